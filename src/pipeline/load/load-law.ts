import { hasErrors } from '../../diagnostics/collect.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { Law } from '../../minimum/law.ts';
import { checkLaw } from '../../minimum/read/check-law.ts';
import { checkDocument } from '../../schema/check.ts';
import { compileValidator } from '../../schema/compile.ts';
import { rememberByText } from '../../values/remember.ts';
import type { Installation } from './installation.ts';
import { readJson, readText } from './read-installed-file.ts';
import { readSource } from './read-source.ts';
import { kindOfText } from './text-kind.ts';

/**
 * Loads the law: as the build left it, or from its file where nothing has been built. A built minimum level holds the rows
 * that it cites; the whole file is asked for where a level of the user's own is read, or where a district's text cites law.
 * @throws where the file does not hold: it is part of the program
 */
export async function loadLaw({ system, root, built }: Installation): Promise<Law> {
  const json = built === undefined ? undefined : `${built.folder}/law/sverige.json`;
  if (json !== undefined && (await system.kind(json)) === 'file') return readJson<Law>(system, json);
  const files = ['law/sverige.yaml', 'law.schema.json'];
  return lawIn(JSON.stringify(await Promise.all(files.map((name) => readText(system, `${root}/schemas/${name}`)))));
}

/** By the texts of its file and its schema, since whoever loads resources again need not read them again. */
const lawIn = rememberByText(1, async (files): Promise<Law> => {
  const [yaml, schema] = JSON.parse(files) as [string, string];
  const name = 'sverige.yaml';
  const content = { kind: 'bytes', bytes: new TextEncoder().encode(yaml) } as const;
  const { document, diagnostics } = readSource({ path: name, name, content }, kindOfText);
  const found = [...diagnostics];
  if (document !== undefined && found.length === 0) {
    found.push(...checkDocument(await compileValidator(JSON.parse(schema) as JsonSchema), document));
    // The schema describes this very type.
    const law = document.value as Law;
    if (found.length === 0) found.push(...checkLaw(law, document));
    if (!hasErrors(found)) return law;
  }
  throw new Error(`${name} does not hold: ${found[0]?.code} at ${found[0]?.pointer}`);
});
