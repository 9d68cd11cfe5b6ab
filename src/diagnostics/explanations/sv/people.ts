import type { ExplanationsIn } from '../explanation.ts';

/** What must not be written about people, and secrecy in meetings about individual cases. */
export const people: ExplanationsIn<'people'> = {
  'personal-identity-number': {
    title: 'Ett personnummer i filen',
    when: 'Någonstans i filen, även i en kommentar, eller i dess namn står tio eller tolv siffror som är ett personnummer eller samordningsnummer: datumet finns och kontrollsiffran stämmer, hur siffrorna än är delade. En enskild näringsidkares organisationsnummer är ett sådant. Det gäller också numren för den som saknar personnummer: skolornas T- och TF-nummer och vårdens reservnummer, som har bokstäver bland de fyra sista. I fält för telefonnummer räknas bara tolv siffror och nummer med bokstäver. Ett datum följt av ett klockslag på jämna fem minuter, som 2010-03-01 1230, eller av ett årtal anmärks inte. Siffrorna visas aldrig i programmets meddelanden. En lägsta nivå, ett tema, mallar och inställningar prövas på samma sätt.',
    why: 'Överenskommelsen är en allmän handling, och filen bifogas PDF:en. Ett personnummer som har kommit dit sprids med varje kopia.',
    ground: 'law',
    basis:
      'EU:s dataskyddsförordning (2016/679), artiklarna 5 och 87, och 3 kap. 10 § lagen (2018:218) med kompletterande bestämmelser. Tidigare gällde 22 § personuppgiftslagen (1998:204).',
  },
  'personal-email': {
    title: 'En adress som ser ut att vara en persons',
    when: 'En e-postadress har två ord med en punkt emellan före @, som förnamn och efternamn. Det anmärks inte om ett av orden hör till en funktion, en enhet eller ett distrikt, som i rektor.farby, eller om båda hör till en skolas namn. Kommentarer prövas inte.',
    why: 'Den som slutar tar sin adress med sig, och då når ingen fram. En funktionsbrevlåda läses av någon även då.',
    ground: 'project',
    basis:
      'Projektets regel att en överenskommelse nämner funktioner, aldrig personer. Den svarar mot uppgiftsminimering i artikel 5.1 c i EU:s dataskyddsförordning (2016/679).',
  },
  'child-recognisable': {
    title: 'Ett barn som kan kännas igen',
    when: 'En text i ett område på individnivå, eller i ett eget villkor, pekar ut ett barn. Den nämner en skola vid namn i samma stycke som ett datum eller ord som ”förra tisdagen”, en skolklass som 5B, eller ett enda barn (eller några syskon) med skola, klass, ålder eller initialer; om en pojke eller flicka räcker en plats eller en årskurs. Elever i flertal, deras årskurs och en skolform anmärks inte. Det gör inte heller en tidsgräns som ”senast den 15 mars”, en dag då något börjar gälla eller en regel som ”när en elev på skolan är borta”. I villkor om annat än ansvar, sekretess och avvikelser anmärks bara ett enda barn. Kommentarer prövas inte.',
    why: 'Överenskommelsen är en allmän handling om funktioner. Där enskilda barns ärenden är ämnet räcker det med lite för att grannar, klasskamrater eller den som söker en familj ska förstå vem det gäller.',
    ground: 'law',
    basis:
      'EU:s dataskyddsförordning (2016/679), artikel 4.1 om den som kan identifieras indirekt och artikel 5.1 c om uppgiftsminimering, och offentlighets- och sekretesslagen (2009:400), 23 och 26 kap. Vilka ord som pekar ut ett barn är projektets tolkning.',
  },
  'individual-meeting-reported': {
    title: 'Ett möte om enskilda barn protokollförs eller redovisas',
    when: 'Filen begär gemensamma protokoll från ett möte där enskilda barns ärenden kan tas upp, eller att mötet redovisas för nämnden. Det gäller inte möten där enskilda ärenden är förbjudna eller bara tas upp så att barnet inte går att känna igen (anonymised), och inte det som den lägsta nivån själv begär. Ett möte som inget säger har områdets regel.',
    why: 'Ett gemensamt protokoll sprider uppgifter om barnet till dem som inte har rätt till dem. Varje verksamhet dokumenterar i stället i sina egna handlingar.',
    ground: 'law',
    basis:
      'Offentlighets- och sekretesslagen (2009:400), 23 kap. om skolan och 26 kap. om socialtjänsten, och tystnadsplikten i skollagen för fristående skolor. Att lagen läses som ett förbud mot gemensamma protokoll är en tolkning.',
  },
  'consent-without-cases': {
    title: 'Samtycke till ett möte som inte nämner något barn',
    when: 'Ett möte säger något om samtycke (consent), men enskilda barn tas aldrig upp där, eller bara så att de inte går att känna igen. Det kan bero på mötets eget individualCases eller på områdets. Det som en annan nivå eller den lägsta nivån säger om samtycket räknas inte.',
    why: 'Den som läser tror att barn får nämnas bara någon samtycker. Det som står trycks därför inte.',
    ground: 'project',
    basis: 'Projektets regel: samtycke har bara betydelse där uppgifter om ett enskilt barn lämnas.',
  },
  'consent-by-age': {
    title: 'Samtycket går efter en bestämd ålder',
    when: 'En text om samtycke (consent), eller en mening om samtycke i ett villkor, ett steg eller någon annan egen text, nämner en ålder mellan 10 och 17 år. Meningar om insatser anmärks inte. En lägsta nivå prövas på samma sätt.',
    why: 'Ett yngre barn kan vara moget nog att samtycka, och ett äldre behöver kanske en vårdnadshavare. En bestämd ålder gör att fel person blir tillfrågad.',
    ground: 'law',
    basis:
      'Offentlighets- och sekretesslagen 12 kap. har ingen åldersgräns: barnets ålder och mognad avgör. 12 och 15 år står i socialtjänstlagen 21 kap. 1–2 §§ och gäller insatser utan vårdnadshavarens samtycke.',
  },
  'months-of-child-meeting': {
    title: 'Månader för ett möte om ett enskilt barn',
    when: 'Under months står månader för ett möte som vårdnadshavare eller barnet bjuds in till, av den lägsta nivån eller av distriktet, eller som hålls för varje barn (heldPer: child). Familjens funktioner bjuds bara in till möten om det egna barnet. Deltar föräldrar som företrädare i ett annat möte, anges de som en egen funktion, till exempel ett föräldraråd.',
    why: 'En månad tillsammans med en skola eller en enhet kan röja vilket barn mötet gällde. Sådana möten har ingen bestämd månad och står inte bland årets möten.',
    ground: 'law',
    basis:
      'Offentlighets- och sekretesslagen (2009:400), 23 kap. om skolan och 26 kap. om socialtjänsten, och uppgiftsminimering i artikel 5.1 c i EU:s dataskyddsförordning (2016/679). Att lagen läses som ett hinder mot månader är en tolkning.',
  },
  'outsider-in-individual-meeting': {
    title: 'En utomstående funktion i ett möte om enskilda barn',
    when: 'Distriktet lägger till en funktion i ett möte där enskilda barns ärenden kan tas upp, eller höjer den från bör till ska, och den lägsta nivån säger att funktionen är utesluten där (fel) eller tveksam (varning). Att bjuda in och att kalla räknas också. Det gäller också möten där barnet inte går att känna igen (anonymised): den som bor nära kan förstå ändå. Det som den lägsta nivån själv har i mötet anmärks aldrig, och inte heller möten där enskilda ärenden är förbjudna.',
    why: 'Den som inte har tystnadsplikt, eller inte får ta del av uppgiften, kan inte sitta med när ett barns ärende tas upp.',
    ground: 'minimum-level',
    basis:
      'Den lägsta nivåns uppgift om funktionen (inIndividualCases). Uppgiften är en tolkning av vad offentlighets- och sekretesslagen (2009:400), 23 och 26 kap., leder till.',
  },
  'family-in-group-meeting': {
    title: 'Familjen bjuds in till ett möte om annat än det egna barnet',
    when: 'Under invited står vårdnadshavare, barnet eller någon annan av den lägsta nivåns funktioner i familjen (belongsTo: family), vid ett möte där enskilda barns ärenden är förbjudna eller bara tas upp så att barnet inte går att känna igen (anonymised), även i en lägsta nivå. Eller distriktet bjuder in dem till en fast grupp, alltså ett av den lägsta nivåns möten som inte bjuder in någon i familjen. Eller distriktet ger ett möte som den lägsta nivån bjuder in familjen till en sådan regel, eller förbjuder enskilda ärenden i hela området.',
    why: 'Ett möte som familjen kommer till handlar om dess eget barn. I ett möte för alla visar närvaron vilket barn det gäller, för personal från andra skolor, för polis och föreningar, och i protokollet. I en fast grupp hör många elever till ett annat distrikt.',
    ground: 'project',
    basis:
      'Projektets tolkning av sekretessen i skolan och socialtjänsten (23 och 26 kap. offentlighets- och sekretesslagen, 2009:400) och av tystnadsplikten i fristående skolor (skollagen). Ingen lag förbjuder att familjen bjuds in.',
  },
  'named-child-in-group': {
    title: 'Enskilda barn som tas upp i en grupp',
    when: 'En text säger att enskilda barn eller elever, eller deras ärenden, tas upp, diskuteras eller nämns. En punkt på en dagordning och en fråga säger det redan genom att nämna dem, som ”Elevärenden”. Texten står bland frågorna i ett område där enskilda barns ärenden är förbjudna, vid ett möte där de är det eller där barnet inte ska gå att känna igen (anonymised), eller vid ett av den lägsta nivåns möten som är en fast grupp, alltså inte bjuder in någon i familjen. Eller så står den någon annanstans, till exempel i ett villkor, ett steg eller en uppgift, i en mening som nämner ett sådant möte eller en grupp. Ord om att ingen går att känna igen räcker, var de än står i samma text, och i en fast grupp som får nämna barn också ord om samtycke eller stöd i lag. En lägsta nivå prövas på samma sätt.',
    why: 'En fast grupp har funktioner från skolans distrikt, och många av skolans elever hör till ett annat. Där får inget barn gå att känna igen utan samtycke eller stöd i lag. En text som lovar annat blir en anvisning till den som håller i mötet.',
    ground: 'law',
    basis:
      'Offentlighets- och sekretesslagen (2009:400), 23 kap. om skolan och 26 kap. om socialtjänsten, och tystnadsplikten i skollagen för fristående skolor. Vilka ord som lovar att barn tas upp är projektets tolkning.',
  },
  'named-cases-in-standing-group': {
    title: 'Barn som nämns i en fast grupp utan samtycke',
    when: 'Ett av distriktets egna möten, eller ett möte i en lägsta nivå, är en fast grupp: det bjuder inte in någon i familjen och hålls inte för ett barn i taget (heldPer: child). Enskilda barn får nämnas där (allowed eller guaranteed, på mötet eller i dess område), och mötet säger inget om samtycke (consent).',
    why: 'En fast grupp har samma deltagare vilket barn det än gäller, och många av skolans elever hör till ett annat distrikt. De flesta i gruppen har inte rätt att få veta något om barnet utan samtycke eller stöd i lag. Det räcker ofta att tala om hur ett ärende kan se ut, utan att någon kan förstå vilket barn det är.',
    ground: 'law',
    basis:
      'Offentlighets- och sekretesslagen (2009:400), 23 kap. om skolan, 26 kap. om socialtjänsten och 12 kap. om samtycke, och tystnadsplikten i skollagen för fristående skolor. Att en fast grupp prövas för sig är projektets tolkning.',
  },
  'child-meeting-without-cases': {
    title: 'Ett möte för varje barn där inget barn får tas upp',
    when: 'Ett möte hålls för varje barn (heldPer: child), men enskilda barns ärenden är förbjudna där eller tas bara upp så att barnet inte går att känna igen (anonymised), på mötet eller i hela området. En lägsta nivå prövas på samma sätt.',
    why: 'Ett möte som hålls för ett barn handlar om det barnet, vad reglerna än säger. Där inga barn tas upp får protokoll föras och redovisas för nämnden. Då skulle det finnas ett offentligt protokoll för varje barn.',
    ground: 'law',
    basis:
      'Offentlighets- och sekretesslagen (2009:400), 23 kap. om skolan och 26 kap. om socialtjänsten. Att ett möte för varje barn räknas som ett möte om barnet är en tolkning.',
  },
  'guarantee-without-meeting': {
    title: 'Ingenstans att ta upp det som garanteras',
    when: 'Ett område i en lägsta nivå garanterar att enskilda barn kan tas upp när det behövs (individualCases: guaranteed), men vart och ett av dess möten har en annan regel.',
    why: 'Den som är orolig för ett barn ska veta på vilket möte det kan tas upp.',
    ground: 'minimum-level',
    basis: 'Den lägsta nivåns uppgift om området, som annars motsäger sig själv.',
    comesAbout:
      'Bara i en lägsta nivå: området har individualCases: guaranteed och alla dess möten till exempel individualCases: anonymised.',
  },
  'contact-without-exception': {
    title: 'Kontakt med hemmet utan undantag',
    when: 'En av distriktets egna texter säger att hemmet, familjen eller vårdnadshavarna alltid, genast, inom en viss tid eller som en skyldighet kontaktas, får veta eller är med, och säger inte när det inte gäller. Ord som utom, kan skada barnet eller om det är tryggt räcker, var de än står i samma text. I steg och uppgifter räcker det att kontakten står där, för den ska tas; ett stegs undantag (exception) räknas till dess text. Utanför områden på individnivå och egna villkor anmärks annars bara att någon alltid eller genast kontaktas. I en lägsta nivå prövas områden, villkor och syfte; bjuder den in familjen utan undantag prövas varje sådan text.',
    why: 'Vid våld, övergrepp, hedersrelaterat förtryck eller skyddade personuppgifter kan ett samtal hem skada barnet. Då kontaktar skolan inte hemmet. Socialtjänsten bestämmer när och hur det sker. Den som har bråttom läser bara stycket med instruktionen.',
    ground: 'project',
    basis:
      'Projektets regel, en följd av den lägsta nivåns undantag (invitedUnless). Lagen sätter barnets bästa först: enligt 19 kap. 5 § socialtjänstlagen (2025:400) bör ett möte efter en anmälan erbjudas om det är lämpligt för barnet. Vilka ord som lovar kontakt är projektets tolkning.',
  },
  'invitation-without-exception': {
    title: 'Familjen bjuds in utan undantag',
    when: 'Ett möte i den lägsta nivån bjuder in någon som hör till familjen (belongsTo: family), men inget villkor under clauses har invitedUnless. En varning ges vid varje sådant möte.',
    why: 'Vid våld, övergrepp, hedersrelaterat förtryck eller skyddade personuppgifter kan en inbjudan skada barnet. Då kontaktar skolan inte hemmet. Socialtjänsten bestämmer när och hur det sker. Det måste stå i överenskommelsen, både i ett villkor och vid mötet, för den som bjuder in läser bara sitt möte.',
    ground: 'project',
    basis:
      'Projektets regel. Lagen sätter barnets bästa först: enligt 19 kap. 5 § socialtjänstlagen (2025:400) hör det till mötet efter en anmälan att det ska vara lämpligt för barnet.',
    comesAbout:
      'Bara i en lägsta nivå: ett möte har invited med till exempel vårdnadshavare, och inget villkor säger när de inte bjuds in.',
  },
};
