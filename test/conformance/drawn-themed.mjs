// Documents by a theme, to be judged as all others are: with the second city's logo, which can be seen through, and with
// JPEGs: in colour, in grey, and progressive.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTs } from '../../scripts/lib/import-ts.mjs';
import { freshFolder, root, samverkan } from '../../scripts/lib/tools.mjs';
import { expect } from './support/report.mjs';

const city = join(root, 'test', 'fixtures', 'sundby-2024');
const district = [join(city, 'district.yaml'), '--minimum-level', join(city, 'minimum-level.yaml')];

/** Draws one district by each theme; returns the PDFs. */
export async function drawThemed(report) {
  const out = await freshFolder('themed');
  const pdfs = [];
  await report.check('a district is drawn by themes with logos of every kind', async () => {
    const themes = [join(root, 'examples', 'theme', 'theme.yaml'), ...(await jpegThemes(out))];
    for (const [at, theme] of themes.entries()) {
      const folder = join(out, String(at));
      const { code, stdout, stderr } = await samverkan(['generate', ...district, '--theme', theme, '-o', folder]);
      expect(code === 0, `generate ended with ${code}: ${(stderr || stdout).trim().slice(0, 600)}`);
      pdfs.push(join(folder, 'district.pdf'));
    }
    return `${themes.length} themes`;
  });
  return pdfs;
}

/** Themes that have nothing but a picture of nine by six squares. */
async function jpegThemes(folder) {
  const { makeJpeg } = await importTs("export { makeJpeg } from './test/support/theme/make-jpeg.ts';");
  const colour = Array.from({ length: 54 }, (_, at) => [40 + 3 * at, 100, 160]);
  const grey = colour.map(([first]) => [first]);
  const kinds = {
    colour: { blocks: colour },
    progressive: { blocks: colour, progressive: true },
    grey: { blocks: grey },
  };
  return Object.entries(kinds).map(([name, kind]) => {
    writeFileSync(join(folder, `${name}.jpg`), makeJpeg({ columns: 9, rows: 6, ...kind }));
    const theme = join(folder, `${name}-theme.yaml`);
    writeFileSync(theme, `logo:\n  file: ${name}.jpg\n  alt: Ett märke\n`);
    return theme;
  });
}
