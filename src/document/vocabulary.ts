import { type ReportFinding, structureError } from './report.ts';
import type { WrittenElement } from './written-element.ts';

type Accepts = (value: string) => boolean;
type AcceptedAttributes = Readonly<Record<string, Accepts>>;

const anything: Accepts = () => true;
const oneOf =
  (...values: readonly string[]): Accepts =>
  (value) =>
    values.includes(value);
const matching =
  (pattern: RegExp): Accepts =>
  (value) =>
    pattern.test(value);

/** At most four digits: a span or width beyond them is a slip, and would only cost time. */
const count = matching(/^[1-9]\d{0,3}$/);
/** The numbers that Markdown lets a list begin with (CommonMark 0.31, 5.2): at most nine digits. */
const ordinal = matching(/^(?:0|[1-9]\d{0,8})$/);
const id = matching(/^[a-z][a-z0-9-]*$/);
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const target = matching(/^(https:\/\/|mailto:|tel:|#)\S+$/);

const text: AcceptedAttributes = { lang: language, 'data-origin': anything };
const heading: AcceptedAttributes = {
  ...text,
  id,
  'data-number': matching(/\S/),
  class: oneOf('side', 'main', 'full'),
};
const cell: AcceptedAttributes = { ...text, colspan: count, rowspan: count };

/** The closed set of elements that a template may write, and the attributes and values of each. */
const vocabulary: Readonly<Record<string, AcceptedAttributes>> = {
  html: { lang: language },
  head: {},
  title: {},
  meta: { name: anything, content: anything },
  body: {},
  section: { ...text, class: oneOf('first-page', 'chapter', 'part'), 'data-new-page': anything },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  p: { ...text, class: oneOf('lead', 'note', 'label', 'strong', 'side-label') },
  ul: text,
  ol: { ...text, start: ordinal },
  li: { ...text, value: ordinal },
  dl: { ...text, class: oneOf('facts', 'rows', 'beside') },
  dt: text,
  dd: text,
  table: text,
  caption: text,
  colgroup: {},
  col: { 'data-align': oneOf('left', 'right'), 'data-width': count },
  thead: {},
  tbody: {},
  tr: text,
  th: { ...cell, scope: oneOf('col', 'row', 'rowgroup') },
  td: cell,
  figure: { ...text, class: oneOf('wheel', 'time-line'), 'aria-label': matching(/\S/) },
  data: {
    value: matching(/^[1-9]\d?( [1-9]\d?)*$/),
    class: oneOf('filled', 'dashed', 'square', 'filled local', 'dashed local', 'square local'),
  },
  figcaption: text,
  div: { ...text, class: oneOf('frame', 'keep', 'signature', 'writing-lines') },
  aside: { ...text, class: oneOf('local') },
  nav: { class: oneOf('contents') },
  strong: {},
  em: {},
  span: { lang: language, class: oneOf('quiet', 'local') },
  a: { lang: language, href: target },
  br: {},
};

/** Attributes without which an element means nothing here. */
const needed: Readonly<Record<string, readonly string[]>> = {
  h1: ['id'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  section: ['class'],
  aside: ['class'],
  nav: ['class'],
  dl: ['class'],
  figure: ['class', 'aria-label'],
  data: ['value', 'class'],
  a: ['href'],
  meta: ['name', 'content'],
};

const elements = new Map(
  Object.entries(vocabulary).map(([name, attributes]) => [
    name,
    { attributes: new Map(Object.entries(attributes)), needed: needed[name] ?? [] },
  ]),
);

/** True for an element that may stand somewhere in a document. */
export function isKnown(element: string): boolean {
  return elements.has(element);
}

/**
 * Reports every element and attribute outside the accepted set, down the tree.
 * @param root the written tree's nameless root
 */
export function checkVocabulary(root: WrittenElement, report: ReportFinding): void {
  checkBelow(root, report, new Set());
}

/** @param sound the attributes of tags that have been found sound: the same tag is written many times */
function checkBelow(element: WrittenElement, report: ReportFinding, sound: Set<WrittenElement['attributes']>): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (!sound.has(child.attributes) && isSound(child, report)) sound.add(child.attributes);
    checkBelow(child, report, sound);
  }
}

/** Reports what is wrong with an element's tag; true where nothing is. */
function isSound(element: WrittenElement, report: ReportFinding): boolean {
  let sound = true;
  checkElement(element, (finding) => {
    sound = false;
    report(finding);
  });
  return sound;
}

function checkElement(element: WrittenElement, report: ReportFinding): void {
  const accepted = elements.get(element.name);
  if (accepted === undefined) {
    report({ code: 'document-unknown-element', args: { element: element.name }, place: element.place });
    return;
  }
  for (const { name, value } of element.attributes) {
    if (name === 'data-at' || accepted.attributes.get(name)?.(value)) continue;
    const args = { element: element.name, attribute: name, value };
    report({ code: 'document-unknown-attribute', args, place: element.place });
  }
  for (const name of accepted.needed)
    if (!element.attributes.some((present) => present.name === name))
      report(structureError('attribute-missing', name, element.place));
}
