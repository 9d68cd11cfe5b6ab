// How long a check of fourteen districts takes as a whole process, compared with bare parsing of the same files and with
// validators that only know the schema.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { AJV_OPTIONS, ajvCliProgram, checkJsonSchemaProgram } from '../scripts/lib/peers.mjs';
import { districtText } from './districts.mjs';
import { assertValidated, must } from './done.mjs';
import { inTurns, line, ms, root, run } from './lib.mjs';

const ROUNDS = 15;
const DISTRICTS = 14;
const GOAL = 1;

/** Code that was made with another limit of the stack (the standard is 984 kB) is not used, and V8 compiles all anew. */
const OTHER_FLAGS = '--stack-size=1000';

/** A district's file of about 8 kB, with schools of its own, since a school belongs to one district. */
function district(example, index) {
  let codes = 0;
  return districtText(example, 'Farsta', index)
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/^ {2}- name: .*/gm, `$& ${index}`)
    .replaceAll(/unitCode: "\d{8}"/g, () => {
      codes += 1;
      return `unitCode: "${10_000_000 + index * 1000 + codes}"`;
    });
}

/** Writes the districts as YAML, and as JSON for validators that read a date in YAML as more than text. */
async function writeDistricts(folder) {
  const example = readFileSync(join(root, 'examples/stockholm/farsta.yaml'), 'utf8');
  const yaml = [];
  const json = [];
  let bytes = 0;
  for (let index = 0; index < DISTRICTS; index += 1) {
    const text = district(example, index);
    bytes += Buffer.byteLength(text);
    yaml.push(join(folder, `d${index}.yaml`));
    json.push(join(folder, `d${index}.json`));
    await writeFile(yaml.at(-1), text);
    await writeFile(json.at(-1), JSON.stringify(parse(text)));
  }
  return { yaml, json, size: Math.round(bytes / DISTRICTS) };
}

/** Asserts that the check finds what is wrong: one file with a value below the floor, and another that is not plain YAML. */
async function assertFinds(folder) {
  const text = readFileSync(join(folder, 'd0.yaml'), 'utf8');
  const path = join(folder, 'bad.yaml');
  for (const [found, bad] of [
    ['meeting-too-rare', text.replace(/frequency: .*/, 'frequency: { times: 1, per: läsår }')],
    ['yaml-syntax', text.replace('schools:', 'schools')],
  ]) {
    await writeFile(path, bad);
    const { stdout } = run(['bin/samverkan.js', 'validate', '--format', 'json', path]);
    must(stdout.includes(`"${found}"`), `validate does not find ${found}`);
  }
}

/** Prints the times of `validate` and of the programs that it is compared with. */
export async function measureValidation() {
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-bench-'));
  try {
    const { yaml, json, size } = await writeDistricts(folder);
    const schema = join(root, 'schemas/stockholm-2009/district.schema.json');
    await assertFinds(folder);
    const [checkJsonSchema, ajvCli] = [await checkJsonSchemaProgram(), await ajvCliProgram()];
    const times = inTurns(
      {
        node: ['-e', '0'],
        parse: {
          args: ['bench/parse-yaml.mjs', ...yaml],
          assert: (stdout) => must(Number(stdout) === DISTRICTS, `${stdout} of ${DISTRICTS} files parsed`),
        },
        validate: {
          args: ['bin/samverkan.js', 'validate', '-q', '--format', 'json', ...yaml],
          assert: (stdout) => assertValidated(stdout, DISTRICTS),
        },
        compiling: {
          args: [OTHER_FLAGS, 'bin/samverkan.js', 'validate', '-q', '--format', 'json', ...yaml],
          assert: (stdout) => assertValidated(stdout, DISTRICTS),
        },
        ajv: {
          program: ajvCli,
          args: [...AJV_OPTIONS, '-s', schema, ...json.flatMap((path) => ['-d', path])],
          assert: (stdout) => must(stdout.match(/ valid$/gm)?.length === DISTRICTS, `ajv-cli says ${stdout}`),
        },
        python: {
          program: checkJsonSchema,
          args: ['--schemafile', schema, ...json],
          assert: (stdout) => must(stdout.includes('ok'), `check-jsonschema says ${stdout}`),
        },
      },
      ROUNDS,
    );
    console.log(`\nValidation of ${DISTRICTS} files of ${size} bytes; medians of ${ROUNDS} processes in turns`);
    const against = (name) => `validate takes ${(times.validate / times[name]).toFixed(2)} × this`;
    line('node -e 0', ms(times.node));
    line('parse them with yaml, no more', ms(times.parse), `${against('parse')} (goal: at most ${GOAL})`);
    line('samverkan validate', ms(times.validate));
    line('… where V8 compiles it anew', ms(times.compiling), `${(times.compiling / times.parse).toFixed(2)} × parsing`);
    line('ajv-cli, JSON against the schema', ms(times.ajv), `${against('ajv')} (goal: less than 1)`);
    line('check-jsonschema, the same', ms(times.python), `${against('python')} (goal: less than 1)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
