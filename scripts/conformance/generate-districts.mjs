// Invented districts for the validators: `node scripts/conformance/generate-districts.mjs <folder> [count]`. Always the
// same ones, from a seed. Names of schools are put together from words; no person and no real school is meant.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { importTs } from '../lib/import-ts.mjs';

const seed = 20091125;

/**
 * Writes that many valid district files into a folder; returns their paths.
 * They run from one school to 200, from no local additions to every kind, from short names to names of 300 characters.
 */
export async function generateDistricts(folder, count) {
  const { additions, stockholm } = await importTs(`
    export { additions } from './test/support/arbitrary-district.ts';
    export { stockholm } from './test/support/levels.ts';
  `);
  const local = fc.sample(additions(stockholm), { seed, numRuns: count });
  return local.map((localAdditions, i) => {
    const path = join(folder, `provdistrikt-${String(i + 1).padStart(2, '0')}.yaml`);
    const file = district(i, createRandom(seed + i), stockholm, localAdditions);
    writeFileSync(path, stringify(file, { lineWidth: 110, aliasDuplicateObjects: false }));
    return path;
  });
}

/** mulberry32: a few lines, and the same numbers everywhere. */
function createRandom(start) {
  let state = start >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (list) => list[below(list.length)], chance: (share) => next() < share };
}

const firstParts = 'Al Björk Ek Gran Lind Rönn Sten Berg Sjö Äng Ö Å Norr Söder Väster Öster Ljung Mo Hög Ny'.split(
  ' ',
);
const lastParts = 'backa dala hammar hult kulla lunda torp viken vallen åsen ängen bro rud stad sunda'.split(' ');
const endings = [
  'skolan',
  'skolan och fritidshemmet',
  ' gymnasium',
  ' friskola',
  'skolan F–9',
  's internationella skola',
];
const symbols = ['', ' & Co', ' ”Ugglan”', " 'Väst'", ' (tidigare Gamla skolan)', ' – enhet 2', ' <norra>', ' nr 3½'];

const placeName = (random) => random.pick(firstParts) + random.pick(lastParts);

function district(index, random, minimum, drawn) {
  const localAdditions = index % 9 === 0 ? undefined : index % 9 === 1 ? {} : drawn;
  const name = `${placeName(random)} ${index + 1}`;
  const schoolCount = index === 2 ? 200 : [1, 2, 30, 5, 12, 3, 60, 3, 8, 4][index % 10];
  const areas = [...Object.keys(minimum.areas), ...Object.keys(localAdditions?.areas ?? {})];
  return {
    minimumLevel: minimum.id,
    district: {
      name,
      administration: longWhen(index % 7 === 3, `${name} stadsdelsförvaltning`),
      board: `${name} stadsdelsnämnd`,
      ...units(index, random, [...new Set(areas)]),
    },
    agreement: agreement(index, random),
    schools: Array.from({ length: schoolCount }, (_, i) => school(index, i, random, minimum)),
    ...(localAdditions ? { localAdditions } : {}),
  };
}

/** Words up to 300 characters, the most that a title may have. */
function longWhen(long, text) {
  if (!long) return text;
  const filler = ' samverkansöverenskommelseförvaltningen för barn, ungdomar och vårdnadshavare'.repeat(5);
  return `${text}${filler}`.slice(0, 300).trimEnd();
}

function units(index, random, areas) {
  if (index % 4 === 0) return {};
  if (index % 4 === 1) return { units: {} };
  const entries = Array.from({ length: 1 + random.below(8) }, (_, i) => [`enhet-${i + 1}`, unit(i, random, areas)]);
  return { units: Object.fromEntries(entries) };
}

function unit(i, random, areas) {
  return {
    title: longWhen(random.chance(0.1), `Enheten ${i + 1} för råd & stöd`),
    ...(random.chance(0.7) ? { handles: [...new Set([random.pick(areas), random.pick(areas)])] } : { handles: [] }),
    ...(random.chance(0.6) ? { phone: `08-508 00 ${100 + random.below(900)}` } : {}),
    ...(random.chance(0.6) ? { email: `enhet-${i + 1}@example.se` } : {}),
    ...(random.chance(0.5) ? { hours: 'Vardagar 8–16' } : {}),
    ...(random.chance(0.3) ? { outOfHours: 'Socialjouren' } : {}),
    ...(random.chance(0.4) ? { description: random.pick(descriptions) } : {}),
  };
}

