/**
 * The lanes from answers and state: every position is worked out here and in `items.ts`, without a document, so that
 * it can be tested as it is.
 */
import type { Field } from '../../layout/labels.js';
import { thinTicks, ticks, type Tick } from '../../layout/ticks.js';
import { timeScale, type TimeScale } from '../../layout/time-scale.js';
import { tickText } from './axis-words.js';
import { binItems } from './bins.js';
import type { Facts } from './facts.js';
import { eventItems } from './items.js';
import type { Input, Lanes } from './model.js';

/** The window begins and ends this far inside the lanes, so that a mark on its first day is whole. */
const INSIDE = 10;
/** More options than this are counted instead of drawn. */
const MOST_OPTIONS = 400;

export function lanesOf(input: Input, previous: Field | null): Lanes {
  const { answers, period, width, rtl, zoom, measure, lang } = input;
  const scale = timeScale(
    period.window,
    { left: INSIDE, right: Math.max(width - INSIDE, INSIDE + 1) },
    { rtl },
  );
  const selected = selectedFacts(input);
  const band = selected && bandOf(selected, scale, width);
  const flag = selected && band && flagOf(selected, band, input);

  const many = answers.visible.length > MOST_OPTIONS;
  const placed = many ? binItems(input, scale) : eventItems(input, scale, band, previous);

  const length = input.dated ? scale.right - scale.left : 0;
  const all = ticks(period.window.from, period.window.to, length, { minGap: 64 * zoom });
  const axis = thinTicks(
    all,
    scale,
    (tick) => measure(tickText(tick, lang), isBold(tick) ? 'period' : 'axis'),
    {
      bounds: { left: 0, right: width },
      taken: flag ? [{ start: flag.left, end: flag.left + flag.width }] : [],
    },
  );
  const starts = all.major.filter(({ label }) => !label.pinned);
  return {
    scale,
    ...placed,
    grid: [
      ...all.minor.map(({ time }) => ({ x: scale.x(time), major: false })),
      ...starts.map(({ time }) => ({ x: scale.x(time), major: true })),
    ],
    periods: all.major.map(({ time }) => time),
    axis: axis.map(({ tick, x }) => ({ text: tickText(tick, lang), x, bold: isBold(tick) })),
    band,
    flag,
  };
}

const isBold = ({ label }: Tick): boolean => label.major || label.full;

function selectedFacts({ answers, selected, facts }: Input): Facts | null {
  const row = selected === null ? -1 : answers.dataset.indexOf(selected);
  return row >= 0 && answers.match(row) !== 'out' ? facts.at(row) : null;
}

function bandOf({ when }: Facts, scale: TimeScale, width: number): Lanes['band'] {
  if (!when) return null;
  const [a, b] = [scale.x(when.start), scale.x(when.end)];
  const left = Math.max(0, Math.min(a, b));
  const right = Math.min(width, Math.max(a, b, left + 1));
  return right > left ? { left, right } : null;
}

function flagOf(facts: Facts, band: NonNullable<Lanes['band']>, { measure, width }: Input): Lanes['flag'] {
  const wide = Math.min(width, Math.ceil(measure(facts.flag, 'period')) + 12);
  const left = Math.min(Math.max((band.left + band.right - wide) / 2, 0), width - wide);
  return { text: facts.flag, left, width: wide };
}
