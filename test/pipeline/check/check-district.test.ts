import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkDistrict } from '../../../src/pipeline/check/check-district.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import { positionAt } from '../../../src/source/source-text.ts';
import { resourcesFor } from '../../support/resources.ts';

const good = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

let resources: Resources;
beforeAll(async () => {
  resources = await resourcesFor();
});

async function check(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const input = { path: 'in/a.yaml', name: 'a.yaml', content: { kind: 'bytes', bytes } } as const;
  return checkDistrict(input, resources);
}

/** Codes with the line that each stands on. */
async function found(content: string | Uint8Array): Promise<string[]> {
  const { source, diagnostics } = await check(content);
  return diagnostics.map(({ code, span }) => `${code} ${positionAt(source, span.start).line}`);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

function changed(from: string | RegExp, to: string): string {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`the example has no ${from}`);
  return text;
}

describe('a sound file', () => {
  test('has no findings', async () => {
    expect(await found(good)).toEqual([]);
    expect((await check(good)).sound?.district.minimumLevel).toBe('stockholm-2009');
  });

  test('may have a byte order mark and Windows line ends', async () => {
    expect(await found(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });
});

describe('bad input is reported at its line', () => {
  const name = lineOf(good, '  name:');
  const nested = `a: ${'['.repeat(20_000)}`;
  const bomb = [
    'a: &a [x, x, x]',
    ...'bcdefghijkl'.split('').map((key, index) => `${key}: &${key} [${`*${'abcdefghijkl'[index]}, `.repeat(9)}]`),
  ];

  test.each([
    ['nothing', '', /^file-empty 1$/],
    ['blank lines', '\n\n', /^file-empty 1$/],
    ['a scalar', 'hej\n', /^wrong-type 1$/],
    ['nested brackets', nested, /^too-deep 1$/],
    ['a bomb of aliases', bomb.join('\n'), /^yaml-aliases \d+$/],
    ['Latin-1', latin1(changed(/name: .*/, 'name: Hägersten')), /^not-utf8 \d+$/],
    ['a second document', `${good}---\n${good}`, new RegExp(`^yaml-second-document ${good.split('\n').length}$`)],
    [
      'a line that divides the file in two',
      changed('agreement:', '---\nagreement:'),
      new RegExp(`^yaml-second-document ${lineOf(good, 'agreement:')}$`),
    ],
    ['a tag', changed('name:', 'name: !!js/function'), new RegExp(`^yaml-tag ${name}$`)],
    ['__proto__', `${good}__proto__: { polluted: true }\n`, new RegExp(`^forbidden-key ${good.split('\n').length}$`)],
    ['a tab', changed('  name:', '\tname:'), new RegExp(`^yaml-syntax ${name}$`)],
    ['an open bracket', changed('district:', 'district: ['), /^yaml-syntax \d+$/],
    ['bidirectional overrides', changed(/name: (\S)/, 'name: $1\u202e'), new RegExp(`^bidi-character ${name}$`)],
    ['an emoji', changed(/name: (\S+)/, 'name: $1 🏫'), new RegExp(`^missing-glyph ${name}$`)],
    [
      'an unknown level',
      changed('minimumLevel: stockholm-2009', 'minimumLevel: stockholm-2090'),
      /^unknown-minimum-level \d+$/,
    ],
    ['a misspelt key', changed('  board:', '  bord:'), /^(unknown-key|missing-key) \d+$/],
    ['a date that does not exist', changed(/validFrom: .*/, 'validFrom: 2010-02-30'), /^no-such-date \d+$/],
    ['a number', changed(/registrationNumber: .*/, 'registrationNumber: 0180'), /^quoted-string-expected \d+$/],
  ])('%s', async (_, content, expected) => {
    const codes = await found(content);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(code).toMatch(expected);
    expect((await check(content)).sound).toBeUndefined();
  });

  test('two files that are nested too deeply do not harm the next', async () => {
    await found(nested);
    await found(nested);
    expect(await found(good)).toEqual([]);
  });

  test('no input pollutes the prototype of objects', async () => {
    await found(`${good}__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n`);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('an unknown level names those there are, and suggests one', async () => {
    const { diagnostics } = await check(changed('minimumLevel: stockholm-2009', 'minimumLevel: stockholm-2090'));
    expect(diagnostics[0]?.args).toEqual({
      found: 'stockholm-2090',
      available: ['stockholm-2009', 'stockholm-2026'],
      suggestion: 'stockholm-2009',
    });
  });

  test('a file that names no level is judged by the one of its first day', async () => {
    expect((await found(changed('minimumLevel: stockholm-2009', ''))).map((one) => one.split(' ')[0])).toEqual([
      'missing-key',
    ]);
  });

  test('a file that misspells the key of its level is judged by the level that it means', async () => {
    const text = changed('minimumLevel: stockholm-2009', 'minimumLevle: stockholm-2009');
    expect((await found(text)).map((one) => one.split(' ')[0])).toEqual(['unknown-key']);
  });

  test('everything that is wrong is reported in one run', async () => {
    const text = changed('  board:', '  bord:').replace(/validFrom: .*/, 'validFrom: 2010-02-30');
    const codes = (await found(text)).map((one) => one.split(' ')[0]);
    expect(codes).toContain('no-such-date');
    expect(codes.length).toBeGreaterThan(1);
  });
});

describe('one mistake is reported once', () => {
  const name = lineOf(good, '  name:');
  const additions = (functions: string) =>
    `${good}    generella-fragor: { meetings: { samverkansforum: { functions: ${functions} } } }\n`;

  test('a value that is refused is not reported as unfilled too', async () => {
    expect(await found(changed(/validFrom: .*/, 'validFrom: TODO'))).toEqual([
      expect.stringMatching(/^wrong-pattern /),
    ]);
  });

  test('a value that is only warned of is refused where a glyph is missing', async () => {
    const text = changed(/name: .*/, 'name: FYLL I 🏫');
    expect((await found(text)).sort()).toEqual([`missing-glyph ${name}`, `placeholder-left ${name}`]);
    expect((await check(text)).sound).toBeUndefined();
  });

  test('a hidden character does not hide what else is wrong', async () => {
    const text = changed(/name: (\S)/, 'name: $1\u202e').replace(/validFrom: .*/, 'validFrom: 2010-02-30');
    expect((await found(text)).map((one) => one.split(' ')[0])).toEqual(['bidi-character', 'no-such-date']);
  });

  test.each([
    ['a hidden character written as an escape', changed(/name: .*/, 'name: "a\\u202eb"'), [`bidi-character ${name}`]],
    ['half an emoji written as an escape', changed(/name: .*/, 'name: "a\\ud83d"'), [`control-character ${name}`]],
    [
      'a telephone number copied with its direction',
      changed('    organiser:', '    contact: { function: rektor, phone: \u202d08-465 004 00\u202c }\n    organiser:'),
      [/^bidi-character/, /^bidi-character/],
    ],
    ['an emoji where a number is due', changed('status: exempel', 'noticeMonths: 🏫'), [/^wrong-type/]],
    ['braces that a template would have', changed(/name: .*/, 'name: {{ name }}'), [`key-not-text ${name}`]],
    ['line ends of an old Macintosh', good.replaceAll('\n', '\r').slice(0, 300), ['control-character 1']],
    [
      'attendance of a function that nobody knows',
      additions('{ attendance: { polisen: all } }'),
      [/^unknown-function/],
    ],
    [
      'attendance beside a misspelt list',
      additions('{ Required: [polis], attendance: { polis: all } }'),
      [/^unknown-key/],
    ],
    [
      'attendance beside a list that is none',
      additions('{ required: polis, attendance: { polis: all } }'),
      [/^wrong-type/],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await found(content)).toEqual(
      expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
  });
});

test('a file that cannot be read, or is too big to be, stands at 1:1', async () => {
  const input = { path: 'a.yaml', name: 'a.yaml' };
  const big = await checkDistrict(
    { ...input, content: { kind: 'too-big', size: 1e8, start: new Uint8Array() } },
    resources,
  );
  expect(big.diagnostics).toMatchObject([{ code: 'file-too-big', args: { bytes: 1e8 }, span: { start: 0, end: 0 } }]);
  const problem = { code: 'EACCES', path: 'a.yaml' };
  const denied = await checkDistrict({ ...input, content: { kind: 'problem', problem } }, resources);
  expect(denied.diagnostics).toMatchObject([{ code: 'file-unreadable', args: { reason: 'EACCES' } }]);
});

test('the law is read only where a text may cite some', async () => {
  let asked = 0;
  const law = () => {
    asked += 1;
    return resources.law();
  };
  const codesOf = async (text: string) => {
    const content = { kind: 'bytes', bytes: new TextEncoder().encode(text) } as const;
    const { diagnostics } = await checkDistrict({ path: 'a.yaml', name: 'a.yaml', content }, { ...resources, law });
    return diagnostics.map(({ code }) => code);
  };
  expect(await codesOf(good)).toEqual([]);
  expect(asked).toBe(0);
  const days = good.replace('2010-08-01', '2026-01-15').replace('2010-12-31', '2026-12-31');
  const citing = days.replace('topics: [Skolnärvaro]', 'topics: [Anmälan enligt 14 kap. 1 § SoL]');
  expect(citing).not.toBe(days);
  expect(await codesOf(citing)).toContain('outdated-reference');
  expect(asked).toBe(1);
});
