/** The contrast of what is drawn, as the browser computes it; that of the tokens is in tests/themes.test.ts. */
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { clear, mount, type SummitHarness } from './harness/summit.js';

const themes = import.meta.glob<string>('../../src/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

afterEach(() => {
  clear();
  for (const style of document.head.querySelectorAll('style[data-theme]')) style.remove();
});

/** Red, green and blue of `rgb(…)` or `color(srgb …)`, from 0 to 1; null for what is not opaque. */
function channels(colour: string): readonly number[] | null {
  const parts = (colour.match(/[\d.e-]+/g) ?? []).map(Number);
  if (parts.length !== 3) return null;
  return colour.startsWith('rgb') ? parts.map((part) => part / 255) : parts;
}

function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: readonly number[], b: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

/** What is drawn of the events on the lanes, each with its contrast to the paper; without halos of paper. */
function marks(summit: SummitHarness): { readonly dimmed: boolean; readonly contrast: number }[] {
  const frame = summit.root.querySelector('.frame');
  const paper = channels(frame ? getComputedStyle(frame).backgroundColor : '') ?? [];
  const root = summit.view('summit-timeline').shadowRoot;
  return [...(root?.querySelectorAll('.option path, .option rect, .option line') ?? [])].flatMap((mark) => {
    const { fill, stroke, strokeWidth } = getComputedStyle(mark);
    const drawn = [fill, Number.parseFloat(strokeWidth) > 0 ? stroke : 'none'];
    const dimmed = mark.closest('.dimmed') !== null;
    const seen = drawn.map((colour) => channels(colour)).filter((colour) => colour !== null);
    const contrasts = seen.map((colour) => ratio(colour, paper)).filter((contrast) => contrast > 1.01);
    return contrasts.length === 0 ? [] : [{ dimmed, contrast: Math.max(...contrasts) }];
  });
}

describe.each(Object.entries(themes))('the marks on the lanes in %s', (path, css) => {
  it.each(['light', 'dark'] as const)(
    'stand out at 3 : 1, those too that the map does not hold, %s',
    async (colorScheme) => {
      await commands.emulateMedia({ colorScheme });
      const style = document.createElement('style');
      style.dataset.theme = path;
      style.textContent = `:root { color-scheme: light dark } ${css}`;
      document.head.append(style);
      const summit = await mount();
      for (let i = 0; i < 3; i++) await summit.button('Zoom in').click();
      await expect.poll(() => marks(summit).some(({ dimmed }) => dimmed)).toBe(true);
      const drawn = marks(summit);
      expect(drawn.length).toBeGreaterThan(10);
      expect(Math.min(...drawn.map(({ contrast }) => contrast))).toBeGreaterThanOrEqual(3);
    },
  );
});
