import { isRaw, type Raw } from '../checks.js';
import { show } from '../issues.js';
import { readDateText } from './date-text.js';
import { Gathering, listOf, named, plainText } from './gathering.js';
import { plainHtml } from './html-text.js';
import { recordPath } from './json-scan.js';
import { parseJson } from './parse-json.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { eventOfSlide } from './timelinejs-slides.js';

/** Where the fields of an event stand in a slide. */
const NAMES = {
  title: 'text.headline',
  summary: 'text.text',
  when: 'date',
  displayDate: 'date',
  media: 'media.url',
  'media[0].alt': 'media.caption',
  links: 'media.url',
  lat: 'location.lat',
  lon: 'location.lon',
  place: 'location.name',
};

/**
 * StoryMapJS: `{ "storymap": { "slides": [ … ] } }`. The overview tells what it is about; slides are events in the
 * order of the story. Their dates are prose: what is clear takes its place in time, the rest is shown as it is.
 */
export function read(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const story = isRaw(parsed.data) && isRaw(parsed.data['storymap']) ? parsed.data['storymap'] : {};
  const slides: unknown = story['slides'];
  if (!Array.isArray(slides)) {
    const remedy = 'Write { "storymap": { "slides": [ … ] } }.';
    return nothing('no-events', 'line 1', `${show(slides)} is no list of slides. ${remedy}`);
  }
  const gathering = new Gathering();
  const list = ['storymap', 'slides'];
  const pathOf = recordPath(text, list);
  const isOnEarth = !isPicture(story);
  if (!isOnEarth) {
    const remedy = 'The events are kept without points: give them lat and lon on the earth.';
    gathering.log.warn(
      'not-on-earth',
      'line 1, storymap.map_type',
      `The map of this story is a picture. ${remedy}`,
    );
  }
  let heading: { title: string | undefined; summary: string | undefined } | undefined;
  listOf(slides).forEach((slide, index) => {
    const at = (name: string): string => pathOf(index, name);
    if (!isRaw(slide)) {
      const remedy = 'Write { "location": { "lat": …, "lon": … }, "text": { "headline": "…" } }.';
      gathering.log.error('not-a-record', at(''), `${show(slide)} is no slide and is left out. ${remedy}`);
    } else if (slide['type'] === 'overview' && !heading) {
      const words = part(slide, 'text');
      heading = {
        title: plainHtml(words('headline')) || undefined,
        summary: plainHtml(words('text')) || undefined,
      };
    } else {
      gathering.add(
        eventOf(slide, isOnEarth, (code, name, message) => gathering.log.warn(code, at(name), message)),
        named(at, NAMES),
      );
    }
  });
  return gathering.reading({ ...heading, lang: languageOf(story['language']) });
}

/** Positions on a picture are no places. */
const isPicture = (story: Raw): boolean => story['map_as_image'] === true || story['map_type'] === 'zoomify';

const languageOf = (value: unknown): string | undefined => {
  const tag = plainText(value)?.replace('_', '-');
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
};

/** Reads the fields of a part of a slide as text; '' where blank. */
const part = (slide: Raw, key: string): ((name: string) => string) => {
  const record = slide[key];
  return (name) => (isRaw(record) ? (plainText(record[name]) ?? '') : '');
};

function eventOf(
  slide: Raw,
  isOnEarth: boolean,
  warn: (code: string, name: string, message: string) => void,
): EventDraft {
  const [words, media, place] = [part(slide, 'text'), part(slide, 'media'), part(slide, 'location')];
  const date = plainHtml(plainText(slide['date']) ?? '');
  const { when, problem } = date === '' ? { problem: undefined } : readDateText(date);
  if (problem !== undefined) {
    warn(
      'unclear-date',
      'date',
      `${problem} It is shown as it stands, and the event is not on the timeline.`,
    );
  }
  const event = eventOfSlide({
    headline: words('headline'),
    text: words('text'),
    start: when,
    end: undefined,
    displayDate: when === undefined ? date : '',
    group: '',
    medium: { url: media('url'), caption: media('caption'), credit: media('credit') },
  });
  if (isOnEarth) {
    for (const key of ['lat', 'lon'] as const) event[key] = place(key) || undefined;
  }
  event.place = plainHtml(place('name')) || undefined;
  return event;
}
