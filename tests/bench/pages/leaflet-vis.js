// @ts-check
/**
 * The natural pair: Leaflet's circles and vis-timeline, wired both ways by what their documentations offer. What the
 * timeline shows is what the map shows; the bar below moves the timeline.
 */
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { brush, oncePerFrame } from './brush.js';
import { toObjects } from './columns.js';
import { circles, leafletMap } from './leaflet-map.js';

/** @param {import('./harness.js').Context} context @returns {Promise<import('./harness.js').Mounted>} */
export async function mount({ cols, range, div }) {
  const { leaflet, probe, targets } = leafletMap(div(0, 500));
  const events = toObjects(cols);
  const filter = circles(leaflet, events);
  const items = events.map(({ id, start, end, title }) =>
    end === null
      ? { id, content: title, start, type: 'point' }
      : { id, content: title, start, end, type: 'range' },
  );
  const [start, end] = range;
  const options = { height: 280, stack: false, zoomKey: '', start, end, showCurrentTime: false };
  const timeline = new Timeline(div(500, 280), new DataSet(items), options);

  let window = range;
  const draw = oncePerFrame(() => filter(...window));
  timeline.on('rangechange', ({ start, end }) => {
    window = [Number(start), Number(end)];
    draw();
  });
  const strip = brush(div(780, 20), range, (from, to) => timeline.setWindow(from, to, { animation: false }));
  const whole = async () => timeline.setWindow(start, end, { animation: false });
  const lanes = { x: 640, y: 640, reach: 300 };
  return {
    probe: () => [probe(), timeline.getWindow()],
    before: { tlPan: whole, tlZoom: whole },
    targets: { ...targets, tlPan: lanes, tlZoom: lanes, winDrag: () => strip.prepare() },
  };
}
