import type { ExplanationsIn } from '../explanation.ts';

/** What must not be written about people, and secrecy in meetings about individual cases. */
export const people: ExplanationsIn<'people'> = {
  'personal-identity-number': {
    title: 'A personal identity number in the file',
    when: 'Somewhere in the file, even in a comment, or in its name stand ten or twelve digits that are a personal identity number or a coordination number: the date exists and the check digit is right, however the digits are divided. A sole trader’s organisation number is one. So are the numbers of those who have no personal number: schools’ T and TF numbers and the reserve numbers of health care, which have letters among the last four. In fields for telephone numbers only twelve digits and numbers with letters count. A date followed by a time of day in whole five minutes, such as 2010-03-01 1230, or by a year is not reported. The digits are never shown in the program’s messages. A minimum level, a theme, templates and settings are examined alike.',
    why: 'The agreement is a public document, and the file is attached to the PDF. A personal number that has got there spreads with every copy.',
    ground: 'law',
    basis:
      'The General Data Protection Regulation (EU) 2016/679, articles 5 and 87, and chapter 3, section 10 of the Act with supplementary provisions (2018:218). When the minimum level was written, section 22 of the Personal Data Act (1998:204) was in force.',
  },
  'personal-email': {
    title: 'An address that seems to be a person’s',
    when: 'An e-mail address has two words with a dot between them before the @, like a first and a last name. It is not reported if one of the words belongs to a function, a unit or a district, as in rektor.farby, or if both belong to the name of a school. Comments are not examined.',
    why: 'People who leave take their address with them, and then nobody is reached. A functional mailbox is read even then.',
    ground: 'project',
    basis:
      'A rule of the project: an agreement names functions, never persons. It corresponds to data minimisation in article 5.1 c of the General Data Protection Regulation (EU) 2016/679.',
  },
  'child-recognisable': {
    title: 'A child who can be recognised',
    when: 'A text in an area on the individual level, or in a clause of one’s own, points a child out. It names a school in the same paragraph as a date or words such as “förra tisdagen”, a school class such as 5B, or a single child (or a few siblings) with a school, a class, an age or initials; of a boy or a girl a place or a grade is enough. Pupils in the plural, their grade and a form of school are not reported. Nor is a time limit such as “senast den 15 mars”, a day on which something begins to hold, or a rule such as “när en elev på skolan är borta”. In clauses about anything but responsibility, secrecy and deviations only a single child is reported. Comments are not examined.',
    why: 'The agreement is a public document about functions. Where matters of single children are the subject, it takes little for neighbours, classmates or whoever looks for a family to understand who is meant.',
    ground: 'law',
    basis:
      'The General Data Protection Regulation (EU) 2016/679, article 4.1 on whoever can be identified indirectly and article 5.1 c on data minimisation, and the Public Access to Information and Secrecy Act (2009:400), chapters 23 and 26. Which words point a child out is the project’s interpretation.',
  },
  'individual-meeting-reported': {
    title: 'A meeting about single children is minuted or reported',
    when: 'The file asks for joint minutes of a meeting where matters of single children may be discussed, or for a report of it to the board. It is not reported of meetings where individual cases are forbidden or taken up only so that nobody can tell who the child is (anonymised), nor for what the minimum level itself asks for. A meeting that says nothing has its area’s rule.',
    why: 'Joint minutes spread what is known of the child to those who have no right to it. Each activity documents in its own records instead.',
    ground: 'law',
    basis:
      'The Public Access to Information and Secrecy Act (2009:400), chapter 23 on schools and chapter 26 on social services, and the duty of confidentiality in the Education Act for independent schools. That the law is read as forbidding joint minutes is an interpretation.',
  },
  'consent-without-cases': {
    title: 'Consent to a meeting that names no child',
    when: 'A meeting says something of consent, but single children are never discussed there, or only so that nobody can tell who they are. The meeting’s own individualCases says so, or its area’s. What another level or the minimum level says of consent does not count.',
    why: 'Readers would think that children may be named as long as somebody consents. So it is not printed.',
    ground: 'project',
    basis: 'The project’s rule: consent matters only where something is told about a single child.',
  },
  'consent-by-age': {
    title: 'Consent goes by a certain age',
    when: 'A text about consent (consent), or a sentence about consent in a clause, a step or another text of one’s own, names an age from 10 to 17. Sentences about measures of social services (insatser) are not reported. A minimum level is judged in the same way.',
    why: 'A younger child may be mature enough to consent, and an older one may need a guardian. A certain age has the wrong person asked.',
    ground: 'law',
    basis:
      'Offentlighets- och sekretesslagen chapter 12 knows no age limit: the child’s age and maturity decide. 12 and 15 years stand in socialtjänstlagen 21 kap. 1–2 §§ and are about measures without a guardian’s consent.',
  },
  'months-of-child-meeting': {
    title: 'Months of a meeting about a single child',
    when: 'Under months stand months of a meeting to which guardians or the child are invited, by the minimum level or by the district, or of one that is held for each child (heldPer: child). The functions of a family are invited only to meetings about their own child. Where parents take part in another meeting as representatives, they are a function of the district’s own, such as a parents’ council.',
    why: 'A month beside a school or a unit can give away which child a meeting was about. Such meetings have no fixed month, and do not stand in the year of meetings.',
    ground: 'law',
    basis:
      'The Public Access to Information and Secrecy Act (2009:400), chapter 23 on schools and chapter 26 on social services, and data minimisation in article 5.1 c of the General Data Protection Regulation (EU) 2016/679. That the law is read as forbidding months is an interpretation.',
  },
  'outsider-in-individual-meeting': {
    title: 'An outside function in a meeting about single children',
    when: 'The district adds a function to a meeting where matters of single children may be discussed, or lifts it from should to shall, and the minimum level says that the function is excluded there (error) or doubtful (warning). To be invited or to convene counts too. Meetings where nobody is to tell who the child is (anonymised) count: whoever lives nearby may still. What the minimum level itself has in the meeting is never reported, nor are meetings where individual cases are forbidden.',
    why: 'Whoever has no duty of confidentiality, or may not learn of the matter, cannot be present when a child’s case is discussed.',
    ground: 'minimum-level',
    basis:
      'What the minimum level says of the function (inIndividualCases). It is an interpretation of what the Public Access to Information and Secrecy Act (2009:400), chapters 23 and 26, leads to.',
  },
  'family-in-group-meeting': {
    title: 'The family is invited to a meeting not about its own child',
    when: 'Under invited stand guardians, the child or another of the minimum level’s functions of a family (belongsTo: family), at a meeting where individual cases are forbidden or taken up only so that nobody can tell who the child is (anonymised), in a minimum level too. Or the district invites them to a standing group, that is a meeting of the minimum level that invites nobody of the family. Or the district gives such a rule to a meeting to which the minimum level invites the family, or forbids individual cases in the whole area.',
    why: 'A meeting that the family comes to is about its own child. In a meeting for all, being there shows which child it is about, to staff of other schools, to police and associations, and in the minutes. In a standing group many pupils belong to another district.',
    ground: 'project',
    basis:
      'The project’s interpretation of secrecy in schools and social services (chapters 23 and 26 of the Public Access to Information and Secrecy Act, 2009:400) and of confidentiality in independent schools (the Education Act). No law forbids inviting the family.',
  },
  'named-child-in-group': {
    title: 'Single children who are discussed in a group',
    when: 'A text says that single children or pupils, or their matters, are taken up, discussed or named. An item of an agenda and a topic say so by naming them, such as “Elevärenden”. The text stands among the topics of an area where individual cases are forbidden, at a meeting where they are or where nobody is to tell who the child is (anonymised), or at a meeting of the minimum level that is a standing group, that is one that invites nobody of the family. Or it stands elsewhere, such as in a clause, a step or a task, in a sentence that names such a meeting or a group. Words of nobody being recognisable suffice, wherever in the same text they stand, and in a standing group that may name children also words of consent or support in law. A minimum level is judged in the same way.',
    why: 'A standing group has functions of the school’s district, and many of the school’s pupils belong to another. No child may be recognisable there without consent or support in law. A text that promises otherwise instructs whoever leads the meeting.',
    ground: 'law',
    basis:
      'The Public Access to Information and Secrecy Act (2009:400), chapter 23 on schools and chapter 26 on social services, and the duty of confidentiality in the Education Act for independent schools. Which words promise that children are discussed is an interpretation of the project.',
  },
  'named-cases-in-standing-group': {
    title: 'Children who are named in a standing group without consent',
    when: 'A meeting of the district’s own, or one of a minimum level, is a standing group: it invites nobody of the family and is not held for one child at a time (heldPer: child). Single children may be named there (allowed or guaranteed, at the meeting or in its area), and the meeting says nothing of consent.',
    why: 'A standing group has the same members whichever child is concerned, and many of the school’s pupils belong to another district. Most of the group have no right to learn anything of the child without consent or support in law. It is often enough to speak of what a matter can be like, so that nobody can tell which child it is.',
    ground: 'law',
    basis:
      'The Public Access to Information and Secrecy Act (2009:400), chapter 23 on schools, chapter 26 on social services and chapter 12 on consent, and the duty of confidentiality in the Education Act for independent schools. That a standing group is judged by itself is an interpretation of the project.',
  },
  'child-meeting-without-cases': {
    title: 'A meeting for each child where no child may be discussed',
    when: 'A meeting is held for each child (heldPer: child), but matters of single children are forbidden there, or taken up only so that nobody can tell who the child is (anonymised), at the meeting or in the whole area. A minimum level is judged in the same way.',
    why: 'A meeting held for a child is about that child, whatever the rules say. Where no child is discussed there may be minutes and a report to the board: there would be public minutes for each child.',
    ground: 'law',
    basis:
      'The Public Access to Information and Secrecy Act (2009:400), chapter 23 on schools and chapter 26 on social services. That a meeting for each child counts as one about that child is an interpretation.',
  },
  'guarantee-without-meeting': {
    title: 'Nowhere to take up what is guaranteed',
    when: 'An area of a minimum level guarantees that single children can be taken up when needed (individualCases: guaranteed), but each of its meetings has another rule.',
    why: 'Whoever worries about a child must know at which meeting it can be taken up.',
    ground: 'minimum-level',
    basis: 'What the minimum level says of the area, which otherwise contradicts itself.',
    comesAbout:
      'Only in a minimum level: the area has individualCases: guaranteed, and all its meetings have individualCases: anonymised, for example.',
  },
  'contact-without-exception': {
    title: 'Contact with the home without exception',
    when: 'A text of the district’s own says that the home, the family or the guardians are contacted, told or present always, at once, within some time or as a duty, and does not say when that does not hold. Words such as utom, kan skada barnet or om det är tryggt suffice, wherever in the same text they stand. In a step and a task it is enough that the contact stands there, for it is to be taken; the exception of a step counts as part of its text. Elsewhere outside areas on the individual level and clauses of one’s own it is reported only that somebody is contacted always or at once. In a minimum level areas, clauses and purpose are judged; where it knows no exception, every such text is.',
    why: 'Where there is violence, abuse, honour-related oppression or protected personal data, a call home can harm the child. The school then does not contact the home, and social services decide when and how. Whoever is in a hurry reads the paragraph with the instruction only.',
    ground: 'project',
    basis:
      'A rule of the project that follows from the minimum level’s exception (invitedUnless). The law puts the child’s best interests first: by chapter 19, section 5 of the Social Services Act (2025:400) a meeting after a report should be offered if it is suitable for the child. Which words promise contact is an interpretation of the project.',
  },
  'invitation-without-exception': {
    title: 'The family is invited without exception',
    when: 'A meeting of the minimum level invites somebody who belongs to the family (belongsTo: family), but no clause under clauses has invitedUnless. There is a warning at each such meeting.',
    why: 'Where there is violence, abuse, honour-related oppression or protected personal data, an invitation can harm the child. The school then does not contact the home, and social services decide when and how. The agreement must say so both in a clause and at the meeting, since whoever invites reads about that meeting only.',
    ground: 'project',
    basis:
      'A rule of the project. The law puts the child’s best interests first: by chapter 19, section 5 of the Social Services Act (2025:400) the meeting after a report is to be suitable for the child.',
    comesAbout:
      'Only in a minimum level: a meeting has invited with guardians, for example, and no clause says when they are not invited.',
  },
};
