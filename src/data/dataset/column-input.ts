import { Fields, isRaw, type Raw } from '../checks.js';
import type { IssueLog } from '../issues.js';
import { GroupBook } from './groups.js';

/** A columns input of the right kinds; its values are still unchecked. */
export interface ColumnsGiven {
  /** Of the shortest column. */
  readonly length: number;
  readonly start: Float32Array | Float64Array;
  readonly end: Float32Array | Float64Array;
  readonly lat: Float32Array | Float64Array;
  readonly lon: Float32Array | Float64Array;
  readonly group: Uint8Array | Uint16Array;
  readonly groups: readonly unknown[];
  readonly id: readonly unknown[] | undefined;
  readonly titleOf: (index: number) => unknown;
}

/** The columns if each is of its kind; else undefined, and an issue that names the first that is not. */
export function readGiven(input: unknown, log: IssueLog): ColumnsGiven | undefined {
  const fail = (key: string, remedy: string): undefined => {
    log.error('bad-columns', `columns.${key}`, remedy);
    return undefined;
  };
  const { start, end, lat, lon, group, groups, id, title } = isRaw(input) ? input : NO_COLUMNS;
  if (!isFloats(start)) return fail('start', 'start must be a Float64Array of UTC milliseconds.');
  if (!isFloats(end))
    return fail('end', 'end must be a Float64Array of UTC milliseconds, NaN for an instant.');
  if (!isFloats(lat)) return fail('lat', 'lat must be a Float32Array of decimal degrees.');
  if (!isFloats(lon)) return fail('lon', 'lon must be a Float32Array of decimal degrees.');
  if (!(group instanceof Uint8Array || group instanceof Uint16Array)) {
    return fail('group', 'group must be a Uint8Array or Uint16Array of indexes into groups.');
  }
  if (!isList(groups)) return fail('groups', 'groups must be a list of names.');
  if (id !== undefined && !isList(id)) return fail('id', 'id must be a list of strings, or absent.');
  const titles = isList(title) ? title.slice() : undefined;
  const titleOf = titles ? (row: number) => titles[row] : asFunction(title);
  if (!titleOf) return fail('title', 'title must be a list of strings, or a function from the row to one.');
  const lengths = [start, end, lat, lon, group, id ?? start, titles ?? start].map((list) => list.length);
  const length = Math.min(...lengths);
  if (length < Math.max(...lengths)) {
    const remedy = 'Give all of them one value per event.';
    log.error(
      'uneven-columns',
      'columns',
      `The columns have from ${length} to ${Math.max(...lengths)} rows. ${remedy}`,
    );
  }
  return { length, start, end, lat, lon, group, groups, id, titleOf };
}

/** The groups, and for each of the author's numbers ours. */
export function readGroups(
  names: readonly unknown[],
  log: IssueLog,
): { readonly groups: GroupBook; readonly numbers: readonly number[] } {
  const groups = new GroupBook();
  const numbers = names.map((name, index) => {
    const id = new Fields({ name }, () => `columns.groups[${index}]`, log).string('name');
    return groups.named(id ?? `group ${index + 1}`);
  });
  return { groups, numbers };
}

const NO_COLUMNS: Raw = Object.freeze({});

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isFloats = (value: unknown): value is Float32Array | Float64Array =>
  value instanceof Float64Array || value instanceof Float32Array;

/** A function of the author's, of which nothing is known but that it may be called. */
function asFunction(value: unknown): ((row: number) => unknown) | undefined {
  if (typeof value !== 'function') return undefined;
  return (row) => Reflect.apply(value, undefined, [row]) as unknown;
}
