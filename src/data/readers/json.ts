import { isRaw } from '../checks.js';
import { finished, type Steps } from '../steps.js';
import { jsonSteps } from './json-records.js';
import { pathBeside } from './json-lines.js';
import { recordPath } from './json-scan.js';
import { nothing, type Reading } from './reader.js';

/** Our own format: `{ "events": [ … ], "venues": [ … ] … }`, or a plain list of rows. */
export const read = (text: string): Reading => finished(steps(text));

/** The same in steps. */
export function* steps(text: string): Steps<Reading> {
  const parsed = yield* jsonSteps(text, ['events']);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const { data } = parsed;
  if (isRaw(data) && data['columns'] !== undefined && data['events'] === undefined) {
    const remedy = 'Pass columns from a script, or write { "events": [ … ] }.';
    return nothing(
      'columns-in-json',
      'line 1',
      `Columns are typed arrays, which JSON cannot hold. ${remedy}`,
    );
  }
  return {
    data,
    issues: [],
    path: recordPath(text, Array.isArray(data) ? [] : ['events']),
    pathBeside: pathBeside(text, 'events'),
  };
}
