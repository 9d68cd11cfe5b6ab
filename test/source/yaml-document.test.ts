import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { pointer } from '../../src/source/pointer.ts';
import { positionAt, sourceText } from '../../src/source/source-text.ts';
import { writtenAt, type YamlDocument } from '../../src/source/yaml-document.ts';
import { expectLinear } from '../support/count-calls.ts';
import { yamlDocument } from '../support/read-yaml.ts';

const key = (document: YamlDocument, at: string) => {
  const { start, end } = document.keySpan(at);
  return document.source.text.slice(start, end);
};

describe('values are those of the core schema of YAML 1.2', () => {
  test.each([
    ['0180', 180],
    ['"0180"', '0180'],
    ['1.2-77/2010', '1.2-77/2010'],
    ['2010-02-18', '2010-02-18'],
    ['08-465 004 18', '08-465 004 18'],
    ['1.5', 1.5],
    ['0x1f', 31],
    ['true', true],
    ['ja', 'ja'],
    ['yes', 'yes'],
    ['~', null],
    ['', null],
    ['"\\u00e5"', 'å'],
    ['hej\n  på er', 'hej på er'],
    ['|\n  hej\n  på er', 'hej\npå er\n'],
  ])('a: %s', (written, value) => {
    expect(yamlDocument(`a: ${written}\n`).value).toMatchObject({ a: value });
  });

  test('a text alone is a document', () => {
    expect(yamlDocument('hej\n').value).toBe('hej');
  });

  test('texts and keys are in normal form C', () => {
    const document = yamlDocument('a\u030ar: "ko\u0308"\n');
    expect(JSON.stringify(document.value)).toBe('{"\u00e5r":"k\u00f6"}');
    expect(writtenAt(document, '/\u00e5r')).toBe('"ko\u0308"');
  });

  test('CRLF reads as LF', () => {
    const text = 'a: |\n  x\n  y\nb: "x\n  y"\nc: >-\n  x\n\n  y\nd:\n  - 1\n  - 2\n';
    expect(yamlDocument(text.replaceAll('\n', '\r\n')).value).toEqual(yamlDocument(text).value);
  });
});

describe('places', () => {
  const document = yamlDocument(
    [
      'district:',
      '  name: Farsta   # kommentar',
      '  text: |',
      '    rad ett',
      '    rad två',
      '',
      'schools:',
      '  - name: "A"',
      '    forms: [x, y]',
      '  # slut',
      'units: &u { a: { b: 1 } }',
      'copy: *u',
      'nothing:',
      '',
    ].join('\n'),
  );

  test.each([
    ['/district/name', 'Farsta'],
    ['/district/text', '|\n    rad ett\n    rad två'],
    ['/schools', '- name: "A"\n    forms: [x, y]'],
    ['/schools/0/forms', '[x, y]'],
    ['/schools/0/forms/1', 'y'],
    ['/units', '{ a: { b: 1 } }'],
    ['/copy', '*u'],
    ['/copy/a/b', '1'],
    ['/nothing', ''],
  ])('%s', (at, text) => {
    expect(writtenAt(document, at)).toBe(text);
  });

  test('a key has its own place', () => {
    expect(key(document, '/district/name')).toBe('name');
    expect(key(document, '/schools')).toBe('schools');
    expect(key(document, '/copy/a')).toBe('a');
    expect(key(document, '/nothing')).toBe('nothing');
  });

  test('an item of a list has the place of its value', () => {
    expect(key(document, '/schools/0/forms/0')).toBe('x');
  });

  test('what is missing is where its nearest ancestor is', () => {
    expect(document.valueSpan('/schools/0/forms/7')).toEqual(document.valueSpan('/schools/0/forms'));
    expect(document.valueSpan('/schools/0/forms/x/y')).toEqual(document.valueSpan('/schools/0/forms'));
    expect(document.valueSpan('/district/name/x')).toEqual(document.valueSpan('/district/name'));
    expect(document.keySpan('/district/board')).toEqual(document.valueSpan('/district'));
    expect(positionAt(document.source, document.valueSpan('/absent').start)).toEqual({ line: 1, column: 1 });
  });

  test('an empty value stands after its colon', () => {
    expect(positionAt(document.source, document.valueSpan('/nothing').start)).toEqual({ line: 13, column: 9 });
    expect(writtenAt(yamlDocument('{ a, b: 1 }\n'), '/a')).toBe('');
  });
});

/** JSON values whose keys YAML can carry and this project accepts. */
const safeText = fc
  .string({ unit: fc.constantFrom(...'aåö é09:#-[]{}"\'\\|>*&!%@`,?~\n\t🏫\u0301'), maxLength: 12 })
  .filter((text) => !['__proto__', 'constructor', 'prototype', '<<'].includes(text));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    safeText,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      safeText.map((text) => text.normalize('NFC')),
      tie('json'),
      { maxKeys: 4 },
    ),
  ),
}));

function pointersOf(value: unknown, parts: readonly (string | number)[] = []): { at: string; value: unknown }[] {
  const children = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  return [{ at: pointer(parts), value }, ...children.flatMap(([name, child]) => pointersOf(child, [...parts, name]))];
}

/** A value with every text and key in normal form C. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name.normalize('NFC'), composed(part)]));
}

/** The value that the library reads; undefined where it refuses the text. */
function libraryValue(text: string): unknown {
  try {
    return parse(text, { uniqueKeys: false, logLevel: 'error' }) ?? null;
  } catch {
    return undefined;
  }
}

