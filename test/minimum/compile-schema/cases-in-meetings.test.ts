// Every rule of an area, with every rule of a meeting in it, with everything that a district can say of both: by an order that
// is written here once more, the compiled schemas and the merge are to agree.
import { describe, expect, test } from 'vitest';
import type { MinimumArea, MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import type { IndividualCases, MeetingCases } from '../../../src/minimum/minimum-meeting.ts';
import type { Agreement, Meeting, Origin } from '../../../src/model/agreement.ts';
import type { DistrictFile, LocalArea } from '../../../src/model/district-file.ts';
import { merge } from '../../../src/model/merge.ts';
import { sundby } from '../../support/levels.ts';
import { agreementValidator, districtValidator } from '../../support/schema.ts';

const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });

const ofAreas = ['forbidden', 'allowed', 'guaranteed'] as const;
const ofMeetings = ['forbidden', 'anonymised', 'allowed', 'guaranteed'] as const;
type Said<T> = T | undefined;

const { narvaromote } = sundby.areas.narvaro?.meetings ?? {};
if (narvaromote === undefined) throw new Error('sundby no longer has the meeting that the others are made of');
const { invited: _, ...standing } = narvaromote;

/** An area with a meeting for each rule, and one that says none. */
function areaOf(cases: IndividualCases, meetings: readonly Said<MeetingCases>[]): MinimumArea {
  const entries = meetings.map((value) => [
    value ?? 'none',
    { ...standing, title: `Möte ${value}`, ...(value === undefined ? {} : { individualCases: value }) },
  ]);
  return { ...(sundby.areas.narvaro as MinimumArea), individualCases: cases, meetings: Object.fromEntries(entries) };
}

const open: readonly Said<MeetingCases>[] = [undefined, 'forbidden', 'anonymised', 'allowed'];
const made: Readonly<Record<string, MinimumArea>> = {
  stangt: areaOf('forbidden', [...open, 'guaranteed']),
  oppet: areaOf('allowed', open),
  'oppet-med-lofte': areaOf('allowed', [...open, 'guaranteed']),
  lovat: areaOf('guaranteed', [...open, 'guaranteed']),
};
const level: MinimumLevel = { ...sundby, areas: { ...sundby.areas, ...made } };

function file(areas: Record<string, LocalArea>): DistrictFile {
  return {
    minimumLevel: level.id,
    district: { name: 'A', administration: 'B', board: 'C' },
    agreement: { registrationNumber: '1', validFrom: '2025-01-01' },
    schools: [{ name: 'S', forms: ['grundskola'], organiser: { type: 'kommunal' } }],
    localAdditions: { areas },
  };
}

/** How much of single children a meeting may take up; what is guaranteed stands apart. */
const most = ['forbidden', 'anonymised', 'allowed'];
const isNoMore = (value: string, floor: string) =>
  value === floor || (floor !== 'guaranteed' && most.includes(value) && most.indexOf(value) <= most.indexOf(floor));

const floorOf = (area: IndividualCases, meeting: Said<MeetingCases>): MeetingCases =>
  area === 'forbidden' ? 'forbidden' : (meeting ?? area);

function areaHolds({ individualCases: floor, meetings }: MinimumArea, said: Said<string>): boolean {
  const isKept = Object.values(meetings).some((one) => one.individualCases === 'guaranteed');
  return said === undefined || said === floor || (floor === 'allowed' && said === 'forbidden' && !isKept);
}

/** What holds in the end; undefined where the file is refused. */
function mergedCases(area: MinimumArea, floor: MeetingCases, ofArea: Said<string>, said: Said<MeetingCases>) {
  if (!areaHolds(area, ofArea)) return undefined;
  if ((ofArea ?? area.individualCases) === 'forbidden')
    return (said ?? 'forbidden') === 'forbidden' ? 'forbidden' : undefined;
  const value = said ?? floor;
  return isNoMore(value, floor) ? value : undefined;
}

const own = {
  title: 'Eget',
  frequency: 'vid behov',
  convener: 'omradeschef',
  functions: { required: ['omradeschef'] },
} as const;
const maybe = <T extends string>(values: readonly T[]): readonly Said<T>[] => [undefined, ...values];
const written = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value });

/** Every way to say something of a meeting in an area of the level. */
function* cases() {
  for (const [areaId, area] of Object.entries(made))
    for (const ofArea of maybe([...ofAreas, 'anonymised' as IndividualCases]))
      for (const said of maybe(ofMeetings))
        for (const minutes of [undefined, true]) {
          const meetings = Object.entries(area.meetings).map(([id, one]) => ({
            id,
            floor: floorOf(area.individualCases, one.individualCases),
          }));
          const allows = { id: 'eget', floor: floorOf(area.individualCases, 'allowed') };
          for (const { id, floor } of [...meetings, allows])
            yield { areaId, area, ofArea, said, minutes, id, floor, isOwn: id === 'eget' };
        }
}

const meetingOf = (agreement: Agreement, areaId: string, id: string) =>
  agreement.areas.find((one) => one.id === areaId)?.meetings.find((one) => one.id === id) as Meeting;

