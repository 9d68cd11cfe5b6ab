import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withoutWords, withWords } from '../../diagnostics/with-words.ts';
import { decode } from '../../source/decode.ts';
import { judgeDistrict } from '../check/check-district.ts';
import { conflictsWithin } from '../draw/district-editions.ts';
import { readInput } from '../load/input.ts';
import type { FileOutcome, FileWork, GeneratedFile } from './run.ts';
import { study } from './study.ts';

/** What is kept of a file's findings until it is reported. */
interface KeptRemarks {
  readonly remarks?: string;
  /** Of the file that they were found in. */
  readonly sha256?: string;
  /** The id of its minimum level, whose words they are said in. */
  readonly level?: string;
}

/**
 * Writes the findings of a file that holds as text, which takes a fraction of the memory: there may be thousands of
 * files. The words of its level are left out: they would be most of it.
 */
export function remarksOf(diagnostics: readonly Diagnostic[]): string | undefined {
  return diagnostics.length === 0 ? undefined : JSON.stringify(withoutWords(diagnostics));
}

/**
 * Adds its findings to the outcome of an unchanged file: those of its survey still hold.
 * @param survey of the file
 * @param across the findings in it from the checks across files; none is an error
 */
export async function withRemarks(
  outcome: FileOutcome,
  survey: KeptRemarks,
  across: readonly Diagnostic[],
  work: FileWork,
): Promise<FileOutcome> {
  const { file } = outcome;
  if (file.state !== 'unchanged' || file.sources.length > 0) return outcome;
  const remarks =
    across.length === 0 ? recallRemarks(file.path, survey, work) : judgeAgain(file.path, survey, across, work);
  return { ...outcome, file: { ...file, ...(await remarks) } };
}

/**
 * Judges a file that need not be drawn again together with what the checks across files found in it. It is examined
 * again: its comments may turn off some of that, and only few files have any.
 * @returns undefined where the file has changed since; the next run will examine it
 */
async function judgeAgain(
  path: string,
  { sha256 }: KeptRemarks,
  across: readonly Diagnostic[],
  work: FileWork,
): Promise<Pick<GeneratedFile, 'sources' | 'diagnostics'> | undefined> {
  const { request, resources } = work;
  const { input, examined } = await study(path, work);
  if (input.content.kind !== 'bytes' || resources.sha256(input.content.bytes) !== sha256) return undefined;
  const own = conflictsWithin(path, examined, request.per, resources.sha256);
  const { source, diagnostics } = judgeDistrict(examined, [...across, ...own], request.options);
  return { sources: [source], diagnostics };
}

/**
 * Recalls the findings of a file that need not be drawn again, as its survey found them. Its text is read again but not
 * examined; nothing in it needs masking, since a file with a personal number does not hold.
 * @param survey of the file
 * @returns undefined where the file has changed since; the next run will examine it
 */
async function recallRemarks(
  path: string,
  { remarks, sha256, level }: KeptRemarks,
  { resources, system }: FileWork,
): Promise<Pick<GeneratedFile, 'sources' | 'diagnostics'> | undefined> {
  if (remarks === undefined || level === undefined) return undefined;
  const { content } = await readInput(system, path);
  if (content.kind !== 'bytes' || resources.sha256(content.bytes) !== sha256) return undefined;
  const { source } = decode(path, content.bytes);
  // Only `remarksOf` writes this text.
  const found = JSON.parse(remarks) as Diagnostic[];
  const { words } = (await resources.floor(level)).level;
  return source && { sources: [source], diagnostics: withWords(found, words) };
}
