import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, put } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  document.documentElement.removeAttribute('dir');
  await commands.mouseMove(1200, 880);
});

/** A point of the sea, far from all marks and controls. */
const SEA = [420, 330] as const;

describe('its box', () => {
  it('may be empty at first and grow later', async () => {
    const map = await mountMap({}, 0, 0);
    expect(map.of('viewport')).toEqual([]);
    // Leaflet comes to another, and not to this one.
    const other = await mountMap();
    expect([map.steered, other.steered]).toEqual([false, true]);
    other.element.remove();
    await map.resize(784, 423);
    await expect.poll(() => map.markers().length).toBe(7);
    expect(map.markers().every(({ x, y }) => x > 20 && x < 764 && y > 20 && y < 403)).toBe(true);
    await expect.poll(() => map.steered).toBe(true);
  });

  it('may be hidden and come back', async () => {
    const map = await mountMap();
    const before = map.markers();
    map.element.style.display = 'none';
    await map.settled();
    map.element.selected = 'hanoi-summit';
    await map.settled();
    map.element.style.display = '';
    await map.settled();
    expect(map.markers().map(({ x }) => x)).toEqual(before.map(({ x }) => x));
    await map.drag(SEA, [SEA[0] + 40, SEA[1]]);
    expect(map.markers()[0]?.x).toBe((before[0]?.x ?? 0) + 40);
  });

  it('may be hidden as new events come, whose names keep clear of controls when it is shown', async () => {
    const at = (title: string, lat: number, lon: number) => ({ title, date: '2024', place: title, lat, lon });
    const map = await mountMap({ data: [at('Oslo', 60, 11), at('Lima', -12, -77)] });
    const names = (): Element[] => [...map.root.querySelectorAll('.label .text')];
    const covered = (): string[] => {
      const controls = [...map.root.querySelectorAll('.group, .note, .corner > *')].map((each) =>
        each.getBoundingClientRect(),
      );
      return names()
        .filter((name) => {
          const { left, top, right, bottom } = name.getBoundingClientRect();
          return controls.some(
            (box) => left < box.right && box.left < right && top < box.bottom && box.top < bottom,
          );
        })
        .map(({ textContent }) => textContent);
    };
    const placed = [at('Gisborne', -38.66, 178.02)];
    // Countries and oceans come to lie where the buttons stand, and where the note comes to, one after the other.
    for (const longitude of [40, 80, 120]) {
      map.element.data = placed;
      await put(map, 30, longitude, 4);
      map.element.style.display = 'none';
      map.element.data = [...placed, { title: 'A letter', date: '2024' }];
      // As long as the browser takes to say that it is out of sight.
      for (let i = 0; i < 3; i++) await map.settled();
      map.element.style.display = '';
      await map.settled();
      expect(map.root.querySelector('.note')).not.toBeNull();
      expect(names().length).toBeGreaterThan(2);
      expect(covered(), `${longitude}`).toEqual([]);
    }
  });

  it('is fitted again when it changes, until the reader has moved the map', async () => {
    const map = await mountMap();
    await map.resize(500, 300);
    await expect.poll(() => map.of('viewport').length).toBe(2);
    expect(map.markers().every(({ x, y }) => x > 20 && x < 480 && y > 20 && y < 280)).toBe(true);
    await map.focusMap();
    await map.press('{+}');
    const { center, zoom } = map.stand;
    await map.resize(784, 423);
    await expect.poll(() => map.of('viewport').at(-1)?.user).toBe(false);
    expect(map.stand).toEqual({ center, zoom });
  });

  it('is fitted again after the reader has come back to the fit, by whatever way', async () => {
    const map = await mountMap();
    await map.focusMap();
    await map.press('{+}{ArrowRight}{Home}');
    await map.resize(500, 300);
    await expect.poll(() => map.of('viewport').at(-1)?.user).toBe(false);
    expect(map.markers().every(({ x, y }) => x > 20 && x < 480 && y > 20 && y < 280)).toBe(true);
  });

  it('changes while the reader has moved the map, whose drags begin where it stands then', async () => {
    const map = await mountMap();
    await map.focusMap();
    await map.press('{+}');
    await map.resize(600, 423);
    const [before] = map.markers();
    await map.drag([300, 330], [340, 330]);
    expect(map.markers()[0]?.x).toBe((before?.x ?? 0) + 40);
  });

  it('has a height of its own, from its own width, unless it is given one', async () => {
    const box = document.createElement('div');
    const element = document.createElement('summit-venues');
    box.append(element);
    document.body.append(box);
    const height = (): number => element.getBoundingClientRect().height;
    for (const [width, expected] of [
      [300, 268],
      [700, 378],
      [1200, 560],
    ] as const) {
      box.style.inlineSize = `${width}px`;
      expect(height()).toBeCloseTo(expected, 0);
    }
    element.style.blockSize = '200px';
    expect(height()).toBe(200);
    expect(box.scrollHeight).toBe(200);
    // It is never too low to be seen.
    element.style.blockSize = '0';
    expect(height()).toBe(120);
    element.style.blockSize = 'auto';
    element.style.flex = '1';
    box.style.cssText = 'display: flex; inline-size: 700px; block-size: 300px';
    await element.updateComplete;
    expect(height()).toBe(300);
    expect(element.getBoundingClientRect().width).toBe(700);
    const frame = element.shadowRoot?.querySelector('.frame')?.getBoundingClientRect();
    expect([frame?.width, frame?.height]).toEqual([700, 300]);
  });

  it('says nothing to the page where only its height has changed', async () => {
    const map = await mountMap({}, 700, 500);
    await map.focusMap();
    await map.press('{ArrowUp}');
    const before = map.of('viewport').length;
    await map.resize(700, 496);
    map.element.selected = 'hanoi-summit';
    map.element.from = '2018';
    await map.settled();
    expect(map.viewport.clientHeight).toBe(496);
    expect(map.of('viewport')).toHaveLength(before);
    await map.resize(700, 170);
    await map.settled();
    expect(map.of('viewport').length).toBeGreaterThan(before);
  });
});
