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
    when: 'När filen inte har den form som schemat beskriver.',
    why: 'En uppgift som inte går att tolka kan inte komma med i överenskommelsen.',
    ground: 'project',
    basis: 'Projektets schema för en stadsdels fil.',
  };
}

export const shape: ExplanationsOf<ShapeCode> = {
  'unknown-key': entitled('Ett okänt namn'),
  'missing-key': entitled('En uppgift saknas'),
  'wrong-type': entitled('Fel slags värde'),
  'quoted-string-expected': entitled('Citattecken saknas'),
  'misspelt-value': entitled('Ett värde som inte finns'),
  'wrong-pattern': entitled('Fel skrivsätt'),
  'no-such-date': entitled('Ett datum som inte finns'),
  'date-order': entitled('Slutet kommer före början'),
  'out-of-range': entitled('Ett tal utanför gränserna'),
  'too-few': entitled('För få i listan'),
  'too-many': entitled('För många i listan'),
  'too-long': entitled('En för lång text'),
  'twice-in-list': entitled('Samma värde två gånger'),
  'empty-text': entitled('En tom text'),
  'missing-glyph': entitled('Ett tecken som typsnittet saknar'),
};
