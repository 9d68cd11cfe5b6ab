import type { FunctionContradiction } from '../../code-arguments.ts';
import type { MessagesIn } from '../messages.ts';
import { all, didYouMean, oneOf, quoted } from './words.ts';

const contradictions: { readonly [P in FunctionContradiction]: readonly [what: string, how: string] } = {
  'required-and-recommended': [
    'stands both under required and under recommended',
    'Keep it under required if it shall take part, else under recommended.',
  ],
  'required-and-without': [
    'stands both under required and under without',
    'Keep it under required if it takes part, else under without.',
  ],
  'recommended-and-without': [
    'stands both under recommended and under without',
    'Keep it under recommended if it takes part, else under without.',
  ],
  'without-not-recommended': [
    'stands under without but is not recommended in this meeting',
    'Remove the line. Only a function that the minimum level recommends can be left out.',
  ],
  'required-and-when-needed': [
    'stands both under required and under whenNeeded',
    'Keep it under required if it always shall take part, else under whenNeeded.',
  ],
  'recommended-and-when-needed': [
    'stands both under recommended and under whenNeeded',
    'Keep it under recommended if it should take part every time, else under whenNeeded.',
  ],
  'when-needed-and-without': [
    'stands both under whenNeeded and under without',
    'Keep it under whenNeeded if it takes part when needed, else under without.',
  ],
  'reason-not-recommended': [
    'takes part when needed with a reason, but is not recommended in this meeting',
    'Write the id of the function alone. A reason is for a function that the minimum level recommends and that takes part only when needed.',
  ],
  'attendance-not-required': [
    'stands under attendance but is not required in the meeting',
    'Add the function under required, or remove the line under attendance.',
  ],
  'alternatives-differ': [
    'is one of several alternatives, and what stands here is not what stands at another of them',
    'Write it at one of the alternatives only: it holds for all of them.',
  ],
  'deputy-of-itself': [
    'stands as its own deputy, or as that of alternatives of which it is one',
    'Write another function as the deputy, or remove the line.',
  ],
  'deputy-takes-part': [
    'comes in another function’s place but shall or should itself take part in the meeting',
    'Choose a deputy that does not take part otherwise, or let the function be a deputy only.',
  ],
  'deputy-of-nobody': [
    'has a deputy but does not take part in the meeting',
    'Add the function to those who take part, or remove the line under deputy.',
  ],
  'invited-only': [
    'can only be invited to meetings',
    'Write another function here. Whoever is invited to the meeting is written under invited.',
  ],
};

