import { contrast, LEAST_CONTRAST, readable } from './contrast.ts';
import { type Hex, type Palette, standardDarkPalette, standardPalette } from './palette.ts';

const { paper } = standardDarkPalette;

/**
 * The colours for a dark screen that belong to those for paper. What is as in the project's own look has its hand-picked
 * dark colour; any other becomes lighter, with its hue, until it stands out from the dark as it does from the white.
 * @returns text that stands out from the dark by at least `LEAST_CONTRAST`
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

/** No more than the hand-picked colour of the same use stands out: nothing in the dark is to dazzle. */
function textFor(name: keyof Palette, palette: Palette): Hex {
  const onPaper = contrast(palette[name], palette.paper);
  const enough = Math.min(onPaper, contrast(standardDarkPalette[name], paper));
  return unchanged(name, palette) ?? readable(palette[name], paper, '#ffffff', Math.max(LEAST_CONTRAST, enough));
}

/** Decoration is as faint in the dark as it is on paper: between the ground and its own colour, or lighter than that. */
function hairlineFor({ hairline, paper: light }: Palette): Hex {
  const least = contrast(hairline, light);
  return readable(readable(paper, paper, hairline, least), paper, '#ffffff', least);
}
