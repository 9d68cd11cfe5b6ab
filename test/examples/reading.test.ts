import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { lix, runningText } from '../../scripts/lib/lix.mjs';
import type { DocumentNode, DocumentRoot } from '../../src/document/node.ts';
import { documentIn } from '../support/agreement-document.ts';
import { htmlDocument } from '../support/document/html.ts';
import { exampleDistricts, levelOf, readDistrict } from '../support/examples.ts';
import { textsOf } from '../support/html/texts.ts';
import { cases } from '../support/whole.ts';

const paths = [...exampleDistricts, 'test/fixtures/sundby-2024/district.yaml'];

const words = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));

/** The abbreviations that the level of a district's file explains. */
function abbreviationsOf(path: string) {
  return levelOf(readDistrict(path)).abbreviations ?? [];
}

/** Each abbreviation of a file's level whose first chapter does not also have what it is short for. */
function unexplained(path: string, sections: readonly DocumentNode[]): readonly string[] {
  const texts = sections.map(textsOf);
  return abbreviationsOf(path).flatMap(({ short, long }) => {
    const first = texts.find((text) => words(text).has(short));
    return first === undefined || first.toLowerCase().includes(long.toLowerCase()) ? [] : [short];
  });
}

describe('LIX', () => {
  it('is printed by the command for a file of any level, which is read as the program reads it', () => {
    const sundby = 'test/fixtures/sundby-2024';
    const ofOwn = ['examples/minimal.yaml'];
    const ofAny = ['--minimum-level', `${sundby}/minimum-level.yaml`, `${sundby}/district.yaml`];
    for (const args of cases([ofOwn, ofAny], [ofAny])) {
      const printed = execFileSync(process.execPath, ['scripts/lix.mjs', ...args], { encoding: 'utf8' });
      expect(printed).toMatch(/^ *\d\d\.\d +\d+ ord {2}\S*(?:minimal|district)\.yaml$/m);
    }
  });

  it('is words per sentence and the percentage of long words', () => {
    expect(lix('Vi ses i dag. Du kommer också.')).toBe(3.5);
    expect(lix('Överenskommelsen gäller. Kommer rektorn?')).toBe(2 + 50);
    expect(lix('')).toBe(0);
  });

  it('counts a word with a hyphen once, and no number inside a date as the end of a sentence', () => {
    expect(lix('En BUS-grupp kl. 8.30 är bra.')).toBeCloseTo(7 / 2 + 100 / 7);
  });

  it('is of paragraphs and list items, of which one without a mark is a sentence', () => {
    const document = htmlDocument(
      '<h1 id="titel">Titel</h1><h2 id="a">Rubrik</h2><p>Ett stycke</p><ul><li>en punkt</li><li>Två!</li></ul>' +
        '<table><tbody><tr><td>tabell</td></tr></tbody></table><dl class="rows"><div><dt>Ord</dt><dd>svar</dd></div></dl>' +
        '<aside class="local"><p class="side-label">Lokalt tillägg</p><p>Eget</p></aside><p class="label">Ort</p>',
    );
    expect(runningText(document).split('\n')).toEqual(['Ett stycke.', 'en punkt.', 'Två!', 'Eget.']);
  });
});

describe.each(paths)('%s', (path) => {
  let document: DocumentRoot;
  beforeAll(async () => {
    document = await documentIn(path);
  });

  it('is no harder to read than LIX 50, or 45 where families are to read it', () => {
    const text = runningText(document);
    expect(text.length).toBeGreaterThan(1000);
    expect(lix(text)).toBeLessThanOrEqual(path.includes('stockholm-2026') ? 45 : 50);
  });

  it('explains an abbreviation in the chapter where it first stands', () => {
    expect(unexplained(path, document.children)).toEqual([]);
  });

  it('has no abbreviation in its running text that the minimum level does not explain', () => {
    // Registration numbers have letters of their own, and so have the names of organisers.
    const names = readDistrict(path).schools.flatMap(({ organiser }) => organiser.name ?? []);
    const written = runningText(document).replace(/dnr\s[^,.)\n]+/gu, '');
    const text = names.reduce((rest, name) => rest.replaceAll(name, ''), written);
    const short = text.match(/(?<![\p{L}\p{N}-])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [];
    const known = abbreviationsOf(path).map((one) => one.short);
    expect(short.filter((one) => !known.includes(one))).toEqual([]);
  });
});

describe('a chapter', () => {
  it('must explain an abbreviation that another explains too late', async () => {
    const path = 'examples/stockholm/skarholmen.yaml';
    const { children } = await documentIn(path);
    expect(unexplained(path, [...children].reverse())).not.toEqual([]);
  });
});
