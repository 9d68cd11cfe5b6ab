import { diagnostic, startOf } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { stemOf } from '../../io/paths.ts';
import type { Per } from '../../model/edition.ts';
import { maskPersonalNumbers } from '../../rules/mask-numbers.ts';
import type { DocumentKind } from '../load/document-kind.ts';
import { inputName } from '../load/input.ts';
import type { Sha256 } from '../load/resources.ts';
import { diskKey } from './disk-key.ts';
import { formatsOf, type OutputFormat, type Wanted } from './manifest.ts';

/** The name of an input's outputs, without extension. */
export function outputStem(path: string): string {
  return stemOf(inputName(path));
}

/** A file name is at most this long, so that every disk takes it, and the name of the half-written file beside it. */
const LONGEST_NAME = 200;
const LONGEST_EXTENSION = '.html'.length;
const HASH_DIGITS = 8;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The beginning of a text that takes at most so many bytes in UTF-8; no letter is cut in two. */
function beginning(text: string, bytes: number): string {
  let kept = '';
  let length = 0;
  for (const letter of text) {
    length += bytesOf(letter);
    if (length > bytes) break;
    kept += letter;
  }
  return kept;
}

/**
 * The name of one kind of document, without extension: `farsta`, `farsta.basis`, `farsta--kommunal.signatures`. One that
 * would be too long is cut, and a hash of the whole keeps it apart; an agreement has the name of its input.
 * @param stem of the input's outputs (`outputStem`), or of an edition's
 */
export function documentStem(stem: string, document: DocumentKind, sha256: Sha256): string {
  if (document === 'agreement') return stem;
  const kind = `.${document}`;
  const longest = LONGEST_NAME - LONGEST_EXTENSION - kind.length;
  if (bytesOf(stem) <= longest) return stem + kind;
  return `${beginning(stem, longest - HASH_DIGITS - 1)}-${sha256(diskKey(stem)).slice(0, HASH_DIGITS)}${kind}`;
}

/**
 * The name of one output, below the folder.
 * @param stem of its document (`documentStem`)
 */
export function outputName(stem: string, format: OutputFormat): string {
  return `${stem}.${format}`;
}

/**
 * The names of outputs, below the folder: each document of each edition in each format that it has.
 * @param stems of the editions
 */
export function outputNames(
  stems: readonly string[],
  { documents, formats }: Wanted,
  sha256: Sha256,
): readonly string[] {
  return stems.flatMap((stem) =>
    documents.flatMap((document) =>
      formatsOf(document, formats).map((format) => outputName(documentStem(stem, document, sha256), format)),
    ),
  );
}

/** The disk's key of an input's outputs, without extension. */
export function outputKey(path: string): string {
  return diskKey(outputStem(path));
}

/** The run's own file in the output folder. */
export const MANIFEST = 'manifest.json';

/** What decides the names of a run's outputs beside its inputs. */
export interface Naming {
  readonly documents: readonly DocumentKind[];
  readonly per: Per;
}

/**
 * The names of an input's documents, without extension. Those of editions cannot meet another input's, but through its own
 * name: a file's part of theirs has no dot.
 */
function documentStems(path: string, { documents, per }: Naming, sha256: Sha256): readonly string[] {
  const stem = outputStem(path);
  return per === 'district' ? documents.map((document) => documentStem(stem, document, sha256)) : [stem];
}

/**
 * Refuses inputs whose outputs would overwrite each other or the manifest, by their paths alone and before any work.
 * @returns one finding for each such input, which names another
 */
export function nameConflicts(paths: readonly string[], naming: Naming, sha256: Sha256): Diagnostic[] {
  const byKey = new Map<string, { readonly path: string; readonly stem: string }[]>();
  for (const path of paths) {
    for (const stem of documentStems(path, naming, sha256)) {
      const same = byKey.get(diskKey(stem));
      if (same === undefined) byKey.set(diskKey(stem), [{ path, stem }]);
      else same.push({ path, stem });
    }
  }
  const found: Diagnostic[] = [];
  const inConflict = new Set<string>();
  for (const group of byKey.values()) {
    for (const { path, stem } of group) {
      const other = group.find((one) => one.path !== path)?.path;
      if (other === undefined || inConflict.has(path)) continue;
      inConflict.add(path);
      const args = { output: maskPersonalNumbers(stem), other: maskPersonalNumbers(other) };
      found.push(diagnostic('output-collision', args, { span: startOf(path) }));
    }
  }
  return [...paths.flatMap(reservedName), ...found];
}

/** Refuses an input that has the name of the run's own file. */
export function reservedName(path: string): Diagnostic[] {
  if (`${outputKey(path)}.json` !== MANIFEST) return [];
  return [diagnostic('reserved-name', { name: outputStem(path) }, { span: startOf(path) })];
}
