import { within } from '../../io/paths.ts';
import type { IdentifiedFile } from '../../model/made-with.ts';
import { present } from '../../values/present.ts';
import type { Floor, Look } from '../load/resources.ts';
import { hashOfIdentity, identityOf, madeWith } from '../manifest/identity.ts';
import { formatsOf, type ManifestEntry, type ManifestOutput } from '../manifest/manifest.ts';
import { manifestEntry } from '../manifest/manifest-entry.ts';
import { documentStem, outputName } from '../manifest/output-names.ts';
import { isUntouched } from '../manifest/untouched.ts';
import type { FileOutcome, FileWork } from './run.ts';
import type { FileSurvey, SurveyedDirectory } from './survey.ts';

/** An output as this run would make it: its name below the folder, and the hash of all that decides its bytes. */
type Expected = Pick<ManifestOutput, 'path' | 'identity'>;

/** What this run would make of a file that holds, in the order in which it is made. */
function expectedOutputs(
  input: IdentifiedFile,
  directory: IdentifiedFile | undefined,
  stems: readonly string[],
  floor: Floor,
  look: Look,
  { request, resources: { version, sha256 } }: FileWork,
): readonly Expected[] {
  return stems.flatMap((stem) =>
    request.documents.flatMap((kind) => {
      const edition = { per: request.per, stem };
      const identity = hashOfIdentity(madeWith({ version, kind, input, directory, floor, look, edition }), sha256);
      return formatsOf(kind, request.formats).map((format) => ({
        path: outputName(documentStem(stem, kind, sha256), format),
        identity,
      }));
    }),
  );
}

/** The outputs of an earlier run that are what this run would make, one for each; undefined where one is missing. */
function standing(earlier: ManifestEntry, expected: readonly Expected[]): readonly ManifestOutput[] | undefined {
  const found = expected.flatMap(
    ({ path, identity }) => earlier.outputs.find((one) => one.path === path && one.identity === identity) ?? [],
  );
  return found.length === expected.length ? found : undefined;
}

/** The directory of a file that holds: it has been read. */
function identifiedDirectory({ name, sha256 }: SurveyedDirectory): IdentifiedFile | undefined {
  return sha256 === undefined ? undefined : { name, sha256 };
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
  const { sha256, level, stems = [], directory } = survey;
  // Comparing two hashes at hand finds most files that have changed; templates and fonts are never read for those.
  if (sha256 === undefined || level === undefined || earlier.sha256 !== sha256) return undefined;
  if (earlier.state !== 'generated' && earlier.state !== 'unchanged') return undefined;
  const { request, resources, system } = work;
  const [floor, look] = [await resources.floor(level), await resources.look(level)];
  const { name } = earlier;
  const named = directory && identifiedDirectory(directory);
  const outputs = standing(earlier, expectedOutputs({ name, sha256 }, named, stems, floor, look, work));
  if (outputs === undefined) return undefined;
  for (const output of outputs)
    if (!(await isUntouched(system, within(request.out, output.path), output.sha256))) return undefined;
  const shown = outputs.map((one) => ({ path: within(request.out, one.path), ...present({ pages: one.pages }) }));
  return {
    file: { path, state: 'unchanged', sources: [], diagnostics: [], outputs: shown },
    // The manifest's keeper adds the other outputs that it finds in the folder.
    entry: manifestEntry(name, identityOf({ sha256, directory: named }, floor, look), request, resources.sha256, {
      state: 'unchanged',
      outputs,
      ...present({ keys: earlier.keys ?? undefined }),
    }),
  };
}
