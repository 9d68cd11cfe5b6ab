import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compiledSchemas, schemaText } from '../../scripts/lib/minimum-levels.mjs';

test('the schemas that are checked in are those that are compiled: else run scripts/compile-schemas.mjs', async () => {
  const compiled = await compiledSchemas();
  expect(compiled.map(([name]) => name)).toContain('config.schema.json');
  const stale = compiled.filter(([name, schema]) => readFileSync(`schemas/${name}`, 'utf8') !== schemaText(schema));
  expect(stale.map(([name]) => name)).toEqual([]);
});
