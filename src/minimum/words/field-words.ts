import { capitalised } from '../../values/in-words.ts';
import type { JsonSchema } from '../json-schema.ts';
import { alsoSpoken, type Spoken } from './spoken.ts';

/** A title and a sentence for each key of a district's file; an editor shows them when the pointer rests on the key. */
const fields = {
  districtFile: [
    'Samverkansöverenskommelse',
    ({ floor, addition }) =>
      `Överenskommelsens fil: parterna, giltigheten och ${addition.pluralDefinite} till ${floor.definite}.`,
  ],
  minimumLevel: [
    ({ floor }) => `${capitalised(floor.one)}`,
    ({ floor }) => `${capitalised(floor.definite)} som överenskommelsen bygger på.`,
  ],
  district: [
    ({ area }) => `${capitalised(area.one)}`,
    ({ area }) => `${capitalised(area.definite)}, dess förvaltning och dess nämnd. Namnen skrivs ut i sin helhet.`,
  ],
  districtName: [
    ({ area }) => `${capitalised(area.genitive)} namn`,
    'Namnet som det ska stå i överenskommelsen, till exempel Farby.',
  ],
  preposition: [
    'I eller på',
    ({ area }) => `Ordet före ${area.genitive} namn: i Farby, men på Provön. Utelämnas det skrivs i.`,
  ],
  administration: ['Förvaltningens namn', 'Hela namnet, som det ska stå i överenskommelsen.'],
  board: ['Nämndens namn', 'Hela namnet, som det ska stå i överenskommelsen.'],
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
  directory: [
    'Katalog över mottagningar',
    ({ area }) =>
      `Namnet på en fil i samma mapp, till exempel mottagningar.yaml, med mottagningarna i ${area.others}. Sidan Hit vänder du dig svarar då också för barn som är folkbokförda där.`,
  ],
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
  paragraph: [
    'Paragraf',
    'Beslutets paragraf i protokollet, inom citattecken: "§ 57". Står bara i listan över underskrifter.',
  ],
  delegation: [
    'Delegation',
    'När någon beslutar för nämnden: punkten i delegationsordningen, och när beslutet anmäls. Står bara i listan över underskrifter.',
  ],
  validFrom: ['Gäller från', 'Första dagen, skriven ÅÅÅÅ-MM-DD.'],
  validUntil: [
    'Gäller till',
    'Sista dagen, skriven ÅÅÅÅ-MM-DD. Utelämnas när överenskommelsen gäller tills vidare. Har den upphört: den sista dag som den gällde.',
  ],
  noticeMonths: ['Uppsägningstid', 'Antal månader.'],
  renewal: [
    'Översyn och förlängning',
    'Hur ofta överenskommelsen ses över, och om den förlängs av sig själv. Då måste validUntil och noticeMonths finnas.',
  ],
  renewalEvery: ['Med så många års mellanrum', 'Ett heltal från 1 till 10. Så länge förlängs den också, varje gång.'],
  automatic: [
    'Förlängs av sig själv',
    'true: förlängs om den inte sägs upp i tid. false: slutar gälla efter validUntil.',
  ],
  contacts: ['Fler kontakter', 'Funktioner som man också vänder sig till, och i vilka områden.'],
  contactHandles: [
    'Områden',
    'Id för de samverkansområden som man vänder sig till funktionen i. Utelämnas när det är alla.',
  ],
  replaces: ['Ersätter', 'Diarienumret på den överenskommelse som ersätts.'],
  notes: ['Grunden', 'Var det står vad villkoren vilar på: i överenskommelsen eller i ett eget dokument, Underlag.'],
  signed: ['Underskrift', 'Dag och funktion. Utelämnas tills någon har skrivit under.'],
  signedOn: ['Underskriven den', 'Dagen, skriven ÅÅÅÅ-MM-DD.'],
  signedFunction: ['Vem som har skrivit under', 'Id för funktionen, aldrig en persons namn.'],
  authorised: [
    'Fullmakt',
    'Sant när en rektor har huvudmannens fullmakt. Skriv hellre authority: fullmakt vid skolan.',
  ],
  municipality: [
    'Kommunen',
    ({ floor }) => `Den kommun som är part genom sina nämnder. Behövs bara när ${floor.definite} inte säger det.`,
  ],
  municipalityName: ['Kommunens namn', 'Hela namnet, till exempel Granby kommun.'],
  municipalityNumber: ['Organisationsnummer', 'Kommunens, tio siffror inom citattecken.'],
  bodies: [
    'Andra offentliga parter',
    ({ floor }) =>
      `Utöver den egna nämnden: ${floor.genitive} parter med egna diarienummer och beslut, och myndigheter som är med i områden.`,
  ],
  body: ['Offentlig part', 'En annan nämnd i kommunen, eller en myndighet.'],
  bodyName: ['Myndighetens namn', 'Hela namnet, som det ska stå i överenskommelsen.'],
  joins: ['Är med i', ({ floor }) => `Id för de områden som parten är med i, utöver ${floor.genitive}.`],
  bodyNumber: ['Diarienummer', 'Partens eget, inom citattecken. Står bara i listan över underskrifter.'],
  decision: ['Beslut', 'Nämndens eget beslut: vem, när och paragraf. Står bara i listan över underskrifter.'],
  decisionBy: ['Beslutat av', 'Det organ som har fattat beslutet.'],
  decisionOn: ['Beslutat den', 'Dagen för beslutet, skriven ÅÅÅÅ-MM-DD.'],
  bodySigned: [
    'Underskrift',
    'Dag och funktion; en lista när flera skriver under. Utelämnas tills någon har skrivit under.',
  ],
  authority: [
    'Rätt att skriva under',
    'firmatecknare eller fullmakt. Bara för en huvudman som skriver under själv. Står bara i listan över underskrifter.',
  ],
  schools: ['Skolor och förskolor', 'De som är parter i överenskommelsen; minst en.'],
  school: ['Skola eller förskola', ({ area }) => `En skola eller förskola i ${area.definite}.`],
  schoolName: ['Skolans namn', 'Namnet som det ska stå i överenskommelsen.'],
  unitCode: ['Skolenhetskod', 'Åtta siffror inom citattecken. Förskolor har ingen.'],
  forms: ['Skolformer', ({ floor }) => `En eller flera av ${floor.genitive} skolformer.`],
  organiser: ['Huvudman', 'En kommunal, en annan offentlig eller en enskild.'],
  organiserType: [
    'Typ av huvudman',
    'kommunal, annan kommun, region, stat, kommunalförbund, fristående eller, för förskolor, enskild.',
  ],
  organiserBody: [
    'Nämnd',
    'Den av kommunens nämnder som driver enheten, när det är en annan än den som har skolformen.',
  ],
  organiserName: ['Huvudmannens namn', 'Behövs för alla huvudmän utom den kommunala.'],
  organisationNumber: [
    'Organisationsnummer',
    'Tio siffror inom citattecken. Utelämnas för enskild firma: det är ett personnummer.',
  ],
  contact: ['Kontakt', 'Den funktion som man vänder sig till.'],
  contactFunction: ['Funktion', 'Id för den funktion som man vänder sig till.'],
  localAdditions: [
    ({ addition }) => `${capitalised(addition.plural)}`,
    ({ area, floor }) => `Det som ${area.definite} lägger till eller höjer. Aldrig mindre än ${floor.definite}.`,
  ],
  functions: [
    'Egna funktioner',
    ({ floor }) => `Funktioner som ${floor.definite} saknar. ${capitalised(floor.genitive)} egna kan inte göras om.`,
  ],
  localFunction: ['Funktion', 'En roll, aldrig en person.'],
  functionId: [
    'Funktion',
    ({ floor }) => `Id för en funktion: en av ${floor.genitive}, eller en egen som står under functions.`,
  ],
  areaId: ['Område', ({ floor }) => `Id för ett samverkansområde: ett av ${floor.genitive}, eller ett eget.`],
  functionTitle: ['Funktionens namn', 'Som det ska stå i överenskommelsen.'],
  functionPlural: ['Flera av dem', 'Namnet i flertal, som det ska stå efter ordet alla: fältassistenter.'],
  properName: [
    'Egennamn',
    'Sant om namnet är ett egennamn, som ska ha stor bokstav också inne i en mening: Region Norrås barn- och ungdomspsykiatri.',
  ],
  areas: [
    'Samverkansområden',
    ({ area, floor }) => `${capitalised(floor.genitive)} områden, att lägga till i, och ${area.genitive} egna.`,
  ],
  newArea: [
    'Eget samverkansområde',
    ({ floor }) => `Ett område som ${floor.definite} saknar. Det måste vara komplett.`,
  ],
  areaTitle: ['Områdets namn', 'Som det ska stå i överenskommelsen.'],
  level: ['Nivå', 'general: övergripande och förebyggande nivå. individual: individnivå.'],
  individualCases: [
    'Individärenden',
    'forbidden: får inte tas upp. allowed: får tas upp. guaranteed: ska kunna tas upp när det behövs. Alltid med samtycke eller stöd i lag.',
  ],
  responsible: ['Ansvarig funktion', 'Id för den funktion som ansvarar.'],
  goal: ['Mål', ({ floor }) => `Skrivs efter ${floor.genitive} mål.`],
  targetGroup: ['Målgrupp', ({ floor }) => `Skrivs efter ${floor.genitive} målgrupp.`],
  description: ['Beskrivning', 'Fri text. Stycken, betoning, listor och länkar får användas.'],
  topics: ['Frågor', ({ floor }) => `De frågor som avhandlas, utöver ${floor.genitive}.`],
  supportMaterial: [
    'Stödmaterial',
    ({ floor }) => `Id för det stödmaterial som används, utöver det som området har i ${floor.definite}.`,
  ],
  clauses: ['Villkor', ({ area, floor }) => `${capitalised(area.genitive)} egna villkor, utöver ${floor.genitive}.`],
  newClause: [
    'Eget villkor',
    ({ floor }) => `Ett villkor som ${floor.definite} saknar, till exempel om kostnader, kompetens eller avvikelser.`,
  ],
  clauseTitle: ['Rubrik', 'Som den ska stå i överenskommelsen.'],
  clauseText: ['Text', 'Ett stycke i klarspråk.'],
  clauseChapter: [
    'Kapitel',
    'Var villkoret trycks. Utelämnas det står villkoret under Gemensam grund. Kapitel som bara har villkor finns när något villkor står där.',
  ],
  ownMaterial: [
    'Eget stödmaterial',
    ({ floor }) => `Stödmaterial som ${floor.definite} saknar. Områdena hänvisar till det med dess id.`,
  ],
  newMaterial: ['Stödmaterial', 'Mer ingående anvisningar som områdena hänvisar till.'],
  materialTitle: ['Materialets namn', 'Som det ska stå i överenskommelsen.'],
  materialEdition: ['Utgåva', 'Till exempel utgåva 3, 2024, eller bara när materialet gavs ut.'],
  materialUrl: ['Webbadress', 'Där materialet finns att läsa: en adress som börjar med https://.'],
  responsibilities: [
    'Vem gör vad',
    ({ floor }) =>
      `Vem som gör vad, utöver ${floor.genitive}. En uppgift skrivs en gång, med den funktion som har den.`,
  ],
  responsibility: ['Uppgift', 'En uppgift och den funktion som har den.'],
  task: ['Uppgift', 'Vad funktionen gör, till exempel Tar emot anmälan. Aldrig något om ett enskilt barn.'],
  taskBy: ['Ansvarig', 'Id för den funktion som har uppgiften.'],
  meetings: [
    'Möten',
    ({ area, floor }) => `${capitalised(floor.genitive)} möten, att lägga till i, och ${area.genitive} egna.`,
  ],
  newMeeting: ['Eget möte', ({ floor }) => `Ett möte som ${floor.definite} saknar. Det måste vara komplett.`],
  meetingTitle: ['Mötets namn', 'Som det ska stå i överenskommelsen.'],
  meetingCases: [
    'Enskilda barn',
    'forbidden: tas aldrig upp. anonymised: tas bara upp så att barnet inte går att känna igen. allowed: får tas upp, med samtycke eller stöd i lag. Utelämnas det gäller områdets regel.',
  ],
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
  required: [
    'Ska delta',
    'Funktioner som läggs till eller lyfts från dem som bör delta. Räcker det med en av flera: { anyOf: [id, id] }.',
  ],
  anyOf: ['En av flera', 'Id för två eller flera funktioner. Det räcker att en av dem deltar.'],
  recommended: ['Bör delta', 'Funktioner som läggs till.'],
  whenNeeded: [
    'Deltar vid behov',
    'Funktioner som läggs till. En som annars bör delta skrivs med skälet: { function: id, reason: skälet }.',
  ],
  whenNeededReason: [
    'Skäl',
    'Varför en funktion som bör delta bara deltar vid behov. Det skrivs ut i överenskommelsen.',
  ],
  attendance: ['Närvaro', 'one: en företrädare. all: alla. Bara för dem som ska delta.'],
  deputy: ['Ersätts av', 'Vem som kommer när en funktion inte kan. Skrivs funktion: ersättare.'],
  without: ['Deltar inte', 'En funktion som bör delta men inte gör det, med skälet.'],
  invited: [
    'Bjuds in',
    ({ floor }) => `Till exempel vardnadshavare och barn. ${capitalised(floor.genitive)} undantag gäller också här.`,
  ],
  minutes: ['Protokoll', 'Om mötet protokollförs.'],
  reportToBoard: ['Redovisas för nämnden', 'Sant eller falskt.'],
  steps: [
    'Steg',
    ({ area, floor }) =>
      `Det som görs efter vartannat, och hur snart. ${capitalised(floor.genitive)} steg, som kan få kortare tid, och ${area.genitive} egna.`,
  ],
  newStep: [
    'Eget steg',
    ({ floor }) => `Ett steg som ${floor.definite} saknar. Det måste säga vad som görs (what) och vem som svarar (by).`,
  ],
  stepWhat: ['Vad som görs', 'En mening, som den ska stå i överenskommelsen.'],
  stepBy: ['Ansvarig funktion', 'Id för den funktion som svarar för steget.'],
  doneBy: ['Gör det i praktiken', 'Id för den funktion som gör det på den ansvarigas uppdrag.'],
  stepFrom: [
    'Räknas från',
    'När tiden börjar räknas: { event: anmälan kommer in } eller { step: ett annat stegs id }. Behövs där within står.',
  ],
  event: ['Händelse', 'Det som händer, som det ska stå efter ”från det att”: anmälan kommer in.'],
  fromStep: ['Steg', 'Id för ett annat steg i samma lista: tiden räknas från det att det är taget.'],
  within: [
    'Hur snart',
    'genast, { weekdays: 3 }, { days: 14 }, { weeks: 2 } eller { months: 4 }. Det som händer på en lördag eller söndag räknas från måndagen. Vardagar är måndag till fredag.',
  ],
  days: ['Dagar', 'Ett heltal från 1 till 366.'],
  weekdays: ['Vardagar', 'Ett heltal från 1 till 366. Måndag till fredag räknas.'],
  weeks: ['Veckor', 'Ett heltal från 1 till 366.'],
  months_: ['Månader', 'Ett heltal från 1 till 366.'],
  before: ['Senast', 'Sista dagen under läsåret, som räknas från den 1 augusti: { month: 3, day: 1 }.'],
  monthNumber: ['Månad', 'Ett heltal från 1 till 12.'],
  dayOfMonth: ['Dag', 'En dag som månaden har varje år.'],
  exception: ['Undantag', 'När det får ta längre tid, som en mening.'],
  after: ['Efter', 'Id för det steg som det här följer. Utelämnas det kommer steget sist.'],
  heldPer: [
    'För vilka mötet hålls',
    'district: gemensamt för alla. school: vid varje skola. organiser: med varje huvudman. child: för varje barn. Utelämnas det hålls mötet gemensamt.',
  ],
  chair: ['Leder mötet', 'Id för den funktion som leder mötet.'],
  mandate: ['Uppdrag', 'Vad mötet ska göra och får bestämma.'],
  agenda: ['Dagordning', 'Punkterna i ordning.'],
  reportsTo: [
    'Redovisas för ett annat möte',
    'Id för ett annat möte i samma område, eller område/möte. Inga uppgifter om enskilda barn följer med.',
  ],
  sharedWith: [
    'Delas med',
    ({ area }) =>
      `Namnen på ${area.others} som håller mötet tillsammans, som de står i deras egna överenskommelser. Där ska samma möte stå.`,
  ],
  consent: [
    'Samtycke',
    'På vilka villkor enskilda barn nämns vid namn. Lagen har ingen åldersgräns: den räknar med ålder och mognad.',
  ],
  consentRule: [
    'Regel',
    'required: den som sekretessen skyddar har samtyckt. lawOnly: ingen frågas, och bara en lag öppnar.',
  ],
  consentBy: ['Frågar', 'Id för den funktion som frågar efter samtycket eller, vid lawOnly, prövar om lagen ger stöd.'],
  consentFor: ['Gäller', 'Vad samtycket gäller, som en mening.'],
  consentUntil: ['Hur länge', 'Hur länge samtycket gäller, som en mening.'],
  consentWithdrawn: ['Tas tillbaka', 'Hur samtycket tas tillbaka, som en mening.'],
  followUp: ['Uppföljning', 'Hur ofta, av vem, hur, och till vem den redovisas.'],
  methods: ['Metoder', 'Hur uppföljningen görs.'],
  indicators: [
    'Indikatorer',
    ({ floor }) =>
      `Det som räknas, vart och ett under ett eget id. ${capitalised(floor.genitive)} mål kan höjas, aldrig sänkas.`,
  ],
  newIndicator: ['Egen indikator', ({ floor }) => `Något som ${floor.definite} inte räknar. Den måste vara komplett.`],
  indicatorText: [
    'Det som räknas',
    'En andel eller ett antal för en hel grupp, aldrig ett enskilt barn. Till exempel Andel möten som blev av.',
  ],
  indicatorUnit: ['Enhet', 'Till exempel "%" inom citattecken, eller dagar.'],
  target: ['Mål', 'Ett tal, med punkt före decimalerna: 87.5.'],
  better: ['Bättre är', 'higher: ju högre desto bättre. lower: ju lägre desto bättre.'],
  reportedTo: ['Redovisas också för', 'Till vem mer uppföljningen redovisas.'],
} as const satisfies Readonly<Record<string, readonly [string | Spoken, string | Spoken]>>;

export type DistrictFieldName = keyof typeof fields;

/** What a field is called. */
export function fieldTitle(name: DistrictFieldName): string | Spoken {
  return fields[name][0];
}

/**
 * Gives a field its title and sentence.
 * @param floor what the minimum level says of the field, added to the sentence
 */
export function field(name: DistrictFieldName, schema: JsonSchema, floor?: string | Spoken): JsonSchema {
  const [title, description] = fields[name];
  return { title, description: floor === undefined ? description : alsoSpoken(description, floor), ...schema };
}
