import type { MessagesIn } from '../messages.ts';
import { quoted } from './words.ts';

const MISSING = {
  recommended: 'är bara rekommenderad här',
  without: 'är utelämnad här',
  'attendance-one': 'deltar här genom bara en företrädare',
};

const REMOVE = 'Ta bort raden, så gäller miniminivån.';

/** "Skriv { times: 1, per: termin } eller oftare, …": the floor is the least that may be written. */
function atLeast(floor: string | undefined, otherwise = ''): string {
  return floor === undefined
    ? REMOVE
    : `Skriv ${floor} eller oftare, eller ta bort raden, så gäller miniminivån.${otherwise}`;
}

/** Why a frequency is below the floor's. A number for the whole year may be high enough and still be no promise for spring. */
const tooRare = {
  seldom: 'Det är mer sällan än miniminivån tillåter.',
  'in-one-term': 'Då kan alla gångerna hamna på hösten, men miniminivån gäller för varje termin.',
  'close-together': 'Då kan alla gångerna hamna tätt efter varandra, men miniminivån gäller för en kortare tid.',
};

const IN_MONTHS = ' Det går också bra att ange månader i båda terminerna under months, högst lika många som gångerna.';

function asFloor(floor: string | undefined): string {
  return floor === undefined ? REMOVE : `Skriv ${floor}, eller ta bort raden, så gäller miniminivån.`;
}

/** What is below the floor. The floor itself and what it rests on are printed beside the message. */
export const floor: MessagesIn<'floor'> = {
  'meeting-too-rare': ({ found, write, uneven, monthless }, least) => ({
    message: `Mötet hålls ${quoted(found)}. ${tooRare[uneven ?? 'seldom']}`,
    hint: atLeast(write ?? least, uneven === 'in-one-term' && monthless !== true ? IN_MONTHS : ''),
  }),
  'follow-up-too-rare': ({ found, write, uneven }, least) => ({
    message: `Uppföljningen görs ${quoted(found)}. ${tooRare[uneven ?? 'seldom']}`,
    hint: atLeast(write ?? least),
  }),
  'function-missing': ({ title, found }) => ({
    message: `Funktionen ${quoted(title)} ${MISSING[found]}, men miniminivån kräver ${found === 'attendance-one' ? 'att alla deltar' : 'att funktionen deltar'}.`,
    hint:
      found === 'recommended'
        ? 'Flytta funktionen till required, eller ta bort den här, så gäller miniminivån.'
        : REMOVE,
  }),
  'recommended-function-missing': ({ title, reason }) => ({
    message: `Funktionen ${quoted(title)} är rekommenderad av miniminivån men utelämnad här. Skälet ${quoted(reason)} skrivs ut i överenskommelsen.`,
    hint: 'Inget behöver ändras om skälet håller. Ta annars bort raden.',
  }),
  'individual-cases-forbidden': ({ found }) => ({
    message: `Här står ${quoted(found)}, men i det här området får enskilda barns ärenden inte tas upp.`,
    hint: 'Skriv forbidden, eller ta bort raden, så gäller miniminivån.',
  }),
  'individual-cases-guaranteed': ({ found }) => ({
    message: `Här står ${quoted(found)}, men i det här området ska enskilda barns ärenden kunna tas upp när det behövs, med samtycke eller stöd i lag.`,
    hint: 'Skriv guaranteed, eller ta bort raden, så gäller miniminivån.',
  }),
  'responsible-function-changed': ({ found, write }, least) => ({
    message: `${quoted(found)} står som ansvarig, men miniminivån anger en annan funktion.`,
    hint: asFloor(write ?? least),
  }),
  'convener-changed': ({ found, write }, least) => ({
    message: `${quoted(found)} står som sammankallande, men miniminivån anger en annan funktion.`,
    hint: `${asFloor(write ?? least)} Den som kallar i praktiken kan stå under calledBy.`,
  }),
  'level-changed': ({ found, write }, least) => ({
    message: `Nivån ${quoted(found)} är inte den som miniminivån anger för området.`,
    hint: asFloor(write ?? least),
  }),
  'title-changed': ({ found, write }, least) => ({
    message: `Rubriken ${quoted(found)} är inte den som miniminivån anger.`,
    hint: asFloor(write ?? least),
  }),
  'minutes-required': () => ({
    message: 'Mötet ska protokollföras, men här står att det inte görs.',
    hint: 'Skriv true, eller ta bort raden, så gäller miniminivån.',
  }),
  'board-report-required': () => ({
    message: 'Resultatet ska redovisas för nämnden, men här står att det inte görs.',
    hint: 'Skriv true, eller ta bort raden, så gäller miniminivån.',
  }),
};
