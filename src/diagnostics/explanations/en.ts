import { additions } from './en/additions.ts';
import { floor } from './en/floor.ts';
import { parties } from './en/parties.ts';
import { people } from './en/people.ts';
import { run } from './en/run.ts';
import { settings } from './en/settings.ts';
import { shape } from './en/shape.ts';
import { templates } from './en/templates.ts';
import { text } from './en/text.ts';
import { themes } from './en/themes.ts';
import { time } from './en/time.ts';
import type { Explanations } from './explanation.ts';

/** Every code in English. */
export const en: Explanations = {
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
