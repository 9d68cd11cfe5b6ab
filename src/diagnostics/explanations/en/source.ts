import type { SourceCode } from '../../code-parts.ts';
import type { ExplanationsOf } from '../explanation.ts';

export const source: ExplanationsOf<SourceCode> = {
  'file-too-big': {
    title: 'The file is too big',
    when: 'The file is bigger than 1 MB (1,048,576 bytes). It is not read, so nothing else in it is checked.',
    why: 'A district’s file is about a hundred times smaller. A file as big as this is nearly always the wrong file.',
    ground: 'project',
    basis: 'The limit of 1 MB. RFC 8259, section 9, lets a program limit the size of the texts it reads.',
    comesAbout:
      'A picture, a PDF or a backup has been saved under a name that ends in .yaml, or lies in the folder that is checked.',
  },
  'not-utf8': {
    title: 'The file is not saved as UTF-8',
    when: 'Some part of the file cannot be read as UTF-8, as when it was saved as ANSI (Windows-1252). What the file says is checked only when that has been corrected. A byte order mark (BOM) at the beginning does no harm.',
    why: 'In the wrong encoding å, ä and ö turn into other characters, and names and sentences of the agreement go wrong.',
    ground: 'standard',
    basis: 'RFC 3629 (UTF-8); RFC 8259, section 8.1.',
  },
  'file-empty': {
    title: 'The file is empty',
    when: 'The file has no content, or nothing but blank lines and comments.',
    why: 'An empty file may mean that something went wrong when it was saved. There is no agreement to check.',
    ground: 'project',
    basis: 'A file describes one agreement, so it must have some content.',
  },
  'too-deep': {
    title: 'Too many levels inside each other',
    when: 'Lists and sections lie on more than 64 levels inside each other, as they stand or by references (*). What the file says is checked only when that has been corrected.',
    why: 'A district’s file needs seven levels. As many as 65 come from a mistake, and can make programs crash.',
    ground: 'project',
    basis: 'The limit of 64 levels. RFC 8259, section 9, lets a program limit the depth.',
  },
  'control-character': {
    title: 'An invisible control character',
    when: 'The file holds a control character, in a text or a comment or written as an escape such as "\\0". Tabs, line feeds and the line ends of Windows do not count. At most 20 are told of one file.',
    why: 'A character that cannot be seen can keep a name from being recognised, or a telephone number from working. It often comes along with copied text.',
    ground: 'standard',
    basis:
      'YAML 1.2.2, section 5.1 (which characters may occur); U+0085, U+2028 and U+2029 are refused by the project as well.',
  },
  'bidi-character': {
    title: 'An invisible character turns the direction of reading',
    when: 'The file holds a character that turns the direction of reading for what follows (U+202A to U+202E, U+2066 to U+2069), in comments too. Arabic and Hebrew text needs none of them.',
    why: 'The text is shown otherwise than it is written. Who reviews the file may then approve something else than what applies.',
    ground: 'project',
    basis:
      'Such characters are not needed here. Unicode UAX #9 describes them, CVE-2021-42574 how they can be misused.',
  },
};
