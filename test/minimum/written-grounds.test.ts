import { describe, expect, test } from 'vitest';
import { withLevel } from '../../src/minimum/extend/with-level.ts';
import { isId } from '../../src/minimum/ids.ts';
import { groundsIn, mapGrounds } from '../../src/minimum/written-grounds.ts';

const LEVEL = {
  basis: [{ source: 'plan', section: '1' }, { law: 'sol-1' }],
  functions: { basis: { title: 'Basenheten', basis: { practice: 'Så är det.' } } },
  areas: {
    trygghet: {
      topics: [{ text: 'Vägen', basis: { law: 'sol-2' } }],
      meetings: { basis: { title: 'Basmöte', basisOf: { frequency: { section: '2' } } } },
    },
  },
};

describe('grounds as a level’s file has them', () => {
  test('are found at any depth, with the keys that lead to them', () => {
    expect(groundsIn(LEVEL).map(({ path }) => path.join('/'))).toEqual([
      'basis/0',
      'basis/1',
      'functions/basis/basis',
      'areas/trygghet/topics/0/basis',
      'areas/trygghet/meetings/basis/basisOf/frequency',
    ]);
  });

  test('what an author calls basis is no ground', () => {
    const { functions, areas } = withLevel(LEVEL, { id: 'lan', title: 'Länets nivå' }) as unknown as typeof LEVEL;
    expect(Object.keys(functions.basis)).toEqual(['title', 'basis']);
    expect(Object.keys(functions.basis.basis)).toEqual(['level', 'practice']);
    expect(Object.keys(areas.trygghet.meetings.basis)).toEqual(['title', 'basisOf']);
  });

  test('a value without change stays as it is', () => {
    expect(mapGrounds(LEVEL, (ground) => ground)).toEqual(LEVEL);
    expect(mapGrounds({ basis: 'fel', basisOf: ['fel'] }, () => 'annat')).toEqual({ basis: 'fel', basisOf: ['fel'] });
  });
});

test.each([
  ['functions/functions', true],
  ['functions/functions/functions', false],
  ['areas/meetings/meetings/texts', true],
  ['sources/plan', true],
  ['sources/plan/title', false],
  ['areas', false],
])('%s is an id: %s', (path, expected) => expect(isId(path.split('/'))).toBe(expected));
