// What a screen reader meets: the tag tree of the PDF as poppler tells it (`pdfinfo -struct-text`), stop by stop beside
// the HTML edition of the same agreement. Headings, cells, list items, links and alternative texts must come in the same
// order with the same words, so that whoever listens to the one hears what the other says.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'parse5';
import { freshFolder, must, needProgram, samverkan } from '../../scripts/lib/tools.mjs';
import { SHORTEST } from './support/of-today.mjs';
import { expect } from './support/report.mjs';

/**
 * The shortest agreement of each level, and one with most kinds of additions; poppler reads a page anew for every stop on it, so that
 * all of them would take minutes.
 */
const documents = ['minimal.yaml', 'stockholm/farsta.yaml', SHORTEST];

export async function checkReadAloud(report) {
  const out = await freshFolder('read-aloud');
  const drawn = await report.check(`${documents.length} examples are drawn for the ear`, async () => {
    await needProgram('pdfinfo', 'poppler-utils', ['-v']);
    await needProgram('qpdf', 'qpdf');
    const examples = documents.map((document) => join('examples', document));
    const { code, stderr } = await samverkan(['generate', ...examples, '--format', 'pdf,html', '-o', out]);
    expect(code === 0, `generate ended with ${code}: ${stderr.trim().slice(-600)}`);
  });
  if (drawn) await Promise.all(documents.map((document) => checkDocument(report, out, document)));
}

async function checkDocument(report, out, document) {
  const path = join(out, basename(document, '.yaml'));
  const html = readFileSync(`${path}.html`, 'utf8');
  let stops = [];
  await report.check(`pdfinfo -struct-text: ${document} reads as its page of HTML does`, async () => {
    stops = await stopsOfPdf(`${path}.pdf`);
    const difference = firstDifference(stops, stopsOfHtml(html));
    expect(difference === undefined, difference);
    return `${stops.length} stops`;
  });
  await report.check(`what is missing or of another kind on the page of ${document} is noticed`, () => {
    for (const [from, to] of faults) {
      const changed = html.replace(from, to);
      expect(changed !== html, `the page holds no ${from}`);
      expect(firstDifference(stops, stopsOfHtml(changed)) !== undefined, `${from} is not missed`);
    }
  });
}

/** A paragraph left out, headings of another level, a row head that is none, a list without items to count. */
const faults = [
  [/<p>[^<]+<\/p>/, ''],
  [/<(\/?)h3/g, '<$1h4'],
  [/<th scope="row">([^<]+)<\/th>/, '<td>$1</td>'],
  [/<ul>\s*<li>([^<]+)<\/li>/, '<ul>'],
];

function firstDifference(one, other) {
  const at = Array.from({ length: Math.max(one.length, other.length) }).findIndex((_, i) => one[i] !== other[i]);
  return at === -1 ? undefined : `stop ${at + 1} of the PDF is “${one[at]}”, of the HTML “${other[at]}”`;
}

/** Where links begin and end in a stop's text. */
const [FROM, TO] = ['⟨', '⟩'];

/**
 * A stop: what it is, and its words.
 * - White space is one gap, also at the end of a line and around a link.
 * - Soft hyphens are never read: the PDF has them where a line ends inside a word, and the HTML where a district wrote one.
 * - A hyphen at which no line may end (U+2011) is drawn as a plain one, as the two share a glyph.
 */
function stop(role, text) {
  const words = text
    .replace(/\u00ad/g, '')
    .replace(/\u2011/g, '-')
    .replaceAll(new RegExp(`(\\s+)${TO}`, 'g'), `${TO}$1`)
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? [] : [`${role} ${words}`];
}

// ── The PDF ──

/** The stops of a PDF. Running heads and table heads that are repeated are artifacts, and stand in no tag tree. */
async function stopsOfPdf(path) {
  const { stdout } = await must('pdfinfo', ['-struct-text', path]);
  const alternatives = await alternativesIn(path);
  const stops = readStructure(stdout).kids.flatMap((element) => stopsOfElement(element, alternatives));
  expect(alternatives.length === 0, `${basename(path)} has alternative texts of no figure: ${alternatives[0]}`);
  return stops;
}

/** The tree that pdfinfo prints: an element a line, two spaces deeper than its parent, its attributes below it. */
function readStructure(printed) {
  const root = { tag: 'root', kids: [], text: '', attributes: '' };
  const open = [root];
  for (const line of printed.split('\n')) {
    const [, indent, rest] = /^( *)(.*)$/.exec(line);
    if (rest === '' || rest.startsWith('Object ')) continue;
    const depth = Math.floor(indent.length / 2);
    if (rest.startsWith('/')) open.at(-1).attributes += rest;
    else {
      open.length = depth + 1;
      const element = rest.startsWith('"')
        ? { tag: '', kids: [], text: rest.slice(1, -1), attributes: '' }
        : { tag: /^\w+/.exec(rest)[0], kids: [], text: '', attributes: '' };
      open.at(-1).kids.push(element);
      open.push(element);
    }
  }
  return root;
}

