import type { ExplanationsIn } from '../explanation.ts';

/** The parties: schools, where to turn, who signs. */
export const parties: ExplanationsIn<'parties'> = {
  'duplicate-school': {
    title: 'The school stands twice',
    when: 'Two schools in the file have the same unit code. Where at least one has no code, they count as the same school when the name is the same and they share a school form. Two schools with one name and a code each are two schools. The finding stands at the later one.',
    why: 'The school would have been counted twice among the parties and been given two lines to sign on.',
    ground: 'standard',
    basis:
      'The register of school units of the Swedish National Agency for Education, where each unit has a code of its own. That schools without a code are compared by name and form is an interpretation.',
  },
  'school-in-two-districts': {
    title: 'The school is a party in two districts',
    when: 'The same school stands in files of different districts in one run. The same unit code is an error. Where at least one has no code, the same name and a common school form are a warning. Nothing is noticed where the program is given a single file. Two agreements that never hold on the same day are not compared, since a school may have moved; district-twice says how long an agreement holds. The finding stands in both files. samverkan manifest merge says the same of the parts of a run.',
    why: 'On the general level a school cooperates with the district it lies in. If it stands in two files, the school does not know which agreement holds.',
    ground: 'minimum-level',
    basis:
      'The two levels of the minimum level: the school is a party where it lies, and turns in a single child’s matter to where the child is registered.',
  },
  'district-twice': {
    title: 'The district has two agreements at the same time',
    when: 'The same district stands in two files of one run, and both agreements hold on one and the same day. Drafts count, and a copy is one more file. An agreement holds from validFrom to validUntil, both included. Without validUntil, or where it is prolonged by itself (renewal), it holds until further notice, but at most to the day before a later agreement of the same district that replaces its registration number (replaces) or rests on another minimum level. So a renewed agreement may stand beside the old one. Where a date cannot be read, nothing is compared. The finding stands in both files, and no document is made of them. samverkan manifest merge says the same of the parts of a run.',
    why: 'Otherwise there are two documents, and the schools do not know which of them holds. Most often one of the files is a copy that was left behind.',
    ground: 'project',
    basis: 'The project’s interpretation: a district has one agreement at a time.',
  },
  'registration-number-shared': {
    title: 'Two districts have the same registration number',
    when: 'The same registration number stands in files of different districts of one municipality in one run. Capitals, spaces, the kind of dash and the word Dnr make no difference. A district may renew its agreement in the same case. samverkan manifest merge says the same of the parts of a run.',
    why: 'Whoever searches for the number finds the wrong document. Most often the number came along when a file was copied. It may be right, where the municipality keeps all agreements in one case, or where two boards happen to have the same number in registers of their own.',
    ground: 'project',
    basis:
      'The project’s interpretation: each agreement is a document of its own with a registration number of its own.',
  },
  'meeting-not-shared': {
    title: 'A shared meeting is not shared by all',
    when: 'A file says that a meeting is shared with another district (sharedWith). That district’s file is in the same run, rests on the same level and holds at the same time, but does not say that the meeting of the same id is shared, or names others. What the level itself says holds for all and is not compared. A name that no file of the run has gives no finding. samverkan manifest merge says the same of the parts of a run.',
    why: 'A shared meeting is a single meeting. Where agreements differ, schools do not know whether to come.',
    ground: 'project',
    basis: 'A rule of the project: those who hold a meeting together say the same of it.',
  },
  'school-form-uncovered': {
    title: 'A school form is missing among the parties',
    when: 'The minimum level expects a school form in every district, but no school in the file has it. Each form that is missing gives a warning of its own.',
    why: 'The children in those schools are left out of the cooperation. Most often the schools have been forgotten in the file.',
    ground: 'minimum-level',
    basis:
      'The minimum level’s school forms that are marked expected. That every district has them is an interpretation.',
  },
  'independent-schools-missing': {
    title: 'No school with an independent organiser is a party',
    when: 'All schools in the file are municipal. A single independent school or preschool is enough for the warning to disappear.',
    why: 'The help that a child gets should not depend on who runs the school. Cooperation with independent schools is what is missing most often.',
    ground: 'minimum-level',
    basis:
      'The minimum level is for all preschools and schools, whoever runs them. That every district has at least one of them is an interpretation.',
  },
  'contact-missing': {
    title: 'Nothing says where to turn',
    when: 'One or more areas are not under handles of any unit in the file. This holds of the minimum level’s areas and of those that you add. They are listed in a single warning.',
    why: 'Whoever worries about a child should not have to search for the right place. The agreement lists the units on a page of their own.',
    ground: 'minimum-level',
    basis:
      'The purpose of the minimum level: everybody should know where to turn. That every area needs a unit for that is an interpretation.',
  },
  'phone-number-missing': {
    title: 'There is no telephone number to call',
    when: 'No unit under units has a number (phone). One number is enough, of a single unit. Numbers of schools, in descriptions and for evenings and weekends (outOfHours) do not count. It is an error when the agreement is decided (beslutad) or has ended (upphord), otherwise a warning. Areas without a unit are reported by themselves (contact-missing).',
    why: 'Whoever worries about a child makes a call. The page about where to turn is of no help without a number.',
    ground: 'minimum-level',
    basis:
      'The purpose of the minimum level: everybody should know where to turn. That this needs a telephone number is the project’s interpretation.',
  },
  'shared-with-itself': {
    title: 'The meeting is shared with oneself',
    when: 'Among those with whom a meeting is shared (sharedWith) stands the name in the file itself, or a name twice. Capital and small letters, blanks and how letters are composed do not count.',
    why: 'It easily comes along when a file is copied between neighbours. Readers wonder who the other one is.',
    ground: 'project',
    basis: 'The project’s rule: a shared meeting lists the others, each of them once.',
  },
  'reception-twice': {
    title: 'The same name stands twice in the directory',
    when: 'Two receptions in a directory of receptions have the same name, whatever the case of letters, the spaces and how letters are composed.',
    why: 'Who looks for a reception finds two answers, and does not know which one holds.',
    ground: 'project',
    basis: 'A directory has one reception for each name. Names are compared as those of schools are.',
  },
  'reception-contradicted': {
    title: 'The directory says otherwise of the district itself',
    when: 'The directory that the file names (directory) has the district itself, but writes its name in another way, or gives the reception another number than the file’s own units. A reception is compared with the unit of the same title, else with the numbers of all units. In the district’s own agreement that row is not printed.',
    why: 'Others that use the directory print its number. If that is wrong, somebody who is worried about a child calls the wrong place.',
    ground: 'project',
    basis: 'A reception has the same number in all agreements.',
  },
  'unit-code-invalid': {
    title: 'The unit code is misspelt',
    when: 'The code does not have eight digits, or begins with zero. It may be left out, and preschools have none. The code has no check digit, so a wrong digit is not noticed.',
    why: 'The code tells schools with the same name apart, and lets the same school be recognised in another file.',
    ground: 'standard',
    basis:
      'The register of school units of the Swedish National Agency for Education. That the first digit is not zero is an interpretation.',
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
    when: 'A school or preschool with an independent organiser is signed by somebody who works there, most often its head teacher, and neither authority at the school nor authorised: true in the signature is there. Municipal schools are not reported.',
    why: 'The agreement binds the organiser only if whoever signs may represent the organiser.',
    ground: 'law',
    basis:
      'The rules on who represents the organiser, for limited companies chapter 8 of the Companies Act (2005:551), and on authority in chapter 2 of the Contracts Act (1915:218). That whoever works at the school is not taken to be authorised is an interpretation.',
  },
  'party-contradiction': {
    title: 'The parties contradict themselves',
    when: 'In a level: a party has neither school forms nor areas, a board stands twice, or a school form though nothing says which has the units, municipal units shall sign though nothing says for whom or who does, another authority shall sign for them, somebody who is only invited shall sign, or the own activity of the board shall sign. In a file: both a decision of the board and a delegation, a municipality that the level has named, a board that is party twice, the own municipality as another one, a municipal unit with a signatory or power of attorney of its own, or one of the municipality’s boards (body) at a unit that it cannot run.',
    why: 'Else nobody knows who is bound by the agreement, and who shall sign it.',
    ground: 'law',
    basis:
      'A board is no legal person: the municipality is party through its boards. The board decides itself, or somebody for it by delegation: the Local Government Act (2017:725), chapter 6, sections 37 to 39, and chapter 7, sections 5 to 8.',
  },
  'party-case-missing': {
    title: 'A public party lacks its registration number or decision',
    when: 'The agreement is decided or has ended, and a public party that signs by itself lacks its registration number (registrationNumber) or, if it is a board of the municipality, both a decision and a delegation. It is a warning where the party has signed, else an info: other boards may decide later. A board whose units sign one by one is not reported. Other authorities decide by an order of their own and need only the number.',
    why: 'The list of signatures shows on which documents the parties have signed. Whoever examines or archives the agreement finds them by the registration number.',
    ground: 'law',
    basis:
      'The board decides itself, or somebody for it by delegation: the Local Government Act (2017:725), chapter 6, sections 37 to 39, and chapter 7, sections 5 to 8. Official documents are registered with a number: the Public Access to Information and Secrecy Act (2009:400), chapter 5, sections 1 and 2. That the file shall say it is an interpretation.',
  },
  'signature-not-needed': {
    title: 'Whoever has signed need not sign',
    when: 'A signature (signed) stands at a municipal unit that is included without one or for which its board signs, or at a board whose units sign one by one.',
    why: 'The signature does not count and is not in the list. Whoever reads the file thinks that it is.',
    ground: 'minimum-level',
    basis:
      'The level says of each school form how units of the municipality sign (signing). Other organisers always sign for themselves.',
  },
};
