import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, SIZE_LIMIT } from '../../src/source/decode.ts';
import { read, toLine } from '../support/read-yaml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('size', () => {
  test('a file of the limit is read, a byte more is refused without a text', () => {
    expect(decode('fil.yaml', new Uint8Array(SIZE_LIMIT).fill(0x20)).problems).toEqual([]);
    const { source, problems } = decode('fil.yaml', new Uint8Array(SIZE_LIMIT + 1).fill(0x20));
    expect(source).toBeUndefined();
    expect(problems).toEqual([
      {
        code: 'file-too-big',
        args: { bytes: SIZE_LIMIT + 1, limit: SIZE_LIMIT },
        span: { file: 'fil.yaml', start: 0, end: 0 },
        pointer: '',
      },
    ]);
  });
});

describe('UTF-8', () => {
  /** In Latin-1, å is the single byte E5. */
  const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  test.each([
    ['Latin-1, in the middle of a line', latin1('a: 1\nname: Skärholmen\n'), '2:9'],
    ['Latin-1, at the very end', latin1('a: å'), '1:4'],
    ['a character cut off by the end of the file', bytes('a: å').slice(0, -1), '1:4'],
    ['after characters that are right', Uint8Array.of(...bytes('å: 🏫\nö: '), 0xff, 0x61), '2:4'],
    ['UTF-16 with its byte order mark', Uint8Array.of(0xff, 0xfe, 0x61, 0), '1:1'],
    ['half a surrogate pair', Uint8Array.of(0x61, 0xed, 0xa0, 0x80), '1:2'],
  ])('%s: the first bad byte is the place', (_, content, place) => {
    const { source, problems } = decode('fil.yaml', content);
    expect(problems.map((one) => toLine(source?.text ?? '', one))).toEqual([`${place} not-utf8`]);
  });

  test('a garbled text can be shown, and is not parsed', () => {
    const { source } = decode('fil.yaml', latin1('å: [\n'));
    expect(source?.garbled).toBe(true);
    expect(source?.text).toBe('\ufffd: [\n');
    expect(read(latin1('å: [\n')).lines).toEqual(['1:1 not-utf8']);
  });

  test('a byte order mark is taken away, and line ends may be CRLF', () => {
    const { document, problems } = read('\ufeffname: Farsta\r\nboard: Farsta nämnd\r\n');
    expect(problems).toEqual([]);
    expect({ ...(document?.value as object) }).toEqual({ name: 'Farsta', board: 'Farsta nämnd' });
    expect(document?.keySpan('/name').start).toBe(0);
  });
});

describe('characters that nobody sees', () => {
  test.each([
    ['\0', 'control-character', 'U+0000'],
    ['\u001b', 'control-character', 'U+001B'],
    ['\u007f', 'control-character', 'U+007F'],
    ['\u0085', 'control-character', 'U+0085'],
    ['\ufeff', 'control-character', 'U+FEFF'],
    ['\u2028', 'control-character', 'U+2028'],
    ['\r', 'control-character', 'U+000D'],
    ['\u202a', 'bidi-character', 'U+202A'],
    ['\u202e', 'bidi-character', 'U+202E'],
    ['\u2066', 'bidi-character', 'U+2066'],
    ['\u2069', 'bidi-character', 'U+2069'],
  ])('%j is refused where it stands, in a comment too', (character, code, codePoint) => {
    const { source, problems } = decode('fil.yaml', bytes(`a: 1\n# Test${character}dalen\n`));
    expect(problems).toMatchObject([{ code, args: { codePoint }, span: { start: 11, end: 12 } }]);
    expect(toLine(source?.text ?? '', problems[0] as (typeof problems)[0])).toBe(`2:7 ${code}`);
  });

  test.each(['\t', '\n', '\r\n', '\u00a0', '\u00ad', '\u200e', '\u200d', '🏫', 'e\u0301'])('%j passes', (character) => {
    expect(decode('fil.yaml', bytes(`# Test${character}dalen\n`)).problems).toEqual([]);
  });

  test('of a million, twenty are reported', () => {
    expect(decode('fil.yaml', new Uint8Array(1000)).problems).toHaveLength(20);
  });
});

test('whatever the bytes are, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (content) => {
      const { source, problems } = decode('fil.yaml', content);
      for (const { span } of problems) expect(span.start).toBeLessThanOrEqual(source?.text.length ?? 0);
    }),
    { numRuns: 500 },
  );
});
