import type { SuppressionProblem } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { didYouMean, quoted } from './words.ts';

const nextLine = (code: string) => `# samverkan-disable-next-line ${code} -- skäl`;
const NEXT_LINE = nextLine('kod');

const suppressions: {
  readonly [P in SuppressionProblem]: (found: string, code: string) => readonly [what: string, how: string];
} = {
  'no-reason': (found) => [
    `Kommentaren stänger av ${quoted(found)} utan att säga varför. Den gäller därför inte.`,
    'Skriv skälet efter två bindestreck: -- skolorna ligger i grannstadsdelen',
  ],
  'no-code': () => ['Kommentaren säger inte vilken anmärkning som ska stängas av.', `Skriv ${NEXT_LINE}`],
  'unknown-code': (found) => [
    `Det finns ingen anmärkning som heter ${quoted(found)}.`,
    'Kör samverkan explain, så räknas alla upp.',
  ],
  'fixed-code': (found) => [
    `${quoted(found)} är ett fel, och fel går inte att stänga av. Kommentaren gäller inte.`,
    'Rätta felet och ta bort kommentaren.',
  ],
  'unknown-directive': (found) => [`Kommentaren ${quoted(found)} går inte att tolka.`, `Skriv ${NEXT_LINE}`],
  'wrong-separator': (found, code) => [
    found === '--'
      ? 'Före och efter -- ska det stå mellanslag. Kommentaren gäller därför inte.'
      : `Mellan koden och skälet står ${quoted(found)}, men där ska stå två bindestreck (--) med mellanslag omkring. Kommentaren gäller därför inte.`,
    `Skriv ${nextLine(code)}`,
  ],
  'no-separator': (found, code) => [
    `Skälet börjar vid ${quoted(found)}, men före det ska stå två bindestreck (--). Kommentaren gäller därför inte.`,
    `Skriv ${nextLine(code)}`,
  ],
  'wrong-order': (found, code) => [
    `Koden ${quoted(found)} står efter skälet. Kommentaren gäller därför inte.`,
    `Skriv koden först och skälet efter två bindestreck: ${nextLine(code)}`,
  ],
};

/** Comments in a file and the configuration. */
export const settings: MessagesIn<'settings'> = {
  'suppression-unused': ({ code }) => ({
    message: `Kommentaren stänger av ${quoted(code)}, men där finns ingen sådan anmärkning.`,
    hint: 'Ta bort kommentaren.',
  }),
  'suppression-invalid': ({ problem, found, suggestion, code }) => {
    const [message, hint] = suppressions[problem](found, code ?? 'kod');
    return { message, hint: didYouMean(suggestion, hint) };
  },
  'severity-fixed': ({ code }) => ({
    message: `${quoted(code)} är ett fel, och fel går inte att sänka eller stänga av.`,
    hint: 'Ta bort raden. Bara varningar och upplysningar kan ställas in.',
  }),
};
