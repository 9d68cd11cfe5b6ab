import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { markdownFindings } from '../../markdown/findings.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { cutTextFindings } from '../../texts/cut-texts.ts';
import { placeholderFindings } from '../../texts/find-placeholders.ts';
import { quotedValueFindings } from '../../texts/quoted-values.ts';
import type { ExtendedDocument } from '../extend/extended-document.ts';
import { withNamedSources } from '../extend/own-grounds.ts';
import type { Written } from '../extend/written.ts';
import { isId } from '../ids.ts';
import type { Law } from '../law.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { levelExamples } from '../starting-examples.ts';
import { basisFindings, groundlessFindings } from './check-basis.ts';
import { dateFindings } from './check-dates.ts';
import { citationFindings, lawOfGroundsFindings } from './check-law.ts';
import { meetingFindings } from './check-meetings.ts';
import { partyFindings } from './check-parties.ts';
import { consentAgeFindings, contactFindings, namedChildFindings } from './check-promises.ts';
import { referenceFindings } from './check-references.ts';
import { reportFindings } from './check-reports.ts';
import { schoolFormFindings } from './check-school-forms.ts';
import { sourceFindings } from './check-sources.ts';
import { stepFindings } from './check-steps.ts';
import { taskFindings } from './check-tasks.ts';
import { titleFindings } from './check-titles.ts';
import { wordingFindings } from './check-wordings.ts';
import type { WrittenLaw } from './cite-law.ts';

/** What is wrong with the parts of a level, by their pointers in it. */
function partFindings(minimum: MinimumLevel, document: YamlDocument, law: Law): readonly Diagnostic[] {
  return [
    ...referenceFindings(minimum, document),
    ...partyFindings(minimum, document),
    ...meetingFindings(minimum, document),
    ...stepFindings(minimum, document, law),
    ...reportFindings(minimum, document),
    ...taskFindings(minimum, document),
    ...dateFindings(minimum, document),
    ...wordingFindings(document),
    ...citationFindings(minimum, law, document),
    ...schoolFormFindings(minimum, document),
    ...groundlessFindings(document),
  ];
}

/**
 * What is wrong with what a file names: its sources, its titles and its grounds. They are judged as the file has them, since
 * not all of them can be seen in a merged level: what is joined to a text of the level beneath has its ground beside that one's.
 * @param written what the level says of the law, with what it extends
 */
function namingFindings(minimum: MinimumLevel, document: YamlDocument, law: Law, written: unknown) {
  return [
    ...sourceFindings(minimum, document),
    ...titleFindings(minimum, document),
    ...basisFindings(minimum, document),
    ...lawOfGroundsFindings(minimum, law, written as WrittenLaw, document),
  ];
}

/** What is wrong with the texts of a level's file, where they are written. */
function textFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return [
    ...contactFindings(minimum, document),
    ...consentAgeFindings(document),
    ...namedChildFindings(minimum, document),
    ...markdownFindings(document, 'level'),
    ...cutTextFindings(document),
    ...quotedValueFindings(document),
    ...placeholderFindings(document, {
      file: 'level',
      decided: minimum.status === 'beslutad',
      isOwnId: isId,
      examples: levelExamples,
    }),
  ];
}

/**
 * Checks what a JSON Schema cannot: names that lead nowhere, a function in two places of a meeting, a task that stands twice, a family that is
 * invited or contacted without exception, a period that ends before it begins, a part that rests on nothing, a ground
 * that names no source of the level or no heading of it, two sources of one name, Markdown that descriptions cannot
 * have, texts that a comment has cut, quotation marks that are part of a text, what is still to be filled in.
 * Steps that wait for each other, or are law without any, are found too. `loadMarkdown` must have been awaited where `describesInMarkdown` says so.
 * @param document the file that the level was read from, for the places and for what is written otherwise there
 * @param law the rows that it may cite
 * @param extended the same file read as the merged level, where it rests on another
 * @returns all findings; with an error among them the level must not be used
 */
export function checkMinimumLevel(
  minimum: MinimumLevel,
  document: YamlDocument,
  law: Law,
  extended?: ExtendedDocument,
): readonly Diagnostic[] {
  const texts = textFindings(minimum, document);
  if (extended === undefined)
    return [
      ...partFindings(minimum, document, law),
      ...namingFindings(minimum, document, law, document.value),
      ...texts,
    ];
  const named = { ...document, value: withNamedSources(document.value as Written) };
  return [
    ...partFindings(minimum, extended.document, law).map(extended.inFile),
    ...namingFindings(minimum, named, law, extended.document.value),
    ...texts,
  ];
}
