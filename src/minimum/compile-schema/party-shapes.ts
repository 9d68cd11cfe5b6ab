import type { PartyContradiction } from '../../diagnostics/code-arguments.ts';
import { capitalised } from '../../values/in-words.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, NOT_SUGGESTED, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { sharingBodies } from '../sharing-bodies.ts';
import { listMessage } from '../words/editor-messages.ts';
import { field } from '../words/field-words.ts';
import { closed } from './closed-mapping.ts';
import { among } from './floor-guard.ts';
import { byId, LONGEST_LIST, list } from './shapes.ts';
import { choice } from './suggestions.ts';

/** A city has some hundreds. */
const MOST_SCHOOLS = 2000;

/** More of them no reader would find the right one among. */
const MOST_CONTACTS = 20;

/** A value that may not stand where it stands: what is said in two ways, or of the wrong party. */
function refused(problem: PartyContradiction['problem'], message: string): JsonSchema {
  return annotate(
    { code: 'party-contradiction', args: { problem } },
    { [NOT_SUGGESTED]: true, enum: [null], [ERROR_MESSAGE]: message },
  );
}

/** A board's decision, or the delegation by which somebody decides for it; not both. */
export function eitherDecision(decision: string): JsonSchema {
  return ifThen(
    { required: [decision, 'delegation'] },
    {
      properties: {
        delegation: refused(
          'decision-and-delegation',
          `Skriv antingen nämndens eget beslut (${decision}) eller delegationen (delegation).`,
        ),
      },
    },
  );
}

const organiserTypes: Readonly<Record<string, string>> = {
  kommunal: 'Kommunen driver den.',
  'annan kommun': 'En annan kommun driver den.',
  region: 'En region driver den.',
  stat: 'En statlig myndighet driver den.',
  kommunalförbund: 'Ett kommunalförbund driver den.',
  fristående: 'En fristående skola.',
  enskild: 'En enskilt driven förskola.',
};

/** Organisers by what must be said of them: the municipality needs no name, and a public legal person has a number. */
const namedOrganisers = ['annan kommun', 'region', 'stat', 'kommunalförbund', 'fristående', 'enskild'];
const numberedOrganisers = ['annan kommun', 'region', 'kommunalförbund'];

const ofType = (types: readonly string[]): JsonSchema => ({ properties: { type: among(types) }, required: ['type'] });

/** An organiser of another type has no board of the municipality. */
const ownBody: JsonSchema = ifThen(ofType(namedOrganisers), {
  properties: { body: refused('body-not-municipal', 'Bara en kommunal enhet har en av kommunens nämnder.') },
});

/** A sole trader's number is a personal number, and an authority of the state is no legal person: theirs are left out. */
function organiser(bodies: Readonly<Record<string, string>>): JsonSchema {
  const isShared = Object.keys(bodies).length > 0;
  return {
    ...closed(
      {
        type: field('organiserType', choice(organiserTypes)),
        ...(isShared ? { body: field('organiserBody', choice(bodies)) } : {}),
        name: field('organiserName', ref('title')),
        organisationNumber: field('organisationNumber', ref('organisationNumber')),
      },
      ['type'],
    ),
    allOf: [
      ifThen(ofType(namedOrganisers), {
        required: ['name'],
        [ERROR_MESSAGE]: 'Huvudmannens namn (name) saknas. Bara en kommunal huvudman behöver inget namn.',
      }),
      ifThen(ofType(numberedOrganisers), {
        required: ['organisationNumber'],
        [ERROR_MESSAGE]: 'Huvudmannens organisationsnummer (organisationNumber) saknas.',
      }),
      ...(isShared ? [ownBody] : []),
    ],
  };
}

const authorities: Readonly<Record<string, string>> = {
  firmatecknare: 'Den som skriver under tecknar huvudmannens firma.',
  fullmakt: 'Den som skriver under har huvudmannens fullmakt.',
};

const decision = closed(
  {
    by: field('decisionBy', ref('title')),
    on: field('decisionOn', ref('date')),
    paragraph: field('paragraph', ref('title')),
  },
  ['by', 'on'],
);

const signatures: JsonSchema = ifThen(
  { type: 'array' },
  { type: 'array', items: ref('signed'), minItems: 1, maxItems: LONGEST_LIST, [ERROR_MESSAGE]: listMessage },
  ref('signed'),
);

