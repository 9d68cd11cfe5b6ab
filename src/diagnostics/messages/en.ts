import { floor } from './en/floor.ts';
import { level } from './en/level.ts';
import { party } from './en/party.ts';
import { run } from './en/run.ts';
import { setting } from './en/setting.ts';
import { shape } from './en/shape.ts';
import { source } from './en/source.ts';
import { template } from './en/template.ts';
import { theme } from './en/theme.ts';
import type { Messages } from './messages.ts';

/** Every code in English, for the same readers as the Swedish. */
export const en: Messages = {
  ...source,
  ...shape,
  ...level,
  ...floor,
  ...party,
  ...setting,
  ...template,
  ...theme,
  ...run,
};
