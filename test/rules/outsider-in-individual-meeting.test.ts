import { describe, expect, it } from 'vitest';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { runRules } from '../../src/rules/index.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

function outsiders(text: string, minimum: MinimumLevel) {
  return runRules({ document: yamlDocument(text), minimum }).filter(
    ({ code }) => code === 'outsider-in-individual-meeting',
  );
}

const inMeeting = (functions: string) =>
  `localAdditions: { areas: { barn-som-far-illa: { meetings: { individmote: { functions: ${functions} } } } } }`;

/** A level that lists the police in its own meeting about a child. */
function withPolice(part: 'required' | 'recommended'): MinimumLevel {
  const level = structuredClone(stockholm);
  const meeting = level.areas['barn-som-far-illa']?.meetings.individmote;
  const added = { function: 'polis', basis: [{ interpretation: 'Prov' }] as const };
  Object.assign(meeting ?? {}, { [part]: [...(meeting?.[part] ?? []), added] });
  return level;
}

describe('outsider-in-individual-meeting', () => {
  it('is an error where the function is excluded, with what that rests on', () => {
    const [found, ...others] = outsiders(inMeeting('{ required: [foreningsliv] }'), stockholm);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { id: 'foreningsliv', title: 'Lokalt föreningsliv', problem: 'excluded' },
      pointer: '/localAdditions/areas/barn-som-far-illa/meetings/individmote/functions/required/0',
      basis: {
        section: 'Samverkansområden och samverkansöverenskommelser',
        assumption: expect.stringMatching(/^Rapporten ser föreningslivet/),
      },
      grounds: stockholm.functions.foreningsliv?.basis,
    });
  });

  it('is a warning where it is doubtful', () => {
    const [found] = outsiders(inMeeting('{ recommended: [polis] }'), stockholm);
    expect(found).toMatchObject({ severity: 'warning', args: { id: 'polis', problem: 'doubtful' } });
  });

  it('is never what the minimum level lists there, but for a function that is lifted', () => {
    expect(outsiders(inMeeting('{ required: [polis] }'), withPolice('required'))).toEqual([]);
    expect(outsiders(inMeeting('{ recommended: [polis] }'), withPolice('recommended'))).toEqual([]);
    expect(outsiders(inMeeting('{ required: [polis] }'), withPolice('recommended'))).toHaveLength(1);
  });

  it('takes the functions and areas from the level, whichever city it is of', () => {
    const individual = Object.entries(sundby.areas).find(([, area]) => area.individualCases !== 'forbidden');
    const [area, { meetings }] = individual ?? ['', { meetings: {} }];
    const [meeting] = Object.keys(meetings);
    const found = outsiders(
      `localAdditions: { areas: { ${area}: { meetings: { ${meeting}: { functions: { required: [bostadsbolaget] } } } } } }`,
      sundby,
    );
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  });
});
