import { joined } from '../../../values/in-words.ts';
import type { FunctionMissing, MeetingTerm } from '../../code-arguments.ts';
import type { MessagesIn } from '../messages.ts';
import { all, quoted } from './words.ts';

const MISSING: Readonly<Record<FunctionMissing['found'], string>> = {
  recommended: 'is only recommended here',
  'when-needed': 'takes part only when needed here',
  without: 'is left out here',
  'attendance-one': 'is represented by only one here',
  'any-of': 'is one of several alternatives here',
};

/** What the file makes of a function; where it adds to the floor's alternatives, that is what is wrong. */
function lessOf({ title, found, among }: FunctionMissing): string {
  if (found === 'any-of' && among !== undefined) return 'Here it is enough that another function takes part';
  return `${title} ${MISSING[found]}`;
}

/** What the floor says of a function: "requires the function to take part". */
function saidOfFunction({ found, floor, among }: FunctionMissing): string {
  if (floor === 'recommended') return 'says that it should take part';
  if (floor === 'when-needed') return 'says that it takes part when needed';
  if (found === 'attendance-one') return 'requires all of them to take part';
  return `requires ${among === undefined ? 'the function' : eitherOf(among)} to take part`;
}

const eitherOf = (titles: readonly string[]) => joined(titles.map(quoted), ' or ');

/** What to write instead: the list that the function belongs to, or a reason where the floor only recommends it. */
function howToKeep(missing: FunctionMissing): string {
  const { id, found, floor, among, ofLevel } = missing;
  const orRemove = 'or remove it here, and the minimum level holds.';
  if (found === 'without' || found === 'attendance-one') return REMOVE;
  if (found === 'any-of' && among !== undefined)
    return `List only some of the alternatives ${eitherOf(among)}, ${orRemove}`;
  if (found === 'any-of') return `Write the function by itself under required, ${orRemove}`;
  if (floor === 'recommended' && ofLevel !== true)
    return `Write the reason for it: { function: ${id}, reason: … }. Otherwise move the function to recommended, ${orRemove}`;
  if (floor === 'recommended') return `Move the function to recommended, ${orRemove}`;
  if (among !== undefined) return `Write under required the one or those of them that shall take part, ${orRemove}`;
  return `Move the function to required, ${orRemove}`;
}

const REMOVE = 'Remove the line, and the minimum level holds.';

/** The floor is the least that may be written. */
function atLeast(floor: string | undefined, otherwise = ''): string {
  return floor === undefined
    ? REMOVE
    : `Write “${floor}” or more often, or remove the line, and the minimum level holds.${otherwise}`;
}

/** Why a frequency is below the floor's. A number for the whole year may be high enough and still be no promise for spring. */
const tooRare = {
  seldom: 'That is more seldom than the minimum level allows.',
  'in-one-term': 'All of them may then fall in autumn, but the minimum level holds for each term.',
  'close-together': 'All of them may then fall close together, but the minimum level holds for a shorter time.',
};

const CALLED_BY = ' Who convenes in practice can stand under calledBy.';

const OWN_INDICATOR = ' What you want to measure in a way of your own can stand under an id of its own.';

const IN_MONTHS = ' Or give months of both terms under months, no more of them than meetings.';

function asFloor(floor: string | undefined): string {
  return floor === undefined ? REMOVE : `Write “${floor}”, or remove the line, and the minimum level holds.`;
}

/** What holds of single children where a file says more. */
const FORBIDDEN = {
  'of-area': 'in this area matters about single children must not be taken up',
  meeting: 'at this meeting matters about single children must not be taken up',
  anonymised: 'at this meeting single children are taken up only so that nobody can tell who the child is',
  area: 'the area forbids matters about single children, in all its meetings',
};

function guaranteedAt(rule: 'meeting' | undefined, meetings: readonly string[] | undefined): string {
  if (meetings !== undefined) return `at ${all(meetings.map(quoted))}`;
  return rule === 'meeting' ? 'at this meeting' : 'in this area';
}

const TERMS: Readonly<Record<MeetingTerm, string>> = {
  heldPer: 'for whom the meeting is held',
  consent: 'the consent',
  consentBy: 'who asks for the consent',
  chair: 'who leads the meeting',
  reportsTo: 'where the meeting reports',
  deputy: 'who stands in for the function',
};

