// A municipality without districts: its documents speak of it alone, and it takes few lines to write.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Code, CodeArguments } from '../../src/diagnostics/codes.ts';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import { describe as wordsOf } from '../../src/diagnostics/message.ts';
import { compileAgreementSchema } from '../../src/minimum/compile-schema/compile-agreement.ts';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { toMinimumLevel } from '../../src/minimum/read/to-minimum-level.ts';
import { startingFile } from '../../src/minimum/starting-file/starting-file.ts';
import { type World, world } from '../support/cli/world.ts';
import { law } from '../support/levels.ts';
import { oneOfEach } from '../support/one-of-each.ts';
import { readPdf } from '../support/pdf/read.ts';
import { aroundStockholm } from '../support/words.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const files = Object.fromEntries(
  ['niva.yaml', 'granby.yaml', 'theme.yaml'].map((name) => [`kommun/${name}`, read(`examples/kommun/${name}`)]),
);
const level: MinimumLevel = toMinimumLevel(parse(files['kommun/niva.yaml'] as string), law);

/** Every text in a value; keys are not read by anybody. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const chosen = ['--minimum-level', 'kommun/niva.yaml', '--theme', 'kommun/theme.yaml'];

describe('the example of a municipality', () => {
  let here: World;
  let said = '';
  beforeAll(async () => {
    here = world(files);
    const documents = ['--document', 'agreement,basis,signatures', '--format', 'pdf,html,json'];
    const { code, stdout, stderr } = await here.run(['generate', 'kommun/granby.yaml', ...chosen, ...documents]);
    said = stdout + stderr;
    expect([code, stderr.match(/ error /)]).toEqual([0, null]);
  });

  test('holds, and nothing is said of it', async () => {
    expect(await here.run(['validate', 'kommun/niva.yaml'])).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout } = await here.run([
      'validate',
      'kommun/granby.yaml',
      ...chosen.slice(0, 2),
      '--as-of',
      '2026-09-01',
    ]);
    expect([code, stdout.match(/ (error|warning) /)]).toEqual([0, null]);
  });

  test.each(['granby', 'granby.basis', 'granby.signatures'])(
    '%s.pdf speaks of no city with districts',
    async (stem) => {
      const { pages, marked, artifacts } = await readPdf(here.files.get(`/out/${stem}.pdf`) as Uint8Array);
      expect(pages.length).toBeGreaterThan(0);
      const texts = marked.flatMap((page) => [...page.values()]);
      expect(aroundStockholm([...texts, ...artifacts].join(' '))).toEqual([]);
    },
  );

  test.each(['granby', 'granby.basis', 'granby.signatures'])('%s.html neither', (stem) => {
    expect(aroundStockholm(here.text(`/out/${stem}.html`))).toEqual([]);
  });

  test('nor does the JSON, or what is said of the run', () => {
    expect(textsIn(JSON.parse(here.text('/out/granby.json'))).flatMap(aroundStockholm)).toEqual([]);
    expect(aroundStockholm(said)).toEqual([]);
  });

  test('nor does any message about its file, or any hover of an editor', () => {
    for (const [code, all] of Object.entries(oneOfEach) as [Code, readonly CodeArguments[Code][]][]) {
      for (const args of all) {
        const one = { ...diagnostic<Code>(code, args, { span: startOf('granby.yaml') }), words: level.words };
        const { message, hint } = wordsOf(one, 'sv');
        expect([code, ...aroundStockholm(`${message} ${hint}`)]).toEqual([code]);
      }
    }
    for (const schema of [compileDistrictSchema(level), compileAgreementSchema(level)])
      expect(textsIn(schema).flatMap(aroundStockholm)).toEqual([]);
  });

  test('is invented, and says so', () => {
    for (const name of ['niva', 'granby', 'theme']) expect(files[`kommun/${name}.yaml`]).toMatch(/PÅHITTAD|påhittad/);
  });

  test('takes at most sixty lines of one’s own, from the two files to start from', () => {
    const starting = read('schemas/starting-level.yaml').replaceAll('NIVÅ', 'niva.yaml');
    const pairs = [
      [starting, files['kommun/niva.yaml']],
      [startingFile(level, 'granby.yaml', 'niva.yaml'), files['kommun/granby.yaml']],
    ] as readonly (readonly [string, string])[];
    const written = pairs.flatMap(([from, to]) => {
      const left = from.split('\n');
      return to.split('\n').filter((line) => {
        // Comments say that all is invented.
        if (/^\s*(#|$)/.test(line)) return false;
        const at = left.indexOf(line);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
    });
    expect(written.length).toBeLessThanOrEqual(60);
    expect(written.length).toBeGreaterThan(30);
  });
});
