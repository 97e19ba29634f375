import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTask } from '../../src/components/shared/next-task.js';
import type { DataInput } from '../../src/data/types.js';
import { clear } from './harness/summit.js';
import { frames, watchAsked, type Asked } from './harness/quiet.js';

const NAMES = ['summit-map', 'summit-venues', 'summit-timeline', 'summit-list'] as const;
const DAY = 86_400_000;

let asked: { now: () => Asked; stop: () => void };
beforeEach(async () => {
  // What the page was told to be for the last test, such as paper, is over.
  await frames(6);
  asked = watchAsked();
});
afterEach(() => {
  asked.stop();
  vi.restoreAllMocks();
  clear();
});

/** Events of 40 years all over the world, in columns. */
function events(length: number): DataInput {
  const start = Float64Array.from({ length }, (_, i) => Date.UTC(1980, 0, 1) + ((i * 7919) % 14_600) * DAY);
  return {
    columns: {
      start,
      end: start.map((at) => at + DAY),
      lat: Float32Array.from({ length }, (_, i) => ((i * 37) % 130) - 60),
      lon: Float32Array.from({ length }, (_, i) => ((i * 101) % 360) - 180),
      group: Uint8Array.from({ length }, (_, i) => i % 4),
      groups: ['A', 'B', 'C', 'D'],
      title: (i: number) => `Sample ${i}`,
    },
  };
}

/** How often each element draws from the first time on, until nothing is left to be done. */
async function drawsOf(data: DataInput): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of NAMES) {
    const { prototype } = customElements.get(name) ?? {};
    const updated: unknown = Reflect.get(prototype, 'updated');
    if (typeof updated !== 'function') throw new Error(`<${name}> draws nothing.`);
    counts[name] = 0;
    vi.spyOn(prototype, 'updated').mockImplementation(function (this: unknown, ...args: unknown[]) {
      counts[name] = (counts[name] ?? 0) + 1;
      Reflect.apply(updated, this, args);
    });
  }
  const element = Object.assign(document.createElement('summit-map'), { data });
  document.body.append(element);
  await element.updateComplete;
  await vi.waitFor(() => expect(asked.now().pending).toBe(0), { timeout: 8000 });
  await frames(4);
  return counts;
}

describe('the first time', () => {
  it('many events are drawn once by each view: the map as its frame, then whole', async () => {
    expect(await drawsOf(events(2000))).toEqual({
      // Once more since the map says where it stands.
      'summit-map': 2,
      'summit-venues': 2,
      'summit-timeline': 1,
      'summit-list': 1,
    });
  });

  it('few events are drawn once, and the map once more when its names know what is in their way', async () => {
    expect(await drawsOf(events(3))).toEqual({
      'summit-map': 2,
      'summit-venues': 3,
      'summit-timeline': 1,
      'summit-list': 1,
    });
  });

  it.each([
    { length: 25_000, drawn: false, how: 'many events are read in one task and drawn in the next' },
    { length: 3, drawn: true, how: 'few events are drawn in the task in which they are read' },
  ])('$how', async ({ length, drawn }) => {
    let read = false;
    const columns: unknown = Reflect.get(events(length), 'columns');
    const get = (): unknown => {
      read = true;
      return columns;
    };
    const given = Object.defineProperty({ ...events(0) }, 'columns', { get });
    const element = Object.assign(document.createElement('summit-map'), { data: given });
    document.body.append(element);
    await nextTask();
    expect({ read, drawn: element.hasUpdated }).toEqual({ read: true, drawn });
    await expect.poll(() => element.hasUpdated).toBe(true);
    await element.updateComplete;
  });

  it('the map is drawn while the frame before it is on its way to the screen: it waits for no other one', async () => {
    const { requestAnimationFrame } = window;
    let first = true;
    // After the first frame there is no other.
    const never = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) =>
      first
        ? requestAnimationFrame((time) => {
            queueMicrotask(() => (first = false));
            draw(time);
          })
        : 0,
    );
    const element = Object.assign(document.createElement('summit-map'), { data: events(3) });
    document.body.append(element);
    const map = (): Element | null => element.shadowRoot?.querySelector('summit-venues') ?? null;
    const marker = (): Element | null => map()?.shadowRoot?.querySelector('[part~="marker"]') ?? null;
    await expect.poll(marker).not.toBeNull();
    never.mockRestore();
  });
});
