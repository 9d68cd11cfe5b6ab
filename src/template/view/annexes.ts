import { currentTerm } from '../../minimum/current-term.ts';
import { signs } from '../../model/coverage.ts';
import type { OrganiserType, School } from '../../model/district-file.ts';
import { list, optional, record, text, type ValueOf } from '../shape.ts';
import { areaAssumptions, basisOf, basisShape, type Reasons } from './basis.ts';
import { originText, type ViewContext } from './context.ts';
import { organiserWord } from './parties.ts';
import { capitalised, enumerate, longDate, sentence, uncapitalised } from './words.ts';

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

export const levelShape = record({
  title: text,
  report: text,
  note: text,
  status: text,
  boards: list(record({ name: text, date: text, registrationNumber: text })),
  /** Terms of the edition that are others when the agreement begins to hold. */
  year: text,
  replacedTerms: list(record({ term: text, now: text })),
  /** What the page on where to turn rests on, which has no room to say it. */
  turn: list(record({ title: text, basis: basisShape })),
  /** What is assumed of schools, and of more than one area alike. */
  shared: list(record({ about: text, text })),
  areas: list(record({ id: text, title: text, assumptions: text })),
  functions: record({
    sections: list(record({ sections: text, titles: text })),
    assumptions: list(record({ title: text, text })),
    local: list(record({ title: text, description: optional(text), origin: text })),
  }),
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

function schoolReasons({ minimum }: ViewContext): readonly string[] {
  const bases = [minimum.municipalSchools.basis, ...Object.values(minimum.schoolForms).map(({ basis }) => basis)];
  return bases.flatMap(({ assumption }) => (assumption === undefined ? [] : [sentence(assumption)]));
}

/** The reasons that more than one area gives, each once, with the name of what it is said of. */
function sharedReasons(areas: readonly (readonly Reasons[])[]): ReadonlyMap<string, string> {
  const places = new Map<string, { name: string; areas: Set<number> }>();
  for (const [at, groups] of areas.entries())
    for (const { name, text: why } of groups.flatMap(({ reasons }) => reasons)) {
      const place = places.get(why) ?? { name, areas: new Set<number>() };
      place.areas.add(at);
      places.set(why, place);
    }
  return new Map([...places].flatMap(([why, place]) => (place.areas.size > 1 ? [[why, place.name]] : [])));
}

/** One row for each thing that is assumed alike: how often, who convenes. */
function sharedRows(context: ViewContext, shared: ReadonlyMap<string, string>): ValueOf<typeof levelShape>['shared'] {
  const rows = new Map<string, string[]>();
  const add = (about: string, why: string) => rows.set(about, [...new Set([...(rows.get(about) ?? []), why])]);
  const signing = context.minimum.administration?.basis.assumption;
  if (signing !== undefined) add('Underskriften för stadsdelen', sentence(signing));
  for (const why of schoolReasons(context)) add('Skolorna', why);
  for (const [why, name] of shared) add(capitalised(name), why);
  return [...rows].map(([about, texts]) => ({ about, text: withoutRepeatedOpening(texts).join(' ') }));
}

/** Texts that open with the same sentence say it once: "Rapporten säger inte hur ofta. En gång … En gång …". */
function withoutRepeatedOpening(texts: readonly string[]): readonly string[] {
  const openings = new Set<string>();
  return texts.map((each) => {
    const [opening = ''] = /^[^.]*\. /.exec(each) ?? [];
    if (opening !== '' && openings.has(opening)) return each.slice(opening.length);
    openings.add(opening);
    return each;
  });
}

/** "Målet är antaget. Mötet ”Förskoleforum”: Protokoll antas föras." without what is said of all areas. */
function ownReasons(groups: readonly Reasons[], shared: ReadonlyMap<string, string>): string {
  return groups
    .flatMap(({ about, reasons }) => {
      const texts = reasons.map((reason) => reason.text);
      const own = texts.filter((each) => !shared.has(each)).join(' ');
      if (own === '') return [];
      return about === undefined ? own : `${capitalised(about)}: ${own}`;
    })
    .join(' ');
}

function functionsOf({ agreement, minimum }: ViewContext): ValueOf<typeof levelShape>['functions'] {
  const resting = new Map<string, string[]>();
  const assumptions: { title: string; text: string }[] = [];
  const local: { title: string; description: string | undefined; origin: string }[] = [];
  for (const { id, title, description, origin } of agreement.functions) {
    const place = originText(origin);
    if (place !== undefined) local.push({ title, description, origin: place });
    const { sections, assumptions: assumed } = basisOf([{ bases: [minimum.functions[id]?.basis] }]);
    if (sections !== undefined) resting.set(sections, [...(resting.get(sections) ?? []), uncapitalised(title)]);
    for (const { text: why } of assumed) assumptions.push({ title, text: why });
  }
  return {
    sections: [...resting].map(([sections, titles]) => ({ sections, titles: enumerate(titles) })),
    assumptions,
    local,
  };
}

/** What was replaced before the agreement began to hold; what came later the agreement does not tell. */
function replacedTermsOf({ agreement, minimum }: ViewContext): ValueOf<typeof levelShape>['replacedTerms'] {
  const terms = minimum.replacedTerms.filter(({ from }) => from <= agreement.agreement.validFrom);
  // A step on the way from an older term is said with that one.
  const first = terms.filter(({ term }) => !terms.some(({ replacedBy }) => replacedBy === term));
  return first.map((one) => {
    const { replacedBy, from } = currentTerm(one, terms);
    return { term: capitalised(one.term), now: `Heter ${replacedBy} sedan den ${longDate(from)}.` };
  });
}

export function levelOf(context: ViewContext): ValueOf<typeof levelShape> {
  const { minimum } = context;
  const { areas } = context.agreement;
  const kind = minimum.status === 'forslag' ? 'Förslag, daterat' : 'Beslutad';
  const shared = sharedReasons(areas.map(areaAssumptions));
  return {
    title: minimum.title,
    report: minimum.report,
    note: minimum.documentNote,
    status: `${kind} den ${longDate(minimum.date)}.`,
    boards: minimum.boards.map(({ name, meetingOn, registrationNumber }) => ({
      name,
      date: longDate(meetingOn),
      registrationNumber,
    })),
    year: minimum.date.slice(0, 4),
    turn: Object.values(minimum.clauses)
      .filter((clause) => clause.whereToTurn === true)
      .map(({ title, basis }) => ({ title, basis: basisOf([{ bases: [basis] }]) })),
    replacedTerms: replacedTermsOf(context),
    shared: sharedRows(context, shared),
    areas: areas
      .map((area) => ({ id: area.id, title: area.title.value, assumptions: ownReasons(areaAssumptions(area), shared) }))
      .filter(({ assumptions }) => assumptions !== ''),
    functions: functionsOf(context),
  };
}
