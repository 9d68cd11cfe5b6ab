/** Writes `<outdir>/<id>/{district,agreement}.js` for every minimum level under schemas/, `config.js` and `theme.js`. */
export function buildValidators(outdir: string): Promise<void>;
