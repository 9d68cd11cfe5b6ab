import { Worker } from 'node:worker_threads';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** An entry of the outline: where it leads is a page, from 0, and a place on it as PDF writes it. */
export interface OutlineEntry {
  readonly title: string;
  /** How many entries below it are shown, negative while they are folded; undefined without any. */
  readonly count: number | undefined;
  readonly page: number;
  readonly place: readonly unknown[];
  readonly items: readonly OutlineEntry[];
}

interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

const waiting = new Map<number, (answer: Answer) => void>();
let thread: Worker | undefined;
let asked = 0;

/** Starts the viewer when it is first asked; it ends with the process. */
function viewer(): Worker {
  if (thread !== undefined) return thread;
  thread = new Worker(new URL('./viewer-thread.mjs', import.meta.url));
  thread.unref();
  thread.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  return thread;
}

function ask<T>(question: string, bytes: Uint8Array, options?: object): Promise<T> {
  asked += 1;
  const id = asked;
  const answered = new Promise<T>((resolve, reject) => {
    waiting.set(id, ({ answer, error }) => {
      waiting.delete(id);
      if (error === undefined) resolve(answer as T);
      else reject(new Error(error));
    });
  });
  viewer().postMessage({ id, question, bytes, options });
  return answered;
}

/** The texts of each page, as they are drawn. */
export function textsIn(bytes: Uint8Array, options: object = {}): Promise<(TextItem | TextMarkedContent)[][]> {
  return ask('texts', bytes, options);
}

/** All text of a file, page by page, words parted by single spaces. Soft hyphens are left out. */
export async function extractText(bytes: Uint8Array): Promise<string[]> {
  const pages = await textsIn(bytes);
  return pages.map((items) =>
    items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('')
      .replace(/\u00AD\s*/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

export const outlineOf = (bytes: Uint8Array) => ask<readonly OutlineEntry[]>('outline', bytes);

/** For each page, the pages that its links lead to, from 0. */
export const linkTargetsOf = (bytes: Uint8Array) => ask<readonly (readonly number[])[]>('linkTargets', bytes);

/** What a viewer shows of the document's properties, and what the XMP packet says. */
export const metadataOf = (bytes: Uint8Array) =>
  ask<{ readonly info: object; readonly metadata: Readonly<Record<string, unknown>> }>('metadata', bytes);

/** Whether the first page paints a picture, and the matrices that it changes the coordinates by. */
export const paintedPictureOf = (bytes: Uint8Array) =>
  ask<{ readonly isPainted: boolean; readonly transforms: readonly (readonly number[])[] }>('paintedPicture', bytes);
