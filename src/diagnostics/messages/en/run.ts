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
  'output-collision': ({ output, other, edition, otherFile }) => {
    if (edition === undefined) {
      return {
        message: `The file would write ${quoted(output)}, as ${quoted(other)} does.`,
        hint: 'Rename one of the files. Upper and lower case count as the same.',
      };
    }
    const where = otherFile === undefined ? '' : ` in ${quoted(otherFile)}`;
    return {
      message: `The edition for ${quoted(edition)} and that for ${quoted(other)}${where} would both be called ${quoted(output)}.`,
      hint:
        otherFile === undefined
          ? 'Make the names differ, or give the schools their unit codes. Capitals, accents and punctuation do not count.'
          : 'Rename one of the files. Capitals, accents and punctuation do not count.',
    };
  },
  'reserved-name': ({ name }) => ({
    message: `A file cannot be called ${quoted(name)}: the name is used for the run’s own list.`,
    hint: 'Rename the file.',
  }),
};
