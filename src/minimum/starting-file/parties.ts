import { FILL_IN, FILL_IN_EMAIL } from '../../texts/placeholders.ts';
import { capitalised } from '../../values/in-words.ts';
import { attending } from '../attending.ts';
import type { Days } from '../level-on.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { sharingBodies } from '../sharing-bodies.ts';
import { startingExamples } from '../starting-examples.ts';
import { functionTitle } from '../words/floor-words.ts';
import { example, flowList, heading, live, note, noteList, scalar } from './lines.ts';

/** The district, and where to turn in it. */
export function district(minimum: MinimumLevel): readonly string[] {
  const { area } = minimum.words;
  const { phone } = startingExamples(minimum);
  return [
    ...heading(capitalised(area.definite)),
    ...note('De tre namnen måste finnas. Skriv dem som de ska stå i överenskommelsen, i sin helhet.'),
    ...live([
      'district:',
      `  name: ${FILL_IN} ${area.genitive} namn`,
      `  administration: ${FILL_IN} förvaltningens namn`,
      `  board: ${FILL_IN} nämndens namn`,
    ]),
    ...note(`Står det i före ${area.genitive} namn? I annat fall:`, 2),
    ...example(['preposition: på # som i ”på Provön”'], 2),
    ...note('Vart man vänder sig: enheter och mottagningar, aldrig personer.', 2),
    ...note('Minst en av dem måste ha ett telefonnummer när nämnden har beslutat.', 2),
    ...note('handles är id för de områden som enheten svarar för. Dela gärna upp dem på flera enheter.', 2),
    ...live(
      [
        'units:',
        '  mottagningen: # ett id: små bokstäver a–z, siffror och bindestreck',
        `    title: ${FILL_IN} enhetens namn`,
        '    handles:',
        ...Object.keys(minimum.areas).map((id) => `      - ${scalar(id)}`),
        `    phone: ${phone} # ${FILL_IN} enhetens nummer`,
        `    email: ${FILL_IN_EMAIL} # ${FILL_IN} en funktionsbrevlåda, inte någons egen adress`,
      ],
      2,
    ),
    ...example(['hours: Vardagar 8–16', 'outOfHours: Socialjouren'], 6),
    ...note(`Finns mottagningarna i ${area.others} i en fil i samma mapp? Då skrivs de ut sist på sidan.`),
    ...example(['directory: mottagningar.yaml']),
  ];
}

/** The municipality that is party through its boards, where the level leaves it to each file. */
export function municipality(minimum: MinimumLevel): readonly string[] {
  if (minimum.municipality !== undefined) return [];
  const { organisationNumber } = startingExamples(minimum);
  return [
    ...heading('Kommunen'),
    ...note('Den juridiska person som är part genom sina nämnder. Måste finnas.'),
    ...live([
      'municipality:',
      `  name: ${FILL_IN} kommunens namn`,
      `  organisationNumber: "${organisationNumber}" # ${FILL_IN}`,
    ]),
  ];
}

/** The public parties beside the area's own board: on what each signs. */
export function bodies(minimum: MinimumLevel): readonly string[] {
  const { decidedOn, validFrom } = startingExamples(minimum);
  const all = Object.entries(minimum.bodies);
  if (all.length === 0) return [];
  return [
    ...heading('Andra offentliga parter'),
    ...note('Får utelämnas. Partens eget diarienummer och beslut står bara i listan över underskrifter.'),
    ...note(
      `Har någon beslutat för nämnden: skriv delegation i stället för decision, till exempel punkt 4.2, anmäls ${validFrom}.`,
    ),
    ...noteList(all.map(([id, { board, name }]) => `${id}: ${board ?? name ?? ''}`)),
    ...example([
      'bodies:',
      ...all.flatMap(([id, body]) => [
        `  ${scalar(id)}:`,
        `    registrationNumber: "${FILL_IN} diarienummer"`,
        ...(body.board === undefined
          ? []
          : [`    decision: { by: ${FILL_IN} vem som beslutar, on: ${decidedOn}, paragraph: "${FILL_IN} paragraf" }`]),
      ]),
    ]),
  ];
}

/** The agreement's dates, and who has decided and signed it. */
export function agreement(minimum: MinimumLevel): readonly string[] {
  const { validFrom, validUntil, decidedOn, signedOn } = startingExamples(minimum);
  const signs = minimum.administration?.signedBy ?? attending(minimum)[0] ?? '';
  return [
    ...heading('Överenskommelsen'),
    ...note('Första dag måste finnas. Datum skrivs år-månad-dag.'),
    ...note('Ett utkast får sakna diarienummer: ta då bort raden. Ett förslag måste ha det.'),
    ...live([
      'agreement:',
      `  registrationNumber: "${FILL_IN} diarienummer" # behåll citattecknen`,
      '  status: utkast # utkast, forslag, beslutad, upphord eller exempel',
      `  validFrom: ${validFrom} # ${FILL_IN}`,
    ]),
    ...note('Får utelämnas. Utan sista dag (validUntil) gäller överenskommelsen tills vidare.', 2),
    ...example(
      [
        `validUntil: ${validUntil} # ${FILL_IN}`,
        'noticeMonths: 3 # uppsägningstid',
        'renewal: { every: 1, automatic: true } # ses över varje år, och förlängs ett år i taget',
        `replaces: "${FILL_IN} diarienummer"`,
      ],
      2,
    ),
    ...note('När nämnden har beslutat: skriv status: beslutad, och vem som beslutade och när.', 2),
    ...example([`decidedBy: ${FILL_IN} vem som beslutar`, `decidedOn: ${decidedOn} # ${FILL_IN}`], 2),
    ...note('Grunden står då i ett eget dokument, Underlag, och inte i överenskommelsen, som blir kortare.', 2),
    ...note('Den som vill ha det på annat sätt skriver notes: inline eller separate.', 2),
    ...example(['notes: separate # inline eller separate'], 2),
    ...note(
      `När någon har skrivit under: funktionens id, aldrig en persons namn. Här: ${functionTitle(minimum, signs)}.`,
      2,
    ),
    ...example([`signed: { on: ${signedOn}, function: ${scalar(signs)} } # ${FILL_IN}`], 2),
  ];
}

