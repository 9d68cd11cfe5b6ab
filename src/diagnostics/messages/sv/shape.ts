import { codePointName } from '../../../source/characters.ts';
import { joined } from '../../../values/in-words.ts';
import type { ExpectedType, MarkdownProblem, MissingValue } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import { INVISIBLE, looksLike } from '../../odd-characters.ts';
import type { MessagesIn } from '../messages.ts';
import { isBound, shown } from '../shown.ts';
import { isOfNoYear, type Slip, severalIn, slipIn } from '../slips.ts';
import { all, didYouMean, oneOf, quoted } from './words.ts';

/** What should stand there, and how it is written. */
const types: { readonly [T in ExpectedType]: readonly [what: string, how: string] } = {
  text: ['en text', 'Skriv en text. Om den börjar med [ eller {, sätt den inom raka citattecken.'],
  number: ['ett tal', 'Skriv ett tal med siffror, utan citattecken.'],
  integer: ['ett heltal', 'Skriv ett heltal med siffror, utan citattecken.'],
  boolean: ['true (ja) eller false (nej)', 'Skriv true för ja eller false för nej.'],
  list: ['en lista', 'Skriv varje del på en egen rad med bindestreck och mellanslag först, eller inom [ ].'],
  mapping: [
    'ett avsnitt med egna rader',
    'Skriv varje uppgift på en egen rad med namn, kolon och värde, indragen två mellanslag.',
  ],
  frequency: ['hur ofta något sker', 'Skriv { times: 2, per: termin }, { every: 6, unit: vecka } eller vid behov.'],
  'time-limit': [
    'hur snart något görs',
    'Skriv genast, { weekdays: 3 }, { days: 14 }, { weeks: 2 } eller { months: 4 }.',
  ],
  'day-of-school-year': ['en dag under läsåret', 'Skriv månad och dag: { month: 3, day: 1 } för den 1 mars.'],
  'step-start': [
    'när tiden börjar räknas',
    'Skriv vad som händer, { event: anmälan kommer in }, eller ett annat stegs id, { step: bedomning }.',
  ],
  ground: [
    'vad kravet vilar på',
    'Skriv { section: avsnittets rubrik }, { source: underlagets id }, { law: lagrummets id }, { practice: hur det brukar göras } eller { interpretation: hur ni tolkar saken }.',
  ],
};

const patterns: { readonly [P in CodeArguments['wrong-pattern']['expected']]: readonly [what: string, how: string] } = {
  id: ['ett id', 'Skriv små bokstäver a–z, siffror och bindestreck, med en bokstav först: trygghetsgrupp.'],
  meeting: [
    'id för ett möte',
    'Skriv mötets id om det hör till samma område, annars områdets och mötets: styrning/styrgrupp.',
  ],
  date: ['ett datum', 'Skriv år, månad och dag: 2027-02-18.'],
  text: ['en text av rätt slag', 'Ta bort mellanslag och radbrytningar före och efter texten.'],
  word: [
    'ett ord som kan stå inne i en mening',
    'Skriv med liten begynnelsebokstav på en rad, utan citattecken, klamrar och tecken för fetstil: kommunen.',
  ],
  schoolForm: [
    'namnet på en skolform',
    'Skriv med små bokstäver, med ett mellanslag mellan orden: anpassad grundskola.',
  ],
  lawRow: [
    'id för ett lagrum',
    'Skriv id:t för en rad i schemas/law/sverige.yaml: sol-18-6 för socialtjänstlagen 18 kap. 6 §.',
  ],
  url: [
    'en webbadress som börjar med https://',
    'Skriv adressen som webbläsaren kopierar den: https://www.example.se/material.',
  ],
  email: ['en e-postadress', 'Skriv adressen till en funktionsbrevlåda: mottagning@example.se.'],
  phone: ['ett telefonnummer', 'Skriv siffror, mellanslag och bindestreck: 08-465 004 18.'],
  districtName: [
    'ett namn på ett område eller en kommun',
    'Skriv namnet som det ska stå på sidan, till exempel Provby, utan klamrar, @, * och andra tecken som inget namn har.',
  ],
  colour: ['en färg', 'Skriv # och sex siffror eller bokstäver a–f, allt inom citattecken: "#0b3c6f".'],
};

/** What of Markdown is not taken: what that means in print, and what to write instead. */
const markdown: { readonly [P in MarkdownProblem]: readonly [what: string, how: string] } = {
  heading: [
    'En beskrivning kan inte ha rubriker. Raden trycks som ett vanligt stycke.',
    'Ta bort # i början av raden, eller strecken under den. Ska raden vara i fetstil, skriv **Rubrik**.',
  ],
  quotation: [
    'En beskrivning kan inte ha citat som börjar med >. Texten trycks som ett vanligt stycke.',
    'Ta bort > i början av raden.',
  ],
  divider: [
    'En beskrivning kan inte ha streck som delar av texten. Inget streck trycks.',
    'Ta bort raden. En tom rad räcker mellan två stycken.',
  ],
  code: ['En beskrivning kan inte ha kod inom `. Det trycks som vanlig text.', 'Ta bort tecknen `.'],
  'code-block': [
    'En beskrivning kan inte ha kod mellan rader med ``` eller ~~~.',
    'Ta bort de raderna, och skriv texten som stycken eller en lista.',
  ],
  table: [
    'En beskrivning kan inte ha tabeller.',
    'Skriv en lista: varje sak på en egen rad, med bindestreck och mellanslag först.',
  ],
  image: [
    'En beskrivning kan inte ha bilder.',
    'Ta bort bilden, eller länka till den: [bilden](https://example.se/bild.png).',
  ],
  html: [
    'En beskrivning kan inte ha HTML.',
    'Skriv **fetstil**, *kursiv* eller en tom rad mellan stycken. Ska tecknet < stå i texten, skriv \\<.',
  ],
  reference: [
    'En beskrivning kan inte ha länkar vars adress står på ett annat ställe.',
    'Skriv adressen direkt efter orden: [sidan](https://example.se/).',
  ],
  footnote: ['En beskrivning kan inte ha fotnoter.', 'Skriv det som förklaras inom parentes i texten.'],
  checkbox: [
    'En beskrivning kan inte ha rutor att kryssa i. Hakparenteserna trycks som de står.',
    'Ta bort [ ] eller [x] efter strecket.',
  ],
  'list-mark': [
    'Raderna blir ett enda stycke, för så börjar ingen punktlista här.',
    'Lämna en tom rad före listan och börja varje punkt med bindestreck och mellanslag (- Ring) eller siffra, punkt och mellanslag (1. Ring). Är det stycken, lämna en tom rad mellan dem.',
  ],
  strikethrough: ['En beskrivning kan inte ha överstruken text.', 'Ta bort texten, eller tecknen ~~ omkring den.'],
  emphasis: [
    'Här blir det varken fetstil eller kursiv, så tecknen * och _ skulle tryckas som de står.',
    'Sätt tecknen tätt intill orden, på båda sidor, med mellanslag utanför: **Viktigt:** ring. Ska tecknet tryckas, skriv \\*.',
  ],
  'link-kind': [
    'En länk kan bara gå till https:// eller mailto:. Här trycks adressen efter orden, utan länk.',
    'Skriv en adress som börjar med https://. Ett telefonnummer skrivs som vanlig text.',
  ],
  'link-title': [
    'Texten inom citattecken efter länkens adress visas inte.',
    'Ta bort den, eller skriv den i beskrivningen.',
  ],
  link: [
    'Länken går inte att läsa.',
    'Skriv orden inom hakparenteser och adressen inom parentes, utan mellanslag: [sidan](https://example.se/).',
  ],
  depth: [
    'En beskrivning kan inte ha listor i fler än sex nivåer.',
    'Flytta ut de innersta delarna, eller skriv dem som text.',
  ],
  length: [
    'Texten är för lång för att läsas med fetstil, listor och länkar.',
    'Skriv högst 4 000 tecken i en beskrivning, och högst 50 000 i alla tillsammans.',
  ],
};

/** What has not been filled in, and what to do, for values, for ids, and for examples with the mark beside them. */
/** What may be without something that else must be there. */
const UNLESS = {
  draft: 'Bara ett utkast får vara utan: finns uppgiften inte än, skriv status: utkast.',
  ground:
    'Eller skriv något annat som kravet vilar på: ett avsnitt i ett underlag (section), ett lagrum (law) eller praxis (practice).',
  authority: 'Är parten ingen av kommunens nämnder, skriv i stället myndighetens namn (name) och områdena (joins).',
  inherited:
    'Den får stå här eller överst i filen, där den gäller allt som inte har någon egen. Säger inget underlag något, skriv basis: { interpretation: hur ni tolkar saken, och varför }.',
  renewal: 'Det behövs när överenskommelsen förlängs av sig själv (automatic: true).',
  reason: 'Skäl behövs bara för en funktion som bör delta men bara deltar vid behov. Skriv annars bara funktionens id.',
} as const;

const NOT_FILLED_IN = {
  value: [
    (found: string) => `${found} står kvar där något ska fyllas i.`,
    'Skriv det som ska stå här, eller ta bort raden om uppgiften inte behövs.',
  ],
  key: [(found: string) => `Id:t ${found} är inte valt än.`, 'Välj ett id, och skriv det också där det används.'],
  example: [
    (found: string) => `${found} är startfilens exempel, och FYLL I står kvar bredvid.`,
    'Skriv det rätta. Är det redan rätt, ta bort kommentaren.',
  ],
  number: [
    (found: string) => `${found} är inget diarienummer: det har inga siffror.`,
    'Skriv numret. Finns det inte än, ta bort raden. Ett utkast får sakna diarienummer.',
  ],
  level: [
    (found: string) => `Nivån ${found} har luckor kvar, och överenskommelsen säger detsamma som den.`,
    'Kontrollera nivåns fil med samverkan validate, och fyll i det som är kvar.',
  ],
} as const;

/** The shape of a file: names, types, lists, texts. */
export const shape: MessagesIn<'shape'> = {
  'unknown-key': ({ key, suggestion, allowed, beside, listed }) => ({
    message:
      beside === undefined
        ? `Namnet ${quoted(key)} finns inte här.`
        : `${quoted(key)} kan inte stå tillsammans med ${quoted(beside)}.`,
    hint:
      beside !== undefined
        ? `Ta bort den ena.${listed ? ` Vilar kravet på båda, skriv en lista: [{ ${key}: … }, { ${beside}: … }].` : ''}`
        : didYouMean(suggestion, allowed.length > 0 ? `Här kan det stå ${oneOf(allowed)}.` : 'Ta bort raden.'),
  }),
  'missing-key': ({ key, within, unless, ...value }) => ({
    message:
      within === undefined
        ? `Uppgiften ${quoted(key)} saknas.`
        : `Uppgiften ${quoted(key)} saknas under ${quoted(within)}.`,
    hint: [adding(key, value), ...(unless === undefined ? [] : [UNLESS[unless]])].join(' '),
  }),
  'empty-text': ({ comment }) =>
    comment === undefined
      ? {
          message: 'Här saknas en text.',
          hint: 'Skriv texten, eller ta bort raden om uppgiften inte är obligatorisk.',
        }
      : {
          message: `Här saknas en text. ${quoted(comment)} läses som en kommentar.`,
          hint: 'Skriv texten före kommentaren, eller ta bort raden om uppgiften inte är obligatorisk. Ska texten själv börja med #, sätt hela texten inom raka citattecken.',
        },
  'placeholder-left': ({ found, what, decided }) => ({
    message: NOT_FILLED_IN[what][0](quoted(found)),
    hint: `${NOT_FILLED_IN[what][1]} ${decided ? 'En beslutad överenskommelse får inte ha luckor. Ändra status om den inte är klar.' : 'Det blir ett fel när status är beslutad.'}`,
  }),
  'misspelt-value': ({ found, allowed, suggestion }) => ({
    message: `${quoted(found)} är inget av de värden som kan stå här.`,
    hint: [
      ...(suggestion === undefined ? [] : [didYouMean(suggestion, '')]),
      ...(allowed.length === 0 ? ['Filen har inget sådant. Lägg till det, eller ta bort raden.'] : []),
      ...(allowed.length > (suggestion === undefined ? 0 : 1) ? [`Skriv ${oneOf(allowed)}.`] : []),
      ...several(severalIn(found, allowed)),
    ].join(' '),
  }),
  'quoted-string-expected': ({ found }) => ({
    message: `${quoted(found)} läses ${readAs(found)}, men här ska det stå en text.`,
    hint: `Sätt citattecken runt: "${shown(found)}".`,
  }),
  'wrong-type': ({ expected, found, write }) => ({
    message: `Här står ${found === '' ? 'ingenting' : quoted(found)}, men här ska det stå ${types[expected][0]}.`,
    hint: slip(slipIn(found, expected)) ?? (write === undefined ? types[expected][1] : `Skriv ${write}.`),
  }),
  'wrong-pattern': ({ found, expected }) =>
    expected === 'date' && isOfNoYear(found)
      ? {
          message: `${quoted(found)} har ett årtal som inte kan stämma.`,
          hint: 'Skriv året med fyra siffror, från 1900 till 2100, och sedan månad och dag: 2027-02-18.',
        }
      : {
          // YAML takes a colour without quotation marks for a comment (1.2.2, 6.6), so that nothing is left of it.
          message:
            found === ''
              ? `Här saknas ${patterns[expected][0]}.`
              : `${quoted(found)} är inte ${patterns[expected][0]}.`,
          hint: patterns[expected][1],
        },
  'no-such-date': ({ found }) => ({
    message: `${quoted(found)} är inget datum som finns i kalendern.`,
    hint: 'Skriv år, månad och dag, och kontrollera hur många dagar månaden har: 2027-02-28.',
  }),
  'out-of-range': ({ found, minimum, maximum }) => ({
    message: `${quoted(found)} är utanför det som är möjligt här.`,
    hint: `Skriv ett tal ${range(minimum, maximum)}.`,
  }),
  'too-few': ({ minimum }) => ({
    message: minimum === 1 ? 'Här räknas inget upp.' : 'Listan är för kort.',
    hint: minimum === 1 ? 'Skriv minst en sak.' : `Skriv minst ${minimum} saker i listan.`,
  }),
  'too-many': ({ maximum }) => ({
    message: `Listan har fler än ${maximum} delar.`,
    hint: `Behåll högst ${maximum}.`,
  }),
  'too-long': ({ length, maximum }) => ({
    message: `Texten är ${length} tecken lång. Den får vara högst ${maximum}.`,
    hint: `Korta texten med minst ${length - maximum} tecken.`,
  }),
  'twice-in-list': ({ found }) => ({
    message: found === '' ? 'Samma sak står två gånger i listan.' : `${quoted(found)} står två gånger i listan.`,
    hint: 'Ta bort den ena.',
  }),
  'missing-glyph': ({ characters, more, text }) => ({
    message: `${undrawn(characters, more)} i ${quoted(text)} finns inte i dokumentets typsnitt.`,
    hint:
      characters.length === 1 ? 'Ta bort tecknet eller skriv det med ord.' : 'Ta bort tecknen eller skriv dem med ord.',
  }),
  'markdown-not-taken': ({ problem, found }) => {
    const [what, hint] = markdown[problem];
    return { message: `${quoted(found)}: ${what}`, hint };
  },
  'markdown-in-plain-text': ({ found }) => ({
    message: `${quoted(found)} skulle tryckas som det står, för det här fältet är vanlig text.`,
    hint: 'Skriv orden utan tecken omkring. Fetstil, kursiv, listor och länkar går bara att ha i en beskrivning (description).',
  }),
};

