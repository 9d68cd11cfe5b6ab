import type { ExplanationsIn } from '../explanation.ts';

/** Dates, and references to what has been replaced. */
export const time: ExplanationsIn<'time'> = {
  'date-order': {
    title: 'The period ends before it begins',
    when: 'validUntil is an earlier date than validFrom. The same day is fine. Without validUntil the agreement is valid until further notice.',
    why: 'An agreement that ends before it begins is never valid.',
    ground: 'project',
    basis: 'The agreement is valid from validFrom to validUntil, both included.',
  },
  'decided-late': {
    title: 'The decision came after the agreement had begun to hold',
    when: 'decidedOn is a later day than validFrom. The same day is allowed. Where one of the dates is missing, nothing is compared.',
    why: 'On the days between them an agreement held that nobody had decided. Most often one of the dates is misspelt.',
    ground: 'project',
    basis: 'The project’s interpretation: an agreement holds at the earliest from the day on which it is decided.',
  },
  'status-contradicted': {
    title: 'The status and the dates contradict each other',
    when: 'The status is utkast, forslag or exempel, but decidedOn is there. Or the status is utkast or forslag, but somebody has signed (signed): the first signature in the file is marked. Or the status is beslutad or upphord, and decidedOn is missing. Or the status is upphord, and validUntil is missing or has not passed. The day to judge by is today, or the day that --as-of names. The last day of validity counts as valid. Where no status is written, decidedOn decides, and nothing can contradict it.',
    why: 'Status and dates stand on the first page. Readers cannot know whether the agreement has been decided or whether it holds. An ended agreement that never ends also collides with the one that comes after it.',
    ground: 'project',
    basis:
      'The project’s interpretation: an agreement is decided on a certain day, signed after that, and has ended when its last day has passed.',
  },
  'agreement-expired': {
    title: 'The agreement has expired',
    when: 'validUntil is before the day by which the file is judged. That is today, or the day that --as-of names. The last day of validity counts as valid. Without validUntil the agreement holds until further notice. One that is decided and prolonged by itself (renewal: { automatic: true }) does not expire: no file knows whether notice was given. An example never held, and does not expire. An agreement whose status is upphord says itself that it no longer holds.',
    why: 'Otherwise schools follow an agreement that nobody stands for any longer.',
    ground: 'project',
    basis:
      'The agreement’s own period of validity. That an expired agreement is reported is a decision of the project.',
  },
  'signed-outside-period': {
    title: 'The date of the signature does not fit',
    when: 'A party has signed after the last day of the agreement, unless it is prolonged by itself, or before it was decided. Nor does anybody sign for another board or authority before its own decision, or at a unit of that board. A signature before the first day of validity is allowed, if the decision has been made. If the decision itself is late (decided-late), nothing is compared with it.',
    why: 'A signature shows that the party knows what was decided and follows it. Most often the date is misspelt.',
    ground: 'project',
    basis: 'The project’s interpretation: the parties sign what has been decided, while it holds.',
  },
  'outdated-reference': {
    title: 'A reference to something that has been replaced',
    when: 'A text that you have written mentions a paragraph of law or a term that was replaced or ended before the day on which the agreement begins to hold, or a school has a form that has ended by then, or has not begun. It is compared with the minimum level’s dated lists. What is not in the lists is not noticed.',
    why: 'Otherwise readers look up a paragraph that no longer exists, or that is about something else.',
    ground: 'minimum-level',
    basis:
      'The file of law (schemas/law/sverige.yaml), and the minimum level’s lists of replaced terms (replacedTerms) and school forms (schoolForms), with dates from the statutes themselves.',
  },
  'dates-not-continuous': {
    title: 'Titles or texts that do not follow each other',
    when: 'A function has several titles (titles), or a clause, a topic or a description several texts (texts), with days (from and until). On some day none of them holds, or two do. Without from one holds from the beginning, and without until until further notice. Days on which the clause itself does not hold do not count.',
    why: 'An agreement prints what holds on its first day. Without a title or a text there is nothing to print. Where there are two, the order of the list decides, and nobody has decided that.',
    ground: 'project',
    basis: 'On each day a function has one title, and a clause one wording.',
    comesAbout: 'Only in a minimum level: titles or texts have days that do not follow each other.',
  },
  'law-changes-during': {
    title: 'The law changes while the agreement holds',
    when: 'A reference to law that the agreement rests on gets another wording, is replaced, ends or begins to hold after validFrom and no later than validUntil, or a school form that one of the schools has ends then. Where the agreement holds until further notice, or is prolonged by itself and the law changes only after validUntil, it is an information about the changes that are known. Today’s date does not matter.',
    why: 'The agreement prints the law that holds on its first day. Whoever reads the paper after a change does not see that something else holds.',
    ground: 'project',
    basis:
      'The days in the file of law (schemas/law/sverige.yaml). Changes enacted after the day on which the statutes were read are not in it.',
  },
  'level-outdated': {
    title: 'The agreement rests on a minimum level that holds no longer',
    when: 'The level that the file names in minimumLevel held until a day (validUntil), or was replaced from a day on (replacedBy), and the agreement begins to hold later (validFrom). Today’s date does not matter: an agreement that began to hold while the level did is not reported. What the level rests on (extends) is judged in the same way.',
    why: 'Otherwise the agreement promises what is no longer laid down, in words and with paragraphs of another time.',
    ground: 'minimum-level',
    basis:
      'The level’s own last day (validUntil), or the day before the one that replaces it begins to hold (replacedBy).',
    comesAbout: 'Only where the level has validUntil or replacedBy, and the agreement begins to hold later.',
  },
};
