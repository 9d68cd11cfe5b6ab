import { capitalised } from '../../values/in-words.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { Spoken } from './spoken.ts';

/** A title and a sentence for each member of the merged agreement, for those who read its JSON. */
const members = {
  version: ['Version', 'Versionen av det här formatet.'],
  edition: [
    'Exemplar',
    'Finns när bara en huvudmans skolor eller en enda skola står i listan. Överenskommelsen är densamma.',
  ],
  editionPer: ['Ett exemplar för varje', 'organiser: för varje huvudman. school: för varje skola.'],
  editionName: [
    'Vem exemplaret är för',
    'Huvudmannens eller skolans namn. Exemplaret för alla kommunala skolor heter kommunal.',
  ],
  editionOthers: [
    'Andra skolor',
    ({ area }) => `Antal skolor och förskolor i ${area.definite} som inte står i exemplaret.`,
  ],

  minimumLevel: [
    ({ floor }) => `${capitalised(floor.one)}`,
    ({ floor }) => `${capitalised(floor.definite)} som överenskommelsen bygger på.`,
  ],
  levelId: ['Id', ({ floor }) => `${capitalised(floor.genitive)} id, det som överenskommelsens fil anger.`],
  levelTitle: ['Namn', ({ floor }) => `${capitalised(floor.genitive)} namn.`],
  levelPublisher: ['Utgivare', ({ floor }) => `Den som har gjort ${floor.definite}.`],
  restsOn: ['Bygger på', 'De nivåer som den i sin tur bygger på, den närmaste först.'],
  originLevel: ['Nivå', 'Id för den nivå som säger det, när nivåer bygger på varandra.'],
  levelStatus: ['Status', 'forslag: ett förslag. beslutad: ett beslut är fattat.'],
  levelDate: ['Datum', 'Dagen för förslaget eller beslutet, skriven ÅÅÅÅ-MM-DD.'],
  levelUntil: [
    'Gäller till',
    ({ floor }) =>
      `Den sista dag som en överenskommelse kan börja gälla med ${floor.definite}, skriven ÅÅÅÅ-MM-DD. Saknas när ${floor.definite} gäller tills vidare.`,
  ],
  levelSources: ['Underlag', ({ floor }) => `Det som ${floor.definite} bygger på, förutom lag, praxis och tolkningar.`],
  levelReport: ['Rapport', 'Det första underlagets namn.'],
  levelBoards: ['Nämnder', 'De nämnder som har fått underlaget.'],
  sourceId: ['Id', 'Det id som grunderna nämner underlaget med.'],
  sourceTitle: ['Namn', 'Underlagets fullständiga namn.'],
  sourceGenitive: ['Genitiv', 'Det som texterna kallar underlaget, i genitiv.'],
  sourceDate: ['Datum', 'Underlagets dag, skriven ÅÅÅÅ-MM-DD.'],
  sourceNumbers: ['Diarienummer', 'Underlagets diarienummer.'],
  sourceSections: ['Avsnitt', 'Underlagets rubriker, som de står där.'],
  boardName: ['Nämnd', 'Nämndens namn.'],
  boardMeeting: ['Sammanträde', 'Dagen för nämndens sammanträde, skriven ÅÅÅÅ-MM-DD.'],
  boardNumber: ['Diarienummer', 'Ärendets diarienummer hos nämnden.'],
  documentNote: ['Anmärkning', ({ floor }) => `Vad den som läser överenskommelsen bör veta om ${floor.definite}.`],

  district: [
    ({ area }) => `${capitalised(area.one)}`,
    ({ area }) => `${capitalised(area.definite)}, dess förvaltning och dess nämnd.`,
  ],
  units: ['Enheter', ({ area }) => `Vart man vänder sig: enheter och mottagningar i ${area.definite}.`],
  unitId: ['Id', 'Enhetens id i överenskommelsens fil.'],
  agreement: ['Överenskommelsen', ({ area }) => `Diarienummer, beslut, giltighet och ${area.genitive} underskrift.`],
  schools: ['Skolor och förskolor', 'De som överenskommelsen gäller, i samma ordning som i överenskommelsens fil.'],
  coverage: ['Täckning', 'Hur många av dem som ska skriva under som har gjort det.'],
  coverageParties: [
    'Ska skriva under',
    ({ area }) => `Antal skolor och förskolor. ${capitalised(area.genitive)} egna förskolor räknas inte.`,
  ],
  coverageSigned: ['Har skrivit under', 'Antal av dem som ska skriva under.'],
  functions: [
    'Funktioner',
    ({ area, floor }) => `Alla funktioner som kan nämnas: ${floor.genitive} och ${area.genitive} egna.`,
  ],
  functionId: ['Id', 'Det id som funktionen nämns med på andra ställen.'],
  functionTitle: ['Namn', 'Funktionens namn. En funktion är en roll, aldrig en person.'],
  functionPlural: ['Flera av dem', 'Namnet i flertal, som det står efter ordet alla.'],
  properName: ['Egennamn', 'Sant om namnet är ett egennamn, som har stor bokstav också inne i en mening.'],
  functionDescription: ['Beskrivning', ({ area }) => `Vad en av ${area.genitive} egna funktioner gör.`],

  madeWith: ['Gjort med', 'Allt som avgör hur dokumentet blir. Samma innehåll här ger samma dokument.'],
  program: ['Program', 'Programmets version.'],
  documentKind: ['Dokument', 'Slaget av dokument: agreement, basis eller signatures.'],
  madeForEdition: ['Exemplar', 'Null när dokumentet är hela överenskommelsens.'],
  editionStem: ['Namn', 'Exemplarets filnamn utan ändelse.'],
  files: ['Filer', 'Filen som överenskommelsen är gjord av, och sedan filerna till en egen nivå.'],
  fileName: ['Namn', 'Filens namn.'],
  fileHash: ['Kontrollsumma', 'SHA-256 av filens innehåll.'],
  madeWithLevel: ['Nivå', 'Nivån som överenskommelsen är prövad mot.'],
  levelHash: ['Kontrollsumma', 'SHA-256 av allt som nivån är läst ur.'],
  templatesHash: ['Mallar', 'SHA-256 av mallarna.'],
  fontsHash: ['Typsnitt', 'SHA-256 av typsnitten.'],
  themeHash: ['Tema', 'SHA-256 av temat, eller null när programmets eget utseende används.'],

  purpose: ['Syfte', 'Varför överenskommelsen finns.'],
  purposeText: ['Text', 'Ett av syftena.'],
  targetGroup: ['Målgrupp', 'De barn och unga som överenskommelsen särskilt gäller. Varje område har också sin egen.'],
  targetGroupText: ['Text', 'Målgruppen, som den står i överenskommelsen.'],
  successFactors: ['Framgångsfaktorer', 'Det som samverkan utgår från.'],
  factorsSource: ['Källa', 'Var framgångsfaktorerna är hämtade.'],
  factors: ['Faktorer', 'De framgångsfaktorer som källan nämner.'],
  factorTitle: ['Namn', 'Faktorns namn.'],
  factorText: ['Text', 'Vad faktorn betyder.'],

  areas: [
    'Samverkansområden',
    ({ area, floor }) =>
      `${capitalised(floor.genitive)} områden med ${area.genitive} tillägg, sedan ${area.genitive} egna.`,
  ],
  areaId: ['Id', 'Områdets id.'],
  areaTitle: ['Namn', 'Områdets namn.'],
  level: ['Nivå', 'general: övergripande och förebyggande nivå. individual: individnivå.'],
  individualCases: [
    'Individärenden',
    'forbidden: får inte tas upp. allowed: får tas upp. guaranteed: ska kunna tas upp när det behövs. Alltid med samtycke eller stöd i lag.',
  ],
  areaResponsible: ['Ansvarig funktion', 'Id för den funktion som ansvarar för området.'],
  concern: ['Vad det gäller', 'Området med en förälders ord, för sidan om vart man vänder sig.'],
  goal: ['Mål', ({ area, floor }) => `Områdets mål: ${floor.genitive} först, sedan ${area.genitive}.`],
  areaTargetGroup: [
    'Målgrupp',
    ({ area, floor }) =>
      `Vilka barn och unga området gäller: ${floor.genitive} målgrupp först, sedan ${area.genitive}.`,
  ],
  areaDescription: ['Beskrivning', 'Fri text om området. Den kan ha stycken, betoning, listor och länkar.'],
  topics: ['Frågor', ({ area, floor }) => `De frågor som tas upp: ${floor.genitive} först, sedan ${area.genitive}.`],
  areaMaterial: [
    'Stödmaterial',
    'Id för det stödmaterial som används. Namnen står under supportMaterial på översta nivån.',
  ],
  meetings: [
    'Möten',
    ({ area, floor }) =>
      `${capitalised(floor.genitive)} möten med ${area.genitive} tillägg, sedan ${area.genitive} egna.`,
  ],
  meetingId: ['Id', 'Mötets id, eget inom området.'],
  meetingTitle: ['Namn', 'Mötets namn.'],
  meetingDescription: ['Beskrivning', 'Fri text om mötet. Den kan ha stycken, betoning, listor och länkar.'],
  meetingFrequency: ['Hur ofta', 'Hur ofta mötet hålls.'],
  months: ['Månader', 'När mötet hålls. Listan är tom när det inte är bestämt, och när familjen bjuds in.'],
  convener: ['Sammankallande', 'Id för den funktion som sammankallar.'],
  calledBy: ['Kallar i praktiken', 'Id för den funktion som kallar på den sammankallandes uppdrag.'],
  participants: ['Deltagande funktioner', 'Vilka som ska och bör delta, och vilka som är bortvalda.'],
  invited: [
    'Bjuds in',
    'Id för dem som bjuds in, till exempel vårdnadshavare och barn. Undantaget står bland villkoren (invitedUnless).',
  ],
  minutes: ['Protokoll', 'Om mötet protokollförs.'],
  meetingReported: ['Redovisas för nämnden', 'Om mötet redovisas för nämnden.'],
  participantFunction: ['Funktion', 'Id för den funktion som deltar.'],
  part: ['Hur den deltar', 'required: ska delta. recommended: bör delta. left-out: bör delta men är bortvald.'],
  attendance: ['Närvaro', 'one: en företrädare. all: alla.'],
  reason: ['Skäl', 'Varför funktionen är bortvald.'],
  participantFloor: [
    ({ floor }) => `Enligt ${floor.definite}`,
    ({ area, floor }) => `Hur funktionen deltar enligt ${floor.definite}. Finns när ${area.definite} har ändrat det.`,
  ],
  followUp: ['Uppföljning', 'Hur ofta området följs upp, av vem, hur, och till vem det redovisas.'],
  followUpFrequency: ['Hur ofta', 'Hur ofta området följs upp.'],
  followUpResponsible: ['Ansvarig funktion', 'Id för den funktion som ansvarar för uppföljningen.'],
  methods: ['Metoder', 'Hur uppföljningen görs.'],
  followUpDescription: ['Beskrivning', 'Fri text om uppföljningen. Den kan ha stycken, betoning, listor och länkar.'],
  followUpReported: ['Redovisas för nämnden', 'Om uppföljningen redovisas för nämnden.'],
  reportedTo: ['Redovisas också för', 'Till vem mer uppföljningen redovisas.'],

  supportMaterial: ['Stödmaterial', 'Det stödmaterial som något område använder.'],
  materialId: ['Id', 'Det id som områdena nämner materialet med.'],
  materialTitle: ['Namn', 'Materialets namn.'],
  materialEdition: ['Utgåva', ({ floor }) => `Den utgåva som ${floor.definite} räknar med.`],
  materialCollected: [
    'Samlad utgåva',
    'Där stödmaterialet var samlat när överenskommelsen började gälla. Annars saknas den.',
  ],
  collectedTitle: ['Namn', 'Den samlade utgåvans namn.'],
  collectedPublished: ['Utgiven', 'När den gavs ut, med ord.'],
  collectedFrom: ['Från', 'Gäller överenskommelser från och med den dagen, skriven ÅÅÅÅ-MM-DD.'],
  collectedNumbers: ['Diarienummer', 'Den samlade utgåvans diarienummer.'],

  legalReferences: ['Laglig grund', 'De lagrum som gäller den dag överenskommelsen börjar gälla.'],
  legalNote: ['Om lagrummen', 'Det som läsaren behöver veta om lagrummen, till exempel vilken nämnd lagen menar.'],
  legalNoteText: ['Text', 'Det som står före lagrummen.'],
  lawId: ['Id', ({ floor }) => `Lagrummets namn i lagfilen, eller bland ${floor.genitive} egna lagrum.`],
  statute: ['Lag', 'Lagens eller förordningens namn.'],
  paragraph: ['Lagrum', 'Kapitel och paragraf.'],
  about: ['Vad det säger', 'Lagrummets innehåll, kort.'],
  lawFrom: ['Från', 'Första dagen som lagrummet gäller, skriven ÅÅÅÅ-MM-DD.'],
  lawUntil: ['Till', 'Sista dagen som lagrummet gäller, skriven ÅÅÅÅ-MM-DD.'],
  lawSource: ['Källa', 'report: underlaget hänvisar dit. law: hämtat ur lagen.'],
  lawCitedBy: ['Hänvisar', 'Id:t för den källa som hänvisar dit.'],
  lawVerified: ['Kontrollerat', 'Falskt när lydelsen bara är känd i andra hand. Annars saknas uppgiften.'],
  lawFromVerified: ['Första dagen', 'Falskt när den första dagen bara är känd i andra hand. Annars saknas uppgiften.'],
  lawReadOn: ['Läst', 'Den dag då lydelsen lästes i lagen, skriven ÅÅÅÅ-MM-DD.'],
  clauses: ['Villkor', 'Villkor som står i varje överenskommelse.'],
  clauseId: ['Id', 'Villkorets id.'],
  clauseTitle: ['Rubrik', 'Villkorets rubrik.'],
  clauseText: ['Text', 'Villkorets text.'],
  clauseChapter: ['Kapitel', 'Det kapitel som villkoret står i. Utan det står villkoret i det om gemensam grund.'],
  clauseTurn: ['Vart man vänder sig', 'Sant när villkoret står på sidan om vart man vänder sig.'],
  clauseClosed: ['När kontoren har stängt', 'Vart man vänder sig då, när ingen enhet har uppgett ett nummer för det.'],
  clauseUnless: [
    'Undantag från inbjudan',
    'När familjen inte bjuds in, i korthet. Det gäller vid varje möte som den annars bjuds in till.',
  ],
  abbreviations: ['Förkortningar', 'Förkortningar som texterna använder.'],
  short: ['Förkortning', 'Förkortningen, som den står i texterna.'],
  long: ['Betydelse', 'Vad förkortningen betyder.'],

  value: ['Värde', 'Det som överenskommelsen säger.'],
  floor: [
    ({ floor }) => `Enligt ${floor.definite}`,
    ({ area, floor }) => `Vad ${floor.definite} säger. Finns när ${area.definite} har höjt det.`,
  ],
  origin: [
    'Var det kommer från',
    ({ floor }) => `${capitalised(floor.definite)}, eller ett ställe i överenskommelsens fil.`,
  ],
  from: ['Från', ({ floor }) => `minimum-level: ${floor.definite}. district: överenskommelsens fil.`],
  file: ['Fil', 'Namnet på överenskommelsens fil, utan mapp.'],
  line: ['Rad', 'Raden i filen. Den första är 1.'],
  column: ['Kolumn', 'Tecknets plats på raden. Den första är 1.'],
  basis: [
    'Grund i korthet',
    'Det första avsnittet och den första tolkningen bland grunderna. Tom när allt är lag eller praxis.',
  ],
  grounds: [
    'Grunder',
    ({ floor }) => `Allt som ${floor.definite} bygger på här: avsnitt i underlag, lag, praxis och tolkningar.`,
  ],
  groundSource: ['Underlag', 'Underlagets id.'],
  groundDefinite: ['Kallas', 'Det som texterna kallar underlaget.'],
  groundLaw: ['Lagrum', 'Lagrummets id.'],
  groundLawTitle: ['Lag', 'Lagens namn, med kapitel och paragraf.'],
  groundPractice: ['Praxis', 'Hur det brukar göras.'],
  groundLevel: ['Nivå', 'Den nivå som grunden står i, när den nivå som används bygger på en annan.'],
  section: ['Avsnitt', 'Rubriken på ett avsnitt i underlaget.'],
  assumption: ['Tolkning', 'Det som inte står i underlaget, och hur projektet tolkar det.'],
} as const satisfies Readonly<Record<string, readonly [string | Spoken, string | Spoken]>>;

export type AgreementMemberName = keyof typeof members;

/** Gives a member of the merged agreement its title and sentence. */
export function member(name: AgreementMemberName, schema: JsonSchema): JsonSchema {
  const [title, description] = members[name];
  return { title, description, ...schema };
}
