import { expect, it } from 'vitest';
import { sentencesIn } from '../../src/texts/sentences.ts';

it('gives sentences and items as they are written, without marks, each at its place', () => {
  const text = '* Vi ringer hem.  Samma dag!\n\n• Först\n1. Sedan\n – - \n  ';
  const found = sentencesIn(text);
  expect(found.map((one) => one.text)).toEqual(['Vi ringer hem', 'Samma dag', 'Först', '1', 'Sedan', '-']);
  for (const { text: said, start, end } of found) expect(text.slice(start, end)).toBe(said);
});
