import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { familyAmong, familyOf, isAboutChild, isOfOneChild } from '../minimum/attending.ts';
import { casesIn, forbidsCases, type LocalAreaAt, type LocalMeetingAt, localAreas, localMeetings } from './areas.ts';
import { items, member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A district that forbids single children's matters where the level has meetings about them. */
function forbiddenChildMeetings(area: LocalAreaAt, { document, minimum }: RuleContext): readonly Diagnostic[] {
  const { floor, value } = area;
  if (floor?.individualCases !== 'allowed' || member(value, 'individualCases') !== 'forbidden') return [];
  const meetings = Object.values(floor.meetings)
    .filter(({ invited }) => isAboutChild(minimum, invited))
    .map(({ title }) => title);
  if (meetings.length === 0) return [];
  const pointer = `${area.pointer}/individualCases`;
  const place = atValue(document, pointer);
  return [diagnostic('family-in-group-meeting', { problem: 'area', meetings }, place)];
}

/** A district that takes single children out of a meeting about one, to which the level invites the family. */
function closedChildMeeting(meeting: LocalMeetingAt, { document, minimum }: RuleContext): readonly Diagnostic[] {
  const { area, floor, value } = meeting;
  const cases = member(value, 'individualCases');
  if (cases !== 'forbidden' && cases !== 'anonymised') return [];
  // What the area forbids is found there.
  if (forbidsCases(area) || casesIn(meeting) !== cases || !isAboutChild(minimum, floor?.invited)) return [];
  const place = atValue(document, `${meeting.pointer}/individualCases`);
  return [diagnostic('family-in-group-meeting', { problem: 'meeting', cases }, place)];
}

/** What is wrong with a family in a meeting; nothing where the meeting may be about its own child. */
function problemIn(meeting: LocalMeetingAt): 'forbidden' | 'anonymised' | 'standing' | undefined {
  const cases = casesIn(meeting);
  if (cases === 'forbidden' || cases === 'anonymised') return cases;
  return meeting.floor === undefined ? undefined : 'standing';
}

/** A district that invites the family to a meeting about others; whom the level itself invites there may be named again. */
function invitedToGroup(meeting: LocalMeetingAt, { document, minimum }: RuleContext): readonly Diagnostic[] {
  if (meeting.floor !== undefined && isOfOneChild(minimum, meeting.floor)) return [];
  const problem = problemIn(meeting);
  const family = familyAmong(minimum, items(member(meeting.value, 'invited')));
  if (problem === undefined || family === undefined) return [];
  const { first, titles } = family;
  const place = atValue(document, `${meeting.pointer}/invited/${first}`);
  return [diagnostic('family-in-group-meeting', { problem, titles }, place)];
}

/**
 * A meeting that invites a family is about its own child. Where single children are never discussed, being there would show
 * everybody which child it is about: schools, police, associations, and the readers of the minutes (offentlighets- och
 * sekretesslagen, chapters 23 and 26). So it would where nobody is to tell who a child is. A meeting of the floor that invites
 * no family where children may be discussed is a standing group of the school's district, and many of its pupils are another
 * board's. A warning, for whom to invite is the district's to add.
 */
export const familyInGroupMeeting: Rule = (context) => {
  const { document, minimum } = context;
  if (familyOf(minimum).length === 0) return [];
  return [
    ...localAreas(document.value, minimum).flatMap((area) => forbiddenChildMeetings(area, context)),
    ...localMeetings(document.value, minimum).flatMap((meeting) => [
      ...closedChildMeeting(meeting, context),
      ...invitedToGroup(meeting, context),
    ]),
  ];
};
