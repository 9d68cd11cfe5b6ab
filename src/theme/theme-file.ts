import type { Face } from '../layout/face/measure.ts';
import type { Hex } from './palette.ts';

/** The colours that a theme may choose, by their names in its file. */
export type ColourName = 'ink' | 'heading' | 'local' | 'quiet' | 'hairline';

/** The content of a `theme.yaml` whose shape is right. Lengths are in mm; paths of files are relative to it. */
export interface ThemeFile {
  readonly logo?: {
    /** PNG or JPEG. */
    readonly file: string;
    readonly alt: string;
    readonly height?: number;
  };
  readonly colours?: Readonly<Partial<Record<ColourName, Hex>>>;
  /** All three faces: a family that lacks one would be mixed with another family. */
  readonly font?: Readonly<Record<Face, string>>;
  readonly margins?: {
    readonly left?: number;
    readonly right?: number;
    readonly top?: number;
    readonly bottom?: number;
  };
}
