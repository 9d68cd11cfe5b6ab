import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { leaveOutCutOff } from '../../diagnostics/leave-out-cut-off.ts';
import { withWords } from '../../diagnostics/with-words.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { describesInMarkdown } from '../../markdown/descriptions.ts';
import { loadMarkdown } from '../../markdown/read-markdown.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { Law } from '../../minimum/law.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { checkMinimumLevel } from '../../minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../minimum/read/to-minimum-level.ts';
import { type Covers, missingGlyphs } from '../../rules/missing-glyphs.ts';
import { checkDocument } from '../../schema/check.ts';
import { compileValidator } from '../../schema/compile.ts';
import type { SchemaValidator } from '../../schema/validator.ts';
import { inNormalForm, type SourceText } from '../../source/source-text.ts';
import { rememberByText } from '../../values/remember.ts';
import { type Input, readInput } from './input.ts';
import { readSource } from './read-source.ts';
import type { Floor, LevelFile } from './resources.ts';
import { kindOfText } from './text-kind.ts';
import { withoutNumbers } from './without-numbers.ts';

export interface ReadLevel {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  readonly level?: MinimumLevel;
  /** Of the text in normal form C, so that how letters are composed makes no difference to what is drawn. */
  readonly sha256?: string;
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
  return read.level === undefined ? read : { ...read, sha256: system.hash(inNormalForm(read.source).text) };
}

/**
 * Reads a minimum level as the city's officers write it, and checks it against its schema and its own references.
 * @param covers whether the fonts have a character, where its texts are to be drawn with them
 */
export async function levelIn(
  input: Input,
  { schema, law }: LevelRules,
  covers?: Covers,
): Promise<Omit<ReadLevel, 'sha256'>> {
  const { source, document, diagnostics } = readSource(input, kindOfText);
  if (document === undefined) return withoutNumbers(source, document, diagnostics);
  if (describesInMarkdown(document, 'level')) await loadMarkdown();
  const shape = checkDocument(await validatorFor('level', schema), document);
  const known = withoutNumbers(source, document, [...diagnostics, ...leaveOutCutOff(diagnostics, shape)], 'level');
  if (hasErrors(known.diagnostics)) return known;
  const level = toMinimumLevel(document.value, law);
  const glyphs = covers === undefined ? [] : missingGlyphs(document, covers, 'level');
  const found = collect([...known.diagnostics, ...checkMinimumLevel(level, document, law), ...glyphs]);
  const all = withWords(found, level.words);
  if (hasErrors(all)) return { source, diagnostics: all };
  return { source, diagnostics: all, level };
}

/**
 * Compiles a level's schemas and their validators at run time, which loads ajv and takes a third of a second; the program's
 * own levels come compiled.
 * @param sha256 of everything that the level was read from
 * @param ownFiles what documents must carry of it, where it is the user's own
 */
export async function compileFloor(
  level: MinimumLevel,
  sha256: string,
  ownFiles: readonly LevelFile[] = [],
): Promise<Floor> {
  const { compileDistrictSchema } = await import('../../minimum/compile-schema/compile-district.ts');
  const district = await validatorFor('district', compileDistrictSchema(level));
  let agreement: Promise<SchemaValidator> | undefined;
  const compileAgreement = () => {
    agreement ??= import('../../minimum/compile-schema/compile-agreement.ts').then(({ compileAgreementSchema }) =>
      validatorFor('agreement', compileAgreementSchema(level)),
    );
    return agreement;
  };
  return { level, sha256, ownFiles, district, agreement: compileAgreement };
}
