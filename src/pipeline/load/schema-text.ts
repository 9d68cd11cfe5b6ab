import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { compileConfigSchema } from '../../schema/config-schema.ts';
import { compileThemeSchema } from '../../schema/theme-schema.ts';
import type { Resources } from './resources.ts';

export type SchemaName = 'district' | 'agreement' | 'minimum-level' | 'config' | 'theme';

/** A JSON Schema as text: of configurations, of themes, of minimum levels, or of what a level asks: of the chosen minimum level, or of the program's first. */
export async function schemaText(name: SchemaName, resources: Resources): Promise<string> {
  if (name === 'minimum-level') return json(await resources.levelSchema());
  if (name === 'config') return json(compileConfigSchema());
  if (name === 'theme') return json(compileThemeSchema());
  const floor = await resources.floor(resources.minimumLevels[0] as string);
  return json(await compiled(name, floor.level));
}

/** Compiled anew, which is loaded only for this: a built validator holds no words for editors. */
async function compiled(name: 'district' | 'agreement', level: MinimumLevel): Promise<JsonSchema> {
  if (name === 'agreement')
    return (await import('../../minimum/compile/compile-agreement.ts')).compileAgreementSchema(level);
  return (await import('../../minimum/compile/compile-district.ts')).compileDistrictSchema(level);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
