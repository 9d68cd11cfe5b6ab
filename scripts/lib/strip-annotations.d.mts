/** The same schema, path by path, with only what it checks. */
export function stripAnnotations<T>(schema: T): T;
/** The same schema, path by path, with what findings need and without what only editors show. */
export function stripEditorWords<T>(schema: T): T;
