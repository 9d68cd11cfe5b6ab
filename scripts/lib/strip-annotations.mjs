// Takes out of a schema what its reader does not need: every run of the command has to read the rest.

/** Keywords that only editors read: titles, explanations, suggestions, and editors' own messages. */
const forEditors = new Set([
  'title',
  'description',
  'errorMessage',
  'defaultSnippets',
  'enumDescriptions',
  'doNotSuggest',
]);
const annotations = new Set([...forEditors, '$schema', '$id', 'x-samverkan']);
const maps = new Set(['properties', '$defs']);
const lists = new Set(['allOf', 'anyOf']);
const single = new Set(['not', 'if', 'then', 'else', 'items', 'additionalProperties', 'propertyNames', 'contains']);

/** The same schema, path by path, with only what it checks. A property by the name of `title` stays. */
export function stripAnnotations(schema) {
  return without(annotations, schema);
}

/** The same schema, path by path, with what findings need and without what only editors show. */
export function stripEditorWords(schema) {
  return without(forEditors, schema);
}

function without(keywords, schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !keywords.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, below(keywords, keyword, value)]));
}

function below(keywords, keyword, value) {
  const stripped = (schema) => without(keywords, schema);
  if (maps.has(keyword)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, stripped(one)]));
  if (lists.has(keyword)) return value.map(stripped);
  return single.has(keyword) ? stripped(value) : value;
}
