/** A small legend of the marks that the data need: the same pictures as on the lanes, never more than are used. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { Mark } from '../../data/columns.js';
import { Flag, has } from '../../data/dates/index.js';
import type { Answers } from '../../data/query.js';
import { shapesOf } from '../../data/shapes.js';
import type { Dataset, Group } from '../../data/types.js';
import { isLong, type MarkForm } from '../../layout/marks.js';
import { timeScale } from '../../layout/time-scale.js';
import { dataText, foreignLang } from '../shared/data-text.js';
import type { Messages } from '../../locales/messages.js';
import type { Locale } from '../shared/locale.js';
import { markPicture } from '../shared/marks.js';
import type { Words } from '../shared/words.js';
import type { Edge, When } from './facts.js';
import { glyphOf } from './glyphs.js';

export type LegendEntry = keyof Messages['legend'];

const DAY = 86_400_000;
const WIDE = 36;
const NARROW = 18;
const HEIGHT = 18;

const known = new WeakMap<Dataset, number>();

/** All flags that some event has: one reading of the columns for a dataset. What is only a vague day has no bracket. */
function flagsOf(dataset: Dataset): number {
  let all = known.get(dataset);
  if (all === undefined) {
    all = 0;
    const { flags, start, end } = dataset.columns;
    for (let row = 0; row < flags.length; row++) {
      all |= (flags[row] ?? 0) & (isLong(start[row] ?? 0, end[row] ?? 0) ? -1 : ~Flag.vague);
    }
    known.set(dataset, all);
  }
  return all;
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
    ['openStart', Flag.openStart],
    ['open', Flag.openEnd],
    ['unknownStart', Flag.unknownStart],
    ['unknown', Flag.unknownEnd | Mark.ongoing],
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

/** What the colours and shapes of marks stand for. */
export const groupNames = (groups: readonly Group[], words: Words, lang: string): TemplateResult =>
  html`<ul class="groups">
    ${groups.map(
      ({ category, label }, i) =>
        html`<li>
          ${markPicture({ category, shape: shapesOf(groups)[i], r: 5, form: 'known' }, 14)}
          ${dataText(words, label, lang)}
        </li>`,
    )}
  </ul>`;

/** The edges of those that are bars. */
const BARS: Partial<Record<LegendEntry, readonly [start: Edge, end: Edge]>> = {
  approximate: ['soft', 'soft'],
  openStart: ['open', 'sharp'],
  open: ['sharp', 'open'],
  unknownStart: ['unknown', 'sharp'],
  unknown: ['sharp', 'unknown'],
};
const FORMS: readonly MarkForm[] = ['inferred', 'planned', 'cancelled', 'possibly'];

function picture(entry: LegendEntry, rtl: boolean): TemplateResult {
  const width = BARS[entry] || entry === 'within' || entry === 'days' ? WIDE : NARROW;
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
      ({ role, d, x, width: stroke, dash, fade, opacity }) =>
        svg`<path
          class="m-${role}"
          d=${d}
          transform="translate(${x})"
          stroke-width=${stroke ?? nothing}
          stroke-dasharray=${dash?.join(' ') ?? nothing}
          mask=${fade ? `url(#fade-${fade})` : nothing}
          opacity=${opacity ?? nothing}
        ></path>`,
    )}
  </svg>`;
}

/** A date for the picture: a day in the middle, or a stretch as wide as there is room. */
function whenOf(entry: LegendEntry, width: number): When {
  const edges = BARS[entry];
  const wide = edges || entry === 'within';
  const [startEdge, endEdge] = edges ?? ['sharp', 'sharp'];
  return {
    kind: entry === 'days' ? 'days' : entry === 'within' ? 'somewhere' : edges ? 'span' : 'unit',
    start: (wide ? 2 : width / 2 - 0.5) * DAY,
    end: (wide ? width - 2 : width / 2 + 0.5) * DAY,
    startEdge,
    endEdge,
    days: entry === 'days' ? [dayAt(6), dayAt(29)] : [],
  };
}

const dayAt = (day: number): readonly [number, number] => [day * DAY, (day + 1) * DAY];
