// Levels that rest on others: what is read, what is refused, and where it is said.
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { diskFileSystem } from '../../src/io/disk.ts';
import { memoryFileSystem } from '../../src/io/memory.ts';
import { mappingAt, type Written } from '../../src/minimum/extend/written.ts';
import { readInput } from '../../src/pipeline/load/input.ts';
import { levelChain } from '../../src/pipeline/load/level-chain.ts';
import { readLevel } from '../../src/pipeline/load/load-level.ts';
import { world } from '../support/cli/world.ts';
import { BENEATH, beneath, levelSchema, levelTextOn } from '../support/level-on-another.ts';
import { law } from '../support/levels.ts';
import { attachmentsOf } from '../support/pdf/attachments-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const basis = { interpretation: 'Så gör vi i Farby.' };

/** Each finding as `file:line code`. */
async function findings(files: Readonly<Record<string, string>>, path = 'd/farby.yaml'): Promise<readonly string[]> {
  const { stdout } = await world(files).run(['validate', path, '--format', 'compact']);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^(\S+?:\d+):\d+ \w+ (\S+).*/, '$1 $2'));
}

/** The level of a file, merged with what it rests on. */
async function levelOf(files: Readonly<Record<string, string>>, path = 'd/farby.yaml') {
  return (await readLevel(memoryFileSystem(files), path, { schema: levelSchema, law })).level;
}

