import type { YamlProblem } from '../../codes.ts';
import type { Words } from '../messages.ts';
import { quoted } from './words.ts';

/** What is wrong with the YAML, for someone who has never heard of YAML; `found` is the text at that place. */
export const yamlWords: { readonly [P in YamlProblem]: (found: string) => Words } = {
  tab: () => ({
    message: 'The line is indented with a tab. Only spaces can indent a line.',
    hint: 'Remove the tabs at the beginning of the line and write spaces instead, two for each level.',
  }),
  'hard-space': () => ({
    message: 'There is a no-break space here, which looks like an ordinary one but does not count as one.',
    hint: 'Remove it and type an ordinary space. It often comes along with text copied from a web page.',
  }),
  indentation: (found) => ({
    message: `The line ${quoted(found)} is indented otherwise than the lines around it.`,
    hint: 'Begin the line with as many spaces as the lines it belongs to.',
  }),
  'unclosed-bracket': (found) => ({
    message: `The bracket ${quoted(found)} is never closed.`,
    hint: `Write ${found === '{' ? '}' : ']'} where the list ends, or remove ${found} if it should not be there.`,
  }),
  'unclosed-quote': (found) => ({
    message: `The quotation mark ${found} begins a text that never ends.`,
    hint: `Write ${found} at the end of the text, too.`,
  }),
  'missing-colon': (found) => ({
    message: `The line ${quoted(found)} has no colon.`,
    hint: 'Write a name, a colon, a space and then the value, such as: name: Farsta. A line of a list begins with a hyphen and a space.',
  }),
  'missing-comma': (found) => ({
    message: `A comma is missing before or in ${quoted(found)}.`,
    hint: 'Write a comma between all that is listed inside [ ] or { }.',
  }),
  'missing-space': (found) => ({
    message: `A space is missing in ${quoted(found)}.`,
    hint: 'Write a space after a colon, and before a comment that begins with #.',
  }),
  'nested-mapping': (found) => ({
    message: `The value ${quoted(found)} has a colon followed by a space, and so it cannot be read.`,
    hint: 'Put quotation marks around the whole value, such as: title: "Meeting: planning".',
  }),
  'multiline-key': (found) => ({
    message: `The name before the colon runs over several lines: ${quoted(found)}.`,
    hint: 'Write the name and the colon on one line.',
  }),
  'long-key': () => ({
    message: 'The name before the colon is more than 1024 characters long.',
    hint: 'Check where the colon stands, and put quotation marks around long texts.',
  }),
  'after-quote': (found) => ({
    message: `After the closing quotation mark stands ${quoted(found)}, where nothing can stand.`,
    hint: 'Let the quotation marks hold the whole text. For quotation marks inside the text, write \'"so"\' or "it\'s".',
  }),
  'reserved-start': (found) => ({
    message: `A text cannot begin with the character ${quoted(found)}.`,
    hint: `Put quotation marks around the whole text: "${found}…".`,
  }),
  'unexpected-character': (found) => ({
    message: `The character ${quoted(found)} cannot stand here.`,
    hint: 'Remove the character. If it belongs to a text, put quotation marks around the whole text. A list begins on the line after the colon.',
  }),
  'unresolved-alias': (found) => ({
    message: `${quoted(found)} refers to something that does not exist. A text that begins with * is read as a reference.`,
    hint: 'If it is a text, put it in quotation marks.',
  }),
  'bad-alias': (found) => ({
    message: `${quoted(found)} is read as a reference (& or *) but is not rightly written.`,
    hint: 'If it is a text, put it in quotation marks.',
  }),
  'bad-escape': (found) => ({
    message: `${quoted(found)} means nothing inside double quotation marks.`,
    hint: "Write two backslashes, \\\\, or use single quotation marks: 'C:\\folder'.",
  }),
  'block-scalar': (found) => ({
    message: `After | or > nothing more can stand on the line, but there stands ${quoted(found)}.`,
    hint: 'Begin the text on the next line, indented. If the text itself begins with | or >, put it in quotation marks.',
  }),
  directive: (found) => ({
    message: `The line ${quoted(found)} begins with % and is read as an instruction to a program.`,
    hint: 'Remove the line. If it is a text, put it in quotation marks.',
  }),
  other: (found) => ({
    message: `The file cannot be read from ${quoted(found)} on.`,
    hint: 'Compare the line with a file that works: indentation, colons, quotation marks and brackets.',
  }),
};
