import type { FunctionMissing } from '../../diagnostics/code-arguments.ts';
import type { Code, CodeArguments } from '../../diagnostics/codes.ts';
import { diagnostic, type Place } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { pointer } from '../../source/pointer.ts';
import { writtenAt, type YamlDocument } from '../../source/yaml-document.ts';
import { isMapping } from '../../values/is-mapping.ts';
import { present } from '../../values/present.ts';
import { fieldBasis } from '../basis.ts';
import type { Requirement } from '../compile-schema/floor-guard.ts';
import { missingArguments } from '../compile-schema/function-requirements.ts';
import type { Requirements } from '../compile-schema/requirements.ts';
import { isLaterDay } from '../day-of-school-year.ts';
import { isBelow, unevenness } from '../frequency.ts';
import { frequencyText } from '../frequency-text.ts';
import type { Indicator, MinimumArea } from '../minimum-level.ts';
import type { FrequencyValue, MinimumMeeting } from '../minimum-meeting.ts';
import type { DayOfSchoolYear, TimeLimit } from '../minimum-step.ts';
import { listings, lowersFunction } from '../order.ts';
import { functionsOf, type Ranked, rankedOf } from '../participants.ts';
import { isTargetBelow } from '../target.ts';
import { foldedTask } from '../tasks.ts';
import { isSlower } from '../time-limit.ts';
import { stepTimeText } from '../time-text.ts';
import { deputyWords, participantWords, taskWords } from '../words/floor-words.ts';
import type { Comparison, Path } from './comparison.ts';
import { participantsIn, type WrittenParticipant } from './merge-participants.ts';
import { isSame, listAt, textAt, type Written } from './written.ts';

/** The arguments that only the value below gives. */
function argumentsOf({ code }: Requirement, value: unknown, floor: unknown, path: Path, document: YamlDocument) {
  // A level's file names neither months nor anybody who convenes in practice.
  if (code === 'convener-changed') return { found: String(value), ofLevel: true };
  if (code === 'step-too-slow') return { found: stepTimeText(value as TimeLimit | DayOfSchoolYear) };
  if (code !== 'meeting-too-rare' && code !== 'follow-up-too-rare')
    return { found: isMapping(value) ? writtenAt(document, pointer(path)) : String(value) };
  const [found, least] = [value as FrequencyValue, floor as FrequencyValue];
  const args = code === 'meeting-too-rare' ? { monthless: true } : {};
  if (found !== 'vid behov' && found.andWhenNeeded === false) {
    return { ...args, found: writtenAt(document, pointer(path)) };
  }
  const uneven = unevenness(found, least);
  return { ...args, found: frequencyText(found), ...present({ uneven }) };
}

function isLower(field: string, value: unknown, { code, instead, args }: Requirement): boolean {
  if (code === 'target-below-floor' && field === 'target')
    return isTargetBelow(Number(value), { target: Number(instead[0]), better: args?.better as Indicator['better'] });
  const [floor] = instead;
  if (code === 'step-too-slow' && field === 'within') return isSlower(value as TimeLimit, floor as TimeLimit);
  if (code === 'step-too-slow') return isLaterDay(value as DayOfSchoolYear, floor as DayOfSchoolYear);
  // A level may guarantee what the one beneath it leaves open; a district may not.
  if (field === 'individualCases' && value === 'guaranteed' && instead.includes('allowed')) return false;
  if (field !== 'frequency') return !instead.some((one) => isSame(one, value));
  return instead.some((floor) => isBelow(value as FrequencyValue, floor as FrequencyValue));
}

/** Fields that name a function: one that nobody defines is only that. `by`: who answers for a step, or asks for consent. */
const NAMES_FUNCTION: ReadonlySet<string> = new Set(['responsible', 'convener', 'chair', 'by']);

function unknownFunction(found: string, functions: readonly string[], place: Place): Diagnostic {
  return diagnostic('unknown-function', { found, ...present({ suggestion: suggest(found, functions) }) }, place);
}

