import { goneBy, isEnded } from '../../minimum/current-term.ts';
import type { School } from '../../model/district-file.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { isPreschool, type OrganiserWord, organiserWord } from './parties.ts';
import { phoneOf, phoneShape } from './phone.ts';
import { longDate } from './words.ts';

export const schoolsShape = list(
  record({
    title: text,
    /** Municipal preschools are the district's own activity. */
    own: boolean,
    schools: list(
      record({
        name: text,
        organiser: optional(text),
        forms: text,
        unitCode: optional(text),
        contact: optional(text),
        phone: optional(phoneShape),
        email: optional(text),
      }),
    ),
  }),
);

/**
 * The form under which a school is listed: one that every district is expected to have, else its first. A school that
 * has a preschool too is counted and signs as a school, and is listed as one.
 */
function mainForm(context: ViewContext, school: School): string {
  const known = context.minimum.schoolForms;
  const forms = isPreschool(context, school)
    ? school.forms
    : school.forms.filter((form) => known[form]?.kind !== 'preschool');
  return forms.find((form) => known[form]?.expected === true) ?? forms[0] ?? '';
}

/** The school forms of a school: "grundskola", and of a form that is gone when it is signed, until when it existed. */
function formsText({ agreement, minimum }: ViewContext, school: School): string {
  const ended = goneBy(minimum.replacedTerms, agreement.agreement.validFrom).filter(isEnded);
  return school.forms
    .map((form) => {
      const end = ended.find(({ term }) => term === form);
      return end === undefined ? form : `${form} (fanns till och med den ${longDate(end.until)})`;
    })
    .join(', ');
}

function schoolRow(context: ViewContext, school: School): ValueOf<typeof schoolsShape>[number]['schools'][number] {
  const { organiser, contact } = school;
  const organiserText = [organiser.name, organiser.organisationNumber].filter((part) => part !== undefined).join(', ');
  return {
    name: school.name,
    organiser: organiserText === '' ? undefined : organiserText,
    forms: formsText(context, school),
    unitCode: school.unitCode,
    contact: contact === undefined ? undefined : context.title(contact.function),
    phone: contact?.phone === undefined ? undefined : phoneOf(contact.phone),
    email: contact?.email,
  };
}

const organisers: Readonly<Record<OrganiserWord, string>> = {
  kommunal: 'Kommunala',
  fristående: 'Fristående',
  'enskilt driven': 'Enskilt drivna',
};

/** "Fristående grundskolor". Where the minimum level does not say a form's plural, "Grundskola, fristående". */
function groupTitle({ minimum }: ViewContext, form: string, word: OrganiserWord): string {
  const plural = minimum.schoolForms[form]?.plural;
  return plural === undefined ? `${capitalised(form)}, ${word}` : `${organisers[word]} ${plural}`;
}

/** The schools grouped by form, in the order of the minimum level, and by organiser. */
export function schoolsOf(context: ViewContext): ValueOf<typeof schoolsShape> {
  const { agreement, minimum } = context;
  return Object.entries(minimum.schoolForms).flatMap(([form, { ownActivity }]) =>
    (['kommunal', 'fristående', 'enskilt driven'] as const).flatMap((word) => {
      const schools = agreement.schools.filter(
        (school) => mainForm(context, school) === form && organiserWord(context, school) === word,
      );
      if (schools.length === 0) return [];
      return {
        title: groupTitle(context, form, word),
        own: ownActivity && word === 'kommunal',
        schools: schools.map((each) => schoolRow(context, each)),
      };
    }),
  );
}
