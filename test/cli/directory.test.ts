// Directories of receptions: what is read, what is refused, and where it is said.
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFileSystem } from '../../src/io/disk.ts';
import { checkDistrict } from '../../src/pipeline/check/check-district.ts';
import { readInput } from '../../src/pipeline/load/input.ts';
import { world } from '../support/cli/world.ts';
import { attachmentsOf } from '../support/pdf/attachments-of.ts';
import { resourcesFor } from '../support/resources.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');

/** A district of Granby that names a directory; `more` stands at its end. */
const naming = (directory: string, more = '') => `directory: ${directory}\n${minimal}${more}`;

const reception = (title: string, phone: string) => `{ title: ${title}, phone: ${phone} }`;
const DIRECTORY = `receptions:
  Granby: ${reception('Familjemottagningen', '08-465 004 20')}
  Farby: ${reception('Mottagningen för barn och unga', '08-465 004 21')}
`;
const files = (directory: string | Uint8Array = DIRECTORY, name = 'mottagningar.yaml') => ({
  'd/provby.yaml': naming(name),
  [`d/${name}`]: directory,
});

/** Each finding as `file:line code`, of those about directories or of all. */
async function findings(
  given: Readonly<Record<string, string | Uint8Array>>,
  path = 'd/provby.yaml',
): Promise<readonly string[]> {
  const { stdout } = await world(given).run(['validate', path, '--format', 'compact']);
  const usual =
    /(?:contact|phone-number|independent-schools)-missing|school-form-uncovered|no-local-additions|law-changes/;
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !usual.test(line))
    .map((line) => line.replace(/^(\S+?:\d+):\d+ \w+ (\S+).*/, '$1 $2'));
}

const AT_KEY = 'd/provby.yaml:1 directory-unusable';

