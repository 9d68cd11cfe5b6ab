import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { diagnosticPages } from '../../scripts/lib/diagnostic-pages.mjs';
import { visible } from '../../src/diagnostics/messages/shown.ts';
import { isCode, severities } from '../../src/diagnostics/severities.ts';

const codes = Object.keys(severities).filter(isCode);

let pages: Map<string, string>;
beforeAll(async () => {
  pages = await diagnosticPages();
}, 60_000);

test('there is a page for each code, and an index', () => {
  expect([...pages.keys()].sort()).toEqual(['README.md', ...codes.map((code) => `${code}/README.md`)].sort());
  const folders = readdirSync('docs/diagnostics', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((entry) => entry.name).sort()).toEqual([...codes].sort());
});

describe('what is checked in is what the program says; run scripts/write-docs.mjs', () => {
  test.each(['README.md', ...codes.map((code) => `${code}/README.md`)])('%s', (name) => {
    expect(readFileSync(`docs/diagnostics/${name}`, 'utf8')).toBe(pages.get(name));
  });
});

test('links between pages lead somewhere', () => {
  for (const [name, text] of pages) {
    const folder = `docs/diagnostics/${name}`.replace(/[^/]*$/, '');
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      expect([name, target, readFileSync(folder + target).length > 0]).toEqual([name, target, true]);
    }
  }
});

test('a personal number that an example shows is masked on its page', () => {
  const page = pages.get('personal-identity-number/README.md');
  expect(page).toContain('******-****');
  expect(page).not.toMatch(/\d{6}-?\d{4}/);
});

test('a character that nobody can see, or that turns a line around, is named on its page and does not stand there', () => {
  expect(pages.get('bidi-character/README.md')).toContain('Exempel‹U+202E›skolan');
  for (const [name, text] of pages)
    expect([name, visible(text.replaceAll('\n', ''))]).toEqual([name, text.replaceAll('\n', '')]);
});
