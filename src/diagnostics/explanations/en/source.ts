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
    when: 'When the content of the file cannot be read as text.',
    why: 'A fault in the text prevents everything else from being checked.',
    ground: 'project',
    basis: 'The project’s limits for what is read.',
  };
}

export const source: ExplanationsOf<SourceCode> = {
  'file-too-big': entitled('The file is too big'),
  'not-utf8': entitled('The file is not UTF-8'),
  'file-empty': entitled('The file is empty'),
  'too-deep': entitled('The file is nested too deeply'),
  'control-character': entitled('A control character in the text'),
  'bidi-character': entitled('A character that turns the reading direction'),
};
