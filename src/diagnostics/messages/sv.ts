import type { Messages } from './messages.ts';
import { additions } from './sv/additions.ts';
import { floor } from './sv/floor.ts';
import { parties } from './sv/parties.ts';
import { people } from './sv/people.ts';
import { run } from './sv/run.ts';
import { settings } from './sv/settings.ts';
import { shape } from './sv/shape.ts';
import { templates } from './sv/templates.ts';
import { text } from './sv/text.ts';
import { themes } from './sv/themes.ts';
import { time } from './sv/time.ts';

/** Every code in Swedish, for officers of a municipality who have never programmed. */
export const sv: Messages = {
  ...floor,
  ...additions,
  ...parties,
  ...people,
  ...time,
  ...shape,
  ...text,
  ...settings,
  ...templates,
  ...themes,
  ...run,
};
