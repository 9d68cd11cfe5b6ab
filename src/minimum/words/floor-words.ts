import type { Code } from '../../diagnostics/codes.ts';
import type { Grounds } from '../../diagnostics/grounds.ts';
import { dayAfter } from '../../values/day.ts';
import { capitalised, joined, withoutStop } from '../../values/in-words.ts';
import { own } from '../../values/own.ts';
import { frequencyText } from '../frequency-text.ts';
import { groundSentence } from '../ground-words.ts';
import { exceptionWords, invitesFamily } from '../invited-unless.ts';
import { wordingsAt } from '../level-on.ts';
import { consentTexts, meetingIdParts, wholeMeetingId } from '../meeting-terms.ts';
import type { AreaLevel, Indicator, MinimumArea, MinimumLevel, Responsibility } from '../minimum-level.ts';
import type { Consent, HeldPer, MeetingCases, MinimumMeeting, MinimumParticipant } from '../minimum-meeting.ts';
import type { MinimumFunction } from '../minimum-parties.ts';
import type { MinimumStep, StepStart } from '../minimum-step.ts';
import { functionsOf, type Rank, ranks } from '../participants.ts';
import { targetText } from '../target.ts';
import { lastDayText, timeText } from '../time-text.ts';
import { alsoSpoken, type Spoken } from './spoken.ts';

/** The floor in Swedish words, for findings and for the hovers of the compiled schema. */

export const levelWords: Readonly<Record<AreaLevel, string>> = {
  general: 'övergripande och förebyggande nivå',
  individual: 'individnivå',
};

export const casesWords: Readonly<Record<MeetingCases, string>> = {
  forbidden: 'Individärenden är förbjudna',
  anonymised: 'Individärenden tas bara upp så att barnet inte går att känna igen',
  allowed: 'Individärenden är tillåtna, med samtycke eller stöd i lag',
  guaranteed: 'Individärenden ska kunna tas upp när det behövs, med samtycke eller stöd i lag',
};

export const heldPerWords: Readonly<Record<HeldPer, string>> = {
  district: 'Mötet hålls gemensamt för alla',
  school: 'Mötet hålls vid varje skola',
  organiser: 'Mötet hålls med varje huvudman',
  child: 'Mötet hålls för varje barn',
};

export const consentWords: Readonly<Record<Consent['rule'], string>> = {
  required: 'Enskilda barn nämns bara med samtycke',
  lawOnly: 'Ingen frågas om samtycke, och enskilda barn nämns bara med stöd i lag',
};

/** Who asks for consent, or judges if the law opens: "Socialsekreterare frågar efter samtycke". */
export function asksWords(title: string, rule: Consent['rule']): string {
  return rule === 'required' ? `${title} frågar efter samtycke` : `${title} prövar om lagen ger stöd`;
}

/** Where a meeting reports, by the other meeting's title: its id says less, and stands in what is to be written. */
export function reportsToWords(minimum: MinimumLevel, areaId: string, reportsTo: string): string {
  const [area, id] = meetingIdParts(wholeMeetingId(areaId, reportsTo));
  // A level that is not sound yet may name a meeting that there is not.
  const title = own(own(minimum.areas, area)?.meetings ?? {}, id)?.title ?? reportsTo;
  return `Mötet redovisas för mötet ”${title}”`;
}

export const minutesWords = 'Mötet protokollförs';
export const meetingReportedWords = 'Mötet redovisas för nämnden';
export const followUpReportedWords = 'Uppföljningen redovisas för nämnden';

/**
 * A function's title, as messages and hovers name it where no day is known: "Rektor i förskolan (före 2019-07-01:
 * Förskolechef)". Its id where the level wrongly lacks the function.
 */
export function functionTitle(minimum: MinimumLevel, id: string): string {
  const found: MinimumFunction | undefined = own(minimum.functions, id);
  const [, ...later] = wordingsAt(minimum, 'functions', id).toReversed();
  const earlier = later.map(({ until = '', part }) => `före ${dayAfter(until)}: ${(part as MinimumFunction).title}`);
  return (found?.title ?? id) + (earlier.length === 0 ? '' : ` (${earlier.join(', ')})`);
}

