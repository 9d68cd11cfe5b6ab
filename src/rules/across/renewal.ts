import type { Period } from '../period.ts';

/**
 * What decides how long an agreement holds beside the others of its district. Districts, levels and registration numbers
 * are compared and nothing else, so they may be texts or numbers that stand for them.
 */
export interface DatedAgreement {
  readonly district: string | number;
  readonly level: string | number;
  /** As the file has it; undefined where a date cannot be read. */
  readonly period: Period | undefined;
  readonly registrationNumber: string | number | undefined;
  /** The registration number of the agreement that this one replaces. */
  readonly replaces: string | number | undefined;
}

interface Dated {
  /** Its place in the list that was given. */
  readonly place: number;
  readonly agreement: DatedAgreement;
  readonly period: Period;
}

/** The agreements of each district whose validity is known, the earliest first; a district with one is left out. */
function byDistrict(
  agreements: readonly DatedAgreement[],
  periods: readonly (Period | undefined)[],
): readonly (readonly Dated[])[] {
  const districts = new Map<DatedAgreement['district'], Dated[]>();
  for (const [place, agreement] of agreements.entries()) {
    const { district } = agreement;
    const period = periods[place];
    if (period === undefined) continue;
    const dated = { place, agreement, period };
    const known = districts.get(district);
    if (known === undefined) districts.set(district, [dated]);
    else known.push(dated);
  }
  return [...districts.values()]
    .filter((some) => some.length > 1)
    .map((some) => some.sort((a, b) => a.period.from - b.period.from));
}

/** The first days of the agreements that begin after the one that is looked at, by what they end. */
class LaterBeginnings {
  /** By the registration number that is replaced. */
  readonly #replacing = new Map<string | number, number>();
  readonly #onLevel = new Map<string | number, number>();

  /** Adds an agreement; of those added before, none begins earlier. */
  add({ agreement: { replaces, level }, period: { from } }: Dated): void {
    if (replaces !== undefined) this.#replacing.set(replaces, from);
    this.#onLevel.set(level, from);
  }

  /** The first day on which one of them has taken the place of an agreement; `Infinity` where none does. */
  takingOver({ registrationNumber, level }: DatedAgreement): number {
    const replaced = registrationNumber === undefined ? undefined : this.#replacing.get(registrationNumber);
    let first = replaced ?? Number.POSITIVE_INFINITY;
    for (const [other, from] of this.#onLevel) if (other !== level) first = Math.min(first, from);
    return first;
  }
}

/** Ends the open periods of one district's agreements, the earliest first, where a later one takes over. */
function* endedBySuccessors(agreements: readonly Dated[]): Generator<Dated> {
  const later = new LaterBeginnings();
  /** Those that begin on the day that is looked at, and so are not later than each other. */
  let sameDay: Dated[] = [];
  for (const dated of [...agreements].reverse()) {
    const { agreement, period } = dated;
    if (sameDay[0] !== undefined && sameDay[0].period.from > period.from) {
      for (const one of sameDay) later.add(one);
      sameDay = [];
    }
    sameDay.push(dated);
    if (period.until !== Number.POSITIVE_INFINITY) continue;
    yield { ...dated, period: { from: period.from, until: later.takingOver(agreement) - 1 } };
  }
}

/**
 * How long each agreement holds beside the others of its district. One that holds until further notice ends the day
 * before a later one begins that replaces its registration number or rests on another minimum level: a renewed agreement
 * stands beside the old one, whose file nobody writes again. A last day that is written stands as it is, and a later
 * agreement of the same level that says nothing of the old one ends nothing. Takes n log n time, and as much for each
 * minimum level in a district.
 * @returns the periods in the order of the agreements
 */
export function effectivePeriods(agreements: readonly DatedAgreement[]): readonly (Period | undefined)[] {
  const periods = agreements.map(({ period }) => period);
  for (const some of byDistrict(agreements, periods))
    for (const { place, period } of endedBySuccessors(some)) periods[place] = period;
  return periods;
}

/**
 * For each agreement another of the same district that is valid on the same day; undefined where there is none, or where
 * its validity cannot be read. The other is the one before that holds longest, or else the next that begins.
 * @param periods how long each holds (`effectivePeriods`)
 * @returns places in the list, in its order
 */
export function overlapping(
  agreements: readonly DatedAgreement[],
  periods: readonly (Period | undefined)[],
): readonly (number | undefined)[] {
  const others = new Array<number | undefined>(agreements.length).fill(undefined);
  for (const some of byDistrict(agreements, periods)) {
    let longest: Dated | undefined;
    for (const [at, dated] of some.entries()) {
      const next = some[at + 1];
      if (longest !== undefined && longest.period.until >= dated.period.from) others[dated.place] = longest.place;
      else if (next !== undefined && next.period.from <= dated.period.until) others[dated.place] = next.place;
      if (longest === undefined || dated.period.until > longest.period.until) longest = dated;
    }
  }
  return others;
}
