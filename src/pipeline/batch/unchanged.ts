import type { FileSystem } from '../../io/file-system.ts';
import { within } from '../../io/paths.ts';
import type { Resources } from '../load/resources.ts';
import type { ManifestInput } from '../manifest/manifest.ts';
import { type Asked, type Outcome, outputNames } from './make-district.ts';
import type { Survey } from './survey.ts';

/** Whether an output stands as it was written: its bytes are hashed anew, whatever their date. */
async function stands(path: string, sha256: string, resources: Resources, system: FileSystem): Promise<boolean> {
  const found = await system.read(path);
  return found.kind === 'bytes' && resources.sha256(found.bytes) === sha256;
}

/** Whether an earlier entry was made of the very same: input, minimum level, templates, fonts, theme. */
async function isSameMaking(earlier: ManifestInput, { sha256, level }: Survey, resources: Resources): Promise<boolean> {
  if (sha256 === undefined || level === undefined || earlier.sha256 !== sha256) return false;
  if (earlier.state !== 'generated' && earlier.state !== 'unchanged') return false;
  const [floor, look] = [await resources.floor(level), await resources.look(level)];
  return (
    earlier.minimumLevel?.id === level &&
    earlier.minimumLevel.sha256 === floor.sha256 &&
    earlier.templates === look.templatesSha256 &&
    earlier.fonts === look.fontsSha256 &&
    earlier.theme === (look.theme.sha256 ?? null)
  );
}

/**
 * Whether a file's outputs stand already, just as this run would write them.
 * @param earlier what the manifest says of the file, written by this version of the program
 * @returns the file's result where nothing needs to be drawn
 */
export async function findUnchanged(
  path: string,
  survey: Survey,
  earlier: ManifestInput,
  asked: Asked,
  resources: Resources,
  system: FileSystem,
): Promise<Outcome | undefined> {
  if (!(await isSameMaking(earlier, survey, resources))) return undefined;
  const wanted = outputNames(survey.stems ?? [], asked.formats);
  const outputs = wanted.flatMap((name) => earlier.outputs.find((output) => output.path === name) ?? []);
  if (outputs.length < wanted.length) return undefined;
  for (const output of outputs)
    if (!(await stands(within(asked.out, output.path), output.sha256, resources, system))) return undefined;
  const shown = outputs.map(({ sha256: _, ...output }) => ({ ...output, path: within(asked.out, output.path) }));
  return {
    file: { path, state: 'unchanged', sources: [], diagnostics: [], outputs: shown },
    // Of other formats it says only what the manifest's keeper finds to be true still.
    entry: { ...earlier, state: 'unchanged', outputs },
  };
}
