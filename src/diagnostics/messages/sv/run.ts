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
  'output-collision': ({ output, other, edition, otherFile }) => {
    if (edition === undefined) {
      return {
        message: `Den här filen och ${quoted(other)} skulle båda bli ${quoted(output)}.`,
        hint: 'Byt namn på en av filerna. Stora och små bokstäver räknas som lika.',
      };
    }
    const where = otherFile === undefined ? '' : ` i ${quoted(otherFile)}`;
    return {
      message: `Exemplaret för ${quoted(edition)} och exemplaret för ${quoted(other)}${where} skulle båda heta ${quoted(output)}.`,
      hint:
        otherFile === undefined
          ? 'Skilj namnen åt, eller skriv skolornas skolenhetskoder. Stora bokstäver, accenter och skiljetecken räknas inte.'
          : 'Byt namn på en av filerna. Stora bokstäver, accenter och skiljetecken räknas inte.',
    };
  },
  'reserved-name': ({ name }) => ({
    message: `En fil får inte heta ${quoted(name)}: namnet används för körningens egen förteckning.`,
    hint: 'Byt namn på filen.',
  }),
};
