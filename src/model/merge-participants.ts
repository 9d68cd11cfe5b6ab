import { stated } from '../minimum/basis.ts';
import type { MinimumMeeting, MinimumParticipant } from '../minimum/minimum-level.ts';
import { present } from '../values/present.ts';
import type { Participant, Participation } from './agreement.ts';
import { floorOrigin, type OriginOf } from './clause.ts';
import type { LocalFunctions } from './district-file.ts';

/** The floor's participants, required ones first. "Required" means one representative unless `all` is said. */
function floorParticipants(meeting: MinimumMeeting | undefined): Participant[] {
  const as =
    (part: Participation) =>
    (entry: MinimumParticipant): Participant => ({
      function: entry.function,
      part,
      attendance: entry.attendance ?? 'one',
      origin: floorOrigin(entry.basis),
      ...stated(entry.basis),
    });
  return [...(meeting?.required ?? []).map(as('required')), ...(meeting?.recommended ?? []).map(as('recommended'))];
}

/** What the district says of one function in a meeting, and where. */
interface LocalPart {
  readonly part?: Participation;
  readonly reason?: string;
  readonly attendance?: 'one' | 'all';
  readonly pointer: string;
}

/** Gathers what the four lists of a local meeting say of each function. */
function localParts(local: LocalFunctions, pointer: string): ReadonlyMap<string, LocalPart> {
  const parts = new Map<string, LocalPart>();
  for (const part of ['required', 'recommended'] as const)
    for (const [index, id] of (local[part] ?? []).entries())
      parts.set(id, { part, pointer: `${pointer}/${part}/${index}` });
  for (const [id, reason] of Object.entries(local.without ?? {}))
    parts.set(id, { part: 'left-out', reason, pointer: `${pointer}/without/${id}` });
  for (const [id, attendance] of Object.entries(local.attendance ?? {}))
    parts.set(id, { pointer: `${pointer}/attendance/${id}`, ...parts.get(id), attendance });
  return parts;
}

/** A floor's participant with what the district says of it; unchanged where the district only restates it. */
function combine(floor: Participant, local: LocalPart, originOf: OriginOf): Participant {
  const part = local.part ?? floor.part;
  const attendance = local.attendance ?? floor.attendance;
  if (part === floor.part && attendance === floor.attendance) return floor;
  return {
    function: floor.function,
    part,
    attendance,
    ...present({ reason: local.reason }),
    origin: originOf(local.pointer),
    floor: { part: floor.part, attendance: floor.attendance },
    ...present({ basis: floor.basis, grounds: floor.grounds }),
  };
}

/**
 * Merges the participants of a meeting. A district adds functions, lifts them from recommended to required, raises
 * their attendance from `one` to `all`, or leaves out recommended ones with a reason.
 * @param pointer JSON pointer of the district's `functions`
 */
export function mergeParticipants(
  meeting: MinimumMeeting | undefined,
  local: LocalFunctions | undefined,
  pointer: string,
  originOf: OriginOf,
): readonly Participant[] {
  const floor = floorParticipants(meeting);
  if (local === undefined) return floor;
  const parts = localParts(local, pointer);
  const merged = floor.map((participant) => {
    const said = parts.get(participant.function);
    return said === undefined ? participant : combine(participant, said, originOf);
  });
  const known = new Set(floor.map((participant) => participant.function));
  for (const [id, said] of parts) {
    if (known.has(id) || said.part === undefined) continue;
    merged.push({
      function: id,
      part: said.part,
      attendance: said.attendance ?? 'one',
      ...present({ reason: said.reason }),
      origin: originOf(said.pointer),
    });
  }
  return merged;
}
