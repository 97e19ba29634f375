// @ts-check
/** `<summit-map>` as a page embeds it, fed with columns: map, timeline and list, linked. */
import '/ours/summit-map.standalone.js';

/** Room for the grips of the window at both ends of the strip, in px. */
const ENDS = 16;
const GROUPS = Array.from({ length: 8 }, (_, i) => `Group ${i + 1}`);

/** @param {import('./harness.js').Context} context @returns {Promise<import('./harness.js').Mounted>} */
export async function mount({ cols, root }) {
  const { start, end, lat, lon, cat, title } = cols;
  /** @type {import('../../../src/index.js').SummitMap} */
  const map = Object.assign(document.createElement('summit-map'), {
    label: 'Bench',
    data: { columns: { start, end, lat, lon, group: cat, groups: GROUPS, title } },
  });
  const shown = new Promise((resolve) => map.addEventListener('summit-load', resolve, { once: true }));
  let view = '';
  map.addEventListener('summit-viewport', ({ center, zoom }) => (view = `${center} ${zoom}`));
  root.append(map);
  await shown;

  /** @param {string} view @param {string} [part] */
  const box = (view, part) => {
    const host = map.shadowRoot?.querySelector(view);
    const found = part ? host?.shadowRoot?.querySelector(`[part~="${part}"]`) : host;
    if (!found) throw new Error(`tests/bench/pages/ours.js finds no ${part ?? ''} in ${view}.`);
    // Lanes grow with what they hold, and push the strip under them out of sight.
    found.scrollIntoView({ block: 'nearest' });
    return found.getBoundingClientRect();
  };
  /** @param {DOMRect} box */
  const middle = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });
  /** All of the time and of the map, as at the beginning. */
  const reset = async () => {
    map.fit();
    await map.updateComplete;
  };
  /** Where a part of the whole time lies on the strip. @param {number} part */
  const onStrip = (part) => {
    const { left, top, width, height } = box('summit-timeline', 'overview');
    return { x: left + ENDS + part * (width - 2 * ENDS), y: top + height / 2, width };
  };
  /** Resets, then says which drag over the strip makes a window of that part of the time. @param {number} from @param {number} to */
  const brushed = (from, to) => async () => {
    await reset();
    return { from: onStrip(from), to: onStrip(to) };
  };

  return {
    probe: () => [map.from, map.to, view],
    before: {
      mapPan: reset,
      mapZoom: reset,
      // Lanes that show all the time have nowhere to go.
      tlPan: brushed(0.25, 0.75),
      tlZoom: reset,
      winDrag: brushed(0.02, 0.12),
    },
    targets: {
      mapPan: () => ({ ...middle(box('summit-venues')), reach: 200 }),
      mapZoom: () => ({ ...middle(box('summit-venues')), ctrl: true, wheel: 2 }),
      tlPan: () => ({ ...middle(box('summit-timeline', 'lanes')), reach: 300 }),
      tlZoom: () => ({ ...middle(box('summit-timeline', 'lanes')), ctrl: true, wheel: 4 }),
      winDrag: () => {
        const { x, y, width } = onStrip(0.07);
        return { x, y, reach: (400 / 1280) * width };
      },
    },
  };
}
