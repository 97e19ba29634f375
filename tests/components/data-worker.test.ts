/** The data module in a plain module worker of a page. */
import { expect, it } from 'vitest';
import kml from '../fixtures/kml/diplomacy.kml?raw';
import ical from '../fixtures/ical/talks.ics?raw';

it('reads, also formats that are loaded on request, makes, tells dates and writes in a worker', async () => {
  const worker = new Worker(new URL('./harness/data-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<unknown>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('The worker did not start.')));
      worker.postMessage(['title,date\nOne,2018', kml, ical]);
    });
    expect(answer).toMatchObject({
      hasPage: false,
      formats: ['csv', 'kml', 'ical'],
      titles: ['One', 'Before Christ', 'Singapore summit'],
      words: 'about 1850',
    });
    expect(JSON.stringify(answer)).toContain('1850~');
  } finally {
    worker.terminate();
  }
});
