import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generate, load } from '../../../src/index.ts';
import { documentKinds } from '../../../src/pipeline/load/document-kind.ts';
import { readableStrings } from '../../support/pdf/strings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { aroundStockholm } from '../../support/words.ts';

const folder = temporaryFolder();

const SUNDBY = 'test/fixtures/sundby-2024';
const sundby = readFileSync(`${SUNDBY}/minimum-level.yaml`, 'utf8');
const additions = readFileSync(`${SUNDBY}/district.yaml`, 'utf8');

/** The second city's level, of a municipality that has no districts: other words, of another gender. */
const granby = sundby.replace(
  /^words:\n(?: .*\n)+/m,
  `words:
  area:
    { one: kommun, definite: kommunen, genitive: kommunens, plural: kommuner, pluralDefinite: kommunerna, gender: en, others: andra kommuner, compound: kommun }
  whole: { in: i hela kommunen, definite: kommunen, genitive: kommunens }
  floor:
    { one: grundnivå, definite: grundnivån, genitive: grundnivåns, plural: grundnivåer, pluralDefinite: grundnivåerna, gender: en }
  addition:
    { one: lokalt tillägg, definite: det lokala tillägget, genitive: det lokala tilläggets, plural: lokala tillägg, pluralDefinite: de lokala tilläggen, gender: ett }
`,
);

/** The file of a municipality that adds nothing to its own level, and whose boards alone sign. */
const boardsAlone = `
minimumLevel: sundby-2024
district: { name: Granby, administration: socialförvaltningen, board: socialnämnden }
agreement: { registrationNumber: "SN 2025/3", validFrom: 2025-08-01 }
schools:
  - { name: Lingonets förskola, forms: [förskola], organiser: { type: kommunal } }
`;

/** Every text of all documents in all formats, by what it is of; tags and invisible marks are left out. */
async function drawn(level: string, district: string): Promise<ReadonlyMap<string, string>> {
  const path = join(folder(), 'level.yaml');
  await writeFile(path, level);
  const resources = await load({ minimumLevel: path });
  const texts = new Map<string, string>();
  for (const document of documentKinds) {
    const options = { document, formats: ['pdf', 'html'] } as const;
    const { pdf, html, agreement, diagnostics } = await generate(
      { name: 'granby.yaml', content: district },
      resources,
      options,
    );
    if (pdf === undefined || html === undefined) throw new Error(JSON.stringify(diagnostics));
    texts.set(`${document} as PDF`, (await readableStrings(pdf)).join('\n'));
    texts.set(`${document} as HTML`, html);
    texts.set('the agreement as data', JSON.stringify(agreement));
  }
  return texts;
}

/** The words of HTML alone, with ordinary spaces. */
const plainText = (html = '') =>
  html
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');

test.each([
  ['kommunalförbund, grundkrav and lokal påbyggnad', sundby, additions],
  ['kommun, grundnivå and lokalt tillägg', granby, additions],
  ['kommun, where nothing is added', granby, boardsAlone],
])('no document says the words of another level than its own: %s', async (_, level, district) => {
  const texts = await drawn(level, district);
  expect(texts.size).toBe(2 * documentKinds.length + 1);
  for (const [name, text] of texts) {
    expect(text.length, name).toBeGreaterThan(1000);
    expect(aroundStockholm(text), name).toEqual([]);
  }
});

test.each([
  [
    'of the gender ett',
    sundby,
    [
      'Grundkrav Det som är lika i hela Sundby. Allt som inte är märkt hör dit.',
      'Lokal påbyggnad Något som kommunalförbundet har lagt till.',
      'Kommunalförbundet gör mer än grundkravet. Grundkravet står bredvid.',
      'Hela området är kommunalförbundets eget. Grundkravet har det inte.',
      /Sundby kommun, enligt beslut den 14 maj 2024\. [\p{Lu}\d][\p{L}\d]* lokala påbyggnader, [\p{L}\d]+ höjda nivåer och (?:ett|1) undantag \(bilaga B\)/u,
      'Lokala påbyggnader jämförda med grundkravet',
      'En lokal påbyggnad gäller utöver det som grundkravet redan har.',
      'Enligt grundkravet: en gång per kvartal.',
      '(höjd nivå, bör delta enligt grundkravet)',
      'Grundkravets grund och tolkningar',
    ],
  ],
  [
    'of the gender en',
    granby,
    [
      'Grundnivå Det minsta som gäller i hela kommunen. Allt som inte är märkt hör dit.',
      'Lokalt tillägg Något som kommunen har lagt till.',
      'Kommunen gör mer än grundnivån. Grundnivån står bredvid.',
      'Hela området är kommunens eget. Grundnivån har det inte.',
      /[\p{Lu}\d][\p{L}\d]* lokala tillägg, [\p{L}\d]+ höjda nivåer och (?:ett|1) undantag \(bilaga B\)/u,
      'Lokala tillägg jämförda med grundnivån',
      'Ett lokalt tillägg gäller utöver det som grundnivån redan har.',
      'Enligt grundnivån: en gång per kvartal.',
      '(höjd nivå, bör delta enligt grundnivån)',
      'Grundnivåns grund och tolkningar',
    ],
  ],
])('sentences are as somebody would write them with words %s', async (_, level, sentences) => {
  const text = plainText((await drawn(level, additions)).get('agreement as HTML')?.replaceAll('</dt>', ' '));
  const isSaid = (one: string | RegExp) => (typeof one === 'string' ? text.includes(one) : one.test(text));
  expect(sentences.filter((sentence) => !isSaid(sentence))).toEqual([]);
});

test('the attached file is said to be of whoever the level’s words say', async () => {
  const texts = await drawn(sundby, additions);
  expect(texts.get('agreement as PDF')).toContain('Kommunalförbundets fil som överenskommelsen är gjord av');
  expect(texts.get('basis as PDF')).toContain('Kommunalförbundets fil som underlaget är gjort av');
  expect(texts.get('signatures as PDF')).toContain('Kommunalförbundets fil som listan är gjord av');
});

test('a municipality that adds nothing, and whose boards alone sign, reads nothing that is not so', async () => {
  const texts = await drawn(granby, boardsAlone);
  const agreement = plainText(texts.get('agreement as HTML'));
  expect(agreement).toContain('Inga lokala tillägg');
  // Annexes: the schools, the year and what the level rests on. None is left out between them.
  expect(agreement).toMatch(/A Förskolan.*B Årets möten.*C Grundnivåns grund och tolkningar/s);
  expect(agreement).not.toMatch(/jämförda|Höjd nivå|bortvald|bilaga D/);
  // The chapters are of what they hold.
  expect(agreement).not.toMatch(/och nivåer|och indikator|Indikatorn är/);
  const basis = plainText(texts.get('basis as HTML'));
  expect(basis).not.toMatch(/eget|bilaga B|och nivåer|och indikator|Indikatorn är/);
});
