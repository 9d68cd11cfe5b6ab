import type { Code, StructureProblem } from '../../codes.ts';
import type { MessagesOf } from '../messages.ts';
import { didYouMean, quoted } from './words.ts';

type TemplateCode = Extract<Code, `template-${string}` | `document-${string}`>;

const structures: { readonly [P in StructureProblem]: (name: string) => readonly [what: string, how: string] } = {
  markup: (name) => [`HTML-koden går inte att läsa (${name}).`, 'Rätta märkningen på den här raden.'],
  'unclosed-element': (name) => [`Elementet <${name}> avslutas aldrig.`, `Skriv </${name}> där det slutar.`],
  'stray-end-tag': (name) => [`</${name}> avslutar inget som är öppet.`, 'Ta bort den, eller öppna elementet.'],
  'element-not-here': (name) => [
    `Elementet <${name}> får inte stå här.`,
    'Flytta det, eller använd ett annat element.',
  ],
  'text-not-here': (name) => [`Direkt i <${name}> får ingen text stå.`, 'Lägg texten i ett stycke, <p>.'],
  'attribute-missing': (name) => [`Attributet ${name} saknas.`, 'Lägg till attributet.'],
  'child-missing': (name) => [`Här saknas innehåll: ${name}.`, 'Lägg till det som saknas, eller ta bort elementet.'],
  'title-missing': () => ['Dokumentet saknar titel.', 'Lägg till en rubrik <h1> på första sidan.'],
  'second-title': () => ['Dokumentet har två titlar.', 'Behåll en <h1> och gör de andra till <h2>.'],
  'empty-heading': (name) => [`Rubriken <${name}> är tom.`, 'Skriv rubrikens text, eller ta bort rubriken.'],
  'duplicate-id': (name) => [`id ${quoted(name)} används två gånger.`, 'Ge varje rubrik ett eget id.'],
  'unknown-link-target': (name) => [
    `Länken leder till ${quoted(name)}, som inte finns.`,
    'Rätta länken eller lägg till målet.',
  ],
  'unequal-columns': () => [
    'Tabellens rader har olika många kolumner.',
    'Ge alla rader lika många celler, colspan och rowspan inräknade.',
  ],
  'scope-missing': () => ['En rubrikcell, <th>, saknar scope.', 'Skriv scope="col", "row" eller "rowgroup".'],
  'meta-missing': (name) => [`Uppgiften <meta name="${name}"> saknas.`, 'Lägg till den i <head>.'],
};

/** The templates, and the document that they write. */
export const template: MessagesOf<TemplateCode> = {
  'template-syntax': ({ problem }) => ({
    message: `Mallen går inte att läsa: ${problem}`,
    hint: 'Kontrollera att varje {{#…}} har sitt {{/…}} och att klamrarna är hela.',
  }),
  'template-unknown-name': ({ name, suggestion }) => ({
    message: `Mallen använder ${quoted(name)}, som inte finns.`,
    hint: didYouMean(suggestion, 'Använd ett namn som mallen har tillgång till här.'),
  }),
  'template-unsafe': ({ problem }) =>
    problem === 'triple-stash'
      ? { message: 'Mallen skriver ut text utan att skydda den ({{{ }}}).', hint: 'Skriv {{ }} med två klamrar.' }
      : {
          message: 'Ett attributs värde saknar citattecken.',
          hint: 'Sätt citattecken runt värdet: class="{{ namn }}".',
        },
  'template-unknown-partial': ({ name }) => ({
    message: `Delmallen ${quoted(name)} finns inte.`,
    hint: 'Kontrollera stavningen, eller lägg filen i mappen partials.',
  }),
  'template-unknown-helper': ({ name }) => ({
    message: `Hjälpfunktionen ${quoted(name)} finns inte.`,
    hint: 'Kontrollera stavningen.',
  }),
  'template-missing': ({ name }) => ({
    message: `Mallen ${quoted(name)} saknas.`,
    hint: 'Lägg den i mallmappen.',
  }),
  'document-unknown-element': ({ element }) => ({
    message: `Elementet <${element}> kan inte användas i ett dokument.`,
    hint: 'Använd ett av de element som dokumentationen räknar upp.',
  }),
  'document-unknown-attribute': ({ element, attribute, value }) => ({
    message: `<${element}> kan inte ha ${attribute}="${value}".`,
    hint: 'Ta bort attributet eller rätta värdet.',
  }),
  'document-heading-skipped': ({ from, to }) => ({
    message: `Rubriken på nivå ${to} följer på nivå ${from}: en nivå är överhoppad.`,
    hint: `Använd <h${from + 1}>.`,
  }),
  'document-bad-structure': ({ problem, name }) => {
    const [message, hint] = structures[problem](name);
    return { message, hint };
  },
};
