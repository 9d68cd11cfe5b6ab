import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type SettingCode = Extract<Code, 'suppression-unused' | 'suppression-invalid' | 'severity-fixed'>;

function entitled(title: string): Explanation {
  return { title, when: title, why: title, ground: 'minimum-level', basis: title };
}

export const setting: ExplanationsOf<SettingCode> = {
  'suppression-unused': entitled('suppression-unused'),
  'suppression-invalid': entitled('suppression-invalid'),
  'severity-fixed': entitled('severity-fixed'),
};
