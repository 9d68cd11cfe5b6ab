import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What a script bundles of the program: `export { loadMarkdown } from './src/markdown/read-markdown.ts';`. */
const BUNDLED = /export \{ ([\w, ]+) \} from '\.\/(src\/[\w/-]+\.ts)'/g;

const scripts = ['bench', 'scripts', 'test/conformance'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs') && !name.includes('node_modules'))
    .map((name) => join(folder, name)),
);

/** The names that a script bundles and that stand nowhere: no compiler reads them, and few benchmarks run in CI. */
function missingIn(code: string): readonly string[] {
  return [...code.matchAll(BUNDLED)].flatMap(([, names = '', path = '']) => {
    const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const isExported = (name: string) =>
      new RegExp(
        `^export (?:async )?(?:function|const|class|interface|type) ${name}\\b|^export \\{[^}]*\\b${name}\\b`,
        'm',
      ).test(source);
    return names
      .split(', ')
      .filter((name) => !isExported(name))
      .map((name) => `${name} from ${path}`);
  });
}

test('scripts bundle only what the program has', () => {
  const bundling = scripts.filter((path) => readFileSync(path, 'utf8').match(BUNDLED));
  expect(bundling.length).toBeGreaterThan(3);
  expect(bundling.flatMap((path) => missingIn(readFileSync(path, 'utf8')).map((one) => `${path}: ${one}`))).toEqual([]);
});

test('a name or a file that is not there is seen', () => {
  expect(missingIn("export { a } from './src/no-such.ts';")).toEqual(['a from src/no-such.ts']);
  expect(missingIn("export { byCodeUnit } from './src/values/by-code-units.ts';")).toHaveLength(1);
});
