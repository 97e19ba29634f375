import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clear, mount, type SummitHarness } from './harness/summit.js';

afterEach(() => {
  vi.restoreAllMocks();
  clear();
});

const NAMES = ['summit-map', 'summit-venues', 'summit-timeline', 'summit-list'] as const;
type Counts = Record<(typeof NAMES)[number], number>;

/** How often each element has been drawn since the last call. */
function drawsOf(summit: SummitHarness): () => Counts {
  const counts: Counts = { 'summit-map': 0, 'summit-venues': 0, 'summit-timeline': 0, 'summit-list': 0 };
  for (const name of NAMES) {
    const element = name === 'summit-map' ? summit.element : summit.view(name);
    const updated: unknown = Reflect.get(element, 'updated');
    if (typeof updated !== 'function') throw new Error(`<${name}> draws nothing.`);
    Reflect.set(element, 'updated', (...args: unknown[]) => {
      counts[name]++;
      Reflect.apply(updated, element, args);
    });
  }
  return () => {
    const now = { ...counts };
    for (const name of NAMES) counts[name] = 0;
    return now;
  };
}

describe('in one frame', () => {
  it('many changes are one drawing of each', async () => {
    const summit = await mount();
    const draws = drawsOf(summit);
    summit.element.from = '2019';
    summit.element.selected = null;
    await Promise.resolve();
    summit.element.to = '2019-03';
    await Promise.resolve();
    summit.element.from = '2019-02';
    expect(draws()).toEqual({ 'summit-map': 0, 'summit-venues': 0, 'summit-timeline': 0, 'summit-list': 0 });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    expect(draws()).toEqual({ 'summit-map': 1, 'summit-venues': 1, 'summit-timeline': 1, 'summit-list': 1 });
  });

  it('what comes before the timers of a busy page waits for the next frame all the same', async () => {
    const summit = await mount();
    const draws = drawsOf(summit);
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const task = (): Promise<unknown> =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => setInterval(() => undefined, 1e6));
    summit.element.from = '2018';
    await task();
    await frame();
    await task();
    expect(draws()).toEqual({ 'summit-map': 1, 'summit-venues': 1, 'summit-timeline': 1, 'summit-list': 1 });
    for (const from of ['2018-05', '2018-06', '2019']) {
      summit.element.from = from;
      await Promise.resolve();
    }
    expect(draws()).toEqual({ 'summit-map': 0, 'summit-venues': 0, 'summit-timeline': 0, 'summit-list': 0 });
    await frame();
    await task();
    expect(draws()).toEqual({ 'summit-map': 1, 'summit-venues': 1, 'summit-timeline': 1, 'summit-list': 1 });
  });

  it('what the map alone changes leaves the list as it is', async () => {
    const summit = await mount();
    const draws = drawsOf(summit);
    await summit.in('summit-venues').getByRole('button', { name: 'Zoom in' }).click();
    await vi.waitFor(() => expect(summit.events('viewport').at(-1)?.phase).toBe('end'));
    await summit.settled();
    const after = draws();
    expect(after['summit-venues']).toBeGreaterThan(0);
    expect(after['summit-list']).toBe(0);
  });
});

describe('at rest', () => {
  let frames = 0;
  let timers = 0;
  beforeEach(() => {
    frames = timers = 0;
  });

  it('nothing runs', async () => {
    const summit = await mount();
    const draws = drawsOf(summit);
    await new Promise((resolve) => setTimeout(resolve, 500));
    draws();
    const original = { frame: globalThis.requestAnimationFrame, timer: globalThis.setTimeout };
    vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => {
      frames++;
      return original.frame.call(globalThis, run);
    });
    await new Promise((resolve) => {
      original.timer.call(globalThis, resolve, 400);
      vi.spyOn(globalThis, 'setTimeout').mockImplementation((...args) => {
        timers++;
        return original.timer.apply(globalThis, args);
      });
    });
    expect({ frames, timers, draws: draws() }).toEqual({
      frames: 0,
      timers: 0,
      draws: { 'summit-map': 0, 'summit-venues': 0, 'summit-timeline': 0, 'summit-list': 0 },
    });
  });
});
