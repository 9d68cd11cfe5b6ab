import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { Agreement } from '../model/agreement.ts';
import { levelOf } from './view/annex-level.ts';
import { annexesOf, schoolsOf } from './view/annexes.ts';
import { chaptersOf } from './view/chapters.ts';
import { comparisonOf, countsOf } from './view/comparison.ts';
import { contextOf, inDistrict, type ViewContext } from './view/context.ts';
import { editionOf } from './view/edition.ts';
import { frontOf, metaOf } from './view/front.ts';
import { groundsOf } from './view/grounds.ts';
import { levelWordsOf } from './view/level-words.ts';
import { localFunctionsOf } from './view/local-functions.ts';
import { namesBeneath, withMarksNamed } from './view/own-level.ts';
import { signaturesOf } from './view/signatures.ts';
import { signedListOf } from './view/signed-list.ts';
import { timesOf } from './view/steps.ts';
import { whereToTurnOf } from './view/where-to-turn.ts';
import { yearOf } from './view/year.ts';
import type { View } from './view-shape.ts';

/**
 * Prepares an agreement for the templates: its data, with dates written out, and in words whatever has to be counted,
 * inflected or joined. Other prose stands in the templates.
 * @param agreement merged, and valid against the agreement's schema
 * @param minimum the level that it was merged with
 * @param knowsShort whether the templates of the agreement know its short form
 */
export function viewOf(agreement: Agreement, minimum: MinimumLevel, knowsShort = true): View {
  if (minimum.restsOn === undefined) return view(contextOf(agreement, minimum, knowsShort));
  const names = namesBeneath(minimum);
  return view(contextOf(withMarksNamed(agreement, names), withMarksNamed(minimum, names), knowsShort));
}

function view(context: ViewContext): View {
  const { agreement, minimum } = context;
  const comparison = comparisonOf(context);
  const annexes = annexesOf(context, comparison.length > 0);
  const chapters = chaptersOf(context, annexes);
  // Each of these is for a document of its own: most documents never ask.
  let signedList: View['signedList'] | undefined;
  let grounds: View['grounds'] | undefined;
  return {
    short: context.short,
    meta: metaOf(context),
    edition: editionOf(context),
    front: frontOf(context, countsOf(context, comparison), annexes),
    turn: whereToTurnOf(context),
    chapters,
    signatures: signaturesOf(context),
    get signedList() {
      signedList ??= signedListOf(context);
      return signedList;
    },
    schools: schoolsOf(context),
    annexes,
    comparison,
    districtName: agreement.district.name,
    inDistrict: inDistrict(context),
    localFunctions: localFunctionsOf(context),
    times: timesOf(context),
    year: yearOf(context),
    level: levelOf(
      context,
      agreement.areas.map((area, at) => ({ area, number: chapters.areas[at]?.number ?? '' })),
    ),
    get grounds() {
      grounds ??= groundsOf(context, chapters);
      return grounds;
    },
    words: levelWordsOf(minimum.words),
  };
}