/** The line of a text, counted from 1. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const at = (text: string, part: string, code: string): string => `d/farby.yaml:${lineOf(text, part)} ${code}`;

describe('a level that rests on another', () => {
  test('holds, and says only what is its own', async () => {
    const text = levelTextOn('minimum-level.yaml');
    expect(await findings({ 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text })).toEqual([]);
  });

  test('is warned where it calls a source what the level beneath calls one', async () => {
    const text = levelTextOn('minimum-level.yaml', { sources: { plan: { title: 'Planen', definite: 'riktlinjen' } } });
    const files = { 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text };
    expect(await findings(files)).toEqual([at(text, 'definite: riktlinjen', 'sources-alike')]);
    const { stdout, code } = await world(files).run(['validate', 'd/farby.yaml']);
    expect(code).toBe(0);
    expect(stdout).toContain('precis som ”riktlinje” i nivån under');
    // The level above that has nothing of its own to mend.
    const above = { 'd/over.yaml': levelTextOn('farby.yaml', { basis }, 'over-2026') };
    expect(await findings({ ...files, ...above }, 'd/over.yaml')).toEqual([]);
  });

  test('adds and raises as briefly as a local addition', async () => {
    const text = levelTextOn('minimum-level.yaml', {
      functions: { faltassistent: { title: 'Fältassistent', belongsTo: 'district', basis } },
      clauses: { tolk: { title: 'Tolk', text: 'Den som kallar ordnar tolk.', basis } },
      areas: {
        natverk: {
          topics: [{ text: 'Sommarens verksamhet', basis }],
          meetings: {
            kvartalstraff: {
              frequency: { times: 2, per: 'kvartal' },
              required: [
                { function: 'skolchef', basis },
                { function: 'faltassistent', basis },
              ],
              reportToBoard: true,
              basis,
            },
          },
          followUp: { methods: ['Enkät till skolorna'], basis },
        },
        narvaro: { individualCases: 'forbidden', basis },
      },
    });
    const files = { 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text };
    // The meeting of the level beneath invites the family, which a meeting without individual cases cannot.
    expect(await findings(files)).toEqual([at(text, 'individualCases: forbidden', 'family-in-group-meeting')]);
    expect(
      await findings({ ...files, 'd/farby.yaml': text.replace('individualCases: forbidden', 'goal: Mer.') }),
    ).toEqual([]);
  });

  test.each([
    ['frequency: { times: 1, per: termin }', 'meeting-too-rare', '1 gång per kvartal|en gång per kvartal'],
    ['title: Annat möte', 'title-changed', 'Kvartalsträff'],
    ['convener: skolchef', 'convener-changed', 'Områdeschef'],
    ['convener: skolchf', 'unknown-function', ''],
    ['minutes: false', 'minutes-required', 'Mötet protokollförs'],
    [
      'required: [{ function: skolkurator, basis: { interpretation: a } }, { function: skolkurator, basis: { interpretation: b } }]',
      'twice-in-list',
      '',
    ],
    [
      'recommended: [{ function: omradeschef, basis: { interpretation: a } }]',
      'function-missing',
      'Områdeschef ska delta',
    ],
    [
      'required: [{ function: forskolans-rektor, attendance: one, basis: { interpretation: a } }]',
      'function-missing',
      'alla, ska delta',
    ],
  ])('is refused where it is below: %s', async (line, code, floor) => {
    const text = levelTextOn('minimum-level.yaml', {
      areas: { natverk: { meetings: { kvartalstraff: { basis } } } },
    }).replace('kvartalstraff:\n', `kvartalstraff:\n        ${line}\n`);
    const files = { 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text };
    expect(await findings(files)).toEqual([at(text, line, code)]);
    const { code: exit, stdout } = await world(files).run(['validate', 'd/farby.yaml', '--format', 'json']);
    expect(exit).toBe(1);
    const [found] = JSON.parse(stdout).files[0].diagnostics;
    if (floor === '') return;
    expect(found.floor).toMatch(new RegExp(floor));
    expect(found.grounds[0].level).toEqual({
      id: 'sundby-2024',
      title: 'Grundnivå för samverkan kring barn i Sundby kommun',
    });
    const pretty = await world(files).run(['validate', 'd/farby.yaml', '--format', 'pretty']);
    expect(pretty.stdout).toContain('Grundnivå för samverkan kring barn i Sundby kommun');
  });

  test.each([
    ['natverk', 'level: individual', 'level-changed'],
    ['natverk', 'responsible: skolchef', 'responsible-function-changed'],
    [
      'skydd',
      'responsibilities: [{ task: tar emot samtal från skolan, by: skolchef }]',
      'responsible-function-changed',
    ],
    ['skydd', 'responsibilities: [{ task: Leder, by: skolchef }, { task: Leder., by: omradeschef }]', 'twice-in-list'],
    ['natverk', 'individualCases: allowed', 'individual-cases-forbidden'],
    ['skydd', 'individualCases: allowed', 'individual-cases-guaranteed'],
    ['natverk', 'concern: Något annat', 'inherited-part-changed'],
    ['natverk', 'followUp: { frequency: { times: 1, per: läsår } }', 'follow-up-too-rare'],
    ['narvaro', 'followUp: { reportToBoard: false }', 'board-report-required'],
    ['narvaro', 'followUp: { indicators: { narvaro: { target: 92 } } }', 'target-below-floor'],
    ['narvaro', 'followUp: { indicators: { dagar-till-mote: { target: 10.5 } } }', 'target-below-floor'],
    ['narvaro', 'followUp: { indicators: { narvaro: { unit: procent } } }', 'target-below-floor'],
    ['narvaro', 'followUp: { indicators: { narvaro: { better: lower } } }', 'target-below-floor'],
  ])('is refused where its area %s says %s', async (area, line, code) => {
    const text = levelTextOn('minimum-level.yaml', { areas: { [area]: { basis } } }).replace(
      `${area}:\n`,
      `${area}:\n    ${line}\n`,
    );
    const found = await findings({ 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text });
    expect(found).toEqual([at(text, line, code)]);
  });

  test('is told of the floor in the words of the level beneath, and of nothing that a level cannot say', async () => {
    const floor = {
      one: 'länsnivå',
      definite: 'länsnivån',
      genitive: 'länsnivåns',
      plural: 'länsnivåer',
      pluralDefinite: 'länsnivåerna',
      gender: 'en',
    };
    const under = stringify({ ...beneath, words: { ...mappingAt(beneath, 'words'), floor } }, { lineWidth: 0 });
    const text = levelTextOn('minimum-level.yaml', {
      functions: { skolchef: { title: 'Skolans chef', belongsTo: 'district', basis } },
      areas: {
        natverk: {
          concern: 'Annat',
          meetings: { kvartalstraff: { convener: 'skolchef', frequency: { times: 4, per: 'läsår' } } },
          basis,
        },
      },
    });
    const { stdout } = await world({ 'd/minimum-level.yaml': under, 'd/farby.yaml': text }).run([
      'validate',
      'd/farby.yaml',
      '--format',
      'pretty',
    ]);
    const said = stdout.replace(/^ *\d* \|.*$/gm, '');
    expect(said).toContain('Funktionen ”skolchef” finns redan i länsnivån');
    expect(said).toContain('men länsnivån anger en annan funktion');
    expect(said).toContain('Länsnivå: Områdeschef');
    expect(said).toContain('Ta bort uppgiften här, så gäller det som står där.');
    expect(said).not.toMatch(/grundnivå[a-z]* (anger|tillåter|kräver)|calledBy|months/);
  });

  test('cannot define anew what it rests on, nor rest what it adds on nothing', async () => {
    const text = levelTextOn('minimum-level.yaml', {
      functions: { skolchef: { title: 'Skolans chef', belongsTo: 'district', basis } },
      clauses: { tystnadsplikt: { title: 'Tystnadsplikt', text: 'Ingen säger något.', basis } },
      areas: { natverk: { meetings: { kvartalstraff: { reportToBoard: true } } } },
      basis: undefined,
    });
    expect(await findings({ 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text })).toEqual([
      at(text, '  skolchef:', 'function-redefined'),
      at(text, '  tystnadsplikt:', 'inherited-part-changed'),
      at(text, '      kvartalstraff:', 'missing-key'),
    ]);
  });

  test('rests what it adds to an area of the level beneath on a ground of its own, which must be there', async () => {
    const sources = { riktlinjen: { title: 'Farbys riktlinje', definite: 'Farbys riktlinje', sections: ['Möten'] } };
    const on = (area: Written, more: Written = {}) =>
      levelTextOn('minimum-level.yaml', { sources, basis: undefined, areas: { natverk: area }, ...more });
    const found = (text: string) => findings({ 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text });
    for (const area of [{ goal: 'Mer.' }, { supportMaterial: ['samtycke'] }, { topics: [{ text: 'Sommaren' }] }]) {
      const text = on(area);
      expect(await found(text)).toEqual([at(text, '  natverk:', 'missing-key')]);
      expect(await found(on({ ...area, basisOf: { [Object.keys(area)[0] as string]: basis } }))).toEqual([]);
    }
    expect(await found(on({ topics: [{ text: 'Sommaren', basis }] }))).toEqual([]);
    // What is joined to a text, or one of a list, is seen in no merged basis.
    const wrong = on({ goal: 'Mer.', basis: { section: 'Mten' } });
    expect(await found(wrong)).toEqual([at(wrong, 'section: Mten', 'misspelt-value')]);
    const method = on({ followUp: { methods: ['Enkät'], basis, basisOf: { methods: { law: 'sol-99' } } } });
    expect(await found(method)).toEqual([at(method, 'law: sol-99', 'unknown-legal-reference')]);
  });

  test('is told of the level that a part comes from, however far down that is', async () => {
    const title = 'Mellannivån';
    const farbys = { stad: { title: 'Städning', text: 'Alla städar.', basis } };
    const between = levelTextOn('minimum-level.yaml', { title, clauses: farbys }, 'mellan-2026');
    const text = levelTextOn('mellan.yaml', {
      clauses: {
        tystnadsplikt: { title: 'Tystnadsplikt', text: 'Ingen säger något.' },
        stad: { title: 'Städning', text: 'Ingen städar.' },
      },
      areas: { natverk: { concern: 'Annat' } },
    });
    const files = { 'd/minimum-level.yaml': BENEATH, 'd/mellan.yaml': between, 'd/farby.yaml': text };
    const { stdout } = await world(files).run(['validate', 'd/farby.yaml', '--format', 'json']);
    const told = JSON.parse(stdout).files[0].diagnostics.map((one: Written) => [one.pointer, one.message]);
    expect(told).toEqual([
      ['/clauses/tystnadsplikt', expect.stringContaining(`”${String(beneath.title)}”`)],
      ['/clauses/stad', expect.stringContaining('”Mellannivån”')],
      ['/areas/natverk/concern', expect.stringContaining(`”${String(beneath.title)}”`)],
    ]);
  });

  test('may repeat all of the level beneath', async () => {
    const text = stringify({ ...beneath, id: 'farby-2026', extends: 'minimum-level.yaml' }, { lineWidth: 0 });
    expect(await findings({ 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text })).toEqual([]);
  });

  test('names the boards that a level of no municipality has, and gives each its school forms', async () => {
    const { municipality: _, ...others } = beneath;
    const county = stringify(others, { lineWidth: 0 });
    const bodies = {
      bildning: { board: 'Skolnämnden', administration: 'Skolkontoret', joins: ['natverk'] },
      gymnasiet: { board: 'Gymnasienämnden', forms: ['gymnasieskola', 'anpassad gymnasieskola'] },
    };
    const text = levelTextOn('minimum-level.yaml', { bodies, basis });
    expect(await findings({ 'd/minimum-level.yaml': county, 'd/farby.yaml': text })).toEqual([]);
    const level = await levelOf({ 'd/minimum-level.yaml': county, 'd/farby.yaml': text });
    expect(level?.bodies).toMatchObject({
      bildning: {
        board: 'Skolnämnden',
        administration: 'Skolkontoret',
        signedBy: ['rektor-eller-bitradande'],
        forms: ['grundskola', 'grundsärskola', 'anpassad grundskola'],
        joins: ['natverk'],
        basis: [{ level: { id: 'sundby-2024' } }, { ...basis, level: { id: 'farby-2026' } }],
      },
      gymnasiet: { forms: ['gymnasieskola', 'anpassad gymnasieskola'], basis: [{ ...basis }] },
    });
    // Where the level beneath names its municipality, the boards are that one's.
    expect(await findings({ 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text })).toEqual([
      at(text, 'board: Skolnämnden', 'inherited-part-changed'),
    ]);
    const signedBy = levelTextOn('minimum-level.yaml', {
      bodies: { bildning: { board: 'Skolnämnden', signedBy: ['skolchef'] } },
    });
    expect(await findings({ 'd/minimum-level.yaml': county, 'd/farby.yaml': signedBy })).toEqual([
      at(signedBy, 'signedBy:', 'inherited-part-changed'),
    ]);
    const authority = levelTextOn('minimum-level.yaml', {
      bodies: { bildning: { name: 'Polisen', joins: ['natverk'] } },
    });
    expect(await findings({ 'd/minimum-level.yaml': county, 'd/farby.yaml': authority })).toEqual([
      at(authority, '  bildning:', 'inherited-part-changed'),
    ]);
    // Two boards have one form: the file says which of them has the units of which an agreement's file says nothing.
    const grundskola = mappingAt(mappingAt(beneath, 'schoolForms'), 'grundskola');
    const shared = (form: Written) =>
      levelTextOn('minimum-level.yaml', {
        bodies: {
          annan: { board: 'Barnnämnden', forms: ['grundskola'], basis },
          tredje: { board: 'Kulturnämnden', forms: ['grundskola'], basis },
        },
        ...(form.kind === undefined ? {} : { schoolForms: { grundskola: form } }),
      });
    const signing = { ...mappingAt(grundskola, 'signing'), by: 'annan' };
    const named = await findings({ 'd/minimum-level.yaml': county, 'd/farby.yaml': shared({}) });
    expect(named.join()).toContain('party-contradiction');
    const said = shared({ kind: grundskola.kind, signing });
    expect(await findings({ 'd/minimum-level.yaml': county, 'd/farby.yaml': said })).toEqual([]);
    const otherwise = shared({ kind: grundskola.kind, signing: { ...signing, municipal: 'none' } });
    expect((await findings({ 'd/minimum-level.yaml': county, 'd/farby.yaml': otherwise })).join()).toContain(
      'inherited-part-changed',
    );
    const all = { annan: { board: 'Barnnämnden', forms: mappingAt(mappingAt(beneath, 'bodies'), 'bildning').forms } };
    const emptied = levelTextOn('minimum-level.yaml', { bodies: all });
    expect(await findings({ 'd/minimum-level.yaml': county, 'd/farby.yaml': emptied })).toEqual([
      at(emptied, 'extends:', 'party-contradiction'),
    ]);
  });

  test('says which parts a new area lacks, and which area was meant', async () => {
    const text = levelTextOn('minimum-level.yaml', {
      areas: {
        natvrk: { topics: [{ text: 'Sommaren', basis }] },
        fritid: { title: 'Fritid', topics: [{ text: 'Sommaren', basis }] },
      },
    });
    expect(await findings({ 'd/minimum-level.yaml': BENEATH, 'd/farby.yaml': text })).toEqual([
      at(text, '  natvrk:', 'unknown-area'),
      at(text, '  fritid:', 'area-incomplete'),
    ]);
  });
});

describe('what a level names under extends', () => {
  const reason = async (files: Readonly<Record<string, string>>, path = 'd/farby.yaml') => {
    const { code, stdout } = await world(files).run(['validate', path, '--format', 'json']);
    const { diagnostics } = JSON.parse(stdout).files[0];
    expect(code).toBe(1);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'extended-level-unusable', pointer: '/extends' });
    return diagnostics[0].message as string;
  };

  test.each(['../lan.yaml', '/lan.yaml', 'mapp/lan.yaml', '..', '.', '..\\lan.yaml', 'c:lan.yaml'])(
    '%s is no name of a file in the folder',
    async (name) => {
      const files = { 'lan.yaml': BENEATH, 'mapp/lan.yaml': BENEATH, 'd/mapp/lan.yaml': BENEATH };
      expect(await reason({ ...files, 'd/farby.yaml': levelTextOn(name) })).toContain('inte namnet på en fil');
    },
  );

  test('must be there, be a level, and hold', async () => {
    const text = levelTextOn('lan.yaml');
    expect(await reason({ 'd/farby.yaml': text })).toContain('finns inte');
    expect(await reason({ 'd/farby.yaml': text, 'd/lan.yaml': 'services: { a: 1 }\nb: 2\n' })).toContain('ingen nivå');
    expect(await reason({ 'd/farby.yaml': text, 'd/lan.yaml': text })).toContain('bygger på sig själv');
    const broken = BENEATH.replace('convener: omradeschef', 'convener: omradeschf');
    const line = lineOf(broken, 'convener: omradeschf');
    const message = await reason({ 'd/farby.yaml': text, 'd/lan.yaml': broken });
    expect(message).toContain(`på rad ${line}: `);
    expect(message).toContain('”omradeschf”');
    const same = levelTextOn('lan.yaml', {}, 'sundby-2024');
    expect(await reason({ 'd/farby.yaml': same, 'd/lan.yaml': BENEATH })).toContain('samma id');
    const further = { 'd/farby.yaml': levelTextOn('mellan.yaml', {}, 'sundby-2024'), 'd/mellan.yaml': text };
    expect(await reason({ ...further, 'd/lan.yaml': BENEATH })).toContain('samma id');
    expect(await reason({ 'd/farby.yaml': text, 'd/lan.yaml': ' '.repeat(1_100_000) })).toContain('för stor');
  });

  test('is not decided while anything beneath it is left to fill in', async () => {
    const left = BENEATH.replace('status: beslutad', 'status: forslag').replace('concern: Hur', 'concern: FYLL I hur');
    const line = lineOf(left, 'FYLL I hur');
    const decided = levelTextOn('lan.yaml');
    const message = await reason({ 'd/farby.yaml': decided, 'd/lan.yaml': left });
    expect(message).toMatch(new RegExp(`”lan.yaml”.*rad ${line}: ”FYLL I hur`));
    const proposal = levelTextOn('lan.yaml', { status: 'forslag' }, 'farby-b');
    const files = { 'd/lan.yaml': left, 'd/b.yaml': proposal };
    expect(await findings(files, 'd/b.yaml')).toEqual([]);
    const further = await reason({ ...files, 'd/farby.yaml': levelTextOn('b.yaml') });
    expect(further).toMatch(new RegExp(`”lan.yaml”.*rad ${line}: `));
  });

  test('must not come back to the level, nor be more than three levels deep', async () => {
    const chain = (last: string) => ({
      'd/farby.yaml': levelTextOn('b.yaml', {}, 'farby-a'),
      'd/b.yaml': levelTextOn('c.yaml', {}, 'farby-b'),
      'd/c.yaml': levelTextOn('d.yaml', {}, 'farby-c'),
      'd/d.yaml': last,
    });
    expect(await findings(chain(BENEATH))).toEqual([]);
    const deeper = { ...chain(levelTextOn('e.yaml', {}, 'farby-d')), 'd/e.yaml': BENEATH };
    expect(await reason(deeper)).toContain('högst tre');
    expect(await findings(deeper, 'd/b.yaml')).toEqual([]);
    for (const path of ['d/farby.yaml', 'd/b.yaml', 'd/c.yaml'])
      expect(await reason(chain(levelTextOn('farby.yaml', {}, 'farby-d')), path)).toContain('i sin tur');
    // One that is outside of the circle does not come back to itself.
    const outside = { ...chain(BENEATH), 'd/c.yaml': levelTextOn('b.yaml', {}, 'farby-c') };
    expect(await reason(outside)).toContain('har fel');
  });

  test('must not be itself', async () => {
    expect(await reason({ 'd/farby.yaml': levelTextOn('farby.yaml') })).toContain('sig själv');
  });

  test('cannot be found from standard input', async () => {
    const { code, stdout } = await world({ 'minimum-level.yaml': BENEATH }).run(['validate', '-'], {
      stdin: levelTextOn('minimum-level.yaml'),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('extended-level-unusable');
  });

  test('writes nothing where it does not hold', async () => {
    const here = world({ 'd/farby.yaml': levelTextOn('../lan.yaml'), 'lan.yaml': BENEATH });
    const { code } = await here.run(['generate', 'examples', '--minimum-level', 'd/farby.yaml', '-o', 'ut']);
    expect(code).toBe(2);
    expect([...here.files.keys()].filter((path) => path.includes('/ut'))).toEqual([]);
  });

  const temporary = temporaryFolder();

  test('is no link that leads out of the folder', async () => {
    const folder = temporary();
    const inner = join(folder, 'd');
    const disk = diskFileSystem();
    await disk.write(join(inner, 'farby.yaml'), new TextEncoder().encode('id: x\n'));
    writeFileSync(join(folder, 'lan.yaml'), BENEATH);
    writeFileSync(join(inner, 'inne.yaml'), BENEATH);
    symlinkSync(join(folder, 'lan.yaml'), join(inner, 'ute.yaml'));
    symlinkSync(join(inner, 'inne.yaml'), join(inner, 'lank.yaml'));
    const { beside } = await readInput(disk, join(inner, 'farby.yaml'));
    expect(await beside?.read('ute.yaml')).toBe('outside');
    expect(await beside?.read('lank.yaml')).toMatchObject({ name: 'lank.yaml' });
    expect((await readInput(memoryFileSystem({}), '-')).beside).toBeUndefined();
  });
});

describe('agreements on a level that rests on another', () => {
  const basisOf = { interpretation: 'Så gör vi i Farby.' };
  const text = levelTextOn('minimum-level.yaml', {
    functions: { faltassistent: { title: 'Fältassistent', belongsTo: 'district', basis: basisOf } },
    areas: {
      natverk: {
        topics: [{ text: 'Sommarens verksamhet' }],
        meetings: { kvartalstraff: { frequency: { times: 2, per: 'kvartal' } } },
        basis: basisOf,
      },
    },
  });
  const farbyRef = { id: 'farby-2026', title: expect.any(String) };
  const district = readFileSync('test/fixtures/sundby-2024/district.yaml', 'utf8')
    .replace('minimumLevel: sundby-2024', 'minimumLevel: farby-2026')
    .replace(/^localAdditions:[\s\S]*?(?=^bodies:)/m, '')
    .replace(', lasning]', ']');
  const files = { 'd/minimum-level.yaml': BENEATH, 'd/niva.yaml': text, 'd/norr.yaml': district };
  const draw = ['generate', 'd/norr.yaml', '--minimum-level', 'd/niva.yaml', '-o', 'ut'];

  test('name the level that each part comes from', async () => {
    const here = world(files);
    expect(await here.run([...draw, '--format', 'json'])).toMatchObject({ code: 0, stderr: expect.any(String) });
    const { areas, minimumLevel, functions } = JSON.parse(here.text('/ut/norr.json'));
    const [farby, sundby] = [
      { from: 'minimum-level', level: 'farby-2026' },
      { from: 'minimum-level', level: 'sundby-2024' },
    ];
    expect(minimumLevel).toMatchObject({ id: 'farby-2026', restsOn: [{ id: 'sundby-2024', title: beneath.title }] });
    const [natverk] = areas;
    expect(natverk.topics.map(({ origin }: { origin: unknown }) => origin)).toEqual([sundby, sundby, farby]);
    const { frequency, convener } = natverk.meetings[0];
    expect(frequency).toMatchObject({
      value: { times: 2, per: 'kvartal' },
      origin: farby,
      grounds: [{ ...basisOf, level: farbyRef }],
    });
    expect(convener).toMatchObject({ value: 'omradeschef', origin: sundby });
    expect(functions.at(-1)).toMatchObject({ id: 'faltassistent', origin: farby });
  });

  test('say on paper what is of a level beneath, and nothing of their own level', async () => {
    const additions = `${district}localAdditions:
  areas:
    natverk:
      meetings:
        kvartalstraff: { frequency: { times: 1, per: vecka } }
    narvaro:
      followUp: { frequency: { times: 1, per: månad } }
`;
    const here = world({ ...files, 'd/norr.yaml': additions });
    const { code } = await here.run([...draw, '--format', 'html', '--document', 'agreement,basis']);
    expect(code).toBe(0);
    const [agreement, basis] = ['/ut/norr.html', '/ut/norr.basis.html'].map((path) =>
      here
        .text(path)
        .replaceAll(/<script[\s\S]*?<\/script>/g, '')
        .replaceAll(/<[^>]*>/g, ''),
    ) as [string, string];
    const beneathIt = `(${beneath.title})`;
    for (const text of [agreement, basis]) {
      expect(text.toLowerCase()).toContain(`riktlinjen ${beneathIt}`.toLowerCase());
      expect(text).toMatch(new RegExp(`Bygger(?: i sin tur)? på ${beneath.title}\\.`));
      expect(text).not.toContain('(Grundnivå för samverkan i Farby');
    }
    expect(agreement).toContain(`Tre gånger per läsår ${beneathIt}`);
    expect(agreement).toMatch(/Två gånger per kvartal(?! \()/);
  });

  test('call the level beneath by its own word where no other has that', async () => {
    const floor = { ...mappingAt(mappingAt(beneath, 'words'), 'floor'), definite: 'bottnen' };
    const under = stringify({ ...beneath, words: { ...mappingAt(beneath, 'words'), floor } }, { lineWidth: 0 });
    const here = world({ ...files, 'd/minimum-level.yaml': under });
    await here.run([...draw, '--format', 'html', '--document', 'agreement,basis']);
    const [agreement, basis] = ['/ut/norr.html', '/ut/norr.basis.html'].map((path) =>
      here.text(path).replaceAll(/<script[\s\S]*?<\/script>|<[^>]*>/g, ''),
    ) as [string, string];
    expect(agreement).toContain(`Bygger i sin tur på ${beneath.title} (bottnen).`);
    expect(basis).toContain('Riktlinjen (bottnen)');
    expect(basis).not.toMatch(/riktlinjen \(Grundnivå/i);
  });

  test('are refused below either level', async () => {
    const below = (frequency: string) =>
      `${district}localAdditions:\n  areas:\n    natverk:\n      meetings:\n        kvartalstraff: { frequency: ${frequency} }\n`;
    const here = world({ ...files, 'd/a.yaml': below('{ times: 1, per: kvartal }') });
    const { stdout } = await here.run(['validate', 'd/a.yaml', '--minimum-level', 'd/niva.yaml', '--format', 'json']);
    expect(JSON.parse(stdout).files[0].diagnostics).toEqual([
      expect.objectContaining({
        code: 'meeting-too-rare',
        grounds: [{ ...basisOf, level: farbyRef }],
      }),
    ]);
  });

  test('have the files of both levels attached, and are others once one of them has changed', async () => {
    const here = world(files);
    await here.run(draw);
    const attached = await attachmentsOf(here.files.get('/ut/norr.pdf') as Uint8Array);
    expect(attached.map(({ name, relationship }) => [name, relationship])).toEqual([
      ['minimum-level.yaml', 'Source'],
      ['niva.yaml', 'Source'],
      ['norr.json', 'Data'],
      ['norr.yaml', 'Source'],
    ]);
    expect(new TextDecoder().decode(attached[0]?.bytes)).toBe(BENEATH);
    expect(new TextDecoder().decode(attached[1]?.bytes)).toBe(text);
    expect((await here.run(draw)).stdout).toContain('oförändrad');
    here.files.set('/d/minimum-level.yaml', new TextEncoder().encode(`${BENEATH}# en kommentar\n`));
    expect((await here.run(draw)).stdout).toContain('→');
  });

  test('keep all files where a level has the name of the agreement’s own', async () => {
    const here = world({ ...files, 'e/niva.yaml': district });
    await here.run(['generate', 'e/niva.yaml', '--minimum-level', 'd/niva.yaml', '-o', 'ut']);
    const attached = await attachmentsOf(here.files.get('/ut/niva.pdf') as Uint8Array);
    expect(attached.map(({ name }) => name)).toEqual([
      'minimum-level.yaml',
      'niva--niva.yaml',
      'niva.json',
      'niva.yaml',
    ]);
  });
});

test('a level and those that it rests on are watched', async () => {
  const chain = {
    'd/a.yaml': levelTextOn('b.yaml', {}, 'farby-a'),
    'd/b.yaml': levelTextOn('c.yaml'),
    'd/c.yaml': BENEATH,
  };
  const { system } = world(chain);
  expect(await levelChain(system, 'd/a.yaml')).toEqual(['d/a.yaml', 'd/b.yaml', 'd/c.yaml']);
  expect(await levelChain(system, 'd/c.yaml')).toEqual(['d/c.yaml']);
  expect(await levelChain(system, 'd/saknas.yaml')).toEqual(['d/saknas.yaml']);
  const cut = world({ 'd/a.yaml': chain['d/a.yaml'], 'd/b.yaml': chain['d/b.yaml'] });
  expect(await levelChain(cut.system, 'd/a.yaml')).toEqual(['d/a.yaml', 'd/b.yaml', 'd/c.yaml']);
  const outside = world({ 'd/a.yaml': levelTextOn('../c.yaml'), 'c.yaml': BENEATH });
  expect(await levelChain(outside.system, 'd/a.yaml')).toEqual(['d/a.yaml']);
  const circle = world({ ...chain, 'd/c.yaml': levelTextOn('a.yaml') });
  expect((await levelChain(circle.system, 'd/a.yaml')).length).toBeLessThan(5);
});
