import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import type { PlaceOrder } from '../../src/data/place-order.js';
import { Subject } from '../../src/data/subject.js';
import type { SummitProgressEvent } from '../../src/index.js';
import { json, serve, SlowFile } from './harness/network.js';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

const ROWS = 12_000;
const day = (i: number): string =>
  `20${String(i % 20).padStart(2, '0')}-03-${String((i % 28) + 1).padStart(2, '0')}`;
/** In no order of time, and with titles that are in another order than their dates. */
const csv = `id,title,date,lat,lon\n${Array.from(
  { length: ROWS },
  (_, i) =>
    `e${i},A title of some length for event ${(i * 7919) % ROWS},${day(i * 31)},${(i % 100) - 39.5},${(i % 280) - 140}`,
).join('\n')}\n`;
const FIRST = 200_000;

let file: SlowFile;
let progress: SummitProgressEvent[];

beforeEach(() => {
  file = new SlowFile(csv, 'text/csv');
  progress = [];
  serve({
    '/events.csv': file.answer,
    '/one.json': () => json('[{"id":"one","title":"One","date":"2020"}]'),
  });
});
afterEach(() => {
  clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Starts with nothing on screen but the beginning of the file. */
async function mountPart(properties: Parameters<typeof mount>[0] = {}): Promise<SummitHarness> {
  const summit = await mount({ ...properties, src: '/events.csv' });
  summit.element.addEventListener('summit-progress', (event) => progress.push(event));
  file.send(FIRST);
  await vi.waitFor(() => expect(summit.visible.length).toBeGreaterThan(300));
  // The events are there before they are drawn.
  await summit.settled();
  return summit;
}

const withoutWorkers = (): unknown =>
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('Not here', 'SecurityError');
      }
    },
  );

const whole = (summit: SummitHarness): Promise<void> =>
  vi.waitFor(
    () => expect(summit.element.matches(':state(ready)') && summit.element.visible.length).toBe(ROWS),
    {
      timeout: 15_000,
    },
  );

