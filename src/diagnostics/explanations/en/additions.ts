import type { ExplanationsIn } from '../explanation.ts';

const COMPLETE =
  'The structure of the minimum level: topics, meetings, how often, functions and follow-up. That every new part must have them all is an interpretation.';
const REFERENCE = 'A rule of the project: an id must lead to something that exists.';

/** Local additions, and what they refer to in the minimum level. */
export const additions: ExplanationsIn<'additions'> = {
  'unknown-minimum-level': {
    title: 'There is no such minimum level',
    when: 'The line minimumLevel names a minimum level that the program does not have. With --minimum-level the line must name the id of that very level. Nothing else in the file is then compared with the minimum level.',
    why: 'Without a minimum level nobody can say whether something is below it. So no agreement is made either.',
    ground: 'project',
    basis: 'The minimum levels that come with the program, or the one named with --minimum-level.',
  },
  'no-local-additions': {
    title: 'The file adds nothing',
    when: 'The file has no local additions, or only empty ones. The minimum level restated counts as an addition. It is an info and prevents nothing.',
    why: 'The minimum level is meant to be completed by what the district and its schools need. The info shows that the additions are missing, should somebody believe that they are there.',
    ground: 'minimum-level',
    basis:
      'The minimum level is a lowest level that is completed locally. That a district need not add anything is an interpretation.',
  },
  'area-incomplete': {
    title: 'A new area lacks parts',
    when: 'The file adds an area that the minimum level does not have, but not everything that makes up an area is there. All that is missing is listed at once. If the name is nearly one of the minimum level’s areas, unknown-area is reported instead. In the minimum level’s own areas nothing need be repeated.',
    why: 'A reader of the agreement should learn the same things about every area: what it is about, who answers for it, when you meet and how it is followed up.',
    ground: 'minimum-level',
    basis: COMPLETE,
  },
  'meeting-incomplete': {
    title: 'A new meeting lacks parts',
    when: 'The file adds a meeting that the area does not have, but its title, frequency, convener or participants are missing. All that is missing is listed at once. If the name is nearly one of the area’s meetings, unknown-meeting is reported instead. In the minimum level’s own meetings nothing need be repeated.',
    why: 'A meeting that nobody convenes, or of which nobody knows how often it is held, does not take place.',
    ground: 'minimum-level',
    basis: COMPLETE,
  },
  'unknown-area': {
    title: 'There is no such area',
    when: 'A name under areas is nearly, but not quite, one of the minimum level’s areas, and the area is not complete in itself. It is also reported when a unit, or a school’s contact, handles an area that does not exist. What stands in the misspelt area is checked once its name is right.',
    why: 'A misspelt area would otherwise have become a new area beside the right one, and the addition would have ended up in the wrong place.',
    ground: 'project',
    basis: REFERENCE,
  },
  'unknown-meeting': {
    title: 'There is no such meeting',
    when: 'A name under meetings is nearly, but not quite, one of the area’s meetings, and the meeting is not complete in itself. What stands in the misspelt meeting is checked once its name is right. Or a meeting reports to one that does not exist (reportsTo).',
    why: 'A misspelt meeting would otherwise have become one more meeting in the agreement.',
    ground: 'project',
    basis: REFERENCE,
  },
  'step-incomplete': {
    title: 'A new step lacks parts',
    when: 'The file adds a step that the minimum level does not have, but what is done (what) or who answers for it (by) is missing. If the name is nearly one of the minimum level’s steps, unknown-step is reported instead. In the minimum level’s own steps nothing need be repeated.',
    why: 'A step that nobody answers for is not taken.',
    ground: 'minimum-level',
    basis: COMPLETE,
  },
  'unknown-step': {
    title: 'There is no such step',
    when: 'A step follows another (after) or is counted from another (from: { step: … }) that is not in the same list. It is also reported when a name under steps is nearly, but not quite, one of the minimum level’s steps, and the step is not complete in itself.',
    why: 'Nobody could then say in which order the steps are taken, or when the time begins. A misspelt step would otherwise have become one more step beside the right one.',
    ground: 'project',
    basis: REFERENCE,
  },
  'step-circle': {
    title: 'Steps follow each other in a circle',
    when: 'A step follows itself in the end (after), or is counted from itself in the end (from: { step: … }), perhaps by way of several others.',
    why: 'There is then no first step, and the time never begins.',
    ground: 'project',
    basis: 'A rule of the project: steps are taken in an order, and every time begins with an event.',
  },
  'statutory-time-other': {
    title: 'The law has another time than the step',
    when: 'A step in a minimum level is said to be the law’s (statutory: true), but none of the paragraphs that its time rests on has that time in the file of law (times), or they have none. “Snabbt” and “skyndsamt” are no times: such a step is written without within.',
    why: 'What is printed under “Så säger lagen” is read as law. A time that you have chosen yourselves is a promise, and stands among the other steps.',
    ground: 'law',
    basis:
      'The file of law (samverkan schema law), whose rows give the times that paragraphs themselves set. It does not have all law.',
    comesAbout:
      'Only in a minimum level of your own with steps: within: { weeks: 3 } with statutory: true and basis: { law: sol-20-2 }, which says 14 days.',
  },
  'statutory-without-law': {
    title: 'A step is said to be the law’s without any law',
    when: 'A step of a minimum level has statutory: true, but neither the step nor what is around it rests on a row of law ({ law: … }).',
    why: 'The step is printed as what the law says. Whoever reads it should be able to look it up.',
    ground: 'project',
    basis: 'A rule of the project: what is said to be law names its row.',
    comesAbout: 'Only in a minimum level of one’s own that has steps.',
  },
  'report-circle': {
    title: 'Meetings report to each other in a circle',
    when: 'A meeting reports to itself in the end (reportsTo), perhaps by way of several others.',
    why: 'There is then no meeting that has the last word, and nobody outside learns how things go.',
    ground: 'project',
    basis: 'A rule of the project: a meeting reports to another, which may report further up.',
  },
  'unknown-function': {
    title: 'There is no such function',
    when: 'The id of a function is neither in the minimum level nor among those that you add under localAdditions, functions.',
    why: 'The title of the function is printed in the agreement. If the function is unknown, nobody knows who is to come to the meeting.',
    ground: 'project',
    basis: REFERENCE,
  },
  'unknown-support-material': {
    title: 'There is no such support material',
    when: 'An area refers under supportMaterial to an id that is neither in the minimum level nor among the material that you add under localAdditions, supportMaterial.',
    why: 'Whoever follows the reference in the agreement should be able to find the material.',
    ground: 'project',
    basis: REFERENCE,
  },
  'unknown-legal-reference': {
    title: 'There is no such reference to law',
    when: 'An id under law, in a ground (basis with law), under replacedBy or under summarises is neither in the file of law nor under lawRows. Or statute is an id that is no statute.',
    why: 'The reference is printed in the agreement, in the wording that holds when it begins. A slip of the pen would leave it out without anybody noticing.',
    ground: 'project',
    basis: REFERENCE,
    comesAbout: 'Only in a minimum level of one’s own. The file of law is schemas/law/sverige.yaml.',
  },
  'law-row-contradiction': {
    title: 'What is said of a reference to law does not agree',
    when: 'Two wordings of one paragraph hold on the same day, a row is in the end replaced by itself, or a row of one’s own under lawRows has the name of a row in the file of law.',
    why: 'For each day it must be possible to say which wording holds, and what took the place of that which has ended.',
    ground: 'project',
    basis:
      'A rule of the project: a paragraph has at most one wording at a time, and a minimum level cannot change the rows of the file of law.',
    comesAbout: 'Only in a minimum level of one’s own that has rows under lawRows.',
  },
  'sources-alike': {
    title: 'Two sources are called the same',
    when: 'Two sources of a minimum level have the same word as definite, or one has the word of a source of a level that it rests on.',
    why: 'The agreement and the document on what it rests on call a source by that word. Where two are called the same, nobody can see which of them a requirement rests on.',
    ground: 'project',
    basis: 'A rule of the project: whoever reads can look up what each requirement rests on.',
    comesAbout: 'Only in a minimum level of one’s own.',
  },
  'titles-alike': {
    title: 'The same title twice',
    when: 'Two functions, two areas, two meetings of an area or two clauses of a minimum level have the same title. Where a title has several wordings in time, the last is compared.',
    why: 'The agreement shows titles, never ids. Where two things have one title, nobody can see which of them is meant. Often one was copied and its title forgotten.',
    ground: 'project',
    basis: 'A rule of the project: whoever reads can see who is to do what.',
    comesAbout: 'Only in a minimum level of one’s own.',
  },
  'function-redefined': {
    title: 'A function of the minimum level is defined anew',
    when: 'Under localAdditions, functions, stands an id that the minimum level uses already, even if the title is the same.',
    why: 'A function should have the same name and meaning everywhere. Otherwise schools do not find their way from one district to another.',
    ground: 'minimum-level',
    basis: 'The minimum level’s list of functions. That the list cannot be changed locally is an interpretation.',
  },
  'support-material-redefined': {
    title: 'Support material of the minimum level is defined anew',
    when: 'Under localAdditions, supportMaterial, stands an id that the minimum level uses already, even if the title is the same.',
    why: 'The same material should have the same title and edition in all agreements. Otherwise a reader does not know which guidance holds.',
    ground: 'minimum-level',
    basis:
      'The minimum level’s list of support material. That the list cannot be changed locally is an interpretation.',
  },
  'support-material-unused': {
    title: 'The support material is not used',
    when: 'Material stands under localAdditions, supportMaterial, but no area of the file names its id under its own supportMaterial.',
    why: 'The agreement prints the material that its areas refer to, where it is needed. Otherwise somebody has written down material that nobody gets to see.',
    ground: 'project',
    basis: REFERENCE,
  },
  'clause-not-in-force': {
    title: 'The clause does not hold when the agreement begins',
    when: 'A clause of the minimum level is repeated under localAdditions, clauses, or given steps there, but it stopped holding before validFrom, or begins to hold later.',
    why: 'The agreement prints the clauses that hold on the day when it begins. Otherwise what somebody has written disappears unnoticed.',
    ground: 'minimum-level',
    basis: 'The clause’s own days (from and until) in the minimum level.',
    comesAbout:
      'Only with a minimum level whose clauses have from or until, and when the agreement begins to hold on another day.',
  },
  'inherited-part-changed': {
    title: 'A part of the level beneath is changed',
    when: 'A level rests on another (extends) and says something else of a part that the level beneath has already: a clause, a school form, support material, or a statement that cannot be raised. Repeating the part word by word is allowed. What the boards are called a municipality may say itself, where the level beneath names no municipality.',
    why: 'The level beneath holds for all that rest on it. If its parts could be written anew, nobody would know what it promises.',
    ground: 'project',
    basis: 'What a level rests on can be added to and raised, never changed or removed.',
    comesAbout:
      'The county’s level has the clause sekretess, and the municipality’s level rests on it (extends: lan.yaml) but writes a clause of its own with the same id. Give its own clause another id, and both hold.',
  },
  'function-contradiction': {
    title: 'What is said of a function does not agree',
    when: 'The function stands in two places in the same meeting (required, recommended, whenNeeded, without; alternatives count), stands under without or has a reason under whenNeeded though it is not recommended, has an attendance though it is not required, comes in its own place or in that of one who does not take part (deputy), comes in another’s place though it shall or should take part itself, or can only be invited but stands as a participant, calls, answers for something, signs or is a contact. What lowers the minimum level is function-missing instead.',
    why: 'The agreement must say whether a function shall take part, should take part or is left out. Two answers are no answer.',
    ground: 'minimum-level',
    basis: 'The minimum level’s shall and should. That should means follow or explain is an interpretation.',
  },
};
