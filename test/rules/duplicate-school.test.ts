import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { duplicateSchool } from '../../src/rules/duplicate-school.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { sourceText } from '../../src/source/source-text.ts';
import type { YamlDocument } from '../../src/source/yaml-document.ts';
import { stockholm } from '../support/levels.ts';

interface DrawnSchool {
  readonly name: string;
  readonly unitCode: string | undefined;
  readonly forms: readonly string[];
}

function found(schools: readonly DrawnSchool[]): readonly Diagnostic[] {
  const { document } = parseYaml(sourceText('a.yaml', JSON.stringify({ schools })));
  return duplicateSchool({ document: document as YamlDocument, minimum: stockholm });
}

/** The entry that a finding stands at, and the one that its related place is in. */
function pair(schools: readonly DrawnSchool[], { pointer, related }: Diagnostic): readonly [number, number] {
  const text = JSON.stringify({ schools });
  const before = text.slice(0, related[0]?.span.start);
  return [Number(pointer.split('/')[2]), before.split('{"name"').length - 2];
}

const school: fc.Arbitrary<DrawnSchool> = fc.record({
  name: fc.constantFrom('Ängen', ' ängen', 'Dalen'),
  unitCode: fc.constantFrom(undefined, '12345678', '22345678'),
  forms: fc.subarray(['förskola', 'grundskola'], { minLength: 1 }),
});
const schools = fc.array(school, { maxLength: 6 });

/** The plain reading of the rule. */
function same(a: DrawnSchool, b: DrawnSchool): boolean {
  if (a.unitCode !== undefined && b.unitCode !== undefined) return a.unitCode === b.unitCode;
  const plain = ({ name }: DrawnSchool) => name.trim().toLowerCase();
  return plain(a) === plain(b) && a.forms.some((form) => b.forms.includes(form));
}

describe('duplicate-school', () => {
  it('points to the first of three, twice', () => {
    const one = { name: 'Ängen', unitCode: '12345678', forms: ['förskola'] };
    const all = [one, one, one];
    expect(found(all).map((finding) => pair(all, finding))).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(found(all)[0]?.args).toEqual({ name: 'Ängen', unitCode: '12345678' });
    expect(found(all)[0]?.related[0]?.note).toBe('first-occurrence');
  });

  it('names the form in common where there is no code', () => {
    const [finding] = found([
      { name: 'Ängen', unitCode: undefined, forms: ['grundskola', 'förskola'] },
      { name: 'ängen', unitCode: '12345678', forms: ['förskola'] },
    ]);
    expect(finding).toMatchObject({ pointer: '/schools/1/name', args: { name: 'ängen', form: 'förskola' } });
  });

  it('reports exactly the entries that are the same as an earlier one, once each', () => {
    fc.assert(
      fc.property(schools, (all) => {
        const wanted = all.flatMap((one, index) =>
          all.slice(0, index).some((other) => same(one, other)) ? index : [],
        );
        expect(found(all).map((finding) => pair(all, finding)[0])).toEqual(wanted);
      }),
    );
  });

  it('points to an earlier entry that is the same', () => {
    fc.assert(
      fc.property(schools, (all) => {
        for (const finding of found(all)) {
          const [later, first] = pair(all, finding);
          expect(first).toBeLessThan(later);
          expect(same(all[first] as DrawnSchool, all[later] as DrawnSchool)).toBe(true);
        }
      }),
    );
  });

  it('of two schools it makes no difference which one stands first', () => {
    fc.assert(
      fc.property(school, school, (a, b) => {
        expect(found([a, b])).toHaveLength(found([b, a]).length);
      }),
    );
  });
});
