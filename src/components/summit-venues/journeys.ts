import { nothing, svg, type TemplateResult } from 'lit';
import { tryParseWhen } from '../../data/dates/index.js';
import { DateError } from '../../data/dates/error.js';
import { matchWindow } from '../../data/dates/match.js';
import type { Answers } from '../../data/query.js';
import type { Category, Dataset, Journey, TimeSpan } from '../../data/types.js';
import { bundle, journeyArc, type Ends, type JourneyArc, type JourneyBundle } from '../../layout/journeys.js';
import { boundsOf, projector, worldWidth, type View } from '../../layout/projection.js';
import { SHAPE_SIZE } from '../../layout/shapes.js';

interface Known extends JourneyArc {
  readonly journey: Journey;
  /** Of its event; -1 without one. */
  readonly row: number;
  readonly span: TimeSpan | null;
  readonly category: Category;
}

type Shown = Known & Ends;
export type DrawnJourney = JourneyBundle<Shown>;

/** Levels between two looks at what lies too close, as for markers. */
const STEP = 0.25;
const NEUTRAL: Category = 6;

/** The journeys to the events in the window; kept while only the map moves. */
export class Journeys {
  #dataset: Dataset | null = null;
  #known: readonly Known[] = [];
  #key: readonly unknown[] = [];
  #drawn: readonly DrawnJourney[] = [];

  /** The most important first; `selected` is the id of an event. */
  drawn(
    { dataset, visible, question }: Answers,
    selected: string | null,
    view: View,
  ): readonly DrawnJourney[] {
    if (dataset !== this.#dataset) {
      this.#dataset = dataset;
      this.#known = knownOf(dataset);
    }
    const { from, to } = question;
    const step = Math.floor(view.zoom / STEP) * STEP;
    const key = [dataset, visible, from, to, selected, step];
    if (key.every((part, i) => part === this.#key[i])) return this.#drawn;
    this.#key = key;
    const shown = this.#known.filter(({ row, span }) =>
      row >= 0 ? visible.has(row) : !span || matchWindow(span, from, to) !== 'out',
    );
    const chosen = selected === null ? -1 : dataset.indexOf(selected);
    this.#drawn = bundle(
      shown.map((each) => ({ ...each, chosen: each.row >= 0 && each.row === chosen })),
      worldWidth(step),
    );
    return this.#drawn;
  }
}

function knownOf(dataset: Dataset): Known[] {
  const { journeys, venues, groups, columns } = dataset;
  const places = new Map(venues.map((venue) => [venue.id, venue]));
  const arcs = new Map<string, JourneyArc>();
  return journeys.flatMap((journey): Known[] => {
    const [from, to] = [places.get(journey.from), places.get(journey.to)];
    if (from?.lat === undefined || from.lon === undefined || to?.lat === undefined || to.lon === undefined)
      return [];
    const way = `${journey.from} ${journey.to}`;
    const arc = arcs.get(way) ?? journeyArc([from.lat, from.lon], [to.lat, to.lon]);
    arcs.set(way, arc);
    const row = journey.event === undefined ? -1 : dataset.indexOf(journey.event);
    const span = journey.when === undefined ? null : tryParseWhen(journey.when);
    const category = groups[columns.group[row] ?? -1]?.category ?? NEUTRAL;
    return [{ ...arc, journey, row, span: span instanceof DateError ? null : span, category }];
  });
}

/** An open head, short of the mark that it leads to. CSS px, pointing east. */
const HEAD = 'M-20-4l7 4-7 4';
/** CSS px: one line, and the widest of many. */
const [THIN, WIDE] = [1.5, 4.5];

/** The arcs on every copy of the world in view, under the marks; their heads and starts where the marks stand. */
export function journeyLayer(drawn: readonly DrawnJourney[], view: View): TemplateResult | typeof nothing {
  if (drawn.length === 0) return nothing;
  const { west, east } = boundsOf(view);
  const { scale, x, y } = projector(view);
  const copies = [];
  for (let copy = Math.floor(west); copy < east; copy++) copies.push((copy - west) * scale);
  // What is chosen lies on top.
  const lines = drawn.toReversed().flatMap(({ journeys, chosen }) => {
    const [first] = journeys;
    const width = Math.min(WIDE, THIN + Math.log2(journeys.length) / 2);
    return first ? [{ ...first, chosen, width }] : [];
  });
  return svg`<svg class="journeys" part="journeys" width=${view.width} height=${view.height} aria-hidden="true">
    ${copies.map(
      (left) => svg`<g transform=${`translate(${left} ${y(0)}) scale(${scale / SHAPE_SIZE})`}>
        ${lines.map(
          ({ path, category, chosen, width }) =>
            svg`<path class=${classOf(category, chosen)} d=${path} stroke-width=${width}></path>`,
        )}
      </g>`,
    )}
    ${lines.map(({ from, to, heading, category, chosen, width }) => {
      const name = classOf(category, chosen);
      return svg`<circle class=${`start ${name}`} cx=${x(from.x)} cy=${y(from.y)} r=${width + 1}></circle>
        <path class=${`head ${name}`} d=${HEAD} stroke-width=${width}
          transform=${`translate(${x(to.x)} ${y(to.y)}) rotate(${heading})`}></path>`;
    })}
  </svg>`;
}

const classOf = (category: Category, chosen: boolean): string =>
  `journey cat-${category}${chosen ? ' chosen' : ''}`;
