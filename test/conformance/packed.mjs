// The package as a user gets it: packed, installed in an empty folder, and run there.
import { readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn, freshFolder, must, root, run, sha256 } from '../../scripts/lib/tools.mjs';
import { copyInputs } from './support/copy-inputs.mjs';
import { expect } from './support/report.mjs';

/** What a package may weigh, in megabytes: packed, as it is fetched, and unpacked, as it lies on the disk. */
const MOST = { packed: 8, unpacked: 32 };

/** What npm would pack, in megabytes. */
async function weigh() {
  const { stdout } = await must('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root });
  const [{ size, unpackedSize }] = JSON.parse(stdout);
  return { packed: size / 1e6, unpacked: unpackedSize / 1e6 };
}

/**
 * Checks: pack, install, generate; each PDF is the one that the working folder gives.
 * @param drawn district files of the program's own levels, each with its PDF
 */
export async function checkPacked(report, drawn) {
  const packed = await freshFolder('packed');
  // Outside of the project, or Node would find the project's own packages above.
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-'));
  try {
    await report.check('the package weighs no more than it may', async () => {
      const weights = await weigh();
      for (const [what, most] of Object.entries(MOST))
        expect(weights[what] <= most, `${what}: ${weights[what].toFixed(1)} MB, of ${most}`);
      return `${weights.packed.toFixed(1)} MB packed, ${weights.unpacked.toFixed(1)} MB unpacked`;
    });
    await report.check('the packed package, installed in an empty folder, gives the same PDFs', async () => {
      await must('npm', ['pack', '--silent', '--pack-destination', packed], { cwd: root });
      const [tarball] = await filesIn(packed, '.tgz');
      expect(tarball, 'npm pack wrote nothing');
      writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
      await must('npm', ['install', '--no-audit', '--no-fund', '--silent', tarball], { cwd: folder });
      for (const { yaml, pdf: reference } of drawn) {
        const [input] = await copyInputs(folder, [yaml]);
        const out = join('out', dirname(input));
        await must('npx', ['--no-install', 'samverkan', 'generate', input, '-o', out], { cwd: folder });
        const [pdf] = await filesIn(join(folder, out), '.pdf');
        expect(pdf && sha256(pdf) === sha256(reference), `the PDF of ${input} is another`);
      }
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
