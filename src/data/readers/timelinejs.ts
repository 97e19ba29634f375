import { isRaw, type Raw } from '../checks.js';
import { show } from '../issues.js';
import type { Era } from '../types.js';
import { Gathering, listOf, named, plainText, type Naming } from './gathering.js';
import { plainHtml } from './html-text.js';
import { recordPath } from './json-scan.js';
import { parseJson } from './parse-json.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { dateOfParts, partsOfText, type DateParts } from './timelinejs-dates.js';
import { addEvent, eraOfSlide, eventOfSlide } from './timelinejs-slides.js';

/** TimelineJS: `{ "title": …, "events": [ … ], "eras": [ … ] }`, and the `{ "timeline": { "date": [ … ] } }` before it. */
export function read(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const root = isRaw(parsed.data) ? parsed.data : {};
  const gathering = new Gathering();
  const eras: Era[] = [];
  const keep: Keep = (slide, name, isTold) => addEvent(slide, name, gathering, isTold);
  const keepEra: Keep = (slide, name, isTold) => {
    const era = eraOfSlide(slide, name, gathering, isTold);
    if (era) eras.push(era);
  };
  const legacy = root['timeline'];
  if (isRaw(legacy)) {
    gather(gathering, text, ['timeline', 'date'], legacy['date'], legacySlide, keep);
    gather(gathering, text, ['timeline', 'era'], legacy['era'], legacySlide, keepEra);
    return gathering.reading({ ...headingOf(legacy['headline'], legacy['text']), eras });
  }
  if (!Array.isArray(root['events'])) {
    return nothing(
      'no-events',
      'line 1',
      `${show(root['events'])} is no list of events. Write { "events": [ … ] }.`,
    );
  }
  gather(gathering, text, ['events'], root['events'], slide, keep);
  gather(gathering, text, ['eras'], root['eras'], slide, keepEra);
  const title = isRaw(root['title']) && isRaw(root['title']['text']) ? root['title']['text'] : {};
  return gathering.reading({ ...headingOf(title['headline'], title['text']), eras });
}

const headingOf = (
  title: unknown,
  summary: unknown,
): { title: string | undefined; summary: string | undefined } => ({
  title: plainHtml(plainText(title) ?? '') || undefined,
  summary: plainHtml(plainText(summary) ?? '') || undefined,
});

type Report = (name: string, message: string) => void;
type Keep = (slide: EventDraft, name: Naming, isTold: boolean) => void;
type ReadSlide = (item: Raw, report: Report) => EventDraft;

/** Where the fields of an event stand in a slide. */
const NAMES = {
  id: 'unique_id',
  title: 'text.headline',
  summary: 'text.text',
  when: 'start_date',
  start: 'start_date',
  end: 'end_date',
  displayDate: 'display_date',
  media: 'media.url',
  'media[0].alt': 'media.alt',
  links: 'media.link',
  lat: 'location.lat',
  lon: 'location.lon',
  place: 'location.name',
};
const LEGACY_NAMES = {
  ...NAMES,
  title: 'headline',
  when: 'startDate',
  start: 'startDate',
  end: 'endDate',
  media: 'asset.media',
  group: 'tag',
};

function gather(
  gathering: Gathering,
  json: string,
  list: readonly string[],
  items: unknown,
  readSlide: ReadSlide,
  keep: Keep,
): void {
  const pathOf = recordPath(json, list);
  const names = readSlide === slide ? NAMES : LEGACY_NAMES;
  listOf(items).forEach((item, index) => {
    const path: Naming = (name) => pathOf(index, name);
    if (!isRaw(item)) {
      const remedy = 'Write { "start_date": { "year": 2018 }, "text": { "headline": "…" } }.';
      gathering.log.error('not-a-record', path(''), `${show(item)} is no slide and is left out. ${remedy}`);
      return;
    }
    let isTold = false;
    const event = readSlide(item, (name, message) => {
      isTold = true;
      gathering.log.error('bad-date', path(name), message);
    });
    keep(event, named(path, names), isTold);
  });
}

function slide(item: Raw, report: Report): EventDraft {
  const part = (key: string): Raw => {
    const value = item[key];
    return isRaw(value) ? value : {};
  };
  const text = (record: Raw, key: string): string => plainText(record[key]) ?? '';
  const date = (key: 'start_date' | 'end_date'): string | undefined => {
    const parts = part(key);
    if (item[key] !== undefined && item[key] !== null && !isRaw(item[key])) {
      report(key, `${show(item[key])} is no date here. Write { "year": 2018, "month": 6, "day": 12 }.`);
    }
    return readParts(partsOf(parts), (name, message) => report(`${key}.${name}`, message));
  };
  const [words, media, place] = [part('text'), part('media'), part('location')];
  const event = eventOfSlide({
    id: plainText(item['unique_id']),
    headline: text(words, 'headline'),
    text: text(words, 'text'),
    start: date('start_date'),
    end: date('end_date'),
    displayDate: text(item, 'display_date') || text(part('start_date'), 'display_date'),
    group: text(item, 'group'),
    medium: {
      url: text(media, 'url'),
      alt: text(media, 'alt') || text(media, 'title'),
      caption: text(media, 'caption'),
      credit: text(media, 'credit'),
      thumbnail: text(media, 'thumbnail'),
    },
  });
  const link = text(media, 'link');
  if (link !== '') event.links = [...(event.links ?? []), { url: link, title: link }];
  // Not of the format, but found where timelines are joined with places.
  for (const key of ['lat', 'lon'] as const) event[key] = plainText(place[key]);
  event.place = plainText(place['name']);
  return event;
}

const partsOf = (record: Raw): DateParts => {
  const part = (key: keyof DateParts): string => plainText(record[key]) ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    millisecond: part('millisecond'),
  };
};

function readParts(parts: DateParts, report: Report): string | undefined {
  const { when, problem } = dateOfParts(parts);
  if (problem) report(problem.part, problem.message);
  return when;
}

function legacySlide(item: Raw, report: Report): EventDraft {
  const asset = isRaw(item['asset']) ? item['asset'] : {};
  const text = (record: Raw, key: string): string => plainText(record[key]) ?? '';
  let displayDate = '';
  const date = (key: string): string | undefined => {
    const words = text(item, key);
    if (words === '') return undefined;
    const parts = partsOfText(words);
    if (parts) return readParts(parts, (_, message) => report(key, message));
    displayDate ||= words;
    report(key, `${show(words)} is no date here. Write year, month and day with commas: "2018,6,12".`);
    return undefined;
  };
  const [start, end] = [date('startDate'), date('endDate')];
  return eventOfSlide({
    headline: text(item, 'headline'),
    text: text(item, 'text'),
    start,
    end,
    displayDate,
    group: text(item, 'tag'),
    medium: {
      url: text(asset, 'media'),
      caption: text(asset, 'caption'),
      credit: text(asset, 'credit'),
      thumbnail: text(asset, 'thumbnail'),
    },
  });
}
