/** The conformance report: whole, up to date, and backed by tests that there are. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { report, rows, strayTests } from '../scripts/accessibility.mjs';

it('names only tests that there are', () => {
  expect(strayTests()).toEqual([]);
});

it('has a line for each of the 55 criteria and of the 28 requirements', () => {
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const criteria = rows.filter(({ level }) => level);
  expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(31);
  expect(criteria.filter(({ level }) => level === 'AA')).toHaveLength(24);
  expect(ids.slice(criteria.length)).toEqual(Array.from({ length: 28 }, (_, i) => String(i + 1)));
});

it('says of what applies either which test proves it or what is open', () => {
  const bare = rows.filter(({ absent, missing, tests = [] }) => !absent && !missing && tests.length === 0);
  expect(bare.map(({ id }) => id)).toEqual([]);
});

it('docs/accessibility.md is up to date: npm run accessibility', async () => {
  const file = new URL('../docs/accessibility.md', import.meta.url);
  const options = { ...(await resolveConfig(file)), filepath: 'docs/accessibility.md' };
  expect(readFileSync(file, 'utf8')).toBe(await format(report(), options));
});
