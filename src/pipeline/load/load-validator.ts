import { builtValidator } from '../../schema/prepared/built-validator.ts';
import type { SchemaValidator } from '../../schema/validator.ts';
import type { Installation } from './installation.ts';
import { readWhole } from './read-installed-file.ts';

/**
 * Loads one of the built validators that are no level's.
 * @returns undefined where it was not built; `compileValidator` makes one
 */
export async function loadValidator(
  { system, built }: Installation,
  name: 'config' | 'directory' | 'theme',
): Promise<SchemaValidator | undefined> {
  const path = built && `${built.folder}/validators/${name}.jsonl`;
  if (path === undefined || (await system.kind(path)) !== 'file') return undefined;
  return builtValidator(await readWhole(system, path));
}
