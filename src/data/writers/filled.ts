/** A record without what is blank in it. */
export type Filled<T> = { [K in keyof T]?: T[K] & {} };

/** Leaves out what says nothing: undefined, null, false and empty lists. */
export function filled<T extends object>(fields: T): Filled<T> {
  const kept: Filled<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value === undefined || value === null || value === false) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    kept[key] = value;
  }
  return kept;
}
