import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { levelIn } from '../../../src/pipeline/load/load-level.ts';
import { law } from '../../support/levels.ts';

const schema = JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8'));
const level = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8');

async function codesOf(text: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(text);
  const { diagnostics } = await levelIn(
    { path: 'a.yaml', name: 'a.yaml', content: { kind: 'bytes', bytes } },
    { schema, law },
  );
  return diagnostics.map(({ code }) => code);
}

test('a level that --- divides in two is not said to lack what its second half has', async () => {
  expect(await codesOf(level.replace('\nareas:', '\n---\nareas:'))).toEqual(['yaml-second-document']);
  expect(await codesOf(level.replace('\nareas:', '\nnågotHeltAnnat:'))).toContain('missing-key');
});
