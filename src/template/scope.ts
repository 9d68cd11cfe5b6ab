import { own } from '../values/own.ts';
import { boolean, type Members, type Shape, text } from './shape.ts';

/** What a name means at one place of a template. */
export interface Scope {
  readonly root: Shape;
  readonly context: Shape;
  readonly parent?: Scope;
  /** `@index`, `@first` …, where an enclosing `each` gives them. */
  readonly data: Members;
  /** Names given by `as |area|`. */
  readonly blockParameters: Members;
}

export const loopData: Members = { index: text, key: text, first: boolean, last: boolean };

/** The scope at the start of a template, which sees its own context and the root, and nothing else of its caller. */
export function outermost(root: Shape, context: Shape): Scope {
  return { root, context, data: {}, blockParameters: {} };
}

/** The scope inside a block that sets the context. */
export function inner(scope: Scope, context: Shape, data: Members, blockParameters: Members): Scope {
  return {
    root: scope.root,
    context,
    parent: scope,
    data: { ...scope.data, ...data },
    blockParameters: { ...scope.blockParameters, ...blockParameters },
  };
}

/** An unknown name, and those that are known in its place. */
export interface Unknown {
  readonly found?: never;
  readonly name: string;
  readonly candidates: readonly string[];
}

/** A path through something that may be absent, outside a `with` that would make sure of it. */
export interface Unguarded {
  readonly found?: never;
  readonly name: string;
  readonly unguarded: true;
}

export type Resolved = { readonly found: Shape } | Unknown | Unguarded;

function member(members: Members, name: string): Shape | undefined {
  return own(members, name);
}

function follow(start: Shape, parts: readonly string[], name: string): Resolved {
  let shape = start;
  for (const part of parts) {
    if (shape.kind === 'optional') return { name, unguarded: true };
    const members = shape.kind === 'record' ? shape.members : {};
    const next = member(members, part);
    if (next === undefined) return { name: part, candidates: Object.keys(members) };
    shape = next;
  }
  return { found: shape };
}

function resolveData({ parts, depth, original }: hbs.AST.PathExpression, scope: Scope): Resolved {
  const [first = '', ...rest] = parts as string[];
  const names = ['root', ...Object.keys(scope.data)];
  if (depth > 0) return { name: original, candidates: names };
  if (first === 'root') return follow(scope.root, rest, original);
  const shape = member(scope.data, first);
  return shape === undefined ? { name: first, candidates: names } : follow(shape, rest, original);
}

/** What a path means in a scope, by the rules of Handlebars: `@data`, block parameters, `../`, then the context. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  if (path.data) return resolveData(path, scope);
  const parts = path.parts as string[];
  const [first = '', ...rest] = parts;
  const scoped = /^(?:\.|this\b)/.test(path.original);
  const parameter = path.depth === 0 && !scoped ? member(scope.blockParameters, first) : undefined;
  if (parameter !== undefined) return follow(parameter, rest, path.original);
  let at: Scope | undefined = scope;
  for (let up = 0; up < path.depth; up++) at = at?.parent;
  if (at === undefined) return { name: path.original, candidates: [] };
  const resolved = follow(at.context, parts, path.original);
  if (!('candidates' in resolved) || parts.length > 1) return resolved;
  return { ...resolved, candidates: [...resolved.candidates, ...Object.keys(scope.blockParameters)] };
}
