import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atKey, atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { own } from '../../values/own.ts';
import { present } from '../../values/present.ts';
import type { Law, LawRow } from '../law.ts';
import { sectionsOf } from '../law-sections.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { patterns } from '../patterns.ts';
import { citedRows, listedRows, type NamedRow, rowsBeside, rowsOfGrounds, type WrittenLaw } from './cite-law.ts';
import { misspelt } from './misspelt.ts';
import { noSource } from './no-source.ts';
import { reversedDays } from './reversed-days.ts';

type Rows = Readonly<Record<string, LawRow>>;
type Path = readonly (string | number)[];

function unknown(found: string, path: Path, known: readonly string[], document: YamlDocument): Diagnostic {
  const suggestion = suggest(found, known);
  return diagnostic('unknown-legal-reference', { found, ...present({ suggestion }) }, atValue(document, path));
}

/** A statute that is no id is named as it is printed. */
const IS_ID = new RegExp(patterns.id);

/** Rows that a row names without there being any, and a statute that is none. */
function unknownNames(written: Rows, key: string, known: Rows, statutes: readonly string[], document: YamlDocument) {
  const ids = Object.keys(known);
  return Object.entries(written).flatMap(([id, row]): readonly Diagnostic[] => {
    const named = (['replacedBy', 'summarises'] as const).flatMap((member) =>
      (row[member] ?? []).flatMap((found, index) =>
        Object.hasOwn(known, found) ? [] : [unknown(found, [key, id, member, index], ids, document)],
      ),
    );
    const { statute } = row;
    if (!IS_ID.test(statute) || statutes.includes(statute)) return named;
    return [unknown(statute, [key, id, 'statute'], statutes, document), ...named];
  });
}

function reversed(written: Rows, key: string, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(written).flatMap(([id, days]) => reversedDays(days, [key, id], document));
}

/** The rows of a circle of successors, each once: whoever follows them never comes to what holds. */
function circles(written: Rows, key: string, known: Rows, document: YamlDocument): readonly Diagnostic[] {
  const state = new Map<string, 'open' | 'done'>();
  const found = new Set<string>();
  const visit = (start: string) => {
    // Not by recursion: a chain may be as long as the file.
    const stack: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const successors = own(known, top.id)?.replacedBy ?? [];
      const next = successors[top.next++];
      if (next === undefined) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(next) === 'open') found.add(top.id);
      else if (!state.has(next)) {
        state.set(next, 'open');
        stack.push({ id: next, next: 0 });
      }
    }
  };
  for (const id of Object.keys(written)) if (!state.has(id)) visit(id);
  return [...found]
    .filter((id) => Object.hasOwn(written, id))
    .map((id) =>
      diagnostic('law-row-contradiction', { id, problem: 'circle' }, atValue(document, [key, id, 'replacedBy'])),
    );
}

/** What a row is about, each as a text that two rows share where they are about the same. */
function subjects({ statute, paragraph, summarises }: LawRow, titleOf: (statute: string) => string): readonly string[] {
  const title = titleOf(statute);
  const sections = summarises === undefined ? sectionsOf(paragraph) : [];
  if (sections.length === 0) return [`${title} ${paragraph}`];
  return sections.map((one) => `${title} ${one.chapter ?? ''}:${one.paragraph}:${one.point ?? ''}`);
}

/** Two wordings of one paragraph that hold on the same day: nobody could say which of them does. */
function overlapping(
  written: Rows,
  key: string,
  beside: Rows,
  titleOf: (statute: string) => string,
  document: YamlDocument,
): readonly Diagnostic[] {
  const bySubject = new Map<string, (readonly [id: string, row: LawRow])[]>();
  for (const entry of Object.entries({ ...beside, ...written }))
    for (const subject of new Set(subjects(entry[1], titleOf)))
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), entry]);
  const found = new Map<string, string>();
  for (const wordings of bySubject.values()) {
    const inOrder = [...wordings].sort(([, a], [, b]) => byCodeUnits(a.from ?? '', b.from ?? ''));
    for (const [index, [id, row]] of inOrder.entries()) {
      const [nextId, next] = inOrder[index + 1] ?? [];
      if (nextId === undefined || (row.until !== undefined && row.until < (next?.from ?? ''))) continue;
      const told = Object.hasOwn(written, nextId) ? nextId : id;
      if (Object.hasOwn(written, told) && !found.has(told)) found.set(told, told === id ? nextId : id);
    }
  }
  return [...found].map(([id, other]) =>
    diagnostic('law-row-contradiction', { id, problem: 'overlap', other }, atKey(document, [key, id])),
  );
}

