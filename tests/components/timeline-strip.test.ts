import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(() => {
  document.body.replaceChildren();
});

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly category: string;
}

/** What is drawn of the events on the strip, in its px. */
const marks = (timeline: TimelineHarness): Mark[] =>
  [...timeline.root.querySelectorAll('.strip .events path')].flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map(
      ([, x, y, width, height]) => ({
        x: Number(x),
        y: Number(y),
        width: Number(width),
        height: Number(height),
        category: /cat-\d/.exec(path.getAttribute('class') ?? '')?.[0] ?? '',
      }),
    ),
  );
/** How high the marks near a date stand, and how many they are. */
function stack(timeline: TimelineHarness, date: string): { readonly many: number; readonly high: number } {
  const x = timeline.onStrip(date)[0] - timeline.find('.ground').getBoundingClientRect().left;
  const near = marks(timeline).filter((mark) => Math.abs(mark.x + mark.width / 2 - x) < 6);
  const bottom = Math.max(...near.map(({ y, height }) => y + height));
  return { many: near.length, high: bottom - Math.min(...near.map(({ y }) => y)) };
}
const coverEachOther = (all: readonly Mark[]): boolean =>
  all.some((a, i) =>
    all
      .slice(i + 1)
      .some(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y + 0.02 < b.y + b.height &&
          b.y + 0.02 < a.y + a.height,
      ),
  );

const few: EventInput[] = [
  '2023-01-01',
  '2023-03-01',
  '2023-03-01',
  '2023-03-01',
  '2023-03-01',
  '2023-06-01',
].map((date, i) => ({ id: `e${i}`, title: `Event ${i}`, date, group: `Group ${i % 3}` }));

describe('the strip of few events', () => {
  it.each([
    [360, 'ltr'],
    [768, 'ltr'],
    [768, 'rtl'],
    [1200, 'ltr'],
  ] as const)(
    'shows how many there are at one time, each group as its own, %i px, %s',
    async (width, dir) => {
      const timeline = await mountTimeline({ data: few }, { width, dir });
      expect(marks(timeline)).toHaveLength(6);
      expect(coverEachOther(marks(timeline))).toBe(false);
      expect(new Set(marks(timeline).map(({ category }) => category)).size).toBe(3);
      expect(stack(timeline, '2023-01-01')).toEqual({ many: 1, high: 9 });
      expect(stack(timeline, '2023-06-01')).toEqual({ many: 1, high: 9 });
      const most = stack(timeline, '2023-03-01');
      expect(most.many).toBe(4);
      expect(most.high).toBeGreaterThan(20);
      const { height } = timeline.find('.ground').getBoundingClientRect();
      for (const { y, height: tall } of marks(timeline)) {
        expect(y).toBeGreaterThanOrEqual(2);
        expect(y + tall).toBeLessThanOrEqual(height - 6);
      }
    },
  );

  it('shows all of them, whatever the window', async () => {
    const all = marks(await mountTimeline({ data: few }));
    const timeline = await mountTimeline({ data: few, from: '2023-02', to: '2023-04' });
    expect(timeline.ids).toHaveLength(4);
    expect(marks(timeline)).toEqual(all);
  });

  it('shows both sides of a comparison where they coincide', async () => {
    const data = ['One', 'Other'].flatMap((title, side) =>
      ['03', '05', '06'].map((month) => ({
        id: `${title}-${month}`,
        title: `${title} ${month}`,
        date: `${2001 + 10 * side}-${month}-01`,
      })),
    );
    const timeline = await mountTimeline({ data, compare: 'One-06 Other-06' });
    const [one, ...rest] = new Set(marks(timeline).map(({ category }) => category));
    expect(rest).toHaveLength(1);
    expect(marks(timeline).filter(({ category }) => category === one)).toHaveLength(3);
    expect(marks(timeline)).toHaveLength(6);
    expect(coverEachOther(marks(timeline))).toBe(false);
  });
});

