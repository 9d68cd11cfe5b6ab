import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type LevelCode = Extract<
  Code,
  | 'unknown-minimum-level'
  | 'area-incomplete'
  | 'meeting-incomplete'
  | 'unknown-area'
  | 'unknown-meeting'
  | 'unknown-function'
  | 'unknown-support-material'
  | 'function-redefined'
  | 'function-contradiction'
>;

function entitled(title: string): Explanation {
  return { title, when: title, why: title, ground: 'minimum-level', basis: title };
}

export const level: ExplanationsOf<LevelCode> = {
  'unknown-minimum-level': entitled('unknown-minimum-level'),
  'area-incomplete': entitled('area-incomplete'),
  'meeting-incomplete': entitled('meeting-incomplete'),
  'unknown-area': entitled('unknown-area'),
  'unknown-meeting': entitled('unknown-meeting'),
  'unknown-function': entitled('unknown-function'),
  'unknown-support-material': entitled('unknown-support-material'),
  'function-redefined': entitled('function-redefined'),
  'function-contradiction': entitled('function-contradiction'),
};
