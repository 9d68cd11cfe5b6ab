import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atKey } from '../diagnostics/places.ts';
import { plainTextFindings } from '../markdown/findings.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { cutTextFindings } from '../texts/cut-texts.ts';
import { placeholderFindings } from '../texts/find-placeholders.ts';
import { quotedValueFindings } from '../texts/quoted-values.ts';
import { folded } from '../values/folded.ts';
import { personalEmailsInDirectory } from './personal-email.ts';
import { member, members } from './read-value.ts';
import { templateFindings } from './template-in-text.ts';

/** Names that stand twice, in whatever letters and spaces: of two answers nobody knows which one holds. */
function twice(document: YamlDocument): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return members(member(document.value, 'receptions')).flatMap(([name]) => {
    const other = first.get(folded(name));
    if (other === undefined) {
      first.set(folded(name), name);
      return [];
    }
    const related = [{ span: atKey(document, ['receptions', other]).span, note: 'first-occurrence' as const }];
    return diagnostic('reception-twice', { found: name, other }, atKey(document, ['receptions', name]), { related });
  });
}

/** Whether a key is a name that the writer has chosen. */
export function isReceptionName(path: readonly string[]): boolean {
  return path.length === 2 && path[0] === 'receptions';
}

/**
 * Everything that a JSON Schema cannot say of a directory of receptions. Its texts are read as those of a unit in a district's
 * file are, for they are printed beside them; the law and the level say nothing of it.
 */
export function directoryFindings(document: YamlDocument): readonly Diagnostic[] {
  return [
    ...twice(document),
    ...plainTextFindings(document, 'directory'),
    ...cutTextFindings(document),
    ...quotedValueFindings(document),
    ...templateFindings(document),
    ...personalEmailsInDirectory(document),
    ...placeholderFindings(document, { file: 'directory', decided: false, isOwnId: isReceptionName }),
  ];
}
