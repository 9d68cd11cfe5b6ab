import { baseNameOf, folderOf } from '../io/paths.ts';
import type { RunRequest } from '../pipeline/batch/run.ts';
import type { Sha256 } from '../pipeline/load/resources.ts';
import { diskKey } from '../pipeline/manifest/disk-key.ts';
import { documentStem, MANIFEST, outputKey, outputName, outputStem } from '../pipeline/manifest/output-names.ts';
import { type Context, complain } from './context.ts';
import { type ReportFormat, targetsStandApart } from './write-reports.ts';

type Run = Pick<RunRequest, 'paths' | 'documents' | 'formats' | 'out'>;

/** Whether a name in the output folder is one that a run writes: the manifest, an input's output, or an edition's. */
function isOutputName(name: string, { paths, documents, formats }: Run, sha256: Sha256): boolean {
  if (name.toLowerCase() === MANIFEST) return true;
  if (!formats.some((format) => name.toLowerCase().endsWith(outputName('', format)))) return false;
  const key = outputKey(name);
  return paths.some((path) => {
    const stem = outputStem(path);
    return (
      documents.some((document) => key === diskKey(documentStem(stem, document, sha256))) ||
      key.startsWith(diskKey(`${stem}--`))
    );
  });
}

/**
 * Whether reports overwrite neither an input nor an output. What is wrong has then been reported.
 * @param run the files that will be read and written
 */
export async function reportsStandApart(
  reports: readonly ReportFormat[],
  run: Run,
  context: Context,
): Promise<boolean> {
  const { system } = context.host;
  for (const { target } of reports) {
    if (target === undefined) continue;
    // A link may lead there under another name.
    for (const name of new Set([target, await system.identity(target)])) {
      if (!isOutputName(baseNameOf(name), run, (content) => system.hash(content))) continue;
      if ((await system.identity(folderOf(name))) !== (await system.identity(run.out))) continue;
      complain(context, context.texts.errors.targetIsOutput(target));
      return false;
    }
  }
  return targetsStandApart(reports, run.paths, context);
}
