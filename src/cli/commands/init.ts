import { visible } from '../../diagnostics/messages/shown.ts';
import { isDistrict, isYamlName, STANDARD_INPUT } from '../../io/collect-inputs.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { baseNameOf, within } from '../../io/paths.ts';
import { type StartingFiles, startingFiles, startingLevel } from '../../pipeline/load/starting-files.ts';
import { reservedName } from '../../pipeline/manifest/output-names.ts';
import { present } from '../../values/present.ts';
import { blocking } from '../blocking.ts';
import { answer, type Context, complain, tell } from '../context.ts';
import { CLEAN, FAILURE, MISUSE } from '../exit-codes.ts';
import { forLevel } from '../for-level.ts';
import { load } from '../load.ts';
import type { InitOptions } from '../program.ts';
import { report } from '../report.ts';

const KINDS = ['district', 'level'] as const;
type Kind = (typeof KINDS)[number];

const DEFAULT_NAMES: { readonly [K in Kind]: string } = { district: 'overenskommelse.yaml', level: 'niva.yaml' };

/** One file to write, unless the same stands there already. */
interface Target {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly state: 'new' | 'same' | 'different' | 'in-the-way';
}

/** Says in words what is wrong with a name; `generate` and `validate` must find the file by it later. */
function wrongName(path: string, isFolder: boolean, kind: Kind, { texts }: Context): string | undefined {
  const { errors } = texts;
  if (path === STANDARD_INPUT) return errors.initNeedsFile;
  const name = baseNameOf(path);
  if (!isYamlName(name))
    return errors.notYaml(path, isFolder || name === '' ? within(path, DEFAULT_NAMES[kind]) : `${path}.yaml`);
  return isDistrict(name) ? undefined : errors.otherPurpose(name);
}

async function isNameRefused(path: string, kind: Kind, context: Context): Promise<boolean> {
  const isFolder = path !== '' && (await context.host.system.kind(path)) === 'folder';
  const wrong = wrongName(path, isFolder, kind, context);
  if (wrong !== undefined) {
    complain(context, wrong);
    return true;
  }
  const conflicts = reservedName(path);
  if (conflicts.length > 0) await report(context, [{ path: '', sources: [], diagnostics: conflicts }]);
  return conflicts.length > 0;
}

async function target(path: string, text: string, system: FileSystem): Promise<Target> {
  const bytes = new TextEncoder().encode(text);
  const kind = await system.kind(path);
  if (kind === 'missing') return { path, bytes, state: 'new' };
  if (kind !== 'file') return { path, bytes, state: 'in-the-way' };
  const found = await system.read(path);
  const isSame = found.kind === 'bytes' && system.hash(found.bytes) === system.hash(bytes);
  return { path, bytes, state: isSame ? 'same' : 'different' };
}

/** Whether something stands where a file would be written. All of it is reported before anything is written. */
function isInTheWay(own: Target, schema: Target, options: InitOptions, context: Context): boolean {
  const { errors } = context.texts;
  const complaints: string[] = [];
  if (own.state !== 'new') complaints.push(errors.exists(own.path));
  if (schema.state === 'in-the-way') complaints.push(errors.exists(schema.path));
  if (schema.state === 'different' && options.force !== true) complaints.push(errors.otherSchema(schema.path));
  for (const message of complaints) complain(context, message);
  return complaints.length > 0;
}

/** A path as one word of a command line, which a shell takes as it stands. */
function asWord(path: string): string {
  if (/^[\p{L}\p{N}._/\\:-]+$/u.test(path)) return path;
  // Within double quotes, POSIX shells still obey these (2.2.3). Windows has no other quotes, nor these in names that occur.
  return /["$`!]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}

/** What has been written, and for which level. */
interface Written {
  readonly path: string;
  readonly kind: Kind;
  /** The file of a level of the user's own that the file is for. */
  readonly level?: string;
}

function tellNext({ path, kind, level }: Written, context: Context): void {
  const { init } = context.texts;
  const rests = level === undefined ? '' : ` --minimum-level ${asWord(level)}`;
  for (const line of init.next(path, `samverkan validate ${asWord(path)}${rests}`)) tell(context, line);
  if (kind === 'level') tell(context, init.afterLevel(`samverkan init --for ${asWord(path)}`));
}

async function writeAll(targets: readonly Target[], context: Context): Promise<number> {
  const { host, texts } = context;
  for (const { path, bytes, state } of targets) {
    const problem = state === 'same' ? undefined : await host.system.write(path, bytes);
    if (problem !== undefined) {
      complain(context, texts.errors.notWritten(problem.path, problem.code));
      return FAILURE;
    }
    answer(context, texts.init[state === 'same' ? 'kept' : 'written'](path));
  }
  return CLEAN;
}

function kindOf({ kind = 'district' }: InitOptions): Kind | undefined {
  return KINDS.find((one) => one === kind);
}

/** Whether the options' values hold, as an exit code; what is wrong has been reported. */
export function checkInitOptions(options: InitOptions, context: Context): number {
  const { errors } = context.texts;
  const kind = kindOf(options);
  if (kind === undefined) complain(context, errors.badValue('--kind', options.kind ?? '', KINDS));
  else if (kind === 'level' && options.for !== undefined) complain(context, errors.notBoth('--kind level', '--for'));
  else return CLEAN;
  return MISUSE;
}

/** A path as the file in a folder names it: by the base name alone where both lie there. */
function seenFrom(folder: string, path: string): string {
  const name = baseNameOf(path);
  return path === folder + name ? name : path;
}

/** The texts to write, and the user's own level that they are for; undefined where that does not hold. */
async function textsOf(
  kind: Kind,
  { name, folder }: { readonly name: string; readonly folder: string },
  options: InitOptions,
  context: Context,
): Promise<{ readonly texts: StartingFiles; readonly level?: string } | undefined> {
  if (kind === 'level') {
    const resources = await load(context);
    return resources && { texts: await startingLevel(name, resources) };
  }
  const loaded = await forLevel(options.for, context);
  if (loaded === undefined) return undefined;
  const { resources, level, file } = loaded;
  const own = file === undefined ? undefined : visible(asWord(seenFrom(folder, file)));
  return { texts: await startingFiles(name, level, resources, own), ...present({ level: file }) };
}

/**
 * `samverkan init [file]`: writes a file to start from, for a district or a minimum level, and beside it the schema that its
 * first line names.
 */
export async function init(file: string | undefined, options: InitOptions, context: Context): Promise<number> {
  const kind = kindOf(options);
  if (checkInitOptions(options, context) !== CLEAN || kind === undefined) return MISUSE;
  const path = file ?? DEFAULT_NAMES[kind];
  if (await isNameRefused(path, kind, context)) return MISUSE;
  const name = baseNameOf(path);
  const folder = path.slice(0, path.length - name.length);
  const { system } = context.host;
  const inTheWay = folder === '' ? undefined : await blocking(folder.slice(0, -1) || folder, system);
  if (inTheWay !== undefined) {
    complain(context, context.texts.errors.outIsFile(inTheWay));
    return MISUSE;
  }
  const made = await textsOf(kind, { name: visible(asWord(name)), folder }, options, context);
  if (made === undefined) return MISUSE;
  const { texts, level } = made;
  const own = await target(path, texts.file, system);
  const schema = await target(within(folder, texts.schemaName), texts.schema, system);
  if (isInTheWay(own, schema, options, context)) return MISUSE;
  // The schema comes first, so that a run that was cut off between the two can be repeated.
  const code = await writeAll([schema, own], context);
  if (code === CLEAN) tellNext({ path, kind, ...present({ level }) }, context);
  return code;
}
