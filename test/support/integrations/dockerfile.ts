import { readFile } from 'node:fs/promises';

export interface Instruction {
  readonly name: string;
  /** What stands after the name, on one line. */
  readonly text: string;
}

export interface Stage {
  readonly image: string;
  readonly name?: string;
  readonly instructions: readonly Instruction[];
}

/** Reads a Dockerfile without heredocs: its stages, each with its instructions, comments left out. */
export function parseDockerfile(text: string): readonly Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replace(/\\\n/g, ' ')
    .split('\n');
  const stages: { image: string; name?: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name === 'FROM') {
      const [, image = '', stage] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest) ?? [];
      stages.push({ image, ...(stage === undefined ? {} : { name: stage }), instructions: [] });
    } else {
      stages.at(-1)?.instructions.push({ name, text: rest });
    }
  }
  return stages;
}

export interface Copy {
  /** The stage that is copied from; absent: the checkout. */
  readonly from?: string;
  readonly sources: readonly string[];
  readonly target: string;
}

/** The COPY instructions of a stage. */
export function copiesOf({ instructions }: Stage): readonly Copy[] {
  return instructions
    .filter(({ name }) => name === 'COPY')
    .map(({ text }) => {
      const [, from, paths = ''] = /^(?:--from=(\S+)\s+)?(.*)$/.exec(text) ?? [];
      const all = paths.split(/\s+/);
      return { ...(from === undefined ? {} : { from }), sources: all.slice(0, -1), target: all.at(-1) ?? '' };
    });
}

export async function readDockerfile(): Promise<readonly Stage[]> {
  return parseDockerfile(await readFile('Dockerfile', 'utf8'));
}
