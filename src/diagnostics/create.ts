import type { SourceProblem } from '../source/source-problem.ts';
import type { Span } from '../source/span.ts';
import { present } from '../values/present.ts';
import type { Code, CodeArguments } from './codes.ts';
import type { Diagnostic, Related } from './diagnostic.ts';
import { basisOf, type Grounds } from './grounds.ts';
import { severities } from './severities.ts';

/** Where a finding stands; one without a pointer is about the whole file. */
export interface Place {
  readonly span: Span;
  readonly pointer?: string;
}

/** What a finding may carry beside its code: the floor in the agreement's words, what it rests on, other places. */
export interface Extra {
  readonly floor?: string;
  readonly grounds?: Grounds;
  readonly related?: readonly Related[];
  /** Where the case is less grave than its code usually is (`doubtful` in severities.ts). */
  readonly severity?: 'warning' | 'info';
}

/**
 * Makes one finding. Its severity follows from its code, except in a doubtful case.
 * @param code what is wrong
 * @param args what the messages of that code are made of
 * @param place the span, and the JSON pointer if the finding is about one value
 */
export function diagnostic<C extends Code>(
  code: C,
  args: CodeArguments[C],
  place: Place,
  extra: Extra = {},
): Diagnostic<C> {
  return {
    code,
    args,
    severity: extra.severity ?? severities[code],
    span: place.span,
    pointer: place.pointer ?? '',
    ...present({ floor: extra.floor }),
    ...(extra.grounds === undefined ? {} : { basis: basisOf(extra.grounds), grounds: extra.grounds }),
    related: extra.related ?? [],
  };
}

/** A source's problem as a finding; the first of two duplicates becomes its related place. */
export function fromSourceProblem(problem: SourceProblem): Diagnostic {
  const { code, args, firstOccurrence } = problem;
  const related: readonly Related[] = firstOccurrence ? [{ span: firstOccurrence, note: 'first-occurrence' }] : [];
  return diagnostic<Code>(code, args, problem, { related });
}

/** The span of a finding about a file as a whole: its very beginning, 1:1. */
export function startOf(file: string): Span {
  return { file, start: 0, end: 0 };
}
