import Handlebars from 'handlebars';
import { type CodeContext, type CodeScope, innerCode, outermostCode, pathCode, plainContext } from './code-scope.ts';
import { blockWriters, helperNames } from './helpers.ts';
import { MarkupCode } from './markup-code.ts';
import type { ParsedTemplate } from './parse-template.ts';
import type { WrittenTag } from './sink.ts';

/**
 * Writes templates that have been checked as JavaScript that needs no Handlebars: one function for each template, and one more of a
 * partial for each set of parameters that it is called with.
 * @param templates by name, in the order of their files; those of the same name are the same for all entries
 * @param entries the names of those that receive the view
 * @returns an expression: a function that takes what `built.ts` hands it and returns the entries by name
 */
export function templateCode(templates: ReadonlyMap<string, ParsedTemplate>, entries: readonly string[]): string {
  return new ModuleCode(templates).expression(entries);
}

class ModuleCode {
  readonly #templates: ReadonlyMap<string, ParsedTemplate>;
  readonly #trees = new Map<string, hbs.AST.Program>();
  readonly #functions = new Map<string, { readonly name: string; code: string }>();
  readonly #tags = new Map<string, number>();

  constructor(templates: ReadonlyMap<string, ParsedTemplate>) {
    this.#templates = templates;
  }

  expression(entries: readonly string[]): string {
    const members = entries.map((entry) => `${JSON.stringify(entry)}: ${this.functionOf(entry, [])}`);
    const tags = `[${[...this.#tags.keys()].join(',')}]`;
    return [
      '({ text, there, capitalised, markdown }) => {',
      'const none = [];',
      // As JSON, V8 reads them in one go; of a literal it would make code.
      `const tags = JSON.parse(${JSON.stringify(tags)});`,
      ...[...this.#functions.values()].map(({ code }) => code),
      `return { ${members.join(', ')} };`,
      '}',
    ].join('\n');
  }

  /** The name of the function that writes a template; `given` are the parameters that it finds beside its context. */
  functionOf(template: string, given: readonly string[]): string {
    const key = [template, ...given].join(' ');
    const known = this.#functions.get(key);
    if (known !== undefined) return known.name;
    const name = `${template.replace(/^partials\/|\.hbs$/g, '').replace(/\W/g, '_')}_${this.#functions.size}`;
    const made = { name, code: '' };
    this.#functions.set(key, made);
    const scope = outermostCode({ code: 'context', given, givenCode: 'given' });
    const lines = new FunctionCode(this).lines(this.#treeOf(template), scope);
    made.code = [`function ${name}(sink, root, context, given) {`, ...lines, '}'].join('\n');
    return name;
  }

  tagNumber(tag: WrittenTag): number {
    const key = JSON.stringify(tag);
    const known = this.#tags.get(key) ?? this.#tags.size;
    this.#tags.set(key, known);
    return known;
  }

  /** The tree without the white space that Handlebars takes away around blocks that stand on lines of their own. */
  #treeOf(name: string): hbs.AST.Program {
    const known = this.#trees.get(name);
    if (known !== undefined) return known;
    const template = this.#templates.get(name);
    if (template === undefined) throw new Error(`there is no ${name}`);
    const tree = Handlebars.parse(template.tree as unknown as string);
    this.#trees.set(name, tree);
    return tree;
  }
}

class FunctionCode {
  readonly #module: ModuleCode;
  readonly #markup: MarkupCode;
  #variables = 0;

  constructor(module: ModuleCode) {
    this.#module = module;
    this.#markup = new MarkupCode(
      (tag) => module.tagNumber(tag),
      () => this.#variable(),
    );
  }

  lines(tree: hbs.AST.Program, scope: CodeScope): readonly string[] {
    this.#program(tree, scope);
    this.#markup.end();
    return this.#markup.lines;
  }

