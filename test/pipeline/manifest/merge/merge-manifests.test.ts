import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';
import { sha256 } from '../../../../src/io/sha256.ts';
import { mergedJson, mergeManifests } from '../../../../src/pipeline/manifest/merge/merge-manifests.ts';
import type { Part } from '../../../../src/pipeline/manifest/merge/part.ts';
import { runRulesAcross } from '../../../../src/rules/across/index.ts';
import type { SchoolIdentity } from '../../../../src/rules/school-identity.ts';
import { comparedAs, drawnAgreements, madeAs } from '../../../support/drawn-agreements.ts';
import { keysWith, made, part } from '../../../support/parts.ts';

/** `path pointer: severity code {arguments}` of everything found. */
function found(parts: readonly Part[], ...more: [] | [Parameters<typeof mergeManifests>[2]]): string[] {
  return mergeManifests(parts, '1.0.0', ...more).files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((one) => `${path} ${one.pointer}: ${one.severity} ${one.code} ${JSON.stringify(one.args)}`),
  );
}

const mergedOf = (parts: readonly Part[]) => mergeManifests(parts, '1.0.0').merged;

describe('the merged manifest', () => {
  const parts = [part('b', [made('c.yaml'), made('a.yaml')]), part('a', [made('b.yaml')], { program: '1.0.0' })];

  test('names each part’s folder, and has all inputs in the order of their names with the folder they are in', () => {
    const { inputs, ...head } = mergedOf(parts);
    expect(head).toEqual({
      version: 1,
      program: '1.0.0',
      complete: true,
      parts: [
        { folder: 'a', program: '1.0.0', complete: true, sha256: sha256('a') },
        { folder: 'b', program: '1.0.0', complete: true, sha256: sha256('b') },
      ],
    });
    expect(inputs).toEqual([
      { folder: 'b', ...made('a.yaml') },
      { folder: 'a', ...made('b.yaml') },
      { folder: 'b', ...made('c.yaml') },
    ]);
    expect(found(parts)).toEqual([]);
  });

  test('does not depend on the order of the parts', () => {
    expect(mergedOf([...parts].reverse())).toEqual(mergedOf(parts));
  });

  test.each([0, 1, 3])('as text is JSON with two spaces, of %i inputs', (count) => {
    const merged = mergedOf([part('.', [made('a.yaml'), made('b.yaml'), made('c.yaml')].slice(0, count))]);
    expect([...mergedJson(merged)].join('')).toBe(`${JSON.stringify(merged, undefined, 2)}\n`);
  });
});

describe('what was not made', () => {
  test('a part that is not complete is reported, and then the whole is not', () => {
    const parts = [part('a', [made('a.yaml')]), part('b', [], { complete: false })];
    expect(found(parts)).toEqual(['b/manifest.json /complete: error part-incomplete {}']);
    expect(mergedOf(parts).complete).toBe(false);
  });

  test('refused and failed inputs are reported; they stay in the list', () => {
    const none = { outputs: [], keys: null };
    const parts = [
      part('a', [
        made('a.yaml', { state: 'refused', ...none }),
        made('b.yaml', { state: 'unchanged' }),
        made('c.yaml', { state: 'failed', sha256: null, minimumLevel: null, ...none }),
      ]),
    ];
    expect(found(parts)).toEqual([
      'a/manifest.json /inputs/0: error part-input-not-made {"input":"a.yaml","state":"refused"}',
      'a/manifest.json /inputs/2: error part-input-not-made {"input":"c.yaml","state":"failed"}',
    ]);
    expect(mergedOf(parts).inputs).toHaveLength(3);
  });
});

