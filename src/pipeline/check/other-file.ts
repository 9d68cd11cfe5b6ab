import type { OtherFile } from '../../diagnostics/code-arguments.ts';
import { diagnostic, startOf } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { decodeTolerantly } from '../../source/decode.ts';
import { sourceText } from '../../source/source-text.ts';
import type { Input } from '../load/input.ts';
import { type ReadSource, readSource } from '../load/read-source.ts';
import { recognise } from '../load/recognise.ts';
import type { Resources } from '../load/resources.ts';

/** A file that is no district's, and what is found in it. */
export interface ExaminedOther extends Omit<ReadSource, 'document'> {
  readonly other: OtherFile;
}

/** Whether a finding is about something that could harm any program that reads the file, whoever's it is. */
function isHarmful({ code, args }: Diagnostic): boolean {
  if (code === 'yaml-aliases') return (args as Diagnostic<'yaml-aliases'>['args']).of === 'values';
  return code === 'too-deep' || code === 'yaml-self-alias';
}

/** Whether a finding says that no program can read the file; other programs do have tags, directives and merge keys. */
function isFault({ code, args }: Diagnostic): boolean {
  if (code === 'yaml-syntax') return (args as Diagnostic<'yaml-syntax'>['args']).problem !== 'directive';
  return code === 'not-utf8' || code === 'control-character';
}

/**
 * Tells what a file is.
 * @param read the file's text, where it has been read
 * @returns undefined for a district's file, and for one that cannot be recognised
 */
export function otherFileIn(
  { path, content }: Input,
  { source, document, diagnostics }: ReadSource,
): OtherFile | undefined {
  // Lock files of other programs are often too big to be read; how they begin is enough.
  if (content.kind === 'too-big') return recognise(decodeTolerantly(path, content.start), undefined);
  if (diagnostics.some(isHarmful)) return undefined;
  return recognise(source, document?.value, diagnostics.some(isFault));
}

/** Tells whether an input is another file than a district's, for a caller that wants nothing else of it. */
export function isOtherFile(input: Input): boolean {
  return otherFileIn(input, readSource(input)) !== undefined;
}

/** The one finding about a file that is no district's: an info when a folder held it, and an error when it was named. */
function notDistrict(path: string, other: OtherFile, severity?: 'info'): Diagnostic {
  return diagnostic('not-a-district-file', { is: other }, { span: startOf(path) }, severity && { severity });
}

/**
 * Examines a file that is no district's. A minimum level is checked as one, and so is a directory; of any other file nothing is
 * read, and no word of it is shown.
 * @param read the file's text
 */
export async function examineOther(
  input: Input,
  other: OtherFile,
  resources: Resources,
  read: ReadSource,
): Promise<ExaminedOther> {
  const info = notDistrict(input.path, other, 'info');
  if (other === 'directory') {
    const { examineDirectory } = await import('./check-directory.ts');
    const { source, found } = await examineDirectory(input, resources, read);
    return { source, diagnostics: [info, ...found], other };
  }
  if (other !== 'minimum-level') return { source: sourceText(input.path, ''), diagnostics: [info], other };
  const rules = { schema: await resources.levelSchema(), law: await resources.law() };
  const { levelIn } = await import('../load/load-level.ts');
  const { source, diagnostics } = await levelIn(input, rules, resources.covers);
  return { source, diagnostics: [info, ...diagnostics], other };
}

/** What is checked as what it is. */
const CHECKED: readonly OtherFile[] = ['minimum-level', 'directory'];

/**
 * The findings about a file that is no district's, where it was named rather than found in a folder. A minimum level or a
 * directory may be named to be checked; nothing of the kind can be drawn.
 * @param found what was found in it
 * @param use what it was named for
 */
export function whenNamed(
  path: string,
  other: OtherFile,
  found: readonly Diagnostic[],
  use: 'check' | 'draw',
): readonly Diagnostic[] {
  if (use === 'check' && CHECKED.includes(other)) return found.filter(({ code }) => code !== 'not-a-district-file');
  return [notDistrict(path, other)];
}
