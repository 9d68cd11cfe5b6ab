import type { DirectoryUnusable } from '../../diagnostics/codes.ts';
import { collect, hasErrors } from '../../diagnostics/collect.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import { type SeveritySettings, withSettings } from '../../diagnostics/severity-settings.ts';
import { readSuppressions, suppress } from '../../diagnostics/suppression.ts';
import { masked } from '../../rules/masked.ts';
import { ownReception } from '../../rules/own-reception.ts';
import { saysDecided } from '../../rules/written-status.ts';
import { valueAt } from '../../source/pointer.ts';
import { positionAt } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { folded } from '../../values/folded.ts';
import { rememberByObject, rememberByText } from '../../values/remember.ts';
import type { Beside, Input } from '../load/input.ts';
import { readSource } from '../load/read-source.ts';
import { recognise } from '../load/recognise.ts';
import type { Resources } from '../load/resources.ts';
import { type ExaminedDirectory, examineDirectory } from './check-directory.ts';

const DIRECTORY = '/directory';

/** The directory that a district's file names, as its documents are made with it. */
export interface NamedDirectory {
  /** Its path, which findings in it name. */
  readonly path: string;
  /** Its base name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was found in it and what it lists; the same object for the same bytes. */
  readonly examined: ExaminedDirectory;
}

/** What became of the directory that a file names. */
export interface DirectoryFound {
  /** Absent where there is no such file; it may have errors. */
  readonly named?: NamedDirectory;
  /** In the district's own file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A run has one or two directories, which all its files name. */
const MOST_KEPT = 4;

/** A directory that has been examined; undefined where the file is evidently none. */
type Examined = Promise<ExaminedDirectory | undefined>;

async function examineAnew(input: Input, resources: Resources): Examined {
  const read = readSource(input);
  const isDirectory = recognise(read.source, read.document?.value, true) === 'directory';
  return isDirectory ? examineDirectory(input, resources, read) : undefined;
}

/** Directories by path and bytes, these as Latin-1: the files of a run mostly name one and the same. */
const known = rememberByObject((_: Resources) => rememberByText(MOST_KEPT, (_: string): { result?: Examined } => ({})));

function examined(input: Input, bytes: Uint8Array, resources: Resources): Examined {
  const kept = known(resources)(`${input.path}\n${new TextDecoder('latin1').decode(bytes)}`);
  kept.result ??= examineAnew(input, resources);
  return kept.result;
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/** What was found in a directory, as it is judged where it is checked by itself: by its comments, and by the configuration. */
function judged({ source, document, found }: ExaminedDirectory, severities: SeveritySettings): readonly Diagnostic[] {
  const suppressions = readSuppressions(source, document?.comments ?? []);
  return collect(withSettings(suppress(found, suppressions, source, new Set()), severities));
}

/** Why a directory with errors cannot be used: the first of them, masked, and its line. */
function broken(
  found: string,
  { source }: ExaminedDirectory,
  all: readonly Diagnostic[],
  isFirst: (one: Diagnostic) => boolean,
) {
  const { diagnostics } = masked(source, all);
  const first = diagnostics.find(isFirst) as Diagnostic;
  const { code, args } = first;
  return { found, problem: 'broken', line: positionAt(source, first.span.start).line, first: { code, args } } as const;
}

/** What is wrong with a directory that has been read, for the file that names it. */
function faultOf(
  found: string,
  directory: ExaminedDirectory,
  document: YamlDocument,
  severities: SeveritySettings,
): DirectoryUnusable | undefined {
  const all = judged(directory, severities);
  if (hasErrors(all)) return broken(found, directory, all, ({ severity }) => severity === 'error');
  const isLeft = ({ code }: Diagnostic) => code === 'placeholder-left';
  if (saysDecided(document.value) && directory.found.some(isLeft))
    return broken(found, directory, directory.found, isLeft);
  const name = valueAt(document.value, '/district/name');
  const own = typeof name === 'string' ? folded(name) : undefined;
  const others = directory.directory?.receptions.filter(({ district }) => folded(district) !== own) ?? [];
  return others.length === 0 ? { found, problem: 'nobody' } : undefined;
}

async function readBeside(
  beside: Beside,
  found: string,
  resources: Resources,
): Promise<NamedDirectory | DirectoryUnusable> {
  const input = isYaml(found) ? await beside.read(found) : 'no-name';
  if (typeof input === 'string') return { found, problem: input };
  if (input.beside !== undefined && (await input.beside.identity()) === (await beside.identity()))
    return { found, problem: 'itself' };
  const { content } = input;
  if (content.kind !== 'bytes') return { found, problem: 'unreadable' };
  const directory = await examined(input, content.bytes, resources);
  if (directory === undefined) return { found, problem: 'not-a-directory' };
  return { path: input.path, name: input.name, bytes: content.bytes, examined: directory };
}

/**
 * Finds the directory of receptions that a district's file names: a file of the same folder, read as any file is.
 * @param found what the file says under `directory`
 * @param severities those that the configuration gives warnings and infos
 */
export async function namedDirectory(
  found: string,
  document: YamlDocument,
  { beside }: Pick<Input, 'beside'>,
  resources: Resources,
  severities: SeveritySettings = {},
): Promise<DirectoryFound> {
  const read =
    beside === undefined ? ({ found, problem: 'nowhere' } as const) : await readBeside(beside, found, resources);
  const place = atValue(document, DIRECTORY);
  if ('problem' in read) return { diagnostics: [diagnostic('directory-unusable', read, place)] };
  const fault = faultOf(found, read.examined, document, severities);
  const { directory } = read.examined;
  const own = directory === undefined ? [] : ownReception(document, directory, place);
  const faults = fault === undefined ? [] : [diagnostic('directory-unusable', fault, place)];
  return { named: read, diagnostics: [...faults, ...own] };
}
