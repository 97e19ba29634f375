/** Reads files beside the page, so that the page goes on meanwhile. It is asked once: bytes in, a packed dataset out. */
import { pack } from '../pack.js';
import type { Bytes } from './decode.js';
import { read, type ReadOptions } from './index.js';

interface Job {
  readonly bytes: Bytes;
  readonly options: ReadOptions;
}

addEventListener('message', (event: MessageEvent<Job>) => {
  const { bytes, options } = event.data;
  void read(bytes, options).then(({ dataset }) => {
    const { packed, transfer } = pack(dataset);
    postMessage(packed, { transfer });
  });
});
