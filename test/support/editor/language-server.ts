import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A place in a file as editors count: both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What an editor underlines. */
export interface Problem {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** What an editor offers to write. */
export interface Completion {
  readonly label: string;
  readonly insertText: string;
  readonly documentation?: string | { readonly value: string };
}

export interface OpenFile {
  /** What is underlined, once the server has looked: it waits a moment, for one may be writing still. */
  readonly problems: Promise<readonly Problem[]>;
  complete(at: Position): Promise<readonly Completion[]>;
  /** What is shown at a place, as Markdown; empty where nothing is. */
  hover(at: Position): Promise<string>;
}

export interface LanguageServer {
  /** Opens a text as a file of the server's folder. */
  open(text: string): OpenFile;
  stop(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const HEAD_END = '\r\n\r\n';

/** What an editor can do, and how the YAML extension is set up: nothing of ours, and nothing from the net. */
const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
  },
};
const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

/** A message as it is sent: a head with the length of the body, then the body (LSP 3.17, base protocol). */
function framed(message: Message): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}${HEAD_END}${body}`;
}

/** Cuts a stream into messages. */
function reader(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let head = rest.indexOf(HEAD_END); head >= 0; head = rest.indexOf(HEAD_END)) {
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('ascii', 0, head))?.[1]);
      const body = head + HEAD_END.length;
      if (rest.length < body + length) return;
      receive(JSON.parse(rest.toString('utf8', body, body + length)) as Message);
      rest = rest.subarray(body + length);
    }
  };
}

/** What the server asks of an editor: settings by section, and leave to register what it can do. */
function answerTo({ method, params }: Message): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items } = params as { items: readonly { section?: string }[] };
  return items.map(({ section }) => (section === 'yaml' ? settings : {}));
}

/**
 * Starts the real yaml-language-server as editors do: a process of its own that speaks over its streams.
 * @param folder where the opened texts are said to lie; a modeline's schema is found from there
 */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map<number, (message: Message) => void>();
  const problemsOf = new Map<string, (problems: readonly Problem[]) => void>();
  let asked = 0;
  let opened = 0;

  const send = (message: Message): void => void server.stdin.write(framed(message));
  const ask = <T>(method: string, params: object): Promise<T> =>
    new Promise((resolve, reject) => {
      asked += 1;
      answers.set(asked, ({ error, result }) =>
        error === undefined ? resolve(result as T) : reject(new Error(`${method}: ${error.message}`)),
      );
      send({ id: asked, method, params });
    });
  const receive = (message: Message): void => {
    const { id, method, params } = message;
    if (method === undefined) answers.get(id ?? 0)?.(message);
    else if (id !== undefined) send({ id, result: answerTo(message) });
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Problem[] };
      problemsOf.get(uri)?.(diagnostics);
    }
  };
  server.stdout.on('data', reader(receive));
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities });
  send({ method: 'initialized', params: {} });

  return {
    open(text) {
      opened += 1;
      const uri = pathToFileURL(join(folder, `file-${opened}.yaml`)).href;
      const problems = new Promise<readonly Problem[]>((resolve) => problemsOf.set(uri, resolve));
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
      const at = (position: Position) => ({ textDocument: { uri }, position });
      return {
        problems,
        complete: async (position) =>
          (await ask<{ items: readonly Completion[] }>('textDocument/completion', at(position))).items,
        hover: async (position) =>
          (await ask<{ contents: { value: string } } | null>('textDocument/hover', at(position)))?.contents.value ?? '',
      };
    },
    stop: () => void server.kill(),
  };
}
