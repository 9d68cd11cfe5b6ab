import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import type { DistrictFile } from '../../../src/model/district-file.ts';
import { drawContent } from '../../../src/pipeline/draw/in-memory.ts';
import { type DocumentKind, documentKinds } from '../../../src/pipeline/load/document-kind.ts';
import { readSource } from '../../../src/pipeline/load/read-source.ts';
import type { Resources } from '../../../src/pipeline/load/resources.ts';
import { kindOfText } from '../../../src/pipeline/load/text-kind.ts';
import { pointer } from '../../../src/source/pointer.ts';
import { agreementDocument } from '../../support/agreement-document.ts';
import { anyDistrict } from '../../support/any-district.ts';
import { undrawable } from '../../support/arbitrary-texts.ts';
import { drawnDistricts, levelOf, readDistrict, textAlone } from '../../support/examples.ts';
import { stockholm, stockholm2026, sundby } from '../../support/levels.ts';
import { firstDifference, lettersOf, textOfDocument, textOfPdf } from '../../support/pdf/read-aloud.ts';
import { resourcesFor } from '../../support/resources.ts';
import { cases, runs, WHOLE } from '../../support/whole.ts';

const SUNDBY = 'test/fixtures/sundby-2024';
const examples = drawnDistricts;

/** What a city's districts are drawn with. */
interface City {
  readonly level: MinimumLevel;
  readonly resources: Resources;
}
let city: City;
let second: City;
beforeAll(async () => {
  city = { level: stockholm, resources: await resourcesFor() };
  second = { level: sundby, resources: await resourcesFor({ minimumLevel: `${SUNDBY}/minimum-level.yaml` }) };
});

/** A district's file as the program reads it: without what cannot be seen. */
function districtIn(content: string): DistrictFile {
  const bytes = new TextEncoder().encode(content);
  const read = readSource({ path: 'a.yaml', name: 'a.yaml', content: { kind: 'bytes', bytes } }, kindOfText);
  return read.document?.value as DistrictFile;
}

/** Where what a PDF says and what its document says first differ; nothing where no word is lost, added or moved. */
async function lost(
  content: string,
  { level, resources }: City,
  document: DocumentKind = 'agreement',
): Promise<object | undefined> {
  const { pdf, diagnostics } = await drawContent({ name: 'a.yaml', content }, resources, { document });
  if (pdf === undefined) return { refused: diagnostics.map(({ code, pointer: at }) => `${at} ${code}`) };
  const written = textOfDocument(await agreementDocument(districtIn(content), level, document));
  const { words, letters } = await textOfPdf(pdf);
  return firstDifference(words, written) ?? firstDifference(letters, lettersOf(written));
}

/** The texts that a district has written to be read, each with the way to it; titles of the floor are not its own. */
const OWN =
  /^\/(?:district|schools)(?!.*\/(handles|preposition|phone|email|forms|authority|type|function|on|unitCode|organisationNumber)\b)\//;
const REGISTERED = /^\/agreement\/(registrationNumber|replaces|decidedBy)$/;

function ownTexts(value: unknown, parts: readonly (string | number)[] = []): [string, string][] {
  const at = pointer(parts);
  if (typeof value === 'string') return OWN.test(at) || REGISTERED.test(at) ? [[at, value]] : [];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
  return members.flatMap(([key, member]) => ownTexts(member, [...parts, key]));
}

/** The same file with another text at a place. */
function withText(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? withText(one, rest, text) : one));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: withText(record[key], rest, text) };
}

describe('no text is lost', () => {
  it.each(
    cases(examples, [
      'examples/minimal.yaml',
      'examples/stockholm/farsta.yaml',
      'examples/stockholm-2026/skarpnack.yaml',
    ]),
  )('of %s', async (path) => {
    expect(await lost(textAlone(path), { ...city, level: levelOf(readDistrict(path)) })).toBeUndefined();
  });

  it('of another city’s district', async () => {
    expect(await lost(readFileSync(`${SUNDBY}/district.yaml`, 'utf8'), second)).toBeUndefined();
  });

  it.each(documentKinds.filter((kind) => kind !== 'agreement'))('of the document %s', async (kind) => {
    expect(await lost(readFileSync('examples/stockholm/farsta.yaml', 'utf8'), city, kind)).toBeUndefined();
    expect(await lost(readFileSync(`${SUNDBY}/district.yaml`, 'utf8'), second, kind)).toBeUndefined();
  });

  it.each(['Stockholm', 'Sundby', 'Stockholm today'])('of any district of %s, however unlikely', async (name) => {
    const ofToday = { ...city, level: stockholm2026 };
    const drawn = { Stockholm: city, Sundby: second }[name] ?? ofToday;
    await fc.assert(
      fc.asyncProperty(anyDistrict(drawn.level), async (district) => {
        expect(await lost(JSON.stringify(district), drawn)).toBeUndefined();
        for (const kind of ['basis', 'signatures'] as const)
          expect(await lost(JSON.stringify(district), drawn, kind)).toBeUndefined();
      }),
      { numRuns: runs(8, 1), interruptAfterTimeLimit: 40_000 },
    );
  });

  it.runIf(WHOLE)('of a district of two hundred schools', async () => {
    const [few] = fc.sample(anyDistrict(stockholm), { numRuns: 1, seed: 200 });
    const schools = Array.from({ length: 200 }, (_, index) => ({
      name: `${'Samverkans'.repeat(index % 29)}skolan ${index + 1}`,
      forms: ['grundskola'],
      organiser: { type: 'kommunal' },
    }));
    expect(await lost(JSON.stringify({ ...few, schools }), city)).toBeUndefined();
  });

  it('notices a word that is missing, one too many, and two that change places', async () => {
    const content = readFileSync('examples/minimal.yaml', 'utf8');
    const { pdf } = await drawContent({ name: 'a.yaml', content }, city.resources);
    const { words, letters } = await textOfPdf(pdf as Uint8Array);
    for (const other of ['Provby', 'Provby skola Provby', 'skola Provby']) {
      expect(firstDifference(words, words.replace('Provby skola', other))).toBeDefined();
      expect(firstDifference(letters, letters.replace('Provbyskola', lettersOf(other)))).toBeDefined();
    }
  });
});

describe('a text that the fonts cannot draw', () => {
  it('is told of where it stands, and nothing is drawn without it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDistrict(stockholm), undrawable, fc.nat(), async (district, character, choice) => {
        const texts = ownTexts(district);
        const [at] = texts[choice % texts.length] as [string, string];
        const file = withText(district, at.slice(1).split('/'), `Samråd ${character} 1`);
        const { pdf, diagnostics } = await drawContent(
          { name: 'a.yaml', content: JSON.stringify(file) },
          city.resources,
        );
        expect(pdf).toBeUndefined();
        expect(diagnostics.map((one) => `${one.pointer} ${one.code}`)).toContain(`${at} missing-glyph`);
      }),
      { numRuns: runs(40, 5) },
    );
  });
});
