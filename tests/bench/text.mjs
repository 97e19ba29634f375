// @ts-check
/** From a file's bytes to events on screen: `<summit-map>` against `JSON.parse` of the same rows. */
import { Stop, openTab, within } from './browser.mjs';
import { paintTimes } from './trace.mjs';

/** @param {string} origin @param {'csv' | 'geojson'} kind @param {string} key @returns {Promise<import('./visit.mjs').Figures>} */
export async function visitText(origin, kind, key) {
  const tab = await openTab(`${origin}/`);
  try {
    await tab.startTrace();
    const parse = await within(
      tab.page.evaluate(
        async ([path, kind, key]) => (await import(path)).fromText(kind, key),
        /** @type {const} */ (['/bench/text.js', kind, key]),
      ),
      120,
    );
    await within(tab.call('calm'));
    const { first, last } = paintTimes(await tab.stopTrace());
    const tasks = /** @type {number[]} */ (await tab.call('longTasks', 'data-ready'));
    return { parse, first, painted: last, ratio: first / parse, longest: Math.max(0, ...tasks) };
  } catch (error) {
    if (error instanceof Stop) return { first: 'STOP' };
    throw error;
  } finally {
    await tab.close();
  }
}
