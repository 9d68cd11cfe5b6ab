// The command as a real process, as it was built (`npm run build`; installing builds it).
import { appendFile, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { world } from '../support/cli/world.ts';
import { type CommandStart, startCommand } from '../support/command.ts';
import { type Ended, ending } from '../support/ending.ts';
import { ofYear } from '../support/of-year.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { cases } from '../support/whole.ts';

const EXAMPLE = resolve('examples/stockholm/farsta.yaml');
const folder = temporaryFolder();

type How = Omit<CommandStart, 'cwd'> & { readonly cwd?: string };
const start = (args: readonly string[], how: How = {}) => startCommand(args, { cwd: folder(), ...how });
const run = (args: readonly string[], how?: How) => ending(start(args, how));

/** The example's agreement, drawn once for the tests that only look at it. */
let drawn: Ended & { readonly folder: string };
beforeAll(async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'samverkan-'));
  drawn = { folder: cwd, ...(await run(['generate', EXAMPLE], { cwd, env: { TZ: 'UTC', LC_ALL: 'C' } })) };
});
afterAll(() => rm(drawn.folder, { recursive: true, force: true }));
const drawnPdf = () => readFile(join(drawn.folder, 'out/farsta.pdf'));

test('writes the example’s agreement', async () => {
  expect(drawn.stdout).toMatch(/out\/farsta\.pdf \(\d+ sidor\)\n$/);
  expect(drawn.code).toBe(0);
  expect((await readdir(join(drawn.folder, 'out'))).sort()).toEqual(['farsta.pdf', 'manifest.json']);
});

test('writes the same bytes as the sources do: bundling leaves out nothing that matters', async () => {
  const there = world({ 'farsta.yaml': await readFile(EXAMPLE) });
  await there.run(['generate', 'farsta.yaml']);
  const built = await drawnPdf();
  expect(built.equals(there.files.get('/out/farsta.pdf') as Uint8Array), 'is the build fresh? npm run build').toBe(
    true,
  );
});

test('writes the same bytes where V8 may make no code, and so has no WebAssembly', async () => {
  const { code } = await run(['generate', EXAMPLE, '--quiet'], { node: ['--jitless'] });
  expect(code).toBe(0);
  expect((await readFile(join(folder(), 'out/farsta.pdf'))).equals(await drawnPdf())).toBe(true);
});

test('finds what the sources find, letter by letter', async () => {
  const files = globSync(['test/rules/*/*.yaml', 'docs/diagnostics/*/*.yaml'], { absolute: true }).sort();
  const args = ['validate', '--format', 'json', '--as-of', '2010-06-01', ...files];
  const [built, source] = [await run(args), await world({}).run(args)];
  expect(source.stdout.match(/"code"/g)?.length).toBeGreaterThan(200);
  expect(built.stdout, 'is the build fresh? npm run build').toBe(source.stdout);
});

test('draws a description with links and lists by templates of one’s own, too', async () => {
  await cp('templates/standard', join(folder(), 'mallar'), { recursive: true });
  await appendFile(join(folder(), 'mallar/agreement.hbs'), '{{! ours }}\n');
  const written = resolve('examples/stockholm/spanga-tensta.yaml');
  const { code, stderr } = await run(['generate', written, '--templates', 'mallar', '--format', 'html']);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('fel')]);
  expect(await readFile(join(folder(), 'out/spanga-tensta.html'), 'utf8')).toContain(
    'href="https://example.se/preventionsgruppen"',
  );
});

