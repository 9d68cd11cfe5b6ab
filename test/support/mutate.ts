/** A slip that a person could make in one line of a good file. */
export interface Mutation {
  readonly slip: string;
  /** The line that was changed, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Makes one kind of slip in a line; nothing where the line gives no occasion for it. */
type Slip = (line: string, lineNumber: number) => string | undefined;

/** Replaces what a pattern finds, if it does. */
function replacing(pattern: RegExp, replacement: string | ((...found: string[]) => string)): Slip {
  return (line) => {
    const changed = line.replace(pattern, replacement as string);
    return changed === line ? undefined : changed;
  };
}

/** Two letters of a word change places: the commonest slip of all. */
function swapped(word: string): string {
  for (let at = word.length - 2; at > 0; at -= 1) {
    if (word[at] !== word[at + 1]) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  }
  return `${word}${word}`;
}

/** A valid personal number that belongs to nobody: the Swedish Tax Agency reserves these for tests. */
const TEST_NUMBER = '20000101-2384';

const KEYS =
  'minimumLevel|district|name|administration|board|units|title|handles|phone|email|hours|outOfHours|description|agreement|registrationNumber|status|decidedBy|decidedOn|validFrom|validUntil|noticeMonths|renewal|automatic|notes|signed|on|function|schools|bodies|joins|decision|paragraph|delegation|authority|unitCode|forms|organiser|type|organisationNumber|contact|contacts|localAdditions|functions|areas|goal|targetGroup|topics|supportMaterial|responsibilities|task|by|meetings|frequency|times|per|every|unit|months|calledBy|required|recommended|whenNeeded|anyOf|reason|attendance|deputy|without|followUp|methods|indicators|target|better|reportedTo|reportToBoard|level|individualCases|responsible|convener|invited|minutes|heldPer|consent|rule|chair|mandate|agenda|reportsTo|sharedWith|clauses|text|chapter|edition|url|steps|what|doneBy|from|event|step|within|days|weekdays|weeks|before|month|day|exception|after';

/** Words of closed sets. */
const VALUES =
  'termin|läsår|vecka|månad|kommunal|fristående|enskild|exempel|beslutad|forbidden|general|grundskola|förskola|gymnasieskola|förskoleklass|september|november|maj|all|costs|competence|deviations';

const slips: Readonly<Record<string, Slip>> = {
  'a misspelt key': replacing(
    new RegExp(`^(\\s*(?:- )?)(${KEYS}):`),
    (_, before = '', key = '') => `${before}${swapped(key)}:`,
  ),
  'a misspelt key in braces': replacing(
    new RegExp(`([{,] )(${KEYS}):`),
    (_, before = '', key = '') => `${before}${swapped(key)}:`,
  ),
  'a misspelt word of a closed set': replacing(new RegExp(`(?<=[:[,] )(${VALUES})(?=[\\s,\\]}]|$)`), (word) =>
    swapped(word),
  ),
  'a number without quotes': replacing(/"(\d{8})"/, '$1'),
  'text for a number': replacing(/times: \d+/, 'times: två'),
  'a number with a comma': replacing(/target: (\d+)(?:\.\d+)?/, 'target: $1,5'),
  'a number out of range': replacing(/(times|every): \d+/, '$1: 0'),
  'text for true or false': replacing(/: (true|false)$/, ': ja'),
  'one thing for a list': replacing(/(forms|handles|months): \[([^,\]]+).*\]/, '$1: $2'),
  'an empty text': replacing(/^(\s*(?:- )?(?:name|title|administration|board|hours|goal)): .+/, '$1: ""'),
  'a blank text': replacing(/^(\s*(?:- )?(?:name|title|outOfHours|reportedTo|targetGroup)): .+/, '$1: "  "'),
  // A day within a text, such as that of a delegation, is the writer's own words.
  'a day that no calendar has': replacing(/(?<=: )(\d{4})-\d{2}-\d{2}/, '$1-02-30'),
  'a date in words': replacing(/(?<=: )\d{4}-\d{2}-\d{2}/, '1 mars 2010'),
  'the end before the beginning': replacing(/validUntil: \d{4}/, 'validUntil: 2001'),
  'a misspelt function': replacing(
    /(?<=(?:function|responsible|convener|calledBy): |(?:required|recommended): \[)[a-z-]{6,}/,
    swapped,
  ),
  'a function that there is not': replacing(/(?<=(?:required|recommended): \[)[a-z-]+/, 'trollkarl'),
  'a step in no time': replacing(/within: \{ (\w+): \d+ \}/, 'within: { $1: 0 }'),
  'a step at a day that no year has': replacing(/month: \d+, day: \d+/, 'month: 6, day: 31'),
  'a step after one that there is not': replacing(/after: [a-z-]+/, 'after: trollkarlen'),
  'a misspelt area': replacing(/(?<=handles: \[)[a-z-]{6,}/, swapped),
  'a misspelt support material': replacing(/(?<=supportMaterial: \[)[a-z-]+/, swapped),
  'an address that is not encrypted': replacing(/url: https/, 'url: http'),
  'a unit code of seven digits': replacing(/unitCode: "\d(\d{7})"/, 'unitCode: "$1"'),
  'a wrong check digit': replacing(
    /(organisationNumber: "\d{6}-\d{3})(\d)/,
    (_, before = '', digit = '0') => `${before}${(Number(digit) + 1) % 10}`,
  ),
  'an independent organiser without a name': replacing(/(type: (?:fristående|enskild)), name: [^,}]+?(?=[,}])/, '$1 '),
  'a personal number in a text': replacing(
    /^(\s*(?:- )?(?:title|goal|targetGroup|reportedTo|hours): .+)$/,
    `$1 ${TEST_NUMBER}`,
  ),
  'a personal number in a comment': replacing(/^(\s*frequency: [^#]+)$/, `$1 # ${TEST_NUMBER}`),
  'a person’s address': replacing(/email: [a-z-]+@/, 'email: ulla.ek@'),
  'a closing bracket forgotten': replacing(/\](?=\s*$)/, ''),
  'a closing brace forgotten': replacing(/ \}(?=\s*$)/, ''),
  'a closing quote forgotten': replacing(/"(?=\s*$)/, ''),
  'a colon forgotten': replacing(/^(\s*(?:minutes|noticeMonths|validFrom|status|responsible|months)): /, '$1 '),
  'a space forgotten': replacing(/^(\s*(?:board|noticeMonths|status|responsible|minutes)): /, '$1:'),
  'a tab for indentation': replacing(/^ {4}(?=\w)/, '\t'),
  'a hidden character': replacing(/^(\s*(?:- )?(?:name|title): .{4})/, '$1\u202e'),
  'a control character by escape': replacing(/^(\s*(?:- )?(?:goal|hours): ).+/, '$1"a\\u0007b"'),
  'an alias to nothing': replacing(/^(\s*(?:goal|responsible|board)): .+/, '$1: *ingen'),
  'a tag': replacing(/^(\s*(?:goal|responsible|board)): /, '$1: !!js/function '),
  'a picture that the fonts lack': replacing(/^(\s*(?:- )?(?:title|goal|reportedTo): .+)$/, '$1 🦄'),
  'a letter too much': replacing(/^(minimumLevel: \S+)/, '$1x'),
};

/** Slips below the floor need the floor's own places; each names the line by a text in it. */
const belowStockholm: Readonly<Record<string, readonly [line: string, slip: Slip]>> = {
  'a meeting too rare': [
    'frequency: { times: 2, per: termin } # oftare',
    replacing(/times: 2, per: termin/, 'times: 1, per: läsår'),
  ],
  'a meeting only when needed': ['frequency: { every: 6', replacing(/\{.*?\}/, 'vid behov')],
  'a follow-up too rare': [
    'frequency: { times: 1, per: termin }',
    replacing(/times: 1, per: termin/, 'every: 2, unit: år'),
  ],
  'another convener’s word': [
    'supportMaterial: [hedersrelaterade-fragor]',
    replacing(/supportMaterial: .*/, 'responsible: polis'),
  ],
  'another level': ['goal: Ingen elev', replacing(/goal: .*/, 'level: individual')],
  'individual cases where they are forbidden': ['goal: Ingen elev', replacing(/goal: .*/, 'individualCases: allowed')],
  'children named in a standing group': [
    'frequency: { every: 6',
    replacing(/frequency: .*/, 'individualCases: allowed'),
  ],
  'another title': ['goal: Ingen elev', replacing(/goal: .*/, 'title: Allmänna frågor')],
  'a required function left out': [
    'bitradande-grundskolechef: Möter',
    replacing(/bitradande-grundskolechef/, 'rektor'),
  ],
  'attendance lowered': [
    'recommended: [faltassistent] # ny',
    replacing(/recommended: .*/, 'attendance: { rektor: one }'),
  ],
  'no minutes': ['reportToBoard: true # redovisas', replacing(/reportToBoard: .*/, 'minutes: false')],
  'a report of a meeting about single children': ['minutes: false', replacing(/minutes: .*/, 'reportToBoard: true')],
  'months of a meeting about a single child': ['minutes: false', replacing(/minutes: .*/, 'months: [maj]')],
  'an outsider among single children': ['required: [elevhalsa]', replacing(/elevhalsa/, 'foreningsliv')],
  'a reason left blank': ['bitradande-grundskolechef: Möter', replacing(/: Möter.*/, ': ""')],
  'a function of the city redefined': ['    fritidsledare:', replacing(/fritidsledare/, 'rektor')],
  'a misspelt area of the floor': ['    forskola:', replacing(/forskola/, 'forskolan')],
  'a misspelt meeting of the floor': ['        forskoleforum:', replacing(/forskoleforum/, 'forskolforum')],
  'a school twice': ['unitCode: "79626756"', replacing(/79626756/, '38758770')],
};

function mutation(lines: readonly string[], index: number, slip: string, changed: string): Mutation {
  return { slip, line: index + 1, text: lines.with(index, changed).join('\n') };
}

/** At most so many places for each kind of slip, spread over the file. */
const MOST_OF_A_KIND = 7;

function spread<T>(all: readonly T[]): readonly T[] {
  if (all.length <= MOST_OF_A_KIND) return all;
  return Array.from({ length: MOST_OF_A_KIND }, (_, index) => {
    return all[Math.floor((index * all.length) / MOST_OF_A_KIND)] as T;
  });
}

/** Lines that hold nothing but text: what looks like a key there is none. */
function isProse(lines: readonly string[], index: number): boolean {
  const indent = (line: string) => line.search(/\S|$/);
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? '';
    if (line.trim() === '' || indent(line) >= indent(lines[index] ?? '')) continue;
    return /[>|]-?\s*$/.test(line);
  }
  return false;
}

/** Every kind of slip in a good file, each in several places. */
export function mutations(text: string): readonly Mutation[] {
  const lines = text.split('\n');
  return Object.entries(slips).flatMap(([slip, make]) =>
    spread(
      lines.flatMap((line, index) => {
        if (/^\s*(#|$)/.test(line) || isProse(lines, index)) return [];
        // A comment says nothing that could be misspelt.
        const [, content = '', comment = ''] = /^(.*?)( #.*)?$/.exec(line) ?? [];
        const changed = make(content, index + 1);
        return changed === undefined ? [] : mutation(lines, index, slip, changed + comment);
      }),
    ),
  );
}

/** Slips below the floor in the example of Farsta. */
export function belowTheFloor(text: string): readonly Mutation[] {
  const lines = text.split('\n');
  return Object.entries(belowStockholm).map(([slip, [marked, make]]) => {
    const index = lines.findIndex((line) => line.includes(marked));
    const changed = make(lines[index] ?? '', index + 1);
    if (changed === undefined) throw new Error(`the example no longer holds ${marked}`);
    return mutation(lines, index, slip, changed);
  });
}
