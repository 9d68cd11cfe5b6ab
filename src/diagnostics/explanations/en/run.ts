import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type RunCode = Extract<Code, 'file-unreadable' | 'output-collision' | 'reserved-name'>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'When a file cannot be read, or cannot have the name that it would have.',
    why: 'No file is passed over or overwritten in silence.',
    ground: 'project',
    basis: 'The project’s rules for files.',
  };
}

export const run: ExplanationsOf<RunCode> = {
  'file-unreadable': entitled('The file cannot be read'),
  'output-collision': entitled('Two files would have the same name'),
  'reserved-name': entitled('The name is taken'),
};
