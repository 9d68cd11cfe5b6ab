import type { YamlProblem } from '../../codes.ts';
import type { Words } from '../messages.ts';
import { quoted } from './words.ts';

/** What is wrong with the YAML, for someone who has never heard of YAML; `found` is the text at that place. */
export const yamlWords: { readonly [P in YamlProblem]: (found: string) => Words } = {
  tab: () => ({
    message: 'Raden är indragen med tabb. Indrag får bara göras med mellanslag.',
    hint: 'Ta bort tabbarna i början av raden och skriv mellanslag i stället, två för varje nivå.',
  }),
  'hard-space': () => ({
    message: 'Här står ett hårt mellanslag, som ser ut som ett vanligt men inte räknas som ett.',
    hint: 'Ta bort det och skriv ett vanligt mellanslag. Det följer ofta med när text kopieras från en webbsida.',
  }),
  indentation: (found) => ({
    message: `Raden ${quoted(found)} har ett indrag som inte stämmer med raderna omkring.`,
    hint: 'Ge raden lika många mellanslag i början som de rader den hör ihop med.',
  }),
  'unclosed-bracket': (found) => ({
    message: `Parentesen ${quoted(found)} avslutas aldrig.`,
    hint: `Skriv ${found === '{' ? '}' : ']'} där uppräkningen slutar, eller ta bort ${found} om den inte ska vara där.`,
  }),
  'unclosed-quote': (found) => ({
    message: `Citattecknet ${found} öppnar en text som aldrig avslutas.`,
    hint: `Skriv ${found} även i slutet av texten.`,
  }),
  'missing-colon': (found) => ({
    message: `Raden ${quoted(found)} saknar kolon.`,
    hint: 'Skriv ett namn, kolon, mellanslag och sedan värdet, till exempel: name: Farsta. Hör raden till en lista börjar den med bindestreck och mellanslag.',
  }),
  'missing-comma': (found) => ({
    message: `Det saknas ett kommatecken, före eller i ${quoted(found)}.`,
    hint: 'Skriv kommatecken mellan allt som räknas upp inom [ ] eller { }.',
  }),
  'missing-space': (found) => ({
    message: `Det saknas ett mellanslag i ${quoted(found)}.`,
    hint: 'Skriv mellanslag efter kolon och före en kommentar som börjar med #.',
  }),
  'nested-mapping': (found) => ({
    message: `Värdet ${quoted(found)} innehåller ett kolon följt av mellanslag, och kan därför inte läsas.`,
    hint: 'Sätt hela värdet inom citattecken, till exempel: title: "Möte: planering".',
  }),
  'multiline-key': (found) => ({
    message: `Namnet före kolon sträcker sig över flera rader: ${quoted(found)}.`,
    hint: 'Skriv namnet och kolonet på samma rad.',
  }),
  'long-key': () => ({
    message: 'Namnet före kolon är mer än 1024 tecken långt.',
    hint: 'Kontrollera att kolonet står på rätt ställe, och sätt långa texter inom citattecken.',
  }),
  'after-quote': (found) => ({
    message: `Efter det avslutande citattecknet står ${quoted(found)}, och där får inget stå.`,
    hint: 'Låt citattecknen omsluta hela texten. Om texten själv ska innehålla citattecken, skriv \'"så"\' eller "it\'s".',
  }),
  'reserved-start': (found) => ({
    message: `En text kan inte börja med tecknet ${quoted(found)}.`,
    hint: `Sätt hela texten inom citattecken: "${found}…".`,
  }),
  'unexpected-character': (found) => ({
    message: `Tecknet ${quoted(found)} kan inte stå här.`,
    hint: 'Ta bort tecknet. Om det hör till en text, sätt hela texten inom citattecken. En lista börjar på raden efter kolonet.',
  }),
  'unresolved-alias': (found) => ({
    message: `${quoted(found)} hänvisar till något som inte finns. En text som börjar med * läses som en hänvisning.`,
    hint: 'Om det ska vara en text, sätt den inom citattecken.',
  }),
  'bad-alias': (found) => ({
    message: `${quoted(found)} läses som en hänvisning (& eller *) men är inte rätt skriven.`,
    hint: 'Om det ska vara en text, sätt den inom citattecken.',
  }),
  'bad-escape': (found) => ({
    message: `${quoted(found)} betyder inget inom raka dubbla citattecken.`,
    hint: "Skriv två omvända snedstreck, \\\\, eller använd enkla citattecken: 'C:\\mapp'.",
  }),
  'block-scalar': (found) => ({
    message: `Efter | eller > får inget mer stå på raden, men där står ${quoted(found)}.`,
    hint: 'Börja texten på nästa rad, med indrag. Om texten själv ska börja med | eller >, sätt den inom citattecken.',
  }),
  directive: (found) => ({
    message: `Raden ${quoted(found)} börjar med % och läses som en instruktion till ett program.`,
    hint: 'Ta bort raden. Om den ska vara en text, sätt den inom citattecken.',
  }),
  other: (found) => ({
    message: `Filen går inte att läsa från ${quoted(found)}.`,
    hint: 'Jämför raden med en fil som fungerar: indrag, kolon, citattecken och parenteser.',
  }),
};
