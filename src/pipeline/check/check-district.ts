import type { OtherFile } from '../../diagnostics/code-arguments.ts';
import type { Code } from '../../diagnostics/codes.ts';
import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LevelWords } from '../../diagnostics/level-words.ts';
import { type SeveritySettings, withSettings } from '../../diagnostics/severity-settings.ts';
import { readSuppressions, type Suppressions, suppress } from '../../diagnostics/suppression.ts';
import { withWords } from '../../diagnostics/with-words.ts';
import { describesInMarkdown } from '../../markdown/descriptions.ts';
import { loadMarkdown } from '../../markdown/read-markdown.ts';
import type { DistrictFile } from '../../model/district-file.ts';
import { runRules } from '../../rules/index.ts';
import { masked } from '../../rules/masked.ts';
import { missingGlyphs } from '../../rules/missing-glyphs.ts';
import { mayCiteLaw } from '../../rules/outdated-reference.ts';
import { personalIdentityNumbers, personalNumbersInName } from '../../rules/personal-identity-number.ts';
import { checkLazily } from '../../schema/check.ts';
import { valueAt } from '../../source/pointer.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { Input } from '../load/input.ts';
import { readSource } from '../load/read-source.ts';
import type { Floor, Resources } from '../load/resources.ts';
import { kindOfText } from '../load/text-kind.ts';
import { findFloor } from './find-floor.ts';
import type { NamedDirectory } from './named-directory.ts';
import { examineOther, otherFileIn } from './other-file.ts';
import { withoutConsequences } from './without-consequences.ts';

/** A district's file that has passed every check. */
export interface SoundDistrict {
  readonly document: YamlDocument;
  readonly district: DistrictFile;
  readonly floor: Floor;
  /** The directory of receptions that it names. */
  readonly directory?: NamedDirectory;
}

export interface CheckedDistrict {
  readonly source: SourceText;
  /** Everything found, in the order in which it is shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** Only there when nothing found is an error. */
  readonly sound?: SoundDistrict;
  /** What the file is, where it is no district's; its findings are those of a file that a folder held. */
  readonly other?: OtherFile;
}

/** How a run judges its findings. */
export interface CheckOptions {
  /** The severities that the configuration gives warnings and infos. */
  readonly severities?: SeveritySettings;
  /**
   * The day that validity is judged by, ISO 8601. Without it validity is not judged, for a drawn document must not
   * depend on the clock.
   */
  readonly asOf?: string;
}

/** The findings of one file by itself, before it is known what other files say of it. */
export interface ExaminedDistrict {
  readonly source: SourceText;
  readonly found: readonly Diagnostic[];
  /** The file's comments that turn findings off. */
  readonly suppressions: Suppressions;
  /** Absent where the file is not YAML or names an unknown minimum level; sound only if no finding is an error. */
  readonly candidate?: SoundDistrict;
  /** What the file's level calls things; absent where its level is not known. */
  readonly words?: LevelWords;
  /** What it says under `directory`, whatever that leads to. */
  readonly directoryName?: string;
  /** The directory that it names, be it with errors; absent where there is no such file. */
  readonly directory?: NamedDirectory;
  readonly other?: OtherFile;
}

/** Finds the directory that a file names. Few files name one: the code for it is loaded only then. */
async function directoryOf(
  input: Input,
  document: YamlDocument,
  resources: Resources,
  { severities }: CheckOptions,
): Promise<Pick<ExaminedDistrict, 'directoryName' | 'directory'> & { readonly diagnostics: readonly Diagnostic[] }> {
  const directoryName = valueAt(document.value, '/directory');
  if (typeof directoryName !== 'string' || directoryName.trim() === '') return { diagnostics: [] };
  const { namedDirectory } = await import('./named-directory.ts');
  const { named, diagnostics } = await namedDirectory(directoryName, document, input, resources, severities);
  return { directoryName, diagnostics, ...present({ directory: named }) };
}

