import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { NamedEdition } from './editions.ts';

/** The part of an edition that is kept to compare names: texts and offsets, so that the document may be let go. */
export interface PlacedEdition {
  readonly stem: string;
  /** The organiser or school that the edition is for. */
  readonly name: string;
  readonly pointer: string;
  /** The place of that name, with the path of its file. */
  readonly span: Span;
}

/** Editions with the places of their names in the district's file. */
export function placeEditions(editions: readonly NamedEdition[], document: YamlDocument): readonly PlacedEdition[] {
  return editions.map(({ stem, name, pointer }) => ({ stem, name, pointer, span: document.valueSpan(pointer) }));
}

function relatedTo(one: PlacedEdition, other: PlacedEdition): readonly Related[] {
  if (one.span.file !== other.span.file) return [{ span: other.span, note: 'other-file' }];
  return other.span.start < one.span.start ? [{ span: other.span, note: 'first-occurrence' }] : [];
}

function collision(one: PlacedEdition, other: PlacedEdition): Diagnostic {
  const otherFile = one.span.file === other.span.file ? undefined : other.span.file;
  return diagnostic(
    'output-collision',
    {
      output: one.stem,
      other: other.name,
      edition: one.name,
      ...present({ otherFile }),
    },
    { span: one.span, pointer: one.pointer },
    { related: relatedTo(one, other) },
  );
}

/**
 * Refuses editions whose outputs would overwrite each other.
 * @param editions of one file, or of all files of a run that may share names (`sharingNames`)
 * @returns one finding for each such edition, which names the first other one
 */
export function editionConflicts(editions: readonly PlacedEdition[]): Diagnostic[] {
  const byStem = new Map<string, PlacedEdition[]>();
  for (const one of editions) {
    const same = byStem.get(one.stem);
    if (same === undefined) byStem.set(one.stem, [one]);
    else same.push(one);
  }
  return [...byStem.values()].flatMap((group) => {
    const [first, second] = group;
    if (first === undefined || second === undefined) return [];
    return group.map((one) => collision(one, one === first ? second : first));
  });
}
