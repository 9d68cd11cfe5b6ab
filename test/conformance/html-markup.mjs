// Whether the HTML edition is HTML by the standard's letter: the Nu Html Checker, which the W3C runs too.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { freshFolder, needProgram, run } from '../../scripts/lib/tools.mjs';
import { pinnedPackage } from './support/npm.mjs';
import { expect } from './support/report.mjs';

const checker = {
  name: 'vnu-jar',
  version: '26.9.27',
  integrity: 'sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==',
};

export async function checkMarkup(report, pages) {
  let jar = '';
  const there = await report.check('the Nu Html Checker is there', async () => {
    await needProgram('java', 'default-jre-headless', ['-version']);
    jar = join(await pinnedPackage(checker), 'build', 'dist', 'vnu.jar');
  });
  if (!there) return;
  await report.check(`Nu Html Checker: ${pages.length} pages without an error`, async () => {
    const [first, ...more] = await errorsIn(jar, pages);
    expect(first === undefined, `${more.length + 1} errors: ${first}`);
  });
  await report.check('Nu Html Checker finds a planted fault', async () => {
    const planted = join(await freshFolder('html-markup'), 'bad.html');
    writeFileSync(planted, readFileSync(pages[0], 'utf8').replace('<main', '<ul><p></p></ul><main'));
    expect((await errorsIn(jar, [planted])).length > 0, 'it finds nothing');
  });
}

async function errorsIn(jar, pages) {
  const { stderr } = await run('java', ['-jar', jar, '--errors-only', '--format', 'json', ...pages]);
  return JSON.parse(stderr).messages.map(
    ({ url, lastLine, message }) => `${basename(url ?? '')}:${lastLine}: ${message}`,
  );
}
