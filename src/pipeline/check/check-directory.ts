import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Directory, DirectoryFile } from '../../model/directory-file.ts';
import { directoryFindings, isReceptionName } from '../../rules/directory.ts';
import { missingGlyphs, missingGlyphsOfKeys } from '../../rules/missing-glyphs.ts';
import { personalIdentityNumbers, personalNumbersInName } from '../../rules/personal-identity-number.ts';
import { checkLazily } from '../../schema/check.ts';
import { withoutInvisible } from '../../source/fold-characters.ts';
import { parsePointer, pointer } from '../../source/pointer.ts';
import { positionAt, type SourceText } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { Input } from '../load/input.ts';
import { type ReadSource, readSource } from '../load/read-source.ts';
import type { Resources } from '../load/resources.ts';
import { withoutConsequences } from './without-consequences.ts';

/** A directory of receptions, and everything that was found in it. */
export interface ExaminedDirectory {
  readonly source: SourceText;
  readonly document?: YamlDocument;
  /** In the order of the file; not judged yet, and with whatever numbers stand in it. */
  readonly found: readonly Diagnostic[];
  /** Only there when nothing found is an error. */
  readonly directory?: Directory;
}

/** The receptions of a sound directory in the order of its text: a mapping puts keys that are numbers first. */
function receptionsOf(document: YamlDocument): Directory['receptions'] {
  const { receptions } = document.value as DirectoryFile;
  return Object.entries(receptions)
    .map(([name, reception]) => ({ name, reception, start: document.keySpan(pointer(['receptions', name])).start }))
    .sort((a, b) => a.start - b.start)
    .map(({ name, reception, start }) => ({
      district: withoutInvisible(name),
      ...reception,
      ...positionAt(document.source, start),
    }));
}

/**
 * Examines a directory of receptions: text, YAML, schema, rules, glyphs. The verdict is the same whatever file names it, and
 * whatever level that rests on.
 * @param read the file's text, where it has been read
 */
export async function examineDirectory(
  input: Input,
  resources: Pick<Resources, 'covers' | 'directory'>,
  { source, document, diagnostics }: ReadSource = readSource(input),
): Promise<ExaminedDirectory> {
  const numbers = [
    ...personalNumbersInName(input.path, input.name),
    ...personalIdentityNumbers(source, document, 'directory'),
  ];
  if (document === undefined) return { source, found: collect([...diagnostics, ...numbers]) };
  const shape = await checkLazily(await resources.directory(), document);
  const glyphs = [
    ...missingGlyphs(document, resources.covers, 'directory'),
    ...missingGlyphsOfKeys(document, resources.covers, (at) => isReceptionName(parsePointer(at))),
  ];
  const values = [...shape, ...directoryFindings(document)];
  const found = collect(withoutConsequences(source, [...diagnostics, ...numbers], values, glyphs));
  const directory = hasErrors(found) ? undefined : { name: input.name, receptions: receptionsOf(document) };
  return { source, document, found, ...present({ directory }) };
}
