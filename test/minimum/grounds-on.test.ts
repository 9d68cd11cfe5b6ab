import { describe, expect, it } from 'vitest';
import type { Grounds } from '../../src/diagnostics/grounds.ts';
import { levelWithGroundsOn } from '../../src/minimum/grounds-on.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { citedRows } from '../../src/minimum/read/cite-law.ts';
import { law, stockholm } from '../support/levels.ts';

/** What a level says on a day that its purpose rests on, where it cites these rows and an interpretation. */
function groundsOn(rows: readonly string[], day: string): readonly string[] {
  const basis = [...rows.map((row) => ({ law: row, title: row })), { interpretation: 'Prov.' }] as unknown as Grounds;
  const level: MinimumLevel = {
    ...stockholm,
    legalReferences: citedRows({ law: rows }, law),
    purpose: [{ text: 'Prov.', basis }],
  };
  const [purpose] = levelWithGroundsOn(level, day).purpose;
  return (purpose?.basis ?? []).map((one) => ('law' in one ? `${one.law}: ${one.title}` : Object.keys(one).join()));
}

const SOL = 'Socialtjänstlagen (2025:400)';

describe('the law among grounds', () => {
  it('is what took its place, from the first day of that', () => {
    expect(groundsOn(['sol2001-5-1-a'], '2025-06-30')).toEqual(['sol2001-5-1-a: sol2001-5-1-a', 'interpretation']);
    expect(groundsOn(['sol2001-5-1-a'], '2025-07-01')).toEqual([`sol-18-6: ${SOL} 18 kap. 6 §`, 'interpretation']);
  });

  it('is all that took its place, in its order, and through what has ended since', () => {
    const rest = [`sol-20-6: ${SOL} 20 kap. 6 §`, 'interpretation'];
    expect(groundsOn(['sol2001-14-1'], '2025-07-01')).toEqual([`sol-19-1: ${SOL} 19 kap. 1 §`, ...rest]);
    expect(groundsOn(['sol2001-14-1'], '2026-01-15')).toEqual([`sol-19-1-2026: ${SOL} 19 kap. 1 §`, ...rest]);
  });

  it('is the wording that the paragraph had before a later one', () => {
    expect(groundsOn(['sol-19-6-2026'], '2026-01-14')[0]).toBe(`sol-19-6: ${SOL} 19 kap. 6 §`);
    expect(groundsOn(['sol-19-6-2026'], '2026-01-15')[0]).toBe('sol-19-6-2026: sol-19-6-2026');
  });

  it('is what the level says where nobody knows what there was before', () => {
    expect(groundsOn(['sol-18-6'], '2020-01-01')[0]).toBe('sol-18-6: sol-18-6');
  });
});
