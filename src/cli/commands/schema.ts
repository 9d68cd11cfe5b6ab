import { schemaText } from '../../pipeline/load/schema-text.ts';
import { type Context, complain } from '../context.ts';
import { CLEAN, MISUSE } from '../exit-codes.ts';
import { load } from '../load.ts';

const NAMES = ['district', 'agreement', 'minimum-level', 'config', 'theme'] as const;

/** `samverkan schema [name]` */
export async function schema(name: string | undefined, context: Context): Promise<number> {
  const { host, texts } = context;
  const wanted = NAMES.find((one) => one === (name ?? 'district'));
  if (wanted === undefined) {
    complain(context, texts.errors.badValue(texts.argumentNames.schema, name ?? '', NAMES));
    return MISUSE;
  }
  const resources = await load(context);
  if (resources === undefined) return MISUSE;
  host.stdout.write(await schemaText(wanted, resources));
  return CLEAN;
}
