import { joined } from '../../../values/in-words.ts';
import type { FunctionMissing, MeetingTerm } from '../../code-arguments.ts';
import type { LevelWords } from '../../level-words.ts';
import type { MessagesIn } from '../messages.ts';
import { all, quoted } from './words.ts';

const MISSING: Readonly<Record<FunctionMissing['found'], string>> = {
  recommended: 'är bara rekommenderad här',
  'when-needed': 'deltar här bara vid behov',
  without: 'är utelämnad här',
  'attendance-one': 'deltar här genom bara en företrädare',
  'any-of': 'är här ett av flera alternativ',
};

/** What the file makes of a function; where it adds to the floor's alternatives, that is what is wrong. */
function lessOf({ title, found, among }: FunctionMissing): string {
  if (found === 'any-of' && among !== undefined) return 'Här räcker det att en annan funktion deltar';
  return `Funktionen ${quoted(title)} ${MISSING[found]}`;
}

/** What the floor says of a function: "kräver att funktionen deltar". */
function saidOfFunction({ found, floor, among }: FunctionMissing): string {
  if (floor === 'recommended') return 'säger att den bör delta';
  if (floor === 'when-needed') return 'säger att den deltar vid behov';
  if (found === 'attendance-one') return 'kräver att alla deltar';
  return among === undefined ? 'kräver att funktionen deltar' : `kräver att ${eitherOf(among)} deltar`;
}

const eitherOf = (titles: readonly string[]) => joined(titles.map(quoted), ' eller ');

/** What to write instead: the list that the function belongs to, or a reason where the floor only recommends it. */
function howToKeep(missing: FunctionMissing, words: LevelWords): string {
  const { id, found, floor, among, ofLevel } = missing;
  const orRemove = `eller ta bort den här, ${thenHolds(words)}`;
  if (found === 'without' || found === 'attendance-one') return remove(words);
  if (found === 'any-of' && among !== undefined)
    return `Räkna bara upp några av alternativen ${eitherOf(among)}, ${orRemove}`;
  if (found === 'any-of') return `Skriv funktionen för sig under required, ${orRemove}`;
  if (floor === 'recommended' && ofLevel !== true)
    return `Skriv skälet till det: { function: ${id}, reason: … }. Flytta annars funktionen till recommended, ${orRemove}`;
  if (floor === 'recommended') return `Flytta funktionen till recommended, ${orRemove}`;
  if (among !== undefined) return `Skriv under required den eller de av dem som ska delta, ${orRemove}`;
  return `Flytta funktionen till required, ${orRemove}`;
}

/** Why a line may go: what holds then. */
function thenHolds(words: LevelWords): string {
  return `så gäller ${words.floor.definite}.`;
}

function remove(words: LevelWords): string {
  return `Ta bort raden, ${thenHolds(words)}`;
}

/** "Skriv { times: 1, per: termin } eller oftare, …": the floor is the least that may be written. */
function atLeast(floor: string | undefined, words: LevelWords, otherwise = ''): string {
  return floor === undefined
    ? remove(words)
    : `Skriv ${floor} eller oftare, eller ta bort raden, ${thenHolds(words)}${otherwise}`;
}

/** Why a frequency is below the floor's. A number for the whole year may be high enough and still be no promise for spring. */
const tooRare = {
  seldom: ({ floor }: LevelWords) => `Det är mer sällan än ${floor.definite} tillåter.`,
  'in-one-term': ({ floor }: LevelWords) =>
    `Då kan alla gångerna hamna på hösten, men ${floor.definite} gäller för varje termin.`,
  'close-together': ({ floor }: LevelWords) =>
    `Då kan alla gångerna hamna tätt efter varandra, men ${floor.definite} gäller för en kortare tid.`,
};

const CLAUSE_PARTS = { title: 'en annan rubrik', text: 'en annan text', chapter: 'ett annat kapitel' };

const CALLED_BY = ' Den som kallar i praktiken kan stå under calledBy.';

const OWN_INDICATOR = ' Det som ni vill räkna på ett eget sätt kan stå under ett eget id.';

const IN_MONTHS = ' Det går också bra att ange månader i båda terminerna under months, högst lika många som gångerna.';

