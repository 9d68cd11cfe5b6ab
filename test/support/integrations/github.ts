// As much of GitHub's runner as our action needs: inputs with their defaults, steps run by bash, the files that outputs
// are written to.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Ended } from '../ending.ts';
import { runProgram } from './run-script.ts';

export interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string; required: boolean; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string; value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function readAction(): Promise<Action> {
  return parse(await readFile('action.yml', 'utf8')) as Action;
}

/** Replaces `${{ inputs.name }}`; any other expression is not known here. */
function evaluate(text: string, inputs: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const name = /^inputs\.([\w-]+)$/.exec(expression)?.[1];
    const value = name === undefined ? undefined : inputs[name];
    if (value === undefined) throw new Error(`unknown expression: ${expression}`);
    return value;
  });
}

function outputsIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

export interface StepEnded extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Runs one step of the action as the runner does: the workspace is the working folder, and bash stops at the first
 * failure.
 * @param env on top of what GitHub sets
 */
export async function runStep(
  action: Action,
  step: Step,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<StepEnded> {
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
  const given = { ...defaults, ...inputs };
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value, given)] as const);
  const temporary = await mkdtemp(join(tmpdir(), 'samverkan-runner-'));
  try {
    const script = join(temporary, 'step.sh');
    const outputs = join(temporary, 'output');
    await writeFile(script, step.run);
    await writeFile(outputs, '');
    const ended = await runProgram('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], workspace, {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: resolve('.'),
      GITHUB_OUTPUT: outputs,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(own),
      ...env,
    });
    return { ...ended, outputs: outputsIn(await readFile(outputs, 'utf8')) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
