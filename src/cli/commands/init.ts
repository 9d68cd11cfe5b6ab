import { visible } from '../../diagnostics/messages/shown.ts';
import { isDistrict, isYamlName, STANDARD_INPUT } from '../../io/collect-inputs.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { baseNameOf, within } from '../../io/paths.ts';
import { SCHEMA_FILE, type StartingFiles, startingFiles } from '../../pipeline/load/starting-files.ts';
import { reservedName } from '../../pipeline/manifest/output-names.ts';
import { blocking } from '../blocking.ts';
import { answer, type Context, complain, tell } from '../context.ts';
import { CLEAN, FAILURE, MISUSE } from '../exit-codes.ts';
import { load } from '../load.ts';
import type { InitOptions } from '../program.ts';
import { report } from '../report.ts';

const DEFAULT_NAME = 'overenskommelse.yaml';

/** One file to write, unless the same stands there already. */
interface Target {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly state: 'new' | 'same' | 'different' | 'in-the-way';
}

/** Says in words what is wrong with a name; `generate` and `validate` must find the file by it later. */
function wrongName(path: string, isFolder: boolean, { texts }: Context): string | undefined {
  const { errors } = texts;
  if (path === STANDARD_INPUT) return errors.initNeedsFile;
  const name = baseNameOf(path);
  if (!isYamlName(name))
    return errors.notYaml(path, isFolder || name === '' ? within(path, DEFAULT_NAME) : `${path}.yaml`);
  return isDistrict(name) ? undefined : errors.otherPurpose(name);
}

async function isNameRefused(path: string, context: Context): Promise<boolean> {
  const isFolder = path !== '' && (await context.host.system.kind(path)) === 'folder';
  const wrong = wrongName(path, isFolder, context);
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
function isInTheWay(district: Target, schema: Target, options: InitOptions, context: Context): boolean {
  const { errors } = context.texts;
  const complaints: string[] = [];
  if (district.state !== 'new') complaints.push(errors.exists(district.path));
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

function tellNext(path: string, context: Context): void {
  const { minimumLevel } = context.options;
  const level = minimumLevel === undefined ? '' : ` --minimum-level ${asWord(minimumLevel)}`;
  for (const line of context.texts.init.next(path, `samverkan validate ${asWord(path)}${level}`)) tell(context, line);
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

/**
 * `samverkan init [file]`: writes a district's file to start from, and beside it the schema that its first line names.
 */
export async function init(file: string | undefined, options: InitOptions, context: Context): Promise<number> {
  const path = file ?? DEFAULT_NAME;
  if (await isNameRefused(path, context)) return MISUSE;
  const name = baseNameOf(path);
  const folder = path.slice(0, path.length - name.length);
  const { system } = context.host;
  const inTheWay = folder === '' ? undefined : await blocking(folder.slice(0, -1) || folder, system);
  if (inTheWay !== undefined) {
    complain(context, context.texts.errors.outIsFile(inTheWay));
    return MISUSE;
  }
  const resources = await load(context);
  if (resources === undefined) return MISUSE;
  const texts: StartingFiles = await startingFiles(visible(asWord(name)), resources);
  const district = await target(path, texts.district, system);
  const schema = await target(within(folder, SCHEMA_FILE), texts.schema, system);
  if (isInTheWay(district, schema, options, context)) return MISUSE;
  // The schema comes first, so that a run that was cut off between the two can be repeated.
  const code = await writeAll([schema, district], context);
  if (code === CLEAN) tellNext(path, context);
  return code;
}
