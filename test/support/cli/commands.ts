import type { Command } from 'commander';
import type { Host } from '../../../src/cli/host.ts';
import { type Actions, buildProgram } from '../../../src/cli/program.ts';
import { sv } from '../../../src/cli/texts/sv.ts';

/** The names that lead to every command under one. */
function pathsUnder(command: Command): readonly (readonly string[])[] {
  // `help` is about the others; it is tried by itself.
  const others = command.commands.filter((one) => one.name() !== 'help');
  return others.flatMap((one) => [[one.name()], ...pathsUnder(one).map((path) => [one.name(), ...path])]);
}

// A program that only says which commands it has runs none of them, and writes nothing.
const program = buildProgram(sv, {} as Host, '', {} as Actions, () => undefined);

/** Every command of the program, each as the words that call it: `['manifest', 'merge']`. */
export const commands = pathsUnder(program);
