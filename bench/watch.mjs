// How long `generate --watch` takes to draw what depends on a change: from the moment that the changed file is closed until
// the command says that the agreement is written.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from './done.mjs';
import { env, line, median, ms, root } from './lib.mjs';

const GOAL = 200;
const CHANGES = 15;
/** The first changes of a process load code and warm it up; a session has many changes. */
const UNTIMED = 2;

/** Starts the command; `until` waits for output that matches a pattern. */
function start(args, folder) {
  const child = spawn(process.execPath, [join(root, 'bin/samverkan.js'), ...args], { cwd: folder, env });
  let said = '';
  let heard = () => undefined;
  const listen = (text) => {
    said += text;
    heard();
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  child.on('close', (code) => listen(`\nended with ${code}`));
  const until = async (pattern) => {
    while (!pattern.test(said)) {
      if (/\nended with/.test(said)) throw new Error(said.slice(-500));
      await new Promise((resolve) => {
        heard = resolve;
      });
    }
    said = '';
  };
  return { child, until };
}

/**
 * Changes one file again and again.
 * @param change makes from the file's text and a number another text, which draws another agreement
 * @returns the median in ms
 */
async function measure(folder, args, path, change) {
  const file = join(folder, path);
  const text = await readFile(file, 'utf8');
  const { child, until } = start(['generate', '--watch', ...args], folder);
  const times = [];
  const drawn = new Set();
  try {
    await until(/Ctrl-C/);
    for (let number = 1; number <= UNTIMED + CHANGES; number += 1) {
      // People do not type faster than this, and the work of the change before is over.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await writeFile(file, change(text, number));
      const written = performance.now();
      await until(/1 överenskommelse skriven/);
      if (number > UNTIMED) times.push(performance.now() - written);
      drawn.add(
        createHash('sha256')
          .update(await readFile(join(folder, 'out/farsta.pdf')))
          .digest('hex'),
      );
    }
    must(drawn.size === UNTIMED + CHANGES, `${drawn.size} different agreements of ${UNTIMED + CHANGES} changes`);
  } finally {
    child.kill('SIGKILL');
  }
  return median(times);
}

const replaced = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`there is no ${from}`);
  return text.replace(from, to);
};

/** Prints how long one agreement takes after a change of a district, a template and a minimum level. */
export async function measureWatching() {
  const folder = await mkdtemp(join(tmpdir(), 'samverkan-bench-'));
  const farsta = 'districts/farsta.yaml';
  try {
    await cp(join(root, 'examples/stockholm'), join(folder, 'districts'), { recursive: true });
    await cp(join(root, 'templates/standard'), join(folder, 'templates'), { recursive: true });
    await cp(join(root, 'schemas/stockholm-2009/minimum-level.yaml'), join(folder, 'level.yaml'));
    console.log(
      `\nFrom a change to the agreement drawn of it; medians of ${CHANGES} changes (goal: at most ${GOAL} ms)`,
    );
    const note = (text, number) => `${text}\n# ${number}\n`;
    const district = (text, number) => replaced(text, /^ {2}name: .*$/m.exec(text)[0], `  name: Farsta ${number}`);
    line('a district of fourteen', ms(await measure(folder, ['districts'], farsta, district)));
    const title = (text, number) => replaced(text, 'Hit vänder du dig', `Hit vänder du dig ${number}`);
    const partial = 'templates/partials/where-to-turn-title.hbs';
    line('a template', ms(await measure(folder, [farsta, '--templates', 'templates'], partial, title)));
    line('a minimum level', ms(await measure(folder, [farsta, '--minimum-level', 'level.yaml'], 'level.yaml', note)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
