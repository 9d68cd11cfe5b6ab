import { wantsColour } from './colour.ts';
import type { Context } from './context.ts';

/** The line that moves on a terminal while a run goes on. */
export interface Progress {
  /** Shows how many files have been surveyed. */
  surveyed(count: number): void;
  /** Shows something of one file above the moving line, and counts the file as done. */
  aside(show: () => Promise<void>): Promise<void>;
  end(): void;
}

const STILL: Progress = { surveyed: () => undefined, aside: (show) => show(), end: () => undefined };

/** Makes a moving line for a run of several files on a terminal; elsewhere, and with `--quiet`, nothing moves. */
export async function progressOf(files: number, { host, texts, options }: Context): Promise<Progress> {
  // Where a line cannot be written over, each step would be a line of its own.
  const still = !host.stderr.isTTY || host.env.TERM === 'dumb' || host.env.CI !== undefined;
  if (still || options.quiet === true || files < 2) return STILL;
  const { default: yoctoSpinner } = await import('yocto-spinner');
  const plain = !wantsColour(host.stderr, host.env, options.color === false);
  // When a signal ends it, the command has more to do than to restore the cursor.
  const spinner = yoctoSpinner({
    text: texts.surveying(0, files),
    handleSignals: false,
    ...(plain ? { color: 'white' as const } : {}),
  });
  let done = 0;
  spinner.start();
  const stay = host.onLeave(async () => void spinner.stop());
  return {
    surveyed(count) {
      spinner.text = count < files ? texts.surveying(count, files) : texts.drawing(0, files);
    },
    async aside(show) {
      spinner.clear();
      await show();
      done += 1;
      spinner.text = texts.drawing(done, files);
    },
    end() {
      stay();
      spinner.stop();
    },
  };
}
