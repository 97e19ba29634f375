import { isRaw } from '../checks.js';
import type { Issue } from '../types.js';
import { parseJson } from './parse-json.js';
import { extension, mediaType, type Hint, type Reader, type Reading } from './reader.js';

/** Our own format: `{ "events": [ … ], "venues": [ … ] … }`, or a plain list of rows. */
export const json: Reader = {
  name: 'json',
  accepts(hint: Hint): boolean {
    const type = mediaType(hint);
    if (type === 'application/json' || type === 'text/json' || type.endsWith('+json')) return true;
    // A type of its own is somebody else's; these say nothing.
    if (type !== '' && type !== 'text/plain' && type !== 'application/octet-stream') return false;
    return extension(hint) === 'json' || /^\s*[[{]/.test(hint.head);
  },
  read,
};

function read(text: string): Reading {
  const { data, issue } = parseJson(text);
  if (issue) return { data: [], issues: [issue] };
  if (isRaw(data) && data['columns'] !== undefined && data['events'] === undefined) {
    const remedy = 'Pass columns from a script, or write { "events": [ … ] }.';
    return nothing(
      'columns-in-json',
      'columns',
      `Columns are typed arrays, which JSON cannot hold. ${remedy}`,
    );
  }
  return { data, issues: [] };
}

function nothing(code: string, path: string, message: string): Reading {
  const issue: Issue = { code, path, message, severity: 'error' };
  return { data: [], issues: [issue] };
}
