// Imported before the command (`node --import`): notes every module that it loads; of Node's own modules those alone that are
// asked for without `node:`, as only libraries do.
import { writeSync } from 'node:fs';
import Module, { register } from 'node:module';

const hooks = `
  import { writeSync } from 'node:fs';
  export function resolve(specifier, context, next) {
    if (!/^(node|data):/.test(specifier)) writeSync(2, 'loads ' + specifier + '\\n');
    return next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const load = Module._load;
Module._load = (request, ...rest) => {
  if (!request.startsWith('node:')) writeSync(2, `requires ${request}\n`);
  return load(request, ...rest);
};
