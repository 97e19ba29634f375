/** Every row of the map in the table of keys, from left to right and from right to left. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { directions } from '../harness/directions.js';
import { mountMap, type MapHarness } from '../harness/map.js';

/** The placed events of the bundled summits, in time order. */
const IN_TIME = ['First', 'Japan', 'US asks', 'Summit dates', 'Moon', 'China', 'Second'];

const VIENNA_AND_BRATISLAVA = [
  { id: 'vienna', title: 'Sample in Vienna', date: '1961', place: 'Vienna', lat: 48.2, lon: 16.37 },
  { id: 'brat', title: 'Sample in Bratislava', date: '2005', place: 'Bratislava', lat: 48.14, lon: 17.11 },
  { id: 'lima', title: 'Sample in Lima', date: '2008', place: 'Lima', lat: -12.05, lon: -77.04 },
];
const TWO_IN_VIENNA = [
  { id: 'vienna', title: 'First in Vienna', date: '1961', place: 'Vienna', lat: 48.2, lon: 16.37 },
  { id: 'again', title: 'Second in Vienna', date: '1979', place: 'Vienna', lat: 48.2, lon: 16.37 },
  { id: 'lima', title: 'Sample in Lima', date: '2008', place: 'Lima', lat: -12.05, lon: -77.04 },
];

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1200, 880);
});

describe.each(directions)('keys on the map, $dir', ({ dir, forward, back }) => {
  const open = (data?: object[]): Promise<MapHarness> => mountMap(data ? { data } : {}, 784, 423, dir);
  const name = (map: MapHarness): string => map.focused?.getAttribute('aria-label') ?? '';
  /** How far the map went, in px to the east and to the south, while something was done. */
  async function moved(map: MapHarness, act: () => Promise<void>): Promise<[x: number, y: number]> {
    const [before] = map.markers();
    await act();
    const [after] = map.markers();
    return [
      Math.round((before?.x ?? NaN) - (after?.x ?? NaN)),
      Math.round((before?.y ?? NaN) - (after?.y ?? NaN)),
    ];
  }

  it.each([
    ['ArrowRight', [80, 0]],
    ['ArrowLeft', [-80, 0]],
    ['ArrowUp', [0, -80]],
    ['ArrowDown', [0, 80]],
  ] as const)('%s pans 80 px, and with Shift three times as far', async (key, [x, y]) => {
    const map = await open();
    await map.focusMap();
    expect(await moved(map, () => map.press(`{${key}}`))).toEqual([x, y]);
    await map.press('{Home}');
    await map.press('{=}{=}');
    expect(await moved(map, () => map.press(`{Shift>}{${key}}{/Shift}`))).toEqual([3 * x, 3 * y]);
    expect(map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    expect(map.focused).toBe(map.viewport);
  });

  it('plus and minus zoom by one, with Shift by three, and Home shows all again', async () => {
    const map = await open();
    const { zoom, center } = map.stand;
    await map.focusMap();
    await map.press('{=}');
    expect(map.stand.zoom).toBeCloseTo(zoom + 1);
    await map.press('{Shift>}{=}{/Shift}');
    expect(map.stand.zoom).toBeCloseTo(zoom + 4);
    await map.press('{Shift>}{-}{/Shift}{+}{-}');
    expect(map.stand.zoom).toBeCloseTo(zoom + 1);
    await map.press('{ArrowLeft}{Home}');
    expect(map.stand.zoom).toBeCloseTo(zoom);
    expect(map.stand.center[1]).toBeCloseTo(center[1]);
  });

  it('Enter goes to the first marker, and Escape from there to the map', async () => {
    const map = await open();
    await map.focusMap();
    await map.press('{Enter}');
    expect(name(map)).toContain('First');
    await map.press('{Escape}');
    expect(map.focused).toBe(map.viewport);
  });

  it('arrows walk the markers in time order and stop at the ends; Home and End lead there', async () => {
    const map = await open();
    await map.focusMap();
    await map.press('{Enter}');
    const seen: string[] = [];
    for (let i = 0; i < IN_TIME.length; i++) {
      seen.push(name(map));
      await map.press(i % 2 ? `{${forward}}` : '{ArrowDown}');
    }
    expect(seen.map((each, i) => each.startsWith(IN_TIME[i] ?? '?'))).not.toContain(false);
    expect(name(map)).toContain('Second');
    await map.press(`{${back}}`);
    expect(name(map)).toContain('China');
    await map.press('{ArrowUp}');
    expect(name(map)).toContain('Moon');
    await map.press('{Home}');
    expect(name(map)).toContain('First');
    await map.press('{ArrowUp}');
    expect(name(map)).toContain('First');
    await map.press('{End}');
    expect(name(map)).toContain('Second');
    expect(map.of('select')).toEqual([]);
  });

  it.each(['{Enter}', ' '])('%o opens an event; Escape closes it, and the focus stays', async (key) => {
    const map = await open();
    await map.focusMap();
    await map.press('{Enter}{End}');
    await map.press(key);
    expect(map.element.selected).toBe('hanoi-summit');
    await map.press('{Escape}');
    expect(map.element.selected).toBeNull();
    expect(name(map)).toContain('Second');
  });

  it.each(['{Enter}', ' '])('%o opens a cluster, and its first event has the focus', async (key) => {
    const map = await open(VIENNA_AND_BRATISLAVA);
    expect(map.markers()).toHaveLength(2);
    await map.focusMap();
    await map.press('{Enter}');
    await map.press(key);
    expect(map.markers()).toHaveLength(3);
    expect(name(map)).toContain('Sample in Vienna');
  });

  it('several events at one place open as a list that arrows walk and Escape closes', async () => {
    const map = await open(TWO_IN_VIENNA);
    await map.focusMap();
    await map.press('{Enter}{Enter}');
    expect(map.focused?.textContent).toContain('First in Vienna');
    await map.press(`{${forward}}`);
    expect(map.focused?.textContent).toContain('Second in Vienna');
    await map.press('{Escape}');
    expect(map.list).toBeNull();
    expect(name(map)).toMatch(/^2 entries at Vienna/);
    await map.press('{Enter}{End}{Enter}');
    expect(map.element.selected).toBe('again');
    expect(name(map)).toMatch(/^2 entries at Vienna/);
  });

  it('arrows, Home and End walk the controls; Enter and Space press them', async () => {
    const map = await open();
    await map.focusMap();
    await userEvent.tab();
    await userEvent.tab();
    expect(name(map)).toBe('Zoom in');
    await map.press(`{${forward}}`);
    expect(name(map)).toBe('Zoom out');
    await map.press(`{${back}}{Enter}`);
    expect(name(map)).toBe('Zoom in');
    const { zoom } = map.stand;
    await map.press(' ');
    expect(map.stand.zoom).toBeCloseTo(zoom + 1);
    await map.press('{End}');
    expect(name(map)).not.toBe('Zoom in');
    await map.press('{Home}');
    expect(name(map)).toBe('Zoom in');
    await map.press('{Escape}');
    expect(name(map)).toBe('Zoom in');
  });

  it('leave a page its shortcuts, and its letters', async () => {
    const map = await open();
    await map.focusMap();
    const heard: string[] = [];
    document.body.addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (defaultPrevented) heard.push(key);
    });
    await map.press('{Control>}{ArrowRight}{/Control}{Alt>}{Home}{/Alt}ab{Enter}ab');
    expect(heard).toEqual([]);
  });
});
