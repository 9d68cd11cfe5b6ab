import { fieldBasis, stated } from '../minimum/basis.ts';
import type { MinimumMeeting, MinimumParticipant } from '../minimum/minimum-meeting.ts';
import { functionsOf, type Rank, rankedOf } from '../minimum/participants.ts';
import { present } from '../values/present.ts';
import type { Clause, Participant, Participation } from './agreement.ts';
import { floorClause, floorOrigin, localClause, type OriginOf } from './clause.ts';
import type { LocalFunctions } from './district-file.ts';

/** What each list of a file makes of those in it. */
const PARTS: Readonly<Record<Rank, Participation>> = {
  required: 'required',
  recommended: 'recommended',
  whenNeeded: 'when-needed',
};

/** A participant of the floor. "Required" means one representative unless `all` is said. */
function floorParticipant(entry: MinimumParticipant, part: Participation): Participant {
  return {
    function: entry.function,
    ...present({ anyOf: entry.anyOf }),
    part,
    attendance: entry.attendance ?? 'one',
    ...(entry.deputy === undefined ? {} : { deputy: floorClause(entry.deputy, fieldBasis(entry, 'deputy')) }),
    origin: floorOrigin(entry.basis),
    ...stated(entry.basis),
  };
}

/** What the district says of one function in a meeting, or of several of which one takes part, and where. */
interface LocalPart {
  readonly functions: readonly string[];
  readonly part: Participation;
  readonly reason?: string;
  readonly pointer: string;
}

/** What a district says of the functions of a meeting. */
interface Said {
  readonly parts: readonly LocalPart[];
  /** By function. */
  readonly attendance: ReadonlyMap<string, { readonly value: 'one' | 'all'; readonly pointer: string }>;
  readonly deputies: ReadonlyMap<string, { readonly value: string; readonly pointer: string }>;
  readonly originOf: OriginOf;
}

function entriesAt<T>(mapping: Readonly<Record<string, T>> | undefined, pointer: string) {
  return new Map(Object.entries(mapping ?? {}).map(([id, value]) => [id, { value, pointer: `${pointer}/${id}` }]));
}

/** Gathers what a local meeting says of those who take part. */
function readFunctions(local: LocalFunctions, pointer: string, originOf: OriginOf): Said {
  const { required = [], recommended = [], whenNeeded = [], without = {}, attendance, deputy } = local;
  const parts: readonly LocalPart[] = [
    ...required.map((one, index) => ({
      functions: typeof one === 'string' ? [one] : one.anyOf,
      part: PARTS.required,
      pointer: `${pointer}/required/${index}`,
    })),
    ...recommended.map((id, index) => ({
      functions: [id],
      part: PARTS.recommended,
      pointer: `${pointer}/recommended/${index}`,
    })),
    ...whenNeeded.map((one, index) => ({
      functions: [typeof one === 'string' ? one : one.function],
      part: PARTS.whenNeeded,
      ...(typeof one === 'string' ? {} : { reason: one.reason }),
      pointer: `${pointer}/whenNeeded/${index}`,
    })),
    ...Object.entries(without).map(([id, reason]) => ({
      functions: [id],
      part: 'left-out' as const,
      reason,
      pointer: `${pointer}/without/${id}`,
    })),
  ];
  return {
    parts,
    attendance: entriesAt(attendance, `${pointer}/attendance`),
    deputies: entriesAt(deputy, `${pointer}/deputy`),
    originOf,
  };
}

/** What a mapping by function says of a participant: of alternatives, at any of them. */
function sayingOf<T>(saying: ReadonlyMap<string, T>, functions: readonly string[]): T | undefined {
  return functions.flatMap((id) => saying.get(id) ?? [])[0];
}

/** The deputy: the floor's, which a district can only restate, else the one that the district names. */
function deputyOf(
  floor: Clause<string> | undefined,
  functions: readonly string[],
  said: Said,
): { readonly deputy?: Clause<string> } {
  const local = sayingOf(said.deputies, functions);
  if (floor !== undefined || local === undefined) return present({ deputy: floor });
  return { deputy: localClause(local.value, said.originOf(local.pointer)) };
}

