import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { pointer } from '../../source/pointer.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { folded } from '../../values/folded.ts';
import { own } from '../../values/own.ts';
import { unique } from '../../values/unique.ts';
import { items, member, members } from '../read-value.ts';

/** What is compared of a meeting stays small in a file that the schema refuses, too. */
const MOST_NAMES = 200;

/** A meeting that a file says to be shared, and who holds it. */
export interface Sharing {
  /** Its area and id: `styrning/styrgrupp`. */
  readonly meeting: string;
  /** The others whom the file itself names, as they are written. */
  readonly names: readonly string[];
  /**
   * All of whom the file, not the level, says that they hold it, the file's own district among them: in small letters and in
   * order. The level says the same of the rest to all.
   */
  readonly group: readonly string[];
}

/** The same with where each name stands. */
export interface WrittenSharing extends Sharing {
  readonly pointers: readonly string[];
}

/**
 * The meetings that a file says to be shared.
 * @param value a district's file, of any shape
 * @param areas the level's
 * @param district the name of the file's own
 */
export function sharingsOf(
  value: unknown,
  areas: MinimumLevel['areas'] | undefined,
  district: string,
): readonly WrittenSharing[] {
  return members(member(value, 'localAdditions', 'areas')).flatMap(([areaId, area]) =>
    members(member(area, 'meetings')).flatMap(([id, meeting]): readonly WrittenSharing[] => {
      const ofLevel = own(own(areas ?? {}, areaId)?.meetings ?? {}, id)?.sharedWith ?? [];
      const said = new Set(ofLevel.map(folded));
      const self = folded(district);
      // The schema refuses more.
      const listed = items(member(meeting, 'sharedWith')).slice(0, MOST_NAMES);
      const named = listed.flatMap((name, index) => {
        if (typeof name !== 'string' || said.has(folded(name)) || folded(name) === self) return [];
        const at = pointer(['localAdditions', 'areas', areaId, 'meetings', id, 'sharedWith', index]);
        return [{ name, pointer: at }];
      });
      if (named.length === 0) return [];
      const group = [self, ...named.map(({ name }) => folded(name))].filter((one) => !said.has(one));
      return [
        {
          meeting: `${areaId}/${id}`,
          names: named.map(({ name }) => name),
          pointers: named.map((one) => one.pointer),
          group: [...unique(group)].sort(byCodeUnits),
        },
      ];
    }),
  );
}

/** The key by which a name finds the agreements of those whom it names: of another level a meeting would be another. */
export function sharerKey(level: string | number, district: string): string {
  return `${level}\n${folded(district)}`;
}

/**
 * How another agreement differs that should say the same of a shared meeting; undefined where it does not.
 * @param same what it says of the meeting
 */
export function sharedOtherwise(
  one: Sharing,
  district: string,
  same: Sharing | undefined,
): 'absent' | 'others' | undefined {
  if (same === undefined) return 'absent';
  if (same.group.join('\n') === one.group.join('\n')) return undefined;
  return same.group.includes(folded(district)) ? 'others' : 'absent';
}
