import type { LevelRef } from '../../diagnostics/grounds.ts';
import { present } from '../../values/present.ts';
import { extend } from './extend.ts';
import { withOwnGrounds } from './own-grounds.ts';
import { withLevel } from './with-level.ts';
import { listAt, mappingAt, textAt, type Written } from './written.ts';

function refOf(value: Written): LevelRef {
  return { id: textAt(value, 'id') ?? '', title: textAt(value, 'title') ?? '' };
}

/** A level's file with its name on all that it says, for a level that rests on this one. */
export function markedAlone(own: Written): Written {
  return withLevel(withOwnGrounds(own), refOf(own));
}

/**
 * A level merged with what it rests on, each part with the level that it comes from, ready to be read as a level.
 * @param own the file's value
 * @param under the marked level that it rests on
 */
export function markedLevel(own: Written, under: Written): Written {
  const { value } = extend(markedAlone(own), under, true);
  const definite = textAt(mappingAt(mappingAt(under, 'words'), 'floor'), 'definite') ?? '';
  const { validUntil, replacedBy } = under;
  const beneath = { ...refOf(under), definite, ...present({ validUntil, replacedBy }) };
  return { ...value, restsOn: [beneath, ...listAt(under, 'restsOn')] };
}
