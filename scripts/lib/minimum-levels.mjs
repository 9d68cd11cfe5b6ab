// Reads the project's minimum levels and compiles their schemas, by the same code that the program runs.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTs, root } from './import-ts.mjs';

const code = `
  export { decode } from './src/source/decode.ts';
  export { parseYaml } from './src/source/parse-yaml.ts';
  export { loadMarkdown } from './src/markdown/read-markdown.ts';
  export { checkMinimumLevel } from './src/minimum/read/check-minimum-level.ts';
  export { checkLaw } from './src/minimum/read/check-law.ts';
  export { hashOfLaw } from './src/pipeline/load/hash-of-law.ts';
  export { toMinimumLevel } from './src/minimum/read/to-minimum-level.ts';
  export { compileDistrictSchema } from './src/minimum/compile-schema/compile-district.ts';
  export { compileAgreementSchema } from './src/minimum/compile-schema/compile-agreement.ts';
  export { compileConfigSchema } from './src/schema/config-schema.ts';
  export { compileDirectorySchema } from './src/schema/directory-schema.ts';
  export { compileThemeSchema } from './src/schema/theme-schema.ts';
  export { compileValidator } from './src/schema/compile.ts';
  export { checkDocument } from './src/schema/check.ts';
  export { ajvOptions } from './src/schema/ajv-options.ts';
  export { shortened } from './src/schema/shorten-code.ts';
  export { withDefinitionPath } from './src/schema/definition-paths.ts';
  export { prepare } from './src/schema/prepared/prepare.ts';
`;

export const schemasFolder = join(root, 'schemas');

let loaded;

/** The project's own code, which is bundled once in a run. */
export function core() {
  loaded ??= importTs(code);
  return loaded;
}

/**
 * Reads a YAML file and checks it by a schema that is written by hand.
 * @param check what the schema cannot say: finds in the document's value
 * @throws an error with all findings, where the file does not hold
 */
async function readChecked(path, schemaName, check) {
  const { decode, parseYaml, loadMarkdown, compileValidator, checkDocument } = await core();
  await loadMarkdown();
  const { source, problems } = decode(path, await readFile(path));
  const parsed = source === undefined ? { problems: [] } : parseYaml(source);
  const found = [...problems, ...parsed.problems];
  if (parsed.document !== undefined && found.length === 0) {
    const schema = JSON.parse(await readFile(join(schemasFolder, schemaName), 'utf8'));
    found.push(...checkDocument(await compileValidator(schema), parsed.document));
    if (found.length === 0) found.push(...check(parsed.document));
    if (!found.some((one) => one.severity !== 'warning' && one.severity !== 'info')) return parsed.document.value;
  }
  const line = (offset) => source?.text.slice(0, offset).split('\n').length ?? 1;
  throw new Error(
    found
      .map((one) => `${path}:${line(one.span?.start ?? 0)} ${one.pointer} ${one.code} ${JSON.stringify(one.args)}`)
      .join('\n'),
  );
}

let readLaw;

/** The law that minimum levels cite, read once in a run. */
export function law() {
  readLaw ??= core().then(({ checkLaw }) =>
    readChecked(join(schemasFolder, 'law', 'sverige.yaml'), 'law.schema.json', (document) =>
      checkLaw(document.value, document),
    ),
  );
  return readLaw;
}

/**
 * Reads one minimum level.
 * @throws an error with all findings, where the level cannot be compiled
 */
export async function readMinimumLevel(path) {
  const { toMinimumLevel, checkMinimumLevel } = await core();
  const cited = await law();
  const value = await readChecked(path, 'minimum-level.schema.json', (document) =>
    checkMinimumLevel(toMinimumLevel(document.value, cited), document, cited),
  );
  return toMinimumLevel(value, cited);
}

/** The ids of the minimum levels under schemas/, in order. */
async function levelIds() {
  const entries = await readdir(schemasFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'law')
    .map((entry) => entry.name)
    .sort();
}

/** Every minimum level with its two compiled schemas. */
export async function compiledLevels() {
  const { compileDistrictSchema, compileAgreementSchema } = await core();
  const levels = [];
  for (const id of await levelIds()) {
    const minimum = await readMinimumLevel(join(schemasFolder, id, 'minimum-level.yaml'));
    levels.push({ id, district: compileDistrictSchema(minimum), agreement: compileAgreementSchema(minimum) });
  }
  return levels;
}

/** The schema of configurations. */
export async function configSchema() {
  const { compileConfigSchema } = await core();
  return compileConfigSchema();
}

/** The schema of directories of receptions. */
export async function directorySchema() {
  const { compileDirectorySchema } = await core();
  return compileDirectorySchema();
}

/** The schema of themes. */
export async function themeSchema() {
  const { compileThemeSchema } = await core();
  return compileThemeSchema();
}

/** Every schema that is compiled and checked in, with its path under schemas/. */
export async function compiledSchemas() {
  const levels = await compiledLevels();
  return [
    ...levels.flatMap(({ id, district, agreement }) => [
      [`${id}/district.schema.json`, district],
      [`${id}/agreement.schema.json`, agreement],
    ]),
    ['config.schema.json', await configSchema()],
    ['directory.schema.json', await directorySchema()],
    ['theme.schema.json', await themeSchema()],
  ];
}

/** A schema as the text of the file that is checked in. */
export function schemaText(schema) {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
