import type { PartyCode } from '../../code-parts.ts';
import type { ExplanationsOf } from '../explanation.ts';

/** The parties: schools, where to turn, signatures, dates, and what must not be written about people. */
export const party: ExplanationsOf<PartyCode> = {
  'no-local-additions': {
    title: 'Filen lägger inte till något',
    when: 'Filen har inga lokala tillägg, eller bara tomma. Miniminivån avskriven räknas som ett tillägg. Det är en upplysning och hindrar inget.',
    why: 'Miniminivån är tänkt att fyllas på efter vad stadsdelen och skolorna behöver. Upplysningen visar att tilläggen saknas, om någon trodde att de fanns.',
    ground: 'minimum-level',
    basis:
      'Miniminivån är en lägsta nivå som kompletteras lokalt. En stadsdel måste inte lägga till något; det är ett antagande.',
  },
  'outsider-in-individual-meeting': {
    title: 'En utomstående funktion i ett möte om enskilda barn',
    when: 'Stadsdelen lägger till en funktion i ett möte där enskilda barns ärenden kan tas upp, eller höjer den från bör till ska, och miniminivån säger att funktionen är utesluten där (fel) eller tveksam (varning). Att bjuda in och att kalla räknas också. Det som miniminivån själv har i mötet anmärks aldrig, och inte heller möten där enskilda ärenden är förbjudna.',
    why: 'Den som inte har tystnadsplikt, eller inte får ta del av uppgiften, kan inte sitta med när ett barns ärende tas upp.',
    ground: 'minimum-level',
    basis:
      'Miniminivåns uppgift om funktionen (inIndividualCases). Uppgiften är ett antagande om vad offentlighets- och sekretesslagen (2009:400), 23 och 26 kap., leder till.',
  },
  'duplicate-school': {
    title: 'Skolan står två gånger',
    when: 'Två skolor i filen har samma skolenhetskod. Saknar minst en av dem kod räknas de som samma skola när namnet är lika och de har en skolform gemensam. Två skolor med samma namn och var sin kod är två skolor. Anmärkningen står vid den senare.',
    why: 'Skolan hade räknats två gånger bland parterna och fått två rader att skriva under på.',
    ground: 'standard',
    basis:
      'Skolverkets skolenhetsregister, där varje skolenhet har sin egen kod. Att skolor utan kod jämförs på namn och skolform är ett antagande.',
  },
  'school-in-two-districts': {
    title: 'Skolan är part i två stadsdelar',
    when: 'Samma skola står i filer för olika stadsdelar i samma körning. Samma skolenhetskod är ett fel. Saknar minst en av dem kod är samma namn och en gemensam skolform en varning. Ges bara en fil till programmet märks det inte. Anmärkningen står i båda filerna. samverkan manifest merge säger detsamma om delarna av en körning.',
    why: 'En skola samverkar på den övergripande nivån med den stadsdel där den ligger. Står den i två filer vet skolan inte vilken överenskommelse som gäller.',
    ground: 'minimum-level',
    basis:
      'Miniminivåns två nivåer: skolan är part där den ligger, och vänder sig i ett enskilt barns ärende dit barnet är folkbokfört.',
  },
  'school-form-uncovered': {
    title: 'En skolform saknas bland parterna',
    when: 'Miniminivån väntar sig att en skolform finns i varje stadsdel, men ingen skola i filen har den. Varje skolform som saknas ger en egen varning.',
    why: 'Barnen i de skolorna hamnar utanför samverkan. Oftast har skolorna glömts i filen.',
    ground: 'minimum-level',
    basis: 'Miniminivåns skolformer som är märkta expected. Att de finns i varje stadsdel är ett antagande.',
  },
  'independent-schools-missing': {
    title: 'Ingen skola med egen huvudman är part',
    when: 'Alla skolor i filen är kommunala. En enda fristående skola eller enskilt driven förskola räcker för att varningen ska försvinna.',
    why: 'Hjälpen till ett barn ska inte bero på vem som driver skolan. Samverkan med fristående skolor är den som oftast saknas.',
    ground: 'minimum-level',
    basis:
      'Miniminivån är till för alla förskolor och skolor, vem som än driver dem. Att minst en av dem finns i varje stadsdel är ett antagande.',
  },
  'contact-missing': {
    title: 'Det står inte vart man vänder sig',
    when: 'Ett eller flera samverkansområden står inte under handles hos någon enhet i filen. Det gäller både miniminivåns områden och dem som ni själva lägger till. De räknas upp i en enda varning.',
    why: 'Den som är orolig för ett barn ska inte behöva leta efter rätt mottagare. I överenskommelsen står enheterna på en egen sida.',
    ground: 'minimum-level',
    basis:
      'Miniminivåns syfte: alla ska veta vart man vänder sig. Att varje område därför behöver en enhet är ett antagande.',
  },
  'unit-code-invalid': {
    title: 'Skolenhetskoden är fel skriven',
    when: 'Koden har inte åtta siffror, eller börjar med noll. Koden får utelämnas, och förskolor har ingen. Koden har ingen kontrollsiffra, så en felskriven siffra märks inte.',
    why: 'Koden skiljer skolor med samma namn åt, och gör att samma skola känns igen i en annan fil.',
    ground: 'standard',
    basis: 'Skolverkets skolenhetsregister. Att den första siffran inte är noll är ett antagande.',
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
    when: 'En skola eller förskola med egen huvudman är underskriven av någon som arbetar där, oftast rektorn, och authorised: true saknas. Kommunala skolor anmärks inte.',
    why: 'Överenskommelsen binder huvudmannen bara om den som skriver under får företräda huvudmannen.',
    ground: 'law',
    basis:
      'Reglerna om vem som företräder huvudmannen, för aktiebolag 8 kap. aktiebolagslagen (2005:551), och om fullmakt i 2 kap. avtalslagen (1915:218). Att den som arbetar i skolan inte antas ha fullmakt är ett antagande.',
  },
  'decided-late': {
    title: 'Beslutet kom efter att överenskommelsen börjat gälla',
    when: 'decidedOn är en senare dag än validFrom. Samma dag är tillåtet. Saknas ett av datumen jämförs inget.',
    why: 'Dagarna däremellan gällde en överenskommelse som ingen hade beslutat. Oftast är ett av datumen fel skrivet.',
    ground: 'project',
    basis: 'Ett antagande: en överenskommelse gäller tidigast från den dag då den beslutas.',
  },
  'agreement-expired': {
    title: 'Överenskommelsen har gått ut',
    when: 'validUntil ligger före dagen som filen prövas mot. Den dagen är i dag, eller den som --as-of anger. Den sista giltighetsdagen räknas med. Utan validUntil gäller överenskommelsen tills vidare. Ett exempel har aldrig gällt, och går inte ut.',
    why: 'Skolorna följer annars en överenskommelse som ingen längre står för.',
    ground: 'project',
    basis: 'Överenskommelsens egen giltighetstid. Att en utgången överenskommelse ska anmärkas är projektets beslut.',
  },
  'signed-outside-period': {
    title: 'Underskriftens datum passar inte',
    when: 'En part har skrivit under efter överenskommelsens sista dag, eller innan den beslutades. En underskrift före den första giltighetsdagen är tillåten, om beslutet redan är fattat. Är beslutet självt för sent (decided-late) jämförs inget med det.',
    why: 'En underskrift visar att parten känner till det beslutade innehållet och följer det. Oftast är datumet fel skrivet.',
    ground: 'project',
    basis: 'Ett antagande: parterna skriver under det som är beslutat, medan det gäller.',
  },
  'outdated-reference': {
    title: 'En hänvisning till något som har ersatts',
    when: 'En text som ni själva har skrivit nämner ett lagrum eller ett ord som har ersatts före den dag då överenskommelsen börjar gälla. Det jämförs med miniminivåns daterade listor. Det som inte står i listorna märks inte.',
    why: 'Läsaren slår annars upp en paragraf som inte längre finns, eller som handlar om något annat.',
    ground: 'minimum-level',
    basis:
      'Miniminivåns listor över lagrum (legalReferences) och ersatta ord (replacedTerms), med datum ur lagarna själva.',
  },
  'personal-identity-number': {
    title: 'Ett personnummer i filen',
    when: 'Någonstans i filen, även i en kommentar, står tio eller tolv siffror som är ett personnummer eller samordningsnummer: datumet finns och kontrollsiffran stämmer. En enskild näringsidkares organisationsnummer är ett sådant. Telefonnummer prövas inte. Siffrorna visas aldrig i programmets meddelanden.',
    why: 'Överenskommelsen är en allmän handling, och filen bifogas PDF:en. Ett personnummer som har kommit dit sprids med varje kopia.',
    ground: 'law',
    basis:
      'EU:s dataskyddsförordning (2016/679), artiklarna 5 och 87, och 3 kap. 10 § lagen (2018:218) med kompletterande bestämmelser. När miniminivån skrevs gällde 22 § personuppgiftslagen (1998:204).',
  },
  'personal-email': {
    title: 'En adress som ser ut att vara en persons',
    when: 'En e-postadress har två ord med en punkt emellan före @, som förnamn och efternamn. Det anmärks inte om ett av orden hör till en funktion, en enhet eller en stadsdel, som i rektor.farsta, eller om båda hör till en skolas namn. Kommentarer prövas inte.',
    why: 'Den som slutar tar sin adress med sig, och då når ingen fram. En funktionsbrevlåda läses av någon även då.',
    ground: 'project',
    basis:
      'Projektets regel att en överenskommelse nämner funktioner, aldrig personer. Den svarar mot uppgiftsminimering i artikel 5.1 c i EU:s dataskyddsförordning (2016/679).',
  },
};
