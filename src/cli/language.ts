import { present } from '../values/present.ts';

export type Language = 'sv' | 'en';

/** The value of `--lang`, anywhere among the arguments; the last one counts, as for every option. */
function langOption(argv: readonly string[]): string | undefined {
  let value: string | undefined;
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') break;
    if (argument === '--lang') value = argv[index + 1];
    else if (argument.startsWith('--lang=')) value = argument.slice('--lang='.length);
  }
  return value;
}

function byLocale(env: Readonly<Record<string, string | undefined>>): Language {
  // POSIX: the first of these that is set and not empty decides (IEEE 1003.1, 8.2).
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'sv';
}

/**
 * The language of messages. It is settled before the arguments are parsed, so that errors in the arguments are in it
 * too.
 * @returns also the value of `--lang` when it is neither `sv` nor `en`
 */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly language: Language; readonly unknown?: string } {
  const value = langOption(argv);
  if (value === 'sv' || value === 'en') return { language: value };
  return { language: byLocale(env), ...present({ unknown: value }) };
}