describe('for any document', () => {
  const styles = fc.constantFrom(
    { collectionStyle: 'any' },
    { collectionStyle: 'flow' },
    { defaultStringType: 'QUOTE_DOUBLE' },
    { defaultStringType: 'QUOTE_SINGLE' },
    { indent: 4, indentSeq: false },
  ) as fc.Arbitrary<object>;

  test('the value is the library’s, in normal form C', () => {
    fc.assert(
      fc.property(json, styles, (value, style) => {
        const text = stringify(value, style);
        const expected = libraryValue(text);
        // Now and then the library's own writer writes a text that its reader refuses.
        fc.pre(expected !== undefined);
        const { document, problems } = parseYaml(sourceText('fil.yaml', text));
        if (problems.some((one) => one.code === 'duplicate-key')) return;
        expect(problems).toEqual([]);
        expect(JSON.parse(JSON.stringify(document?.value ?? null))).toEqual(composed(expected));
      }),
      { numRuns: 400 },
    );
  });

  test('every value’s span holds its text, and its parent’s span holds it', () => {
    fc.assert(
      fc.property(json, styles, (value, style) => {
        const { document } = parseYaml(sourceText('fil.yaml', stringify(value, style)));
        if (document === undefined) return;
        for (const { at, value: part } of pointersOf(document.value)) {
          const written = writtenAt(document, at);
          const { start, end } = document.valueSpan(at);
          const parent = document.valueSpan(at.slice(0, Math.max(0, at.lastIndexOf('/'))));
          expect(start >= parent.start && end <= parent.end).toBe(true);
          // A number stands as it is, and so does a text that needs no folding or escaping.
          if (typeof part === 'number') expect(Number(written)).toBe(part);
          if (typeof part === 'string' && /^[aåö09]+$/.test(part)) expect(written).toContain(part);
          if (typeof part === 'string' && !written.includes('\n') && /^["']/.test(written))
            expect(parse(written).normalize('NFC')).toBe(part);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('whatever the text is, nothing is thrown, and places lie inside it', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom(
            ...'ab:-?[]{},&*!|>\'"%@#\\ \n\t\r',
            ': ',
            '- ',
            '? ',
            '\n  ',
            '---\n',
            '...\n',
            '<<: ',
            '*a',
            '&a ',
            '!!str ',
            '%YAML 1.1\n',
            '|2\n',
            '"\\x00',
          ),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom('\u0002', '\u0018', '\u001f', '\ufeff', '\u202e', '\0', '🏫', '\ud800'),
        },
      ),
      maxLength: 60,
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const { document, problems } = parseYaml(sourceText('fil.yaml', text));
        for (const { span } of problems)
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        if (document === undefined) expect(problems.length).toBeGreaterThan(0);
        for (const { at } of pointersOf(document?.value).slice(0, 20)) document?.valueSpan(at);
      }),
      { numRuns: 3000 },
    );
  });

  test('what the library refuses is refused', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab:-[]{},"\'|> \n', ': ', '- ', '\n  '), maxLength: 30 });
    fc.assert(
      fc.property(texts, (text) => {
        if (libraryValue(text) === undefined)
          expect(parseYaml(sourceText('fil.yaml', text)).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

test('comments are found where they stand, and nothing else that looks like one', () => {
  const text = '# först\na: "# text" # efter\nb: |\n  # i blocket\nc: #tom\n  d\n';
  const { comments } = yamlDocument(text);
  expect(comments.map(({ start, end }) => text.slice(start, end))).toEqual(['# först', '# efter', '#tom']);
});

describe('scalars', () => {
  test('are every scalar that is written, keys too, in the order of the text, each place once', () => {
    const text = 'a: &x { b: [1, "två"] }\nc: *x\n? [d]\n: e\n3: f\n';
    const { document } = parseYaml(sourceText('fil.yaml', text));
    const all = [...(document?.scalars() ?? [])].map(
      ({ pointer, isKey, span, value }) =>
        `${isKey ? 'key ' : ''}${pointer} ${text.slice(span.start, span.end)} = ${value}`,
    );
    expect(all).toEqual([
      'key /a a = a',
      'key /a/b b = b',
      '/a/b/0 1 = 1',
      '/a/b/1 "två" = två',
      'key /c c = c',
      'key //0 d = d',
      '/ e = e',
      'key / 3 = 3',
      '/ f = f',
    ]);
  });

  test('have texts in normal form C', () => {
    const { document } = parseYaml(sourceText('fil.yaml', 'o\u0308: a\u030a'));
    expect([...(document?.scalars() ?? [])].map(({ pointer, value }) => [pointer, value])).toEqual([
      ['/ö', 'ö'],
      ['/ö', 'å'],
    ]);
  });
});

test('finds each of many members at a cost that grows as the file does', async () => {
  const many = (length: number) => Array.from({ length: length / 6 }, (_, at) => `b${at}: 1\n`).join('');
  await expectLinear([['members', many]], 12_000, (text) => {
    const document = yamlDocument(text);
    for (const key of Object.keys(document.value as object)) document.keySpan(`/${key}`);
  });
  const document = yamlDocument(many(600));
  expect(document.keySpan('/b99')).toMatchObject({ start: document.source.text.indexOf('b99') });
  expect(document.keySpan('/b100')).toEqual(document.valueSpan(''));
});
