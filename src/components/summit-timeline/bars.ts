/** The options: points, spans and their labels, or counts where there are too many. */
import { select, type EnterElement, type Selection } from 'd3-selection';
import { RINGS } from '../../layout/marks.js';
import type { TimeScale } from '../../layout/time-scale.js';
import { foreignLang } from '../shared/data-text.js';
import { ringOf, type Part } from './glyphs.js';
import type { Item } from './model.js';

export interface BarsModel {
  readonly items: readonly Item[];
  /** Between its ends stand the words of counts. */
  readonly scale: Pick<TimeScale, 'left' | 'right'>;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Those that came with the last change of the data: they slide in. */
  readonly fresh: ReadonlySet<string>;
  /** The one option that Tab reaches. */
  readonly active: string | null;
  readonly lang: string;
}

/** A path with all that is written on it; `key` keeps it the same element from one drawing to the next. */
interface Stroke {
  readonly key: string;
  readonly role: string;
  readonly d: string;
  readonly x: number;
  readonly width: number | null;
  readonly dash: string | null;
  readonly fade: string | null;
  readonly opacity: number | null;
}

/** `target` is the listbox. */
export function drawBars(target: HTMLElement, model: BarsModel): void {
  const { items, selected, hovered, active, lang } = model;
  scales.set(target, model.scale);
  select(target)
    .selectAll<HTMLElement, Item>('.option')
    .data(items, (item) => item.id)
    .join(enterOption)
    .each(function (item) {
      const option = select<HTMLElement, Item>(this);
      const known = knownOf(this);
      drawState(option, item, model, known);
      drawBox(option, item, known, model.scale);
      drawPicture(option, item, known, {
        hover: item.id === hovered && item.id !== selected,
        selected: item.id === selected,
        focus: item.id === active,
      });
      drawLabel(option, item, known, lang);
    });
}

/** What was last written on an option: while the window moves, most of it stays as it is. */
interface Known {
  state: string;
  box: string;
  picture: string;
  label: string;
  /** Whether the words of a count have their place. */
  hasWords: boolean;
}

const written = new WeakMap<Element, Known>();

function knownOf(option: Element): Known {
  let known = written.get(option);
  if (!known) {
    known = { state: '', box: '', picture: '', label: '', hasWords: false };
    written.set(option, known);
  }
  return known;
}

type Option = Selection<HTMLElement, Item, null, undefined>;

function drawState(option: Option, item: Item, model: BarsModel, known: Known): void {
  const names = classOf(item, model);
  const selected = String(item.id === model.selected);
  const tabindex = item.id === model.active ? 0 : -1;
  const state = `${names}|${selected}|${tabindex}|${item.spoken}`;
  if (state === known.state) return;
  known.state = state;
  option
    .attr('class', names)
    .attr('part', partOf(item, model))
    .attr('aria-label', item.spoken)
    .attr('aria-selected', selected)
    .attr('tabindex', tabindex);
}

function drawBox(option: Option, item: Item, known: Known, scale: BarsModel['scale']): void {
  const { x, y, width, height } = item;
  const box = `${px(x)} ${px(y)} ${px(width)} ${px(height)}`;
  if (box === known.box) return;
  known.box = box;
  option.style('left', px(x)).style('top', px(y)).style('width', px(width)).style('height', px(height));
  if (known.hasWords) placeWords(option, item, scale);
}

/** Of a count, which the styles write: they reach as far to either side of its middle as the lanes do. */
function placeWords(option: Option, { x, y, width }: Item, { left, right }: BarsModel['scale']): void {
  const along = (x + width / 2 - left) / (right - left);
  option
    .style('--_along', Math.min(1, Math.max(0, along)))
    .style('--_room', px(right - left))
    .style('--_y', px(y));
}

/** By their listbox, as they were drawn last. */
const scales = new WeakMap<Element, BarsModel['scale']>();

