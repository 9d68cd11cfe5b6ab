import { isDecided } from '../../minimum/agreement-status.ts';
import { isAboutChild } from '../../minimum/attending.ts';
import { exceptionWords } from '../../minimum/invited-unless.ts';
import type { Meeting } from '../../model/agreement.ts';
import { capitalised, numberWord } from '../../values/in-words.ts';
import { unique } from '../../values/unique.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { originText, type ViewContext } from './context.ts';
import { heldElsewhere, heldWords, isOfChild } from './held-per.ts';
import { hasOpenTimes, isMonthly, spreadMonths } from './spread-months.ts';
import { enumerate, schoolYear } from './words.ts';

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
        /** "vid varje skola": where meetings are held that only the table has. */
        elsewhere: optional(text),
      }),
    }),
  ),
  /**
   * All meetings but those about single children: those with a number, in its order, then those without a month, those that
   * each school or organiser has its own of, and those that are held when needed.
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
   * There are meetings about single children, too: no month may tell when one was held. `family` where it is invited to some of
   * them, or to `all`. `exception` says when it is not asked, as it ends a sentence; it may be empty.
   */
  ofChildren: optional(record({ family: boolean, all: boolean, exception: text })),
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
  /** Each school or organiser has its own, "vid varje skola": the year of all counts none of them. */
  readonly elsewhere: string | undefined;
}

/**
 * A meeting that others count. Its months are said, and marked nowhere.
 */
function placedElsewhere(meeting: Meeting, decided: boolean, elsewhere: string): Placed {
  return {
    ...placedMeeting(meeting, decided, []),
    ...(meeting.months.length === 0 ? { months: [] } : {}),
    spread: false,
    elsewhere,
  };
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
    elsewhere: undefined,
  };
}

/** Places meetings in the order of the agreement, so that a later one moves none before it. */
function placedMeetings(context: ViewContext, meetings: readonly Meeting[]): readonly Placed[] {
  const decided = isDecided(context.agreement.agreement.status);
  const placed: Placed[] = [];
  const taken: string[] = [];
  for (const meeting of meetings) {
    const elsewhere = heldElsewhere(context, meeting);
    if (elsewhere === undefined) {
      const next = placedMeeting(meeting, decided, taken);
      placed.push(next);
      taken.push(...next.months);
    } else placed.push(placedElsewhere(meeting, decided, elsewhere));
  }
  return placed;
}

/** How often and when. The months are those of the meetings that are counted, not of those when needed. */
function timesOf(context: ViewContext, { meeting, months, spread, unset, monthly, open }: Placed): MeetingTimes {
  const { value } = meeting.frequency;
  const convener = context.titleWithin(meeting.convener.value);
  const counted = value === 'vid behov' ? value : { ...value, andWhenNeeded: false };
  return {
    frequency: capitalised(heldWords(context, meeting, counted)),
    months: months.length === 0 || monthly ? undefined : enumerate(months),
    spread,
    // A meeting of every month needs nobody to choose one.
    setBy: unset && !monthly ? convener : undefined,
    restBy: open ? convener : undefined,
    whenNeeded: value !== 'vid behov' && value.andWhenNeeded === true,
  };
}

/** @param undrawn the meetings that no drawing shows */
function wheelOf(
  placed: readonly Placed[],
  first: number,
  undrawn: readonly Placed[],
): ValueOf<typeof yearShape>['wheels'][number] {
  const elsewhere = unique(undrawn.flatMap((one) => one.elsewhere ?? []));
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
      unset: undrawn.some(({ unset, elsewhere: other }) => unset && other === undefined),
      elsewhere: elsewhere.length === 0 ? undefined : enumerate(elsewhere),
    },
  };
}

/** What is said instead of the meetings about single children. */
function ofChildren(context: ViewContext, meetings: readonly Meeting[]): ValueOf<typeof yearShape>['ofChildren'] {
  const those = meetings.filter((meeting) => isOfChild(context, meeting));
  if (those.length === 0) return undefined;
  const inviting = those.filter(({ invited }) =>
    isAboutChild(
      context.minimum,
      invited.map(({ value }) => value),
    ),
  );
  return {
    family: inviting.length > 0,
    all: inviting.length === those.length,
    exception: exceptionWords(context.minimum),
  };
}

/** The year of meetings: drawn, and the same in words. */
export function yearOf(context: ViewContext): ValueOf<typeof yearShape> {
  const meetings = context.agreement.areas.flatMap((area) => area.meetings);
  const all = placedMeetings(
    context,
    meetings.filter((meeting) => !isOfChild(context, meeting)),
  );
  const inYear = all.filter(({ months, elsewhere }) => months.length > 0 && elsewhere === undefined);
  const isNeeded = ({ meeting }: Placed) => meeting.frequency.value === 'vid behov';
  const unset = all.filter((placed) => placed.unset && placed.elsewhere === undefined);
  const elsewhere = all.filter((placed) => placed.elsewhere !== undefined && !isNeeded(placed));
  const drawn = new Set([...inYear, ...unset, ...elsewhere]);
  const whenNeeded = all.filter((placed) => !drawn.has(placed));
  const starts = Array.from({ length: Math.ceil(inYear.length / MOST_IN_WHEEL) }, (_, at) => at * MOST_IN_WHEEL);
  return {
    wheels: starts.map((start) =>
      wheelOf(inYear.slice(start, start + MOST_IN_WHEEL), start + 1, [...unset, ...elsewhere]),
    ),
    meetings: [...inYear, ...unset, ...elsewhere, ...whenNeeded].map((placed, at) => ({
      number: at < inYear.length ? String(at + 1) : undefined,
      title: placed.meeting.title.value,
      local: placed.local,
      ...timesOf(context, placed),
    })),
    ofChildren: ofChildren(context, meetings),
  };
}
