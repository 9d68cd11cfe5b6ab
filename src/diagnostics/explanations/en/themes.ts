import type { ExplanationsIn } from '../explanation.ts';

/** How documents are to look. */
export const themes: ExplanationsIn<'themes'> = {
  'theme-contrast-low': {
    title: 'A colour that is too light for text',
    when: 'A colour of the theme has less contrast than 4.5:1 on white. That goes for ink, heading, local and quiet, which text is written in. The colour hairline is only for thin lines that adorn the page, and is not judged.',
    why: 'Light text on white is hard to read for those who see badly, on a bad screen and on a photocopy. The agreement is a public document that everyone should be able to read.',
    ground: 'standard',
    basis:
      'WCAG 2.2, success criterion 1.4.3 (contrast, minimum). EN 301 549, 10.1.4.3, demands the same of documents.',
  },
  'theme-file-unusable': {
    title: 'A picture or a font that cannot be used',
    when: 'A file that the theme names is missing, cannot be read, lies outside the theme’s folder, or is of the wrong kind. Pictures are PNG or JPEG in sRGB or shades of grey, of at most 2 MB and 4,000 × 4,000 pixels. Fonts are static files in TrueType of at most 4 MB, which may be embedded and have the characters that the documents need.',
    why: 'The file is put into every document. If it is damaged or too big the document cannot be read or sent, and a file outside the theme’s folder might be one that is not to be spread.',
    ground: 'project',
    basis:
      'A rule of the project: a document carries with it all that it shows, and only what the theme’s folder holds (PDF/A-3, ISO 19005-3, 6.2.11.4.1, on embedded fonts).',
  },
  'theme-measure': {
    title: 'Lines that are too long or too short',
    when: 'With the theme’s margins and fonts, a line of running text holds on average fewer than 60 or more than 75 characters.',
    why: 'On long lines the eye gets lost on the way to the next one. Short lines break sentences up and bring many hyphens.',
    ground: 'project',
    basis: 'The project’s measure for text: 60 to 75 characters to a line.',
  },
};
