import { expect, test } from 'vitest';
import type { Ground } from '../../src/diagnostics/grounds.ts';
import { lawsText } from '../../src/template/view/ground-texts.ts';

const law = (title: string): Ground => ({ law: title, title });

test.each([
  [['Skollagen (2010:800) 7 kap. 19 a §'], 'skollagen 7 kap. 19 a §'],
  [
    ['Socialtjänstlagen (2025:400) 18 kap. 6 §', 'Skollagen (2010:800) 29 kap. 13 §'],
    'socialtjänstlagen 18 kap. 6 § och skollagen 29 kap. 13 §',
  ],
  [
    ['Socialtjänstlagen (2025:400) 18 kap. 6 §', 'Socialtjänstlagen (2025:400) 19 kap. 1 §'],
    'socialtjänstlagen 18 kap. 6 § och 19 kap. 1 §',
  ],
  [
    [
      'Offentlighets- och sekretesslagen (2009:400) 10 kap. 1 §',
      'Skollagen (2010:800) 29 kap. 14 §',
      'Offentlighets- och sekretesslagen (2009:400) 26 kap. 1 §',
      'Förvaltningslagen (2017:900) 8 §',
    ],
    'offentlighets- och sekretesslagen 10 kap. 1 § och 26 kap. 1 §, skollagen 29 kap. 14 § samt förvaltningslagen 8 §',
  ],
])('names each statute once: %j', (titles, text) => {
  expect(lawsText(titles.map(law))).toBe(text);
});
