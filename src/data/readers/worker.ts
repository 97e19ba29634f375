/**
 * Reads files beside the page, so that the page goes on meanwhile. It says when it can start, takes bytes once, tells
 * how far it is, and gives a packed dataset.
 */
import { pack, type Packed } from '../pack.js';
import { read, type ReadOptions, type ReadProgress } from './index.js';

export interface Job {
  readonly bytes: ArrayBuffer;
  readonly options: Omit<ReadOptions, 'onStep'>;
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly packed: Packed };

/** So much of the whole is read between two messages. */
const TOLD = 0.01;

const tell = (answer: Answer, transfer: ArrayBufferLike[] = []): void => postMessage(answer, { transfer });

addEventListener('message', (event: MessageEvent<Job>) => {
  const { bytes, options } = event.data;
  let told = 0;
  const onStep = (progress: ReadProgress): void => {
    if (progress.share - told < TOLD) return;
    told = progress.share;
    tell({ kind: 'progress', progress });
  };
  void read(bytes, { ...options, onStep }).then(({ dataset }) => {
    const { packed, transfer } = pack(dataset);
    tell({ kind: 'done', packed }, transfer);
  });
});

tell({ kind: 'ready' });