describe('while a large file is on its way', () => {
  it('its first events are on screen, and a bar says how far it is', async () => {
    const summit = await mountPart();
    expect(summit.visible.length).toBeLessThan(ROWS / 4);
    expect(summit.element.matches(':state(loading)')).toBe(true);
    await expect.element(summit.progress).toHaveAccessibleName('Reading a large file');
    await expect.element(summit.progress).toHaveAttribute('aria-valuetext', '0.2 of 0.7 MB read');
    expect(summit.events('load')).toEqual([]);
    file.sendRest();
    await whole(summit);
    await expect.poll(() => summit.progress.query()).toBeNull();
    expect(summit.events('load')).toHaveLength(1);
    expect(summit.element.issues).toEqual([]);

    const phases = progress.map(({ phase }) => phase);
    expect([phases[0], phases.at(-1)]).toEqual(['start', 'end']);
    expect(new Set(phases.slice(1, -1))).toEqual(new Set(['move']));
    expect(progress.length).toBeLessThan(110);
    expect(progress.map(({ unit }) => unit)).toContain('records');
    const last = progress.findLast(({ unit }) => unit === 'records');
    expect(last?.total).toBe(ROWS);
    expect(last?.done).toBeGreaterThan(ROWS / 2);
  });

  it('its rest moves what is under the mouse: the beginning was not the whole', async () => {
    const later = new SlowFile(
      csv.replaceAll(/,20\d\d(?=-)/g, (_, at: number) => `,${2000 + Math.floor((at / csv.length) * 20)}`),
      'text/csv',
    );
    serve({ '/later.csv': later.answer });
    const summit = await mount({ src: '/later.csv' });
    later.send(FIRST);
    await vi.waitFor(() => expect(summit.visible.length).toBeGreaterThan(300));
    await summit.settled();
    const timeline = summit.view('summit-timeline').shadowRoot;
    const years = (): number[] =>
      [...(timeline?.querySelectorAll('.axis .texts text') ?? [])]
        .map(({ textContent }) => Number(/\d{4}/.exec(textContent)?.[0]))
        .filter((year) => year > 0);
    expect(Math.max(...years())).toBeLessThan(2010);
    const lanes = timeline?.querySelector('.lanes')?.getBoundingClientRect();
    await commands.mouseMove((lanes?.left ?? 0) + 100, (lanes?.top ?? 0) + 20);
    later.sendRest();
    await whole(summit);
    await summit.settled();
    expect(Math.max(...years())).toBeGreaterThan(2015);
    await commands.mouseMove(1270, 890);
  });

  it('its first events are drawn before more of it is looked at', async () => {
    const there: (readonly [read: number, drawn: boolean])[] = [];
    const summit = await mount({ src: '/events.csv' });
    summit.element.addEventListener('summit-progress', () => {
      there.push([
        summit.visible.length,
        summit.has('summit-list') && summit.row(/event/).elements().length > 5,
      ]);
    });
    file.sendRest();
    await whole(summit);
    const [read, drawn] = there[0] ?? [];
    expect(read).toBeGreaterThan(300);
    expect(read).toBeLessThan(ROWS);
    expect(drawn).toBe(true);
  });

  it('its first events are drawn without waiting for a frame', async () => {
    const summit = await mount({ src: '/events.csv' });
    await summit.settled();
    vi.stubGlobal('requestAnimationFrame', () => 0);
    file.send(FIRST);
    await vi.waitFor(() => expect(summit.has('summit-list')).toBe(true));
    expect(summit.row(/event/).elements().length).toBeGreaterThan(5);
    vi.unstubAllGlobals();
    file.sendRest();
    await whole(summit);
  });

  it('only its beginning and its end are spoken', async () => {
    const summit = await mountPart();
    const status = summit.whole.getByRole('status');
    await expect.element(status).toHaveTextContent('Reading a large file');
    file.sendRest();
    await whole(summit);
    await expect.element(status).toHaveTextContent('12,000 of 12,000 entries read');
  });

  it('nothing on the page is pushed about by the bar', async () => {
    const summit = await mountPart();
    const height = (): number => summit.element.getBoundingClientRect().height;
    const card = summit.root.querySelector('[part=progress]')?.getBoundingClientRect();
    expect(card?.height).toBeGreaterThan(20);
    const before = height();
    file.sendRest();
    await whole(summit);
    await summit.settled();
    expect(Math.abs(height() - before)).toBeLessThan(1);
  });

  it('the choices of the reader outlast the rest of it', async () => {
    const summit = await mountPart();
    const row = summit.in('summit-list').getByRole('button', { name: /event/ }).first();
    await row.click();
    const { selected } = summit.element;
    expect(selected).toMatch(/^e\d+$/);
    summit.element.from = '2004';
    summit.element.to = '2011';
    await summit.settled();
    const map = summit.view('summit-venues').getBoundingClientRect();
    await commands.wheel(map.x + map.width / 2, map.y + map.height / 2, 0, -300, { ctrl: true });
    await vi.waitFor(() => expect(summit.events('viewport').some(({ user }) => user)).toBe(true));
    const seen: string[] = [];
    summit.element.addEventListener('summit-viewport', ({ center, zoom }) =>
      seen.push([...center, zoom].join(' ')),
    );
    await commands.wheel(map.x + map.width / 2, map.y + map.height / 2, 0, -100, { ctrl: true });
    await vi.waitFor(() =>
      expect(summit.events('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' }),
    );
    const here = seen.at(-1);
    file.sendRest();
    await vi.waitFor(() => expect(summit.element.matches(':state(ready)')).toBe(true), { timeout: 15_000 });
    await summit.settled();
    expect(summit.element).toMatchObject({ selected, from: '2004', to: '2011' });
    // What the map reports of itself is where the reader has put it.
    expect(seen.at(-1)).toBe(here);
  });

  it('a table stays sorted as it was', async () => {
    const summit = await mountPart({ view: 'table' });
    const list = summit.in('summit-list');
    await list.getByRole('columnheader', { name: 'Entry', exact: true }).getByRole('button').click();
    const root = summit.view('summit-list').shadowRoot;
    const titles = (): string[] =>
      [...(root?.querySelectorAll('.inner td.entry button > :first-child') ?? [])].map((each) =>
        each.textContent.trim(),
      );
    await vi.waitFor(() => expect(titles()[0]).toBe('A title of some length for event 0'));
    file.sendRest();
    await whole(summit);
    await summit.settled();
    expect(root?.querySelector('th.entry')?.getAttribute('aria-sort')).toBe('ascending');
    // Of the whole, not of the beginning alone.
    expect(titles().slice(0, 3)).toEqual([0, 1, 2].map((i) => `A title of some length for event ${i}`));
  });
});

