import { FILL_IN } from '../../texts/placeholders.ts';
import { capitalised, withoutStop } from '../../values/in-words.ts';
import { attending, isOfOneChild } from '../attending.ts';
import { clauseChapters } from '../clause-chapters.ts';
import { timesWithin } from '../compile-schema/compile-steps.ts';
import type { Steps } from '../compile-schema/step-requirements.ts';
import { frequenciesAbove } from '../compile-schema/suggestions.ts';
import { frequencyYaml } from '../frequency-text.ts';
import { exceptionWords, invitesFamily } from '../invited-unless.ts';
import type { MinimumArea, MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import type { MinimumStep, TimeLimit } from '../minimum-step.ts';
import { casesOf } from '../order.ts';
import { isSlower } from '../time-limit.ts';
import { flowYaml } from '../time-text.ts';
import { areaWords, meetingWords, stepWords } from '../words/floor-words.ts';
import { example, flowList, heading, live, note, noteList, scalar } from './lines.ts';

/** The indentation of an area's own keys, in spaces: below `localAdditions`, `areas` and the area's id. */
const IN_AREA = 6;

function unlessWords(minimum: MinimumLevel, id: string): string {
  return invitesFamily(minimum, [id]) ? exceptionWords(minimum) : '';
}

function ownFunctions(minimum: MinimumLevel): readonly string[] {
  return [
    ...note(
      `${capitalised(minimum.words.floor.genitive)} funktioner. Skriv deras id (före kolonet) där en funktion ska stå:`,
      2,
    ),
    ...noteList(
      Object.entries(minimum.functions).map(
        ([id, { title, invitedOnly }]) =>
          `${id}: ${title}${invitedOnly === true ? ` (bjuds bara in${unlessWords(minimum, id)})` : ''}`,
      ),
      2,
    ),
    ...note('En funktion som saknas i listan. En roll, aldrig en person:', 2),
    ...example(['functions:', '  egen-funktion:', `    title: ${FILL_IN} funktionens namn`], 2),
  ];
}

/**
 * The next usual frequency above the floor's; a meeting that is held when needed gets no frequency and no months, and one
 * about a single child no months.
 */
function raised(minimum: MinimumLevel, meeting: MinimumMeeting): readonly string[] {
  const { frequency } = meeting;
  if (frequency === 'vid behov') return [`    description: ${FILL_IN} hur mötet går till`];
  const [floor, oftener = floor] = frequenciesAbove(frequency);
  return [
    `    frequency: ${frequencyYaml(oftener ?? frequency)}`,
    ...(isOfOneChild(minimum, meeting) ? [] : ['    months: [september, februari] # för årets möten']),
  ];
}

/** The recommended functions that a district may lift: not those that should stay away from individual cases. */
function liftable(minimum: MinimumLevel, area: MinimumArea, meeting: MinimumMeeting): readonly string[] {
  const recommended = (meeting.recommended ?? []).map((one) => one.function);
  if (casesOf(area.individualCases, meeting.individualCases) === 'forbidden') return recommended;
  return recommended.filter((id) => minimum.functions[id]?.inIndividualCases === undefined);
}

/** A meeting of the floor: held more often, with one function lifted and another left out with a reason. */
function meetingExample(
  minimum: MinimumLevel,
  area: MinimumArea,
  id: string,
  meeting: MinimumMeeting,
): readonly string[] {
  const [lifted] = liftable(minimum, area, meeting);
  const leftOut = (meeting.recommended ?? []).find((one) => one.function !== lifted)?.function;
  return [
    `  ${scalar(id)}:`,
    ...raised(minimum, meeting),
    ...(lifted === undefined && leftOut === undefined ? [] : ['    functions:']),
    ...(lifted === undefined ? [] : [`      required: ${flowList([lifted])} # höjd från bör till ska`]),
    ...(leftOut === undefined
      ? []
      : ['      without:', `        ${scalar(leftOut)}: ${FILL_IN} skälet till att den inte deltar`]),
  ];
}

/** A meeting's own rule for single children; the example repeats that of its area, which may be left out. */
const OWN_CASES = 'individualCases: forbidden # mötets egen regel: områdets, eller mindre (också anonymised)';

/** A complete meeting of the district's own, with what it may say of itself besides. */
function ownMeeting(
  minimum: MinimumLevel,
  functions: readonly string[],
  more: readonly string[] = [],
): readonly string[] {
  const [convener = ''] = functions;
  const [other] = attending(minimum).filter((id) => !functions.includes(id));
  return [
    '  eget-mote:',
    `    title: ${FILL_IN} mötets namn`,
    ...more.map((line) => `    ${line}`),
    '    frequency: { times: 1, per: termin }',
    '    heldPer: school # vid varje skola. Eller organiser, child eller district: gemensamt för alla',
    `    convener: ${scalar(convener)} # sammankallar`,
    `    chair: ${scalar(convener)} # leder mötet`,
    '    functions:',
    `      required: ${flowList(functions)}`,
    ...(other === undefined ? [] : [`      whenNeeded: ${flowList([other])} # kommer när det behövs`]),
    `    agenda: ["${FILL_IN} en punkt"]`,
  ];
}

/** A task of the district's own. */
function ownTasks(by: string): readonly string[] {
  return ['responsibilities: # vem som gör vad', `  - { task: ${FILL_IN} en uppgift, by: ${scalar(by)} }`];
}

/** Something that the district measures: below `followUp`. */
const ownIndicator: readonly string[] = [
  '  indicators: # en andel eller ett antal för alla, aldrig ett enskilt barn',
  `    egen-indikator: { text: ${FILL_IN} det ni räknar, unit: "%", target: 90, better: higher }`,
];

/** What the floor says of the steps of an area, each with its id. */
function stepNotes(minimum: MinimumLevel, { steps }: MinimumArea): readonly string[] {
  return steps === undefined ? [] : [...note('Steg:', 4), ...noteList(stepsInWords(minimum, steps), 4)];
}

/** What the floor says of steps, each with its id. */
function stepsInWords(minimum: MinimumLevel, steps: Steps): readonly string[] {
  return Object.entries(steps).map(
    ([id, step]) => `${id}: ${withoutStop(step.what)}. ${stepWords(minimum, steps, step)}`,
  );
}

/** The clauses of the floor that have steps, with an example for the first one that may be timed closer. */
function clausesWithSteps(minimum: MinimumLevel): { notes: readonly string[]; example: readonly string[] } {
  const stepped = Object.entries(minimum.clauses).filter(([, { steps = {} }]) => Object.keys(steps).length > 0);
  const [first] = stepped.flatMap(([id, { steps = {} }]) => {
    const timed = Object.entries(steps).find(
      ([, { within, statutory }]) => statutory !== true && within !== undefined && soonerThan(within) !== undefined,
    );
    const lines = timed === undefined ? [] : sooner({ [timed[0]]: timed[1] });
    return lines.length === 0 ? [] : [[`  ${scalar(id)}:`, ...lines.map((line) => `    ${line}`)]];
  });
  return {
    notes: stepped.flatMap(([id, { title, steps = {} }]) => [
      ...note(`Steg i villkoret ${id} (${title}):`, 2),
      ...noteList(stepsInWords(minimum, steps), 2),
    ]),
    example: first ?? [],
  };
}

/** The longest of usual times that is shorter than the floor's on every day: a week is not, where the floor has five weekdays. */
function soonerThan(floor: TimeLimit): TimeLimit | undefined {
  return timesWithin(floor).findLast((one) => isSlower(floor, one));
}

/** The first step that the law does not time. */
function firstOwn(steps: Steps): readonly [id?: string, step?: MinimumStep] {
  return Object.entries(steps).find(([, step]) => step.statutory !== true) ?? [];
}

/** A step of the floor with a shorter time, where there is one to name. */
function sooner(steps: Steps): readonly string[] {
  const [id, step] = firstOwn(steps);
  if (id === undefined) return [];
  const time = step?.within === undefined ? undefined : soonerThan(step.within);
  return ['steps:', `  ${scalar(id)}:`, ...(time === undefined ? [] : [`    within: ${flowYaml(time)}`])];
}

/** A step of the floor with a shorter time, and one of the district's own after it; what the law times stays as it is. */
function stepsExample({ steps = {}, responsible }: MinimumArea): readonly string[] {
  const [id] = firstOwn(steps);
  if (id === undefined) return [];
  return [
    ...sooner(steps),
    `    doneBy: ${scalar(responsible)} # gör det i praktiken`,
    '  eget-steg:',
    `    after: ${scalar(id)}`,
    `    what: ${FILL_IN} vad som görs`,
    `    by: ${scalar(responsible)}`,
  ];
}

/** What the floor says of an area, then the area in the file, with examples of what can be added. */
function area(minimum: MinimumLevel, id: string, floor: MinimumArea, isFirst: boolean): readonly string[] {
  const meetings = Object.entries(floor.meetings);
  const more = Object.keys(minimum.supportMaterial).filter((one) => !floor.supportMaterial.includes(one));
  return [
    '',
    ...note(`${floor.title} – ${areaWords(minimum, floor)}`, 4),
    ...noteList(
      meetings.map(([meetingId, meeting]) => `${meetingId}: ${meeting.title}. ${meetingWords(minimum, id, meeting)}`),
      4,
    ),
    ...stepNotes(minimum, floor),
    ...live(
      [`${scalar(id)}:`, `  topics: [] # egna frågor${isFirst ? ', till exempel [Trygghet på väg till skolan]' : ''}`],
      4,
    ),
    ...example(
      [
        'meetings:',
        ...meetings.flatMap(([meetingId, meeting]) => meetingExample(minimum, floor, meetingId, meeting)),
        ...(isFirst ? ownMeeting(minimum, [floor.responsible]) : []),
        ...stepsExample(floor),
        ...(isFirst ? [`goal: ${FILL_IN} ett eget mål, skrivs efter ${minimum.words.floor.genitive}`] : []),
        ...(isFirst && more[0] !== undefined ? [`supportMaterial: ${flowList(more.slice(0, 1))}`] : []),
        ...(isFirst ? ownTasks(floor.responsible) : []),
        ...(isFirst ? ['followUp:', `  methods: ["${FILL_IN} hur ni följer upp"]`, ...ownIndicator] : []),
      ],
      IN_AREA,
    ),
  ];
}

function ownArea(minimum: MinimumLevel): readonly string[] {
  const functions = attending(minimum).slice(0, 2);
  const [responsible = ''] = functions;
  return [
    '',
    ...note('Ett eget område. Allt det här måste finnas. Skriv också dess id under handles hos en enhet.', 4),
    ...example(
      [
        'eget-omrade:',
        `  title: ${FILL_IN} områdets namn`,
        '  level: general # general (övergripande nivå) eller individual (individnivå)',
        '  individualCases: forbidden # forbidden eller allowed: om enskilda barn får tas upp',
        `  responsible: ${scalar(responsible)}`,
        `  topics: ["${FILL_IN} en fråga"]`,
        '  meetings:',
        ...ownMeeting(minimum, functions, [OWN_CASES]).map((line) => `  ${line}`),
        '  followUp:',
        '    frequency: { times: 1, per: läsår }',
        `    responsible: ${scalar(responsible)}`,
      ],
      4,
    ),
  ];
}

/** What a district says beside the areas, and guidance of its own that areas may name. */
function ownClauses(minimum: MinimumLevel): readonly string[] {
  const stepped = clausesWithSteps(minimum);
  const chapters = Object.entries(clauseChapters).map(([id, title]) => `${id}: ${title}`);
  return [
    '',
    ...stepped.notes,
    ...note('Ett eget villkor, om det som inte hör till ett område. Kapitel (chapter) som det kan stå i:', 2),
    ...noteList(chapters, 2),
    ...example(
      [
        'clauses:',
        ...stepped.example,
        '  eget-villkor:',
        `    title: ${FILL_IN} villkorets rubrik`,
        '    chapter: costs',
        `    text: ${FILL_IN} vad ni har kommit överens om`,
      ],
      2,
    ),
    '',
    ...note('Eget stödmaterial. Skriv också dess id under supportMaterial i ett område.', 2),
    ...example(
      [
        'supportMaterial:',
        '  eget-material:',
        `    title: ${FILL_IN} materialets namn`,
        `    url: https://www.example.se/FYLL-I # ${FILL_IN} adressen, om det finns på webben`,
      ],
      2,
    ),
  ];
}

/** The support material that areas may name, where there is any. */
function supportMaterial(minimum: MinimumLevel): readonly string[] {
  const titles = Object.entries(minimum.supportMaterial).map(([id, { title }]) => `${id}: ${title}`);
  return titles.length === 0 ? [] : [...note('Stödmaterial som kan anges:'), ...noteList(titles)];
}

/** What a district may add: every area of the floor with what it says, and an example of each kind of addition. */
export function additions(minimum: MinimumLevel): readonly string[] {
  const { floor, addition } = minimum.words;
  return [
    ...heading(capitalised(addition.plural)),
    ...note(
      `Allt härifrån får utelämnas. ${capitalised(floor.definite)} gäller ändå. Ni kan lägga till och höja, aldrig sänka.`,
    ),
    ...note('Hur ofta skrivs { times: 2, per: termin }, { every: 6, unit: vecka } eller vid behov.'),
    ...supportMaterial(minimum),
    ...live(['localAdditions:']),
    ...ownFunctions(minimum),
    '',
    ...note(
      `${capitalised(floor.genitive)} områden, vart och ett med sitt id och sina möten, och därefter ett eget område.`,
      2,
    ),
    ...live(['areas:'], 2),
    ...Object.entries(minimum.areas).flatMap(([id, one], index) => area(minimum, id, one, index === 0)),
    ...ownArea(minimum),
    ...ownClauses(minimum),
  ];
}
