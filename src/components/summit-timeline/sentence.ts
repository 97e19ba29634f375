/** "9 of 10 entries between [1 Jan 2019] and [28 Feb 2019]": the window in words, which may be typed over. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import {
  dateText,
  dayFrom,
  dayText,
  daysIn,
  formatWhen,
  lastDateText,
  localeOf,
  parseWhen,
  tryParseWhen,
  windowEnd,
  windowStart,
} from '../../data/dates/index.js';
import type { Messages } from '../../locales/messages.js';
import { foreignLang } from '../shared/data-text.js';
import type { Locale } from '../shared/locale.js';
import { nowOn } from '../shared/now.js';
import { dayWords } from '../shared/relative.js';
import { windowText } from '../shared/store.js';
import type { Model } from '../shared/view.js';
import type { End, WindowText } from './period.js';
import { typedDate } from './typed-date.js';
import { typedDays } from './typed-days.js';

export interface SentenceModel {
  readonly text: WindowText;
  /** The first and last day of the whole period, shown where the window is open. */
  readonly whole: WindowText;
  /** Anything has a date. */
  readonly dated: boolean;
  /** Its ends are days before and after day 0. */
  readonly relative: boolean;
  readonly shown: number;
  readonly all: number;
  readonly lang: string;
  readonly say: Messages;
  readonly ask: (text: WindowText) => void;
}

const ENDS: readonly End[] = ['from', 'to'];

