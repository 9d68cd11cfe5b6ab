import type { SourceCode } from '../../code-parts.ts';
import type { ExplanationsOf } from '../explanation.ts';

export const source: ExplanationsOf<SourceCode> = {
  'file-too-big': {
    title: 'Filen är för stor',
    when: 'Filen är större än 1 MB (1 048 576 byte). Filen läses då inte, så inget annat i den kontrolleras.',
    why: 'En fil för ett stadsdelsområde är ungefär hundra gånger mindre. En så stor fil är nästan alltid fel fil.',
    ground: 'project',
    basis: 'Gränsen 1 MB. RFC 8259, avsnitt 9, låter ett program sätta en gräns för hur stora texter det läser.',
    comesAbout:
      'En bild, en PDF eller en säkerhetskopia har sparats med ändelsen .yaml, eller så ligger en sådan fil i mappen som kontrolleras.',
  },
  'not-utf8': {
    title: 'Filen är inte sparad som UTF-8',
    when: 'Någon del av filen går inte att läsa som UTF-8, till exempel för att den är sparad som ANSI (Windows-1252). Filens uppgifter kontrolleras först när det är rättat. Att filen börjar med ett bytemärke (BOM) gör inget.',
    why: 'Med fel teckenkodning byts å, ä och ö mot andra tecken. Då blir namn och meningar fel i överenskommelsen.',
    ground: 'standard',
    basis: 'RFC 3629 (UTF-8); RFC 8259, avsnitt 8.1.',
  },
  'file-empty': {
    title: 'Filen är tom',
    when: 'Filen har inget innehåll, eller bara tomma rader och kommentarer.',
    why: 'En tom fil kan bero på att något gick fel när den sparades. Det finns ingen överenskommelse att kontrollera.',
    ground: 'project',
    basis: 'En fil beskriver en överenskommelse, så den måste ha ett innehåll.',
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
    when: 'Filen innehåller ett styrtecken, i en text eller en kommentar eller skrivet som till exempel "\\0". Tabb, radbrytning och vanliga Windows-radslut räknas inte dit. Högst 20 sägs om en fil.',
    why: 'Ett tecken som inte syns kan göra att ett namn inte känns igen eller att ett telefonnummer inte går att ringa. Det kommer ofta med när text kopieras.',
    ground: 'standard',
    basis:
      'YAML 1.2.2, avsnitt 5.1 (vilka tecken som får förekomma); U+0085, U+2028 och U+2029 nekas dessutom av projektet.',
  },
  'bidi-character': {
    title: 'Ett osynligt tecken vänder läsriktningen',
    when: 'Filen innehåller ett tecken som vänder läsriktningen för det som följer (U+202A till U+202E, U+2066 till U+2069), även i kommentarer. Arabisk och hebreisk text går bra utan dem.',
    why: 'Texten visas på ett annat sätt än den är skriven. Den som granskar filen kan då godkänna något annat än det som gäller.',
    ground: 'project',
    basis: 'Sådana tecken behövs inte här. Unicode UAX #9 beskriver dem, CVE-2021-42574 hur de kan missbrukas.',
  },
};
