import { diagnostic } from '../diagnostics/create.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { functionReferences } from './function-references.ts';
import { member, members } from './read.ts';
import type { Rule } from './rule.ts';

/** Every function that the file names must be defined by the minimum level or by the file itself (domain: functions). */
export const unknownFunction: Rule = ({ document, minimum }) => {
  const known = [
    ...Object.keys(minimum.functions),
    ...members(member(document.value, 'localAdditions', 'functions')).map(([id]) => id),
  ];
  const isKnown = new Set(known);
  return functionReferences(document.value, minimum)
    .filter((reference) => !isKnown.has(reference.id))
    .map((reference) => {
      const suggestion = suggest(reference.id, known);
      const span = reference.isKey ? document.keySpan(reference.pointer) : document.valueSpan(reference.pointer);
      return diagnostic(
        'unknown-function',
        { found: reference.id, ...(suggestion === undefined ? {} : { suggestion }) },
        { span, pointer: reference.pointer },
      );
    });
};
