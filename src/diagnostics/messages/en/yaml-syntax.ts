import type { CodeArguments, YamlProblem } from '../../codes.ts';
import type { Words } from '../messages.ts';
import { firstInvisible, shown } from '../shown.ts';
import { quoted } from './words.ts';

/** A value that begins like an entry of a file: `type: kommunal`. Words of a text are seldom followed so. */
const NAME_FIRST = /^[a-z][A-Za-z]*:\s/;

/** What is known beside the text at the place. */
type Details = Omit<CodeArguments['yaml-syntax'], 'problem' | 'found'>;

/** How a text is written that YAML would otherwise read as something of its own. */
const AS_TEXT =
  'put straight quotation marks around the whole text, or write | after the colon and the text on the next line, indented';

/** What is wrong with the YAML, for someone who has never heard of YAML; `found` is the text at that place. */
export const yamlWords: { readonly [P in YamlProblem]: (found: string, more: Details) => Words } = {
  tab: () => ({
    message: 'The line is indented with a tab. Only spaces can indent a line.',
    hint: 'Remove the tabs at the beginning of the line and write spaces instead, two for each level.',
  }),
  'hard-space': () => ({
    message: 'There is a no-break space here, which looks like an ordinary one but does not count as one.',
    hint: 'Remove it and type an ordinary space. It often comes along with text copied from a web page.',
  }),
  invisible: (found) => ({
    message: `A character that cannot be seen${firstInvisible(found)} stands where the line or the value should begin.`,
    hint: 'Remove it: type the beginning of the line again by hand. It often comes along with text from a web page.',
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
    hint: `Write ${found} at the end of the text, too, or remove it if it should not be there.`,
  }),
  'missing-colon': (found) => ({
    message: `The line ${quoted(found)} has no colon.`,
    hint: 'Write a name, a colon, a space and then the value, such as: name: Farby. A line of a list begins with a hyphen and a space.',
  }),
  'missing-comma': (found) => ({
    message: `A comma is missing before or in ${quoted(found)}.`,
    hint: 'Write a comma between all that is listed inside [ ] or { }.',
  }),
  'missing-space': (found) => ({
    message: `A space is missing in ${quoted(found)}.`,
    hint: spaced(found) ?? 'Write a space after a colon, and before a comment that begins with #.',
  }),
  'nested-mapping': (found) => ({
    message: `The value ${quoted(found)} has a colon followed by a space, and so it cannot be read.`,
    hint: NAME_FIRST.test(found)
      ? 'If it is a text, put quotation marks around the whole value: title: "Meeting: planning". If it is an entry of its own, write it on the line below, indented.'
      : 'Put quotation marks around the whole value, such as: title: "Meeting: planning".',
  }),
  'multiline-key': (found) => ({
    message: `The name before the colon runs over several lines: ${quoted(found)}.`,
    hint: 'Write the name and the colon on one line.',
  }),
  'long-key': () => ({
    message: 'The name before the colon is more than 1024 characters long.',
    hint: 'Check where the colon stands, and put quotation marks around long texts.',
  }),
  'on-marker-line': (found) => ({
    message: `${quoted(found)} stands on the line of the --- that opens the document.`,
    hint: 'Let --- stand alone on its line, or remove it, and begin on the line below.',
  }),
  'after-quote': (found) => ({
    message: `After the closing quotation mark stands ${quoted(found)}, where nothing can stand.`,
    hint: 'Let the quotation marks hold the whole text. For quotation marks inside the text, write \'"so"\' or "it\'s".',
  }),
  'reserved-start': (found) => ({
    message: `A text cannot begin with the character ${quoted(found)}.`,
    hint: `Put straight quotation marks around the whole text: "${found}…". Or write | after the colon and the text on the next line, indented.`,
  }),
  'unexpected-character': (found) => ({
    message: `The character ${quoted(found)} cannot stand here.`,
    hint: 'Remove the character. If it belongs to a text, put quotation marks around the whole text. A list begins on the line after the colon.',
  }),
  'unresolved-alias': (found) => ({
    message: `${quoted(found)} refers to something that does not exist. A text that begins with * is read as a reference.`,
    hint: `If it is a text, ${AS_TEXT}.`,
  }),
  'bad-alias': (found) => ({
    message: `${quoted(found)} is read as a reference (& or *) but is not rightly written.`,
    hint: `If it is a text, ${AS_TEXT}.`,
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
  'conflict-marker': (found) => ({
    message: `The line ${quoted(found)} shows where two versions of the file could not be joined, and is no part of its content.`,
    hint: 'Keep the version that is to hold, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  }),
  template: (found) => ({
    message: `${quoted(found)} is written as in a template, but the values of a file are never templates. Nothing is filled in here.`,
    hint: 'Write the text itself instead. If the braces belong to the text, put quotation marks around the whole value.',
  }),
  outdented: (found, { opener = '', spaces = 1 }) => ({
    message: `The line ${quoted(found)} continues what ${opener} opens further up, but stands too far to the left.`,
    hint: `Indent the line further than the name (or the hyphen) before ${opener}: with at least ${spaces} spaces. Do the same with the lines after it, up to the end.`,
  }),
  'comment-in-text': (found) => ({
    message: `${quoted(found)} is read as a comment and cuts the text off: everything after a space and # is passed over.`,
    hint: 'Put straight quotation marks around the whole text if # belongs to it. Otherwise move the comment to a line before or after the whole text.',
  }),
  'continued-colon': (found) => ({
    message: `The line ${quoted(found)} is part of a longer text, but has a colon followed by a space, and so it cannot be read.`,
    hint: 'Put straight quotation marks around the whole text, or write | after the name’s colon and the whole text on the lines below, indented.',
  }),
  'deeper-name': (found) => ({
    message: `The line ${quoted(found)} is indented as if it continued the text above, but has a name and a colon.`,
    hint: 'If it stands for itself, begin it with as many spaces as the lines it belongs to. If it belongs to the name above, remove what stands after that name’s colon. If it is part of the text above, put straight quotation marks around the whole text.',
  }),
  'line-without-colon': (found) => ({
    message: `The line ${quoted(found)} has no colon, or is not indented enough to continue the text above.`,
    hint: 'If it continues the text above, indent it further than the line on which the text begins. If it stands for itself, write a name, a colon, a space and the value. If it belongs to a list, begin it with a hyphen and a space.',
  }),
  bullet: (found) => ({
    message: `The line begins with ${quoted(found)}, which does not count as the hyphen of a list.`,
    hint: 'Write an ordinary hyphen and a space instead: - name: Provskolan.',
  }),
  'hyphen-space': (found) => ({
    message: `A space is missing after the hyphen in ${quoted(found)}.`,
    hint: `Write a space between the hyphen and what follows: - ${shown(found.slice(1))}`,
  }),
  'hyphen-in-brackets': () => ({
    message: 'What is listed inside [ ] or { } has no hyphens before it.',
    hint: 'Remove the hyphens and write commas between the parts: [grundskola, gymnasieskola]. Or write each part on a line of its own with a hyphen, without brackets.',
  }),
  'wrong-colon': (found) => ({
    message: `${quoted(found)} looks like a colon but is another character.`,
    hint: 'Write an ordinary colon and a space: name: Provskolan.',
  }),
  'curly-quotes': (found) => ({
    message: `The text ${quoted(found)} stands in typographic quotation marks, which do not hold a text with a colon together.`,
    hint: 'Write straight quotation marks (") around the whole text instead: title: "Meeting: planning".',
  }),
  'after-bracket': (found) => ({
    message: `${quoted(found)} begins with a bracket and so is read as a list, but more stands after the closing bracket.`,
    hint: `If it is a text, ${AS_TEXT}. If it is a list, remove what stands after the bracket.`,
  }),
  'blank-line': () => ({
    message: 'The blank line has more spaces than the text below, and so decides how far the text should be indented.',
    hint: 'Remove the spaces on the blank line.',
  }),
  'below-first-line': (found) => ({
    message: `The line ${quoted(found)} is indented less than the text’s first line, which decides for the whole text.`,
    hint: 'Give the text’s first line the indentation of its other lines, or indent this line as far as the first.',
  }),
  'block-outdented': (found) => ({
    message: `The line ${quoted(found)} should continue the text after | or > but is not indented.`,
    hint: 'Indent every line of the text two spaces further than the name before the colon.',
  }),
  'unused-anchor': (found) => ({
    message: `${quoted(found)} is read as a mark to refer to, not as text, and is lost.`,
    hint: 'If it belongs to the text, put straight quotation marks around the whole text. Otherwise remove it.',
  }),
  'unopened-bracket': (found) => ({
    message: `The bracket ${quoted(found)} has no beginning.`,
    hint: `Write ${found === '}' ? '{' : '['} where the list begins, or remove ${found}. If the bracket belongs to a text, put straight quotation marks around the whole text.`,
  }),
  'missing-hyphen': (found) => ({
    message: `The line ${quoted(found)} stands among the parts of a list but does not begin with a hyphen.`,
    hint: 'If it is a part of the list, begin it with a hyphen and a space. If it belongs to the part above, indent it as far as the text after that hyphen.',
  }),
  'curly-close': (found) => ({
    message: `The text begins with a straight quotation mark but ends with a typographic one (${found}), which does not close it.`,
    hint: 'Write the same straight quotation mark at the end as at the beginning.',
  }),
  'code-fence': (found) => ({
    message: `The line ${quoted(found)} marks code in a text, as on a web page, and is no part of the file.`,
    hint: 'Remove the line. Another like it often stands after what was pasted: remove that, too.',
  }),
  'other-comment': (found) => ({
    message: `The line ${quoted(found)} looks like a comment, but here a comment begins with #.`,
    hint: 'Begin the line with # and a space instead, or remove it.',
  }),
  'pasted-mark': (found) => ({
    message: `The line ${quoted(found)} begins with ${found.charAt(0)}, like a row of a table or a line quoted in an e-mail. No line can begin so here.`,
    hint: `Remove ${found.charAt(0)} and write a name, a colon, a space and the value, as on the lines around. If several lines begin so, change them all.`,
  }),
  'stray-hyphen': () => ({
    message: 'The line begins with a hyphen, as in a list, but the lines around have names without hyphens.',
    hint: 'Remove the hyphen and the space after it, so that the name begins in the same column as the others.',
  }),
  'rich-text': () => ({
    message: 'The file is saved as formatted text (RTF), not as plain text.',
    hint: 'Open it where it was written, and save it as plain text (unformatted) in UTF-8.',
  }),
  'double-colon': (found) => ({
    message: `${quoted(`${found}:`)} has several colons. After the name should stand one.`,
    hint: 'Write one colon and a space: name: Provskolan.',
  }),
  'round-brackets': (found) => ({
    message: `Round brackets do not hold entries together: ${quoted(found)} cannot be read.`,
    hint: 'Write { and } instead: { type: kommunal }. If it is a text, put quotation marks around the whole value.',
  }),
  'no-indentation': () => ({
    message: 'No line of the file is indented, so it cannot be seen what belongs together.',
    hint: 'The spaces in front of the lines may have been lost in an e-mail or when the text was pasted: get the file again, as an attachment. Otherwise indent what belongs to a name two spaces further than the name.',
  }),
  other: (found) => ({
    message: `The file cannot be read from ${quoted(found)} on.`,
    hint: 'Compare the line with a file that works: indentation, colons, quotation marks and brackets.',
  }),
};

/** `name:Farsta` as it should be written. */
function spaced(found: string): string | undefined {
  const [, name, value] = /^([^\s:]+):([^\s:].*)$/s.exec(found) ?? [];
  return name === undefined ? undefined : `Write a space after the colon: ${shown(`${name}: ${value}`)}`;
}
