import Handlebars from 'handlebars';
import { blockWriters } from './helpers.ts';
import type { ParsedTemplate } from './parse-template.ts';

/** Tells each call of a helper that writes elements the template and line it stands at, for their markers. */
export function placeHelpers(template: ParsedTemplate): void {
  const visitor = new Handlebars.Visitor();
  visitor.MustacheStatement = (statement) => {
    const { path, loc, hash } = statement;
    if (path.type !== 'PathExpression' || !blockWriters.includes((path as hbs.AST.PathExpression).original)) return;
    const at = `${template.name}:${loc.start.line}`;
    const value = { type: 'StringLiteral', value: at, original: at, loc } as hbs.AST.StringLiteral;
    const pair = { type: 'HashPair', key: 'at', value, loc } as hbs.AST.HashPair;
    statement.hash = { ...(hash ?? { type: 'Hash', loc }), pairs: [...(hash?.pairs ?? []), pair] };
  };
  visitor.accept(template.tree);
}
