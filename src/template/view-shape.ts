import { boolean, record, type Shape, text, type ValueOf } from './shape.ts';
import { levelShape } from './view/annex-level.ts';
import { annexesShape, schoolsShape } from './view/annexes.ts';
import { chaptersShape } from './view/chapters.ts';
import { comparisonShape } from './view/comparison-rows.ts';
import { editionShape } from './view/edition.ts';
import { frontShape, metaShape } from './view/front.ts';
import { groundsShape } from './view/grounds.ts';
import { levelWordsShape } from './view/level-words.ts';
import { localFunctionsShape } from './view/local-functions.ts';
import { signaturesShape } from './view/signatures.ts';
import { signedListShape } from './view/signed-list.ts';
import { readingShape } from './view/steps.ts';
import { whereToTurnShape } from './view/where-to-turn.ts';
import { yearShape } from './view/year.ts';

/** Everything that templates may read; see `shapeReadBy`. */
export const viewShape = record({
  /** Whether the agreement is in its short form: its notes stand in a document of their own, and what explains it in annexes. */
  short: boolean,
  meta: metaShape,
  edition: editionShape,
  front: frontShape,
  turn: whereToTurnShape,
  chapters: chaptersShape,
  signatures: signaturesShape,
  signedList: signedListShape,
  schools: schoolsShape,
  annexes: annexesShape,
  comparison: comparisonShape,
  districtName: text,
  /** "i Farsta", "på Östermalm" */
  inDistrict: text,
  localFunctions: localFunctionsShape,
  /** Of all times together; those of a list of steps are told beside it, too. */
  times: readingShape,
  year: yearShape,
  level: levelShape,
  grounds: groundsShape,
  words: levelWordsShape,
});

const { signedList: _whoHasSigned, ...signable } = viewShape.members;
const signableShape = record(signable);

/**
 * What the templates of a document may read. Who has signed is for the list of signatures alone: whatever templates someone
 * has, what is signed must not change by being signed.
 * @param entry the name of the template that the document begins in
 */
export function shapeReadBy(entry: string): Shape {
  return entry === 'signatures.hbs' ? viewShape : signableShape;
}

export type View = ValueOf<typeof viewShape>;
