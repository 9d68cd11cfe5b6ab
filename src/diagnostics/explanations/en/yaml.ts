import type { YamlCode } from '../../code-parts.ts';
import type { ExplanationsOf } from '../explanation.ts';

export const yaml: ExplanationsOf<YamlCode> = {
  'yaml-syntax': {
    title: 'The file cannot be read',
    when: 'The line is not YAML, the format that the file is written in. The usual causes are wrong indentation, a tab, a quotation mark or bracket without an end, and a missing space after a colon. As a rule the rest of the file is checked only when this has been corrected.',
    why: 'Nobody can say for certain what the line means. A program that guesses may read something else than you meant.',
    ground: 'standard',
    basis: 'YAML 1.2.2, chapters 5 to 9.',
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
  'yaml-tag': {
    title: 'A type tag',
    when: 'A value begins with an exclamation mark outside quotation marks, such as !!str or !important. YAML takes it for the type of the value. At most 20 are told of one file.',
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
  'yaml-second-document': {
    title: 'A second document in the file',
    when: 'A line with --- follows the content of the file. What stands after it is not read; what stands before it is checked.',
    why: 'A file is one agreement. What stands after the line would otherwise be dropped in silence.',
    ground: 'project',
    basis: 'A file describes one agreement. YAML 1.2.2, section 9.2, allows several documents in a file.',
  },
  'duplicate-key': {
    title: 'The same name twice',
    when: 'The same name stands twice before a colon in one and the same section. The finding stands at the later one and points to the first. The same name in two different sections is fine.',
    why: 'Only one of the two can apply, and programs differ in which they choose. Here the first counts in the rest of the check.',
    ground: 'standard',
    basis: 'YAML 1.2.2, section 3.2.1.1 (the keys of a mapping are unique).',
  },
  'forbidden-key': {
    title: 'A name that cannot be used',
    when: 'A section or an id is called __proto__, constructor or prototype.',
    why: 'These names mean something of their own to many programs. A file must not be able to change how a program that reads it works.',
    ground: 'project',
    basis: 'The names are refused in all sections, against the weakness called CWE-1321.',
  },
  'key-not-text': {
    title: 'The name before the colon is not a text',
    when: 'Before a colon stands a number, true or false, a list, a reference or nothing at all. A number in quotation marks is a text, and fine.',
    why: 'What a file says is found by its names, and a name is always a text.',
    ground: 'standard',
    basis: 'RFC 8259, section 4 (names are strings); JSON Schema 2020-12 Core, section 4.2.1.',
  },
};
