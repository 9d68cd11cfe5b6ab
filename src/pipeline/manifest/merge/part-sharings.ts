import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import { differentlyShared } from '../../../rules/across/meeting-not-shared.ts';
import type { Sharing } from '../../../rules/across/sharing.ts';
import { placeOf } from './part.ts';
import type { KeyedEntry } from './part-keys.ts';

/** Applies the rule `meeting-not-shared` to the keys in manifests. */
export function meetingsNotSharedInParts(all: readonly KeyedEntry[]): Diagnostic[] {
  const sharers = all.map((entry) => ({
    entry,
    level: entry.agreement.level,
    district: entry.keys.district,
    period: entry.period,
    shared: entry.keys.shared ?? [],
  }));
  return differentlyShared<Sharing, (typeof sharers)[number]>(sharers).map(({ one, sharing, name, other, problem }) => {
    const { placed } = one.entry;
    const { part, entry } = other.entry.placed;
    const place = placeOf(placed);
    return diagnostic(
      'meeting-not-shared',
      {
        name,
        meeting: sharing.meeting,
        problem,
        other: within(part.folder, entry.name),
        input: placed.entry.name,
      },
      { ...place, pointer: `${place.pointer}/keys/shared` },
      { related: [{ span: startOf(part.path), note: 'other-file' }] },
    );
  });
}