/** The titles of those one of whom takes part: one title, or those of all alternatives. */
export function titlesOf(minimum: MinimumLevel, participant: MinimumParticipant): readonly string[] {
  return functionsOf(participant).map((id) => functionTitle(minimum, id));
}

/** "Rektor", or "Rektor eller Förskolechef" where one of several is enough. */
function eitherOf(minimum: MinimumLevel, participant: MinimumParticipant): string {
  return joined(titlesOf(minimum, participant), ' eller ');
}

const DOES: Readonly<Record<Rank, string>> = {
  required: 'ska delta',
  recommended: 'bör delta',
  whenNeeded: 'deltar vid behov',
};

/** "Rektor, alla, ska delta". */
export function participantWords(minimum: MinimumLevel, participant: MinimumParticipant, rank: Rank): string {
  const who = eitherOf(minimum, participant);
  return participant.attendance === 'all' ? `${who}, alla, ${DOES[rank]}` : `${who} ${DOES[rank]}`;
}

/** "Rektor ersätts av Biträdande rektor". */
export function deputyWords(minimum: MinimumLevel, participant: MinimumParticipant, deputy: string): string {
  return `${eitherOf(minimum, participant)} ersätts av ${functionTitle(minimum, deputy)}`;
}

/** One who takes part in a list of them: "Rektor (alla, ersätts av Biträdande rektor)". */
function inList(minimum: MinimumLevel, participant: MinimumParticipant): string {
  const more = [
    ...(participant.attendance === 'all' ? ['alla'] : []),
    ...(participant.deputy === undefined ? [] : [`ersätts av ${functionTitle(minimum, participant.deputy)}`]),
  ];
  return eitherOf(minimum, participant) + (more.length === 0 ? '' : ` (${more.join(', ')})`);
}

/** Those of one rank, where there are any: "Ska delta: Verksamhets- eller avdelningschef; Rektor (alla)." */
function rankWords(minimum: MinimumLevel, meeting: MinimumMeeting, rank: Rank): readonly string[] {
  const listed = meeting[rank] ?? [];
  if (listed.length === 0) return [];
  return [`${capitalised(DOES[rank])}: ${listed.map((one) => inList(minimum, one)).join('; ')}.`];
}

/** Who is invited, and when not: "Bjuds in: Vårdnadshavare; Barnet, utom när det kan skada barnet." */
function invitedWords(minimum: MinimumLevel, { invited = [] }: MinimumMeeting): readonly string[] {
  if (invited.length === 0) return [];
  const unless = invitesFamily(minimum, invited) ? exceptionWords(minimum) : '';
  return [`Bjuds in: ${invited.map((id) => functionTitle(minimum, id)).join('; ')}${unless}.`];
}

/** What the floor says a meeting is, in short sentences; nothing where it says nothing. */
function termWords(minimum: MinimumLevel, areaId: string, meeting: MinimumMeeting): readonly string[] {
  const { heldPer, consent, chair, mandate, agenda = [], reportsTo, sharedWith = [] } = meeting;
  const title = (id: string) => functionTitle(minimum, id);
  const said = [
    heldPer && heldPerWords[heldPer],
    chair && `Leder mötet: ${title(chair)}`,
    mandate && `Uppdrag: ${withoutStop(mandate)}`,
    agenda.length === 0 ? undefined : `Dagordning: ${agenda.map(withoutStop).join('; ')}`,
    consent && consentWords[consent.rule],
    consent?.by && asksWords(title(consent.by), consent.rule),
    ...consentTexts.map((field) => consent?.[field] && withoutStop(consent[field])),
    reportsTo && reportsToWords(minimum, areaId, reportsTo),
    sharedWith.length === 0 ? undefined : `Delas med: ${sharedWith.join('; ')}`,
  ];
  return said.flatMap((one) => (one === undefined || one === '' ? [] : [`${one}.`]));
}

