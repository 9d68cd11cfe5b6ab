import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { levelWordsOf } from '../../src/template/view/level-words.ts';
import { sundby } from '../support/levels.ts';
import { ofStockholm } from '../support/words.ts';

test('the words of a level come with what stands before and for them', () => {
  const { area, floor, addition } = levelWordsOf(sundby.words);
  expect([area.indefinite, area.pronoun, area.others]).toEqual(['ett kommunalförbund', 'det', 'andra kommunalförbund']);
  expect([floor.indefinite, floor.pronoun]).toEqual(['ett grundkrav', 'det']);
  expect([addition.indefinite, addition.pronoun]).toEqual(['en lokal påbyggnad', 'den']);
  expect(addition.unbroken).toBe('lokal\u00a0påbyggnad');
});

test('no template and no view says a word of one level', () => {
  const files = [
    'templates/standard',
    'src/template',
    'src/pipeline/draw',
    'src/document',
    'src/figure',
    'src/html',
    'src/pdf',
  ].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:hbs|ts)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(60);
  // Comments may give examples of them.
  const code = (path: string) => readFileSync(path, 'utf8').replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
  expect(files.filter((path) => ofStockholm(code(path)).length > 0)).toEqual([]);
});
