import { test } from 'vitest';
import { expectSturdy } from './fuzz.js';
import { fixture } from './reader-kit.js';

test.each(['own.json', 'rows.json'])('%s, broken in a thousand ways', { timeout: 60_000 }, async (name) => {
  await expectSturdy('json', fixture(name));
});
