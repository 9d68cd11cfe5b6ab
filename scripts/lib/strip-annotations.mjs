// Takes out of a schema what no validator needs, so that a built validator holds only what it checks.
const annotations = new Set(['$schema', 'title', 'description', 'x-samverkan', 'errorMessage']);
const maps = new Set(['properties', '$defs']);
const lists = new Set(['allOf', 'anyOf']);
const single = new Set(['not', 'if', 'then', 'else', 'items', 'additionalProperties', 'propertyNames', 'contains']);

/** The same schema, path by path, without annotations; a property that is called `title` stays. */
export function stripAnnotations(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, stripped(keyword, value)]));
}

function stripped(keyword, value) {
  if (maps.has(keyword))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, stripAnnotations(one)]));
  if (lists.has(keyword)) return value.map(stripAnnotations);
  return single.has(keyword) ? stripAnnotations(value) : value;
}
