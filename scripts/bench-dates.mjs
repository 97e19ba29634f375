// @ts-check
/**
 * `npm run bench:dates`: how long 10 000 ISO dates take to parse, and to be told in words. The aims are well under 50 ms,
 * and 100 ms.
 */
import { createServer } from 'vite';

const COUNT = 10_000;
const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true } });
const { formatWhen, parseWhen } = await server.ssrLoadModule('/src/data/dates/index.ts');
const dates = Array.from({ length: COUNT }, (_, i) =>
  new Date(Date.UTC(1000, 0, 1 + i * 37)).toISOString().slice(0, 10),
);
await server.close();

measure('parsed', () => dates.forEach((date) => parseWhen(date)));
const spans = dates.map((date) => parseWhen(date));
for (const lang of ['en', 'vi', 'ko']) {
  measure(`in words (${lang})`, () => spans.forEach((span) => formatWhen(span, { lang })));
}

/** @param {string} what @param {() => void} run */
function measure(what, run) {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const [first = NaN] = times;
  const median = times.toSorted((a, b) => a - b)[4] ?? NaN;
  console.log(
    `${COUNT} ISO dates ${what}: ${first.toFixed(1)} ms the first time, ${median.toFixed(1)} ms in the middle of ${times.length}`,
  );
}
