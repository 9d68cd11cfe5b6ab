import { jsonText } from '../../diagnostics/json-text.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { compileConfigSchema } from '../../schema/config-schema.ts';
import { compileDirectorySchema } from '../../schema/directory-schema.ts';
import { compileThemeSchema } from '../../schema/theme-schema.ts';
import type { Resources } from './resources.ts';

export type SchemaName = 'district' | 'agreement' | 'minimum-level' | 'directory' | 'config' | 'theme' | 'law';

/**
 * Writes a JSON Schema as text: that of configurations, of themes, of directories or of minimum levels, or that of districts or
 * agreements under one minimum level.
 * @param level the level's id
 */
export async function schemaText(name: SchemaName, resources: Resources, level: string): Promise<string> {
  if (name === 'minimum-level') return json(await resources.levelSchema());
  if (name === 'law') return json(await resources.lawSchema());
  if (name === 'config') return json(compileConfigSchema());
  if (name === 'directory') return json(compileDirectorySchema());
  if (name === 'theme') return json(compileThemeSchema());
  const floor = await resources.floor(level);
  return json(await compiled(name, floor.level));
}

/**
 * Compiles a level's schema anew, for built validators hold no words for editors; the compilers are loaded only here.
 */
async function compiled(name: 'district' | 'agreement', level: MinimumLevel): Promise<JsonSchema> {
  if (name === 'agreement')
    return (await import('../../minimum/compile-schema/compile-agreement.ts')).compileAgreementSchema(level);
  return (await import('../../minimum/compile-schema/compile-district.ts')).compileDistrictSchema(level);
}

function json(value: unknown): string {
  return `${jsonText(value)}\n`;
}
