/** The template that calls the others. */
export const ENTRY = 'agreement.hbs';

/** Values come from files of others: what they inherit is never theirs to show. */
export const access = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
