import { SCHEMA_FILE, startingFile } from '../../minimum/starting-file/starting-file.ts';
import type { Resources } from './resources.ts';
import { schemaText } from './schema-text.ts';

/** A file to start from, and the schema that its first line names. */
export interface StartingFiles {
  readonly file: string;
  /** The same text as `samverkan schema` prints; it lies beside the file. */
  readonly schema: string;
  readonly schemaName: string;
}

/**
 * Makes a district's file and its schema.
 * @param name the file's own name, as a word of the commands that the file shows
 * @param level the id of the minimum level that it is for
 * @param ownLevel the file of that level, where it is the user's own, as a word of those commands
 */
export async function startingFiles(
  name: string,
  level: string,
  resources: Resources,
  ownLevel?: string,
): Promise<StartingFiles> {
  const floor = await resources.floor(level);
  return {
    file: startingFile(floor.level, name, ownLevel),
    schema: await schemaText('district', resources, level),
    schemaName: SCHEMA_FILE,
  };
}

/** The name of the schema of levels, as the first line of a starting level has it. */
const LEVEL_SCHEMA_FILE = 'minimum-level.schema.json';

/** What stands for the level's own file in the commands that the starting level shows. */
const OWN_NAME = 'NIVÅ';

/**
 * Makes a minimum level to start from, and its schema.
 * @param name the file's own name, as a word of the commands that the file shows
 */
export async function startingLevel(name: string, resources: Resources): Promise<StartingFiles> {
  return {
    file: (await resources.startingLevel()).replaceAll(OWN_NAME, name),
    schema: await schemaText('minimum-level', resources, ''),
    schemaName: LEVEL_SCHEMA_FILE,
  };
}
