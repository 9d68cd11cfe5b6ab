/** The names of the months, January first. Not from `Intl`, whose words differ between machines. */
export const months: readonly string[] = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** The months of the school year's two terms, autumn first. July is in neither. */
export const terms: readonly (readonly string[])[] = [months.slice(7), months.slice(0, 6)];
