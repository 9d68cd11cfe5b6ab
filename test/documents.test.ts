import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test } from 'vitest';

/** Every file of the project, with `/` between its folders. */
const files = readdirSync('.', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `/${parentPath}/${name}`.split(sep).join('/'))
  .filter((path) => !/\/(?:node_modules|\.git|\.cache)\//.test(path));

/** What a document says of files, between backticks: a path or a name, with `<…>` for what varies. `@…` is a package. */
function filesNamedIn(text: string): string[] {
  const named = [...text.matchAll(/`([^@`\s][^`\s]*\.(?:[cm]?[jt]s|d\.mts|hbs|md|sh|yaml|yml|json|txt|py))`/g)];
  return [...new Set(named.map(([, name]) => name as string))];
}

/** Whether a file is there under a name, however much of its path that gives. */
function isThere(name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]+>/g, '[^/]+');
  const pattern = new RegExp(`/${escaped}$`);
  return files.some((path) => pattern.test(path));
}

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names only files that are there', (document) => {
  const named = filesNamedIn(readFileSync(document, 'utf8'));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});

test('a file that is not there is noticed', () => {
  expect(filesNamedIn('See `src/gone.ts`, `rules/index.ts` and `test/rules/<code>/bad.yaml`.').map(isThere)).toEqual([
    false,
    true,
    true,
  ]);
});
