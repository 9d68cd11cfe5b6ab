import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import { checkMinimumLevel } from '../../../src/minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { compileValidator } from '../../../src/schema/compile.ts';
import { law } from '../../support/levels.ts';
import { yamlDocument } from '../../support/read-yaml.ts';

beforeAll(loadMarkdown);

const schema = await compileValidator(JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')));
const sundby = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');

const BASIS = 'basis: { section: Utgångspunkter }';

/** The level of the second city with other parties: the lines of `bodies` and of `schoolForms`, without their indent. */
function level(bodies: readonly string[], forms: readonly string[]): string {
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}\n`).join('');
  return sundby
    .replace(/^bodies:\n(?: {2}.*\n|\n)*/m, `bodies:\n${indented(bodies)}\n`)
    .replace(/^schoolForms:\n(?: {2}.*\n|\n)*/m, `schoolForms:\n${indented(forms)}\n`);
}

const form = (name: string, more: string) => `${name}: { kind: school, ${more}, ${BASIS} }`;
const body = (id: string, more: string) => `${id}: { ${more}, ${BASIS} }`;

function findings(text: string): string[] {
  const document = yamlDocument(text, 'level.yaml');
  expect(schema.check(document.value)).toEqual([]);
  return checkMinimumLevel(toMinimumLevel(document.value, law), document, law).map(
    ({ code, args, pointer }) => `${pointer} ${code} ${JSON.stringify(args)}`,
  );
}

function schemaErrors(text: string): string[] {
  return schema
    .check(yamlDocument(text, 'level.yaml').value)
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const bildning = body('bildning', 'board: Bildningsnämnden, forms: [grundskola]');
const each = form('grundskola', 'signing: { municipal: each }');

describe('toMinimumLevel', () => {
  const read = (bodies: readonly string[], forms: readonly string[]) =>
    toMinimumLevel(yamlDocument(level(bodies, forms), 'level.yaml').value, law);

  it('says of every form for whom its units sign, and of every body which forms that is', () => {
    const { bodies, schoolForms } = read(
      [bildning, body('gymnasiet', 'board: Gymnasienämnden, joins: [natverk]')],
      [
        each,
        form('gymnasieskola', 'signing: { municipal: together, by: gymnasiet }'),
        form('fritidshem', 'signing: { municipal: none }'),
        form('förskola', 'ownActivity: true'),
      ],
    );
    expect(Object.entries(schoolForms).map(([id, { ownActivity, signing }]) => [id, ownActivity, signing])).toEqual([
      ['grundskola', false, { municipal: 'each', by: 'bildning' }],
      ['gymnasieskola', false, { municipal: 'together', by: 'gymnasiet' }],
      ['fritidshem', false, { municipal: 'none' }],
      ['förskola', true, { municipal: 'none' }],
    ]);
    expect(Object.entries(bodies).map(([id, { signedBy, forms, joins }]) => [id, signedBy, forms, joins])).toEqual([
      ['bildning', [], ['grundskola'], []],
      ['gymnasiet', [], ['gymnasieskola'], ['natverk']],
    ]);
  });

  it('has no bodies where a level names none', () => {
    const { bodies: _left, ...rest } = yamlDocument(sundby, 'level.yaml').value as Record<string, unknown>;
    expect(toMinimumLevel(rest, law).bodies).toEqual({});
  });
});

describe('a minimum level', () => {
  it.each([
    ['a body without forms and areas', [bildning, body('tom', 'board: Tomma nämnden')], [each], 'tom'],
    [
      'a body whose forms do not sign',
      [bildning, body('fritid', 'board: Fritidsnämnden, forms: [fritidshem]')],
      [each, form('fritidshem', 'signing: { municipal: none }')],
      'fritid',
    ],
  ])('has no party that signs nothing: %s', (_, bodies, forms, name) => {
    expect(findings(level(bodies, forms))).toEqual([
      `/bodies/${name} party-contradiction {"problem":"signs-nothing","name":"${name}"}`,
    ]);
  });

  it('has each form at one body', () => {
    const other = body('andra', 'board: Andra nämnden, forms: [gymnasieskola, grundskola]');
    expect(findings(level([bildning, other], [each, form('gymnasieskola', 'signing: { municipal: each }')]))).toEqual([
      '/bodies/andra/forms/1 party-contradiction {"problem":"form-twice","name":"grundskola"}',
    ]);
  });

  it('has a form at several bodies where it says which has the units of which a file says nothing', () => {
    const kultur = body('kultur', 'board: Kulturnämnden, forms: [grundskola]');
    const own = form('grundskola', 'signing: { municipal: each, by: bildning }');
    expect(findings(level([kultur, bildning], [own]))).toEqual([]);
    const { bodies, schoolForms } = toMinimumLevel(
      yamlDocument(level([kultur, bildning], [own]), 'level.yaml').value,
      law,
    );
    expect([bodies.kultur?.forms, bodies.bildning?.forms]).toEqual([['grundskola'], ['grundskola']]);
    expect(schoolForms.grundskola?.signing.by).toBe('bildning');
    // Neither of the two.
    const third = body('tredje', 'board: Tredje nämnden, joins: [natverk]');
    const elsewhere = form('grundskola', 'signing: { municipal: each, by: tredje }');
    expect(findings(level([kultur, bildning, third], [elsewhere])).join()).toContain('form-twice');
  });

  it('has a form at the body that signs for it', () => {
    const other = body('gymnasiet', 'board: Gymnasienämnden, forms: [gymnasieskola]');
    const forms = [each, form('gymnasieskola', 'signing: { municipal: together, by: bildning }')];
    expect(findings(level([bildning, other], forms))).toEqual([
      '/bodies/gymnasiet/forms/0 party-contradiction {"problem":"form-twice","name":"gymnasieskola"}',
    ]);
  });

  it('has no authority sign for municipal units, and no board twice', () => {
    const police = body('polisen', 'name: Polismyndigheten, joins: [natverk]');
    const forms = [each, form('gymnasieskola', 'signing: { municipal: together, by: polisen }')];
    expect(findings(level([bildning, police], forms))).toEqual([
      '/schoolForms/gymnasieskola/signing party-contradiction {"problem":"authority-signs","name":"Polismyndigheten"}',
    ]);
    const again = body('skola', 'board: Bildningsnämnden, joins: [natverk]');
    expect(findings(level([bildning, again], [each]))).toEqual([
      '/bodies/skola party-contradiction {"problem":"board-twice","name":"Bildningsnämnden"}',
    ]);
  });

  it('has nobody sign who is only invited', () => {
    const board = body('bildning', 'board: Bildningsnämnden, signedBy: [skolchef, foralder], forms: [grundskola]');
    const unit = form('grundskola', 'signing: { municipal: each, signedBy: elev }');
    expect(findings(level([board], [unit]))).toEqual([
      '/bodies/bildning/signedBy/1 party-contradiction {"problem":"invited-signs","name":"Förälder"}',
      '/schoolForms/grundskola/signing/signedBy party-contradiction {"problem":"invited-signs","name":"Eleven"}',
    ]);
  });

  it('says who signs for each unit where several sign for the board', () => {
    const board = body('bildning', 'board: Bildningsnämnden, signedBy: [skolchef, omradeschef], forms: [grundskola]');
    const by = (signing: string) => level([board], [form('grundskola', `signing: { ${signing} }`)]);
    expect(findings(by('municipal: together'))).toEqual([]);
    expect(findings(by('municipal: each'))).toEqual([
      '/schoolForms/grundskola/signing party-contradiction {"problem":"several-sign","name":"grundskola"}',
    ]);
    expect(findings(by('municipal: each, signedBy: rektor-eller-bitradande'))).toEqual([]);
    expect(findings(by('municipal: each, signedBy: rektorn')).map((one) => one.split(' ')[1])).toEqual([
      'unknown-function',
    ]);
    expect(schemaErrors(by('municipal: together, signedBy: skolchef'))).toContain(
      '/schoolForms/grundskola/signing additionalProperties',
    );
  });

  it('says for whom units sign, and lets no own activity sign', () => {
    const forms = [
      each,
      form('gymnasieskola', 'signing: { municipal: together }'),
      form('förskola', 'ownActivity: true, signing: { municipal: each, by: bildning }'),
    ];
    expect(findings(level([bildning], forms))).toEqual([
      '/schoolForms/gymnasieskola/signing party-contradiction {"problem":"no-body","name":"gymnasieskola"}',
      '/schoolForms/förskola/signing party-contradiction {"problem":"own-signs","name":"förskola"}',
    ]);
  });

  it('names bodies, forms, areas and functions that there are', () => {
    const bodies = [
      body('bildning', 'board: Bildningsnämnden, forms: [grundskolan], signedBy: [skolchefen]'),
      body('polisen', 'name: Polismyndigheten, joins: [natverket]'),
    ];
    const found = findings(level(bodies, [form('grundskola', 'signing: { municipal: each, by: bildningen }')]));
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      '/bodies/bildning/signedBy/0 unknown-function',
      '/bodies/bildning/forms/0 misspelt-value',
      '/bodies/polisen/joins/0 misspelt-value',
      '/schoolForms/grundskola/signing/by misspelt-value',
    ]);
  });

  it('has the number of a legal person', () => {
    const wrong = sundby.replace('212000-9994', '212000-9995');
    expect(findings(wrong)).toEqual([
      '/municipality/organisationNumber organisation-number-invalid {"found":"212000-9995","problem":"check-digit"}',
    ]);
    expect(schemaErrors(sundby.replace('"212000-9994"', '"21200-9994"'))).toEqual([
      '/municipality/organisationNumber pattern',
    ]);
  });

  it('says how every form signs but the own board’s, and what every authority joins', () => {
    expect(schemaErrors(level([bildning], [form('grundskola', 'expected: true')]))).toContain(
      '/schoolForms/grundskola required',
    );
    expect(schemaErrors(level([body('polisen', 'name: Polismyndigheten')], [each]))).toContain(
      '/bodies/polisen required',
    );
    expect(schemaErrors(level([body('polisen', 'name: Polismyndigheten, forms: [grundskola]')], [each]))).toContain(
      '/bodies/polisen additionalProperties',
    );
  });
});
