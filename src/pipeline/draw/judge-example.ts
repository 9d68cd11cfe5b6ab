import type { Code } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { baseNameOf } from '../../io/paths.ts';
import { type SourceText, sourceText } from '../../source/source-text.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { present } from '../../values/present.ts';
import { validateFiles } from '../check/validate.ts';
import { entryTemplate } from '../load/document-kind.ts';
import type { Installation } from '../load/installation.ts';
import { CONFIG_NAME, loadConfig } from '../load/load-config.ts';
import { loadResources } from '../load/load-resources.ts';
import { readText } from '../load/read-installed-file.ts';
import type { Look, Resources } from '../load/resources.ts';
import { drawContent } from './in-memory.ts';

/** The folder of the examples of each code, below the program's root. */
export const EXAMPLES = 'docs/diagnostics';

/** The day by which examples are judged: one of them shows an agreement that has expired. */
export const EXAMPLES_AS_OF = '2010-06-01';

/**
 * The level, from the program's root, that an example rests on where the program's own has nothing of what it is about, and
 * the id that the example names.
 */
export const EXAMPLE_LEVEL = { id: 'provby-placering-2026', path: 'examples/placering/niva.yaml' } as const;

/** The name of a theme among the examples; a user's may have any name. */
const THEME_NAME = 'theme.yaml';

