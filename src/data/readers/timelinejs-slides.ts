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

/** What is said of a slide that has no date to begin with. */
export const NO_DATE = 'There is no date, so the event is listed, but not on the timeline. Give it a year.';

/** Eras have no group of their own in the format. */
export const ERAS = 'Eras';

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
    ...(end === undefined || end === start ? { when: start } : { start, end }),
    displayDate: plainHtml(displayDate) || undefined,
    summary: summary.text || undefined,
    group: group.trim() || undefined,
    media: media.length > 0 ? media : undefined,
    links: links.length > 0 ? links : undefined,
  };
}
