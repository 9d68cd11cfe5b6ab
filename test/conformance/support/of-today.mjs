// Which of today's districts the judges that take their time see: others see all eleven.
import { basename, dirname } from 'node:path';

const FOLDER = 'stockholm-2026';

/** The district that adds nothing, so that its agreement is the shortest, and one that adds most. */
export const OF_TODAY = ['skarpnack.yaml', 'enskede-arsta-vantor.yaml'];

/** The path of the first below `examples`. */
export const SHORTEST = `${FOLDER}/${OF_TODAY[0]}`;

/** Whether a district is judged by those, too: one of another year, or one of the chosen. */
export function isChosen(path) {
  return basename(dirname(path)) !== FOLDER || OF_TODAY.includes(basename(path));
}
