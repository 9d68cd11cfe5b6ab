import type { MessagesIn } from '../messages.ts';
import { quoted } from './words.ts';

const NUMBER_KINDS = { personal: 'personnummer', coordination: 'samordningsnummer' };

const NUMBER_PLACES = {
  text: ['Här står ett', 'Ta bort numret. En överenskommelse är en allmän handling om funktioner, aldrig om enskilda.'],
  comment: ['I kommentaren står ett', 'Ta bort numret. Filen följer med i PDF:en, med sina kommentarer.'],
  'organisation-number': [
    'Organisationsnumret är ett',
    'Ta bort raden. En enskild näringsidkares organisationsnummer är ägarens personnummer; namnet räcker.',
  ],
} as const;

/** What must not be written about people, and secrecy in meetings about individual cases. */
export const people: MessagesIn<'people'> = {
  'personal-identity-number': ({ kind, where }) => ({
    message: `${NUMBER_PLACES[where][0]} ${NUMBER_KINDS[kind]}.`,
    hint: NUMBER_PLACES[where][1],
  }),
  'personal-email': ({ found }) => ({
    message: `${quoted(found)} ser ut att vara en persons adress.`,
    hint: 'Skriv en funktionsbrevlåda, som mottagningen@example.se. Personer slutar; funktioner består.',
  }),
  'individual-meeting-reported': ({ what }) => ({
    message:
      what === 'minutes'
        ? 'Ett möte där enskilda barns ärenden kan tas upp får inte ha gemensamma protokoll.'
        : 'Ett möte där enskilda barns ärenden kan tas upp får inte redovisas för nämnden.',
    hint: 'Skriv false eller ta bort raden. Varje verksamhet dokumenterar i sina egna handlingar.',
  }),
  'outsider-in-individual-meeting': ({ title, problem }) => ({
    message:
      problem === 'excluded'
        ? `${quoted(title)} kan inte delta i ett möte där enskilda barns ärenden kan tas upp.`
        : `${quoted(title)} läggs till i ett möte där enskilda barns ärenden kan tas upp. Sekretessen kan hindra det.`,
    hint:
      problem === 'excluded'
        ? 'Ta bort funktionen, eller lägg den i ett möte där enskilda ärenden är förbjudna.'
        : 'Pröva mot sekretessen. Ta bort funktionen, eller stäng av varningen och skriv varför den ska vara med.',
  }),
};
