import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
import { localMeetings } from './areas.ts';
import { items, member, members } from './read-value.ts';
import type { Rule } from './rule.ts';

/** Follow or explain: reports a recommended function that is left out, with the reason that the agreement prints. */
export const recommendedFunctionMissing: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap((meeting) => {
    const functions = member(meeting.value, 'functions');
    // A function that is also listed as required or recommended is only reported as a contradiction.
    const kept = new Set([...items(member(functions, 'required')), ...items(member(functions, 'recommended'))]);
    return members(member(functions, 'without')).flatMap(([id, reason]) => {
      const recommended = meeting.floor?.recommended?.find((entry) => entry.function === id);
      if (recommended === undefined || kept.has(id) || typeof reason !== 'string' || reason.trim() === '') return [];
      const at = meeting.pointer + pointer(['functions', 'without', id]);
      const title = own(minimum.functions, id)?.title ?? id;
      return diagnostic('recommended-function-missing', { id, title, reason }, atKey(document, at), {
        floor: `${title} bör delta`,
        grounds: recommended.basis,
      });
    });
  });
