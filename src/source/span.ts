/** A stretch of a source text. Offsets count UTF-16 code units from 0; line and column are computed for a report. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
