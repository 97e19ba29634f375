import { unpack, type Packed } from '../../data/pack.js';
import { ordersOf } from '../../data/subject.js';
import { read, type ReadOptions, type ReadProgress } from '../../data/readers/index.js';
import type { Answer, Job } from '../../data/readers/worker.js';
import type { Dataset } from '../../data/types.js';
import { nextTask } from '../shared/next-task.js';
import { startWorker } from './start-worker.js';

/** Smaller files, in bytes, are read here before a worker has started. */
export const LARGE = 512 * 1024;

/**
 * Reads a file, a large one in a worker and with progress. Where none can start (another origin, a strict policy, a
 * page from disk), it is read here in short slices, between which the page goes on. Rejects with the signal's reason
 * when aborted.
 */
export async function readFile(
  bytes: ArrayBuffer,
  options: ReadOptions,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<Dataset> {
  const isLarge = bytes.byteLength >= LARGE;
  const packed = isLarge ? await readAside({ bytes, options }, signal, onProgress) : null;
  signal.throwIfAborted();
  const onStep = async (progress: ReadProgress): Promise<void> => {
    onProgress(progress);
    await nextTask();
    signal.throwIfAborted();
  };
  const dataset = packed
    ? unpack(packed)
    : (await read(bytes, isLarge ? { ...options, onStep } : options)).dataset;
  // Here, and not all in the frame that draws it.
  const orders = isLarge ? ordersOf(dataset) : null;
  while (orders?.next().done === false) await nextTask();
  signal.throwIfAborted();
  return dataset;
}

/** Null where no worker could do it; the bytes are still here then. */
async function readAside(
  job: Job,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<Packed | null> {
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    return null;
  }
  try {
    return await new Promise<Packed | null>((resolve, reject) => {
      let isReady = false;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'done') resolve(data.packed);
        else if (data.kind === 'progress') onProgress(data.progress);
        else {
          isReady = true;
          worker.postMessage(job, [job.bytes]);
        }
      };
      worker.onerror = (event) => {
        event.preventDefault();
        if (isReady) reject(new Error('The worker broke off.'));
        else resolve(null);
      };
      signal.addEventListener('abort', () => resolve(null), { once: true });
    });
  } finally {
    worker.terminate();
  }
}
