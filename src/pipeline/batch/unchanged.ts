import { within } from '../../io/paths.ts';
import { identityOf, isSameIdentity } from '../manifest/identity.ts';
import type { ManifestEntry } from '../manifest/manifest.ts';
import { outputNames } from '../manifest/output-names.ts';
import { isUntouched } from '../manifest/untouched.ts';
import type { FileOutcome, FileWork } from './run.ts';
import type { FileSurvey } from './survey.ts';

/**
 * Whether an earlier entry was made of the same input, minimum level, templates, fonts and theme as this run would use.
 */
async function isMadeOfTheSame(
  earlier: ManifestEntry,
  { sha256, level }: FileSurvey,
  { resources }: FileWork,
): Promise<boolean> {
  // Comparing two hashes at hand finds most files that have changed; templates and fonts are never read for those.
  if (sha256 === undefined || level === undefined || earlier.sha256 !== sha256) return false;
  if (earlier.state !== 'generated' && earlier.state !== 'unchanged') return false;
  return isSameIdentity(earlier, identityOf(sha256, await resources.floor(level), await resources.look(level)));
}

/**
 * Finds out whether a file's outputs stand already, just as this run would write them.
 * @param earlier the file's entry in the manifest, written by this version of the program
 * @returns the file's outcome where nothing needs to be drawn
 */
export async function findUnchanged(
  path: string,
  survey: FileSurvey,
  earlier: ManifestEntry,
  work: FileWork,
): Promise<FileOutcome | undefined> {
  if (!(await isMadeOfTheSame(earlier, survey, work))) return undefined;
  const { request, system } = work;
  const wanted = outputNames(survey.stems ?? [], request, work.resources.sha256);
  const outputs = wanted.flatMap((name) => earlier.outputs.find((output) => output.path === name) ?? []);
  if (outputs.length < wanted.length) return undefined;
  for (const output of outputs)
    if (!(await isUntouched(system, within(request.out, output.path), output.sha256))) return undefined;
  const shown = outputs.map(({ sha256: _, ...output }) => ({ ...output, path: within(request.out, output.path) }));
  return {
    file: { path, state: 'unchanged', sources: [], diagnostics: [], outputs: shown },
    // The manifest's keeper adds the outputs in other formats that it finds to be still valid.
    entry: { ...earlier, state: 'unchanged', outputs },
  };
}
