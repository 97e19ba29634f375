import { formatWhen, tryParseWhen } from '../../data/dates/index.js';
import type { Dataset } from '../../data/types.js';
import type { Messages } from '../../locales/messages.js';
import type { Announcer } from '../shared/announcer.js';
import {
  SummitFilterEvent,
  SummitSelectEvent,
  type SummitChangeEvent,
  type SummitLoadEvent,
} from '../shared/events.js';
import type { Locale } from '../shared/locale.js';
import { dayWords } from '../shared/relative.js';
import type { Model } from '../shared/view.js';
import { Words } from '../shared/words.js';

/** Says what an act of the reader came to: the event that was chosen, or how many are left. */
export function speak(
  event: SummitChangeEvent,
  { dataset, answers }: Model,
  locale: Locale,
  to: Announcer,
): void {
  const { say } = locale;
  if (event instanceof SummitSelectEvent) {
    const row = dataset.indexOf(event.selected ?? '');
    // While the timeline plays, its steps are shown and not said.
    const plays = event.composedPath().some((node) => Reflect.get(node, 'playing') === true);
    if (row >= 0 && !plays) to.say(say.spokenSelected(new Words(locale, dataset).text(dataset.titleOf(row))));
  } else if (
    event instanceof SummitFilterEvent ||
    ('phase' in event && event.phase === 'end' && 'from' in event)
  ) {
    to.say(say.spokenCount(answers.visible.length, dataset.length));
  }
}

/** More than these are not compared for a sentence. */
const MOST = 5000;

/** "2 new entries", once, where data came to what was there. */
export function speakOfNew(loaded: SummitLoadEvent, before: Dataset, locale: Locale, to: Announcer): void {
  if (before.length === 0 || loaded.count > MOST) return;
  const { added } = loaded;
  if (added.length > 0 && added.length < loaded.count) to.say(locale.say.newEntries(added.length));
}

/** The window in words, null where it is open. */
function windowWords(from: string | null, to: string | null, say: Messages, lang: string): string | null {
  if (from === null && to === null) return null;
  const days = [from, to].flatMap((text) => (text === null ? [] : (dayWords(text, say, lang) ?? [])));
  if (days.length > 0) return days.join(' – ');
  const span = tryParseWhen(`${from ?? '..'}/${to ?? '..'}`);
  return span instanceof Error ? null : formatWhen(span, { lang });
}

/** Above so many events their places are not counted one by one. */
const COUNTED = 1000;

/** "8 of 10 entries, January–February 2019, in 6 places. Selected: …": what all views show now. */
export function viewSummary({ dataset, state, answers }: Model, { say, lang }: Locale, words: Words): string {
  const { visible } = answers;
  const { from, to, selected } = state;
  const period = windowWords(from, to, say, lang) ?? words.extent();
  const places = new Set<string>();
  if (visible.length <= COUNTED) {
    const { x, y } = dataset.columns;
    for (const row of visible) if (!Number.isNaN(x[row] ?? NaN)) places.add(`${x[row]} ${y[row]}`);
  }
  const row = dataset.indexOf(selected ?? '');
  const title = row < 0 ? '' : words.text(dataset.titleOf(row));
  return say.viewSummary(visible.length, dataset.length, period, places.size, title);
}
