/** The same schema, path by path, with only what it checks. */
export function stripAnnotations<T>(schema: T): T;
/** The same schema, path by path, with what findings are told by, and without what only editors show. */
export function stripEditorWords<T>(schema: T): T;
