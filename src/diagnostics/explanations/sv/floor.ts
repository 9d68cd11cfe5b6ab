import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type FloorCode = Extract<
  Code,
  | 'meeting-too-rare'
  | 'follow-up-too-rare'
  | 'function-missing'
  | 'individual-cases-forbidden'
  | 'individual-cases-guaranteed'
  | 'responsible-function-changed'
  | 'convener-changed'
  | 'level-changed'
  | 'title-changed'
  | 'minutes-required'
  | 'board-report-required'
  | 'individual-meeting-reported'
  | 'recommended-function-missing'
>;

function entitled(title: string): Explanation {
  return { title, when: title, why: title, ground: 'minimum-level', basis: title };
}

export const floor: ExplanationsOf<FloorCode> = {
  'meeting-too-rare': entitled('meeting-too-rare'),
  'follow-up-too-rare': entitled('follow-up-too-rare'),
  'function-missing': entitled('function-missing'),
  'individual-cases-forbidden': entitled('individual-cases-forbidden'),
  'individual-cases-guaranteed': entitled('individual-cases-guaranteed'),
  'responsible-function-changed': entitled('responsible-function-changed'),
  'convener-changed': entitled('convener-changed'),
  'level-changed': entitled('level-changed'),
  'title-changed': entitled('title-changed'),
  'minutes-required': entitled('minutes-required'),
  'board-report-required': entitled('board-report-required'),
  'individual-meeting-reported': entitled('individual-meeting-reported'),
  'recommended-function-missing': entitled('recommended-function-missing'),
};
