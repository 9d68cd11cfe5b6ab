/** How single values are written, each a pattern of the whole value. Schemas refuse other values; rules ignore them. */
export const patterns = {
  id: '^[a-z][a-z0-9-]*$',
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  unitCode: '^[1-9]\\d{7}$',
  organisationNumber: '^\\d{6}-?\\d{4}$',
} as const;
