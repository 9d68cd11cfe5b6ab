import type { MessagesIn } from '../messages.ts';
import { inStraightMarks, shown } from '../shown.ts';
import { quoted } from './words.ts';
import { yamlWords } from './yaml-syntax.ts';

/** Inside braces a comma ends a value, so that `87,5` leaves its decimals behind as a name. */
const DECIMALS = /^\d{1,3}$/;

/** The bytes, the text and the YAML. */
export const text: MessagesIn<'text'> = {
  'yaml-syntax': ({ problem, found, ...more }) => yamlWords[problem](found ?? '', more),
  'duplicate-key': ({ key }) => ({
    message: `Namnet ${quoted(key)} står två gånger på samma nivå.`,
    hint: 'Behåll ett av ställena, eller slå ihop dem.',
  }),
  'key-not-text': ({ found, isTemplate }) =>
    isTemplate
      ? yamlWords.template(found, {})
      : {
          message:
            found === ''
              ? 'Det saknas ett namn före kolonet.'
              : `${quoted(found)} står som namn före ett kolon men är ingen text.`,
          hint: DECIMALS.test(found)
            ? 'Skriv ett namn av bokstäver. Är det decimaler efter ett komma, skriv punkt i stället: 87.5. Om namnet är ett tal, sätt det inom citattecken.'
            : 'Skriv ett namn av bokstäver. Om namnet är ett tal, sätt det inom citattecken.',
        },
  'text-cut-by-comment': ({ text, comment }) => ({
    message: `${quoted(comment)} läses som en kommentar och kommer inte med i texten, som blir ${quoted(text)}.`,
    hint: `Hör det till texten, sätt allt inom raka citattecken: "${shown(`${text} ${comment}`)}". Är det en kommentar, skriv ett mellanslag efter #.`,
  }),
  'quotes-in-value': ({ inner, marks: [first, last] }) => ({
    message: `Citattecknen ${first} och ${last} räknas till texten och trycks. Bara raka gäller som citattecken i filen.`,
    hint: `Skriv raka i stället: ${inStraightMarks(inner)}. Ska tecknen tryckas, sätt raka utanför dem: ${inStraightMarks(`${first}${inner}${last}`)}.`,
  }),
  'template-in-text': ({ found }) => ({
    message: `${quoted(found)} är skrivet som i en mall, men värdena i en fil är aldrig mallar. Det trycks som det står.`,
    hint: 'Skriv själva orden i stället.',
  }),
  'forbidden-key': ({ key }) => ({
    message: `Namnet ${quoted(key)} får inte användas, för det betyder något eget i många program.`,
    hint: 'Välj ett annat namn eller ta bort raden.',
  }),
  'yaml-tag': ({ tag }) => ({
    message: `${quoted(tag)} läses som en typangivelse, och sådana får inte finnas i filen.`,
    hint: 'Ta bort den. Om utropstecknet ska höra till texten, sätt hela texten inom citattecken.',
  }),
  'yaml-merge-key': () => ({
    message: 'Nyckeln << (slå ihop) får inte användas, för alla program läser den inte lika.',
    hint: 'Skriv ut innehållet i stället.',
  }),
  'yaml-aliases': ({ limit, of }) =>
    of === 'values'
      ? {
          message: `Hänvisningarna (*) i filen blir tillsammans mer än ${limit} värden.`,
          hint: 'Skriv ut innehållet i stället för att hänvisa till det.',
        }
      : {
          message: `Filen har fler än ${limit} hänvisningar (*).`,
          hint: 'Skriv ut innehållet i stället för att hänvisa till det. Om det ska vara text, sätt den inom citattecken.',
        },
  'yaml-self-alias': ({ name }) => ({
    message: `Hänvisningen ${quoted(`*${name}`)} står inuti det som den hänvisar till.`,
    hint: 'Ta bort hänvisningen, eller skriv ut innehållet.',
  }),
  'yaml-second-document': () => ({
    message: 'Här börjar ett andra dokument i samma fil.',
    hint: 'Ta bort raden med --- eller ... som skiljer dem åt, eller spara det som följer i en egen fil.',
  }),
  'file-empty': () => ({
    message: 'Filen är tom.',
    hint: 'Kontrollera att det är rätt fil. Behövs en ny fil skriver samverkan init en att börja från.',
  }),
  'not-utf8': () => ({
    message: 'Filen är inte sparad med teckenkodningen UTF-8. Här står det första tecknet som inte går att läsa.',
    hint: 'Öppna filen i en textredigerare och spara den igen med teckenkodningen UTF-8.',
  }),
  'file-too-big': ({ bytes, limit }) => ({
    message: `Filen är för stor: ${megabytes(bytes)} MB. Den får vara högst ${megabytes(limit)} MB.`,
    hint: 'Kontrollera att det är rätt fil. En överenskommelses fil är mycket mindre.',
  }),
  'too-deep': ({ limit }) => ({
    message: `Innehållet ligger på fler än ${limit} nivåer, den ena inuti den andra.`,
    hint: 'Ta bort parenteser, bindestreck eller indrag som inte behövs.',
  }),
  'control-character': ({ codePoint }) =>
    codePoint === 'U+000D'
      ? {
          message: `Raden slutar med ett ensamt CR (${codePoint}), som inte räknas som radslut.`,
          hint: 'Välj radslut (line endings) LF eller CRLF i editorn, och spara filen.',
        }
      : {
          message: `Här finns ett styrtecken som inte syns (${codePoint}).`,
          hint: 'Ta bort tecknet. Skriv texten på nytt om det inte går att markera.',
        },
  'bidi-character': ({ codePoint }) => ({
    message: `Här finns ett osynligt tecken som vänder läsriktningen (${codePoint}), så att texten visas på ett annat sätt än den är skriven.`,
    hint: 'Ta bort tecknet. Skriv texten på nytt om det inte går att markera.',
  }),
};

function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10).replace('.', ',');
}
