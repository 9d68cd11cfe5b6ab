import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/io/sha256.ts';
import { mergedJson, mergeManifests } from '../../../src/pipeline/manifest/merge/merge-manifests.ts';
import { readPart } from '../../../src/pipeline/manifest/merge/read-part.ts';
import { world } from '../../support/cli/world.ts';
import { manifestText } from '../../support/manifest-text.ts';
import { ofYear } from '../../support/of-year.ts';
import { keysWith, made, part } from '../../support/parts.ts';

const schema = JSON.parse(readFileSync('schemas/manifest.schema.json', 'utf8'));
const holds = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');

/** What a run writes of a good file and a bad one. */
async function written(...more: readonly string[]): Promise<string> {
  const here = world({ 'good.yaml': minimal, 'bad.yaml': ofYear(2009, minimal.replace('  board:', '  bord:')) });
  await here.run(['generate', 'good.yaml', 'bad.yaml', '--format', 'pdf,json', ...more]);
  return here.text('/out/manifest.json');
}

describe('schemas/manifest.schema.json', () => {
  test.each([
    ['a run', []],
    ['a run that is one part', ['--shard', '1/1']],
  ])('takes what %s writes, and what is merged of it; so does manifest merge', async (_, args) => {
    const text = await written(...args);
    expect('shard' in JSON.parse(text)).toBe(args.length > 0);
    expect(JSON.parse(text).inputs.map(({ state }: { state: string }) => state)).toEqual(['refused', 'generated']);
    expect([holds(JSON.parse(text)), holds.errors]).toEqual([true, null]);
    const read = readPart(new TextEncoder().encode(text));
    if (read.kind !== 'manifest') throw new Error(read.kind);
    // Nothing that a run says is lost on the way.
    expect(manifestText(read.manifest)).toBe(text);
    const { merged } = mergeManifests([{ ...part('out', []), manifest: read.manifest }], '1.0.0');
    expect([holds(JSON.parse([...mergedJson(merged)].join(''))), holds.errors]).toEqual([true, null]);
  });

  const sound = () => JSON.parse(manifestText(part('a', [made('a.yaml')]).manifest));
  test.each([
    ['another version', { ...sound(), version: 2 }],
    ['no word on whether it is complete', { ...sound(), complete: undefined }],
    ['a folder in what is not merged', { ...sound(), inputs: [{ ...made('a.yaml'), folder: 'a' }] }],
    ['a part that there is not', { ...sound(), shard: { index: 0, of: 3 } }],
    ['a part of nothing', { ...sound(), shard: { index: 1 } }],
    ['a part in what is merged', { ...sound(), parts: [], inputs: [], shard: { index: 1, of: 3 } }],
    ['none in what is', { ...sound(), parts: [] }],
    ['what was made without its keys', { ...sound(), inputs: [made('a.yaml', { keys: null })] }],
  ])('refuses %s', (_, manifest) => {
    expect(holds(sound())).toBe(true);
    expect(holds(JSON.parse(JSON.stringify(manifest)))).toBe(false);
  });
});

test('keys are of names as they are compared, in an order of their own', () => {
  const schools = [
    { name: 'Östra  Skolan', unitCode: '22345678', forms: ['grundskola', 'gymnasieskola'] },
    { name: 'A', unitCode: '12345678', forms: [] },
    { name: ' Gläntan ', forms: ['förskola'] },
  ];
  const agreement = { validFrom: '2010-03-01', registrationNumber: '1.2-77/2010', replaces: '1.2-31/2009' };
  expect(keysWith('Dal', schools, agreement)).toEqual({
    district: 'Dal',
    city: 'Staden',
    ...agreement,
    unitCodes: ['12345678', '22345678'],
    schools: [sha256('gläntan\nförskola')],
    names: ['östra skolan\ngrundskola', 'östra skolan\ngymnasieskola'].map((key) => sha256(key).slice(0, 16)).sort(),
  });
});
