// What a short agreement is for: one that adds nothing to the level of 2026 is to be read, and signed, on ten pages.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { world } from '../support/cli/world.ts';
import { readPdf } from '../support/pdf/read.ts';

const PROVBY = `minimumLevel: stockholm-2026
district:
  name: Provby
  administration: Provby stadsdelsförvaltning
  board: Provby stadsdelsnämnd
  units:
    mottagningen:
      title: Mottagningen för barn och unga
      handles: [barn-som-far-illa, insatser-och-placering, narvaro, overgangar, funktionsnedsattning]
      phone: 08-465 004 00
      email: mottagningen-provby@example.se
      hours: Vardagar 8–16
    staben:
      title: Förvaltningens stab
      handles: [samordning, forskola, trygghet]
      phone: 08-465 004 01
      email: staben-provby@example.se
      hours: Vardagar 9–16
agreement:
  registrationNumber: "Exempel 1"
  status: exempel
  notes: separate
  validFrom: 2027-01-01
  validUntil: 2027-11-29
  noticeMonths: 3
schools:
  - name: Provbyskolan
    forms: [förskoleklass, grundskola]
    organiser: { type: kommunal }
  - name: Förskolan Provet
    forms: [förskola]
    organiser: { type: kommunal }
`;

const example = (name: string) => readFileSync(`examples/stockholm-2026/${name}.yaml`, 'utf8');

it.each([
  ['of one school', { 'provby.yaml': PROVBY }],
  ['of seven who sign', { 'skarpnack.yaml': example('skarpnack'), 'mottagningar.yaml': example('mottagningar') }],
])(
  'an agreement that adds nothing to the level of 2026 has at most ten pages before its annexes: %s',
  async (_, files) => {
    const here = world(files);
    const [name = ''] = Object.keys(files);
    const { code, stderr } = await here.run(['generate', name, '--format', 'pdf']);
    expect([code, stderr.match(/ error /g)]).toEqual([0, null]);
    const { marked } = await readPdf(here.files.get(`/out/${name.replace('yaml', 'pdf')}`) as Uint8Array);
    const pages = marked.map((texts) => [...texts.values()].join('\n'));
    // The head of the table of schools, with which the annexes begin.
    const annexes = pages.findIndex((page) => page.includes('Skolenhetskod'));
    expect(annexes).toBeGreaterThan(5);
    expect(annexes).toBeLessThanOrEqual(10);
    expect(pages[annexes - 1]).toContain('Namnförtydligande');
  },
);