/** Those one of which takes part; no alternatives where there is but one. */
function named(functions: readonly string[]): Pick<Participant, 'function' | 'anyOf'> {
  return { function: functions[0] ?? '', ...(functions.length > 1 ? { anyOf: functions } : {}) };
}

/**
 * A floor's participant with what the district says of it; unchanged where the district only restates it.
 * @param own what it says of the participant's part; nothing where it says only who comes of it, or in its place
 */
function combine(floor: Participant, own: LocalPart | undefined, said: Said): Participant {
  const all = functionsOf(floor);
  // Alternatives have no order of their own: they stand as the floor has them, however the file lists them.
  const functions = own === undefined ? all : all.filter((id) => own.functions.includes(id));
  const part = own?.part ?? floor.part;
  const raised = sayingOf(said.attendance, functions);
  const attendance = raised?.value ?? floor.attendance;
  const deputy = part === 'left-out' ? {} : deputyOf(floor.deputy, functions, said);
  const isSame = part === floor.part && attendance === floor.attendance && functions.length === all.length;
  const pointer = own?.pointer ?? raised?.pointer;
  if (isSame || pointer === undefined) return { ...floor, ...deputy };
  return {
    ...named(functions),
    part,
    attendance,
    ...deputy,
    ...present({ reason: own?.reason }),
    origin: said.originOf(pointer),
    floor: { part: floor.part, attendance: floor.attendance, ...present({ anyOf: floor.anyOf }) },
    ...present({ basis: floor.basis, grounds: floor.grounds }),
  };
}

/**
 * What a district says of a floor's participant. Of alternatives only what it requires: the others are then nobody whom the floor
 * names, and may take part in another way.
 */
function saidOf(floor: Participant, { parts }: Said): LocalPart[] {
  const among = (id: string) => functionsOf(floor).includes(id);
  return parts.filter(({ functions, part }) =>
    floor.anyOf === undefined ? functions.some(among) : part === floor.part && functions.every(among),
  );
}

/** What becomes of a floor's participant: of alternatives, a district may require more than one. */
function mergeParticipant(floor: Participant, said: Said): readonly Participant[] {
  const functions = functionsOf(floor);
  const place = (part: LocalPart) => functions.findIndex((id) => part.functions.includes(id));
  const own = saidOf(floor, said).sort((a, b) => place(a) - place(b));
  return own.length === 0 ? [combine(floor, undefined, said)] : own.map((part) => combine(floor, part, said));
}

/** A participant that the floor lacks. */
function addParticipant({ functions, part, reason, pointer }: LocalPart, said: Said): Participant {
  return {
    ...named(functions),
    part,
    attendance: sayingOf(said.attendance, functions)?.value ?? 'one',
    ...deputyOf(undefined, functions, said),
    ...present({ reason }),
    origin: said.originOf(pointer),
  };
}

/**
 * Merges the participants of a meeting. A district adds functions, lifts them to a higher rank, raises their attendance from
 * `one` to `all`, requires one of the floor's alternatives or several, names deputies, or has a recommended one take part
 * only when needed or not at all, with a reason.
 * @param pointer JSON pointer of the district's `functions`
 */
export function mergeParticipants(
  meeting: MinimumMeeting | undefined,
  local: LocalFunctions | undefined,
  pointer: string,
  originOf: OriginOf,
): readonly Participant[] {
  const floor = rankedOf(meeting).map(({ rank, participant }) => floorParticipant(participant, PARTS[rank]));
  if (local === undefined) return floor;
  const said = readFunctions(local, pointer, originOf);
  const ofFloor = new Set(floor.flatMap((participant) => saidOf(participant, said)));
  return [
    ...floor.flatMap((participant) => mergeParticipant(participant, said)),
    ...said.parts.filter((part) => !ofFloor.has(part)).map((part) => addParticipant(part, said)),
  ];
}
