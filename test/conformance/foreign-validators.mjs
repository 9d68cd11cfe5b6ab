// Do other people's validators read our schema as we do? Good and spoilt district files, made from a fixed seed, are put
// to check-jsonschema (Python), to ajv-cli and to `samverkan validate`; every file must get the same verdict of all.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { importTs } from '../../scripts/lib/import-ts.mjs';
import { AJV_OPTIONS, ajvCliProgram, checkJsonSchemaProgram } from '../../scripts/lib/peers.mjs';
import { cache, freshFolder, root, run, samverkan } from '../../scripts/lib/tools.mjs';
import { createReport, expect } from './support/report.mjs';

const COUNT = Number(process.argv[2] ?? 100);
const SEED = 20091125;
const schemaFile = join(root, 'schemas', 'stockholm-2009', 'district.schema.json');

const code = `
  import fc from 'fast-check';
  import { district } from './test/support/arbitrary-district.ts';
  import { stockholm } from './test/support/levels.ts';
  import { anyAddition, spoiltDistrict } from './test/support/spoilt-district.ts';
  import { checkDocument } from './src/schema/check.ts';
  import { compileValidator } from './src/schema/compile.ts';
  import { parseYaml } from './src/source/parse-yaml.ts';
  import { sourceText } from './src/source/source-text.ts';
  /** A third of the files only raise the floor, a third are spoilt, a third say any one thing of the floor. */
  export function contents(count, seed) {
    const sample = (arbitrary, numRuns) =>
      fc.sample(arbitrary, { numRuns, seed }).map((value) => JSON.stringify(value, null, 1));
    const third = Math.floor(count / 3);
    const rest = count - 2 * third;
    return [
      ...sample(district(stockholm), third),
      ...sample(spoiltDistrict(stockholm), third),
      ...sample(anyAddition(stockholm), rest),
    ];
  }
  /** What the schema alone says of a text: code and pointer of each finding. */
  export async function judge(schema) {
    const validator = await compileValidator(schema);
    return (text) => {
      const { document } = parseYaml(sourceText('file', text));
      return checkDocument(validator, document).map((one) => one.code + ' ' + one.pointer);
    };
  }
`;

const report = createReport();
const files = await makeFiles();
const ours = await ourVerdicts();
const faulty = await withoutGuards();
await compare('check-jsonschema', checkJsonSchema);
await compare('ajv-cli', ajvCli);
await lawByOthers();
const refused = [...ours.values()].filter((valid) => !valid).length;
console.log(`${files.length} files: ${files.length - refused} accepted, ${refused} refused`);
process.exitCode = report.end();

/** Writes each content as JSON, which is YAML too: once for others, once for us. */
async function makeFiles() {
  const { contents } = await importTs(code);
  const folder = await freshFolder('validators');
  const made = contents(COUNT, SEED).map((text, index) => ({
    name: `file-${String(index).padStart(4, '0')}`,
    text,
    json: join(folder, `file-${String(index).padStart(4, '0')}.json`),
    yaml: join(folder, `file-${String(index).padStart(4, '0')}.yaml`),
  }));
  await Promise.all(made.flatMap(({ text, json, yaml }) => [writeFile(json, text), writeFile(yaml, text)]));
  return made;
}

/** By name, whether a file passes the schema, as the command tells it. */
async function ourVerdicts() {
  const { judge } = await importTs(code);
  const schema = (await import(`file://${schemaFile}`, { with: { type: 'json' } })).default;
  const findingsOf = await judge(schema);
  const found = new Map(files.map(({ name, text }) => [name, findingsOf(text)]));
  await report.check('samverkan validate tells every finding of the schema', async () => {
    const { stdout, stderr } = await samverkan(['validate', '--format', 'json', ...files.map(({ yaml }) => yaml)]);
    expect(stdout.startsWith('{'), `it printed no JSON: ${stderr.slice(0, 300)}`);
    const told = new Map(
      JSON.parse(stdout).files.map(({ path, diagnostics }) => [basename(path, '.yaml'), diagnostics]),
    );
    for (const { name } of files) {
      expect(told.has(name), `${name} was not judged`);
      const said = new Set(told.get(name).map((one) => `${one.code} ${one.pointer}`));
      // Rules tell more than a schema can say: only what the schema itself finds is compared with others.
      for (const one of found.get(name)) expect(said.has(one), `${name}: it does not tell ${one}`);
    }
  });
  return new Map([...found].map(([name, findings]) => [name, findings.length === 0]));
}

