import { diagnostic, type Place } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Directory, ListedReception } from '../model/directory-file.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { folded } from '../values/folded.ts';
import { unique } from '../values/unique.ts';
import { member, members } from './read-value.ts';

/** A number as it is dialled in Sweden: `+46 8-465 004 00` is `08-465 004 00`. */
const dialled = (phone: string): string => phone.replaceAll(/[^\d+]/g, '').replace(/^(?:\+|00)46/, '0');

/** The numbers that the file has for a reception: of the unit of the same title, else of all units. */
function ownNumbers(document: YamlDocument, { title }: ListedReception): readonly string[] {
  const units = members(member(document.value, 'district', 'units')).map(([, unit]) => unit);
  const isSame = (one: unknown) => typeof one === 'string' && folded(one) === folded(title);
  const same = units.filter((unit) => isSame(member(unit, 'title')));
  const numbersOf = (some: readonly unknown[]) =>
    unique(some.map((unit) => member(unit, 'phone')).filter((phone) => typeof phone === 'string'));
  const numbers = numbersOf(same);
  return numbers.length === 0 ? numbersOf(units) : numbers;
}

/**
 * Compares what a directory says of the district itself with the district's own file. Other districts print the directory's row,
 * and this one prints its units: who calls must come to the same place.
 * @param place the key under which the file names the directory
 */
export function ownReception(
  document: YamlDocument,
  { name: directory, receptions }: Directory,
  place: Place,
): readonly Diagnostic[] {
  const own = member(document.value, 'district', 'name');
  if (typeof own !== 'string') return [];
  const listed = receptions.find(({ district }) => folded(district) === folded(own));
  if (listed === undefined) return [];
  const { district, title, phone } = listed;
  const numbers = ownNumbers(document, listed);
  const isKnown = numbers.length === 0 || numbers.some((one) => dialled(one) === dialled(phone));
  return [
    ...(district === own
      ? []
      : [diagnostic('reception-contradicted', { problem: 'name', directory, found: district, own }, place)]),
    ...(isKnown
      ? []
      : [
          diagnostic(
            'reception-contradicted',
            { problem: 'phone', directory, title, found: phone, own: numbers },
            place,
          ),
        ]),
  ];
}
