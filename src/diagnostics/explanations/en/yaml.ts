import type { SourceProblemCode } from '../../../source/source-problem.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type YamlCode = Extract<SourceProblemCode, `yaml-${string}` | 'duplicate-key' | 'forbidden-key' | 'key-not-text'>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'When the file cannot be read as YAML, or uses a part of YAML that a district’s file does not need.',
    why: 'What cannot be read safely cannot be checked either.',
    ground: 'standard',
    basis: 'YAML 1.2.2.',
  };
}

export const yaml: ExplanationsOf<YamlCode> = {
  'yaml-syntax': entitled('The file cannot be read as YAML'),
  'yaml-aliases': entitled('Too many aliases'),
  'yaml-self-alias': entitled('An alias to itself'),
  'yaml-tag': entitled('A tag'),
  'yaml-merge-key': entitled('The key << is used'),
  'yaml-second-document': entitled('A second document in the file'),
  'duplicate-key': entitled('The same key twice'),
  'forbidden-key': entitled('A key that may not be used'),
  'key-not-text': entitled('A key that is not text'),
};
