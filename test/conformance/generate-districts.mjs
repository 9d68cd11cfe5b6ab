// Invented districts for the judges of PDFs: `node test/conformance/generate-districts.mjs <folder> [count]`. From one
// seed always the same ones; SAMVERKAN_SEED=<number> asks for others. No person and no real school is meant.
import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { importTs } from '../../scripts/lib/import-ts.mjs';

/** What fast-check draws districts from; printed with every failure, so that the same can be had again. */
export const seed = readSeed(process.env.SAMVERKAN_SEED ?? '20091125');

function readSeed(text) {
  if (!/^-?\d{1,10}$/.test(text)) throw new Error(`SAMVERKAN_SEED is no whole number: ${text}`);
  return Number(text);
}

/**
 * Makes valid district files of every kind that the property tests know: one school or 200, names of 300 characters,
 * words that fit no line, fields left out or empty. The program's own levels take turns.
 * @returns {Promise<{ name: string, level: string, path: string, text: string }[]>} file names, texts, and by which path
 * fast-check comes to each: `fc.sample(anyDistrict(level), { seed, path, numRuns: 1 })`
 */
export async function generateDistricts(count) {
  const { anyDistrict, stockholm, stockholm2026 } = await importTs(`
    export { anyDistrict } from './test/support/any-district.ts';
    export { stockholm, stockholm2026 } from './test/support/levels.ts';
  `);
  const own = [stockholm, stockholm2026];
  const sampled = own.map((level) => fc.sample(anyDistrict(level), { seed, numRuns: Math.ceil(count / own.length) }));
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => {
    const [turn, path] = [index % own.length, Math.floor(index / own.length)];
    return {
      name: `provdistrikt-${String(index).padStart(digits, '0')}.yaml`,
      level: own[turn].id,
      path: String(path),
      text: stringify(sampled[turn][path], { lineWidth: 110, aliasDuplicateObjects: false }),
    };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = '.', count = '200'] = process.argv.slice(2);
  const districts = await generateDistricts(Number(count));
  await mkdir(folder, { recursive: true });
  for (const { name, text } of districts) writeFileSync(join(folder, name), text);
  process.stdout.write(`${districts.length} district files in ${folder}, from seed ${seed}\n`);
}
