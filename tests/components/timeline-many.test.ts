import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { createDataset } from '../../src/data/dataset.js';
import type { EventInput } from '../../src/data/types.js';
import { seededEvents } from '../../stories/samples.js';
import { violations } from './harness/axe.js';
import { mountTimeline, TO_OPTIONS, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

/** Few enough to be seen one by one. */
const AROUND = { 400: { from: '1978', to: '1980' }, 20_000: { from: '1979-01', to: '1979-02' } } as const;

/** What a pen fills of paths, in a picture of that size. */
function filled(
  paths: readonly string[],
  colors: readonly string[],
  { width, height }: ImageData,
): ImageData {
  const pen = new OffscreenCanvas(width, height).getContext('2d');
  if (!pen) throw new Error('There is no canvas to draw on.');
  paths.forEach((path, i) => {
    pen.fillStyle = colors[i] ?? '';
    pen.fill(new Path2D(path));
  });
  return pen.getImageData(0, 0, width, height);
}

interface Column extends Readonly<Record<'red' | 'green' | 'blue' | 'alpha', number>> {
  /** Its first and last row that is covered whole; NaN where none is. */
  readonly top: number;
  readonly foot: number;
}

/** How many pixels each column covers, how much of each colour they add up to, and where they are. */
function columns({ data, width, height }: ImageData): readonly Column[] {
  return Array.from({ length: width }, (_, x) => {
    const sum = { red: 0, green: 0, blue: 0, alpha: 0, top: NaN, foot: NaN };
    for (let y = 0; y < height; y++) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(4 * (y * width + x));
      const share = alpha / 255;
      sum.red += (red / 255) * share;
      sum.green += (green / 255) * share;
      sum.blue += (blue / 255) * share;
      sum.alpha += share;
      if (share < 0.95) continue;
      if (Number.isNaN(sum.top)) sum.top = y;
      sum.foot = y;
    }
    return sum;
  });
}

