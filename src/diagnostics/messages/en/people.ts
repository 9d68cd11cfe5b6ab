import type { CodeArguments } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { all, quoted } from './words.ts';

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
  grade: 'The grade',
  age: 'The age',
  place: 'The place',
  initials: 'The initials',
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
        `${quoted(found.found)} ${found.count === 'one' ? 'is a single child' : 'are a few children'}. ${TELLS[found.by]} can give away which.`,
        'Write in the plural what holds for all, such as “pupils with long absence”. The single matter belongs in the activity’s own records.',
      ];
  }
}

/** Why the family is not invited, and what to write instead. */
function invitedToGroup(found: CodeArguments['family-in-group-meeting']): readonly [message: string, hint: string] {
  switch (found.problem) {
    case 'forbidden':
      return [
        `The meeting invites ${all(found.titles.map(quoted))}, but single children are never discussed there. A family is invited only to meetings about its own child.`,
        'Remove them from invited, or put the meeting into an area where matters of single children may be discussed. Where parents come as representatives, write a function of your own, such as a parents’ council.',
      ];
    case 'anonymised':
      return [
        `The meeting invites ${all(found.titles.map(quoted))}, but nobody is to tell there who the child is. The others see which family comes.`,
        'Remove them from invited. If the family is to take part in its own child’s matter, add a meeting of your own about that child to the area.',
      ];
    case 'standing':
      return [
        `The standing group invites ${all(found.titles.map(quoted))}. No child is named there, but the others see which family comes.`,
        'Remove them from invited. If the family is to take part in its own child’s matter, add a meeting of your own about that child to the area.',
      ];
    case 'area':
      return [
        `The area forbids matters of single children, but the minimum level invites the family to ${all(found.meetings.map(quoted))} about its own child.`,
        'Remove individualCases, and the minimum level holds.',
      ];
    case 'meeting':
      return [
        `${found.cases === 'forbidden' ? 'At the meeting single children are never discussed' : 'At the meeting nobody is to tell who the child is'}, but the minimum level invites the family to it.`,
        'Remove individualCases, and the minimum level holds.',
      ];
  }
}

/** Where single children are not to be named, and what to do with a text that says they are. */
const NOT_NAMED = {
  forbidden: 'In that area they never are.',
  meeting: 'At that meeting they never are.',
  anonymised: 'There nobody is to tell who a child is.',
};
const NAMED_HINTS = {
  forbidden: 'Remove the sentence, or put it into an area where matters of single children may be discussed.',
  meeting: 'Remove the sentence, or put it at a meeting where matters of single children may be discussed.',
  anonymised:
    'Remove the sentence, or write in the same text that nobody can tell who the child is: går inte att känna igen.',
  standing: 'Remove the sentence, or write the condition in the same text: bara med samtycke eller stöd i lag.',
};

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
  'individual-meeting-reported': ({ what, file }) => ({
    message:
      what === 'minutes'
        ? 'A meeting where matters about single children can be taken up cannot have common minutes.'
        : 'A meeting where matters about single children can be taken up cannot be reported to the board.',
    hint: `Write false${file === 'level' ? '' : ' or remove the line'}. Each activity documents in its own records.`,
  }),
  'consent-without-cases': ({ cases }) => ({
    message: `${cases === 'forbidden' ? 'Single children are never discussed at the meeting' : 'No child is to be recognisable at the meeting'}. It needs no consent, and what is said of it is not printed.`,
    hint: 'Remove consent. If children are to be named, write it at a meeting where they may be.',
  }),
  'consent-by-age': ({ found }) => ({
    message: `Consent is said to go by age: ${quoted(found)}. The law on secrecy knows no such limit.`,
    hint: 'Write that the child’s age and maturity decide who consents. The limits of 12 and 15 years in socialtjänstlagen chapter 21 are about measures.',
  }),
  'months-of-child-meeting': () => ({
    message: 'The meeting is about a single child. The month gives away when that child was discussed.',
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
  'family-in-group-meeting': (found) => {
    const [message, hint] = invitedToGroup(found);
    return { message, hint };
  },
  'named-child-in-group': ({ found, problem }) => ({
    message:
      problem === 'standing'
        ? `${quoted(found)} promises that single children are discussed in a standing group. Many pupils may belong to another district.`
        : `${quoted(found)} says that single children are discussed. ${NOT_NAMED[problem]}`,
    hint: NAMED_HINTS[problem],
  }),
  'named-cases-in-standing-group': () => ({
    message:
      'The meeting is a standing group where single children may be named, but it says nothing of consent. Many pupils may belong to another district.',
    hint: 'Write individualCases: anonymised, and children are taken up only so that nobody can tell who they are. If children are to be named, write under consent who asks for it and for what. If the meeting is held for one child at a time, write heldPer: child.',
  }),
  'child-meeting-without-cases': ({ cases }) => ({
    message: `The meeting is held for each child, but ${cases === 'forbidden' ? 'single children are never discussed there' : 'nobody there is to tell who a child is'}.`,
    hint: 'Remove heldPer, or let the meeting discuss the child in an area where matters of single children may be discussed. There are no joint minutes then.',
  }),
  'guarantee-without-meeting': () => ({
    message:
      'The area guarantees that single children can be taken up when needed, but all its meetings have another rule.',
    hint: 'Write individualCases: guaranteed at one meeting at least, or remove the meeting’s own rule.',
  }),
  'contact-without-exception': ({ found, unless }) => ({
    message: `${quoted(found)} holds also where the contact can harm the child.`,
    hint: `Write the exception in the same text: ${quoted(unless)}. The home is then not contacted, and social services decide when and how.`,
  }),
  'invitation-without-exception': () => ({
    message: 'The family is invited to the meeting, but the minimum level does not say when that can harm the child.',
    hint: 'Add a clause under clauses about violence, honour-related oppression and protected data. Give it invitedUnless, for example: utom när det kan skada barnet.',
  }),
};
