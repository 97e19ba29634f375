/** Shades of many events. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, put } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

/** As evenly as events can lie: every tenth of a degree. */
const even = (): { title: string; date: string; lat: number; lon: number }[] =>
  Array.from({ length: 160 * 100 }, (_, i) => ({
    title: 'Sample',
    date: '2024',
    lat: Math.floor(i / 160) / 10 - 4.95,
    lon: (i % 160) / 10 - 7.95,
  }));

// The cells have between 23 and 45 px.
it.each([5.5, 5.75, 6, 6.25, 6.45])('even data make an even field at zoom %f', async (zoom) => {
  const map = await mountMap({ data: even(), density: 'heat' });
  await put(map, 0, 0, zoom);
  const canvas = map.root.querySelector<HTMLCanvasElement>('canvas.crowd');
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) throw new Error('There is no canvas.');
  const [width, height] = [240, 160];
  const { data } = pen.getImageData((canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
  const depths = Array.from({ length: width * height }, (_, i) => data[4 * i + 3] ?? 0);
  const [least, most] = [Math.min(...depths), Math.max(...depths)];
  expect(least).toBeGreaterThan(128);
  expect((most - least) / most).toBeLessThan(0.08);
});
