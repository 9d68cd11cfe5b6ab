import type { Code } from '../../codes.ts';
import type { Explanation, ExplanationsOf } from '../explanation.ts';

type TemplateCode = Extract<Code, `template-${string}` | `document-${string}`>;

/** What all of them have in common. */
function entitled(title: string): Explanation {
  return {
    title,
    when: 'When a template of your own (--templates) cannot become a document.',
    why: 'A template is checked before it is used, so that no document is broken or inaccessible.',
    ground: 'project',
    basis: 'The project’s language of templates.',
  };
}

export const template: ExplanationsOf<TemplateCode> = {
  'template-syntax': entitled('The template cannot be read'),
  'template-unknown-name': entitled('The template uses an unknown name'),
  'template-unsafe': entitled('The template is not safe'),
  'template-wrong-kind': entitled('A name of the wrong kind'),
  'template-unknown-partial': entitled('There is no such partial'),
  'template-unknown-helper': entitled('There is no such helper'),
  'template-missing': entitled('The template is missing'),
  'document-unknown-element': entitled('An element that cannot be used'),
  'document-unknown-attribute': entitled('An attribute that cannot be used'),
  'document-heading-skipped': entitled('A heading level is skipped'),
  'document-bad-structure': entitled('The structure of the document is wrong'),
};
