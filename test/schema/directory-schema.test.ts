import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { MOST_RECEPTIONS } from '../../src/minimum/compile-schema/shapes.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { compileDirectorySchema } from '../../src/schema/directory-schema.ts';
import { yamlDocument } from '../support/read-yaml.ts';

const validator = await compileValidator(compileDirectorySchema());
const foreign = new Ajv2020({ strict: false }).compile(compileDirectorySchema());

/** The findings of a directory's text, each as `pointer code`; a foreign validator comes to the same verdict. */
function found(text: string): string[] {
  const document = yamlDocument(text);
  const findings = checkDocument(validator, document).map(({ pointer, code }) => `${pointer} ${code}`);
  expect(foreign(JSON.parse(JSON.stringify(document.unfolded)))).toBe(findings.length === 0);
  return findings;
}

const one = '{ title: Mottagningen, phone: 08-465 004 20 }';

describe('a directory', () => {
  test.each([
    `receptions: { Provby: ${one} }`,
    `receptions: { Upplands Väsby: ${one}, Enskede-Årsta-Vantör: ${one}, "Farby (norra)": ${one}, S:t Provby: ${one} }`,
    `receptions: { "7": ${one}, "Provby, Norra": ${one}, Provby/Farby: ${one}, P: ${one} }`,
    'receptions: { Provby: { title: M, phone: "+46 8-465 004 20", email: m@example.se, hours: Vardagar 8–16, outOfHours: J } }',
    readFileSync('test/fixtures/sundby-2024/mottagningar.yaml', 'utf8'),
  ])('holds: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['[]', [' wrong-type']],
    ['{}', [' missing-key']],
    ['receptions:', ['/receptions wrong-type']],
    ['receptions: {}', ['/receptions too-few']],
    [`receptions: [${one}]`, ['/receptions wrong-type']],
    ['receptions: { Provby: 08-465 004 20 }', ['/receptions/Provby wrong-type']],
    ['receptions: { Provby: {} }', ['/receptions/Provby missing-key', '/receptions/Provby missing-key']],
    ['receptions: { Provby: { title: M } }', ['/receptions/Provby missing-key']],
    ['receptions: { Provby: { title: " ", phone: 08-465 004 20 } }', ['/receptions/Provby/title empty-text']],
    ['receptions: { Provby: { title: M, phone: ring oss } }', ['/receptions/Provby/phone wrong-pattern']],
    [
      'receptions: { Provby: { title: M, phone: 112, x: 1 } }',
      ['/receptions/Provby/phone quoted-string-expected', '/receptions/Provby/x unknown-key'],
    ],
    [
      `receptions: { Provby: { title: M, phone: 08-465 004 20, email: hej } }`,
      ['/receptions/Provby/email wrong-pattern'],
    ],
    [`receptions: { "a@b": ${one} }`, ['/receptions/a@b wrong-pattern']],
    [`receptions: { "{{x}}": ${one} }`, ['/receptions/{{x}} wrong-pattern']],
    [`receptions: { " Provby": ${one} }`, ['/receptions/ Provby wrong-pattern']],
    [`receptions: { "": ${one} }`, ['/receptions/ wrong-pattern']],
    [`receptions: { ${'P'.repeat(101)}: ${one} }`, [`/receptions/${'P'.repeat(101)} too-long`]],
    [`receptions: { Provby: ${one} }\nx: 1`, ['/x unknown-key']],
  ] as const)('does not hold: %s', (text, findings) => {
    expect(found(text).sort()).toEqual([...findings].sort());
  });

  test('lists the municipalities of a country, and not endlessly many', () => {
    const some = (count: number) =>
      `receptions:\n${Array.from({ length: count }, (_, at) => `  P${at}: ${one}\n`).join('')}`;
    expect(found(some(MOST_RECEPTIONS))).toEqual([]);
    expect(found(some(MOST_RECEPTIONS + 1))).toEqual(['/receptions too-many']);
  });
});