/** One file of an example, and its findings. */
export interface ExampleFile {
  /** Path within the example's folder: `bad.yaml`, `bad/farsta.yaml`. */
  readonly path: string;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** An example of a code: files that give the finding, and the same files put right. */
export interface Example {
  readonly bad: readonly ExampleFile[];
  readonly good: readonly ExampleFile[];
}

/** Shows the same files as seen from a folder, so that findings name an example's files as its reader does. */
function seenFrom(system: FileSystem, root: string, folder: string): FileSystem {
  const at = (path: string) => (path.startsWith(root) ? path : `${folder}/${path}`);
  return {
    ...system,
    read: (path, limit) => system.read(at(path), limit),
    kind: (path) => system.kind(at(path)),
    list: (path) => system.list(at(path)),
    identity: (path) => system.identity(at(path)),
  };
}

async function filesBelow(system: FileSystem, folder: string): Promise<readonly string[]> {
  const { entries } = await system.list(folder);
  const nested = entries.map(async ({ name, kind }) =>
    kind === 'folder' ? filesBelow(system, `${folder}/${name}`) : [`${folder}/${name}`],
  );
  return (await Promise.all(nested)).flat().sort(byCodeUnits);
}

/** The files of one side: `bad.yaml` or all files of the folder `bad`. */
async function filesOf(system: FileSystem, side: keyof Example): Promise<readonly string[]> {
  const { entries } = await system.list('.');
  const entry = entries.find(({ name }) => name === side || name.startsWith(`${side}.`));
  if (entry === undefined) return [];
  return entry.kind === 'folder' ? filesBelow(system, side) : [entry.name];
}

/** Judges a configuration. */
async function judgeConfig(installation: Installation, path: string): Promise<ExampleFile> {
  const loaded = await loadConfig(installation, path);
  if (loaded.kind === 'bad') return { path, source: loaded.source, diagnostics: loaded.diagnostics };
  return { path, source: sourceText(path, await readText(installation.system, path)), diagnostics: [] };
}

/** Judges a theme, with the files beside it. */
async function judgeTheme(installation: Installation, path: string, { metrics }: Resources): Promise<ExampleFile> {
  // The code that reads pictures and fonts is too much to load for the other codes.
  const { loadTheme } = await import('../load/load-theme.ts');
  const loaded = await loadTheme(installation, path, metrics);
  if (loaded.kind === 'unreadable') throw new Error(`${path} cannot be read (${loaded.problem.code})`);
  return { path, source: loaded.source, diagnostics: loaded.diagnostics };
}

/** Judges templates by drawing the smallest agreement with them. */
async function judgeTemplates(
  { system, root }: Installation,
  paths: readonly string[],
  resources: Resources,
): Promise<readonly ExampleFile[]> {
  const read = paths.map(async (path) => sourceText(path, await readText(system, path)));
  const sources = await Promise.all(read);
  const templates = new Map(
    sources.map((source) => [/\/(partials\/.*)$/.exec(source.name)?.[1] ?? entryTemplate('agreement'), source]),
  );
  const look = async (id: string): Promise<Look> => {
    const { fonts, fontsSha256, builtFonts, theme } = await resources.look(id);
    return { templates, templatesSha256: '', fonts, fontsSha256, ...present({ builtFonts }), theme };
  };
  const minimal = { name: 'minimal.yaml', content: await readText(system, `${root}/examples/minimal.yaml`) };
  const { diagnostics } = await drawContent(minimal, { ...resources, look });
  return sources.map((source) => ({
    path: source.name,
    source,
    diagnostics: diagnostics.filter(({ span }) => span.file === source.name),
  }));
}

/** Whether an example rests on a level that is itself an example. */
export function restsOnExample(text: string): boolean {
  return text.split(/\r?\n/).includes(`minimumLevel: ${EXAMPLE_LEVEL.id}`);
}

/** The program's resources, with the level that an example names. */
async function resourcesFor(
  installation: Installation,
  paths: readonly string[],
  resources: Resources,
): Promise<Resources> {
  const { system, root } = installation;
  const texts = await Promise.all(
    paths.map(async (path) => {
      const read = await system.read(path);
      return read.kind === 'bytes' ? new TextDecoder().decode(read.bytes) : '';
    }),
  );
  if (!texts.some(restsOnExample)) return resources;
  const loaded = await loadResources(installation, { minimumLevel: `${root}/${EXAMPLE_LEVEL.path}` });
  if (loaded.kind !== 'resources') throw new Error(`the level of the examples does not hold: ${loaded.kind}`);
  return loaded.resources;
}

async function judge(
  installation: Installation,
  paths: readonly string[],
  resources: Resources,
): Promise<readonly ExampleFile[]> {
  if (paths.some((path) => path.endsWith('.hbs'))) return judgeTemplates(installation, paths, resources);
  const [config] = paths.filter((path) => baseNameOf(path) === CONFIG_NAME);
  if (config !== undefined) return [await judgeConfig(installation, config)];
  const [theme] = paths.filter((path) => baseNameOf(path) === THEME_NAME);
  if (theme !== undefined) return [await judgeTheme(installation, theme, resources)];
  const chosen = await resourcesFor(installation, paths, resources);
  return validateFiles(paths, chosen, installation.system, { asOf: EXAMPLES_AS_OF });
}

/**
 * The finding that an example is not about: most of them hold until further notice on a level of 2009, and would be told of
 * all law that has changed since.
 */
const ASIDE: Code = 'law-changes-during';

function withoutAside(code: Code, files: readonly ExampleFile[]): readonly ExampleFile[] {
  if (code === ASIDE) return files;
  return files.map((file) => ({ ...file, diagnostics: file.diagnostics.filter((one) => one.code !== ASIDE) }));
}

/**
 * Reads the example of a code and judges it as the program judges any file, on a fixed day. What is told of law that changes
 * later is left out, but in the example of that.
 * @returns undefined for a code that no file can show
 */
export async function loadExample(
  code: Code,
  installation: Installation,
  resources: Resources,
): Promise<Example | undefined> {
  const { system, root } = installation;
  const seen = { ...installation, system: seenFrom(system, root, `${root}/${EXAMPLES}/${code}`) };
  const [bad, good] = await Promise.all([filesOf(seen.system, 'bad'), filesOf(seen.system, 'good')]);
  if (bad.length === 0) return undefined;
  const judged = async (paths: readonly string[]) => withoutAside(code, await judge(seen, paths, resources));
  return { bad: await judged(bad), good: await judged(good) };
}
