import { describe, expect, it } from 'vitest';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { readDistrict } from '../support/examples.ts';
import { levels, stockholm, sundby } from '../support/levels.ts';
import { agreementValidator } from '../support/schema.ts';

const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });
const at = (pointer: string) => originOf(`/localAdditions/${pointer}`);

function merged(level: MinimumLevel, localAdditions: DistrictFile['localAdditions']): Agreement {
  const file = readDistrict(level === sundby ? 'test/fixtures/sundby-2024/district.yaml' : 'examples/minimal.yaml');
  return merge(level, { ...file, localAdditions: localAdditions ?? {} }, originOf);
}

const own = { title: 'Lokaler', text: 'Den som kallar står för lokalen.', chapter: 'costs' } as const;

describe('clauses of a district’s own', () => {
  it('stand after those of the minimum level, with where they are written, and rest on nothing', () => {
    const { clauses } = merged(stockholm, { clauses: { lokaler: own, resor: { title: 'Resor', text: 'Var sin.' } } });
    const floor = Object.keys(stockholm.clauses);
    expect(clauses.map(({ id }) => id)).toEqual([...floor, 'lokaler', 'resor']);
    expect(clauses.slice(floor.length)).toEqual([
      { id: 'lokaler', origin: at('clauses/lokaler'), ...own, basis: {}, grounds: [], steps: [] },
      { id: 'resor', origin: at('clauses/resor'), title: 'Resor', text: 'Var sin.', basis: {}, grounds: [], steps: [] },
    ]);
    expect(clauses[0]).toMatchObject({ origin: { from: 'minimum-level' }, title: 'När det är bråttom' });
  });

  it.each(levels.map((level) => [level.id, level] as const))('of %s add nothing where they repeat', (_, level) => {
    const plain = merged(level, {});
    const repeated = Object.fromEntries(plain.clauses.map(({ id, title, text }) => [id, { title, text }]));
    expect(merged(level, { clauses: repeated }).clauses).toEqual(plain.clauses);
  });

  it('have steps of their own', () => {
    const steps = { svar: { what: 'Svar', by: 'rektor' } };
    const { clauses } = merged(stockholm, { clauses: { lokaler: { ...own, steps }, sekretess: { steps } } });
    for (const id of ['lokaler', 'sekretess'])
      expect(clauses.find((one) => one.id === id)?.steps).toMatchObject([
        { id: 'svar', origin: at(`clauses/${id}/steps/svar`), what: { value: 'Svar' } },
      ]);
  });

  it('cannot take the id of a clause that holds on other days', () => {
    const { clauses } = merged(sundby, { clauses: { forsok: { title: 'Under försöket' } } });
    expect(sundby.clauses.forsok).toBeDefined();
    expect(clauses.map(({ id }) => id)).not.toContain('forsok');
  });
});

describe('support material of a district’s own', () => {
  const material = { title: 'Handbok', url: 'https://www.example.se/handbok' };
  const supportMaterial = { handbok: material, oanvant: { title: 'Oanvänt' } };

  it('is there where an area names it, after the minimum level’s', () => {
    const areas = { 'generella-fragor': { supportMaterial: ['handbok', 'hedersrelaterade-fragor'] } };
    const agreement = merged(stockholm, { supportMaterial, areas });
    expect(agreement.supportMaterial.at(-1)).toEqual({
      id: 'handbok',
      origin: at('supportMaterial/handbok'),
      ...material,
      basis: {},
      grounds: [],
    });
    expect(agreement.supportMaterial.map(({ id }) => id)).not.toContain('oanvant');
    const named = agreement.areas.find(({ id }) => id === 'generella-fragor')?.supportMaterial ?? [];
    expect(named.find(({ value }) => value === 'handbok')?.origin).toEqual(
      at('areas/generella-fragor/supportMaterial/0'),
    );
  });
});

describe('the schema of the merged agreement', () => {
  it('refuses a clause of the floor that says another thing, is somebody else’s or rests on nothing', async () => {
    const validator = await agreementValidator(sundby);
    const validate = (value: unknown) => validator.check(value).length === 0;
    const whole = JSON.parse(JSON.stringify(merged(sundby, { clauses: { lokaler: own } })));
    expect(validate(whole)).toBe(true);
    const spoilt = (change: (clause: Record<string, unknown>) => void, id = 'tystnadsplikt') => {
      const copy = structuredClone(whole);
      change(copy.clauses.find((one: { id: string }) => one.id === id));
      return validate(copy);
    };
    expect(spoilt((clause) => Object.assign(clause, { text: 'Något annat.' }))).toBe(false);
    expect(spoilt((clause) => Object.assign(clause, { title: 'Något annat' }))).toBe(false);
    expect(spoilt((clause) => Object.assign(clause, { origin: originOf('x') }))).toBe(false);
    expect(spoilt((clause) => Object.assign(clause, { grounds: [] }))).toBe(false);
    expect(spoilt((clause) => Object.assign(clause, { chapter: 'okänt' }))).toBe(false);
    // An older wording is the floor's as well: no schema knows the day.
    expect(spoilt((clause) => Object.assign(clause, { text: 'Var och en tiger om det som den får veta.' }))).toBe(true);
    expect(spoilt((clause) => Object.assign(clause, { text: 'Något annat.' }), 'lokaler')).toBe(true);
    expect(spoilt((clause) => delete clause.origin, 'lokaler')).toBe(false);
  });
});
