import { collect } from '../../diagnostics/collect.ts';
import type { Diagnostic, FileFindings } from '../../diagnostics/diagnostic.ts';
import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import { within } from '../../io/paths.ts';
import { wordMeasurer } from '../../layout/face/word-measurer.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { Law } from '../../minimum/law.ts';
import { compileValidator } from '../../schema/compile.ts';
import type { LazyValidator } from '../../schema/validator.ts';
import type { SourceText } from '../../source/source-text.ts';
import { standardTheme, type Theme } from '../../theme/theme.ts';
import { present } from '../../values/present.ts';
import { rememberByObject, rememberByText } from '../../values/remember.ts';
import { builtFloor } from './built-floor.ts';
import { entryTemplate } from './document-kind.ts';
import type { Installation } from './installation.ts';
import { loadLaw } from './load-law.ts';
import type { LevelRules } from './load-level.ts';
import { type ChosenTemplates, loadLook } from './load-look.ts';
import { loadValidator } from './load-validator.ts';
import { readJson, readText, readWhole } from './read-installed-file.ts';
import { readTemplates } from './read-templates.ts';
import { type Floor, MOST_LEVELS, type Resources } from './resources.ts';

export interface ResourceChoice {
  /** A file with a minimum level to use instead of the program's own. */
  readonly minimumLevel?: string;
  /** A folder with templates to use instead of the program's own. */
  readonly templates?: string;
  /** A file that says how documents look. */
  readonly theme?: string;
}

/** The warnings about what the user chose instead of the program's own. */
export interface Remarks {
  readonly level?: FileFindings;
  readonly theme?: FileFindings;
}

export type LoadedResources =
  | { readonly kind: 'resources'; readonly resources: Resources; readonly remarks: Remarks }
  | { readonly kind: 'unreadable'; readonly problem: IoProblem }
  /** `name` is the template that the documents begin in, which the chosen folder lacks. */
  | { readonly kind: 'no-templates'; readonly folder: string; readonly name: string }
  | ({ readonly kind: 'bad-level' | 'bad-theme' } & FileFindings)
  /** Some of a chosen folder's files cannot be read as text. */
  | {
      readonly kind: 'bad-templates';
      readonly folder: string;
      readonly sources: readonly SourceText[];
      readonly diagnostics: readonly Diagnostic[];
    };

/** The folder beside the minimum levels that holds what they all cite. */
const LAW_FOLDER = 'law';

async function ownLevels(system: FileSystem, root: string): Promise<string[]> {
  const { entries } = await system.list(`${root}/schemas`);
  return entries.flatMap(({ kind, name }) => (kind === 'folder' && name !== LAW_FOLDER ? [name] : []));
}

const levelSchema = (system: FileSystem, root: string): Promise<JsonSchema> =>
  readJson(system, `${root}/schemas/minimum-level.schema.json`);

const lawSchema = (system: FileSystem, root: string): Promise<JsonSchema> =>
  readJson(system, `${root}/schemas/law.schema.json`);

/** What a level's file is read by. */
async function levelRules(installation: Installation): Promise<LevelRules> {
  const { system, root } = installation;
  const [schema, law] = await Promise.all([levelSchema(system, root), loadLaw(installation)]);
  return { schema, law };
}

/** Loads one of the program's own levels: as it was built, or compiled anew where its file has changed since. */
async function ownFloor(installation: Installation, id: string): Promise<Floor> {
  const { system, root, built } = installation;
  const path = `${root}/schemas/${id}/minimum-level.yaml`;
  if (built !== undefined) {
    const floor = await builtFloor(system, built, id, await readWhole(system, path));
    if (floor !== undefined) return floor;
  }
  const [text, rules] = await Promise.all([readText(system, path), levelRules(installation)]);
  const known = ownFloors(rules.law);
  const floor = known.get(text) ?? readOwnFloor(system, path, rules);
  known.set(text, floor);
  return floor;
}

/** By the law that they cite and their text, since whoever loads resources again need not read them again. */
const ownFloors = rememberByObject((_: Law) => new Map<string, Promise<Floor>>());

async function readOwnFloor(system: FileSystem, path: string, rules: LevelRules): Promise<Floor> {
  const { floorToCompile, readLevel } = await import('./load-level.ts');
  const read = await readLevel(system, path, rules);
  const { level, sha256, law } = read;
  if (level === undefined || sha256 === undefined || law === undefined) {
    throw new Error(`${path} does not hold: ${read.diagnostics[0]?.code} at offset ${read.diagnostics[0]?.span.start}`);
  }
  return floorToCompile({ level, sha256, law, ownFiles: [] });
}

async function chosenFloor(
  installation: Installation,
  path: string,
  covers: Resources['covers'],
): Promise<
  { readonly floor: Floor; readonly remarks: FileFindings } | Exclude<LoadedResources, { kind: 'resources' }>
