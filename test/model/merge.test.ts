import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withStated } from '../../src/minimum/basis.ts';
import type { Agreement, Area, Meeting, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile, LocalArea } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { district } from '../support/arbitrary-district.ts';
import { asAdditions } from '../support/as-additions.ts';
import { breaches } from '../support/breaches.ts';
import { stockholm, triedLevels } from '../support/levels.ts';
import { jsonDocument } from '../support/read-yaml.ts';
import { districtValidator } from '../support/schema.ts';
import { runs } from '../support/whole.ts';

/** Stands in for the district's file, and keeps the pointer: a test sees which place a clause came from. */
const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });

function base(areas: Record<string, LocalArea>): DistrictFile {
  return {
    minimumLevel: stockholm.id,
    district: { name: 'Farsta', administration: 'Farsta stadsdelsförvaltning', board: 'Farsta stadsdelsnämnd' },
    agreement: { registrationNumber: '1.2-1/2010', validFrom: '2010-03-01' },
    schools: [{ name: 'Farsta grundskola', forms: ['grundskola'], organiser: { type: 'kommunal' } }],
    localAdditions: { functions: { faltassistent: { title: 'Fältassistent' } }, areas },
  };
}

function area(agreement: Agreement, id: string): Area {
  return agreement.areas.find((one) => one.id === id) as Area;
}

function meeting(agreement: Agreement, areaId: string, id: string): Meeting {
  return area(agreement, areaId).meetings.find((one) => one.id === id) as Meeting;
}

