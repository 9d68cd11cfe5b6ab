import { functionsOf } from '../../minimum/participants.ts';
import type { Clause, Meeting, Participant, Participation } from '../../model/agreement.ts';
import { joined } from '../../values/in-words.ts';
import { boolean, optional, record, text, type ValueOf } from '../shape.ts';
import type { ViewContext } from './context.ts';
import { rowSeparator } from './words.ts';

/**
 * One of those who take part, as it stands in a row of them. It is `local` where the district added it or made more of it;
 * then `floor` is what the minimum level says of it, where it says anything.
 */
export const attendantShape = record({
  all: optional(text),
  /** "rektor", or "rektor eller förskolechef" where one of several takes part. */
  name: text,
  /** Who comes in its place, with a mark of its own where the district named it. */
  deputy: optional(record({ name: text, local: boolean })),
  local: boolean,
  floor: optional(text),
  /** What stands before the next one; all of a row have the same. */
  separator: text,
});

type Attendant = ValueOf<typeof attendantShape>;
type Change = Pick<Attendant, 'local' | 'floor'>;

export const partWords: Readonly<Record<Participation, string>> = {
  required: 'ska delta',
  recommended: 'bör delta',
  'when-needed': 'deltar vid behov',
  'left-out': 'deltar inte',
};

const OR = ' eller ';

/** "rektorer", as after "alla". */
function pluralOf(context: ViewContext, id: string): string {
  return context.pluralWithin(id) ?? `med funktionen ${context.titleWithin(id)}`;
}

/** Who takes part, within a sentence: "rektor eller förskolechef". */
export function eitherWithin(context: ViewContext, participant: Pick<Participant, 'function' | 'anyOf'>): string {
  return joined(functionsOf(participant).map(context.titleWithin), OR);
}

/** The floor's participant of one that the district has changed, with its alternatives. */
function floorOf({ function: id, floor }: Participant): Pick<Participant, 'function' | 'anyOf'> {
  return floor?.anyOf === undefined ? { function: id } : { function: floor.anyOf[0] ?? id, anyOf: floor.anyOf };
}

/** Whether the district requires some of the floor's alternatives, and not the others. */
function isNarrowed({ anyOf, floor }: Participant): boolean {
  return floor?.anyOf !== undefined && floor.anyOf.length !== anyOf?.length;
}

/** Whom the minimum level lets the district choose among: "rektor eller förskolechef", "alla rektorer eller alla förskolechefer". */
function floorAlternatives(context: ViewContext, participant: Participant): string {
  const functions = functionsOf(floorOf(participant));
  return participant.floor?.attendance === 'all'
    ? joined(
        functions.map((id) => `alla ${pluralOf(context, id)}`),
        OR,
      )
    : joined(functions.map(context.titleWithin), OR);
}

/** What the minimum level says of a participant that a district has lifted, or of the alternatives that it has chosen among. */
export function floorPartText(context: ViewContext, participant: Participant): string {
  const { floor } = participant;
  if (floor === undefined) return '';
  const part = partWords[floor.part];
  if (isNarrowed(participant)) return `${floorAlternatives(context, participant)} ${part}`;
  return floor.attendance === 'all' ? `alla ${part}` : part;
}

const unchanged: Change = { local: false, floor: undefined };
const addition: Change = { local: true, floor: undefined };

/** Whether a district has a recommended function take part less, which the reason for it says. */
export function isExcepted({ part, floor }: Participant): boolean {
  return part === 'left-out' || (part === 'when-needed' && floor?.part === 'recommended');
}

/** What the minimum level says of a participant that the district has added or lifted. */
function changeOf(context: ViewContext, participant: Participant, unmarked: boolean): Change {
  const { floor } = participant;
  if (unmarked || participant.origin.from === 'minimum-level' || isExcepted(participant)) return unchanged;
  if (floor === undefined) return addition;
  if (isNarrowed(participant)) return { local: true, floor: floorAlternatives(context, participant) };
  return {
    local: true,
    floor: floor.part === participant.part ? 'en företrädare' : floorPartText(context, participant),
  };
}

/** Who comes in another's place. What is marked as an addition as a whole marks its deputy, too. */
function deputyOf(context: ViewContext, deputy: Clause<string> | undefined, isMarked: boolean): Attendant['deputy'] {
  return deputy && { name: context.titleWithin(deputy.value), local: isMarked && deputy.origin.from === 'district' };
}

/** "Alla rektorer" and "polis": the first of a row begins with a capital. */
function nameOf(
  context: ViewContext,
  functions: readonly string[],
  all: boolean,
  isFirst: boolean,
): Pick<Attendant, 'all' | 'name'> {
  const [first = '', ...others] = functions;
  if (!all) {
    const title = isFirst ? context.title(first) : context.titleWithin(first);
    return { all: undefined, name: joined([title, ...others.map(context.titleWithin)], OR) };
  }
  const names = [pluralOf(context, first), ...others.map((id) => `alla ${pluralOf(context, id)}`)];
  return { all: isFirst ? 'Alla' : 'alla', name: joined(names, OR) };
}

/** @param isAlternative whether one of several takes part, so that a comma before them would not say among whom */
function rowOf(listed: readonly Omit<Attendant, 'separator'>[], isAlternative = false): readonly Attendant[] {
  const separator = isAlternative ? '; ' : rowSeparator(listed.map(({ name, deputy }) => name + (deputy?.name ?? '')));
  return listed.map((one) => ({ ...one, separator }));
}

/** Those who take part in one way. */
export function attendants(
  context: ViewContext,
  meeting: Meeting,
  part: Participation,
  unmarked: boolean,
): readonly Attendant[] {
  const listed = meeting.participants.filter((participant) => participant.part === part);
  return rowOf(
    listed.map((participant, at) => {
      const change = changeOf(context, participant, unmarked);
      const isWhole = change.local && change.floor === undefined;
      return {
        ...nameOf(context, functionsOf(participant), participant.attendance === 'all', at === 0),
        deputy: deputyOf(context, participant.deputy, !unmarked && !isWhole),
        ...change,
      };
    }),
    listed.some(({ anyOf }) => anyOf !== undefined),
  );
}

/** Those who are invited. */
export function guests(context: ViewContext, { invited }: Meeting, unmarked: boolean): readonly Attendant[] {
  return rowOf(
    invited.map(({ value, origin }, at) => ({
      ...nameOf(context, [value], false, at === 0),
      deputy: undefined,
      ...(!unmarked && origin.from === 'district' ? addition : unchanged),
    })),
  );
}
