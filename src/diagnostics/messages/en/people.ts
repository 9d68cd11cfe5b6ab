import type { CodeArguments } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { quoted } from './words.ts';

const NUMBER_KINDS = {
  personal: 'personal identity number',
  coordination: 'coordination number',
  reserve: 'temporary personal number or reserve number',
};

const NUMBER_PLACES = {
  text: [
    'This holds a',
    'Remove the number. An agreement is a public document about functions, never about individuals.',
  ],
  comment: ['The comment holds a', 'Remove the number. The file is attached to the PDF, comments and all.'],
  'organisation-number': [
    'The organisation number is a',
    'Remove the line. A sole trader’s organisation number is the owner’s personal number; the name is enough.',
  ],
  'file-name': [
    'The file’s name holds a',
    'Rename the file. Its name follows it into the documents that are made of it.',
  ],
  elsewhere: ['This holds a', 'Remove the number. It spreads with every copy of the file.'],
} as const;

/** How to write what only looks like a personal number. */
const MEANT = {
  telephone:
    'If it is a telephone number, write a hyphen after its area code, as in 070-174 06 05, or use the field phone.',
  time: 'If it is a date and a time, write “kl.” between them, as in 2010-03-01 kl. 12.30.',
} as const;

const TELLS = {
  school: 'The school',
  class: 'The class',
  age: 'The age',
  place: 'The place',
};

/** What makes a child recognisable, and what to write instead. */
function recognisable(found: CodeArguments['child-recognisable']): readonly [message: string, hint: string] {
  switch (found.what) {
    case 'date-and-school':
      return [
        `${quoted(found.found)} and ${quoted(found.beside)} can together give away which child it is about.`,
        'Remove the date or the school. Write what holds for all children, such as “when changing schools”.',
      ];
    case 'class':
      return [
        `${quoted(found.found)} is a school class. So few are in it that a child can be recognised.`,
        'Write the grade or the form of school, such as “pupils in grade 5”.',
      ];
    case 'one-child':
      return [
        `${quoted(found.found)} is a single child. ${TELLS[found.by]} can give away which.`,
        'Write in the plural what holds for all, such as “pupils with long absence”. The single matter belongs in the activity’s own records.',
      ];
  }
}

/** What must not be written about people, and secrecy in meetings about individual cases. */
export const people: MessagesIn<'people'> = {
  'personal-identity-number': ({ kind, where, mayBe }) => ({
    message: `${NUMBER_PLACES[where][0]} ${NUMBER_KINDS[kind]}.`,
    hint: mayBe === undefined ? NUMBER_PLACES[where][1] : `${NUMBER_PLACES[where][1]} ${MEANT[mayBe]}`,
  }),
  'personal-email': ({ found }) => ({
    message: `${quoted(found)} seems to be a person’s address.`,
    hint: 'Write a functional mailbox, such as reception@example.se. People leave; functions stay.',
  }),
  'child-recognisable': (found) => {
    const [message, hint] = recognisable(found);
    return { message, hint };
  },
  'individual-meeting-reported': ({ what }) => ({
    message:
      what === 'minutes'
        ? 'A meeting where matters about single children can be taken up cannot have common minutes.'
        : 'A meeting where matters about single children can be taken up cannot be reported to the board.',
    hint: 'Write false or remove the line. Each activity documents in its own records.',
  }),
  'months-of-child-meeting': () => ({
    message:
      'The meeting invites the family and is about a single child. The month gives away when that child was discussed.',
    hint: 'Remove months. How often the meeting is held still stands under frequency.',
  }),
  'outsider-in-individual-meeting': ({ title, problem }) => ({
    message:
      problem === 'excluded'
        ? `${quoted(title)} cannot take part in a meeting where matters of single children may be discussed.`
        : `${quoted(title)} is added to a meeting where matters of single children may be discussed. Secrecy may forbid it.`,
    hint:
      problem === 'excluded'
        ? 'Remove the function, or add it to a meeting where individual cases are forbidden.'
        : 'Consider secrecy. Remove the function, or turn the warning off with a reason if it is to take part.',
  }),
  'invitation-without-exception': () => ({
    message: 'The family is invited to the meeting, but the minimum level does not say when that can harm the child.',
    hint: 'Add a clause under clauses about violence, honour-related oppression and protected data. Give it invitedUnless, for example: utom när det kan skada barnet.',
  }),
};
