import fc from 'fast-check';
import { isReadable } from '../../src/markdown/findings.ts';
import { loadMarkdown, readMarkdown } from '../../src/markdown/read-markdown.ts';
import { shownText } from '../../src/markdown/shown-text.ts';
import { withoutInvisible } from '../../src/source/fold-characters.ts';
import { isPlaceholder } from '../../src/texts/placeholders.ts';

await loadMarkdown();

/** The longest that a title and a text may be. */
export const LONGEST_TITLE = 300;
const LONGEST_TEXT = 4000;

const letters = 'abcdefghijklmnoprstuvyåäö'.split('');

const plain = fc.constantFrom(
  'skolan',
  'och',
  'socialtjänsten',
  'i',
  'samråd',
  'om',
  'barn,',
  'ungdomar',
  'vårdnadshavarnas',
  'Ö–ö',
  'trygghet.',
  'varje',
  'termin',
);

/** What typesetters stumble over: invisible hyphens and spaces, marks of Markdown, HTML and templates, rare letters. */
const odd = fc.constantFrom(
  'sam\u00adverkans\u00adgrupp',
  '\u00ad',
  '19\u00a0kap.',
  '10\u202f000',
  '\u00a0',
  'Norra\u2011Ängby',
  'Enskede-Årsta-Vantör',
  'och/eller',
  '**stort**',
  '*',
  '_litet_',
  '`kod`',
  '[länk](https://example.se/a?b=1&c=d)',
  '<b>',
  '</p>',
  '&amp;',
  '{{namn}}',
  '#',
  '1.',
  '-',
  '>',
  '"citat"',
  '”citat”',
  '\\',
  'Łódź',
  'Šaša',
  'Élan',
  '§\u00a04',
  '3½',
  '…',
);

/** Words that fit no line; some of them hold hyphens that a line may end at. */
const long = fc
  .tuple(
    fc.integer({ min: 40, max: LONGEST_TITLE }),
    fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 }),
    fc.constantFrom('', '', '-', '/', '\u00ad'),
  )
  .map(([length, part, joint]) => (part + joint).repeat(length).slice(0, length));

const word = fc.oneof({ weight: 60, arbitrary: plain }, { weight: 12, arbitrary: odd }, { weight: 1, arbitrary: long });

/** A pattern of the schema asks for something that can be seen; a soft hyphen at the end of a line cannot. */
const isSeen = (text: string) => /[^\s\u00ad]/.test(text);

/**
 * In a decided agreement nothing may be left to fill in, and a text of signs alone looks like that: what is looked at is the
 * text as it is read, without what cannot be seen.
 */
function isFilledIn(text: string): boolean {
  const read = withoutInvisible(text);
  return (['text', 'name', 'number'] as const).every((kind) => !isPlaceholder(read, kind));
}

function wordsUpTo(longest: number, most: number, gap: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: most, size: 'max' })
    .map((parts) =>
      parts
        .map((part) => part.join(''))
        .join('')
        .slice(0, longest)
        .trim()
        .normalize('NFC'),
    )
    .filter((text) => isSeen(text) && isFilledIn(text));
}

/** One line of text, mostly short, at times as long as a title may be. */
export const title: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: wordsUpTo(LONGEST_TITLE, 5, fc.constant(' ')) },
  { weight: 1, arbitrary: wordsUpTo(LONGEST_TITLE, 60, fc.constant(' ')) },
  { weight: 1, arbitrary: long },
);

/** Running text of one or more paragraphs. */
export const prose: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: wordsUpTo(LONGEST_TEXT, 20, fc.constant(' ')) },
  {
    weight: 8,
    arbitrary: wordsUpTo(LONGEST_TEXT, 60, fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n- ', '\n1. ', '  \n')),
  },
  { weight: 1, arbitrary: wordsUpTo(LONGEST_TEXT, 600, fc.constant(' ')) },
);

/** Whether a text can be a description: something of it is shown, and none of it as source. */
function canDescribe(text: string): boolean {
  const { blocks, problems } = readMarkdown(text);
  const { text: shown } = shownText(blocks);
  return problems.every(isReadable) && isSeen(shown) && isFilledIn(shown);
}

/** A description, in Markdown that is taken or can be read without its marks. */
export const description: fc.Arbitrary<string> = prose
  .map((text) => text.replaceAll(/<\/?[a-z]>/g, '<namn>'))
  .filter(canDescribe);

/** Characters that none of the faces has a glyph for: they must be told of, for a page cannot show them. */
export const undrawable: fc.Arbitrary<string> = fc.constantFrom(
  '\u{1f3eb}',
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
  '東京',
  'שלום',
  'مدرسة',
  '\u{1d516}',
  '\u2800',
  '\u2603\ufe0f',
);
