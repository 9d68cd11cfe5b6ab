import type { CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DescribedFile, descriptionsOf } from '../markdown/descriptions.ts';
import { withoutInvisible } from '../source/fold-characters.ts';
import { parsePointer } from '../source/pointer.ts';
import type { ScalarAt } from '../source/scalars.ts';
import { positionAt } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import {
  FILL_IN,
  isNoNumberYet,
  isPlaceholder,
  isPlaceholderId,
  mayHoldPlaceholder,
  type ValueKind,
} from './placeholders.ts';

/** What a file's placeholders are judged by. */
export interface PlaceholderCase {
  /** Whose fields are descriptions in Markdown, if any; `loadMarkdown` must have been awaited where they need it. */
  readonly file?: DescribedFile;
  /** Whether the file says that it is decided: nothing in it may be left open then. */
  readonly decided: boolean;
  /** Whether a key is an id that the file's author has chosen; others belong to the schema. */
  readonly isOwnId: (path: readonly string[]) => boolean;
  /** Values that a starting file shows with its mark in a comment beside them. */
  readonly examples?: ReadonlySet<string>;
}

const KINDS: Readonly<Record<string, ValueKind>> = {
  name: 'name',
  administration: 'name',
  board: 'name',
  publisher: 'name',
  title: 'name',
  plural: 'name',
  decidedBy: 'name',
  registrationNumber: 'case-number',
  registrationNumbers: 'case-number',
  replaces: 'case-number',
  unitCode: 'number',
  organisationNumber: 'number',
  unit: 'unit',
};

/** The field that a value belongs to; the items of a list belong to the list. */
function fieldOf(path: readonly string[]): string {
  return path.findLast((part) => !/^\d+$/.test(part)) ?? '';
}

/** The lines that end in a comment with the starting file's mark. A comment on a line of its own explains. */
function markedLines({ source, comments }: YamlDocument): ReadonlySet<number> {
  const isBeside = ({ start }: Span, lineStart: number) => source.text.slice(lineStart, start).trim() !== '';
  const lines = comments
    .filter(({ start, end }) => source.text.slice(start, end).includes(FILL_IN))
    .map((span) => ({ span, line: positionAt(source, span.start).line }))
    .filter(({ span, line }) => isBeside(span, source.lineStarts[line - 1] ?? 0));
  return new Set(lines.map(({ line }) => line));
}

/** Before an item of a list in what is shown of a description. */
const MARK_OF_ITEM = /^(?:\* )+/gm;

type Found = CodeArguments['placeholder-left'];

/**
 * Finds what is still to be filled in, in values and in the ids that the author has chosen. What follows from a mark
 * elsewhere, as where a function named so is referred to, is not repeated.
 */
export function placeholderFindings(document: YamlDocument, judged: PlaceholderCase): readonly Diagnostic[] {
  const { source } = document;
  // What a reader sees of a description: `FYLL&nbsp;I` is the mark, too.
  const descriptions = judged.file === undefined ? [] : descriptionsOf(document, judged.file);
  const shown = new Map(
    descriptions.map(({ pointer, shown }) => [pointer, withoutInvisible(shown.text.replaceAll(MARK_OF_ITEM, ''))]),
  );
  if (!mayHoldPlaceholder(source.text) && ![...shown.values()].some(mayHoldPlaceholder)) return [];
  const scalars = document.scalars();
  // The keys of a directory are names, which are printed.
  const isLeft = (key: string) => (judged.file === 'directory' ? isPlaceholder(key, 'name') : isPlaceholderId(key));
  const isId = ({ isKey, pointer, value }: ScalarAt) =>
    isKey && typeof value === 'string' && isLeft(value) && judged.isOwnId(parsePointer(pointer));
  const ids = new Set(scalars.filter(isId).map(({ value }) => value));
  const lines = judged.examples === undefined ? new Set<number>() : markedLines(document);
  const whatOf = (scalar: ScalarAt): Found['what'] | undefined => {
    const { value, isKey, pointer, span } = scalar;
    if (isKey) return isId(scalar) ? 'key' : undefined;
    if (typeof value !== 'string' || ids.has(value)) return undefined;
    const kind = KINDS[fieldOf(parsePointer(pointer))] ?? 'text';
    if ([value, shown.get(pointer) ?? ''].some((text) => isPlaceholder(text, kind))) return 'value';
    if (kind === 'case-number' && isNoNumberYet(value)) return 'number';
    const isExample = judged.examples?.has(value) === true && lines.has(positionAt(source, span.end).line);
    return isExample ? 'example' : undefined;
  };
  return scalars.flatMap((scalar) => {
    const what = whatOf(scalar);
    if (what === undefined) return [];
    const { value, pointer, span } = scalar;
    const args = { found: String(value), what, decided: judged.decided };
    return diagnostic('placeholder-left', args, { span, pointer }, judged.decided ? {} : { severity: 'warning' });
  });
}
