import { schemaText } from '../../pipeline/load/schema-text.ts';
import { type Context, complain } from '../context.ts';
import { CLEAN, MISUSE } from '../exit-codes.ts';
import { forLevel } from '../for-level.ts';
import type { ForOptions } from '../program.ts';

const NAMES = ['district', 'agreement', 'minimum-level', 'directory', 'config', 'theme', 'law'] as const;

function named(name = 'district'): (typeof NAMES)[number] | undefined {
  return NAMES.find((one) => one === name);
}

/** Whether there is such a schema, as an exit code; where there is none, that has been reported. */
export function checkSchemaName(name: string | undefined, context: Context): number {
  if (named(name) !== undefined) return CLEAN;
  const { errors, argumentNames } = context.texts;
  complain(context, errors.badValue(argumentNames.schema, name ?? '', NAMES));
  return MISUSE;
}

/** `samverkan schema [name]` */
export async function schema(name: string | undefined, options: ForOptions, context: Context): Promise<number> {
  const wanted = named(name);
  if (checkSchemaName(name, context) !== CLEAN || wanted === undefined) return MISUSE;
  const loaded = await forLevel(options.for, context);
  if (loaded === undefined) return MISUSE;
  context.host.stdout.write(await schemaText(wanted, loaded.resources, loaded.level));
  return CLEAN;
}
