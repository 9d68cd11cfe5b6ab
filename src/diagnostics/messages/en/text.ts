import type { MessagesIn } from '../messages.ts';
import { inStraightMarks, shown } from '../shown.ts';
import { quoted } from './words.ts';
import { yamlWords } from './yaml-syntax.ts';

/** Inside braces a comma ends a value, so that `87,5` leaves its decimals behind as a name. */
const DECIMALS = /^\d{1,3}$/;

/** The bytes, the text and the YAML. */
export const text: MessagesIn<'text'> = {
  'yaml-syntax': ({ problem, found, ...more }) => yamlWords[problem](found ?? '', more),
  'duplicate-key': ({ key }) => ({
    message: `The name ${quoted(key)} stands twice on the same level.`,
    hint: 'Keep one of the places, or put them together.',
  }),
  'key-not-text': ({ found, isTemplate }) =>
    isTemplate
      ? yamlWords.template(found, {})
      : {
          message:
            found === ''
              ? 'There is no name before the colon.'
              : `${quoted(found)} stands as a name before a colon but is not a text.`,
          hint: DECIMALS.test(found)
            ? 'Write a name of letters. If these are decimals after a comma, write a point instead: 87.5. If the name is a number, put it in quotation marks.'
            : 'Write a name of letters. If the name is a number, put it in quotation marks.',
        },
  'text-cut-by-comment': ({ text, comment }) => ({
    message: `${quoted(comment)} is read as a comment and is left out of the text, which becomes ${quoted(text)}.`,
    hint: `If it belongs to the text, put straight quotation marks around all of it: "${shown(`${text} ${comment}`)}". If it is a comment, write a space after #.`,
  }),
  'quotes-in-value': ({ inner, marks: [first, last] }) => ({
    message: `The quotation marks ${first} and ${last} count as part of the text and are printed. Only straight ones are quotation marks in the file.`,
    hint: `Write straight ones instead: ${inStraightMarks(inner)}. If the marks are to be printed, put straight ones outside them: ${inStraightMarks(`${first}${inner}${last}`)}.`,
  }),
  'template-in-text': ({ found }) => ({
    message: `${quoted(found)} is written as in a template, but the values of a file are never templates. It is printed as it stands.`,
    hint: 'Write the words themselves instead.',
  }),
  'forbidden-key': ({ key }) => ({
    message: `The name ${quoted(key)} cannot be used, because it means something of its own to many programs.`,
    hint: 'Choose another name or remove the line.',
  }),
  'yaml-tag': ({ tag }) => ({
    message: `${quoted(tag)} is read as a type tag, and the file can have none.`,
    hint: 'Remove it. If the exclamation mark belongs to a text, put quotation marks around the whole text.',
  }),
  'yaml-merge-key': () => ({
    message: 'The key << (merge) cannot be used, because programs differ in how they read it.',
    hint: 'Write the content out instead.',
  }),
  'yaml-aliases': ({ limit, of }) =>
    of === 'values'
      ? {
          message: `The references (*) of the file come to more than ${limit} values in all.`,
          hint: 'Write the content out instead of referring to it.',
        }
      : {
          message: `The file has more than ${limit} references (*).`,
          hint: 'Write the content out instead of referring to it. If it is text, put it in quotation marks.',
        },
  'yaml-self-alias': ({ name }) => ({
    message: `The reference ${quoted(`*${name}`)} stands inside what it refers to.`,
    hint: 'Remove the reference, or write the content out.',
  }),
  'yaml-second-document': () => ({
    message: 'A second document begins here in the same file.',
    hint: 'Remove the line with --- or ... between them, or save what follows in a file of its own.',
  }),
  'file-empty': () => ({
    message: 'The file is empty.',
    hint: 'Check that it is the right file. If you need a new one, samverkan init writes one to start from.',
  }),
  'not-utf8': () => ({
    message: 'The file is not saved in the encoding UTF-8. This is the first character that cannot be read.',
    hint: 'Open the file in a text editor and save it again in the encoding UTF-8.',
  }),
  'file-too-big': ({ bytes, limit }) => ({
    message: `The file is too big: ${megabytes(bytes)} MB. It can have at most ${megabytes(limit)} MB.`,
    hint: 'Check that it is the right file. A district’s file is much smaller.',
  }),
  'too-deep': ({ limit }) => ({
    message: `The content lies on more than ${limit} levels, one inside the other.`,
    hint: 'Remove brackets, hyphens or indentation that are not needed.',
  }),
  'control-character': ({ codePoint }) =>
    codePoint === 'U+000D'
      ? {
          message: `The line ends with CR alone (${codePoint}), which does not count as the end of a line.`,
          hint: 'Choose the line endings LF or CRLF in the editor, and save the file.',
        }
      : {
          message: `There is an invisible control character here (${codePoint}).`,
          hint: 'Remove the character. Write the text anew if it cannot be selected.',
        },
  'bidi-character': ({ codePoint }) => ({
    message: `There is an invisible character here that turns the direction of reading (${codePoint}), so that the text is shown otherwise than it is written.`,
    hint: 'Remove the character. Write the text anew if it cannot be selected.',
  }),
};

function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);
}
