import type { ExplanationsIn } from '../explanation.ts';

/** The shape of a file: names, types, lists, texts. */
export const shape: ExplanationsIn<'shape'> = {
  'unknown-key': {
    title: 'Ett okänt namn',
    when: 'Namnet före kolonet är inget som kan stå i det avsnittet, eller inget som kan stå tillsammans med ett annat som finns där. Det gäller inte de id:n som ni själva väljer för områden, möten, funktioner och mottagningar.',
    why: 'En felskriven uppgift skulle annars falla bort ur överenskommelsen utan att någon märker det.',
    ground: 'project',
    basis:
      'Schemat district.schema.json, där alla avsnitt är slutna (JSON Schema 2020-12 Core, 10.3.2.3, additionalProperties).',
  },
  'missing-key': {
    title: 'En uppgift saknas',
    when: 'En uppgift som måste finnas saknas, i ett avsnitt eller i filen som helhet. Diarienumret (registrationNumber) får saknas så länge överenskommelsen är ett utkast. I en egen nivå behöver det som kraven vilar på (basis) inte stå överallt: utan egen grund gäller den som står närmast omkring, ytterst nivåns egen. Finns ingen alls är det den som saknas, och hör ett avsnitt till ett av flera underlag är det underlaget (source). Är namnet felstavat sägs bara det. Vad ett nytt område eller möte saknar sägs i en egen anmärkning (area-incomplete, meeting-incomplete).',
    why: 'Utan uppgiften går det inte att skriva en överenskommelse som är fullständig.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.5.3, required).',
  },
  'empty-text': {
    title: 'En text saknas',
    when: 'Där en text ska stå är det tomt, eller bara mellanslag. Det gäller också skälet till att en funktion inte deltar (without).',
    why: 'Överenskommelsen skulle få en tom rubrik, en tom rad eller ett undantag utan skäl.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.1.1 och 6.3.3, type och pattern).',
  },
  'placeholder-left': {
    title: 'Något är inte ifyllt',
    when: 'Ett värde eller ett id är bara ett märke för något som ska fyllas i: FYLL I från startfilen, XXX, TODO, TBD, ett ord inom vinkelparentes som <namn>, eller bara tecken som … eller ?. Ett diarienummer utan siffror, som ”sätts vid beslut”, är inte ifyllt. Startfilens exempel räknas också, så länge FYLL I står kvar bredvid. Det är ett fel när överenskommelsen är beslutad eller upphörd, annars en varning. En sådan överenskommelse får inte heller bygga på en nivå med luckor. Kommentarer på egna rader räknas inte.',
    why: 'En beslutad överenskommelse är en allmän handling. Den som läser den ska inte mötas av en lucka.',
    ground: 'project',
    basis: 'Projektets val: märkena i filen från samverkan init, och de som annars är vanliga.',
  },
  'misspelt-value': {
    title: 'Ett värde som inte finns',
    when: 'Värdet är inget av de ord som kan stå där, till exempel en skolform, en status, en nivå eller en månad. Stora och små bokstäver räknas som olika.',
    why: 'Ett ord som bara nästan stämmer kan räknas fel, så att en skola eller ett möte hamnar på fel plats.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.1.2, enum).',
  },
  'quoted-string-expected': {
    title: 'Citattecken saknas',
    when: 'Där en text ska stå finns något som läses som ett tal, eller som true eller false, eftersom citattecken saknas. Det sägs bara när texten är rätt så snart den får citattecken.',
    why: 'Utan citattecken blir 0180 talet 180 och 1.10 talet 1.1. Skolenhetskoder och diarienummer skulle ändras utan att det syns.',
    ground: 'standard',
    basis: 'YAML 1.2.2, avsnitt 10.3.2 (hur värden utan citattecken läses).',
  },
  'wrong-type': {
    title: 'Fel slags värde',
    when: 'Ett värde är av ett annat slag än det ska vara, som en text där en lista ska stå. Vad som i övrigt är fel med värdet eller inuti det sägs först när slaget är rätt.',
    why: 'Värdet går inte att tolka. Att gissa kan ge en annan överenskommelse än den ni har kommit fram till.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.1.1, type).',
  },
  'wrong-pattern': {
    title: 'Fel skrivsätt',
    when: 'Texten är inte skriven så som uppgiften ska skrivas, till exempel ett datum, ett telefonnummer, en e-postadress, ett nytt id, en färg i ett tema eller, i en egen nivå, ett ord under words som inte kan stå inne i en mening. Är det ett id som ska finnas redan sägs i stället att det är okänt (unknown-function, unknown-area).',
    why: 'Ett datum måste gå att jämföra, ett telefonnummer måste gå att ringa, och ett id måste kunna pekas ut på andra ställen i filen.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.3.3, pattern).',
  },
  'no-such-date': {
    title: 'Ett datum som inte finns',
    when: 'Datumet är skrivet på rätt sätt men finns inte i kalendern, som den 29 februari ett år som inte är skottår.',
    why: 'Alla måste veta vilken dag överenskommelsen börjar och slutar gälla.',
    ground: 'standard',
    basis: 'RFC 3339, avsnitt 5.6 och 5.7 (JSON Schema 2020-12 Validation, 7.3.1, date).',
  },
  'out-of-range': {
    title: 'Ett tal utanför gränserna',
    when: 'Talet är mindre eller större än det kan vara: hur ofta något sker är 1 till 366, uppsägningstiden 0 till 120 månader. Måtten i ett tema har egna gränser.',
    why: 'Talet beror troligen på ett skrivfel, och skulle ge ett löfte som ingen kan hålla.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.2.2 och 6.2.4, maximum och minimum).',
  },
  'too-few': {
    title: 'För få i listan',
    when: 'Listan har färre delar än den måste ha, som regel ingen alls. Minst en måste finnas av skolor, av en skolas skolformer, och i ett nytt område eller möte av frågor, möten och funktioner som ska delta.',
    why: 'En överenskommelse har minst en skola som part, och ett nytt område eller möte måste handla om något och ha deltagare.',
    ground: 'project',
    basis:
      'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.4.2 och 6.5.2, minItems och minProperties).',
  },
  'too-many': {
    title: 'För många i listan',
    when: 'Listan har fler delar än den får ha: 2 000 skolor, 12 månader, 200 i andra listor och i avsnitt med egna id:n.',
    why: 'Så långa listor beror på ett misstag eller hör hemma i en bilaga. Ingen läser dem i en överenskommelse.',
    ground: 'project',
    basis:
      'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.4.1 och 6.5.1, maxItems och maxProperties).',
  },
  'too-long': {
    title: 'En för lång text',
    when: 'Texten har fler tecken än den får ha: ett id 100, ett telefonnummer 30, en e-postadress 254, ett namn eller en rubrik 300, andra texter 4 000.',
    why: 'Flera uppgifter har troligen hamnat i en. Var och en går att hitta och använda bara om den står för sig.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.3.1, maxLength).',
  },
  'twice-in-list': {
    title: 'Samma värde två gånger',
    when: 'Samma värde står två gånger i en lista. Anmärkningen står vid det senare och pekar på det första. Samma skola två gånger ger en egen anmärkning (duplicate-school).',
    why: 'Den som läser undrar om något annat var menat. I överenskommelsen skulle samma sak stå två gånger.',
    ground: 'project',
    basis: 'Schemat district.schema.json (JSON Schema 2020-12 Validation, 6.4.3, uniqueItems).',
  },
  'missing-glyph': {
    title: 'Ett tecken som typsnittet saknar',
    when: 'En text innehåller ett tecken som inte finns i överenskommelsens typsnitt, till exempel en emoji. När dokumentet görs prövas också det som mallarna och den lägsta nivån skriver.',
    why: 'Tecknet skulle bli en tom ruta på papper och tyst i en skärmläsare. Därför görs inget dokument förrän det är rättat.',
    ground: 'standard',
    basis: 'ISO 19005-3 (PDF/A-3), 6.2.11.8; ISO 14289-1 (PDF/UA-1), 7.21.8.',
  },
  'markdown-not-taken': {
    title: 'Något som en beskrivning inte kan ha',
    when: 'En beskrivning (description), i en överenskommelses fil eller i en lägsta nivå, använder något av Markdown som inte finns här. Det som finns är stycken, fetstil, kursiv, listor och länkar till https och mailto. Det är en varning när texten ändå går att läsa (rubriker, citat, streck, kod i en mening, kryssrutor, länkar till andra adresser, rubriker på länkar, rader som ser ut som en lista utan att bli en: •, –, a.) och ett fel när tecken skulle tryckas som källtext eller något skulle försvinna (tabeller, bilder, HTML, kodblock, hänvisningar, fotnoter, överstruket, tecken som inte blir fetstil, för många nivåer, för lång text). Tecken som hör till texten, som 5*3*2, [sic] och a < b, går bra.',
    why: 'Överenskommelsen är en allmän handling som ska gå att läsa utan att kunna Markdown. Den som skrev texten har menat något annat än det som skulle stå där.',
    ground: 'project',
    basis:
      'Urvalet är projektets. Tecknen läses enligt CommonMark 0.31.2; tabeller, fotnoter, kryssrutor och överstruken text är tillägg i andra program.',
  },
  'markdown-in-plain-text': {
    title: 'Markdown i ett fält som är vanlig text',
    when: 'Ett annat fält än en beskrivning innehåller tydliga tecken för Markdown eller HTML: ett par av ** eller __, en länk eller bild med hakparenteser, en HTML-tagg eller ett tecken skrivet som &ouml;.',
    why: 'Bara beskrivningar läses som Markdown. I titlar, mål, frågor och andra fält trycks varje tecken som det står.',
    ground: 'project',
    basis: 'Korta fält är vanlig text, så att de kan stå i rubriker, tabeller och innehållsförteckningar.',
  },
};
