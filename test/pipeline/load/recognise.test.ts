import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isOtherFile, otherFileIn } from '../../../src/pipeline/check/other-file.ts';
import type { Input } from '../../../src/pipeline/load/input.ts';
import { readSource } from '../../../src/pipeline/load/read-source.ts';
import {
  COMMON_DISTRICT_KEYS,
  CONFIG_KEYS,
  DIRECTORY_KEYS,
  DISTRICT_KEYS,
  LEVEL_KEYS,
  recognise,
  SHARED_KEYS,
  THEME_KEYS,
} from '../../../src/pipeline/load/recognise.ts';
import { compileConfigSchema } from '../../../src/schema/config-schema.ts';
import { compileDirectorySchema } from '../../../src/schema/directory-schema.ts';
import { compileThemeSchema } from '../../../src/schema/theme-schema.ts';
import { sourceText } from '../../../src/source/source-text.ts';
import { expectLinear } from '../../support/count-calls.ts';

const minimal = readFileSync('test/fixtures/minimal.yaml', 'utf8');
const level = readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8');

function inputOf(content: string | Uint8Array): Input {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path: 'a.yaml', name: 'a.yaml', content: { kind: 'bytes', bytes } };
}

function recognised(content: string | Uint8Array): string | undefined {
  const input = inputOf(content);
  return otherFileIn(input, readSource(input));
}

