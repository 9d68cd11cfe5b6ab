import { present } from '../../../values/present.ts';
import type { SuppressionProblem } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { didYouMean, quoted } from './words.ts';

/** What its writer means to turn off, and where. */
type Meant = Pick<CodeArguments['suppression-invalid'], 'code' | 'directive'>;

/** A comment as it should be. */
const whole = ({ code = 'code', directive = 'disable-next-line' }: Meant) =>
  `# samverkan-${directive} ${code} -- reason`;

const suppressions: {
  readonly [P in SuppressionProblem]: (found: string, meant: Meant) => readonly [what: string, how: string];
} = {
  'no-reason': (found) => [
    `The comment turns off ${quoted(found)} without saying why. It therefore has no effect.`,
    'Write the reason after two hyphens: -- the schools lie in the next district',
  ],
  'no-code': (_, meant) => ['The comment does not say which finding it turns off.', `Write ${whole(meant)}`],
  'unknown-code': (found) => [
    `There is no finding called ${quoted(found)}.`,
    'Run samverkan explain for a list of all.',
  ],
  'fixed-code': (found) => [
    `${quoted(found)} is an error, and errors cannot be turned off. The comment has no effect.`,
    'Correct the error and remove the comment.',
  ],
  'unknown-directive': (found, meant) => [
    `The comment ${quoted(found)} cannot be understood.`,
    `Write ${whole(meant)}`,
  ],
  'wrong-separator': (found, meant) => [
    found === '--'
      ? 'Spaces should stand before and after the two hyphens (--). The comment therefore has no effect.'
      : `Between the code and the reason stands ${quoted(found)}, where two hyphens (--) should stand with spaces around them. The comment therefore has no effect.`,
    `Write ${whole(meant)}`,
  ],
  'no-separator': (found, meant) => [
    `The reason begins at ${quoted(found)}, but two hyphens (--) should stand before it. The comment therefore has no effect.`,
    `Write ${whole(meant)}`,
  ],
  'wrong-order': (found, meant) => [
    `The code ${quoted(found)} stands after the reason. The comment therefore has no effect.`,
    `Write the code first and the reason after two hyphens: ${whole(meant)}`,
  ],
};

/** Comments in a file and the configuration. */
export const settings: MessagesIn<'settings'> = {
  'suppression-unused': ({ code }) => ({
    message: `The comment turns off ${quoted(code)}, but there is no such finding there.`,
    hint: 'Remove the comment.',
  }),
  'suppression-invalid': ({ problem, found, suggestion, code, directive }) => {
    const [message, hint] = suppressions[problem](found, present({ code, directive }));
    return { message, hint: didYouMean(suggestion, hint) };
  },
  'severity-fixed': ({ code }) => ({
    message: `${quoted(code)} is an error, and errors cannot be lowered or turned off.`,
    hint: 'Remove the line. Only warnings and infos can be set.',
  }),
};