describe('parts that say which one of how many they are', () => {
  const shard = (folder: string, index: number, of: number) =>
    part(folder, [made(`${folder}.yaml`)], { shard: { index, of } });

  test('all there, in whatever order and beside a run of its own: nothing to say, and nothing of it in what is merged', () => {
    const parts = [shard('c', 1, 3), part('own', [made('own.yaml')]), shard('a', 3, 3), shard('b', 2, 3)];
    expect(found(parts)).toEqual([]);
    expect(mergedOf(parts).complete).toBe(true);
    expect(JSON.stringify(mergedOf(parts))).not.toContain('shard');
  });

  test('one missing: an error in the first part, and the whole is not complete', () => {
    const parts = [shard('a', 1, 4), shard('b', 4, 4)];
    expect(found(parts)).toEqual([
      'a/manifest.json /shard: error parts-not-whole {"problem":"missing","shards":["2/4","3/4"],"more":0}',
    ]);
    expect(mergedOf(parts).complete).toBe(false);
  });

  test('a part alone is not the whole, unless it is the only one', () => {
    expect(found([shard('a', 2, 2)])).toEqual([expect.stringContaining('"shards":["1/2"],"more":0')]);
    expect(found([shard('a', 1, 1)])).toEqual([]);
  });

  test('of many that are missing some are named', () => {
    expect(found([shard('a', 2, 99_999)])).toEqual([
      expect.stringMatching(/"shards":\["1\/99999","3\/99999",.*"9\/99999"\],"more":99990\}$/),
    ]);
  });

  test('two of one number: an error in the second, though their files are others', () => {
    const parts = [shard('a', 1, 2), shard('b', 2, 2), shard('c', 1, 2)];
    expect(found(parts)).toEqual([
      'c/manifest.json /shard/index: error parts-not-whole {"problem":"twice","shard":"1/2","other":"a"}',
    ]);
    expect(mergedOf(parts).complete).toBe(true);
  });

  test('not agreed on how many: an error in each that says another number than the first', () => {
    const parts = [shard('a', 1, 2), shard('b', 2, 3), shard('c', 2, 2), shard('d', 1, 3)];
    expect(found(parts)).toEqual(
      ['b 2/3', 'd 1/3'].map((one) => {
        const [folder, own] = one.split(' ');
        return `${folder}/manifest.json /shard/of: error parts-not-whole {"problem":"other-count","shard":"${own}","other":"a","otherShard":"1/2"}`;
      }),
    );
    expect(mergedOf(parts).complete).toBe(false);
  });

  test('whichever are missing and whichever are twice, just these are reported', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }), (indices) => {
        const parts = indices.map((index, at) => shard(`p${at}`, index, 5));
        const args = mergeManifests(parts, '1.0.0').files.flatMap(({ diagnostics }) =>
          diagnostics.map((one) => one.args),
        );
        const lacking = [1, 2, 3, 4, 5].filter((index) => !indices.includes(index)).map((index) => `${index}/5`);
        const again = indices.filter((index, at) => indices.indexOf(index) < at).map((index) => `${index}/5`);
        expect(args.flatMap((one) => ('shards' in one ? one.shards : []))).toEqual(lacking);
        expect(args.flatMap((one) => ('shard' in one ? one.shard : []))).toEqual(again);
      }),
    );
  });
});

describe('parts that overlap', () => {
  test('with the same outcome: a warning, and the input is taken once', () => {
    const parts = [part('a', [made('x.yaml')]), part('b', [made('x.yaml', { state: 'unchanged' }), made('y.yaml')])];
    expect(found(parts)).toEqual([
      'b/manifest.json /inputs/0: warning parts-overlap {"name":"x.yaml","other":"a/x.yaml","problem":"same-input"}',
    ]);
    expect(mergedOf(parts).inputs.map(({ folder, name }) => `${folder}/${name}`)).toEqual(['a/x.yaml', 'b/y.yaml']);
  });

  test.each([
    ['content', { sha256: sha256('another') }],
    ['result', { outputs: [{ path: 'x.pdf', sha256: sha256('other bytes') }] }],
    ['state', { state: 'refused', outputs: [], keys: null } as const],
  ])('with another %s: an error, and both stay', (_, other) => {
    const parts = [part('a', [made('x.yaml')]), part('b', [made('x.yaml', other)])];
    expect(found(parts).filter((one) => one.includes('parts-overlap'))).toEqual([
      'b/manifest.json /inputs/0: error parts-overlap {"name":"x.yaml","other":"a/x.yaml","problem":"other-input"}',
    ]);
    expect(mergedOf(parts).inputs.map(({ folder }) => folder)).toEqual(['a', 'b']);
  });

  test('upper and lower case are the same name', () => {
    const parts = [part('a', [made('Älvsjö.yaml')]), part('b', [made('ÄLVSJÖ.yaml', { keys: null })])];
    expect(found(parts)).toEqual([expect.stringContaining('"problem":"other-input"')]);
  });

  test('an output that two inputs have is an error', () => {
    const edition = { path: 'a--Kommunal.pdf', sha256: sha256('1') };
    const parts = [part('x', [made('a.yaml', { outputs: [edition] })]), part('y', [made('a--kommunal.yaml')])];
    expect(found(parts)).toEqual([
      'y/manifest.json /inputs/0: error parts-overlap {"name":"a--kommunal.pdf","other":"x/a.yaml","problem":"output"}',
    ]);
  });
});

