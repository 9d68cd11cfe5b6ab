import type { StructureProblem, TemplateKind, UnsafeTemplate } from '../../code-arguments.ts';
import type { MessagesIn } from '../messages.ts';
import { shown } from '../shown.ts';
import { didYouMean, quoted } from './words.ts';

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
  'duplicate-id': (name) => [`Ett id, ${quoted(name)}, används två gånger.`, 'Ge varje rubrik ett eget id.'],
  'unknown-link-target': (name) => [
    `Länken leder till ${quoted(name)}, som inte finns.`,
    'Rätta länken eller lägg till målet.',
  ],
  'unequal-columns': () => [
    'Tabellens rader har olika många kolumner.',
    'Ge alla rader lika många celler, colspan och rowspan inräknade.',
  ],
  'scope-missing': () => ['En rubrikcell, <th>, saknar scope.', 'Skriv scope="col", "row" eller "rowgroup".'],
  'unknown-part': (name) => [
    `Ett märke i figuren står i del ${name}, som inte finns.`,
    'Rätta value, eller lägg till delen i listan <ol>.',
  ],
  'figure-full': (name) => [`Figuren rymmer högst ${name}.`, 'Dela upp innehållet på flera figurer.'],
  'meta-missing': (name) => [`Uppgiften <meta name="${name}"> saknas.`, 'Lägg till den i <head>.'],
};

const unsafe: { readonly [P in UnsafeTemplate]: readonly [what: string, how: string] } = {
  'triple-stash': [
    'Mallen skriver ut text utan att skydda den ({{{ }}} eller {{& }}).',
    'Skriv {{ }} med två klamrar.',
  ],
  'raw-block': ['Mallen skriver ut klamrar som de står.', 'Ta bort omvänt snedstreck och fyrdubbla klamrar.'],
  'unquoted-attribute': [
    'Ett attributs värde saknar citattecken.',
    'Sätt citattecken runt värdet: class="{{ namn }}".',
  ],
  'attribute-name': [
    'Ett värde står där ett attributs namn ska stå.',
    'Skriv attributets namn i mallen och värdet inom citattecken.',
  ],
  'tag-name': ['Ett värde står i ett elements namn.', 'Skriv elementets namn i mallen.'],
  comment: ['Ett värde står i en HTML-kommentar.', 'Flytta ut värdet, eller skriv kommentaren som {{!-- --}}.'],
  script: [
    'Ett värde står i ett skript eller en stilmall.',
    'Ta bort elementet: ett dokument har varken skript eller stilmallar.',
  ],
  'unbalanced-block': [
    'Blockets grenar slutar på olika ställen i HTML-koden.',
    'Låt varje gren börja och sluta utanför taggar och attribut, eller inom samma attribut.',
  ],
  'partial-in-tag': ['En delmall anropas inne i en tagg.', 'Anropa den mellan elementen.'],
  'markdown-in-attribute': ['Markdown skrivs ut i ett attribut.', 'Flytta ut den ur taggen.'],
  'dynamic-partial': ['Delmallens namn räknas ut.', 'Skriv delmallens namn: {{> namn }}.'],
  'partial-block': ['En delmall anropas med ett eget innehåll ({{#> }}).', 'Anropa den utan innehåll: {{> namn }}.'],
  'recursive-partial': ['Delmallen anropar sig själv.', 'Ta bort anropet.'],
  decorator: ['Mallen använder en dekorator ({{* }}).', 'Ta bort den.'],
};

const kinds: { readonly [K in TemplateKind]: (name: string) => readonly [what: string, how: string] } = {
  text: (name) => [
    `${quoted(name)} är ingen text som går att skriva ut.`,
    'Gå igenom en lista med {{#each}}, läs ett block med {{#with}}, och pröva ett ja eller nej med {{#if}}.',
  ],
  'data-origin': (name) => [
    `${quoted(name)} är en plats i överenskommelsens fil. Den får inte stå i dokumentet.`,
    'Skriv den bara som attributet data-origin. Platsen ändras när en rad ovanför läggs till, till exempel när någon har skrivit under.',
  ],
  list: (name) => [
    `${quoted(name)} är ingen lista, och här behövs en.`,
    'Läs ett block med {{#with}}, och skriv ut en text med {{ }}.',
  ],
  record: (name) => [
    `${quoted(name)} är inget block med egna uppgifter, och här behövs ett.`,
    'Gå igenom en lista med {{#each}}, och skriv ut en text med {{ }}.',
  ],
  with: (name) => [
    `En del av ${quoted(name)} kan saknas.`,
    'Läs den inom {{#with}}, så skrivs ingenting när den saknas.',
  ],
  'one-argument': (name) => [
    `Efter ${quoted(name)} ska det stå ett namn, och bara ett.`,
    'Skriv namnet på det som ska läsas, och ta bort allt annat.',
  ],
};

/**
 * Names the blocks that cross. Handlebars words its errors in terms of its grammar; only this part helps the reader.
 */
function unclosedBlock(problem: string): string | undefined {
  const names = /^(\S+) doesn't match (\S+)/.exec(problem);
  return names === null
    ? undefined
    : `Blocket {{#${shown(names[1] ?? '')}}} avslutas med {{/${shown(names[2] ?? '')}}}.`;
}

/** The templates, and the document that they write. */
export const templates: MessagesIn<'templates'> = {
  'template-missing': ({ name }) => ({
    message: `Mallen ${quoted(name)} saknas.`,
    hint: 'Lägg den i mallmappen.',
  }),
  'template-syntax': ({ problem }) => ({
    message: unclosedBlock(problem) ?? 'Mallen går inte att läsa från den här raden.',
    hint: 'Kontrollera att varje {{#…}} har sitt {{/…}} och att klamrarna är hela.',
  }),
  'template-unknown-name': ({ name, suggestion }) => ({
    message: `Mallen använder ${quoted(name)}, som inte finns.`,
    hint: didYouMean(suggestion, 'Använd ett namn som mallen har tillgång till här.'),
  }),
  'template-wrong-kind': ({ name, expected }) => {
    const [message, hint] = kinds[expected](name);
    return { message, hint };
  },
  'template-unknown-partial': ({ name, suggestion }) => ({
    message: `Delmallen ${quoted(name)} finns inte.`,
    hint: didYouMean(suggestion, 'Kontrollera stavningen, eller lägg filen i mappen partials.'),
  }),
  'template-unknown-helper': ({ name, suggestion }) => ({
    message: `Hjälpfunktionen ${quoted(name)} finns inte.`,
    hint: didYouMean(suggestion, 'De som finns är if, unless, each, with och markdown.'),
  }),
  'template-unsafe': ({ problem }) => {
    const [message, hint] = unsafe[problem];
    return { message, hint };
  },
  'document-unknown-element': ({ element }) => ({
    message: `Elementet <${element}> kan inte användas i ett dokument.`,
    hint: 'Använd ett annat element. samverkan explain document-unknown-element räknar upp dem som finns.',
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
