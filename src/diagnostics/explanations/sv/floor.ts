import type { ExplanationsIn } from '../explanation.ts';

const OWN_BASIS =
  'Anmärkningen nämner avsnittet i det underlag som nivån bygger på, och säger när kravet helt eller delvis är en tolkning.';
const COMPARED =
  'Hur perioder jämförs är en tolkning. En månad räknas som 4 skolveckor, ett kvartal som 9, en termin som 18 och ett läsår som 36.';

const TIMES_COMPARED =
  'Hur tider i olika enheter jämförs är en tolkning: det som händer på en lördag eller söndag räknas från måndagen, vardagar är måndag till fredag, helgdagar oräknade, och månader är så långa som kalendern säger.';

/** What is below the floor. The floor itself and what it rests on stand in each finding. */
export const floor: ExplanationsIn<'floor'> = {
  'meeting-too-rare': {
    title: 'Mötet hålls för sällan',
    when: 'Ett möte hålls färre gånger än den lägsta nivån anger, under en längre period, eller bara vid behov där den lägsta nivån anger ett antal. ”2 gånger per läsår” räknas som mer sällan än ”1 gång per termin”, för båda kan infalla på hösten. Ett antal per läsår räcker om mötets månader också är angivna: så många i varje termin som den lägsta nivån kräver, och inte fler än gångerna. Det gäller inte möten som familjen bjuds in till, för de har inga månader. Oftare är alltid tillåtet, liksom samma frekvens i en annan enhet.',
    why: 'Kontakten mellan skolan och socialtjänsten ska hålla även när ingen akut fråga driver på. Skolorna ska möta samma lägsta nivå i alla distrikt.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns frekvens för mötet. ${OWN_BASIS} ${COMPARED}`,
  },
  'follow-up-too-rare': {
    title: 'Uppföljningen görs för sällan',
    when: 'Ett område följs upp mer sällan än den lägsta nivån anger. Frekvenser jämförs på samma sätt som för möten.',
    why: 'Samverkan håller i längden bara om någon frågar efter resultatet.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns frekvens för uppföljningen. ${OWN_BASIS} ${COMPARED}`,
  },
  'target-below-floor': {
    title: 'Målet för en indikator når inte den lägsta nivån',
    when: 'En av den lägsta nivåns indikatorer får ett sämre mål än där: ett lägre när högre är bättre, ett högre när lägre är bättre. Anmärkningen kommer också när texten, enheten eller riktningen är en annan. Då går talen inte att jämföra. Ett bättre mål är alltid tillåtet, liksom indikatorer med egna id.',
    why: 'Ett mål som alla delar säger bara något om alla räknar samma sak på samma sätt.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns indikatorer. ${OWN_BASIS}`,
  },
  'function-missing': {
    title: 'En funktion som ska delta saknas',
    when: 'En funktion som den lägsta nivån kräver står här som rekommenderad, bara vid behov (whenNeeded) eller utelämnad, är ett av flera alternativ (anyOf) eller deltar genom en enda företrädare där alla ska vara med. Räcker det enligt den lägsta nivån med en av flera funktioner får ni kräva några av dem, men inte lägga till andra bland alternativen. En funktion som bör delta får delta bara vid behov med ett skäl. En funktion som inte nämns är kvar som i den lägsta nivån.',
    why: 'Saknas en funktion finns ingen på mötet som kan svara för den delen, och frågan blir liggande.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns lista över dem som ska delta i mötet. ${OWN_BASIS}`,
  },
  'recommended-function-missing': {
    title: 'En rekommenderad funktion är utelämnad',
    when: 'En funktion som bör delta i mötet står under without, eller under whenNeeded, med ett skäl. Är skälet tomt kommer empty-text i stället. Varningen påminner om valet. Den som står fast vid det kan stänga av varningen med en kommentar.',
    why: 'Bör betyder följ eller förklara. Skälet skrivs ut i överenskommelsen, så att läsaren förstår varför funktionen inte är med.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns lista över dem som bör delta i mötet. ${OWN_BASIS}`,
  },
  'individual-cases-forbidden': {
    title: 'Enskilda barns ärenden där de inte får tas upp',
    when: 'Ett område där den lägsta nivån förbjuder enskilda barns ärenden anges som allowed eller guaranteed. Eller ett möte ges en vidare regel än den lägsta nivån ger det: mer än forbidden där de är förbjudna, mer än anonymised där barn bara tas upp så att de inte går att känna igen. Eller ett möte ges en vidare regel än sitt område, när området förbjuder dem; det gäller även en lägsta nivå.',
    why: 'Där möts många som inte får ta del av uppgifter om ett enskilt barn. Mötena kan dessutom protokollföras, och protokollen är allmänna handlingar.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns uppgift om området eller mötet. ${OWN_BASIS}`,
  },
  'individual-cases-guaranteed': {
    title: 'Enskilda barns ärenden ska kunna tas upp',
    when: 'Ett område där den lägsta nivån garanterar att enskilda barns ärenden kan tas upp när det behövs, med samtycke eller stöd i lag, anges som forbidden eller allowed. Eller ett sådant möte anges som något annat än guaranteed, eller förbjuds med hela sitt område.',
    why: 'Den som är orolig för ett barn måste veta att det finns ett ställe där frågan kan tas upp när det behövs, med samtycke eller stöd i lag.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns uppgift om området eller mötet. ${OWN_BASIS}`,
  },
  'responsible-function-changed': {
    title: 'En annan funktion står som ansvarig',
    when: 'Ett område, dess uppföljning eller en av dess uppgifter får en annan ansvarig funktion än den som den lägsta nivån anger. Samma funktion får upprepas. Finns funktionen inte alls kommer bara unknown-function.',
    why: 'Skolan ska kunna vända sig till samma funktion i vilket distrikt som helst.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns ansvariga funktion. ${OWN_BASIS}`,
  },
  'convener-changed': {
    title: 'En annan funktion står som sammankallande',
    when: 'Ett möte får en annan sammankallande funktion än den som den lägsta nivån anger. Den som kallar i praktiken får stå under calledBy. Finns funktionen inte alls kommer bara unknown-function.',
    why: 'Ansvaret för att mötet blir av ska ligga på samma funktion överallt.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns sammankallande funktion. ${OWN_BASIS}`,
  },
  'meeting-changed': {
    title: 'Mötet är ett annat än i den lägsta nivån',
    when: 'Ett av den lägsta nivåns möten sägs vara något annat än där: för vilka det hålls (heldPer), på vilka villkor enskilda barn nämns (consent), vem som leder det (chair), vilket annat möte det redovisas för (reportsTo) eller vem som ersätter en funktion (deputy). Samma sak får upprepas, och det som den lägsta nivån inte säger får läggas till. Ett möte som inte säger något om heldPer hålls gemensamt för alla (district). Uppdrag, dagordning och vilka mötet är gemensamt med får alltid läggas till. Finns funktionen inte alls kommer bara unknown-function.',
    why: 'Ett möte vid varje skola är ett annat än ett möte för alla, hur ofta det än hålls. Skolorna ska möta samma mötesformer i alla distrikt.',
    ground: 'minimum-level',
    basis: `Det som den lägsta nivån säger om mötet. ${OWN_BASIS}`,
  },
  'level-changed': {
    title: 'Området har fått en annan nivå',
    when: 'Ett av den lägsta nivåns områden står på en annan nivå (level) än där.',
    why: 'Nivån avgör vem skolan samverkar med. På den övergripande nivån är det distriktet där skolan ligger, på individnivån distriktet där barnet är folkbokfört.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns nivå för området. ${OWN_BASIS}`,
  },
  'title-changed': {
    title: 'Rubriken är ändrad',
    when: 'Ett av den lägsta nivåns områden eller möten får en annan rubrik än där. Samma rubrik får upprepas.',
    why: 'Den som byter distrikt ska känna igen områdena och mötena på namnet.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns rubriker. ${OWN_BASIS}`,
  },
  'clause-changed': {
    title: 'Ett villkor är ändrat',
    when: 'Under localAdditions, clauses, står ett id som den lägsta nivån redan använder, med en annan rubrik, en annan text eller ett annat kapitel. Villkoret får upprepas ord för ord, i någon av sina lydelser.',
    why: 'Villkoren gäller alla parter, och flera av dem återger lag. Den som läser två distrikts överenskommelser ska kunna lita på att de är desamma.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns villkor. ${OWN_BASIS}`,
  },
  'minutes-required': {
    title: 'Mötet ska protokollföras',
    when: 'Ett möte som enligt den lägsta nivån ska protokollföras står med minutes: false.',
    why: 'Den som inte var med ska kunna läsa vad som bestämdes, och det ska gå att följa upp.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns krav på protokoll. ${OWN_BASIS}`,
  },
  'board-report-required': {
    title: 'Resultatet ska redovisas för nämnden',
    when: 'Ett möte eller en uppföljning som enligt den lägsta nivån ska redovisas för nämnden står med reportToBoard: false.',
    why: 'Politikerna i nämnden kan bara stödja samverkan om de får veta hur den går.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns krav på redovisning. ${OWN_BASIS}`,
  },
  'step-too-slow': {
    title: 'Steget kan ta längre tid än den lägsta nivån tillåter',
    when: 'Ett av den lägsta nivåns steg får en längre tid (within) eller en senare sista dag (before). I en annan enhet än den lägsta nivåns måste tiden räcka vilken dag det än börjar: en vardag kan vara tre dagar, om det händer på en fredag. Ett läsår räknas från den 1 augusti. Har den lägsta nivån ingen tid får ni ange vilken ni vill.',
    why: 'Den som har anmält, frågat eller väntar ska veta när svaret senast kommer, och det ska vara likadant i alla distrikt.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns tid för steget. ${OWN_BASIS} ${TIMES_COMPARED}`,
  },
  'step-responsible-changed': {
    title: 'En annan funktion svarar för steget',
    when: 'Ett av den lägsta nivåns steg får en annan ansvarig funktion (by). Den som gör det i praktiken får stå under doneBy. Finns funktionen inte alls kommer bara unknown-function.',
    why: 'Skolan ska kunna vända sig till samma funktion i vilket distrikt som helst.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns ansvariga funktion. ${OWN_BASIS}`,
  },
  'step-start-changed': {
    title: 'Stegets tid räknas från något annat',
    when: 'Ett av den lägsta nivåns steg får en annan början (from). Samma början får upprepas. Säger den lägsta nivån inte när tiden börjar räknas, ska den som ger steget en tid göra det.',
    why: 'En tid som räknas från något senare är en längre tid.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns början på tiden. ${OWN_BASIS}`,
  },
  'step-wording-changed': {
    title: 'Stegets text är ändrad',
    when: 'Ett av den lägsta nivåns steg får en annan text om vad som görs (what), ett annat undantag (exception) eller ett undantag från en tid som inte har något. Samma text får upprepas.',
    why: 'Den som byter distrikt ska känna igen stegen. Ett undantag gör en tid längre.',
    ground: 'minimum-level',
    basis: `Den lägsta nivåns text. ${OWN_BASIS}`,
  },
  'statutory-step-changed': {
    title: 'Ett steg som lagen styr är ändrat',
    when: 'Ett steg som den lägsta nivån säger är lagens (statutory: true) får en annan tid, en annan början, en annan text, ett undantag eller någon annan som gör det. Att upprepa steget är tillåtet.',
    why: 'Det som lagen säger är inget löfte som någon kan höja eller sänka. En tid som parterna själva lovar är något annat, och ska inte kunna tas för lag.',
    ground: 'minimum-level',
    basis: `Lagrummet som steget vilar på. ${OWN_BASIS}`,
  },
};
