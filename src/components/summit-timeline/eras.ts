/** The dataset's eras: named stretches of time behind the lanes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Chosen } from '../../data/text.js';
import type { Dataset, Era } from '../../data/types.js';
import { cut } from '../../layout/cut.js';
import { packRows } from '../../layout/lanes.js';
import { timeScale, type TimeScale } from '../../layout/time-scale.js';
import { eraDate, eraSpan } from '../shared/era.js';
import type { Words } from '../shared/words.js';

/** The height of one line of names, at normal text size. */
export const ERA_LINE = 18;
/** Between the edge of a band and its name. */
const PAD = 5;
const UNITS = 10_000;

export interface EraBand {
  readonly name: Chosen;
  readonly left: number;
  readonly right: number;
  /** Where its bracket lies, from the top; its name hangs under it. */
  readonly top: number;
  /** Whether its start and its end are in view. */
  readonly starts: boolean;
  readonly ends: boolean;
  /** As much of the name as there is room for. */
  readonly text: string;
}

interface Known {
  readonly name: Chosen;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** The eras of one dataset in one language. Those that overlap have lines of their own, whatever the window shows. */
export class EraBook {
  readonly lines: number;
  readonly #eras: readonly Known[];

  constructor({ eras, extent }: Dataset, words: Words) {
    const dated = eras.flatMap((era) => {
      const span = eraSpan(era);
      return span && extent ? [{ name: words.chosen(era.label), ...span }] : [];
    });
    const scale = timeScale({ from: extent?.[0] ?? 0, to: extent?.[1] ?? 1 }, { left: 0, right: UNITS });
    const rows = packRows(dated.map(({ start, end }) => ({ start: scale.x(start), end: scale.x(end) })));
    this.#eras = dated.map((era, i) => ({ ...era, line: rows[i] ?? 0 }));
    this.lines = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  }

  bands(scale: TimeScale, width: number, zoom: number, measure: (text: string) => number): EraBand[] {
    return this.#eras.flatMap(({ name, start, end, line }) => {
      const [a, b] = [scale.x(start), scale.x(end)];
      const [left, right] = [Math.max(0, Math.min(a, b)), Math.min(width, Math.max(a, b))];
      if (!(right - left >= 1)) return [];
      const inside = (x: number): boolean => x >= 0 && x <= width;
      return {
        name,
        left,
        right,
        top: line * ERA_LINE * zoom,
        starts: inside(a),
        ends: inside(b),
        text: cut(name.value, right - left - 2 * PAD, measure),
      };
    });
  }
}

/** The bracket over a band, open on the side where the era goes on. */
export function bracketPath({ left, right, starts, ends }: EraBand, rtl: boolean): string {
  const [atLeft, atRight] = rtl ? [ends, starts] : [starts, ends];
  const [a, b] = [Math.round(left) + 0.5, Math.round(right) - 0.5];
  return `${atLeft ? `M${a} 7V0.5` : `M${a} 0.5`}H${b}${atRight ? 'V7' : ''}`;
}

/** Where the name of a band begins. */
export const nameX = ({ left, right }: EraBand, rtl: boolean): number => (rtl ? right - PAD : left + PAD);

/** The eras in words, for those who do not see them. */
export function spokenEras(
  eras: readonly Era[],
  words: Words,
  lang: string,
): TemplateResult | typeof nothing {
  if (eras.length === 0) return nothing;
  return html`<ul class="unseen">
    ${eras.map((era) => {
      const date = eraDate(era, lang);
      return html`<li>${words.text(era.label)}${date === '' ? nothing : `, ${date}`}</li>`;
    })}
  </ul>`;
}
