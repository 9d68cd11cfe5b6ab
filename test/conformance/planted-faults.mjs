// A validator that never says no proves nothing: each fault is planted into a good file, and veraPDF must see it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, must, needProgram } from '../../scripts/lib/tools.mjs';
import { profiles, validate } from './verapdf.mjs';

/**
 * In the file as qpdf writes it, every object by itself, with its keys in the order of the alphabet. Replacements keep the
 * length, so that the file's offsets stay right and only the fault itself is judged.
 */
const faults = [
  { what: 'the language is missing', profile: 'ua1', from: '/Lang (', to: '/Lxng (' },
  { what: 'the file is not marked as tagged', profile: '3a', from: '/Marked true', to: '/Marked null' },
  { what: 'the file is not marked as tagged', profile: 'ua1', from: '/Marked true', to: '/Marked null' },
  { what: 'the title is not shown', profile: 'ua1', from: '/DisplayDocTitle true', to: '/DisplayDocTitle null' },
  { what: 'a link says nothing', profile: 'ua1', from: /\/Contents (?=[(<])/g, to: '/Cxntents ' },
  { what: 'a link is not tied to the text', profile: 'ua1', from: '/StructParent ', to: '/StrxctParent ' },
  { what: 'a link is not printed', profile: '3a', from: '/F 4 /', to: '/F 2 /' },
  { what: 'table headers have no scope', profile: 'ua1', from: '/Scope /', to: '/Scxpe /' },
  { what: 'a heading level is left out', profile: 'ua1', from: '/S /H2 ', to: '/S /H5 ' },
  { what: 'a list item stands in no list', profile: 'ua1', from: '/S /L ', to: '/S /P ' },
  { what: 'the tab order is not that of the structure', profile: 'ua1', from: '/Tabs /S', to: '/Txbs /S' },
  { what: 'a font is not embedded', profile: '3a', from: '/FontFile2', to: '/FontFxle2' },
  { what: 'colours mean nothing', profile: '3a', from: '/OutputIntents', to: '/OutputIntxnts' },
  { what: 'the attachment has no relationship', profile: '3a', from: '/AFRelationship', to: '/AFRelationshxp' },
  { what: 'the attachment is tied to nothing', profile: '3a', from: '/AF [', to: '/AX [' },
  {
    what: 'the attachment has no media type',
    profile: '3a',
    from: '/Subtype /application',
    to: '/Sxbtype /application',
  },
  { what: 'PDF/A is not declared', profile: '3a', from: '<pdfaid:part>3', to: '<pdfaid:part>1' },
  { what: 'PDF/UA is not declared', profile: 'ua1', from: '<pdfuaid:part>1', to: '<pdfuaid:part>2' },
  { what: 'the metadata is not well formed', profile: '3a', from: '</dc:title>', to: '</dc:titel>' },
  { what: 'the metadata is not well formed', profile: 'ua1', from: '</dc:title>', to: '</dc:titel>' },
  {
    what: 'the extension schema is missing',
    profile: '3a',
    from: 'pdfua/ns/id/</pdfaSchema',
    to: 'pdfux/ns/id/</pdfaSchema',
  },
  { what: 'a text has no Unicode', profile: '3a', from: '/ToUnicode', to: '/ToUnicxde' },
];

/** One check for each fault: the file passes without it, and is rejected with it. `file` is a good PDF of ours. */
export async function checkFaults(report, jar, file) {
  const folder = await freshFolder('faults');
  const spread = join(folder, 'good.pdf');
  await needProgram('qpdf', 'qpdf');
  await must('qpdf', [
    '--object-streams=disable',
    '--stream-data=preserve',
    '--newline-before-endstream',
    file,
    spread,
  ]);
  const good = readFileSync(spread).toString('latin1');
  const planted = faults.map((fault, i) => ({ ...fault, path: join(folder, `${i}-${fault.profile}.pdf`) }));
  for (const { path, from, to } of planted) writeFileSync(path, Buffer.from(good.replaceAll(from, to), 'latin1'));
  for (const [profile, title] of Object.entries(profiles)) {
    const own = planted.filter((fault) => fault.profile === profile);
    const rules = await validate(jar, profile, [spread, ...own.map(({ path }) => path)]);
    for (const { what, path, from, to } of own) {
      await report.check(`veraPDF ${title} rejects: ${what}`, () => {
        if (good.replaceAll(from, to) === good) throw new Error(`the file holds no ${from} to break`);
        if ((rules.get(spread) ?? []).length > 0) throw new Error('the good file fails too');
        const [broken] = rules.get(path) ?? [];
        if (broken === undefined) throw new Error('it passes');
        return broken.split(' ')[0];
      });
    }
  }
}
