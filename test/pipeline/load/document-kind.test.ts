import { expect, test } from 'vitest';
import { documentKinds, entryTemplate } from '../../../src/pipeline/load/document-kind.ts';
import { resourcesFor } from '../../support/resources.ts';

test('the standard templates have an entry for each kind of document', async () => {
  const { templates } = await (await resourcesFor()).look('stockholm-2009');
  expect([...templates.keys()]).toEqual(expect.arrayContaining(documentKinds.map(entryTemplate)));
});
