import { SCHEMA_FILE, startingFile } from '../../minimum/starting-file/starting-file.ts';
import type { Resources } from './resources.ts';
import { schemaText } from './schema-text.ts';

export { SCHEMA_FILE };

/** The two files that a district begins with. */
export interface StartingFiles {
  readonly district: string;
  /** Lies beside the district's file as `SCHEMA_FILE`; the same text as `samverkan schema` prints. */
  readonly schema: string;
}

/**
 * Makes a district's file and the schema that its first line names, from the chosen minimum level or the program's
 * first.
 * @param name the district file's own name, as a word of the commands that the file shows
 */
export async function startingFiles(name: string, resources: Resources): Promise<StartingFiles> {
  const { level } = await resources.floor(resources.minimumLevels[0] as string);
  return {
    district: startingFile(level, name, resources.chosenLevel),
    schema: await schemaText('district', resources),
  };
}
