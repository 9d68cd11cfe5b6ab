import { describe, expect, test } from 'vitest';
import { explanationOf } from '../../src/diagnostics/explain.ts';
import { explanationLabels, gravity } from '../../src/diagnostics/explanations/labels.ts';
import { groups } from '../../src/diagnostics/groups.ts';
import { isAdjustable, isCode, severities } from '../../src/diagnostics/severities.ts';

const codes = Object.keys(severities).filter(isCode);
const languages = ['sv', 'en'] as const;

describe.each(languages)('in %s', (language) => {
  test.each(codes)('%s has a title and whole sentences', (code) => {
    const { title, when, why, basis, comesAbout = 'None.' } = explanationOf(code, language);
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(title.length).toBeLessThanOrEqual(60);
    for (const text of [when, why, basis, comesAbout]) {
      expect(text).toMatch(/^[\p{Lu}”“<\p{Ll}].*[.”“)]$/su);
      expect(text).not.toMatch(/undefined|\n| {2}|\.\.$/);
    }
    expect(when).not.toBe(why);
  });

  test('no two codes have the same title', () => {
    const titles = codes.map((code) => explanationOf(code, language).title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('what can be set says how, and nothing else does', () => {
    for (const code of codes) {
      const { text, comment = '' } = explanationLabels[language].adjust(code);
      expect([code, text.includes(`${code}: off`)]).toEqual([code, isAdjustable(code)]);
      expect([code, comment.includes(` ${code} -- `)]).toEqual([code, text.endsWith(':')]);
    }
  });

  test('a comment can turn off all that can be set, but findings about comments and themes', () => {
    const { adjust } = explanationLabels[language];
    const beyond = codes.filter((code) => isAdjustable(code) && adjust(code).comment === undefined);
    expect(beyond.sort()).toEqual(['suppression-invalid', 'suppression-unused', 'theme-measure']);
  });
});

test('the two languages do not share words, but do share their ground', () => {
  for (const code of codes) {
    const [sv, en] = [explanationOf(code, 'sv'), explanationOf(code, 'en')];
    for (const part of ['title', 'when', 'why'] as const) expect([code, sv[part]]).not.toEqual([code, en[part]]);
    expect([code, sv.ground]).toEqual([code, en.ground]);
  }
});

test('every code is in one group', () => {
  expect([...Object.values(groups).flat()].sort()).toEqual([...codes].sort());
});

test('a code that is a warning in doubtful cases says so', () => {
  expect([gravity('school-in-two-districts'), gravity('meeting-too-rare'), gravity('no-local-additions')]).toEqual([
    'doubtful',
    'error',
    'info',
  ]);
});
