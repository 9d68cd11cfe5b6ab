// The document trees of district files, by the program's own phases before layout.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importTs } from '../../scripts/lib/import-ts.mjs';

const code = `
  export { entryTemplate } from './src/pipeline/load/document-kind.ts';
  export { loadInstalled } from './src/pipeline/load/load-installed.ts';
  export { checkDistrict } from './src/pipeline/check/check-district.ts';
  export { makeAgreement } from './src/pipeline/draw/make-agreement.ts';
  export { viewOf } from './src/template/view.ts';
  export { compileTemplates } from './src/template/compile.ts';
  export { loadMarkdown } from './src/markdown/read-markdown.ts';
  export { render } from './src/template/render.ts';
  export { parseDocument } from './src/document/parse.ts';
`;

/** @returns a function that reads a district's file and returns its DocumentRoot */
export async function treeReader() {
  const modules = await importTs(code);
  const { resources } = await modules.loadInstalled({});
  await modules.loadMarkdown();
  return async (path) => {
    const name = basename(path);
    const input = { path, name, content: { kind: 'bytes', bytes: await readFile(path) } };
    const { sound, diagnostics } = await modules.checkDistrict(input, resources);
    if (sound === undefined) throw new Error(`${path} does not hold: ${JSON.stringify(diagnostics[0])}`);
    const { level } = sound.floor;
    const look = await resources.look(level.id);
    const template = modules.compileTemplates(look.templates, modules.entryTemplate('agreement')).value;
    const agreement = await modules.makeAgreement(sound, name);
    return modules.parseDocument(modules.render(template, modules.viewOf(agreement, level)), look.templates).value;
  };
}
