import type { ExplanationsIn } from '../explanation.ts';

/** The templates, and the document that they write. */
export const templates: ExplanationsIn<'templates'> = {
  'template-missing': {
    title: 'Mallen saknas',
    when: 'Bland mallarna finns ingen agreement.hbs, den mall som dokumentet börjar i. På kommandoraden sägs det redan innan filerna läses, som ett felanrop.',
    why: 'Utan den finns inget dokument att göra.',
    ground: 'project',
    basis: 'En mapp med mallar har alltid agreement.hbs.',
    comesAbout:
      'samverkan generate --templates mallar, där mappen mallar saknar agreement.hbs. Kopiera mappen templates/standard och ändra i kopian.',
  },
  'template-syntax': {
    title: 'Mallen går inte att läsa',
    when: 'Det som står inom klamrar följer inte mallspråket: ett block avslutas inte, eller av fel namn, eller en klammer saknas. Namnen i mallarna kontrolleras först när alla mallar går att läsa.',
    why: 'Ingen kan säga vad mallen skulle skriva. Därför görs inget dokument med den.',
    ground: 'project',
    basis: 'Mallarna är skrivna i Handlebars 4.7.',
  },
  'template-unknown-name': {
    title: 'Mallen använder ett okänt namn',
    when: 'Mallen läser en uppgift som inte finns där: i text, i ett attribut eller i {{#if}}, {{#each}} och {{#with}}. Alla delar av mallen kontrolleras innan något dokument görs, även de som inte skulle skrivas ut.',
    why: 'Annars skulle ingenting skrivas på det stället. En mening eller en hel lista skulle saknas i överenskommelsen utan att någon ser det.',
    ground: 'project',
    basis: 'Allt som en mall får läsa är beskrivet på ett ställe, och bara det finns.',
  },
  'template-wrong-kind': {
    title: 'Ett namn av fel slag',
    when: 'Uppgiften finns men är av ett annat slag än mallen behöver, som när en lista skrivs ut som en text. Det gäller också en uppgift som kan saknas, när den läses utan {{#with}} omkring, och en plats i överenskommelsens fil som skrivs någon annanstans än i data-origin.',
    why: 'Dokumentet skulle få en tom plats, eller ord som inte betyder något.',
    ground: 'project',
    basis:
      'För varje uppgift som en mall får läsa är det sagt om den är en text, en lista eller ett block, och om den kan saknas.',
  },
  'template-unknown-partial': {
    title: 'Delmallen finns inte',
    when: 'Mallen anropar en delmall, {{> namn}}, som ingen fil i mappen partials heter. Namnet är filens namn utan .hbs.',
    why: 'Ett helt avsnitt skulle saknas i överenskommelsen.',
    ground: 'project',
    basis: 'En delmall är en fil i mappen partials bredvid agreement.hbs.',
  },
  'template-unknown-helper': {
    title: 'Hjälpfunktionen finns inte',
    when: 'Mallen anropar en funktion eller ett block som inte finns. De som finns är if, unless, each, with, markdown och capitalised.',
    why: 'Mallen väntar sig ett resultat som aldrig kommer.',
    ground: 'project',
    basis: 'Mallarna har bara dessa funktioner. Ord, tal och datum är färdiga när mallen får dem.',
  },
  'template-unsafe': {
    title: 'Mallen är inte säker',
    when: 'Mallen skriver ett värde där det inte skyddas, som i {{{ }}}, i ett attribut utan citattecken eller i ett skript. Det gäller också sådant som inte går att kontrollera i förväg, som en delmall som anropar sig själv.',
    why: 'Det som någon skriver i en fil får aldrig kunna bli kod eller ändra resten av dokumentet.',
    ground: 'standard',
    basis:
      'HTML Living Standard, 13.2.5: skyddade tecken är ofarliga i text och i attribut inom citattecken, inte på andra ställen.',
  },
  'document-unknown-element': {
    title: 'Ett element som inte får användas',
    when: 'Mallen skriver ett HTML-element som inte finns i ett dokument, till exempel font eller img. De som finns är section, h1 till h4, p, div, aside, nav, ul, ol, li, dl, dt, dd, table med sina delar, strong, em, span, a och br.',
    why: 'För varje element är det bestämt hur det ser ut och hur en skärmläsare läser det. För andra element vet ingen det.',
    ground: 'project',
    basis: 'Dokumentens element är en sluten lista, så att allt kan märkas upp enligt ISO 14289-1 (PDF/UA-1), 7.1.',
  },
  'document-unknown-attribute': {
    title: 'Ett attribut som inte får användas',
    when: 'Ett HTML-element har ett attribut som det inte kan ha, eller ett värde som attributet inte kan ha, till exempel style eller en okänd class.',
    why: 'Attributet skulle inte göra någon nytta, och den som skrev det skulle tro motsatsen. Utseendet är lika i alla överenskommelser.',
    ground: 'project',
    basis:
      'Varje element har en sluten lista med attribut. Länkar går till https, mailto, tel eller en rubrik i dokumentet.',
  },
  'document-heading-skipped': {
    title: 'En rubriknivå är överhoppad',
    when: 'En rubrik ligger mer än en nivå under rubriken före, som h4 direkt efter h2, eller dokumentets första rubrik är inte h1. Att gå uppåt flera nivåer går bra.',
    why: 'Den som läser med skärmläsare hittar med hjälp av nivåerna. En nivå som saknas låter som ett avsnitt som saknas.',
    ground: 'standard',
    basis: 'ISO 14289-1 (PDF/UA-1), 7.4.2.',
  },
  'document-bad-structure': {
    title: 'Dokumentets uppbyggnad är fel',
    when: 'HTML-koden som mallen skriver kan inte bli ett dokument. Ett element avslutas inte eller står på fel plats, en tabell har rader av olika längd, en länk leder ingenstans, en figur visar något i en del som den inte har, eller titeln saknas.',
    why: 'Dokumentet skulle inte gå att läsa för alla, eller se ut på ett annat sätt än det är skrivet.',
    ground: 'standard',
    basis:
      'ISO 14289-1 (PDF/UA-1), 7.1 (titel), 7.2 och 7.5 (tabeller), 7.4 (rubriker), 7.6 (listor); HTML Living Standard, 13.1.',
  },
};