describe('a directory that a file names', () => {
  test('is read, and says nothing where it holds', async () => {
    expect(await findings(files())).toEqual([]);
  });

  test.each([
    ['is missing', naming('andra.yaml'), DIRECTORY],
    ['is a path', naming('../d/mottagningar.yaml'), DIRECTORY],
    ['is a path of Windows', naming("'..\\mottagningar.yaml'"), DIRECTORY],
    ['is the folder', naming('..'), DIRECTORY],
    ['is no YAML by its name', naming('mottagningar.txt'), DIRECTORY],
    ['is the file itself', naming('provby.yaml'), DIRECTORY],
    ['is a level', naming('mottagningar.yaml'), readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8')],
    ['is a district', naming('mottagningar.yaml'), minimal],
    ['is another program’s', naming('mottagningar.yaml'), 'services: {}\n'],
    ['is empty', naming('mottagningar.yaml'), ''],
    ['lists nobody', naming('mottagningar.yaml'), 'receptions: {}\n'],
    [
      'lists the district alone',
      naming('mottagningar.yaml'),
      `receptions:\n  Älvsjö: ${reception('M', '08-465 004 20')}\n`,
    ],
    ['lacks a number', naming('mottagningar.yaml'), 'receptions:\n  Granby: { title: Mottagningen }\n'],
    ['is no list of sections', naming('mottagningar.yaml'), 'receptions: [Granby]\n'],
    ['is no YAML', naming('mottagningar.yaml'), 'receptions:\n  Granby: [\n'],
    ['is too big', naming('mottagningar.yaml'), `${DIRECTORY}# ${'x'.repeat(2 << 20)}\n`],
    [
      'is not UTF-8',
      naming('mottagningar.yaml'),
      Uint8Array.from(`${DIRECTORY}# å\n`, (one) => one.charCodeAt(0) & 0xff),
    ],
    ['unfolds itself', naming('mottagningar.yaml'), 'receptions: &a\n  Granby: *a\n'],
    ['is too deep', naming('mottagningar.yaml'), `receptions: ${'['.repeat(100)}${']'.repeat(100)}\n`],
  ])('%s: refused at the key, with exit code 1, and nothing is drawn', async (_, district, directory) => {
    const here = world({ 'd/provby.yaml': district, 'd/mottagningar.yaml': directory });
    const said = await here.run(['generate', 'd/provby.yaml', '--out', 'ut', '--format', 'json']);
    expect(said.stderr).toContain('d/provby.yaml:1:12 error directory-unusable');
    expect(said.code).toBe(1);
    expect(here.files.has('/ut/provby.json')).toBe(false);
    expect((await here.run(['validate', 'd/provby.yaml'])).code).toBe(1);
  });

  test('is not looked for where the text lies in no folder', async () => {
    const here = world(files());
    const { stdout, code } = await here.run(['validate', '-'], { stdin: naming('mottagningar.yaml') });
    expect(stdout).toContain('ligger inte i någon mapp');
    expect(code).toBe(1);
  });

  test.each(['{ a: { b: c } }', '[a]', '7', ''])('is judged whatever the district is called: %s', async (name) => {
    const { 'd/provby.yaml': district, ...others } = files();
    const text = district.replace('name: Älvsjö', `name: ${name}`);
    expect(text).not.toBe(district);
    const here = world({ 'd/provby.yaml': text, ...others });
    expect(await here.run(['validate', 'd/provby.yaml'])).toMatchObject({ code: 1 });
  });

  test('says where its first error stands, and what is wrong in it is said there, once', async () => {
    const broken = DIRECTORY.replace('08-465 004 21', 'ring');
    const second = minimal
      .replaceAll('Älvsjö', 'Granby')
      .replaceAll('1.2-77', '1.2-78')
      .replaceAll('Provskolan', 'Skolan');
    const here = world({ ...files(broken), 'd/granby.yaml': `directory: mottagningar.yaml\n${second}` });
    const { stdout } = await here.run(['validate', 'd/provby.yaml']);
    expect(stdout).toContain('Det första står på rad 3: ”ring” är inte ett telefonnummer');
    const wrong = (said: string) => said.split('\n').filter((line) => line.includes('error wrong-pattern'));
    expect(wrong(stdout)).toHaveLength(1);
    expect(wrong(stdout)[0]).toMatch(/^d\/mottagningar\.yaml:3:/);
    for (const paths of [['d'], ['d/granby.yaml', 'd/provby.yaml'], ['d/provby.yaml', 'd/mottagningar.yaml']])
      expect(wrong((await here.run(['validate', ...paths])).stdout)).toHaveLength(1);
    const { stdout: json } = await here.run(['validate', 'd/provby.yaml', '--format', 'json']);
    const { files: reported, summary } = JSON.parse(json);
    expect(reported.map(({ path }: { path: string }) => path)).toEqual(['d/provby.yaml', 'd/mottagningar.yaml']);
    expect(summary).toMatchObject({ files: 2, errors: 2 });
  });

  const temporary = temporaryFolder();

  test('is no link that leads out of the folder, and no loop of links; one within the folder is followed', async () => {
    const folder = temporary();
    const disk = diskFileSystem();
    await disk.write(join(folder, 'd', 'provby.yaml'), new TextEncoder().encode(naming('lank.yaml')));
    writeFileSync(join(folder, 'ute.yaml'), DIRECTORY);
    writeFileSync(join(folder, 'd', 'inne.yaml'), DIRECTORY);
    const link = (from: string, to: string) => symlinkSync(to, join(folder, 'd', from));
    link('ute.yaml', join(folder, 'ute.yaml'));
    link('lank.yaml', 'inne.yaml');
    link('runt.yaml', 'igen.yaml');
    link('igen.yaml', 'runt.yaml');
    link('sjalv.yaml', 'provby.yaml');
    const problemOf = async (name: string) => {
      writeFileSync(join(folder, 'd', 'provby.yaml'), naming(name));
      const input = await readInput(disk, join(folder, 'd', 'provby.yaml'));
      const { diagnostics } = await checkDistrict(input, await resourcesFor());
      return diagnostics.flatMap(({ code, args }) => (code === 'directory-unusable' ? [args] : []));
    };
    expect(await problemOf('lank.yaml')).toEqual([]);
    expect(await problemOf('ute.yaml')).toMatchObject([{ problem: 'outside' }]);
    expect(await problemOf('runt.yaml')).toMatchObject([{ problem: 'missing' }]);
    expect(await problemOf('sjalv.yaml')).toMatchObject([{ problem: 'itself' }]);
  });

  test('is still to be filled in: a draft may rest on it, and no decided agreement', async () => {
    const directory = DIRECTORY.replace('Familjemottagningen', 'FYLL I mottagningens namn');
    const decided = 'status: beslutad\n  decidedOn: 2010-02-18';
    const { 'd/provby.yaml': draft, ...others } = files(directory);
    const inIt = 'd/mottagningar.yaml:2 placeholder-left';
    expect(await findings({ 'd/provby.yaml': draft as string, ...others })).toEqual([inIt]);
    const text = (draft as string).replace(/status: \w+/, decided);
    expect(text).toContain(decided);
    expect(await findings({ 'd/provby.yaml': text, ...others })).toEqual(expect.arrayContaining([AT_KEY, inIt]));
  });

  test('of other makings of a personal number is refused, and the number is said nowhere', async () => {
    const here = world(files(`${DIRECTORY}# Frågor: 19121212-1212\n`));
    const { stdout, code } = await here.run(['validate', 'd']);
    expect(code).toBe(1);
    expect(stdout).toContain('d/mottagningar.yaml:4');
    expect(stdout).toContain('personal-identity-number');
    expect(stdout).not.toContain('1212-1212');
  });

  test('calls the district itself otherwise, or gives it another number: a warning in its own file', async () => {
    const own = (name: string, phone: string) => `${DIRECTORY}  ${name}: ${reception('Mottagningen', phone)}\n`;
    const unit = '  units: { mottagningen: { title: Mottagningen, phone: 08-465 004 30 } }\n';
    const district = naming('mottagningar.yaml').replace(/^ {2}units:\n(?: {4}.*\n)*/m, unit);
    const withOwn = (directory: string) => findings({ 'd/provby.yaml': district, 'd/mottagningar.yaml': directory });
    const warned = 'd/provby.yaml:1 reception-contradicted';
    expect(await withOwn(own('Älvsjö', '08-465 004 30'))).toEqual([]);
    expect(await withOwn(own('Älvsjö', '+46 8 465 004 30'))).toEqual([]);
    expect(await withOwn(own('Älvsjö', '08-465 004 31'))).toEqual([warned]);
    expect(await withOwn(own('ÄLVSJÖ', '08-465 004 30'))).toEqual([warned]);
    expect(await withOwn(own('A\u0308lvsjo\u0308', '08-465 004 30'))).toEqual([]);
    const off = '# samverkan-disable-next-line reception-contradicted -- numret byts den 1 maj\n';
    const silent = { 'd/provby.yaml': off + district, 'd/mottagningar.yaml': own('Älvsjö', '08-465 004 31') };
    expect(await findings(silent)).toEqual([]);
    expect(await findings({ ...silent, 'd/mottagningar.yaml': own('Älvsjö', '08-465 004 30') })).toEqual([]);
    // A reception of another title is compared with all units.
    expect(await withOwn(own('Älvsjö', '08-465 004 32').replace('title: Mottagningen,', 'title: Jouren,'))).toEqual([
      warned,
    ]);
  });
});

test('a warning of which the configuration makes an error stops those that name the directory, unless it is turned off there', async () => {
  const text = DIRECTORY.replace('20 }', '20, email: eva.ek@example.se }');
  const config = { 'samverkan.config.yaml': 'severity: { personal-email: error }\n' };
  const generate = async (given: Readonly<Record<string, string | Uint8Array>>) =>
    world(given).run(['generate', 'd/provby.yaml', '--out', 'ut', '--format', 'json']);
  expect(await generate(files(text))).toMatchObject({ code: 0 });
  const refused = await generate({ ...files(text), ...config });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('d/provby.yaml:1:12 error directory-unusable');
  const off = text.replace(
    '  Granby',
    '  # samverkan-disable-next-line personal-email -- mottagningen heter så\n  Granby',
  );
  expect(await generate({ ...files(off), ...config })).toMatchObject({ code: 0 });
});

test('a directory may be called as a district beside it is, but for its ending', async () => {
  const here = world({ 'd/provby.yaml': naming('provby.yml'), 'd/provby.yml': DIRECTORY });
  expect(await here.run(['generate', 'd', '--out', 'ut', '--format', 'json'])).toMatchObject({ code: 0 });
  expect(JSON.parse(here.text('/ut/provby.json')).receptions).toHaveLength(2);
});

describe('a directory by itself', () => {
  test.each([
    ['a name twice', `${DIRECTORY}  GRANBY: ${reception('M', '08-465 004 22')}\n`, 4, 'reception-twice'],
    [
      'a name twice, composed otherwise',
      `receptions:\n  Älby: ${reception('M', '08-465 004 22')}\n  A\u0308lby: ${reception('M', '08-465 004 22')}\n`,
      3,
      'duplicate-key',
    ],
    ['a key too many', DIRECTORY.replace('{ title', '{ telefon: 1, title'), 2, 'unknown-key'],
    ['areas, as a unit has them', DIRECTORY.replace('{ title', '{ handles: [], title'), 2, 'unknown-key'],
    ['a sign that no name has', DIRECTORY.replace('Farby', '"{{ namn }}"'), 3, 'wrong-pattern'],
    ['a letter that no font has', DIRECTORY.replace('Farby', '町'), 3, 'missing-glyph'],
    ['a letter that no font has, in a text', DIRECTORY.replace('Familje', '町'), 2, 'missing-glyph'],
    ['a template', DIRECTORY.replace('Familjemottagningen', '"Hus {{ namn }}"'), 2, 'template-in-text'],
    ['marks of Markdown', DIRECTORY.replace('Familjemottagningen', '"**Familj**"'), 2, 'markdown-in-plain-text'],
    ['typographic quotation marks', DIRECTORY.replace('Familjemottagningen', '”Familj”'), 2, 'quotes-in-value'],
    ['a mark to fill in', DIRECTORY.replace('Farby', 'FYLL I kommunens namn'), 3, 'placeholder-left'],
    ['a person’s address', DIRECTORY.replace('20 }', '20, email: eva.ek@example.se }'), 2, 'personal-email'],
    ['a personal number', DIRECTORY.replace('Familje', '19121212-1212 '), 2, 'personal-identity-number'],
    ['a personal number as a name', DIRECTORY.replace('Farby', '19121212-1212'), 3, 'personal-identity-number'],
    [
      'a personal number as a number',
      DIRECTORY.replace('08-465 004 20', '"191212121212"'),
      2,
      'personal-identity-number',
    ],
    [
      'text cut by a comment',
      'receptions:\n  Granby:\n    phone: 08-465 004 20\n    title: Hus #1\n',
      4,
      'text-cut-by-comment',
    ],
  ])('with %s', async (_, text, line, code) => {
    expect(await findings({ 'd/mottagningar.yaml': text }, 'd/mottagningar.yaml')).toEqual([
      `d/mottagningar.yaml:${line} ${code}`,
    ]);
  });

  test('may have mailboxes with its receptions’ words, and numbers of ten digits', async () => {
    const text = DIRECTORY.replace('20 }', '20, email: granby.intag@example.se }').replace(
      '08-465 004 21',
      '"0701740607"',
    );
    expect(await findings({ 'd/mottagningar.yaml': text }, 'd/mottagningar.yaml')).toEqual([]);
  });

  test('may have a warning turned off, as a district’s file may', async () => {
    const off = '# samverkan-disable-next-line personal-email -- Eva Ek är mottagningens namn\n';
    const text = DIRECTORY.replace('  Granby', `  ${off}  Granby`).replace('20 }', '20, email: eva.ek@example.se }');
    expect(await findings({ 'd/mottagningar.yaml': text }, 'd/mottagningar.yaml')).toEqual([]);
  });

  test('is checked where it is named or read from standard input, and passed over in a folder', async () => {
    const broken = DIRECTORY.replace('08-465 004 21', 'ring');
    const here = world({ 'd/mottagningar.yaml': broken, 'd/provby.yaml': minimal });
    const named = await here.run(['validate', 'd/mottagningar.yaml', '--format', 'compact']);
    expect(named.stdout).toMatch(/^d\/mottagningar\.yaml:3:\d+ error wrong-pattern .*\n$/);
    expect(named.code).toBe(1);
    const piped = await here.run(['validate', '-', '--format', 'compact'], { stdin: broken });
    expect(piped.stdout).toMatch(/^-:3:\d+ error wrong-pattern .*\n$/);
    expect((await here.run(['validate', '-'], { stdin: DIRECTORY })).code).toBe(0);
    const folder = await here.run(['generate', 'd', '--out', 'ut', '--format', 'json']);
    expect(folder.stderr).toContain('d/mottagningar.yaml:1:1 info not-a-district-file');
    expect(folder.stderr).toContain('error wrong-pattern');
    expect(folder.code).toBe(1);
    expect([...here.files.keys()].filter((path) => path.startsWith('/ut')).sort()).toEqual([
      '/ut/manifest.json',
      '/ut/provby.json',
    ]);
  });

  test('is no document: named to be drawn it is an error that says what it is', async () => {
    const here = world({ 'd/mottagningar.yaml': DIRECTORY });
    const { stderr, code } = await here.run(['generate', 'd/mottagningar.yaml', '--out', 'ut']);
    expect(stderr).toContain('en katalog över mottagningar');
    expect(code).toBe(1);
    const piped = await here.run(['generate', '-', '--out', 'ut'], { stdin: DIRECTORY });
    expect(piped.stderr).toContain('en katalog över mottagningar');
    expect(piped.code).toBe(1);
    const sound = await here.run(['validate', 'd', '--format', 'compact']);
    expect(sound).toMatchObject({ code: 0 });
    expect(sound.stdout).toMatch(/^d\/mottagningar\.yaml:1:1 info not-a-district-file /);
  });

  test('has a schema, which samverkan schema prints', async () => {
    const { stdout, code } = await world({}).run(['schema', 'directory']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync('schemas/directory.schema.json', 'utf8')));
  });
});

