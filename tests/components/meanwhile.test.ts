/** What is made ready before there is data. In a page of its own, where nothing was drawn before. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { css } from 'lit';
import { getReadyMeanwhile } from '../../src/components/summit-map/meanwhile.js';
import { builtInWorld } from '../../src/components/summit-venues/world-store.js';
import { read } from '../../src/data/readers/index.js';
import { formatWhen, parseWhen } from '../../src/data/dates/index.js';

const root = document.documentElement;
const { DateTimeFormat } = Intl;
let made = 0;

beforeEach(() => {
  const counted = new Proxy(DateTimeFormat, {
    construct(of, how: [string, Intl.DateTimeFormatOptions]) {
      made++;
      return new of(...how);
    },
  });
  Object.assign(Intl, { DateTimeFormat: counted });
});

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(Intl, { DateTimeFormat });
  root.lang = '';
});

it('a page that waits for its data unpacks the world, makes the formatters of its language and the style sheets, when it has nothing else to do', () => {
  root.lang = 'pt-BR';
  const idle: IdleRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestIdleCallback').mockImplementation((work) => idle.push(work));
  const unpacked = vi.spyOn(String.prototype, 'charAt');
  const style = css`
    p {
      margin: 0;
    }
  `;
  const parsed = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
  getReadyMeanwhile([{ elementStyles: [style] }]);
  expect(parsed).not.toHaveBeenCalled();
  expect(made).toBe(0);
  expect(unpacked.mock.calls.length).toBeLessThan(100);
  for (const work of idle) work({ didTimeout: false, timeRemaining: () => 50 });
  expect(made).toBeGreaterThan(0);
  expect(unpacked.mock.calls.length).toBeGreaterThan(10_000);

  expect(parsed).toHaveBeenCalledWith(style.cssText);

  root.lang = '';
  unpacked.mockClear();
  made = 0;
  expect(formatWhen(parseWhen('1984/1990'), { lang: 'pt-BR' })).toBe('1984–1990');
  expect(builtInWorld().countries.length).toBeGreaterThan(100);
  expect(made).toBe(0);
  expect(unpacked.mock.calls.length).toBeLessThan(100);
});

it('a page that waits for its data reads a table and a map of its own, so that what reads them is compiled', async () => {
  const idle: IdleRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestIdleCallback').mockImplementation((work) => idle.push(work));
  const decoded = vi.spyOn(TextDecoder.prototype, 'decode');
  getReadyMeanwhile([]);
  expect(decoded).not.toHaveBeenCalled();
  for (const work of idle) work({ didTimeout: false, timeRemaining: () => 50 });
  const texts = decoded.mock.results.map(({ value }) => String(value));
  const results = await Promise.all(texts.map((text) => read(text)));
  expect(results.map(({ format, dataset, issues }) => [format, dataset.length > 0, issues])).toEqual([
    ['csv', true, []],
    ['geojson', true, []],
  ]);
});
