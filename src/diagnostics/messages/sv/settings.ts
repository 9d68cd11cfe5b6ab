import { present } from '../../../values/present.ts';
import type { SuppressionProblem } from '../../code-arguments.ts';
import type { CodeArguments } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { didYouMean, quoted } from './words.ts';

/** What its writer means to turn off, and where. */
type Meant = Pick<CodeArguments['suppression-invalid'], 'code' | 'directive'>;

/** A comment as it should be. */
const whole = ({ code = 'kod', directive = 'disable-next-line' }: Meant) => `# samverkan-${directive} ${code} -- skäl`;

const suppressions: {
  readonly [P in SuppressionProblem]: (found: string, meant: Meant) => readonly [what: string, how: string];
} = {
  'no-reason': (found) => [
    `Kommentaren stänger av ${quoted(found)} utan att säga varför. Den gäller därför inte.`,
    'Skriv skälet efter två bindestreck: -- skolorna har en egen överenskommelse',
  ],
  'no-code': (_, meant) => ['Kommentaren säger inte vilken anmärkning som ska stängas av.', `Skriv ${whole(meant)}`],
  'unknown-code': (found) => [
    `Det finns ingen anmärkning som heter ${quoted(found)}.`,
    'Kör samverkan explain, så räknas alla upp.',
  ],
  'fixed-code': (found) => [
    `${quoted(found)} är ett fel, och fel går inte att stänga av. Kommentaren gäller inte.`,
    'Rätta felet och ta bort kommentaren.',
  ],
  'unknown-directive': (found, meant) => [`Kommentaren ${quoted(found)} går inte att tolka.`, `Skriv ${whole(meant)}`],
  'wrong-separator': (found, meant) => [
    found === '--'
      ? 'Före och efter -- ska det stå mellanslag. Kommentaren gäller därför inte.'
      : `Mellan koden och skälet står ${quoted(found)}, men där ska stå två bindestreck (--) med mellanslag omkring. Kommentaren gäller därför inte.`,
    `Skriv ${whole(meant)}`,
  ],
  'no-separator': (found, meant) => [
    `Skälet börjar vid ${quoted(found)}, men före det ska stå två bindestreck (--). Kommentaren gäller därför inte.`,
    `Skriv ${whole(meant)}`,
  ],
  'wrong-order': (found, meant) => [
    `Koden ${quoted(found)} står efter skälet. Kommentaren gäller därför inte.`,
    `Skriv koden först och skälet efter två bindestreck: ${whole(meant)}`,
  ],
};

/** Comments in a file and the configuration. */
export const settings: MessagesIn<'settings'> = {
  'suppression-unused': ({ code }) => ({
    message: `Kommentaren stänger av ${quoted(code)}, men där finns ingen sådan anmärkning.`,
    hint: 'Ta bort kommentaren.',
  }),
  'suppression-invalid': ({ problem, found, suggestion, code, directive }) => {
    const [message, hint] = suppressions[problem](found, present({ code, directive }));
    return { message, hint: didYouMean(suggestion, hint) };
  },
  'severity-fixed': ({ code }) => ({
    message: `${quoted(code)} är ett fel, och fel går inte att sänka eller stänga av.`,
    hint: 'Ta bort raden. Bara varningar och upplysningar kan ställas in.',
  }),
};
