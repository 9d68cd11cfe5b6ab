import type {
  Agreement,
  AgreementClause,
  Area,
  Clause,
  FollowUp,
  Meeting,
  Participant,
  Participation,
  Step,
} from '../../src/model/agreement.ts';
import type {
  DistrictFile,
  LocalArea,
  LocalClause,
  LocalFollowUp,
  LocalFunctions,
  LocalMeeting,
  LocalStep,
} from '../../src/model/district-file.ts';
import { compact } from './arbitrary-district.ts';

const values = (clauses: readonly Clause<string>[]) => clauses.map((clause) => clause.value);
const last = (clauses: readonly Clause<string>[]) => clauses.at(-1)?.value;

function functionsAsAddition(participants: readonly Participant[]): LocalFunctions {
  const as = (part: Participation) => participants.filter((one) => one.part === part);
  return {
    required: as('required').map(({ function: id, anyOf }) => (anyOf === undefined ? id : { anyOf })),
    recommended: as('recommended').map((one) => one.function),
    whenNeeded: as('when-needed').map(({ function: id, reason }) =>
      reason === undefined ? id : { function: id, reason },
    ),
    without: Object.fromEntries(as('left-out').map((one) => [one.function, one.reason ?? ''])),
    attendance: Object.fromEntries(as('required').map((one) => [one.function, one.attendance])),
    deputy: Object.fromEntries(
      participants.flatMap(({ function: id, deputy }) => (deputy === undefined ? [] : [[id, deputy.value]])),
    ),
  };
}

function meetingAsAddition(meeting: Meeting): LocalMeeting {
  return compact({
    title: meeting.title.value,
    description: last(meeting.description),
    individualCases: meeting.individualCases.value,
    frequency: meeting.frequency.value,
    months: values(meeting.months),
    convener: meeting.convener.value,
    calledBy: meeting.calledBy?.value,
    functions: functionsAsAddition(meeting.participants),
    invited: values(meeting.invited),
    minutes: meeting.minutes.value,
    reportToBoard: meeting.reportToBoard.value,
    heldPer: meeting.heldPer?.value,
    chair: meeting.chair?.value,
    mandate: last(meeting.mandate),
    agenda: values(meeting.agenda),
    consent: meeting.consent?.value,
    reportsTo: meeting.reportsTo?.value,
    sharedWith: values(meeting.sharedWith),
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
