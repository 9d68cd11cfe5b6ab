import { expect, test } from 'vitest';
import { sha256 } from '../../../src/io/sha256.ts';
import type { Floor, Look } from '../../../src/pipeline/load/resources.ts';
import { hashOfIdentity, type IdentifiedDocument, madeWith } from '../../../src/pipeline/manifest/identity.ts';
import { sourceText } from '../../../src/source/source-text.ts';
import { resourcesFor } from '../../support/resources.ts';

const resources = await resourcesFor();
const floor = await resources.floor('stockholm-2009');
const look = await resources.look('stockholm-2009');

const document: IdentifiedDocument = {
  version: '1',
  kind: 'agreement',
  input: { name: 'provby.yaml', sha256: sha256('district') },
  directory: undefined,
  floor,
  look,
  edition: undefined,
};
const identityOf = (change: Partial<IdentifiedDocument>) =>
  hashOfIdentity(madeWith({ ...document, ...change }), sha256);

const ownFile = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text), sha256: sha256(text) });
const floorWith = (change: Partial<Floor>): Floor => ({ ...floor, ...change });
const lookWith = (change: Partial<Look>): Look => ({ ...look, ...change });
const standIns = { templates: new Map(), templatesSha256: sha256('the program’s own') };

/** Everything that a run can be asked for or work with, changed by itself; the type asks for a case of every member. */
const changes: { readonly [K in keyof IdentifiedDocument]: readonly Partial<IdentifiedDocument>[] } = {
  version: [{ version: '2' }],
  kind: [{ kind: 'basis' }, { kind: 'signatures' }],
  input: [
    { input: { ...document.input, name: 'farby.yaml' } },
    { input: { ...document.input, sha256: sha256('another') } },
  ],
  directory: [
    { directory: { name: 'mottagningar.yaml', sha256: sha256('directory') } },
    { directory: { name: 'mottagningar.yaml', sha256: sha256('another directory') } },
    { directory: { name: 'andra.yaml', sha256: sha256('directory') } },
  ],
  floor: [
    { floor: floorWith({ sha256: sha256('another level') }) },
    { floor: floorWith({ law: sha256('another law') }) },
    { floor: floorWith({ level: { ...floor.level, id: 'another' } }) },
    { floor: floorWith({ ownFiles: [ownFile('niva.yaml')] }) },
    { floor: floorWith({ ownFiles: [ownFile('niva.yaml'), ownFile('lan.yaml')] }) },
    { floor: floorWith({ ownFiles: [ownFile('niva.yaml'), ownFile('lan.yaml', 'another')] }) },
  ],
  look: [
    { look: lookWith({ templatesSha256: sha256('others') }) },
    { look: lookWith({ fontsSha256: sha256('others') }) },
    { look: lookWith({ theme: { ...look.theme, sha256: sha256('a theme') } }) },
  ],
  edition: [
    { edition: { per: 'school', stem: 'provby--provskolan' } },
    { edition: { per: 'organiser', stem: 'provby--provskolan' } },
    { edition: { per: 'school', stem: 'provby--provets-forskola' } },
  ],
};

test('whatever changes a byte is in the identity', () => {
  const all = [{}, ...Object.values(changes).flat()].map(identityOf);
  expect(new Set(all).size).toBe(all.length);
});

test('the district’s own edition is the whole district', () => {
  expect(identityOf({ edition: { per: 'district', stem: 'provby' } })).toBe(identityOf({}));
});

test('only the templates that a kind of document is drawn from are in its identity', () => {
  const templates = new Map([...look.templates].filter(([name]) => name !== 'basis.hbs'));
  const chosen = (templatesSha256: string) => lookWith({ templates, templatesSha256, standIns });
  const [one, other] = [chosen(sha256('one')), chosen(sha256('other'))];
  expect(identityOf({ kind: 'basis', look: one })).toBe(identityOf({ kind: 'basis', look: other }));
  expect(identityOf({ look: one })).not.toBe(identityOf({ look: other }));
});

test('a document of our templates has in its identity the templates that decide which form it has', () => {
  const chosen = (text: string) =>
    lookWith({
      templates: new Map([['agreement.hbs', sourceText('agreement.hbs', text)]]),
      templatesSha256: sha256(text),
      standIns,
    });
  const ours = identityOf({ kind: 'basis', look: chosen('{{#if short}}{{/if}}') });
  expect(identityOf({ kind: 'basis', look: chosen('{{#unless @root.short}}{{/unless}}') })).toBe(ours);
  expect(identityOf({ kind: 'basis', look: chosen('{{#each abbreviations}}{{short}}{{/each}}') })).not.toBe(ours);
});

test('a level that is called as the district’s file is attached beside it', () => {
  const { files } = madeWith({
    ...document,
    floor: floorWith({ ownFiles: [ownFile('PROVBY.yaml'), ownFile('lan.yaml')] }),
  });
  expect(files.map(({ name }) => name)).toEqual(['provby.yaml', 'niva--PROVBY.yaml', 'lan.yaml']);
});

test('a directory that is called as the district’s file or a level gives way, or makes it give way', () => {
  const named = (name: string) =>
    madeWith({
      ...document,
      directory: { name, sha256: sha256('directory') },
      floor: floorWith({ ownFiles: [ownFile('niva.yaml')] }),
    }).files.map((file) => file.name);
  expect(named('mottagningar.yaml')).toEqual(['provby.yaml', 'mottagningar.yaml', 'niva.yaml']);
  expect(named('Provby.yaml')).toEqual(['provby.yaml', 'katalog--Provby.yaml', 'niva.yaml']);
  expect(named('niva.yaml')).toEqual(['provby.yaml', 'niva.yaml', 'niva--niva.yaml']);
});

test('a personal number in the name of a level’s file is masked', () => {
  const { files } = madeWith({ ...document, floor: floorWith({ ownFiles: [ownFile('niva-191212121212.yaml')] }) });
  expect(files[1]?.name).not.toContain('1212121212');
});