/** What stands in the two fields while the reader types, until it is taken or given up. */
export class Fields implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drafts: Record<End, string | null> = { from: null, to: null };
  readonly #bad: Record<End, string | null> = { from: null, to: null };
  /** The end that was moved to where the other one was put, as it lay before that. */
  #moved: { readonly end: End; readonly text: string } | null = null;
  #focused: End | null = null;
  #text: WindowText = { from: null, to: null };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#focused = null;
  }

  /** Where the window has been changed by anything else, what was refused is of no more use. */
  follow(text: WindowText): void {
    for (const end of ENDS)
      if (text[end] !== this.#text[end] && this.#focused !== end) this.#drafts[end] = this.#bad[end] = null;
    this.#text = text;
  }

  value(end: End, model: SentenceModel): string {
    return (
      this.#drafts[end] ??
      (this.#focused === end ? (model.text[end] ?? '') : inWords(model.text[end], end, model))
    );
  }

  bad(end: End): string | null {
    return this.#bad[end];
  }

  /** What has come about besides what was typed, as long as it holds. */
  note({ text, say, lang }: SentenceModel): string | null {
    const moved = this.#moved;
    if (!moved || text.from !== moved.text || text.to !== moved.text) return null;
    return say.movedAlong(say[moved.end], inWords(moved.text, moved.end, { say, lang }, 'full'));
  }

  /** Shows the text to be edited, all of it selected, before the reader's first key or click arrives. */
  enter(end: End, model: SentenceModel, input: HTMLInputElement): void {
    this.#focused = end;
    input.value = this.value(end, model);
    input.select();
    this.#host.requestUpdate();
  }

  type(end: End, value: string): void {
    this.#drafts[end] = value;
    this.#host.requestUpdate();
  }

  leave(end: End, model: SentenceModel): void {
    if (this.#focused === end) this.#focused = null;
    this.take(end, model);
  }

  /** Back to what the window says. */
  giveUp(end: End): void {
    this.#drafts[end] = null;
    this.#bad[end] = null;
    this.#host.requestUpdate();
  }

  take(end: End, model: SentenceModel): void {
    const draft = this.#drafts[end]?.trim() ?? null;
    if (draft === null) {
      this.#host.requestUpdate();
      return;
    }
    this.#moved = null;
    const typed = readTyped(draft, end, model);
    if (!typed) {
      this.#bad[end] = draft;
      this.#host.requestUpdate();
      return;
    }
    const next = { ...model.text, ...typed };
    const text = next[end];
    if (text !== null && isReversed(next)) {
      this.#moved = { end: end === 'from' ? 'to' : 'from', text };
      next.from = next.to = text;
    }
    for (const each of ENDS) if (each === end || next[each] !== model.text[each]) this.giveUp(each);
    if (next.from !== model.text.from || next.to !== model.text.to) model.ask(next);
  }
}

/** One end, or both where an interval was typed; null for what is no date. EDTF is the same in every language and goes first. */
function readTyped(draft: string, end: End, model: SentenceModel): Partial<WindowText> | null {
  const { text, lang, say, relative } = model;
  if (draft === '' || draft === '..') return { [end]: null };
  // What is shown need not say all that the window knows.
  if (draft === inWords(text[end], end, model)) return { [end]: text[end] };
  if (relative) {
    const days = /^[+−-]?\d{1,6}$/.test(draft) ? `${draft.replace(/\d+/, 'P$&')}D` : draft;
    const day = daysIn(days) ?? typedDays(draft, say, lang);
    return day === null ? null : { [end]: dayText(day) };
  }
  const date = dayFrom(draft, nowOn(undefined)) ?? typedDate(draft, lang);
  // A list of dates is no bound.
  if (date === null || /[[{]/.test(date)) return null;
  const [first = '', last] = date.split('/').map((each) => (each === '..' ? '' : each));
  const [from, to] = [windowText(first), windowText(last ?? '')];
  if (from === undefined || to === undefined) return null;
  return last === undefined ? { [end]: from } : { from, to };
}

const isReversed = ({ from, to }: WindowText): boolean =>
  from !== null && to !== null && windowStart(from) >= windowEnd(to);

const forms = new Map<string, string>();

/** How a date can be typed: "2018, 2018-06, 2018-06-12, 1850~ or 44 BC". */
function formsIn(lang: string): string {
  let text = forms.get(lang);
  if (text === undefined) {
    const all = ['2018', '2018-06', '2018-06-12', '1850~', formatWhen(parseWhen('-0043'), { lang })];
    // Each in its own direction.
    text = new Intl.ListFormat(localeOf(lang), { type: 'disjunction' }).format(
      all.map((each) => `\u2068${each}\u2069`),
    );
    forms.set(lang, text);
  }
  return text;
}

/** The first or last minute of an hour, so that it is told by the same clock as on the axis: "01:00", where "1" says nothing. */
const minuteAt = (end: End, hour: string): string =>
  end === 'from' ? dateText(windowStart(hour), 'minute') : lastDateText(windowEnd(hour), 'minute');

/** An end of the window as it is shown. */
export function inWords(
  text: string | null,
  end: End,
  { lang, say }: Pick<Locale, 'lang' | 'say'>,
  style: 'short' | 'full' = 'short',
): string {
  if (text === null) return '';
  const days = dayWords(text, say, lang);
  if (days !== null) return days;
  const span = tryParseWhen(text);
  if (span instanceof Error) return text;
  const shown = span.precision === 'hour' && span.flags === 0 ? parseWhen(minuteAt(end, text)) : span;
  return formatWhen(shown, { lang, style });
}

export function sentence(model: SentenceModel, fields: Fields): TemplateResult {
  const { say, shown, all } = model;
  fields.follow(model.text);
  const { strong, before, between, after } = say.windowSentence(shown, all);
  return html`<p class="sentence" part="sentence" dir="auto" lang=${foreignLang(say.lang, model.lang)}>
    <b><bdi>${strong}</bdi></b> <span class="word">${before}</span
    ><span class="dot" aria-hidden="true">·</span> ${field('from', say.from, model, fields)}
    <span class="word">${between}</span
    ><span class="dot" aria-hidden="true">–</span> ${field('to', say.to, model, fields)}
    ${after === '' ? nothing : html`<span class="word">${after}</span>`}
  </p>`;
}

/** By itself an empty field runs from left to right, whatever stands in it in place of a date. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

function field(end: End, label: string, model: SentenceModel, fields: Fields): TemplateResult {
  const value = fields.value(end, model);
  const placeholder = model.dated
    ? inWords(model.whole[end], end, model) || model.say.openEnd
    : model.say.noDate;
  const bad = fields.bad(end) !== null;
  // In a sentence of another language the dates are still the reader's.
  const ownLang = foreignLang(model.lang, model.say.lang);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') fields.leave(end, model);
    else if (event.key === 'Escape') fields.giveUp(end);
  };
  return html`<span class="field" lang=${ownLang} data-text=${value === '' ? placeholder : value}
    ><input
      type="text"
      dir=${value === '' && RIGHT_TO_LEFT.test(placeholder) ? 'rtl' : 'auto'}
      autocomplete="off"
      spellcheck="false"
      size="1"
      name=${end}
      aria-label=${label}
      aria-describedby=${bad ? `hint bad-${end}` : 'hint'}
      aria-invalid=${bad ? 'true' : 'false'}
      placeholder=${placeholder}
      ?disabled=${!model.dated}
      .value=${live(value)}
      @focus=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) fields.enter(end, model, event.target);
      }}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) fields.type(end, event.target.value);
      }}
      @keydown=${onKey}
      @blur=${() => fields.leave(end, model)}
  /></span>`;
}

/** What is wrong with what was typed, and how to write it. */
export function fieldErrors(fields: Fields, model: SentenceModel): TemplateResult {
  const { say, lang, relative } = model;
  const note = fields.note(model);
  const ours = foreignLang(say.lang, lang);
  return html`<span hidden id="hint" dir="auto" lang=${ours}
      >${relative ? say.relative.hint : say.dateHint(formsIn(lang))}</span
    >
    <div role="alert" class="errors">
      ${ENDS.map((end) => {
        const bad = fields.bad(end);
        return bad === null
          ? nothing
          : html`<p id="bad-${end}" class="error" dir="auto" lang=${ours}>
              ${relative ? say.relative.bad(bad) : say.badDate(bad, formsIn(lang))}
            </p>`;
      })}
      ${note === null ? nothing : html`<p class="note" dir="auto" lang=${ours}>${note}</p>`}
    </div>`;
}

/** In place of the lanes where they would be empty. */
export function nothingShown(
  { dataset, state }: Model,
  { say, lang }: Pick<Locale, 'say' | 'lang'>,
): TemplateResult {
  const ours = foreignLang(say.lang, lang);
  return dataset.length > 0
    ? html`<p class="none" dir="auto" lang=${ours}>
        <b>${say.noneVisible}</b> ${say.noneVisibleHint(state.filters.search)}
      </p>`
    : html`<p class="none" dir="auto" lang=${ours}>${say.noData}</p>`;
}