/** "från och med 2011-07-01 till och med 2023-07-01"; none of what always exists. */
function daysOf({ from, until }: Days): readonly string[] {
  const days = [
    ...(from === undefined ? [] : [`från och med ${from}`]),
    ...(until === undefined ? [] : [`till och med ${until}`]),
  ];
  return days.length === 0 ? [] : [days.join(' ')];
}

/** Notes after a name: " (väntas finnas i varje stadsdel; till och med 2028-06-30)". */
function inBrackets(notes: readonly string[]): string {
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

interface ExampleSchool {
  readonly form: string;
  readonly preschool: boolean;
  readonly independent: boolean;
}

/** One school of each form that is expected, all forms where none is, and an independent one. */
function exampleSchools({ schoolForms }: MinimumLevel): readonly ExampleSchool[] {
  // What has ended is for files of its own time.
  const all = Object.entries(schoolForms).filter(([, { until }]) => until === undefined);
  const expected = all.filter(([, form]) => form.expected === true);
  const shown = (expected.length > 0 ? expected : all).map(([form, { kind }]) => ({
    form,
    preschool: kind === 'preschool',
    independent: false,
  }));
  // Schools come first: the first entry shows what only schools have.
  const ordered = [...shown.filter(({ preschool }) => !preschool), ...shown.filter(({ preschool }) => preschool)];
  return [...ordered, ...ordered.slice(0, 1).map((one) => ({ ...one, independent: true }))];
}

function school({ form, preschool, independent }: ExampleSchool): readonly string[] {
  const name = `${FILL_IN} ${preschool ? 'förskolans' : 'skolans'} namn${independent ? ', en fristående' : ''}`;
  const type = preschool ? 'enskild' : 'fristående';
  return [
    // The form makes every name another: two entries of one name would be the same school twice.
    ...live([`- name: ${scalar(`${name} (${form})`)}`, `  forms: ${flowList([form])}`], 2),
    ...live(
      independent
        ? [`organiser: { type: ${type}, name: ${FILL_IN} huvudmannens namn }`]
        : ['organiser: { type: kommunal }'],
      4,
    ),
  ];
}

/** How a unit is given to another board than the one that has its form, where the level has such boards. */
function boardsOfUnits(minimum: MinimumLevel): readonly string[] {
  const [first, ...others] = Object.entries(sharingBodies(minimum));
  if (first === undefined) return [];
  const all = [first, ...others].map(([id, name]) => `${id} (${name})`).join(', ');
  return note(
    `Driver en annan av kommunens nämnder enheten, skriv nämndens id: { type: kommunal, body: ${first[0]} }. Välj bland ${all}.`,
  );
}

/** Another contact, of one area. */
function contactsExample(minimum: MinimumLevel, id: string): readonly string[] {
  const [area] = Object.keys(minimum.areas);
  if (area === undefined) return [];
  const handles = `handles: ${flowList([area])}`;
  return ['contacts: # fler att vända sig till, och i vilka områden', `  - { function: ${scalar(id)}, ${handles} }`];
}

/** The parties: schools and preschools. */
export function schools(minimum: MinimumLevel): readonly string[] {
  const { area, floor } = minimum.words;
  const { unitCode } = startingExamples(minimum);
  const [first, ...others] = exampleSchools(minimum);
  const belongsTo = first?.preschool === true ? 'preschool' : 'school';
  const ids = attending(minimum);
  const contact = ids.find((id) => minimum.functions[id]?.belongsTo === belongsTo) ?? ids[0] ?? '';
  return [
    ...heading('Skolor och förskolor'),
    ...note('Parterna: minst en. Namn, skolformer och typ av huvudman måste finnas. Ta bort de rader ni inte behöver.'),
    ...note(
      'Typ av huvudman är kommunal, annan kommun, region, stat, kommunalförbund, fristående eller, för förskolor, enskild. En kommunal huvudman behöver inget namn.',
    ),
    ...boardsOfUnits(minimum),
    ...note(`${capitalised(floor.genitive)} skolformer:`),
    ...noteList(
      Object.entries(minimum.schoolForms).map(
        ([form, { expected, ...days }]) =>
          form + inBrackets([...(expected === true ? [`väntas finnas i alla ${area.plural}`] : []), ...daysOf(days)]),
      ),
    ),
    ...live(['schools:']),
    ...(first === undefined ? [] : school(first)),
    ...note('Får utelämnas: skolenhetskod (förskolor har ingen), kontakt och underskrift.', 4),
    ...example(
      [
        ...(first?.preschool === false ? [`unitCode: "${unitCode}" # ${FILL_IN}`] : []),
        `contact: { function: ${scalar(contact)}, email: ${FILL_IN_EMAIL} } # ${FILL_IN}`,
        ...contactsExample(minimum, contact),
      ],
      4,
    ),
    ...others.flatMap(school),
  ];
}
