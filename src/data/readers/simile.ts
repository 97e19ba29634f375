import { isRaw } from '../checks.js';
import { DateError, tryParseWhen } from '../dates/index.js';
import { show } from '../issues.js';
import type { Issue } from '../types.js';
import { readDateText } from './date-text.js';
import { Gathering, listOf, named, plainText, type Naming } from './gathering.js';
import { htmlText, plainHtml } from './html-text.js';
import { recordPath } from './json-scan.js';
import { parseJson } from './parse-json.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { betweenNote } from './when.js';
import { parseXml } from './xml.js';

/** Long and short names of the fields of an event. */
const KEYS = {
  start: ['start', 's'],
  latestStart: ['latestStart', 'startLatest', 'ls'],
  end: ['end', 'e'],
  earliestEnd: ['earliestEnd', 'endEarliest', 'ee'],
  title: ['title', 't'],
  description: ['description', 'd'],
  caption: ['caption'],
  image: ['image'],
  link: ['link'],
  id: ['id', 'eventID'],
  isDuration: ['isDuration', 'durationEvent'],
} as const;

const NAMES = {
  when: 'start',
  summary: 'description',
  media: 'image',
  'media[0].alt': 'caption',
  links: 'link',
};

/** SIMILE Timeline, as JSON or XML. Dates are ISO 8601 or English words; `latestStart` and `earliestEnd` make ends uncertain. */
export function read(text: string): Reading {
  return text.trimStart().startsWith('<') ? readXml(text) : readJson(text);
}

function readJson(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const events: unknown = isRaw(parsed.data) ? parsed.data['events'] : undefined;
  if (!Array.isArray(events)) {
    return nothing('no-events', 'line 1', `${show(events)} is no list of events. Write { "events": [ … ] }.`);
  }
  const simile = new Simile();
  const pathOf = recordPath(text, ['events']);
  listOf(events).forEach((event, index) => {
    const at: Naming = (name) => pathOf(index, name);
    if (isRaw(event)) return simile.add((key) => plainText(event[key]) ?? flagText(event[key]), at);
    const remedy = 'Write { "start": "2018-06-12", "title": "…" }.';
    simile.gathering.log.error(
      'not-a-record',
      at(''),
      `${show(event)} is no event and is left out. ${remedy}`,
    );
  });
  return simile.gathering.reading();
}

const flagText = (value: unknown): string => (typeof value === 'boolean' ? String(value) : '');

function readXml(text: string): Reading {
  const { root, issues } = parseXml(text);
  const simile = new Simile(issues);
  const events = root?.children.filter(({ name }) => name === 'event') ?? [];
  if (events.length === 0 && issues.length === 0) {
    return nothing(
      'no-events',
      'line 1',
      'There is no <event> in this file. Write <data><event start="…" title="…">.',
    );
  }
  for (const { attributes, text: words, line } of events) {
    const cell = (key: string): string => attributes.get(key)?.trim() ?? (key === 'description' ? words : '');
    simile.add(cell, (name) => `line ${line}${name && `, ${name}`}`);
  }
  return simile.gathering.reading();
}

class Simile {
  readonly gathering: Gathering;
  #isCautioned = false;

  constructor(found: readonly Issue[] = []) {
    this.gathering = new Gathering(found);
  }

  add(cell: (key: string) => string, at: Naming): void {
    const field = (name: keyof typeof KEYS): string => KEYS[name].map(cell).find((text) => text !== '') ?? '';
    const summary = htmlText(field('description') || field('caption'));
    const [image, link] = [field('image'), field('link')];
    const alt = plainHtml(field('caption'));
    const media = [...(image === '' ? [] : [{ url: image, alt }]), ...summary.images];
    const links = [...(link === '' ? [] : [{ url: link, title: link }]), ...summary.links];
    const event: EventDraft = {
      id: field('id') || undefined,
      title: plainHtml(field('title')) || undefined,
      ...this.#dates(field, at),
      summary: summary.text || undefined,
      media: media.length > 0 ? media : undefined,
      links: links.length > 0 ? links : undefined,
    };
    this.gathering.add(event, named(at, NAMES));
  }

  #dates(
    field: (name: keyof typeof KEYS) => string,
    at: Naming,
  ): Pick<EventDraft, 'when' | 'displayDate' | 'timeNote'> {
    const date = (name: 'start' | 'latestStart' | 'end' | 'earliestEnd'): string => {
      const text = field(name);
      if (text === '') return '';
      const reading = readDateText(text);
      const { log } = this.gathering;
      if (reading.problem !== undefined) log.error('unclear-date', at(name), reading.problem);
      else if (reading.caution !== undefined && !this.#isCautioned) {
        this.#isCautioned = true;
        log.warn('year-sign', at(name), reading.caution);
      }
      return reading.when ?? '';
    };
    const [start, end, latestStart, earliestEnd] = [
      date('start'),
      date('end'),
      date('latestStart'),
      date('earliestEnd'),
    ];
    const last = end || earliestEnd;
    const words =
      start === '' && last === '' ? [field('start'), field('end')].filter(Boolean).join(' – ') : '';
    if (words !== '') return { displayDate: words };
    // A moment with two dates lies somewhere between them.
    const isMoment = field('isDuration') === 'false';
    const limit = isMoment ? last || latestStart : last === '' ? latestStart : '';
    if (start !== '' && limit !== '' && limit !== start) return { when: `[${start}..${limit}]` };
    if (last === '' || last === start) return { when: start || undefined };
    const notes = [
      isBetween(start, latestStart) ? betweenNote('Began', start, latestStart) : '',
      end !== '' && isBetween(earliestEnd, end) ? betweenNote('Ended', earliestEnd, end) : '',
    ];
    return {
      when: `${uncertain(start, latestStart)}/${uncertain(last, end && earliestEnd)}`,
      timeNote: notes.filter(Boolean).join('. ') || undefined,
    };
  }
}

const isBetween = (first: string, last: string): boolean => first !== '' && last !== '' && first !== last;

/** An end of which two dates are given is known to neither. */
function uncertain(date: string, other: string): string {
  if (!isBetween(date, other) || /[?~%]$/.test(date)) return date;
  return tryParseWhen(`${date}?`) instanceof DateError ? date : `${date}?`;
}
