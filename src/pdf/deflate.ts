import zlibModule from '@zip.js/zip.js/dist/zip-module.wasm';
import * as pako from 'pako';
import { ByteWriter } from './byte-writer.ts';

/** Compresses bytes for /FlateDecode. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Level 6 takes two fifths more time and gives 7 % fewer bytes. */
const LEVEL = 4;

/** Bytes that are handed to zlib, and taken from it, at a time. */
const PIECE = 1 << 16;

/** What zlib is told of a piece, and what it answers after the last (zlib.h). */
const NO_FLUSH = 0;
const FINISH = 4;
const STREAM_END = 1;

/** What the module exports of zlib. Streams and buffers are addresses in its memory. */
interface Zlib {
  readonly memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  deflate_new(): number;
  deflate_init(stream: number, level: number): number;
  /** Returns zlib's answer in the upper 8 bits, and how many bytes it wrote in the lower 24. */
  deflate_process(stream: number, input: number, length: number, output: number, room: number, flush: number): number;
  /** How many bytes of the input it took. */
  deflate_last_consumed(stream: number): number;
  /** Frees the stream. */
  deflate_end(stream: number): number;
}

/** Instantiates the module; undefined where WebAssembly is off or finds no room among a process' addresses. */
function instantiate(): Zlib | undefined {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(zlibModule)).exports as Zlib;
  } catch {
    return undefined;
  }
}

/** zlib as WebAssembly: its memory stays as large as it is at first, for whatever is compressed goes through in pieces. */
function zlibDeflate(zlib: Zlib): Deflate {
  const input = zlib.malloc(PIECE);
  const output = zlib.malloc(PIECE);
  const out = new ByteWriter();
  return (bytes) => {
    out.clear();
    const stream = zlib.deflate_new();
    zlib.deflate_init(stream, LEVEL);
    const memory = new Uint8Array(zlib.memory.buffer);
    for (let at = 0, answer = 0; answer !== STREAM_END; at += zlib.deflate_last_consumed(stream)) {
      const piece = bytes.subarray(at, at + PIECE);
      memory.set(piece, input);
      const flush = at + piece.length < bytes.length ? NO_FLUSH : FINISH;
      const result = zlib.deflate_process(stream, input, piece.length, output, PIECE, flush);
      answer = result >> 24;
      if (answer < 0) throw new Error(`zlib answers ${answer}`);
      out.bytes(memory.subarray(output, output + (result & 0xffffff)));
    }
    zlib.deflate_end(stream);
    return out.view().slice();
  };
}

/** The same bytes by JavaScript. `legacyHash` is zlib's own way of looking for what it has seen, and not that of browsers. */
export const pakoDeflate: Deflate = (bytes) => pako.deflate(bytes, { level: LEVEL, legacyHash: true });

let chosen: Deflate | undefined;

/**
 * Compresses a stream for /FlateDecode. Never by the runtime's zlib, whose bytes differ between builds
 * (nodejs/node#50138): the same agreement must give the same file everywhere. JavaScript is slow until it has been compiled
 * and optimised, which was a sixth of the time of a process that draws one agreement; WebAssembly is fast from its first
 * byte. Where there is none, pako writes the same bytes.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  if (chosen === undefined) {
    const zlib = instantiate();
    chosen = zlib === undefined ? pakoDeflate : zlibDeflate(zlib);
  }
  return chosen(bytes);
}
