import { describe, expect, it } from 'vitest';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { runRules } from '../../src/rules/index.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

function found(areas: string, minimum: MinimumLevel) {
  const document = yamlDocument(`localAdditions: { areas: { ${areas} } }`);
  return runRules({ document, minimum })
    .filter(({ code }) => code === 'family-in-group-meeting')
    .map(({ severity, args, pointer }) => [severity, args, pointer]);
}

const at = (path: string) => `/localAdditions/areas/${path}`;

describe('family-in-group-meeting', () => {
  it('is found where single children are never discussed, and names whom it finds', () => {
    const meeting = 'meetings: { forskoleforum: { invited: [polis, barn, vardnadshavare] } }';
    expect(found(`forskola: { ${meeting} }`, stockholm)).toEqual([
      [
        'warning',
        { problem: 'forbidden', titles: ['Barnet eller den unge', 'Vårdnadshavare'] },
        at('forskola/meetings/forskoleforum/invited/1'),
      ],
    ]);
  });

  it('is found in a standing group, whether or not a child may be named there', () => {
    const titles = ['Vårdnadshavare'];
    const meeting = 'meetings: { samordningsmote: { invited: [vardnadshavare] } }';
    const place = at('funktionsnedsattning/meetings/samordningsmote/invited/0');
    expect(found(`funktionsnedsattning: { ${meeting} }`, stockholm)).toEqual([
      ['warning', { problem: 'anonymised', titles }, place],
    ]);
    const naming = structuredClone(stockholm);
    Object.assign(naming.areas.funktionsnedsattning?.meetings.samordningsmote ?? {}, { individualCases: 'allowed' });
    expect(found(`funktionsnedsattning: { ${meeting} }`, naming)).toEqual([
      ['warning', { problem: 'standing', titles }, place],
    ]);
    expect(found(`funktionsnedsattning: { individualCases: forbidden, ${meeting} }`, stockholm)).toEqual([
      ['warning', { problem: 'forbidden', titles }, place],
    ]);
  });

  it('is found where the district forbids what the minimum level invites the family for', () => {
    const meetings = ['Överlämning från förskola till skola', 'Överlämning till daglig verksamhet'];
    expect(found('overgangar: { individualCases: forbidden }', stockholm)).toEqual([
      ['warning', { problem: 'area', meetings }, at('overgangar/individualCases')],
    ]);
    // The guarantee is the schema's to keep.
    expect(found('barn-som-far-illa: { individualCases: forbidden }', stockholm)).toEqual([]);
  });

  it('is found where the district closes a meeting to which the minimum level invites the family', () => {
    const closed = (cases: string) =>
      `overgangar: { meetings: { overlamning-daglig-verksamhet: { individualCases: ${cases} } } }`;
    const place = at('overgangar/meetings/overlamning-daglig-verksamhet/individualCases');
    for (const cases of ['forbidden', 'anonymised'])
      expect(found(closed(cases), stockholm)).toEqual([['warning', { problem: 'meeting', cases }, place]]);
    expect(found(closed('allowed'), stockholm)).toEqual([]);
    // The guarantee is the schema's to keep.
    const kept = 'barn-som-far-illa: { meetings: { individmote: { individualCases: forbidden } } }';
    expect(found(kept, stockholm)).toEqual([]);
  });

  it('takes the family from the level, and values of any shape', () => {
    const meeting = 'meetings: { kvartalstraff: { invited: [foralder] } }';
    expect(found(`natverk: { ${meeting} }`, sundby)).toHaveLength(1);
    expect(found(`natverk: { ${meeting.replace('foralder', 'skolchef')} }`, sundby)).toEqual([]);
    for (const invited of ['foralder', '{ foralder: 1 }', '[[foralder]]', '[1, null]'])
      expect(found(`natverk: { meetings: { kvartalstraff: { invited: ${invited} } } }`, sundby)).toEqual([]);
  });
});
