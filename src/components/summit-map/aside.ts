import { unpack, type Packed } from '../../data/pack.js';
import { read, type ReadOptions } from '../../data/readers/index.js';
import type { Dataset } from '../../data/types.js';

/** Smaller files are read here before a worker has started. */
const WORTH_A_WORKER = 512 * 1024;

/**
 * Reads a file, a large one in a worker. Where none can start (another origin, a strict policy, a page from disk), it
 * is read here all the same. Rejects with the signal's reason when aborted.
 */
export async function readFile(
  bytes: ArrayBuffer,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Dataset> {
  const packed = bytes.byteLength < WORTH_A_WORKER ? null : await readAside(bytes, options, signal);
  signal.throwIfAborted();
  if (packed) return unpack(packed);
  const { dataset } = await read(bytes, options);
  signal.throwIfAborted();
  return dataset;
}

/** Null where no worker could do it. */
async function readAside(
  bytes: ArrayBuffer,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Packed | null> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('../../data/readers/worker.js', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
  try {
    return await new Promise<Packed | null>((resolve) => {
      worker.onmessage = (event: MessageEvent<Packed>) => resolve(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
      signal.addEventListener('abort', () => resolve(null), { once: true });
      worker.postMessage({ bytes, options });
    });
  } finally {
    worker.terminate();
  }
}