/** What to add where something is missing, as far as it is known what that may be. */
function adding(key: string, { values, example, parts }: MissingValue): string {
  if (parts !== undefined) return `Lägg till ${key}: och därunder, indraget, en rad för var och en av ${all(parts)}.`;
  const line = `Lägg till en rad som börjar med ${key}: och uppgiften.`;
  if (values !== undefined) return `${line} Där kan det stå ${oneOf(values)}.`;
  return example === undefined ? line : `${line} Till exempel: ${key}: ${example}`;
}

/** "Tecknen ”🏫” (U+1F3EB) och ”е” (U+0435, ser ut som e)": what cannot be seen is only named. */
function undrawn(characters: readonly string[], more: number): string {
  const named = characters.map((character) => {
    const like = looksLike(character);
    const codePoint = `(${codePointName(character)}${like === undefined ? '' : `, ser ut som ${like}`})`;
    return INVISIBLE.test(character) ? `det osynliga ${codePoint}` : `${quoted(character)} ${codePoint}`;
  });
  if (named.length > 1) return `Tecknen ${joined(more === 0 ? named : [...named, `${more} till`], ' och ')}`;
  return INVISIBLE.test(characters[0] ?? '')
    ? `Det osynliga tecknet ${named[0]?.slice('det osynliga '.length)}`
    : `Tecknet ${named[0]}`;
}

const slips: { readonly [K in Slip['kind']]: string } = {
  bullet: 'Skriv ett vanligt bindestreck och ett mellanslag före varje del av listan',
  hyphen: 'Skriv ett mellanslag efter varje bindestreck',
  bracket: 'Skriv [ där listan börjar',
  colon: 'Skriv ett vanligt mellanslag efter kolonet',
};

/** What to write where a slip of the keyboard is recognised. */
function slip(found: Slip | undefined): string | undefined {
  return found && `${slips[found.kind]}: ${quoted(found.write)}.`;
}

function several(values: string | undefined): readonly string[] {
  return values === undefined ? [] : [`Flera värden skrivs med kommatecken emellan: [${values}].`];
}

/** What YAML reads instead of text where the quotation marks are missing (1.2.2, 10.3.2). */
function readAs(found: string): string {
  if (/^(?:true|false)$/i.test(found)) return 'som ja eller nej';
  return found.includes(':') ? 'som ett namn och ett värde, för kolonets skull' : 'som ett tal';
}

function range(minimum: number, maximum: number): string {
  if (!isBound(minimum)) return `som är högst ${maximum}`;
  return isBound(maximum) ? `från ${minimum} till ${maximum}` : `som är minst ${minimum}`;
}
