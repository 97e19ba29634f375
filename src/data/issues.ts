import type { Issue } from './types.js';

/** So many problems are kept one by one; the rest are only counted. */
export const ISSUE_CAP = 1_000;

/** Collects what is wrong with the data, and stays small however much that is. */
export class IssueLog {
  readonly #kept: Issue[] = [];
  readonly #told = new Set<string>();
  #hiddenErrors = 0;
  #hiddenWarnings = 0;

  constructor(found: readonly Issue[] = []) {
    for (const issue of found) this.#add(issue);
  }

  /** Something could not be kept. `message` names the value and the remedy. */
  error(code: string, path: string, message: string): void {
    this.#add({ code, path, message, severity: 'error' });
  }

  /** Something was kept, but not quite as it was written. */
  warn(code: string, path: string, message: string): void {
    this.#add({ code, path, message, severity: 'warning' });
  }

  /** The same for what is worth telling of the first of many alone. */
  warnOnce(code: string, path: string, message: string): void {
    if (!this.#told.has(code)) this.warn(code, path, message);
    this.#told.add(code);
  }

  #add(issue: Issue): void {
    if (this.#kept.length < ISSUE_CAP) this.#kept.push(Object.freeze({ ...issue }));
    else if (issue.severity === 'error') this.#hiddenErrors += 1;
    else this.#hiddenWarnings += 1;
  }

  /** All problems in the order they were found; above the cap the last one says how many more there are. */
  list(): readonly Issue[] {
    const hidden = this.#hiddenErrors + this.#hiddenWarnings;
    if (hidden === 0) return Object.freeze([...this.#kept]);
    const rest: Issue = {
      code: 'more-issues',
      path: 'data',
      message:
        `${hidden} more problems were found (${this.#hiddenErrors} errors, ${this.#hiddenWarnings} warnings) ` +
        `beyond the first ${ISSUE_CAP}. Mend those above and read the data again to see the rest.`,
      severity: this.#hiddenErrors > 0 ? 'error' : 'warning',
    };
    return Object.freeze([...this.#kept, Object.freeze(rest)]);
  }
}

/** A value as it may stand in a message: short, and never by running code of the data's own. */
export function show(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'bigint':
      return 'a very large number';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? 'a list' : 'an object';
    default:
      return `a ${typeof value}`;
  }
}

/** What is said of the data as a whole, or of what stands beside the events. */
const BESIDE =
  /^(?:data$|events$|columns|sources\b|groups\b|participants\b|(?:line \d+, )?(?:venues|relations|journeys|eras|about)\b)/;

/** The errors of each entry that has one, by the path of the entry. */
export function faultyRecords(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const records = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.severity !== 'error' || BESIDE.test(issue.path)) continue;
    const record = issue.path.split(/[.,]/)[0] ?? '';
    const errors = records.get(record);
    if (errors) errors.push(issue);
    else records.set(record, [issue]);
  }
  return records;
}
