import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { belowFindings } from '../../minimum/extend/below-findings.ts';
import { type ExtendedDocument, extendedDocument } from '../../minimum/extend/extended-document.ts';
import { inNewParts } from '../../minimum/extend/in-new-parts.ts';
import { markedAlone, markedLevel } from '../../minimum/extend/marked-level.ts';
import { withOwnGrounds } from '../../minimum/extend/own-grounds.ts';
import type { Written } from '../../minimum/extend/written.ts';
import type { Law } from '../../minimum/law.ts';
import { toMinimumLevel } from '../../minimum/read/to-minimum-level.ts';
import { checkDocument } from '../../schema/check.ts';
import type { SchemaValidator } from '../../schema/validator.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { WholeLevel } from './whole-level.ts';

/** A level's file with what it rests on. */
export interface WithBeneath {
  /** What is lowered, changed or lacking, at the file's own lines. */
  readonly found: readonly Diagnostic[];
  readonly extended: ExtendedDocument;
  /** The merged level as it is written, each part with the level that it comes from. */
  readonly marked: Written;
}

/**
 * Merges a level's file with the level that it rests on, and holds it to that.
 * @param under read without errors
 * @param validator of the schema of levels
 */
export function withBeneath(
  document: YamlDocument,
  under: WholeLevel,
  validator: SchemaValidator,
  law: Law,
): WithBeneath {
  const [own, written] = [document.value as Written, withOwnGrounds(under.written as Written)];
  const beneathIt = under.marked ?? markedAlone(written);
  const rested = { written, level: toMinimumLevel(beneathIt, law) };
  const extended = extendedDocument(document, written);
  const shape = checkDocument(validator, extended.document).map(extended.inFile);
  const found = [...belowFindings(own, rested, document), ...inNewParts(shape, rested.level, document)];
  return { found, extended, marked: markedLevel(own, beneathIt) };
}
