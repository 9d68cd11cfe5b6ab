import { capitalised } from '../../values/in-words.ts';
import { unique } from '../../values/unique.ts';
import { clauseChapters, USUAL_CHAPTER } from '../clause-chapters.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { wordingsAt } from '../level-on.ts';
import type { ClauseChapter, MinimumClause, MinimumLevel } from '../minimum-level.ts';
import { keysMessage, mappingMessage } from '../words/editor-messages.ts';
import { field } from '../words/field-words.ts';
import { basisWords } from '../words/floor-words.ts';
import type { Spoken } from '../words/spoken.ts';
import { closed } from './closed-mapping.ts';
import { stepsField } from './compile-steps.ts';
import { clauseName } from './definition-names.ts';
import { among } from './floor-guard.ts';
import { byId, idShape } from './shapes.ts';
import { choice } from './suggestions.ts';

const chapters = Object.keys(clauseChapters) as readonly ClauseChapter[];

const clause = closed({
  title: field('clauseTitle', ref('title')),
  text: field('clauseText', ref('text')),
  chapter: field('clauseChapter', choice(clauseChapters)),
  // Whether they are the floor's as well, each clause says.
  steps: field('steps', { type: 'object', [ERROR_MESSAGE]: mappingMessage }),
});

/** The wordings of a clause, whose titles and texts may have days. */
export function clauseWordings(minimum: MinimumLevel, id: string, clause: MinimumClause): readonly MinimumClause[] {
  const wordings = wordingsAt(minimum, 'clauses', id).map(({ part }) => part as MinimumClause);
  return wordings.length === 0 ? [clause] : wordings;
}

type ClauseField = 'title' | 'text' | 'chapter';

/** Accepts every well-formed text that is no wording of the clause: no schema knows the day, so each of them will do. */
function noneOf(wordings: readonly MinimumClause[], field: 'title' | 'text'): JsonSchema {
  const said = unique(wordings.map((one) => one[field]));
  return { ...ref(field), not: said.length === 1 ? { const: said[0] } : among(said) };
}

/** What a restated field says of the clause, in short: its text is long, and stands in the level. */
function floorOf(clause: MinimumClause, what: ClauseField): string {
  if (what === 'title') return clause.title;
  if (what === 'text') return `Villkoret ”${clause.title}” ordagrant`;
  return clauseChapters[clause.chapter ?? USUAL_CHAPTER];
}

/** Guards a field that may be restated and no more; what the clause rests on, its own hover says. */
function restated(clause: MinimumClause, what: ClauseField, below: JsonSchema): JsonSchema {
  const { basis: grounds, title } = clause;
  const least = floorOf(clause, what);
  const guard = { code: 'clause-changed', floor: least, grounds, args: { what, title } } as const;
  const refused = {
    // An editor offers the floor's own word, but no text of several lines to be written once more.
    enum: what === 'text' ? [null] : [what === 'title' ? title : (clause.chapter ?? USUAL_CHAPTER)],
    [ERROR_MESSAGE]: (({ floor }) =>
      `Villkoret kan inte ändras. ${capitalised(floor.definite)}: ${least}. Ta bort raden, eller skriv ett eget villkor med ett annat id.`) satisfies Spoken,
  };
  return annotate(guard, ifThen(below, refused));
}

/** A clause of the floor in a district's file. The shape is that of all clauses, which keeps the built validators small. */
function compileClause(minimum: MinimumLevel, id: string, clause: MinimumClause): JsonSchema {
  const wordings = clauseWordings(minimum, id, clause);
  const timed =
    Object.keys(clause.steps ?? {}).length === 0 ? '' : ' Stegens tid kan kortas, och egna steg läggas till.';
  const others = chapters.filter((one) => one !== (clause.chapter ?? USUAL_CHAPTER));
  return {
    title: clause.title,
    description: `Ett villkor i ${minimum.words.floor.definite}. Det kan upprepas, men inte ändras.${timed} ${basisWords(clause.basis)}`,
    ...ref('clause'),
    properties: {
      title: field('clauseTitle', { allOf: [restated(clause, 'title', noneOf(wordings, 'title'))] }),
      text: field('clauseText', { allOf: [restated(clause, 'text', noneOf(wordings, 'text'))] }),
      chapter: field('clauseChapter', { allOf: [restated(clause, 'chapter', among(others))] }),
      steps: clause.steps === undefined ? ref('ownSteps') : stepsField('clauses', id, clause.steps),
    },
  };
}

/** The floor's clauses, each a definition that one place refers to. */
export function clauseDefinitions(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  const clauses = Object.entries(minimum.clauses);
  return {
    clause,
    ownSteps: byId(field('newStep', ref('newStep')), 'eget-steg'),
    ...Object.fromEntries(clauses.map(([id, clause]) => [clauseName(id), compileClause(minimum, id, clause)])),
  };
}

/** A clause that the floor lacks; it must be complete. */
const newClause: JsonSchema = annotate(
  { adds: 'part' },
  {
    ...ref('clause'),
    properties: { steps: ref('ownSteps') },
    required: ['title', 'text'],
    [ERROR_MESSAGE]: keysMessage(['title', 'text', 'chapter'], ['title', 'text']),
  },
);

/** The clauses in a district's file: the floor's, restated, and its own. */
export function localClauses(minimum: MinimumLevel): JsonSchema {
  const floor = Object.keys(minimum.clauses).map((id) => [id, ref(clauseName(id))]);
  return byId(field('newClause', newClause), 'eget-villkor', { properties: Object.fromEntries(floor) });
}

const newMaterial = closed(
  {
    title: field('materialTitle', ref('title')),
    edition: field('materialEdition', ref('title')),
    url: field('materialUrl', ref('url')),
  },
  ['title'],
);

/** The district's own support material; it cannot redefine the minimum level's. */
export function localMaterial(minimum: MinimumLevel): JsonSchema {
  const known = among(Object.keys(minimum.supportMaterial));
  const refused = {
    enum: [null],
    [ERROR_MESSAGE]: `Materialet finns redan i ${minimum.words.floor.definite}. Välj ett annat id.`,
  };
  const redefined = annotate({ code: 'support-material-redefined' }, ifThen(known, refused));
  const free = Object.keys(minimum.supportMaterial).length === 0 ? [idShape] : [idShape, redefined];
  return byId(field('newMaterial', newMaterial), 'eget-material', {
    propertyNames: { title: 'eget-material', allOf: free },
  });
}
