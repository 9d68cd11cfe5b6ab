import { isMapping } from '../../values/is-mapping.ts';
import type { MinimumParticipant } from '../minimum-meeting.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** The mapping with each of its members read; what is none, as where a level rests on another, stays as it is. */
function mapped(value: unknown, read: (member: Mapping) => Mapping): unknown {
  if (!isMapping(value)) return value;
  const members = Object.entries(value).map(([id, member]) => [id, isMapping(member) ? read(member) : member]);
  return Object.fromEntries(members);
}

/** A file writes one function, or several of which one takes part. */
function named(participant: Partial<MinimumParticipant>): Mapping {
  const [first] = participant.anyOf ?? [];
  return first === undefined ? participant : { function: first, ...participant };
}

function ofMeeting(meeting: Mapping): Mapping {
  const { required } = meeting;
  return Array.isArray(required) ? { ...meeting, required: required.map(named) } : meeting;
}

function ofArea(area: Mapping): Mapping {
  return area.meetings === undefined ? area : { ...area, meetings: mapped(area.meetings, ofMeeting) };
}

/**
 * Names those who take part by one function each: alternatives by the first of them, so that whoever reads a level finds an id.
 * @param level valid by `minimum-level.schema.json`
 */
export function withFirstAlternatives<T extends { readonly areas: object }>(level: T): T {
  return { ...level, areas: mapped(level.areas, ofArea) };
}
