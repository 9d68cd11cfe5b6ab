// An agreement's JSON that somebody has changed by hand: whatever is below the floor is refused by its schema alone. What is
// below, the tests say themselves (test/support/breaches.ts).
import { describe, expect, it } from 'vitest';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Clause, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { breaches } from '../support/breaches.ts';
import { triedLevels } from '../support/levels.ts';
import { agreementValidator } from '../support/schema.ts';
import { runs } from '../support/whole.ts';

const originOf = (): Origin => ({ from: 'district', file: 'prov.yaml', line: 1, column: 1 });

/** A district that adds what all its levels, triedLevels take: an area, a meeting, a clause and steps of its own. */
function fileOf(level: MinimumLevel): DistrictFile {
  const [by = ''] = Object.keys(level.functions);
  const frequency = { times: 1, per: 'läsår' } as const;
  const meetings = { eget: { title: 'Eget möte', frequency, convener: by, functions: { required: [by] } } };
  const steps = { 'eget-steg': { what: 'Något görs', by } };
  const [first = ''] = Object.keys(level.areas);
  return {
    minimumLevel: level.id,
    district: { name: 'Provdalen', administration: 'Provdalens förvaltning', board: 'Provdalens nämnd' },
    agreement: { registrationNumber: '1.2-1/2025', validFrom: '2025-01-01' },
    schools: [
      { name: 'Provskolan', forms: [Object.keys(level.schoolForms)[0] as string], organiser: { type: 'kommunal' } },
    ],
    localAdditions: {
      areas: {
        [first]: { meetings, steps },
        eget: {
          title: 'Eget område',
          level: 'individual',
          individualCases: 'allowed',
          responsible: by,
          topics: ['Något'],
          meetings,
          steps,
          followUp: { frequency, responsible: by },
        },
      },
      clauses: { eget: { title: 'Eget', text: 'Vi hjälps åt.', steps } },
    },
  };
}

type Path = readonly (string | number)[];

/** The paths of what is in a value, but for where it comes from and what it rests on. */
function* paths(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 1) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value))
    if (!['origin', 'basis', 'grounds'].includes(key))
      yield* paths(member, [...path, Array.isArray(value) ? Number(key) : key]);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, key) => (at as Readonly<Record<string | number, unknown>>)[key], value);

/** A copy with another value at a path; without it where the other is undefined. */
function withAt(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  const changed = withAt(valueAt(value, [key]), rest, other);
  if (Array.isArray(value))
    return changed === undefined ? value.toSpliced(Number(key), 1) : value.with(Number(key), changed);
  const members = Object.entries({ ...(value as object), [key]: changed });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** Words one of which an agreement has. */
const CHOICES: readonly (readonly string[])[] = [
  ['forbidden', 'anonymised', 'allowed', 'guaranteed'],
  ['general', 'individual'],
  ['one', 'all'],
  ['required', 'recommended', 'when-needed', 'left-out'],
  ['higher', 'lower'],
  ['required', 'lawOnly'],
  ['district', 'school', 'organiser', 'child'],
];

function otherWords(value: string, level: MinimumLevel): readonly unknown[] {
  const functions = Object.keys(level.functions);
  const others = functions.includes(value) ? functions.slice(0, 3) : [];
  const all = [...CHOICES.filter((one) => one.includes(value)).flat(), ...others, 'vid behov', 'genast', `${value}x`];
  return all.filter((one) => one !== value);
}

const clause = <T>(value: T): Clause<T> => ({ value, origin: originOf() });

/** What a step, or any other part with an id, may wrongly be said to have. */
const more = (level: MinimumLevel) => [
  { statutory: true },
  { exception: clause('Under lov') },
  { doneBy: clause(Object.keys(level.functions)[0]) },
  { heldPer: clause('child') },
];

/** A list with less in it, in another order, and with an item that is there once more and says less. */
function otherLists(list: readonly unknown[], level: MinimumLevel): readonly unknown[] {
  const again = list.flatMap((one): readonly unknown[] => {
    const isParticipant = typeof one === 'object' && one !== null && 'part' in one;
    const isTask = typeof one === 'object' && one !== null && 'task' in one;
    if (isParticipant)
      return [
        { ...one, attendance: 'one' },
        { ...one, part: 'left-out', reason: 'Ett skäl' },
      ];
    return isTask ? Object.keys(level.functions).map((by) => ({ ...one, by })) : [];
  });
  return [[], list.toReversed(), ...again.map((one) => [...list, one])];
}

/** What may stand in the place of a value instead. */
function others(value: unknown, level: MinimumLevel): readonly unknown[] {
  if (typeof value === 'boolean') return [undefined, !value];
  if (typeof value === 'number') return [undefined, value + 1, value - 1, value + 0.1, value - 0.1, 1e9, 0];
  if (typeof value === 'string') return [undefined, ...otherWords(value, level)];
  if (Array.isArray(value)) return [undefined, ...otherLists(value, level)];
  const isPart = typeof value === 'object' && value !== null && 'id' in value;
  return [undefined, ...(isPart ? more(level).map((members) => ({ ...value, ...members })) : [])];
}

describe.each(triedLevels.map((level) => [level.id, level] as const))('the agreement schema of %s', (_, level) => {
  const merged = JSON.parse(JSON.stringify(merge(level, fileOf(level), originOf))) as Agreement;

  it('refuses each change that is below the floor', { timeout: 120_000 }, async () => {
    const validator = await agreementValidator(level);
    expect(validator.check(merged)).toEqual([]);
    expect(breaches(level, merged)).toEqual([]);
    const { areas, clauses } = merged;
    const every = [...paths({ areas, clauses })].filter((_path, index) => index % runs(1, 7) === 0);
    const taken: string[] = [];
    let refused = 0;
    for (const path of every)
      for (const other of others(valueAt(merged, path), level)) {
        const changed = withAt(merged, path, other) as Agreement;
        if (validator.check(changed).length > 0) refused += 1;
        else
          taken.push(...breaches(level, changed).map((one) => `${path.join('/')}: ${one}: ${JSON.stringify(other)}`));
      }
    expect(taken).toEqual([]);
    expect(refused).toBeGreaterThan(every.length);
  });
});
