import type { Resources } from './resources.ts';

export type SchemaName = 'district' | 'agreement' | 'minimum-level';

/** A JSON Schema as text: of the chosen minimum level, or of the program's first. */
export async function schemaText(name: SchemaName, resources: Resources): Promise<string> {
  if (name === 'minimum-level') return json(await resources.levelSchema());
  const floor = await resources.floor(resources.minimumLevels[0] as string);
  return json((name === 'district' ? floor.district : await floor.agreement()).schema);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
