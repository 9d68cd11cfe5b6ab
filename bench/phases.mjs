// Runs the phases of one agreement one by one, in a process of its own, and prints as JSON how many ms each took: the first
// time, and the median of later documents. In the program itself, the build has compiled minimum level and templates. The
// sources are bundled for this, since dist/ does not export its phases.
import { readFileSync } from 'node:fs';
import { importTs } from '../scripts/lib/import-ts.mjs';
import { districtText } from './districts.mjs';
import { must } from './done.mjs';
import { median } from './lib.mjs';

const modules = await importTs(`
  export { entryTemplate } from './src/pipeline/load/document-kind.ts';
  export { loadInstalled } from './src/pipeline/load/load-installed.ts';
  export { checkDistrict } from './src/pipeline/check/check-district.ts';
  export { makeAgreement, agreementJson } from './src/pipeline/draw/make-agreement.ts';
  export { readSource } from './src/pipeline/load/read-source.ts';
  export { viewOf } from './src/template/view.ts';
  export { compileTemplates } from './src/template/compile.ts';
  export { loadMarkdown } from './src/markdown/read-markdown.ts';
  export { render } from './src/template/render.ts';
  export { parsePlain } from './src/document/parse-plain.ts';
  export { layOut } from './src/layout/lay-out.ts';
  export { wordMeasurer } from './src/layout/face/word-measurer.ts';
  export { swedishHyphenator } from './src/hyphenation/hyphenate.ts';
  export { unpackFonts } from './src/pdf/prepared-fonts.ts';
  export { writePdf } from './src/pdf/write.ts';
`);

const times = new Map();
async function phase(name, run) {
  const start = performance.now();
  const value = await run();
  times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  return value;
}

const example = readFileSync(new URL('../examples/stockholm/farsta.yaml', import.meta.url), 'utf8');
const { resources } = await phase('read resources', () => modules.loadInstalled({}));
const [id] = resources.minimumLevels;
const floor = await phase('compile the minimum level (ajv)', () => resources.floor(id));
const look = await phase('read templates and fonts', () => resources.look(id));
const entry = modules.entryTemplate('agreement');
const template = (await phase('compile the templates', () => modules.compileTemplates(look.templates, entry))).value;
await phase('load the Markdown parser', () => modules.loadMarkdown());
const measurer = modules.wordMeasurer(resources.metrics);
const builtFonts = readFileSync(new URL('../dist/fonts', import.meta.url));
const prepared = modules.unpackFonts(builtFonts, look.fontsSha256, resources.sha256);
const hyphenate = modules.swedishHyphenator();

for (let index = 0; index < 40; index += 1) {
  const bytes = new TextEncoder().encode(districtText(example, 'Farsta', index));
  const input = { path: 'd.yaml', name: 'd.yaml', content: { kind: 'bytes', bytes } };
  await phase('read YAML', () => modules.readSource(input));
  // Checking reads the YAML once more; that time is subtracted below.
  const { sound } = await phase('check', () => modules.checkDistrict(input, resources));
  const agreement = await phase('merge, validate', () => modules.makeAgreement(sound, 'd.yaml'));
  const html = await phase('render', () => modules.render(template, modules.viewOf(agreement, floor.level)));
  const document = (await phase('HTML to tree', () => modules.parsePlain(html, look.templates))).value;
  const laidOut = await phase('lay out', () => modules.layOut(document, measurer, hyphenate));
  must(laidOut.pages.length > 1, `district ${index} has ${laidOut.pages.length} pages`);
  const written = await phase('write PDF', () =>
    modules.writePdf({
      document,
      laidOut,
      fonts: look.fonts,
      metrics: resources.metrics,
      prepared,
      attachments: [],
      version: '0',
      identifier: '0'.repeat(32),
    }),
  );
  must(written.length > 50_000, `district ${index} has ${written.length} bytes`);
}
const result = [...times].map(([name, all]) => ({ name, first: all[0], later: median(all.slice(1)) || 0 }));
const check = result.find(({ name }) => name === 'check');
const yaml = result.find(({ name }) => name === 'read YAML');
check.later -= yaml.later;
console.log(JSON.stringify(result));