describe('merge', () => {
  it('leaves the floor as it is where the district says nothing', () => {
    const merged = merge(stockholm, base({}), originOf);
    expect(merged.areas.map((one) => one.id)).toEqual(Object.keys(stockholm.areas));
    const forum = meeting(merged, 'generella-fragor', 'samverkansforum');
    expect(forum.frequency.value).toEqual({ times: 1, per: 'termin' });
    expect(forum.frequency.origin).toEqual({ from: 'minimum-level' });
    expect(forum.participants.find((one) => one.function === 'rektor')).toMatchObject({
      part: 'required',
      attendance: 'all',
    });
  });

  it.each<[DistrictFile['agreement'], Agreement['agreement']['notes']]>([
    [base({}).agreement, 'inline'],
    [{ ...base({}).agreement, status: 'exempel' }, 'inline'],
    [{ ...base({}).agreement, status: 'beslutad' }, 'separate'],
    [{ ...base({}).agreement, decidedOn: '2010-02-18' }, 'separate'],
    [{ ...base({}).agreement, status: 'utkast', decidedOn: '2010-02-18' }, 'inline'],
    [{ ...base({}).agreement, status: 'beslutad', notes: 'inline' }, 'inline'],
    [{ ...base({}).agreement, notes: 'separate' }, 'separate'],
  ])('says where the notes of %j stand: %s', (agreement, notes) => {
    expect(merge(stockholm, { ...base({}), agreement }, originOf).agreement.notes).toBe(notes);
  });

  it('keeps the floor beside what the district raised, and says where it was raised', () => {
    const merged = merge(
      stockholm,
      base({
        'generella-fragor': {
          topics: ['Trygghetsvandringar'],
          meetings: {
            samverkansforum: {
              frequency: { times: 2, per: 'termin' },
              functions: {
                required: ['polis'],
                recommended: ['faltassistent'],
                without: { 'bitradande-grundskolechef': 'Grundskolechefen deltar själv' },
              },
            },
          },
        },
      }),
      originOf,
    );
    const at = '/localAdditions/areas/generella-fragor';
    const forum = meeting(merged, 'generella-fragor', 'samverkansforum');
    expect(forum.frequency).toMatchObject({
      value: { times: 2, per: 'termin' },
      floor: { times: 1, per: 'termin' },
      origin: { file: `${at}/meetings/samverkansforum/frequency` },
    });
    const part = (id: string) => forum.participants.find((one) => one.function === id);
    expect(part('polis')).toMatchObject({ part: 'required', floor: { part: 'recommended', attendance: 'one' } });
    expect(part('faltassistent')).toMatchObject({ part: 'recommended', origin: { from: 'district' } });
    expect(part('bitradande-grundskolechef')).toMatchObject({
      part: 'left-out',
      reason: 'Grundskolechefen deltar själv',
    });
    expect(area(merged, 'generella-fragor').topics.at(-1)).toMatchObject({
      value: 'Trygghetsvandringar',
      origin: { file: `${at}/topics/0` },
    });
  });

  it('keeps "vid behov" of the floor beside a count', () => {
    const merged = merge(
      stockholm,
      base({ 'barn-som-far-illa': { meetings: { individmote: { frequency: { times: 1, per: 'månad' } } } } }),
      originOf,
    );
    expect(meeting(merged, 'barn-som-far-illa', 'individmote').frequency.value).toEqual({
      times: 1,
      per: 'månad',
      andWhenNeeded: true,
    });
  });

  it('gives a new meeting minutes by default only where individual cases are forbidden', () => {
    const added = {
      title: 'Lokalt forum',
      frequency: 'vid behov' as const,
      convener: 'rektor',
      functions: { required: ['rektor'] },
    };
    const merged = merge(
      stockholm,
      base({
        sakerhetsarbete: { meetings: { forum: added } },
        overgangar: { meetings: { forum: added } },
        funktionsnedsattning: { individualCases: 'forbidden', meetings: { forum: added } },
      }),
      originOf,
    );
    expect(meeting(merged, 'sakerhetsarbete', 'forum').minutes.value).toBe(true);
    expect(meeting(merged, 'overgangar', 'forum').minutes.value).toBe(false);
    expect(meeting(merged, 'funktionsnedsattning', 'forum').minutes.value).toBe(true);
  });

  it('has the support material that its areas name, and where it was collected when it began to hold', () => {
    const only = { 'generella-fragor': { supportMaterial: ['hedersrelaterade-fragor'] } };
    for (const areas of [{}, only]) {
      const merged = merge(stockholm, base(areas), originOf);
      const named = new Set(merged.areas.flatMap((one) => one.supportMaterial.map(({ value }) => value)));
      expect(merged.supportMaterial.map(({ id }) => id)).toEqual(
        Object.keys(stockholm.supportMaterial).filter((id) => named.has(id)),
      );
      for (const { id, ...material } of merged.supportMaterial)
        expect(material).toEqual({
          origin: { from: 'minimum-level' },
          ...withStated(stockholm.supportMaterial[id] as (typeof stockholm.supportMaterial)[string]),
        });
      expect(merged.supportMaterialEdition).toBeUndefined();
    }
    const { agreement, ...rest } = base({});
    const on = (validFrom: string) => merge(stockholm, { ...rest, agreement: { ...agreement, validFrom } }, originOf);
    expect(on('2015-06-29').supportMaterialEdition).toBeUndefined();
    expect(on('2015-06-30').supportMaterialEdition?.published).toBe('juni 2015');
  });

  it.each(triedLevels.map((level) => [level.id, level] as const))('has what every agreement of %s says', (_, level) => {
    const merged = merge(level, { ...base({}), minimumLevel: level.id, localAdditions: {} }, originOf);
    expect(merged).toMatchObject({
      minimumLevel: { sources: Object.entries(level.sources).map(([id, source]) => ({ id, ...source })) },
      purpose: level.purpose.map(withStated),
      successFactors: withStated(level.successFactors as NonNullable<typeof level.successFactors>),
      abbreviations: level.abbreviations ?? [],
    });
    expect(merged.targetGroup).toEqual(level.targetGroup && withStated(level.targetGroup));
  });

  it('takes the legal references that hold on the first day of validity', () => {
    const on = (validFrom: string) => {
      const file = base({});
      return merge(stockholm, { ...file, agreement: { ...file.agreement, validFrom } }, originOf)
        .legalReferences.map((reference) => `${reference.statute} ${reference.paragraph}`)
        .join('\n');
    };
    expect(on('2010-03-01')).toContain('5 kap. 1 a §');
    expect(on('2010-03-01')).not.toContain('2025:400');
    expect(on('2025-07-01')).toContain('2025:400');
    expect(on('2025-07-01')).not.toContain('5 kap. 1 a §');
  });

  it('counts those who sign: municipal preschools are listed without signing', () => {
    const signed = { on: '2010-03-12', function: 'rektor' };
    const merged = merge(
      stockholm,
      {
        ...base({}),
        schools: [
          { name: 'A', forms: ['grundskola'], organiser: { type: 'kommunal' }, signed },
          { name: 'B', forms: ['förskola'], organiser: { type: 'kommunal' } },
          { name: 'C', forms: ['förskola'], organiser: { type: 'enskild', name: 'C AB' } },
        ],
      },
      originOf,
    );
    const half = { parties: 2, signed: 1 };
    expect(merged.coverage).toEqual({ ...half, units: half, organisers: half, bodies: { parties: 0, signed: 0 } });
  });
});

/** The agreement without origins and floors: its contents, whoever contributed them. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'origin' && key !== 'floor' && key !== 'basis');
  return Object.fromEntries(kept.map(([key, member]) => [key, said(member)]));
}

describe.each(triedLevels.map((level) => [level.id, level] as const))('merging on the floor %s', (_, minimum) => {
  it('never goes below the floor, whatever valid addition is made', () => {
    fc.assert(
      fc.property(district(minimum), (file) => {
        expect(breaches(minimum, merge(minimum, file, originOf))).toEqual([]);
      }),
      { numRuns: runs(320, 40) },
    );
  });

  it('is idempotent: what it says, added once more, is accepted and changes nothing', async () => {
    const validator = await districtValidator(minimum);
    fc.assert(
      fc.property(district(minimum), (file) => {
        const once = merge(minimum, file, originOf);
        const again = asAdditions(once, file);
        expect(
          checkDocument(validator, jsonDocument(again)).map(({ code, pointer, args }) => [code, pointer, args]),
        ).toEqual([]);
        expect(said(merge(minimum, again, originOf))).toEqual(said(once));
      }),
      { numRuns: runs(320, 20) },
    );
  });
});
