import type { MeetingTerm } from '../../diagnostics/code-arguments.ts';
import type { Grounds } from '../../diagnostics/grounds.ts';
import { withoutStop } from '../../values/in-words.ts';
import { invitedOnly, isOfOneChild } from '../attending.ts';
import { fieldBasis, type WithBasis } from '../basis.ts';
import { frequencyText, frequencyYaml } from '../frequency-text.ts';
import { type JsonSchema, ref } from '../json-schema.ts';
import { consentTexts, HELD_FOR_ALL, heldPerValues, waysToWrite } from '../meeting-terms.ts';
import type { Indicator, MinimumArea, MinimumFollowUp, MinimumIndicator, MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import { allowedCases, allowedMeetingCases, casesOf, individualCases, isPromiseKept, meetingCases } from '../order.ts';
import { FURTHEST_TARGET, unitYaml } from '../target.ts';
import {
  asksWords,
  casesWords,
  consentWords,
  followUpReportedWords,
  functionTitle,
  heldPerWords,
  indicatorWords,
  levelWords,
  meetingReportedWords,
  minutesWords,
  reportsToWords,
  taskWords,
} from '../words/floor-words.ts';
import { belowFrequency, heldInEveryTerm } from './below-frequency.ts';
import { among, otherThan, type Requirement } from './floor-guard.ts';

/** The requirements of one part of the floor, by field; a field without requirements may hold anything. */
export type Requirements = Readonly<Record<string, readonly Requirement[]>>;

function restated(
  code: Requirement['code'],
  shape: 'title' | 'id',
  value: string,
  floor: string,
  grounds: Grounds,
): readonly Requirement[] {
  return [{ code, floor, grounds, args: { write: value }, below: otherThan(shape, value), instead: [value] }];
}

function promised(
  code: Requirement['code'],
  promise: boolean,
  floor: string,
  grounds: Grounds,
): readonly Requirement[] {
  return isPromiseKept(false, promise) ? [] : [{ code, floor, grounds, below: { const: false }, instead: [true] }];
}

function often(code: Requirement['code'], part: WithBasis & Pick<MinimumMeeting, 'frequency'>): readonly Requirement[] {
  const { frequency } = part;
  return [
    {
      code,
      floor: frequencyText(frequency),
      grounds: fieldBasis(part, 'frequency'),
      args: { write: frequencyYaml(frequency) },
      below: belowFrequency(frequency),
      instead: [frequency],
    },
  ];
}

/**
 * A meeting may name its months, and so be held in every term though its frequency counts in years; but not one that
 * invites a family, which has no months.
 */
function oftenUnlessMonths(minimum: MinimumLevel, meeting: MinimumMeeting): readonly Requirement[] {
  const plain = often('meeting-too-rare', meeting);
  const unless = heldInEveryTerm(meeting.frequency);
  if (unless === undefined) return plain;
  return isOfOneChild(minimum, meeting)
    ? plain.map((one) => ({ ...one, args: { ...one.args, monthless: true } }))
    : plain.map((one) => ({ ...one, unless }));
}

/** An area that leaves single children's matters open, but for a meeting of it that guarantees them: it cannot be forbidden. */
function meetingsKept(area: MinimumArea): readonly Requirement[] {
  const kept = Object.values(area.meetings).filter(({ individualCases: own }) => own === 'guaranteed');
  const [first] = kept;
  if (first === undefined) return [];
  const meetings = kept.map(({ title }) => title);
  return [
    {
      code: 'individual-cases-guaranteed',
      floor: `${meetings.join('; ')}: ${casesWords.guaranteed}`,
      grounds: fieldBasis(first, 'individualCases'),
      args: { meetings },
      below: { const: 'forbidden' },
      instead: ['allowed'],
    },
  ];
}

function cases(area: MinimumArea): readonly Requirement[] {
  if (area.individualCases === 'allowed') return meetingsKept(area);
  const allowed = allowedCases(area.individualCases);
  return [
    {
      code: area.individualCases === 'forbidden' ? 'individual-cases-forbidden' : 'individual-cases-guaranteed',
      floor: casesWords[area.individualCases],
      grounds: fieldBasis(area, 'individualCases'),
      below: among(individualCases.filter((value) => !allowed.includes(value))),
      instead: allowed,
    },
  ];
}

/** What the floor requires of an area's own fields. */
export function areaRequirements(minimum: MinimumLevel, area: MinimumArea): Requirements {
  const responsible = functionTitle(minimum, area.responsible);
  return {
    title: restated('title-changed', 'title', area.title, area.title, fieldBasis(area, 'title')),
    level: [
      {
        code: 'level-changed',
        floor: levelWords[area.level],
        grounds: fieldBasis(area, 'level'),
        args: { write: area.level },
        below: { const: area.level === 'general' ? 'individual' : 'general' },
        instead: [area.level],
      },
    ],
    individualCases: cases(area),
    responsible: restated(
      'responsible-function-changed',
      'id',
      area.responsible,
      responsible,
      fieldBasis(area, 'responsible'),
    ),
  };
}

/** Where the area says what holds of single children in a meeting, the requirement rests on what the area rests on. */
function casesAtMeeting(area: MinimumArea, meeting: MinimumMeeting): readonly Requirement[] {
  const floor = casesOf(area.individualCases, meeting.individualCases);
  if (floor === 'allowed') return [];
  const allowed = allowedMeetingCases(floor);
  return [
    {
      code: floor === 'guaranteed' ? 'individual-cases-guaranteed' : 'individual-cases-forbidden',
      floor: casesWords[floor],
      grounds: fieldBasis(floor === meeting.individualCases ? meeting : area, 'individualCases'),
      args: { rule: floor === 'anonymised' ? 'anonymised' : 'meeting' },
      below: among(meetingCases.filter((value) => !allowed.includes(value))),
      instead: allowed,
    },
  ];
}

/** What the floor requires of a task in a list of them: only the task that it names has to have its function. */
export function taskRequirements(minimum: MinimumLevel, area: MinimumArea): Requirements {
  const by = area.responsibilities.map((one): Requirement => {
    const { task, by: id, basis } = one;
    const isOther = { not: { required: ['task'], properties: { task: { const: task } } } };
    return {
      code: 'responsible-function-changed',
      floor: taskWords(minimum, one),
      grounds: basis,
      args: { write: id, task },
      // Whoever may only be invited is refused as that.
      below: { ...ref('id'), not: among([id, ...invitedOnly(minimum)]) },
      instead: [id],
      unless: isOther,
    };
  });
  return { by };
}

function sameTerm(
  term: MeetingTerm,
  { floor, write, below, instead }: Omit<Requirement, 'code' | 'grounds' | 'args'> & { readonly write: string },
  grounds: Grounds,
): readonly Requirement[] {
  return [{ code: 'meeting-changed', floor, grounds, args: { term, write }, below, instead }];
}

/** A term that names a function, which may only be restated. */
function sameFunction(
  minimum: MinimumLevel,
  term: MeetingTerm,
  id: string,
  words: (title: string) => string,
  grounds: Grounds,
): readonly Requirement[] {
  const floor = words(functionTitle(minimum, id));
  return sameTerm(term, { floor, write: id, below: otherThan('id', id), instead: [id] }, grounds);
}

/** For whom a meeting is held is said of every meeting: of one that says nothing, too. */
function heldPer(meeting: MinimumMeeting): readonly Requirement[] {
  const value = meeting.heldPer ?? HELD_FOR_ALL;
  const below = among(heldPerValues.filter((other) => other !== value));
  const grounds = fieldBasis(meeting, 'heldPer');
  return sameTerm('heldPer', { floor: heldPerWords[value], write: value, below, instead: [value] }, grounds);
}

function reportsTo(minimum: MinimumLevel, areaId: string, meeting: MinimumMeeting): readonly Requirement[] {
  if (meeting.reportsTo === undefined) return [];
  const instead = waysToWrite(areaId, meeting.reportsTo);
  const below = { ...ref('meetingId'), not: among(instead) };
  const floor = reportsToWords(minimum, areaId, meeting.reportsTo);
  const grounds = fieldBasis(meeting, 'reportsTo');
  return sameTerm('reportsTo', { floor, write: meeting.reportsTo, below, instead }, grounds);
}

/** What the floor requires of the terms on which single children are named in a meeting, by member. */
export function consentRequirements(minimum: MinimumLevel, meeting: MinimumMeeting): Requirements {
  const { consent } = meeting;
  if (consent === undefined) return {};
  const grounds = fieldBasis(meeting, 'consent');
  const { rule, by } = consent;
  const other = rule === 'required' ? 'lawOnly' : 'required';
  const texts = consentTexts.flatMap((field) => {
    const text = consent[field];
    if (text === undefined) return [];
    const same = { floor: withoutStop(text), write: text, below: otherThan('text', text), instead: [text] };
    return [[field, sameTerm('consent', same, grounds)] as const];
  });
  return {
    rule: sameTerm(
      'consent',
      { floor: consentWords[rule], write: rule, below: { const: other }, instead: [rule] },
      grounds,
    ),
    ...(by === undefined
      ? {}
      : { by: sameFunction(minimum, 'consentBy', by, (title) => asksWords(title, rule), grounds) }),
    ...Object.fromEntries(texts),
  };
}

/** What the floor requires of a meeting's own fields. */
export function meetingRequirements(
  minimum: MinimumLevel,
  areaId: string,
  area: MinimumArea,
  meeting: MinimumMeeting,
): Requirements {
  const { title, convener, minutes, reportToBoard, chair } = meeting;
  return {
    title: restated('title-changed', 'title', title, title, fieldBasis(meeting, 'title')),
    individualCases: casesAtMeeting(area, meeting),
    frequency: oftenUnlessMonths(minimum, meeting),
    convener: restated(
      'convener-changed',
      'id',
      convener,
      functionTitle(minimum, convener),
      fieldBasis(meeting, 'convener'),
    ),
    minutes: promised('minutes-required', minutes, minutesWords, fieldBasis(meeting, 'minutes')),
    reportToBoard: promised(
      'board-report-required',
      reportToBoard,
      meetingReportedWords,
      fieldBasis(meeting, 'reportToBoard'),
    ),
    heldPer: heldPer(meeting),
    chair:
      chair === undefined
        ? []
        : sameFunction(minimum, 'chair', chair, (title) => `${title} leder mötet`, fieldBasis(meeting, 'chair')),
    reportsTo: reportsTo(minimum, areaId, meeting),
  };
}

/** What the floor requires of an area's follow-up. */
export function followUpRequirements(minimum: MinimumLevel, followUp: MinimumFollowUp): Requirements {
  const { responsible, reportToBoard } = followUp;
  return {
    frequency: often('follow-up-too-rare', followUp),
    responsible: restated(
      'responsible-function-changed',
      'id',
      responsible,
      functionTitle(minimum, responsible),
      fieldBasis(followUp, 'responsible'),
    ),
    reportToBoard: promised(
      'board-report-required',
      reportToBoard,
      followUpReportedWords,
      fieldBasis(followUp, 'reportToBoard'),
    ),
  };
}

/** What the floor requires of an indicator: the same text, unit and direction, and a target that is as good. */
export function indicatorRequirements({ basis: grounds, ...indicator }: MinimumIndicator): Requirements {
  const { text, unit, target, better } = indicator;
  const floor = indicatorWords(indicator);
  const one = (wrong: keyof Indicator, write: string, below: JsonSchema, instead: unknown): readonly Requirement[] => [
    { code: 'target-below-floor', floor, grounds, args: { wrong, write, better }, below, instead: [instead] },
  ];
  const worse =
    better === 'higher'
      ? { minimum: -FURTHEST_TARGET, exclusiveMaximum: target }
      : { maximum: FURTHEST_TARGET, exclusiveMinimum: target };
  return {
    text: one('text', text, otherThan('title', text), text),
    unit: one('unit', unitYaml(unit), otherThan('title', unit), unit),
    target: one('target', String(target), { type: 'number', ...worse }, target),
    better: one('better', better, { const: better === 'higher' ? 'lower' : 'higher' }, better),
  };
}
