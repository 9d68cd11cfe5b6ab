// Do other people's validators read our schemas as we do? Good and spoilt district files of two levels, made from a fixed
// seed, are put to check-jsonschema (Python), to ajv-cli and to `samverkan validate`; every file must get the same verdict of
// all. The invented level has guards of every kind, which the city's own has not. Agreements, as they were merged and changed by
// hand, are put to the validators in the same way.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { importTs } from '../../scripts/lib/import-ts.mjs';
import { AJV_OPTIONS, ajvCliProgram, checkJsonSchemaProgram } from '../../scripts/lib/peers.mjs';
import { cache, freshFolder, root, run, samverkan } from '../../scripts/lib/tools.mjs';
import { createReport, expect } from './support/report.mjs';

const COUNT = Number(process.argv[2] ?? 100);
const SEED = 20091125;
/** The minimum levels by their ids, and the option that names the one that is not built in. */
const LEVELS = {
  'stockholm-2009': [],
  'sundby-2024': ['--minimum-level', join(root, 'test', 'fixtures', 'sundby-2024', 'minimum-level.yaml')],
};

const code = `
  import fc from 'fast-check';
  import { district } from './test/support/arbitrary-district.ts';
  import { levels } from './test/support/levels.ts';
  import { anyAddition, spoiltDistrict } from './test/support/spoilt-district.ts';
  import { compileAgreementSchema } from './src/minimum/compile-schema/compile-agreement.ts';
  import { compileDistrictSchema } from './src/minimum/compile-schema/compile-district.ts';
  import { merge } from './src/model/merge.ts';
  import { pointersBelow, withAt } from './test/support/any-shape.ts';
  import { checkDocument } from './src/schema/check.ts';
  import { compileValidator } from './src/schema/compile.ts';
  import { parseYaml } from './src/source/parse-yaml.ts';
  import { sourceText } from './src/source/source-text.ts';
  const levelOf = (id) => levels.find((level) => level.id === id);
  /** What a district of a level is checked by. */
  export const schemaOf = (id) => compileDistrictSchema(levelOf(id));
  /** A third of the files only raise the floor, a third are spoilt, a third say any one thing of the floor. */
  export function contents(id, count, seed) {
    const level = levelOf(id);
    const sample = (arbitrary, numRuns) =>
      fc.sample(arbitrary, { numRuns, seed }).map((value) => JSON.stringify(value, null, 1));
    const third = Math.floor(count / 3);
    const rest = count - 2 * third;
    return [
      ...sample(district(level), third),
      ...sample(spoiltDistrict(level), third),
      ...sample(anyAddition(level), rest),
    ];
  }
  const originOf = () => ({ from: 'district', file: 'prov.yaml', line: 1, column: 1 });
  const valueAt = (value, path) => path.reduce((at, key) => at[key], value);
  /** The schema of a level's agreements. */
  export const agreementSchemaOf = (id) => compileAgreementSchema(levelOf(id));
  /** A third of the agreements are as they were merged; in each of the others a value has that of another place of its kind. */
  export function agreements(id, count, seed) {
    const places = fc.sample(fc.tuple(fc.nat(), fc.nat()), { numRuns: count, seed });
    return fc.sample(district(levelOf(id)), { numRuns: count, seed }).map((file, index) => {
      const merged = JSON.parse(JSON.stringify(merge(levelOf(id), file, originOf)));
      const [place, instead] = places[index];
      const inside = pointersBelow({ areas: merged.areas, clauses: merged.clauses })
        .map((at) => at.split('/').slice(1))
        .filter((path) => path.length > 2 && !path.some((key) => ['grounds', 'basis', 'origin', 'floor'].includes(key)));
      const kinds = [...new Set(inside.map((path) => path.slice(-2).join('/').replace(/[0-9]+/g, '0')))];
      const kind = kinds[place % kinds.length];
      const alike = inside.filter((path) => path.slice(-2).join('/').replace(/[0-9]+/g, '0') === kind);
      const changed = withAt(merged, alike[place % alike.length], valueAt(merged, alike[instead % alike.length]));
      return JSON.stringify(index % 3 === 0 ? merged : changed);
    });
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

const { agreementSchemaOf, agreements, contents, judge, schemaOf } = await importTs(code);
const report = createReport();
for (const [level, options] of Object.entries(LEVELS)) {
  await checkLevel(level, options);
  await checkAgreements(level);
}
await lawByOthers();
process.exitCode = report.end();

/** Puts the files of a level to all validators. */
async function checkLevel(level, options) {
  const folder = await freshFolder(join('validators', level));
  const files = await makeFiles(contents(level, COUNT, SEED), folder);
  const schema = schemaOf(level);
  const schemaFile = join(folder, 'district.schema.json');
  await writeFile(schemaFile, JSON.stringify(schema));
  const ours = await ourVerdicts(level, options, schema, files);
  const faulty = await withoutGuards(schema, folder);
  await compareAll({ what: level, files, ours, schemaFile, faulty });
  const refused = [...ours.values()].filter((valid) => !valid).length;
  console.log(`${level}: ${files.length} files: ${files.length - refused} accepted, ${refused} refused`);
}

/** Puts agreements of a level to all validators; nothing but the schema stands between them and whoever reads them. */
async function checkAgreements(level) {
  const folder = await freshFolder(join('validators', `${level}-agreements`));
  const files = await makeFiles(agreements(level, Math.ceil(COUNT / 2), SEED), folder);
  const schema = agreementSchemaOf(level);
  const schemaFile = join(folder, 'agreement.schema.json');
  await writeFile(schemaFile, JSON.stringify(schema));
  const findingsOf = await judge(schema);
  const ours = new Map(files.map(({ name, text }) => [name, findingsOf(text).length === 0]));
  const faulty = await withoutGuards(schema, folder);
  await compareAll({ what: `agreements of ${level}`, files, ours, schemaFile, faulty });
}

async function compareAll(of) {
  const peers = { 'check-jsonschema': checkJsonSchema, 'ajv-cli': ajvCli };
  for (const [title, judge] of Object.entries(peers)) await compare(title, judge, of);
}

/** Writes each content as JSON, which is YAML too: once for others, once for us. */
async function makeFiles(texts, folder) {
  const made = texts.map((text, index) => ({
    name: `file-${String(index).padStart(4, '0')}`,
    text,
    json: join(folder, `file-${String(index).padStart(4, '0')}.json`),
    yaml: join(folder, `file-${String(index).padStart(4, '0')}.yaml`),
  }));
  await Promise.all(made.flatMap(({ text, json, yaml }) => [writeFile(json, text), writeFile(yaml, text)]));
  return made;
}

/** By name, whether a file passes the schema, as the command tells it. */
async function ourVerdicts(level, options, schema, files) {
  const findingsOf = await judge(schema);
  const found = new Map(files.map(({ name, text }) => [name, findingsOf(text)]));
  await report.check(`samverkan validate tells every finding of the schema of ${level}`, async () => {
    const args = ['validate', '--format', 'json', ...options, ...files.map(({ yaml }) => yaml)];
    const { stdout, stderr } = await samverkan(args);
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
async function withoutGuards(schema, folder) {
  const isGuard = (value) => value?.['x-samverkan']?.floor !== undefined;
  const path = join(folder, 'without-guards.schema.json');
  await writeFile(
    path,
    JSON.stringify(schema, (_, value) => (isGuard(value) ? {} : value)),
  );
  return path;
}

/** The names of the files on which another validator differs from us. */
async function differing(judge, schema, { files, ours }) {
  const theirs = await judge(schema, files);
  return files.filter(({ name }) => theirs.get(name) !== ours.get(name)).map(({ name }) => name);
}

/** Two checks: the other validator agrees on every file, and it does not when the floor is taken out of the schema. */
async function compare(title, judge, of) {
  const { what, files, schemaFile, faulty } = of;
  await report.check(`${title} agrees with samverkan validate on files of ${what}`, async () => {
    const names = await differing(judge, schemaFile, of);
    expect(names.length === 0, `${names.length} of ${files.length} differ: ${names.slice(0, 10).join(', ')}`);
    return `${files.length} of ${files.length}`;
  });
  await report.check(`${title} differs when the floor of ${what} is taken out of its schema`, async () => {
    const names = await differing(judge, faulty, of);
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
async function checkJsonSchema(schema, judged) {
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
async function ajvCli(schema, judged) {
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
