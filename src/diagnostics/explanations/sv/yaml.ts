import type { SourceProblemCode } from '../../../source/source-problem.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type YamlCode = Extract<SourceProblemCode, `yaml-${string}` | 'duplicate-key' | 'forbidden-key' | 'key-not-text'>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'När filen inte går att läsa som YAML, eller använder en del av YAML som en stadsdels fil inte behöver.',
    why: 'Det som inte går att läsa säkert kan inte heller kontrolleras.',
    ground: 'standard',
    basis: 'YAML 1.2.2.',
  };
}

export const yaml: ExplanationsOf<YamlCode> = {
  'yaml-syntax': entitled('Filen går inte att läsa som YAML'),
  'yaml-aliases': entitled('För många hänvisningar'),
  'yaml-self-alias': entitled('En hänvisning till sig själv'),
  'yaml-tag': entitled('En typangivelse'),
  'yaml-merge-key': entitled('Nyckeln << används'),
  'yaml-second-document': entitled('Ett andra dokument i filen'),
  'duplicate-key': entitled('Samma namn två gånger'),
  'forbidden-key': entitled('Ett namn som inte får användas'),
  'key-not-text': entitled('Ett namn som inte är text'),
};
