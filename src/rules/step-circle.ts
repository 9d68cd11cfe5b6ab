import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { stepStarts } from '../minimum/steps-of-level.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { circlesOf } from '../values/circles.ts';
import { linksOf, localStepLists, type StepLink } from './local-steps.ts';
import type { Rule } from './rule.ts';

/** Circles of one kind of link. The floor has none by itself, so that in each some link is the file's. */
function circles(
  by: StepLink['by'],
  links: readonly StepLink[],
  others: readonly (readonly [string, string])[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const said = new Map(links.filter((link) => link.by === by).map((link) => [link.id, link]));
  const all = new Map([...[...said].map(([id, { to }]) => [id, to] as const), ...others]);
  return circlesOf(all).flatMap((circle) => {
    const [id, ...rest] = circle;
    const link = id === undefined ? undefined : said.get(id);
    if (id === undefined || link === undefined) return [];
    const place = { span: document.valueSpan(link.pointer), pointer: link.pointer };
    return [diagnostic('step-circle', { id, by, others: rest }, place)];
  });
}

/** Steps that follow each other, or are counted from each other, in a circle never begin. */
export const stepCircle: Rule = ({ document, minimum }) =>
  localStepLists(document.value, minimum).flatMap(({ floor, steps }) => {
    const links = steps.flatMap(linksOf);
    return [...circles('after', links, [], document), ...circles('from', links, stepStarts(floor), document)];
  });
