import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { mountMap } from './harness/map.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  document.documentElement.removeAttribute('dir');
  await commands.mouseMove(1200, 880);
});

/** A point of the sea, far from all marks and controls. */
const SEA = [420, 330] as const;

describe('gestures', () => {
  it('a drag pans, says so as it goes and once when it is over, and selects nothing on a marker', async () => {
    const map = await mountMap();
    const start = map.stand;
    const hanoi = map.markers()[6];
    await map.drag([hanoi?.x ?? 0, hanoi?.y ?? 0], [(hanoi?.x ?? 0) + 120, (hanoi?.y ?? 0) + 30]);
    await expect.poll(() => map.of('viewport').at(-1)?.phase).toBe('end');
    const moves = map.of('viewport').slice(1);
    expect(moves.filter(({ phase }) => phase === 'move').length).toBeGreaterThan(1);
    expect(moves.filter(({ phase }) => phase === 'end')).toHaveLength(1);
    expect(moves.every(({ user }) => user === true)).toBe(true);
    expect(map.stand.zoom).toBe(start.zoom);
    expect(map.markers()[6]?.x).toBe((hanoi?.x ?? 0) + 120);
    expect(map.of('select')).toEqual([]);
    expect(map.viewport.classList.contains('dragging')).toBe(false);
  });

  it('a drag leaves the zoom as it is between two levels', async () => {
    const map = await mountMap();
    await map.wheel(SEA, -35, { ctrl: true });
    await map.settled();
    const { zoom } = map.stand;
    expect(Number.isInteger(zoom)).toBe(false);
    const hanoi = map.markers()[6];
    await map.drag(SEA, [SEA[0] + 60, SEA[1] + 20]);
    await expect.poll(() => map.of('viewport').at(-1)?.phase).toBe('end');
    expect(map.stand.zoom).toBe(zoom);
    expect(map.markers()[6]?.x).toBeCloseTo((hanoi?.x ?? 0) + 60, 3);
  });

  it('goes round the globe and stops at the poles', async () => {
    const map = await mountMap();
    for (let i = 0; i < 6; i++) await map.drag([100, 330], [700, 330]);
    expect(Math.abs(map.stand.center[1])).toBeLessThanOrEqual(180);
    for (let i = 0; i < 4; i++) await map.drag([420, 20], [420, 400]);
    const top = map.stand.center[0];
    await map.drag([420, 20], [420, 400]);
    expect(map.stand.center[0]).toBeCloseTo(top, 6);
    await map.drag([420, 300], [420, 200]);
    expect(map.stand.center[0]).toBeLessThan(top);
  });

  it('the wheel belongs to the page; with Ctrl it zooms where the pointer is', async () => {
    const map = await mountMap();
    document.body.style.blockSize = '3000px';
    const start = map.stand;
    const hint = () => map.root.querySelector('.hint')?.textContent ?? '';
    const scrolled = () => expect.poll(() => document.documentElement.scrollTop);
    // What the page scrolls under a pointer that rests was not meant.
    const [x, y] = map.at(...SEA);
    map.element.style.marginBlockStart = '600px';
    await commands.wheel(x, y, 0, 600);
    await scrolled().toBe(600);
    await commands.wheel(x, y, 0, 20);
    await scrolled().toBe(620);
    await map.settled();
    expect(hint()).toBe('');
    map.element.style.marginBlockStart = '';
    window.scrollTo(0, 0);
    // A pointer that came here, and one notch.
    await commands.mouseMove(1200, 880);
    await commands.wheel(x, y, 0, 120);
    await scrolled().toBe(120);
    await map.settled();
    expect(map.stand).toEqual(start);
    expect(hint()).toContain('Ctrl');
    expect(map.root.querySelector('.hint')?.getAttribute('aria-hidden')).toBe('true');
    window.scrollTo(0, 0);
    await map.settled();
    const stanford = map.markers()[2];
    const kept: boolean[] = [];
    document.addEventListener('wheel', (event) => kept.push(event.defaultPrevented), { once: true });
    await map.wheel([stanford?.x ?? 0, stanford?.y ?? 0], -120, { ctrl: true });
    // The browser would zoom the page.
    expect(kept).toEqual([true]);
    expect(map.stand.zoom).toBeCloseTo(start.zoom + 0.5);
    expect(map.markers()[2]?.x).toBe(stanford?.x);
    expect(map.markers()[2]?.y).toBe(stanford?.y);
    expect(document.documentElement.scrollTop).toBe(0);
    await expect.poll(() => map.of('viewport').at(-1)?.phase).toBe('end');
    document.body.style.blockSize = '';
  });

  it('the hint is in the language of the reader; Cmd does what Ctrl does', async () => {
    const map = await mountMap({ lang: 'de' });
    await expect.poll(() => map.viewport.getAttribute('aria-label')).toBe('Karte');
    await map.wheel(SEA, 120);
    expect(map.root.querySelector('.hint')?.textContent).toContain('halten und scrollen');
    const { zoom } = map.stand;
    const wheel = { metaKey: true, deltaY: -40, bubbles: true, cancelable: true, composed: true };
    const event = new WheelEvent('wheel', wheel);
    map.viewport.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    await expect.poll(() => map.stand.zoom).toBeGreaterThan(zoom);
    await expect.poll(() => map.root.querySelector('.hint')).toBeNull();
  });

  it('the hint goes by itself', async () => {
    const map = await mountMap();
    await map.wheel(SEA, 120);
    expect(map.root.querySelector('.hint')).not.toBeNull();
    await expect.poll(() => map.root.querySelector('.hint'), { timeout: 5000 }).toBeNull();
  });

  it('a double click zooms in, where it is', async () => {
    const map = await mountMap();
    const { zoom } = map.stand;
    const away = () => (map.markers()[2]?.x ?? 0) - SEA[0];
    const before = away();
    await commands.dblclick(...map.at(...SEA));
    await expect.poll(() => map.stand.zoom).toBeCloseTo(zoom + 1);
    await map.settled();
    expect(Math.abs(away() - 2 * before)).toBeLessThan(3);
  });

  it('one finger leaves the map where it is; two move and zoom it', async () => {
    const map = await mountMap();
    const start = map.stand;
    await map.touch([[[300, 330]], [[330, 330]], [[380, 330]]]);
    expect(map.stand).toEqual(start);
    expect(map.root.querySelector('.hint')?.textContent).toContain('two fingers');
    // Wherever that one is, it scrolls the page.
    for (const each of [map.viewport, ...map.root.querySelectorAll('.marker, .label, .over, .leaflet-pane')])
      expect(['pan-x pan-y', 'auto', 'manipulation']).toContain(getComputedStyle(each).touchAction);
    expect(getComputedStyle(map.viewport).touchAction).toBe('pan-x pan-y');
    await map.touch([
      [
        [350, 300],
        [450, 300],
      ],
      [
        [320, 300],
        [480, 300],
      ],
      [
        [300, 300],
        [500, 300],
      ],
    ]);
    await expect.poll(() => map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    expect(map.stand.zoom).toBeGreaterThan(start.zoom + 0.5);
  });

  it('the buttons zoom, fit and pan, and say where the end is', async () => {
    const map = await mountMap();
    const { zoom } = map.stand;
    await map.control('Zoom in').click();
    expect(map.stand.zoom).toBeCloseTo(zoom + 1);
    const out = map.control('Zoom out');
    for (let i = 0; i < 9 && out.element().getAttribute('aria-disabled') !== 'true'; i++) await out.click();
    await expect.element(out).toHaveAttribute('aria-disabled', 'true');
    const limit = map.stand.zoom;
    expect(limit).toBeLessThan(zoom);
    await out.click({ force: true });
    expect(map.stand.zoom).toBe(limit);
    await map.control('Show all places').click();
    expect(map.stand.zoom).toBeCloseTo(zoom);
    await map.control('Move the map').click();
    for (const [way, x, y] of [
      ['east', -80, 0],
      ['west', 80, 0],
      ['south', 0, -80],
      ['north', 0, 80],
    ] as const) {
      const [before] = map.markers();
      await map.control(`Move ${way}`).click();
      const [after] = map.markers();
      expect([(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)], way).toEqual([x, y]);
    }
  });

  it('a glide takes its time, unless the reader wants no motion', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const map = await mountMap();
    await map.focusMap();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    expect(map.of('viewport').filter(({ phase }) => phase === 'move').length).toBeGreaterThan(2);
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    const before = map.of('viewport').length;
    await map.press('{ArrowLeft}');
    expect(map.of('viewport').slice(before)).toMatchObject([{ phase: 'end' }]);
  });
});
