/** Writes `<outdir>/<id>/{district,agreement}.jsonl` for every minimum level under schemas/, and those of other files. */
export function buildValidators(outdir: string): Promise<void>;
