// @ts-check
/** Where the time of one gesture goes: Chromium's sampling profiler, told in the names and lines of the sources. */
import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative } from 'node:path';
import { openTab, within } from './browser.mjs';
import { load, prepare } from './visit.mjs';

/**
 * @typedef {object} ProfileNode
 * @property {number} id
 * @property {{ functionName: string, url: string, lineNumber: number, columnNumber: number }} callFrame
 * @property {number[]} [children]
 *
 * @typedef {object} CpuProfile
 * @property {ProfileNode[]} nodes
 * @property {number[]} [samples]
 * @property {number[]} [timeDeltas] microseconds
 *
 * @typedef {object} Cost
 * @property {string} name
 * @property {number} self ms
 * @property {number} total ms, with all that it called
 */

/**
 * What each function cost, those with the most of their own first.
 * @param {CpuProfile} profile @param {(frame: ProfileNode['callFrame']) => string} nameOf
 * @returns {Cost[]}
 */
export function costs({ nodes, samples = [], timeDeltas = [] }, nameOf) {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  /** @type {Map<string, Cost>} */
  const byName = new Map();
  for (const [i, leaf] of samples.entries()) {
    const time = (timeDeltas[i] ?? 0) / 1000;
    const seen = new Set();
    for (let id = /** @type {number | undefined} */ (leaf); id !== undefined; id = parents.get(id)) {
      const name = names.get(id) ?? '';
      if (seen.has(name)) continue;
      const cost = byName.get(name) ?? { name, self: 0, total: 0 };
      byName.set(name, cost);
      if (seen.size === 0) cost.self += time;
      cost.total += time;
      seen.add(name);
    }
  }
  return [...byName.values()].sort((a, b) => b.self - a.self);
}

/** Names functions by the source that they come from. @param {string} mapFile */
function namer(mapFile) {
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, 'utf8')));
  return (/** @type {ProfileNode['callFrame']} */ { functionName, url, lineNumber, columnNumber }) => {
    const name = functionName || '(anonymous)';
    if (url === '') return name;
    const entry = map.findEntry(lineNumber, columnNumber);
    if (!url.includes('/ours/') || !('originalSource' in entry))
      return `${name}  ${url.split('/').at(-1)}:${lineNumber + 1}`;
    const source = entry.originalSource.replace(/^.*?(?=src\/)|^.*?node_modules\//, '');
    return `${name}  ${source}:${entry.originalLine + 1}`;
  };
}

/** What is no function of ours; what the page waits is left out. */
const IDLE = new Set(['(idle)', '(root)']);

/**
 * @param {{ url: string, gesture: import('./gestures.mjs').Gesture | 'load', seconds: number, ours: string, out: string }} asked
 * @returns {Promise<string>} what to print
 */
export async function profile({ url, gesture, seconds, ours, out }) {
  const tab = await openTab(url);
  try {
    await tab.call('code');
    await tab.call('data');
    await tab.call('calm');
    if (gesture !== 'load') await load(tab);
    const hand = gesture === 'load' ? null : await prepare(tab, gesture);
    await tab.devtools.send('Profiler.enable');
    await tab.devtools.send('Profiler.setSamplingInterval', { interval: 200 });
    await tab.devtools.send('Profiler.start');
    const from = await tab.work();
    await tab.call('watch');
    if (hand) await hand.move(seconds);
    else {
      await within(tab.call('mount'));
      await within(tab.call('calm'));
    }
    const frames = hand ? /** @type {number[]} */ (await within(tab.call('watched'))).length : 1;
    const to = await tab.work();
    const result = await within(tab.devtools.send('Profiler.stop'));
    writeFileSync(out, JSON.stringify(result.profile));

    const found = costs(result.profile, namer(join(ours, 'summit-map.standalone.js.map')));
    const busy = found.filter(({ name }) => !IDLE.has(name));
    const ms = (/** @type {number} */ value) => (value / frames).toFixed(2).padStart(9);
    const line = (/** @type {Cost} */ { name, self, total }) => `${ms(self)} ${ms(total)}  ${name}`;
    const kinds = `${ms((to.all - from.all) * 1000)} on the main thread, of which style ${ms((to.style - from.style) * 1000).trim()}, layout ${ms((to.layout - from.layout) * 1000).trim()}`;
    return [
      `${gesture}: ms ${hand ? `per frame, ${frames} frames` : 'in all'} (a profile makes all of it slower)`,
      kinds,
      '',
      '     self     total  the most by themselves',
      ...busy.slice(0, 18).map(line),
      '',
      '     self     total  the most with what they called',
      ...busy
        .filter(({ name }) => name.includes('src/'))
        .sort((a, b) => b.total - a.total)
        .slice(0, 14)
        .map(line),
      '',
      `Open in Chromium's developer tools, Performance: ${relative(process.cwd(), out)}`,
    ].join('\n');
  } finally {
    await tab.close();
  }
}