/** Everything that the floor says of a meeting, in short sentences. */
export function meetingWords(minimum: MinimumLevel, areaId: string, meeting: MinimumMeeting): string {
  return [
    ...(meeting.description === undefined ? [] : [meeting.description.trim()]),
    `Minst: ${frequencyText(meeting.frequency)}.`,
    `Sammankallar: ${functionTitle(minimum, meeting.convener)}.`,
    ...ranks.flatMap((rank) => rankWords(minimum, meeting, rank)),
    ...invitedWords(minimum, meeting),
    ...(meeting.individualCases === undefined ? [] : [`${casesWords[meeting.individualCases]}.`]),
    ...termWords(minimum, areaId, meeting),
    ...(meeting.minutes ? [`${minutesWords}.`] : []),
    ...(meeting.reportToBoard ? [`${meetingReportedWords}.`] : []),
  ].join(' ');
}

/** A task and who has it: "Tar emot anmälan (Familjebehandlare)". */
export function taskWords(minimum: MinimumLevel, { task, by }: Responsibility): string {
  return `${withoutStop(task)} (${functionTitle(minimum, by)})`;
}

/** What is measured and what it is to come to: "Andel möten som blev av: minst 90 %". */
export function indicatorWords(indicator: Indicator): string {
  return `${withoutStop(indicator.text)}: ${targetText(indicator)}`;
}

function tasksWords(minimum: MinimumLevel, { responsibilities }: MinimumArea): string {
  return responsibilities.map((one) => taskWords(minimum, one)).join('; ');
}

/** What the floor says of an area beside its meetings, in short sentences. */
export function areaWords(minimum: MinimumLevel, area: MinimumArea): string {
  return [
    `${capitalised(levelWords[area.level])}.`,
    `${casesWords[area.individualCases]}.`,
    `Ansvarig: ${functionTitle(minimum, area.responsible)}.`,
    ...(area.responsibilities.length === 0 ? [] : [`Vem gör vad: ${tasksWords(minimum, area)}.`]),
    `Uppföljning minst ${frequencyText(area.followUp.frequency)}.`,
    ...Object.values(area.followUp.indicators).map((one) => `${indicatorWords(one)}.`),
  ].join(' ');
}

/** When the clock of a step starts: "från det att anmälan kommer in", "från steget ”Kvittens”". */
export function stepStartWords(start: StepStart, steps: Readonly<Record<string, MinimumStep>>): string {
  if ('event' in start) return `från det att ${start.event}`;
  return `från steget ”${withoutStop(own(steps, start.step)?.what ?? start.step)}”`;
}

/** Everything that the floor says of a step, in short sentences. */
export function stepWords(
  minimum: MinimumLevel,
  steps: Readonly<Record<string, MinimumStep>>,
  step: MinimumStep,
): string {
  const { by, from, within, before, exception, statutory } = step;
  const time = [
    ...(within === undefined ? [] : [timeText(within)]),
    ...(from === undefined ? [] : [stepStartWords(from, steps)]),
    ...(before === undefined ? [] : [lastDayText(before)]),
  ];
  return [
    `Ansvarig: ${functionTitle(minimum, by)}.`,
    ...(time.length === 0 ? [] : [`${capitalised(time.join(', '))}.`]),
    ...(exception === undefined ? [] : [`Undantag: ${withoutStop(exception)}.`]),
    ...(statutory === true ? ['Lagen säger hur snart.'] : []),
  ].join(' ');
}

/** What a requirement rests on, as a sentence or two. */
export function basisWords(grounds: Grounds): string {
  return grounds.map(groundSentence).join(' ');
}

/** The sentences that a field's hover adds where the floor limits the field. */
export function floorSentence(least: string, grounds: Grounds): Spoken {
  return ({ floor }) => `${capitalised(floor.definite)}: ${least}. ${basisWords(grounds)}`;
}

/** What an editor says of a value that is below the floor, or differs from a floor that may only be restated. */
export function refusal(code: Code, least: string, grounds: Grounds): Spoken {
  const verdict = code.endsWith('-changed')
    ? 'Detta avviker från'
    : code === 'target-below-floor'
      ? 'Detta når inte upp till'
      : 'Detta är mindre än';
  return alsoSpoken(({ floor }) => `${verdict} ${floor.definite}.`, floorSentence(least, grounds));
}
