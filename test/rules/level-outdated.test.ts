import { describe, expect, it } from 'vitest';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { levelOutdated } from '../../src/rules/level-outdated.ts';
import { stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

type Ends = Pick<MinimumLevel, 'validUntil' | 'replacedBy' | 'restsOn'>;

/** The arguments of what is found in an agreement that begins on a day. */
function found(ends: Ends, agreement: string) {
  const document = yamlDocument(`minimumLevel: stockholm-2009\nagreement: { ${agreement} }`);
  return levelOutdated({ document, minimum: { ...stockholm, ...ends }, asOf: '2026-11-30' }).map(({ args }) => args);
}

describe('level-outdated', () => {
  const replacedBy = { level: 'granby-2026', from: '2026-07-01' };

  it('is never followed by itself', () => {
    const own = { replacedBy: { level: 'stockholm-2009', from: '2026-07-01' } };
    expect(found(own, 'validFrom: 2026-07-01')).toEqual([
      { level: 'stockholm-2009', validFrom: '2026-07-01', until: '2026-06-30' },
    ]);
  });

  it('says which level to write, from its first day on', () => {
    expect(found({ replacedBy }, 'validFrom: 2026-06-30')).toEqual([]);
    expect(found({ replacedBy }, 'validFrom: 2026-07-01')).toEqual([
      { level: 'stockholm-2009', validFrom: '2026-07-01', until: '2026-06-30', replacedBy: 'granby-2026' },
    ]);
  });

  it('takes the earlier of both ends, and names no level that does not hold yet', () => {
    const ends = { validUntil: '2025-12-31', replacedBy };
    expect(found(ends, 'validFrom: 2026-01-01')).toEqual([
      { level: 'stockholm-2009', validFrom: '2026-01-01', until: '2025-12-31' },
    ]);
    expect(found(ends, 'validFrom: 2026-08-01')).toEqual([
      { level: 'stockholm-2009', validFrom: '2026-08-01', until: '2025-12-31', replacedBy: 'granby-2026' },
    ]);
    expect(found({ ...ends, validUntil: '2027-12-31' }, 'validFrom: 2026-07-01')).toHaveLength(1);
  });

  it('looks at the levels that it rests on, too', () => {
    const beneath = { id: 'lan-2024', title: 'Länets nivå', definite: 'länsnivån', replacedBy };
    const all = { level: 'lan-2024', validFrom: '2026-07-01', until: '2026-06-30', above: 'stockholm-2009' };
    expect(found({ restsOn: [beneath] }, 'validFrom: 2026-07-01')).toEqual([{ ...all, replacedBy: 'granby-2026' }]);
    expect(found({ restsOn: [beneath] }, 'validFrom: 2026-06-30')).toEqual([]);
    expect(found({ restsOn: [{ ...beneath, validUntil: '2026-06-29' }], replacedBy }, 'validFrom: 2026-06-30')).toEqual(
      [{ ...all, validFrom: '2026-06-30', until: '2026-06-29' }],
    );
  });

  it('finds nothing where the level has no end, or nobody knows the first day', () => {
    expect(found({}, 'validFrom: 2026-08-01')).toEqual([]);
    expect(found({ replacedBy }, '')).toEqual([]);
    expect(found({ replacedBy }, 'validFrom: "2026-13-01"')).toEqual([]);
    expect(found({ replacedBy }, 'validFrom: 2027-01-01, validUntil: 2026-08-01')).toEqual([]);
  });

  it('never reports an agreement of its own time, however late it is looked at', () => {
    expect(found({ replacedBy }, 'validFrom: 2010-03-01')).toEqual([]);
  });
});
