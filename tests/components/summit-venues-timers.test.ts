/** A map that is gone from the page leaves no timer behind. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { mountMap, put, type MapHarness } from './harness/map.js';

const SERVER = 'https://timers.example/**';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

afterEach(async () => {
  vi.useRealTimers();
  await commands.answer(SERVER, null);
});

async function remove(map: MapHarness): Promise<void> {
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  map.element.remove();
  await map.settled();
  expect(vi.getTimerCount()).toBe(0);
}

it('of a hint, or of the wheel', async () => {
  const map = await mountMap();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await map.wheel([300, 200], 100);
  expect(map.root.querySelector('.hint')).not.toBeNull();
  await remove(map);
  document.body.append(map.element);
  await map.settled();
  await vi.runAllTimersAsync();
  await map.wheel([300, 200], -100, { ctrl: true });
  await remove(map);
});

it('of pictures that are waited for, or are to be asked for again', async () => {
  await commands.answer(SERVER, 'silent');
  const map = await mountMap();
  await put(map, 48, 11, 5);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  map.element.tiles = 'https://timers.example/{z}/{x}/{y}';
  for (let i = 0; i < 20 && !map.root.querySelector('.tiles img'); i++) await map.settled();
  expect(map.root.querySelector('.tiles img')).not.toBeNull();
  await remove(map);
});
