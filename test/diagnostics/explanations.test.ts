import { describe, expect, test } from 'vitest';
import type { ThemeFileFault } from '../../src/diagnostics/code-arguments.ts';
import { diagnostic, startOf } from '../../src/diagnostics/create.ts';
import { explanationOf } from '../../src/diagnostics/explain.ts';
import { describe as wordsOf } from '../../src/diagnostics/message.ts';
import { isKnown } from '../../src/document/vocabulary.ts';
import { READABLE_LINE } from '../../src/layout/inline/characters-per-line.ts';
import { LARGEST } from '../../src/pipeline/load/theme-files.ts';
import { DEPTH_LIMIT } from '../../src/source/compose.ts';
import { ALIASED_VALUES_LIMIT } from '../../src/source/convert.ts';
import { SIZE_LIMIT } from '../../src/source/decode.ts';
import { ALIAS_LIMIT } from '../../src/source/scan-lexemes.ts';
import { helperNames } from '../../src/template/helpers.ts';
import { LEAST_CONTRAST } from '../../src/theme/contrast.ts';
import { MOST_PIXELS } from '../../src/theme/picture-fault.ts';

/** A number as both languages write it: `10 000` and `10,000`. */
function written(limit: number, separator: string): string {
  return String(limit).replace(/\B(?=(\d{3})+$)/g, separator);
}

describe.each([
  ['sv', ' ', /finns är (section.*) och (br)\./],
  ['en', ',', /There are (section.*) and (br)\./],
] as const)('in %s', (language, separator, elements) => {
  const when = (code: Parameters<typeof explanationOf>[0]) => explanationOf(code, language).when;

  test('limits are those that hold', () => {
    expect(when('file-too-big')).toContain(written(SIZE_LIMIT, separator));
    expect(when('too-deep')).toContain(` ${DEPTH_LIMIT} `);
    expect(when('yaml-aliases')).toContain(` ${ALIAS_LIMIT} `);
    expect(when('yaml-aliases')).toContain(written(ALIASED_VALUES_LIMIT, separator));
  });

  test('limits of a theme are those that hold, in what is found, too', () => {
    const mebibytes = (bytes: number) => ` ${bytes / 1024 / 1024} MB`;
    const pixels = `${written(MOST_PIXELS, separator)} × ${written(MOST_PIXELS, separator)} `;
    const hint = (reason: ThemeFileFault) =>
      wordsOf(diagnostic('theme-file-unusable', { file: 'a', reason }, { span: startOf('theme.yaml') }), language).hint;
    for (const text of [when('theme-file-unusable'), hint('too-big')]) {
      expect(text).toContain(mebibytes(LARGEST.picture));
      expect(text).toContain(mebibytes(LARGEST.font));
    }
    for (const text of [when('theme-file-unusable'), hint('too-many-pixels')]) expect(text).toContain(pixels);
    for (const bound of [READABLE_LINE.least, READABLE_LINE.most])
      expect(when('theme-measure')).toContain(` ${bound} `);
    expect(when('theme-contrast-low').replace(',', '.')).toContain(` ${LEAST_CONTRAST}:1 `);
  });

  test('the elements that are listed are those of a document', () => {
    const [, list = '', last = ''] = elements.exec(when('document-unknown-element')) ?? [];
    const named = [...list.split(', ').map((part) => part.split(' ')[0] ?? ''), last];
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !isKnown(name))).toEqual([]);
  });

  test('every helper is named', () => {
    expect(helperNames.filter((name) => !when('template-unknown-helper').includes(name))).toEqual([]);
  });
});
