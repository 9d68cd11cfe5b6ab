/**
 * What a record has under a key that comes from a file, which might name `constructor`: never what its prototype has.
 * @returns undefined also where there is no record
 */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
