import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type ShapeCode = Extract<
  Code,
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'quoted-string-expected'
  | 'misspelt-value'
  | 'wrong-pattern'
  | 'no-such-date'
  | 'date-order'
  | 'out-of-range'
  | 'too-few'
  | 'too-many'
  | 'too-long'
  | 'twice-in-list'
  | 'empty-text'
  | 'missing-glyph'
>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'When the file does not have the shape that the schema describes.',
    why: 'What cannot be understood cannot be part of the agreement.',
    ground: 'project',
    basis: 'The project’s schema of a district’s file.',
  };
}

export const shape: ExplanationsOf<ShapeCode> = {
  'unknown-key': entitled('An unknown key'),
  'missing-key': entitled('A key is missing'),
  'wrong-type': entitled('The wrong kind of value'),
  'quoted-string-expected': entitled('Quotation marks are missing'),
  'misspelt-value': entitled('A value that there is not'),
  'wrong-pattern': entitled('Written in the wrong way'),
  'no-such-date': entitled('A date that does not exist'),
  'date-order': entitled('The end comes before the beginning'),
  'out-of-range': entitled('A number out of range'),
  'too-few': entitled('Too few in the list'),
  'too-many': entitled('Too many in the list'),
  'too-long': entitled('A text that is too long'),
  'twice-in-list': entitled('The same value twice'),
  'empty-text': entitled('An empty text'),
  'missing-glyph': entitled('A character that the font lacks'),
};
