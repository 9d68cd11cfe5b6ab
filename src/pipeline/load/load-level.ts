import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { leaveOutCutOff } from '../../diagnostics/leave-out-cut-off.ts';
import type { LevelWords } from '../../diagnostics/level-words.ts';
import { withWords } from '../../diagnostics/with-words.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { describesInMarkdown } from '../../markdown/descriptions.ts';
import { loadMarkdown } from '../../markdown/read-markdown.ts';
import type { Written } from '../../minimum/extend/written.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { Law } from '../../minimum/law.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { checkMinimumLevel } from '../../minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../minimum/read/to-minimum-level.ts';
import { type Covers, missingGlyphs } from '../../rules/missing-glyphs.ts';
import { checkDocument } from '../../schema/check.ts';
import { compileValidator } from '../../schema/compile.ts';
import { alwaysAsked, type SchemaValidator } from '../../schema/validator.ts';
import { valueAt } from '../../source/pointer.ts';
import { inNormalForm } from '../../source/source-text.ts';
import { present } from '../../values/present.ts';
import { rememberByText } from '../../values/remember.ts';
import { hashOfLaw } from './hash-of-law.ts';
import { type Input, readInput } from './input.ts';
import { readSource } from './read-source.ts';
import { recognise } from './recognise.ts';
import type { Floor, FloorSchema, LevelFile } from './resources.ts';
import type { Resting } from './rested-upon.ts';
import { kindOfText } from './text-kind.ts';
import type { WholeLevel } from './whole-level.ts';
import type { WithBeneath } from './with-beneath.ts';
import { withoutNumbers } from './without-numbers.ts';

export interface ReadLevel extends WholeLevel {
  /** Of the text, or of the hashes of all texts where the level rests on others. */
  readonly sha256?: string;
  /** Hash of the law that it cites. */
  readonly law?: string;
  /** The files that it was read from, as documents carry them. */
  readonly ownFiles?: readonly LevelFile[];
  /** Whether something is still to be filled in in one of them. */
  readonly unfinished?: boolean;
}

function isUnfinished({ diagnostics, under }: WholeLevel): boolean {
  return diagnostics.some(({ code }) => code === 'placeholder-left') || (under !== undefined && isUnfinished(under));
}

/** What a level is read by: the schema of levels (`schemas/minimum-level.schema.json`), and the law that it may cite. */
export interface LevelRules {
  readonly schema: JsonSchema;
  readonly law: Law;
}

/** Up to this many validators of a kind are kept: a run has one or two levels. */
const MOST_VALIDATORS = 4;

const compileText = (schema: string): Promise<SchemaValidator> => compileValidator(JSON.parse(schema) as JsonSchema);

/**
 * Validators by their schema's text, each kind apart: while a level is being written, most changes leave one of its
 * schemas as it was, and none concerns the schema of levels.
 */
const validators = {
  level: rememberByText(MOST_VALIDATORS, compileText),
  district: rememberByText(MOST_VALIDATORS, compileText),
  agreement: rememberByText(MOST_VALIDATORS, compileText),
};

function validatorFor(kind: keyof typeof validators, schema: JsonSchema): Promise<SchemaValidator> {
  return validators[kind](JSON.stringify(schema));
}

/**
 * Reads a minimum level from the disk.
 * @param covers whether the fonts have a character, where its texts are to be drawn with them
 */
export async function readLevel(
  system: FileSystem,
  path: string,
  rules: LevelRules,
  covers?: Covers,
): Promise<ReadLevel> {
  const read = await levelIn(await readInput(system, path), rules, covers);
  if (read.files === undefined) return read;
  const encoder = new TextEncoder();
  const ownFiles = read.files.map(({ name, text }) => ({
    name,
    bytes: encoder.encode(text),
    sha256: system.hash(text),
  }));
  const [hash = '', ...others] = ownFiles.map((file) => file.sha256);
  const sha256 = others.length === 0 ? hash : system.hash([hash, ...others].join('\n'));
  return {
    ...read,
    ownFiles,
    unfinished: isUnfinished(read),
    sha256,
    law: hashOfLaw(rules.law, (text) => system.hash(text)),
  };
}

