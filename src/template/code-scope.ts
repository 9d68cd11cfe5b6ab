/** A context in the code of a template. */
export interface CodeContext {
  readonly code: string;
  /** The parameters that a partial is given beside the members of its context, and the object that holds them. */
  readonly given: readonly string[];
  readonly givenCode: string;
}

/** What names mean at one place of a template, as `Scope` says it of their shapes: each in JavaScript. */
export interface CodeScope {
  readonly context: CodeContext;
  readonly parent?: CodeScope;
  /** `@index`, `@last` … */
  readonly data: Readonly<Record<string, string>>;
  /** Names given by `as |area|`. */
  readonly blockParameters: Readonly<Record<string, string>>;
}

/** A context that is a variable or a path, and nothing beside it. */
export function plainContext(code: string): CodeContext {
  return { code, given: [], givenCode: '' };
}

/** The scope at the start of a template. */
export function outermostCode(context: CodeContext): CodeScope {
  return { context, data: {}, blockParameters: {} };
}

/** The scope inside a block that sets the context. */
export function innerCode(
  scope: CodeScope,
  code: string,
  data: Readonly<Record<string, string>>,
  blockParameters: Readonly<Record<string, string>>,
): CodeScope {
  return {
    context: plainContext(code),
    parent: scope,
    data: { ...scope.data, ...data },
    blockParameters: { ...scope.blockParameters, ...blockParameters },
  };
}

function members(parts: readonly string[]): string {
  return parts.map((part) => (/^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`)).join('');
}

function ofData([first = '', ...rest]: readonly string[], scope: CodeScope): string {
  return (first === 'root' ? 'root' : (scope.data[first] ?? 'undefined')) + members(rest);
}

/** The JavaScript of a path, whose names have been checked. */
export function pathCode(path: hbs.AST.PathExpression, scope: CodeScope): string {
  const parts = path.parts as string[];
  if (path.data) return ofData(parts, scope);
  const [first, ...rest] = parts;
  const scoped = /^(?:\.|this\b)/.test(path.original);
  const parameter = path.depth === 0 && !scoped && first !== undefined ? scope.blockParameters[first] : undefined;
  if (parameter !== undefined) return parameter + members(rest);
  let at: CodeScope | undefined = scope;
  for (let up = 0; up < path.depth; up++) at = at?.parent;
  if (at === undefined) throw new Error(`${path.original} leads out of its template`);
  const { code, given, givenCode } = at.context;
  if (first === undefined) return given.length === 0 ? code : `{ ...${code}, ...${givenCode} }`;
  return (given.includes(first) ? givenCode : code) + members(parts);
}
