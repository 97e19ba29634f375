import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { DataInput } from '../../src/data/types.js';
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

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
/** What comes before any timer. */
const task = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

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

  it('a step of the map by key is one drawing of it: what it has reported comes back as no news', async () => {
    const summit = await mount();
    const draws = drawsOf(summit);
    summit.view('summit-venues').shadowRoot?.querySelector<HTMLElement>('.viewport')?.focus();
    await summit.press('ArrowRight');
    expect(summit.events('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
    expect(draws()).toEqual({ 'summit-map': 1, 'summit-venues': 1, 'summit-timeline': 0, 'summit-list': 0 });
  });
});

/** A thousand days at places all over the world. */
const crowd = (): DataInput => {
  const days = Float64Array.from({ length: 1000 }, (_, i) => Date.UTC(2000, 0, 1 + 3 * i));
  const at = (most: number, step: number): Float32Array =>
    Float32Array.from(days, (_, i) => ((i * step) % (2 * most)) - most);
  return {
    columns: {
      start: days,
      end: days.map((day) => day + 86_400_000),
      lat: at(60, 37),
      lon: at(180, 101),
      group: new Uint8Array(days.length),
      groups: ['Sample'],
      title: (i: number) => `Sample ${i}`,
    },
  };
};

describe('with a thousand events', () => {
  it('a map under the hand moves alone: neither the timeline nor the list is drawn, and what is around them once', async () => {
    const summit = await mount({ data: crowd() });
    const draws = drawsOf(summit);
    const { left, top, width, height } = summit.view('summit-venues').getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    await commands.mousePath([
      [x, y],
      [x + 80, y + 10],
      [x - 40, y],
    ]);
    await vi.waitFor(() => expect(summit.events('viewport').at(-1)?.phase).toBe('end'));
    await summit.settled();
    const { 'summit-venues': map, 'summit-map': whole, ...others } = draws();
    expect(map).toBeGreaterThan(1);
    expect(others).toEqual({ 'summit-timeline': 0, 'summit-list': 0 });
    // Once, when it rests.
    expect(whole).toBe(1);
  });

  it('a map under the hand moves the picture of the world, which is drawn at the beginning and at the end', async () => {
    const summit = await mount({ data: crowd() });
    const root = summit.view('summit-venues').shadowRoot;
    const ground = root?.querySelector<HTMLElement>('.ground');
    const world = root?.querySelector('.world');
    if (!ground || !world) throw new Error('There is no world.');
    const places = new Set<string>();
    let drawn = 0;
    const observer = new MutationObserver((records) => {
      if (records.some(({ target }) => world.contains(target))) drawn++;
      places.add(ground.style.transform);
    });
    observer.observe(ground, { subtree: true, attributes: true, childList: true });
    const { left, top, width, height } = summit.view('summit-venues').getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const way = [
      [x, y],
      [x + 100, y + 10],
      [x - 90, y],
    ] as const;
    await commands.mousePath(way, { steps: 20 });
    await vi.waitFor(() => expect(summit.events('viewport').at(-1)?.phase).toBe('end'));
    await summit.settled();
    observer.disconnect();
    expect(places.size).toBeGreaterThan(5);
    expect(drawn).toBeLessThanOrEqual(2);
    expect(ground.getAttribute('style')).toBe('');
    expect(world.getAttribute('width')).toBe(String(width));
  });

  it('a window that moves takes the rows of the list along, in the elements that are there', async () => {
    const summit = await mount({ data: crowd(), from: '2001', to: '2002' });
    const rows = (): Element[] => [...(summit.view('summit-list').shadowRoot?.querySelectorAll('li') ?? [])];
    const before = rows();
    const [first] = before;
    summit.element.from = '2004';
    summit.element.to = '2005';
    await expect.element(summit.row(/^Sample 487,/)).toBeInTheDocument();
    expect(rows()).toEqual(before);
    expect(rows()[0]).toBe(first);
    expect(summit.row(/^Sample 200,/).query()).toBeNull();
  });

  it('a window that moves makes and moves no row of the list, whatever periods begin in it', async () => {
    const summit = await mount({ data: crowd(), from: '2001-12', to: '2004' });
    const root = summit.view('summit-list').shadowRoot;
    const lists = root?.querySelectorAll('ol.inner') ?? [];
    expect(lists).toHaveLength(1);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    for (const list of lists) observer.observe(list, { subtree: true, childList: true, characterData: true });
    const periods: string[] = [];
    for (const from of ['2001-12', '2002-02', '2002-11', '2003-03']) {
      summit.element.from = from;
      await summit.settled();
      const headings = root?.querySelectorAll('li > [part~="period"]') ?? [];
      periods.push([...headings].map((heading) => heading.textContent.trim()).join());
    }
    observer.disconnect();
    expect(periods).toEqual(['2001,2002', '2002', '2002,2003', '2003']);
    const moved = records
      .flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])
      .filter((node) => node instanceof Element && node.matches('li, button, span'));
    expect(moved).toEqual([]);
    expect(records.filter(({ type }) => type === 'characterData').length).toBeGreaterThan(90);
  });

  it('rows that nobody sees are written when nothing else has been drawn for some frames', async () => {
    const summit = await mount({ data: crowd(), from: '2001' });
    const rows = [...(summit.view('summit-list').shadowRoot?.querySelectorAll('li') ?? [])];
    const written = new Map(rows.map((row) => [row, 0]));
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) throw new Error('The list is empty.');
    const observer = new MutationObserver((records) => {
      const seen = new Set(rows.filter((row) => records.some(({ target }) => row.contains(target))));
      for (const row of seen) written.set(row, (written.get(row) ?? 0) + 1);
    });
    for (const row of rows) observer.observe(row, { subtree: true, characterData: true, childList: true });
    for (const from of ['2002', '2003', '2004', '2005']) {
      summit.element.from = from;
      await Promise.resolve();
      await frame();
      await task();
    }
    expect(last.textContent).toContain('Sample 151 ');
    await summit.settled();
    observer.disconnect();
    expect(written.get(first)).toBe(4);
    expect(written.get(last)).toBe(1);
    // All of them say what is so now, in order.
    const numbers = rows.map((row) => Number(/Sample (\d+) /.exec(row.textContent)?.[1]));
    expect(numbers).toEqual(rows.map((_, i) => 609 + i));
  });

  it('a window under the hand is drawn in every frame, and put into words for the ear when the hand rests', async () => {
    const summit = await mount({ data: crowd(), from: '2001', to: '2003' });
    const draws = drawsOf(summit);
    const words = summit.root.querySelector('#now');
    if (!words) throw new Error('Nothing says what is shown.');
    const before = words.textContent;
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(words.textContent));
    observer.observe(words, { subtree: true, characterData: true, childList: true });
    const strip = summit.view('summit-timeline').shadowRoot?.querySelector('[part~="overview"]');
    const grip = strip?.querySelector('[role=slider]');
    if (!grip) throw new Error('The window has no grips.');
    const valued: (string | null)[] = [];
    const values = new MutationObserver(() => valued.push(grip.getAttribute('aria-valuetext')));
    values.observe(grip, { attributeFilter: ['aria-valuetext', 'aria-valuenow'] });
    strip?.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = strip?.getBoundingClientRect() ?? new DOMRect();
    const [x, y] = [left + width * 0.25, top + height / 2];
    await commands.mousePath(
      [
        [x, y],
        [x + width * 0.2, y],
      ],
      { steps: 12 },
    );
    await vi.waitFor(() => expect(summit.events('window').at(-1)?.phase).toBe('end'));
    await summit.settled();
    observer.disconnect();
    values.disconnect();
    const { 'summit-list': list, 'summit-map': whole } = draws();
    expect(list).toBeGreaterThan(4);
    // Once, when it rests.
    expect(whole).toBe(1);
    expect(valued).toEqual([grip.getAttribute('aria-valuetext')]);
    expect(said).toEqual([words.textContent]);
    expect(words.textContent).not.toBe(before);
  });

  it('a window that moves writes no text on the map, which would lay out the page', async () => {
    const summit = await mount({ data: crowd(), from: '2001', to: '2005' });
    const put = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
    const pens = [CanvasRenderingContext2D.prototype, OffscreenCanvasRenderingContext2D.prototype];
    const written = pens.flatMap((pen) => [vi.spyOn(pen, 'fillText'), vi.spyOn(pen, 'font', 'set')]);
    summit.element.from = '2002';
    await summit.settled();
    expect(put.mock.calls.length).toBeGreaterThan(0);
    expect(written.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0]);
  });

  it('a map or a window that moves has its discs put down as pixels, of a picture that is kept', async () => {
    const summit = await mount({ data: crowd() });
    const put = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
    const drawn = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'arc');
    const { left, top, width, height } = summit.view('summit-venues').getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    await commands.mousePath([
      [x, y],
      [x + 60, y],
      [x, y],
    ]);
    await vi.waitFor(() => expect(summit.events('viewport').at(-1)?.phase).toBe('end'));
    const moved = put.mock.calls.length;
    expect(moved).toBeGreaterThan(2);
    summit.element.from = '2002';
    await summit.settled();
    expect(put.mock.calls.length).toBeGreaterThan(moved);
    expect(new Set(put.mock.calls.map(([image]) => image)).size).toBe(1);
    expect(drawn.mock.calls.length).toBe(0);
  });

  it('a window that moves asks the rows of the list for nothing, and no rule looks at what is theirs alone', async () => {
    const summit = await mount({ data: crowd(), from: '2001', to: '2005' });
    const list = summit.view('summit-list').shadowRoot;
    const texts = (): string[] =>
      [...(list?.querySelectorAll('.rows button') ?? [])].map(({ textContent }) => textContent);
    const before = texts();
    const asked = vi.spyOn(Element.prototype, 'getAttribute');
    summit.element.from = '2002';
    await summit.settled();
    expect(texts()).not.toEqual(before);
    const ofRows = asked.mock.contexts.filter(
      (element) => element instanceof Element && element.closest('.rows button') !== null,
    );
    expect(ofRows.length).toBe(0);
    expect(list?.querySelectorAll('.rows .m-fill').length).toBeGreaterThan(20);
    expect(list?.querySelectorAll('.rows .m-halo').length).toBe(0);
    const rules = list?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]) ?? [];
    expect(rules.length).toBeGreaterThan(50);
    expect(rules.filter(({ cssText }) => cssText.includes('[data-id'))).toEqual([]);
  });

  it('a window that moves goes over few shapes, and words that the axis still says are not written again', async () => {
    const summit = await mount({ data: crowd(), from: '2001', to: '2005' });
    const all = (selector: string): Element[] => [
      ...(summit.view('summit-timeline').shadowRoot?.querySelectorAll(selector) ?? []),
    ];
    // A word such as "Jul" may stand there more than once.
    const words = (): Map<string, Set<Element>> => {
      const found = new Map<string, Set<Element>>();
      for (const text of all('.axis .texts text'))
        found.set(text.textContent, (found.get(text.textContent) ?? new Set()).add(text));
      return found;
    };
    expect(all('.strip .events > *').length).toBe(1);
    const before = words();
    summit.element.from = '2002';
    summit.element.to = '2006';
    await summit.settled();
    const after = words();
    const staying = [...after].filter(([text]) => before.has(text));
    expect(staying.length).toBeGreaterThan(2);
    expect(staying.length).toBeLessThan(after.size);
    for (const [text, elements] of staying) {
      const known = before.get(text) ?? new Set();
      const kept = [...elements].filter((element) => known.has(element)).length;
      expect(kept, text).toBe(Math.min(known.size, elements.size));
    }
  });

  it('a window that moves takes the words of the axis along as one: none of those that stay is placed anew', async () => {
    // As many days before as after.
    const summit = await mount({ data: crowd(), from: '2001', to: '2004' });
    const texts = summit.view('summit-timeline').shadowRoot?.querySelector('.axis .texts');
    if (!texts) throw new Error('The axis has no words.');
    const staying = [...texts.children].filter(({ textContent }) => /^\d{4}$/.test(textContent));
    const lefts = (): number[] => staying.map((text) => text.getBoundingClientRect().left);
    const before = lefts();
    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    observer.observe(texts, { subtree: true, attributes: true, childList: true });
    summit.element.from = '2002';
    summit.element.to = '2005';
    await summit.settled();
    observer.disconnect();
    expect(written.map(({ target }) => target)).toContain(texts);
    const still = staying.filter((text) => text.isConnected);
    expect(still.length).toBeGreaterThan(2);
    expect(written.filter(({ target }) => still.some((text) => text.contains(target)))).toEqual([]);
    const steps = lefts().flatMap((left, i) => (staying[i]?.isConnected ? [left - (before[i] ?? 0)] : []));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 1);
    expect(Math.abs(steps[0] ?? 0)).toBeGreaterThan(50);
  });

  it('a window that comes back to where it was has little to put into words: its own two ends', async () => {
    const summit = await mount({ data: crowd(), from: '2001', to: '2004' });
    const rows = summit.view('summit-list').shadowRoot?.querySelectorAll('li').length ?? 0;
    const moveTo = async (from: string): Promise<void> => {
      summit.element.from = from;
      await summit.settled();
    };
    await moveTo('2002');
    const { prototype } = Intl.DateTimeFormat;
    const others = (['formatToParts', 'formatRange', 'formatRangeToParts'] as const).map((name) =>
      vi.spyOn(prototype, name),
    );
    const own = Object.getOwnPropertyDescriptor(prototype, 'format');
    let calls = 0;
    Object.defineProperty(prototype, 'format', {
      configurable: true,
      get(this: Intl.DateTimeFormat): unknown {
        calls++;
        return own?.get?.call(this);
      },
    });
    onTestFinished(() => void Object.defineProperty(prototype, 'format', own ?? {}));
    const counted = (): number => calls + others.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    await moveTo('2003');
    const first = counted();
    await moveTo('2002');
    await moveTo('2003');
    expect(first).toBeGreaterThanOrEqual(rows);
    expect(counted() - first).toBeLessThan(rows / 2);
  });

  it('the row with the focus keeps its element, and no other event takes it over', async () => {
    const summit = await mount({ data: crowd(), from: '2001', to: '2002' });
    const row = summit.row(/^Sample 130,/);
    row.element().closest('button')?.focus();
    const focusedId = (): string | undefined => {
      const active = summit.view('summit-list').shadowRoot?.activeElement;
      return active instanceof HTMLElement ? active.dataset.id : undefined;
    };
    const id = focusedId();
    const element = summit.view('summit-list').shadowRoot?.activeElement;
    expect(id).toBeDefined();
    summit.element.from = '2001-01-20';
    await expect.element(summit.row(/^Sample 123,/)).not.toBeInTheDocument();
    expect(focusedId()).toBe(id);
    expect(summit.view('summit-list').shadowRoot?.activeElement).toBe(element);
    summit.element.from = '2004';
    summit.element.to = '2005';
    await expect.element(summit.row(/^Sample 487,/)).toBeInTheDocument();
    expect(element?.isConnected && element.getAttribute('data-id') !== id).not.toBe(true);
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
