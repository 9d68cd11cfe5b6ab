import { codePointName } from '../../../source/characters.ts';
import { joined } from '../../../values/in-words.ts';
import type { ExpectedType, MarkdownProblem, MissingValue } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import { INVISIBLE, looksLike } from '../../odd-characters.ts';
import type { MessagesIn } from '../messages.ts';
import { isBound, shown } from '../shown.ts';
import { isOfNoYear, type Slip, severalIn, slipIn } from '../slips.ts';
import { all, didYouMean, oneOf, quoted } from './words.ts';

/** What should stand there, and how it is written. */
const types: { readonly [T in ExpectedType]: readonly [what: string, how: string] } = {
  text: ['a text', 'Write a text. If it begins with [ or {, put it in straight quotation marks.'],
  number: ['a number', 'Write a number in digits, without quotation marks.'],
  integer: ['a whole number', 'Write a whole number in digits, without quotation marks.'],
  boolean: ['true (yes) or false (no)', 'Write true for yes or false for no.'],
  list: ['a list', 'Write each part on a line of its own, after a hyphen and a space, or inside [ ].'],
  mapping: [
    'a section with lines of its own',
    'Write each piece on a line of its own: name, colon and value, indented by two spaces.',
  ],
  frequency: [
    'how often something happens',
    'Write { times: 2, per: termin }, { every: 6, unit: vecka } or vid behov.',
  ],
  'time-limit': [
    'how soon something is done',
    'Write genast, { weekdays: 3 }, { days: 14 }, { weeks: 2 } or { months: 4 }.',
  ],
  'day-of-school-year': ['a day of the school year', 'Write month and day: { month: 3, day: 1 } for 1 March.'],
  'step-start': [
    'when the time begins to count',
    'Write what happens, { event: anmälan kommer in }, or the id of another step, { step: bedomning }.',
  ],
  ground: [
    'what the requirement rests on',
    'Write { section: its heading }, { source: its id }, { law: the id of a row }, { practice: how it is usually done } or { interpretation: how you read it }.',
  ],
};

const patterns: { readonly [P in CodeArguments['wrong-pattern']['expected']]: readonly [what: string, how: string] } = {
  id: ['an id', 'Write small letters a–z, digits and hyphens, beginning with a letter: trygghetsgrupp.'],
  meeting: [
    'the id of a meeting',
    'Write the meeting’s id if it is of the same area, else the area’s and the meeting’s: styrning/styrgrupp.',
  ],
  date: ['a date', 'Write year, month and day: 2027-02-18.'],
  text: ['a text of the right kind', 'Remove spaces and line breaks before and after the text.'],
  word: [
    'a word that can stand inside a sentence',
    'Begin with a small letter and write on one line, without quotation marks, brackets or marks of emphasis: kommunen.',
  ],
  schoolForm: ['the name of a school form', 'Write small letters, with one space between words: anpassad grundskola.'],
  lawRow: [
    'the id of a row of law',
    'Write the id of a row in schemas/law/sverige.yaml: sol-18-6 for socialtjänstlagen 18 kap. 6 §.',
  ],
  url: [
    'an address of the web that begins with https://',
    'Write the address as a browser copies it: https://www.example.se/material.',
  ],
  email: ['an e-mail address', 'Write the address of a function’s mailbox: mottagning@example.se.'],
  phone: ['a telephone number', 'Write digits, spaces and hyphens: 08-465 004 18.'],
  districtName: [
    'the name of a district or a municipality',
    'Write the name as it is to stand on the page, for example Provby, without brackets, @, * and other signs that no name has.',
  ],
  colour: ['a colour', 'Write # and six digits or letters a–f, all in quotation marks: "#0b3c6f".'],
};