/** The alternative texts in the order of the structure tree: pdfinfo does not print them. */
async function alternativesIn(path) {
  const { stdout } = await must('qpdf', ['--json=2', '--json-key=qpdf', path]);
  const [, objects] = JSON.parse(stdout).qpdf;
  const resolved = (kid) => (/^\d+ \d+ R$/.test(kid) ? objects[`obj:${kid}`]?.value : kid);
  const below = (kid) => {
    const element = resolved(kid);
    if (typeof element !== 'object' || element === null) return [];
    const kids = [element['/K'] ?? []].flat().flatMap(below);
    return element['/Alt'] === undefined ? kids : [element['/Alt'].replace(/^u:/, ''), ...kids];
  };
  const catalog = Object.values(objects).find(({ value }) => value?.['/Type'] === '/Catalog');
  return below(resolved(catalog.value['/StructTreeRoot']));
}

const INLINE = new Set(['', 'Link', 'Span', 'Reference']);
const HOLDERS = new Set(['TH', 'TD', 'LBody']);

function stopsOfElement(element, alternatives) {
  if (element.tag === 'TOCI') return stop('TOCI', entryText(element));
  // What a drawing holds is not read: its alternative text stands for it.
  if (element.tag === 'Figure') return stop('Figure', alternatives.shift() ?? '');
  const { kids } = element;
  // A cell or an item with one paragraph is one stop, whichever of the two holds the text.
  const [only] = kids;
  if (HOLDERS.has(element.tag) && kids.length === 1 && only.tag === 'P') return stop(holder(element), textOf(only));
  if (kids.length > 0 && kids.every(({ tag }) => INLINE.has(tag))) return stop(holder(element), textOf(element));
  return kids.flatMap((kid) => stopsOfElement(kid, alternatives));
}

const holder = ({ tag }) => (tag === 'LBody' ? 'P' : tag);

function textOf({ tag, text, kids }) {
  const below = text + kids.map(textOf).join('');
  return tag === 'Link' ? FROM + below + TO : below;
}

/** An entry of the contents ends with its page number, which a page of HTML cannot have. */
function entryText(entry) {
  const texts = (element) => (element.tag === '' ? [element.text] : element.kids.flatMap(texts));
  return texts(entry).slice(0, -1).join(' ');
}

// ── The HTML ──

/**
 * The stops of a page's main part. The link past the head, the head and the foot stand outside of it: on paper they are
 * the artifacts at the head and foot of every page.
 */
function stopsOfHtml(html) {
  const main = find(parse(html), 'main');
  return stopsBelow(main);
}

function find(node, name) {
  if (node.nodeName === name) return node;
  for (const child of node.childNodes ?? []) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const ROLES = { dt: 'Lbl', dd: 'P', li: 'P', th: 'TH', td: 'TD', caption: 'Caption', p: 'P', figcaption: 'P' };
const roleOf = ({ nodeName }) => ROLES[nodeName] ?? nodeName.toUpperCase();
const isElement = (node) => node.tagName !== undefined;
/** These hold a text themselves or a paragraph. */
const HOLDING = new Set(['li', 'dd', 'th', 'td']);
const attribute = (element, name) => element.attrs?.find((one) => one.name === name)?.value;
const isInline = (node) => !isElement(node) || ['a', 'span', 'strong', 'em', 'br', 'wbr'].includes(node.nodeName);

function stopsBelow(element) {
  if (element.nodeName === 'nav') return entriesOf(element);
  if (attribute(element, 'role') === 'img') return stop('Figure', attribute(element, 'aria-label'));
  const label = element.nodeName === 'li' ? stop('Lbl', labelOf(element)) : [];
  return [...label, ...stopsWithin(element)];
}

function stopsWithin(element) {
  const kids = element.childNodes.filter((node) => isElement(node) || node.value.trim() !== '');
  const [only] = kids;
  if (HOLDING.has(element.nodeName) && kids.length === 1 && only.nodeName === 'p')
    return stop(roleOf(element), wordsOf(only));
  if (kids.every(isInline)) return stop(roleOf(element), wordsOf(element));
  // An item may begin with a line of text and go on with a list.
  return kids.flatMap((kid) => (isInline(kid) ? stop('P', wordsOf(kid)) : stopsBelow(kid)));
}

/** What a browser draws before an item, and reads: the PDF has it as a text. */
function labelOf(item) {
  const items = item.parentNode.childNodes.filter(({ nodeName }) => nodeName === 'li');
  return item.parentNode.nodeName === 'ol' ? `${items.indexOf(item) + 1}.` : '•';
}

/** The contents: a list of links, each with its number inside. */
function entriesOf(nav) {
  const links = (node) => (node.nodeName === 'a' ? [node] : (node.childNodes ?? []).flatMap(links));
  return links(nav).flatMap((link) => stop('TOCI', link.childNodes.map(wordsOf).join('')));
}

function wordsOf(node) {
  if (node.nodeName === 'br') return ' ';
  if (!isElement(node)) return node.value;
  const below = node.childNodes.map(wordsOf).join('');
  return node.nodeName === 'a' ? FROM + below + TO : below;
}
