// Municipal units of one school form that belong to different boards.
import { expect, test } from 'vitest';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import { sharingBodies } from '../../../src/minimum/sharing-bodies.ts';
import { startingFile } from '../../../src/minimum/starting-file/starting-file.ts';
import { stockholm } from '../../support/levels.ts';
import { check, smallest } from '../../support/schema.ts';

const basis = stockholm.schoolForms.grundskola?.basis as MinimumLevel['clauses'][string]['basis'];
const body = (board: string, forms: readonly string[]) => ({ board, signedBy: [], forms, joins: [], basis });

/** A board for culture has one school, and a board for upper secondary schools none of the same form. */
const level: MinimumLevel = {
  ...stockholm,
  bodies: {
    utbildning: body('Utbildningsnämnden', ['grundskola']),
    kultur: body('Kulturnämnden', ['grundskola']),
    gymnasium: body('Gymnasienämnden', ['gymnasieskola']),
  },
};

const withOrganiser = (organiser: string, forms = 'grundskola') =>
  smallest.replace('{ type: kommunal }', `{ ${organiser} }`).replace('[grundskola]', `[${forms}]`);
const found = async (text: string, on = level) =>
  (await check(text, on)).map(({ at, args }) => [at, 'problem' in args ? args.problem : undefined]);

test('are found where several bodies have the form', () => {
  expect(sharingBodies(level)).toEqual({ utbildning: 'Utbildningsnämnden', kultur: 'Kulturnämnden' });
  expect(sharingBodies(stockholm)).toEqual({});
});

test('may be given to one of those boards, in a municipal unit of a form that the board has', async () => {
  expect(await found(withOrganiser('type: kommunal, body: kultur'))).toEqual([]);
  expect(await found(withOrganiser('type: kommunal, body: kulturen'))).toEqual([['12:40 misspelt-value', undefined]]);
  expect(await found(withOrganiser('type: kommunal, body: gymnasium'))).toEqual([['12:40 misspelt-value', undefined]]);
  expect(await found(withOrganiser('type: fristående, name: Eken AB, body: kultur'))).toEqual([
    ['12:57 party-contradiction', 'body-not-municipal'],
  ]);
  expect(await found(withOrganiser('type: kommunal, body: kultur', 'gymnasieskola'))).toEqual([
    ['12:40 party-contradiction', 'body-without-form'],
  ]);
});

test('have no such key where each form has one board', async () => {
  expect((await found(withOrganiser('type: kommunal, body: kultur'), stockholm)).join()).toContain('unknown-key');
});

test('are told of in the file to start from', () => {
  expect(startingFile(level, 'a.yaml').replaceAll(/\n *## /g, ' ')).toContain(
    '{ type: kommunal, body: utbildning }. Välj bland utbildning (Utbildningsnämnden), kultur (Kulturnämnden).',
  );
  expect(startingFile(stockholm, 'a.yaml')).not.toContain('body:');
});