/** What of Markdown is not taken: what that means in print, and what to write instead. */
const markdown: { readonly [P in MarkdownProblem]: readonly [what: string, how: string] } = {
  heading: [
    'A description cannot have headings. The line is printed as an ordinary paragraph.',
    'Remove # at the beginning of the line, or the dashes below it. To have the line in bold, write **Heading**.',
  ],
  quotation: [
    'A description cannot have quotations that begin with >. The text is printed as an ordinary paragraph.',
    'Remove > at the beginning of the line.',
  ],
  divider: [
    'A description cannot have lines that divide the text. No line is printed.',
    'Remove it. An empty line is enough between two paragraphs.',
  ],
  code: ['A description cannot have code between ` marks. It is printed as ordinary text.', 'Remove the ` marks.'],
  'code-block': [
    'A description cannot have code between lines of ``` or ~~~.',
    'Remove those lines, and write the text as paragraphs or a list.',
  ],
  table: [
    'A description cannot have tables.',
    'Write a list: each thing on a line of its own, after a hyphen and a space.',
  ],
  image: [
    'A description cannot have pictures.',
    'Remove the picture, or link to it: [the picture](https://example.se/picture.png).',
  ],
  html: [
    'A description cannot have HTML.',
    'Write **bold**, *italics* or an empty line between paragraphs. If the text needs the character <, write \\<.',
  ],
  reference: [
    'A description cannot have links whose address stands somewhere else.',
    'Write the address right after the words: [the page](https://example.se/).',
  ],
  footnote: ['A description cannot have footnotes.', 'Write the explanation in brackets in the text.'],
  checkbox: [
    'A description cannot have boxes to tick. The square brackets are printed as they stand.',
    'Remove [ ] or [x] after the hyphen.',
  ],
  'list-mark': [
    'The lines become one paragraph, because no list begins like this here.',
    'Leave an empty line before the list and begin each item with a hyphen and a space (- Call) or a number, a full stop and a space (1. Call). If they are paragraphs, leave an empty line between them.',
  ],
  strikethrough: ['A description cannot have text struck through.', 'Remove the text, or the ~~ marks around it.'],
  emphasis: [
    'This becomes neither bold nor italic, so the marks * and _ would be printed as they stand.',
    'Put the marks close to the words on both sides, and spaces outside: **Important:** call. To print the mark, write \\*.',
  ],
  'link-kind': [
    'A link can only lead to https:// or mailto:. Here the address is printed after the words, without a link.',
    'Write an address that begins with https://. Write a telephone number as ordinary text.',
  ],
  'link-title': [
    'The text in quotation marks after the link’s address is not shown.',
    'Remove it, or write it in the description.',
  ],
  link: [
    'The link cannot be read.',
    'Write the words in square brackets and the address in round ones, without spaces: [the page](https://example.se/).',
  ],
  depth: [
    'A description cannot have lists in more than six levels.',
    'Move the innermost parts out, or write them as text.',
  ],
  length: [
    'The text is too long to be read with bold, lists and links.',
    'Write at most 4,000 characters in one description, and at most 50,000 in all together.',
  ],
};

/** What has not been filled in, and what to do, for values, for ids, and for examples with the mark beside them. */
/** What may be without something that else must be there. */
const UNLESS = {
  draft: 'Only a draft may be without it: if there is none yet, write status: utkast.',
  ground:
    'Or write something else that the requirement rests on: a section of a source (section), a paragraph of law (law) or practice (practice).',
  authority:
    'Where the party is none of the municipality’s boards, write the authority’s name (name) and its areas (joins) instead.',
  inherited:
    'It may stand here or at the top of the file, where it holds for all that has none of its own. If no source says anything, write basis: { interpretation: how you read the matter, and why }.',
  renewal: 'It is needed where the agreement is prolonged by itself (automatic: true).',
  reason:
    'Only a function that should take part but does so when needed has a reason. Else write the id of the function alone.',
} as const;

const NOT_FILLED_IN = {
  value: [
    (found: string) => `${found} is left where something is to be filled in.`,
    'Write what is to stand here, or remove the line if it is not needed.',
  ],
  key: [
    (found: string) => `The id ${found} has not been chosen yet.`,
    'Choose an id, and write it where it is used too.',
  ],
  example: [
    (found: string) => `${found} is the starting file’s example, and FYLL I is left beside it.`,
    'Write what is right. If it is right already, remove the comment.',
  ],
  number: [
    (found: string) => `${found} is no registration number: it has no digits.`,
    'Write the number. If there is none yet, remove the line. A draft may lack its registration number.',
  ],
  level: [
    (found: string) => `The minimum level ${found} has gaps left, and the agreement says what it says.`,
    'Check the file of the level with samverkan validate, and fill in what is left.',
  ],
} as const;

