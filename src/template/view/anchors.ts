import type { Agreement, Area } from '../../model/agreement.ts';
import { rememberByObject } from '../../values/remember.ts';
import type { ViewContext } from './context.ts';

/** What areas are called where their own ids will not do. */
const AREA = 'omrade';

/**
 * The beginnings of all ids that the project's templates give to what is no area. An id of an area that is one of them, or
 * begins with one, or that one of them begins with, could be another heading's: `syfte`, `bilaga-grund`, `gemensam`.
 */
const TAKEN: readonly string[] = [
  AREA,
  'andelen',
  'bilaga',
  'framgang',
  'funktionerna',
  'gemensam-grund',
  'giltighet',
  'hit',
  'innehall',
  'kalla',
  'kallor',
  'laglig-grund',
  'las',
  'parter-har',
  'parter-och-nivaer',
  'parterna',
  'sekretess-och-anmalan',
  'skolformerna',
  'stodmaterialet',
  'syfte',
  'titel',
  'underskrifter',
  'uppfoljning',
  'villkor',
  'villkoren-om',
  'villkorets',
];

/** What an id begins with, at each of its hyphens, itself left out: `a` and `a-b` of `a-b-c`. */
function beginnings(id: string): readonly string[] {
  const found: string[] = [];
  for (let at = id.indexOf('-'); at !== -1; at = id.indexOf('-', at + 1)) found.push(id.slice(0, at));
  return found;
}

const BEGUN: ReadonlySet<string> = new Set(TAKEN.flatMap(beginnings));

/**
 * The anchors of areas by their ids: the same, so that links to a heading last, but for those that could be another heading's.
 * Headings within an area add to its anchor (`forskola-mal`), so that one id which begins with another is not safe, either.
 */
export function areaAnchors(ids: readonly string[]): ReadonlyMap<string, string> {
  const others = new Set([...TAKEN, ...ids]);
  const isSafe = (id: string) =>
    !TAKEN.includes(id) && !BEGUN.has(id) && !beginnings(id).some((beginning) => others.has(beginning));
  return new Map(ids.map((id, at) => [id, isSafe(id) ? id : `${AREA}-${at + 1}`]));
}

const anchorsOf = rememberByObject(({ areas }: Agreement) => areaAnchors(areas.map(({ id }) => id)));

/** The id of an area's heading, to which headings within the area add. */
export function areaAnchor({ agreement }: ViewContext, { id }: Pick<Area, 'id'>): string {
  return anchorsOf(agreement).get(id) ?? id;
}

/** The id of a meeting's heading: a meeting's own id is its own within its area only. */
export function meetingAnchor(context: ViewContext, area: Pick<Area, 'id'>, meeting: string): string {
  return `${areaAnchor(context, area)}-mote-${meeting}`;
}
