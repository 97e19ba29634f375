import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, never, serve } from './harness/network.js';
import { clear, mount } from './harness/summit.js';

const EVENTS = JSON.stringify([{ id: 'one', title: 'One', date: '2020-01-02', lat: 10, lon: 20 }]);
afterEach(() => {
  clear();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('src', () => {
  it('is loaded, shown and reported', async () => {
    serve({ '/events.json': () => json(EVENTS) });
    const summit = await mount({ src: '/events.json' });
    await vi.waitFor(() => expect(summit.events('load')).toHaveLength(1));
    expect(summit.visible).toEqual(['one']);
    expect(summit.element.matches(':state(ready)')).toBe(true);
  });

  it.each([
    ['a status of 404', () => new Response('', { status: 404 }), /status 404/, []],
    [
      'HTML',
      () => new Response('<!doctype html><p>Sign in</p>', { headers: { 'content-type': 'text/html' } }),
      /not data/,
      ['web-page'],
    ],
    ['broken JSON', () => json('[{"title": "One",'), /not data/, ['json-syntax']],
    ['nothing at all', () => Promise.reject(new TypeError('failed')), /could not be reached/, []],
  ])('that answers with %s is an error with a way to try again', async (_, answer, message, codes) => {
    serve({ '/events.json': answer });
    const summit = await mount({ src: '/events.json' });
    await expect.element(summit.error).toHaveTextContent(message);
    expect(summit.events('error')).toHaveLength(1);
    expect(summit.element.matches(':state(error)')).toBe(true);
    // What a reader says of the file, a missing reader too, is among the issues until there is other data.
    expect(summit.element.issues.map(({ code }) => code)).toEqual(codes);
    serve({ '/events.json': () => json(EVENTS) });
    await summit.whole.getByRole('button', { name: 'Try again' }).click();
    await vi.waitFor(() => expect(summit.visible).toEqual(['one']));
    expect(summit.element.issues).toEqual([]);
    expect(summit.error.query()).toBeNull();
  });

  it('that is silent for 15 seconds is an error, and what was on screen stays', async () => {
    serve({ '/events.json': () => json(EVENTS), '/slow.json': never });
    const summit = await mount({ src: '/events.json' });
    await vi.waitFor(() => expect(summit.visible).toEqual(['one']));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    summit.element.src = '/slow.json';
    await summit.element.updateComplete;
    expect(summit.element.matches(':state(loading)')).toBe(true);
    await vi.advanceTimersByTimeAsync(14_900);
    expect(summit.events('error')).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    await expect.element(summit.error).toHaveTextContent(/15 seconds/);
    expect(summit.visible).toEqual(['one']);
  });

  it('is held to the caps that a page sets, and to the usual ones where it sets nonsense', async () => {
    const large = `[${' '.repeat(1024 * 1024)}${EVENTS.slice(1)}`;
    const three = JSON.stringify(['a', 'b', 'c'].map((id) => ({ id, title: id, date: '2020' })));
    serve({ '/large.json': () => json(large), '/three.json': () => json(three) });
    const summit = await mount({ src: '/large.json', maxMegabytes: 1 });
    await expect.element(summit.error).toHaveTextContent(/larger than 1 MB/);
    summit.element.setAttribute('max-megabytes', 'many');
    await summit.whole.getByRole('button', { name: 'Try again' }).click();
    // It is there before it is drawn, and said then.
    await vi.waitFor(() => expect(summit.events('load')).toHaveLength(1), { timeout: 10_000 });
    expect(summit.visible).toEqual(['one']);

    const loaded = new Promise<Event>((resolve) => {
      summit.element.addEventListener('summit-load', resolve, { once: true });
    });
    summit.element.setAttribute('max-records', '2');
    summit.element.src = '/three.json';
    expect(await loaded).toMatchObject({ count: 2, offered: 3, issues: [{ code: 'too-many-records' }] });
    summit.element.data = [{ title: 'A', date: '2020' }, { title: 'B', date: '2020' }, { title: 'C' }];
    await vi.waitFor(() => expect(summit.visible).toHaveLength(2));
  });

  it('changed while loading: the last one wins', async () => {
    serve({ '/first.json': never, '/second.json': () => json(EVENTS) });
    const summit = await mount({ src: '/first.json' });
    summit.element.src = '/second.json';
    await vi.waitFor(() => expect(summit.visible).toEqual(['one']));
    expect(summit.events('error')).toEqual([]);
    expect(summit.events('load')).toHaveLength(1);
  });

  it('is let go when the element leaves during the load, and taken up when it is back', async () => {
    let aborted = false;
    serve({
      '/events.json': (signal) => {
        signal.addEventListener('abort', () => (aborted = true));
        return never(signal);
      },
    });
    const summit = await mount({ src: '/events.json' });
    const box = summit.element.parentElement;
    summit.element.remove();
    await vi.waitFor(() => expect(aborted).toBe(true));
    expect(summit.heard.filter((each) => each.type !== 'summit-viewport')).toEqual([]);
    serve({ '/events.json': () => json(EVENTS) });
    box?.append(summit.element);
    await vi.waitFor(() => expect(summit.visible).toEqual(['one']));
  });

  it('keeps a selection that was made before the file arrived', async () => {
    serve({ '/events.json': () => json(EVENTS) });
    const summit = await mount({ selected: 'one', src: '/events.json' });
    await vi.waitFor(() => expect(summit.has('summit-details')).toBe(true));
    await expect.element(summit.heading).toHaveTextContent('One');
  });
});

describe('a large file', () => {
  const ROWS = 12_000;
  const csv = `title,date,lat,lon\n${Array.from(
    { length: ROWS },
    (_, i) =>
      `A title of some length for event ${i},2019-01-${String((i % 28) + 1).padStart(2, '0')},10,${i % 90}`,
  ).join('\n')}`;
  const served = (): Response => new Response(csv, { headers: { 'content-type': 'text/csv' } });

  afterEach(() => vi.restoreAllMocks());

  it('is read in a worker, which ends with its work', async () => {
    serve({ '/events.csv': served });
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const asked = vi.spyOn(Worker.prototype, 'postMessage');
    const summit = await mount({ src: '/events.csv' });
    await vi.waitFor(() => expect(summit.visible).toHaveLength(ROWS), { timeout: 15_000 });
    expect(asked).toHaveBeenCalledTimes(1);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(summit.element.issues).toEqual([]);
    summit.element.selected = summit.element.visible.at(-1) ?? null;
    await vi.waitFor(() => expect(summit.has('summit-details')).toBe(true));
    await expect.element(summit.heading).toHaveTextContent('A title of some length for event');
  });

  it('is read without one where none can start', async () => {
    serve({ '/events.csv': served });
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          throw new DOMException('Not here', 'SecurityError');
        }
      },
    );
    const summit = await mount({ src: '/events.csv' });
    await vi.waitFor(() => expect(summit.visible).toHaveLength(ROWS), { timeout: 15_000 });
    vi.unstubAllGlobals();
  });

  it('is read without one where it fails to load', async () => {
    serve({ '/events.csv': served });
    const RealWorker = Worker;
    vi.stubGlobal(
      'Worker',
      class extends RealWorker {
        constructor() {
          super('/no-such-worker.js', { type: 'module' });
        }
      },
    );
    const summit = await mount({ src: '/events.csv' });
    await vi.waitFor(() => expect(summit.visible).toHaveLength(ROWS), { timeout: 15_000 });
    vi.unstubAllGlobals();
  });

  it('is given up when the address changes', async () => {
    serve({ '/events.csv': served, '/events.json': () => json(EVENTS) });
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    const asked = vi.spyOn(Worker.prototype, 'postMessage');
    const summit = await mount({ src: '/events.csv' });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { timeout: 10_000 });
    summit.element.src = '/events.json';
    await vi.waitFor(() => expect(summit.visible).toEqual(['one']));
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
