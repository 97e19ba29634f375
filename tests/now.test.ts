/** What a clock shows now: where "today" stands on the axis. */
import { afterEach, expect, it, vi } from 'vitest';
import { nowOn } from '../src/components/shared/now.js';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('is that of a zone, or the reader’s own', () => {
  vi.useFakeTimers({ now: Date.UTC(2024, 2, 4, 20) });
  expect(nowOn('UTC')).toBe(Date.UTC(2024, 2, 4, 20));
  expect(nowOn('Asia/Seoul')).toBe(Date.UTC(2024, 2, 5, 5));
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(nowOn(undefined)).toBe(Date.UTC(2024, 2, 4, 12));
});