/** The members of a public party that say on what it signs, in a district's file and in the merged agreement. */
export const bodyMembers: Readonly<Record<string, JsonSchema>> = {
  registrationNumber: field('bodyNumber', ref('title')),
  decision: field('decision', decision),
  delegation: field('delegation', ref('title')),
};

function body(members: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  const all = { ...members, ...bodyMembers, signed: field('bodySigned', signatures) };
  return field('body', { ...closed(all, required), ...eitherDecision('decision') });
}

/** The public parties beside the area's own board: those of the level, and authorities that the district adds. */
export function bodies(minimum: MinimumLevel): JsonSchema {
  const joins = field('joins', ref('areaIds'));
  const known = Object.entries(minimum.bodies).map(
    ([id, { board, name }]) => [id, { ...body({ joins }), title: board ?? name ?? id }] as const,
  );
  const added = body({ name: field('bodyName', ref('title')), joins }, ['name', 'joins']);
  return field('bodies', byId(added, 'egen-part', { properties: Object.fromEntries(known) }));
}

const municipalityMembers: Readonly<Record<string, JsonSchema>> = {
  name: field('municipalityName', ref('title')),
  organisationNumber: field('municipalityNumber', ref('organisationNumber')),
};

/** The municipality, in the merged agreement and in the files of a level that names none. */
export const municipality: JsonSchema = closed(municipalityMembers, ['name', 'organisationNumber']);

/** The municipality in a district's file: the level's own is not said again. */
export function fileMunicipality(minimum: MinimumLevel): JsonSchema {
  if (minimum.municipality === undefined) return field('municipality', municipality);
  const message = `${capitalised(minimum.words.floor.definite)} säger redan vilken kommun det är: ${minimum.municipality.name}.`;
  return field('municipality', refused('municipality-twice', message));
}

/** The members of a school, in a district's file and in the merged agreement. */
export function schoolMembers(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  return {
    name: field('schoolName', ref('title')),
    unitCode: field('unitCode', ref('unitCode')),
    forms: field('forms', list(choice(Object.keys(minimum.schoolForms)), 1)),
    organiser: field('organiser', ref('organiser')),
    contact: field('contact', ref('contact')),
    contacts: field('contacts', {
      type: 'array',
      items: ref('areaContact'),
      maxItems: MOST_CONTACTS,
      [ERROR_MESSAGE]: listMessage,
    }),
    authority: field('authority', choice(authorities)),
    signed: field('signed', ref('signed')),
  };
}

/** A municipal unit signs by its board's decision or delegation, never by an authority of its own. */
export const ownAuthority: JsonSchema = ifThen(
  { properties: { organiser: { ...ofType(['kommunal']), type: 'object' } }, required: ['organiser'] },
  {
    properties: {
      authority: refused(
        'municipal-authority',
        'Bara en huvudman som skriver under själv har firmatecknare eller fullmakt.',
      ),
    },
  },
);

export const schoolRequires: readonly string[] = ['name', 'forms', 'organiser'];

/** A list of schools, at least one. */
export function schoolList(school: JsonSchema): JsonSchema {
  return { type: 'array', items: school, minItems: 1, maxItems: MOST_SCHOOLS, [ERROR_MESSAGE]: listMessage };
}

/** The organiser of a school, in a district's file and in the merged agreement. */
export function organiserShape(minimum: MinimumLevel): JsonSchema {
  return organiser(sharingBodies(minimum));
}

/** A municipal unit that is given a board has one of the forms of that. */
export function boardsOfForms(minimum: MinimumLevel): { readonly allOf?: readonly JsonSchema[] } {
  const ids = Object.keys(sharingBodies(minimum));
  if (ids.length === 0) return {};
  const allOf = ids.map((id) => {
    const forms = minimum.bodies[id]?.forms ?? [];
    const given: JsonSchema = { properties: { body: among([id]) }, required: ['body'], type: 'object' };
    const without: JsonSchema = { not: { type: 'array', contains: among(forms) } };
    return ifThen(
      { properties: { organiser: given, forms: without }, required: ['organiser', 'forms'] },
      {
        properties: {
          organiser: {
            properties: {
              body: refused('body-without-form', `Parten har bara ${forms.join(', ')}.`),
            },
          },
        },
      },
    );
  });
  return { allOf };
}
