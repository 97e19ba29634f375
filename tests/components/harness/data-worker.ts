/** What a program does with the data module in a module worker of its own. */
import { createDataset, formatWhen, parseWhen, read, write } from '../../../src/data/index.js';

addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
  void Promise.all(data.map((text) => read(text))).then((results) => {
    const dataset = createDataset([{ title: 'A', date: '1850~', lat: 1, lon: 2 }]);
    postMessage({
      hasPage: 'document' in globalThis,
      formats: results.map(({ format }) => format),
      titles: results.map((result) => result.dataset.titleOf(0)),
      words: formatWhen(parseWhen('1850~'), { lang: 'en' }),
      written: write(dataset, 'csv', { lang: 'en' }),
    });
  });
});
