import type { MessagesIn } from '../messages.ts';
import { shown } from '../shown.ts';
import { quoted } from './words.ts';

const SIGNED_OUTSIDE = {
  'after-end': ['efter att överenskommelsen upphörde att gälla', 'Rätta datumet, eller förläng överenskommelsen.'],
  'before-decision': ['innan överenskommelsen beslutades', 'Rätta datumet, eller datumet för beslutet.'],
} as const;

/** Dates, and references to what has been replaced. */
export const time: MessagesIn<'time'> = {
  'date-order': ({ from, until }) => ({
    message: `Tiden slutar (${shown(until)}) innan den börjar (${shown(from)}).`,
    hint: 'Kontrollera båda datumen, validFrom och validUntil.',
  }),
  'decided-late': ({ decidedOn, validFrom }) => ({
    message: `Beslutet togs ${decidedOn}, men överenskommelsen gäller redan från ${validFrom}.`,
    hint: 'Rätta ett av datumen, eller stäng av varningen och skriv varför.',
  }),
  'agreement-expired': ({ until, asOf }) => ({
    message: `Överenskommelsen gällde till och med ${until}. Den ${asOf} har den gått ut.`,
    hint: 'Förläng den med ett nytt validUntil, eller skriv en ny som ersätter den.',
  }),
  'signed-outside-period': ({ on, problem, limit }) => ({
    message: `Underskriften är daterad ${on}, ${SIGNED_OUTSIDE[problem][0]} (${limit}).`,
    hint: SIGNED_OUTSIDE[problem][1],
  }),
  'outdated-reference': ({ found, by, from }) => ({
    message: `${quoted(found)} har inte gällt sedan ${from}.`,
    hint: by === undefined ? 'Ta reda på vad som gäller nu och skriv det.' : `Skriv ${quoted(by)}.`,
  }),
};
