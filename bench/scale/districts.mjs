// Any number of invented districts, the same on every machine: each has 5 to 200 schools, and no two share one.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { districtText, randomNumbers, sentence } from '../districts.mjs';
import { root } from '../lib.mjs';

const FEWEST = 5;
const MOST = 200;
/** The codes of schools begin here; each district has a thousand. */
const FIRST_CODE = 10_000_000;

/** A district's number of schools, spread evenly over any number of districts: multiples of the golden ratio leave no gaps. */
export function schoolsOf(index) {
  const part = (index * 0.6180339887498949) % 1;
  return FEWEST + Math.floor(part * (MOST - FEWEST + 1));
}

const KINDS = [
  { share: 0.6, ending: 'skolan', forms: 'förskoleklass, grundskola', organiser: () => 'type: kommunal' },
  {
    share: 0.85,
    ending: ' friskola',
    forms: 'förskoleklass, grundskola',
    organiser: (name) => `type: fristående, name: ${name} AB`,
  },
  { share: 0.95, ending: ' gymnasium', forms: 'gymnasieskola', organiser: () => 'type: kommunal' },
  {
    share: 1,
    ending: ' förskola',
    forms: 'förskola',
    organiser: (name) => `type: enskild, name: Föräldrarna i ${name}`,
  },
];

function school(random, district, number) {
  const chance = random();
  const { ending, forms, organiser } = KINDS.find(({ share }) => chance < share);
  const place = sentence(random, 1);
  const id = `${district}-${number}`;
  const lines = [
    `  - name: ${place}${ending} ${id}`,
    // Preschools have no code in the register, and differ by their names.
    ...(forms === 'förskola' ? [] : [`    unitCode: "${FIRST_CODE + district * 1000 + number}"`]),
    `    forms: [${forms}]`,
    `    organiser: { ${organiser(`${place} ${id}`)} }`,
    `    contact: { function: ${forms === 'förskola' ? 'forskolechef' : 'rektor'}, email: skola-${id}@example.se }`,
  ];
  return `${lines.join('\n')}\n`;
}

function districtFile(example, index) {
  const random = randomNumbers(1_000_000 + index);
  const schools = Array.from({ length: schoolsOf(index) }, (_, at) => school(random, index, at)).join('');
  const text = districtText(example, 'Farsta', index)
    .replace(/^schools:\n[\s\S]*?(?=^\S)/m, `schools:\n${schools}\n`)
    .replace(/^( {2}name: .*)/m, `$1 ${index}`);
  if (!text.includes(schools)) throw new Error('the example lists no schools');
  return text;
}

/** Writes the first `count` districts into a new folder. */
export async function writeDistricts(folder, count) {
  const example = await readFile(join(root, 'examples/stockholm/farsta.yaml'), 'utf8');
  await mkdir(folder);
  for (let index = 0; index < count; index += 1) {
    await writeFile(join(folder, `d${String(index).padStart(6, '0')}.yaml`), districtFile(example, index));
  }
}
