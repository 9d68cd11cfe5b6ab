import { boolean, list, optional, record, text, type ValueOf } from '../shape.ts';
import { basisOf, basisShape } from './basis.ts';
import { originText, type ViewContext } from './context.ts';
import { forWhom, othersInWords, titleSuffix } from './edition.ts';
import { partiesByOrganiser, partiesInWords } from './parties.ts';
import { capitalised, longDate, numberWord, uncapitalised } from './words.ts';

const DOCUMENT_TYPE = 'Samverkansöverenskommelse';

export const metaShape = record({
  title: text,
  author: text,
  subject: text,
  keywords: text,
  date: text,
  sender: text,
  city: text,
  documentType: text,
  runningHead: text,
  reference: text,
  status: text,
});

export const frontShape = record({
  title: text,
  subtitle: text,
  status: optional(record({ label: text, text })),
  facts: list(record({ label: text, text })),
});

const statusTexts = {
  exempel: {
    foot: 'EXEMPEL – inte en gällande överenskommelse',
    label: 'Exempel.',
    text: 'Så kan en överenskommelse se ut. Den här är inte beslutad och gäller inte.',
  },
  utkast: {
    foot: 'UTKAST – inte beslutad',
    label: 'Utkast.',
    text: 'Överenskommelsen är inte beslutad och gäller inte ännu.',
  },
  beslutad: undefined,
} as const;

export function reference(registrationNumber: string): string {
  return `Dnr ${registrationNumber}`;
}

export function titleOf({ agreement }: ViewContext): string {
  return `Samverkan kring barn och unga i ${agreement.district.name}`;
}

export function metaOf(context: ViewContext): ValueOf<typeof metaShape> {
  const { agreement } = context;
  const { administration, name } = agreement.district;
  const { registrationNumber, status, decidedOn, validFrom } = agreement.agreement;
  const whom = forWhom(context);
  return {
    title: titleOf(context) + titleSuffix(context),
    author: administration,
    subject: `${DOCUMENT_TYPE} mellan ${partiesInWords(context)}`,
    keywords: ['samverkan', 'skola', 'socialtjänst', name.replace(/,/g, ' ')].join(', '),
    date: decidedOn ?? validFrom,
    sender: administration,
    city: agreement.minimumLevel.city,
    documentType: DOCUMENT_TYPE,
    runningHead: `${DOCUMENT_TYPE} · ${administration}${whom === undefined ? '' : ` · exemplar för ${whom}`}`,
    reference: reference(registrationNumber),
    status: statusTexts[status]?.foot ?? '',
  };
}

/** "1 mars 2010 – 28 februari 2011", or from a day until further notice. */
export function validityText({ agreement }: ViewContext): string {
  const { validFrom, validUntil } = agreement.agreement;
  if (validUntil === undefined) return `Från och med den ${longDate(validFrom)}, tills vidare`;
  return `${longDate(validFrom)} – ${longDate(validUntil)}`;
}

function decisionText({ agreement }: ViewContext): string | undefined {
  const { decidedOn, decidedBy } = agreement.agreement;
  if (decidedOn === undefined) return undefined;
  return longDate(decidedOn) + (decidedBy === undefined ? '' : ` av ${decidedBy}`);
}

function levelText(context: ViewContext, additions: number): string {
  const { title, status, date } = context.agreement.minimumLevel;
  const word = additions === 1 ? 'lokalt tillägg' : 'lokala tillägg';
  const kind = status === 'forslag' ? 'förslag av den' : 'beslutad den';
  const local = additions === 0 ? 'Inga lokala tillägg' : `${capitalised(numberWord(additions))} ${word}`;
  return `${title}, ${kind} ${longDate(date)}. ${local} (bilaga B)`;
}

