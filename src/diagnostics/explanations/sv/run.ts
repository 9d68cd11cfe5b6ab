import type { RunCode } from '../../code-parts.ts';
import type { ExplanationsOf } from '../explanation.ts';

export const run: ExplanationsOf<RunCode> = {
  'file-unreadable': {
    title: 'Filen går inte att öppna',
    when: 'Filen finns bland dem som ska kontrolleras, men det går inte att komma åt innehållet. De andra filerna i samma körning kontrolleras ändå.',
    why: 'En fil som hoppades över i tysthet skulle se ut som godkänd.',
    ground: 'project',
    basis: 'En fil som inte går att läsa är ett felanrop: programmet avslutas med kod 2.',
    comesAbout:
      'Behörighet att läsa filen saknas, eller filen har flyttats eller tagits bort medan programmet arbetade.',
  },
  'output-collision': {
    title: 'Två dokument skulle få samma namn',
    when: 'generate ska göra dokument i samma mapp av två filer med samma namn, eller med --per två exemplar vars namn blir lika. Stora och små bokstäver räknas som lika. Av de filerna görs inget dokument, och validate bryr sig inte om det.',
    why: 'Det ena dokumentet skulle skriva över det andra. Många diskar skiljer inte på stora och små bokstäver.',
    ground: 'project',
    basis: 'Ett dokument heter som sin fil. Två filer med samma namn är ett felanrop: programmet avslutas med kod 2.',
    comesAbout:
      'samverkan generate norr/farsta.yaml soder/Farsta.yaml: båda skulle bli farsta.pdf. Byt namn på den ena, eller gör dem i var sin mapp med --out. Med --per school: två skolor i en fil heter ungefär lika och saknar skolenhetskod.',
  },
  'reserved-name': {
    title: 'Namnet är upptaget',
    when: 'generate ska göra ett dokument av en fil som heter manifest.yaml eller manifest.yml. Inget dokument görs, och validate bryr sig inte om det.',
    why: 'I mappen med dokumenten ligger programmets egen förteckning, manifest.json. Den säger vad som är gjort och får inte skrivas över.',
    ground: 'project',
    basis:
      'Namnet manifest hör till förteckningen över en körning. Att använda det är ett felanrop: programmet avslutas med kod 2.',
    comesAbout: 'samverkan generate manifest.yaml. Byt namn på filen, till exempel efter stadsdelsområdet.',
  },
};