/** The fields of a part that are below what the level beneath says of them. */
export function lowerFields(
  own: Written,
  requirements: Requirements,
  path: Path,
  { functions, document }: Comparison,
): readonly Diagnostic[] {
  return Object.entries(requirements).flatMap(([field, those]) => {
    const value = own[field];
    if (value === undefined) return [];
    const at = [...path, field];
    const place = atValue(document, at);
    if (NAMES_FUNCTION.has(field) && typeof value === 'string' && !functions.includes(value)) {
      return [unknownFunction(value, functions, place)];
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

/** Tasks of the level beneath that the file gives to another function. */
export function lowerTasks(own: Written, floor: MinimumArea, path: Path, comparison: Comparison) {
  const { under, functions, document } = comparison;
  const floors = new Map(floor.responsibilities.map((one) => [foldedTask(one.task), one]));
  return listAt(own, 'responsibilities').flatMap((one, index) => {
    const [task, by] = isMapping(one) ? [textAt(one, 'task'), textAt(one, 'by')] : [];
    const meant = floors.get(foldedTask(task ?? ''));
    if (meant === undefined || by === undefined || by === meant.by) return [];
    const place = atValue(document, [...path, 'responsibilities', index, 'by']);
    if (!functions.includes(by)) return [unknownFunction(by, functions, place)];
    const args = { found: by, write: meant.by, task: meant.task };
    const stands = { floor: taskWords(under, meant), grounds: meant.basis };
    return [diagnostic('responsible-function-changed', args, place, stands)];
  });
}

/** What a participant of the file takes away of one of the level beneath, and where in it that stands. */
interface Lower {
  readonly id: string;
  readonly found: FunctionMissing['found'];
  readonly within: readonly (string | number)[];
}

/** What a participant of the file takes away of what the level beneath says of one function of its. */
function lowerPart(
  { rank, written, functions }: WrittenParticipant,
  { participant }: Ranked,
  floor: MinimumMeeting,
  required: readonly (readonly string[])[],
): readonly Lower[] {
  const own = functionsOf(participant);
  const at = functions.findIndex((id) => own.includes(id));
  const [id = ''] = functions.slice(at);
  if (!functions.every((one) => own.includes(one)))
    return [{ id, found: 'any-of', within: participant.anyOf === undefined ? ['anyOf', at] : ['anyOf'] }];
  if (rank !== 'required')
    return lowersFunction(id, listings[rank], floor, required)
      ? [{ id, found: rank === 'recommended' ? 'recommended' : 'when-needed', within: ['function'] }]
      : [];
  const isOne = written.attendance === 'one' && lowersFunction(id, 'attendance-one', floor);
  return isOne ? [{ id, found: 'attendance-one', within: ['attendance'] }] : [];
}

/** Another deputy than the one that the level beneath names. */
function changedDeputy({ written }: WrittenParticipant, { participant }: Ranked, { under }: Comparison) {
  const { deputy } = participant;
  const found = textAt(written, 'deputy');
  if (deputy === undefined || found === undefined || found === deputy) return undefined;
  const floor = { floor: deputyWords(under, participant, deputy), grounds: fieldBasis(participant, 'deputy') };
  return { args: { term: 'deputy', found, write: deputy } as const, floor };
}

/** What the file takes away of those who take part by the level beneath, and deputies that it names otherwise. */
export function lowerFunctions(own: Written, floor: MinimumMeeting, path: Path, comparison: Comparison) {
  const { under, document } = comparison;
  const listed = participantsIn(own);
  const required = listed.flatMap(({ rank, functions }) => (rank === 'required' ? [functions] : []));
  return listed.flatMap((one): readonly Diagnostic[] => {
    const at = [...path, one.rank, one.index];
    const touched = rankedOf(floor).filter(({ participant }) =>
      functionsOf(participant).some((id) => one.functions.includes(id)),
    );
    return touched.flatMap((ranked): readonly Diagnostic[] => {
      const { rank, participant } = ranked;
      const said = { floor: participantWords(under, participant, rank), grounds: participant.basis };
      const lower = lowerPart(one, ranked, floor, required).map(({ id, found, within }) => {
        const args = { ...missingArguments(under, ranked, id, found), ofLevel: true };
        return diagnostic('function-missing', args, atValue(document, [...at, ...within]), said);
      });
      const changed = changedDeputy(one, ranked, comparison);
      if (changed === undefined) return lower;
      return [
        ...lower,
        diagnostic('meeting-changed', changed.args, atValue(document, [...at, 'deputy']), changed.floor),
      ];
    });
  });
}
