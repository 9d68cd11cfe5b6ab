/** An error as ajv adds it to the others. */
const ERROR =
  /const (err\d+) = (\{(?:instancePath.*?\})?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;

/** A text in the code, as ajv writes all of them: in JSON. */
const LITERAL = /"(?:[^"\\]|\\.)*"/g;

/**
 * Shortens the code that ajv writes, since V8 has to read it, and each file is checked by it. The allowed values are left out,
 * since a message reads them from the schema. Errors in conditions, which nobody reads, stay: ajv counts on the list to be as
 * long as the number of errors when it comes back from a reference. The texts in the code are those of a level, which anybody
 * may have written: none is looked into, or it could be made to end where code goes on.
 * @param code what ajv generated for one schema
 */
export function shortened(code: string): string {
  const literals: string[] = [];
  const bare = code.replaceAll(LITERAL, (literal) => `"${literals.push(literal) - 1}"`);
  return withoutSurplus(bare).replaceAll(/"(\d+)"/g, (_, at) => literals[Number(at)] as string);
}

function withoutSurplus(code: string): string {
  return (
    code
      .replaceAll(/params:\{allowedValues?: [^}]*\}/g, 'params:{}')
      // A text has at least as many UTF-16 code units as characters: characters are counted in long texts only.
      .replaceAll(/(func\d+\((data\d*)\)) > (\d+)/g, '($2.length > $3 && $1 > $3)')
      .replaceAll(/,parentData:[^,{}]+,parentDataProperty:[^,{}]+,rootData,dynamicAnchors\}/g, '}')
      .replaceAll(ERROR, '(vErrors ??= []).push($2);')
  );
}