describe('Cancel', () => {
  it('keeps the first events and offers to read it again', async () => {
    const summit = await mountPart();
    const shown = summit.visible.length;
    await summit.button('Cancel').click();
    await expect.poll(() => summit.progress.query()).toBeNull();
    expect(summit.element.matches(':state(ready)')).toBe(true);
    expect(summit.visible).toHaveLength(shown);
    expect(progress.at(-1)?.phase).toBe('cancel');
    expect(summit.events('error')).toEqual([]);
    await expect.element(summit.whole.getByText('The reading was stopped').first()).toBeVisible();
    await expect.poll(() => focused()?.textContent?.trim()).toBe('Try again');
    await summit.button('Try again').click();
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    file.send(FIRST);
    await expect.element(summit.progress).toBeVisible();
    file.sendRest();
    await whole(summit);
    expect(summit.whole.getByText('The reading was stopped').query()).toBeNull();
  });

  it('keeps what was there before, which stays until all of the new is read', async () => {
    const summit = await mount({ src: '/one.json' });
    await vi.waitFor(() => expect(summit.visible).toEqual(['one']));
    summit.element.src = '/events.csv';
    await vi.waitFor(() => expect(summit.element.matches(':state(loading)')).toBe(true));
    file.send(FIRST);
    await expect.element(summit.progress).toBeVisible();
    expect(summit.visible).toEqual(['one']);
    summit.root.querySelector<HTMLElement>('[part=progress] button')?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(summit.element.matches(':state(ready)')).toBe(true));
    expect(summit.visible).toEqual(['one']);
    await summit.button('Dismiss').click();
    await expect.poll(() => summit.root.querySelector('[part=progress]')).toBeNull();
  });

  it('is not told of a file of which only the first events are there', async () => {
    const summit = await mount({ src: '/events.csv' });
    summit.element.addEventListener('summit-progress', (event) => progress.push(event));
    // As soon as they are drawn, before the file goes on.
    const drawn = new MutationObserver(() => {
      if (summit.visible.length > 300) summit.element.cancel();
    });
    drawn.observe(summit.root, { subtree: true, childList: true });
    file.send(FIRST);
    await expect.poll(() => summit.element.matches(':state(ready)')).toBe(true);
    drawn.disconnect();
    file.sendRest();
    await summit.settled();
    expect(progress).toEqual([]);
    expect(summit.root.querySelector('progress')).toBeNull();
    expect(summit.element.matches(':state(ready)')).toBe(true);
  });

  it('is the last that is told of a file, though more of it comes', async () => {
    const summit = await mountPart();
    await vi.waitFor(() => expect(progress.map(({ phase }) => phase)).toEqual(['start']));
    summit.element.cancel();
    file.sendRest();
    await summit.settled();
    expect(progress.map(({ phase }) => phase)).toEqual(['start', 'cancel']);
    expect(summit.visible.length).toBeLessThan(ROWS);
  });

  it('can be asked for by the page, and ends the worker', async () => {
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const asked = vi.spyOn(Worker.prototype, 'postMessage');
    const summit = await mountPart();
    file.sendRest();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 10_000 });
    summit.element.cancel();
    expect(progress.at(-1)?.phase).toBe('cancel');
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
    await summit.settled();
    expect(summit.visible.length).toBeLessThan(ROWS);
    summit.element.cancel();
    expect(progress.filter(({ phase }) => phase === 'cancel')).toHaveLength(1);
  });
});

describe('the whole of a large file', () => {
  it.each(['in a worker', 'here'])(
    'is put in order before it is shown, where it was read %s',
    async (where) => {
      if (where === 'here') withoutWorkers();
      const summit = await mountPart();
      const shown: number[] = [];
      const { get } = Object.getOwnPropertyDescriptor(Subject.prototype, 'places') ?? {};
      vi.spyOn(Subject.prototype, 'places', 'get').mockImplementation(function (this: Subject) {
        if (this.dataset.length === ROWS) shown.push(summit.element.visible.length);
        return get?.call(this) as PlaceOrder;
      });
      file.sendRest();
      await whole(summit);
      await summit.settled();
      expect(shown[0]).toBeLessThan(ROWS);
      expect(shown.at(-1)).toBe(ROWS);
    },
  );

  it('has only those of its places made that are named', async () => {
    const summit = await mountPart();
    const made = vi.spyOn(JSON, 'parse');
    file.sendRest();
    await whole(summit);
    await summit.settled();
    expect(made.mock.calls.length).toBeLessThan(ROWS / 10);
    expect(summit.element.issues).toEqual([]);
  });
});

describe('where no worker can start', () => {
  it('a large file is read in slices of a few records, with the same progress', async () => {
    withoutWorkers();
    const slices = vi.spyOn(MessagePort.prototype, 'postMessage');
    const summit = await mountPart();
    file.sendRest();
    await whole(summit);
    // Twice over all records, 250 at a time, each in a task of its own.
    expect(slices.mock.calls.length).toBeGreaterThan((2 * ROWS) / 250 - 2);
    const records = progress.filter(({ unit }) => unit === 'records');
    expect(records.length).toBeGreaterThan(20);
    expect(progress.at(-1)?.phase).toBe('end');
  });
});

it('the card reads from right to left, and fits a narrow page', async () => {
  await page.viewport(360, 800);
  const summit = await mountPart();
  const card = summit.root.querySelector('[part=progress]')?.getBoundingClientRect();
  const frame = summit.element.getBoundingClientRect();
  expect(card?.left).toBeGreaterThanOrEqual(frame.left);
  expect(card?.right).toBeLessThanOrEqual(frame.right + 0.5);
  await page.viewport(1280, 900);
});
