import type { ExplanationsIn } from '../explanation.ts';

/** The shape of a file: names, types, lists, texts. */
export const shape: ExplanationsIn<'shape'> = {
  'unknown-key': {
    title: 'An unknown name',
    when: 'The name before the colon is none that can stand in that section, or none that can stand together with another that is there. The ids that you choose yourselves, for areas, meetings, functions and units, are another matter.',
    why: 'What is misspelt would otherwise be dropped from the agreement without anyone noticing.',
    ground: 'project',
    basis:
      'The schema district.schema.json, in which all sections are closed (JSON Schema 2020-12 Core, 10.3.2.3, additionalProperties).',
  },
  'missing-key': {
    title: 'Something is missing',
    when: 'Something that must be there is missing, in a section or in the file as a whole. The registration number (registrationNumber) may be missing as long as the agreement is a draft. In a level of one’s own, what requirements rest on (basis) need not stand everywhere: a part without one rests on what is around it, the level itself at last. Where there is none at all, it is missing, as is the source of a section where the level has several (source). If its name is misspelt, only that is reported. What a new area or meeting lacks is a finding of its own (area-incomplete, meeting-incomplete).',
    why: 'Without it no complete agreement can be written.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.5.3, required).',
  },
  'empty-text': {
    title: 'A text is missing',
    when: 'Where a text should stand there is nothing, or only spaces. That goes for the reason why a function does not take part (without), too.',
    why: 'The agreement would get an empty heading, an empty line or an exception without a reason.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.1.1 and 6.3.3, type and pattern).',
  },
  'placeholder-left': {
    title: 'Something has not been filled in',
    when: 'A value or an id only marks something that is to be filled in: FYLL I of the starting file, XXX, TODO, TBD, a word in angle brackets such as <name>, or nothing but signs, such as … or ?. A registration number without digits, such as “sätts vid beslut”, has not been filled in. The starting file’s examples count too, as long as FYLL I is left beside them. It is an error when the agreement is decided (beslutad) or has ended (upphord), otherwise a warning. Nor may such an agreement rest on a level with gaps. Comments on lines of their own do not count.',
    why: 'A decided agreement is a public document. Whoever reads it should not meet a gap.',
    ground: 'project',
    basis: 'The project’s choice: the marks in the file from samverkan init, and others in common use.',
  },
  'misspelt-value': {
    title: 'A value that does not exist',
    when: 'The value is none of the words that can stand there, such as a school form, a status, a level or a month. Upper and lower case count as different.',
    why: 'A word that is only nearly right may be counted wrongly, so that a school or a meeting ends up in the wrong place.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.1.2, enum).',
  },
  'quoted-string-expected': {
    title: 'Quotation marks are missing',
    when: 'Where a text should stand there is something that is read as a number, or as true or false, because it has no quotation marks. This is reported only where quotation marks make it right.',
    why: 'Without quotation marks 0180 becomes the number 180, and 1.10 the number 1.1. School unit codes and registration numbers would change unseen.',
    ground: 'standard',
    basis: 'YAML 1.2.2, section 10.3.2 (how values without quotation marks are read).',
  },
  'wrong-type': {
    title: 'A value of the wrong kind',
    when: 'A value is of another kind than it should be, such as a text in place of a list. What else is wrong with the value, or inside it, is reported when its kind is right.',
    why: 'The value cannot be understood. A guess could give another agreement than the one you have reached.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.1.1, type).',
  },
  'wrong-pattern': {
    title: 'Written in the wrong way',
    when: 'The text is not written as it should be: a date, a telephone number, an e-mail address, a new id, a colour of a theme or, in a level of your own, a word under words that cannot stand inside a sentence, for example. An id that should exist already is said to be unknown instead (unknown-function, unknown-area).',
    why: 'Dates must be comparable, telephone numbers must work, and other places of the file must be able to point to an id.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.3.3, pattern).',
  },
  'no-such-date': {
    title: 'A date that does not exist',
    when: 'The date is rightly written but not in the calendar, as 29 February of a year that is no leap year.',
    why: 'Everyone must know on which day the agreement begins and ends.',
    ground: 'standard',
    basis: 'RFC 3339, sections 5.6 and 5.7 (JSON Schema 2020-12 Validation, 7.3.1, date).',
  },
  'out-of-range': {
    title: 'A number out of range',
    when: 'The number is smaller or greater than it can be: how often something happens is 1 to 366, the notice 0 to 120 months. The lengths of a theme have bounds of their own.',
    why: 'The number is probably a slip, and would make a promise that nobody can keep.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.2.2 and 6.2.4, maximum and minimum).',
  },
  'too-few': {
    title: 'Too few in the list',
    when: 'The list has fewer items than it must have, usually none at all. There must be at least one school, one school form of each school, and in a new area or meeting one topic, one meeting and one required function.',
    why: 'An agreement has at least one school as a party, and a new area or meeting must be about something and have participants.',
    ground: 'project',
    basis:
      'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.4.2 and 6.5.2, minItems and minProperties).',
  },
  'too-many': {
    title: 'Too many in the list',
    when: 'The list has more items than it can have: 2,000 schools, 12 months, 200 in other lists and in sections with ids of your own.',
    why: 'Lists as long as that come from a mistake or belong in an annex. Nobody reads them in an agreement.',
    ground: 'project',
    basis:
      'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.4.1 and 6.5.1, maxItems and maxProperties).',
  },
  'too-long': {
    title: 'Too long a text',
    when: 'The text has more characters than it can have: an id 100, a telephone number 30, an e-mail address 254, a name or title 300, other texts 4,000.',
    why: 'Probably several things have ended up in one. Each can be found and used only where it stands by itself.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.3.1, maxLength).',
  },
  'twice-in-list': {
    title: 'The same value twice',
    when: 'The same value stands twice in a list. The finding stands at the later one and points to the first. The same school twice is a finding of its own (duplicate-school).',
    why: 'The reader wonders whether something else was meant. In the agreement the same thing would stand twice.',
    ground: 'project',
    basis: 'The schema district.schema.json (JSON Schema 2020-12 Validation, 6.4.3, uniqueItems).',
  },
  'missing-glyph': {
    title: 'A character that the typeface lacks',
    when: 'A text holds a character that is not in the typeface of the agreement, such as an emoji. When the document is made, what the templates and the minimum level write is tried as well.',
    why: 'The character would be an empty box on paper and silent in a screen reader. So no document is made until it has been corrected.',
    ground: 'standard',
    basis: 'ISO 19005-3 (PDF/A-3), 6.2.11.8; ISO 14289-1 (PDF/UA-1), 7.21.8.',
  },
  'markdown-not-taken': {
    title: 'Something that a description cannot have',
    when: 'A description, in a district’s file or in a minimum level, uses something of Markdown that is not taken. What is taken: paragraphs, bold, italics, lists, and links to https and mailto. It is a warning where the text can be read all the same (headings, quotations, lines, code in a sentence, boxes to tick, links to other addresses, titles of links, lines that look like a list and become none: •, –, a.) and an error where marks would be printed as source or something would be lost (tables, pictures, HTML, blocks of code, references, footnotes, text struck through, marks that become no emphasis, too many levels, too long a text). Characters that belong to the text, as in 5*3*2, [sic] and a < b, are fine.',
    why: 'The agreement is a public document, to be read by people who know no Markdown. Whoever wrote the text meant something other than what would stand there.',
    ground: 'project',
    basis:
      'The selection is the project’s. The marks are read by CommonMark 0.31.2; tables, footnotes, boxes to tick and text struck through are additions of other programs.',
  },
  'markdown-in-plain-text': {
    title: 'Markdown in a field that is plain text',
    when: 'A field other than a description has clear marks of Markdown or HTML: a pair of ** or __, a link or a picture with square brackets, an HTML tag, or a character written as &ouml;.',
    why: 'Only descriptions are read as Markdown. In titles, goals, topics and other fields every character is printed as it stands.',
    ground: 'project',
    basis: 'Short fields are plain text, so that they can stand in headings, tables and lists of contents.',
  },
};
