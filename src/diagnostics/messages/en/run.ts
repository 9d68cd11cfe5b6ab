import type { RunCode } from '../../code-parts.ts';
import type { MessagesOf } from '../messages.ts';
import { quoted } from './words.ts';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['EACCES', 'permission is missing'],
  ['EPERM', 'permission is missing'],
  ['EISDIR', 'it is a folder'],
]);

/** The files of a run. */
export const run: MessagesOf<RunCode> = {
  'file-unreadable': ({ reason }) => ({
    message: `The file cannot be read: ${REASONS.get(reason) ?? reason}.`,
    hint: 'Check the path, and that you may read the file.',
  }),
  'output-collision': ({ output, other }) => ({
    message: `The file would write ${quoted(output)}, as ${quoted(other)} does.`,
    hint: 'Rename one of the files. Upper and lower case count as the same.',
  }),
  'reserved-name': ({ name }) => ({
    message: `A file cannot be called ${quoted(name)}: the name is used for the run’s own list.`,
    hint: 'Rename the file.',
  }),
};
