import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const HELD_TOO_SELDOM = `
localAdditions:
  areas:
    generella-fragor:
      meetings:
        samverkansforum:
          frequency: { times: 1, per: läsår }
`;

/**
 * Writes two district files into a folder: `good.yaml` with two warnings and no error, `bad.yaml` with an error on its last
 * line.
 * @returns the line of the error
 */
export async function writeDistricts(folder: string): Promise<number> {
  await copyFile(resolve('examples/stockholm/farsta.yaml'), join(folder, 'good.yaml'));
  const bad = (await readFile(resolve('examples/minimal.yaml'), 'utf8')) + HELD_TOO_SELDOM;
  await writeFile(join(folder, 'bad.yaml'), bad);
  return bad.trimEnd().split('\n').length;
}
