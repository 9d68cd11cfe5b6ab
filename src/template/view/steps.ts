import type { StepStart } from '../../minimum/minimum-step.ts';
import { countedTime, longestDays } from '../../minimum/time-limit.ts';
import { lastDayText, timeText } from '../../minimum/time-text.ts';
import type { Clause, Step } from '../../model/agreement.ts';
import { capitalised, numberWord, uncapitalised, withoutStop } from '../../values/in-words.ts';
import { unique } from '../../values/unique.ts';
import { boolean, list, optional, place, record, text, type ValueOf } from '../shape.ts';
import { markOf, markShape, originText, type ViewContext } from './context.ts';
import { lawsText } from './ground-texts.ts';
import { sentence } from './words.ts';

/** A text that the district may have given or raised. */
const markedShape = record({ text, mark: optional(markShape) });

/** When a clock starts: an event, "anmälan kommer in", or the number of another step. */
const startShape = record({ event: optional(text), step: optional(text) });

const stepShape = record({
  /** "1", or "a" of a step that the law times: other steps name it so. */
  number: text,
  what: text,
  /** The same as a sentence, for where more follows it: "Den som har skrivit får svar." */
  sentence: text,
  /** Where the district added the whole step to an area or a clause of the minimum level. */
  added: optional(place),
  by: text,
  /** The same inside a sentence: "rektor". */
  byWithin: text,
  /** The function that does it in practice, "skolsocionom", where that is another. */
  doneBy: optional(markedShape),
  /** "genast", "inom 14 dagar"; `counted` unless it is at once. */
  within: optional(record({ ...markedShape.members, counted: boolean, from: optional(startShape) })),
  /** When it is done, where no time counts from there. */
  start: optional(startShape),
  /** "senast den 1 mars" */
  before: optional(markedShape),
  /** Nothing is said of when. */
  untimed: boolean,
  exception: optional(markedShape),
  /** The law times it, and nobody has agreed on it. */
  statutory: boolean,
  /** Of a step that the law times: "socialtjänstlagen 20 kap. 2 §". */
  law: optional(text),
});

/** What a reader must know of the times of a list. */
export const readingShape = record({
  /** Some are counted in weekdays. */
  weekdays: boolean,
  /** Some are counted at all. */
  counted: boolean,
  /** Some are days of the year. */
  dates: boolean,
});

const lineShape = record({
  /** "anmälan kommer in" */
  event: text,
  /** "tre steg" */
  count: text,
  /** Its times with the days that each may take, in the order of time. */
  stops: list(record({ days: text, label: text })),
  /** `stop` is the number of its time, from 1. */
  items: list(record({ number: text, stop: text, law: boolean, local: boolean })),
  /** What the caption has to explain. */
  some: record({ law: boolean, own: boolean, local: boolean, exceptions: boolean }),
});

/**
 * The steps of an area or a clause, in order: what is agreed, and apart from it what the law times. `all` holds both, as they
 * follow each other.
 */
export const stepsShape = record({
  all: list(stepShape),
  own: list(stepShape),
  ownReading: readingShape,
  law: list(stepShape),
  lawReading: readingShape,
  /** Lines of time, each for the steps that are timed from one event. */
  lines: list(lineShape),
});
export type StepsView = ValueOf<typeof stepsShape>;

/** One line of time has room for this many steps. The document refuses more. */
export const MOST_IN_LINE = 12;

/** The steps of a clause, as the district has them. */
export function stepsOfClause({ agreement }: ViewContext, clause: string): readonly Step[] {
  return agreement.clauses.find(({ id }) => id === clause)?.steps ?? [];
}

/** The letters of steps that the law times: a to z, then aa, ab. */
function letter(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}

/** The numbers of steps by their ids: those that are agreed are counted, those that the law times have letters. */
export function stepNumbers(steps: readonly Step[]): ReadonlyMap<string, string> {
  const own = steps.filter(({ statutory }) => statutory !== true);
  const law = steps.filter(({ statutory }) => statutory === true);
  return new Map([
    ...own.map(({ id }, at) => [id, String(at + 1)] as const),
    ...law.map(({ id }, at) => [id, letter(at)] as const),
  ]);
}

/** An event as it stands inside a sentence. */
const eventWords = (event: string): string => uncapitalised(withoutStop(event));

/** When a clock starts, inside a sentence: "när anmälan kommer in", "när steg 1 är klart". */
export function startWords(from: StepStart, numbers: ReadonlyMap<string, string>): string {
  return 'event' in from ? `när ${eventWords(from.event)}` : `när steg ${numbers.get(from.step) ?? from.step} är klart`;
}

/** What a reader must know of the times of some steps. */
export function readingOf(steps: readonly Step[]): ValueOf<typeof readingShape> {
  const units = steps.flatMap(({ within }) => (within && countedTime(within.value)?.unit) ?? []);
  return {
    weekdays: units.includes('weekdays'),
    counted: units.length > 0,
    dates: steps.some(({ before }) => before !== undefined),
  };
}

/**
 * What a reader must know of all times, in areas and in clauses. How days are counted is agreed, and says nothing of what the law
 * times; a date comes every year whoever has set it.
 */
export function timesOf({ agreement: { areas, clauses } }: ViewContext): ValueOf<typeof readingShape> {
  const all = [...areas, ...clauses].flatMap(({ steps }) => steps);
  const agreed = all.filter(({ statutory }) => statutory !== true);
  return { ...readingOf(agreed), dates: readingOf(all).dates };
}

