/** Colours by what they are for; each edition has its own values of them. `paper` is what all else stands on. */
export type DrawingColour = 'ink' | 'blue' | 'local' | 'quiet' | 'hairline' | 'paper';

/** How a line is drawn. */
export interface Stroke {
  readonly colour: DrawingColour;
  readonly width: number;
  /** Lengths of dashes and of the gaps between them; the line is whole where this is absent. */
  readonly dash?: readonly [dash: number, gap: number];
}

export interface DrawnLine {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Stroke;
}

export interface DrawnCircle {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill?: DrawingColour;
  readonly stroke?: Stroke;
}

/** `x` and `y` are its upper left corner. */
export interface DrawnRectangle {
  readonly type: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: DrawingColour;
  readonly stroke?: Stroke;
}

export type DrawnShape = DrawnLine | DrawnCircle | DrawnRectangle;

/** A few words on one line; `y` is the baseline, and `x` where the words begin, are centred or end. */
export interface DrawnLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly colour: DrawingColour;
  readonly text: string;
}

/**
 * What a figure shows: shapes in the order in which they cover each other, and labels upon them. In pt at its natural
 * size, from its upper left corner, with at most three decimals: engines differ in the last bit of a sine, and the bytes
 * of a document must not.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
  readonly labels: readonly DrawnLabel[];
}
