import { isRaw } from '../checks.js';
import type { Issue } from '../types.js';
import { findFault, nestsTooDeep } from './json-text.js';
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
  let data: unknown;
  try {
    if (nestsTooDeep(text)) return broken(text);
    data = JSON.parse(text);
  } catch {
    return broken(text);
  }
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

function broken(text: string): Reading {
  if (text.trim() === '')
    return nothing('empty', 'data', 'The file is empty. Give it events, or another address.');
  const fault = findFault(text);
  if (!fault)
    return nothing('json-syntax', 'data', 'The file could not be read as JSON. Make it smaller, or mend it.');
  const place = `line ${fault.line}, column ${fault.column}`;
  return nothing('json-syntax', place, `Not JSON from ${place} on: ${fault.message}`);
}

function nothing(code: string, path: string, message: string): Reading {
  const issue: Issue = { code, path, message, severity: 'error' };
  return { data: [], issues: [issue] };
}
