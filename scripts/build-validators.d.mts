/** Writes `<outdir>/<id>/{district,agreement}.js` for every minimum level under schemas/. */
export function buildValidators(outdir: string): Promise<void>;