function changed(agreement: Agreement, areaId: string, id: string, change: (meeting: Meeting) => Meeting): Agreement {
  const areas = agreement.areas.map((area) =>
    area.id === areaId ? { ...area, meetings: area.meetings.map((one) => (one.id === id ? change(one) : one)) } : area,
  );
  return { ...agreement, areas };
}

describe('single children in the meetings of an area', () => {
  test('are taken up as the order says, and minuted where nobody is named', async () => {
    const districts = await districtValidator(level);
    const agreements = await agreementValidator(level);
    const wrong: unknown[] = [];
    let accepted = 0;
    for (const { areaId, area, ofArea, said, minutes, id, floor, isOwn } of cases()) {
      const value = mergedCases(area, floor, ofArea, said);
      const isMinuted = value === 'forbidden' || value === 'anonymised';
      const expected = value !== undefined && (minutes === undefined || isMinuted) ? value : 'refused';
      const meeting = { ...(isOwn ? own : {}), ...written('individualCases', said), ...written('minutes', minutes) };
      const local = file({ [areaId]: { ...written('individualCases', ofArea), meetings: { [id]: meeting } } });
      const isAccepted = districts.check(local).length === 0;
      const merged = isAccepted ? merge(level, local, originOf) : undefined;
      const found = merged === undefined ? 'refused' : meetingOf(merged, areaId, id).individualCases.value;
      const minuted = merged === undefined || meetingOf(merged, areaId, id).minutes.value;
      const byDefault = minutes ?? (isOwn && value === 'forbidden');
      const holds = merged === undefined || (agreements.check(merged).length === 0 && minuted === byDefault);
      if (found !== expected || !holds) wrong.push({ areaId, ofArea, id, said, minutes, expected, found, holds });
      if (isAccepted) accepted += 1;
    }
    expect(wrong).toEqual([]);
    expect(accepted).toBeGreaterThan(150);
  });

  test.each(['forbidden', 'allowed'] as const)('are taken up in a district’s own area that says %s', async (ofArea) => {
    const districts = await districtValidator(level);
    const agreements = await agreementValidator(level);
    for (const said of maybe(ofMeetings))
      for (const minutes of [undefined, true]) {
        const meeting = { ...own, ...written('individualCases', said), ...written('minutes', minutes) };
        const local = file({
          nytt: {
            title: 'Nytt',
            level: 'individual',
            individualCases: ofArea,
            responsible: 'omradeschef',
            topics: ['En fråga'],
            meetings: { eget: meeting },
            followUp: { frequency: { times: 1, per: 'läsår' }, responsible: 'omradeschef' },
          },
        });
        const value = said ?? ofArea;
        const isSaid = most.includes(value) && most.indexOf(value) <= most.indexOf(ofArea);
        const isAccepted = isSaid && (minutes === undefined || value !== 'allowed');
        expect([said, minutes, districts.check(local).length === 0]).toEqual([said, minutes, isAccepted]);
        if (!isAccepted) continue;
        const merged = merge(level, local, originOf);
        const { individualCases, minutes: kept } = meetingOf(merged, 'nytt', 'eget');
        expect([individualCases.value, kept.value]).toEqual([value, minutes ?? value === 'forbidden']);
        expect(agreements.check(merged)).toEqual([]);
      }
  });

  test('are held to the floor once more in the merged agreement', async () => {
    const agreements = await agreementValidator(level);
    const merged = merge(level, file({}), originOf);
    for (const [areaId, area] of Object.entries(made))
      for (const [id, one] of Object.entries(area.meetings))
        for (const value of ofMeetings) {
          const floor = floorOf(area.individualCases, one.individualCases);
          const told = changed(merged, areaId, id, (meeting) => ({
            ...meeting,
            individualCases: { ...meeting.individualCases, value },
          }));
          const isHeld = isNoMore(value, floor);
          expect([areaId, id, value, agreements.check(told).length === 0]).toEqual([areaId, id, value, isHeld]);
        }
    const minuted = (id: string) =>
      changed(merged, 'oppet', id, (meeting) => ({ ...meeting, minutes: { ...meeting.minutes, value: true } }));
    expect(agreements.check(minuted('anonymised'))).toEqual([]);
    expect(agreements.check(minuted('allowed')).length).toBeGreaterThan(0);
    const closed = merge(level, file({ oppet: { individualCases: 'forbidden' } }), originOf);
    const named = changed(closed, 'oppet', 'allowed', (meeting) => ({
      ...meeting,
      individualCases: { ...meeting.individualCases, value: 'allowed' },
    }));
    expect(agreements.check(closed)).toEqual([]);
    expect(agreements.check(named).length).toBeGreaterThan(0);
  });

  test('are forbidden by the district in all meetings of an area, from the line where it says so', () => {
    const merged = merge(level, file({ oppet: { individualCases: 'forbidden' } }), originOf);
    expect(meetingOf(merged, 'oppet', 'anonymised').individualCases).toMatchObject({
      value: 'forbidden',
      floor: 'anonymised',
      origin: { file: '/localAdditions/areas/oppet/individualCases' },
    });
    expect(meetingOf(merged, 'oppet', 'forbidden').individualCases.origin).toEqual({ from: 'minimum-level' });
  });
});
