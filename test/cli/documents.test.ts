// `generate --document`: the kinds of document beside the agreement go through all that the agreement goes through.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentKinds } from '../../src/pipeline/load/document-kind.ts';
import { outputFormats } from '../../src/pipeline/manifest/manifest.ts';
import { type World, world } from '../support/cli/world.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const STANDARD = 'templates/standard';
const partials = readdirSync(`${STANDARD}/partials`).map((name) => `partials/${name}`);
const templates = (...entries: readonly string[]) =>
  Object.fromEntries(
    [...entries, ...partials].map((name) => [`mallar/${name}`, readFileSync(`${STANDARD}/${name}`, 'utf8')]),
  );

let here: World;
beforeEach(() => {
  here = world({ 'farsta.yaml': minimal });
});

const generate = (...more: readonly string[]) => here.run(['generate', 'farsta.yaml', '--format', 'html', ...more]);
/** The names below the output folder, without the manifest. */
const outputs = (): readonly string[] =>
  [...here.files.keys()]
    .filter((path) => path.startsWith('/out/') && !path.endsWith('/manifest.json'))
    .map((path) => path.slice('/out/'.length))
    .sort();
const entries = () => JSON.parse(here.text('/out/manifest.json')).inputs as { outputs: { path: string }[] }[];
const inManifest = () => entries().flatMap((entry) => entry.outputs.map(({ path }) => path));

