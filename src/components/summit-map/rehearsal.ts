import type { DataInput } from '../../data/types.js';
import { SummitElement } from '../shared/element.js';
import { SummitView } from '../shared/view.js';
import type { SummitMap } from './summit-map.js';

const VIEWS = ['summit-list', 'summit-timeline', 'summit-venues'] as const;

/**
 * Draws the bundled summits, and then many events, where nobody sees them: while the page waits for its data and has
 * nothing else to do, view by view. What is drawn for the first time takes a browser three times as long, since it has
 * to compile the functions and to read the templates. Where views were shown already there is nothing to rehearse.
 */
export function rehearse(Whole: new () => SummitMap): void {
  if (!('requestIdleCallback' in globalThis)) return;
  const idly = (act: () => void): unknown => requestIdleCallback(() => SummitView.shown || act());
  for (const data of [null, many]) {
    let whole: SummitMap | null = null;
    idly(() => {
      whole = Object.assign(new Whole(), { layout: 'wide', data: data?.() ?? null });
      whole.rehearse();
    });
    for (const name of VIEWS)
      idly(() => {
        const view = whole?.shadowRoot?.querySelector(name);
        if (view instanceof SummitElement) view.rehearse();
      });
  }
}

/** As many as are drawn as densities and crowds. */
const MANY = 2000;
const DAY = 86_400_000;

function many(): DataInput {
  const each = (value: (i: number) => number): number[] => Array.from({ length: MANY }, (_, i) => value(i));
  const start = Float64Array.from(each((i) => ((i * 7919) % 14_600) * DAY));
  return {
    columns: {
      start,
      // Of one month, of one year, of two: each is written in its own way.
      end: start.map((at, i) => at + (i % 500) * DAY),
      lat: Float32Array.from(each((i) => ((i * 37) % 130) - 60)),
      lon: Float32Array.from(each((i) => ((i * 101) % 360) - 180)),
      group: Uint8Array.from(each((i) => i % 2)),
      groups: ['A', 'B'],
      title: String,
    },
  };
}
