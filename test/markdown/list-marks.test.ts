import { describe, expect, it } from 'vitest';
import { mayLookLikeList } from '../../src/markdown/list-marks.ts';

describe('lines below others', () => {
  it.each([
    ...[
      '• ett',
      '•ett',
      '– ett',
      '−ett',
      '-ett',
      '+”ett”',
      '-ära',
      '-Ω',
      '-\u{1d49c}',
      '1)ett',
      '1.”ett”',
      '1.å',
      '1.1 ett',
    ],
    ...[
      '1.1. ett',
      '(1) ett',
      '(a) ett',
      'a) ett',
      'é) ett',
      'ж. ett',
      '\u{1d49c}) ett',
      'a. ett',
      'iv. ett',
      '2. ett',
    ],
    '2) ett',
  ])('may look like an item: %s', (line) => {
    expect(mayLookLikeList(`Detta gör vi:\n${line}`)).toBe(true);
    expect(mayLookLikeList(`Detta gör vi:\n \t${line}`)).toBe(true);
  });

  it.each([
    ...['ett', '- ett', '+ ett', '* ett', '(ett)', '1', '1.', '-', '–', '•', '”ett”', '-1', '-?', 'ab) ett', 'ab. ett'],
    ...['(ab) ett', '\u3000. ett', '!) ett'],
  ])('look like no item: %s', (line) => {
    expect(mayLookLikeList(`Detta gör vi:\n${line}`)).toBe(false);
  });

  it('look like no list where Markdown takes them for one', () => {
    expect(mayLookLikeList('Detta gör vi:\n\n1. ett\n2. två')).toBe(false);
    expect(mayLookLikeList('1. ett\n2. två')).toBe(false);
  });
});