/** What is below the floor. The floor itself and what it rests on are printed beside the message. */
export const floor: MessagesIn<'floor'> = {
  'meeting-too-rare': ({ found, write, uneven, monthless }, least) => ({
    message: `The meeting is held ${quoted(found)}. ${tooRare[uneven ?? 'seldom']}`,
    hint: atLeast(write ?? least, uneven === 'in-one-term' && monthless !== true ? IN_MONTHS : ''),
  }),
  'follow-up-too-rare': ({ found, write, uneven }, least) => ({
    message: `The follow-up is made ${quoted(found)}. ${tooRare[uneven ?? 'seldom']}`,
    hint: atLeast(write ?? least),
  }),
  'target-below-floor': ({ found, wrong, better, write }) => ({
    message: {
      text: `Here ${quoted(found)} is measured, but the minimum level measures something else.`,
      unit: `The unit is ${quoted(found)}, but the minimum level measures in another.`,
      target: `The target is ${quoted(found)}. That is ${better === 'higher' ? 'lower' : 'higher'} than the minimum level allows.`,
      better: `The direction is ${quoted(found)}, but the minimum level says the other: the ${better} the better.`,
    }[wrong],
    hint: `Write “${write}”${wrong === 'target' ? ` or ${better === 'higher' ? 'more' : 'less'}` : ''}, or remove the line, and the minimum level holds.${wrong === 'target' ? '' : OWN_INDICATOR}`,
  }),
  'function-missing': (missing) => ({
    message: `${lessOf(missing)}, but the minimum level ${saidOfFunction(missing)}.`,
    hint: howToKeep(missing),
  }),
  'recommended-function-missing': ({ title, reason, whenNeeded }) => ({
    message: `${title} is recommended by the minimum level but ${whenNeeded === true ? 'takes part only when needed' : 'left out'} here. The reason ${quoted(reason)} is printed in the agreement.`,
    hint: 'Nothing needs to be changed if the reason holds. Otherwise, remove the line.',
  }),
  'individual-cases-forbidden': ({ found, rule }) => ({
    message: `Here stands ${quoted(found)}, but ${FORBIDDEN[rule ?? 'of-area']}.`,
    hint:
      rule === 'area'
        ? 'Write forbidden, or remove the line, and the area’s rule holds.'
        : `Write ${rule === 'anonymised' ? 'anonymised or forbidden' : 'forbidden'}, or remove the line, and the minimum level holds.`,
  }),
  'individual-cases-guaranteed': ({ found, rule, meetings }) => ({
    message: `Here stands ${quoted(found)}, but ${guaranteedAt(rule, meetings)} it must be possible to take up matters about single children when needed, with consent or support in law.`,
    hint:
      meetings === undefined
        ? 'Write guaranteed, or remove the line, and the minimum level holds.'
        : 'Remove the line, and the minimum level holds. Another meeting of the area can have a stricter rule.',
  }),
  'responsible-function-changed': ({ found, write, task }, least) => ({
    message:
      task === undefined
        ? `${quoted(found)} is named as responsible, but the minimum level names another function.`
        : `${quoted(found)} is named for the task ${quoted(task)}, but the minimum level gives it to another function.`,
    hint:
      task === undefined
        ? asFloor(write ?? least)
        : `Write “${write ?? least}”, or remove the task, and the minimum level holds. What the function does beside it can stand as a task of its own.`,
  }),
  'convener-changed': ({ found, write, ofLevel }, least) => ({
    message: `${quoted(found)} is named as convener, but the minimum level names another function.`,
    hint: `${asFloor(write ?? least)}${ofLevel === true ? '' : CALLED_BY}`,
  }),
  'meeting-changed': ({ term, found, write }, least) => ({
    message: `${quoted(found)} is not what the minimum level says of ${TERMS[term]}.`,
    hint: asFloor(write ?? least),
  }),
  'level-changed': ({ found, write }, least) => ({
    message: `The level ${quoted(found)} is not the one that the minimum level gives the area.`,
    hint: asFloor(write ?? least),
  }),
  'title-changed': ({ found, write }, least) => ({
    message: `The title ${quoted(found)} is not the one that the minimum level gives.`,
    hint: asFloor(write ?? least),
  }),
  'clause-changed': ({ what, title }) => ({
    message: `The clause ${quoted(title)} cannot be changed, but here stands another ${what} than in the minimum level.`,
    hint: 'Remove the line, and the minimum level holds. To say more, write a clause of your own with another id.',
  }),
  'minutes-required': () => ({
    message: 'Minutes must be kept of the meeting, but here it says that none are.',
    hint: 'Write true, or remove the line, and the minimum level holds.',
  }),
  'step-too-slow': ({ found, write }, least) => ({
    message: `The step is taken ${quoted(found)}. That may be later than the minimum level allows.`,
    hint:
      (write ?? least) === undefined
        ? REMOVE
        : `Write “${write ?? least}” or a shorter time, or remove the line, and the minimum level holds.`,
  }),
  'step-responsible-changed': ({ found, write }, least) => ({
    message: `${quoted(found)} answers for the step here, but the minimum level names another function.`,
    hint: `${asFloor(write ?? least)} Who does it in practice can stand under doneBy.`,
  }),
  'step-start-changed': ({ found, write }, least) => ({
    message: `The time of the step is counted from ${quoted(found)} here, but the minimum level counts it from something else.`,
    hint: asFloor(write ?? least),
  }),
  'step-wording-changed': ({ found, write }) => ({
    message:
      write === undefined
        ? `The step is given the exception ${quoted(found)}, but the minimum level makes none from the time.`
        : `The text ${quoted(found)} is not that of the minimum level’s step.`,
    hint: asFloor(write),
  }),
  'statutory-step-changed': ({ found, write }) => ({
    message: `Here stands ${quoted(found)}, but the step and its time are the law’s. Nobody can change them or add to them.`,
    hint: `${asFloor(write)} What you promise yourselves can stand as a step of your own.`,
  }),
  'board-report-required': () => ({
    message: 'The result must be reported to the board, but here it says that it is not.',
    hint: 'Write true, or remove the line, and the minimum level holds.',
  }),
};