/** Examines one file by itself as `validate` does: text, YAML, floor, schema, rules, glyphs. Nothing is judged yet. */
export async function examineDistrict(
  input: Input,
  resources: Resources,
  options: CheckOptions = {},
): Promise<ExaminedDistrict> {
  const read = readSource(input, kindOfText);
  const other = otherFileIn(input, read);
  if (other !== undefined) {
    const { diagnostics: found, source } = await examineOther(input, other, resources, read);
    const suppressions = readSuppressions(read.source, read.document?.comments ?? []);
    if (other === 'directory') return { source, found, suppressions, other };
    // Its other comments are not ours to judge.
    const own = suppressions.active.filter(({ code }) => code === 'not-a-district-file');
    return { source, found, suppressions: { active: own, textEnds: new Map(), diagnostics: [] }, other };
  }
  const { source, document, diagnostics } = read;
  if (document !== undefined && describesInMarkdown(document, 'district')) await loadMarkdown();
  const found = [
    ...diagnostics,
    ...personalNumbersInName(input.path, input.name),
    ...personalIdentityNumbers(source, document, 'district'),
  ];
  if (document === undefined) return { source, found, suppressions: readSuppressions(source, []) };
  const suppressions = readSuppressions(source, document.comments, () => document.scalars());
  const { floor, diagnostics: ofLevel } = await findFloor(document, resources);
  const { directory, diagnostics: ofDirectory, ...naming } = await directoryOf(input, document, resources, options);
  const glyphs = missingGlyphs(document, resources.covers, 'district');
  const named = { ...naming, ...present({ directory }) };
  if (floor === undefined)
    return {
      source,
      found: withoutConsequences(source, found, [...ofLevel, ...ofDirectory], glyphs),
      suppressions,
      ...named,
    };
  const shape = await checkLazily(await floor.district(), document);
  const { asOf } = options;
  const law = mayCiteLaw(source.text) ? await resources.law() : undefined;
  const rules = runRules({ document, minimum: floor.level, ...present({ asOf, law }) });
  // The schema describes this very type; nothing else turns an unknown value into a district.
  const candidate = { document, district: document.value as DistrictFile, floor, ...present({ directory }) };
  const { words } = floor.level;
  const all = withoutConsequences(source, found, [...ofLevel, ...ofDirectory, ...shape, ...rules], glyphs);
  return { source, found: all, suppressions, candidate, words, ...named };
}

/** Codes whose comments are never idle: whether they are found depends on the other files of the run, or on the day. */
function neverIdle({ asOf }: CheckOptions): ReadonlySet<Code> {
  return new Set<Code>([
    'school-in-two-districts',
    'registration-number-shared',
    'meeting-not-shared',
    'reception-contradicted',
    ...(asOf === undefined ? (['agreement-expired', 'status-contradicted'] as const) : []),
  ]);
}

/**
 * Judges the findings of one file: its comments and the configuration may turn off or change warnings and infos; errors
 * stand.
 * @param across the findings in this file from the checks across files
 */
export function judgeDistrict(
  { source, found, suppressions, candidate, words, other }: ExaminedDistrict,
  across: readonly Diagnostic[],
  options: CheckOptions = {},
): CheckedDistrict {
  const left = suppress([...found, ...across], suppressions, source, neverIdle(options));
  const diagnostics = collect(withSettings(left, options.severities ?? {}));
  // Masking happens here, so that no reporter can forget it: nothing that is shown ever holds a personal number.
  const said = withWords(diagnostics, words);
  const shown = { ...masked(source, said), ...present({ other }) };
  return candidate === undefined || hasErrors(diagnostics) ? shown : { ...shown, sound: candidate };
}

/** Examines and judges one file that stands alone; all its faults are reported at once. */
export async function checkDistrict(
  input: Input,
  resources: Resources,
  options: CheckOptions = {},
): Promise<CheckedDistrict> {
  return judgeDistrict(await examineDistrict(input, resources, options), [], options);
}
