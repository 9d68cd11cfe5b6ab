import { collect } from '../../diagnostics/collect.ts';
import type { Diagnostic, FileFindings } from '../../diagnostics/diagnostic.ts';
import type { DescribedFile } from '../../markdown/descriptions.ts';
import { masked } from '../../rules/masked.ts';
import { personalNumbersElsewhere } from '../../rules/personal-identity-number.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';

/**
 * Adds the personal identity numbers in a file that is no district's to its findings, and masks them in all that is shown:
 * what stands in a minimum level, a theme or a template is printed in every agreement, and all of them are handed around.
 * @param document the file's document, where it is YAML
 * @param found everything else that was found in the file
 * @param file what kind of file it is, where it has descriptions
 */
export function withoutNumbers(
  source: SourceText,
  document: YamlDocument | undefined,
  found: readonly Diagnostic[],
  file?: DescribedFile,
): FileFindings {
  return masked(source, collect([...found, ...personalNumbersElsewhere(source, document, file)]));
}
