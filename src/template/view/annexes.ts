import { frequencyText } from '../../minimum/frequency.ts';
import { signs } from '../../model/coverage.ts';
import type { School } from '../../model/district-file.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { areaAssumptions, basisOf, basisShape } from './basis.ts';
import { originText, type ViewContext } from './context.ts';
import { organiserWord } from './parties.ts';
import { capitalised, longDate, schoolYear } from './words.ts';

export const schoolsShape = list(
  record({
    title: text,
    schools: list(
      record({
        name: text,
        organiser: optional(text),
        forms: text,
        unitCode: optional(text),
        contact: optional(text),
        phone: optional(text),
        email: optional(text),
        signed: text,
      }),
    ),
  }),
);

export const yearShape = record({
  months: list(record({ month: text, meetings: list(record({ title: text, local: boolean })) })),
  undated: list(record({ title: text, local: boolean, frequency: text })),
});

export const levelShape = record({
  title: text,
  report: text,
  note: text,
  status: text,
  boards: list(record({ name: text, date: text, registrationNumber: text })),
  assumptions: list(record({ about: text, text })),
  areas: list(record({ id: text, title: text, assumptions: list(record({ about: optional(text), text })) })),
  functions: list(record({ title: text, local: optional(text), description: optional(text), basis: basisShape })),
});

/** The form that a school is listed under: one that every district is expected to have, else its first. */
function mainForm({ minimum }: ViewContext, school: School): string {
  return school.forms.find((form) => minimum.schoolForms[form]?.expected === true) ?? school.forms[0] ?? '';
}

function schoolRow(context: ViewContext, school: School): ValueOf<typeof schoolsShape>[number]['schools'][number] {
  const { organiser, contact, signed } = school;
  const organiserText = [organiser.name, organiser.organisationNumber].filter((part) => part !== undefined).join(', ');
  return {
    name: school.name,
    organiser: organiserText === '' ? undefined : organiserText,
    forms: school.forms.join(', '),
    unitCode: school.unitCode,
    contact: contact === undefined ? undefined : context.title(contact.function),
    phone: contact?.phone,
    email: contact?.email,
    signed: signs(context.minimum, school) ? (signed?.on ?? 'nej') : 'skriver inte under',
  };
}

/** The schools grouped by form, in the order of the minimum level, and by organiser. */
export function schoolsOf(context: ViewContext): ValueOf<typeof schoolsShape> {
  const forms = Object.keys(context.minimum.schoolForms);
  const groups = new Map<string, School[]>();
  for (const form of forms)
    for (const type of ['kommunal', 'fristående', 'enskild'] as const) {
      const here = context.agreement.schools.filter(
        (school) => mainForm(context, school) === form && school.organiser.type === type,
      );
      if (here.length > 0) groups.set(`${capitalised(form)}, ${organiserWord(here[0] as School)}`, here);
    }
  return [...groups].map(([title, schools]) => ({ title, schools: schools.map((each) => schoolRow(context, each)) }));
}

export function yearOf({ agreement }: ViewContext): ValueOf<typeof yearShape> {
  const meetings = agreement.areas.flatMap((area) => area.meetings);
  const isLocal = (origin: (typeof meetings)[number]['origin']) => originText(origin) !== undefined;
  const inMonth = (month: string) =>
    meetings
      .filter((meeting) => meeting.months.some((each) => each.value === month))
      .map((meeting) => ({ title: meeting.title.value, local: isLocal(meeting.origin) }));
  return {
    months: schoolYear
      .map((month) => ({ month: capitalised(month), meetings: inMonth(month) }))
      .filter((month) => month.meetings.length > 0),
    undated: meetings
      .filter((meeting) => meeting.months.length === 0)
      .map((meeting) => ({
        title: meeting.title.value,
        local: isLocal(meeting.origin),
        frequency: capitalised(frequencyText(meeting.frequency.value)),
      })),
  };
}

function levelAssumptions({ minimum }: ViewContext): ValueOf<typeof levelShape>['assumptions'] {
  const from = [
    { about: 'Kommunala skolor', basis: minimum.municipalSchools.basis },
    ...Object.entries(minimum.schoolForms).map(([form, { basis }]) => ({ about: capitalised(form), basis })),
  ];
  return from.flatMap(({ about, basis }) =>
    basis.assumption === undefined ? [] : [{ about, text: basis.assumption }],
  );
}

function functionsOf({ agreement, minimum }: ViewContext): ValueOf<typeof levelShape>['functions'] {
  return agreement.functions.map((one) => ({
    title: one.title,
    local: originText(one.origin),
    description: one.description,
    basis: basisOf([{ bases: [minimum.functions[one.id]?.basis] }]),
  }));
}

export function levelOf(context: ViewContext): ValueOf<typeof levelShape> {
  const { minimum } = context;
  const kind = minimum.status === 'forslag' ? 'Ett förslag' : 'Beslutad';
  return {
    title: minimum.title,
    report: minimum.report,
    note: minimum.documentNote,
    status: `${kind}, daterad den ${longDate(minimum.date)}.`,
    boards: minimum.boards.map(({ name, meetingOn, registrationNumber }) => ({
      name,
      date: longDate(meetingOn),
      registrationNumber,
    })),
    assumptions: levelAssumptions(context),
    areas: context.agreement.areas
      .map((area) => ({ id: area.id, title: area.title.value, assumptions: areaAssumptions(area) }))
      .filter((area) => area.assumptions.length > 0),
    functions: functionsOf(context),
  };
}
