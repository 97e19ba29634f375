import { spanOf } from '../dataset.js';
import { DAY, MINUTE } from '../dates/civil.js';
import { show } from '../issues.js';
import type { Link, Media, Status, VenueInput } from '../types.js';
import { Gathering, withWords, type FieldNames } from './gathering.js';
import { parseCalendar, propertyOf, textOf, unescaped, type Component } from './ical-lines.js';
import { datesOf, type Report } from './ical-dates.js';
import { zonesOf, type CalendarZone } from './ical-zones.js';
import { isPicture } from './media.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { richText } from './rich-text.js';

/** iCalendar (RFC 5545), with the pictures and names of RFC 7986. Of an event that repeats the first time is read. */
export function read(text: string): Reading {
  const { components, issues } = parseCalendar(text);
  const [calendar] = allOf(components, 'VCALENDAR');
  const zones = zonesOf(allOf(components, 'VTIMEZONE'));
  const gathering = new Gathering(issues);
  for (const event of allOf(components, 'VEVENT')) readEvent(event, zones, gathering);
  if (gathering.length === 0 && issues.length === 0) {
    return nothing('no-events', 'line 1', 'There is no BEGIN:VEVENT. Pass a calendar with some.');
  }
  return gathering.reading({
    title: calendar && (textOf(calendar, 'NAME') ?? textOf(calendar, 'X-WR-CALNAME')),
    summary: calendar && (textOf(calendar, 'DESCRIPTION') ?? textOf(calendar, 'X-WR-CALDESC')),
  });
}

/** The components of that name, wherever they stand: one that lost its calendar is still an event. */
const allOf = (components: readonly Component[], name: string): readonly Component[] =>
  components.flatMap((each) => (each.name === name ? [each] : allOf(each.components, name)));

function readEvent(
  event: Component,
  zones: (id: string) => CalendarZone | undefined,
  gathering: Gathering,
): void {
  const { log } = gathering;
  // Our own writer says there what calendars have no property for.
  const ours = (name: string): string | undefined => textOf(event, `X-SUMMIT-MAP-${name}`);
  const place = `line ${event.line}`;
  const at = (name: string): string => {
    const line = propertyOf(event, name)?.line;
    return line === undefined ? `${place}: VEVENT` : `line ${line}: ${name}`;
  };
  const description = richText(withoutHead(textOf(event, 'DESCRIPTION'), ours('HEAD')));
  // Our own writer adds a domain, so that ids of two files do not meet.
  const uid = textOf(event, 'UID')?.replace(/@[^@]*\.summit-map$/, '');
  // One time of a series that differs from the others comes as an event with the same id.
  const instance = propertyOf(event, 'RECURRENCE-ID')?.value;
  const warn: Report = (code, name, message) => log.warn(code, at(name), message);
  const { start, end, zone = ours('ZONE') } = datesOf(event, zones, warn);
  const repeats = propertyOf(event, 'RRULE') ?? propertyOf(event, 'RDATE');
  if (repeats)
    warn('repeats', repeats.name, `Of ${show(repeats.value)} the first time is read. Add the others.`);
  const edtf = textOf(event, 'X-EDTF');
  // A calendar program may have moved the event since; an open start agrees with any.
  const firstOf = (text = ''): number => spanOf(text, zone ?? 'UTC')?.earliest ?? NaN;
  const moved = Math.abs(firstOf(edtf) - firstOf(start));
  const isStale = moved >= (start?.includes('T') ? MINUTE : DAY) && moved < Infinity;
  if (isStale) warn('stale-date', 'X-EDTF', `DTSTART is not ${show(edtf)}, and is read.`);
  const [group, ...categories] = categoriesOf(event);
  const { links, media } = attachmentsOf(event);
  const draft: EventDraft = {
    id: uid !== undefined && instance !== undefined ? `${uid}/${instance}` : uid,
    title: textOf(event, 'SUMMARY'),
    ...(edtf && !isStale ? { when: edtf } : { start, end }),
    displayDate: ours('DATE'),
    status: statusOf(ours('STATUS') ?? textOf(event, 'STATUS')),
    statusNote: ours('STATUS-NOTE'),
    venue: venueOf(event, zone, (code, name, message) => log.error(code, at(name), message)),
    group,
    note: withWords(undefined, categories),
    summary: description.text,
    links: [...links, ...description.links],
    media: [...media, ...description.images],
  };
  gathering.add(draft, (field) => at(PROPERTIES[field.split(/[.[]/, 1)[0] ?? ''] ?? ''));
}

/** The description without what our own writer put before it. */
const withoutHead = (text = '', head = ''): string =>
  text.startsWith(head) ? text.slice(head.length) : text;

function statusOf(text = ''): Status | undefined {
  const [, cancelled, postponed, planned] = /^(?:(cancell?ed)|(postponed)|(tentative))$/i.exec(text) ?? [];
  return cancelled ? 'cancelled' : postponed ? 'postponed' : planned ? 'planned' : undefined;
}

const PROPERTIES: FieldNames = {
  id: 'UID',
  title: 'SUMMARY',
  when: 'DTSTART',
  start: 'DTSTART',
  end: 'DTEND',
  status: 'STATUS',
  venue: 'GEO',
  place: 'LOCATION',
  group: 'CATEGORIES',
  summary: 'DESCRIPTION',
  links: 'URL',
  media: 'ATTACH',
};

/** One or more to a line, parted by commas; those inside one have a backslash. */
const categoriesOf = ({ properties }: Component): readonly string[] =>
  properties
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap(({ value }) => value.match(/(?:[^\\,]|\\.)+/g) ?? [])
    .map((text) => unescaped(text).trim())
    .filter(Boolean);

function venueOf(
  event: Component,
  zone: string | undefined,
  report: Report,
): Partial<VenueInput> | undefined {
  const name = textOf(event, 'LOCATION')?.replace(/\s*\n\s*/g, ', ');
  const geo = propertyOf(event, 'GEO');
  const apple = propertyOf(event, 'X-APPLE-STRUCTURED-LOCATION');
  const [lat = NaN, lon = NaN] = (geo?.value ?? apple?.value.replace(/^geo:/i, '') ?? '')
    .split(/[;,]/)
    .map(parseFloat);
  const isPoint = Number.isFinite(lat + lon);
  if (geo && !isPoint) {
    report(
      'bad-point',
      'GEO',
      `${show(geo.value)} is no point. Write latitude;longitude, such as 21.03;105.85.`,
    );
  }
  const title = name ?? apple?.parameters.get('X-TITLE');
  if (title === undefined && !isPoint) return undefined;
  return {
    ...(title !== undefined && { name: title }),
    ...(isPoint && { lat, lon }),
    zone,
  };
}

/** The addresses of an event: pictures are shown, others are links. What is packed into the calendar is left out. */
function attachmentsOf({ properties }: Component): { readonly links: Link[]; readonly media: Media[] } {
  const [links, media]: [Link[], Media[]] = [[], []];
  for (const { name, value: url, parameters } of properties) {
    if (!/^(?:URL|ATTACH|IMAGE)$/.test(name) || url === '' || parameters.has('ENCODING')) continue;
    const isShown = name === 'IMAGE' || (name === 'ATTACH' && isPicture(url));
    if (isShown || /^image\//i.test(parameters.get('FMTTYPE') ?? '')) media.push({ url, alt: '' });
    else links.push({ url, title: parameters.get('FILENAME') ?? url });
  }
  return { links, media };
}
