import { Composer, CST, type Document, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';
import { LexemeScan } from './scan-lexemes.ts';
import type { SourceProblem } from './source-problem.ts';
import type { SourceText } from './source-text.ts';

/** The deepest nesting that is read. A district's file has seven levels. */
export const DEPTH_LIMIT = 64;

/** A text as the library has read it. */
export interface Composed {
  /** The root of the first document; absent when reading had to stop. */
  readonly contents?: ParsedNode | null;
  /** The library's errors. */
  readonly errors: readonly YAMLError[];
  readonly scan: LexemeScan;
  /** Problems that the library does not see, or that it must not run into. */
  readonly problems: readonly SourceProblem[];
}

/** A text with this many directives and tokens outside the document is not YAML. */
const STRAY_LIMIT = 20;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  // The library compares every key with every other; our own check is linear.
  uniqueKeys: false,
  strict: true,
  logLevel: 'silent',
} as const;

/**
 * Reads a text: one of the plainest YAML at once, any other with the library.
 */
export function compose(source: SourceText): Composed {
  const plain = readPlainYaml(source);
  if (plain === undefined) return composeByLibrary(source);
  return { contents: plain.contents, errors: [], scan: new LexemeScan(source.name, plain.comments), problems: [] };
}

/**
 * Reads a text with the library, one lexeme at a time, and stops before it goes too deep. The library's composer is
 * recursive: 20,000 nested brackets, twice in one process, end the process past any catch. Depth is therefore counted on the
 * parser's own stack while it grows, which covers brackets, indentation and compact nesting ('- - -', '? ? ?', 'a: a: a:')
 * alike; the composer gets the tree only when all of it is shallow.
 */
export function composeByLibrary(source: SourceText): Composed {
  // Every error of the library is an Error with a stack trace, and a bad file of 1 MiB can have a million of them: traces
  // that nobody reads would take most of a quarter of a minute.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return read(source);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function read({ text, name }: SourceText): Composed {
  const scan = new LexemeScan(name);
  const parser = new Parser();
  const composer = new Composer(OPTIONS);
  const problems: SourceProblem[] = [];
  const documents: Document.Parsed[] = [];
  let documentTokens = 0;
  let strayTokens = 0;

  /** Passes a token on to the composer; false when the rest of the text is not worth reading. */
  const take = (token: CST.Token): boolean => {
    if (token.type === 'directive') problems.push(directive(name, token));
    if (token.type === 'error') strayTokens += 1;
    if (token.type === 'document') documentTokens += 1;
    if (documentTokens > 1) {
      problems.push(secondDocument(name, token));
      return false;
    }
    for (const document of composer.next(token)) documents.push(document);
    return problems.length + strayTokens < STRAY_LIMIT;
  };
  const finish = (): Composed => {
    for (const document of composer.end(true, text.length)) documents.push(document);
    const first = documents[0];
    // To the library, an anchor or alias that ends in ':' is only a warning; it is surely a mistake.
    const warnings = first?.warnings.filter((warning) => warning.code === 'BAD_ALIAS') ?? [];
    return { contents: first?.contents ?? null, errors: [...(first?.errors ?? []), ...warnings], scan, problems };
  };

  for (const lexeme of new Lexer().lex(text)) {
    scan.take(lexeme, parser.offset);
    if (scan.exhausted) return { errors: [], scan, problems };
    for (const token of parser.next(lexeme)) if (!take(token)) return finish();
    const tooDeep = deepest(parser.stack, name);
    if (tooDeep) return { errors: [], scan, problems: [tooDeep] };
  }
  scan.finish(text.length);
  for (const token of parser.end()) if (!take(token)) break;
  return finish();
}

/** The problem of a collection that is one level too deep, if there is one. */
function deepest(stack: readonly CST.Token[], file: string): SourceProblem | undefined {
  if (stack.length <= DEPTH_LIMIT) return undefined;
  const collections = stack.filter((token) => CST.isCollection(token));
  const excess = collections[DEPTH_LIMIT];
  if (excess === undefined) return undefined;
  const span = { file, start: excess.offset, end: excess.offset + 1 };
  return { code: 'too-deep', args: { limit: DEPTH_LIMIT }, span, pointer: '' };
}

function directive(file: string, token: CST.Directive): SourceProblem {
  const span = { file, start: token.offset, end: token.offset + token.source.length };
  return { code: 'yaml-syntax', args: { problem: 'directive', found: token.source }, span, pointer: '' };
}

function secondDocument(file: string, token: CST.Token): SourceProblem {
  const marker = token.type === 'document' ? token.start.find((one) => one.type === 'doc-start') : undefined;
  const start = marker?.offset ?? token.offset;
  const end = start + (marker?.source.length ?? 1);
  return { code: 'yaml-second-document', args: {}, span: { file, start, end }, pointer: '' };
}
