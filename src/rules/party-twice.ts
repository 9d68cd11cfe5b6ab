import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { folded } from '../values/folded.ts';
import { items, member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A name or a number in the form in which it is compared; undefined of what is no text. */
function comparable(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? folded(value) : undefined;
}

function contradiction(
  { document }: RuleContext,
  problem: 'board-twice' | 'own-municipality',
  name: string,
  at: string,
): Diagnostic {
  return diagnostic('party-contradiction', { problem, name }, { span: document.valueSpan(at), pointer: at });
}

/** The area's own board under the name of another of the municipality's boards, which is a party beside it. */
function ownBoard(context: RuleContext): readonly Diagnostic[] {
  const board = member(context.document.value, 'district', 'board');
  const name = comparable(board);
  const isAnother = Object.values(context.minimum.bodies).some((body) => comparable(body.board) === name);
  if (typeof board !== 'string' || name === undefined || !isAnother) return [];
  return [contradiction(context, 'board-twice', board, '/district/board')];
}

/** Whether an organiser is a municipality by its name or by its number. */
function isSame(organiser: unknown, municipality: unknown): boolean {
  const name = comparable(member(municipality, 'name'));
  const number = comparable(member(municipality, 'organisationNumber'))?.replace('-', '');
  const own = comparable(member(organiser, 'organisationNumber'))?.replace('-', '');
  return (
    (name !== undefined && comparable(member(organiser, 'name')) === name) || (number !== undefined && own === number)
  );
}

/** The municipality whose boards are parties, as another municipality: its schools would ask for a signature of their own. */
function ownMunicipality(context: RuleContext): readonly Diagnostic[] {
  const file = context.document.value;
  const municipality = context.minimum.municipality ?? member(file, 'municipality');
  return items(member(file, 'schools')).flatMap((school, index) => {
    const organiser = member(school, 'organiser');
    if (member(organiser, 'type') !== 'annan kommun' || !isSame(organiser, municipality)) return [];
    const name = member(municipality, 'name');
    const at = `/schools/${index}/organiser/type`;
    return contradiction(context, 'own-municipality', typeof name === 'string' ? name : '', at);
  });
}

/** A board and a municipality are one party each, whatever else the file calls them. */
export const partyTwice: Rule = (context) => [...ownBoard(context), ...ownMunicipality(context)];
