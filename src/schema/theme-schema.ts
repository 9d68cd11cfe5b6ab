import { closed } from '../minimum/compile-schema/closed-mapping.ts';
import { annotate, DIALECT, ERROR_MESSAGE, type JsonSchema } from '../minimum/json-schema.ts';
import { patterns } from '../minimum/patterns.ts';
import { patternMessage } from '../minimum/words/editor-messages.ts';

/** A key's schema with the words that an editor shows for it. */
function described(title: string, description: string, schema: JsonSchema): JsonSchema {
  return { title, description, ...schema };
}

function text(maxLength: number): JsonSchema {
  return annotate(
    { expects: 'text' },
    { type: 'string', pattern: patterns.text, maxLength, [ERROR_MESSAGE]: patternMessage('text') },
  );
}

const hex: JsonSchema = annotate(
  { expects: 'colour' },
  { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$', [ERROR_MESSAGE]: patternMessage('colour') },
);

function millimetres(minimum: number, maximum: number): JsonSchema {
  return { type: 'number', minimum, maximum, [ERROR_MESSAGE]: `Skriv ett tal från ${minimum} till ${maximum}.` };
}

const BESIDE = 'Namnet räknas från temats fil. Filen ska ligga i samma mapp eller i en mapp under den.';

const logo = closed(
  {
    file: described('Bildens fil', `PNG eller JPEG, högst 2 MB och 4 000 × 4 000 bildpunkter. ${BESIDE}`, text(200)),
    alt: described(
      'Text i bildens ställe',
      'Det som läses upp för den som inte ser bilden, till exempel: Sundby kommuns vapen.',
      text(300),
    ),
    height: described('Bildens höjd', 'I mm, från 8 till 20. Utan uppgift: 14.', millimetres(8, 20)),
  },
  ['file', 'alt'],
);

/** The schema of a colour that text is written in. */
function forText(title: string, use: string, standard: string): JsonSchema {
  return described(title, `${use} Kontrasten mot vitt ska vara minst 4,5:1. Utan uppgift: ${standard}.`, hex);
}

const colours = closed({
  ink: forText('Textens färg', 'Löpande text.', '#1a1a1a'),
  heading: forText('Rubrikernas färg', 'Rubriker, länkar och tabellernas huvuden.', '#0b3c6f'),
  local: forText('Lokala tilläggs färg', 'Det som har lagts till lokalt, och dokumentets status.', '#7a2e62'),
  quiet: forText('Den dämpade färgen', 'Noter och etiketter.', '#595959'),
  hairline: described(
    'Linjernas färg',
    'Tunna linjer mellan rader. Inget krav på kontrast. Utan uppgift: #b8b8b8.',
    hex,
  ),
});

function face(title: string, use: string): JsonSchema {
  return described(title, `${use} En fast fil i TrueType (.ttf), högst 4 MB. ${BESIDE}`, text(200));
}

const faces = {
  regular: face('Normal', 'Löpande text.'),
  italic: face('Kursiv', 'Det som framhävs.'),
  semibold: face('Halvfet', 'Rubriker.'),
};

const margins = closed({
  left: described('Vänster', 'I mm, från 18 till 34. Utan uppgift: 24.', millimetres(18, 34)),
  right: described('Höger', 'I mm, från 18 till 34. Utan uppgift: 24.', millimetres(18, 34)),
  top: described('Ovanför texten', 'I mm, från 26 till 45. Utan uppgift: 32.', millimetres(26, 45)),
  bottom: described('Under texten', 'I mm, från 20 till 40. Utan uppgift: 26.', millimetres(20, 40)),
});

/** The schema of a theme's file. Contrast and the content of files, which it cannot judge, are checked after it. */
export function compileThemeSchema(): JsonSchema {
  return {
    $schema: DIALECT,
    title: 'Tema',
    description: 'Hur överenskommelserna ska se ut: logotyp, färger, typsnitt och marginaler. Allt får utelämnas.',
    ...closed({
      logo: described('Logotyp', 'En bild på första sidan, till exempel kommunens vapen.', logo),
      colours: described('Färger', 'Skrivs som "#rrggbb", inom citattecken: # inleder annars en kommentar.', colours),
      font: described(
        'Typsnitt',
        'Ett eget typsnitt. Alla tre filerna måste anges.',
        closed(faces, Object.keys(faces)),
      ),
      margins: described('Marginaler', 'Det vita runt texten. En rad text bör rymma 60 till 75 tecken.', margins),
    }),
  };
}
