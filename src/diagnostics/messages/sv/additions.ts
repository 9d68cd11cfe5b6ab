import { capitalised } from '../../../values/in-words.ts';
import type { FunctionContradiction, TitledPart } from '../../code-arguments.ts';
import type { LevelWords } from '../../level-words.ts';
import type { MessagesIn } from '../messages.ts';
import { all, didYouMean, oneOf, quoted } from './words.ts';

const contradictions: {
  readonly [P in FunctionContradiction]: readonly [what: string, how: string | ((words: LevelWords) => string)];
} = {
  'required-and-recommended': [
    'står både under required och under recommended',
    'Behåll den under required om den ska delta, annars under recommended.',
  ],
  'required-and-without': [
    'står både under required och under without',
    'Behåll den under required om den deltar, annars under without.',
  ],
  'recommended-and-without': [
    'står både under recommended och under without',
    'Behåll den under recommended om den deltar, annars under without.',
  ],
  'without-not-recommended': [
    'står under without, men är inte rekommenderad i det här mötet',
    ({ floor }) => `Ta bort raden. Bara en funktion som ${floor.definite} rekommenderar kan lämnas utanför.`,
  ],
  'required-and-when-needed': [
    'står både under required och under whenNeeded',
    'Behåll den under required om den alltid ska delta, annars under whenNeeded.',
  ],
  'recommended-and-when-needed': [
    'står både under recommended och under whenNeeded',
    'Behåll den under recommended om den bör delta varje gång, annars under whenNeeded.',
  ],
  'when-needed-and-without': [
    'står både under whenNeeded och under without',
    'Behåll den under whenNeeded om den deltar när det behövs, annars under without.',
  ],
  'reason-not-recommended': [
    'deltar vid behov med ett skäl, men är inte rekommenderad i det här mötet',
    ({ floor }) =>
      `Skriv bara funktionens id. Skäl behövs för en funktion som bör delta enligt ${floor.definite} men bara deltar vid behov.`,
  ],
  'attendance-not-required': [
    'har en uppgift under attendance men hör inte till dem som ska delta',
    'Lägg till funktionen under required, eller ta bort raden under attendance.',
  ],
  'alternatives-differ': [
    'är ett av flera alternativ, och det som står här är inte samma som för ett annat av dem',
    'Skriv det vid ett enda av alternativen: det gäller dem alla.',
  ],
  'deputy-of-itself': [
    'står som sin egen ersättare, eller ersätter alternativ som den själv är ett av',
    'Skriv en annan funktion som ersättare, eller ta bort raden.',
  ],
  'deputy-takes-part': [
    'ersätter en annan funktion men ska eller bör själv delta i mötet',
    'Välj en ersättare som inte är med annars, eller låt funktionen bara vara ersättare.',
  ],
  'deputy-of-nobody': [
    'har en ersättare men deltar inte i mötet',
    'Lägg till funktionen bland dem som deltar, eller ta bort raden under deputy.',
  ],
  'invited-only': [
    'kan bara bjudas in till möten',
    'Skriv en annan funktion här. Den som bjuds in till mötet skrivs under invited.',
  ],
};

/** What two parts of one title are. */
const ALIKE: { readonly [W in TitledPart]: string } = {
  function: 'Funktionen',
  area: 'Området',
  meeting: 'Mötet',
  clause: 'Villkoret',
};

