import type { SourceProblemCode } from '../../../source/source-problem.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

/** The bytes and the text; what is YAML has its own part. */
type SourceCode = Extract<
  SourceProblemCode,
  'file-too-big' | 'not-utf8' | 'file-empty' | 'too-deep' | 'control-character' | 'bidi-character'
>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'När filens innehåll inte går att läsa som text.',
    why: 'Ett fel i texten hindrar allt som annars skulle kontrolleras.',
    ground: 'project',
    basis: 'Projektets gränser för vad som läses.',
  };
}

export const source: ExplanationsOf<SourceCode> = {
  'file-too-big': entitled('Filen är för stor'),
  'not-utf8': entitled('Filen är inte sparad som UTF-8'),
  'file-empty': entitled('Filen är tom'),
  'too-deep': entitled('Filen har för många nivåer'),
  'control-character': entitled('Ett styrtecken i texten'),
  'bidi-character': entitled('Ett tecken som vänder läsriktningen'),
};