test('the same input gives the same bytes in another folder, time zone and locale', async () => {
  const turkish = { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr' };
  const environments = cases([{ TZ: 'Pacific/Kiritimati', LC_ALL: 'sv_SE.UTF-8' }, turkish], [turkish]);
  const pdfs = environments.map(async (env, index) => {
    const cwd = join(folder(), String(index));
    await mkdir(cwd);
    await copyFile(EXAMPLE, join(cwd, 'farsta.yaml'));
    expect((await run(['generate', 'farsta.yaml'], { env, cwd })).code).toBe(0);
    return readFile(join(cwd, 'out/farsta.pdf'));
  });
  const first = await drawnPdf();
  for (const other of await Promise.all(pdfs)) expect(other.equals(first)).toBe(true);
});

describe('loads only what it needs', () => {
  const node = ['--import', resolve('test/support/cli/loads.mjs')];
  /** The chunks of the bundle are named by the module behind each `import()`; in a script, pdfkit still asks for its streams. */
  const drawing = /^loads \S*\/draw-|^requires stream$/m;
  const others = /^loads (ajv|\S*\/(pretty|json|sarif|junit|github|gitlab|compile|make-font)-)/m;

  test('validate: one script, nothing of drawing, no ajv, no colours', async () => {
    const { code, stderr } = await run(['validate', EXAMPLE], { node });
    expect(code).toBe(0);
    const loaded = [...stderr.matchAll(/^loads \S*?(\w[\w.-]*\.js)$/gm)].map(([, name]) => name);
    // The program is a script, not a module.
    expect(loaded).toEqual(['samverkan.js']);
    expect(stderr).not.toMatch(drawing);
    expect(stderr).not.toMatch(others);
  });

  test('validate: of a file with errors, what ajv has made of the level, too, and no ajv', async () => {
    const scripts = ['--import', resolve('test/support/cli/scripts.mjs')];
    const bad = resolve('docs/diagnostics/area-incomplete/bad.yaml');
    const { code, stderr } = await run(['validate', bad], { node: [...node, ...scripts] });
    expect(code).toBe(1);
    expect(stderr).not.toMatch(drawing);
    expect(stderr).not.toMatch(others);
    expect([...stderr.matchAll(/^script (\S+)/gm)].map(([, name]) => name)).toEqual([
      'validate-whole.cjs',
      'district.cjs',
    ]);
  });

  test('generate: drawing, but neither ajv nor the compiler of templates nor the library of fonts', async () => {
    const { stderr } = await run(['generate', EXAMPLE], { node });
    expect(stderr).toMatch(drawing);
    expect(stderr).not.toMatch(others);
  });

  test('generate: the library of fonts where a document shows what few do', async () => {
    const content = (await readFile(EXAMPLE, 'utf8')).replace(
      'name: Farsta gymnasium',
      'name: Provbyns Łódź-gymnasium',
    );
    await writeFile(join(folder(), 'farsta.yaml'), content);
    const { code, stderr } = await run(['generate', 'farsta.yaml'], { node });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^loads \S*\/make-font-/m);
    const there = world({ 'farsta.yaml': content });
    await there.run(['generate', 'farsta.yaml']);
    const built = await readFile(join(folder(), 'out/farsta.pdf'));
    expect(built.equals(there.files.get('/out/farsta.pdf') as Uint8Array)).toBe(true);
  });

  test('generate --format json: nothing of drawing', async () => {
    const { code, stderr } = await run(['generate', EXAMPLE, '--format', 'json'], { node });
    expect(code).toBe(0);
    expect(stderr).not.toMatch(drawing);
  });

  test('only the chunk for drawing and the scripts of generate and of workers hold what draws, and parse5 and fontkit chunks that few documents need', async () => {
    const chunks = (await readdir('dist', { recursive: true })).filter((name) => /\.c?js$/.test(name)).sort();
    const texts = await Promise.all(
      chunks.map(async (name) => [name, await readFile(join('dist', name), 'utf8')] as const),
    );
    // Words out of pdfkit, parse5 and fontkit that minifying keeps.
    for (const [word, places] of [
      ['StructTreeRoot', [/^chunks.draw-/, /^chunks.generate-whole/, /^chunks.worker-whole/]],
      ['eof-in-script-html-comment-like-text', [/^chunks.parse-/]],
      ['Unknown font format', [/^chunks.chunk-/]],
    ] as const) {
      const holders = texts.filter(([, text]) => text.includes(word)).map(([name]) => name);
      expect(holders, word).toEqual(places.map((place) => expect.stringMatching(place)));
    }
  });
});

describe('interrupted', () => {
  const terminated = ['SIGTERM', 143] as const;
  test.each(cases([['SIGINT', 130], terminated] as const, [terminated]))(
    'by %s: exit %i, and nothing half written',
    async (signal, expected) => {
      const text = await readFile(EXAMPLE, 'utf8');
      for (let index = 0; index < 40; index += 1)
        await writeFile(join(folder(), `d${index}.yaml`), ofYear(2010 + index, text));
      const child = start(['generate', '.']);
      child.stdout?.once('data', () => child.kill(signal));
      expect((await ending(child)).code).toBe(expected);
      const left = await readdir(join(folder(), 'out'));
      expect(left.filter((name) => !/\.(pdf|json)$/.test(name))).toEqual([]);
      expect(left.length).toBeLessThan(40);
    },
  );
});

test('a closed pipe is no error, and the work is done', async () => {
  const child = start(['generate', EXAMPLE]);
  child.stdout?.destroy();
  const { code, stderr } = await ending(child);
  expect(stderr).not.toMatch(/EPIPE|Error/);
  expect(code).toBe(0);
  expect(await readdir(join(folder(), 'out'))).toContain('farsta.pdf');
});

test('a file of 100 MB is refused without being read', async () => {
  await writeFile(join(folder(), 'huge.yaml'), Buffer.alloc(100_000_000, '# x\n'));
  const { code, stdout } = await run(['validate', 'huge.yaml'], { node: ['--max-old-space-size=64'] });
  expect(stdout).toMatch(/^huge\.yaml:1:1 error file-too-big /);
  expect(code).toBe(1);
});
