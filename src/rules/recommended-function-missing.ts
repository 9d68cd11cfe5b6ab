import { diagnostic } from '../diagnostics/create.ts';
import { pointer } from '../source/pointer.ts';
import { localMeetings, own } from './areas.ts';
import { member, members } from './read.ts';
import type { Rule } from './rule.ts';

/** Follow or explain: a recommended function is left out, with a reason that the agreement prints. */
export const recommendedFunctionMissing: Rule = ({ document, minimum }) =>
  localMeetings(document.value, minimum).flatMap((meeting) =>
    members(member(meeting.value, 'functions', 'without')).flatMap(([id, reason]) => {
      const recommended = meeting.floor?.recommended?.find((entry) => entry.function === id);
      if (recommended === undefined || typeof reason !== 'string' || reason.trim() === '') return [];
      const at = meeting.pointer + pointer(['functions', 'without', id]);
      const title = own(minimum.functions, id)?.title ?? id;
      return diagnostic(
        'recommended-function-missing',
        { id, title, reason },
        { span: document.keySpan(at), pointer: at },
        { floor: `${title} bör delta`, basis: recommended.basis },
      );
    }),
  );
