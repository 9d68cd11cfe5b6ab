import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementStatuses } from '../../src/minimum/agreement-status.ts';
import { compileAgreementSchema } from '../../src/minimum/compile-schema/compile-agreement.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Area, Meeting, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { divide, forEdition } from '../../src/model/edition.ts';
import { merge } from '../../src/model/merge.ts';
import { rememberByObject } from '../../src/values/remember.ts';
import { district } from '../support/arbitrary-district.ts';
import { severalOrganisers } from '../support/arbitrary-schools.ts';
import { exampleDistricts, levelOf, readDistrict } from '../support/examples.ts';
import { stockholm, triedLevels } from '../support/levels.ts';
import { agreementValidator } from '../support/schema.ts';
import { runs } from '../support/whole.ts';

const originOf = (): Origin => ({ from: 'district', file: 'prov.yaml', line: 1, column: 1 });
const plain: DistrictFile = {
  minimumLevel: stockholm.id,
  district: { name: 'Testdalen', administration: 'Testdalens förvaltning', board: 'Testdalens nämnd' },
  agreement: { registrationNumber: '1.2-1/2010', validFrom: '2010-03-01' },
  schools: [{ name: 'Testskolan', forms: ['grundskola'], organiser: { type: 'kommunal' } }],
};

describe.each(triedLevels.map((level) => [level.id, level] as const))('the agreement schema of %s', (_, level) => {
  it('accepts what merging makes of every valid file', async () => {
    const validator = await agreementValidator(level);
    fc.assert(
      fc.property(district(level), (file) => {
        expect(validator.check(JSON.parse(JSON.stringify(merge(level, file, originOf))))).toEqual([]);
      }),
      { numRuns: runs(100, 15) },
    );
  });
});

describe.each(triedLevels.map((level) => [level.id, level] as const))(
  'the editions of an agreement of %s',
  (_, level) => {
    const file = severalOrganisers(level);
    const whole = merge(level, file, originOf);
    const editions = (['organiser', 'school'] as const).flatMap((per) =>
      divide(file, per).map((one) => forEdition(whole, level, one)),
    );

    it('are accepted, and what they do not say is not', async () => {
      const validator = await agreementValidator(level);
      for (const edition of editions) {
        expect(validator.check(edition)).toEqual([]);
        for (const wrong of [{ per: 'district' }, { name: '' }, { others: -1 }, { note: 'x' }])
          expect(validator.check({ ...edition, edition: { ...edition.edition, ...wrong } })).not.toEqual([]);
      }
    });
  },
);

describe('the agreement schema as anybody would use it', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const compiled = rememberByObject((level: MinimumLevel) =>
    ajv.compile(JSON.parse(JSON.stringify(compileAgreementSchema(level)))),
  );
  const foreign = compiled(stockholm);

  it.each(exampleDistricts)('accepts the JSON of %s', (path) => {
    const file = readDistrict(path);
    const level = levelOf(file);
    const foreign = compiled(level);
    const written = JSON.parse(JSON.stringify(merge(level, file, originOf)));
    expect(foreign(written) ? [] : foreign.errors).toEqual([]);
    expect(foreign({ ...written, supportMaterial: [{ id: 'sekretess' }] })).toBe(false);
    expect(foreign({ ...written, purpose: undefined })).toBe(false);
  });

  it('accepts a draft without a registration number, and nothing else without one', () => {
    const written = merge(stockholm, plain, originOf);
    const verdict = (status: string) =>
      foreign({ ...written, agreement: { ...written.agreement, status, registrationNumber: undefined } });
    expect(agreementStatuses.filter(verdict)).toEqual(['utkast']);
  });

  it('is found by its name, and so is a part of it', () => {
    expect(ajv.getSchema(`urn:samverkan:agreement:${stockholm.id}`)).toBe(foreign);
    const clause = ajv.compile({ $ref: `urn:samverkan:agreement:${stockholm.id}#/$defs/booleanClause` });
    expect(clause({ value: true, origin: { from: 'minimum-level' } })).toBe(true);
    expect(clause({ value: 'ja', origin: { from: 'minimum-level' } })).toBe(false);
  });
});

/** The agreement, with one meeting of the area of general questions changed. */
function withForum(agreement: Agreement, change: (meeting: Meeting) => unknown): unknown {
  return withArea(agreement, 'generella-fragor', (area) => ({ ...area, meetings: area.meetings.map(change) }));
}

function withArea(agreement: Agreement, id: string, change: (area: Area) => unknown): unknown {
  return { ...agreement, areas: agreement.areas.map((area) => (area.id === id ? change(area) : area)) };
}

describe('an agreement below the floor', () => {
  const agreement = merge(stockholm, plain, originOf);
  const lowered: readonly (readonly [string, unknown])[] = [
    [
      'a meeting about a single child has a month',
      withArea(agreement, 'overgangar', (area) => ({
        ...area,
        meetings: area.meetings.map((one) => ({ ...one, months: [{ value: 'maj', origin: originOf() }] })),
      })),
    ],
    ['an area is gone', { ...agreement, areas: agreement.areas.slice(1) }],
    ['a meeting is gone', withArea(agreement, 'overgangar', (area) => ({ ...area, meetings: area.meetings.slice(1) }))],
    [
      'a meeting is rarer',
      withForum(agreement, (one) => ({ ...one, frequency: { ...one.frequency, value: 'vid behov' } })),
    ],
    [
      'a function is gone',
      withForum(agreement, (one) => ({
        ...one,
        participants: one.participants.filter((participant) => participant.function !== 'rektor'),
      })),
    ],
    [
      'all has become one',
      withForum(agreement, (one) => ({
        ...one,
        participants: one.participants.map((participant) => ({ ...participant, attendance: 'one' })),
      })),
    ],
    ['no minutes are kept', withForum(agreement, (one) => ({ ...one, minutes: { ...one.minutes, value: false } }))],
    [
      'individual cases are allowed',
      withArea(agreement, 'generella-fragor', (area) => ({
        ...area,
        individualCases: { ...area.individualCases, value: 'allowed' },
      })),
    ],
    ['a topic is gone', withArea(agreement, 'forskola', (area) => ({ ...area, topics: area.topics.slice(1) }))],
    [
      'a promise to meet when needed is gone',
      withArea(agreement, 'barn-som-far-illa', (area) => ({
        ...area,
        meetings: area.meetings.map((one) => ({
          ...one,
          frequency: { ...one.frequency, value: { times: 1, per: 'vecka' } },
        })),
      })),
    ],
    ['a clause is gone', { ...agreement, clauses: agreement.clauses.slice(1) }],
    ['something unknown is said', { ...agreement, note: 'x' }],
  ];

  it.each(lowered)('is refused when %s', async (_, value) => {
    const validator = await agreementValidator(stockholm);
    expect(validator.check(agreement)).toEqual([]);
    expect(validator.check(value)).not.toEqual([]);
  });
});
