import type { StructureProblem, TemplateKind, UnsafeTemplate } from '../../code-arguments.ts';
import type { MessagesIn } from '../messages.ts';
import { shown } from '../shown.ts';
import { didYouMean, quoted } from './words.ts';

const structures: { readonly [P in StructureProblem]: (name: string) => readonly [what: string, how: string] } = {
  markup: (name) => [`The HTML cannot be read (${name}).`, 'Correct the markup on this line.'],
  'unclosed-element': (name) => [`The element <${name}> is never closed.`, `Write </${name}> where it ends.`],
  'stray-end-tag': (name) => [`</${name}> closes nothing that is open.`, 'Remove it, or open the element.'],
  'element-not-here': (name) => [`The element <${name}> cannot stand here.`, 'Move it, or use another element.'],
  'text-not-here': (name) => [`No text can stand directly in <${name}>.`, 'Put the text in a paragraph, <p>.'],
  'attribute-missing': (name) => [`The attribute ${name} is missing.`, 'Add the attribute.'],
  'child-missing': (name) => [`Content is missing here: ${name}.`, 'Add what is missing, or remove the element.'],
  'title-missing': () => ['The document has no title.', 'Add a heading <h1> on the first page.'],
  'second-title': () => ['The document has two titles.', 'Keep one <h1> and make the others <h2>.'],
  'empty-heading': (name) => [`The heading <${name}> is empty.`, 'Write the heading’s text, or remove the heading.'],
  'duplicate-id': (name) => [`The id ${quoted(name)} is used twice.`, 'Give every heading an id of its own.'],
  'unknown-link-target': (name) => [
    `The link leads to ${quoted(name)}, which does not exist.`,
    'Correct the link or add its target.',
  ],
  'unequal-columns': () => [
    'The rows of the table have different numbers of columns.',
    'Give all rows as many cells, colspan and rowspan counted in.',
  ],
  'scope-missing': () => ['A header cell, <th>, has no scope.', 'Write scope="col", "row" or "rowgroup".'],
  'unknown-part': (name) => [
    `A mark of the figure stands in part ${name}, which does not exist.`,
    'Correct value, or add the part to the list <ol>.',
  ],
  'figure-full': (name) => [`The figure has room for ${name} at most.`, 'Divide its content between several figures.'],
  'meta-missing': (name) => [`<meta name="${name}"> is missing.`, 'Add it in <head>.'],
};

const unsafe: { readonly [P in UnsafeTemplate]: readonly [what: string, how: string] } = {
  'triple-stash': ['The template writes text without escaping it ({{{ }}} or {{& }}).', 'Write {{ }} with two braces.'],
  'raw-block': ['The template writes braces as they stand.', 'Remove the backslash or the fourfold braces.'],
  'unquoted-attribute': [
    'The value of an attribute has no quotation marks.',
    'Put quotation marks around it: class="{{ name }}".',
  ],
  'attribute-name': [
    'A value stands where the name of an attribute belongs.',
    "Write the attribute's name in the template, and the value inside quotation marks.",
  ],
  'tag-name': ['A value stands in the name of an element.', "Write the element's name in the template."],
  comment: ['A value stands in an HTML comment.', 'Move it out, or write the comment as {{!-- --}}.'],
  script: ['A value stands in a script or a style sheet.', 'Remove the element: a document has neither.'],
  'unbalanced-block': [
    'The branches of the block end at different places in the HTML.',
    'Let every branch begin and end outside tags and attributes, or inside the same attribute.',
  ],
  'partial-in-tag': ['A partial is called inside a tag.', 'Call it between elements.'],
  'markdown-in-attribute': ['Markdown is written into an attribute.', 'Move it out of the tag.'],
  'dynamic-partial': ['The name of the partial is computed.', "Write the partial's name: {{> name }}."],
  'partial-block': ['A partial is called with content of its own ({{#> }}).', 'Call it without: {{> name }}.'],
  'recursive-partial': ['The partial calls itself.', 'Remove the call.'],
  decorator: ['The template uses a decorator ({{* }}).', 'Remove it.'],
};

