import { formatWhen } from '../dates/index.js';
import type { Dataset, EventRecord, Text, Venue } from '../types.js';
import { filled } from './filled.js';
import { isoText } from './iso-date.js';
import { jsonPieces } from './json-pieces.js';
import { isBarePoint, whenText } from './to-input.js';
import { chooser, eventsOf, languageOf, type WriteOptions } from './writer.js';
import { writtenDate } from './written-date.js';

type Choose = (text: Text | undefined) => string | undefined;

/** A list of schema.org events as JSON-LD, safe to stand in a `<script>` of a page. Vague dates are told by their bounds, in words and in EDTF. */
export function* pieces(dataset: Dataset, options: WriteOptions): Generator<string> {
  const choose = chooser(dataset, options);
  const lang = languageOf(dataset, options);
  const head = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    ...filled({ name: choose(dataset.title), description: choose(dataset.summary) }),
    numberOfItems: dataset.length,
  };
  for (const piece of jsonPieces(head, 'itemListElement', items(dataset, choose, lang), dataset.length)) {
    yield piece.replaceAll('<', '\\u003c');
  }
}

function* items(dataset: Dataset, choose: Choose, lang: string): Generator<object> {
  for (const event of eventsOf(dataset)) {
    yield { '@type': 'ListItem', position: event.index + 1, item: eventNode(event, choose, lang) };
  }
}

const STATUS = {
  held: 'https://schema.org/EventScheduled',
  planned: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const;

function eventNode(event: EventRecord, choose: Choose, lang: string): object {
  const { id, venue, group, participants, media, links, sources } = event;
  return {
    '@type': 'Event',
    identifier: id,
    name: choose(event.title),
    ...datesOf(event, choose, lang),
    eventStatus: STATUS[event.status],
    ...filled({
      location: venue && placeNode(venue, choose),
      description: choose(event.summary),
      keywords: group.id === 'events' ? undefined : choose(group.label),
      attendee: participants.map(({ name }) => ({ name: choose(name) })),
      image: media.map(({ url, alt, caption, credit }) => ({
        '@type': 'ImageObject',
        contentUrl: url,
        ...filled({ description: choose(alt), caption: choose(caption), creditText: choose(credit) }),
      })),
      url: links[0]?.url,
      sameAs: links.slice(1).map(({ url }) => url),
      subjectOf: sources.map(({ title, url, publisher, date }) => ({
        '@type': 'CreativeWork',
        name: choose(title),
        ...filled({
          url,
          publisher: publisher && { '@type': 'Organization', name: publisher },
          datePublished: date,
        }),
      })),
    }),
  };
}

/**
 * `startDate` and `endDate` include the units that they name, as ISO 8601 has it. What they cannot say is told to people in
 * `disambiguatingDescription`, and to programs as further properties: the date in EDTF, and the words of the author.
 */
function datesOf(event: EventRecord, choose: Choose, lang: string): object {
  const { span, venue } = event;
  const displayDate = choose(event.displayDate);
  const { first, last, isExact } = span ? writtenDate(span) : {};
  const [start, end] = [first && isoText(first, venue?.zone), last && isoText(last, venue?.zone)];
  const vague = span && !(isExact && first && last) ? span : undefined;
  return filled({
    startDate: start,
    endDate: end === start ? undefined : end,
    disambiguatingDescription: displayDate ?? (vague && formatWhen(vague, { lang })),
    additionalProperty: [
      ...propertyValue('EDTF', vague && whenText(event)),
      ...propertyValue('displayDate', displayDate),
    ],
  });
}

const propertyValue = (name: string, value: string | undefined): readonly object[] =>
  value === undefined ? [] : [{ '@type': 'PropertyValue', name, value }];

function placeNode(venue: Venue, choose: Choose): object {
  const { lat, lon, country } = venue;
  const [name, place] = isBarePoint(venue) ? [] : [choose(venue.name), choose(venue.place)];
  const address = filled({ addressLocality: place === name ? undefined : place, addressCountry: country });
  return {
    '@type': 'Place',
    ...filled({
      name,
      address: Object.keys(address).length > 0 ? { '@type': 'PostalAddress', ...address } : undefined,
      geo:
        lat === undefined || lon === undefined
          ? undefined
          : { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
    }),
  };
}
