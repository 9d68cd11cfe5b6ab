// The Dockerfile carried out without Docker: the same commands, each stage in a folder of its own that holds only what its
// COPY instructions name.
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { importTs } from '../../scripts/lib/import-ts.mjs';
import { must, run } from '../../scripts/lib/tools.mjs';
import { expect, expectFound } from './support/report.mjs';

const { copiesOf, readDockerfile, writeDistricts } = await importTs(`
  export { copiesOf, readDockerfile } from './test/support/integrations/dockerfile.ts';
  export { writeDistricts } from './test/support/integrations/districts.ts';
`);

/**
 * Carries out one stage of the Dockerfile in folders: `stages` holds each stage's own root folder. What a stage gets is
 * only what its COPY instructions name.
 */
async function buildStage(stage, rootFolder, source, stages) {
  const inside = (path, workdir) => join(rootFolder, resolve(workdir, path));
  const copies = copiesOf(stage);
  let workdir = '/';
  // Nobody here is called node, and nothing here may change owner.
  const path = join(rootFolder, '.fakes');
  mkdirSync(path, { recursive: true });
  symlinkSync('/bin/true', join(path, 'chown'));
  for (const { name, text } of stage.instructions) {
    if (name === 'WORKDIR') {
      workdir = text;
      mkdirSync(inside('.', workdir), { recursive: true });
    } else if (name === 'COPY') {
      const { from, sources, target } = copies.shift();
      for (const one of sources) {
        const to = target.endsWith('/') ? join(target, one.slice(one.lastIndexOf('/') + 1)) : target;
        cpSync(join(from === undefined ? source : stages[from], one), inside(to, workdir), { recursive: true });
      }
    } else if (name === 'RUN') {
      mkdirSync(inside('/usr/local/bin', '/'), { recursive: true });
      const command = text.replace(/(?<=\s)\/(?=\w)/g, `${rootFolder}/`);
      const env = { ...process.env, PATH: `${path}:${process.env.PATH}` };
      await must('sh', ['-c', command], { cwd: inside('.', workdir), env });
    }
  }
}

/** Bytes of all files below a folder. */
function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);
}

/** One stage's instruction of a name; the last one counts. */
const textOf = ({ instructions }, wanted) => instructions.findLast(({ name }) => name === wanted).text;

/**
 * Builds what the image would hold, and runs it.
 * @param folder an empty place outside of the project, which everybody may enter
 * @param source the checkout that the image is built from
 * @returns {Promise<string>} how big the program is
 */
export async function checkImage(folder, source) {
  const stages = await readDockerfile();
  const roots = {};
  for (const [index, stage] of stages.entries()) {
    roots[stage.name ?? 'final'] = join(folder, 'image', String(index));
    await buildStage(stage, join(folder, 'image', String(index)), source, roots);
  }
  const data = join(roots.final, 'data');
  const line = await writeDistricts(data);
  // As root, the files are tried as the user that the image names.
  const [uid, gid] = /^(\d+):(\d+)$/.exec(textOf(stages.at(-1), 'USER')).slice(1);
  const user = process.getuid?.() === 0 ? { uid: Number(uid), gid: Number(gid) } : {};
  const [entry] = JSON.parse(textOf(stages.at(-1), 'ENTRYPOINT'));
  const command = join(roots.final, 'usr/local/bin', entry);
  const started = (...args) => run(command, args, { cwd: data, ...user });
  expectFound(await started('validate', '--as-of', '2010-09-01', 'good.yaml', 'bad.yaml'), `bad.yaml:${line}:`);
  const out = join(folder, 'written');
  mkdirSync(out);
  chmodSync(out, 0o777);
  const whole = await started('generate', 'good.yaml', '-o', out);
  expect(whole.code === 0, `generate ended with ${whole.code}: ${whole.stderr.slice(-300)}`);
  const explained = await started('explain', 'meeting-too-rare');
  expect(explained.code === 0, `explain ended with ${explained.code}: ${explained.stderr.slice(-300)}`);
  const program = join(roots.final, 'opt/samverkan');
  const { packages } = JSON.parse(readFileSync(join(source, 'package-lock.json'), 'utf8'));
  const wanted = Object.keys(packages).filter((path) => path !== '' && packages[path].dev !== true);
  const installed = readdirSync(join(program, 'node_modules')).filter((name) => !name.startsWith('.'));
  const names = [...new Set(wanted.map((path) => path.split('/')[1]))].sort();
  expect(installed.join() === names.join(), `other packages are in it than it runs with: ${installed.join(', ')}`);
  return `${(sizeOf(program) / 1e6).toFixed(1)} MB beside Node, ${installed.length} packages`;
}
