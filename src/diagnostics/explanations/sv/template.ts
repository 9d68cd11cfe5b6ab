import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type TemplateCode = Extract<Code, `template-${string}` | `document-${string}`>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'När en egen mall (--templates) inte kan bli ett dokument.',
    why: 'En mall prövas innan den används, så att inget dokument blir halvt eller otillgängligt.',
    ground: 'project',
    basis: 'Projektets språk för mallar.',
  };
}

export const template: ExplanationsOf<TemplateCode> = {
  'template-syntax': entitled('Mallen går inte att läsa'),
  'template-unknown-name': entitled('Mallen använder ett okänt namn'),
  'template-unsafe': entitled('Mallen är inte säker'),
  'template-wrong-kind': entitled('Ett namn av fel slag'),
  'template-unknown-partial': entitled('Delmallen finns inte'),
  'template-unknown-helper': entitled('Hjälpfunktionen finns inte'),
  'template-missing': entitled('Mallen saknas'),
  'document-unknown-element': entitled('Ett element som inte får användas'),
  'document-unknown-attribute': entitled('Ett attribut som inte får användas'),
  'document-heading-skipped': entitled('En rubriknivå är överhoppad'),
  'document-bad-structure': entitled('Dokumentets uppbyggnad är fel'),
};