/** Pointer or focus has come to this. Before that no place is kept for the words of each of a thousand counts. */
export function meet(target: EventTarget | null): void {
  const bin = target instanceof Element ? target.closest<HTMLElement>('.option.bin') : null;
  const scale = bin?.parentElement && scales.get(bin.parentElement);
  if (!bin || !scale) return;
  const option = select<HTMLElement, Item>(bin);
  knownOf(bin).hasWords = true;
  placeWords(option, option.datum(), scale);
}

function enterOption(
  enter: Selection<EnterElement, Item, HTMLElement, unknown>,
): Selection<HTMLElement, Item, HTMLElement, unknown> {
  const option = enter
    .append<HTMLElement>('div')
    .attr('role', 'option')
    .attr('data-id', (item) => item.id);
  option.append('svg').attr('class', 'picture').attr('aria-hidden', 'true');
  // Cut at the end of the title, whichever side that is; what the styles write does not count.
  const label = option.append('span').attr('class', 'label').attr('dir', 'auto');
  label.append('span').attr('class', 'short');
  label.append('span').attr('class', 'title');
  label.append('span').attr('class', 'suffix');
  label.append('span').attr('class', 'date');
  option.append('span').attr('class', 'label aside').append('span').attr('class', 'date');
  return option;
}

function classOf(item: Item, { selected, hovered, fresh }: BarsModel): string {
  const names = ['option', item.kind, `cat-${item.category}`];
  if (item.glyph) names.push(item.glyph.form);
  if (item.label?.folded) names.push('folded');
  if (item.dimmed) names.push('dimmed');
  if (fresh.has(item.id)) names.push('fresh');
  if (item.id === selected) names.push('selected');
  if (item.id === hovered) names.push('hovered');
  return names.join(' ');
}

function partOf(item: Item, { selected, hovered }: BarsModel): string {
  const names = ['option', item.kind === 'bin' ? 'bin' : (item.glyph?.form ?? 'point')];
  if (item.dimmed) names.push('dimmed');
  if (item.id === selected) names.push('selected');
  if (item.id === hovered) names.push('hovered');
  return names.join(' ');
}

function drawPicture(
  option: Option,
  item: Item,
  known: Known,
  rings: { readonly hover: boolean; readonly selected: boolean; readonly focus: boolean },
): void {
  // Around the mark, so that a mark that moves is the same picture in another place.
  const origin = item.glyph?.ring.x ?? item.x;
  const strokes = [
    ...leaderStroke(item),
    ...ringStrokes(item, rings),
    ...(item.glyph?.parts.map(strokeOf) ?? []),
  ];
  const places = strokes.map(({ x }) => round(x - origin));
  const picture =
    `${round(origin - item.x)} ${round(item.middle)} ` +
    strokes
      .map(
        ({ role, d, width, dash, fade, opacity }, i) =>
          `${role} ${d} ${places[i]} ${width} ${dash} ${fade} ${opacity}`,
      )
      .join('|');
  if (picture === known.picture) return;
  known.picture = picture;
  option
    .select<SVGElement>('.picture')
    .style('left', px(origin - item.x))
    .style('top', px(item.middle))
    .selectAll<SVGPathElement, Stroke>('path')
    .data(strokes, (stroke) => stroke.key)
    .join('path')
    .attr('class', ({ role }) => role)
    .attr('d', ({ d }) => d)
    .attr('transform', (_, i) => `translate(${places[i]})`)
    .attr('stroke-width', ({ width }) => width)
    .attr('stroke-dasharray', ({ dash }) => dash)
    .attr('mask', ({ fade }) => fade)
    .attr('opacity', ({ opacity }) => opacity)
    .order();
}

function strokeOf(part: Part, index: number): Stroke {
  return {
    key: `${index}`,
    role: `m-${part.role}`,
    d: part.d,
    x: part.x,
    width: part.width ?? null,
    dash: part.dash?.join(' ') ?? null,
    fade: part.fade === undefined ? null : `url(#fade-${part.fade})`,
    opacity: part.opacity ?? null,
  };
}

