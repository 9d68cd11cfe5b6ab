import type { ExplanationsIn } from '../explanation.ts';

/** The files of a run. */
export const run: ExplanationsIn<'run'> = {
  'file-unreadable': {
    title: 'Filen går inte att öppna',
    when: 'Filen finns bland dem som ska kontrolleras, men det går inte att komma åt innehållet. De andra filerna i samma körning kontrolleras ändå.',
    why: 'En fil som hoppades över i tysthet skulle se ut som godkänd.',
    ground: 'project',
    basis: 'En fil som inte går att läsa är ett felanrop: programmet avslutas med kod 2.',
    comesAbout:
      'Behörighet att läsa filen saknas, eller filen har flyttats eller tagits bort medan programmet arbetade. Eller så är den en länk till något som inte finns.',
  },
  'not-a-district-file': {
    title: 'Inte en överenskommelse',
    when: 'En YAML-fil har inget av de namn som en överenskommelses fil börjar med: minimumLevel, district, agreement, schools och localAdditions. Låg den i en mapp, eller hittades den med ett mönster, är det bara en upplysning. Angavs den med sitt namn är det ett fel. Filens innehåll kontrolleras inte, och den blir inget dokument. En lägsta nivå och en katalog över mottagningar kontrolleras som sådana, och anges de med sitt namn till validate är de inget fel i sig.',
    why: 'Bland överenskommelsernas filer ligger ofta sådana som hör till andra program. De är inte fel, men det ska synas att de inte är kontrollerade.',
    ground: 'project',
    basis:
      'En fil räknas som en överenskommelses om något av namnen finns, även felstavat, och i tvivelsmål: om den är trasig och säger för lite om vad den är.',
  },
  'extended-level-unusable': {
    title: 'Nivån som den här bygger på går inte att använda',
    when: 'En nivå anger en fil under extends som inte kan vara grund för den: namnet är inget filnamn i samma mapp, filen saknas, leder ut ur mappen, kan inte läsas, är ingen nivå, har egna fel, har samma id eller bygger själv på den här. Högst tre nivåer får ligga under den översta. Anmärkningen står på raden extends.',
    why: 'Utan den undre nivån går det inte att säga vad som gäller. En nivå får heller inte hämta in filer från andra platser på datorn.',
    ground: 'project',
    basis: 'En nivå och det som den bygger på är filer i en och samma mapp, och bifogas tillsammans.',
    comesAbout:
      'extends: ../lan.yaml, eller två nivåer som bygger på varandra. Lägg filerna i samma mapp, skriv bara filnamnet, och kontrollera först den undre nivån med samverkan validate.',
  },
  'directory-unusable': {
    title: 'Katalogen över mottagningar går inte att använda',
    when: 'En överenskommelses fil anger en katalog (directory) som inte kan användas: namnet är inget namn på en YAML-fil i samma mapp, filen saknas, leder ut ur mappen, kan inte läsas, är ingen katalog, har egna fel, är filen själv eller har ingen mottagning utom distriktets egen. Är överenskommelsen beslutad får inget i katalogen vara kvar att fylla i. Anmärkningen står på raden directory.',
    why: 'Sidan ”Hit vänder du dig” ska svara också för barn som är folkbokförda någon annanstans. En överenskommelse får heller inte hämta in filer från andra platser på datorn.',
    ground: 'project',
    basis:
      'Överenskommelsens fil och katalogen ligger i en och samma mapp, och bifogas tillsammans. Katalogen läses som vilken fil som helst, med samma gränser.',
  },
  'output-collision': {
    title: 'Två dokument skulle få samma namn',
    when: 'generate ska göra dokument i samma mapp av två filer med samma namn, eller med --per två exemplar vars namn blir lika. Stora och små bokstäver räknas som lika. De filerna blir inga dokument, och validate bryr sig inte om det.',
    why: 'Det ena dokumentet skulle skriva över det andra. Många diskar skiljer inte på stora och små bokstäver.',
    ground: 'project',
    basis: 'Ett dokument heter som sin fil. Två filer med samma namn är ett felanrop: programmet avslutas med kod 2.',
    comesAbout:
      'samverkan generate norr/farby.yaml soder/Farby.yaml: båda skulle bli farby.pdf. Byt namn på den ena, eller gör dem i var sin mapp med --out. Med --per school: två skolor i en fil heter ungefär lika och saknar skolenhetskod.',
  },
  'reserved-name': {
    title: 'Namnet är upptaget',
    when: 'generate ska göra ett dokument av en fil som heter manifest.yaml eller manifest.yml. Inget dokument görs, och validate bryr sig inte om det.',
    why: 'I mappen med dokumenten ligger programmets egen förteckning, manifest.json. Den säger vad som är gjort och får inte skrivas över.',
    ground: 'project',
    basis:
      'Namnet manifest hör till förteckningen över en körning. Att använda det är ett felanrop: programmet avslutas med kod 2.',
    comesAbout: 'samverkan generate manifest.yaml. Byt namn på filen, till exempel efter distriktet.',
  },
  'part-incomplete': {
    title: 'En del av körningen är inte färdig',
    when: 'samverkan manifest merge får en förteckning, manifest.json, som säger att körningen inte är färdig. Den sammanslagna förteckningen säger då detsamma.',
    why: 'Dokument kan saknas, och några kan vara från en tidigare körning. Det ska inte se ut som om allt är klart.',
    ground: 'project',
    basis: 'En förteckning säger aldrig mer än vad som finns. Programmet avslutas med kod 1.',
    comesAbout:
      'En maskin stängdes av medan den gjorde sin del, eller förteckningen hämtades innan delen var klar. Kör om den delen och slå ihop igen.',
  },
  'parts-not-whole': {
    title: 'Delarna är inte hela körningen',
    when: 'samverkan manifest merge får delar som är gjorda med --shard, och en del saknas, två har samma nummer, eller delarna säger olika om hur många de är. Den sammanslagna förteckningen säger att körningen inte är färdig om något saknas. Förteckningar från körningar utan --shard räknas inte som delar.',
    why: 'Saknas en del så saknas vissa distrikts överenskommelser, och ingen har jämfört dem med de andra. Det syns inte på de delar som finns.',
    ground: 'project',
    basis:
      'Delarna 1/n till n/n är tillsammans hela körningen, var och en precis en gång. Programmet avslutas med kod 1.',
    comesAbout:
      'samverkan manifest merge delar/1 delar/3 efter en körning i tre delar, eller --shard 1/3 på två maskiner. Ange alla delar, och ge varje maskin sitt nummer.',
  },
  'part-input-not-made': {
    title: 'En fil blev inget dokument',
    when: 'samverkan manifest merge får en förteckning där en fil har fel (refused), eller där något gick sönder när dokumentet skulle göras (failed).',
    why: 'Den som bara läser den sammanslagna förteckningen ska se att ett distrikt saknar sin överenskommelse.',
    ground: 'project',
    basis: 'En dålig fil stoppar inte de andra, men hela körningen är inte godkänd. Programmet avslutas med kod 1.',
    comesAbout:
      'Delen avslutades med kod 1 eller 3, och förteckningarna slogs ihop ändå. Rätta filen och kör om delen.',
  },
  'parts-overlap': {
    title: 'Samma namn finns i två delar',
    when: 'samverkan manifest merge ser en fil eller ett dokument i två delar. Är allt detsamma är det en varning, och filen tas med en gång. Skiljer sig innehåll eller resultat är det ett fel, och båda tas med. Stora och små bokstäver räknas som lika. Samma förteckning två gånger räknas som en.',
    why: 'Det går inte att säga vilket dokument som gäller. Och en del som är gjord två gånger betyder ofta att en annan aldrig blev gjord.',
    ground: 'project',
    basis: 'Delarna 1/n till n/n är tillsammans hela körningen, och varje fil finns i precis en.',
    comesAbout:
      'samverkan generate mapp/ --shard 1/3 på två maskiner, eller två mappar där var sin fil heter farby.yaml. Ge varje maskin sitt nummer. Med --per: filer i olika delar med nästan samma namn, som farby.yaml och farby!.yaml. Byt namn på den ena.',
  },
  'parts-differ': {
    title: 'Delarna är inte gjorda på samma sätt',
    when: 'samverkan manifest merge ser att delarna är gjorda med olika version av programmet, nivå, mallar, typsnitt eller tema. Att bara alternativen skiljer sig, till exempel --format, är en varning.',
    why: 'Tillsammans ska delarna vara precis det som en enda körning hade gjort. Annars kan två distrikt ha mätts mot olika krav.',
    ground: 'project',
    basis: 'Samma fil ger samma dokument, byte för byte, med samma version, nivå och mallar.',
    comesAbout:
      'Programmet eller mallarna byttes mellan två delar, eller en mapp har dokument kvar från en tidigare körning. Kör om delarna med samma version, i tomma mappar.',
  },
};
