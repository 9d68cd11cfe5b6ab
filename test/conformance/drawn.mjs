// The documents that other programs judge: every example, every edition of the city's fourteen districts of 2009 and some of the
// eleven of today, the documents beside the agreement, and districts that nobody would write.
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { byFolder } from '../../scripts/lib/examples.mjs';
import { filesIn, freshFolder, root, samverkan } from '../../scripts/lib/tools.mjs';
import { generateDistricts, seed } from './generate-districts.mjs';
import { expect } from './support/report.mjs';

/** How many districts are invented. */
const GENERATED = 200;

/** The kinds of document beside the agreement. */
export const OTHERS = 'basis,signatures';

/** A PDF and the district file that it was made from. */
const pairOf = (yaml, folder) => ({ yaml, pdf: join(folder, basename(yaml).replace(/\.yaml$/, '.pdf')) });

/** Draws the examples by the command. */
export async function drawExamples(report, examples) {
  const out = await freshFolder('drawn');
  const folders = byFolder(examples);
  await report.check(`${examples.length} examples are valid and drawn`, async () => {
    for (const { name, files } of folders) {
      const { code, stdout, stderr } = await samverkan(['generate', ...files, '-o', join(out, name)]);
      expect(code === 0, `generate ended with ${code}: ${(stderr || stdout).trim().slice(0, 600)}`);
    }
  });
  const pairs = folders.flatMap(({ name, files }) => files.map((yaml) => pairOf(yaml, join(out, name))));
  return pairs.filter(({ pdf }) => existsSync(pdf));
}

/**
 * Draws a copy for every organiser and for every school of the city of 2009, and of one district of today, whose agreement is in its
 * short form; returns the PDFs.
 */
export async function drawEditions(report) {
  const folders = [];
  const runs = ['examples/stockholm', 'examples/stockholm-2026/skarpnack.yaml'].flatMap((input) =>
    ['organiser', 'school'].map((per) => ({ input, per })),
  );
  for (const { input, per } of runs) {
    await report.check(`an edition for every ${per} of ${input} is drawn`, async () => {
      const out = await freshFolder(join('editions', basename(input, '.yaml'), per));
      folders.push(out);
      const { code, stdout, stderr } = await samverkan(['generate', input, '--per', per, '-o', out]);
      expect(code === 0, `generate ended with ${code}: ${(stderr || stdout).trim().slice(0, 600)}`);
      return `${(await filesIn(out, '.pdf')).length} editions`;
    });
  }
  return (await Promise.all(folders.map((folder) => filesIn(folder, '.pdf')))).flat();
}

/**
 * Draws the documents beside the agreement: of every example and its editions, and of the second city's district, whose
 * parties have signed; and of the municipality without districts, of a file with a directory and of levels of one kind of
 * agreement each, the agreement, too; returns the PDFs.
 */
export async function drawDocuments(report, examples) {
  const sundby = join(root, 'test', 'fixtures', 'sundby-2024');
  const kommun = join(root, 'examples', 'kommun');
  // Levels of one kind of agreement each, with the file or files that rest on them.
  const kinds = [
    ['placering', 'niva.yaml'],
    ['franvaro', 'niva.yaml'],
    ['bus', 'lan.yaml'],
  ].map(([name, level]) => {
    const folder = join(root, 'examples', name);
    return [name, [folder, '--minimum-level', join(folder, level)], `agreement,${OTHERS}`];
  });
  const runs = [
    ...byFolder(examples).map(({ name, files }) => [join('whole', name), files]),
    ['editions', ['examples/stockholm/farsta.yaml', '--per', 'organiser']],
    ['second-city', [join(sundby, 'district.yaml'), '--minimum-level', join(sundby, 'minimum-level.yaml')]],
    // Its page 2 lists the receptions of others, and its PDF carries their directory.
    ['directory', ['docs/diagnostics/directory-unusable/good/farby.yaml'], `agreement,${OTHERS}`],
    // Its agreement is not among the examples, which rest on the program's own levels.
    [
      'municipality',
      [join(kommun, 'granby.yaml'), '--minimum-level', join(kommun, 'niva.yaml')],
      `agreement,${OTHERS}`,
    ],
    ...kinds,
  ];
  const folders = [];
  await report.check('what agreements rest on, and who has signed them, is drawn', async () => {
    for (const [name, args, documents = OTHERS] of runs) {
      const out = await freshFolder(join('documents', name));
      folders.push(out);
      const { code, stdout, stderr } = await samverkan(['generate', ...args, '--document', documents, '-o', out]);
      expect(code === 0, `generate ended with ${code}: ${(stderr || stdout).trim().slice(0, 600)}`);
    }
  });
  return (await Promise.all(folders.map((folder) => filesIn(folder, '.pdf')))).flat();
}

/**
 * Draws the invented districts by the library as the build made it, all in this process. Each file is written before it is
 * drawn, so that whatever happens it is there to be looked at.
 * @returns {Promise<{ yaml: string, pdf: string, origin: string }[]>} `origin` is how fast-check comes to it
 */
export async function drawGenerated(report) {
  const out = await freshFolder('generated');
  const drawn = [];
  await report.check(`${GENERATED} generated districts are valid and drawn`, async () => {
    const { generate, load } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href);
    const resources = await load();
    let pages = 0;
    for (const { name, level, path, text } of await generateDistricts(GENERATED)) {
      const pair = { ...pairOf(join(out, name), out), origin: `${level}, seed ${seed}, path ${path}` };
      writeFileSync(pair.yaml, text);
      const made = await generate({ name, content: text }, resources);
      const [first] = made.diagnostics.filter(({ severity }) => severity === 'error');
      expect(made.pdf, `${pair.yaml} (${pair.origin}): ${first?.code} at ${first?.pointer}`);
      writeFileSync(pair.pdf, made.pdf);
      drawn.push(pair);
      pages += made.pages;
    }
    return `${pages} pages, seed ${seed}`;
  });
  return drawn;
}
