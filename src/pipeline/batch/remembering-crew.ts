import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem } from '../../io/file-system.ts';
import type { FileSchools } from '../../rules/across/schools.ts';
import type { PlacedEdition } from '../draw/edition-conflicts.ts';
import { inputName } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { manifestKeeper } from '../manifest/manifest-keeper.ts';
import { type Crew, ownCrew } from './crew.ts';
import { type GenerateReport, type GenerateRequest, generateFiles, type Onlooker } from './generate.ts';
import type { Asked, Outcome } from './make-district.ts';
import type { Survey } from './survey.ts';

/** All that is known of one file; its document is let go. */
interface Known {
  readonly survey: Survey;
  schools?: Promise<FileSchools | undefined>;
  editions?: Promise<readonly PlacedEdition[]>;
  /** How it last went, and what the other files said of it then. */
  outcome?: Outcome;
  across: string;
}

/** A crew that outlives its runs: what has not changed is not done again. */
export interface KeptCrew extends Crew {
  /**
   * Looks anew at files that may have changed.
   * @param settled resolves when an editor that writes in two steps will have taken the second: what has errors is looked
   *   at until it is twice the same
   * @returns whether one of them is another than before
   */
  refresh(paths: readonly string[], settled: () => Promise<void>): Promise<boolean>;
  /** Forgets a file that is gone. */
  forget(path: string): void;
  /** The minimum levels of the files that hold. */
  levels(): ReadonlySet<string>;
  /** Takes in how a file went that did not have to be made. */
  learn(outcome: Outcome): void;
  /** Whether a file was made in the run that is going on, rather than remembered. */
  hasMade(path: string): boolean;
}

/** What the other files say of one, as a text to compare. */
function asText(across: readonly Diagnostic[]): string {
  return across.length === 0 ? '' : JSON.stringify(across);
}

/** The state behind a crew that is kept: files by path, and who looks at those that are not known. */
class Memory {
  readonly files = new Map<string, Known>();
  readonly made = new Set<string>();
  readonly #start: () => Crew;
  worker: Crew;

  constructor(start: () => Crew) {
    this.#start = start;
    this.worker = start();
  }

  /** Looks at a file as it is now: the worker remembers what it once read. */
  look(path: string): Promise<Survey> {
    this.worker = this.#start();
    return this.worker.survey(path);
  }

  async known(path: string): Promise<Known> {
    const known = this.files.get(path) ?? { survey: await this.worker.survey(path), across: '' };
    this.files.set(path, known);
    return known;
  }
}

async function refreshOne(memory: Memory, path: string, settled: () => Promise<void>): Promise<boolean> {
  const before = memory.files.get(path)?.survey;
  let survey = await memory.look(path);
  while (survey.level === undefined && (before === undefined || survey.sha256 !== before.sha256)) {
    await settled();
    const again = await memory.look(path);
    const same = again.sha256 === survey.sha256;
    survey = again;
    if (same) break;
  }
  if (before !== undefined && survey.sha256 === before.sha256) return false;
  memory.files.set(path, { survey, across: '' });
  return true;
}

/** Makes a file, unless it has been made of the same. */
async function makeOnce(memory: Memory, path: string, across: readonly Diagnostic[]): Promise<Outcome> {
  const known = await memory.known(path);
  const said = asText(across);
  if (known.outcome !== undefined && known.across === said) return known.outcome;
  const outcome = await memory.worker.make(path, across);
  memory.made.add(path);
  known.across = said;
  // What failed for the disk is tried again at the next change.
  if (outcome.file.state === 'failed') delete known.outcome;
  else known.outcome = outcome;
  return outcome;
}

/** Does the work in this process and remembers it. */
export function keptCrew(asked: Asked, resources: Resources, system: FileSystem): KeptCrew {
  const memory = new Memory(() => ownCrew(asked, resources, system));
  return {
    size: 1,
    survey: async (path) => (await memory.known(path)).survey,
    async schools(path) {
      const known = await memory.known(path);
      known.schools ??= memory.worker.schools(path);
      return known.schools;
    },
    async editions(path) {
      const known = await memory.known(path);
      known.editions ??= memory.worker.editions(path);
      return known.editions;
    },
    make: (path, across) => makeOnce(memory, path, across),
    end: async () => undefined,
    async refresh(paths, settled) {
      memory.made.clear();
      let other = false;
      for (const path of paths) other = (await refreshOne(memory, path, settled)) || other;
      return other;
    },
    forget: (path) => void memory.files.delete(path),
    levels: () => new Set([...memory.files.values()].flatMap(({ survey: { level } }) => level ?? [])),
    learn(outcome) {
      const known = memory.files.get(outcome.file.path);
      if (known !== undefined) known.outcome = outcome;
    },
    hasMade: (path) => memory.made.has(path),
  };
}

/**
 * Draws what has changed since the crew's last run. With `request.force` only that: outputs that stand are not looked at
 * again, so that a run takes no longer for the files that nothing has happened to.
 */
export async function generateKept(
  request: GenerateRequest,
  resources: Resources,
  system: FileSystem,
  onlooker: Onlooker,
  crew: KeptCrew,
): Promise<GenerateReport> {
  const stood: Outcome['file'][] = [];
  const onFile: Onlooker['onFile'] = async (file) => {
    if (file.state === 'unchanged') stood.push(file);
    await onlooker.onFile(file);
  };
  const report = await generateFiles(request, resources, system, { ...onlooker, onFile }, crew);
  const manifest = await manifestKeeper(system, request.out, resources.version, request.paths);
  for (const file of stood) {
    const entry = manifest.earlier(inputName(file.path));
    if (entry !== undefined) crew.learn({ file, entry });
  }
  return report;
}