/** Local additions, and what they refer to in the minimum level. */
export const additions: MessagesIn<'additions'> = {
  'unknown-minimum-level': ({ found, available, suggestion }) => ({
    message: `There is no minimum level ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      `Write ${oneOf(available)}, or name the file that has the level with --minimum-level.`,
    ),
  }),
  'no-local-additions': () => ({
    message: 'The file adds nothing. The agreement becomes the minimum level, neither more nor less.',
    hint: 'That is allowed. Additions are written under localAdditions.',
  }),
  'area-incomplete': ({ id, missing, known }) => ({
    message: `${quoted(id)} is none of the minimum level’s areas. As a new area it lacks ${missing.join(', ')}.`,
    hint: addingOr(known, 'one of the minimum level’s areas'),
  }),
  'meeting-incomplete': ({ id, missing, known }) => ({
    message: `${quoted(id)} is none of the minimum level’s meetings. As a new meeting it lacks ${missing.join(', ')}.`,
    hint: addingOr(known, 'one of the minimum level’s meetings'),
  }),
  'unknown-area': ({ found, suggestion, known = [] }) => ({
    message: `There is no area ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      `Write the id of one of the minimum level’s areas or of one that you add${known.length > 0 ? `: ${oneOf(known)}` : ''}.`,
    ),
  }),
  'unknown-meeting': ({ found, suggestion, reportsTo }) => ({
    message: `There is no meeting ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      reportsTo === true
        ? 'Write the id of a meeting of the same area, or those of an area and a meeting: omrade/mote.'
        : 'Write the id of one of the area’s meetings.',
    ),
  }),
  'report-circle': ({ id, others }) => ({
    message:
      others.length === 0
        ? `The meeting ${quoted(id)} reports to itself.`
        : `The meeting ${quoted(id)} reports to itself in the end, by way of ${all(others)}.`,
    hint:
      others.length === 0
        ? 'Write the id of another meeting, or remove the line.'
        : 'Remove the line reportsTo in one of the meetings.',
  }),
  'step-incomplete': ({ id, missing, known }) => ({
    message: `${quoted(id)} is none of the minimum level’s steps. As a new step it lacks ${missing.join(', ')}.`,
    hint: addingOr(known, 'one of the minimum level’s steps'),
  }),
  'unknown-step': ({ found, suggestion }) => ({
    message: `There is no step ${quoted(found)}.`,
    hint: didYouMean(suggestion, 'Write the id of another step of the same list.'),
  }),
  'step-circle': ({ id, by, others }) =>
    others.length === 0
      ? {
          message: `The step ${quoted(id)} ${by === 'after' ? 'follows' : 'is counted from'} itself.`,
          hint:
            by === 'after'
              ? 'Write the id of another step, or remove the line: the step then comes last.'
              : 'Write which event its time is counted from, from: { event: … }, or the id of another step.',
        }
      : {
          message: `The step ${quoted(id)} ${by === 'after' ? 'follows' : 'is counted from'} itself in the end, by way of ${all(others)}.`,
          hint:
            by === 'after'
              ? 'Remove the line after in one of the steps. That step then comes last.'
              : 'Write in one of the steps which event its time is counted from: from: { event: … }.',
        },
  'statutory-time-other': ({ found, law, times }) => ({
    message:
      times.length === 0
        ? `The step is said to be the law’s (${found}), but the file of law has no time for ${all(law)}.`
        : `The step is said to be the law’s (${found}), but ${all(law)} says ${all(times)}.`,
    hint: 'Write the law’s time and the paragraph that has it. Where the time is your own, remove the line statutory. A row of your own under lawRows gives its time in times.',
  }),
  'statutory-without-law': () => ({
    message: 'The step is said to be the law’s (statutory: true), but rests on no law.',
    hint: 'Write the row of law in basis: { law: its id }, or remove the line statutory if the time is your own.',
  }),
  'unknown-function': ({ found, suggestion, file }) => ({
    message: `There is no function ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      file === 'level'
        ? 'Write the id of one of the minimum level’s functions, or add the function under functions.'
        : 'Write the id of one of the minimum level’s functions, or add the function under localAdditions, functions. The file that samverkan init writes lists those of the level.',
    ),
  }),
  'unknown-support-material': ({ found, suggestion, file }) => ({
    message: `There is no support material ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      `Write the id of a support material that the minimum level lists, or add the material under ${file === 'level' ? '' : 'localAdditions, '}supportMaterial.`,
    ),
  }),
  'unknown-legal-reference': ({ found, suggestion }) => ({
    message: `There is no reference to law called ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      'Write the id of a row in schemas/law/sverige.yaml, or add the row under lawRows if the rule is a local one.',
    ),
  }),
  'law-row-contradiction': ({ id, problem, other = '' }) => ({
    message: {
      overlap: `The row ${quoted(id)} holds on the same days as ${quoted(other)}, which is the same paragraph.`,
      circle: `The row ${quoted(id)} is in the end replaced by itself.`,
      'id-taken': `The name ${quoted(id)} is a row of the law already.`,
    }[problem],
    hint: {
      overlap: 'Write as until the last day of the older wording, the day before from in the new one.',
      circle: 'Write in replacedBy only what came after. What holds now has no replacedBy.',
      'id-taken': 'Give your own row another name. To have the row of the law, it is enough to name it under law.',
    }[problem],
  }),
  'sources-alike': ({ id, other, definite, inherited }) => ({
    message: `The source ${quoted(id)} is called ${quoted(definite)}, as is ${quoted(other)}${inherited === true ? ' of the level beneath' : ''}. Texts do not show then which of them a requirement rests on.`,
    hint: 'Write as definite a word that tells them apart, such as “kommunens plan”.',
  }),
  'titles-alike': ({ what, id, other, title }) => ({
    message: `The ${what} ${quoted(id)} has the title ${quoted(title)}, as has ${quoted(other)}. Texts do not show then which of them is meant.`,
    hint: 'Give them titles that tell them apart, or remove one of them.',
  }),
  'function-redefined': ({ id }) => ({
    message: `The function ${quoted(id)} belongs to the minimum level and cannot be changed.`,
    hint: 'Remove it here. If another function is needed, give it an id of its own.',
  }),
  'support-material-redefined': ({ id }) => ({
    message: `The support material ${quoted(id)} belongs to the minimum level and cannot be changed.`,
    hint: 'Remove it here. If you have other material, give it an id of its own.',
  }),
  'support-material-unused': ({ id }) => ({
    message: `No area refers to the support material ${quoted(id)}. It is printed nowhere.`,
    hint: 'Write its id under supportMaterial in the area that uses it, or remove it.',
  }),
  'clause-not-in-force': ({ title, validFrom, from, until }) => ({
    message: `The minimum level’s clause ${quoted(title)} ${until !== undefined && until < validFrom ? `held until ${until}` : `holds from ${from}`}, but the agreement begins to hold on ${validFrom}. What is said of the clause here is left out.`,
    hint: 'Remove it. To have the clause as your own, write its title and text with another id.',
  }),
  'inherited-part-changed': ({ id, level, field }) => ({
    message: `${quoted(id)} is already part of ${quoted(level)} and cannot be changed here.`,
    hint:
      field === true
        ? 'Remove it here, and what stands there holds.'
        : 'Remove the lines, and what stands there holds. If something else is to hold, give it an id of its own.',
  }),
  'function-contradiction': ({ id, problem }) => ({
    message: `The function ${quoted(id)} ${contradictions[problem][0]}.`,
    hint: contradictions[problem][1],
  }),
};

/** What to write for an id of a part that is not whole: one of those that the floor has, if it was meant, else the rest of it. */
function addingOr(known: readonly string[], one: string): string {
  return known.length === 0
    ? 'Add what is missing.'
    : `If you meant ${one}, write ${oneOf(known)}. Otherwise, add what is missing.`;
}
