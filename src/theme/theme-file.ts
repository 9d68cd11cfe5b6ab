import type { Face } from '../layout/face/measure.ts';
import type { Hex } from './palette.ts';

/** The colours that a theme may choose, by the names they have in its file. */
export type ColourName = 'ink' | 'heading' | 'local' | 'quiet' | 'hairline';

/** What `theme.yaml` holds once its shape is right. Lengths in mm; files are named relative to it. */
export interface ThemeFile {
  readonly logo?: {
    /** PNG or JPEG. */
    readonly file: string;
    readonly alt: string;
    readonly height?: number;
  };
  readonly colours?: Readonly<Partial<Record<ColourName, Hex>>>;
  /** All three faces: a family of which one is missing would be mixed with another. */
  readonly font?: Readonly<Record<Face, string>>;
  readonly margins?: {
    readonly left?: number;
    readonly right?: number;
    readonly top?: number;
    readonly bottom?: number;
  };
}

export type { ThemeFileFault as FileFault } from '../diagnostics/codes.ts';
