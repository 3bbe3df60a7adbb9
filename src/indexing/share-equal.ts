/** Longer strings are texts, of which no two are equal. */
const LONGEST = 200;
const NO_ROWS: readonly never[] = Object.freeze([]);

/**
 * Makes strings that are equal one string, and lists that are empty one list, over all rows of parsed JSON that it is given: an
 * archive names the same issues, pages and files many times over.
 * @returns what changes a row in place, and gives it back
 */
export function shareEqual(): <T>(row: T) => T {
  const strings = new Map<string, string>();
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length > LONGEST ? value : sharedString(value);
    if (Array.isArray(value)) {
      if (value.length === 0) return NO_ROWS;
      for (let i = 0; i < value.length; i++) value[i] = share(value[i]);
    } else if (typeof value === 'object' && value !== null) {
      const record = value as Record<string, unknown>;
      for (const key of Object.keys(record)) record[key] = share(record[key]);
    }
    return value;
  };
  const sharedString = (value: string): string => {
    const known = strings.get(value);
    if (known === undefined) strings.set(value, value);
    return known ?? value;
  };
  return <T>(row: T) => share(row) as T;
}