const PLAIN = { width: null, dash: null, fade: null, opacity: null };

/** From under the mark to a label that stands away from it. */
function leaderStroke({ glyph, label }: Item): Stroke[] {
  if (!glyph || !label?.leader) return [];
  const line = { key: 'leader', role: 'leader', ...PLAIN };
  return [{ ...line, d: label.leader, x: glyph.ring.x }];
}

/** Under the mark. Focus stands on paper of its own, so that it is seen on any ground. */
function ringStrokes(
  { glyph, label }: Item,
  rings: { hover: boolean; selected: boolean; focus: boolean },
): Stroke[] {
  if (!glyph) return [];
  const ring = (key: string, name: 'hover' | 'selected' | 'focus', width: number): Stroke => ({
    key,
    role: key,
    d: ringOf(glyph, name),
    x: glyph.ring.x,
    ...PLAIN,
    width,
  });
  const strokes: Stroke[] = [];
  // With a label above it a mark is in focus as one box: see the styles.
  if (rings.focus && !label?.above) {
    strokes.push(
      ring('ring-ground', 'focus', RINGS.focus.ground),
      ring('ring-focus', 'focus', RINGS.focus.width),
    );
  }
  if (rings.selected) strokes.push(ring('ring-selected', 'selected', RINGS.selected.width));
  if (rings.hover) strokes.push(ring('ring-hover', 'hover', RINGS.hover.width));
  return strokes;
}

function drawLabel(option: Option, { label, y, middle, width }: Item, known: Known, lang: string): void {
  const all = JSON.stringify([label, round(y + middle), round(middle), round(width), lang]);
  if (all === known.label) return;
  known.label = all;
  option.selectAll<HTMLElement, Item>('.label').style('display', () => (label ? null : 'none'));
  if (!label) return;
  const { text, short, suffix, date, dateX, pinned, x, maxWidth, room, above } = label;
  const language = foreignLang(label.lang, lang);
  const box = pinAt(option.select<HTMLElement>('.label'), pinned, x, width)
    .classed('above', above !== null)
    .style('top', px(middle + label.dy))
    .style('--_room', px(room))
    .style('--_cut', () => (maxWidth === null ? null : px(maxWidth)));
  option.style('--_y', px(y + middle + label.dy));
  if (above) {
    // From the edges of the text, of which the styles know but one.
    const left = px(above.left - x);
    const right = px(x - above.right);
    box
      .style('--_left', pinned === 'left' ? left : `100% + ${left}`)
      .style('--_right', pinned === 'left' ? `100% + ${right}` : right)
      .style('--_down', px(-above.down));
  }
  // Drawn by the styles: the option's name has these already, and begins with the title.
  box.select('.short').attr('data-text', () => short || null);
  box
    .select('.title')
    .attr('lang', () => (typeof language === 'string' ? language : null))
    .text(text);
  box.select('.suffix').attr('data-text', () => suffix || null);
  box.select('.date').attr('data-text', () => (dateX === null && date) || null);
  const aside = pinAt(
    option.select<HTMLElement>('.aside'),
    pinned === 'left' ? 'right' : 'left',
    dateX ?? 0,
    width,
  );
  aside.style('top', px(middle));
  aside.select('.date').attr('data-text', () => (dateX !== null && date) || null);
}

/** Puts the left or the right edge of a text at `x`, counted from the left of the option. */
function pinAt<T extends HTMLElement>(
  text: Selection<T, Item, null, undefined>,
  edge: 'left' | 'right',
  x: number,
  width: number,
): Selection<T, Item, null, undefined> {
  return text
    .style('left', () => (edge === 'left' ? px(x) : null))
    .style('right', () => (edge === 'right' ? px(width - x) : null));
}

const round = (value: number): number => Math.round(value * 100) / 100;
const px = (value: number): string => `${round(value)}px`;