/** @param additions how many local additions there are */
export function frontOf(context: ViewContext, additions: number): ValueOf<typeof frontShape> {
  const { agreement } = context;
  const { registrationNumber, status, noticeMonths, replaces } = agreement.agreement;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Diarienummer', registrationNumber],
    ['Parter', `${partiesByOrganiser(context)} (bilaga A)`],
    ['Omfattar också', othersInWords(context)],
    ['Beslutad', decisionText(context)],
    ['Gäller', validityText(context)],
    ['Uppsägningstid', noticeMonths === undefined ? undefined : capitalised(monthsText(noticeMonths))],
    ['Ersätter', replaces === undefined ? undefined : reference(replaces)],
    ['Miniminivå', levelText(context, additions)],
  ];
  const shown = statusTexts[status];
  const whom = forWhom(context);
  return {
    title: titleOf(context),
    subtitle: whom === undefined ? `Överenskommelse mellan ${partiesInWords(context)}` : `Exemplar för ${whom}`,
    status: shown === undefined ? undefined : { label: shown.label, text: shown.text },
    facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, text: value }])),
  };
}

export function monthsText(months: number): string {
  return `${numberWord(months)} ${months === 1 ? 'månad' : 'månader'}`;
}

export const turnShape = record({
  clauses: list(record({ title: text, text, id: text, basis: basisShape })),
  rows: list(
    record({
      concern: text,
      local: optional(text),
      first: boolean,
      unit: text,
      responsible: optional(text),
      description: optional(text),
      phone: optional(record({ shown: text, dialled: text })),
      email: optional(text),
      hours: optional(text),
      outOfHours: optional(text),
    }),
  ),
});

type TurnRow = ValueOf<typeof turnShape>['rows'][number];

/** `08-508 00 101` as a `tel:` link wants it (RFC 3966). */
function dialled(phone: string): string {
  return phone.replace(/[^\d+*#]/g, '');
}

function unitRow(
  unit: ViewContext['agreement']['units'][number],
): Omit<TurnRow, 'concern' | 'local' | 'first' | 'responsible'> {
  return {
    unit: unit.title,
    description: unit.description,
    phone: unit.phone === undefined ? undefined : { shown: unit.phone, dialled: dialled(unit.phone) },
    email: unit.email,
    hours: unit.hours,
    outOfHours: unit.outOfHours === undefined ? undefined : `Övrig tid: ${unit.outOfHours}`,
  };
}

/** An area that no unit answers for: the responsible function of the administration does. */
function nobodysRow(context: ViewContext, responsible: string): ReturnType<typeof unitRow> {
  const { administration } = context.agreement.district;
  return {
    unit: context.title(responsible),
    description: undefined,
    phone: undefined,
    email: undefined,
    hours: `Via ${administration}`,
    outOfHours: undefined,
  };
}

function areaRows(context: ViewContext, area: ViewContext['agreement']['areas'][number]): readonly TurnRow[] {
  const units = context.agreement.units.filter((unit) => unit.handles?.includes(area.id));
  const responsible = area.responsible.value;
  const rows = units.length === 0 ? [nobodysRow(context, responsible)] : units.map(unitRow);
  return rows.map((row, at) => ({
    ...row,
    concern: area.concern ?? area.title.value,
    local: originText(area.origin),
    first: at === 0,
    responsible: units.length === 0 ? 'Ansvarig funktion' : `Ansvarig: ${uncapitalised(context.title(responsible))}`,
  }));
}

export function turnOf(context: ViewContext): ValueOf<typeof turnShape> {
  const { agreement, minimum } = context;
  const clauses = Object.entries(minimum.clauses).filter(([, clause]) => clause.whereToTurn === true);
  const others = agreement.units.filter((unit) => (unit.handles ?? []).length === 0);
  return {
    clauses: clauses.map(([id, { title, text: words, basis }]) => ({
      id,
      title,
      text: words,
      basis: basisOf([{ bases: [basis] }]),
    })),
    rows: [
      ...agreement.areas.flatMap((area) => areaRows(context, area)),
      ...others.map((unit) => ({
        ...unitRow(unit),
        concern: 'Övrigt',
        local: undefined,
        first: true,
        responsible: undefined,
      })),
    ],
  };
}
