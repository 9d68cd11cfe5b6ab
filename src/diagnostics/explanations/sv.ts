import type { Explanations } from './explanation.ts';
import { floor } from './sv/floor.ts';
import { level } from './sv/level.ts';
import { party } from './sv/party.ts';
import { run } from './sv/run.ts';
import { setting } from './sv/setting.ts';
import { shape } from './sv/shape.ts';
import { source } from './sv/source.ts';
import { template } from './sv/template.ts';
import { theme } from './sv/theme.ts';
import { yaml } from './sv/yaml.ts';

/** Every code in Swedish, for officers of a city who have never programmed. */
export const sv: Explanations = {
  ...source,
  ...yaml,
  ...shape,
  ...level,
  ...floor,
  ...party,
  ...setting,
  ...template,
  ...theme,
  ...run,
};
