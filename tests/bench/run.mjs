// @ts-check
/** All that was asked for, page by page in turn, so that what changes on the machine meanwhile meets all of them. */
import { PAGES, bytesOf } from './pages.mjs';
import { spread } from './stats.mjs';
import { visitText } from './text.mjs';
import { visit } from './visit.mjs';

/**
 * @typedef {import('./pages.mjs').PageName} PageName
 * @typedef {import('./visit.mjs').Figures} Figures
 * @typedef {import('./stats.mjs').Spread} Spread
 * @typedef {Record<string, Spread | 'STOP'>} Spreads
 * @typedef {{ data: string, pages: Partial<Record<PageName, Spreads>>, left: string[] }} Table
 * @typedef {{ origin: string, fileOf: (path: string) => string | null, pages: readonly PageName[] }} Setting
 */

/** @param {readonly Figures[]} visits @returns {Spreads} */
export function spreads(visits) {
  const names = new Set(visits.flatMap((figures) => Object.keys(figures)));
  return Object.fromEntries(
    [...names].map((name) => {
      const values = visits.map((figures) => figures[name]).filter((value) => value !== undefined);
      const numbers = values.filter((value) => value !== 'STOP');
      // Where nothing was seen there is no figure: no long enough gesture, no input that led to a frame.
      return [name, numbers.length < values.length ? 'STOP' : spread(numbers.filter(Number.isFinite))];
    }),
  );
}

/**
 * @param {import('./options.mjs').Options} options @param {Setting} setting
 * @param {(line: string) => void} tell
 * @returns {Promise<Table[]>}
 */
export async function runAll(
  { sizes, gestures, runs, seconds, budget, unminified },
  { origin, fileOf, pages },
  tell,
) {
  // From the start of the process, what had to be built included.
  const deadline = budget * 1000;
  /** Pages that did not stand a smaller size. @type {Set<PageName>} */
  const stopped = new Set();
  const tables = [];
  for (const data of sizes) {
    /** @type {Map<PageName, Figures[]>} */
    const visits = new Map(pages.map((page) => [page, []]));
    /** @type {Set<string>} */
    const problems = new Set();
    for (let run = 1; run <= runs; run++) {
      for (const page of pages) {
        const done = visits.get(page) ?? [];
        if (stopped.has(page)) done.push({ painted: 'STOP' });
        if (stopped.has(page) || performance.now() > deadline) continue;
        tell(`${data}, ${PAGES[page].label}, run ${run} of ${runs}`);
        const url = `${origin}/?data=${data}&module=${encodeURIComponent(PAGES[page].module)}`;
        const complain = (/** @type {string} */ problem) => problems.add(`${PAGES[page].label}: ${problem}`);
        const figures = await visit({ url, gestures, seconds, deadline, complain }).catch(
          (/** @type {Error} */ error) => {
            complain(error.message);
            return null;
          },
        );
        if (!figures) continue;
        if (figures.painted === 'STOP') stopped.add(page);
        // What is not packed is not what is shipped.
        const bytes = page === 'ours' && unminified ? {} : bytesOf(PAGES[page], fileOf);
        done.push({ ...bytes, ...figures });
      }
    }
    const left = pages.filter((page) => (visits.get(page)?.length ?? 0) < runs);
    tables.push({
      data,
      pages: Object.fromEntries([...visits].map(([page, figures]) => [page, spreads(figures)])),
      left: [
        ...left.map((page) => `${PAGES[page].label}: ${visits.get(page)?.length} of ${runs} runs`),
        ...problems,
      ],
    });
  }
  return tables;
}

/**
 * @param {import('./options.mjs').Options} options @param {Setting} setting
 * @param {(line: string) => void} tell
 */
export async function runTexts({ textSizes, runs }, { origin }, tell) {
  const tables = [];
  for (const data of textSizes.filter((size) => size !== 'quakes')) {
    for (const kind of /** @type {const} */ (['csv', 'geojson'])) {
      const visits = [];
      for (let run = 1; run <= runs; run++) {
        tell(`${data} rows of ${kind}, run ${run} of ${runs}`);
        visits.push(await visitText(origin, kind, data));
      }
      tables.push({ data, kind, figures: spreads(visits) });
    }
  }
  return tables;
}

/** @typedef {Awaited<ReturnType<typeof runTexts>>[number]} TextTable */