/** The schema with a planted fault: the floor is written in it, and holds nothing. */
async function withoutGuards() {
  const text = await readFile(schemaFile, 'utf8');
  const schema = JSON.parse(text, (_, value) => (value?.['x-samverkan']?.floor === undefined ? value : {}));
  const path = join(cache, 'validators', 'without-guards.schema.json');
  await writeFile(path, JSON.stringify(schema));
  return path;
}

/** The names of the files on which another validator differs from us. */
async function differing(judge, schema) {
  const theirs = await judge(schema);
  return files.filter(({ name }) => theirs.get(name) !== ours.get(name)).map(({ name }) => name);
}

/** Two checks: the other validator agrees on every file, and it does not when the floor is taken out of the schema. */
async function compare(title, judge) {
  await report.check(`${title} agrees with samverkan validate`, async () => {
    const names = await differing(judge, schemaFile);
    expect(names.length === 0, `${names.length} of ${files.length} differ: ${names.slice(0, 10).join(', ')}`);
    return `${files.length} of ${files.length}`;
  });
  await report.check(`${title} differs when the floor is taken out of the schema`, async () => {
    const names = await differing(judge, faulty);
    expect(names.length > 0, 'it does not');
    return `on ${names.length} of ${files.length}`;
  });
}

/** Others accept the file of law by its schema, and refuse it when a row is spoilt. */
async function lawByOthers() {
  const schema = join(root, 'schemas', 'law.schema.json');
  const { parse } = await importTs("export { parse } from 'yaml';");
  const law = parse(await readFile(join(root, 'schemas', 'law', 'sverige.yaml'), 'utf8'));
  const spoilt = { ...law, rows: { ...law.rows, 'Fel 1': { statute: 'sol', about: 'Prov' } } };
  const judged = Object.entries({ law, spoilt }).map(([name, value]) => ({
    name,
    text: JSON.stringify(value),
    json: join(cache, 'validators', `${name}.json`),
  }));
  await Promise.all(judged.map(({ json, text }) => writeFile(json, text)));
  for (const [title, judge] of Object.entries({ 'check-jsonschema': checkJsonSchema, 'ajv-cli': ajvCli }))
    await report.check(`${title} accepts the file of law, and refuses a spoilt one`, async () => {
      const said = await judge(schema, judged);
      expect(said.get('law') === true && said.get('spoilt') === false, JSON.stringify([...said]));
    });
}

/** What check-jsonschema says. */
async function checkJsonSchema(schema, judged = files) {
  const program = await checkJsonSchemaProgram();
  const args = ['--schemafile', schema, '--output-format', 'json', ...judged.map(({ json }) => json)];
  const { code: exit, stdout, stderr } = await run(program, args);
  expect(exit <= 1 && stdout.trim().startsWith('{'), `it failed: ${(stderr || stdout).slice(0, 300)}`);
  const { errors = [], parse_errors = [] } = JSON.parse(stdout);
  expect(parse_errors.length === 0, `it could not read ${parse_errors.length} files`);
  const bad = new Set(errors.map(({ filename }) => basename(filename, '.json')));
  return new Map(judged.map(({ name }) => [name, !bad.has(name)]));
}

/** What ajv-cli says. */
async function ajvCli(schema, judged = files) {
  const program = await ajvCliProgram();
  const data = judged.flatMap(({ json }) => ['-d', json]);
  const args = [...AJV_OPTIONS, '-s', schema];
  const { stdout, stderr } = await run(program, [...args, ...data], { cwd: join(root, 'bench') });
  const verdicts = new Map();
  for (const line of `${stdout}\n${stderr}`.split('\n')) {
    const [, name, verdict] = /([^/\s]+)\.json (valid|invalid)$/.exec(line.trim()) ?? [];
    if (name !== undefined) verdicts.set(name, verdict === 'valid');
  }
  expect(verdicts.size === judged.length, `it judged ${verdicts.size} of ${judged.length}: ${stderr.slice(0, 300)}`);
  return verdicts;
}
