/** A small legend of the marks that the data need: the same pictures as on the lanes, never more than are used. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { Mark } from '../../data/columns.js';
import { Flag, has } from '../../data/dates/index.js';
import type { Answers } from '../../data/query.js';
import type { Dataset } from '../../data/types.js';
import type { MarkForm } from '../../layout/marks.js';
import { timeScale } from '../../layout/time-scale.js';
import { foreignLang } from '../shared/data-text.js';
import type { Locale } from '../shared/locale.js';
import type { Edge, When } from './facts.js';
import { glyphOf } from './glyphs.js';

export type LegendEntry =
  'inferred' | 'planned' | 'cancelled' | 'possibly' | 'approximate' | 'within' | 'open' | 'unknown' | 'days';

const DAY = 86_400_000;
const WIDE = 36;
const NARROW = 18;
const HEIGHT = 18;

const known = new WeakMap<Dataset, number>();

/** All flags that some event has: one reading of the column for a dataset. */
function flagsOf(dataset: Dataset): number {
  let flags = known.get(dataset);
  if (flags === undefined) known.set(dataset, (flags = dataset.columns.flags.reduce((a, b) => a | b, 0)));
  return flags;
}

/** With more in view than these, what is possibly in the window is not drawn one by one. */
const MOST = 200;

/** What the legend has to explain. */
export function legendOf({ dataset, visible, match }: Answers): readonly LegendEntry[] {
  const flags = flagsOf(dataset);
  const possibly = visible.length <= MOST && [...visible].some((row) => match(row) === 'possibly');
  const uses: readonly (readonly [LegendEntry, number])[] = [
    ['inferred', Mark.inferred | Flag.uncertainStart | Flag.uncertainEnd],
    ['planned', Mark.planned | Mark.postponed],
    ['cancelled', Mark.cancelled],
    ['within', Flag.vague | Flag.oneOf],
    ['approximate', Flag.approximateStart | Flag.approximateEnd],
    ['open', Flag.openStart | Flag.openEnd],
    ['unknown', Flag.unknownStart | Flag.unknownEnd | Mark.ongoing],
    ['days', Flag.allOf],
  ];
  const used = uses.filter(([, bits]) => has(flags, bits)).map(([entry]) => entry);
  return possibly ? [...used, 'possibly'] : used;
}

export function legend(
  entries: readonly LegendEntry[],
  { say, lang, rtl }: Pick<Locale, 'say' | 'lang' | 'rtl'>,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<ul
    class="legend cat-2"
    part="legend"
    aria-label=${say.legendName}
    lang=${foreignLang(say.lang, lang)}
  >
    ${entries.map((entry) => html`<li>${picture(entry, rtl)}<bdi>${say.legend[entry]}</bdi></li>`)}
  </ul>`;
}

const BARS: ReadonlySet<LegendEntry> = new Set(['open', 'unknown', 'approximate']);
const FORMS: readonly MarkForm[] = ['inferred', 'planned', 'cancelled', 'possibly'];

function picture(entry: LegendEntry, rtl: boolean): TemplateResult {
  const width = BARS.has(entry) || entry === 'within' || entry === 'days' ? WIDE : NARROW;
  const form = FORMS.find((each) => each === entry) ?? 'known';
  const scale = timeScale({ from: 0, to: width * DAY }, { left: 0, right: width }, { rtl });
  const look = { category: 2, r: entry === 'days' ? 4 : 5, form } as const;
  const { parts } = glyphOf(whenOf(entry, width), look, scale, width);
  return html`<svg
    width=${width}
    height=${HEIGHT}
    viewBox="0 ${-HEIGHT / 2} ${width} ${HEIGHT}"
    aria-hidden="true"
  >
    ${parts.map(
      ({ role, d, x, width: stroke, dash, fade }) =>
        svg`<path
          class="m-${role}"
          d=${d}
          transform="translate(${x})"
          stroke-width=${stroke ?? nothing}
          stroke-dasharray=${dash?.join(' ') ?? nothing}
          mask=${fade ? `url(#fade-${fade})` : nothing}
        ></path>`,
    )}
  </svg>`;
}

/** A date for the picture: a day in the middle, or a stretch as wide as there is room. */
function whenOf(entry: LegendEntry, width: number): When {
  const ends: Partial<Record<LegendEntry, Edge>> = { open: 'open', unknown: 'unknown', approximate: 'soft' };
  const bar = BARS.has(entry);
  const wide = bar || entry === 'within';
  return {
    kind: entry === 'days' ? 'days' : entry === 'within' ? 'somewhere' : bar ? 'span' : 'unit',
    start: (wide ? 2 : width / 2 - 0.5) * DAY,
    end: (wide ? width - 2 : width / 2 + 0.5) * DAY,
    startEdge: entry === 'approximate' ? 'soft' : 'sharp',
    endEdge: ends[entry] ?? 'sharp',
    days: entry === 'days' ? [dayAt(6), dayAt(29)] : [],
  };
}

const dayAt = (day: number): readonly [number, number] => [day * DAY, (day + 1) * DAY];
