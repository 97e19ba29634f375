import type { Issue } from '../types.js';
import { findFault, nestsTooDeep } from './json-text.js';

/** What a text holds as JSON, or the issue that names the first place where it is none. */
export type Parsed =
  | { readonly data: unknown; readonly issue?: undefined }
  | { readonly data?: undefined; readonly issue: Issue };

/** Reads a text as JSON for all formats that are made of it. Never throws. */
export function parseJson(text: string): Parsed {
  try {
    if (!nestsTooDeep(text)) return { data: JSON.parse(text) };
  } catch {
    // What is wrong is looked for below: engines tell it in different words or not at all.
  }
  if (text.trim() === '')
    return failed('empty', 'line 1', 'The file is empty. Give it events, or another address.');
  const fault = findFault(text);
  if (!fault)
    return failed(
      'json-syntax',
      'line 1',
      'The file could not be read as JSON. Make it smaller, or mend it.',
    );
  const place = `line ${fault.line}, column ${fault.column}`;
  return failed('json-syntax', place, `Not JSON from ${place} on: ${fault.message}`);
}

const failed = (code: string, path: string, message: string): Parsed => ({
  issue: { code, path, message, severity: 'error' },
});
