import { describe, expect, it } from 'vitest';
import { mayNameChildren, namedChildren } from '../../src/texts/named-children.ts';

const found = (text: string, named: 'never' | 'with-consent' = 'with-consent') =>
  namedChildren(text, named).map(({ start, end }) => text.slice(start, end));

describe('single children who are discussed', () => {
  it.each([
    'I gruppen tas alltid enskilda barn upp vid namn',
    'Enskilda elever kan alltid diskuteras',
    'Ett enskilt barns ärende går alltid att ta upp',
    'Gruppen går igenom individärenden',
    'Skolan kan ta upp ett visst barn',
    'Elever som skolan oroar sig för nämns med namn',
    'Vi talar om enskilda ärenden',
    'Rektor lyfter elevärenden',
    'Här behandlas barnets ärende',
  ])('are found: %s', (text) => {
    expect(mayNameChildren(text)).toBe(true);
    expect(found(text)).toEqual([text]);
  });

  it.each([
    'Enskilda barn tas aldrig upp',
    'Enskilda elever diskuteras bara med samtycke eller stöd i lag',
    'Gruppen tar upp enskilda ärenden. Ingen ska gå att känna igen',
    'Tre påhittade fall gås igenom, utan namn',
    'Gruppen talar om arbetssätt',
    'Stödet till elever med lång frånvaro diskuteras',
    'Enskilda verksamheter går igenom sina rutiner',
    'Varje enhet tar upp vissa frågor',
    'Höstens möte handlar om stödet till dem som snart slutar skolan',
    'Skolorna nämns vid namn',
  ])('are not found: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found in spite of consent where nobody is to be named', () => {
    const text = 'Enskilda elever diskuteras bara med samtycke eller stöd i lag';
    expect(found(text, 'never')).toEqual([text]);
    expect(found(`${text}. Ingen ska gå att känna igen`, 'never')).toEqual([]);
  });

  it('are found sentence by sentence', () => {
    expect(found('Vi ses i maj. Då tas enskilda barn upp.\n- Elevärenden diskuteras; sedan fikar vi')).toEqual([
      'Då tas enskilda barn upp',
      'Elevärenden diskuteras',
    ]);
  });

  it('are found in linear time, whatever a text repeats', () => {
    // None of these may take minutes.
    for (const part of ['tas ', 'tas-', 'enskilda barn ', 'elev ', 'ett a ', 'tar a upp ', 'barn-', 'x', '.'])
      expect(found(`enskilda namn ${part.repeat(200_000)}`)).toBeInstanceOf(Array);
  });
});
