/** A stretch of a text, as offsets that count UTF-16 code units from 0. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a source text; line and column are computed for a report. */
export interface Span extends Stretch {
  readonly file: string;
}
