// Blocks of the document tree as Typst markup, which calls the functions of look.typ.
import { escaped, inlines, string } from './inlines.mjs';

const paragraphs = {
  lead: 'lead',
  note: 'note',
  label: 'label-line',
  strong: 'strong-line',
  'side-label': 'side-label',
};

function paragraph({ variant, children }) {
  return variant === 'text' ? inlines(children) : `#${paragraphs[variant]}[${inlines(children)}]`;
}

function heading({ level, id, number, children }, listed) {
  const text = inlines(children);
  const options = number === undefined ? `listed: ${listed}` : `number: ${string(number)}`;
  const call = level === 2 ? `#chapter(${options})[${text}]` : `#heading(level: ${level})[${text}]`;
  return `${call}#label(${string(id)})`;
}

function cell({ header, columnSpan, rowSpan, children }, head) {
  const spans = columnSpan > 1 || rowSpan > 1 ? `table.cell(colspan: ${columnSpan}, rowspan: ${rowSpan})` : '';
  const content = blocks(children);
  return `${spans}[${header && !head ? `#row-head[${content}]` : content}]`;
}

function table({ columns, caption, head, body }) {
  const widths = columns.map(({ width }) => (width === undefined ? 'auto' : `${width}fr`));
  const align = columns.map(({ align }) => align);
  const cells = (rows, inHead) => rows.flatMap((row) => row.cells.map((one) => cell(one, inHead))).join(', ');
  const header = head.length === 0 ? '' : `table.header(${cells(head, true)}), `;
  const text = `#table(columns: (${widths},), align: (${align},), ${header}${cells(body, false)})`;
  return caption === undefined ? text : `#row-head[${paragraph(caption)}]\n\n${text}`;
}

function described({ entries }) {
  const cells = entries.flatMap(({ term, children }) => [`[${inlines(term.children)}]`, `[${blocks(children)}]`]);
  return `#described(${cells.join(', ')})`;
}

const colour = (name) => (name === undefined ? 'none' : `colours.${name}`);
const stroke = (line) =>
  line === undefined
    ? 'none'
    : `(paint: ${colour(line.colour)}, thickness: ${line.width}pt, dash: ${line.dash ? `(${line.dash.map((length) => `${length}pt`).join(', ')})` : 'none'})`;

function shape(one) {
  if (one.type === 'line')
    return `line-at(${[one.x1, one.y1, one.x2, one.y2].map((value) => `${value}pt`).join(', ')}, ${stroke(one.stroke)})`;
  if (one.type === 'rectangle')
    return `rectangle-at(${[one.x, one.y, one.width, one.height].map((value) => `${value}pt`).join(', ')}, ${colour(one.fill)}, ${stroke(one.stroke)})`;
  const at = [one.x, one.y, one.radius].map((value) => `${value}pt`).join(', ');
  return `circle-at(${at}, ${colour(one.fill)}, ${stroke(one.stroke)})`;
}

const drawnLabel = ({ x, y, anchor, size, colour: name, text }) =>
  `label-at(${x}pt, ${y}pt, ${{ start: 'left', middle: 'center', end: 'right' }[anchor]}, ${size}pt, ${colour(name)})[${escaped(text)}]`;

function figure({ alternative, drawing, caption }) {
  const { width, height, shapes, labels } = drawing;
  const parts = [...shapes.map(shape), ...labels.map(drawnLabel)].join(', ');
  const text = `#drawing(${width}pt, ${height}pt, ${string(alternative)}, ${parts})`;
  return caption === undefined ? text : `${text}\n\n${paragraph(caption)}`;
}

const item = ({ value, children }) => `${value === undefined ? '' : `enum.item(${value})`}[${blocks(children)}]`;
const content = (nodes) => nodes.map(item).join(', ');

const writers = {
  paragraph,
  heading: (node) => heading(node, false),
  list: ({ ordered, start = 1, items }) => `#${ordered ? `enum(start: ${start}, ` : 'list('}${content(items)})`,
  'description-list': described,
  table,
  figure,
  frame: ({ children }) => `#frame[${blocks(children)}]`,
  'local-addition': ({ label, children }) => `#ruled[${paragraph(label)}\n\n${blocks(children)}]`,
  group: ({ children }) => `#keep[${blocks(children)}]`,
  'writing-lines': ({ labels }) => `#writing(${labels.map((label) => `[${paragraph(label)}]`).join(', ')})`,
  contents: () => '#outline(title: none, target: heading.where(level: 2))',
};

/** Blocks below each other, with a blank line between them. */
function blocks(nodes) {
  return nodes.map((node) => writers[node.type](node)).join('\n\n');
}

const isSignature = ({ type, variant }) => type === 'group' && variant === 'signature';
const isWide = (node) =>
  node !== undefined &&
  (node.type === 'table' || node.type === 'figure' || (node.type === 'group' && isWide(node.children.at(-1))));

/**
 * A chapter's blocks in its two columns: to the left side headings and the labels of local additions, to the right what
 * they are about, and across both tables and signatures.
 */
function columns(nodes) {
  const rows = [];
  const add = (side, main) => rows.push({ side, main });
  const follow = (node) => {
    const last = rows.at(-1);
    if (last?.main === undefined) add([], [node]);
    else last.main.push(node);
  };
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'heading' && node.level === 2) rows.push({ text: heading(node, true) });
    else if (isSignature(node)) addSignature(rows, node);
    else if (isWide(node)) rows.push({ text: blocks([node]) });
    else if (node.type === 'heading' && node.placement === 'side')
      if (isWide(nodes[at + 1])) rows.push({ text: heading(node, false) });
      else add([node], []);
    else if (node.type === 'local-addition') {
      rows.push({ side: [node.label], main: node.children, ruled: true });
      add([], []);
    } else follow(node);
  }
  return rows.filter(({ text, side, main }) => text !== undefined || side.length + main.length > 0);
}

function addSignature(rows, { children }) {
  const last = rows.at(-1);
  if (last?.parties === undefined) rows.push({ text: '', parties: [] });
  rows.at(-1).parties.push(`[${blocks(children)}]`);
}

function row({ text, parties, side, main, ruled }) {
  if (parties !== undefined) return `#signatures(${parties.join(', ')})`;
  if (text !== undefined) return text;
  return `#beside([${blocks(side)}], [${ruled ? `#ruled[${blocks(main)}]` : blocks(main)}])`;
}

/** A part of the document: its first page in one column, a chapter in two. */
export function section({ role, newPage, children }) {
  const text = role === 'first-page' ? blocks(children) : columns(children).map(row).join('\n\n');
  return newPage ? `#pagebreak(weak: true)\n\n${text}` : text;
}
