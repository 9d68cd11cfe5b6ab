// The package as a user gets it: packed, installed in an empty folder, and run there.
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { filesIn, freshFolder, must, root, run, sha256 } from '../../scripts/lib/tools.mjs';
import { expect } from './support/report.mjs';

/** One check: pack, install, generate; the PDF is the one that the working folder gives (`reference`). */
export async function checkPacked(report, input, reference) {
  const packed = await freshFolder('packed');
  // Outside of the project, or Node would find the project's own packages above.
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-'));
  try {
    await report.check('the packed package, installed in an empty folder, gives the same PDF', async () => {
      await must('npm', ['pack', '--silent', '--pack-destination', packed], { cwd: root });
      const [tarball] = await filesIn(packed, '.tgz');
      expect(tarball, 'npm pack wrote nothing');
      writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
      await must('npm', ['install', '--no-audit', '--no-fund', '--silent', tarball], { cwd: folder });
      copyFileSync(input, join(folder, basename(input)));
      await must('npx', ['--no-install', 'samverkan', 'generate', basename(input)], { cwd: folder });
      const [pdf] = await filesIn(join(folder, 'out'), '.pdf');
      expect(pdf && sha256(pdf) === sha256(reference), 'the PDF is another');
      return `${readdirSync(join(folder, 'node_modules')).length} packages`;
    });
    await report.check('the packed package refuses a bad file', async () => {
      writeFileSync(join(folder, 'bad.yaml'), 'minimumLevel: stockholm-2009\n');
      const { code, stderr } = await run('npx', ['--no-install', 'samverkan', 'generate', 'bad.yaml', '-o', 'bad'], {
        cwd: folder,
      });
      expect(code === 1 && stderr.includes('bad.yaml:1:1'), `it ended with ${code}: ${stderr.slice(0, 200)}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
