// docs/batch.md against what it describes: the commands of its examples really run, one part after another.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { COMMAND } from '../support/command.ts';
import type { Ended } from '../support/ending.ts';
import { programOnPath, runProgram, SAMVERKAN } from '../support/integrations/run-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { cases } from '../support/whole.ts';

const text = await readFile('docs/batch.md', 'utf8');
const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, code = '']) => parse(code));
const [workflow, pipeline, ...kubernetes] = examples;
const [validateJob, generateJob, mergeJob] = kubernetes;
const DISTRICTS = ['alvsjo', 'bromma', 'farsta', 'norrmalm'];
const PARTS = [1, 2, 3, 4];

type Variables = Readonly<Record<string, string>>;
type Run = (lines: readonly string[], variables?: Variables) => Promise<Ended>;

/** The three steps of an example, as its service runs them. */
interface Service {
  readonly validate: (run: Run) => Promise<Ended>;
  readonly generate: (run: Run, part: number) => Promise<Ended>;
  readonly merge: (run: Run) => Promise<Ended>;
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Variables;
}

/** The one line of a GitHub job that runs samverkan, with its expressions put in. */
function commandOf(job: { steps: readonly Step[] }, expressions: Variables = {}): string {
  const lines = job.steps.flatMap(({ run }) => (run?.startsWith('node .samverkan/bin/samverkan.js ') ? run : []));
  expect(lines).toHaveLength(1);
  return (lines[0] as string)
    .replace('node .samverkan/bin/samverkan.js', 'samverkan')
    .replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, name) => expressions[name] ?? `unknown ${name}`);
}

function container(job: { spec: { template: { spec: { containers: readonly unknown[] } } } }) {
  return job.spec.template.spec.containers[0] as { command?: string[]; args: string[]; image: string };
}

const services: readonly (readonly [string, Service])[] = [
  [
    'GitHub Actions',
    {
      validate: (run) => run([`samverkan validate ${workflow.jobs.validate.steps[1].with.paths}`]),
      generate: (run, part) =>
        run([
          commandOf(workflow.jobs.generate, {
            'matrix.part': `${part}`,
            'strategy.job-total': `${workflow.jobs.generate.strategy.matrix.part.length}`,
          }),
        ]),
      merge: (run) => run([commandOf(workflow.jobs.merge)]),
    },
  ],
  [
    'GitLab',
    {
      validate: (run) => run(pipeline.validate.script),
      generate: (run, part) =>
        run(pipeline.generate.script, { CI_NODE_INDEX: `${part}`, CI_NODE_TOTAL: `${pipeline.generate.parallel}` }),
      merge: (run) => run(pipeline.merge.script),
    },
  ],
  [
    'Kubernetes',
    {
      // The image's entry point is the command.
      validate: (run) => run([`samverkan ${container(validateJob).args.join(' ')}`]),
      generate: (run, part) => run(container(generateJob).args, { JOB_COMPLETION_INDEX: `${part - 1}` }),
      merge: (run) => run(container(mergeJob).args),
    },
  ],
];

const workspace = temporaryFolder();
const run: Run = async (lines, variables = {}) => {
  const PATH = await programOnPath(workspace(), 'samverkan', SAMVERKAN);
  const script = join(workspace(), '.job.sh');
  await writeFile(script, lines.join('\n'));
  return runProgram('sh', ['-e', script], workspace(), { ...variables, PATH });
};

/** The documents in folders, by name. */
async function documents(...folders: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const folder of folders)
    for (const name of await readdir(folder)) {
      if (name === 'manifest.json') continue;
      expect(found.has(name)).toBe(false);
      found.set(name, await readFile(join(folder, name)));
    }
  return new Map([...found].sort());
}

const copyDistricts = (folder: string) =>
  Promise.all(
    DISTRICTS.map((name) => cp(`examples/stockholm/${name}.yaml`, join(folder, 'stadsdelar', `${name}.yaml`))),
  );

let alone = '';
beforeAll(async () => {
  alone = await mkdtemp(join(tmpdir(), 'samverkan-'));
  await copyDistricts(alone);
  const args = [COMMAND, 'generate', 'stadsdelar/', '--out', 'klart'];
  expect((await runProgram(process.execPath, args, alone, {})).code).toBe(0);
});
afterAll(() => rm(alone, { recursive: true, force: true }));

