import { readFileSync } from 'node:fs';
import { parseYaml } from '../../../src/source/parse-yaml.ts';
import { sourceText } from '../../../src/source/source-text.ts';
import type { YamlDocument } from '../../../src/source/yaml-document.ts';

/** A theme's text as a document. */
export function themeDocument(text: string): YamlDocument {
  const { document, problems } = parseYaml(sourceText('theme.yaml', text));
  if (document === undefined) throw new Error(JSON.stringify(problems));
  return document;
}

export function themeFixture(name: string): string {
  return readFileSync(`test/fixtures/themes/${name}.yaml`, 'utf8');
}

/** `line code` of what a fixture says is found in it: `# ! code` at the end of a line. */
export function marked(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const code = /# ! ([a-z-]+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`${index + 1} ${code}`];
  });
}
