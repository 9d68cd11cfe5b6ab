import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { rememberByObject } from '../../values/remember.ts';
import { commonDays, type Period } from '../period.ts';
import type { ComparedAgreement, ComparedSharing } from './compared-file.ts';
import { type Sharing, sharedOtherwise, sharerKey } from './sharing.ts';

/** What is asked of agreements that may share meetings, whether files or entries of manifests. */
export interface Sharer<S> {
  readonly level: string | number;
  readonly district: string;
  readonly period: Period | undefined;
  readonly shared: readonly S[];
}

/** A name beside a shared meeting, and the first agreement of those whom it names that says another thing of the meeting. */
export interface SharedOtherwise<S, T> {
  readonly one: T;
  readonly sharing: S;
  readonly name: string;
  /** Its place among the names. */
  readonly at: number;
  readonly other: T;
  readonly problem: 'absent' | 'others';
}

/**
 * Finds what agreements that hold on a common day say differently of a meeting that one of them shares with the other.
 * @param all in the order in which the first is named
 */
export function differentlyShared<S extends Sharing, T extends Sharer<S>>(
  all: readonly T[],
): readonly SharedOtherwise<S, T>[] {
  if (all.every(({ shared }) => shared.length === 0)) return [];
  const byName = new Map<string, T[]>();
  const saysOf = rememberByObject(({ shared }: T) => new Map(shared.map((sharing) => [sharing.meeting, sharing])));
  for (const one of all) {
    const key = sharerKey(one.level, one.district);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [one]);
    else known.push(one);
  }
  return all.flatMap((one) =>
    one.shared.flatMap((sharing) =>
      sharing.names.flatMap((name, at): readonly SharedOtherwise<S, T>[] => {
        for (const other of byName.get(sharerKey(one.level, name)) ?? []) {
          const isBeside = one.period && other.period && commonDays(one.period, other.period) !== undefined;
          const problem = isBeside
            ? sharedOtherwise(sharing, one.district, saysOf(other).get(sharing.meeting))
            : undefined;
          if (problem !== undefined) return [{ one, sharing, name, at, other, problem }];
        }
        return [];
      }),
    ),
  );
}

/**
 * A meeting that several hold together is one meeting: the agreements of all who are named, as far as they are in the run, say
 * the same of a meeting with its id. Of a name that no file of the run has nothing can be said.
 * @param files in order
 * @param periods how long each holds
 */
export function meetingNotShared(
  files: readonly ComparedAgreement[],
  periods: readonly (Period | undefined)[],
): readonly Diagnostic[] {
  const sharers = files.map((file, at) => ({
    file,
    level: file.level,
    district: file.district.text,
    period: periods[at],
    shared: file.shared,
  }));
  return differentlyShared<ComparedSharing, (typeof sharers)[number]>(sharers).flatMap(
    ({ one, sharing, name, at, other, problem }) => {
      const { start, end, pointer } = sharing.places[at] as ComparedSharing['places'][number];
      const named = other.file.district;
      return diagnostic(
        'meeting-not-shared',
        { name, meeting: sharing.meeting, problem, other: other.file.file },
        { span: { file: one.file.file, start, end }, pointer },
        { related: [{ span: { file: other.file.file, start: named.start, end: named.end }, note: 'other-file' }] },
      );
    },
  );
}
