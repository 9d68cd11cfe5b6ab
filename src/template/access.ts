/** Values come from other people's files. What they inherit is never shown. */
export const access = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };
