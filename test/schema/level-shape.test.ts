// What an officer is told of a level that is misshapen: what to write, as the schema of levels knows it.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describe as inWords } from '../../src/diagnostics/message.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { yamlDocument } from '../support/read-yaml.ts';

const schema = await compileValidator(JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')));
const sundby = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');

/** What is said of the level with something put in the place of something else. */
function said(from: string | RegExp, to: string): string[] {
  const text = sundby.replace(from, to);
  expect(text).not.toBe(sundby);
  const found = checkDocument(schema, yamlDocument(text, 'niva.yaml'));
  return found.map((one) => Object.values(inWords(one, 'sv')).join(' '));
}

it.each([
  ['genitive', /^ {4}genitive: .*\n/m, 'Till exempel: genitive: kommunens'],
  ['gender', /^ {4}gender: .*\n/m, 'Där kan det stå en eller ett.'],
  [
    'floor',
    /^ {2}floor:\n(?: {4}.*\n)+/m,
    'en rad för var och en av one, definite, genitive, plural, pluralDefinite och gender.',
  ],
  ['words', /^words:\n(?: +.*\n)+/m, 'en rad för var och en av area, whole, floor och addition.'],
  ['status', /^status: .*\n/m, 'Där kan det stå forslag eller beslutad.'],
])('tells what may stand where %s is missing', (_, line, hint) => {
  expect(said(line, '')).toEqual([expect.stringContaining(hint)]);
});

it.each([
  ['<b>kommunen</b>'],
  ['"**kommunen**"'],
  ['"{{name}}"'],
  ['”kommunen”'],
  ['"kom\\nmunen"'],
  ['"kommunen  "'],
  ['Kommunen'],
])('takes no %s for a word of a sentence', (word) => {
  expect(said(/^ {4}definite: .*$/m, `    definite: ${word}`)).toEqual([
    expect.stringContaining('är inte ett ord som kan stå inne i en mening'),
  ]);
});

it.each([['SDN-området'], ['stadsdelen på ön'], ['s:t Olofs kommun'], ['2:a distriktet']])(
  'takes %s for one',
  (word) => {
    expect(said(/^ {4}definite: .*$/m, `    definite: ${word}`)).toEqual([]);
  },
);

it('takes a name for the whole and for the floor', () => {
  expect(said(/^( {2}whole:\n {4}in: .*\n {4}definite: ).*$/m, '$1Granby kommun')).toEqual([]);
  expect(said(/^( {2}floor:\n {4}one: ).*$/m, '$1Granbymodell')).toEqual([]);
});

it('takes a note for every page that has room on one line, and no longer one', () => {
  const noted = (note: string) => said(/^documentNote: .*$/m, `pageNote: ${note}`);
  expect(noted('x'.repeat(50))).toEqual([]);
  expect(noted('x'.repeat(51))).toEqual([expect.stringContaining('50')]);
  expect(noted('" "')).toHaveLength(1);
});

const basis = (written: string) => said(/^basis: .*$/m, `basis: ${written}`);

it('tells of two kinds of ground in one, and how to write both', () => {
  expect(basis('{ section: Möten, law: fl-8 }')).toEqual([
    '”section” kan inte stå tillsammans med ”law”. Ta bort den ena. Vilar kravet på båda, skriv en lista: [{ section: … }, { law: … }].',
  ]);
});

it('tells one thing of a ground with a misspelt key, which may be any kind’s', () => {
  expect(basis('{ lag: fl-8 }')).toEqual(['Namnet ”lag” finns inte här. Menade du ”law”?']);
  expect(basis('{ x: y }')).toEqual([
    'Namnet ”x” finns inte här. Här kan det stå source, section, interpretation, law eller practice.',
  ]);
});

it('tells what a ground can be where a text stands', () => {
  expect(basis('riktlinjen')).toEqual([expect.stringContaining('{ law: lagrummets id }')]);
});

it('tells how a value is written with the one key that it needs', () => {
  expect(
    said('{ function: skolchef, basis: { interpretation: Skolchefen vill troligen höra hur det går. } }', 'skolchef'),
  ).toEqual([expect.stringContaining('Skriv { function: skolchef }.')]);
  expect(said(/^ {4}topics:\n/m, '    topics:\n      - Läget\n')).toEqual([
    expect.stringContaining('Skriv { text: Läget }.'),
  ]);
  // What would mean something else inside braces is not offered.
  expect(said(/^ {4}topics:\n/m, '    topics:\n      - Hur, och var?\n')[0]).not.toContain('{ text:');
});

it('names a school form and a row of law as what they are', () => {
  expect(said(/^ {2}grundskola:$/m, '  Grundskola:')[0]).toContain('är inte namnet på en skolform');
  expect(said(/^law:\n/m, 'law:\n  - Förvaltningslagen 8 §\n')[0]).toContain('är inte id för ett lagrum');
});
