import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { LONGEST, loadMarkdown, readMarkdown } from '../../src/markdown/read-markdown.ts';
import { shownText } from '../../src/markdown/shown-text.ts';
import { expectLinear } from '../support/count-calls.ts';

beforeAll(loadMarkdown);

const shown = (source: string) => shownText(readMarkdown(source).blocks).text;
const problems = (source: string) =>
  readMarkdown(source).problems.map(({ problem, start, end }) => `${problem} ${source.slice(start, end)}`);

describe('what is not taken is found where it stands', () => {
  test.each([
    ['Först.\n\n# Rubrik', ['heading # Rubrik'], 'Först.\n\nRubrik'],
    ['Rubrik\n===', ['heading Rubrik\n==='], 'Rubrik'],
    ['> Ring *först*.', ['quotation > Ring *först*.'], 'Ring först.'],
    ['a\n\n---\n\nb', ['divider ---'], 'a\n\nb'],
    ['`kod` och text', ['code `kod`'], 'kod och text'],
    ['```\nkod\n```', ['code-block ```\nkod\n```'], '```\nkod\n```'],
    ['a\n\nb | c\n:- | -:\n1 | 2', ['table b | c\n:- | -:'], 'a\n\nb | c\n:- | -:\n1 | 2'],
    ['|a|\n|-|', ['table |a|\n|-|'], '|a|\n|-|'],
    ['| a | b |\n| c | d |', ['table | a | b |\n| c | d |'], '| a | b |\n| c | d |'],
    [
      'Se ![a](https://example.se/a.png).',
      ['image ![a](https://example.se/a.png)'],
      'Se ![a](https://example.se/a.png).',
    ],
    ['a <b>b</b>', ['html <b>', 'html </b>'], 'a <b>b</b>'],
    ['<!-- dold -->', ['html <!-- dold -->'], '<!-- dold -->'],
    ['<a href="https://example.se">b</a>', ['html <a href="https://example.se">', 'html </a>'], undefined],
    [
      '[a][1]\n\n[1]: https://example.se/',
      ['reference [1]: https://example.se/'],
      '[a][1]\n\n[1]: https://example.se/',
    ],
    ['Se not[^1].', ['footnote [^1]'], 'Se not[^1].'],
    ['- [ ] ring\n- [x] klart', ['checkbox [ ]', 'checkbox [x]'], '* [ ] ring\n* [x] klart'],
    ['• ring\n• skriv', ['list-mark • ring'], '• ring\n• skriv'],
    ['Så här:\n• ring', ['list-mark • ring'], undefined],
    ['Så här:\n– ring\n  och mer\n– **skriv**', ['list-mark – ring'], undefined],
    ['·ring\n·skriv', ['list-mark ·ring'], undefined],
    ['-ring\n-skriv', ['list-mark -ring'], undefined],
    ['1.ring\n2.skriv', ['list-mark 1.ring'], undefined],
    ['1.1 ring\n1.2 skriv', ['list-mark 1.1 ring'], undefined],
    ['a) ring\nb) skriv', ['list-mark a) ring'], undefined],
    ['A. ring\nB. skriv', ['list-mark A. ring'], undefined],
    ['I. ring\nII. skriv', ['list-mark I. ring'], undefined],
    ['(1) ring\n(2) skriv', ['list-mark (1) ring'], undefined],
    ['Så här:\n3. ring\n4. skriv', ['list-mark 3. ring'], undefined],
    ['- Så här:\n  3. ring\n  4. skriv', ['list-mark 3. ring'], undefined],
    ['~~nej~~ ja', ['strikethrough ~~nej~~'], '~~nej~~ ja'],
    ['**Viktigt:**ring genast.', ['emphasis **Viktigt:**'], '**Viktigt:**ring genast.'],
    ['Det är ** viktigt ** nu.', ['emphasis ** viktigt **'], 'Det är ** viktigt ** nu.'],
    ['**Viktigt: ring', ['emphasis **'], '**Viktigt: ring'],
    ['*Viktigt:*ring', ['emphasis *Viktigt:*'], '*Viktigt:*ring'],
    ['_Viktigt:_ring', ['emphasis _Viktigt:_'], '_Viktigt:_ring'],
    ['[jouren](tel:08-46500418)', ['link-kind [jouren](tel:08-46500418)'], 'jouren (08-46500418)'],
    ['<http://example.se/>', ['link-kind <http://example.se/>'], 'http://example.se/'],
    ['[a](https://example.se "b")', ['link-title [a](https://example.se "b")'], 'a (example.se)'],
    ['[a](javascript:x)', ['link [a](javascript:x)'], '[a](javascript:x)'],
    ['[a](https://example.se/a b)', ['link [a](https://example.se/a b)'], '[a](https://example.se/a b)'],
    ['[a](www.example.se)', ['link [a](www.example.se)'], '[a](www.example.se)'],
    [`${'- '.repeat(7)}a`, ['depth - a'], `${'* '.repeat(6)}- a`],
    [`${'> '.repeat(40)}a`, [`depth ${'> '.repeat(12)}`], `${'> '.repeat(40)}a`],
    [`**a** ${'b'.repeat(LONGEST)}`, [`length **a** ${'b'.repeat(LONGEST)}`], undefined],
  ])('%j', (source, found, text) => {
    expect(problems(source)).toEqual(found);
    if (text !== undefined) expect(shown(source)).toBe(text);
  });
});

