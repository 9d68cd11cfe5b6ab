import { harmless } from '../diagnostics/messages/harmless.ts';
import { wantsColour } from './colour.ts';
import type { Host, Output } from './host.ts';

/** A stream whose reader, be it a terminal or the log of a CI service, is never given an order by a name or a value. */
export interface GuardedOutput extends Output {
  /** Writes text that is shown and nothing else. */
  write(text: string): void;
  /** Writes lines that are orders to GitHub Actions, such as annotations. */
  order(text: string): void;
}

/** The world, with both streams guarded. */
export interface GuardedHost extends Host {
  readonly stdout: GuardedOutput;
  readonly stderr: GuardedOutput;
}

function guardedOutput(output: Output, { env }: Host): GuardedOutput {
  // `--no-color` is not known yet. It keeps colours from being written, and a colour of somebody else's from no more harm
  // than that.
  const coloured = wantsColour(output, env, false);
  let within = false;
  const write = (text: string, orders: boolean): void => {
    if (text === '') return;
    output.write(harmless(text, { coloured, orders, within }));
    within = !text.endsWith('\n');
  };
  return { ...output, write: (text) => write(text, false), order: (text) => write(text, true) };
}

/**
 * Guards both streams: the last place that all text comes through, so that no message, name or value that was forgotten
 * elsewhere does more than be read.
 */
export function guarded(host: Host): GuardedHost {
  return { ...host, stdout: guardedOutput(host.stdout, host), stderr: guardedOutput(host.stderr, host) };
}
