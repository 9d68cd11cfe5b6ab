import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receptionsOf } from '../../src/model/receptions.ts';
import { folded } from '../../src/values/folded.ts';

const names = fc.array(
  fc.constantFrom('Provby', 'PROVBY', 'Farby', 'Granby ', 'Granby', 'Ålby', 'A\u030alby', '7', 'Östby'),
);

test('the receptions are the directory’s, each as it is and in its order, without the district’s own', () => {
  fc.assert(
    fc.property(names, fc.constantFrom('Provby', 'granby', 'Ålby', 'Storby'), (districts, own) => {
      const receptions = districts.map((district, at) => ({
        district,
        title: `Mottagning ${at}`,
        phone: '08-465 004 20',
        line: at + 2,
        column: 3,
      }));
      const found = receptionsOf({ name: 'mottagningar.yaml', receptions }, own);
      expect(found.map(({ district }) => district)).toEqual(districts.filter((one) => folded(one) !== folded(own)));
      for (const { title, phone, origin } of found) {
        expect(phone).toBe('08-465 004 20');
        expect(origin).toEqual({
          from: 'district',
          file: 'mottagningar.yaml',
          line: Number(title.slice(11)) + 2,
          column: 3,
        });
      }
    }),
  );
});
