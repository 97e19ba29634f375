import { vi } from 'vitest';

/** Stands in for the network: each address has its answer. */
export function serve(answers: Record<string, (signal: AbortSignal) => Promise<Response> | Response>): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : String(input)).pathname;
    const answer = answers[path];
    if (!answer || !init?.signal) throw new TypeError('unreachable');
    return answer(init.signal);
  });
}

export const json = (text: string): Response =>
  new Response(text, { headers: { 'content-type': 'application/json' } });

export const never = (signal: AbortSignal): Promise<Response> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

/** A file that comes when it is told to: so many bytes at once, then the rest. */
export class SlowFile {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #headers: Record<string, string>;
  #body: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  #sent = 0;

  constructor(text: string, type: string, headers: Record<string, string> = {}) {
    this.#bytes = new TextEncoder().encode(text);
    this.#headers = { 'content-type': type, 'content-length': String(this.#bytes.length), ...headers };
  }

  readonly answer = (): Response => {
    this.#sent = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => void (this.#body = controller),
    });
    return new Response(body, { headers: this.#headers });
  };

  send(bytes: number): void {
    this.#body?.enqueue(this.#bytes.slice(this.#sent, (this.#sent += bytes)));
  }

  sendRest(): void {
    this.send(this.#bytes.length);
    this.#body?.close();
  }
}