/** The shape of a file: names, types, lists, texts. */
export const shape: MessagesIn<'shape'> = {
  'unknown-key': ({ key, suggestion, allowed, beside, listed }) => ({
    message:
      beside === undefined
        ? `The name ${quoted(key)} does not belong here.`
        : `${quoted(key)} cannot stand together with ${quoted(beside)}.`,
    hint:
      beside !== undefined
        ? `Remove one of them.${listed ? ` Where the requirement rests on both, write a list: [{ ${key}: … }, { ${beside}: … }].` : ''}`
        : didYouMean(suggestion, allowed.length > 0 ? `These can stand here: ${oneOf(allowed)}.` : 'Remove the line.'),
  }),
  'missing-key': ({ key, within, unless, ...value }) => ({
    message: within === undefined ? `${quoted(key)} is missing.` : `${quoted(key)} is missing under ${quoted(within)}.`,
    hint: [adding(key, value), ...(unless === undefined ? [] : [UNLESS[unless]])].join(' '),
  }),
  'empty-text': ({ comment }) =>
    comment === undefined
      ? { message: 'A text is missing here.', hint: 'Write the text, or remove the line if it is not required.' }
      : {
          message: `A text is missing here. ${quoted(comment)} is read as a comment.`,
          hint: 'Write the text before the comment, or remove the line if it is not required. If the text itself begins with #, put straight quotation marks around all of it.',
        },
  'placeholder-left': ({ found, what, decided }) => ({
    message: NOT_FILLED_IN[what][0](quoted(found)),
    hint: `${NOT_FILLED_IN[what][1]} ${decided ? 'A decided agreement must have no gaps. Change the status if it is not ready.' : 'It becomes an error when the status is beslutad.'}`,
  }),
  'misspelt-value': ({ found, allowed, suggestion }) => ({
    message: `${quoted(found)} is none of the values that can stand here.`,
    hint: [
      ...(suggestion === undefined ? [] : [didYouMean(suggestion, '')]),
      ...(allowed.length === 0 ? ['The file has none. Add it, or remove the line.'] : []),
      ...(allowed.length > (suggestion === undefined ? 0 : 1) ? [`Write ${oneOf(allowed)}.`] : []),
      ...several(severalIn(found, allowed)),
    ].join(' '),
  }),
  'quoted-string-expected': ({ found }) => ({
    message: `${quoted(found)} is read ${readAs(found)}, where a text should stand.`,
    hint: `Put quotation marks around it: "${shown(found)}".`,
  }),
  'wrong-type': ({ expected, found, write }) => ({
    message: `${found === '' ? 'Nothing' : quoted(found)} stands here, where ${types[expected][0]} should stand.`,
    hint: slip(slipIn(found, expected)) ?? (write === undefined ? types[expected][1] : `Write ${write}.`),
  }),
  'wrong-pattern': ({ found, expected }) =>
    expected === 'date' && isOfNoYear(found)
      ? {
          message: `${quoted(found)} has a year that cannot be right.`,
          hint: 'Write the year in four digits, from 1900 to 2100, and then month and day: 2027-02-18.',
        }
      : {
          // YAML takes a colour without quotation marks for a comment (1.2.2, 6.6), so that nothing is left of it.
          message:
            found === ''
              ? `${patterns[expected][0]} is missing here.`.replace(/^a/, 'A')
              : `${quoted(found)} is not ${patterns[expected][0]}.`,
          hint: patterns[expected][1],
        },
  'no-such-date': ({ found }) => ({
    message: `${quoted(found)} is not a date of the calendar.`,
    hint: 'Write year, month and day, and check how many days the month has: 2027-02-28.',
  }),
  'out-of-range': ({ found, minimum, maximum }) => ({
    message: `${quoted(found)} is outside what is possible here.`,
    hint: `Write a number ${range(minimum, maximum)}.`,
  }),
  'too-few': ({ minimum }) => ({
    message: minimum === 1 ? 'Nothing is listed here.' : 'The list is too short.',
    hint: minimum === 1 ? 'Write at least one thing.' : `Write at least ${minimum} things in the list.`,
  }),
  'too-many': ({ maximum }) => ({
    message: `The list has more than ${maximum} items.`,
    hint: `Keep at most ${maximum}.`,
  }),
  'too-long': ({ length, maximum }) => ({
    message: `The text has ${length} characters. It can have at most ${maximum}.`,
    hint: `Shorten the text by at least ${length - maximum} characters.`,
  }),
  'twice-in-list': ({ found }) => ({
    message: found === '' ? 'The same thing stands twice in the list.' : `${quoted(found)} stands twice in the list.`,
    hint: 'Remove one of them.',
  }),
  'missing-glyph': ({ characters, more, text }) => ({
    message: `${undrawn(characters, more)} in ${quoted(text)} ${characters.length === 1 ? 'is' : 'are'} not in the document’s typeface.`,
    hint:
      characters.length === 1
        ? 'Remove the character or write it in words.'
        : 'Remove the characters or write them in words.',
  }),
  'markdown-not-taken': ({ problem, found }) => {
    const [what, hint] = markdown[problem];
    return { message: `${quoted(found)}: ${what}`, hint };
  },
  'markdown-in-plain-text': ({ found }) => ({
    message: `${quoted(found)} would be printed as it stands, since this field is plain text.`,
    hint: 'Write the words without marks. Only a description can have bold, italics, lists and links.',
  }),
};

