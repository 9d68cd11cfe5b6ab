import { describe, expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/colour.ts';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';
import { parseFormats } from '../../src/cli/formats.ts';
import { en } from '../../src/cli/texts/en.ts';
import { sv } from '../../src/cli/texts/sv.ts';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { isCode, severities } from '../../src/diagnostics/severities.ts';

describe('wantsColour', () => {
  const terminal = { isTTY: true, write: () => undefined };
  const pipe = { isTTY: false, write: () => undefined };

  test.each([
    [terminal, {}, false, true],
    [pipe, {}, false, false],
    [terminal, { NO_COLOR: '1' }, false, false],
    [terminal, { NO_COLOR: '' }, false, true],
    [terminal, { TERM: 'dumb' }, false, false],
    [pipe, { FORCE_COLOR: '1' }, false, true],
    [terminal, { FORCE_COLOR: '0' }, false, false],
    [pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [pipe, { FORCE_COLOR: '1' }, true, false],
  ])('%o with %o and --no-color %s: %s', (output, env, noColour, expected) => {
    expect(wantsColour(output, env, noColour)).toBe(expected);
  });
});

describe('parseFormats', () => {
  const parse = (list: string, toFiles = true) => parseFormats(list, ['pretty', 'json'] as const, toFiles, sv);

  test('reads a list, each once', () => {
    expect(parse('json, pretty,json', false)).toEqual({ formats: [{ format: 'json' }, { format: 'pretty' }] });
    expect(parse('pretty,json=a=b.json')).toEqual({
      formats: [{ format: 'pretty' }, { format: 'json', target: 'a=b.json' }],
    });
  });

  test.each(['docx', '', 'json,', 'json=', 'pretty,json', 'json=-,pretty=/dev/stdout', 'JSON'])(
    'refuses %s',
    (list) => {
      expect(parse(list)).toHaveProperty('error');
    },
  );

  test('takes no file names where there are none to give', () => {
    expect(parse('json=a.json', false)).toHaveProperty('error');
  });
});

describe('exitCodeOf', () => {
  const place = { span: startOf('a.yaml') };
  const error = diagnostic('file-empty', {}, place);
  const unreadable = diagnostic('file-unreadable', { reason: 'EACCES' }, place);
  const level = diagnostic('unknown-minimum-level', { found: 'x', available: [] }, place);
  const warning: Diagnostic = { ...error, severity: 'warning' };

  test('the highest wins', () => {
    expect(exitCodeOf([])).toBe(0);
    expect(exitCodeOf([warning])).toBe(0);
    expect(exitCodeOf([warning, error])).toBe(1);
    expect(exitCodeOf([error, unreadable, error])).toBe(2);
  });

  test('--strict counts warnings', () => {
    expect(exitCodeOf([warning], { strict: true })).toBe(1);
  });

  test('another minimum level is a finding, but misuse where one was chosen', () => {
    expect(exitCodeOf([level])).toBe(1);
    expect(exitCodeOf([level], { chosenLevel: true })).toBe(2);
  });

  test('misuse is what is about the call of the command and about templates, and nothing else', () => {
    const codes = Object.keys(severities).filter(
      (code) => isCode(code) && exitCodeOf([{ ...error, code } as Diagnostic]) === 2,
    );
    expect(codes.sort()).toEqual([
      'document-bad-structure',
      'document-heading-skipped',
      'document-unknown-attribute',
      'document-unknown-element',
      'file-unreadable',
      'output-collision',
      'reserved-name',
      'template-missing',
      'template-syntax',
      'template-unknown-helper',
      'template-unknown-name',
      'template-unknown-partial',
      'template-unsafe',
      'template-wrong-kind',
    ]);
  });
});

describe('texts', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shape(member)]))
      : typeof value;

  test('are there in both languages, and differ', () => {
    expect(shape(en)).toEqual(shape(sv));
    expect(en.errors.unknownOption('--x', '--y')).not.toBe(sv.errors.unknownOption('--x', '--y'));
  });
});
