import { joined, uncapitalised } from '../../../values/in-words.ts';
import type { FormEnding, LawChangeFound, OutdatedReference, StatusContradicted } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { byDay, firstOf, paragraphOf, shown, shownOfLevel } from '../shown.ts';
import { quoted, reference } from './words.ts';

type Successor = NonNullable<OutdatedReference['by']>[number];

const SIGNED_OUTSIDE = {
  'after-end': ['efter att överenskommelsen upphörde att gälla', 'Rätta datumet, eller förläng överenskommelsen.'],
  'before-decision': ['innan överenskommelsen beslutades', 'Rätta datumet, eller datumet för beslutet.'],
  'before-own-decision': [
    'innan nämnden eller myndigheten själv beslutade',
    'Rätta datumet, eller datumet för beslutet (decision).',
  ],
} as const;

function nextLevel(replacedBy: string | undefined): string {
  return replacedBy === undefined
    ? 'Ta reda på vad som gäller i stället, och ange det i minimumLevel.'
    : `Skriv minimumLevel: ${shownOfLevel(replacedBy)}.`;
}

/** What to do about a level that another rests on: the agreement's own file cannot mend it. */
function nextBeneath(above: string, replacedBy: string | undefined): string {
  const instead = replacedBy === undefined ? 'det som gäller i stället' : quoted(replacedBy);
  return `Inget i filen behöver ändras. Säg till dem som svarar för ${quoted(above)}, så att den kan bygga på ${instead}.`;
}

/** What has taken the place of a paragraph, each with what it is about where there are several to choose from. */
function successors(by: readonly Successor[]): string {
  const [first, ...others] = by.map(({ name, about }) =>
    by.length === 1 || about === undefined
      ? reference(name)
      : `${reference(name)} (${shownOfLevel(about.replace(/\.$/, ''))})`,
  );
  return others.length === 0 ? `Skriv ${first}.` : `Skriv det som ni menar: ${[first, ...others].join(' eller ')}.`;
}

function outdated({
  found,
  from,
  sinceThen,
  instead: since,
  isForm = false,
  isLater = false,
}: OutdatedReference): string {
  if (isForm) return `Skolformen ${quoted(found)} finns ${isLater ? 'först' : 'inte'} från och med ${from}.`;
  if (sinceThen !== undefined) return `${quoted(found)} handlar sedan ${from} om något annat.`;
  if (since === undefined) return `${quoted(found)} har inte gällt sedan ${from}.`;
  return `${quoted(found)} finns inte från och med ${from}.`;
}

/** What to write instead of a school form, if anything; a school may have the other form already. */
function formInstead({ by: [form] = [], instead: since }: OutdatedReference): string {
  const remove = 'Ta bort skolformen, eller skolan om den inte har någon annan.';
  const write = form === undefined ? remove : `Skriv ${reference(form.name)}, om det inte redan står där.`;
  return since === undefined ? write : `${write} ${shownOfLevel(since)}`;
}

/** What to write instead of something outdated. */
function instead(found: OutdatedReference): string {
  const { by, sinceThen, instead: since, isForm = false } = found;
  if (isForm) return formInstead(found);
  if (since !== undefined) return `Skriv om texten. ${shownOfLevel(since)}`;
  if (by === undefined) return 'Ta reda på vad som gäller nu och skriv det.';
  if (by.length === 0) return 'Inget har kommit i stället. Ta bort hänvisningen, eller skriv om texten.';
  if (sinceThen === undefined) return successors(by);
  return `Om ni menar det som stod där förut: ${uncapitalised(successors(by))} Nu står där: ${shownOfLevel(sinceThen)}`;
}

type NotContinuous = CodeArguments['dates-not-continuous'];

/** The days from one to another, either of which may be open: "från och med 2019-07-01 till och med 2019-12-31". */
function days({ from, until }: Pick<NotContinuous, 'from' | 'until'>): string {
  if (from !== undefined && from === until) return `den ${from}`;
  const parts = [
    ...(from === undefined ? [] : [`från och med ${from}`]),
    ...(until === undefined ? [] : [`till och med ${until}`]),
  ];
  return parts.join(' ') || 'hela tiden';
}

function notContinuous({ problem, what, ...when }: NotContinuous): string {
  const [none, two] = what === 'title' ? ['Ingen titel', 'Två titlar'] : ['Ingen text', 'Två texter'];
  return problem === 'gap' ? `${none} gäller ${days(when)}.` : `${two} gäller samtidigt, ${days(when)}.`;
}

/** The most changes of law that a message tells one by one. */
const MOST_CHANGES = 6;

function change(one: LawChangeFound): string {
  const by = one.by.map((other, at) => paragraphOf(other, at === 0 ? one : one.by[at - 1]));
  const what = {
    worded: 'får en ny lydelse',
    replaced: `ersätts av ${joined(by, ' och ')}`,
    ended: 'upphör',
    begun: 'börjar gälla',
    reused: 'får ett annat innehåll',
  }[one.kind];
  return `${paragraphOf(one)} ${what}`;
}

/** "2011-05-01: LSS 10 § får en ny lydelse; Skollagen (2010:800) 29 kap. 13 § börjar gälla." */
function changesOfDay([on, changes]: readonly [string, readonly LawChangeFound[]]): string {
  return `${on}: ${changes.map(change).join('; ')}.`;
}

