import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { mountMap, put } from './harness/map.js';

/** The placed events of the bundled summits, in time order. */
const IN_TIME = ['First', 'Japan', 'US asks', 'Summit dates', 'Moon', 'China', 'Second'];

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  document.documentElement.removeAttribute('dir');
  await commands.mouseMove(1200, 880);
});

describe('keys', () => {
  it('of the map pan, zoom and fit', async () => {
    const map = await mountMap();
    const start = map.stand;
    const [before] = map.markers();
    await map.focusMap();
    await map.press('{ArrowRight}');
    expect((before?.x ?? 0) - (map.markers()[0]?.x ?? 0)).toBe(80);
    await map.press('{Shift>}{ArrowLeft}{/Shift}');
    expect((map.markers()[0]?.x ?? 0) - (before?.x ?? 0)).toBe(160);
    await map.press('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect((map.markers()[0]?.y ?? 0) - (before?.y ?? 0)).toBe(80);
    await map.press('{+}');
    expect(map.stand.zoom).toBeCloseTo(start.zoom + 1);
    await map.press('{-}{=}');
    expect(map.stand.zoom).toBeCloseTo(start.zoom + 1);
    await map.press('{Home}');
    expect(map.stand.zoom).toBeCloseTo(start.zoom);
    expect(map.stand.center[0]).toBeCloseTo(start.center[0]);
    expect(
      map
        .of('viewport')
        .slice(1)
        .every(({ user }) => user === true),
    ).toBe(true);
  });

  it('that the browser takes with Ctrl, Alt or Cmd are left to it', async () => {
    const map = await mountMap();
    const start = map.stand;
    await map.focusMap();
    const taken: string[] = [];
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) taken.push(event.key);
    };
    document.addEventListener('keydown', listen);
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      for (const key of ['ArrowRight', '+', '-', 'Home', 'Enter']) {
        const init = { key, [held]: true, bubbles: true, cancelable: true, composed: true };
        map.viewport.dispatchEvent(new KeyboardEvent('keydown', init));
      }
    await map.press('{Control>}{ArrowRight}{/Control}');
    document.removeEventListener('keydown', listen);
    expect(taken).toEqual([]);
    expect(map.stand).toEqual(start);
    expect(map.focused).toBe(map.viewport);
  });

  it('walk the markers in time order, one Tab stop for all', async () => {
    const map = await mountMap();
    expect(map.root.querySelectorAll('button.marker[tabindex="0"]')).toHaveLength(1);
    await map.focusMap();
    await map.press('{Enter}');
    const name = (): string => map.focused?.getAttribute('aria-label') ?? '';
    for (const start of IN_TIME) {
      expect(name()).toContain(start);
      await map.press('{ArrowRight}');
    }
    expect(name()).toContain('Second');
    await map.press('{Home}');
    expect(name()).toContain('First');
    await map.press('{End}{ArrowUp}');
    expect(name()).toContain('China');
    expect(map.of('hover').at(-1)?.hovered).toBe('china-positive-result');
    await map.press(' ');
    expect(map.of('select')).toMatchObject([{ selected: 'china-positive-result' }]);
    await map.press('{Escape}');
    expect(map.of('select').at(-1)?.selected).toBeNull();
    expect(name()).toContain('China');
    await map.press('{Escape}');
    expect(map.focused).toBe(map.viewport);
    await userEvent.tab();
    expect(name()).toContain('China');
  });

  it('mirror with the reader’s direction, while the map does not', async () => {
    document.documentElement.dir = 'rtl';
    const map = await mountMap();
    await map.focusMap();
    await map.press('{Enter}{Home}{ArrowLeft}');
    expect(map.focused?.getAttribute('aria-label')).toContain('Japan');
    const [, hawaii, , washington] = map.markers();
    expect(hawaii?.x).toBeLessThan(washington?.x ?? 0);
    expect(getComputedStyle(map.viewport).direction).toBe('ltr');
  });

  it('bring a marker into view that has the focus', async () => {
    const map = await mountMap();
    await map.focusMap();
    await map.press('{+}{+}{Enter}{Home}');
    const [singapore] = map.markers();
    expect(singapore?.x).toBeGreaterThan(0);
    expect(singapore?.x).toBeLessThan(784);
    expect(singapore?.y).toBeGreaterThan(0);
    expect(singapore?.y).toBeLessThan(423);
  });

  it('keep a marker in view that has the focus when the map becomes smaller', async () => {
    const map = await mountMap();
    // A view of the page's own, which no fit follows: Singapore is at the right edge.
    await put(map, 5, 55, 3);
    await map.focusMap();
    await map.press('{Enter}{Home}');
    const name = map.focused?.getAttribute('aria-label');
    const x = (): number => map.markers().find((each) => each.name === name)?.x ?? NaN;
    expect(x()).toBeGreaterThan(600);
    await map.resize(300, 423);
    await expect.poll(x).toBeLessThan(300);
    expect(x()).toBeGreaterThan(0);
    expect(map.focused?.getAttribute('aria-label')).toBe(name);
  });

  it('put away the ways to pan with Escape, which gives the focus back to what has shown them', async () => {
    const map = await mountMap({ selected: 'sample' });
    const pan = map.control('Move the map');
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): unknown => heard.push(key);
    document.addEventListener('keydown', hear);
    onTestFinished(() => document.removeEventListener('keydown', hear));
    for (const way of ['{Shift}', '{ArrowDown}']) {
      await pan.click();
      await map.press(way);
      await expect.element(pan).toHaveAttribute('aria-expanded', 'true');
      await map.press('{Escape}');
      await expect.element(pan).toHaveAttribute('aria-expanded', 'false');
      expect(map.focused).toBe(pan.element());
    }
    // With nothing to put away it is left to the page.
    expect(heard).not.toContain('Escape');
    await map.press('{Escape}');
    expect(heard).toContain('Escape');
  });

  it('walk the controls, one Tab stop for all', async () => {
    const map = await mountMap();
    expect(map.root.querySelectorAll('[data-tool][tabindex="0"]')).toHaveLength(1);
    const first = map.control('Zoom in').element();
    if (first instanceof HTMLElement) first.focus();
    await map.press('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{Enter}');
    expect(map.focused?.getAttribute('aria-expanded')).toBe('true');
    await map.press('{ArrowRight}{Enter}');
    expect(map.focused?.getAttribute('aria-label')).toBe('Move west');
    expect(map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    await map.press('{Home}');
    expect(map.focused).toBe(first);
  });
});
