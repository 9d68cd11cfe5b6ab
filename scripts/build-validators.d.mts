/** Writes `<outdir>/<id>/district.{json,cjs}` and `agreement.json` for every minimum level under schemas/, and those of other files. */
export function buildValidators(outdir: string): Promise<void>;
