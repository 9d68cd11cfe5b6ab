import type { FunctionContradiction } from '../../diagnostics/code-arguments.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atKey, atValue } from '../../diagnostics/places.ts';
import { pointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { ageInConsent } from '../../texts/consent-age.ts';
import { familyAmong, isOfOneChild } from '../attending.ts';
import { invitedUnlessOf, invitesFamily } from '../invited-unless.ts';
import { levelsInTime } from '../level-on.ts';
import { consentTexts } from '../meeting-terms.ts';
import type { MinimumArea, MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import { casesOf, namesChildren } from '../order.ts';
import { type Rank, twiceIn } from '../participants.ts';
import { type NamedInMeeting, namedIn } from './named-in-meeting.ts';

/** What is wrong with a deputy: who takes part itself, or is the one in whose place it would come, fills no empty chair. */
function ofDeputy({ id, deputyOf = [] }: NamedInMeeting, rank: Rank | undefined): FunctionContradiction | undefined {
  if (deputyOf.includes(id)) return 'deputy-of-itself';
  return rank === 'required' || rank === 'recommended' ? 'deputy-takes-part' : undefined;
}

/**
 * A function stands once in a meeting, alternatives counted; one that may only be invited, such as a guardian, stands nowhere
 * in it.
 */
function contradictions(
  minimum: MinimumLevel,
  meeting: MinimumMeeting,
  path: readonly string[],
  document: YamlDocument,
) {
  const named = namedIn(meeting);
  const ranks = new Map<string, Rank>();
  const found = named.flatMap((one): readonly Diagnostic[] => {
    const { id, rank, deputyOf } = one;
    const place = atValue(document, pointer([...path, ...one.within]));
    const found = (problem: FunctionContradiction) => [diagnostic('function-contradiction', { id, problem }, place)];
    const first = deputyOf === undefined ? ranks.get(id) : undefined;
    if (deputyOf === undefined && first === undefined) ranks.set(id, rank);
    if (minimum.functions[id]?.invitedOnly === true) return found('invited-only');
    if (first === undefined) return [];
    const problem = twiceIn(first, rank);
    return problem === undefined ? [diagnostic('twice-in-list', { found: id }, place)] : found(problem);
  });
  const deputies = named.flatMap((one): readonly Diagnostic[] => {
    if (one.deputyOf === undefined || minimum.functions[one.id]?.invitedOnly === true) return [];
    const problem = ofDeputy(one, ranks.get(one.id));
    const place = atValue(document, pointer([...path, ...one.within]));
    return problem === undefined ? [] : [diagnostic('function-contradiction', { id: one.id, problem }, place)];
  });
  return [...found, ...deputies];
}

/** Where a child may be named, there are no joint minutes and no report to the board (domain: secrecy). */
function reported(area: MinimumArea, meeting: MinimumMeeting, path: readonly string[], document: YamlDocument) {
  if (!namesChildren(casesOf(area.individualCases, meeting.individualCases))) return [];
  return (['minutes', 'reportToBoard'] as const)
    .filter((what) => meeting[what])
    .map((what) => {
      return diagnostic('individual-meeting-reported', { what, file: 'level' }, atValue(document, [...path, what]));
    });
}

/** Whether the level says on every day when the family is not invited. */
function everySaid(minimum: MinimumLevel): boolean {
  return levelsInTime(minimum).every((level) => invitedUnlessOf(level).length > 0);
}

/**
 * A meeting that invites the family, in a level that does not always say when it must not: an invitation can tell somebody who harms
 * the child that the child has spoken.
 */
function unguarded(
  minimum: MinimumLevel,
  { invited = [] }: MinimumMeeting,
  path: readonly string[],
  document: YamlDocument,
) {
  if (!invitesFamily(minimum, invited) || everySaid(minimum)) return [];
  return [diagnostic('invitation-without-exception', {}, atValue(document, [...path, 'invited']))];
}

/** A meeting that invites the family where nobody is to know of a single child: it would show which child it is about. */
function invitedToGroup(
  minimum: MinimumLevel,
  area: MinimumArea,
  { individualCases, invited = [] }: MinimumMeeting,
  path: readonly string[],
  document: YamlDocument,
) {
  const problem = casesOf(area.individualCases, individualCases);
  if (problem !== 'forbidden' && problem !== 'anonymised') return [];
  const family = familyAmong(minimum, invited);
  if (family === undefined) return [];
  const { first, titles } = family;
  const place = atValue(document, [...path, 'invited', first]);
  return [diagnostic('family-in-group-meeting', { problem, titles }, place)];
}

/** A meeting that says more of single children than its area, which forbids them in all its meetings. */
function moreThanArea(area: MinimumArea, meeting: MinimumMeeting, path: readonly string[], document: YamlDocument) {
  const found = meeting.individualCases ?? 'forbidden';
  if (area.individualCases !== 'forbidden' || found === 'forbidden') return [];
  const place = atValue(document, [...path, 'individualCases']);
  return [diagnostic('individual-cases-forbidden', { found, rule: 'area' }, place)];
}

/** Single children may be named in a standing group, and nothing is said of consent. */
function namedInGroup(
  minimum: MinimumLevel,
  area: MinimumArea,
  meeting: MinimumMeeting,
  path: readonly string[],
  document: YamlDocument,
) {
  const cases = casesOf(area.individualCases, meeting.individualCases);
  if (isOfOneChild(minimum, meeting) || !namesChildren(cases) || meeting.consent !== undefined) return [];
  const at = [...path, 'individualCases'];
  const place = meeting.individualCases === undefined ? atKey(document, path) : atValue(document, at);
  return [diagnostic('named-cases-in-standing-group', {}, place)];
}

/** A meeting that is held for each child where no child is to be known: there may be minutes of it. */
function forEachChild(area: MinimumArea, meeting: MinimumMeeting, path: readonly string[], document: YamlDocument) {
  const cases = casesOf(area.individualCases, meeting.individualCases);
  if (meeting.heldPer !== 'child' || (cases !== 'forbidden' && cases !== 'anonymised')) return [];
  return [diagnostic('child-meeting-without-cases', { cases }, atValue(document, [...path, 'heldPer']))];
}

/** Consent that goes by a certain age, where the law goes by age and maturity. */
function consentByAge({ consent }: MinimumMeeting, path: readonly string[], document: YamlDocument) {
  return consentTexts.flatMap((field) => {
    const found = ageInConsent(consent?.[field] ?? '');
    return found === undefined
      ? []
      : [diagnostic('consent-by-age', { found }, atValue(document, [...path, 'consent', field]))];
  });
}

/** Whoever may only be invited, such as a guardian, leads no meeting, and asks nobody for consent. */
function invitedOnly(minimum: MinimumLevel, meeting: MinimumMeeting, path: readonly string[], document: YamlDocument) {
  const named = [
    [meeting.chair, ['chair']],
    [meeting.consent?.by, ['consent', 'by']],
  ] as const;
  return named.flatMap(([id, within]) =>
    id !== undefined && minimum.functions[id]?.invitedOnly === true
      ? [diagnostic('function-contradiction', { id, problem: 'invited-only' }, atValue(document, [...path, ...within]))]
      : [],
  );
}

/** Terms of consent where no child is named: nobody would see them. */
function consentForNobody(area: MinimumArea, meeting: MinimumMeeting, path: readonly string[], document: YamlDocument) {
  const cases = casesOf(area.individualCases, meeting.individualCases);
  if (meeting.consent === undefined || (cases !== 'forbidden' && cases !== 'anonymised')) return [];
  return [diagnostic('consent-without-cases', { cases }, atKey(document, [...path, 'consent']))];
}

/** What a meeting says as if it were about a child, where none is to be known: the gravest of it, for the rest follows. */
function withoutChild(
  minimum: MinimumLevel,
  area: MinimumArea,
  meeting: MinimumMeeting,
  path: readonly string[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const found = [
    ...invitedToGroup(minimum, area, meeting, path, document),
    ...forEachChild(area, meeting, path, document),
    ...consentForNobody(area, meeting, path, document),
  ];
  return found.slice(0, 1);
}

/** An area that guarantees that single children can be taken up, and has no meeting where they can. */
function guaranteedNowhere(id: string, area: MinimumArea, document: YamlDocument): readonly Diagnostic[] {
  const isKept = Object.values(area.meetings).some(
    (one) => casesOf(area.individualCases, one.individualCases) === 'guaranteed',
  );
  if (area.individualCases !== 'guaranteed' || isKept) return [];
  const place = atValue(document, ['areas', id, 'individualCases']);
  return [diagnostic('guarantee-without-meeting', {}, place)];
}

/**
 * Reports contradictions inside the meetings of a minimum level, what they say of single children, and invitations that know
 * no exception.
 */
export function meetingFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return Object.entries(minimum.areas).flatMap(([areaId, area]) => [
    ...guaranteedNowhere(areaId, area, document),
    ...Object.entries(area.meetings).flatMap(([id, meeting]): readonly Diagnostic[] => {
      const path = ['areas', areaId, 'meetings', id];
      return [
        ...contradictions(minimum, meeting, path, document),
        ...moreThanArea(area, meeting, path, document),
        ...withoutChild(minimum, area, meeting, path, document),
        ...namedInGroup(minimum, area, meeting, path, document),
        ...reported(area, meeting, path, document),
        ...unguarded(minimum, meeting, path, document),
        ...consentByAge(meeting, path, document),
        ...invitedOnly(minimum, meeting, path, document),
      ];
    }),
  ]);
}
