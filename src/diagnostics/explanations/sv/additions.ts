import type { ExplanationsIn } from '../explanation.ts';

const COMPLETE =
  'Strukturen i den lägsta nivån: frågor, möten, hur ofta, funktioner och uppföljning. Att varje nytt tillägg måste ha alla delarna är en tolkning.';
const REFERENCE = 'Projektets regel: ett id måste leda till något som finns.';

/** Local additions, and what they refer to in the minimum level. */
export const additions: ExplanationsIn<'additions'> = {
  'unknown-minimum-level': {
    title: 'Nivån finns inte',
    when: 'Raden minimumLevel anger en nivå som programmet inte har. Med --minimum-level måste raden ange just den nivåns id. Inget annat i filen jämförs då med den lägsta nivån.',
    why: 'Utan en lägsta nivå går det inte att säga om något står under den. Därför görs heller ingen överenskommelse.',
    ground: 'project',
    basis: 'De nivåer som följer med programmet, eller den som anges med --minimum-level.',
  },
  'no-local-additions': {
    title: 'Filen lägger inte till något',
    when: 'Filen har inga lokala tillägg, eller bara tomma. Den lägsta nivån avskriven räknas som ett tillägg. Det är en upplysning och hindrar inget.',
    why: 'Den lägsta nivån är tänkt att fyllas på efter vad distriktet och skolorna behöver. Upplysningen visar att tilläggen saknas, om någon trodde att de fanns.',
    ground: 'minimum-level',
    basis:
      'En lägsta nivå är till för att kompletteras lokalt. Ett distrikt måste inte lägga till något; det är en tolkning.',
  },
  'area-incomplete': {
    title: 'Ett nytt samverkansområde saknar delar',
    when: 'Filen lägger till ett område som den lägsta nivån inte har, men allt som ett område består av finns inte med. Alla delar som saknas räknas upp på en gång. Liknar namnet ett av den lägsta nivåns områden kommer unknown-area i stället. I den lägsta nivåns egna områden behöver inget upprepas.',
    why: 'Den som läser överenskommelsen ska få samma besked om varje område: vad det handlar om, vem som ansvarar, när ni möts och hur det följs upp.',
    ground: 'minimum-level',
    basis: COMPLETE,
  },
  'meeting-incomplete': {
    title: 'Ett nytt möte saknar delar',
    when: 'Filen lägger till ett möte som området inte har, men rubrik, frekvens, sammankallande eller deltagare saknas. Allt som saknas räknas upp på en gång. Liknar namnet ett av områdets möten kommer unknown-meeting i stället. I den lägsta nivåns egna möten behöver inget upprepas.',
    why: 'Ett möte som ingen kallar till, eller som ingen vet hur ofta det hålls, blir inte av.',
    ground: 'minimum-level',
    basis: COMPLETE,
  },
  'unknown-area': {
    title: 'Samverkansområdet finns inte',
    when: 'Ett namn under areas är nästan, men inte helt, ett av den lägsta nivåns områden, och området är inte komplett i sig. Anmärkningen kommer också när en enhet, eller en skolas kontakt, under handles anger ett område som inte finns. Det som står i det felstavade området prövas först när namnet är rättat.',
    why: 'Ett felstavat område hade annars blivit ett nytt område vid sidan av det rätta, och tillägget hade hamnat fel.',
    ground: 'project',
    basis: REFERENCE,
  },
  'unknown-meeting': {
    title: 'Mötet finns inte',
    when: 'Ett namn under meetings är nästan, men inte helt, ett av områdets möten, och mötet är inte komplett i sig. Det som står i det felstavade mötet prövas först när namnet är rättat. Eller så redovisas ett möte för ett annat som inte finns (reportsTo).',
    why: 'Ett felstavat möte hade annars blivit ett extra möte i överenskommelsen.',
    ground: 'project',
    basis: REFERENCE,
  },
  'step-incomplete': {
    title: 'Ett nytt steg saknar delar',
    when: 'Filen lägger till ett steg som den lägsta nivån inte har, men vad som görs (what) eller vem som svarar för det (by) saknas. Liknar namnet ett av den lägsta nivåns steg kommer unknown-step i stället. I den lägsta nivåns egna steg behöver inget upprepas.',
    why: 'Ett steg som ingen svarar för blir inte taget.',
    ground: 'minimum-level',
    basis: COMPLETE,
  },
  'unknown-step': {
    title: 'Steget finns inte',
    when: 'Ett steg följer på ett annat (after) eller räknas från ett annat (from: { step: … }) som inte finns i samma lista. Anmärkningen kommer också när ett namn under steps är nästan, men inte helt, ett av den lägsta nivåns steg, och steget inte är komplett i sig.',
    why: 'Då går det inte att säga i vilken ordning stegen tas, eller när tiden börjar. Ett felstavat steg hade annars blivit ett extra steg vid sidan av det rätta.',
    ground: 'project',
    basis: REFERENCE,
  },
  'step-circle': {
    title: 'Steg följer varandra i en cirkel',
    when: 'Ett steg följer till slut på sig självt (after), eller räknas till slut från sig självt (from: { step: … }), kanske genom flera andra.',
    why: 'Då finns inget första steg, och tiden börjar aldrig räknas.',
    ground: 'project',
    basis: 'Projektets regel: steg tas i en ordning, och varje tid börjar med en händelse.',
  },
  'statutory-time-other': {
    title: 'Lagen har en annan tid än steget',
    when: 'Ett steg i en lägsta nivå sägs vara lagens (statutory: true), men inget av de lagrum som tiden vilar på har den tiden i lagfilen (times), eller så har de ingen tid alls. ”Snabbt” och ”skyndsamt” är inga tider: då skrivs steget utan within.',
    why: 'Det som trycks under ”Så säger lagen” läses som lag. En tid som ni själva har valt är ett löfte, och ska stå bland de andra stegen.',
    ground: 'law',
    basis:
      'Lagfilen (samverkan schema law), vars rader anger de tider som lagrummen själva sätter. Den har inte alla lagar.',
    comesAbout:
      'Bara i en egen lägsta nivå som har steg: within: { weeks: 3 } med statutory: true och basis: { law: sol-20-2 }, som säger 14 dagar.',
  },
  'statutory-without-law': {
    title: 'Ett steg sägs vara lagens utan lagrum',
    when: 'Ett steg i en lägsta nivå har statutory: true, men varken steget eller det som är runt omkring vilar på ett lagrum ({ law: … }).',
    why: 'Steget trycks som det som lagen säger. Den som läser ska kunna slå upp var.',
    ground: 'project',
    basis: 'Projektets regel: det som sägs vara lag ska nämna lagrummet.',
    comesAbout: 'Bara i en egen lägsta nivå som har steg.',
  },
  'report-circle': {
    title: 'Möten redovisas för varandra i en cirkel',
    when: 'Ett möte redovisas till slut för sig självt (reportsTo), kanske genom flera andra.',
    why: 'Då finns inget möte som har det sista ordet, och ingen utanför mötena får veta hur det går.',
    ground: 'project',
    basis: 'Projektets regel: ett möte redovisas för ett annat, som kan redovisas vidare uppåt.',
  },
  'unknown-function': {
    title: 'Funktionen finns inte',
    when: 'Ett id för en funktion finns varken i den lägsta nivån eller bland dem som ni själva lägger till under localAdditions, functions.',
    why: 'Funktionens titel skrivs ut i överenskommelsen. Är funktionen okänd vet ingen vem som ska komma till mötet.',
    ground: 'project',
    basis: REFERENCE,
  },
  'unknown-support-material': {
    title: 'Stödmaterialet finns inte',
    when: 'Ett område hänvisar under supportMaterial till ett id som finns varken i den lägsta nivån eller bland det material som ni själva lägger till under localAdditions, supportMaterial.',
    why: 'Den som följer hänvisningen i överenskommelsen ska kunna hitta materialet.',
    ground: 'project',
    basis: REFERENCE,
  },
  'unknown-legal-reference': {
    title: 'Lagrummet finns inte',
    when: 'Ett id under law, i en grund (basis med law), under replacedBy eller under summarises finns varken i lagfilen eller under lawRows. Eller så är statute ett id som inte är någon lag.',
    why: 'Lagrummet skrivs ut i överenskommelsen, med den lydelse som gäller när den börjar. Ett skrivfel skulle göra att det saknades utan att någon märkte det.',
    ground: 'project',
    basis: REFERENCE,
    comesAbout: 'Bara i en egen lägsta nivå. Lagfilen är schemas/law/sverige.yaml.',
  },
  'law-row-contradiction': {
    title: 'Uppgifterna om ett lagrum går inte ihop',
    when: 'Två lydelser av samma paragraf gäller samma dag, ett lagrum ersätts till slut av sig självt, eller en egen rad under lawRows har samma namn som en rad i lagfilen.',
    why: 'För varje dag ska det gå att säga vilken lydelse som gäller, och vad som kom i stället för det som har upphört.',
    ground: 'project',
    basis:
      'Projektets regel: en paragraf har högst en lydelse åt gången, och lagfilens rader kan inte ändras i en lägsta nivå.',
    comesAbout: 'Bara i en egen lägsta nivå som har rader under lawRows.',
  },
  'sources-alike': {
    title: 'Två underlag kallas likadant',
    when: 'Två underlag i en lägsta nivå har samma ord under definite, eller ett har samma ord som ett underlag i en nivå som den bygger på.',
    why: 'Överenskommelsen och underlagsdokumentet nämner ett underlag med det ordet. Kallas två likadant går det inte att se vilket av dem ett krav vilar på.',
    ground: 'project',
    basis: 'Projektets regel: den som läser ska kunna slå upp vad varje krav vilar på.',
    comesAbout: 'Bara i en egen lägsta nivå.',
  },
  'titles-alike': {
    title: 'Samma titel två gånger',
    when: 'Två funktioner, två områden, två möten i ett område eller två villkor i en lägsta nivå har samma titel. Har titeln olika lydelser i olika tid jämförs den senaste.',
    why: 'I överenskommelsen står titlar, aldrig id:n. Heter två saker likadant går det inte att se vilken av dem som menas. Ofta är den ena kopierad utan att titeln ändrades.',
    ground: 'project',
    basis: 'Projektets regel: den som läser ska kunna se vem som ska göra vad.',
    comesAbout: 'Bara i en egen lägsta nivå.',
  },
  'function-redefined': {
    title: 'En av den lägsta nivåns funktioner görs om',
    when: 'Under localAdditions, functions, står ett id som den lägsta nivån redan använder. Det gäller också om titeln är densamma.',
    why: 'Samma funktion ska heta och betyda samma sak överallt. Annars känner skolorna inte igen sig från ett distrikt till ett annat.',
    ground: 'minimum-level',
    basis: 'Den lägsta nivåns lista över funktioner. Att listan inte kan ändras lokalt är en tolkning.',
  },
  'support-material-redefined': {
    title: 'Ett av den lägsta nivåns stödmaterial görs om',
    when: 'Under localAdditions, supportMaterial, står ett id som den lägsta nivån redan använder. Det gäller också om namnet är detsamma.',
    why: 'Samma material ska heta detsamma och vara av samma utgåva i alla överenskommelser. Annars vet den som läser inte vilken anvisning som gäller.',
    ground: 'minimum-level',
    basis: 'Den lägsta nivåns lista över stödmaterial. Att listan inte kan ändras lokalt är en tolkning.',
  },
  'support-material-unused': {
    title: 'Stödmaterialet används inte',
    when: 'Ett material står under localAdditions, supportMaterial, men inget område i filen nämner dess id under sitt supportMaterial.',
    why: 'Överenskommelsen skriver ut det material som områdena hänvisar till, där det behövs. Annars har någon skrivit in ett material som ingen får se.',
    ground: 'project',
    basis: REFERENCE,
  },
  'clause-not-in-force': {
    title: 'Villkoret gäller inte när överenskommelsen börjar',
    when: 'Under localAdditions, clauses, upprepas ett av den lägsta nivåns villkor, eller får det steg, men villkoret har slutat gälla före validFrom eller börjar gälla senare.',
    why: 'Överenskommelsen skriver ut de villkor som gäller den dag då den börjar. Annars försvinner det som någon har skrivit, utan att det märks.',
    ground: 'minimum-level',
    basis: 'Villkorets egna dagar (from och until) i den lägsta nivån.',
    comesAbout:
      'Bara med en lägsta nivå som har villkor med from eller until, och när överenskommelsen börjar gälla en annan dag.',
  },
  'inherited-part-changed': {
    title: 'En del av den undre nivån är ändrad',
    when: 'En nivå bygger på en annan (extends) och skriver något annat om en del som den undre nivån redan har: ett villkor, en skolform, ett stödmaterial eller en uppgift som inte kan höjas. Att upprepa delen ord för ord är tillåtet. Vad nämnderna heter får en kommun säga själv, om den undre nivån inte nämner någon kommun.',
    why: 'Den undre nivån gäller för alla som bygger på den. Kunde delarna skrivas om skulle ingen veta vad den lovar.',
    ground: 'project',
    basis: 'Det som en nivå bygger på kan fyllas på och höjas, aldrig ändras eller tas bort.',
    comesAbout:
      'Länets nivå har villkoret sekretess, och kommunens nivå bygger på den (extends: lan.yaml) men skriver ett eget villkor med samma id. Ge det egna villkoret ett annat id, så gäller båda.',
  },
  'function-contradiction': {
    title: 'Uppgifterna om en funktion går inte ihop',
    when: 'Funktionen står på två ställen i samma möte (required, recommended, whenNeeded, without; alternativ räknas), står under without eller har ett skäl under whenNeeded utan att vara rekommenderad, har en närvaro utan att vara den som ska delta, ersätter sig själv eller någon som inte deltar (deputy), ersätter någon fast den ska eller bör delta själv, eller kan bara bjudas in men står som deltagare, kallar, ansvarar, skriver under eller är kontakt. Det som sänker den lägsta nivån är i stället function-missing.',
    why: 'Av överenskommelsen ska det framgå om en funktion ska delta, bör delta eller inte är med. Två besked är inget besked.',
    ground: 'minimum-level',
    basis: 'Den lägsta nivåns ska och bör. Att bör betyder följ eller förklara är en tolkning.',
  },
};
