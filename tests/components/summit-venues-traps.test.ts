import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { SummitVenues } from '../../src/components/summit-venues/summit-venues.js';
import { createDataset } from '../../src/data/dataset.js';
import { summits } from '../../src/data/sets/summits.js';
import { mercatorX, mercatorY, projector } from '../../src/layout/projection.js';
import { seededEvents } from '../../stories/samples.js';
import { mountMap } from './harness/map.js';
import { frames } from './harness/quiet.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

describe('lines and areas of events', () => {
  it('lie under the marks, in the colour of their kind, while they are in the window', async () => {
    const data = [
      {
        id: 'march',
        title: 'Sample: a march',
        date: '2020-01-01',
        group: 'a',
        geometry: {
          type: 'LineString',
          coordinates: [
            [170, -10],
            [-170, -15],
          ],
        },
      },
      {
        id: 'zone',
        title: 'Sample: a zone',
        date: '2021-01-01',
        group: 'b',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [175, -20],
              [179, -20],
              [179, -16],
              [175, -20],
            ],
          ],
        },
      },
    ] as const;
    const map = await mountMap({ data: [...data], selected: 'march' });
    const shapes = () => [...map.root.querySelectorAll('.shape')];
    const origin = map.element.getBoundingClientRect();
    const seen = shapes().filter((shape) => {
      const { left, right } = shape.getBoundingClientRect();
      return right > origin.left && left < origin.right;
    });
    expect(seen.map((shape) => shape.getAttribute('class'))).toEqual([
      'shape cat-1 chosen',
      'shape cat-2 area',
    ]);
    // Across the date line in one piece, and whole in view.
    for (const shape of seen) {
      const { left, right, top, bottom, width } = shape.getBoundingClientRect();
      expect(left).toBeGreaterThan(origin.left);
      expect(right).toBeLessThan(origin.right);
      expect(top).toBeGreaterThan(origin.top);
      expect(bottom).toBeLessThan(origin.bottom);
      expect(width).toBeGreaterThan(50);
    }
    map.element.to = '2020';
    await map.settled();
    expect(shapes().some((shape) => shape.classList.contains('area'))).toBe(false);
  });
});

it('an area that is cut along the date line is drawn whole, without a border there', async () => {
  const box = (west: number, east: number): [number, number][] => [
    [west, 64],
    [east, 64],
    [east, 70],
    [west, 70],
    [west, 64],
  ];
  const geometry = { type: 'MultiPolygon', coordinates: [[box(170, 180)], [box(-180, -172)]] } as const;
  const map = await mountMap({
    data: [{ title: 'Sample: a zone', date: '2021', lat: 67, lon: 176, geometry }],
  });
  const { x, y } = projector({ ...map.stand, width: 784, height: 423 });
  const origin = map.element.getBoundingClientRect();
  const on = (lat: number, lon: number): { filled: boolean; stroked: boolean } => {
    const shapes = [...map.root.querySelectorAll<SVGGeometryElement>('.shape')].map((shape) => {
      const at = new DOMPoint(origin.left + x(mercatorX(lon)), origin.top + y(mercatorY(lat)));
      const inside = at.matrixTransform(shape.getScreenCTM()?.inverse());
      const { fill, stroke } = getComputedStyle(shape);
      return {
        filled: fill !== 'none' && shape.isPointInFill(inside),
        stroked: stroke !== 'none' && shape.isPointInStroke(inside),
      };
    });
    return {
      filled: shapes.some(({ filled }) => filled),
      stroked: shapes.some(({ stroked }) => stroked),
    };
  };
  for (const lon of [179.9, 180, -179.9])
    expect(on(67, lon), `${lon}`).toEqual({ filled: true, stroked: false });
  expect(on(67, 170).stroked).toBe(true);
  expect(on(67, -172).stroked).toBe(true);
  expect(on(64, 180).stroked).toBe(true);
});

