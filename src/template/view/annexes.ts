import { signs } from '../../model/coverage.ts';
import type { OrganiserType, School } from '../../model/district-file.ts';
import { list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { organiserWord } from './parties.ts';
import { phoneOf, phoneShape } from './phone.ts';
import { capitalised } from './words.ts';

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
        phone: optional(phoneShape),
        email: optional(text),
        signed: text,
      }),
    ),
  }),
);

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
    phone: contact?.phone === undefined ? undefined : phoneOf(contact.phone),
    email: contact?.email,
    signed: signs(context.minimum, school) ? (signed?.on ?? 'inte än') : 'behövs inte',
  };
}

const organisers: Readonly<Record<OrganiserType, string>> = {
  kommunal: 'Kommunala',
  fristående: 'Fristående',
  enskild: 'Enskilt drivna',
};

/** "Fristående grundskolor"; of a form whose plural the minimum level does not say, "Grundskola, fristående". */
function groupTitle({ minimum }: ViewContext, form: string, [first]: readonly [School, ...School[]]): string {
  const { plural, preschool } = minimum.schoolForms[form] ?? {};
  const { type } = first.organiser;
  const title =
    plural === undefined ? `${capitalised(form)}, ${organiserWord(first)}` : `${organisers[type]} ${plural}`;
  return preschool === true && type === 'kommunal' ? `${title} – stadsdelens egen verksamhet` : title;
}

/** The schools grouped by form, in the order of the minimum level, and by organiser. */
export function schoolsOf(context: ViewContext): ValueOf<typeof schoolsShape> {
  const forms = Object.keys(context.minimum.schoolForms);
  const groups = new Map<string, readonly School[]>();
  for (const form of forms)
    for (const type of ['kommunal', 'fristående', 'enskild'] as const) {
      const [first, ...others] = context.agreement.schools.filter(
        (school) => mainForm(context, school) === form && school.organiser.type === type,
      );
      if (first === undefined) continue;
      const here: readonly [School, ...School[]] = [first, ...others];
      groups.set(groupTitle(context, form, here), here);
    }
  return [...groups].map(([title, schools]) => ({ title, schools: schools.map((each) => schoolRow(context, each)) }));
}
