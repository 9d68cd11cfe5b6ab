import type { FunctionContradiction } from '../diagnostics/code-arguments.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pointer } from '../source/pointer.ts';
import { type LocalMeetingAt, localMeetings } from './areas.ts';
import { knownFunctions } from './known-functions.ts';
import { items, member, members } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What may stand under a meeting's `functions`. */
const KEYS: ReadonlySet<string> = new Set(['required', 'recommended', 'attendance', 'without']);

/** Reports a contradiction at the list item or key named by the pointer. */
type ReportContradiction = (id: string, problem: FunctionContradiction, at: string, isKey: boolean) => Diagnostic;

function reporter({ document }: RuleContext): ReportContradiction {
  return (id, problem, at, isKey) =>
    diagnostic(
      'function-contradiction',
      { id, problem },
      { span: isKey ? document.keySpan(at) : document.valueSpan(at), pointer: at },
    );
}

/** Reports a function that stands in more than one of required, recommended and without, at the later of them. */
function twice(meeting: LocalMeetingAt, report: ReportContradiction): readonly Diagnostic[] {
  const functions = member(meeting.value, 'functions');
  const required = new Set(items(member(functions, 'required')));
  const recommended = new Set(items(member(functions, 'recommended')));
  const at = `${meeting.pointer}/functions`;
  const requiredByFloor = (id: unknown) => meeting.floor?.required.some((entry) => entry.function === id) ?? false;
  const inRecommended = items(member(functions, 'recommended')).flatMap((id, index) =>
    typeof id === 'string' && required.has(id) && !requiredByFloor(id)
      ? report(id, 'required-and-recommended', `${at}/recommended/${index}`, false)
      : [],
  );
  const inWithout = members(member(functions, 'without')).flatMap(([id]) => {
    if (requiredByFloor(id)) return [];
    if (required.has(id)) return report(id, 'required-and-without', at + pointer(['without', id]), true);
    return recommended.has(id) ? report(id, 'recommended-and-without', at + pointer(['without', id]), true) : [];
  });
  return [...inRecommended, ...inWithout];
}

/** Whether the file says who is required. The schema has reported a list that is misspelt, misshapen or missing. */
function isRequiredKnown(functions: unknown, meeting: LocalMeetingAt): boolean {
  if (members(functions).some(([key]) => !KEYS.has(key))) return false;
  const required = member(functions, 'required');
  return required === undefined ? meeting.floor !== undefined : Array.isArray(required);
}

/** Reports functions under `attendance` that are not required in the merged meeting. */
function attendance(
  meeting: LocalMeetingAt,
  report: ReportContradiction,
  known: ReadonlySet<string>,
): readonly Diagnostic[] {
  const functions = member(meeting.value, 'functions');
  if (!isRequiredKnown(functions, meeting)) return [];
  const required = new Set<unknown>([
    ...items(member(functions, 'required')),
    ...(meeting.floor?.required ?? []).map((entry) => entry.function),
  ]);
  return members(member(functions, 'attendance')).flatMap(([id]) =>
    required.has(id) || !known.has(id)
      ? []
      : report(id, 'attendance-not-required', meeting.pointer + pointer(['functions', 'attendance', id]), true),
  );
}

/** Contradictions inside one meeting; about functions that the floor requires there is `function-missing` alone. */
export const functionContradiction: Rule = (context) => {
  const report = reporter(context);
  // A function that nobody defines is only reported as unknown.
  const known = new Set(knownFunctions(context));
  return localMeetings(context.document.value, context.minimum).flatMap((meeting) => [
    ...twice(meeting, report),
    ...attendance(meeting, report, known),
  ]);
};
