import type { TemplateResult } from 'lit';
import { formatWhen, tryParseWhen } from '../../data/dates/index.js';
import type { Messages } from '../../locales/messages.js';
import type { Announcer } from '../shared/announcer.js';
import { sentenceAround } from '../shared/data-text.js';
import {
  SummitFilterEvent,
  SummitSelectEvent,
  type SummitChangeEvent,
  SummitViewportEvent,
  SummitWindowEvent,
  type SummitLoadEvent,
} from '../shared/events.js';
import type { Locale } from '../shared/locale.js';
import { dayWords } from '../shared/relative.js';
import type { Model } from '../shared/view.js';
import { Words } from '../shared/words.js';

/** Says what an act of the reader came to: the event that was chosen, or how many are left. */
export function speak(event: SummitChangeEvent, model: Model, locale: Locale, to: Announcer): void {
  const { say } = locale;
  const { dataset, answers } = model;
  const { visible } = answers;
  if (event instanceof SummitSelectEvent) {
    // While the timeline plays, its steps are shown and not said.
    const plays = event.composedPath().some((node) => Reflect.get(node, 'playing') === true);
    if (!plays) speakOfSelected(model, locale, to);
  } else if (
    event instanceof SummitFilterEvent ||
    (event instanceof SummitWindowEvent && event.phase === 'end')
  ) {
    to.say(say.spokenCount(visible.length, dataset.length));
  } else if (event instanceof SummitViewportEvent && event.phase === 'end' && event.user) {
    if (visible.length > MOST) return;
    const inView = Array.from(visible).filter(answers.inView);
    to.say(say.spokenInView(inView.length, visible.length));
  }
}

/** The event that is selected, by its title. */
export function speakOfSelected({ dataset, state }: Model, locale: Locale, to: Announcer): void {
  const row = dataset.indexOf(state.selected ?? '');
  if (row < 0) return;
  const title = new Words(locale, dataset).chosen(dataset.titleOf(row));
  to.say(sentenceAround(title, locale.lang, locale.say.spokenSelected));
}

/** More than these are not compared for a sentence. */
const MOST = 5000;

/** "2 new entries" where data came to what was there, and how many are shown where they are others. */
export function speakOfNew(loaded: SummitLoadEvent, model: Model, locale: Locale, to: Announcer): void {
  const added = loaded.count > MOST ? loaded.count : loaded.added.length;
  if (added === 0) return;
  if (added < loaded.count) {
    const isThere = (id: string): boolean => model.dataset.indexOf(id) >= 0;
    return to.count(loaded.added, isThere, (count) => locale.say.newEntries(count));
  }
  to.forget();
  to.say(locale.say.spokenCount(model.answers.visible.length, model.dataset.length));
}

/** The window in words, null where it is open. */
function windowWords(from: string | null, to: string | null, say: Messages, lang: string): string | null {
  if (from === null && to === null) return null;
  const [first, last] = [from, to].flatMap((text) =>
    text === null ? [] : (dayWords(text, say, lang) ?? []),
  );
  if (first !== undefined) return last === undefined ? first : say.relative.range(first, last);
  const span = tryParseWhen(`${from ?? '..'}/${to ?? '..'}`);
  return span instanceof Error ? null : formatWhen(span, { lang });
}

/** Above so many events their places are not counted one by one. */
const COUNTED = 1000;

/** "8 of 10 entries, January–February 2019, in 6 places. Selected: …": what all views show now. */
export function viewSummary(
  { dataset, state, answers }: Model,
  { say, lang }: Locale,
  words: Words,
): string | TemplateResult {
  const { visible } = answers;
  const { from, to, selected } = state;
  const period = windowWords(from, to, say, lang) ?? words.extent();
  const places = new Set<string>();
  if (visible.length <= COUNTED) {
    const { x, y } = dataset.columns;
    for (const row of visible) if (!Number.isNaN(x[row] ?? NaN)) places.add(`${x[row]} ${y[row]}`);
  }
  const row = dataset.indexOf(selected ?? '');
  const title = words.chosen(row < 0 ? '' : dataset.titleOf(row));
  return sentenceAround(title, lang, (selected) =>
    say.viewSummary(visible.length, dataset.length, period, places.size, selected),
  );
}
