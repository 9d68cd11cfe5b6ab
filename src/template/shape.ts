/**
 * What the templates may read, described once: the check of the templates walks these descriptions, and the type of the
 * view is inferred from them, so that the two cannot disagree.
 */
export interface TextShape {
  readonly kind: 'text';
}

/**
 * A place in the district's file. It moves when a line above it is written, as when somebody has signed, so that no text may
 * say it: only `data-origin` does, which nobody sees.
 */
export interface PlaceShape {
  readonly kind: 'place';
}

export interface BooleanShape {
  readonly kind: 'boolean';
}

export interface ListShape<Item extends Shape = Shape> {
  readonly kind: 'list';
  readonly of: Item;
}

export interface RecordShape<Of extends Members = Members> {
  readonly kind: 'record';
  readonly members: Of;
}

export interface OptionalShape<Of extends Shape = Shape> {
  readonly kind: 'optional';
  readonly of: Of;
}

export interface Members {
  readonly [name: string]: Shape;
}

export type Shape = TextShape | PlaceShape | BooleanShape | ListShape | RecordShape | OptionalShape;

/**
 * The type of the values that a shape describes. An optional member may be undefined but must be there: Handlebars'
 * strict mode throws on one that is absent.
 */
export type ValueOf<S extends Shape> = S extends TextShape | PlaceShape
  ? string
  : S extends BooleanShape
    ? boolean
    : S extends ListShape<infer Item>
      ? readonly ValueOf<Item>[]
      : S extends OptionalShape<infer Of>
        ? ValueOf<Of> | undefined
        : S extends RecordShape<infer Of>
          ? { readonly [Name in keyof Of]: ValueOf<Of[Name]> }
          : never;

export const text: TextShape = { kind: 'text' };
export const place: PlaceShape = { kind: 'place' };
export const boolean: BooleanShape = { kind: 'boolean' };

export function list<Item extends Shape>(of: Item): ListShape<Item> {
  return { kind: 'list', of };
}

export function record<Of extends Members>(members: Of): RecordShape<Of> {
  return { kind: 'record', members };
}

export function optional<Of extends Shape>(of: Of): OptionalShape<Of> {
  return { kind: 'optional', of };
}
