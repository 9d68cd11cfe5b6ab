import type { Texts } from './texts/texts.ts';

/** The error that commander throws instead of ending the process. */
export interface CommanderFault {
  readonly code: string;
  readonly message: string;
}

/** What stands in quotes, and may have some itself: the option, command or argument that the message is about. */
function quoted(message: string): string {
  return /'([\s\S]*)'/.exec(message)?.[1] ?? '';
}

/** "(Did you mean --format?)", "(Did you mean one of --out, --lang?)". */
function suggestionIn(message: string): string | undefined {
  return /\n\(Did you mean (?:one of )?([^,?]+)[^)]*\)$/.exec(message)?.[1];
}

/**
 * Translates commander's words about wrong usage. Commander has English only, but its codes are stable, and its
 * messages name in quotes what they are about.
 */
export function translateUsageError({ code, message }: CommanderFault, texts: Texts): string {
  const { errors } = texts;
  switch (code) {
    case 'commander.unknownOption':
      return errors.unknownOption(quoted(message), suggestionIn(message));
    case 'commander.unknownCommand':
      return errors.unknownCommand(quoted(message), suggestionIn(message));
    case 'commander.missingArgument':
      return errors.missingArgument(quoted(message));
    case 'commander.optionMissingArgument':
      return errors.missingValue(quoted(message));
    case 'commander.excessArguments': {
      const [, expected, got] = /Expected (\d+) .* got (\d+)/.exec(message) ?? [];
      return errors.tooManyArguments(Number(expected), Number(got));
    }
    default:
      return errors.other(message.replace(/^error: /, '').replaceAll(/\s+/g, ' '));
  }
}