describe('parts that are not made alike', () => {
  const other = sha256('another');
  test.each([
    ['templates', { templates: other }, 'error', ',"level":"stockholm-2009"'],
    ['minimum-level', { minimumLevel: { id: 'stockholm-2009', sha256: other } }, 'error', ',"level":"stockholm-2009"'],
    ['fonts', { fonts: other }, 'error', ''],
    ['theme', { theme: other }, 'error', ''],
    ['options', { options: other }, 'warning', ''],
  ] as const)('%s: reported once for each part', (what, more, severity, level) => {
    const parts = [part('a', [made('1.yaml')]), part('b', [made('2.yaml', more), made('3.yaml', more)])];
    expect(found(parts)).toEqual([expect.stringMatching(/^b\/manifest\.json \/inputs\/0\/\w+: /)]);
    expect(found(parts)[0]).toMatch(
      new RegExp(`: ${severity} parts-differ \\{"what":"${what}","other":"a"${level}\\}$`),
    );
  });

  test('the directory that the files of a municipality name: a warning, and none of another’s', () => {
    const directory = (name: string, text: string) => ({ directory: { name, sha256: sha256(text) } });
    const [one, two] = [directory('mottagningar.yaml', '1'), directory('mottagningar.yaml', '2')];
    const { keys } = made('3.yaml');
    const elsewhere = { ...two, keys: keys && { ...keys, city: 'Granby kommun' } };
    expect(found([part('a', [made('1.yaml', one)]), part('b', [made('2.yaml', one)])])).toEqual([]);
    expect(found([part('a', [made('1.yaml', one)]), part('b', [made('2.yaml')])])).toEqual([]);
    expect(found([part('a', [made('1.yaml', one)]), part('b', [made('3.yaml', elsewhere)])])).toEqual([]);
    const others = directory('andra.yaml', '2');
    expect(found([part('a', [made('1.yaml', one)]), part('b', [made('2.yaml', others)])])).toEqual([]);
    expect(found([part('a', [made('1.yaml', one)]), part('b', [made('2.yaml', two)])])).toEqual([
      expect.stringMatching(
        /^b\/manifest\.json \/inputs\/0\/directory: warning parts-differ \{"what":"directory","other":"a","level":"mottagningar\.yaml/,
      ),
    ]);
  });

  test('the program’s version', () => {
    const parts = [part('a', [made('1.yaml')]), part('b', [made('2.yaml')], { program: '1.0.1' })];
    expect(found(parts)).toEqual(['b/manifest.json /program: error parts-differ {"what":"program","other":"a"}']);
  });

  test('within a part, which then holds documents of two runs', () => {
    expect(found([part('a', [made('1.yaml'), made('2.yaml', { fonts: other })])])).toEqual([
      'a/manifest.json /inputs/1/fonts: error parts-differ {"what":"fonts"}',
    ]);
  });

  test('each minimum level has its own templates', () => {
    const sundby = { minimumLevel: { id: 'sundby-2024', sha256: other }, templates: other };
    expect(found([part('a', [made('1.yaml')]), part('b', [made('2.yaml', sundby)])])).toEqual([]);
  });

  test('what was not made was not made in another way', () => {
    const refused = { state: 'refused', templates: null, fonts: null, minimumLevel: null, keys: null } as const;
    const parts = [part('a', [made('1.yaml')]), part('b', [made('2.yaml', { ...refused, outputs: [] })])];
    expect(found(parts).filter((one) => one.includes('parts-differ'))).toEqual([]);
  });
});

describe('schools', () => {
  const coded = { name: 'Skolan', unitCode: '12345678', forms: ['grundskola'] };
  const codeless = { name: 'SKOLAN ', forms: ['förskola', 'grundskola'] };
  const input = (name: string, schools: readonly SchoolIdentity[], district = name) =>
    made(`${name}.yaml`, { keys: keysWith(district, schools) });

  test('with one unit code in two districts: an error in both', () => {
    expect(found([part('a', [input('x', [coded])]), part('b', [input('y', [coded])])])).toEqual([
      'a/manifest.json /inputs/0/keys/unitCodes: error school-in-two-districts {"input":"x.yaml","other":"b/y.yaml","district":"y","unitCode":"12345678"}',
      'b/manifest.json /inputs/0/keys/unitCodes: error school-in-two-districts {"input":"y.yaml","other":"a/x.yaml","district":"x","unitCode":"12345678"}',
    ]);
  });

  test.each([
    ['both lack a code', codeless],
    ['one has a code', coded],
  ])('of one name and form where %s: a warning in both, once for two forms', (_, other) => {
    expect(found([part('a', [input('x', [codeless])]), part('b', [input('y', [other])])])).toEqual([
      'a/manifest.json /inputs/0/keys/schools: warning school-in-two-districts {"input":"x.yaml","other":"b/y.yaml","district":"y"}',
      'b/manifest.json /inputs/0/keys/schools: warning school-in-two-districts {"input":"y.yaml","other":"a/x.yaml","district":"x"}',
    ]);
  });

  test('two parts of the same district may share schools', () => {
    const parts = [part('a', [input('x', [coded], 'Dal')]), part('b', [input('y', [coded, codeless], ' DAL')])];
    expect(found(parts)).toEqual([]);
  });

  test('a configuration turns off what is a warning, and no error', () => {
    const parts = [part('a', [input('x', [coded, codeless])]), part('b', [input('y', [coded, codeless])])];
    const severities = (setting: 'off' | 'error') =>
      found(parts, { 'school-in-two-districts': setting }).map((one) => one.split(' ')[2]);
    expect(severities('off')).toEqual(['error', 'error']);
    expect(severities('error')).toEqual(['error', 'error', 'error', 'error']);
  });

  test('an input that two parts have is no conflict with itself', () => {
    const parts = [part('a', [input('x', [codeless])]), part('b', [input('x', [codeless])])];
    expect(found(parts)).toEqual([expect.stringContaining('same-input')]);
  });

  test('that has moved between agreements that are never valid on one day is none', () => {
    const school = (name: string, validFrom: string, validUntil?: string) =>
      made(`${name}.yaml`, { keys: keysWith(name, [coded], { validFrom, ...(validUntil && { validUntil }) }) });
    const parts = (from: string) => [
      part('a', [school('x', '2010-01-01', '2010-12-31')]),
      part('b', [school('y', from)]),
    ];
    expect(found(parts('2011-01-01'))).toEqual([]);
    expect(found(parts('2010-12-31'))).toHaveLength(2);
  });
});

describe('agreements', () => {
  const input = (name: string, district: string, agreement: Parameters<typeof keysWith>[2]) =>
    made(`${name}.yaml`, { keys: keysWith(district, [], agreement) });

  test('of one district at the same time: an error in both', () => {
    const [one, two] = [
      input('x', 'Dal', { validFrom: '2010-01-01' }),
      input('y', 'DAL', { validFrom: '2010-07-01', validUntil: '2010-12-31' }),
    ];
    expect(found([part('a', [one]), part('b', [two])])).toEqual([
      'a/manifest.json /inputs/0/keys/district: error district-twice {"district":"Dal","input":"x.yaml","other":"b/y.yaml","from":"2010-07-01","until":"2010-12-31"}',
      'b/manifest.json /inputs/0/keys/district: error district-twice {"district":"DAL","input":"y.yaml","other":"a/x.yaml","from":"2010-07-01","until":"2010-12-31"}',
    ]);
  });

  test('of which one renews the other are none, wherever they were made', () => {
    const old = input('x', 'Dal', { validFrom: '2010-01-01', registrationNumber: '1' });
    const renewed = input('y', 'Dal', { validFrom: '2011-01-01', replaces: '1' });
    expect(found([part('a', [old]), part('b', [renewed])])).toEqual([]);
    expect(found([part('a', [renewed, old])])).toEqual([]);
  });

  test('of one file that two parts made differently are reported as that, and no more', () => {
    const file = (validUntil: string) => input('x', 'Dal', { validFrom: '2010-01-01', validUntil });
    expect(found([part('a', [file('2010-12-31')]), part('b', [file('2011-12-31')])])).toEqual([
      expect.stringContaining('parts-overlap'),
    ]);
  });

  test('of which a manifest of an earlier version says no validity are not compared', () => {
    const parts = [part('a', [input('x', 'Dal', {})]), part('b', [input('y', 'Dal', { validFrom: '2010-01-01' })])];
    expect(found(parts)).toEqual([]);
  });

  test('with one registration number: a warning in both', () => {
    const [one, two] = [
      input('x', 'Dal', { registrationNumber: '1-2' }),
      input('y', 'Berg', { registrationNumber: 'Dnr 1–2' }),
    ];
    expect(found([part('a', [one]), part('b', [two])])).toEqual([
      'a/manifest.json /inputs/0/keys/registrationNumber: warning registration-number-shared {"registrationNumber":"1-2","district":"Berg","input":"x.yaml","other":"b/y.yaml"}',
      'b/manifest.json /inputs/0/keys/registrationNumber: warning registration-number-shared {"registrationNumber":"Dnr 1–2","district":"Dal","input":"y.yaml","other":"a/x.yaml"}',
    ]);
    expect(found([part('a', [one, two])], { 'registration-number-shared': 'off' })).toEqual([]);
  });
});

test('whatever the inputs are, the same are found as by the rules over all files, with the same codes', () => {
  fc.assert(
    fc.property(drawnAgreements, fc.integer({ min: 1, max: 3 }), (drawn, count) => {
      const parts = Array.from({ length: count }, (_, shard) =>
        part(
          `${shard}`,
          drawn.flatMap((one, at) => (at % count === shard ? madeAs(`${at}.yaml`, one) : [])),
        ),
      );
      const exact = runRulesAcross(drawn.map((one, at) => comparedAs(`${at}.yaml`, one)));
      const merged = mergeManifests(parts, '1.0.0').files.flatMap(({ diagnostics }) => diagnostics);
      const unitCode = ({ args }: Diagnostic) => ('unitCode' in args ? args.unitCode : '');
      const inParts = merged.map((one) => `${'input' in one.args ? one.args.input : ''} ${one.code} ${unitCode(one)}`);
      const inFiles = exact.map((one) => `${one.span.file} ${one.code} ${unitCode(one)}`);
      // The rule reports each school of a file once, its code before its name; of an entry, each of its keys is reported.
      expect(new Set(inParts.filter((one) => !one.endsWith(' ')))).toEqual(
        new Set(inFiles.filter((one) => !one.endsWith(' '))),
      );
      expect(new Set(inParts.map(withoutCode))).toEqual(new Set(inFiles.map(withoutCode)));
    }),
    { numRuns: 500 },
  );
});

const withoutCode = (found: string): string => found.replace(/ \d*$/, '');
