import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { frames, watchAsked, type Asked } from './harness/quiet.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';

let asked: { now: () => Asked; stop: () => void };

beforeEach(() => {
  asked = watchAsked();
});
afterEach(() => {
  asked.stop();
  clear();
  document.querySelectorAll('.spacer').forEach((each) => each.remove());
  window.scrollTo(0, 0);
});

const quiet = (): Promise<void> => vi.waitFor(() => expect(asked.now().pending).toBe(0), { timeout: 8000 });

/** Pushes what is on the page far below what is seen. */
async function pushAway(): Promise<void> {
  const spacer = document.createElement('div');
  spacer.className = 'spacer';
  spacer.style.blockSize = '6000px';
  document.body.prepend(spacer);
  window.scrollTo(0, 0);
  // The browser says what is in sight once in a frame.
  await frames(4);
}

/** Draws of the views since now. */
function watchDrawn(summit: SummitHarness): () => number {
  let count = 0;
  for (const name of ['summit-venues', 'summit-timeline', 'summit-list'] as const) {
    const { shadowRoot } = summit.view(name);
    const observer = new MutationObserver((records) => (count += records.length));
    if (shadowRoot)
      observer.observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  return () => count;
}

describe('at rest', () => {
  it('there is no timer, no frame request and no listener on document or window', async () => {
    const summit = await mount();
    await quiet();
    const { all } = asked.now();
    await frames(30);
    expect(asked.now()).toEqual({ pending: 0, all, listeners: 0 });
    // After acts of a reader there is rest again.
    await summit.marker(/Hanoi/).first().click();
    await commands.wheel(300, 300, 0, 100, { ctrl: true });
    await quiet();
    const after = asked.now();
    expect(after.all).toBeGreaterThan(all);
    await frames(30);
    expect(asked.now()).toEqual({ pending: 0, all: after.all, listeners: 0 });
    summit.element.remove();
    await quiet();
    expect(asked.now().listeners).toBe(0);
  });
});

describe('out of sight', () => {
  it('the browser neither lays out nor paints it, and nothing is drawn; in sight again it shows what it was told', async () => {
    const summit = await mount();
    await quiet();
    const height = summit.element.getBoundingClientRect().height;
    await pushAway();
    await expect.poll(() => summit.element.matches(':state(asleep)')).toBe(true);
    expect(getComputedStyle(summit.element).contentVisibility).toBe('auto');
    const list = summit.view('summit-list');
    await expect.poll(() => list.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    expect(summit.element.getBoundingClientRect().height).toBe(height);

    const drawn = watchDrawn(summit);
    const { all } = asked.now();
    Object.assign(summit.element, { from: '2019-02', to: '2019-02' });
    await frames(20);
    expect(drawn()).toBe(0);
    expect(asked.now().all).toBe(all);
    // What it says is right all the same.
    const { visible } = summit;
    expect(visible.length).toBeGreaterThan(0);
    expect(visible.length).toBeLessThan(10);

    await commands.wheel(400, 400, 0, 6000);
    await expect.poll(drawn).toBeGreaterThan(0);
    await expect.element(summit.in('summit-timeline').getByRole('option').first()).toBeVisible();
    await expect
      .poll(() => summit.in('summit-timeline').getByRole('option').elements().length)
      .toBe(visible.length);
  });

  it('new data is taken and told, since the page may wait for it', async () => {
    const summit = await mount();
    await quiet();
    await pushAway();
    const loads = summit.events('load').length;
    summit.element.data = [{ id: 'new', title: 'New', date: '2020', lat: 1, lon: 1 }];
    await vi.waitFor(() => expect(summit.events('load')).toHaveLength(loads + 1));
    // After something that was slept over, too.
    summit.element.from = '2019';
    await frames(3);
    summit.element.data = [{ id: 'newer', title: 'Newer', date: '2020', lat: 1, lon: 1 }];
    await vi.waitFor(() => expect(summit.events('load')).toHaveLength(loads + 2));
    expect(summit.visible).toEqual(['newer']);
  });

  it('playback waits, without a timer, and goes on when it is seen again', async () => {
    const summit = await mount();
    const timeline = summit.in('summit-timeline');
    await timeline.getByRole('button', { name: 'Play' }).click();
    await vi.waitFor(() => expect(summit.element.selected).not.toBeNull());
    // The pointer rests on the button, where it would be reading.
    await commands.mouseMove(5, 5);
    await pushAway();
    await quiet();
    const { selected } = summit.element;
    const { all } = asked.now();
    await frames(20);
    expect([summit.element.selected, asked.now().all]).toEqual([selected, all]);
    document.querySelector('.spacer')?.remove();
    await vi.waitFor(() => expect(summit.element.selected).not.toBe(selected), { timeout: 8000 });
  });

  it('a view alone on a page sleeps and wakes by itself', async () => {
    const list = document.createElement('summit-list');
    document.body.append(list);
    await list.updateComplete;
    await frames(3);
    await pushAway();
    const rows = (): number => list.shadowRoot?.querySelectorAll('[data-key^="row:"]').length ?? 0;
    const before = rows();
    Object.assign(list, { from: '2019-02', to: '2019-02' });
    await frames(10);
    expect(rows()).toBe(before);
    document.querySelector('.spacer')?.remove();
    await expect.poll(() => list.shadowRoot?.querySelectorAll('.outer, details').length).toBeGreaterThan(0);
    list.remove();
  });
});

it('the map is drawn after the first frame, into the room that is kept for it', async () => {
  const element = document.createElement('summit-map');
  const box = document.createElement('div');
  box.style.inlineSize = '1200px';
  box.append(element);
  document.body.append(box);
  const views = (): (ShadowRoot | null | undefined)[] =>
    ['summit-venues', 'summit-timeline', 'summit-list'].map(
      (name) => element.shadowRoot?.querySelector(name)?.shadowRoot,
    );
  const drawn = (): unknown[] => {
    const [map, timeline, list] = views();
    return [
      map?.querySelector('.world') !== null && map !== undefined,
      (timeline?.querySelectorAll('[role=option]').length ?? 0) > 0,
      (list?.querySelectorAll('[data-key^="row:"]').length ?? 0) > 0,
    ];
  };
  await element.updateComplete;
  // What the first frame is painted from.
  await vi.waitFor(() => expect(drawn().slice(1)).toEqual([true, true]), { interval: 1 });
  expect(drawn()[0]).toBe(false);
  const boxes = (): (DOMRect | undefined)[] =>
    ['summit-venues', 'summit-timeline', 'summit-list'].map((name) =>
      element.shadowRoot?.querySelector(name)?.getBoundingClientRect(),
    );
  const before = boxes();
  expect(before[0]?.height).toBeGreaterThan(200);
  await expect.poll(drawn).toEqual([true, true, true]);
  expect(boxes()).toEqual(before);
  box.remove();
});