/** Words for a clause, and its mark. Within a step that is marked as a whole, nothing is. */
function marked<T>(
  clause: Clause<T> | undefined,
  unmarked: boolean,
  words: (value: T) => string,
): ValueOf<typeof markedShape> | undefined {
  return clause && { text: words(clause.value), mark: markOf(clause, unmarked, words) };
}

function fromOf({ from }: Step, numbers: ReadonlyMap<string, string>): ValueOf<typeof startShape> | undefined {
  if (from === undefined) return undefined;
  return 'event' in from.value
    ? { event: eventWords(from.value.event), step: undefined }
    : { event: undefined, step: numbers.get(from.value.step) ?? from.value.step };
}

function stepOf(
  context: ViewContext,
  step: Step,
  numbers: ReadonlyMap<string, string>,
  inOwnPart: boolean,
): ValueOf<typeof stepShape> {
  const added = inOwnPart ? undefined : originText(step.origin);
  const unmarked = inOwnPart || added !== undefined;
  const { within, doneBy } = step;
  const time = marked(within, unmarked, timeText);
  return {
    number: numbers.get(step.id) ?? step.id,
    what: capitalised(step.what.value),
    sentence: sentence(capitalised(step.what.value)),
    added,
    by: context.title(step.by.value),
    byWithin: context.titleWithin(step.by.value),
    doneBy: doneBy?.value === step.by.value ? undefined : marked(doneBy, unmarked, context.titleWithin),
    within: time && { ...time, counted: within?.value !== 'genast', from: fromOf(step, numbers) },
    start: within === undefined ? fromOf(step, numbers) : undefined,
    before: marked(step.before, unmarked, lastDayText),
    untimed: [within, step.from, step.before].every((one) => one === undefined),
    exception: marked(step.exception, unmarked, (words) => words),
    statutory: step.statutory === true,
    law: step.statutory === true ? lawsText([...(step.grounds ?? []), ...(within?.grounds ?? [])]) : undefined,
  };
}

/** A step that a line of time can show: it has a time, and its clock starts at an event. */
interface TimedStep {
  readonly step: Step;
  readonly event: string;
  /** "en vardag", "genast" */
  readonly label: string;
  readonly days: number;
}

function timedStep(step: Step): TimedStep | undefined {
  const { from, within } = step;
  if (from === undefined || within === undefined || !('event' in from.value)) return undefined;
  const label = timeText(within.value).replace(/^inom /, '');
  return { step, event: eventWords(from.value.event), label, days: longestDays(within.value) };
}

/** Steps by their event. */
function byEvent(steps: readonly Step[]): readonly (readonly TimedStep[])[] {
  const found = new Map<string, TimedStep[]>();
  for (const step of steps) {
    const timed = timedStep(step);
    if (timed === undefined) continue;
    found.set(timed.event, [...(found.get(timed.event) ?? []), timed]);
  }
  return [...found.values()];
}

/** Lines for the steps of one event; several where there are more of them than one has room for. */
function linesOf(
  timed: readonly TimedStep[],
  numbers: ReadonlyMap<string, string>,
  inOwnPart: boolean,
): StepsView['lines'] {
  const starts = Array.from({ length: Math.ceil(timed.length / MOST_IN_LINE) }, (_, at) => at * MOST_IN_LINE);
  return starts.flatMap((start) => lineOf(timed.slice(start, start + MOST_IN_LINE), numbers, inOwnPart) ?? []);
}

/** @returns undefined where all is done by the same time: a line says nothing of that */
function lineOf(
  timed: readonly TimedStep[],
  numbers: ReadonlyMap<string, string>,
  inOwnPart: boolean,
): StepsView['lines'][number] | undefined {
  const [first] = timed;
  const inOrder = [...timed].sort((a, b) => a.days - b.days);
  const labels = unique(inOrder.map(({ label }) => label));
  if (first === undefined || labels.length < 2) return undefined;
  const items = timed.map(({ step, label }) => ({
    number: numbers.get(step.id) ?? '',
    stop: String(labels.indexOf(label) + 1),
    law: step.statutory === true,
    local: !inOwnPart && isLocal(step),
  }));
  return {
    event: first.event,
    count: `${numberWord(timed.length)} steg`,
    stops: labels.map((label) => ({ label, days: String(inOrder.find((one) => one.label === label)?.days ?? 0) })),
    items,
    some: {
      law: items.some(({ law }) => law),
      own: items.some(({ law }) => !law),
      local: items.some(({ local }) => local),
      exceptions: timed.some(({ step }) => step.exception !== undefined),
    },
  };
}

/** Whether the district has added a step, or given it its time. */
function isLocal({ origin, within }: Step): boolean {
  return origin.from === 'district' || within?.origin.from === 'district';
}

/**
 * The steps of an area or a clause.
 * @param inOwnPart whether all of it is the district's, and marked as such
 * @returns undefined where there are none
 */
export function stepsOf(context: ViewContext, steps: readonly Step[], inOwnPart: boolean): StepsView | undefined {
  if (steps.length === 0) return undefined;
  const numbers = stepNumbers(steps);
  const own = steps.filter(({ statutory }) => statutory !== true);
  const law = steps.filter(({ statutory }) => statutory === true);
  const all = steps.map((step) => stepOf(context, step, numbers, inOwnPart));
  return {
    all,
    own: all.filter(({ statutory }) => !statutory),
    ownReading: readingOf(own),
    law: all.filter(({ statutory }) => statutory),
    lawReading: readingOf(law),
    lines: byEvent(steps).flatMap((timed) => linesOf(timed, numbers, inOwnPart)),
  };
}
