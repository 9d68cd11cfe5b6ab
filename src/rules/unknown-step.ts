import { diagnostic } from '../diagnostics/create.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { present } from '../values/present.ts';
import { unique } from '../values/unique.ts';
import { linksOf, localStepLists } from './local-steps.ts';
import type { Rule } from './rule.ts';

/** A step follows, or is counted from, another one of the same list. */
export const unknownStep: Rule = ({ document, minimum }) =>
  localStepLists(document.value, minimum).flatMap(({ floor, steps }) => {
    const known = unique([...Object.keys(floor), ...steps.map(({ id }) => id)]);
    const isKnown = new Set(known);
    return steps
      .flatMap(linksOf)
      .filter(({ to }) => !isKnown.has(to))
      .map(({ to, pointer }) => {
        const suggestion = suggest(to, known);
        const place = { span: document.valueSpan(pointer), pointer };
        return diagnostic('unknown-step', { found: to, ...present({ suggestion }) }, place);
      });
  });