describe('a plain writer’s text is shown as it stands, without a word', () => {
  test.each([
    '5*3*2',
    '2*3 och 4*5',
    '5**3**2',
    'a*b*c',
    'a < b och c > d',
    'x<y and z>w',
    '§ 3_4 och fil_namn_2',
    'C:\\mappen och C:\\_arkiv\\!nu',
    '\\\\server\\mapp',
    'rum #1 och #2',
    'Vi & ni, R&D; AT&T',
    'Hon sa [sic] det',
    'se [bilaga](1) och [b][c]',
    '[OBS]: ring',
    '> 5 personer',
    '>= 5',
    '<namn> fyller i',
    'Pris*, med moms',
    '*) med moms',
    'kl. 8–16 | vardagar',
    'ungefär ~5 % och ~ 6 %',
    'fyll i: ________ och ____',
    'Ring!\nSvara!',
    '– Så gör vi',
    '• Så gör vi',
    'Så gör vi\n– i Provby',
    'Senast den\n31. december',
    'Vardagar\n8.00 till 16.00',
    'Vi når dem\n(1) i tid',
    'Barnets\nbästa. Och\nvi. Ni.',
    'Från 5\n-talet',
    '2010 och\n2011 och\n2012',
    'a * b * c',
  ])('%s', (source) => {
    expect(problems(source)).toEqual([]);
    expect(shown(source)).toBe(source);
  });

  test('and what was escaped is shown without its backslash', () => {
    expect(problems('\\**Viktigt:\\** ring \\<b> och \\`x\\`')).toEqual([]);
    expect(shown('\\*\\*Viktigt:\\*\\*ring \\# \\[a\\](b)')).toBe('**Viktigt:**ring # [a](b)');
  });

  test('and an indented paragraph is a paragraph', () => {
    expect(shown('Ring:\n\n    08-465 004 18')).toBe('Ring:\n\n08-465 004 18');
  });
});

describe('the shown text leads back to its source', () => {
  const placed = (source: string, part: string) => {
    const { text, place } = shownText(readMarkdown(source).blocks);
    const start = text.indexOf(part);
    const { start: from, end } = place({ start, end: start + part.length });
    return source.slice(from, end);
  };
  test.each([
    ['ett\n\n- två **tre**n', 'tren', 'tre**n'],
    ['sär**skolan** idag', 'särskolan', 'sär**skolan'],
    ['12\\-13 b', '12-13', '12\\-13'],
    ['12&#45;13 b', '12-13', '12&#45;13'],
    ['[a](https://example.se/x) b', 'example.se/x', 'example.se/x'],
    ['a&#x308;r det', 'är', 'a&#x308;r'],
    ['ett \n  *två*', 'ett\ntvå', 'ett \n  *två'],
  ])('%j: %j', (source, part, written) => expect(placed(source, part)).toBe(written));

  test('character by character, where it is plain', () => {
    const piece = fc.constantFrom(
      'ett',
      'två ',
      '*',
      '**',
      '_',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '\\',
      '[',
      '](https://x.se)',
      '> ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const source = pieces.join('');
        const { text, pieces: shownPieces, place } = shownText(readMarkdown(source).blocks);
        if (!shownPieces.every(({ written }) => written === 'plain')) return;
        for (const { index } of text.matchAll(/[a-zåäö]/g)) {
          const { start } = place({ start: index, end: index + 1 });
          expect(source[start]).toBe(text[index]);
        }
      }),
    );
  });
});

test('the time is linear in the text, whatever it is made of', async () => {
  const pieces = [
    '**a ',
    '**a** b**c',
    '| ',
    '|a|\n',
    '[a](http:',
    '[^',
    '~~a ',
    '_a ',
    '<b ',
    '&#49;',
    '> 5\n',
    'a*',
    '\\\\a ',
  ];
  const kinds = pieces.map((piece) => [piece, (length: number) => piece.repeat(length / piece.length)] as const);
  await expectLinear(kinds, 3600, shown);
});