> {
  const { floorToCompile, readLevel } = await import('./load-level.ts');
  const read = await readLevel(installation.system, path, await levelRules(installation), covers);
  const { source, diagnostics, level, sha256, law, ownFiles = [], unfinished = false } = read;
  if (level === undefined || sha256 === undefined || law === undefined) {
    const [first] = diagnostics;
    if (first?.code === 'file-unreadable') {
      const { reason } = first.args as Diagnostic<'file-unreadable'>['args'];
      return { kind: 'unreadable', problem: { code: reason, path } };
    }
    return { kind: 'bad-level', source, diagnostics };
  }
  return { floor: floorToCompile({ level, sha256, law, ownFiles, unfinished }), remarks: { source, diagnostics } };
}

/** The validator of directories: as it was built, or compiled anew. Few files name one: its schema is loaded only then. */
function directoryValidator(installation: Installation): Promise<LazyValidator> {
  return loadValidator(installation, 'directory', async () => {
    const { compileDirectorySchema } = await import('../../schema/directory-schema.ts');
    return compileValidator(compileDirectorySchema());
  });
}

/** Loads a chosen theme and the metrics of its fonts; the code for it is loaded only where a theme was chosen. */
async function chosenTheme(
  installation: Installation,
  path: string | undefined,
  metrics: Resources['metrics'],
): Promise<
  | { readonly theme: Theme; readonly metrics: Resources['metrics']; readonly remarks?: FileFindings }
  | Exclude<LoadedResources, { kind: 'resources' }>
> {
  if (path === undefined) return { theme: standardTheme, metrics };
  const { loadTheme } = await import('./load-theme.ts');
  const loaded = await loadTheme(installation, path, metrics);
  if (loaded.kind !== 'theme') return loaded;
  const { source, diagnostics } = loaded;
  return { theme: loaded.theme, metrics: loaded.metrics, remarks: { source, diagnostics } };
}

/** Reads a chosen folder of templates: once, so that every document is drawn with the same. */
async function readChosenTemplates(
  system: FileSystem,
  folder: string,
): Promise<ChosenTemplates | Extract<LoadedResources, { readonly folder: string }>> {
  const name = entryTemplate('agreement');
  if ((await system.kind(within(folder, name))) !== 'file') return { kind: 'no-templates', folder, name };
  const { templates, diagnostics } = await readTemplates(system, folder, folder);
  if (diagnostics.length === 0) return { templates };
  return { kind: 'bad-templates', folder, sources: [...templates.values()], diagnostics: collect(diagnostics) };
}

/**
 * Reads everything that the pipeline works with: from the program's own folder, or from what the user chose instead.
 */
export async function loadResources(installation: Installation, choice: ResourceChoice = {}): Promise<LoadedResources> {
  const { system, root } = installation;
  const { minimumLevel, templates } = choice;
  const chosenTemplates = templates === undefined ? undefined : await readChosenTemplates(system, templates);
  if (chosenTemplates !== undefined && 'kind' in chosenTemplates) return chosenTemplates;
  const ownMetrics = await readJson<Resources['metrics']>(system, `${root}/templates/assets/fonts/metrics.json`);
  const themed = await chosenTheme(installation, choice.theme, ownMetrics);
  if ('kind' in themed) return themed;
  const { theme, metrics, remarks } = themed;
  const { covers } = wordMeasurer(metrics);
  const chosen = minimumLevel === undefined ? undefined : await chosenFloor(installation, minimumLevel, covers);
  if (chosen !== undefined && !('floor' in chosen)) return chosen;
  const { version } = await readJson<{ version: string }>(system, `${root}/package.json`);
  const floor = chosen?.floor;
  let loadedLaw: Promise<Law> | undefined;
  const law = () => {
    loadedLaw ??= loadLaw(installation);
    return loadedLaw;
  };
  let directory: Promise<LazyValidator> | undefined;
  const resources: Resources = {
    version,
    sha256: (content) => system.hash(content),
    metrics,
    covers,
    minimumLevels: floor === undefined ? await ownLevels(system, root) : [floor.level.id],
    chosenLevel: floor !== undefined,
    floor: floor === undefined ? rememberByText(MOST_LEVELS, (id) => ownFloor(installation, id)) : async () => floor,
    look: rememberByText(MOST_LEVELS, (id) => loadLook(installation, id, chosenTemplates, theme)),
    directory: () => {
      directory ??= directoryValidator(installation);
      return directory;
    },
    levelSchema: () => levelSchema(system, root),
    startingLevel: () => readText(system, `${root}/schemas/starting-level.yaml`),
    lawSchema: () => lawSchema(system, root),
    law,
  };
  return { kind: 'resources', resources, remarks: present({ level: chosen?.remarks, theme: remarks }) };
}
