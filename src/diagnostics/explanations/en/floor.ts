import type { ExplanationsIn } from '../explanation.ts';

const OWN_BASIS =
  'The finding names the section of what the level rests on, and says where the requirement is wholly or partly an interpretation.';
const COMPARED =
  'How periods are compared is an interpretation. A month counts as 4 school weeks, a quarter as 9, a term as 18 and a school year as 36.';

const TIMES_COMPARED =
  'How times in different units are compared is an interpretation: what happens on a Saturday or a Sunday is counted from the Monday, weekdays are Monday to Friday, holidays aside, and months are as long as the calendar says.';

/** What is below the floor. The floor itself and what it rests on stand in each finding. */
export const floor: ExplanationsIn<'floor'> = {
  'meeting-too-rare': {
    title: 'The meeting is held too rarely',
    when: 'A meeting is held fewer times than the minimum level says, in a longer period, or only when needed where the minimum level gives a number. “Twice a school year” counts as more rarely than “once a term”, for both may fall in autumn. A number for the school year is enough where the meeting’s months are given too: as many in each term as the minimum level demands, and no more of them than meetings. That does not hold for meetings that invite the family, which have no months. More often is always allowed, and so is the same frequency in another unit.',
    why: 'The contact between school and social services should hold even when nothing urgent drives it. Schools should meet the same lowest level in every district.',
    ground: 'minimum-level',
    basis: `The minimum level’s frequency of the meeting. ${OWN_BASIS} ${COMPARED}`,
  },
  'follow-up-too-rare': {
    title: 'The follow-up is made too rarely',
    when: 'An area is followed up more rarely than the minimum level says. Frequencies are compared as for meetings.',
    why: 'Cooperation lasts only if somebody asks for its results.',
    ground: 'minimum-level',
    basis: `The minimum level’s frequency of the follow-up. ${OWN_BASIS} ${COMPARED}`,
  },
  'target-below-floor': {
    title: 'The target of an indicator does not reach the minimum level',
    when: 'One of the minimum level’s indicators gets a worse target than there: a lower one where higher is better, a higher one where lower is better. It is reported too where the text, the unit or the direction is another, for then the figures cannot be compared. A better target is always allowed, and so are indicators with ids of their own.',
    why: 'A target that all share says something only if all count the same thing in the same way.',
    ground: 'minimum-level',
    basis: `The minimum level’s indicators. ${OWN_BASIS}`,
  },
  'function-missing': {
    title: 'A function that shall take part is missing',
    when: 'A function that the minimum level requires stands here as recommended, only when needed (whenNeeded) or left out, is one of several alternatives (anyOf), or takes part by a single representative where all shall come. Where one of several functions is enough in the minimum level, some of them may be required, and no others added to the alternatives. A function that should take part may do so only when needed with a reason. A function that is not mentioned stays as in the minimum level.',
    why: 'Where a function is missing, nobody at the meeting can answer for its part, and the matter is left lying.',
    ground: 'minimum-level',
    basis: `The minimum level’s list of those who shall take part in the meeting. ${OWN_BASIS}`,
  },
  'recommended-function-missing': {
    title: 'A recommended function is left out',
    when: 'A function that should take part in the meeting stands under without, or under whenNeeded, with a reason. If the reason is empty, empty-text is reported instead. The warning reminds of the choice. Whoever stands by it can turn the warning off with a comment.',
    why: 'Should means follow or explain. The reason is printed in the agreement, so that the reader understands why the function is not there.',
    ground: 'minimum-level',
    basis: `The minimum level’s list of those who should take part in the meeting. ${OWN_BASIS}`,
  },
  'individual-cases-forbidden': {
    title: 'Matters of single children where they may not be discussed',
    when: 'An area where the minimum level forbids matters of single children is given as allowed or guaranteed. Or a meeting is given a wider rule than the minimum level gives it: more than forbidden where they are forbidden, more than anonymised where children are taken up only so that nobody can tell who they are. Or a meeting is given a wider rule than its area where the area forbids them, in a minimum level too.',
    why: 'Many meet there who may not learn anything about a single child. The meetings may be minuted too, and minutes are public documents.',
    ground: 'minimum-level',
    basis: `What the minimum level says of the area or the meeting. ${OWN_BASIS}`,
  },
  'individual-cases-guaranteed': {
    title: 'Matters of single children must be possible to discuss',
    when: 'An area where the minimum level guarantees that matters of single children can be discussed when needed, with consent or support in law, is given as forbidden or allowed. Or such a meeting is given as anything but guaranteed, or is forbidden with its whole area.',
    why: 'Whoever worries about a child must know that there is a place where the matter can be raised when needed, with consent or support in law.',
    ground: 'minimum-level',
    basis: `What the minimum level says of the area or the meeting. ${OWN_BASIS}`,
  },
  'responsible-function-changed': {
    title: 'Another function stands as responsible',
    when: 'An area, its follow-up or one of its tasks gets another responsible function than the minimum level names. The same function may be repeated. If the function does not exist at all, only unknown-function is reported.',
    why: 'A school should be able to turn to the same function in any district.',
    ground: 'minimum-level',
    basis: `The minimum level’s responsible function. ${OWN_BASIS}`,
  },
  'convener-changed': {
    title: 'Another function stands as convener',
    when: 'A meeting gets another convening function than the minimum level names. Who convenes in practice may stand under calledBy. If the function does not exist at all, only unknown-function is reported.',
    why: 'The same function should answer for the meeting taking place everywhere.',
    ground: 'minimum-level',
    basis: `The minimum level’s convening function. ${OWN_BASIS}`,
  },
  'meeting-changed': {
    title: 'The meeting is another than in the minimum level',
    when: 'One of the minimum level’s meetings is said to be something else than there: for whom it is held (heldPer), on what terms single children are named (consent), who leads it (chair), where it reports (reportsTo) or who stands in for a function (deputy). The same may be said again, and what the minimum level does not say may be added. A meeting that says nothing of heldPer is held once for all (district). Mandate, agenda and with whom the meeting is shared may always be added. If the function does not exist at all, only unknown-function is reported.',
    why: 'A meeting at each school is another than one for all, however often it is held. Schools should meet the same forms of meeting in all districts.',
    ground: 'minimum-level',
    basis: `What the minimum level says of the meeting. ${OWN_BASIS}`,
  },
  'level-changed': {
    title: 'The area has been given another level',
    when: 'One of the minimum level’s areas stands on another level than there.',
    why: 'The level decides with whom the school cooperates: on the general level with the district where the school lies, on the individual level with the district where the child is registered.',
    ground: 'minimum-level',
    basis: `The minimum level’s level of the area. ${OWN_BASIS}`,
  },
  'title-changed': {
    title: 'The title has been changed',
    when: 'One of the minimum level’s areas or meetings gets another title than there. The same title may be repeated.',
    why: 'Whoever moves from one district to another should know the areas and meetings by their names.',
    ground: 'minimum-level',
    basis: `The minimum level’s titles. ${OWN_BASIS}`,
  },
  'step-too-slow': {
    title: 'The step may take longer than the minimum level allows',
    when: 'One of the minimum level’s steps is given a longer time (within) or a later last day (before). In another unit than the minimum level’s, the time must do whatever the day on which it begins: a weekday may be three days, where it begins on a Friday. A school year is counted from 1 August. Where the minimum level has no time, you may give any.',
    why: 'Whoever has reported, asked or waits should know when the answer comes at the latest, and it should be the same in every district.',
    ground: 'minimum-level',
    basis: `The minimum level’s time for the step. ${OWN_BASIS} ${TIMES_COMPARED}`,
  },
  'step-responsible-changed': {
    title: 'Another function answers for the step',
    when: 'One of the minimum level’s steps is given another responsible function (by). Who does it in practice may stand under doneBy. Where the function does not exist at all, only unknown-function is reported.',
    why: 'A school should be able to turn to the same function in any district.',
    ground: 'minimum-level',
    basis: `The minimum level’s responsible function. ${OWN_BASIS}`,
  },
  'step-start-changed': {
    title: 'The time of the step is counted from something else',
    when: 'One of the minimum level’s steps is given another start (from). The same start may be repeated. Where the minimum level does not say when the time begins, whoever gives the step a time shall.',
    why: 'A time that is counted from something later is a longer time.',
    ground: 'minimum-level',
    basis: `The minimum level’s start of the time. ${OWN_BASIS}`,
  },
  'step-wording-changed': {
    title: 'The text of the step is changed',
    when: 'One of the minimum level’s steps is given another text on what is done (what), another exception, or an exception from a time that has none. The same text may be repeated.',
    why: 'Whoever moves between districts should recognise the steps. An exception makes a time longer.',
    ground: 'minimum-level',
    basis: `The minimum level’s text. ${OWN_BASIS}`,
  },
  'statutory-step-changed': {
    title: 'A step that the law rules is changed',
    when: 'A step that the minimum level says is the law’s (statutory: true) is given another time, another start, another text, an exception or somebody else who does it. To repeat the step is allowed.',
    why: 'What the law says is no promise that anybody can raise or lower. A time that the parties promise themselves is something else, and must not be taken for law.',
    ground: 'minimum-level',
    basis: `The row of law that the step rests on. ${OWN_BASIS}`,
  },
  'clause-changed': {
    title: 'A clause has been changed',
    when: 'Under localAdditions, clauses, stands an id that the minimum level uses already, with another title, another text or another chapter. The clause may be repeated word by word, in any of its wordings.',
    why: 'The clauses hold for all parties, and some of them say what the law says. Whoever reads the agreements of two districts should be able to trust that they are the same.',
    ground: 'minimum-level',
    basis: `The minimum level’s clauses. ${OWN_BASIS}`,
  },
  'minutes-required': {
    title: 'The meeting must be minuted',
    when: 'A meeting that must be minuted by the minimum level stands with minutes: false.',
    why: 'Whoever was absent should be able to read what was decided, and it should be possible to follow up.',
    ground: 'minimum-level',
    basis: `The minimum level’s requirement of minutes. ${OWN_BASIS}`,
  },
  'board-report-required': {
    title: 'The result must be reported to the board',
    when: 'A meeting or a follow-up that must be reported to the board by the minimum level stands with reportToBoard: false.',
    why: 'The politicians of the board can support cooperation only if they learn how it goes.',
    ground: 'minimum-level',
    basis: `The minimum level’s requirement of reports. ${OWN_BASIS}`,
  },
};
