import type { School } from '../../model/district-file.ts';
import { bodyName } from '../../model/municipality.ts';
import { capitalised } from '../../values/in-words.ts';
import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { isInline } from './basis.ts';
import type { ViewContext } from './context.ts';
import { isPreschool, ORGANISER_WORDS, type OrganiserWord, organiserWord, unsigned } from './parties.ts';
import { phoneOf, phoneShape } from './phone.ts';
import { enumerateNames, longDate } from './words.ts';

/** The letters of the annexes, A, B and C, of those that the agreement has: one with nothing in it is left out. */
export const annexesShape = record({
  schools: text,
  comparison: optional(text),
  year: text,
  level: optional(text),
  /** Of the short form alone, in which what works and law are annexes and no chapters. */
  success: optional(text),
  law: optional(text),
});
export type Annexes = ValueOf<typeof annexesShape>;

/** @param compares whether the district has added anything to compare with the minimum level */
export function annexesOf(context: ViewContext, compares: boolean): Annexes {
  const { agreement, minimum, short } = context;
  const letters = ['A', 'B', 'C', 'D', 'E'];
  const next = () => letters.shift() ?? '';
  return {
    schools: next(),
    comparison: compares ? next() : undefined,
    year: next(),
    level: isInline(context) ? next() : undefined,
    success: short && minimum.successFactors !== undefined ? next() : undefined,
    law: short && agreement.legalReferences.length > 0 ? next() : undefined,
  };
}

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
        /** Whom one turns to besides, and in which areas: "Närvaro i skolan". */
        contacts: list(
          record({ contact: text, areas: optional(text), phone: optional(phoneShape), email: optional(text) }),
        ),
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

/** A school form, and of one that does not exist when the agreement begins to hold, until or from when it does. */
function formText({ agreement, minimum }: ViewContext, form: string): string {
  const { validFrom } = agreement.agreement;
  const { from, until } = minimum.schoolForms[form] ?? {};
  if (from !== undefined && validFrom < from) return `${form} (finns från och med den ${longDate(from)})`;
  if (until !== undefined && until < validFrom) return `${form} (fanns till och med den ${longDate(until)})`;
  return form;
}

/** The school forms of a school: "grundskola". */
function formsText(context: ViewContext, school: School): string {
  return school.forms.map((form) => formText(context, form)).join(', ');
}

/** The titles of areas in a row; undefined of none. */
function areasText({ agreement }: ViewContext, ids: readonly string[]): string | undefined {
  const titles = ids.map((id) => agreement.areas.find((area) => area.id === id)?.title.value ?? id);
  return titles.length === 0 ? undefined : enumerateNames(titles);
}

function schoolRow(context: ViewContext, school: School): ValueOf<typeof schoolsShape>[number]['schools'][number] {
  const { organiser, contact } = school;
  // The municipality is named nowhere in the annex: only a board that has a unit of another's form.
  const body = organiser.body === undefined ? undefined : context.minimum.bodies[organiser.body];
  const whose = [body && bodyName(body), organiser.name, organiser.organisationNumber];
  const organiserText = whose.filter((part) => part !== undefined).join(', ');
  return {
    name: school.name,
    organiser: organiserText === '' ? undefined : organiserText,
    forms: formsText(context, school),
    unitCode: school.unitCode,
    contact: contact === undefined ? undefined : context.title(contact.function),
    phone: contact?.phone === undefined ? undefined : phoneOf(contact.phone),
    email: contact?.email,
    contacts: (school.contacts ?? []).map((one) => ({
      contact: context.title(one.function),
      areas: areasText(context, one.handles ?? []),
      phone: one.phone === undefined ? undefined : phoneOf(one.phone),
      email: one.email,
    })),
  };
}

/** "Fristående grundskolor". Where the minimum level does not say a form's plural, "Grundskola, fristående". */
function groupTitle({ minimum }: ViewContext, form: string, word: OrganiserWord): string {
  const plural = minimum.schoolForms[form]?.plural;
  if (plural === undefined) return `${capitalised(form)}, ${word}`;
  const words = ORGANISER_WORDS[word];
  return capitalised('before' in words ? `${words.before[1]} ${plural}` : `${plural} ${words.after[1]}`);
}

/** The schools grouped by form, in the order of the minimum level, and by organiser. */
export function schoolsOf(context: ViewContext): ValueOf<typeof schoolsShape> {
  const { agreement, minimum } = context;
  const ownUnits = new Set(unsigned(context).own);
  return Object.keys(minimum.schoolForms).flatMap((form) =>
    (Object.keys(ORGANISER_WORDS) as OrganiserWord[]).flatMap((word) => {
      const schools = agreement.schools.filter(
        (school) => mainForm(context, school) === form && organiserWord(context, school) === word,
      );
      // Of one form and organiser, some may be the area's own: a unit of several forms may be another board's as well.
      return [true, false].flatMap((own) => {
        const rows = schools.filter((school) => ownUnits.has(school) === own);
        if (rows.length === 0) return [];
        return { title: groupTitle(context, form, word), own, schools: rows.map((each) => schoolRow(context, each)) };
      });
    }),
  );
}
