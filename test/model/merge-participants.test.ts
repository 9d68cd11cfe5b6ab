import { describe, expect, it } from 'vitest';
import { basisOf } from '../../src/diagnostics/grounds.ts';
import type { MinimumMeeting } from '../../src/minimum/minimum-meeting.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { LocalFunctions } from '../../src/model/district-file.ts';
import { mergeParticipants } from '../../src/model/merge-participants.ts';

const basis = [{ interpretation: 'Så är det.' }] as const;
const ofFloor = { origin: { from: 'minimum-level' }, basis: basisOf(basis), grounds: basis } as const;

const meeting: MinimumMeeting = {
  title: 'Möte',
  frequency: 'vid behov',
  convener: 'chef',
  required: [
    { function: 'chef', deputy: 'vice', basis },
    { function: 'rektor', anyOf: ['rektor', 'forskolechef', 'bitradande'], basis },
  ],
  recommended: [{ function: 'polis', basis }],
  whenNeeded: [{ function: 'tolk', basis }],
  minutes: false,
  reportToBoard: false,
  basis,
};

/** Stands in for the file, and keeps the pointer. */
const originOf = (file: string): Origin => ({ from: 'district', file, line: 1, column: 1 });

const merged = (local: LocalFunctions, floor: MinimumMeeting | undefined = meeting) =>
  mergeParticipants(floor, local, '', originOf);
const floor = mergeParticipants(meeting, undefined, '', originOf);

/** What is merged, without what it rests on: `rektor|forskolechef required`. */
function lines(local: LocalFunctions): readonly string[] {
  return merged(local).map(({ function: id, anyOf, part, attendance, deputy, reason, origin, floor: was }) =>
    [
      (anyOf ?? [id]).join('|'),
      attendance === 'all' ? `alla ${part}` : part,
      ...(deputy === undefined ? [] : [`(${deputy.value})`]),
      ...(reason === undefined ? [] : [`“${reason}”`]),
      ...(origin.from === 'district' ? [`at ${origin.file}`] : []),
      ...(was === undefined ? [] : [`was ${(was.anyOf ?? [was.part]).join('|')}`]),
    ].join(' '),
  );
}

const [chef, either, polis, tolk] = lines({}) as [string, string, string, string];
const was = 'was rektor|forskolechef|bitradande';

describe('who takes part', () => {
  it('is as the floor has it where a district says nothing', () => {
    expect(floor[0]).toEqual({
      function: 'chef',
      part: 'required',
      attendance: 'one',
      deputy: { value: 'vice', ...ofFloor },
      ...ofFloor,
    });
    expect(floor[1]).toMatchObject({ function: 'rektor', anyOf: ['rektor', 'forskolechef', 'bitradande'] });
    expect(floor[3]).toMatchObject({ function: 'tolk', part: 'when-needed' });
  });

  it.each<[string, LocalFunctions]>([
    ['alternatives', { required: [{ anyOf: ['rektor', 'forskolechef', 'bitradande'] }] }],
    ['alternatives in another order', { required: [{ anyOf: ['bitradande', 'rektor', 'forskolechef'] }] }],
    ['who takes part when needed', { whenNeeded: ['tolk'] }],
    ['a recommendation', { recommended: ['polis'] }],
    ['a deputy', { deputy: { chef: 'vice' } }],
    ['that one of the alternatives is enough', { attendance: { forskolechef: 'one' } }],
  ])('stays the floor’s where a district restates %s', (_, local) => {
    expect(merged(local)).toEqual(floor);
  });

  it.each<[string, LocalFunctions, readonly string[]]>([
    [
      'requires one of the alternatives',
      { required: ['forskolechef'] },
      [chef, `forskolechef required at /required/0 ${was}`, polis, tolk],
    ],
    [
      'leaves out one of the alternatives',
      { required: [{ anyOf: ['bitradande', 'rektor'] }] },
      [chef, `rektor|bitradande required at /required/0 ${was}`, polis, tolk],
    ],
    [
      'requires several of the alternatives, in the floor’s order',
      { required: ['bitradande', 'rektor'] },
      [chef, `rektor required at /required/1 ${was}`, `bitradande required at /required/0 ${was}`, polis, tolk],
    ],
    [
      'requires all of the one that it has chosen',
      { required: ['rektor'], attendance: { rektor: 'all' } },
      [chef, `rektor alla required at /required/0 ${was}`, polis, tolk],
    ],
    [
      'requires all of the alternatives',
      { attendance: { forskolechef: 'all' } },
      [chef, `rektor|forskolechef|bitradande alla required at /attendance/forskolechef ${was}`, polis, tolk],
    ],
    [
      'lifts one who takes part when needed to recommended',
      { recommended: ['tolk'] },
      [chef, either, polis, 'tolk recommended at /recommended/0 was when-needed'],
    ],
    [
      'lifts one who takes part when needed to required',
      { required: ['tolk'] },
      [chef, either, polis, 'tolk required at /required/0 was when-needed'],
    ],
    [
      'has a recommended one take part when needed',
      { whenNeeded: [{ function: 'polis', reason: 'Ligger långt bort' }] },
      [chef, either, 'polis when-needed “Ligger långt bort” at /whenNeeded/0 was recommended', tolk],
    ],
    [
      'adds alternatives, and one who takes part when needed',
      { required: [{ anyOf: ['kurator', 'lakare'] }], whenNeeded: ['larare'] },
      [chef, either, polis, tolk, 'kurator|lakare required at /required/0', 'larare when-needed at /whenNeeded/0'],
    ],
  ])('is more than the floor has where a district %s', (_, local, expected) => {
    expect(lines(local)).toEqual(expected);
  });

  it('has the deputies of the floor and those that a district adds, each with its origin', () => {
    const [first, second, third] = merged({ deputy: { forskolechef: 'samordnare', polis: 'omradespolis' } });
    expect(first?.deputy).toEqual({ value: 'vice', ...ofFloor });
    // It is of all alternatives, and changes nothing of the participant beside it.
    expect(second).toEqual({
      ...floor[1],
      deputy: { value: 'samordnare', origin: originOf('/deputy/forskolechef') },
    });
    expect(third).toMatchObject({ part: 'recommended', origin: { from: 'minimum-level' } });
    expect(third?.deputy?.value).toBe('omradespolis');
  });

  it('has no deputy for one that is left out', () => {
    const recommended = [{ function: 'polis', deputy: 'omradespolis', basis }] as const;
    const [, , left] = mergeParticipants({ ...meeting, recommended }, { without: { polis: 'Saknas' } }, '', originOf);
    expect(left).toMatchObject({ part: 'left-out', reason: 'Saknas' });
    expect(left?.deputy).toBeUndefined();
  });

  it('is what the district says in a meeting of its own', () => {
    const own = mergeParticipants(
      undefined,
      { required: [{ anyOf: ['b', 'a'] }], whenNeeded: ['c'], attendance: { a: 'all' }, deputy: { b: 'd' } },
      '',
      originOf,
    );
    expect(own).toEqual([
      {
        function: 'b',
        anyOf: ['b', 'a'],
        part: 'required',
        attendance: 'all',
        deputy: { value: 'd', origin: originOf('/deputy/b') },
        origin: originOf('/required/0'),
      },
      { function: 'c', part: 'when-needed', attendance: 'one', origin: originOf('/whenNeeded/0') },
    ]);
  });
});
