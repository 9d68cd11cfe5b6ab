import type { ExplanationsIn } from '../explanation.ts';

/** Dates, and references to what has been replaced. */
export const time: ExplanationsIn<'time'> = {
  'date-order': {
    title: 'Tiden slutar innan den börjar',
    when: 'validUntil är ett tidigare datum än validFrom. Samma dag går bra. Saknas validUntil gäller överenskommelsen tills vidare.',
    why: 'En överenskommelse som slutar innan den börjar gäller aldrig.',
    ground: 'project',
    basis: 'Överenskommelsen gäller från och med validFrom till och med validUntil.',
  },
  'decided-late': {
    title: 'Beslutet kom efter att överenskommelsen börjat gälla',
    when: 'decidedOn är en senare dag än validFrom. Samma dag är tillåtet. Saknas ett av datumen jämförs inget.',
    why: 'Dagarna däremellan gällde en överenskommelse som ingen hade beslutat. Oftast är ett av datumen fel skrivet.',
    ground: 'project',
    basis: 'Projektets tolkning: en överenskommelse gäller tidigast från den dag då den beslutas.',
  },
  'status-contradicted': {
    title: 'Status och datum säger emot varandra',
    when: 'Status är utkast, forslag eller exempel, men decidedOn finns. Eller status är utkast eller forslag, men någon har skrivit under (signed): den första underskriften i filen märks. Eller status är beslutad eller upphord, men decidedOn saknas. Eller status är upphord, men validUntil saknas eller har inte passerat. Dagen som det prövas mot är i dag, eller den som --as-of anger. Den sista giltighetsdagen räknas med. Skrivs ingen status avgör decidedOn, och inget kan säga emot.',
    why: 'Status och datum står på första sidan. Läsaren kan inte veta om överenskommelsen är beslutad eller om den gäller. Slutar en upphörd överenskommelse aldrig, krockar den dessutom med den som kommer efter.',
    ground: 'project',
    basis:
      'Projektets tolkning: en överenskommelse är beslutad en viss dag, skrivs under efter det, och har upphört när den sista dagen är förbi.',
  },
  'agreement-expired': {
    title: 'Överenskommelsen har gått ut',
    when: 'validUntil ligger före dagen som filen prövas mot. Den dagen är i dag, eller den som --as-of anger. Den sista giltighetsdagen räknas med. Utan validUntil gäller överenskommelsen tills vidare. En beslutad överenskommelse som förlängs av sig själv (renewal: { automatic: true }) går inte ut: ingen fil vet om den har sagts upp. Ett exempel har aldrig gällt, och går inte ut. En överenskommelse med status upphord säger redan själv att den inte gäller längre.',
    why: 'Skolorna följer annars en överenskommelse som ingen längre står för.',
    ground: 'project',
    basis: 'Överenskommelsens egen giltighetstid. Att en utgången överenskommelse ska anmärkas är projektets beslut.',
  },
  'signed-outside-period': {
    title: 'Underskriftens datum passar inte',
    when: 'En part har skrivit under efter överenskommelsens sista dag, om den inte förlängs av sig själv, eller innan den beslutades. Under en annan nämnds eller myndighets egna beslut (decision) skriver ingen heller innan det är fattat, vid nämndens enheter inte heller. En underskrift före den första giltighetsdagen är tillåten, om beslutet redan är fattat. Är beslutet självt för sent (decided-late) jämförs inget med det.',
    why: 'En underskrift visar att parten känner till det beslutade innehållet och följer det. Oftast är datumet fel skrivet.',
    ground: 'project',
    basis: 'Projektets tolkning: parterna skriver under det som är beslutat, medan det gäller.',
  },
  'outdated-reference': {
    title: 'En hänvisning till något som har ersatts',
    when: 'En text som ni själva har skrivit nämner ett lagrum eller ett ord som har ersatts eller upphört före den dag då överenskommelsen börjar gälla, eller en skola har en skolform som då har upphört eller inte har börjat finnas. Det jämförs med den lägsta nivåns daterade listor. Det som inte står i listorna märks inte.',
    why: 'Läsaren slår annars upp en paragraf som inte längre finns, eller som handlar om något annat.',
    ground: 'minimum-level',
    basis:
      'Lagfilen (schemas/law/sverige.yaml) och den lägsta nivåns listor över ersatta ord (replacedTerms) och skolformer (schoolForms), med datum ur lagarna själva.',
  },
  'dates-not-continuous': {
    title: 'Titlar eller texter som inte avlöser varandra',
    when: 'En funktion har flera titlar (titles), eller ett villkor, en fråga eller en beskrivning flera texter (texts), med dagar (from och until). Någon dag har ingen av dem, eller två. Den som saknar from gäller från början, och den som saknar until gäller tills vidare. Det som villkoret självt inte gäller räknas inte.',
    why: 'En överenskommelse trycker det som gäller den dag då den börjar gälla. Utan titel eller text står där ingenting. Är de två avgör ordningen i listan, och det har ingen bestämt.',
    ground: 'project',
    basis: 'Varje dag har en funktion en titel, och ett villkor en lydelse.',
    comesAbout:
      'Bara i den fil som överenskommelserna bygger på: titles eller texts har dagar som inte avlöser varandra.',
  },
  'law-changes-during': {
    title: 'Lagen ändras medan överenskommelsen gäller',
    when: 'Ett lagrum som överenskommelsen vilar på får en ny lydelse, ersätts, upphör eller börjar gälla efter validFrom och senast validUntil, eller en skolform som någon av skolorna har upphör då. Gäller överenskommelsen tills vidare, eller förlängs den av sig själv och lagen ändras först efter validUntil, är det en upplysning om de ändringar som är kända. Dagens datum spelar ingen roll.',
    why: 'Överenskommelsen skriver ut den lag som gäller den dag den börjar. Den som läser papperet efter en ändring ser inte att något annat gäller.',
    ground: 'project',
    basis:
      'Lagfilens dagar (schemas/law/sverige.yaml). Ändringar som har beslutats efter den dag då lagarna lästes är inte med.',
  },
  'level-outdated': {
    title: 'Överenskommelsen bygger på något som har slutat gälla',
    when: 'Det som filen anger i minimumLevel gällde till och med en dag (validUntil), eller har ersatts från en dag (replacedBy), och överenskommelsen börjar gälla senare (validFrom). Dagens datum spelar ingen roll: en överenskommelse som började gälla medan det gällde märks inte. Det som nivån i sin tur bygger på (extends) prövas på samma sätt.',
    why: 'Överenskommelsen lovar annars det som inte längre är bestämt, med ord och lagrum från en annan tid.',
    ground: 'minimum-level',
    basis: 'Nivåns egen sista dag (validUntil), eller dagen innan den som ersätter den börjar gälla (replacedBy).',
    comesAbout:
      'Bara när det som filen bygger på har validUntil eller replacedBy, och överenskommelsen börjar gälla senare.',
  },
};
