import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { SummitVenues } from '../../src/components/summit-venues/summit-venues.js';
import { mountMap } from './harness/map.js';

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
    // Across the date line in one piece.
    expect(seen[0]?.getBoundingClientRect().width).toBeLessThan(700);
    map.element.to = '2020';
    await map.settled();
    expect(shapes().some((shape) => shape.classList.contains('area'))).toBe(false);
  });
});

describe('the life of a map', () => {
  it('a thousand times over leaves at most 50 nodes and not one listener of the document', async () => {
    const kept = new Set<string>();
    const add = document.addEventListener.bind(document);
    const remove = document.removeEventListener.bind(document);
    const ids = new Map<unknown, number>();
    const key = (type: string, listener: unknown, options: unknown): string => {
      if (!ids.has(listener)) ids.set(listener, ids.size);
      const capture =
        typeof options === 'boolean' ? options : JSON.stringify(options ?? null).includes('"capture":true');
      return `${type} ${ids.get(listener)} ${capture}`;
    };
    document.addEventListener = (...args: Parameters<typeof add>) => {
      kept.add(key(args[0], args[1], args[2]));
      add(...args);
    };
    document.removeEventListener = (...args: Parameters<typeof remove>) => {
      kept.delete(key(args[0], args[1], args[2]));
      remove(...args);
    };
    const nodes = document.querySelectorAll('*').length;
    try {
      for (let i = 0; i < 1000; i++) {
        const element = new SummitVenues();
        element.style.cssText = 'inline-size: 400px; block-size: 300px';
        document.body.append(element);
        // Every tenth lives long enough for Leaflet to take hold of it.
        await (i % 10 === 0 ? new Promise((resolve) => setTimeout(resolve, 20)) : element.updateComplete);
        element.remove();
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      document.addEventListener = add;
      document.removeEventListener = remove;
    }
    expect(document.querySelectorAll('*').length - nodes).toBeLessThanOrEqual(50);
    expect([...kept]).toEqual([]);
  }, 60_000);
});
