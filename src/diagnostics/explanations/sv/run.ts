import type { Code } from '../../codes.ts';
import type { ExplanationsOf } from '../explanation.ts';

type RunCode = Extract<Code, 'file-unreadable' | 'output-collision' | 'reserved-name'>;

export const run: ExplanationsOf<RunCode> = {
  'file-unreadable': {
    title: 'Filen går inte att läsa',
    when: 'Datorn släpper inte fram till filens innehåll, som regel för att behörighet saknas eller för att filen har flyttats medan programmet arbetade. De andra filerna i samma körning kontrolleras ändå.',
    why: 'En fil som hoppades över i tysthet skulle se ut som godkänd.',
    ground: 'project',
    basis: 'En fil som inte går att läsa är ett felanrop: programmet avslutas med kod 2.',
  },
  'output-collision': {
    title: 'Två filer skulle få samma namn',
    when: 'generate ska göra dokument av två filer med samma namn, till exempel norr/farsta.yaml och soder/Farsta.yaml, i en och samma mapp. Stora och små bokstäver räknas som lika. Inget dokument görs, och validate bryr sig inte om det.',
    why: 'Det ena dokumentet skulle skriva över det andra. Många diskar skiljer inte på stora och små bokstäver.',
    ground: 'project',
    basis: 'Ett dokument heter som sin fil. Två filer med samma namn är ett felanrop: programmet avslutas med kod 2.',
  },
  'reserved-name': {
    title: 'Namnet är upptaget',
    when: 'generate ska göra ett dokument av en fil som heter manifest.yaml eller manifest.yml. Inget dokument görs, och validate bryr sig inte om det.',
    why: 'I mappen med dokumenten ligger programmets egen förteckning, manifest.json. Den säger vad som är gjort och får inte skrivas över.',
    ground: 'project',
    basis:
      'Namnet manifest hör till förteckningen över en körning. Att använda det är ett felanrop: programmet avslutas med kod 2.',
  },
};
