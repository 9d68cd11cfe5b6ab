import type { ExplanationsIn } from '../explanation.ts';

/** The parties: schools, where to turn, who signs. */
export const parties: ExplanationsIn<'parties'> = {
  'duplicate-school': {
    title: 'Skolan står två gånger',
    when: 'Två skolor i filen har samma skolenhetskod. Saknar minst en av dem kod räknas de som samma skola när namnet är lika och de har en skolform gemensam. Två skolor med samma namn och var sin kod är två skolor. Anmärkningen står vid den senare.',
    why: 'Skolan hade räknats två gånger bland parterna och fått två rader att skriva under på.',
    ground: 'standard',
    basis:
      'Skolverkets skolenhetsregister, där varje skolenhet har sin egen kod. Att skolor utan kod jämförs på namn och skolform är en tolkning.',
  },
  'school-in-two-districts': {
    title: 'Skolan är part i två distrikt',
    when: 'Samma skola står i filer för olika distrikt i samma körning. Samma skolenhetskod är ett fel. Saknar minst en av dem kod är samma namn och en gemensam skolform en varning. Ges bara en fil till programmet märks det inte. Två överenskommelser som aldrig gäller samma dag jämförs inte, för en skola kan ha bytt distrikt; hur länge en överenskommelse gäller står under district-twice. Anmärkningen står i båda filerna. samverkan manifest merge säger detsamma om delarna av en körning.',
    why: 'En skola samverkar på den övergripande nivån med det distrikt där den ligger. Står den i två filer vet skolan inte vilken överenskommelse som gäller.',
    ground: 'minimum-level',
    basis:
      'Den lägsta nivåns två nivåer: skolan är part där den ligger, och vänder sig i ett enskilt barns ärende dit barnet är folkbokfört.',
  },
  'district-twice': {
    title: 'Distriktet har två överenskommelser samtidigt',
    when: 'Samma distrikt står i två filer i samma körning, och båda överenskommelserna gäller någon och samma dag. Utkast räknas, och en kopia är en fil till. Överenskommelsen gäller från och med validFrom till och med validUntil. Saknas validUntil, eller förlängs den av sig själv (renewal), gäller den tills vidare, men högst till dagen före en senare överenskommelse för samma distrikt som ersätter dess diarienummer (replaces) eller bygger på en annan nivå. En förnyad överenskommelse kan alltså stå bredvid den gamla. Går något datum inte att läsa jämförs inget. Anmärkningen står i båda filerna, och inget dokument görs av dem. samverkan manifest merge säger detsamma om delarna av en körning.',
    why: 'Annars blir det två dokument, och skolorna vet inte vilket som gäller. Oftast är den ena filen en kopia som har blivit kvar.',
    ground: 'project',
    basis: 'Projektets tolkning: ett distrikt har en överenskommelse i taget.',
  },
  'registration-number-shared': {
    title: 'Två distrikt har samma diarienummer',
    when: 'Samma diarienummer står i filer för olika distrikt i samma kommun och samma körning. Stora och små bokstäver, mellanslag, olika streck och ordet Dnr gör ingen skillnad. Ett distrikt får förnya sin överenskommelse i samma ärende. samverkan manifest merge säger detsamma om delarna av en körning.',
    why: 'Den som söker på numret hittar fel handling. Oftast har numret följt med när en fil kopierades. Det kan vara rätt, om kommunen har alla överenskommelser i ett ärende eller om två nämnder råkar ha samma nummer i var sitt diarium.',
    ground: 'project',
    basis: 'Projektets tolkning: varje överenskommelse är en egen handling med eget diarienummer.',
  },
  'meeting-not-shared': {
    title: 'Ett gemensamt möte är inte gemensamt för alla',
    when: 'En fil säger att ett möte är gemensamt med ett annat distrikt (sharedWith). Det distriktets fil finns i samma körning, vilar på samma nivå och gäller samtidigt, men säger inte att mötet med samma id är gemensamt, eller nämner andra. Det som nivån själv säger gäller alla och jämförs inte. Ett namn som ingen fil i körningen har ger ingen anmärkning. samverkan manifest merge säger detsamma om delarna av en körning.',
    why: 'Ett gemensamt möte är ett enda möte. Säger överenskommelserna olika vet skolorna inte om de ska komma.',
    ground: 'project',
    basis: 'Projektets regel: de som håller ett möte tillsammans säger samma sak om det.',
  },
  'school-form-uncovered': {
    title: 'En skolform saknas bland parterna',
    when: 'Den lägsta nivån väntar sig att en skolform finns i varje distrikt, men ingen skola i filen har den. Varje skolform som saknas ger en egen varning.',
    why: 'Barnen i de skolorna hamnar utanför samverkan. Oftast har skolorna glömts i filen.',
    ground: 'minimum-level',
    basis: 'Den lägsta nivåns skolformer som är märkta expected. Att de finns i varje distrikt är en tolkning.',
  },
  'independent-schools-missing': {
    title: 'Ingen skola med egen huvudman är part',
    when: 'Alla skolor i filen är kommunala. En enda fristående skola eller enskilt driven förskola räcker för att varningen ska försvinna.',
    why: 'Hjälpen till ett barn ska inte bero på vem som driver skolan. Samverkan med fristående skolor är den som oftast saknas.',
    ground: 'minimum-level',
    basis:
      'Den lägsta nivån är till för alla förskolor och skolor, vem som än driver dem. Att minst en av dem finns i varje distrikt är en tolkning.',
  },
  'contact-missing': {
    title: 'Det står inte vart man vänder sig',
    when: 'Ett eller flera samverkansområden står inte under handles hos någon enhet i filen. Det gäller både den lägsta nivåns områden och dem som ni själva lägger till. De räknas upp i en enda varning.',
    why: 'Den som är orolig för ett barn ska inte behöva leta efter rätt mottagare. I överenskommelsen står enheterna på en egen sida.',
    ground: 'minimum-level',
    basis:
      'Den lägsta nivåns syfte: alla ska veta vart man vänder sig. Att varje område därför behöver en enhet är en tolkning.',
  },
  'phone-number-missing': {
    title: 'Det finns inget telefonnummer att ringa',
    when: 'Ingen enhet under units har ett nummer (phone). Ett nummer hos en enda enhet räcker. Nummer hos skolorna, i beskrivningar och för kvällar och helger (outOfHours) räknas inte. Det är ett fel när överenskommelsen är beslutad eller upphörd, annars en varning. Vilka områden som saknar en enhet sägs för sig (contact-missing).',
    why: 'Den som är orolig för ett barn ringer. Sidan ”Hit vänder du dig” hjälper inte utan ett nummer.',
    ground: 'minimum-level',
    basis:
      'Den lägsta nivåns syfte: alla ska veta vart man vänder sig. Att det behövs ett telefonnummer är projektets tolkning.',
  },
  'shared-with-itself': {
    title: 'Mötet är gemensamt med en själv',
    when: 'Bland dem som ett möte är gemensamt med (sharedWith) står namnet i den egna filen, eller ett namn två gånger. Stora och små bokstäver, blanksteg och hur bokstäver är sammansatta räknas inte.',
    why: 'Det kommer lätt med när en fil kopieras mellan grannar. Den som läser undrar vem den andra är.',
    ground: 'project',
    basis: 'Projektets regel: ett gemensamt möte räknar upp de andra, var och en en gång.',
  },
  'reception-twice': {
    title: 'Samma namn står två gånger i katalogen',
    when: 'Två mottagningar i en katalog över mottagningar har samma namn, om man bortser från stora och små bokstäver, blanksteg och hur bokstäver är sammansatta.',
    why: 'Den som söker sin mottagning hittar två svar och vet inte vilket som gäller.',
    ground: 'project',
    basis: 'En katalog har en mottagning för varje namn. Hur namn jämförs är detsamma som för skolor.',
  },
  'reception-contradicted': {
    title: 'Katalogen säger något annat om det egna distriktet',
    when: 'Katalogen som filen anger (directory) har med det egna distriktet, men skriver namnet på ett annat sätt, eller ger mottagningen ett annat nummer än filens egna enheter. En mottagning jämförs med den enhet som heter likadant, annars med alla enheters nummer. I den egna överenskommelsen skrivs inte den raden ut.',
    why: 'De andra som använder katalogen skriver ut dess nummer. Är det fel ringer någon som är orolig för ett barn till fel plats.',
    ground: 'project',
    basis: 'En mottagning har samma nummer i alla överenskommelser.',
  },
  'unit-code-invalid': {
    title: 'Skolenhetskoden är fel skriven',
    when: 'Koden har inte åtta siffror, eller börjar med noll. Koden får utelämnas, och förskolor har ingen. Koden har ingen kontrollsiffra, så en felskriven siffra märks inte.',
    why: 'Koden skiljer skolor med samma namn åt, och gör att samma skola känns igen i en annan fil.',
    ground: 'standard',
    basis: 'Skolverkets skolenhetsregister. Att den första siffran inte är noll är en tolkning.',
  },
  'organisation-number-invalid': {
    title: 'Organisationsnumret är fel skrivet',
    when: 'Numret har inte tio siffror, kan inte tillhöra en juridisk person, eller har en sista siffra, kontrollsiffran, som inte stämmer med de andra. Numret får utelämnas.',
    why: 'Numret pekar ut den juridiska person som är part i överenskommelsen. Är en siffra fel pekas en annan ut, eller ingen alls.',
    ground: 'law',
    basis: 'Lagen (1974:174) om identitetsbeteckning för juridiska personer m.fl.',
  },
  'signatory-not-authorised': {
    title: 'Det framgår inte att den som skrivit under får göra det',
    when: 'En skola eller förskola med egen huvudman är underskriven av någon som arbetar där, oftast rektorn, och varken authority vid skolan eller authorised: true i underskriften finns. Kommunala skolor anmärks inte.',
    why: 'Överenskommelsen binder huvudmannen bara om den som skriver under får företräda huvudmannen.',
    ground: 'law',
    basis:
      'Reglerna om vem som företräder huvudmannen, för aktiebolag 8 kap. aktiebolagslagen (2005:551), och om fullmakt i 2 kap. avtalslagen (1915:218). Att den som arbetar i skolan inte utan vidare har fullmakt är en tolkning.',
  },
  'party-contradiction': {
    title: 'Parterna säger emot sig själva',
    when: 'I en nivå: en part har varken skolformer eller områden, en nämnd står två gånger, en skolform står hos två parter utan att det framgår vilken som har enheterna, kommunala enheter ska skriva under utan att det framgår för vem eller vem som gör det, en annan myndighet ska skriva under för dem, någon som bara bjuds in ska skriva under, eller den egna verksamheten ska skriva under. I en fil: både nämndens beslut och en delegation, en kommun som nivån redan har sagt, en nämnd som är part två gånger, den egna kommunen som annan kommun, en kommunal enhet med egen firmatecknare eller fullmakt, eller en av kommunens nämnder (body) hos en enhet som den inte kan driva.',
    why: 'Annars vet ingen vem som är bunden av överenskommelsen, och vem som ska skriva under.',
    ground: 'law',
    basis:
      'En nämnd är ingen juridisk person: kommunen är part genom sina nämnder. Nämnden beslutar själv, eller någon för den efter delegation: kommunallagen (2017:725) 6 kap. 37–39 §§ och 7 kap. 5–8 §§.',
  },
  'party-case-missing': {
    title: 'En offentlig part saknar diarienummer eller beslut',
    when: 'Överenskommelsen är beslutad eller upphörd, och en offentlig part som skriver under själv saknar diarienummer (registrationNumber) eller, om den är en av kommunens nämnder, både beslut (decision) och delegation. Det är en varning när parten har skrivit under, annars en upplysning: andra nämnder kan besluta senare. En nämnd vars enheter skriver under var för sig anmärks inte. Andra myndigheter beslutar enligt sin egen ordning och behöver bara diarienumret.',
    why: 'Listan över underskrifter visar på vilka handlingar parterna har skrivit under. Den som granskar eller arkiverar överenskommelsen hittar dem med diarienumret.',
    ground: 'law',
    basis:
      'Nämnden beslutar själv, eller någon för den efter delegation: kommunallagen (2017:725) 6 kap. 37–39 §§ och 7 kap. 5–8 §§. Allmänna handlingar registreras med diarienummer: offentlighets- och sekretesslagen (2009:400) 5 kap. 1 och 2 §§. Att filen ska säga det är en tolkning.',
  },
  'signature-not-needed': {
    title: 'Den som har skrivit under behöver inte göra det',
    when: 'En underskrift (signed) står vid en kommunal enhet som omfattas utan underskrift eller som nämnden skriver under för, eller vid en nämnd vars enheter skriver under var för sig.',
    why: 'Underskriften räknas inte och står inte i listan. Den som läser filen tror att den gör det.',
    ground: 'minimum-level',
    basis:
      'Nivån säger för varje skolform hur kommunens enheter skriver under (signing). Andra huvudmän skriver alltid under själva.',
  },
};
