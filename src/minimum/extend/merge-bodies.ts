import { unique } from '../../values/unique.ts';
import { bothGrounds, type Merging, mergeTexts } from './merge-parts.ts';
import { isSame, listAt, mappingAt, type Written } from './written.ts';

/**
 * Whether the boards of a level are those of no municipality in particular: a county's level says which boards are parties,
 * and each municipality what its own are called and which of them has which school forms.
 */
export function namesAnyBoards(under: Written): boolean {
  return under.municipality === undefined;
}

/** What a municipality calls its board. */
export const NAMES_OF_BOARD: readonly string[] = ['board', 'administration'];

/** What a body of the level beneath may be given more of. */
export const LISTS_OF_BODY: readonly string[] = ['forms', 'joins'];

function said(own: Written, fields: readonly string[]): Written {
  return Object.fromEntries(fields.flatMap((field) => (own[field] === undefined ? [] : [[field, own[field]]])));
}

/** Whether a body says more than the one beneath. */
function addsTo(own: Written, under: Written): boolean {
  return Object.keys(own).some((field) => {
    if (LISTS_OF_BODY.includes(field)) return listAt(own, field).some((one) => !listAt(under, field).includes(one));
    return field !== 'basis' && !isSame(own[field], under[field]);
  });
}

/** Whether one is a board and the other an authority: parties of different kinds, whatever else they say. */
export function isOtherKind(own: Written, under: Written): boolean {
  return (own.board === undefined) !== (under.board === undefined);
}

function mergeBody(own: Written, under: Written, path: readonly string[], isAny: boolean, merging: Merging): Written {
  if (isOtherKind(own, under)) return under;
  const names = isAny ? said(own, NAMES_OF_BOARD) : {};
  const pair = { under, own, path, within: [] };
  const lists = LISTS_OF_BODY.map((field) => mergeTexts(pair, field, merging));
  const basis = addsTo(own, under) ? bothGrounds(under.basis, own.basis) : under.basis;
  return Object.assign({}, own, under, names, ...lists, basis === undefined ? {} : { basis });
}

/** The body that a file says has the units of a school form, or those of which a district's file says nothing. */
function ownBy(file: Written, form: string): unknown {
  return mappingAt(mappingAt(mappingAt(file, 'schoolForms'), form), 'signing').by;
}

/** A body that has the units of a school form; unsure where several have the form and nothing says which. */
interface Given {
  readonly by: unknown;
  readonly sure: boolean;
}

/** The bodies that the file gives school forms, by form; none where those of the level beneath are some municipality's. */
function formsGiven(under: Written, own: Written): ReadonlyMap<unknown, Given> {
  if (!namesAnyBoards(under)) return new Map();
  const bodies = mappingAt(own, 'bodies');
  const formsOf = (id: string) => listAt(mappingAt(bodies, id), 'forms');
  const said = Object.keys(mappingAt(own, 'schoolForms')).filter((form) => ownBy(own, form) !== undefined);
  const forms = unique([...Object.keys(bodies).flatMap(formsOf), ...said]);
  return new Map(
    forms.map((form) => {
      const takers = Object.keys(bodies).filter((id) => formsOf(id).includes(form));
      const beneath = ownBy(under, String(form));
      const by = ownBy(own, String(form)) ?? (takers.length > 1 ? takers.find((id) => id === beneath) : takers[0]);
      return [form, { by: by ?? takers[0], sure: by !== undefined }] as const;
    }),
  );
}

/**
 * Whether a file repeats a school form of the level beneath, all or some of it. Which board has the units is for the
 * municipality to say, where that level names none.
 */
export function repeatsForm(own: Written, under: Written): boolean {
  const { by: _own, ...signing } = mappingAt(own, 'signing');
  const { by: _under, ...beneath } = mappingAt(under, 'signing');
  const rest = Object.keys(own).filter((field) => field !== 'basis' && field !== 'signing');
  return rest.every((field) => isSame(own[field], under[field])) && isSame(signing, beneath);
}

/** The school forms of a merged level: one that says which body signs says another where the file gives it to that. */
export function withBodies(merged: Written, under: Written, own: Written): Written {
  const given = formsGiven(under, own);
  const forms = Object.entries(mappingAt(merged, 'schoolForms')).map(([form, one]) => {
    const taken = given.get(form);
    const { by, ...signing } = mappingAt(one as Written, 'signing');
    if (taken === undefined || (by === undefined && ownBy(own, form) === undefined)) return [form, one];
    return [form, { ...(one as Written), signing: taken.sure ? { ...signing, by: taken.by } : signing }];
  });
  return given.size === 0 || merged.schoolForms === undefined ? {} : { schoolForms: Object.fromEntries(forms) };
}

/** A body without the school forms that bodies of the file take over. */
function without(body: Written, isTaken: (form: unknown) => boolean): Written {
  if (body.forms === undefined) return body;
  const { forms: _, ...rest } = body;
  const left = listAt(body, 'forms').filter((form) => !isTaken(form));
  return left.length === 0 ? rest : { ...rest, forms: left };
}

/**
 * The bodies of both, those of the level beneath first. The file may add areas and school forms to a body of the level beneath
 * and, where that names no municipality, name its board and give forms of it to another.
 */
export function mergeBodies(under: Written, own: Written, merging: Merging): Written {
  if (under.bodies === undefined && own.bodies === undefined) return {};
  const [floor, added] = [mappingAt(under, 'bodies'), mappingAt(own, 'bodies')];
  const given = formsGiven(under, own);
  const ids = [...new Set([...Object.keys(floor), ...Object.keys(added)])];
  const bodies = ids.map((id) => {
    if (floor[id] === undefined) return [id, added[id]];
    const left = without(mappingAt(floor, id), (form) => given.has(form) && given.get(form)?.by !== id);
    if (added[id] === undefined) return [id, left];
    return [id, mergeBody(mappingAt(added, id), left, ['bodies', id], namesAnyBoards(under), merging)];
  });
  return { bodies: Object.fromEntries(bodies) };
}