describe('many events', () => {
  const many = (count: number): EventInput[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `e${i}`,
      title: `Sample ${i}`,
      group: `g${i % 3}`,
      date: new Date(Date.UTC(1950, 0, 1 + ((i * 7919) % 20_000))).toISOString().slice(0, 10),
    }));

  const counted = (timeline: TimelineHarness): number[] =>
    timeline.options.map((option) => Number.parseInt(option.getAttribute('aria-label') ?? '', 10));
  const profile = (timeline: TimelineHarness): string[] =>
    [...timeline.root.querySelectorAll('.density')].map((path) => path.getAttribute('d') ?? '');

  it('are a density under names of calendar steps, with few elements; a step opens into its events', async () => {
    const timeline = await mountTimeline({ data: many(5000) });
    expect(timeline.options.length).toBeGreaterThan(8);
    expect(timeline.root.querySelectorAll('*').length).toBeLessThan(700);
    expect(profile(timeline)).toHaveLength(3);
    expect(counted(timeline).reduce((sum, count) => sum + count, 0)).toBe(5000);
    expect(timeline.options[0]?.getAttribute('aria-label')).toMatch(/^\d+ entries, 1950–1954$/);
    for (const option of timeline.options.slice(1, -1)) expect(option.offsetWidth).toBeGreaterThanOrEqual(24);
    await timeline.tabIn(TO_OPTIONS);
    await timeline.press('ArrowRight', 'Enter');
    expect(timeline.window).toEqual(['1955-01', '1959-12']);
    expect(timeline.element.selected).toBeNull();
    expect(timeline.focused).not.toBeNull();
    for (let i = 0; i < 3 && profile(timeline).length > 0; i++) await timeline.press('Enter');
    expect(timeline.options.length).toBeLessThanOrEqual(200);
    expect(timeline.options.every((option) => option.part.contains('point'))).toBe(true);
    expect(profile(timeline)).toEqual([]);
    expect(await violations(timeline.element)).toEqual([]);
  });

  it('are counted in the lane of each group, and keep the selected event', async () => {
    const timeline = await mountTimeline({ data: many(5000), lanes: 'group', selected: 'e77' });
    const heads = [...timeline.root.querySelectorAll('.head span:not(.unseen)')].map(
      (head) => head.textContent,
    );
    expect(heads).toEqual(['1,667', '1,667', '1,666']);
    const bins = timeline.options.filter((option) => option.part.contains('bin'));
    const sum = bins.reduce((all, option) => all + Number.parseInt(option.ariaLabel ?? '', 10), 0);
    expect(sum).toBe(5000);
    const names = [...timeline.root.querySelectorAll('.head b')].map((name) => name.textContent);
    expect(new Set(bins.map((option) => option.ariaLabel?.split(', ').at(-1)))).toEqual(new Set(names));
    expect(timeline.at('e77').part.contains('selected')).toBe(true);
    expect(timeline.rings('e77')).toContain('ring-selected');
    expect(timeline.find('.flag')).toBeTruthy();
    await timeline.press('Escape');
    const first = bins[0]?.getBoundingClientRect();
    await userEvent.click(timeline.find('.head'));
    await timeline.settled();
    expect(
      timeline.options.find((option) => option.part.contains('bin'))?.getBoundingClientRect().height,
    ).toBeLessThan(first?.height ?? 0);
  });

  it('are a density of the whole period on the strip, tallest where most are, whatever the window', async () => {
    const crowd = Array.from({ length: 300 }, (_, i) => 1980 + (i % 3));
    const others = Array.from({ length: 60 }, (_, i) => 1950 + i);
    const data = [...crowd, ...others].map((year, i) => ({ title: `Sample ${i}`, date: `${year}-06-15` }));
    const timeline = await mountTimeline({ data });
    const { left } = timeline.find('.ground').getBoundingClientRect();
    const bars = (): { x: number; tall: number }[] =>
      [...timeline.root.querySelectorAll('.strip .events path')].flatMap((path) =>
        [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) [\d.]+h[\d.]+v([\d.]+)/g)].map(
          ([, x, tall]) => ({ x: left + Number(x), tall: Number(tall) }),
        ),
      );
    const all = bars();
    const places = all.map(({ x }) => x);
    expect(Math.min(...places)).toBeLessThan(timeline.onStrip('1952')[0]);
    expect(Math.max(...places)).toBeGreaterThan(timeline.onStrip('2008')[0]);
    const most = Math.max(...all.map(({ tall }) => tall));
    for (const { x, tall } of all) {
      const isCrowd = x > timeline.onStrip('1979-06')[0] && x < timeline.onStrip('1983')[0];
      if (tall > most / 2) expect(isCrowd).toBe(true);
    }
    timeline.element.from = '1990';
    await timeline.settled();
    expect(bars()).toEqual(all);
  });

  it('share the height that is seen where there are many groups', async () => {
    const timeline = await mountTimeline({ data: seededEvents(5000, 8), lanes: 'group' });
    const lanes = timeline.find('.lanes');
    expect(timeline.root.querySelectorAll('.head')).toHaveLength(8);
    expect(lanes.scrollHeight).toBeLessThanOrEqual(lanes.clientHeight + 1);
    for (const option of timeline.options) expect(option.offsetHeight).toBeGreaterThanOrEqual(20);
  });

  it('are brought into view as counts, too, where even their lanes do not fit', async () => {
    const timeline = await mountTimeline({ data: seededEvents(5000, 24), lanes: 'group' });
    const lanes = timeline.find('.lanes');
    expect(lanes.scrollHeight).toBeGreaterThan(lanes.clientHeight + 40);
    await timeline.tabIn(TO_OPTIONS + 1);
    for (let i = 0; i < 23; i++) await timeline.press('ArrowDown');
    const option = timeline.at(timeline.focused ?? '').getBoundingClientRect();
    expect(option.bottom).toBeLessThanOrEqual(lanes.getBoundingClientRect().bottom + 1);
  });

  it('keep their steps and their scale while they are panned, and touch no option until it ends', async () => {
    const timeline = await mountTimeline({ data: many(5000), from: '1960', to: '1980' });
    const names = new Set(timeline.options.map((option) => option.dataset['id']));
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    watch.observe(timeline.find('.options'), { subtree: true, childList: true, attributes: true });
    const box = timeline.find('.lanes').getBoundingClientRect();
    let during = -1;
    let before = NaN;
    timeline.element.addEventListener('summit-window', ({ phase }) => {
      if (phase !== 'move') return;
      changes.push(...watch.takeRecords());
      // What the pointer marked on its way to the lanes does not count.
      if (Number.isNaN(before)) before = changes.length;
      during = changes.length - before;
    });
    await commands.mousePath([
      [box.left + 400, box.top + 40],
      [box.left + 300, box.top + 40],
    ]);
    await timeline.settled();
    expect(during).toBe(0);
    const after = timeline.options.map((option) => option.dataset['id']);
    expect(after.filter((id) => names.has(id)).length).toBeGreaterThan(after.length / 2);
    watch.disconnect();
  });

  it('are counted by the head of their lane in every frame of a move', async () => {
    const timeline = await mountTimeline({ data: many(5000), lanes: 'group', from: '1960', to: '1980' });
    const counts = (): number =>
      [...timeline.root.querySelectorAll('.head span:not(.unseen)')].reduce(
        (all, head) => all + Number(head.textContent.replace(',', '')),
        0,
      );
    const during = new Set<number>();
    timeline.element.addEventListener('summit-window', ({ phase }) => {
      if (phase === 'move') during.add(Math.round(counts() / 100));
    });
    const before = Math.round(counts() / 100);
    await timeline.dragLanes(-100);
    expect(before).toBeGreaterThan(5);
    for (const count of during) expect(Math.abs(count - before)).toBeLessThan(3);
  });

  it('are filled on a canvas while the hand moves them, in the colours of their paths, which are written when it rests', async () => {
    // Then they settle where they rest, on the canvas too.
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const timeline = await mountTimeline({ data: many(5000), from: '1960', to: '1980' });
    const canvas = timeline.find<HTMLCanvasElement>('canvas');
    const colors = [...timeline.root.querySelectorAll('.density')].map((path) => getComputedStyle(path).fill);
    const before = profile(timeline);
    expect(canvas.hidden).toBe(true);
    const put = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
    const during: { hidden: boolean; shown: boolean; paths: string[] }[] = [];
    timeline.element.addEventListener('summit-window', () => {
      const shown = [...timeline.root.querySelectorAll('.density')].some((path) => path.checkVisibility());
      during.push({ hidden: canvas.hidden !== false, shown, paths: profile(timeline) });
    });
    const box = timeline.find('.lanes').getBoundingClientRect();
    await commands.mousePath(
      [
        [box.left + 400, box.top + 40],
        [box.left + 300, box.top + 40],
      ],
      { steps: 12 },
    );
    await expect.poll(() => canvas.hidden).toBe(true);
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    // Before the first frame of the movement it still rests.
    const moved = during.filter(({ hidden }) => !hidden);
    expect(moved.length).toBeGreaterThan(2);
    for (const each of moved) expect(each).toEqual({ hidden: false, shown: false, paths: before });

    expect(canvas.hidden).toBe(true);
    const image = put.mock.lastCall?.[0] ?? new ImageData(1, 1);
    const byPen = filled(profile(timeline), colors, image);
    const others = columns(byPen);
    let whole = 0;
    columns(image).forEach((column, x) => {
      const other = others[x] ?? column;
      // Its rows are whole, and a path is written to a tenth of a px, of which it may cover more or less in all its height.
      for (const part of ['alpha', 'red', 'green', 'blue'] as const)
        expect(Math.abs(column[part] - other[part])).toBeLessThan(8);
      if (Number.isNaN(column.top + other.top)) return;
      whole++;
      expect(Math.abs(column.top - other.top)).toBeLessThanOrEqual(1);
      expect(Math.abs(column.foot - other.foot)).toBeLessThanOrEqual(1);
    });
    expect(others.length).toBe(image.width);
    expect(whole).toBeGreaterThan(200);
    expect(profile(timeline)).not.toEqual(before);
  });

  it('visit no event while the window moves', async () => {
    const dataset = createDataset(seededEvents(20_000));
    let visits = 0;
    const counting = (column: Float64Array): Float64Array =>
      new Proxy(column, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) visits++;
          const value: unknown = Reflect.get(target, key, target);
          const own: unknown = typeof value === 'function' ? value.bind(target) : value;
          return own;
        },
      });
    const columns = {
      ...dataset.columns,
      start: counting(dataset.columns.start),
      end: counting(dataset.columns.end),
    };
    const timeline = await mountTimeline({ data: { ...dataset, columns }, from: '1960', to: '1990' });
    timeline.element.from = '1961';
    await timeline.settled();
    visits = 0;
    timeline.element.from = '1962';
    await timeline.settled();
    expect(visits).toBeGreaterThan(0);
    // A few for each of some hundred edges, each found by binary search.
    expect(visits).toBeLessThan(8000);
  });

  it('scroll inside the lanes, and the focused one is brought into view without moving the page', async () => {
    const timeline = await mountTimeline({ data: many(190) });
    const lanes = timeline.find('.lanes');
    expect(lanes.clientHeight).toBeLessThanOrEqual(420);
    expect(lanes.scrollHeight).toBeGreaterThan(lanes.clientHeight);
    expect(getComputedStyle(lanes).maskImage).toContain('gradient');
    lanes.scrollTop = lanes.scrollHeight;
    await expect.poll(() => getComputedStyle(lanes).maskImage).toBe('none');
    lanes.scrollTop = 0;
    await timeline.tabIn(TO_OPTIONS);
    for (let i = 0; i < 40; i++) await timeline.press('ArrowRight');
    const option = timeline.at(timeline.focused ?? '').getBoundingClientRect();
    const box = lanes.getBoundingClientRect();
    expect(option.top).toBeGreaterThanOrEqual(box.top - 1);
    expect(option.bottom).toBeLessThanOrEqual(box.bottom + 1);
    expect(window.scrollY).toBe(0);
  });

  it.each([
    ['of lanes that grow', 400, ['-', '-', '-']],
    ['where events turn into counts', 20_000, ['-', '-', '-', '-']],
    ['where counts turn into events', 20_000, ['-', '-', '-', '-', 'Enter', 'Enter', 'Enter', 'Enter']],
  ] as const)(
    'keep what has the focus in sight while keys move the window, %s, and leave the page',
    async (_, count, keys) => {
      const timeline = await mountTimeline({ data: many(count), lanes: 'group', ...AROUND[count] });
      const lanes = timeline.find('.lanes');
      await timeline.tabIn(TO_OPTIONS + 1);
      const middle = timeline.ids.find((id) => timeline.at(id).offsetTop > lanes.clientHeight / 2) ?? '';
      await timeline.element.focusEvent(middle);
      const moved: boolean[] = [];
      for (const key of keys) {
        await timeline.press(key);
        await timeline.settled();
        const option = timeline.at(timeline.focused ?? '').getBoundingClientRect();
        const box = lanes.getBoundingClientRect();
        const fade = lanes.classList.contains('more') ? 28 : 0;
        expect(option.top).toBeGreaterThanOrEqual(box.top - 1);
        expect(option.bottom).toBeLessThanOrEqual(box.bottom - fade + 1);
        expect(window.scrollY).toBe(0);
        moved.push(lanes.scrollTop > 0);
      }
      if (count === 400) expect(moved).toContain(true);
    },
  );

  describe('in lanes taller than their box', () => {
    const rowsBar = (timeline: TimelineHarness): HTMLElement => timeline.find('.rows-bar');

    async function tall(): Promise<{ timeline: TimelineHarness; lanes: HTMLElement; below: number }> {
      document.body.replaceChildren();
      const timeline = await mountTimeline({ data: many(190) });
      const lanes = timeline.find('.lanes');
      return { timeline, lanes, below: lanes.scrollHeight - lanes.clientHeight };
    }

    it.each(['at rest', 'with the focus in them'])(
      'leave the wheel to the page, whichever way it turns, %s',
      async (state) => {
        const { timeline, lanes, below } = await tall();
        expect(below).toBeGreaterThan(100);
        const more = document.createElement('div');
        more.style.blockSize = '3000px';
        document.body.append(more);
        if (state !== 'at rest') await timeline.tabIn(TO_OPTIONS);
        const { left, top, right } = lanes.getBoundingClientRect();
        await commands.wheel(left + 300, top + 60, 0, 60);
        await expect.poll(() => window.scrollY).toBeGreaterThan(40);
        expect(lanes.scrollTop).toBe(0);
        lanes.scrollTop = 100;
        const before = window.scrollY;
        await commands.wheel(right - 4, top + 60, 0, -30);
        await expect.poll(() => window.scrollY).toBeLessThan(before);
        expect(lanes.scrollTop).toBe(100);
        more.remove();
        window.scrollTo(0, 0);
      },
    );

    it('have a bar that is dragged to the last of them, and none where all are seen', async () => {
      const { timeline, lanes, below } = await tall();
      const bar = rowsBar(timeline);
      expect(bar.checkVisibility()).toBe(true);
      expect(bar.getAttribute('aria-hidden')).toBe('true');
      const at = bar.getBoundingClientRect();
      const box = lanes.getBoundingClientRect();
      expect(at.top).toBeCloseTo(box.top, 0);
      expect(at.height / box.height).toBeCloseTo(box.height / lanes.scrollHeight, 1);
      const x = at.left + at.width / 2;
      await commands.mousePath([
        [x, at.top + 10],
        [x, at.top + 10 + box.height - at.height],
      ]);
      await expect.poll(() => lanes.scrollTop).toBeGreaterThan(below - 4);
      await expect.poll(() => bar.getBoundingClientRect().bottom).toBeCloseTo(box.bottom, 0);
      expect(timeline.window).toEqual([null, null]);
      await commands.mouseMove(1270, 890);
      timeline.element.data = many(3);
      await timeline.settled();
      expect(bar.checkVisibility()).toBe(false);
      expect(lanes.scrollTop).toBe(0);
    });
  });
});
