import type { SuppressionProblem } from '../../codes.ts';
import type { MessagesIn } from '../messages.ts';
import { didYouMean, quoted } from './words.ts';

const NEXT_LINE = '# samverkan-disable-next-line kod -- skäl';

const suppressions: {
  readonly [P in SuppressionProblem]: (found: string) => readonly [what: string, how: string];
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
};

/** Comments in a file and the configuration. */
export const settings: MessagesIn<'settings'> = {
  'suppression-unused': ({ code }) => ({
    message: `Kommentaren stänger av ${quoted(code)}, men där finns ingen sådan anmärkning.`,
    hint: 'Ta bort kommentaren.',
  }),
  'suppression-invalid': ({ problem, found, suggestion }) => {
    const [message, hint] = suppressions[problem](found);
    return { message, hint: didYouMean(suggestion, hint) };
  },
  'severity-fixed': ({ code }) => ({
    message: `${quoted(code)} är ett fel, och fel går inte att sänka eller stänga av.`,
    hint: 'Ta bort raden. Bara varningar och upplysningar kan ställas in.',
  }),
};
