import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { OWN } from '../../src/minimum/extend/extend.ts';
import type { Written } from '../../src/minimum/extend/written.ts';

/** The schema of levels. */
export const levelSchema = JSON.parse(readFileSync('schemas/minimum-level.schema.json', 'utf8')) as Written;

/** The invented city's level, which others rest on in tests. */
export const BENEATH = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');

/** It as a value, as it is written. */
export const beneath = parse(BENEATH) as Written;

/** The file of a level that rests on another, with no more than must be there. */
export function levelOn(extended: string, more: Written = {}, id = 'farby-2026'): Written {
  const own = Object.fromEntries(OWN.flatMap((key) => (beneath[key] === undefined ? [] : [[key, beneath[key]]])));
  const title = `Grundnivå för samverkan i Farby (${id})`;
  return { ...own, id, title, extends: extended, ...more };
}

/** The same as text. */
export function levelTextOn(...given: Parameters<typeof levelOn>): string {
  return stringify(levelOn(...given), { lineWidth: 0 });
}
