import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { within } from '../../../io/paths.ts';
import { folded } from '../../../model/folded.ts';
import { Firsts, type OfDistrict } from '../../../rules/across/firsts.ts';
import { type ManifestKeys, SHORT_HASH } from '../manifest.ts';
import { type Placed, placeOf } from './part.ts';

/** An entry with the keys that it is compared by. */
interface Keyed extends OfDistrict {
  readonly placed: Placed;
  readonly keys: ManifestKeys;
}

/** What entries are looked up by, as the rule that compares files does. */
interface Index {
  readonly byCode: Firsts<Keyed>;
  /** By the shortened hash of name and form, entries with such a school that has no code. */
  readonly codeless: Firsts<Keyed>;
  /** The same with all schools, but only under the keys of those without a code. */
  readonly byName: Firsts<Keyed>;
}

const shortened = (hash: string): string => hash.slice(0, SHORT_HASH);

function indexOf(all: readonly Keyed[]): Index {
  const index: Index = { byCode: new Firsts(), codeless: new Firsts(), byName: new Firsts() };
  for (const one of all) {
    for (const code of one.keys.unitCodes) index.byCode.add(code, one);
    for (const hash of one.keys.schools) index.codeless.add(shortened(hash), one);
  }
  for (const one of all) {
    const names = [...one.keys.schools.map(shortened), ...(one.keys.names ?? [])];
    for (const name of names) if (index.codeless.has(name)) index.byName.add(name, one);
  }
  return index;
}

function finding({ placed }: Keyed, other: Keyed, unitCode?: string): Diagnostic {
  const { part, input } = other.placed;
  const byCode = unitCode !== undefined;
  return diagnostic(
    'school-in-two-districts',
    {
      input: placed.input.name,
      other: within(part.folder, input.name),
      district: other.keys.district,
      ...(byCode ? { unitCode } : {}),
    },
    { ...placeOf(placed), pointer: `${placeOf(placed).pointer}/keys/${byCode ? 'unitCodes' : 'schools'}` },
    { related: [{ span: startOf(part.path), note: 'other-file' }], ...(byCode ? {} : { severity: 'warning' }) },
  );
}

/** Each shared code is told; of namesakes, whose names a manifest does not hold, once for each other entry. */
function findingsOf(one: Keyed, { byCode, codeless, byName }: Index): Diagnostic[] {
  const { keys, districtKey } = one;
  const byCodes = keys.unitCodes.flatMap((code) => {
    const other = byCode.elsewhere(code, districtKey);
    return other === undefined ? [] : finding(one, other, code);
  });
  const namesakes = new Set([
    ...keys.schools.map((hash) => byName.elsewhere(shortened(hash), districtKey)),
    ...(keys.names ?? []).map((name) => codeless.elsewhere(name, districtKey)),
  ]);
  return [...byCodes, ...[...namesakes].flatMap((other) => (other === undefined ? [] : finding(one, other)))];
}

/**
 * The rule `school-in-two-districts` by the keys of manifests: the same unit code in two districts is an error, the same
 * name and form a warning where one of the two schools has no code.
 */
export function schoolsInTwoParts(placed: readonly Placed[]): Diagnostic[] {
  const all = placed.flatMap((one): Keyed | [] => {
    const { keys } = one.input;
    return keys === null ? [] : { placed: one, keys, districtKey: folded(keys.district) };
  });
  const index = indexOf(all);
  return all.flatMap((one) => findingsOf(one, index));
}
