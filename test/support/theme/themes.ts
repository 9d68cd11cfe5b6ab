import { readFileSync } from 'node:fs';
import type { YamlDocument } from '../../../src/source/yaml-document.ts';
import { yamlDocument } from '../read-yaml.ts';

/** A theme's text as a document. */
export const themeDocument = (text: string): YamlDocument => yamlDocument(text, 'theme.yaml');

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
