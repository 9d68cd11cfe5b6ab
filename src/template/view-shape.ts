import { record, text, type ValueOf } from './shape.ts';
import { levelShape } from './view/annex-level.ts';
import { schoolsShape } from './view/annexes.ts';
import { chaptersShape } from './view/chapters.ts';
import { comparisonShape } from './view/comparison.ts';
import { editionShape } from './view/edition.ts';
import { frontShape, metaShape } from './view/front.ts';
import { groundsShape } from './view/grounds.ts';
import { localFunctionsShape } from './view/local-functions.ts';
import { signaturesShape } from './view/signatures.ts';
import { signedListShape } from './view/signed-list.ts';
import { whereToTurnShape } from './view/where-to-turn.ts';
import { yearShape } from './view/year.ts';

/** Everything that a template may read. */
export const viewShape = record({
  meta: metaShape,
  edition: editionShape,
  front: frontShape,
  turn: whereToTurnShape,
  chapters: chaptersShape,
  signatures: signaturesShape,
  signedList: signedListShape,
  schools: schoolsShape,
  comparison: comparisonShape,
  districtName: text,
  /** "i Farsta", "på Östermalm" */
  inDistrict: text,
  localFunctions: localFunctionsShape,
  year: yearShape,
  level: levelShape,
  grounds: groundsShape,
});

export type View = ValueOf<typeof viewShape>;
