import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { within } from '../../io/paths.ts';
import { inNormalForm, type SourceText } from '../../source/source-text.ts';
import { documentKinds, entryTemplate } from './document-kind.ts';
import { readInput } from './input.ts';
import { decodeInput } from './read-source.ts';

/** A folder's templates, and what is wrong with their bytes and characters; a template with an error is among them too. */
export interface ReadTemplates {
  /** By name within the folder: `agreement.hbs`, `partials/area.hbs`. */
  readonly templates: ReadonlyMap<string, SourceText>;
  readonly diagnostics: readonly Diagnostic[];
}

const ENDING = /\.hbs$/i;

/**
 * The names of a folder's templates: an entry for each kind of document that it has one for, and the partials. A link that
 * leads to nothing is among them: to read it says so.
 */
async function templateNames(system: FileSystem, folder: string): Promise<readonly string[]> {
  const entries = documentKinds.map(async (kind) => {
    const name = entryTemplate(kind);
    return (await system.kind(within(folder, name))) === 'file' ? [name] : [];
  });
  const { entries: found } = await system.list(within(folder, 'partials'));
  const partials = found.filter(({ name, kind }) => (kind === 'file' || kind === 'missing') && ENDING.test(name));
  return [...(await Promise.all(entries)).flat(), ...partials.map(({ name }) => `partials/${name}`)];
}

/**
 * Reads a folder's templates as any text is read. They and their names are in normal form C: how letters are composed makes
 * no difference to what is drawn, nor to whether a partial is found.
 * @param shown how findings name the folder
 */
export async function readTemplates(system: FileSystem, folder: string, shown: string): Promise<ReadTemplates> {
  const names = await templateNames(system, folder);
  const read = await Promise.all(
    names.map(async (name) => {
      const { content } = await readInput(system, within(folder, name));
      const { source, diagnostics } = decodeInput({ path: within(shown, name), content });
      const isSound = diagnostics.length === 0;
      return {
        name: name.normalize('NFC').replace(ENDING, '.hbs'),
        source: isSound ? inNormalForm(source) : source,
        diagnostics,
      };
    }),
  );
  return {
    templates: new Map(read.map(({ name, source }) => [name, source])),
    diagnostics: read.flatMap((one) => one.diagnostics),
  };
}