interface RowsToCheck {
  readonly written: Rows;
  /** The key of the file that the rows stand under. */
  readonly key: string;
  /** All rows that they may name. */
  readonly known: Rows;
  /** Rows of others that they must agree with. */
  readonly beside: Rows;
  readonly law: Pick<Law, 'statutes'>;
}

function rowFindings({ written, key, known, beside, law }: RowsToCheck, document: YamlDocument): readonly Diagnostic[] {
  const { statutes } = law;
  const titleOf = (id: string) => own(statutes, id)?.title ?? id;
  return [
    ...unknownNames(written, key, known, Object.keys(statutes), document),
    ...reversed(written, key, document),
    ...circles(written, key, known, document),
    ...overlapping(written, key, beside, titleOf, document),
  ];
}

/**
 * Checks a file of law: rows that end before they begin, that name rows or statutes which are none, that replace each other
 * in a circle, or are two wordings of one paragraph on one day.
 * @param document the file that the law was read from, for the places
 */
export function checkLaw(law: Law, document: YamlDocument): readonly Diagnostic[] {
  const { rows } = law;
  return rowFindings({ written: rows, key: 'rows', known: rows, beside: {}, law }, document);
}

/** Rows that the list names once more: each is printed once. */
function twice(written: WrittenLaw, document: YamlDocument): readonly Diagnostic[] {
  const first = new Map<string, Path>();
  return listedRows(written).flatMap(({ id, path }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    if (before === undefined) return [];
    const related = [{ span: atValue(document, before).span, note: 'first-occurrence' as const }];
    return [diagnostic('twice-in-list', { found: id }, atValue(document, path), { related })];
  });
}

/** A citation by a source that the level does not have: nobody could say who cites the row. */
function sourceless(
  { source, path }: NamedRow,
  { sources }: Pick<MinimumLevel, 'sources'>,
  document: YamlDocument,
): readonly Diagnostic[] {
  if (source === undefined || Object.hasOwn(sources, source)) return [];
  const allowed = Object.keys(sources);
  if (allowed.length === 0) return [noSource(document)];
  return [misspelt(source, allowed, [...path.slice(0, -1), 'source'], document)];
}

/** Rows that are cited without there being any, and sources that cite without being any. */
function cited(
  named: readonly NamedRow[],
  minimum: MinimumLevel,
  known: Rows,
  document: YamlDocument,
): readonly Diagnostic[] {
  const inherited = new Set(minimum.legalReferences.map(({ id }) => id));
  return named.flatMap((one) => [
    ...(Object.hasOwn(known, one.id) || inherited.has(one.id)
      ? []
      : [unknown(one.id, one.path, Object.keys(known), document)]),
    ...sourceless(one, minimum, document),
  ]);
}

/**
 * Reports rows that grounds rest on without there being any.
 * @param written what the level says of the law, with what it extends
 * @param document the level's own file
 */
export function lawOfGroundsFindings(
  minimum: MinimumLevel,
  law: Law,
  written: WrittenLaw,
  document: YamlDocument,
): readonly Diagnostic[] {
  return cited(rowsOfGrounds(document.value), minimum, rowsBeside(law, written), document);
}

/**
 * Reports rows that a level lists without there being any, sources that cite without being any, and what is wrong with rows
 * of its own.
 * @param minimum the level as it was read, with what it extends
 * @param document the level's own file
 */
export function citationFindings(minimum: MinimumLevel, law: Law, document: YamlDocument): readonly Diagnostic[] {
  // The schema of levels describes this very type.
  const written = document.value as WrittenLaw;
  const known = rowsBeside(law, written);
  const listed = [...twice(written, document), ...cited(listedRows(written), minimum, known, document)];
  const { lawRows } = written;
  if (lawRows === undefined) return listed;
  const taken = Object.keys(lawRows).filter((id) => Object.hasOwn(law.rows, id));
  const national = citedRows(written, law).filter(({ id }) => Object.hasOwn(law.rows, id));
  const beside = Object.fromEntries(national.map((one): [string, LawRow] => [one.id, one]));
  const rows = Object.fromEntries(Object.entries(lawRows).filter(([id]) => !taken.includes(id)));
  return [
    ...listed,
    ...taken.map((id) =>
      diagnostic('law-row-contradiction', { id, problem: 'id-taken' }, atKey(document, ['lawRows', id])),
    ),
    ...rowFindings({ written: rows, key: 'lawRows', known, beside, law }, document),
  ];
}
