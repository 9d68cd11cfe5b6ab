import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Completion,
  type LanguageServer,
  type OpenFile,
  type Position,
  startLanguageServer,
} from './language-server.ts';

/** Where the cursor stands in a text of a test; the editor never sees it. */
const CURSOR = '¦';

export interface Editor {
  /** Opens a file whose first line names the schema beside it. */
  open(text: string): OpenFile;
  /** What is offered at the cursor. */
  complete(text: string): Promise<readonly Completion[]>;
  hover(text: string): Promise<string>;
  stop(): void;
}

function positionOf(text: string): Position {
  const lines = text.slice(0, text.indexOf(CURSOR)).split('\n');
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
}

/**
 * An editor with the YAML extension, in a folder with a schema.
 * @param name the schema's file, as the modeline names it
 */
export async function openEditor(name: string, schema: object): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  writeFileSync(join(folder, name), JSON.stringify(schema));
  const server: LanguageServer = await startLanguageServer(folder);
  const written = (text: string) => `# yaml-language-server: $schema=${name}\n${text}`;
  const open = (text: string) => server.open(written(text).replace(CURSOR, ''));
  return {
    open,
    complete: (text) => open(text).complete(positionOf(written(text))),
    hover: (text) => open(text).hover(positionOf(written(text))),
    stop() {
      server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
