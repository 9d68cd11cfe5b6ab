import { beforeAll, describe, expect, test } from 'vitest';
import { describe as words } from '../../src/diagnostics/message.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { missingGlyphs } from '../../src/rules/missing-glyphs.ts';
import { yamlDocument } from '../support/read-yaml.ts';

beforeAll(loadMarkdown);

/** Whether a typeface has a character: Latin letters, punctuation and the spaces. */
const covers = (codePoint: number) => codePoint < 0x250 || (codePoint > 0x2000 && codePoint < 0x2030);

/** Each finding as what it marks in the file and what it says. */
function found(text: string) {
  const document = yamlDocument(text);
  return missingGlyphs(document, covers, 'district').map((one) => ({
    pointer: one.pointer,
    marked: document.source.text.slice(one.span.start, one.span.end),
    message: words(one, 'sv').message,
  }));
}

describe('a text that cannot be drawn', () => {
  test('is one finding, at the first character, with all of them', () => {
    expect(found('district:\n  name: Prov 東京 i 東 🏫\n')).toEqual([
      {
        pointer: '/district/name',
        marked: '東',
        message:
          'Tecknen ”東” (U+6771), ”京” (U+4EAC) och ”🏫” (U+1F3EB) i ”Prov 東京 i 東 🏫” finns inte i dokumentets typsnitt.',
      },
    ]);
  });

  test('each text is reported', () => {
    const both = found('district: { name: Prov 東, board: "京 nämnd" }\n');
    expect(both.map(({ pointer, marked }) => [pointer, marked])).toEqual([
      ['/district/name', '東'],
      ['/district/board', '京'],
    ]);
  });

  test('is marked where it is written: after folded lines, escapes and what cannot be seen', () => {
    const texts = [
      '>-\n    Prov\n    prov 東\n',
      '"\\x50rov\\u00ad 東"\n',
      'Pr\u200bov ﬁn 東\n',
      "'it''s 東'\n",
      '|\n    Prov\n\n    東\n',
    ];
    for (const text of texts) expect(found(`district:\n  board: ${text}`).map(({ marked }) => marked)).toEqual(['東']);
    expect(found('district:\n  board: "Prov \\U0001F3EB"\n')[0]?.marked).toBe('\\U0001F3EB');
  });

  test('shows a long text from not long before', () => {
    const [one] = found(`district:\n  board: ${'Stadsdelsnämnden i Provby '.repeat(40)}東京 nämnd\n`);
    expect(one?.marked).toBe('東');
    expect(one?.message).toMatch(/ i ”…\S+( \S+)* 東京 nämnd” finns/);
  });

  test('names eight characters and counts the others', () => {
    const [one, ...others] = found(
      `district:\n  board: ${Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')}\n`,
    );
    expect(others).toEqual([]);
    expect(one?.message.match(/U\+4E/g)).toHaveLength(8);
    expect(one?.message).toContain('och 2992 till i ”');
  });

  test('says of a letter that looks right which it looks like', () => {
    expect(found('district:\n  name: Prоvby\n')[0]?.message).toBe(
      'Tecknet ”о” (U+043E, ser ut som o) i ”Prоvby” finns inte i dokumentets typsnitt.',
    );
  });

  test('in Markdown, at the character reference that stands for it', () => {
    const text =
      "district:\n  units:\n    m:\n      title: M\n      description: '*Prov* &shy;&#x6771; och 京&#8203;'\n";
    expect(found(text)).toMatchObject([{ pointer: '/district/units/m/description', marked: '&#x6771;' }]);
    expect(found(text)[0]?.message).toMatch(/”東” \(U\+6771\) och ”京” \(U\+4EAC\) i ”Prov 東 och 京”/);
  });

  test('what an alias stands for is marked where it is written', () => {
    const marks = found('district:\n  name: &x Prov 東\n  board: *x\n').map(({ pointer, marked }) => [pointer, marked]);
    expect(marks).toContainEqual(['/district/name', '東']);
  });

  test('nothing of characters that are folded, or that layout replaces', () => {
    expect(found('district:\n  name: "Prov\u200b\u2060\ufe0fby\u00ad 19\u00a0kap. F\u2011by ﬁn ﬆ"\n')).toEqual([]);
  });
});
