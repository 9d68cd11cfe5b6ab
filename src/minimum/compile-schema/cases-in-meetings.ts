import { fieldBasis } from '../basis.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema } from '../json-schema.ts';
import type { MinimumArea } from '../minimum-level.ts';
import type { MeetingCases } from '../minimum-meeting.ts';
import { allowedMeetingCases, casesOf, meetingCases, namesChildren } from '../order.ts';
import { casesWords } from '../words/floor-words.ts';
import { clauseOf } from './clause-shapes.ts';
import { among, guard } from './floor-guard.ts';

/** Where children may be named, a district may ask for no joint minutes and no report to the board. */
function unreported(what: 'minutes' | 'reportToBoard'): JsonSchema {
  const refused = {
    enum: [false],
    [ERROR_MESSAGE]:
      'Här får enskilda barn tas upp. Därför förs inget gemensamt protokoll, och mötet redovisas inte för nämnden.',
  };
  return annotate({ code: 'individual-meeting-reported', args: { what } }, ifThen({ const: true }, refused));
}

/** A rule for the meetings of an area in a district's file: for those of the floor, by their ids, and for the district's own. */
function ofMeetings(floor: Readonly<Record<string, JsonSchema>>, own: JsonSchema): JsonSchema {
  return { properties: { meetings: { properties: floor, additionalProperties: own } } };
}

function perMeeting(area: MinimumArea | undefined, rule: (cases: MeetingCases, id: string) => JsonSchema) {
  const meetings = Object.entries(area?.meetings ?? {});
  const ofArea = area?.individualCases ?? 'allowed';
  return Object.fromEntries(
    meetings.map(([id, { individualCases: own }]) => [id, rule(casesOf(ofArea, own), id)] as const),
  );
}

/** What a meeting must keep to where a child may be named in it, as it may unless the file says less than the floor. */
function unreportedIfNamed(minutes: boolean, reportToBoard: boolean): JsonSchema {
  const properties = {
    ...(minutes ? { minutes: unreported('minutes') } : {}),
    ...(reportToBoard ? { reportToBoard: unreported('reportToBoard') } : {}),
  };
  if (Object.keys(properties).length === 0) return {};
  // Of a meeting that says nothing the condition holds, too.
  return ifThen({ properties: { individualCases: among(meetingCases.filter(namesChildren)) } }, { properties });
}

/** What an area's meetings must keep to when the merged area does not forbid individual cases. */
function unreportedMeetings(area: MinimumArea | undefined): JsonSchema {
  const ofFloor = perMeeting(area, (cases, id) => {
    const meeting = area?.meetings[id];
    return namesChildren(cases) ? unreportedIfNamed(meeting?.minutes !== true, meeting?.reportToBoard !== true) : {};
  });
  return ofMeetings(ofFloor, unreportedIfNamed(true, true));
}

/** A meeting of an area that the file itself has forbid individual cases says no other thing. */
function asArea(below: readonly MeetingCases[]): JsonSchema {
  if (below.length === 0) return {};
  const refused = {
    enum: ['forbidden'],
    [ERROR_MESSAGE]: 'Området förbjuder enskilda barns ärenden. Det gäller alla dess möten.',
  };
  const code = 'individual-cases-forbidden';
  const only = annotate({ code, args: { rule: 'area' } }, ifThen(among(below), refused));
  return { properties: { individualCases: only } };
}

/** The values above `forbidden` that a file may write of a meeting; those below the floor have a guard of their own. */
const above = (floor: MeetingCases | undefined) =>
  floor === 'guaranteed' ? [] : allowedMeetingCases(floor).filter((value) => value !== 'forbidden');

function forbiddenMeetings(area: MinimumArea | undefined): JsonSchema {
  return ofMeetings(
    perMeeting(area, (cases) => asArea(above(cases))),
    asArea(above(undefined)),
  );
}

/** The district's own meetings in an area where the floor forbids individual cases; its own have guards of theirs. */
function ownMeetingsForbidden(area: MinimumArea): JsonSchema {
  const grounds = fieldBasis(area, 'individualCases');
  const below = among(above(undefined));
  const floor = casesWords.forbidden;
  const code = 'individual-cases-forbidden';
  const only = guard({ code, floor, grounds, args: { rule: 'area' }, below, instead: ['forbidden'] });
  return ofMeetings(
    perMeeting(area, () => ({})),
    { properties: { individualCases: only } },
  );
}

const says = (value: JsonSchema): JsonSchema => ({
  required: ['individualCases'],
  properties: { individualCases: value },
});

/**
 * What the meetings of an area in a district's file say of single children, and what follows from it: it hangs on the area
 * too, which forbids them in all its meetings or in none.
 */
export function casesInMeetings(area: MinimumArea | undefined): JsonSchema {
  if (area?.individualCases === 'forbidden') return { allOf: [ownMeetingsForbidden(area)] };
  const forbids = says({ const: 'forbidden' });
  const isOpen = area === undefined ? says({ const: 'allowed' }) : { not: forbids };
  return {
    allOf: [
      ifThen(isOpen, unreportedMeetings(area)),
      // What the floor guarantees cannot be forbidden: that has a guard of its own.
      ...(area?.individualCases === 'guaranteed' ? [] : [ifThen(forbids, forbiddenMeetings(area))]),
    ],
  };
}

/**
 * The same of an area in the merged agreement, whoever says it: where the area forbids individual cases, all its meetings do,
 * and where a child may be named, there are no joint minutes and no report to the board.
 */
export const mergedCasesInMeetings: JsonSchema = {
  allOf: [
    ifThen(
      { type: 'object', ...says(clauseOf({ const: 'forbidden' })) },
      { properties: { meetings: { items: { properties: { individualCases: clauseOf({ const: 'forbidden' }) } } } } },
    ),
    {
      properties: {
        meetings: {
          description: 'Ett möte där enskilda barn får nämnas har inget gemensamt protokoll och redovisas inte.',
          items: ifThen(
            { type: 'object', ...says(clauseOf(among(meetingCases.filter(namesChildren)))) },
            { properties: { minutes: clauseOf({ const: false }), reportToBoard: clauseOf({ const: false }) } },
          ),
        },
      },
    },
  ],
};
