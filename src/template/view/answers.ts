import type { AreaLevel } from '../../minimum/minimum-level.ts';
import type { Area } from '../../model/agreement.ts';
import { own } from '../../values/own.ts';
import { unique } from '../../values/unique.ts';
import { list, optional, place, record, text, type ValueOf } from '../shape.ts';
import type { callShape } from './call.ts';
import { originText, type ViewContext } from './context.ts';
import { reachMembers, reachOf, UNREACHED } from './reach.ts';

/** Who answers, each once, with all that somebody turns to them about. */
export const answersShape = list(
  record({
    /** None of units that answer for no area. */
    concerns: list(record({ text, local: optional(place) })),
    /** The unit, or where none answers, the administration or the child's school. */
    unit: text,
    /** The function to ask for there, where no unit answers. */
    askFor: optional(text),
    ...reachMembers,
  }),
);

type Answer = ValueOf<typeof answersShape>[number];
type Call = ValueOf<typeof callShape>;

/** An answer, and the first area that it is about. */
type Placed = readonly [Answer, Area | undefined];

/** Areas about single children come first: somebody in a hurry looks for those. */
export function byUrgency(areas: readonly Area[]): readonly Area[] {
  const on = (level: AreaLevel) => areas.filter((area) => area.level.value === level);
  return [...on('individual'), ...on('general')];
}

const concernOf = ({ concern, title, origin }: Area): Answer['concerns'][number] => ({
  text: concern ?? title.value,
  local: originText(origin),
});

/** Where a function is to be found: at the child's own school, or through the administration. */
function houseOf({ agreement, minimum }: ViewContext, id: string): string {
  const belongsTo = own(minimum.functions, id)?.belongsTo;
  if (belongsTo === 'school') return 'Barnets skola';
  if (belongsTo === 'preschool') return 'Barnets förskola';
  return agreement.district.administration;
}

/** The areas that no unit answers for, by their responsible function. */
function unanswered(context: ViewContext, areas: readonly Area[]): readonly Placed[] {
  const { agreement, titleWithin } = context;
  const alone = areas.filter(({ id }) => !agreement.units.some(({ handles = [] }) => handles.includes(id)));
  return unique(alone.map(({ responsible }) => responsible.value)).map((id) => {
    const theirs = alone.filter(({ responsible }) => responsible.value === id);
    const whom = { unit: houseOf(context, id), askFor: titleWithin(id) };
    return [{ concerns: theirs.map(concernOf), ...whom, ...UNREACHED }, theirs[0]];
  });
}

/**
 * Who answers for what: a number that stood in several rows would have to be compared by whoever looks for one. They come in
 * the order of the areas, and units that answer for none last.
 * @param closed what the page tells those in haste of where to turn when offices are closed
 */
export function answersOf(context: ViewContext, closed: Call | undefined): readonly Answer[] {
  const areas = byUrgency(context.agreement.areas);
  const units = context.agreement.units.map((unit): Placed => {
    const handled = areas.filter(({ id }) => unit.handles?.includes(id));
    const answer = {
      concerns: handled.map(concernOf),
      unit: unit.title,
      askFor: undefined,
      ...reachOf(unit, closed),
    };
    return [answer, handled[0]];
  });
  const placeOf = (area: Area | undefined) => (area === undefined ? areas.length : areas.indexOf(area));
  return [...units, ...unanswered(context, areas)]
    .toSorted(([, one], [, other]) => placeOf(one) - placeOf(other))
    .map(([answer]) => answer);
}
