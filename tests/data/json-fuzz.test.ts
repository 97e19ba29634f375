import { test } from 'vitest';
import { expectSturdy } from './fuzz.js';
import { fixture } from './reader-kit.js';

/** Events are named by their line, what stands beside them by its field: `sources[0].date`. */
const place =
  /line \d+|^(?:data|events|title|summary|lang|about|(?:groups|venues|relations|participants|sources)\b)/;

test.each(['own.json', 'rows.json'])('%s, broken in a thousand ways', { timeout: 60_000 }, async (name) => {
  await expectSturdy('json', fixture(name), { place });
});
