import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type RunCode = Extract<Code, 'file-unreadable' | 'output-collision' | 'reserved-name'>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'När en fil inte kan läsas, eller inte kan få det namn som den skulle få.',
    why: 'Ingen fil hoppas över eller skrivs över utan att det sägs.',
    ground: 'project',
    basis: 'Projektets regler för filer.',
  };
}

export const run: ExplanationsOf<RunCode> = {
  'file-unreadable': entitled('Filen går inte att läsa'),
  'output-collision': entitled('Två filer skulle få samma namn'),
  'reserved-name': entitled('Namnet är upptaget'),
};
