// A real browser and what looks at pages in it: Debian's Chromium, driven by playwright-core, judged by axe-core. Neither
// package is a dependency: whoever installs the project never gets them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { must, needProgram } from '../../../scripts/lib/tools.mjs';
import { pinnedPackage } from './npm.mjs';

const playwright = {
  name: 'playwright-core',
  version: '1.65.1',
  integrity: 'sha512-hqPpz7blSMPxWVdoeE1yiBSzXsKiVOd2k+kjCvmUywD2GPO2Dd9HfcWnq9NN0GHbNZDFgZ9JfBFr+X5/BLo0qw==',
};
const axe = {
  name: 'axe-core',
  version: '4.14.1',
  integrity: 'sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==',
};

/**
 * Starts the browser.
 * @returns {Promise<{ browser: import('playwright-core').Browser, axe: string }>} with the source of axe-core, to be run in a page
 */
export async function startBrowser() {
  await needProgram('chromium', 'chromium');
  const [driver, judge] = [await pinnedPackage(playwright), await pinnedPackage(axe)];
  const { default: module } = await import(pathToFileURL(join(driver, 'index.js')).href);
  const browser = await module.chromium.launch({
    executablePath: (await must('which', ['chromium'])).stdout.trim(),
    // Chromium refuses to keep its sandbox as root; what it opens here is only what we have written.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  return { browser, axe: readFileSync(join(judge, 'axe.min.js'), 'utf8') };
}

/** Opens a page; `seen` gathers what it asks for beside itself, and what the browser complains of. */
export async function openPage(browser, path, options = {}) {
  const { width = 1280, colorScheme = 'light' } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  const seen = [];
  page.on('request', (request) => request.url() !== pathToFileURL(path).href && seen.push(request.url()));
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  return { page, seen, close: () => context.close() };
}
