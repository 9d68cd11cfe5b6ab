// Imported before the command (`node --import`): notes every module that it loads.
import { register } from 'node:module';

const hooks = `
  import { writeSync } from 'node:fs';
  export function resolve(specifier, context, next) {
    if (!/^(node|data):/.test(specifier)) writeSync(2, 'loads ' + specifier + '\\n');
    return next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
