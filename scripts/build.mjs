// Builds dist/: the command and the library as ES modules, split so that a command loads only what it runs; the
// validators of the project's own minimum levels; its own fonts as documents embed them; the library's types. It is made
// elsewhere and moved into place, so that there is never half a build.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installWhereNpmForgot } from './lib/install-where-npm-forgot.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await installWhereNpmForgot(root);
// Imported only now: these load packages.
const { buildValidators } = await import('./build-validators.mjs');
const { buildFonts } = await import('./lib/build-fonts.mjs');
const { buildTemplates } = await import('./lib/build-templates.mjs');
const { bundle } = await import('./lib/bundle.mjs');
const { writeCodeCaches } = await import('./lib/code-cache.mjs');
const { compiledLevels, core, law, readMinimumLevel, schemasFolder, schemaText } = await import(
  './lib/minimum-levels.mjs'
);

const made = join(root, '.cache', `dist-${process.pid}`);

const hash = (content) => createHash('sha256').update(content).digest('hex');

/** Writes the library's types. The compiler is a program of its own, without an interface for JavaScript. */
async function buildTypes() {
  const package_ = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(dirname(package_), 'bin', 'tsc');
  const options = ['-p', 'tsconfig.types.json', '--outDir', join(made, 'types')];
  await promisify(execFile)(process.execPath, [compiler, ...options], { cwd: root }).catch((error) => {
    throw new Error(error.stdout || error.message);
  });
}

/**
 * Writes the minimum levels as data, each with the file that it comes from and that file's hash: as long as the YAML is the
 * same, the program reads the data instead. The schemas that are checked in must be those of the levels.
 */
async function buildLevels() {
  await mkdir(join(made, 'levels'), { recursive: true });
  for (const { id, district, agreement } of await compiledLevels()) {
    for (const [name, schema] of Object.entries({ district, agreement })) {
      const written = await readFile(join(schemasFolder, id, `${name}.schema.json`), 'utf8').catch(() => '');
      if (written !== schemaText(schema)) throw new Error(`schemas/${id} is stale: node scripts/compile-schemas.mjs`);
    }
    const path = join(schemasFolder, id, 'minimum-level.yaml');
    const yaml = await readFile(path);
    const sha256 = hash(yaml);
    const level = await readMinimumLevel(path);
    const built = { sha256, law: (await core()).hashOfLaw(await law(), hash), level };
    await writeFile(join(made, 'levels', `${id}.json`), JSON.stringify(built));
    await writeFile(join(made, 'levels', `${id}.yaml`), yaml);
  }
}

/** Writes the law as data. A built level holds the rows that it cites; the whole is read only where a text cites law. */
async function buildLaw() {
  await mkdir(join(made, 'law'), { recursive: true });
  await writeFile(join(made, 'law', 'sverige.json'), JSON.stringify(await law()));
}

await mkdir(made, { recursive: true });
try {
  const parts = [
    bundle(made),
    buildTypes(),
    buildLevels(),
    buildLaw(),
    buildValidators(join(made, 'validators')),
    buildTemplates(join(made, 'templates')),
    buildFonts(join(made, 'fonts')),
  ];
  // Waits for all parts, even when one fails: none may still write when the folder is removed.
  const failed = (await Promise.allSettled(parts)).filter(({ status }) => status === 'rejected');
  for (const { reason } of failed) console.error(reason.message ?? reason);
  if (failed.length > 0) process.exitCode = 1;
  else {
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await rename(made, join(root, 'dist'));
    await writeCodeCaches();
  }
} finally {
  await rm(made, { recursive: true, force: true });
}