describe('an agreement with a directory', () => {
  const jsonOf = (here: ReturnType<typeof world>) => JSON.parse(here.text('/ut/provby.json'));

  test('lists the others in the order of the file, and itself nowhere', async () => {
    const own = `${DIRECTORY}  ÄLVSJÖ: ${reception('Mottagningen', '08-465 004 22')}\n  "7": ${reception('M', '08-465 004 23')}\n  Alby: ${reception('M', '08-465 004 24')}\n`;
    const here = world(files(own));
    await here.run(['generate', 'd/provby.yaml', '--out', 'ut', '--format', 'json']);
    const { receptions, madeWith } = jsonOf(here);
    expect(receptions[0]).toEqual({
      district: 'Granby',
      title: 'Familjemottagningen',
      phone: '08-465 004 20',
      origin: { from: 'district', file: 'mottagningar.yaml', line: 2, column: 3 },
    });
    expect(receptions.map((one: { district: string }) => one.district)).toEqual(['Granby', 'Farby', '7', 'Alby']);
    expect(madeWith.files.map((one: { name: string }) => one.name)).toEqual(['provby.yaml', 'mottagningar.yaml']);
  });

  test('carries it, and is drawn again only when it has changed', async () => {
    const here = world({ ...files(), 'd/granby.yaml': minimal.replaceAll('Älvsjö', 'Granby') });
    const generate = async () => (await here.run(['generate', 'd/provby.yaml', '--out', 'ut'])).stderr;
    const first = await generate();
    const pdf = here.files.get('/ut/provby.pdf') as Uint8Array;
    const attached = (await attachmentsOf(pdf)).find(({ name }) => name === 'mottagningar.yaml');
    expect(attached).toMatchObject({ relationship: 'Source', mediaType: 'application/yaml', associated: true });
    expect(new TextDecoder().decode(attached?.bytes)).toBe(DIRECTORY);
    expect(await generate()).not.toBe(first);
    const entry = () => JSON.parse(here.text('/ut/manifest.json')).inputs[0];
    expect(entry().state).toBe('unchanged');
    const { sha256 } = entry().directory;
    await here.system.write('d/mottagningar.yaml', new TextEncoder().encode(`${DIRECTORY}# ny\n`));
    await generate();
    expect(entry()).toMatchObject({ state: 'generated', directory: { name: 'mottagningar.yaml' } });
    expect(entry().directory.sha256).not.toBe(sha256);
    expect(here.files.get('/ut/provby.pdf')).not.toEqual(pdf);
  });
});
