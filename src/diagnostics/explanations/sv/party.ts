import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type PartyCode = Extract<
  Code,
  | 'no-local-additions'
  | 'outsider-in-individual-meeting'
  | 'duplicate-school'
  | 'school-in-two-districts'
  | 'school-form-uncovered'
  | 'independent-schools-missing'
  | 'contact-missing'
  | 'unit-code-invalid'
  | 'organisation-number-invalid'
  | 'signatory-not-authorised'
  | 'decided-late'
  | 'agreement-expired'
  | 'signed-outside-period'
  | 'outdated-reference'
  | 'personal-identity-number'
  | 'personal-email'
>;

function entitled(title: string): Explanation {
  return { title, when: title, why: title, ground: 'minimum-level', basis: title };
}

export const party: ExplanationsOf<PartyCode> = {
  'no-local-additions': entitled('no-local-additions'),
  'outsider-in-individual-meeting': entitled('outsider-in-individual-meeting'),
  'duplicate-school': entitled('duplicate-school'),
  'school-in-two-districts': entitled('school-in-two-districts'),
  'school-form-uncovered': entitled('school-form-uncovered'),
  'independent-schools-missing': entitled('independent-schools-missing'),
  'contact-missing': entitled('contact-missing'),
  'unit-code-invalid': entitled('unit-code-invalid'),
  'organisation-number-invalid': entitled('organisation-number-invalid'),
  'signatory-not-authorised': entitled('signatory-not-authorised'),
  'decided-late': entitled('decided-late'),
  'agreement-expired': entitled('agreement-expired'),
  'signed-outside-period': entitled('signed-outside-period'),
  'outdated-reference': entitled('outdated-reference'),
  'personal-identity-number': entitled('personal-identity-number'),
  'personal-email': entitled('personal-email'),
};
