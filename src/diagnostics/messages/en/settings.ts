import type { SuppressionProblem } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { didYouMean, quoted } from './words.ts';

const NEXT_LINE = '# samverkan-disable-next-line code -- reason';

const suppressions: {
  readonly [P in SuppressionProblem]: (found: string) => readonly [what: string, how: string];
} = {
  'no-reason': (found) => [
    `The comment turns off ${quoted(found)} without saying why. It therefore has no effect.`,
    'Write the reason after two hyphens: -- the schools lie in the next district',
  ],
  'no-code': () => ['The comment does not say which finding it turns off.', `Write ${NEXT_LINE}`],
  'unknown-code': (found) => [
    `There is no finding called ${quoted(found)}.`,
    'Run samverkan explain for a list of all.',
  ],
  'fixed-code': (found) => [
    `${quoted(found)} is an error, and errors cannot be turned off. The comment has no effect.`,
    'Correct the error and remove the comment.',
  ],
  'unknown-directive': (found) => [`The comment ${quoted(found)} cannot be understood.`, `Write ${NEXT_LINE}`],
};

/** Comments in a file and the configuration. */
export const settings: MessagesIn<'settings'> = {
  'suppression-unused': ({ code }) => ({
    message: `The comment turns off ${quoted(code)}, but there is no such finding there.`,
    hint: 'Remove the comment.',
  }),
  'suppression-invalid': ({ problem, found, suggestion }) => {
    const [message, hint] = suppressions[problem](found);
    return { message, hint: didYouMean(suggestion, hint) };
  },
  'severity-fixed': ({ code }) => ({
    message: `${quoted(code)} is an error, and errors cannot be lowered or turned off.`,
    hint: 'Remove the line. Only warnings and infos can be set.',
  }),
};
