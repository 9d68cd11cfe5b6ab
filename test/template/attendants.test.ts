import { beforeAll, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm } from '../support/levels.ts';

beforeAll(loadMarkdown);

test("names all of a district's own function by its plural, or by the one form that is known", () => {
  const { localAdditions, ...rest } = readDistrict('examples/stockholm/sodermalm.yaml');
  const title = 'Rektor för fristående skola';
  const requiredWith = (plural: string | undefined) => {
    const own = plural === undefined ? { title } : { title, plural };
    const functions = { ...localAdditions?.functions, 'rektor-for-fristaende': own };
    const file = { ...rest, localAdditions: { ...localAdditions, functions } };
    return viewOf(
      merge(stockholm, file, () => ({ from: 'minimum-level' })),
      stockholm,
    ).chapters.areas.flatMap(({ meetings }) =>
      meetings.flatMap(({ required }) => required.filter(({ all, name }) => all && name.includes('fristående'))),
    );
  };
  expect(requiredWith('Rektorer för fristående skolor')[0]).toMatchObject({
    all: 'alla',
    name: 'rektorer för fristående skolor',
  });
  expect(requiredWith(undefined)[0]).toMatchObject({
    all: 'alla',
    name: 'med funktionen rektor för fristående skola',
  });
});
