import { contrast, LEAST_CONTRAST, readable } from './contrast.ts';
import { type Hex, type Palette, standardDarkPalette, standardPalette } from './palette.ts';

const { paper } = standardDarkPalette;

/**
 * Makes the colours for a dark screen from those for paper. A colour of the project's own look has its hand-picked dark
 * colour; any other becomes lighter and keeps its hue, until it stands out from the dark as it does from the white.
 * @returns a palette whose text has at least `LEAST_CONTRAST` with the dark
 */
export function darkPaletteFor(palette: Palette): Palette {
  return {
    ink: textFor('ink', palette),
    blue: textFor('blue', palette),
    local: textFor('local', palette),
    quiet: textFor('quiet', palette),
    hairline: unchanged('hairline', palette) ?? hairlineFor(palette),
    paper,
  };
}

function unchanged(name: keyof Palette, palette: Palette): Hex | undefined {
  return palette[name].toLowerCase() === standardPalette[name] ? standardDarkPalette[name] : undefined;
}

/** A colour of text stands out at most as much as the hand-picked colour for the same use, so that nothing dazzles. */
function textFor(name: keyof Palette, palette: Palette): Hex {
  const onPaper = contrast(palette[name], palette.paper);
  const enough = Math.min(onPaper, contrast(standardDarkPalette[name], paper));
  return unchanged(name, palette) ?? readable(palette[name], paper, '#ffffff', Math.max(LEAST_CONTRAST, enough));
}

/** A hairline is as faint in the dark as on paper: a colour between the ground and its own one, or lighter than its own. */
function hairlineFor({ hairline, paper: light }: Palette): Hex {
  const least = contrast(hairline, light);
  return readable(readable(paper, paper, hairline, least), paper, '#ffffff', least);
}
