import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { validateFiles } from '../../../src/pipeline/check/validate.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import { resourcesFor } from '../../support/resources.ts';

const good = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const withCode = good.replace('  - name: Provskolan\n', '$&    unitCode: "12345678"\n');
/** The same file for another district, with a registration number of its own. */
const named = (name: string, text: string) =>
  text.replace(/ {2}name: .*/, `  name: ${name}`).replace('1.2-77/2010', '1.2-78/2010');

let resources: Resources;
beforeAll(async () => {
  resources = await resourcesFor();
});

/** `path: severity code path-of-the-other` of every finding, as they are handed on. */
async function found(files: Readonly<Record<string, string>>): Promise<string[]> {
  const validated = await validateFiles(Object.keys(files), resources, memoryFileSystem(files));
  return validated.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ severity, code, span, related }) => {
      expect(span.file).toBe(path);
      return [`${path}:`, severity, code, ...related.map((one) => one.span.file)].join(' ');
    }),
  );
}

test('compares the files of a run, and tells each what stands in it', async () => {
  expect(await found({ 'b/x.yaml': withCode, 'a/x.yaml': named('Dalen', withCode) })).toEqual([
    'b/x.yaml: error school-in-two-districts a/x.yaml',
    'b/x.yaml: warning school-in-two-districts a/x.yaml',
    'a/x.yaml: error school-in-two-districts b/x.yaml',
    'a/x.yaml: warning school-in-two-districts b/x.yaml',
  ]);
});

test('compares files with other errors too, and passes over what cannot be read', async () => {
  const spoilt = named('Dalen', withCode).replace('  board:', '  bord:');
  expect(await found({ 'a.yaml': withCode, 'b.yaml': spoilt, 'c.yaml': 'district: [', 'd.yaml': 'hej' })).toEqual(
    expect.arrayContaining([
      'a.yaml: error school-in-two-districts b.yaml',
      'b.yaml: error school-in-two-districts a.yaml',
      'b.yaml: error unknown-key',
    ]),
  );
});

test('a file alone, and an agreement beside the one that it renews, are at peace', async () => {
  expect(await found({ 'a.yaml': withCode })).toEqual([]);
  // Nobody can say of an open end which law holds until then.
  const open = withCode.replace(/ {2}validUntil: .*\n/, '');
  const renewed = named('" ÄLVSJÖ "', open).replace(
    '2010-08-01',
    '2011-08-01\n  validUntil: 2012-07-31\n  replaces: "1.2-77/2010"',
  );
  expect(await found({ 'a.yaml': open, 'b.yaml': renewed })).toEqual(['a.yaml: info law-changes-during']);
});

test('two files of one district at the same time are in conflict, whatever they hold', async () => {
  const both = ['a.yaml: error district-twice b.yaml', 'b.yaml: error district-twice a.yaml'];
  expect(await found({ 'a.yaml': withCode, 'b.yaml': withCode })).toEqual(both);
  expect(await found({ 'a.yaml': withCode, 'b.yaml': named('" ÄLVSJÖ "', good) })).toEqual(both);
  const level = withCode.replace('minimumLevel: stockholm-2009\n', '');
  expect(await found({ 'a.yaml': withCode, 'b.yaml': level })).toEqual(expect.arrayContaining(both));
});

test('a comment turns off that a number is shared, and is never idle', async () => {
  const quiet = withCode.replace(
    '  registrationNumber',
    '  # samverkan-disable-next-line registration-number-shared -- staden har ett ärende för alla\n$&',
  );
  const other = withCode.replace(/ {2}name: .*/, '  name: Dalen').replace(/unitCode: .*/, 'unitCode: "22345678"');
  const schools = other.replaceAll('Provets', 'Dalens');
  expect(await found({ 'a.yaml': quiet, 'b.yaml': schools })).toEqual([
    'b.yaml: warning registration-number-shared a.yaml',
  ]);
  expect(await found({ 'a.yaml': quiet })).toEqual([]);
});

test('a comment with a reason turns off what is only a warning', async () => {
  const quiet = (text: string) =>
    text.replace(
      '  - { name: Provets',
      '  # samverkan-disable-next-line school-in-two-districts -- två förskolor med samma namn\n$&',
    );
  expect(await found({ 'a.yaml': quiet(withCode), 'b.yaml': named('Dalen', withCode) })).toEqual([
    'a.yaml: error school-in-two-districts b.yaml',
    'b.yaml: error school-in-two-districts a.yaml',
    'b.yaml: warning school-in-two-districts a.yaml',
  ]);
});

test('what a finding in one file says of another repeats no personal number', async () => {
  const numbered = good.replace('name: Provets förskola', 'name: Förskolan 20000101-2384');
  const files = { 'a.yaml': numbered, 'b.yaml': named('Dalen 20000101-2384', numbered) };
  const validated = await validateFiles(Object.keys(files), resources, memoryFileSystem(files));
  const found = validated.flatMap(({ diagnostics }) => diagnostics);
  expect(found.map(({ code }) => code)).toContain('school-in-two-districts');
  expect(JSON.stringify(validated)).not.toMatch(/2384|20000101/);
});
