import { partSpan } from '../source/part-of-scalar.ts';
import { memberOf, pointer } from '../source/pointer.ts';
import type { Span, Stretch } from '../source/span.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { rememberByObject } from '../values/remember.ts';
import type { Markdown } from './nodes.ts';
import { mayHoldMarks, needsMarkdown, readMarkdown, unreadMarkdown } from './read-markdown.ts';
import { type ShownText, shownText } from './shown-text.ts';

/** The kinds of file that may have descriptions; a directory has none. */
export type DescribedFile = 'district' | 'level' | 'directory';

const ANY = '*';
const inAreas = ['', '/followUp', `/meetings/${ANY}`].map((part) => `areas/${ANY}${part}/description`);

/** The only fields that are read as Markdown. */
const FIELDS: Readonly<Record<DescribedFile, readonly string[]>> = {
  district: [`district/units/${ANY}/description`, ...inAreas.map((field) => `localAdditions/${field}`)],
  level: [...inAreas, ...inAreas.map((field) => `${field}/texts/${ANY}/text`)],
  directory: [],
};

const patternOf = (file: DescribedFile) =>
  new RegExp(`^/(?:${FIELDS[file].map((field) => field.replaceAll(ANY, '[^/]+')).join('|')})$`);

const patterns: Readonly<Record<DescribedFile, RegExp>> = {
  district: patternOf('district'),
  level: patternOf('level'),
  directory: patternOf('directory'),
};

/** Whether the field at a JSON pointer is read as Markdown; all others are plain text. */
export function isDescription(file: DescribedFile, at: string): boolean {
  return patterns[file].test(at);
}

interface TextAt {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly text: string;
}

/** A description that holds marks of Markdown, and what a reader sees of it. */
export interface Description extends TextAt {
  readonly markdown: Markdown;
  readonly shown: ShownText;
}

/** The texts at a path of keys below a value, whatever the value's shape. */
function textsAt(value: unknown, path: readonly string[], above: readonly string[]): readonly TextAt[] {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? [{ pointer: pointer(above), text: value }] : [];
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && key !== ANY)) return [];
  const keys = key === ANY ? Object.keys(value) : [key];
  return keys.flatMap((one) => textsAt(memberOf(value, one), rest, [...above, one]));
}

function marked({ value }: YamlDocument, file: DescribedFile): readonly TextAt[] {
  return FIELDS[file].flatMap((field) => textsAt(value, field.split('/'), [])).filter(({ text }) => mayHoldMarks(text));
}

/**
 * Makes something of a document once, and keeps it as long as the document lives.
 * @param make what is made of a document of a kind
 */
export function rememberByDocument<V>(
  make: (document: YamlDocument, file: DescribedFile) => V,
): (document: YamlDocument, file: DescribedFile) => V {
  const made = {
    district: rememberByObject((document: YamlDocument) => make(document, 'district')),
    level: rememberByObject((document: YamlDocument) => make(document, 'level')),
    directory: rememberByObject((document: YamlDocument) => make(document, 'directory')),
  };
  return (document, file) => made[file](document);
}

const markedIn = rememberByDocument(marked);

/** Whether the parser must be loaded (`loadMarkdown`) before the descriptions of a document are read. */
export function describesInMarkdown(document: YamlDocument, file: DescribedFile): boolean {
  return markedIn(document, file).some(({ text }) => needsMarkdown(text));
}

/** A file's descriptions are read up to this many characters together, some 25 pages; parsing more could take minutes. */
const MOST_CHARACTERS = 50_000;

function read(texts: readonly TextAt[]): readonly Description[] {
  let characters = 0;
  return texts.map(({ pointer, text }) => {
    characters += text.length;
    const markdown = characters > MOST_CHARACTERS ? unreadMarkdown(text) : readMarkdown(text);
    return { pointer, text, markdown, shown: shownText(markdown.blocks) };
  });
}

/**
 * The descriptions of a document that hold marks of Markdown; any other text is shown as it is. `loadMarkdown` must have
 * been awaited where `describesInMarkdown` says so.
 */
export const descriptionsOf = rememberByDocument((document, file) => read(markedIn(document, file)));

/**
 * The place in the file of a stretch of a description.
 * @param part a stretch of the description as it is written, without what YAML escapes
 */
export function placeInDescription(document: YamlDocument, { pointer, text }: Description, part: Stretch): Span {
  return partSpan(document.source, document.valueSpan(pointer), text, part);
}
