import { describe, expect, it } from 'vitest';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { idOf, mountTimeline, type TimelineHarness } from './harness/timeline.js';

const inside = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x > left && x < right && y > top && y < bottom;

/** The words of an option as they stand on the page, as high as their letters. */
function wordsOf(option: Element): DOMRect | null {
  const label = option.querySelector('.label:not(.aside)');
  if (!label || getComputedStyle(label).display === 'none') return null;
  const { x, y, width, height } = label.getBoundingClientRect();
  return new DOMRect(x + 1, y + 3, width - 2, height - 6);
}

/** Points along a path, on the page. */
function pointsOn(path: SVGPathElement): { x: number; y: number }[] {
  const matrix = path.getScreenCTM();
  if (!matrix) return [];
  const length = path.getTotalLength();
  return Array.from({ length: 200 }, (_, i) =>
    path.getPointAtLength((length * i) / 199).matrixTransform(matrix),
  );
}

const leaders = (timeline: TimelineHarness): SVGPathElement[] =>
  timeline.options.flatMap((option) => [...option.querySelectorAll<SVGPathElement>('path.leader')]);

describe('labels in a crowd', () => {
  it.each(['ltr', 'rtl'] as const)(
    'turn to the other side or stand elsewhere, with a line to their mark that crosses no words, %s',
    async (dir) => {
      const timeline = await mountTimeline({ data: usSovietSummits }, { width: 760, dir });
      expect(timeline.options).toHaveLength(usSovietSummits.events.length);
      const lines = leaders(timeline);
      expect(lines.length).toBeGreaterThan(0);
      const words = timeline.options.map((option) => ({ id: idOf(option), box: wordsOf(option) }));
      for (const line of lines) {
        const option = line.closest('[role=option]');
        if (!option) throw new Error('A line belongs to an option.');
        const points = pointsOn(line);
        const [first, last] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
        const { left } = timeline.find('.lanes').getBoundingClientRect();
        expect(
          Math.abs(first.x - left - (option.getBoundingClientRect().left + option.clientWidth / 2 - left)),
        ).toBeLessThan(3);
        const own = wordsOf(option);
        expect(
          Math.min(Math.abs(last.x - (own?.left ?? 0)), Math.abs(last.x - (own?.right ?? 0))),
        ).toBeLessThan(8);
        expect(last.y).toBeGreaterThan(own?.top ?? 0);
        expect(last.y).toBeLessThan(own?.bottom ?? 0);
        const crossed = words.filter(({ box }) => box && points.some(({ x, y }) => inside(box, x, y)));
        expect(crossed).toEqual([]);
      }
      words.forEach(({ box: a }, i) => {
        for (const { box: b } of words.slice(i + 1)) {
          const apart =
            !a || !b || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart).toBe(true);
        }
      });
    },
  );

  it('are chosen by their words where those stand away from the mark', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits }, { width: 760 });
    const option = leaders(timeline)[0]?.closest('[role=option]');
    const words = option?.querySelector<HTMLElement>('.label .short');
    if (!option || !words) throw new Error('No label stands elsewhere.');
    const { top } = words.getBoundingClientRect();
    words.click();
    await timeline.settled();
    expect(timeline.element.selected).toBe(idOf(option));
    // What is shown stays where it is.
    expect(words.getBoundingClientRect().top).toBeCloseTo(top, 0);
  });
});

describe('the arc of a relation', () => {
  it('passes behind the words of the entries between its ends', async () => {
    const timeline = await mountTimeline(
      { from: '2019-01', to: '2019-02', selected: 'hanoi-summit' },
      { width: 1000 },
    );
    const arc = timeline.find<SVGPathElement>('.arc');
    expect(arc.getAttribute('d')?.match(/M/g)?.length).toBeGreaterThan(1);
    const words = timeline.options.flatMap((option) => wordsOf(option) ?? []);
    const crossed = pointsOn(arc).filter(({ x, y }) => words.some((box) => inside(box, x, y)));
    expect(crossed).toEqual([]);
  });
});
