import type {
  Agreement,
  AgreementClause,
  Area,
  Clause,
  FollowUp,
  Meeting,
  Participant,
  Step,
} from '../../src/model/agreement.ts';
import type {
  DistrictFile,
  LocalArea,
  LocalClause,
  LocalFollowUp,
  LocalMeeting,
  LocalStep,
} from '../../src/model/district-file.ts';
import { compact } from './arbitrary-district.ts';

const values = (clauses: readonly Clause<string>[]) => clauses.map((clause) => clause.value);
const last = (clauses: readonly Clause<string>[]) => clauses.at(-1)?.value;
const ids = (participants: readonly Participant[], part: string) =>
  participants.filter((one) => one.part === part).map((one) => one.function);

function meetingAsAddition(meeting: Meeting): LocalMeeting {
  const required = ids(meeting.participants, 'required');
  return compact({
    title: meeting.title.value,
    description: last(meeting.description),
    individualCases: meeting.individualCases.value,
    frequency: meeting.frequency.value,
    months: values(meeting.months),
    convener: meeting.convener.value,
    calledBy: meeting.calledBy?.value,
    functions: {
      required,
      recommended: ids(meeting.participants, 'recommended'),
      without: Object.fromEntries(
        meeting.participants.filter((one) => one.part === 'left-out').map((one) => [one.function, one.reason ?? '']),
      ),
      attendance: Object.fromEntries(
        meeting.participants.filter((one) => one.part === 'required').map((one) => [one.function, one.attendance]),
      ),
    },
    invited: values(meeting.invited),
    minutes: meeting.minutes.value,
    reportToBoard: meeting.reportToBoard.value,
  }) as LocalMeeting;
}

function followUpAsAddition(followUp: FollowUp): LocalFollowUp {
  return compact({
    frequency: followUp.frequency.value,
    responsible: followUp.responsible.value,
    methods: values(followUp.methods),
    description: last(followUp.description),
    reportToBoard: followUp.reportToBoard.value,
    reportedTo: last(followUp.reportedTo),
    indicators: Object.fromEntries(
      followUp.indicators.map(({ id, text, unit, better, target }) => [
        id,
        { text, unit, better, target: target.value },
      ]),
    ),
  }) as LocalFollowUp;
}

/** Steps in the order in which they are taken: each of the district's own follows the one before it. */
function stepsAsAdditions(steps: readonly Step[]): Readonly<Record<string, LocalStep>> {
  return Object.fromEntries(
    steps.map((step, index) => [
      step.id,
      compact({
        what: step.what.value,
        by: step.by.value,
        doneBy: step.doneBy?.value,
        from: step.from?.value,
        within: step.within?.value,
        before: step.before?.value,
        exception: step.exception?.value,
        after: step.origin.from === 'district' ? steps[index - 1]?.id : undefined,
      }) as LocalStep,
    ]),
  );
}

function areaAsAddition(area: Area): LocalArea {
  return compact({
    title: area.title.value,
    level: area.level.value,
    individualCases: area.individualCases.value,
    responsible: area.responsible.value,
    goal: last(area.goal),
    targetGroup: last(area.targetGroup),
    description: last(area.description),
    topics: values(area.topics),
    supportMaterial: values(area.supportMaterial),
    responsibilities: area.responsibilities.map(({ task, by }) => ({ task, by })),
    meetings: Object.fromEntries(area.meetings.map((meeting) => [meeting.id, meetingAsAddition(meeting)])),
    steps: stepsAsAdditions(area.steps),
    followUp: followUpAsAddition(area.followUp),
  }) as LocalArea;
}

function clauseAsAddition({ title, text, chapter, steps }: AgreementClause): LocalClause {
  return compact({ title, text, chapter, steps: stepsAsAdditions(steps) }) as LocalClause;
}

/** The merged agreement said once more as local additions: merging that must change nothing. */
export function asAdditions(agreement: Agreement, file: DistrictFile): DistrictFile {
  return {
    ...file,
    localAdditions: {
      ...file.localAdditions,
      areas: Object.fromEntries(agreement.areas.map((area) => [area.id, areaAsAddition(area)])),
      clauses: Object.fromEntries(agreement.clauses.map((clause) => [clause.id, clauseAsAddition(clause)])),
    },
  };
}