/** What to add where something is missing, as far as it is known what that may be. */
function adding(key: string, { values, example, parts }: MissingValue): string {
  if (parts !== undefined) return `Add ${key}: and below it, indented, a line for each of ${all(parts)}.`;
  const line = `Add a line that begins with ${key}: and gives its value.`;
  if (values !== undefined) return `${line} It can be ${oneOf(values)}.`;
  return example === undefined ? line : `${line} For example: ${key}: ${example}`;
}

/** "The characters “🏫” (U+1F3EB) and “е” (U+0435, which only looks like e)": what cannot be seen is only named. */
function undrawn(characters: readonly string[], more: number): string {
  const named = characters.map((character) => {
    const like = looksLike(character);
    const codePoint = `(${codePointName(character)}${like === undefined ? '' : `, which only looks like ${like}`})`;
    return INVISIBLE.test(character) ? `the invisible one ${codePoint}` : `${quoted(character)} ${codePoint}`;
  });
  if (named.length > 1) return `The characters ${joined(more === 0 ? named : [...named, `${more} more`], ' and ')}`;
  return INVISIBLE.test(characters[0] ?? '')
    ? `The invisible character ${named[0]?.slice('the invisible one '.length)}`
    : `The character ${named[0]}`;
}

const slips: { readonly [K in Slip['kind']]: string } = {
  bullet: 'Write an ordinary hyphen and a space before each part of the list',
  hyphen: 'Write a space after each hyphen',
  bracket: 'Write [ where the list begins',
  colon: 'Write an ordinary space after the colon',
};

/** What to write where a slip of the keyboard is recognised. */
function slip(found: Slip | undefined): string | undefined {
  return found && `${slips[found.kind]}: ${quoted(found.write)}.`;
}

function several(values: string | undefined): readonly string[] {
  return values === undefined ? [] : [`Several values are written with commas between them: [${values}].`];
}

/** What YAML reads instead of text where the quotation marks are missing (1.2.2, 10.3.2). */
function readAs(found: string): string {
  if (/^(?:true|false)$/i.test(found)) return 'as yes or no';
  return found.includes(':') ? 'as a name and a value, because of the colon' : 'as a number';
}

function range(minimum: number, maximum: number): string {
  if (!isBound(minimum)) return `of at most ${maximum}`;
  return isBound(maximum) ? `from ${minimum} to ${maximum}` : `of at least ${minimum}`;
}