it('the strip of many events lays what is only known by its year over all of it', async () => {
  const data = Array.from({ length: 600 }, (_, i) => {
    const [year, nth] = [String(1990 + (i % 10)), Math.floor(i / 10)];
    const month = String(1 + (nth % 12)).padStart(2, '0');
    return { title: `Sample ${i}`, date: nth % 5 === 0 ? year : `${year}-${month}-07` };
  });
  const timeline = await mountTimeline({ data }, { width: 900 });
  const tall = marks(timeline).map(({ height }) => height);
  const middle = tall.toSorted((a, b) => a - b)[tall.length >> 1] ?? 0;
  // A column for each month.
  expect(tall.length).toBeGreaterThan(90);
  expect(Math.max(...tall)).toBeLessThan(2 * middle);
});

it('a drag on the strip tells each window once while it moves', async () => {
  const timeline = await mountTimeline({ data: few });
  const [x, y] = timeline.onStrip('2023-02-01');
  // Several steps to a day.
  await commands.mousePath(
    [
      [x, y],
      [x + 20, y],
    ],
    { steps: 60 },
  );
  await timeline.settled();
  const told = timeline.events('window').filter(({ phase }) => phase === 'move');
  const windows = told.map(({ from, to }) => `${from} ${to}`);
  expect(windows.length).toBeGreaterThan(3);
  expect(windows.filter((each, i) => each === windows[i - 1])).toEqual([]);
});

describe('the words under the strip', () => {
  const dated = (...dates: string[]): EventInput[] =>
    dates.map((date, i) => ({ id: `e${i}`, title: `Event ${i}`, date, group: 'Group' }));
  const river = dated('1740', '1986-11-01', '2031-05');
  const eras = dated('-0010', '-0004/0005', '0012-05-04');

  /** Where each word begins, and the ticks. */
  const axis = (
    timeline: TimelineHarness,
  ): { readonly words: Map<string, number>; readonly ticks: number[] } => ({
    ticks: [...(timeline.find('.strip .ticks').getAttribute('d') ?? '').matchAll(/M([\d.]+)/g)].map(([, x]) =>
      Number(x),
    ),
    words: new Map(
      [...timeline.root.querySelectorAll<SVGTextElement>('.strip .texts text')].map((text) => {
        const { left, right } = text.getBoundingClientRect();
        const edge = getComputedStyle(text).direction === 'rtl' ? right : left;
        return [text.textContent, edge - timeline.find('.ground').getBoundingClientRect().left];
      }),
    ),
  });

  // Only a month or day that began before what is shown has none, at the edge.
  it.each([
    ['years', river, 1200, 'ltr', null],
    ['years', river, 768, 'rtl', null],
    ['years', river, 500, 'ltr', null],
    ['eras', eras, 1200, 'ltr', null],
    ['months', dated('2017-03-05', '2018-09-20'), 1200, 'ltr', null],
    ['time before and after', dated('1900', '1938', '1950'), 1200, 'ltr', 'e1 e2'],
  ] as const)('begin at a tick each: $0, $2 px, $3', async (_, data, width, dir, compare) => {
    const { words, ticks } = axis(await mountTimeline({ data, compare }, { width, dir }));
    expect(words.size).toBeGreaterThan(2);
    for (const [word, x] of words)
      expect(Math.min(...ticks.map((tick) => Math.abs(tick - x))), word).toBeLessThan(3);
  });

  it('leave no tick between without a word where there is room', async () => {
    const { words, ticks } = axis(await mountTimeline({ data: river }, { width: 1200 }));
    expect([...words.keys()]).toEqual(['1750', '1800', '1850', '1900', '1950', '2000']);
    expect(ticks).toHaveLength(6);
  });

  it('know no year 0', async () => {
    const { words, ticks } = axis(await mountTimeline({ data: eras }, { width: 1200 }));
    expect([...words.keys()]).toEqual(['10 BC', '5 BC', '1 AD', '5 AD', '10 AD']);
    expect(ticks).toHaveLength(5);
  });
});
