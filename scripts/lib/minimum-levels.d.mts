/** Every schema that is compiled and checked in, with its path under schemas/. */
export function compiledSchemas(): Promise<readonly (readonly [name: string, schema: object])[]>;
/** A schema as the text of the file that is checked in. */
export function schemaText(schema: object): string;
