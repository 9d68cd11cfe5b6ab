import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Code } from '../src/diagnostics/codes.ts';
import { diagnostic, startOf } from '../src/diagnostics/create.ts';
import { explanationOf } from '../src/diagnostics/explain.ts';
import { describe as wordsOf } from '../src/diagnostics/message.ts';
import { compileAgreementSchema } from '../src/minimum/compile-schema/compile-agreement.ts';
import { compileDistrictSchema } from '../src/minimum/compile-schema/compile-district.ts';
import { startingFile } from '../src/minimum/starting-file/starting-file.ts';
import { labels } from '../src/reporters/labels.ts';
import { documentIn } from './support/agreement-document.ts';
import { exampleDistricts, readDistrict } from './support/examples.ts';
import { levels } from './support/levels.ts';
import { oneOfEach } from './support/one-of-each.ts';

/**
 * In a municipality, "antagen" means adopted by decision: "villkoret är antaget" would say the opposite of what is meant.
 * What was adopted by somebody stays: "antagen av kommunfullmäktige". Words such as "undantag" are others.
 */
const ADOPTED = /(?<!\p{L})anta(?:gande|gen|get|gna|git|s|r)\p{L}*(?! av )/giu;

const adoptedIn = (text: string): readonly string[] => text.match(ADOPTED) ?? [];

/** The paths of the files of one kind in a folder, at any depth. */
const filesIn = (folder: string, kind: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => `${folder}/${name}`);

test('what was assumed is told from what somebody adopted', () => {
  expect(adoptedIn('Antagande: Mötet är antaget, sätten är antagna och rektor antas delta.')).toHaveLength(4);
  expect(adoptedIn('Planen är antagen av nämnden. Ett undantag finns.')).toEqual([]);
});

describe('nothing interpreted is called adopted', () => {
  const drawn = [...exampleDistricts, 'test/fixtures/sundby-2024/district.yaml'];
  test.each(drawn)('in the agreement of %s', async (path) => {
    const text = JSON.stringify(await documentIn(path));
    // Where grounds stand in a document of their own, the agreement interprets nothing.
    if (readDistrict(path).agreement.notes !== 'separate') expect(text).toContain('olkning');
    expect(adoptedIn(text)).toEqual([]);
  });

  test('in what is said of a file', () => {
    const said = (Object.keys(oneOfEach) as Code[]).flatMap((code) => [
      JSON.stringify(explanationOf(code, 'sv')),
      ...oneOfEach[code].map((args) =>
        JSON.stringify(wordsOf(diagnostic<Code>(code, args, { span: startOf('a.yaml') }), 'sv')),
      ),
    ]);
    expect([...said, JSON.stringify(labels.sv)].flatMap(adoptedIn)).toEqual([]);
    const english = (Object.keys(oneOfEach) as Code[]).map((code) => JSON.stringify(explanationOf(code, 'en')));
    expect([...english, ...Object.values(labels.en)].filter((text) => /assum(?:e|ption)/i.test(text))).toEqual([]);
  });

  test.each(levels.map((level) => [level.id, level] as const))('in the hovers and starting file of %s', (_, level) => {
    const hovered = JSON.stringify([compileDistrictSchema(level), compileAgreementSchema(level)]);
    expect(hovered).toContain('Tolkning: ');
    expect(adoptedIn(hovered + startingFile(level, 'stadsdel.yaml'))).toEqual([]);
  });

  test('in any file that is shipped', () => {
    const paths = [
      ...filesIn('schemas', /\.(?:json|yaml)$/),
      ...filesIn('docs', /\.(?:md|yaml)$/),
      ...filesIn('templates', /\.hbs$/),
      ...filesIn('src', /\.ts$/),
      'README.md',
    ];
    // Rules read what others write, and say nothing themselves.
    const speaking = paths.filter((path) => !path.startsWith('src/rules/'));
    expect(speaking.filter((path) => adoptedIn(readFileSync(path, 'utf8')).length > 0)).toEqual([]);
  });
});