function asFloor(floor: string | undefined, words: LevelWords): string {
  return floor === undefined ? remove(words) : `Skriv ${floor}, eller ta bort raden, ${thenHolds(words)}`;
}

/** What holds of single children where a file says more. */
const FORBIDDEN = {
  'of-area': 'i det här området får enskilda barns ärenden inte tas upp',
  meeting: 'på det här mötet får enskilda barns ärenden inte tas upp',
  anonymised: 'på det här mötet tas enskilda barn bara upp så att de inte går att känna igen',
  area: 'området förbjuder enskilda barns ärenden, och det gäller alla dess möten',
};

function guaranteedAt(rule: 'meeting' | undefined, meetings: readonly string[] | undefined): string {
  if (meetings !== undefined) return `på ${all(meetings.map(quoted))}`;
  return rule === 'meeting' ? 'på det här mötet' : 'i det här området';
}

const TERMS: Readonly<Record<MeetingTerm, string>> = {
  heldPer: 'för vilka mötet hålls',
  consent: 'samtycket',
  consentBy: 'vem som frågar efter samtycket',
  chair: 'vem som leder mötet',
  reportsTo: 'vilket möte det redovisas för',
  deputy: 'vem som ersätter funktionen',
};

/** What is below the floor. The floor itself and what it rests on are printed beside the message. */
export const floor: MessagesIn<'floor'> = {
  'meeting-too-rare': ({ found, write, uneven, monthless }, least, words) => ({
    message: `Mötet hålls ${quoted(found)}. ${tooRare[uneven ?? 'seldom'](words)}`,
    hint: atLeast(write ?? least, words, uneven === 'in-one-term' && monthless !== true ? IN_MONTHS : ''),
  }),
  'follow-up-too-rare': ({ found, write, uneven }, least, words) => ({
    message: `Uppföljningen görs ${quoted(found)}. ${tooRare[uneven ?? 'seldom'](words)}`,
    hint: atLeast(write ?? least, words),
  }),
  'target-below-floor': ({ found, wrong, better, write }, _least, words) => ({
    message: {
      text: `Här räknas ${quoted(found)}, men ${words.floor.definite} räknar något annat.`,
      unit: `Enheten är ${quoted(found)}, men ${words.floor.definite} räknar i en annan enhet.`,
      target: `Målet är ${quoted(found)}. Det är ${better === 'higher' ? 'lägre' : 'högre'} än ${words.floor.definite} tillåter.`,
      better: `Riktningen är ${quoted(found)}, men ${words.floor.definite} anger den andra: ju ${better === 'higher' ? 'högre' : 'lägre'} desto bättre.`,
    }[wrong],
    hint: `Skriv ${write}${wrong === 'target' ? ` eller ${better === 'higher' ? 'mer' : 'mindre'}` : ''}, eller ta bort raden, ${thenHolds(words)}${wrong === 'target' ? '' : OWN_INDICATOR}`,
  }),
  'function-missing': (missing, _least, words) => ({
    message: `${lessOf(missing)}, men ${words.floor.definite} ${saidOfFunction(missing)}.`,
    hint: howToKeep(missing, words),
  }),
  'recommended-function-missing': ({ title, reason, whenNeeded }, _least, words) => ({
    message: `Funktionen ${quoted(title)} är rekommenderad av ${words.floor.definite} men ${whenNeeded === true ? 'deltar här bara vid behov' : 'utelämnad här'}. Skälet ${quoted(reason)} skrivs ut i överenskommelsen.`,
    hint: 'Inget behöver ändras om skälet håller. Ta annars bort raden.',
  }),
  'individual-cases-forbidden': ({ found, rule }, _least, words) => ({
    message: `Här står ${quoted(found)}, men ${FORBIDDEN[rule ?? 'of-area']}.`,
    hint:
      rule === 'area'
        ? 'Skriv forbidden, eller ta bort raden, så gäller områdets regel.'
        : `Skriv ${rule === 'anonymised' ? 'anonymised eller forbidden' : 'forbidden'}, eller ta bort raden, ${thenHolds(words)}`,
  }),
  'individual-cases-guaranteed': ({ found, rule, meetings }, _least, words) => ({
    message: `Här står ${quoted(found)}, men ${guaranteedAt(rule, meetings)} ska enskilda barns ärenden kunna tas upp när det behövs, med samtycke eller stöd i lag.`,
    hint:
      meetings === undefined
        ? `Skriv guaranteed, eller ta bort raden, ${thenHolds(words)}`
        : `Ta bort raden, ${thenHolds(words)} Ett annat möte i området kan få en strängare regel.`,
  }),
  'responsible-function-changed': ({ found, write, task }, least, words) => ({
    message:
      task === undefined
        ? `${quoted(found)} står som ansvarig, men ${words.floor.definite} anger en annan funktion.`
        : `${quoted(found)} står för uppgiften ${quoted(task)}, men ${words.floor.definite} ger den till en annan funktion.`,
    hint:
      task === undefined
        ? asFloor(write ?? least, words)
        : `Skriv ${write ?? least}, eller ta bort uppgiften, ${thenHolds(words)} Det som funktionen gör utöver den kan stå som en egen uppgift.`,
  }),
  'convener-changed': ({ found, write, ofLevel }, least, words) => ({
    message: `${quoted(found)} står som sammankallande, men ${words.floor.definite} anger en annan funktion.`,
    hint: `${asFloor(write ?? least, words)}${ofLevel === true ? '' : CALLED_BY}`,
  }),
  'meeting-changed': ({ term, found, write }, least, words) => ({
    message: `${quoted(found)} är inte vad ${words.floor.definite} säger om ${TERMS[term]}.`,
    hint: asFloor(write ?? least, words),
  }),
  'level-changed': ({ found, write }, least, words) => ({
    message: `Nivån ${quoted(found)} är inte den som ${words.floor.definite} anger för området.`,
    hint: asFloor(write ?? least, words),
  }),
  'title-changed': ({ found, write }, least, words) => ({
    message: `Rubriken ${quoted(found)} är inte den som ${words.floor.definite} anger.`,
    hint: asFloor(write ?? least, words),
  }),
  'clause-changed': ({ what, title }, _least, words) => ({
    message: `Villkoret ${quoted(title)} kan inte ändras, men här står ${CLAUSE_PARTS[what]}.`,
    hint: `Ta bort raden, ${thenHolds(words)} Vill ni säga mer: skriv ett eget villkor med ett annat id.`,
  }),
  'minutes-required': (_args, _least, words) => ({
    message: 'Mötet ska protokollföras, men här står att det inte görs.',
    hint: `Skriv true, eller ta bort raden, ${thenHolds(words)}`,
  }),
  'board-report-required': (_args, _least, words) => ({
    message: 'Resultatet ska redovisas för nämnden, men här står att det inte görs.',
    hint: `Skriv true, eller ta bort raden, ${thenHolds(words)}`,
  }),
  'step-too-slow': ({ found, write }, least, words) => ({
    message: `Steget görs ${quoted(found)}. Det kan bli senare än ${words.floor.definite} tillåter.`,
    hint:
      (write ?? least) === undefined
        ? remove(words)
        : `Skriv ${write ?? least} eller en kortare tid, eller ta bort raden, ${thenHolds(words)}`,
  }),
  'step-responsible-changed': ({ found, write }, least, words) => ({
    message: `${quoted(found)} står som ansvarig för steget, men ${words.floor.definite} anger en annan funktion.`,
    hint: `${asFloor(write ?? least, words)} Den som gör det i praktiken kan stå under doneBy.`,
  }),
  'step-start-changed': ({ found, write }, least, words) => ({
    message: `Stegets tid räknas här från ${quoted(found)}, men ${words.floor.definite} räknar den från något annat.`,
    hint: asFloor(write ?? least, words),
  }),
  'step-wording-changed': ({ found, write }, _least, words) => ({
    message:
      write === undefined
        ? `Steget får undantaget ${quoted(found)}, men ${words.floor.definite} har inget undantag från tiden.`
        : `Texten ${quoted(found)} är inte den som ${words.floor.definite} har för steget.`,
    hint: asFloor(write, words),
  }),
  'statutory-step-changed': ({ found, write }, _least, words) => ({
    message: `Här står ${quoted(found)}, men steget och dess tid är lagens. Ingen kan ändra dem eller lägga till något.`,
    hint: `${asFloor(write, words)} Det som ni själva lovar kan stå som ett eget steg.`,
  }),
};