const descriptions = [
  'Ring när det är **bråttom**, annars räcker det med *brev*.',
  'Så här går det till:\n\n1. Skolan ringer.\n2. Enheten svarar.\n   - samma dag\n   - senast nästa vardag\n\nLäs [mer](https://example.se/a?b=1&c=å).',
  `Ett långt stycke. ${'Samverkan bygger på att var och en vet vart man vänder sig och vad som händer sedan. '.repeat(30)}`,
];

function agreement(index, random) {
  const status = ['exempel', 'utkast', 'beslutad'][index % 3];
  return {
    registrationNumber: `1.2-${index + 1}/2010`,
    ...(index % 5 === 0 && status !== 'beslutad' ? {} : { status }),
    ...(status === 'beslutad' ? { decidedBy: 'stadsdelsnämnden', decidedOn: '2010-02-18' } : {}),
    validFrom: '2010-03-01',
    ...(random.chance(0.5) ? { validUntil: '2011-02-28' } : {}),
    ...(random.chance(0.5) ? { noticeMonths: random.below(13) } : {}),
    ...(random.chance(0.3) ? { replaces: `1.2-${index + 1}/2008` } : {}),
    ...(status === 'beslutad' ? { signed: { on: '2010-02-25', function: 'stadsdelsdirektor' } } : {}),
  };
}

function school(index, i, random, minimum) {
  const preschool = random.chance(0.25);
  const municipal = random.chance(0.6);
  const forms = Object.keys(minimum.schoolForms).filter((form) => form !== 'förskola');
  const [one, other] = [random.pick(forms), random.pick(forms)];
  // Codes and names are unique over all districts, as those of one run are compared with each other.
  const number = 1 + i + index * 1000;
  const name = `${placeName(random)}${random.pick(endings)}${random.pick(symbols)} ${number}`;
  return {
    name: longWhen(i % 37 === 5, preschool ? `Förskolan ${name}` : name),
    ...(preschool ? {} : { unitCode: String(10_000_000 + number) }),
    forms: preschool ? ['förskola'] : [...new Set([one, other])],
    organiser: municipal ? { type: 'kommunal' } : organiser(random, preschool),
    ...(random.chance(0.5) ? { contact: contact(i, random, preschool) } : {}),
    ...(!preschool && random.chance(0.3) ? { signed: signature(municipal) } : {}),
  };
}

function organiser(random, preschool) {
  return {
    type: preschool ? 'enskild' : 'fristående',
    name: longWhen(random.chance(0.03), `${placeName(random)} Utbildning & Omsorg AB`),
    ...(random.chance(0.5) ? { organisationNumber: organisationNumber(random) } : {}),
  };
}

function contact(i, random, preschool) {
  return {
    function: preschool ? 'forskolechef' : 'rektor',
    ...(random.chance(0.6) ? { phone: `08-508 01 ${100 + random.below(900)}` } : {}),
    ...(random.chance(0.6) ? { email: `expedition-${i + 1}@example.se` } : {}),
  };
}

function signature(municipal) {
  return municipal ? { on: '2010-03-12', function: 'rektor' } : { on: '2010-03-12', function: 'behorig-foretradare' };
}

/** A number of a company's kind (the third digit is at least 2, so that it can be nobody's own) with its check digit. */
function organisationNumber(random) {
  const digits = [5, 5, 6, ...Array.from({ length: 6 }, () => random.below(10))];
  const sum = digits.reduce((total, digit, i) => {
    const weighted = i % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  const text = [...digits, (10 - (sum % 10)) % 10].join('');
  return `${text.slice(0, 6)}-${text.slice(6)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = '.', count = '50'] = process.argv.slice(2);
  const files = await generateDistricts(folder, Number(count));
  process.stdout.write(`${files.length} district files in ${folder}\n`);
}
