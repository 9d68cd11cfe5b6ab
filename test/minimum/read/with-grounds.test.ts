import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { basisOf, type Grounds } from '../../../src/diagnostics/grounds.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { law } from '../../support/levels.ts';

type Mapping = Readonly<Record<string, unknown>>;

const written = {
  stockholm: parse(readFileSync('schemas/stockholm-2009/minimum-level.yaml', 'utf8')) as Mapping,
  sundby: parse(readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8')) as Mapping,
};

/** Where parts stand that must rest on something, by the keys that lead to them; a star stands for each member. */
const PARTS: readonly string[] = [
  'administration',
  'bodies/*',
  'schoolForms/*',
  'functions/*',
  'supportMaterial/*',
  'purpose/*',
  'targetGroup',
  'successFactors',
  'clauses/*',
  'legalNote',
  'areas/*',
  'areas/*/topics/*',
  'areas/*/meetings/*',
  'areas/*/meetings/*/required/*',
  'areas/*/meetings/*/recommended/*',
  'areas/*/followUp',
];

/** Every part with a basis of its own, and what it would else have inherited, as its file would write it. */
function rewritten(level: Mapping, choose: () => boolean): unknown {
  const visit = (value: unknown, path: string, inherited: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const part = value as Mapping;
    const isPart = PARTS.includes(path);
    const basis = isPart ? (part.basis ?? inherited) : inherited;
    const of = (isPart ? part.basisOf : undefined) as Mapping | undefined;
    const members = Object.entries(part).map(([key, member]) => {
      const isChild = !['basis', 'basisOf'].includes(key);
      const at = `${path === '' ? '' : `${path}/`}${PARTS.some((one) => one.startsWith(`${path}/*`)) && !isPart ? '*' : key}`;
      return [key, isChild ? visit(member, at, of?.[key] ?? basis) : member] as const;
    });
    if (Array.isArray(value)) return members.map(([, member]) => member);
    const own = isPart && basis !== undefined && choose() ? { basis } : {};
    return { ...Object.fromEntries(members), ...own };
  };
  return visit(level, '', level.basis);
}

/** How many bases a value holds. */
function bases(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, member]) => sum + (key === 'basis' ? 1 : bases(member)), 0);
}

describe.each(Object.entries(written))('the grounds of %s', (_, level) => {
  const read = toMinimumLevel(level, law);

  it('are the same where each part writes out what it would inherit, everywhere or here and there', () => {
    const everywhere = rewritten(level, () => true);
    expect(bases(everywhere)).toBeGreaterThan(bases(level) + 20);
    expect(toMinimumLevel(everywhere, law)).toEqual(read);
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (choices) => {
        const next = () => choices.next().value === true;
        expect(toMinimumLevel(rewritten(level, next), law)).toEqual(read);
      }),
      { numRuns: 10 },
    );
  });

  it('are lists of at least one, in every part', () => {
    let parts = 0;
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, member] of Object.entries(value)) {
        if (key !== 'basis') visit(member);
        else {
          parts++;
          expect(Array.isArray(member) && member.length > 0).toBe(true);
        }
      }
    };
    visit(read);
    expect(parts).toBeGreaterThan(50);
  });
});

describe('grounds', () => {
  const { areas, sources } = written.sundby as { areas: Readonly<Record<string, Mapping>>; sources: Mapping };
  const read = (basis: unknown, more: Mapping = {}) =>
    toMinimumLevel({ ...written.sundby, areas: { natverk: { ...areas.natverk, basis } }, ...more }, law).areas.natverk
      ?.basis as Grounds;

  it('keep their order, an interpretation after what it interprets', () => {
    const law18 = { law: 'sol-18-6', title: 'Socialtjänstlagen (2025:400) 18 kap. 6 §' };
    const all = read([
      { law: 'sol-18-6', interpretation: 'Lagen läses så.' },
      { practice: 'Så gör de flesta.' },
      { section: 'Så möts vi' },
      { interpretation: 'Så läses det.' },
    ]);
    expect(all).toEqual([
      law18,
      { interpretation: 'Lagen läses så.' },
      { practice: 'Så gör de flesta.' },
      { source: 'riktlinje', definite: 'riktlinjen', section: 'Så möts vi' },
      { interpretation: 'Så läses det.' },
    ]);
    expect(basisOf(all)).toEqual({ section: 'Så möts vi', assumption: 'Lagen läses så.' });
    expect(basisOf(read({ law: 'sol-18-6' }))).toEqual({});
  });

  it('name a source as a whole, or one of several', () => {
    const plan = { title: 'En plan', definite: 'planen' };
    expect(read({ source: 'plan' }, { sources: { ...sources, plan } })).toEqual([
      { source: 'plan', definite: 'planen' },
    ]);
    expect(read({ source: 'riktlinje', section: 'Så möts vi' }, { sources: { ...sources, plan } })).toEqual([
      { source: 'riktlinje', definite: 'riktlinjen', section: 'Så möts vi' },
    ]);
  });
});
