import { expect, test } from 'vitest';
import { languageOf } from '../../src/cli/language.ts';

test.each([
  [{}, 'sv'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en' }, 'en'],
  [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
  [{ LANG: 'de_DE.UTF-8' }, 'sv'],
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, 'sv'],
  [{ LC_ALL: 'POSIX' }, 'sv'],
  [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'sv_SE' }, 'en'],
  [{ LANG: 'enets' }, 'sv'],
])('the locale %o means %s', (env, language) => {
  expect(languageOf(['generate'], env)).toEqual({ language });
});

test('--lang is obeyed wherever it stands, the last one counting', () => {
  const env = { LANG: 'en_US.UTF-8' };
  expect(languageOf(['--lang', 'sv', 'generate'], env)).toEqual({ language: 'sv' });
  expect(languageOf(['generate', '--lang=sv'], env)).toEqual({ language: 'sv' });
  expect(languageOf(['--lang', 'sv', '--lang', 'en'], {})).toEqual({ language: 'en' });
  expect(languageOf(['validate', '--', '--lang', 'en'], {})).toEqual({ language: 'sv' });
});

test('another language is reported, in the language of the locale', () => {
  expect(languageOf(['--lang', 'fi'], { LANG: 'en_GB' })).toEqual({ language: 'en', unknown: 'fi' });
});
