import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { expect, it, onTestFinished, vi } from 'vitest';
import { drawContent } from '../../src/pipeline/draw/in-memory.ts';
import { unpack } from '../support/pdf/unpack.ts';
import { resourcesFor } from '../support/resources.ts';

const architecture = readFileSync('ARCHITECTURE.md', 'utf8').replace(/\s+/g, ' ');

it('is as small as ARCHITECTURE.md says', async () => {
  // pdfkit makes each of its objects, and nothing else, by this method.
  const made = vi.spyOn(PDFDocument.prototype, 'ref');
  onTestFinished(() => made.mockRestore());
  const content = readFileSync('examples/stockholm/farsta.yaml', 'utf8');
  const { pdf } = await drawContent({ name: 'farsta.yaml', content }, await resourcesFor());
  const objects = 100 * Math.round(unpack(pdf as Uint8Array).objects.size / 100);
  expect(architecture).toContain(
    `Of some ${objects.toLocaleString('en')} objects in Farsta's example, pdfkit writes ${made.mock.calls.length}:`,
  );
});

it('needs as many members of pdfkit as ARCHITECTURE.md says', () => {
  const source = readFileSync('src/pdf/pdfkit-internals.ts', 'utf8');
  const declared = [...source.matchAll(/^interface Pdfkit\w+ .*\{\n([\s\S]*?)\n\}$/gm)].map(([, body = '']) => body);
  const members = declared.flatMap((body) =>
    [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map(([, name]) => name),
  );
  expect(architecture).toContain(`${members.length} of its members`);
});
