import type { Dataset } from '../../data/types.js';
import type { Announcer } from '../shared/announcer.js';
import {
  SummitFilterEvent,
  SummitSelectEvent,
  type SummitChangeEvent,
  type SummitLoadEvent,
} from '../shared/events.js';
import type { Locale } from '../shared/locale.js';
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