/** Local additions, and what they refer to in the minimum level. */
export const additions: MessagesIn<'additions'> = {
  'unknown-minimum-level': ({ found, available, suggestion }) => ({
    message: `Nivån ${quoted(found)} finns inte.`,
    hint: didYouMean(suggestion, `Skriv ${oneOf(available)}, eller ange den fil som har nivån med --minimum-level.`),
  }),
  'no-local-additions': (_args, _least, { floor, addition }) => ({
    message: `Filen lägger inte till något. Överenskommelsen blir ${floor.definite}, varken mer eller mindre.`,
    hint: `Det är tillåtet. ${capitalised(addition.plural)} skrivs under localAdditions.`,
  }),
  'area-incomplete': ({ id, missing, known }, _least, { floor }) => ({
    message: `${quoted(id)} är inget av ${floor.genitive} samverkansområden. Som nytt område saknar det ${missing.join(', ')}.`,
    hint: addingOr(known, `ett av ${floor.genitive} områden`),
  }),
  'meeting-incomplete': ({ id, missing, known }, _least, { floor }) => ({
    message: `${quoted(id)} är inget av ${floor.genitive} möten. Som nytt möte saknar det ${missing.join(', ')}.`,
    hint: addingOr(known, `ett av ${floor.genitive} möten`),
  }),
  'unknown-area': ({ found, suggestion, known = [] }, _least, { floor }) => ({
    message: `Det finns inget samverkansområde ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      `Skriv id:t för ett av ${floor.genitive} områden eller för ett område som ni själva lägger till${known.length > 0 ? `: ${oneOf(known)}` : ''}.`,
    ),
  }),
  'unknown-meeting': ({ found, suggestion, reportsTo }) => ({
    message: `Det finns inget möte ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      reportsTo === true
        ? 'Skriv id:t för ett möte i samma område, eller områdets och mötets: omrade/mote.'
        : 'Skriv id:t för ett av områdets möten.',
    ),
  }),
  'report-circle': ({ id, others }) => ({
    message:
      others.length === 0
        ? `Mötet ${quoted(id)} redovisas för sig självt.`
        : `Mötet ${quoted(id)} redovisas till slut för sig självt, genom ${all(others)}.`,
    hint:
      others.length === 0
        ? 'Skriv id:t för ett annat möte, eller ta bort raden.'
        : 'Ta bort raden reportsTo i ett av mötena.',
  }),
  'step-incomplete': ({ id, missing, known }, _least, { floor }) => ({
    message: `${quoted(id)} är inget av ${floor.genitive} steg. Som nytt steg saknar det ${missing.join(', ')}.`,
    hint: addingOr(known, `ett av ${floor.genitive} steg`),
  }),
  'unknown-step': ({ found, suggestion }) => ({
    message: `Det finns inget steg ${quoted(found)}.`,
    hint: didYouMean(suggestion, 'Skriv id:t för ett annat steg i samma lista.'),
  }),
  'step-circle': ({ id, by, others }) =>
    others.length === 0
      ? {
          message: `Steget ${quoted(id)} ${by === 'after' ? 'följer på' : 'räknas från'} sig självt.`,
          hint:
            by === 'after'
              ? 'Skriv id:t för ett annat steg, eller ta bort raden: då kommer steget sist.'
              : 'Skriv vilken händelse tiden räknas från, from: { event: … }, eller id:t för ett annat steg.',
        }
      : {
          message: `Steget ${quoted(id)} ${by === 'after' ? 'följer till slut på' : 'räknas till slut från'} sig självt, genom ${all(others)}.`,
          hint:
            by === 'after'
              ? 'Ta bort raden after i ett av stegen. Det steget kommer då sist.'
              : 'Skriv i ett av stegen vilken händelse tiden räknas från: from: { event: … }.',
        },
  'statutory-time-other': ({ found, law, times }) => ({
    message:
      times.length === 0
        ? `Steget sägs vara lagens (${found}), men lagfilen har ingen tid för ${all(law)}.`
        : `Steget sägs vara lagens (${found}), men ${all(law)} säger ${all(times)}.`,
    hint: 'Skriv lagens tid och lagrummet som har den. Är tiden er egen tar ni bort raden statutory. I ett eget lagrum under lawRows anges tiden i times.',
  }),
  'statutory-without-law': () => ({
    message: 'Steget sägs vara lagens (statutory: true), men vilar inte på något lagrum.',
    hint: 'Skriv lagrummet i basis: { law: lagrummets id }, eller ta bort raden statutory om tiden är er egen.',
  }),
  'unknown-function': ({ found, suggestion, file }, _least, { floor }) => ({
    message: `Det finns ingen funktion ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      file === 'level'
        ? `Skriv id:t för en av ${floor.genitive} funktioner, eller lägg till funktionen under functions.`
        : `Skriv id:t för en av ${floor.genitive} funktioner, eller lägg till funktionen under localAdditions, functions. Filen som samverkan init skriver räknar upp ${floor.genitive}.`,
    ),
  }),
  'unknown-support-material': ({ found, suggestion, file }, _least, { floor }) => ({
    message: `Det finns inget stödmaterial ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      `Skriv id:t för ett stödmaterial som ${floor.definite} räknar upp, eller lägg till materialet under ${file === 'level' ? '' : 'localAdditions, '}supportMaterial.`,
    ),
  }),
  'unknown-legal-reference': ({ found, suggestion }) => ({
    message: `Det finns inget lagrum ${quoted(found)}.`,
    hint: didYouMean(
      suggestion,
      'Skriv id:t för en rad i schemas/law/sverige.yaml, eller lägg till raden under lawRows om regeln är lokal.',
    ),
  }),
  'law-row-contradiction': ({ id, problem, other = '' }) => ({
    message: {
      overlap: `Lagrummet ${quoted(id)} gäller samma dagar som ${quoted(other)}, som är samma paragraf.`,
      circle: `Lagrummet ${quoted(id)} ersätts till slut av sig självt.`,
      'id-taken': `Namnet ${quoted(id)} är redan ett lagrum i lagfilen.`,
    }[problem],
    hint: {
      overlap: 'Skriv i until den sista dagen för den äldre lydelsen, dagen före from i den nya.',
      circle: 'Skriv i replacedBy bara det som kom efter. Det som gäller nu har ingen replacedBy.',
      'id-taken': 'Ge den egna raden ett annat namn. Ska lagfilens rad gälla räcker det att nämna den under law.',
    }[problem],
  }),
  'sources-alike': ({ id, other, definite, inherited }, _least, { whole }) => ({
    message: `Underlaget ${quoted(id)} kallas ${quoted(definite)}, precis som ${quoted(other)}${inherited === true ? ' i nivån under' : ''}. I texterna syns då inte vilket av dem ett krav vilar på.`,
    hint: `Skriv under definite ett ord som skiljer dem åt, till exempel ${quoted(`${whole.genitive} plan`)}.`,
  }),
  'titles-alike': ({ what, id, other, title }) => ({
    message: `${ALIKE[what]} ${quoted(id)} heter ${quoted(title)}, precis som ${quoted(other)}. I texterna syns då inte vilket av dem som menas.`,
    hint: 'Ge dem titlar som skiljer dem åt, eller ta bort det ena.',
  }),
  'function-redefined': ({ id }, _least, { floor }) => ({
    message: `Funktionen ${quoted(id)} finns redan i ${floor.definite} och kan inte ändras.`,
    hint: 'Ta bort den här. Om en annan funktion behövs, ge den ett eget id.',
  }),
  'support-material-redefined': ({ id }, _least, { floor }) => ({
    message: `Stödmaterialet ${quoted(id)} finns redan i ${floor.definite} och kan inte ändras.`,
    hint: 'Ta bort det här. Om ni har ett annat material, ge det ett eget id.',
  }),
  'support-material-unused': ({ id }) => ({
    message: `Inget område hänvisar till stödmaterialet ${quoted(id)}. Det skrivs inte ut någonstans.`,
    hint: 'Skriv dess id under supportMaterial i det område som använder det, eller ta bort det.',
  }),
  'clause-not-in-force': ({ title, validFrom, from, until }, _least, { floor }) => ({
    message: `Villkoret ${quoted(title)} i ${floor.definite} ${until !== undefined && until < validFrom ? `gällde till och med ${until}` : `gäller från och med ${from}`}, men överenskommelsen börjar gälla ${validFrom}. Det som står om villkoret här kommer inte med.`,
    hint: 'Ta bort det. Vill ni ha villkoret som ert eget: skriv dess rubrik och text med ett annat id.',
  }),
  'inherited-part-changed': ({ id, level, field }) => ({
    message: `${quoted(id)} finns redan i ${quoted(level)} och går inte att ändra här.`,
    hint:
      field === true
        ? 'Ta bort uppgiften här, så gäller det som står där.'
        : 'Ta bort raderna, så gäller det som står där. Ska något annat gälla, ge det ett eget id.',
  }),
  'function-contradiction': ({ id, problem }, _least, words) => {
    const [what, how] = contradictions[problem];
    return { message: `Funktionen ${quoted(id)} ${what}.`, hint: typeof how === 'string' ? how : how(words) };
  },
};

/** What to write for an id of a part that is not whole: one of those that the floor has, if it was meant, else the rest of it. */
function addingOr(known: readonly string[], one: string): string {
  const rest = 'lägg till det som saknas.';
  return known.length === 0 ? capitalised(rest) : `Om du menade ${one}, skriv ${oneOf(known)}. Annars: ${rest}`;
}
