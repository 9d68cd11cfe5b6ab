import type { Code, CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { present } from '../values/present.ts';
import { blockWriters, helperNames } from './helpers.ts';
import type { ParsedTemplate } from './parse-template.ts';
import { partialName } from './partial-name.ts';
import { inner, loopData, outermost, resolve, type Scope } from './scope.ts';
import { boolean, type Members, type Shape, text } from './shape.ts';

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** What a value is used as; `data` is the value of `data-origin`, which nobody sees. */
type Expected = 'text' | 'data' | 'list' | 'record';

const accepted: Readonly<Record<Expected, readonly Shape['kind'][]>> = {
  text: ['text'],
  data: ['text', 'place'],
  list: ['list'],
  record: ['record'],
};

const blockHelpers = ['each', 'if', 'unless', 'with'];

/**
 * Checks every name of the templates against the shape of what they are given. Handlebars' own strict mode lets
 * `{{#each typo}}`, `{{#if typo}}` and `{{#with typo}}` pass in silence, and only sees what is rendered.
 * @param templates by name; only the partials among them may be called
 * @param entry the template that receives the view
 */
export function checkTemplates(
  templates: ReadonlyMap<string, ParsedTemplate>,
  entry: ParsedTemplate,
  view: Shape,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const report = (one: Diagnostic) => found.set(`${one.span.file}:${one.span.start}:${one.code}`, one);
  new TemplateChecker({ templates, report, calls: [entry.name] }, entry).program(entry.tree, outermost(view, view));
  return [...found.values()];
}

interface Checking {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly report: (found: Diagnostic) => void;
  /** The templates that are being checked, the outermost first: a partial that calls itself would never end. */
  readonly calls: readonly string[];
}

class TemplateChecker {
  readonly #checking: Checking;
  readonly #template: ParsedTemplate;

  constructor(checking: Checking, template: ParsedTemplate) {
    this.#checking = checking;
    this.#template = template;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope);
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        this.#mustache(statement as hbs.AST.MustacheStatement, scope);
        return;
      case 'BlockStatement':
        this.#block(statement as hbs.AST.BlockStatement, scope);
        return;
      case 'PartialStatement':
        this.#partial(statement as hbs.AST.PartialStatement, scope);
        return;
      case 'PartialBlockStatement':
        this.#report('template-unsafe', { problem: 'partial-block' }, statement);
        return;
      default:
        this.#report('template-unsafe', { problem: 'decorator' }, statement);
    }
  }

  #mustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    const name = nameOf(statement.path);
    if (helperNames.includes(name)) {
      if (blockWriters.includes(name) && this.#template.attributeAround(statement) !== undefined)
        this.#report('template-unsafe', { problem: 'markdown-in-attribute' }, statement);
      this.#helper(statement, name, scope);
    } else if (statement.params.length > 0 || statement.hash !== undefined) {
      this.#unknownHelper(statement, name, helperNames);
      this.#arguments(statement, scope);
    } else this.#written(statement, scope);
  }

  /** A value that is written as it is: a text anywhere, a place where it is only data. */
  #written(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    const isData = this.#template.attributeAround(statement) === 'data-origin';
    this.#expect(isData ? 'data' : 'text', statement.path, scope);
  }

  /** A helper always makes text. */
  #helper(call: Call, name: string, scope: Scope): Shape {
    const [first] = call.params;
    if (first === undefined || call.params.length > 1)
      this.#report('template-wrong-kind', { name, expected: 'one-argument' }, call);
    for (const parameter of call.params) this.#expect('text', parameter, scope);
    for (const { key } of call.hash?.pairs ?? []) this.#report('template-unknown-name', { name: key }, call);
    return text;
  }

  #block(block: hbs.AST.BlockStatement, scope: Scope): void {
    const name = nameOf(block.path);
    const [argument] = block.params;
    if (!blockHelpers.includes(name)) {
      this.#unknownHelper(block, name, blockHelpers);
      this.#arguments(block, scope);
      return;
    }
    for (const { key } of block.hash?.pairs ?? []) this.#report('template-unknown-name', { name: key }, block);
    if (argument === undefined || block.params.length > 1) {
      this.#report('template-wrong-kind', { name, expected: 'one-argument' }, block);
      return;
    }
    const within = this.#within(block, name, argument, scope);
    if (within !== undefined) this.program(block.program, within);
    this.program(block.inverse, scope);
  }

  /** The scope inside a block; none where its argument is unknown, so that one mistake is reported once. */
  #within(block: hbs.AST.BlockStatement, name: string, argument: hbs.AST.Expression, scope: Scope): Scope | undefined {
    const parameters = block.program?.blockParams ?? [];
    const named = (shapes: readonly Shape[]): Members =>
      Object.fromEntries(parameters.map((parameter, at) => [parameter, shapes[at] ?? text]));
    if (name === 'each') {
      const list = this.#expect('list', argument, scope);
      return list?.kind === 'list' ? inner(scope, list.of, loopData, named([list.of, text])) : undefined;
    }
    if (name === 'with') {
      const member = this.#expect('record', argument, scope);
      return member === undefined ? undefined : inner(scope, member, {}, named([member]));
    }
    return this.#shapeOf(argument, scope) === undefined ? undefined : scope;
  }

  #partial(statement: hbs.AST.PartialStatement, scope: Scope): void {
    if (statement.name.type === 'SubExpression') {
      this.#report('template-unsafe', { problem: 'dynamic-partial' }, statement);
      return;
    }
    const name = (statement.name as hbs.AST.PathExpression).original;
    const template = this.#checking.templates.get(`partials/${name}.hbs`);
    const context = this.#partialContext(statement, scope);
    if (template === undefined) this.#unknownPartial(statement, name);
    else if (this.#checking.calls.includes(template.name))
      this.#report('template-unsafe', { problem: 'recursive-partial' }, statement);
    else if (context !== undefined) {
      const checking = { ...this.#checking, calls: [...this.#checking.calls, template.name] };
      new TemplateChecker(checking, template).program(template.tree, outermost(scope.root, context));
    }
  }

  #unknownPartial(statement: hbs.AST.PartialStatement, name: string): void {
    const names = [...this.#checking.templates.keys()].flatMap((known) => partialName(known) ?? []);
    const suggestion = suggest(name, names);
    this.#report('template-unknown-partial', { name, ...present({ suggestion }) }, statement);
  }

  /** The context of a partial: the one named, or the caller's, with the parameters beside its members. */
  #partialContext(statement: hbs.AST.PartialStatement, scope: Scope): Shape | undefined {
    const [argument] = statement.params;
    const context = argument === undefined ? scope.context : this.#shapeOf(argument, scope);
    const parameters = (statement.hash?.pairs ?? []).map(
      ({ key, value }) => [key, this.#shapeOf(value, scope)] as const,
    );
    if (context === undefined || parameters.some(([, shape]) => shape === undefined)) return undefined;
    if (parameters.length === 0) return context;
    if (context.kind !== 'record') {
      this.#report('template-wrong-kind', { name: nameOf(argument) || 'this', expected: 'record' }, statement);
      return undefined;
    }
    return { kind: 'record', members: { ...context.members, ...(Object.fromEntries(parameters) as Members) } };
  }

  /** The shape of an expression of the expected kind; any other is reported. An optional value has the kind of its content. */
  #expect(expected: Expected, expression: hbs.AST.Expression, scope: Scope): Shape | undefined {
    const shape = this.#shapeOf(expression, scope);
    const content = shape?.kind === 'optional' ? shape.of : shape;
    if (content === undefined || accepted[expected].includes(content.kind)) return content;
    const kind = expected === 'data' ? 'text' : expected;
    const needed = kind === 'text' && content.kind === 'place' ? 'data-origin' : kind;
    this.#report('template-wrong-kind', { name: nameOf(expression), expected: needed }, expression);
    return undefined;
  }

  #shapeOf(expression: hbs.AST.Expression, scope: Scope): Shape | undefined {
    if (expression.type === 'BooleanLiteral') return boolean;
    if (expression.type === 'StringLiteral' || expression.type === 'NumberLiteral') return text;
    if (expression.type === 'SubExpression') return this.#subexpression(expression as hbs.AST.SubExpression, scope);
    if (expression.type === 'PathExpression') return this.#path(expression as hbs.AST.PathExpression, scope);
    this.#report('template-unknown-name', { name: nameOf(expression) }, expression);
    return undefined;
  }

  #subexpression(call: hbs.AST.SubExpression, scope: Scope): Shape | undefined {
    const name = nameOf(call.path);
    if (helperNames.includes(name)) return this.#helper(call, name, scope);
    this.#unknownHelper(call, name, helperNames);
    this.#arguments(call, scope);
    return undefined;
  }

  #path(path: hbs.AST.PathExpression, scope: Scope): Shape | undefined {
    const resolved = resolve(path, scope);
    if (resolved.found !== undefined) return resolved.found;
    if ('unguarded' in resolved) this.#report('template-wrong-kind', { name: resolved.name, expected: 'with' }, path);
    else {
      const { name, candidates } = resolved;
      const suggestion = suggest(name, candidates);
      this.#report('template-unknown-name', { name, ...present({ suggestion }) }, path);
    }
    return undefined;
  }

  /** Checks the names in the arguments of a call that is itself wrong. */
  #arguments(call: Call, scope: Scope): void {
    for (const parameter of call.params) this.#shapeOf(parameter, scope);
    for (const { value } of call.hash?.pairs ?? []) this.#shapeOf(value, scope);
  }

  #unknownHelper(call: Call, name: string, known: readonly string[]): void {
    const suggestion = suggest(name, known);
    this.#report('template-unknown-helper', { name, ...present({ suggestion }) }, call);
  }

  #report<C extends Code>(code: C, args: CodeArguments[C], node: hbs.AST.Node): void {
    this.#checking.report(diagnostic(code, args, { span: this.#template.spanOf(node) }) as Diagnostic);
  }
}

function nameOf(expression: hbs.AST.Expression | undefined): string {
  const { original } = (expression ?? {}) as { readonly original?: unknown };
  return original === undefined ? '' : String(original);
}
