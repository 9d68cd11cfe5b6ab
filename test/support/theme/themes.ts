import { readFileSync } from 'node:fs';
import type { YamlDocument } from '../../../src/source/yaml-document.ts';
import { yamlDocument } from '../read-yaml.ts';

/** A theme's text as a document. */
export const themeDocument = (text: string): YamlDocument => yamlDocument(text, 'theme.yaml');

export function themeFixture(name: string): string {
  return readFileSync(`test/fixtures/themes/${name}.yaml`, 'utf8');
}
