import { FILL_IN } from '../../texts/placeholders.ts';
import { capitalised } from '../../values/in-words.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { additions } from './additions.ts';
import { live, note, noteList } from './lines.ts';
import { agreement, bodies, district, municipality, schools } from './parties.ts';

/** The name of the schema's file, which lies beside the district's. */
export const SCHEMA_FILE = 'district.schema.json';

function head(minimum: MinimumLevel, name: string, ownLevel: string | undefined): readonly string[] {
  const level = ownLevel === undefined ? '' : ` --minimum-level ${ownLevel}`;
  return [
    `# yaml-language-server: $schema=${SCHEMA_FILE}`,
    '##',
    ...note(`En samverkansöverenskommelse att börja från. ${minimum.title}.`),
    // Whose proposal it is, for one: who fills the file in should know before whoever reads what is drawn.
    ...(minimum.documentNote === undefined ? [] : note(minimum.documentNote)),
    '##',
    ...note('Så här gör ni:'),
    ...noteList([
      `Sök efter ${FILL_IN} och byt ut det som står där mot ert eget.`,
      'Rader som börjar med två nummertecken (##) är förklaringar. De kan tas bort.',
      'Rader som börjar med ett nummertecken (#) är exempel. Ta bort tecknet och blanksteget efter, så gäller raden. Exempel som står tätt ihop hör ihop.',
      'Indraget till vänster har betydelse: ändra det inte.',
      'Skriv funktioner, aldrig namn på personer, och inget om enskilda barn. Dokumentet är en allmän handling.',
      'Låt första raden stå. Den ger hjälp i redigeraren.',
      `Kontrollera filen: samverkan validate ${name}${level}`,
      `Gör dokumentet: samverkan generate ${name}${level}`,
    ]),
    '',
    ...note(
      `${capitalised(minimum.words.floor.definite)} som överenskommelsen bygger på. Måste finnas. Ändra inte raden.`,
    ),
    ...live([`minimumLevel: ${minimum.id}`]),
  ];
}

/**
 * Writes a district's file to start from: valid as it stands, with values to replace, and with every kind of local
 * addition as an example in comments. It is in Swedish whatever the language of messages, since the document is the
 * district's.
 * @param name the file's own name, for the commands that it shows
 * @param ownLevel the file of a level of the user's own, as a word of those commands
 * @returns the file's text
 */
export function startingFile(minimum: MinimumLevel, name: string, ownLevel?: string): string {
  const lines = [
    ...head(minimum, name, ownLevel),
    ...municipality(minimum),
    ...district(minimum),
    ...agreement(minimum),
    ...bodies(minimum),
    ...schools(minimum),
    ...additions(minimum),
  ];
  return `${lines.join('\n')}\n`;
}
