// Reads the project's minimum levels and compiles their schemas, by the same code that the program runs.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTs, root } from './import-ts.mjs';

const code = `
  export { decode } from './src/source/decode.ts';
  export { parseYaml } from './src/source/parse-yaml.ts';
  export { loadMarkdown } from './src/markdown/read-markdown.ts';
  export { toMinimumLevel, checkMinimumLevel } from './src/minimum/read/check-minimum-level.ts';
  export { compileDistrictSchema } from './src/minimum/compile-schema/compile-district.ts';
  export { compileAgreementSchema } from './src/minimum/compile-schema/compile-agreement.ts';
  export { compileConfigSchema } from './src/schema/config-schema.ts';
  export { compileThemeSchema } from './src/schema/theme-schema.ts';
  export { compileValidator } from './src/schema/compile.ts';
  export { checkDocument } from './src/schema/check.ts';
  export { ajvOptions } from './src/schema/ajv-options.ts';
  export { withDefinitionPath } from './src/schema/definition-paths.ts';
`;

export const schemasFolder = join(root, 'schemas');

let loaded;

/** The project's own code, which is bundled once in a run. */
export function core() {
  loaded ??= importTs(code);
  return loaded;
}

/** The schema of minimum levels themselves. */
async function minimumLevelSchema() {
  return JSON.parse(await readFile(join(schemasFolder, 'minimum-level.schema.json'), 'utf8'));
}

/**
 * Reads one minimum level.
 * @throws an error with all findings, where the level cannot be compiled
 */
export async function readMinimumLevel(path) {
  const { decode, parseYaml, loadMarkdown, toMinimumLevel, checkMinimumLevel, compileValidator, checkDocument } =
    await core();
  await loadMarkdown();
  const { source, problems } = decode(path, await readFile(path));
  const parsed = source === undefined ? { problems: [] } : parseYaml(source);
  const found = [...problems, ...parsed.problems];
  if (parsed.document !== undefined && found.length === 0)
    found.push(...checkDocument(await compileValidator(await minimumLevelSchema()), parsed.document));
  if (found.length === 0) {
    const minimum = toMinimumLevel(parsed.document.value);
    found.push(...checkMinimumLevel(minimum, parsed.document));
    if (!found.some((one) => one.severity !== 'warning' && one.severity !== 'info')) return minimum;
  }
  throw new Error(
    `${path}: ${found.map((one) => `${one.pointer} ${one.code} ${JSON.stringify(one.args)}`).join('; ')}`,
  );
}

/** The ids of the minimum levels under schemas/, in order. */
async function levelIds() {
  const entries = await readdir(schemasFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
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
    ['theme.schema.json', await themeSchema()],
  ];
}

/** A schema as the text of the file that is checked in. */
export function schemaText(schema) {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
