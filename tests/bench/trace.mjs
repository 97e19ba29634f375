// @ts-check
/**
 * What Chromium's own trace says of frames: it follows each from the main thread through compositor and raster to the
 * screen, and each input to the frame that showed it.
 */

/** @typedef {import('./browser.mjs').TraceEvent} TraceEvent */

/** Begin and end of the async slices of that name, in ms. @param {readonly TraceEvent[]} events @param {string} name */
function slices(events, name) {
  // Ids are used again, so begin and end are matched in order of time.
  const sorted = events.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts);
  /** @type {Map<string | undefined, TraceEvent>} */
  const open = new Map();
  const found = [];
  for (const event of sorted) {
    const id = event.id2?.local;
    if (event.ph === 'b') open.set(id, event);
    const begun = event.ph === 'e' ? open.get(id) : undefined;
    if (!begun) continue;
    open.delete(id);
    found.push({ id, begin: begun.ts / 1000, end: event.ts / 1000, args: begun.args });
  }
  return found;
}

/** @param {unknown} value @param {string} key */
const field = (value, key) =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** @param {readonly TraceEvent[]} events @param {string} mark */
const timeOf = (events, mark) => (events.findLast(({ name }) => name === mark)?.ts ?? NaN) / 1000;

/**
 * The frames that came to the screen with something new: when, and until when the main thread had worked at what they
 * show. In ms.
 * @param {readonly TraceEvent[]} events
 */
function presented(events) {
  const commits = slices(events, 'SendBeginMainFrameToCommit');
  return slices(events, 'PipelineReporter')
    .filter(({ args }) => String(field(field(args, 'frame_reporter'), 'state')).startsWith('STATE_PRESENTED'))
    .map(({ id, begin, end }) => {
      const commit = commits.find((each) => each.id === id && each.begin >= begin && each.end <= end);
      return { end, commit: commit?.end ?? -Infinity };
    })
    .sort((a, b) => a.end - b.end);
}

/**
 * From data in memory to the first frame that shows what the page had when it said that its views have their events, and
 * to the last frame before the page came to rest. The frame before is often still on its way to the screen when the page
 * says so: it shows nothing of them. In ms.
 * @param {readonly TraceEvent[]} events
 */
export function paintTimes(events) {
  const ready = timeOf(events, 'data-ready');
  const mounted = timeOf(events, 'mounted');
  const frames = presented(events).filter(({ end }) => end > ready);
  return {
    first: (frames.find(({ commit }) => commit >= mounted)?.end ?? NaN) - ready,
    last: (frames.at(-1)?.end ?? NaN) - ready,
  };
}

/** From each input to the screen with the frame that it led to, in ms. @param {readonly TraceEvent[]} events */
export const inputLatencies = (events) =>
  slices(events, 'EventLatency')
    .filter(({ args }) => {
      const latency = field(args, 'event_latency');
      const isMove = /^(MOUSE_DRAGGED|MOUSE_WHEEL|GESTURE_SCROLL)/.test(String(field(latency, 'event_type')));
      return isMove && field(latency, 'display_trace_id') !== undefined;
    })
    .map(({ begin, end }) => end - begin);
