import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadFile, LoadError, type LoadOptions } from '../src/components/summit-map/load.js';

const BASE = 'https://page.example/stories/one.html';
const MEGABYTE = 1024 * 1024;

let asked: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
let answer: (signal: AbortSignal | null | undefined) => Response | Promise<Response>;

beforeEach(() => {
  asked = [];
  answer = () => new Response('[]');
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    asked.push({ url: input instanceof Request ? input.url : String(input), init });
    return answer(init?.signal);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const load = (address: string, options: Partial<LoadOptions> = {}) =>
  loadFile(address, BASE, { signal: new AbortController().signal, ...options });

const problemOf = (address: string, options?: Partial<LoadOptions>): Promise<unknown> =>
  load(address, options).then(
    () => 'loaded',
    (error: unknown) => (error instanceof LoadError ? error.problem : error),
  );

/** A body of so many megabytes, in pieces; `cancelled` is told when nobody wants the rest. */
const endless = (megabytes: number, cancelled = (): void => {}): Response => {
  let sent = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(body) {
        if (sent++ < megabytes) body.enqueue(new Uint8Array(MEGABYTE));
        else body.close();
      },
      cancel: cancelled,
    }),
  );
};

describe('loadFile', () => {
  test('takes cookies to its own site alone, and tells others no more than the site', async () => {
    answer = () => new Response('[]', { headers: { 'content-type': 'application/json' } });
    const { bytes, ...file } = await load('../data/events.json?v=2');
    expect(new TextDecoder().decode(bytes)).toBe('[]');
    const base = 'https://page.example/data/events.json?v=2';
    expect(file).toEqual({ type: 'application/json', base, name: 'events.json' });
    expect(asked).toMatchObject([
      {
        url: base,
        init: { credentials: 'same-origin', referrerPolicy: 'strict-origin-when-cross-origin' },
      },
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'data:application/json,[]',
    'file:///etc/passwd',
    'ftp://host.example/a.json',
    'https://',
  ])('asks nobody for %s', async (address) => {
    expect(await problemOf(address)).toEqual({ kind: 'address' });
    expect(asked).toEqual([]);
  });

  test('stops at the cap while the bytes come in, not after', async () => {
    const cancelled = vi.fn();
    answer = () => endless(1_000, cancelled);
    expect(await problemOf('a.json', { megabytes: 2 })).toEqual({ kind: 'size', megabytes: 2 });
    expect(cancelled).toHaveBeenCalledOnce();
    answer = () => endless(2);
    expect((await load('a.json', { megabytes: 2 })).bytes.byteLength).toBe(2 * MEGABYTE);
  });

  test('waits 15 seconds for the next piece, not for the whole', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let body: ReadableStreamDefaultController<Uint8Array> | undefined;
    answer = (signal) =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            body = controller;
            signal?.addEventListener('abort', () => controller.error(new Error('aborted')));
          },
        }),
      );
    const problem = problemOf('slow.json');
    for (let piece = 0; piece < 4; piece++) {
      await vi.advanceTimersByTimeAsync(14_000);
      body?.enqueue(new Uint8Array(1));
    }
    let isOver = false;
    void problem.then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(14_900);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(await problem).toEqual({ kind: 'timeout', seconds: 15 });
  });

  test.each([
    [() => new Response('', { status: 500 }), { kind: 'status', status: 500 }],
    [() => new Response(null, { status: 204 }), { kind: 'status', status: 204 }],
    [() => Promise.reject(new TypeError('failed')), { kind: 'unreachable' }],
  ])('says what went wrong (%#)', async (given, problem) => {
    answer = given;
    expect(await problemOf('a.json')).toEqual(problem);
  });

  test('gives the reason of its signal back, and asks nothing after that', async () => {
    const reason = new Error('another file');
    expect(await problemOf('a.json', { signal: AbortSignal.abort(reason) })).toBe(reason);
    expect(asked).toEqual([]);
  });
});
