/** Writes `<outdir>/<id>/{district,agreement}.js` for every minimum level under schemas/. */
export function buildValidators(outdir: string): Promise<void>;
/** One schema as the text of a module without imports. */
export function validatorModule(schema: object): Promise<string>;