  #variable(): string {
    return `v${++this.#variables}`;
  }

  #program(program: hbs.AST.Program | undefined, scope: CodeScope): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scope);
  }

  #statement(statement: hbs.AST.Statement, scope: CodeScope): void {
    switch (statement.type) {
      case 'ContentStatement':
        this.#markup.content((statement as hbs.AST.ContentStatement).value);
        return;
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
      default:
        throw new Error(`a ${statement.type} is nothing of ours`);
    }
  }

  #mustache({ path, params }: hbs.AST.MustacheStatement, scope: CodeScope): void {
    const [argument] = params;
    const { original } = path as hbs.AST.PathExpression;
    if (argument !== undefined && blockWriters.includes(original))
      this.#markup.statement(`sink.html(${original}(${this.#expression(argument, scope)}));`);
    else if (argument !== undefined) this.#markup.value(this.#call(original, argument, scope));
    else this.#markup.value(this.#expression(path, scope));
  }

  #expression(expression: hbs.AST.Expression, scope: CodeScope): string {
    if (expression.type === 'PathExpression') return pathCode(expression as hbs.AST.PathExpression, scope);
    if (expression.type === 'SubExpression') {
      const { path, params } = expression as hbs.AST.SubExpression;
      return this.#call((path as hbs.AST.PathExpression).original, params[0], scope);
    }
    return JSON.stringify((expression as hbs.AST.StringLiteral).value);
  }

  #call(helper: string, argument: hbs.AST.Expression | undefined, scope: CodeScope): string {
    if (argument === undefined || !helperNames.includes(helper) || blockWriters.includes(helper))
      throw new Error(`${helper} makes no text`);
    return `${helper}(${this.#expression(argument, scope)})`;
  }

  #block(block: hbs.AST.BlockStatement, scope: CodeScope): void {
    const argument = this.#expression(block.params[0] as hbs.AST.Expression, scope);
    switch ((block.path as hbs.AST.PathExpression).original) {
      case 'each':
        this.#each(block, argument, scope);
        return;
      case 'with':
        this.#with(block, argument, scope);
        return;
      default:
        this.#if(block, argument, scope);
    }
  }

  #each({ program, inverse }: hbs.AST.BlockStatement, argument: string, scope: CodeScope): void {
    const [list, index, item] = [this.#variable(), this.#variable(), this.#variable()];
    this.#markup.open(`{ const ${list} = ${argument} ?? none;`);
    this.#markup.open(
      `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) { const ${item} = ${list}[${index}];`,
    );
    const data = { index, key: index, first: `(${index} === 0)`, last: `(${index} === ${list}.length - 1)` };
    const parameters = namedBy(program, [item, index]);
    this.#program(program, innerCode(scope, item, data, parameters));
    this.#markup.close();
    if (inverse !== undefined) {
      this.#markup.open(`if (${list}.length === 0) {`);
      this.#program(inverse, scope);
      this.#markup.close();
    }
    this.#markup.close();
  }

  #with({ program, inverse }: hbs.AST.BlockStatement, argument: string, scope: CodeScope): void {
    const context = this.#variable();
    this.#markup.open(`{ const ${context} = ${argument};`);
    this.#markup.open(`if (there(${context})) {`);
    this.#program(program, innerCode(scope, context, {}, namedBy(program, [context])));
    this.#otherwise(inverse, scope);
    this.#markup.close();
  }

  #if(block: hbs.AST.BlockStatement, argument: string, scope: CodeScope): void {
    const unless = (block.path as hbs.AST.PathExpression).original === 'unless';
    this.#markup.open(`if (${unless ? '!' : ''}there(${argument})) {`);
    this.#program(block.program, scope);
    this.#otherwise(block.inverse, scope);
  }

  #otherwise(inverse: hbs.AST.Program | undefined, scope: CodeScope): void {
    if (inverse !== undefined) {
      this.#markup.close('} else {');
      this.#program(inverse, scope);
    }
    this.#markup.close();
  }

  #partial(statement: hbs.AST.PartialStatement, scope: CodeScope): void {
    const { indent } = statement as unknown as { readonly indent?: string };
    // As `preventIndent` has it: the partial itself is not indented.
    if (indent) this.#markup.content(indent);
    const { original } = statement.name as hbs.AST.PathExpression;
    const { code, given, givenCode } = this.#partialContext(statement, scope);
    const called = this.#module.functionOf(`partials/${original}.hbs`, given);
    const beside = given.length === 0 ? '' : `, ${givenCode}`;
    this.#markup.statement(`${called}(sink, root, ${code}${beside});`);
  }

  /** The context of a partial, with the parameters that it is given in an object beside: copying the context would read all of it. */
  #partialContext({ params, hash }: hbs.AST.PartialStatement, scope: CodeScope): CodeContext {
    const [argument] = params;
    const context = argument === undefined ? scope.context : plainContext(this.#expression(argument, scope));
    const pairs = hash?.pairs ?? [];
    if (pairs.length === 0) return context;
    const members = pairs.map(({ key, value }) => `${JSON.stringify(key)}: ${this.#expression(value, scope)}`);
    const before = context.given.length === 0 ? [] : [`...${context.givenCode}`];
    return {
      code: context.code,
      given: [...new Set([...context.given, ...pairs.map(({ key }) => key)])].sort(),
      givenCode: `{ ${[...before, ...members].join(', ')} }`,
    };
  }
}

/** What `as |item index|` names. */
function namedBy(program: hbs.AST.Program | undefined, values: readonly string[]): Readonly<Record<string, string>> {
  const parameters = program?.blockParams ?? [];
  return Object.fromEntries(parameters.flatMap((name, at) => (values[at] === undefined ? [] : [[name, values[at]]])));
}
