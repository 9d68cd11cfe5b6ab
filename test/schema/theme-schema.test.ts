import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardMargins } from '../../src/layout/placed/measures.ts';
import { LOGO_HEIGHT } from '../../src/pipeline/load/theme-files.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { compileThemeSchema } from '../../src/schema/theme-schema.ts';
import { positionAt } from '../../src/source/source-text.ts';
import { standardPalette } from '../../src/theme/palette.ts';
import { marksIn } from '../support/marks.ts';
import { jsonDocument, yamlDocument } from '../support/read-yaml.ts';
import { themeFixture } from '../support/theme/themes.ts';

const validator = await compileValidator(compileThemeSchema());

/** The findings of a theme's file, each as `line code`. */
function lines(text: string): string[] {
  const document = yamlDocument(text);
  return checkDocument(validator, document).map(
    ({ span, code }) => `${positionAt(document.source, span.start).line} ${code}`,
  );
}

/** The findings of a theme's text, each as `pointer code`. */
function found(text: string): string[] {
  return checkDocument(validator, yamlDocument(text)).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a theme', () => {
  test.each(['good', 'whole', 'faint', 'elsewhere'])('of the right shape: %s.yaml', (name) => {
    expect(lines(themeFixture(name))).toEqual([]);
  });

  test('of the wrong shape: misshapen.yaml gives what it marks, at those lines', () => {
    const text = themeFixture('misshapen');
    expect(lines(text).sort()).toEqual(marksIn(text).sort());
  });

  test.each(['{}', 'colours: {}', 'margins: {}', 'logo: { file: a.png, alt: b }'])(
    'may say as little as %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test.each([
    ['[]', [' wrong-type']],
    ['logo: logo.png', ['/logo wrong-type']],
    ['logo:', ['/logo wrong-type']],
    ['logo: { file: a.png, alt: " " }', ['/logo/alt empty-text']],
    ['logo: { alt: Vapen }', ['/logo missing-key']],
    ['colors: {}', ['/colors unknown-key']],
    ['colours: { ink: "1a1a1a" }', ['/colours/ink wrong-pattern']],
    ['colours: { ink: 101010 }', ['/colours/ink wrong-pattern']],
    ['colours: { ink: "#1a1a1a80" }', ['/colours/ink wrong-pattern']],
    ['colours: { ink: "rgb(0, 0, 0)" }', ['/colours/ink wrong-pattern']],
    ['colours: { paper: "#ffffff" }', ['/colours/paper unknown-key']],
    ['font: { regular: a.ttf }', ['/font missing-key', '/font missing-key']],
    ['margins: { left: .nan }', ['/margins/left wrong-type']],
    ['margins: { left: .inf }', ['/margins/left wrong-type']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a colour that YAML takes for a comment is missed as a colour, at its key', () => {
    const [one] = checkDocument(validator, yamlDocument('colours:\n  ink: #1a1a1a\n'));
    expect(one).toMatchObject({ code: 'wrong-pattern', args: { found: '', expected: 'colour' } });
  });

  test('a length holds from its lowest to its highest, and nothing beyond', () => {
    const bounds: readonly (readonly [pointer: string, minimum: number, maximum: number])[] = [
      ['/logo/height', 8, 20],
      ['/margins/left', 18, 34],
      ['/margins/right', 18, 34],
      ['/margins/top', 26, 45],
      ['/margins/bottom', 20, 40],
    ];
    const length = fc.double({ min: 0, max: 60, noNaN: true }).map((value) => Math.round(value * 100) / 100);
    fc.assert(
      fc.property(fc.constantFrom(...bounds), length, ([pointer, minimum, maximum], value) => {
        const [, section = '', key = ''] = pointer.split('/');
        const logo = section === 'logo' ? { file: 'a.png', alt: 'b' } : {};
        const findings = checkDocument(validator, jsonDocument({ [section]: { ...logo, [key]: value } }));
        expect(findings.map(({ args }) => args)).toEqual(
          value >= minimum && value <= maximum ? [] : [{ found: String(value), minimum, maximum }],
        );
      }),
    );
  });
});

describe('what editors show', () => {
  test('of every key: a title and an explanation', () => {
    const isDescribed = (schema: object): boolean =>
      Object.values(
        (schema as { properties?: Record<string, { title?: string; description?: string }> }).properties ?? {},
      ).every((one) => (one.title ?? '') !== '' && (one.description ?? '').endsWith('.') && isDescribed(one));
    expect(isDescribed(compileThemeSchema())).toBe(true);
  });

  test('of colours: those of the project’s own look', () => {
    const { properties } = compileThemeSchema() as {
      properties: { colours: { properties: Record<string, { description: string }> } };
    };
    const { blue: heading, ink, local, quiet, hairline } = standardPalette;
    for (const [name, colour] of Object.entries({ heading, ink, local, quiet, hairline }))
      expect(properties.colours.properties[name]?.description).toContain(`Utan uppgift: ${colour}.`);
  });
});

test('what editors show of lengths that a theme leaves out is what then holds', () => {
  const mm = 72 / 25.4;
  const { properties } = compileThemeSchema() as {
    properties: Record<'margins' | 'logo', { properties: Record<string, { description: string }> }>;
  };
  const shown = (section: 'margins' | 'logo', key: string) =>
    Number(/Utan uppgift: (\d+)\.$/.exec(properties[section].properties[key]?.description ?? '')?.[1]);
  for (const [side, points] of Object.entries(standardMargins)) expect(shown('margins', side) * mm).toBeCloseTo(points);
  expect(shown('logo', 'height')).toBe(LOGO_HEIGHT);
});

test('a foreign validator reaches the same verdict', () => {
  const foreign = new Ajv2020({ strict: false }).compile(compileThemeSchema());
  const part = fc.oneof(
    fc.constantFrom<unknown>('#123456', '#12345', 'a.png', '', 14, 24, 200, null, true, []),
    fc.dictionary(
      fc.constantFrom('file', 'alt', 'height', 'ink', 'regular', 'italic', 'semibold', 'left', 'top', 'x'),
      fc.constantFrom<unknown>('#123456', 'a.png', ' ', 14, 30, null),
    ),
  );
  const theme = fc.dictionary(fc.constantFrom('logo', 'colours', 'font', 'margins', 'marginals'), part);
  const verdicts = { good: 0, bad: 0 };
  fc.assert(
    fc.property(theme, (value) => {
      const accepted = foreign(value);
      verdicts[accepted ? 'good' : 'bad'] += 1;
      expect(checkDocument(validator, jsonDocument(value)).length === 0).toBe(accepted);
    }),
  );
  expect(Math.min(verdicts.good, verdicts.bad)).toBeGreaterThan(0);
});
