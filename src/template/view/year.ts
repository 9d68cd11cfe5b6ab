import { isDecided } from '../../minimum/agreement-status.ts';
import { isAboutChild } from '../../minimum/attending.ts';
import { exceptionWords } from '../../minimum/invited-unless.ts';
import type { Meeting } from '../../model/agreement.ts';
import { capitalised, numberWord } from '../../values/in-words.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { originText, type ViewContext } from './context.ts';
import { hasOpenTimes, isMonthly, spreadMonths } from './spread-months.ts';
import { enumerate, frequencyWords, schoolYear } from './words.ts';

export const yearShape = record({
  /** Drawings of the year; a second one where there are more meetings than one has room for. */
  wheels: list(
    record({
      /** "sex möten" */
      count: text,
      months: list(text),
      /** `months` are their numbers from 1 for August, with spaces between. */
      meetings: list(record({ number: text, months: text, spread: boolean, local: boolean })),
      /** What the caption has to explain. */
      some: record({
        set: boolean,
        open: boolean,
        spread: boolean,
        monthly: boolean,
        local: boolean,
        unset: boolean,
      }),
    }),
  ),
  /**
   * All meetings but those about single children: those with a number, in its order, then those without a month, and those
   * that are held when needed.
   */
  meetings: list(
    record({
      number: optional(text),
      title: text,
      local: boolean,
      frequency: text,
      /** The months that are set, or where `spread` an example; none where the frequency says enough. */
      months: optional(text),
      spread: boolean,
      /** Who decides the month, "rektor", where none is agreed in a decided agreement. */
      setBy: optional(text),
      /** Who decides the times that `months` leave open, "rektor", where the meeting is held more often than they say. */
      restBy: optional(text),
      /** It is held when needed, too. */
      whenNeeded: boolean,
    }),
  ),
  /**
   * There are meetings about single children, too, which invite the family: no month may tell when one was held. `exception`
   * says when the family is not asked, as it ends a sentence; it may be empty.
   */
  ofChildren: optional(record({ exception: text })),
});

type MeetingTimes = Pick<
  ValueOf<typeof yearShape>['meetings'][number],
  'frequency' | 'months' | 'spread' | 'setBy' | 'restBy' | 'whenNeeded'
>;

/** One drawing has room for this many meetings. The document refuses more. */
export const MOST_IN_WHEEL = 40;

/** A meeting and where it stands in the year. */
interface Placed {
  readonly meeting: Meeting;
  readonly months: readonly string[];
  /** No month is set: `months` are an example, spread evenly. */
  readonly spread: boolean;
  /** It is counted, and has no month: none is agreed, and an example would be taken for one. */
  readonly unset: boolean;
  /** It is held so often that its marks do not say how often. */
  readonly monthly: boolean;
  /** Its months are fewer than its times: the rest are not agreed. */
  readonly open: boolean;
  readonly local: boolean;
}

/**
 * @param decided whether the agreement is: months that nobody has agreed on do not stand in it, not even as an example
 * @param taken the months of the meetings before it
 */
function placedMeeting(meeting: Meeting, decided: boolean, taken: readonly string[]): Placed {
  const frequency = meeting.frequency.value;
  const set = schoolYear.filter((month) => meeting.months.some(({ value }) => value === month));
  const none = set.length === 0;
  return {
    meeting,
    months: none && !decided ? spreadMonths(frequency, taken) : set,
    spread: none && !decided,
    unset: none && decided && frequency !== 'vid behov',
    monthly: none && isMonthly(frequency),
    open: hasOpenTimes(frequency, set.length),
    local: originText(meeting.origin) !== undefined,
  };
}

/** Places meetings in the order of the agreement, so that a later one moves none before it. */
function placedMeetings(meetings: readonly Meeting[], decided: boolean): readonly Placed[] {
  const placed: Placed[] = [];
  const taken: string[] = [];
  for (const meeting of meetings) {
    const next = placedMeeting(meeting, decided, taken);
    placed.push(next);
    taken.push(...next.months);
  }
  return placed;
}

/** How often and when. The months are those of the meetings that are counted, not of those when needed. */
function timesOf(context: ViewContext, { meeting, months, spread, unset, monthly, open }: Placed): MeetingTimes {
  const { value } = meeting.frequency;
  const convener = context.titleWithin(meeting.convener.value);
  const counted = value === 'vid behov' ? value : { ...value, andWhenNeeded: false };
  return {
    frequency: capitalised(frequencyWords(counted)),
    months: months.length === 0 || monthly ? undefined : enumerate(months),
    spread,
    // A meeting of every month needs nobody to choose one.
    setBy: unset && !monthly ? convener : undefined,
    restBy: open ? convener : undefined,
    whenNeeded: value !== 'vid behov' && value.andWhenNeeded === true,
  };
}

/** @param unset whether there are meetings without a month, which no drawing shows */
function wheelOf(
  placed: readonly Placed[],
  first: number,
  unset: boolean,
): ValueOf<typeof yearShape>['wheels'][number] {
  return {
    count: placed.length === 1 ? 'ett möte' : `${numberWord(placed.length)} möten`,
    months: schoolYear.map((month) => month.slice(0, 3)),
    meetings: placed.map(({ months, spread, local }, at) => ({
      number: String(first + at),
      months: months.map((month) => schoolYear.indexOf(month) + 1).join(' '),
      spread,
      local,
    })),
    some: {
      set: placed.some(({ spread }) => !spread),
      open: placed.some(({ open }) => open),
      spread: placed.some(({ spread }) => spread),
      monthly: placed.some(({ monthly }) => monthly),
      local: placed.some(({ local }) => local),
      unset,
    },
  };
}

/** The year of meetings: drawn, and the same in words. */
export function yearOf(context: ViewContext): ValueOf<typeof yearShape> {
  const { areas, agreement } = context.agreement;
  const isOfChild = ({ invited }: Meeting) =>
    isAboutChild(
      context.minimum,
      invited.map(({ value }) => value),
    );
  const meetings = areas.flatMap((area) => area.meetings);
  const all = placedMeetings(
    meetings.filter((meeting) => !isOfChild(meeting)),
    isDecided(agreement.status),
  );
  const inYear = all.filter(({ months }) => months.length > 0);
  const unset = all.filter((placed) => placed.unset);
  const whenNeeded = all.filter((placed) => placed.months.length === 0 && !placed.unset);
  const starts = Array.from({ length: Math.ceil(inYear.length / MOST_IN_WHEEL) }, (_, at) => at * MOST_IN_WHEEL);
  return {
    wheels: starts.map((start) => wheelOf(inYear.slice(start, start + MOST_IN_WHEEL), start + 1, unset.length > 0)),
    meetings: [...inYear, ...unset, ...whenNeeded].map((placed, at) => ({
      number: placed.months.length === 0 ? undefined : String(at + 1),
      title: placed.meeting.title.value,
      local: placed.local,
      ...timesOf(context, placed),
    })),
    ofChildren: meetings.some(isOfChild) ? { exception: exceptionWords(context.minimum) } : undefined,
  };
}
