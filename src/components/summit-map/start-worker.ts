/** Starts the worker that reads files; throws where none may start. Written so that bundlers find its file. */
export const startWorker = (): Worker =>
  new Worker(new URL('../../data/readers/worker.js', import.meta.url), { type: 'module' });
