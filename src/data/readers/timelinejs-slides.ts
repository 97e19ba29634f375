import { DateError, tryParseWhen } from '../dates/index.js';
import { show } from '../issues.js';
import type { Era } from '../types.js';
import type { Gathering, Naming } from './gathering.js';
import { htmlText, plainHtml } from './html-text.js';
import { readMedium, type Medium } from './media.js';
import type { EventDraft } from './reader.js';

/** A slide, event or era of a timeline. Texts may hold HTML. */
export interface Slide {
  readonly id?: string | undefined;
  readonly headline: string;
  readonly text: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly displayDate: string;
  readonly group: string;
  readonly medium?: Medium | undefined;
}

export function eventOfSlide({
  id,
  headline,
  text,
  start,
  end,
  displayDate,
  group,
  medium,
}: Slide): EventDraft {
  const title = htmlText(headline);
  const summary = htmlText(text);
  const shown = medium && medium.url.trim() !== '' ? readMedium(medium) : undefined;
  const media = [...(shown?.media ?? []), ...summary.images];
  const links = [...(shown?.links ?? []), ...title.links, ...summary.links];
  return {
    id: id || undefined,
    title: title.text || undefined,
    ...(end === undefined ? { when: start } : { start, end }),
    displayDate: plainHtml(displayDate) || undefined,
    summary: [summary.text, shown?.quotation].filter(Boolean).join('\n\n') || undefined,
    group: group.trim() || undefined,
    media: media.length > 0 ? media : undefined,
    links: links.length > 0 ? links : undefined,
  };
}

/** Keeps a slide as an event; `isTold`: something was said of its date already. */
export function addEvent(event: EventDraft, name: Naming, gathering: Gathering, isTold: boolean): void {
  if (!isTold && event.when === undefined && event.end === undefined) {
    const remedy = 'Give it a year.';
    gathering.log.warn(
      'no-date',
      name('when'),
      `There is no date, so the event is listed, but not on the timeline. ${remedy}`,
    );
  }
  gathering.add(event, name);
}

/** A slide as an era, which is its name and its dates; undefined, with the reason told, where it lacks one. */
export function eraOfSlide(
  slide: EventDraft,
  name: Naming,
  { log }: Gathering,
  isTold: boolean,
): Era | undefined {
  const { title, start = '', end = '', when = start === end ? start : `${start}/${end}` } = slide;
  if (title === undefined) {
    log.warn('missing-title', name('title'), 'The era has no headline and is left out. Give it one.');
    return undefined;
  }
  if (start === '' && end === '' && slide.when === undefined) {
    log.warn(
      'no-date',
      name('when'),
      'The era has no date and is left out. Give it a first and a last year.',
    );
    return undefined;
  }
  const span = tryParseWhen(when);
  if (!(span instanceof DateError)) {
    if (slide.when !== undefined && !isTold)
      log.warn(
        'no-end',
        name('end'),
        `The era has no last date, so it is drawn as ${show(when)} alone. Give it one.`,
      );
    return { label: title, when };
  }
  log.warn(span.code, name('when'), span.message);
  return undefined;
}