const kinds: { readonly [K in TemplateKind]: (name: string) => readonly [what: string, how: string] } = {
  text: (name) => [
    `${quoted(name)} is no text that can be written.`,
    'Go through a list with {{#each}}, read a group with {{#with}}, and ask for a yes or no with {{#if}}.',
  ],
  'data-origin': (name) => [
    `${quoted(name)} is a place in the district’s file, which no document may show.`,
    'Write it as the attribute data-origin only. The place moves when a line above it is written, as when somebody has signed.',
  ],
  list: (name) => [
    `${quoted(name)} is no list, where one is needed.`,
    'Read a group with {{#with}}, and write a text with {{ }}.',
  ],
  record: (name) => [
    `${quoted(name)} is no group of members, where one is needed.`,
    'Go through a list with {{#each}}, and write a text with {{ }}.',
  ],
  with: (name) => [
    `A part of ${quoted(name)} may be absent.`,
    'Read it inside {{#with}}, so that nothing is written where it is absent.',
  ],
  'one-argument': (name) => [
    `After ${quoted(name)} there must be one name, and only one.`,
    'Write the name of what is to be read, and remove all else.',
  ],
};

/**
 * Names the blocks that cross. Handlebars words its errors in terms of its grammar; only this part helps the reader.
 */
function unclosedBlock(problem: string): string | undefined {
  const names = /^(\S+) doesn't match (\S+)/.exec(problem);
  return names === null
    ? undefined
    : `The block {{#${shown(names[1] ?? '')}}} is closed by {{/${shown(names[2] ?? '')}}}.`;
}

/** The templates, and the document that they write. */
export const templates: MessagesIn<'templates'> = {
  'template-missing': ({ name }) => ({
    message: `The template ${quoted(name)} is missing.`,
    hint: 'Put it in the folder of templates.',
  }),
  'template-syntax': ({ problem }) => ({
    message: unclosedBlock(problem) ?? 'The template cannot be read from this line.',
    hint: 'Check that every {{#…}} has its {{/…}} and that the braces are whole.',
  }),
  'template-unknown-name': ({ name, suggestion }) => ({
    message: `The template uses ${quoted(name)}, which does not exist.`,
    hint: didYouMean(suggestion, 'Use a name that the template can reach here.'),
  }),
  'template-wrong-kind': ({ name, expected }) => {
    const [message, hint] = kinds[expected](name);
    return { message, hint };
  },
  'template-unknown-partial': ({ name, suggestion }) => ({
    message: `There is no partial ${quoted(name)}.`,
    hint: didYouMean(suggestion, 'Check the spelling, or put the file in the folder partials.'),
  }),
  'template-unknown-helper': ({ name, suggestion }) => ({
    message: `There is no helper ${quoted(name)}.`,
    hint: didYouMean(suggestion, 'There are if, unless, each, with and markdown.'),
  }),
  'template-unsafe': ({ problem }) => {
    const [message, hint] = unsafe[problem];
    return { message, hint };
  },
  'document-unknown-element': ({ element }) => ({
    message: `The element <${element}> cannot be used in a document.`,
    hint: 'Use another element. samverkan explain document-unknown-element lists those there are.',
  }),
  'document-unknown-attribute': ({ element, attribute, value }) => ({
    message: `<${element}> cannot have ${attribute}="${value}".`,
    hint: 'Remove the attribute or correct its value.',
  }),
  'document-heading-skipped': ({ from, to }) => ({
    message: `A heading of level ${to} follows one of level ${from}: a level is left out.`,
    hint: `Use <h${from + 1}>.`,
  }),
  'document-bad-structure': ({ problem, name }) => {
    const [message, hint] = structures[problem](name);
    return { message, hint };
  },
};
