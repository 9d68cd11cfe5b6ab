import type { ExplanationsIn } from '../explanation.ts';

/** The bytes, the text and the YAML. */
export const text: ExplanationsIn<'text'> = {
  'yaml-syntax': {
    title: 'Filen går inte att läsa',
    when: 'Raden följer inte YAML, det format som filen är skriven i. Vanligast är ett indrag som inte stämmer, en tabb, ett citattecken eller en parentes utan slut, och ett mellanslag som saknas efter kolon. Resten av filen kontrolleras som regel först när felet är rättat.',
    why: 'Det går inte att säga säkert vad raden betyder. Ett program som gissar kan läsa in något annat än ni menade.',
    ground: 'standard',
    basis: 'YAML 1.2.2, kapitel 5 till 9.',
  },
  'duplicate-key': {
    title: 'Samma namn två gånger',
    when: 'Samma namn står två gånger före ett kolon i ett och samma avsnitt. Anmärkningen står vid det senare och pekar på det första. Samma namn i två olika avsnitt går bra.',
    why: 'Bara en av uppgifterna kan gälla, och olika program väljer olika. Här räknas den första i resten av kontrollen.',
    ground: 'standard',
    basis: 'YAML 1.2.2, avsnitt 3.2.1.1 (namnen i ett avsnitt är unika).',
  },
  'key-not-text': {
    title: 'Namnet före kolon är ingen text',
    when: 'Före ett kolon står ett tal, true eller false, en lista, en hänvisning eller ingenting alls. Ett tal inom citattecken är en text och går bra.',
    why: 'Uppgifter hittas genom sina namn, och ett namn är alltid en text.',
    ground: 'standard',
    basis: 'RFC 8259, avsnitt 4 (namn är texter); JSON Schema 2020-12 Core, avsnitt 4.2.1.',
  },
  'forbidden-key': {
    title: 'Ett namn som inte får användas',
    when: 'Ett avsnitt eller ett id heter __proto__, constructor eller prototype.',
    why: 'De namnen har en egen betydelse i många program. En fil ska inte kunna ändra hur ett program som läser den fungerar.',
    ground: 'project',
    basis: 'Namnen nekas i alla avsnitt, som skydd mot den svaghet som kallas CWE-1321.',
  },
  'yaml-tag': {
    title: 'En typangivelse',
    when: 'Ett värde börjar med ett utropstecken utan citattecken, som !!str eller !viktigt. YAML läser det som en uppgift om värdets typ. Högst 20 sägs om en fil.',
    why: 'En text som börjar med ett utropstecken skulle tappa sitt första ord. I andra program kan en typangivelse dessutom starta kod.',
    ground: 'project',
    basis: 'Filens typer bestäms av schemat district.schema.json. YAML 1.2.2, avsnitt 6.9.1, tillåter typangivelser.',
  },
  'yaml-merge-key': {
    title: 'Nyckeln << slår ihop avsnitt',
    when: 'Ett avsnitt har namnet << utan citattecken. Filens uppgifter kontrolleras först när det är rättat.',
    why: 'En del program slår ihop två avsnitt där, andra gör det inte. Samma fil skulle då betyda olika saker i olika program.',
    ground: 'project',
    basis: 'YAML 1.2.2 har ingen sådan nyckel; den är ett tillägg till YAML 1.1.',
  },
  'yaml-aliases': {
    title: 'För många hänvisningar',
    when: 'Filen har fler än 100 hänvisningar (*namn), eller så motsvarar de tillsammans mer än 10 000 värden. Filens uppgifter kontrolleras först när det är rättat.',
    why: 'Några få rader med hänvisningar till hänvisningar kan växa till miljarder värden och få program att stanna.',
    ground: 'project',
    basis: 'Gränserna 100 hänvisningar och 10 000 värden. YAML 1.2.2, avsnitt 7.1, sätter ingen gräns.',
  },
  'yaml-self-alias': {
    title: 'En hänvisning till sig själv',
    when: 'En hänvisning (*namn) står inuti det avsnitt eller den lista som den hänvisar till (&namn). Filens uppgifter kontrolleras först när det är rättat.',
    why: 'Innehållet skulle aldrig ta slut.',
    ground: 'project',
    basis: 'Innehållet ska kunna skrivas som JSON (RFC 8259), som inte har några hänvisningar.',
  },
  'yaml-second-document': {
    title: 'Ett andra dokument i filen',
    when: 'En rad med --- följer efter filens innehåll. Det som står efter den läses inte, men det som står före kontrolleras.',
    why: 'En fil är en överenskommelse. Det som står efter raden skulle annars tyst falla bort.',
    ground: 'project',
    basis: 'En fil beskriver en överenskommelse. YAML 1.2.2, avsnitt 9.2, tillåter flera dokument i en fil.',
  },
  'file-empty': {
    title: 'Filen är tom',
    when: 'Filen har inget innehåll, eller bara tomma rader och kommentarer.',
    why: 'En tom fil kan bero på att något gick fel när den sparades. Det finns ingen överenskommelse att kontrollera.',
    ground: 'project',
    basis: 'En fil beskriver en överenskommelse, så den måste ha ett innehåll.',
  },
  'not-utf8': {
    title: 'Filen är inte sparad som UTF-8',
    when: 'Någon del av filen går inte att läsa som UTF-8, till exempel för att den är sparad som ANSI (Windows-1252). Filens uppgifter kontrolleras först när det är rättat. Att filen börjar med ett bytemärke (BOM) gör inget.',
    why: 'Med fel teckenkodning byts å, ä och ö mot andra tecken. Då blir namn och meningar fel i överenskommelsen.',
    ground: 'standard',
    basis: 'RFC 3629 (UTF-8); RFC 8259, avsnitt 8.1.',
  },
  'file-too-big': {
    title: 'Filen är för stor',
    when: 'Filen är större än 1 MB (1 048 576 byte). Filen läses då inte, så inget annat i den kontrolleras.',
    why: 'En fil för ett stadsdelsområde är ungefär hundra gånger mindre. En så stor fil är nästan alltid fel fil.',
    ground: 'project',
    basis: 'Gränsen 1 MB. RFC 8259, avsnitt 9, låter ett program sätta en gräns för hur stora texter det läser.',
    comesAbout:
      'En bild, en PDF eller en säkerhetskopia har sparats med ändelsen .yaml, eller så ligger en sådan fil i mappen som kontrolleras.',
  },
  'too-deep': {
    title: 'För många nivåer inuti varandra',
    when: 'Listor och avsnitt ligger i fler än 64 nivåer inuti varandra, som de står eller genom hänvisningar (*). Filens uppgifter kontrolleras först när det är rättat.',
    why: 'En fil för ett stadsdelsområde behöver sju nivåer. Så många som 65 beror på ett misstag och kan få program att krascha.',
    ground: 'project',
    basis: 'Gränsen 64 nivåer. RFC 8259, avsnitt 9, låter ett program sätta en gräns för djupet.',
  },
  'control-character': {
    title: 'Ett osynligt styrtecken',
    when: 'Filen innehåller ett styrtecken, i en text eller en kommentar eller skrivet som till exempel "\\0". Dit räknas också de taggtecken (U+E0000 och framåt) som en hel text kan gömmas i. Tabb, radbrytning, vanliga Windows-radslut och mjuka bindestreck räknas inte dit. Högst 20 sägs om en fil.',
    why: 'Ett tecken som inte syns kan göra att ett namn inte känns igen eller att ett telefonnummer inte går att ringa. Det kommer ofta med när text kopieras.',
    ground: 'standard',
    basis:
      'YAML 1.2.2, avsnitt 5.1 (vilka tecken som får förekomma); U+0085, U+2028, U+2029 och osynliga tecken bortom U+FFFF nekas dessutom av projektet.',
  },
  'bidi-character': {
    title: 'Ett osynligt tecken vänder läsriktningen',
    when: 'Filen innehåller ett tecken som vänder läsriktningen för det som följer (U+202A till U+202E, U+2066 till U+2069), även i kommentarer. Arabisk och hebreisk text går bra utan dem.',
    why: 'Texten visas på ett annat sätt än den är skriven. Den som granskar filen kan då godkänna något annat än det som gäller.',
    ground: 'project',
    basis: 'Sådana tecken behövs inte här. Unicode UAX #9 beskriver dem, CVE-2021-42574 hur de kan missbrukas.',
  },
};
