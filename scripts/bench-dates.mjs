// @ts-check
/** `npm run bench:dates`: how long 10 000 ISO dates take to parse. The aim is well under 50 ms. */
import { createServer } from 'vite';

const COUNT = 10_000;
const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true } });
const { parseWhen } = await server.ssrLoadModule('/src/data/dates/index.ts');
const dates = Array.from({ length: COUNT }, (_, i) =>
  new Date(Date.UTC(1000, 0, 1 + i * 37)).toISOString().slice(0, 10),
);
const times = Array.from({ length: 9 }, () => {
  const start = performance.now();
  for (const date of dates) parseWhen(date);
  return performance.now() - start;
});
await server.close();
const [first = NaN] = times;
const median = times.toSorted((a, b) => a - b)[4] ?? NaN;
console.log(
  `${COUNT} ISO dates: ${first.toFixed(1)} ms the first time, ${median.toFixed(1)} ms in the middle of ${times.length}`,
);
