// What a common viewer's library makes of the files: poppler's pdfinfo and pdftotext.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { must, needProgram } from '../../scripts/lib/tools.mjs';
import { expect } from './support/report.mjs';

/**
 * @param pairs for each PDF, the district file that it was made from
 */
export async function checkPoppler(report, pairs) {
  const there = await report.check('poppler is there', async () => {
    await needProgram('pdfinfo', 'poppler-utils', ['-v']);
    await needProgram('pdftotext', 'poppler-utils', ['-v']);
  });
  if (!there) return;
  await report.check(`pdfinfo: ${pairs.length} files are tagged A4 with a title`, async () => {
    for (const { pdf } of pairs) {
      const { stdout, stderr } = await must('pdfinfo', [pdf]);
      expect(stderr === '', `${basename(pdf)}: ${stderr}`);
      for (const line of [/^Tagged: +yes$/m, /^Page size: +.*A4/m, /^Title: +\S/m, /^Encrypted: +no$/m]) {
        expect(line.test(stdout), `${basename(pdf)}: no line ${line}`);
      }
    }
  });
  await report.check(`pdftotext: ${pairs.length} files hold every name of their input`, async () => {
    let names = 0;
    for (const { pdf, yaml } of pairs) names += await checkNames(pdf, namesIn(yaml));
    return `${names} names`;
  });
  await report.check(`qpdf: ${pairs.length} files are sound`, async () => {
    await needProgram('qpdf', 'qpdf');
    for (const { pdf } of pairs) await must('qpdf', ['--check', pdf]);
  });
  await report.check('pdftotext misses a name that is not there', async () => {
    const [first] = pairs;
    const failed = await checkNames(first.pdf, ['Skolan som ingen har hört talas om']).catch(() => 'failed');
    expect(failed === 'failed', 'it found one');
  });
}

function namesIn(yaml) {
  const { district, schools } = parse(readFileSync(yaml, 'utf8'));
  const organisers = schools.map(({ organiser }) => organiser.name ?? '').filter((name) => name !== '');
  return [district.name, ...schools.map(({ name }) => name), ...organisers];
}

async function checkNames(pdf, names) {
  const { stdout } = await must('pdftotext', ['-raw', pdf, '-']);
  const text = squash(stdout);
  expect(!text.includes('\uFFFD'), `${basename(pdf)} holds text that cannot be read`);
  const missing = names.filter((name) => !text.includes(squash(name)));
  expect(missing.length === 0, `${basename(pdf)} lacks ${missing.length} names: ${missing.slice(0, 2).join(', ')}`);
  return names.length;
}

/** Lines may break anywhere, and a page break puts the running head inside a name's cell at worst. */
function squash(text) {
  return text
    .normalize('NFC')
    .replace(/[\s\u00AD]+/g, '')
    .replaceAll('\u2011', '-');
}
