import type { PartyCode } from '../../code-parts.ts';
import type { ExplanationsOf } from '../explanation.ts';

/** The parties: schools, where to turn, signatures, dates, and what must not be written about people. */
export const party: ExplanationsOf<PartyCode> = {
  'no-local-additions': {
    title: 'The file adds nothing',
    when: 'The file has no local additions, or only empty ones. The minimum level restated counts as an addition. It is an info and prevents nothing.',
    why: 'The minimum level is meant to be completed by what the district and its schools need. The info shows that the additions are missing, should somebody believe that they are there.',
    ground: 'minimum-level',
    basis:
      'The minimum level is a lowest level that is completed locally. That a district need not add anything is an assumption.',
  },
  'outsider-in-individual-meeting': {
    title: 'An outside function in a meeting about single children',
    when: 'The district adds a function to a meeting where matters of single children may be discussed, or lifts it from should to shall, and the minimum level says that the function is excluded there (error) or doubtful (warning). To be invited or to convene counts too. What the minimum level itself has in the meeting is never reported, nor are meetings where individual cases are forbidden.',
    why: 'Whoever has no duty of confidentiality, or may not learn of the matter, cannot be present when a child’s case is discussed.',
    ground: 'minimum-level',
    basis:
      'What the minimum level says of the function (inIndividualCases). It is an assumption about what the Public Access to Information and Secrecy Act (2009:400), chapters 23 and 26, leads to.',
  },
  'duplicate-school': {
    title: 'The school stands twice',
    when: 'Two schools in the file have the same unit code. Where at least one has no code, they count as the same school when the name is the same and they share a school form. Two schools with one name and a code each are two schools. The finding stands at the later one.',
    why: 'The school would have been counted twice among the parties and been given two lines to sign on.',
    ground: 'standard',
    basis:
      'The register of school units of the Swedish National Agency for Education, where each unit has a code of its own. That schools without a code are compared by name and form is an assumption.',
  },
  'school-in-two-districts': {
    title: 'The school is a party in two districts',
    when: 'The same school stands in files of different districts in one run. The same unit code is an error. Where at least one has no code, the same name and a common school form are a warning. Nothing is noticed where the program is given a single file. The finding stands in both files. samverkan manifest merge says the same of the parts of a run.',
    why: 'On the general level a school cooperates with the district it lies in. If it stands in two files, the school does not know which agreement holds.',
    ground: 'minimum-level',
    basis:
      'The two levels of the minimum level: the school is a party where it lies, and turns in a single child’s matter to where the child is registered.',
  },
  'school-form-uncovered': {
    title: 'A school form is missing among the parties',
    when: 'The minimum level expects a school form in every district, but no school in the file has it. Each form that is missing gives a warning of its own.',
    why: 'The children in those schools are left out of the cooperation. Most often the schools have been forgotten in the file.',
    ground: 'minimum-level',
    basis: 'The minimum level’s school forms that are marked expected. That every district has them is an assumption.',
  },
  'independent-schools-missing': {
    title: 'No school with an independent organiser is a party',
    when: 'All schools in the file are municipal. A single independent school or preschool is enough for the warning to disappear.',
    why: 'The help that a child gets should not depend on who runs the school. Cooperation with independent schools is what is missing most often.',
    ground: 'minimum-level',
    basis:
      'The minimum level is for all preschools and schools, whoever runs them. That every district has at least one of them is an assumption.',
  },
  'contact-missing': {
    title: 'Nothing says where to turn',
    when: 'One or more areas are not under handles of any unit in the file. This holds of the minimum level’s areas and of those that you add. They are listed in a single warning.',
    why: 'Whoever worries about a child should not have to search for the right place. The agreement lists the units on a page of their own.',
    ground: 'minimum-level',
    basis:
      'The purpose of the minimum level: everybody should know where to turn. That every area needs a unit for that is an assumption.',
  },
  'unit-code-invalid': {
    title: 'The unit code is misspelt',
    when: 'The code does not have eight digits, or begins with zero. It may be left out, and preschools have none. The code has no check digit, so a wrong digit is not noticed.',
    why: 'The code tells schools with the same name apart, and lets the same school be recognised in another file.',
    ground: 'standard',
    basis:
      'The register of school units of the Swedish National Agency for Education. That the first digit is not zero is an assumption.',
  },
  'organisation-number-invalid': {
    title: 'The organisation number is misspelt',
    when: 'The number does not have ten digits, cannot be that of a legal person, or has a last digit, the check digit, that does not agree with the others. It may be left out.',
    why: 'The number points out the legal person that is a party to the agreement. With a wrong digit it points at another one, or at none.',
    ground: 'law',
    basis: 'The Act on identity designations for legal persons and others (1974:174).',
  },
  'signatory-not-authorised': {
    title: 'Nothing says that whoever signed may do so',
    when: 'A school or preschool with an independent organiser is signed by somebody who works there, most often its head teacher, and authorised: true is missing. Municipal schools are not reported.',
    why: 'The agreement binds the organiser only if whoever signs may represent the organiser.',
    ground: 'law',
    basis:
      'The rules on who represents the organiser, for limited companies chapter 8 of the Companies Act (2005:551), and on authority in chapter 2 of the Contracts Act (1915:218). That whoever works at the school is not taken to be authorised is an assumption.',
  },
  'decided-late': {
    title: 'The decision came after the agreement had begun to hold',
    when: 'decidedOn is a later day than validFrom. The same day is allowed. Where one of the dates is missing, nothing is compared.',
    why: 'On the days between them an agreement held that nobody had decided. Most often one of the dates is misspelt.',
    ground: 'project',
    basis: 'An assumption: an agreement holds at the earliest from the day on which it is decided.',
  },
  'agreement-expired': {
    title: 'The agreement has expired',
    when: 'validUntil is before the day by which the file is judged. That is today, or the day that --as-of names. The last day of validity counts as valid. Without validUntil the agreement holds until further notice. An example never held, and does not expire.',
    why: 'Otherwise schools follow an agreement that nobody stands for any longer.',
    ground: 'project',
    basis:
      'The agreement’s own period of validity. That an expired agreement is reported is a decision of the project.',
  },
  'signed-outside-period': {
    title: 'The date of the signature does not fit',
    when: 'A party has signed after the last day of the agreement, or before it was decided. A signature before the first day of validity is allowed, if the decision has been made. If the decision itself is late (decided-late), nothing is compared with it.',
    why: 'A signature shows that the party knows what was decided and follows it. Most often the date is misspelt.',
    ground: 'project',
    basis: 'An assumption: the parties sign what has been decided, while it holds.',
  },
  'outdated-reference': {
    title: 'A reference to something that has been replaced',
    when: 'A text that you have written mentions a paragraph of law or a term that was replaced before the day on which the agreement begins to hold. It is compared with the minimum level’s dated lists. What is not in the lists is not noticed.',
    why: 'Otherwise readers look up a paragraph that no longer exists, or that is about something else.',
    ground: 'minimum-level',
    basis:
      'The minimum level’s lists of paragraphs (legalReferences) and replaced terms (replacedTerms), with dates from the statutes themselves.',
  },
  'personal-identity-number': {
    title: 'A personal identity number in the file',
    when: 'Somewhere in the file, even in a comment, stand ten or twelve digits that are a personal identity number or a coordination number: the date exists and the check digit is right. A sole trader’s organisation number is one. Telephone numbers are not examined. The digits are never shown in the program’s messages.',
    why: 'The agreement is a public document, and the file is attached to the PDF. A personal number that has got there spreads with every copy.',
    ground: 'law',
    basis:
      'The General Data Protection Regulation (EU) 2016/679, articles 5 and 87, and chapter 3, section 10 of the Act with supplementary provisions (2018:218). When the minimum level was written, section 22 of the Personal Data Act (1998:204) was in force.',
  },
  'personal-email': {
    title: 'An address that seems to be a person’s',
    when: 'An e-mail address has two words with a dot between them before the @, like a first and a last name. It is not reported if one of the words belongs to a function, a unit or a district, as in rektor.farsta, or if both belong to the name of a school. Comments are not examined.',
    why: 'People who leave take their address with them, and then nobody is reached. A functional mailbox is read even then.',
    ground: 'project',
    basis:
      'A rule of the project: an agreement names functions, never persons. It corresponds to data minimisation in article 5.1 c of the General Data Protection Regulation (EU) 2016/679.',
  },
};
