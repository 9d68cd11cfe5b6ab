import type { JsonSchema } from '../json-schema.ts';

/** A title and a sentence for each key of a district's file; an editor shows them when the pointer rests on the key. */
const fields = {
  districtFile: [
    'Samverkansöverenskommelse',
    'En stadsdels fil: parterna, giltigheten och de lokala tilläggen till miniminivån.',
  ],
  minimumLevel: ['Miniminivå', 'Den miniminivå som överenskommelsen bygger på.'],
  district: ['Stadsdel', 'Stadsdelen, dess förvaltning och dess nämnd. Namnen skrivs ut i sin helhet.'],
  districtName: ['Stadsdelens namn', 'Till exempel Farsta.'],
  preposition: ['I eller på', 'Ordet före stadsdelens namn: i Farsta, men på Östermalm. Utelämnas det skrivs i.'],
  administration: ['Förvaltningens namn', 'Hela namnet, till exempel Farsta stadsdelsförvaltning.'],
  board: ['Nämndens namn', 'Hela namnet, till exempel Farsta stadsdelsnämnd.'],
  units: [
    'Enheter',
    'Vart man vänder sig: enheter och mottagningar, aldrig personer. Minst en måste ha ett telefonnummer (phone) när överenskommelsen är beslutad.',
  ],
  unit: ['Enhet', 'En enhet eller mottagning som man kan vända sig till.'],
  unitTitle: ['Enhetens namn', 'Namnet som det ska stå i överenskommelsen.'],
  handles: ['Områden', 'Id för de samverkansområden som enheten svarar för.'],
  phone: ['Telefon', 'Enhetens eller funktionens nummer, aldrig en enskild persons.'],
  email: ['E-post', 'En funktionsbrevlåda, aldrig en enskild persons adress.'],
  hours: ['Öppettider', 'Till exempel Vardagar 8–16.'],
  outOfHours: ['Utanför öppettiderna', 'Vart man vänder sig kvällar och helger, helst med telefonnummer.'],
  agreement: ['Överenskommelsen', 'Diarienummer, beslut och giltighet.'],
  registrationNumber: [
    'Diarienummer',
    'Skrivs inom citattecken, till exempel "1.2-145/2010". Får utelämnas i ett utkast.',
  ],
  status: [
    'Status',
    'utkast, forslag, beslutad, upphord eller exempel. Alla utom beslutad står på första sidan och på varje sida.',
  ],
  decidedBy: ['Beslutad av', 'Det organ som har fattat beslutet.'],
  decidedOn: [
    'Beslutad den',
    'Dagen för beslutet, skriven ÅÅÅÅ-MM-DD. Finns bara när överenskommelsen är beslutad eller har upphört.',
  ],
  validFrom: ['Gäller från', 'Första dagen, skriven ÅÅÅÅ-MM-DD.'],
  validUntil: [
    'Gäller till',
    'Sista dagen, skriven ÅÅÅÅ-MM-DD. Utelämnas när överenskommelsen gäller tills vidare. Har den upphört: den sista dag som den gällde.',
  ],
  noticeMonths: ['Uppsägningstid', 'Antal månader.'],
  replaces: ['Ersätter', 'Diarienumret på den överenskommelse som ersätts.'],
  notes: ['Grunden', 'Var det står vad villkoren vilar på: i överenskommelsen eller i ett eget dokument, Underlag.'],
  signed: ['Underskrift', 'Dag och funktion. Utelämnas tills någon har skrivit under.'],
  signedOn: ['Underskriven den', 'Dagen, skriven ÅÅÅÅ-MM-DD.'],
  signedFunction: ['Vem som har skrivit under', 'Id för funktionen, aldrig en persons namn.'],
  authorised: ['Behörig', 'Sant när en rektor har fullmakt att skriva under för en enskild huvudman.'],
  schools: ['Skolor och förskolor', 'De som är parter i överenskommelsen; minst en.'],
  school: ['Skola eller förskola', 'En skola eller förskola i stadsdelen.'],
  schoolName: ['Skolans namn', 'Namnet som det ska stå i överenskommelsen.'],
  unitCode: ['Skolenhetskod', 'Åtta siffror inom citattecken. Förskolor har ingen.'],
  forms: ['Skolformer', 'En eller flera av miniminivåns skolformer.'],
  organiser: ['Huvudman', 'Kommunal, fristående eller, för förskolor, enskild.'],
  organiserType: ['Typ av huvudman', 'kommunal, fristående eller enskild.'],
  organiserName: ['Huvudmannens namn', 'Behövs för alla huvudmän utom kommunen.'],
  organisationNumber: [
    'Organisationsnummer',
    'Tio siffror inom citattecken. Utelämnas för enskild firma: det är ett personnummer.',
  ],
  contact: ['Kontakt', 'Den funktion som man vänder sig till.'],
  contactFunction: ['Funktion', 'Id för den funktion som man vänder sig till.'],
  localAdditions: ['Lokala tillägg', 'Det som stadsdelen lägger till eller höjer. Aldrig mindre än miniminivån.'],
  functions: ['Egna funktioner', 'Funktioner som miniminivån saknar. Miniminivåns egna kan inte göras om.'],
  localFunction: ['Funktion', 'En roll, aldrig en person.'],
  functionId: ['Funktion', 'Id för en funktion: en av miniminivåns, eller en egen som står under functions.'],
  areaId: ['Område', 'Id för ett samverkansområde: ett av miniminivåns, eller ett eget.'],
  functionTitle: ['Funktionens namn', 'Som det ska stå i överenskommelsen.'],
  functionPlural: ['Flera av dem', 'Namnet i flertal, som det ska stå efter ordet alla: fältassistenter.'],
  properName: [
    'Egennamn',
    'Sant om namnet är ett egennamn, som ska ha stor bokstav också inne i en mening: Region Norrås barn- och ungdomspsykiatri.',
  ],
  areas: ['Samverkansområden', 'Miniminivåns områden, att lägga till i, och stadsdelens egna.'],
  newArea: ['Eget samverkansområde', 'Ett område som miniminivån saknar. Det måste vara komplett.'],
  areaTitle: ['Områdets namn', 'Som det ska stå i överenskommelsen.'],
  level: ['Nivå', 'general: övergripande och förebyggande nivå. individual: individnivå.'],
  individualCases: [
    'Individärenden',
    'forbidden: får inte tas upp. allowed: får tas upp. guaranteed: ska kunna tas upp när det behövs. Alltid med samtycke eller stöd i lag.',
  ],
  responsible: ['Ansvarig funktion', 'Id för den funktion som ansvarar.'],
  goal: ['Mål', 'Skrivs efter miniminivåns mål.'],
  targetGroup: ['Målgrupp', 'Skrivs efter miniminivåns målgrupp.'],
  description: ['Beskrivning', 'Fri text. Stycken, betoning, listor och länkar får användas.'],
  topics: ['Frågor', 'De frågor som avhandlas, utöver miniminivåns.'],
  supportMaterial: ['Stödmaterial', 'Id för det stödmaterial som används, utöver miniminivåns.'],
  meetings: ['Möten', 'Miniminivåns möten, att lägga till i, och stadsdelens egna.'],
  newMeeting: ['Eget möte', 'Ett möte som miniminivån saknar. Det måste vara komplett.'],
  meetingTitle: ['Mötets namn', 'Som det ska stå i överenskommelsen.'],
  frequency: ['Hur ofta', '{ times: 2, per: termin }, { every: 6, unit: vecka } eller vid behov.'],
  times: ['Antal gånger', 'Ett heltal från 1 till 366.'],
  per: ['Per', 'Den period som gångerna räknas i.'],
  every: ['Med så många enheters mellanrum', 'Ett heltal från 1 till 366.'],
  unit_: ['Enhet', 'Den enhet som mellanrummet räknas i.'],
  andWhenNeeded: ['Och när det behövs', 'Sant när mötet också hålls vid behov.'],
  months: ['Månader', 'När mötena brukar hållas; för årets möten. Inte där familjen bjuds in.'],
  convener: ['Sammankallande', 'Id för den funktion som sammankallar.'],
  calledBy: ['Kallar i praktiken', 'Id för den funktion som kallar på den sammankallandes uppdrag.'],
  meetingFunctions: ['Deltagande funktioner', 'Vilka som ska och bör delta. En funktion står på ett ställe.'],
  required: ['Ska delta', 'Funktioner som läggs till eller lyfts från dem som bör delta.'],
  recommended: ['Bör delta', 'Funktioner som läggs till.'],
  attendance: ['Närvaro', 'one: en företrädare. all: alla. Bara för dem som ska delta.'],
  without: ['Deltar inte', 'En funktion som bör delta men inte gör det, med skälet.'],
  invited: ['Bjuds in', 'Till exempel vardnadshavare och barn. Miniminivåns undantag gäller också här.'],
  minutes: ['Protokoll', 'Om mötet protokollförs.'],
  reportToBoard: ['Redovisas för nämnden', 'Sant eller falskt.'],
  followUp: ['Uppföljning', 'Hur ofta, av vem, hur, och till vem den redovisas.'],
  methods: ['Metoder', 'Hur uppföljningen görs.'],
  reportedTo: ['Redovisas också för', 'Till vem mer uppföljningen redovisas.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export type DistrictFieldName = keyof typeof fields;

/** What a field is called. */
export function fieldTitle(name: DistrictFieldName): string {
  return fields[name][0];
}

/**
 * Gives a field its title and sentence.
 * @param floor what the minimum level says of the field, added to the sentence
 */
export function field(name: DistrictFieldName, schema: JsonSchema, floor?: string): JsonSchema {
  const [title, description] = fields[name];
  return { title, description: floor === undefined ? description : `${description} ${floor}`, ...schema };
}
