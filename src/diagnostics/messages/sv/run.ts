import type { RunCode } from '../../code-parts.ts';
import type { MessagesOf } from '../messages.ts';
import { quoted } from './words.ts';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'den finns inte'],
  ['EACCES', 'behörighet saknas'],
  ['EPERM', 'behörighet saknas'],
  ['EISDIR', 'det är en mapp'],
]);

/** The files of a run. */
export const run: MessagesOf<RunCode> = {
  'file-unreadable': ({ reason }) => ({
    message: `Filen går inte att läsa: ${REASONS.get(reason) ?? reason}.`,
    hint: 'Kontrollera sökvägen och att du har rätt att läsa filen.',
  }),
  'output-collision': ({ output, other }) => ({
    message: `Den här filen och ${quoted(other)} skulle båda bli ${quoted(output)}.`,
    hint: 'Byt namn på en av filerna. Stora och små bokstäver räknas som lika.',
  }),
  'reserved-name': ({ name }) => ({
    message: `En fil får inte heta ${quoted(name)}: namnet används för körningens egen förteckning.`,
    hint: 'Byt namn på filen.',
  }),
};
