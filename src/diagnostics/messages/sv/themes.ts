import type { ThemeFileFault } from '../../code-arguments.ts';
import type { MessagesIn } from '../messages.ts';
import { quoted } from './words.ts';

/** What is wrong with the file, to follow its name in a sentence, and what to do. */
const faults: { readonly [F in ThemeFileFault]: readonly [what: string, how: string] } = {
  missing: ['finns inte.', 'Kontrollera namnet, stora och små bokstäver också, och att filen ligger vid temats fil.'],
  unreadable: ['går inte att läsa.', 'Kontrollera att det är en fil och att du har rätt att läsa den.'],
  outside: [
    'ligger utanför temats mapp.',
    'Lägg filen i samma mapp som temats fil, eller i en mapp under den, och skriv dess namn därifrån: logo.png.',
  ],
  'too-big': ['är för stor.', 'En bild får vara högst 2 MB, och en typsnittsfil högst 4 MB.'],
  'not-a-picture': ['är ingen bild i PNG eller JPEG.', 'Spara bilden som PNG (.png) eller JPEG (.jpg).'],
  damaged: ['är skadad.', 'Öppna filen i ett program som visar den, och spara den på nytt.'],
  cmyk: ['är sparad i tryckfärger (CMYK).', 'Spara bilden i skärmfärger (RGB) eller gråskala.'],
  'other-colours': [
    'har andra färger än sRGB, så att PDF:en och webbsidan skulle visa den olika.',
    'Öppna bilden i ett bildprogram, omvandla den till sRGB (”spara för webben” gör det ofta) och spara den.',
  ],
  turned: [
    'är lagrad på sidan eller upp och ned, med en anteckning om att den ska vridas.',
    'Öppna bilden i ett bildprogram, vrid den rätt och spara den.',
  ],
  'too-many-pixels': ['har för många bildpunkter.', 'Minska bilden till högst 4 000 × 4 000 bildpunkter.'],
  'too-wide': [
    'blir bredare än halva textens bredd.',
    'Skriv ett mindre tal efter height, eller välj en bild som inte är lika bred.',
  ],
  'not-a-font': ['är inget typsnitt.', 'Välj en typsnittsfil i TrueType (.ttf).'],
  'not-truetype': ['är ett typsnitt i ett annat format än TrueType.', 'Välj samma typsnitt som TrueType (.ttf).'],
  variable: [
    'är ett variabelt typsnitt.',
    'Välj typsnittets fasta filer: en för normal, en för kursiv och en för halvfet.',
  ],
  'not-embeddable': [
    'får inte bäddas in i dokument, enligt uppgiften i typsnittsfilen.',
    'Välj ett typsnitt med en licens som tillåter det, till exempel SIL Open Font License.',
  ],
  'lacks-characters': [
    'saknar tecken som dokumenten behöver.',
    'Välj ett typsnitt med alla svenska bokstäver, siffror, citattecken, tankstreck och punkttecken.',
  ],
};

/** A number with one decimal, after a comma. */
function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

/** How documents are to look. */
export const themes: MessagesIn<'themes'> = {
  'theme-contrast-low': ({ colour, value, ratio, least, suggestion }) => ({
    message: `Färgen ${quoted(value)} för ${colour} har kontrasten ${decimal(ratio)}:1 mot vitt. Den måste ha minst ${decimal(least)}:1, och det har ${quoted(suggestion)}.`,
    hint: `Skriv "${suggestion}", den närmaste färgen av samma kulör som duger, eller välj en annan mörk färg.`,
  }),
  'theme-file-unusable': ({ file, reason, profile = '' }) => {
    const [what, how] = faults[reason];
    const named = profile === '' ? what : `${what} Filens färgprofil heter ${quoted(profile)}.`;
    return { message: `Filen ${quoted(file)} ${named}`, hint: how };
  },
  'theme-measure': ({ characters }) => ({
    message: `En rad löpande text rymmer ungefär ${characters} tecken. Lättast att läsa är 60 till 75.`,
    hint: `Skriv ${characters > 75 ? 'större' : 'mindre'} tal efter left och right under margins, eller välj ett annat typsnitt.`,
  }),
};