/** A text in UTF-16, as some editors save it. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]),
  ]);
}

const workflow = 'name: CI\non: push\njobs:\n  a:\n    runs-on: x\n';
const pod = 'apiVersion: v1\nkind: Pod\n';

describe('the keys are those of the schemas', () => {
  test.each([
    [
      'district',
      JSON.parse(readFileSync('schemas/stockholm-2009/district.schema.json', 'utf8')),
      [...DISTRICT_KEYS, ...COMMON_DISTRICT_KEYS, ...SHARED_KEYS],
    ],
    [
      'minimum level',
      JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')),
      [...LEVEL_KEYS.common, ...LEVEL_KEYS.telling, ...SHARED_KEYS],
    ],
    ['directory', compileDirectorySchema(), DIRECTORY_KEYS],
    ['theme', compileThemeSchema(), THEME_KEYS],
    ['config', compileConfigSchema(), CONFIG_KEYS],
  ])('%s', (_, schema, keys) => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual([...keys].sort());
  });
});

describe('another program’s file', () => {
  test.each([
    ['containers', 'services:\n  a:\n    image: x\n'],
    ['containers with a merge key', 'services:\n  b: &b { image: x }\n  a:\n    <<: *b\n'],
    ['a workflow', workflow],
    ['several documents', `${pod}---\n${pod}`],
    ['tags of its own', 'Resources:\n  A: !Ref B\n  C: !Sub "x"\n'],
    ['so many tags that reading stops', `Resources:\n${'  - !Ref B\n'.repeat(40)}`],
    ['a directive', '%YAML 1.1\n---\nservices: {}\n'],
    ['a list of mappings', '- hosts: all\n  tasks: []\n'],
    ['a list of texts', '- a\n- b\n'],
    ['an empty list', '[]\n'],
    ['an empty mapping', '{}\n'],
    ['a mapping in braces', '{ "lockfileVersion": 9, "packages": {} }\n'],
    ['a template that is no YAML', `${pod}metadata: {{ .Values.x }}\n  spec\n{{- end }}\n`],
    ['Latin-1', Uint8Array.from(`${pod}metadata: \u00e5\n`, (one) => one.charCodeAt(0))],
    ['UTF-16', utf16(workflow)],
    ['some keys that a minimum level has', 'title: x\ndate: 2020-01-01\nstatus: ok\nid: 1\n'],
    ['a function service', 'service: x\nfunctions: {}\nprovider: {}\nresources: {}\n'],
    ['a site', 'site_name: x\nstrict: true\nnav: []\n'],
  ])('%s', (_, content) => {
    expect(recognised(content)).toBe('foreign');
  });
});

describe('a district’s file, or one that was meant to be', () => {
  test.each([
    ['whole', minimal],
    ['without its first line', minimal.replace(/^minimumLevel.*\n/m, '')],
    ['only its level', 'minimumLevel: stockholm-2009\n'],
    ['only local additions', 'localAdditions: {}\n'],
    ['a misspelt key alone', 'minimumlevel: stockholm-2009\n'],
    ['keys with other signs between words', 'minimum-level: x\nlocal_additions: {}\n'],
    ['a Swedish slip', 'distrikt:\n  name: Provby\n'],
    ['the key in another form', 'agreements: {}\nx: 1\ny: 2\n'],
    ['among other keys', `${workflow}schools: []\n`],
    ['all of it indented', minimal.replaceAll(/^(?=.)/gm, '  ')],
    ['under a name', `provby:\n${minimal.replaceAll(/^(?=.)/gm, '  ')}`],
    ['in a list', `- ${minimal.trimEnd().replaceAll('\n', '\n  ')}\n`],
    ['in braces', '{ "district": {}, "x": 1 }\n'],
    ['in braces that do not close', '{ "x": 1, "district": {}\n'],
    ['as a second document', `${pod}---\n${minimal}`],
    ['a tab', minimal.replace('  name:', '\tname:')],
    ['with its ends of lines lost', minimal.replaceAll('\n', '\r')],
    ['Latin-1', Uint8Array.from(minimal, (one) => one.charCodeAt(0) & 0xff)],
    ['UTF-16', utf16(minimal)],
    ['quoted keys', '"minimumLevel": x\n'],
    ['a text', 'hej\n'],
    ['nothing', ''],
    ['a broken file that says too little', 'a: [\n'],
    ['too deep a file', `a: 1\nb: 2\nc: ${'['.repeat(100)}`],
  ])('%s', (_, content) => {
    expect(recognised(content)).toBeUndefined();
  });

  test('whatever happens to the text after one of its keys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...DISTRICT_KEYS), (rest, key) => {
        expect(isOtherFile(inputOf(`${key}: ${rest.replaceAll('\u0000', '')}`))).toBe(false);
      }),
    );
  });
});

describe('a file of ours for another use', () => {
  test.each([
    ['minimum-level', level],
    ['minimum-level', level.replace(/^title:/m, 'titel:')],
    ['minimum-level', level.replace(/^title: /m, 'title: "')],
    ['minimum-level', `\uFEFF${level}`],
    ['minimum-level', 'id: x\nareas: {}\n'],
    ['minimum-level', 'id: x\ntitle: y\nfunctions: {}\n'],
    ['theme', readFileSync('examples/theme/theme.yaml', 'utf8')],
    ['theme', 'margins: { left: 20 }\n'],
    ['config', 'strict: true\n'],
    ['config', 'severity: { contact-missing: off }\n'],
  ])('%s', (kind, content) => {
    expect(recognised(content)).toBe(kind);
  });

  test('the second city’s', () => {
    expect(recognised(readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8'))).toBe('minimum-level');
    expect(parse(level)).toHaveProperty('areas');
  });
});

test('a file that is too big is recognised by how it begins', () => {
  const start = new TextEncoder().encode(`lockfileVersion: 9\n${'x'.repeat(1000)}`);
  const input: Input = { path: 'a.yaml', name: 'a.yaml', content: { kind: 'too-big', size: 2_000_000, start } };
  expect(otherFileIn(input, readSource(input))).toBe('foreign');
  const ours = new TextEncoder().encode(minimal);
  const big: Input = { ...input, content: { kind: 'too-big', size: 2_000_000, start: ours } };
  expect(otherFileIn(big, readSource(big))).toBeUndefined();
});

test('what is asked of a text that could not be read grows as the text does', async () => {
  const pieces = ['a b', 'a: ', '"', '{', ' ', '- ', '\n- a:', '\na: b', ': ', '\n'];
  const kinds = pieces.map((piece) => [piece, (length: number) => piece.repeat(length / piece.length)] as const);
  await expectLinear(kinds, 100_000, (text) => recognise(sourceText('a', text), undefined));
});
