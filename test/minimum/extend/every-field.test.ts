// Whatever a level's file says of the level that it rests on is refused or holds: nothing of either is dropped in silence.
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import { OWN } from '../../../src/minimum/extend/extend.ts';
import { fingerprint, type Written } from '../../../src/minimum/extend/written.ts';
import { isId } from '../../../src/minimum/ids.ts';
import { checkMinimumLevel } from '../../../src/minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { readLevel } from '../../../src/pipeline/load/load-level.ts';
import type { WholeLevel } from '../../../src/pipeline/load/whole-level.ts';
import { withBeneath } from '../../../src/pipeline/load/with-beneath.ts';
import { checkDocument } from '../../../src/schema/check.ts';
import { compileValidator } from '../../../src/schema/compile.ts';
import type { SchemaValidator } from '../../../src/schema/validator.ts';
import { isMapping } from '../../../src/values/is-mapping.ts';
import { beneath, levelSchema } from '../../support/level-on-another.ts';
import { law } from '../../support/levels.ts';
import { jsonDocument } from '../../support/read-yaml.ts';
import { withSteps } from '../../support/steps.ts';
import { runs } from '../../support/whole.ts';

type Path = readonly (string | number)[];

const stepped = withSteps(beneath);

/** The level beneath with all that the schema of levels knows. */
const everything: Written = {
  ...stepped,
  abbreviations: [{ short: 'SIP', long: 'samordnad individuell plan' }],
  administration: { signedBy: 'omradeschef' },
  interpreter: 'kommunen',
  pageNote: 'Länets förslag',
  summary: 'Vi kommer överens om våra möten.',
  legalNote: { text: 'Nämnden är den som svarar för området.' },
  targetGroup: { text: 'Alla barn.', basis: { practice: 'Så gör de flesta.' } },
  replacedTerms: [
    { term: 'gruppmöte', replacedBy: 'nätverk', from: '2024-01-01' },
    { term: 'fritidsgård', until: '2024-01-01', instead: 'Fritiden sköts av föreningarna.' },
  ],
  supportMaterialEditions: [
    { title: 'Samtycke', published: 'juni 2026', from: '2026-06-01', registrationNumbers: ['2026/4'] },
  ],
  bodies: {
    ...(beneath.bodies as Written),
    polisen: { name: 'Polismyndigheten', joins: ['natverk'], signedBy: ['skolchef'] },
    halsa: { board: 'Regionnämnden', administration: 'Regionkontoret', joins: ['narvaro'] },
  },
  clauses: {
    ...(stepped.clauses as Written),
    kvall: { title: 'Kväll', chapter: 'parties', text: 'Ring växeln.', whereToTurn: true, whenClosed: 'Ring 112.' },
  },
};

/** Words of which a file may choose one. */
const CHOICES: readonly (readonly string[])[] = [
  ['forbidden', 'anonymised', 'allowed', 'guaranteed'],
  ['general', 'individual'],
  ['one', 'all'],
  ['higher', 'lower'],
  ['each', 'together', 'none'],
  ['school', 'preschool'],
  ['goals', 'parties', 'common-ground', 'responsibility', 'secrecy', 'costs', 'competence'],
  ['follow-up', 'deviations', 'changes', 'validity'],
  ['district', 'outside', 'family', 'education-administration'],
  ['excluded', 'doubtful'],
  ['vecka', 'månad', 'kvartal', 'termin', 'läsår', 'år'],
];

/** Other values that may stand in the place of one. */
function others(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, Math.max(1, value - 1)].filter((one) => one !== value);
  const text = String(value);
  const choice = CHOICES.find((one) => one.includes(text));
  if (choice !== undefined) return choice.filter((one) => one !== text);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? ['2019-01-02'] : [`${text}x`];
}

function* leaves(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) yield path;
  else
    for (const [key, member] of Object.entries(value))
      yield* leaves(member, [...path, Array.isArray(value) ? Number(key) : key]);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, key) => (at as Written | undefined)?.[key], value);

function withValue(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const changed = withValue((value as Written)[key], rest, other);
  if (Array.isArray(value)) return value.with(Number(key), changed);
  return { ...(value as Written), [key]: changed };
}

/** A path without the ids of the parts and the places in lists: what the schema knows of it. */
function kindOf(path: Path): string {
  return path.map((key, at) => (typeof key === 'number' ? '0' : isId(path.slice(0, at + 1)) ? '*' : key)).join('/');
}

/** Fields whose words are a text, and no choice among some. */
const isText = (path: Path) => ['goal', 'targetGroup', 'description'].includes(String(path.at(-1)));

/** A ground that a file gives a part of the level beneath: the part keeps its own. */
const isGround = (path: Path) => path.some((key) => key === 'basis' || key === 'basisOf');

/** What the level beneath says that a file does not say for itself. */
const floorLeaves = [...leaves(everything)].filter((path) => !OWN.includes(String(path[0])) && !isGround(path));

/** The first of each kind of them. */
const oneOfEachKind = [...new Map(floorLeaves.toReversed().map((path) => [kindOf(path), path])).values()].toReversed();