describe('a thousand maps', () => {
  it('that come and go leave at most 50 nodes, no listener and 3 MB', async () => {
    const data = createDataset(summits);
    /** So many at a time, each in the hands of Leaflet before it goes. */
    const live = async (count: number): Promise<void> => {
      const elements = Array.from({ length: count }, () => new SummitVenues());
      for (const element of elements) {
        // In sight, all of them: elsewhere they would sleep.
        element.style.cssText =
          'position: absolute; inset: 0 auto auto 0; inline-size: 400px; block-size: 300px';
        element.data = data;
      }
      document.body.append(...elements);
      await vi.waitFor(() => {
        const steered = elements.every((each) => each.shadowRoot?.querySelector('.leaflet-container'));
        if (!steered) throw new Error('Not all of them are steered.');
      }, 20_000);
      for (const element of elements) element.remove();
    };
    /** What is let go in the next tasks, and what only the last of them still hold. */
    const rest = async (): Promise<void> => {
      await frames(5);
      await commands.memory();
      await frames(5);
    };
    await live(50);
    await rest();
    const before = await commands.memory();
    for (let i = 0; i < 20; i++) await live(50);
    await rest();
    const after = await commands.memory();
    const grown = (name: keyof typeof after): number => after[name] - before[name];
    expect(grown('nodes')).toBeLessThanOrEqual(50);
    expect(grown('listeners')).toBeLessThanOrEqual(0);
    expect(grown('heap')).toBeLessThanOrEqual(3_000_000);
  }, 120_000);
});

describe('fonts that come late', () => {
  it('have names measured in them', async () => {
    const map = await mountMap();
    const width = () => map.root.querySelector('.label[data-of]')?.getBoundingClientRect().width ?? 0;
    const overflows = () =>
      [...map.root.querySelectorAll<HTMLElement>('.label .text')].filter(
        (text) => text.scrollWidth > text.clientWidth + 1,
      );
    const before = width();
    const face = new FontFace('Late Mono', 'local("DejaVu Sans Mono"), local("Liberation Mono")');
    map.element.style.setProperty('--summit-font', '"Late Mono", sans-serif');
    document.fonts.add(face);
    await face.load();
    await expect.poll(width).not.toBe(before);
    await map.settled();
    expect(overflows()).toEqual([]);
    document.fonts.delete(face);
  });
});

describe('a page that is shown larger or smaller', () => {
  for (const style of ['zoom: 1.5', 'zoom: 0.8', 'transform: scale(0.5); transform-origin: 0 0'])
    it(`by ${style.split(';')[0] ?? ''}: what is under the pointer stays under it`, async () => {
      const map = await mountMap({}, 600, 400);
      document.body.style.cssText = `margin: 0; ${style}`;
      await map.settled();
      const point = (): [number, number] => {
        const box = map.root.querySelector('button.marker')?.getBoundingClientRect() ?? new DOMRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      };
      const at = point();
      await commands.mouseMove(at[0] - 4, at[1]);
      await commands.wheel(...at, 0, -100, { ctrl: true });
      await map.settled();
      const zoomed = point();
      expect(Math.hypot(zoomed[0] - at[0], zoomed[1] - at[1])).toBeLessThan(2);
      await commands.mousePath([zoomed, [zoomed[0] + 60, zoomed[1] + 30]]);
      await map.settled();
      const dragged = point();
      expect(dragged[0] - zoomed[0]).toBeCloseTo(60, -0.5);
      expect(dragged[1] - zoomed[1]).toBeCloseTo(30, -0.5);
      document.body.style.cssText = '';
    });

  it('has as many dots in its canvas as the screen', async () => {
    const map = await mountMap({ data: seededEvents(20_000) });
    const canvas = () => map.root.querySelector<HTMLCanvasElement>('canvas.crowd');
    await expect.poll(() => canvas()?.width).toBe(784);
    await commands.pixelRatio(2);
    try {
      await expect.poll(() => devicePixelRatio).toBe(2);
      await expect.poll(() => canvas()?.width).toBe(2 * 784);
    } finally {
      await commands.pixelRatio(null);
    }
  });
});

describe('on paper', () => {
  it('a map alone has nothing to press, and no number of a list that is not there', async () => {
    const map = await mountMap({ tiles: '/none/{z}/{x}/{y}', consent: 'ask' });
    const seen = () =>
      [...map.root.querySelectorAll('.group, .note, .hint, .consent')].filter((each) =>
        each.checkVisibility(),
      );
    expect(seen().length).toBeGreaterThan(2);
    await commands.emulateMedia({ media: 'print' });
    await map.settled();
    expect(seen()).toEqual([]);
    expect(map.labels().map((label) => label.split('|')[0])).toContain('Singapore');
    expect(map.labels().some((label) => /\d (Singapore|Hanoi)/.test(label))).toBe(false);
    await commands.emulateMedia({ media: 'screen' });
    await map.settled();
    expect(seen().length).toBeGreaterThan(2);
  });
});
