import type { CodeArguments, YamlProblem } from '../../codes.ts';
import type { Words } from '../messages.ts';
import { firstInvisible, shown } from '../shown.ts';
import { quoted } from './words.ts';

/** A value that begins like an entry of a file: `type: kommunal`. Words of a text are seldom followed so. */
const NAME_FIRST = /^[a-z][A-Za-z]*:\s/;

/** What is known beside the text at the place. */
type Details = Omit<CodeArguments['yaml-syntax'], 'problem' | 'found'>;

/** How a text is written that YAML would otherwise read as something of its own. */
const AS_TEXT = 'sätt hela texten inom raka citattecken, eller skriv | efter kolonet och texten på nästa rad, indragen';

/** What is wrong with the YAML, for someone who has never heard of YAML; `found` is the text at that place. */
export const yamlWords: { readonly [P in YamlProblem]: (found: string, more: Details) => Words } = {
  tab: () => ({
    message: 'Raden är indragen med tabb. Indrag får bara göras med mellanslag.',
    hint: 'Ta bort tabbarna i början av raden och skriv mellanslag i stället, två för varje nivå.',
  }),
  'hard-space': () => ({
    message: 'Här står ett hårt mellanslag, som ser ut som ett vanligt men inte räknas som ett.',
    hint: 'Ta bort det och skriv ett vanligt mellanslag. Det följer ofta med när text kopieras från en webbsida.',
  }),
  invisible: (found) => ({
    message: `Här står ett tecken som inte syns${firstInvisible(found)}, där raden eller värdet ska börja.`,
    hint: 'Ta bort det: skriv om början av raden för hand. Det följer ofta med när text kopieras från en webbsida.',
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
    hint: `Skriv ${found} även i slutet av texten, eller ta bort det om det inte ska vara där.`,
  }),
  'missing-colon': (found) => ({
    message: `Raden ${quoted(found)} saknar kolon.`,
    hint: 'Skriv ett namn, kolon, mellanslag och sedan värdet, till exempel: name: Farby. Hör raden till en lista börjar den med bindestreck och mellanslag.',
  }),
  'missing-comma': (found) => ({
    message: `Det saknas ett kommatecken, före eller i ${quoted(found)}.`,
    hint: 'Skriv kommatecken mellan allt som räknas upp inom [ ] eller { }.',
  }),
  'missing-space': (found) => ({
    message: `Det saknas ett mellanslag i ${quoted(found)}.`,
    hint: spaced(found) ?? 'Skriv mellanslag efter kolon och före en kommentar som börjar med #.',
  }),
  'nested-mapping': (found) => ({
    message: `Värdet ${quoted(found)} innehåller ett kolon följt av mellanslag, och kan därför inte läsas.`,
    hint: NAME_FIRST.test(found)
      ? 'Är det en text, sätt hela värdet inom citattecken: title: "Möte: planering". Är det en uppgift för sig, skriv den på raden under, indragen.'
      : 'Sätt hela värdet inom citattecken, till exempel: title: "Möte: planering".',
  }),
  'multiline-key': (found) => ({
    message: `Namnet före kolon sträcker sig över flera rader: ${quoted(found)}.`,
    hint: 'Skriv namnet och kolonet på samma rad.',
  }),
  'long-key': () => ({
    message: 'Namnet före kolon är mer än 1024 tecken långt.',
    hint: 'Kontrollera att kolonet står på rätt ställe, och sätt långa texter inom citattecken.',
  }),
  'on-marker-line': (found) => ({
    message: `${quoted(found)} står på samma rad som dokumentets inledande ---.`,
    hint: 'Låt --- stå ensamt på sin rad, eller ta bort det, och börja på raden under.',
  }),
  'after-quote': (found) => ({
    message: `Efter det avslutande citattecknet står ${quoted(found)}, och där får inget stå.`,
    hint: 'Låt citattecknen omsluta hela texten. Om texten själv ska innehålla citattecken, skriv \'"så"\' eller "it\'s".',
  }),
  'reserved-start': (found) => ({
    message: `En text kan inte börja med tecknet ${quoted(found)}.`,
    hint: `Sätt hela texten inom raka citattecken: "${found}…". Eller skriv | efter kolonet och texten på nästa rad, indragen.`,
  }),
  'unexpected-character': (found) => ({
    message: `Tecknet ${quoted(found)} kan inte stå här.`,
    hint: 'Ta bort tecknet. Om det hör till en text, sätt hela texten inom citattecken. En lista börjar på raden efter kolonet.',
  }),
  'unresolved-alias': (found) => ({
    message: `${quoted(found)} hänvisar till något som inte finns. En text som börjar med * läses som en hänvisning.`,
    hint: `Om det ska vara en text, ${AS_TEXT}.`,
  }),
  'bad-alias': (found) => ({
    message: `${quoted(found)} läses som en hänvisning (& eller *) men är inte rätt skriven.`,
    hint: `Om det ska vara en text, ${AS_TEXT}.`,
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
  'conflict-marker': (found) => ({
    message: `Raden ${quoted(found)} visar var två versioner av filen inte gick att slå ihop, och hör inte till innehållet.`,
    hint: 'Behåll den version som ska gälla, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>.',
  }),
  template: (found) => ({
    message: `${quoted(found)} är skrivet som i en mall, men värdena i en fil är aldrig mallar. Inget sätts in här.`,
    hint: 'Skriv själva texten i stället. Ska klamrarna stå i texten, sätt hela värdet inom citattecken.',
  }),
  outdented: (found, { opener = '', spaces = 1 }) => ({
    message: `Raden ${quoted(found)} fortsätter det som ${opener} öppnar längre upp, men står för långt till vänster.`,
    hint: `Dra in raden längre än namnet (eller bindestrecket) före ${opener}: med minst ${spaces} mellanslag. Detsamma gäller raderna efter, till och med slutet.`,
  }),
  'comment-in-text': (found) => ({
    message: `${quoted(found)} läses som en kommentar och bryter av texten: allt efter ett mellanslag och # hoppas över.`,
    hint: 'Sätt hela texten inom raka citattecken om # hör till den. Flytta annars kommentaren till en rad före eller efter hela texten.',
  }),
  'continued-colon': (found) => ({
    message: `Raden ${quoted(found)} är en del av en längre text, men innehåller ett kolon följt av mellanslag, och kan därför inte läsas.`,
    hint: 'Sätt hela texten inom raka citattecken, eller skriv | efter namnets kolon och hela texten på raderna under, indragen.',
  }),
  'deeper-name': (found) => ({
    message: `Raden ${quoted(found)} är indragen som en fortsättning på texten ovanför, men har ett namn och ett kolon.`,
    hint: 'Är den en egen uppgift, ge den lika många mellanslag i början som de rader den hör ihop med. Hör den till namnet ovanför, ta bort det som står efter namnets kolon. Är den en del av texten ovanför, sätt hela texten inom raka citattecken.',
  }),
  'line-without-colon': (found) => ({
    message: `Raden ${quoted(found)} saknar kolon, eller så är den för lite indragen för att fortsätta texten ovanför.`,
    hint: 'Fortsätter den texten ovanför, dra in den längre än raden där texten börjar. Är den en egen uppgift, skriv ett namn, kolon, mellanslag och värdet. Hör den till en lista, börja med bindestreck och mellanslag.',
  }),
  bullet: (found) => ({
    message: `Raden börjar med ${quoted(found)}, som inte räknas som bindestreck i en lista.`,
    hint: 'Skriv ett vanligt bindestreck och ett mellanslag i stället: - name: Provskolan.',
  }),
  'hyphen-space': (found) => ({
    message: `Det saknas ett mellanslag efter bindestrecket i ${quoted(found)}.`,
    hint: `Skriv ett mellanslag mellan bindestrecket och det som följer: - ${shown(found.slice(1))}`,
  }),
  'hyphen-in-brackets': () => ({
    message: 'Det som räknas upp inom [ ] eller { } har inga bindestreck före sig.',
    hint: 'Ta bort bindestrecken och skilj delarna åt med kommatecken: [grundskola, gymnasieskola]. Eller skriv varje del på en egen rad med bindestreck, utan parenteser.',
  }),
  'wrong-colon': (found) => ({
    message: `${quoted(found)} ser ut som ett kolon men är ett annat tecken.`,
    hint: 'Skriv ett vanligt kolon och ett mellanslag: name: Provskolan.',
  }),
  'curly-quotes': (found) => ({
    message: `Texten ${quoted(found)} står inom typografiska citattecken, som inte håller ihop en text med kolon.`,
    hint: 'Skriv raka citattecken (") runt hela texten i stället: title: "Möte: planering".',
  }),
  'after-bracket': (found) => ({
    message: `${quoted(found)} börjar med en parentes och läses därför som en uppräkning, men efter den avslutande parentesen står mer.`,
    hint: `Är det en text, ${AS_TEXT}. Är det en uppräkning, ta bort det som står efter parentesen.`,
  }),
  'blank-line': () => ({
    message:
      'Den tomma raden har fler mellanslag än texten under, och bestämmer därför hur långt texten ska vara indragen.',
    hint: 'Ta bort mellanslagen på den tomma raden.',
  }),
  'below-first-line': (found) => ({
    message: `Raden ${quoted(found)} är mindre indragen än textens första rad, som bestämmer indraget för hela texten.`,
    hint: 'Ge textens första rad samma indrag som de andra raderna, eller dra in den här raden lika långt som den första.',
  }),
  'block-outdented': (found) => ({
    message: `Raden ${quoted(found)} ska fortsätta texten efter | eller > men är inte indragen.`,
    hint: 'Dra in varje rad i texten två mellanslag längre än namnet före kolonet.',
  }),
  'unused-anchor': (found) => ({
    message: `${quoted(found)} läses som ett märke att hänvisa till, inte som text, och faller bort.`,
    hint: 'Om det ska höra till texten, sätt hela texten inom raka citattecken. Ta annars bort det.',
  }),
  'unopened-bracket': (found) => ({
    message: `Parentesen ${quoted(found)} har ingen början.`,
    hint: `Skriv ${found === '}' ? '{' : '['} där uppräkningen börjar, eller ta bort ${found}. Om parentesen hör till en text, sätt hela texten inom raka citattecken.`,
  }),
  'missing-hyphen': (found) => ({
    message: `Raden ${quoted(found)} står bland delarna i en lista men börjar inte med bindestreck.`,
    hint: 'Är den en del av listan, börja med bindestreck och mellanslag. Hör den till delen ovanför, dra in den lika långt som texten efter det bindestrecket.',
  }),
  'curly-close': (found) => ({
    message: `Texten börjar med ett rakt citattecken men slutar med ett typografiskt (${found}), som inte avslutar den.`,
    hint: 'Skriv samma raka citattecken i slutet som i början.',
  }),
  'code-fence': (found) => ({
    message: `Raden ${quoted(found)} märker ut kod i en text, till exempel på en webbsida, och hör inte till filens innehåll.`,
    hint: 'Ta bort raden. En likadan rad står ofta efter det som har klistrats in: ta bort den också.',
  }),
  'other-comment': (found) => ({
    message: `Raden ${quoted(found)} ser ut som en kommentar, men här börjar en kommentar med #.`,
    hint: 'Skriv # och ett mellanslag först på raden i stället, eller ta bort den.',
  }),
  'pasted-mark': (found) => ({
    message: `Raden ${quoted(found)} börjar med ${found.charAt(0)}, som en rad i en tabell eller ett citat i ett mejl. Så kan ingen rad börja här.`,
    hint: `Ta bort ${found.charAt(0)} och skriv ett namn, kolon, mellanslag och värdet, som på raderna omkring. Börjar flera rader så, ändra alla.`,
  }),
  'stray-hyphen': () => ({
    message: 'Raden börjar med bindestreck som i en lista, men raderna omkring har namn utan bindestreck.',
    hint: 'Ta bort bindestrecket och mellanslaget efter det, så att namnet börjar i samma kolumn som de andra.',
  }),
  'rich-text': () => ({
    message: 'Filen är sparad som formaterad text (RTF), inte som ren text.',
    hint: 'Öppna den där den skrevs och spara den som ren text (oformaterad) med teckenkodningen UTF-8.',
  }),
  'double-colon': (found) => ({
    message: `I ${quoted(`${found}:`)} står kolon flera gånger. Efter namnet ska det stå ett enda.`,
    hint: 'Skriv ett kolon och ett mellanslag: name: Provskolan.',
  }),
  'round-brackets': (found) => ({
    message: `Runda parenteser håller inte ihop uppgifter: ${quoted(found)} kan inte läsas.`,
    hint: 'Skriv { och } i stället: { type: kommunal }. Är det en text, sätt hela värdet inom citattecken.',
  }),
  'no-indentation': () => ({
    message: 'Ingen rad i filen är indragen. Då går det inte att se vad som hör ihop.',
    hint: 'Mellanslagen i början av raderna kan ha försvunnit i ett mejl eller när texten klistrades in: hämta filen på nytt, som bilaga. Dra annars in det som hör till ett namn två mellanslag längre än namnet.',
  }),
  other: (found) => ({
    message: `Filen går inte att läsa från ${quoted(found)}.`,
    hint: 'Jämför raden med en fil som fungerar: indrag, kolon, citattecken och parenteser.',
  }),
};

/** `name:Farsta` as it should be written. */
function spaced(found: string): string | undefined {
  const [, name, value] = /^([^\s:]+):([^\s:].*)$/s.exec(found) ?? [];
  return name === undefined ? undefined : `Skriv ett mellanslag efter kolonet: ${shown(`${name}: ${value}`)}`;
}
