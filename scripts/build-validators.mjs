// Prepares the minimum levels' schemas to be interpreted (src/schema/prepared): the program then needs no ajv, and reads a
// fifteenth of the code that ajv would write.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { compiledLevels, configSchema, core, directorySchema, themeSchema } from './lib/minimum-levels.mjs';
import { stripAnnotations, stripEditorWords } from './lib/strip-annotations.mjs';

/**
 * Writes `<outdir>/<id>/{district,agreement}.jsonl` and `<outdir>/{config,directory,theme}.jsonl`: on the first line the schema
 * prepared; on the second, where its violations become findings, the schema itself. They are made from the minimum level, so that
 * no validator is older than the level's file.
 * @param {string} outdir a folder; it is made where there is none
 */
export async function buildValidators(outdir) {
  for (const { id, district, agreement } of await compiledLevels()) {
    await mkdir(join(outdir, id), { recursive: true });
    await writeFile(join(outdir, id, 'district.jsonl'), await prepared(district, stripEditorWords(district)));
    await writeFile(join(outdir, id, 'agreement.jsonl'), await prepared(agreement));
  }
  const others = { config: configSchema, directory: directorySchema, theme: themeSchema };
  for (const [name, make] of Object.entries(others)) {
    const schema = await make();
    await writeFile(join(outdir, `${name}.jsonl`), await prepared(schema, stripEditorWords(schema)));
  }
}

/** The lines of a schema's file. ajv holds the schema against its metaschema first, and its strict mode finds a misspelt keyword. */
async function prepared(schema, ...lines) {
  const { ajvOptions, prepare } = await core();
  const stripped = stripAnnotations(schema);
  const ajv = new Ajv2020({ ...ajvOptions, code: { optimize: false } });
  addFormats.default(ajv, ['date']);
  ajv.compile(stripped);
  return [prepare(stripped), ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildValidators(process.argv[2] ?? 'dist/validators');
