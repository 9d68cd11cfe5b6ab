import type { ExplanationsIn } from '../explanation.ts';

/** The templates, and the document that they write. */
export const templates: ExplanationsIn<'templates'> = {
  'template-missing': {
    title: 'The template is missing',
    when: 'Among the templates there is no agreement.hbs, the one in which the document begins. On the command line this is reported before the files are read, as misuse.',
    why: 'Without it there is no document to make.',
    ground: 'project',
    basis: 'A folder of templates always has agreement.hbs.',
    comesAbout:
      'samverkan generate --templates mallar, where the folder mallar has no agreement.hbs. Copy the folder templates/standard and change the copy.',
  },
  'template-syntax': {
    title: 'The template cannot be read',
    when: 'What stands inside braces is not in the language of templates: a block is not closed, or closed by another name, or a brace is missing. The names in the templates are checked only when all templates can be read.',
    why: 'Nobody can say what the template would write. So no document is made with it.',
    ground: 'project',
    basis: 'The templates are written in Handlebars 4.7.',
  },
  'template-unknown-name': {
    title: 'The template uses an unknown name',
    when: 'The template reads something that is not there: in text, in an attribute or in {{#if}}, {{#each}} and {{#with}}. All parts of the template are checked before any document is made, those too that would not be written.',
    why: 'Otherwise nothing would be written there. A sentence or a whole list would be missing from the agreement unseen.',
    ground: 'project',
    basis: 'All that a template can read is described in one place, and there is nothing else.',
  },
  'template-wrong-kind': {
    title: 'A name of the wrong kind',
    when: 'The name exists but is of another kind than the template needs, as when a list is written as text. What may be absent must be read inside a {{#with}}, and a place in the district’s file is written in data-origin only.',
    why: 'The document would get an empty place, or words that mean nothing.',
    ground: 'project',
    basis:
      'Of all that a template can read it is said whether it is a text, a list or a group, and whether it may be absent.',
  },
  'template-unknown-partial': {
    title: 'The partial does not exist',
    when: 'The template calls a partial, {{> name}}, that no file in the folder partials is called. The name is that of the file without .hbs.',
    why: 'A whole section would be missing from the agreement.',
    ground: 'project',
    basis: 'A partial is a file in the folder partials beside agreement.hbs.',
  },
  'template-unknown-helper': {
    title: 'The helper does not exist',
    when: 'The template calls a helper or a block that does not exist. There are if, unless, each, with, markdown and capitalised.',
    why: 'The template expects a result that never comes.',
    ground: 'project',
    basis: 'Templates have only these helpers. Words, numbers and dates are ready when a template gets them.',
  },
  'template-unsafe': {
    title: 'The template is not safe',
    when: 'The template writes a value where it is not escaped, as in {{{ }}}, in an attribute without quotation marks or in a script. What cannot be checked beforehand is refused too, such as a partial that calls itself.',
    why: 'What a district writes in its file must never become code or change the rest of the document.',
    ground: 'standard',
    basis:
      'HTML Living Standard, 13.2.5: escaped characters are harmless in text and in quoted attributes, and nowhere else.',
  },
  'document-unknown-element': {
    title: 'An element that cannot be used',
    when: 'The template writes an HTML element that no document has, such as font or img. There are section, h1 to h4, p, div, aside, nav, ul, ol, li, dl, dt, dd, table with its parts, strong, em, span, a and br.',
    why: 'Of each element it is settled how it looks and how a screen reader reads it. Of others nobody knows.',
    ground: 'project',
    basis:
      'The elements of a document are a closed list, so that everything can be tagged by ISO 14289-1 (PDF/UA-1), 7.1.',
  },
  'document-unknown-attribute': {
    title: 'An attribute that cannot be used',
    when: 'An HTML element has an attribute that it cannot have, or a value that the attribute cannot have, such as style or an unknown class.',
    why: 'The attribute would do nothing, while its writer believed that it did. All agreements look alike.',
    ground: 'project',
    basis:
      'Each element has a closed list of attributes. Links lead to https, mailto, tel or a heading of the document.',
  },
  'document-heading-skipped': {
    title: 'A level of headings is left out',
    when: 'A heading lies more than one level below the heading before it, such as h4 right after h2, or the first heading of the document is not h1. Going up several levels is fine.',
    why: 'Those who use a screen reader find their way by the levels. A missing level sounds like a missing section.',
    ground: 'standard',
    basis: 'ISO 14289-1 (PDF/UA-1), 7.4.2.',
  },
  'document-bad-structure': {
    title: 'The document is built wrongly',
    when: 'The HTML that the template writes cannot become a document. An element is not closed or stands in the wrong place, a table has rows of different lengths, a link leads nowhere, a figure shows something in a part that it has not, or the title is missing.',
    why: 'The document could not be read by everyone, or would look otherwise than it is written.',
    ground: 'standard',
    basis:
      'ISO 14289-1 (PDF/UA-1), 7.1 (title), 7.2 and 7.5 (tables), 7.4 (headings), 7.6 (lists); HTML Living Standard, 13.1.',
  },
};
