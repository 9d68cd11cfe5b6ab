import { floor } from './en/floor.ts';
import { level } from './en/level.ts';
import { party } from './en/party.ts';
import { run } from './en/run.ts';
import { setting } from './en/setting.ts';
import { shape } from './en/shape.ts';
import { source } from './en/source.ts';
import { template } from './en/template.ts';
import { theme } from './en/theme.ts';
import { yaml } from './en/yaml.ts';
import type { Explanations } from './explanation.ts';

/** Every code in English. */
export const en: Explanations = {
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