beforeEach(async () => {
  await copyDistricts(workspace());
});

describe.each(cases(services, services.slice(0, 1)))('%s', (_, { validate, generate, merge }) => {
  test('makes what one run makes, each document in one part, and a manifest that names all', async () => {
    expect((await validate(run)).code).toBe(0);
    for (const part of PARTS) expect((await generate(run, part)).code).toBe(0);
    const merged = await merge(run);
    expect(merged.code, merged.stderr).toBe(0);
    const folders = PARTS.map((part) => `delar/${part}`);
    expect(await documents(...folders.map((folder) => join(workspace(), folder)))).toEqual(
      await documents(join(alone, 'klart')),
    );
    const manifest = JSON.parse(await readFile(join(workspace(), 'manifest.json'), 'utf8'));
    expect(manifest.parts.map(({ folder }: { folder: string }) => folder)).toEqual(folders);
    expect(manifest.inputs.map(({ name }: { name: string }) => name)).toEqual(DISTRICTS.map((name) => `${name}.yaml`));
  });

  test('stops at the check over all files, and notices a part that is missing', async () => {
    const copy = join(workspace(), 'stadsdelar', 'zz.yaml');
    const farsta = await readFile('examples/stockholm/farsta.yaml', 'utf8');
    await writeFile(copy, farsta.replace(/^ {2}name: Farsta$/m, '  name: Sundby'));
    const checked = await validate(run);
    expect(checked.code).toBe(1);
    expect(checked.stdout + checked.stderr).toContain('school-in-two-districts');
    await rm(copy);
    // What the others left is not looked at more closely here; the last is run, so that there is something to join.
    for (const part of PARTS.slice(1, -1))
      await cp(join(alone, 'klart'), join(workspace(), `delar/${part}`), { recursive: true });
    await generate(run, PARTS.length);
    const merged = await merge(run);
    expect(merged).toMatchObject({ code: 2, stderr: 'fel: delar/1 kan inte läsas: den finns inte (ENOENT)\n' });
  });
});

describe('what the examples declare', () => {
  test('there are five, and each has as many parts as it joins', () => {
    expect(examples).toHaveLength(5);
    expect(workflow.jobs.generate.strategy.matrix.part).toEqual(PARTS);
    expect(pipeline.generate.parallel).toBe(PARTS.length);
    expect(generateJob.spec.completions).toBe(PARTS.length);
    const joined = [commandOf(workflow.jobs.merge), pipeline.merge.script[0], container(mergeJob).args[0]];
    for (const command of joined)
      expect(command).toBe('samverkan manifest merge delar/1 delar/2 delar/3 delar/4 > manifest.json');
  });

  test('the steps wait for each other', () => {
    expect([workflow.jobs.generate.needs, workflow.jobs.merge.needs]).toEqual(['validate', 'generate']);
    expect(pipeline.stages).toEqual(['validate', 'generate', 'merge']);
    for (const name of pipeline.stages) expect(pipeline[name].stage).toBe(name);
    const names = kubernetes.map(({ metadata }) => metadata.name);
    expect(names).toEqual(['validate', 'generate', 'merge'].map((name) => `samverkan-${name}`));
  });

  test('Kubernetes: numbered, by the image, and what is wrong in the files is not tried again', () => {
    expect(generateJob.spec.completionMode).toBe('Indexed');
    expect(generateJob.spec.podFailurePolicy.rules[0].onExitCodes.values).toEqual([1, 2]);
    for (const job of kubernetes) {
      expect(container(job).image).toMatch(/\/samverkan:[\d.]+$/);
      expect(job.spec.template.spec.restartPolicy).toBe('Never');
    }
  });

  test('name this version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    const named = [...text.matchAll(/(?:\bv|samverkan:)(\d+\.\d+\.\d+)/g)].map(([, one]) => one);
    expect(named.length).toBeGreaterThan(6);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});

test('links lead somewhere, and to here', async () => {
  const links = [...text.matchAll(/\]\((?!https:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(existsSync(join(dirname('docs/batch.md'), link)), link).toBe(true);
  expect(await readFile('README.md', 'utf8')).toContain('](docs/batch.md)');
  expect(await readFile('docs/ci.md', 'utf8')).toContain('](batch.md)');
});
