/** Every minimum level under schemas/ with its two compiled schemas. */
export function compiledLevels(): Promise<readonly { id: string; district: object; agreement: object }[]>;
/** The schema of configurations. */
export function configSchema(): Promise<object>;
/** The schema of themes. */
export function themeSchema(): Promise<object>;
/** A schema as the text of the file that is checked in. */
export function schemaText(schema: object): string;
