import type { FileSystem, IoProblem, Spool } from '../../io/file-system.ts';
import { within } from '../../io/paths.ts';
import { present } from '../../values/present.ts';
import { diskKey } from './disk-key.ts';
import type { Manifest, ManifestEntry, ManifestOutput, Shard } from './manifest.ts';
import { entryText, manifestParts, readManifest, type WrittenEntry } from './manifest-text.ts';
import { MANIFEST, outputKey } from './output-names.ts';
import { isUntouched } from './untouched.ts';

/** Keeps the manifest of one output folder through a run. */
export interface ManifestKeeper {
  /** The entry for an input, by its base name, from the last run of this version of the program. */
  earlier(name: string): ManifestEntry | undefined;
  /** Writes, once, that the manifest is not complete; must be called before the first output is put in place. */
  begin(): Promise<IoProblem | undefined>;
  /**
   * Takes in the entry of an input whose outputs are in place. Now and then the entries so far are written, so that the
   * run after a killed one need not draw them again.
   */
  keep(entry: ManifestEntry): Promise<void>;
  /** Writes the whole manifest: the run's own entries, and those of other inputs whose outputs still exist. */
  finish(): Promise<IoProblem | undefined>;
}

async function readFrom(system: FileSystem, folder: string): Promise<Manifest | 'foreign' | undefined> {
  const path = within(folder, MANIFEST);
  // A pipe or a device keeps nothing that a later run could read.
  if ((await system.kind(path)) === 'other') return 'foreign';
  const result = await system.read(path);
  return result.kind === 'bytes' ? readManifest(result.bytes) : undefined;
}

/** Whether a folder's `manifest.json` belongs to something else; a run must not overwrite it then. */
export async function hasForeignManifest(system: FileSystem, folder: string): Promise<boolean> {
  return (await readFrom(system, folder)) === 'foreign';
}

async function outputsThatExist(
  system: FileSystem,
  folder: string,
  outputs: readonly ManifestOutput[],
): Promise<ManifestOutput[]> {
  const kept: ManifestOutput[] = [];
  for (const output of outputs) {
    if ((await system.kind(within(folder, output.path))) === 'file') kept.push(output);
  }
  return kept;
}

/** The entries of the manifest before this run; `known` holds those by this version of the program, by name. */
interface EarlierEntries {
  readonly all: readonly ManifestEntry[];
  readonly known: ReadonlyMap<string, ManifestEntry>;
}

async function earlierEntries(system: FileSystem, folder: string, program: string): Promise<EarlierEntries> {
  const before = await readFrom(system, folder);
  if (before === undefined || before === 'foreign') return { all: [], known: new Map() };
  const known = before.program === program ? before.inputs : [];
  return { all: before.inputs, known: new Map(known.map((entry) => [entry.name, entry])) };
}

/**
 * Entries of inputs that are not in this run but still have an output in the folder.
 * @param ours the keys of the run's inputs
 * @param written the paths of the outputs of this run: one that an earlier input had is no longer its
 */
async function entriesOfOtherInputs(
  system: FileSystem,
  folder: string,
  earlier: readonly ManifestEntry[],
  ours: ReadonlySet<string>,
  written: ReadonlySet<string>,
): Promise<ManifestEntry[]> {
  const kept: ManifestEntry[] = [];
  for (const entry of earlier) {
    if (ours.has(outputKey(entry.name))) continue;
    const left = entry.outputs.filter(({ path }) => !written.has(diskKey(path)));
    const outputs = await outputsThatExist(system, folder, left);
    if (outputs.length > 0) kept.push({ ...entry, outputs });
  }
  return kept;
}

/** An output of an earlier run, with the input that it was made of where that is no longer the entry's. */
function madeOf(
  { input: noted, ...output }: ManifestOutput,
  before: ManifestEntry,
  now: ManifestEntry,
): ManifestOutput {
  const input = noted ?? before.sha256 ?? undefined;
  return input === undefined || input === now.sha256 ? output : { ...output, input };
}

/**
 * Adds the outputs of earlier runs for other documents, formats and editions, as long as they stand in the folder as they
 * were written: a list of signatures that is drawn anew must not make the manifest forget the agreement. Each says by its
 * identity what it was made of.
 */
async function withEarlierOutputs(
  system: FileSystem,
  folder: string,
  entry: ManifestEntry,
  before: ManifestEntry | undefined,
): Promise<ManifestEntry> {
  if (entry.state !== 'generated' && entry.state !== 'unchanged') return entry;
  if (before === undefined || before.state === 'failed') return entry;
  const written = new Set(entry.outputs.map(({ path }) => path));
  const left: ManifestOutput[] = [];
  for (const output of before.outputs) {
    if (written.has(output.path)) continue;
    if (await isUntouched(system, within(folder, output.path), output.sha256)) left.push(madeOf(output, before, entry));
  }
  return { ...entry, outputs: [...entry.outputs, ...left] };
}

/** An entry whose text is made when it is written. */
function heldEntry(entry: ManifestEntry): WrittenEntry {
  return { name: entry.name, read: async () => new TextEncoder().encode(entryText(entry)) };
}

/** An entry whose text waits on the disk. */
async function spooledEntry(entry: ManifestEntry, spool: Spool): Promise<WrittenEntry> {
  const key = await spool.keep(entryText(entry));
  return { name: entry.name, read: () => spool.read(key) };
}

/**
 * The manifest is written again when there are at least this many new entries, and at least half as many as it held when it
 * was last written: so a run of n files writes it about log n times.
 */
const FEWEST_NEW = 4;

/**
 * Opens the manifest of an output folder; nothing is written yet.
 * @param paths the run's inputs, whose earlier entries this run replaces
 * @param shard which part of a run the inputs are, where they are not all of them
 */
export async function manifestKeeper(
  system: FileSystem,
  folder: string,
  program: string,
  paths: readonly string[],
  shard?: Shard,
): Promise<ManifestKeeper> {
  const { all, known } = await earlierEntries(system, folder, program);
  const ours = new Set(paths.map(outputKey));
  const spool = system.spool(folder);
  const entries: WrittenEntry[] = [];
  const written = new Set<string>();
  let begun: Promise<IoProblem | undefined> | undefined;
  let saved = 0;
  const save = async (complete: boolean): Promise<IoProblem | undefined> => {
    saved = entries.length;
    const head = { program, complete, ...present({ shard }) };
    const others = await entriesOfOtherInputs(system, folder, all, ours, written);
    return system.write(within(folder, MANIFEST), manifestParts(head, [...others.map(heldEntry), ...entries]));
  };
  return {
    earlier: (name) => known.get(name),
    begin() {
      begun ??= save(false);
      return begun;
    },
    async keep(entry) {
      for (const { path } of entry.outputs) written.add(diskKey(path));
      entries.push(await spooledEntry(await withEarlierOutputs(system, folder, entry, known.get(entry.name)), spool));
      if (begun === undefined || entries.length - saved < Math.max(FEWEST_NEW, saved / 2)) return;
      // If the disk is full, the manifest as it stands is still true.
      if ((await begun) === undefined) await save(false);
    },
    async finish() {
      const problem = await save(true);
      await spool.close();
      return problem;
    },
  };
}