let validator: SchemaValidator;
let under: WholeLevel;
const own: Written = { ...everything, id: 'farby-2026', title: 'Farby kommuns nivå', extends: 'lan.yaml' };

beforeAll(async () => {
  await loadMarkdown();
  validator = await compileValidator(levelSchema);
  under = await readLevel(memoryFileSystem({ 'lan.yaml': JSON.stringify(everything) }), 'lan.yaml', {
    schema: levelSchema,
    law,
  });
});

/** What a file makes of the level beneath, or of one that rests on it; undefined where it is refused. */
function merged(file: Written, on: WholeLevel = under): Written | undefined {
  const document = jsonDocument(file);
  if (checkDocument(validator, document).length > 0) return undefined;
  const { found, marked, extended } = withBeneath(document, on, validator, law);
  if (found.length > 0) return undefined;
  const checked = checkMinimumLevel(toMinimumLevel(marked, law), document, law, extended);
  return checked.some(({ severity }) => severity === 'error') ? undefined : marked;
}

/** What the level beneath says, and the merged level does not, but for the field that the file raises or writes on. */
function lost(level: Written, raised?: Path): readonly string[] {
  return floorLeaves
    .filter((path) => {
      const [floor, kept] = [valueAt(everything, path), valueAt(level, path)];
      const isRaised = path.join('/') === raised?.join('/');
      // A text is written on; whatever else is raised has another value, or the file would have been refused.
      return isRaised && typeof kept === 'string'
        ? !kept.startsWith(String(floor)) && isText(path)
        : !isRaised && kept !== floor;
    })
    .map((path) => path.join('/'));
}

/** A level between, which says again all that the lowest says, and one on top of it that says nothing. */
const middle: Written = { ...own, id: 'mellan-2026', title: 'Delregionens nivå' };
const top: Written = { ...own, extends: 'mellan.yaml' };
const nothingSaid: Written = {
  ...Object.fromEntries(Object.entries(own).filter(([key]) => OWN.includes(key))),
  extends: 'mellan.yaml',
};

const middleLevel = (level: Written) =>
  readLevel(
    memoryFileSystem({ 'lan.yaml': JSON.stringify(everything), 'mellan.yaml': JSON.stringify(level) }),
    'mellan.yaml',
    { schema: levelSchema, law },
  );

describe('every field of a level that rests on another', () => {
  test('stands in the level that is tried here', () => {
    expect(under.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const said = new Set([...leaves(everything)].flat());
    const known = new Set<string>();
    const gather = (schema: unknown): void => {
      if (Array.isArray(schema)) schema.forEach(gather);
      if (!isMapping(schema)) return;
      if (isMapping(schema.properties)) for (const key of Object.keys(schema.properties)) known.add(key);
      Object.values(schema).forEach(gather);
    };
    gather(levelSchema);
    // Each of these is a level's own, or of a row of law, which a file can only repeat.
    const elsewhere = ['extends', 'validUntil', 'fromVerified', 'summarises', 'properName'];
    expect([...known].filter((key) => !said.has(key) && !elsewhere.includes(key))).toEqual([]);
  });

  test('may be repeated', () => {
    const level = merged(own);
    expect(level).toBeDefined();
    expect(lost(level as Written)).toEqual([]);
  });

  test('is refused or seen where it is said otherwise, and nothing else is changed or lost', () => {
    const asItWas = fingerprint(merged(own));
    const wrong: unknown[] = [];
    let raised = 0;
    for (const path of oneOfEachKind) {
      for (const other of others(valueAt(everything, path)).slice(0, runs(2, 1))) {
        const level = merged(withValue(own, path, other) as Written);
        if (level === undefined) continue;
        raised++;
        const gone = lost(level, path);
        if (fingerprint(level) === asItWas || gone.length > 0) wrong.push([path.join('/'), other, gone]);
      }
    }
    expect(wrong).toEqual([]);
    expect([oneOfEachKind.length > 100, raised > 20]).toEqual([true, true]);
  });

  test('holds through a level that rests on it, whatever that one raises', { timeout: 120_000 }, async () => {
    const wrong: unknown[] = [];
    let raised = 0;
    for (const path of oneOfEachKind.filter((_, index) => (index + 1) % runs(1, 12) === 0)) {
      const value = valueAt(everything, path);
      for (const other of others(value).slice(0, 2)) {
        const between = withValue(middle, path, other) as Written;
        if (merged(between) === undefined) continue;
        raised++;
        const onMiddle = await middleLevel(between);
        const again = merged(withValue(top, path, value) as Written, onMiddle);
        const nothing = merged(nothingSaid, onMiddle);
        // Who says once more what the lowest says lowers what the middle has raised, or leaves that as it is.
        const kept = again === undefined || valueAt(again, path) === valueAt(nothing, path);
        const isAsMiddle = valueAt(nothing, path) === valueAt(onMiddle.written, path);
        if (!kept || !isAsMiddle) wrong.push([path.join('/'), value, other, valueAt(again, path)]);
      }
    }
    expect(wrong).toEqual([]);
    expect(raised).toBeGreaterThan(runs(20, 1));
  });
});
