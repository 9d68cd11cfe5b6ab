import type { Code, CodeArguments } from '../../diagnostics/codes.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LevelRef } from '../../diagnostics/grounds.ts';
import type { LevelWords } from '../../diagnostics/level-words.ts';
import { atKey, atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { withWords } from '../../diagnostics/with-words.ts';
import { pointer } from '../../source/pointer.ts';
import { writtenAt, type YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { Requirement } from '../compile-schema/floor-guard.ts';
import {
  areaRequirements,
  followUpRequirements,
  meetingRequirements,
  type Requirements,
} from '../compile-schema/requirements.ts';
import { isBelow, unevenness } from '../frequency.ts';
import { frequencyText } from '../frequency-text.ts';
import type { FrequencyValue, MinimumArea, MinimumLevel, MinimumMeeting } from '../minimum-level.ts';
import { lowersFunction } from '../order.ts';
import { functionTitle, participantWords } from '../words/floor-words.ts';
import { BY_ID } from './extend.ts';
import { groundOf } from './ground.ts';
import { isOtherKind, LISTS_OF_BODY, NAMES_OF_BOARD, namesAnyBoards } from './merge-bodies.ts';
import { isMapping, isSame, listAt, mappingAt, textAt, type Written } from './written.ts';

/** A level that a file rests on: as one file would have written it, and as the program reads it, its parts marked. */
export interface RestedUpon {
  readonly written: Written;
  readonly level: MinimumLevel;
}

type At = readonly (string | number)[];

/** What the floor is compared with, and where findings stand. */
interface Comparison {
  readonly under: MinimumLevel;
  /** Everyone whom the level or the one that it rests on defines. */
  readonly functions: readonly string[];
  readonly document: YamlDocument;
  readonly level: LevelRef;
}

/** The arguments that only the value below gives. */
function argumentsOf({ code }: Requirement, value: unknown, floor: unknown, path: At, document: YamlDocument) {
  // A level's file names neither months nor anybody who convenes in practice.
  if (code === 'convener-changed') return { found: String(value), ofLevel: true };
  if (code !== 'meeting-too-rare' && code !== 'follow-up-too-rare') return { found: String(value) };
  const [found, least] = [value as FrequencyValue, floor as FrequencyValue];
  const args = code === 'meeting-too-rare' ? { monthless: true } : {};
  if (found !== 'vid behov' && found.andWhenNeeded === false) {
    return { ...args, found: writtenAt(document, pointer(path)) };
  }
  const uneven = unevenness(found, least);
  return { ...args, found: frequencyText(found), ...present({ uneven }) };
}

function isLower(field: string, value: unknown, { instead }: Requirement): boolean {
  if (field !== 'frequency') return !instead.some((one) => isSame(one, value));
  return instead.some((floor) => isBelow(value as FrequencyValue, floor as FrequencyValue));
}

/** Fields that name a function: one that nobody defines is only that. */
const NAMES_FUNCTION: ReadonlySet<string> = new Set(['responsible', 'convener']);

/** The fields of a part that are below what the level beneath says of them. */
function lowerFields(
  own: Written,
  requirements: Requirements,
  path: At,
  { functions, document }: Comparison,
): readonly Diagnostic[] {
  return Object.entries(requirements).flatMap(([field, those]) => {
    const value = own[field];
    if (value === undefined) return [];
    const at = [...path, field];
    const place = atValue(document, at);
    if (NAMES_FUNCTION.has(field) && typeof value === 'string' && !functions.includes(value)) {
      const suggestion = suggest(value, functions);
      return [diagnostic('unknown-function', { found: value, ...present({ suggestion }) }, place)];
    }
    return those
      .filter((one) => isLower(field, value, one))
      .map((one) => {
        const { code, floor, grounds } = one;
        const args = { ...one.args, ...argumentsOf(one, value, one.instead[0], at, document) };
        // Each requirement has the arguments of its code, but for those that the value gives.
        return diagnostic<Code>(code, args as CodeArguments[Code], place, { floor, grounds });
      });
  });
}

/** Functions that the level beneath requires, and that the file only recommends or asks one of instead of all. */
function lowerFunctions(own: Written, floor: MinimumMeeting, path: At, { under, document }: Comparison) {
  const listed = (list: 'required' | 'recommended') =>
    listAt(own, list).flatMap((one, index) => {
      const id = isMapping(one) ? textAt(one, 'function') : undefined;
      const required = floor.required.find((participant) => participant.function === id);
      if (id === undefined || required === undefined) return [];
      const isOne = isMapping(one) && one.attendance === 'one';
      const found = list === 'recommended' ? 'recommended' : isOne ? 'attendance-one' : 'attendance-all';
      if (found === 'attendance-all' || !lowersFunction(id, found, floor)) return [];
      const at = [...path, list, index, found === 'recommended' ? 'function' : 'attendance'];
      return diagnostic('function-missing', { id, title: functionTitle(under, id), found }, atValue(document, at), {
        floor: participantWords(under, required),
        grounds: required.basis,
      });
    });
  return [...listed('required'), ...listed('recommended')];
}

/** Functions that the file names twice for one meeting: merged, they would stand there once. */
function namedTwice(own: Written, path: At, document: YamlDocument): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return (['required', 'recommended'] as const).flatMap((list) =>
    listAt(own, list).flatMap((one, index): readonly Diagnostic[] => {
      const id = isMapping(one) ? textAt(one, 'function') : undefined;
      const known = id === undefined ? undefined : first.get(id);
      if (id === undefined) return [];
      first.set(id, known ?? list);
      if (known === undefined) return [];
      const place = atValue(document, [...path, list, index, 'function']);
      if (known === list) return [diagnostic('twice-in-list', { found: id }, place)];
      return [diagnostic('function-contradiction', { id, problem: 'required-and-recommended' }, place)];
    }),
  );
}

function groundless(path: At, document: YamlDocument): Diagnostic {
  const within = path.findLast((part) => typeof part === 'string');
  return diagnostic(
    'missing-key',
    { key: 'basis', unless: 'inherited', ...present({ within }) },
    atKey(document, path),
  );
}

/** A part without any ground of its own: what it adds would rest on nothing, or on what another level says. */
function withoutGround(parts: readonly Written[], path: At, document: YamlDocument): readonly Diagnostic[] {
  return groundOf(parts, '') === undefined ? [groundless(path, document)] : [];
}

function changed(id: string, path: At, { document, level }: Comparison, field?: true): Diagnostic {
  const args = { id, level: level.title, ...present({ field }) };
  return diagnostic('inherited-part-changed', args, atKey(document, path));
}

/** What a part says. Repeated in another file it may rest on that one's own grounds, which change nothing. */
function withoutBasis(part: unknown): unknown {
  if (!isMapping(part)) return part;
  const { basis: _, ...rest } = part;
  return rest;
}

/** Whether two files say different things of what both have. */
function isChanged(own: unknown, under: unknown): boolean {
  return own !== undefined && under !== undefined && !isSame(withoutBasis(own), withoutBasis(under));
}

/** Fields of a part that a file neither raises nor adds to: it may repeat them, or say them where nobody has. */
function changedFields(own: Written, under: Written, fields: readonly string[], path: At, comparison: Comparison) {
  return fields
    .filter((field) => isChanged(own[field], under[field]))
    .map((field) => changed(field, [...path, field], comparison, true));
}

/** Parts by id that the file defines anew with another content. */
function changedById(own: Written, under: Written, comparison: Comparison): readonly Diagnostic[] {
  return BY_ID.flatMap((field) =>
    Object.entries(mappingAt(own, field)).flatMap(([id, part]) => {
      const known = mappingAt(under, field)[id];
      if (!isChanged(part, known)) return [];
      const place = atKey(comparison.document, [field, id]);
      return field === 'functions'
        ? [diagnostic('function-redefined', { id }, place)]
        : [changed(id, [field, id], comparison)];
    }),
  );
}

/** Bodies of the level beneath that the file says another thing of than it may. */
function changedBodies(own: Written, under: Written, comparison: Comparison): readonly Diagnostic[] {
  const free = namesAnyBoards(under) ? NAMES_OF_BOARD : [];
  return Object.entries(mappingAt(own, 'bodies')).flatMap(([id, body]) => {
    const known = mappingAt(under, 'bodies')[id];
    if (!isMapping(known) || !isMapping(body)) return [];
    if (isOtherKind(body, known)) return [changed(id, ['bodies', id], comparison)];
    const fixed = Object.keys(body).filter((key) => ![...LISTS_OF_BODY, ...free, 'basis'].includes(key));
    return changedFields(body, known, fixed, ['bodies', id], comparison);
  });
}

/** Parts that a level has once: those of the level beneath stand. */
const ONCE: readonly string[] = ['municipality', 'administration', 'targetGroup', 'successFactors'];

const OF_MEETING: ReadonlySet<string> = new Set([
  'title',
  'convener',
  'frequency',
  'description',
  'required',
  'recommended',
  'invited',
  'minutes',
  'reportToBoard',
  'basis',
  'basisOf',
]);
const OF_FOLLOW_UP: ReadonlySet<string> = new Set([
  'frequency',
  'responsible',
  'methods',
  'reportToBoard',
  'basis',
  'basisOf',
]);
const OF_AREA: ReadonlySet<string> = new Set([
  'title',
  'level',
  'individualCases',
  'responsible',
  'goal',
  'targetGroup',
  'description',
  'topics',
  'supportMaterial',
  'meetings',
  'followUp',
  'basis',
  'basisOf',
]);

const ADDED_TO_AREA: readonly string[] = ['individualCases', 'goal', 'targetGroup', 'description', 'supportMaterial'];

/** The keys of a part that no rule of its own is about. */
const others = (own: Written, known: ReadonlySet<string>) => Object.keys(own).filter((key) => !known.has(key));

/** A part of the file and the part of the level beneath that it raises. */
interface Raised<T> {
  readonly own: Written;
  readonly floor: T;
  readonly under: Written;
  readonly path: At;
  readonly within: readonly Written[];
}

function meetingFindings({ own, floor, under, path, within }: Raised<MinimumMeeting>, comparison: Comparison) {
  return [
    ...withoutGround([own, ...within], path, comparison.document),
    ...lowerFields(own, meetingRequirements(comparison.under, floor), path, comparison),
    ...lowerFunctions(own, floor, path, comparison),
    ...namedTwice(own, path, comparison.document),
    ...changedFields(own, under, others(own, OF_MEETING), path, comparison),
  ];
}

/** Whether an area adds or raises anything without a ground of the file's, beside what its meetings and follow-up do. */
function addsGroundless(own: Written, within: readonly Written[]): boolean {
  const isGroundless = (field: string, parts: readonly Written[]) =>
    groundOf([...parts, own, ...within], field) === undefined;
  return (
    ADDED_TO_AREA.some((field) => own[field] !== undefined && isGroundless(field, [])) ||
    listAt(own, 'topics').some((one) => isGroundless('topics', isMapping(one) ? [one] : []))
  );
}

function areaFindings({ own, floor, under, path, within }: Raised<MinimumArea>, comparison: Comparison) {
  const meetings = Object.entries(mappingAt(own, 'meetings')).flatMap(([id, meeting]) => {
    const known = floor.meetings[id];
    if (known === undefined || !isMapping(meeting)) return [];
    const raised: Raised<MinimumMeeting> = {
      own: meeting,
      floor: known,
      under: mappingAt(mappingAt(under, 'meetings'), id),
      path: [...path, 'meetings', id],
      within: [own, ...within],
    };
    return meetingFindings(raised, comparison);
  });
  const followUp = mappingAt(own, 'followUp');
  const followUpPath = [...path, 'followUp'];
  return [
    ...(addsGroundless(own, within) ? [groundless(path, comparison.document)] : []),
    ...lowerFields(own, areaRequirements(comparison.under, floor), path, comparison),
    ...changedFields(own, under, others(own, OF_AREA), path, comparison),
    ...meetings,
    ...(own.followUp === undefined ? [] : withoutGround([followUp, own, ...within], followUpPath, comparison.document)),
    ...lowerFields(followUp, followUpRequirements(comparison.under, floor.followUp), followUpPath, comparison),
    ...changedFields(followUp, mappingAt(under, 'followUp'), others(followUp, OF_FOLLOW_UP), followUpPath, comparison),
  ];
}

/**
 * Finds what a level's file lowers or changes of the level that it rests on, by the codes of local additions: every finding
 * stands at the file's own line, with the floor and what that rests on.
 * @param own the file's value, by the schema of levels
 * @param document the file
 */
export function belowFindings(own: Written, rested: RestedUpon, document: YamlDocument): readonly Diagnostic[] {
  // The floor is that of the level beneath, whatever this one calls its own.
  const said = own.words as LevelWords | undefined;
  const words = said && { ...said, floor: rested.level.words.floor };
  return withWords(lowered(own, rested, document), words);
}

function lowered(own: Written, rested: RestedUpon, document: YamlDocument): readonly Diagnostic[] {
  const { level, written } = rested;
  const functions = [...Object.keys(level.functions), ...Object.keys(mappingAt(own, 'functions'))];
  const ref = { id: level.id, title: level.title };
  const comparison: Comparison = { under: level, functions, document, level: ref };
  return [
    ...changedById(own, written, comparison),
    ...changedBodies(own, written, comparison),
    ...changedFields(own, written, ONCE, [], comparison),
    ...Object.entries(mappingAt(own, 'areas')).flatMap(([id, area]) => {
      const floor = level.areas[id];
      if (floor === undefined || !isMapping(area)) return [];
      const raised: Raised<MinimumArea> = {
        own: area,
        floor,
        under: mappingAt(mappingAt(written, 'areas'), id),
        path: ['areas', id],
        within: [own],
      };
      return areaFindings(raised, comparison);
    }),
  ];
}
