import { type AgreementStatus, registeredStatuses } from '../agreement-status.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { integerMessage } from '../words/editor-messages.ts';
import { field } from '../words/field-words.ts';
import { closed } from './closed-mapping.ts';
import { among } from './floor-guard.ts';
import { eitherDecision } from './party-shapes.ts';
import { choice } from './suggestions.ts';

const statuses: Readonly<Record<AgreementStatus, string>> = {
  utkast: 'Ännu inte beslutad.',
  forslag: 'Föreslagen, till exempel på remiss eller inför nämndens beslut. Ännu inte beslutad.',
  beslutad: 'Nämnden har fattat beslut.',
  upphord: 'Har gällt, men gäller inte längre.',
  exempel: 'Visar hur en överenskommelse kan se ut. Gäller inte.',
};

const notes: Readonly<Record<string, string>> = {
  inline:
    'Grunden står vid varje villkor, och skälen i bilaga D. Så är det i utkast, förslag och exempel, när inget annat står.',
  separate: 'Grunden står i ett eget dokument, Underlag. Så är det i det som är beslutat, när inget annat står.',
};

const agreementMembers: Readonly<Record<string, JsonSchema>> = {
  registrationNumber: field('registrationNumber', ref('title')),
  status: field('status', choice(statuses)),
  decidedBy: field('decidedBy', ref('title')),
  decidedOn: field('decidedOn', ref('date')),
  paragraph: field('paragraph', ref('title')),
  delegation: field('delegation', ref('title')),
  validFrom: field('validFrom', ref('date')),
  validUntil: field('validUntil', ref('date')),
  noticeMonths: field('noticeMonths', {
    type: 'integer',
    minimum: 1,
    maximum: 120,
    [ERROR_MESSAGE]: integerMessage,
  }),
  replaces: field('replaces', ref('title')),
  notes: field('notes', choice(notes)),
  signed: field('signed', ref('signed')),
};

/** An agreement that is not a draft, by its status or, without one, by its date of decision. */
const registered: JsonSchema = {
  anyOf: [
    { properties: { status: among(registeredStatuses) }, required: ['status'] },
    { required: ['decidedOn'], not: { required: ['status'] } },
  ],
};

/** The shape of `agreement`, in a district's file and in the merged agreement. Only a draft may lack its number. */
export function agreementShape(required: readonly string[]): JsonSchema {
  const missing = 'Diarienumret (registrationNumber) saknas. Bara ett utkast (status: utkast) får vara utan.';
  const numbered = { required: ['registrationNumber'], [ERROR_MESSAGE]: missing };
  return {
    ...closed(agreementMembers, required),
    allOf: [ifThen(registered, annotate({ unless: 'draft' }, numbered)), eitherDecision('paragraph')],
  };
}
