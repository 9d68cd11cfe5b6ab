import type { ExplanationsIn } from '../explanation.ts';

/** The bytes, the text and the YAML. */
export const text: ExplanationsIn<'text'> = {
  'yaml-syntax': {
    title: 'The file cannot be read',
    when: 'The line is not YAML, the format that the file is written in. The usual causes are wrong indentation, a tab, a quotation mark or bracket without an end, and a missing space after a colon. As a rule the rest of the file is checked only when this has been corrected.',
    why: 'Nobody can say for certain what the line means. A program that guesses may read something else than you meant.',
    ground: 'standard',
    basis: 'YAML 1.2.2, chapters 5 to 9.',
  },
  'duplicate-key': {
    title: 'The same name twice',
    when: 'The same name stands twice before a colon in one and the same section. The finding stands at the later one and points to the first. The same name in two different sections is fine.',
    why: 'Only one of the two can apply, and programs differ in which they choose. Here the first counts in the rest of the check.',
    ground: 'standard',
    basis: 'YAML 1.2.2, section 3.2.1.1 (the keys of a mapping are unique).',
  },
  'key-not-text': {
    title: 'The name before the colon is not a text',
    when: 'Before a colon stands a number, true or false, a list, a reference or nothing at all. A number in quotation marks is a text, and fine.',
    why: 'What a file says is found by its names, and a name is always a text.',
    ground: 'standard',
    basis: 'RFC 8259, section 4 (names are strings); JSON Schema 2020-12 Core, section 4.2.1.',
  },
  'text-cut-by-comment': {
    title: 'A comment has cut off a text',
    when: 'After a text without quotation marks stand a space and # directly before a letter or a digit, as in name: Skola #1. This is about names, titles, descriptions and other free texts, also in lists and in texts of several lines. The same goes for a text in typographic quotation marks that ends after #. With a space after # it is a comment like any other.',
    why: 'Everything from # to the end of the line is a comment and is passed over. The text in the agreement would end half-way, and nobody would see it.',
    ground: 'standard',
    basis: 'YAML 1.2.2, section 6.6 (comments); that it is a warning is the project’s choice.',
  },
  'quotes-in-value': {
    title: 'Quotation marks that become part of the text',
    when: 'A name, a title, a registration number or another free text begins and ends with typographic quotation marks (”…”, “…”, »…«, ’…’), or with one of those and a straight one. In a list in brackets this goes for a text that commas have divided, too. Quotation marks around a part of the text are no mistake, nor are typographic ones inside straight ones.',
    why: 'YAML knows straight quotation marks only. Typographic ones are printed, stand in the names of files and in comparisons, and do not protect from what quotation marks protect from: colons, # and commas.',
    ground: 'standard',
    basis:
      'YAML 1.2.2, sections 7.3.1 and 7.3.2 (straight quotation marks); that it is a warning is the project’s choice.',
  },
  'template-in-text': {
    title: 'A text written as a template',
    when: 'A name, a title, a description or another free text contains {{…}}, {% … %}, <% … %> or a dollar sign before a brace. Only the first in each text is reported.',
    why: 'The values of a file are never templates. Nothing is filled in, and the characters would stand in the finished agreement. Templates are files of their own (--templates).',
    ground: 'project',
    basis: 'Templates and data are kept apart, so that a district’s file cannot change the document.',
  },
  'forbidden-key': {
    title: 'A name that cannot be used',
    when: 'A section or an id is called __proto__, constructor or prototype.',
    why: 'These names mean something of their own to many programs. A file must not be able to change how a program that reads it works.',
    ground: 'project',
    basis: 'The names are refused in all sections, against the weakness called CWE-1321.',
  },
  'yaml-tag': {
    title: 'A type tag',
    when: 'A value begins with an exclamation mark outside quotation marks, such as !!str or !important. YAML takes it for the type of the value. At most 20 are reported in one file.',
    why: 'A text that begins with an exclamation mark would lose its first word. In other programs a type tag can even run code.',
    ground: 'project',
    basis: 'The types of a file follow from the schema district.schema.json. YAML 1.2.2, section 6.9.1, allows tags.',
  },
  'yaml-merge-key': {
    title: 'The key << merges sections',
    when: 'A section has the name << without quotation marks. What the file says is checked only when that has been corrected.',
    why: 'Some programs merge two sections there and others do not. The same file would mean different things in different programs.',
    ground: 'project',
    basis: 'YAML 1.2.2 has no such key; it is an addition to YAML 1.1.',
  },
  'yaml-aliases': {
    title: 'Too many references',
    when: 'The file has more than 100 references (*name), or together they stand for more than 10,000 values. What the file says is checked only when that has been corrected.',
    why: 'A few lines with references to references can grow into thousands of millions of values, and bring programs to a halt.',
    ground: 'project',
    basis: 'The limits of 100 references and 10,000 values. YAML 1.2.2, section 7.1, sets none.',
  },
  'yaml-self-alias': {
    title: 'A reference to itself',
    when: 'A reference (*name) stands inside the section or list that it refers to (&name). What the file says is checked only when that has been corrected.',
    why: 'The content would never end.',
    ground: 'project',
    basis: 'The content must be expressible as JSON (RFC 8259), which has no references.',
  },
  'yaml-second-document': {
    title: 'A second document in the file',
    when: 'A line with --- follows the content of the file. What stands after it is not read; what stands before it is checked.',
    why: 'A file is one agreement. What stands after the line would otherwise be dropped in silence.',
    ground: 'project',
    basis: 'A file describes one agreement. YAML 1.2.2, section 9.2, allows several documents in a file.',
  },
  'file-empty': {
    title: 'The file is empty',
    when: 'The file has no content, or nothing but blank lines and comments.',
    why: 'An empty file may mean that something went wrong when it was saved. There is no agreement to check.',
    ground: 'project',
    basis: 'A file describes one agreement, so it must have some content.',
  },
  'not-utf8': {
    title: 'The file is not saved as UTF-8',
    when: 'Some part of the file cannot be read as UTF-8, as when it was saved as ANSI (Windows-1252). What the file says is checked only when that has been corrected. A byte order mark (BOM) at the beginning does no harm.',
    why: 'In the wrong encoding å, ä and ö turn into other characters, and names and sentences of the agreement go wrong.',
    ground: 'standard',
    basis: 'RFC 3629 (UTF-8); RFC 8259, section 8.1.',
  },
  'file-too-big': {
    title: 'The file is too big',
    when: 'The file is bigger than 1 MB (1,048,576 bytes). It is not read, so nothing else in it is checked.',
    why: 'A district’s file is about a hundred times smaller. A file as big as this is nearly always the wrong file.',
    ground: 'project',
    basis: 'The limit of 1 MB. RFC 8259, section 9, lets a program limit the size of the texts it reads.',
    comesAbout:
      'A picture, a PDF or a backup has been saved under a name that ends in .yaml, or lies in the folder that is checked.',
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
    when: 'The file holds a control character, in a text or a comment or written as an escape such as "\\0". The tag characters (U+E0000 and on), in which a whole text can hide, count too. Tabs, line feeds, the line ends of Windows and soft hyphens do not. At most 20 are reported in one file.',
    why: 'A character that cannot be seen can keep a name from being recognised, or a telephone number from working. It often comes along with copied text.',
    ground: 'standard',
    basis:
      'YAML 1.2.2, section 5.1 (which characters may occur); U+0085, U+2028, U+2029 and invisible characters beyond U+FFFF are refused by the project as well.',
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