/** What changes, counted: "3 lagrum ändras och skolformen ”förskoleklass” upphör". */
function whatChanges(changes: readonly LawChangeFound[], forms: readonly FormEnding[]): string {
  // A paragraph may change more than once.
  const { size } = new Set(changes.map(({ statute, paragraph }) => `${statute} ${paragraph}`));
  const ofLaw = size === 0 ? [] : [size === 1 ? 'ett lagrum ändras' : `${size} lagrum ändras`];
  const names = forms.map(({ form }) => reference(form));
  const ofForms =
    names.length === 0
      ? []
      : [`${names.length === 1 ? 'skolformen' : 'skolformerna'} ${joined(names, ' och ')} upphör`];
  return joined([...ofLaw, ...ofForms], ' och ');
}

/** What to do about a school form from the day without it on. */
function formEnding({ form, on, by, instead: since }: FormEnding): string {
  const next = by === undefined ? '' : ` Sedan finns ${reference(by)}.`;
  return since === undefined
    ? `${on}: Skolformen ${reference(form)} upphör.${next}`
    : `Från och med ${on} gäller om ${reference(form)}: ${shownOfLevel(since)}`;
}

function lawChanges({ changes, forms = [], until, prolonged = false }: CodeArguments['law-changes-during']): {
  message: string;
  hint: string;
} {
  const days = [...new Set([...changes, ...forms].map(({ on }) => on))].sort();
  const when = days.length === 1 ? `den ${days[0]}` : `från och med ${days[0]}`;
  const what = whatChanges(changes, forms);
  const { first, more } = firstOf(changes, MOST_CHANGES);
  const told = [
    ...byDay(first).map(changesOfDay),
    ...(more === 0 ? [] : [`Och ${more} till.`]),
    ...forms.map(formEnding),
  ];
  return {
    message:
      until === undefined
        ? `Överenskommelsen ${prolonged ? 'förlängs av sig själv' : 'gäller tills vidare'}, men ${what} ${when}.`
        : `Överenskommelsen gäller till och med ${until}, men ${what} under den tiden, ${when}.`,
    hint: `Se över överenskommelsen då, eller låt den sluta dagen innan. ${told.join(' ')}`,
  };
}

/** What the status says, and what the dates say. */
function contradicted(found: StatusContradicted): { readonly message: string; readonly hint: string } {
  switch (found.problem) {
    case 'undecided':
      return {
        message: `Status är ${found.status}, men decidedOn säger att överenskommelsen beslutades ${found.decidedOn}.`,
        hint: 'Är den beslutad, skriv status: beslutad. Annars ta bort decidedOn: dagen skrivs inte ut.',
      };
    case 'signed':
      return {
        message: `Status är ${found.status}, men någon har skrivit under ${found.on}.`,
        hint: 'Är överenskommelsen beslutad, skriv status: beslutad och decidedOn. Annars ta bort alla signed.',
      };
    case 'no-decision':
      return {
        message: `Status är ${found.status}, men det står inte vilken dag överenskommelsen beslutades.`,
        hint: `Lägg till decidedOn med dagen för beslutet.${found.status === 'beslutad' ? ' Är den inte beslutad, skriv status: forslag.' : ''}`,
      };
    case 'no-end':
      return {
        message: 'Status är upphord, men det står inte vilken dag överenskommelsen upphörde.',
        hint: 'Lägg till validUntil med den sista dag som den gällde.',
      };
    case 'not-ended':
      return {
        message: `Status är upphord, men den ${found.asOf} gäller överenskommelsen fortfarande. Sista dagen är ${found.until}.`,
        hint: 'Upphörde den tidigare, rätta validUntil till den sista dag som den gällde. Gäller den än, skriv status: beslutad.',
      };
  }
}

/** Dates, and references to what has been replaced. */
export const time: MessagesIn<'time'> = {
  'date-order': ({ from, until, keys = ['validFrom', 'validUntil'] }) => ({
    message: `Tiden slutar (${shown(until)}) innan den börjar (${shown(from)}).`,
    hint: `Kontrollera båda datumen, ${keys[0]} och ${keys[1]}.`,
  }),
  'decided-late': ({ decidedOn, validFrom }) => ({
    message: `Beslutet togs ${decidedOn}, men överenskommelsen gäller redan från ${validFrom}.`,
    hint: 'Rätta ett av datumen, eller stäng av varningen och skriv varför.',
  }),
  'status-contradicted': contradicted,
  'agreement-expired': ({ until, asOf, decided }) =>
    decided
      ? {
          message: `Överenskommelsen gällde till och med ${until}. Den ${asOf} har den gått ut.`,
          hint: 'Förläng den med ett nytt validUntil, eller skriv en ny som ersätter den. Ska den inte gälla mer, skriv status: upphord.',
        }
      : {
          message: `Överenskommelsen är inte beslutad, och den ${asOf} är dess sista dag redan förbi (${until}).`,
          hint: 'Skriv nya dagar i validFrom och validUntil. Är den beslutad, skriv status: beslutad och decidedOn.',
        },
  'signed-outside-period': ({ on, problem, limit }) => ({
    message: `Underskriften är daterad ${on}, ${SIGNED_OUTSIDE[problem][0]} (${limit}).`,
    hint: SIGNED_OUTSIDE[problem][1],
  }),
  'outdated-reference': (found) => ({ message: outdated(found), hint: instead(found) }),
  'law-changes-during': lawChanges,
  'dates-not-continuous': (found) => ({
    message: notContinuous(found),
    hint: 'Rätta from och until, så att den ena slutar dagen innan nästa börjar. Den första behöver ingen from, och den sista ingen until.',
  }),
  'level-outdated': ({ level, validFrom, until, replacedBy, above }) => ({
    message: `${quoted(level)}${above === undefined ? '' : `, som ${quoted(above)} bygger på,`} gäller bara överenskommelser som börjar senast ${until}. Den här börjar gälla ${validFrom}.`,
    hint: above === undefined ? nextLevel(replacedBy) : nextBeneath(above, replacedBy),
  }),
};
