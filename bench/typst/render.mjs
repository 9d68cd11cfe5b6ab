// Renders Typst sources as tagged PDF; this is timed. One process renders all, which is Typst's best case.
//   node bench/typst/render.mjs <folder of .typ files> <folder of fonts>
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [folder, fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.typ') || name === 'look.typ') continue;
  const pdf = compiler.pdf({ mainFilePath: join(folder, name) }, { pdfStandard: 'ua-1' });
  writeFileSync(join(folder, name.replace(/typ$/, 'pdf')), pdf);
}
