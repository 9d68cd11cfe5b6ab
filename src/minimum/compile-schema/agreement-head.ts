import { type AgreementStatus, registeredStatuses } from '../agreement-status.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { integerMessage } from '../words/editor-messages.ts';
import { field } from '../words/field-words.ts';
import { closed } from './closed-mapping.ts';
import { among } from './floor-guard.ts';
import { eitherDecision } from './party-shapes.ts';
import { boolean } from './shapes.ts';
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
  separate:
    'Grunden står i ett eget dokument, Underlag, och överenskommelsen är kortare, med lagarna i en bilaga. Så är det i det som är beslutat, när inget annat står.',
};

const MOST_YEARS = 10;

/** By how much an agreement is prolonged has to be said. */
const prolongedBy = annotate(
  { unless: 'renewal' },
  { required: ['every'], [ERROR_MESSAGE]: 'Skriv också med hur många år i taget (every) den förlängs.' },
);

const renewal: JsonSchema = {
  ...closed({
    every: field('renewalEvery', { type: 'integer', minimum: 1, maximum: MOST_YEARS, [ERROR_MESSAGE]: integerMessage }),
    automatic: field('automatic', boolean),
  }),
  minProperties: 1,
  allOf: [ifThen({ properties: { automatic: { const: true } }, required: ['automatic'] }, prolongedBy)],
};

/** An agreement that is prolonged by itself, by some number of years at a time. */
const isProlonged = (more: JsonSchema = {}): JsonSchema => ({
  properties: {
    renewal: { type: 'object', required: ['automatic'], properties: { automatic: { const: true } }, ...more },
  },
  required: ['renewal'],
});

/** What is prolonged at its end has one, and a time within which notice is given. */
const prolonged: JsonSchema = ifThen(
  isProlonged(),
  annotate(
    { unless: 'renewal' },
    {
      required: ['validUntil', 'noticeMonths'],
      [ERROR_MESSAGE]:
        'Det som förlängs av sig självt behöver en sista dag (validUntil) och en uppsägningstid (noticeMonths).',
    },
  ),
);

/** Notice is given within the years that a prolongation lasts; the longest may be longer than any notice. */
const noticeWithin: readonly JsonSchema[] = Array.from({ length: MOST_YEARS - 1 }, (_, index) => {
  const every = index + 1;
  const shape = {
    properties: { automatic: { const: true }, every: { const: every } },
    required: ['automatic', 'every'],
  };
  const most = 12 * every;
  const within = { minimum: 1, maximum: most, [ERROR_MESSAGE]: `Skriv högst ${most}: längre än så förlängs den inte.` };
  return ifThen(isProlonged(shape), { properties: { noticeMonths: within } });
});

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
  renewal: field('renewal', renewal),
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
    allOf: [
      ifThen(registered, annotate({ unless: 'draft' }, numbered)),
      eitherDecision('paragraph'),
      prolonged,
      ...noticeWithin,
    ],
  };
}
