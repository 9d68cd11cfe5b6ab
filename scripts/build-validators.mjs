// Builds validators from the minimum levels' schemas: the schema prepared, by which sound files are known (src/schema/prepared),
// and the code that ajv makes of it, the judge of all others, as plain CommonJS modules that need no ajv when they run. As scripts,
// and not ES modules, they can be read with the code that V8 has made of them (bin/load-script.js).
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { asAscii } from './lib/as-ascii.mjs';
import { root } from './lib/import-ts.mjs';
import { compiledLevels, configSchema, core, directorySchema, themeSchema } from './lib/minimum-levels.mjs';
import { stripAnnotations, stripEditorWords } from './lib/strip-annotations.mjs';

/**
 * Writes `<outdir>/<id>/district`, `<outdir>/{config,directory,theme}`, each `.json`, the schema prepared, and `.cjs`, with
 * `validate` and `schemaText`; and `<outdir>/<id>/agreement.json`, since a violation of that schema is a bug of the program: ajv
 * is asked when there is one. They are made from the minimum level itself, so that no validator is older than the level's file.
 * @param {string} outdir a folder; it is made where there is none
 */
export async function buildValidators(outdir) {
  for (const { id, district, agreement } of await compiledLevels()) {
    await mkdir(join(outdir, id), { recursive: true });
    await writeBoth(join(outdir, id, 'district'), district);
    // ajv holds the schema against its metaschema, and its strict mode finds a misspelt keyword, as it does where it makes code.
    (await ajvFor({ optimize: false })).compile(stripAnnotations(agreement));
    await writePrepared(join(outdir, id, 'agreement'), agreement);
  }
  await writeBoth(join(outdir, 'config'), await configSchema());
  await writeBoth(join(outdir, 'directory'), await directorySchema());
  await writeBoth(join(outdir, 'theme'), await themeSchema());
}

async function writeBoth(path, schema) {
  await writePrepared(path, schema);
  await writeFile(`${path}.cjs`, await validatorModule(schema));
}

async function writePrepared(path, schema) {
  const { prepare } = await core();
  await writeFile(`${path}.json`, JSON.stringify(prepare(stripAnnotations(schema))));
}

async function ajvFor(code) {
  const { ajvOptions } = await core();
  const ajv = new Ajv2020({ ...ajvOptions, code });
  addFormats.default(ajv, ['date']);
  return ajv;
}

/** One schema as the text of a module without imports. */
async function validatorModule(schema) {
  const { shortened, withDefinitionPath } = await core();
  const stripped = stripAnnotations(schema);
  const compiled = [];
  const process = (code, environment) => {
    compiled.push(environment);
    return code;
  };
  const ajv = await ajvFor({ source: true, esm: true, process });
  const validate = ajv.compile(stripped);
  // ajv makes standalone code from each schema's source, as it was before `process`.
  for (const { schema: part, validate: made } of compiled)
    made.source.validateCode = shortened(withDefinitionPath(made.source.validateCode, part, stripped));
  const code = standaloneCode.default(ajv, validate);
  // The program parses the schema's text only when it reports a violation.
  const schemaText = `export const schemaText = ${JSON.stringify(JSON.stringify(stripEditorWords(schema)))};\n`;
  // ajv's ES modules still call require(…): esbuild puts in the code that they ask for.
  const bundle = await build({
    stdin: { contents: code + schemaText, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    logLevel: 'warning',
  });
  return asAscii(bundle.outputFiles[0].text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildValidators(process.argv[2] ?? 'dist/validators');