/** What a level's file names under `extends`, and the file merged with it. */
interface Rested {
  readonly under?: WholeLevel;
  readonly merged?: WithBeneath;
  /** Why it cannot rest on what it names. */
  readonly found?: readonly Diagnostic[];
  readonly closes?: string;
}

/** Reads what a level's file rests on. Few levels rest on another: the code for it is loaded only then. */
async function rested(
  resting: Resting,
  validator: SchemaValidator,
  law: Law,
  read: (input: Input, above: readonly string[]) => Promise<WholeLevel>,
): Promise<Rested> {
  if (valueAt(resting.document.value, '/extends') === undefined) return {};
  const { beneath } = await import('./rested-upon.ts');
  const named = await beneath(resting, read);
  if ('finding' in named) return { found: [named.finding], ...present({ closes: named.closes }) };
  const { withBeneath } = await import('./with-beneath.ts');
  return { under: named.level, merged: withBeneath(resting.document, named.level, validator, law) };
}

/**
 * Reads a minimum level as its publisher's officers write it, with all that it rests on, and checks it against its schema and
 * its own references.
 * @param covers whether the fonts have a character, where its texts are to be drawn with them
 * @param above the identities of the files that rest on this one
 */
export async function levelIn(
  input: Input,
  rules: LevelRules,
  covers?: Covers,
  above: readonly string[] = [],
): Promise<WholeLevel> {
  const { schema, law } = rules;
  const { source, document, diagnostics: found } = readSource(input, kindOfText);
  if (document === undefined) return withoutNumbers(source, document, found);
  if (above.length > 0 && recognise(source, document.value) !== 'minimum-level')
    return { source, diagnostics: [], other: true };
  if (describesInMarkdown(document, 'level')) await loadMarkdown();
  const validator = await validatorFor('level', schema);
  const shape = checkDocument(validator, document);
  const known = withoutNumbers(source, document, [...found, ...leaveOutCutOff(found, shape)], 'level');
  if (hasErrors(known.diagnostics)) return known;
  const read = (other: Input, rests: readonly string[]) => levelIn(other, rules, covers, rests);
  const { under, merged, ...refused } = await rested({ input, document, above }, validator, law, read);
  const beneathIt = [...(refused.found ?? []), ...(merged?.found ?? [])];
  if (hasErrors(beneathIt)) {
    const all = collect([...known.diagnostics, ...beneathIt]);
    const { words } = (merged?.marked ?? {}) as { readonly words?: LevelWords };
    return { source, diagnostics: withWords(all, words), ...present({ closes: refused.closes }) };
  }
  const level = toMinimumLevel(merged?.marked ?? document.value, law);
  const glyphs = covers === undefined ? [] : missingGlyphs(document, covers, 'level');
  const checked = checkMinimumLevel(level, document, law, merged?.extended);
  const all = withWords(collect([...known.diagnostics, ...checked, ...glyphs]), level.words);
  if (hasErrors(all)) return { source, diagnostics: all };
  const { value } = merged?.extended.document ?? document;
  return {
    source,
    diagnostics: all,
    level,
    written: value as Written,
    ...present({ marked: merged?.marked, under }),
    files: [{ name: input.name, text: inNormalForm(source).text }, ...(under?.files ?? [])],
  };
}

/** A level's two schemas; the code that compiles each is loaded with it. */
const schemaOf: Readonly<Record<FloorSchema, (level: MinimumLevel) => Promise<JsonSchema>>> = {
  district: async (level) =>
    (await import('../../minimum/compile-schema/compile-district.ts')).compileDistrictSchema(level),
  agreement: async (level) =>
    (await import('../../minimum/compile-schema/compile-agreement.ts')).compileAgreementSchema(level),
};

/**
 * A level whose schemas and their validators are compiled at run time, each when it is first asked for: that loads ajv and takes
 * a third of a second. The program's own levels come compiled.
 */
export function floorToCompile(origin: Pick<Floor, 'level' | 'sha256' | 'law' | 'ownFiles' | 'unfinished'>): Floor {
  const validator = rememberByText(2, async (name: FloorSchema) =>
    validatorFor(name, await schemaOf[name](origin.level)),
  );
  const lazily = (name: FloorSchema) => async () => alwaysAsked(() => validator(name));
  return { ...origin, district: lazily('district'), agreement: lazily('agreement') };
}
