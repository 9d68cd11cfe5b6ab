import type { ExplanationsIn } from '../explanation.ts';

/** How documents are to look. */
export const themes: ExplanationsIn<'themes'> = {
  'theme-contrast-low': {
    title: 'En färg som är för ljus för text',
    when: 'En färg i temat har lägre kontrast än 4,5:1 mot vitt. Det gäller ink, heading, local och quiet, som text skrivs med. Färgen hairline är bara för tunna linjer som pryder sidan, och prövas inte.',
    why: 'Ljus text på vitt är svår att läsa för den som ser dåligt, på en dålig skärm och på en kopia. Överenskommelsen är en offentlig handling som alla ska kunna läsa.',
    ground: 'standard',
    basis:
      'WCAG 2.2, framgångskriterium 1.4.3 (kontrast, minimum). Samma krav på dokument står i EN 301 549, 10.1.4.3.',
  },
  'theme-file-unusable': {
    title: 'En bild eller ett typsnitt som inte går att använda',
    when: 'En fil som temat anger saknas, går inte att läsa, ligger utanför temats mapp eller är av fel slag. Bilder ska vara PNG eller JPEG i sRGB eller gråskala, på högst 2 MB och 4 000 × 4 000 bildpunkter. Typsnitt ska vara fasta filer i TrueType på högst 4 MB, som får bäddas in och har de tecken som dokumenten behöver.',
    why: 'Filen läggs in i varje dokument. Är den skadad eller för stor går dokumentet inte att läsa eller skicka, och en fil utanför temats mapp skulle kunna vara något som inte ska spridas.',
    ground: 'project',
    basis:
      'Projektets regel: ett dokument bär med sig allt det visar, och bara det som temats mapp rymmer (PDF/A-3, ISO 19005-3, 6.2.11.4.1, om inbäddade typsnitt).',
  },
  'theme-measure': {
    title: 'Raderna blir för långa eller för korta',
    when: 'Med temats marginaler och typsnitt rymmer en rad löpande text i genomsnitt färre än 60 eller fler än 75 tecken.',
    why: 'På långa rader tappar ögat bort sig på vägen till nästa rad. Korta rader bryter upp meningarna och ger många avstavningar.',
    ground: 'project',
    basis: 'Projektets mått för satsytan: 60 till 75 tecken på en rad.',
  },
};