describe('--document', () => {
  test('is the agreement where nothing else is asked for', async () => {
    await generate();
    expect(outputs()).toEqual(['farsta.html']);
  });

  test('takes several, each once, and writes them in one order', async () => {
    const { code, stdout } = await generate('--document', 'signatures, basis,signatures');
    expect(code).toBe(0);
    expect(stdout).toBe('farsta.yaml → out/farsta.basis.html, out/farsta.signatures.html\n');
    expect(outputs()).toEqual(['farsta.basis.html', 'farsta.signatures.html']);
    expect(inManifest()).toEqual(['farsta.basis.html', 'farsta.signatures.html']);
  });

  test('writes the merged agreement once, beside the agreement', async () => {
    await here.run(['generate', 'farsta.yaml', '--format', outputFormats.join(), '--document', documentKinds.join()]);
    expect(outputs()).toEqual([
      'farsta.basis.html',
      'farsta.basis.pdf',
      'farsta.html',
      'farsta.json',
      'farsta.pdf',
      'farsta.signatures.html',
      'farsta.signatures.pdf',
    ]);
  });

  test.each([
    ['poster', 'html', 'agreement, basis, signatures'],
    ['', 'html', 'agreement, basis, signatures'],
    ['agreement,', 'html', 'agreement, basis, signatures'],
    ['Basis', 'html', 'agreement, basis, signatures'],
    ['basis', 'json', 'merged agreement'],
    ['basis,signatures', 'html,json', 'merged agreement'],
  ])('refuses %j as %s before any work', async (list, format, says) => {
    const args = ['generate', 'farsta.yaml', '--document', list, '--format', format, '--lang', 'en'];
    const { code, stderr } = await here.run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(outputs()).toEqual([]);
    expect((await here.run([...args, '--help'])).code).toBe(2);
  });

  test('says of a dry run what would be written', async () => {
    const { stdout } = await generate('--document', 'agreement,signatures', '--per', 'school', '--dry-run');
    expect(stdout).toMatch(/^farsta\.yaml → out\/farsta--\S+\.html, out\/farsta--\S+\.signatures\.html(, .*)? \(/);
    expect(outputs()).toEqual([]);
  });

  test('counts files where others than agreements are made', async () => {
    expect((await generate('--document', 'basis')).stderr).toContain('dokument av 1 fil skrivna');
    expect((await generate('--document', 'basis', '--lang', 'en')).stderr).toContain(
      'documents of 0 files written, 1 unchanged',
    );
    expect((await generate()).stderr).toContain('1 överenskommelse skriven');
  });
});

describe('what stands already', () => {
  test('is left alone for each document, and kept in the manifest', async () => {
    await generate();
    await generate('--document', 'signatures');
    expect(inManifest().sort()).toEqual(['farsta.html', 'farsta.signatures.html']);
    const { stdout } = await generate('--document', 'agreement,signatures');
    expect(stdout).toBe('farsta.yaml oförändrad: out/farsta.html, out/farsta.signatures.html\n');
    const more = await generate('--document', 'agreement,basis');
    expect(more.stdout).toMatch(/→ out\/farsta\.html.*, out\/farsta\.basis\.html/);
    expect(inManifest().sort()).toEqual(['farsta.basis.html', 'farsta.html', 'farsta.signatures.html']);
  });

  test('is not confused with a document that is gone or changed', async () => {
    await generate('--document', 'basis,signatures');
    here.files.set('/out/farsta.basis.html', new Uint8Array());
    expect((await generate('--document', 'signatures')).stdout).toContain('oförändrad');
    expect((await generate('--document', 'basis,signatures')).stdout).toContain('→');
  });

  test('has the documents in the hash of its options', async () => {
    const options: unknown[] = [];
    for (const list of documentKinds) {
      await generate('--document', list, '--force');
      options.push((entries()[0] as unknown as { options: string }).options);
    }
    expect(new Set(options).size).toBe(documentKinds.length);
  });
});

describe('names', () => {
  test('an input with the name of another’s document is refused before any work, where that is asked for', async () => {
    here.files.set('/farsta.basis.yaml', new TextEncoder().encode(minimal.replaceAll('Provby', 'Farby')));
    const both = ['generate', 'farsta.yaml', 'farsta.basis.yaml', '--format', 'html'];
    const refused = await here.run([...both, '--document', 'agreement,basis']);
    expect(refused.code).toBe(2);
    expect(refused.stderr.match(/output-collision/g)).toHaveLength(2);
    expect(outputs()).toEqual([]);
    expect((await here.run([...both, '--document', 'agreement,signatures'])).stderr).not.toContain('output-collision');
  });

  test('a report may not have the name of a document', async () => {
    const report = (name: string) => generate('--document', 'basis', '--report', `json=out/${name}`);
    expect((await report('farsta.basis.html')).code).toBe(2);
    expect((await report('farsta.signatures.html')).code).toBe(0);
  });
});

describe('templates of one’s own', () => {
  const generateWith = (...more: readonly string[]) => generate('--templates', 'mallar', ...more);
  const add = (name: string, text: string): void => {
    here.files.set(`/mallar/${name}`, new TextEncoder().encode(text));
  };

  test('need only the agreement’s: ours are used for the other documents', async () => {
    await generate('--document', documentKinds.join());
    const ours = documentKinds.slice(1).map((kind) => here.text(`/out/farsta.${kind}.html`));
    add(
      'agreement.hbs',
      readFileSync(`${STANDARD}/agreement.hbs`, 'utf8').replace('{{> purpose', '<p>Vårt</p>{{> purpose'),
    );
    for (const name of partials) add(name, readFileSync(`${STANDARD}/${name}`, 'utf8'));
    // Ours call our partials, whatever others are called.
    add('partials/agreement-facts.hbs', '<p>Vårt</p>');
    const { code } = await generateWith('--document', documentKinds.join());
    expect(code).toBe(0);
    expect(here.text('/out/farsta.html')).toContain('Vårt');
    expect(documentKinds.slice(1).map((kind) => here.text(`/out/farsta.${kind}.html`))).toEqual(ours);
  });

  test('that do not ask for the short form get the long one, and so do our other documents', async () => {
    here.files.set('/farsta.yaml', new TextEncoder().encode(minimal.replace(/^agreement:$/m, '$&\n  notes: separate')));
    const numbers = (name: string) =>
      [
        ...here
          .text(`/out/${name}.html`)
          .matchAll(/<h2[^>]*><span class="number">([^<]+)<\/span> <span>(.*?)<\/span><\/h2>/gs),
      ].map(([, number, title]) => `${number} ${title}`);
    const entry = readFileSync(`${STANDARD}/agreement.hbs`, 'utf8');
    for (const [path, text] of Object.entries(templates('agreement.hbs')))
      here.files.set(`/${path}`, new TextEncoder().encode(text));
    await generateWith('--document', 'agreement,basis');
    expect(numbers('farsta')[0]).toBe('1 Det vi är överens om');
    expect(numbers('farsta').filter((one) => / Laglig grund$/.test(one))).toEqual(['E Laglig grund']);

    const alone = /\{\{#if short\}\}\n(?:(?!\{\{else\}\}).)*?\{\{\/if\}\}\n/gs;
    const branches = /\{\{#if short\}\}\n.*?\{\{else\}\}\n(.*?)\{\{\/if\}\}\n/s;
    const long = entry.replace(alone, '').replace(branches, '$1');
    expect(long).not.toContain('short');
    add('agreement.hbs', long);
    await generateWith('--document', 'agreement,basis');
    const chapters = numbers('farsta');
    expect(chapters.slice(0, 4).map((one) => one.slice(0, 1))).toEqual(['1', '2', '3', '4']);
    expect(chapters[3]).toBe('4 Laglig grund');
    const grounds = numbers('farsta.basis');
    expect(grounds).toContain('4 Laglig grund');
    expect(grounds.filter((one) => !chapters.includes(one))).toEqual([]);
  });

  test('are used for each document that they have an entry for', async () => {
    for (const [path, text] of Object.entries(templates('agreement.hbs', 'signatures.hbs')))
      here.files.set(`/${path}`, new TextEncoder().encode(text));
    add('partials/agreement-facts.hbs', '<p>Vårt</p>');
    await generateWith('--document', 'basis,signatures');
    expect(here.text('/out/farsta.signatures.html')).toContain('Vårt');
    expect(here.text('/out/farsta.basis.html')).not.toContain('Vårt');
  });

  test('are checked for every kind that the folder has', async () => {
    for (const [path, text] of Object.entries(templates('agreement.hbs')))
      here.files.set(`/${path}`, new TextEncoder().encode(text));
    const validate = () => here.run(['validate', 'farsta.yaml', '--templates', 'mallar', '--format', 'compact']);
    expect((await validate()).code).toBe(0);
    const signatures = readFileSync(`${STANDARD}/signatures.hbs`, 'utf8');
    add('signatures.hbs', signatures.replace('{{role}}', '{{rol}}'));
    expect((await validate()).stdout).toMatch(/^mallar\/signatures\.hbs:\d+:\d+ error template-unknown-name/m);
    add('signatures.hbs', signatures.replace('</body>', '<font>x</font>\n</body>'));
    const found = await validate();
    expect(found.stdout).toMatch(/^mallar\/signatures\.hbs:\d+:\d+ error document-unknown-element/m);
    expect(found.code).toBe(1);
    expect((await generateWith('--document', 'signatures')).code).toBe(2);
    expect((await generateWith('--document', 'basis')).code).toBe(0);
  });
});
