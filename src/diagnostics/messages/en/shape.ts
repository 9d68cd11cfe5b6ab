import type { CodeArguments, ExpectedType } from '../../codes.ts';
import { INVISIBLE } from '../../odd-characters.ts';
import type { MessagesIn } from '../messages.ts';
import { isBound, shown } from '../shown.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

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
};

const patterns: { readonly [P in CodeArguments['wrong-pattern']['expected']]: readonly [what: string, how: string] } = {
  id: ['an id', 'Write small letters a–z, digits and hyphens, beginning with a letter: trygghetsgrupp.'],
  date: ['a date', 'Write year, month and day: 2010-02-18.'],
  text: ['a text of the right kind', 'Remove spaces and line breaks before and after the text.'],
  email: ['an e-mail address', 'Write the address of a function’s mailbox: mottagning@example.se.'],
  phone: ['a telephone number', 'Write digits, spaces and hyphens: 08-508 18 000.'],
  colour: ['a colour', 'Write # and six digits or letters a–f, all in quotation marks: "#0b3c6f".'],
};

/** The shape of a file: names, types, lists, texts. */
export const shape: MessagesIn<'shape'> = {
  'unknown-key': ({ key, suggestion, allowed }) => ({
    message: `The name ${quoted(key)} does not belong here.`,
    hint: didYouMean(suggestion, allowed.length > 0 ? `These can stand here: ${oneOf(allowed)}.` : 'Remove the line.'),
  }),
  'missing-key': ({ key, within }) => ({
    message: within === undefined ? `${quoted(key)} is missing.` : `${quoted(key)} is missing under ${quoted(within)}.`,
    hint: `Add a line that begins with ${key}: and gives its value.`,
  }),
  'empty-text': () => ({
    message: 'A text is missing here.',
    hint: 'Write the text, or remove the line if it is not required.',
  }),
  'misspelt-value': ({ found, allowed, suggestion }) => ({
    message: `${quoted(found)} is none of the values that can stand here.`,
    hint: [
      ...(suggestion === undefined ? [] : [didYouMean(suggestion, '')]),
      ...(suggestion !== undefined && allowed.length === 1 ? [] : [`Write ${oneOf(allowed)}.`]),
    ].join(' '),
  }),
  'quoted-string-expected': ({ found }) => ({
    message: `${quoted(found)} is read ${readAs(found)}, where a text should stand.`,
    hint: `Put quotation marks around it: "${shown(found)}".`,
  }),
  'wrong-type': ({ expected, found }) => ({
    message: `${found === '' ? 'Nothing' : quoted(found)} stands here, where ${types[expected][0]} should stand.`,
    hint: types[expected][1],
  }),
  'wrong-pattern': ({ found, expected }) => ({
    // YAML takes a colour without quotation marks for a comment (1.2.2, 6.6), so that nothing is left of it.
    message:
      found === ''
        ? `${patterns[expected][0]} is missing here.`.replace(/^a/, 'A')
        : `${quoted(found)} is not ${patterns[expected][0]}.`,
    hint: patterns[expected][1],
  }),
  'no-such-date': ({ found }) => ({
    message: `${quoted(found)} is not a date of the calendar.`,
    hint: 'Write year, month and day, and check how many days the month has: 2010-02-28.',
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
  'missing-glyph': ({ character, codePoint, text }) => ({
    message: `The ${INVISIBLE.test(character) ? 'invisible character' : `character ${quoted(character)}`} (${codePoint}) in ${quoted(text)} is not in the document’s typeface.`,
    hint: 'Remove the character or write it in words.',
  }),
};

/** What YAML reads instead of text where the quotation marks are missing (1.2.2, 10.3.2). */
function readAs(found: string): string {
  if (/^(?:true|false)$/i.test(found)) return 'as yes or no';
  return found.includes(':') ? 'as a name and a value, because of the colon' : 'as a number';
}

function range(minimum: number, maximum: number): string {
  if (!isBound(minimum)) return `of at most ${maximum}`;
  return isBound(maximum) ? `from ${minimum} to ${maximum}` : `of at least ${minimum}`;
}
