import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { folderOf, within } from '../../io/paths.ts';
import { isPattern } from '../../io/patterns.ts';
import { mergedJson, mergeManifests } from '../../pipeline/manifest/merge/merge-manifests.ts';
import type { Part } from '../../pipeline/manifest/merge/part.ts';
import { LARGEST_PART, readPart } from '../../pipeline/manifest/merge/read-part.ts';
import { MANIFEST } from '../../pipeline/manifest/output-names.ts';
import { type Context, complain, tell } from '../context.ts';
import { exitCodeOf, MISUSE } from '../exit-codes.ts';
import { configure } from '../load.ts';
import { report } from '../report.ts';

/** The manifests that one argument names: a file, that of a folder, or those that match a pattern. */
async function pathsFor(argument: string, { host: { system } }: Context): Promise<readonly string[]> {
  const kind = await system.kind(argument);
  if (kind === 'folder') return [within(argument, MANIFEST)];
  const found = kind === 'missing' && isPattern(argument) ? (await system.glob(argument)).paths : [];
  // A missing file is reported when it is read.
  return found.length > 0 ? found : [argument];
}

/** Each manifest once, though several arguments or a link name it. */
async function manifestPaths(args: readonly string[], context: Context): Promise<readonly string[]> {
  const paths = new Map<string, string>();
  for (const argument of args)
    for (const path of await pathsFor(argument, context)) {
      const identity = await context.host.system.identity(path);
      if (!paths.has(identity)) paths.set(identity, path);
    }
  return [...paths.values()];
}

/** Reads one manifest. Undefined where there is none, which has then been reported. */
async function readOne(path: string, context: Context): Promise<Part | undefined> {
  const { host, texts } = context;
  const content = await host.system.read(path, LARGEST_PART);
  if (content.kind === 'problem') {
    complain(context, texts.errors.unreadable(path, content.problem.code));
    return undefined;
  }
  if (content.kind === 'too-big') {
    complain(context, texts.errors.noManifest(path, 'too-big'));
    return undefined;
  }
  const read = readPart(content.bytes);
  if (read.kind === 'manifest') {
    return { path, folder: folderOf(path), sha256: host.system.hash(content.bytes), manifest: read.manifest };
  }
  complain(context, texts.errors.noManifest(path, read.kind));
  return undefined;
}

/**
 * Reads every manifest that the arguments name. Undefined where one cannot be read, after all such have been reported.
 */
async function readAll(args: readonly string[], context: Context): Promise<readonly Part[] | undefined> {
  const parts: (Part | undefined)[] = [];
  for (const path of await manifestPaths(args, context)) parts.push(await readOne(path, context));
  const sound = parts.filter((part) => part !== undefined);
  return sound.length === parts.length ? sound : undefined;
}

/** `samverkan manifest merge <manifest...>` */
export async function mergeManifestFiles(args: readonly string[], context: Context): Promise<number> {
  const { host, texts, version } = context;
  const config = await configure(context);
  const parts = await readAll(args, context);
  if (config === undefined || parts === undefined) return MISUSE;
  const { merged, files } = mergeManifests(parts, version, config.severity);
  for (const piece of mergedJson(merged)) host.stdout.write(piece);
  await report(
    context,
    files.map(({ source, ...file }) => ({ ...file, sources: [source] })),
  );
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity).length;
  tell(
    context,
    texts.mergeSummary({
      parts: parts.length,
      inputs: merged.inputs.length,
      errors: count('error'),
      warnings: count('warning'),
    }),
  );
  return exitCodeOf(diagnostics);
}
