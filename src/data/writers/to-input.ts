import { expectDataset } from '../dataset.js';
import type {
  AboutInput,
  Dataset,
  DatasetInput,
  EventInput,
  EventRecord,
  GroupInput,
  Journey,
  JourneyInput,
  Source,
  Venue,
  VenueInput,
} from '../types.js';
import { filled } from './filled.js';
import { eventsOf } from './writer.js';

/**
 * A dataset as the plain records that it can be made from again: `createDataset(toInput(dataset))` says the same.
 * Dates made from typed columns are written to the second.
 */
export function toInput(dataset: Dataset): DatasetInput {
  expectDataset(dataset);
  return { ...headingOf(dataset), events: [...eventInputs(dataset)] };
}

/** All of it but the events. */
export function headingOf(dataset: Dataset): Omit<DatasetInput, 'events'> {
  const { title, summary, lang, groups, venues, participants, sources, about } = dataset;
  const { relations, journeys, eras } = dataset;
  return filled({
    title,
    summary,
    lang,
    groups: isDefault(groups) ? [] : groups.map(groupInput),
    venues: venues.map(venueInput),
    participants: participants.map((person) => ({
      id: person.id,
      name: person.name,
      ...filled({ role: person.role }),
    })),
    relations: relations.map(({ from, to, kind, label }) => ({ from, to, kind, ...filled({ label }) })),
    journeys: journeys.map(journeyInput),
    eras: [...eras],
    sources: sources.map(({ id, title: name, ...rest }) => ({ id, title: name, ...filled(rest) })),
    about: about && aboutInput(about),
  });
}

/** The events one by one, in time order. */
export function* eventInputs(dataset: Dataset): Generator<EventInput> {
  const listed = new Set(dataset.venues.map(({ id }) => id));
  for (const event of eventsOf(dataset)) yield eventInput(event, listed);
}

/** The date as it can be read again; undefined where there is none. Columns that are open at both ends say `..` alone. */
export const whenText = ({ when }: EventRecord): string | undefined =>
  when === '..' ? '../..' : when || undefined;

const DEFAULT_GROUP = 'events';

/** What a dataset makes of events that name no group. */
const isDefault = (groups: Dataset['groups']): boolean =>
  groups.every(
    ({ id, label, category, prominent }) =>
      groups.length === 1 && id === DEFAULT_GROUP && label === 'Events' && category === 2 && !prominent,
  );

function groupInput({ id, label, singular, category, prominent }: Dataset['groups'][number]): GroupInput {
  return {
    id,
    ...filled({
      label: label === id ? undefined : label,
      singular: singular === label ? undefined : singular,
      category,
      prominent,
    }),
  };
}

function venueInput({ id, name, place, precision, sources, ...rest }: Venue): VenueInput {
  const town = place === name ? undefined : place;
  return { id, name, ...filled({ precision, ...rest, place: town, sources: idsOf(sources) }) };
}

function eventInput(event: EventRecord, listed: ReadonlySet<string>): EventInput {
  const { id, title, venue, group, status, participants, sources } = event;
  const { claims, positions, commitments, topics, asReported, media, links } = event;
  return {
    id,
    title,
    ...filled({
      sameAs: event.sameAs,
      when: whenText(event),
      displayDate: event.displayDate,
      inferred: event.inferred,
      ongoing: event.ongoing,
      status: status === 'held' ? undefined : status,
      statusNote: event.statusNote,
      group: group.id === DEFAULT_GROUP ? undefined : group.id,
    }),
    ...(venue && placeInput(venue, listed)),
    ...filled({
      geometry: event.geometry,
      participants: idsOf(participants),
      summary: event.summary,
      timeNote: event.timeNote,
      discrepancy: event.discrepancy,
      note: event.note,
      confidence: event.confidence,
      asReported: asReported && filled(asReported),
      claims: claims.map(sourced),
      positions: positions.map(sourced),
      commitments: commitments.map(sourced),
      topics: topics.map(sourced),
      media: media.map(({ url, alt, ...rest }) => ({ url, alt, ...filled(rest) })),
      links,
      sources: idsOf(sources),
    }),
  };
}

function journeyInput({ from, to, who, sources, ...rest }: Journey): JourneyInput {
  return { from, to, ...filled({ ...rest, who: idsOf(who), sources: idsOf(sources) }) };
}

/** A place that the dataset lists goes by its id. Bare points of typed columns are not listed. */
function placeInput(venue: Venue, listed: ReadonlySet<string>): Pick<EventInput, 'venue' | 'lat' | 'lon'> {
  if (listed.has(venue.id)) return { venue: venue.id };
  const { lat, lon } = venue;
  return isBarePoint(venue) ? filled({ lat, lon }) : { venue: venueInput(venue) };
}

/** A place that has no name but the one made of its coordinates. */
export const isBarePoint = ({ name, place, lat, lon }: Venue): boolean =>
  name === place && lat !== undefined && lon !== undefined && name === `${lat.toFixed(2)}, ${lon.toFixed(2)}`;

function aboutInput({
  source,
  names,
  placeWords,
  discrepancies,
  ...rest
}: NonNullable<Dataset['about']>): AboutInput {
  return {
    source,
    ...filled({
      ...rest,
      names,
      placeWords: placeWords.map(({ word, kind, precision, use, ...more }) => ({
        word,
        kind,
        precision,
        use,
        ...filled(more),
      })),
      discrepancies: discrepancies.map(sourced),
    }),
  };
}

/** An item with the ids of its sources. */
function sourced<T extends { readonly sources: readonly Source[] }>(item: T) {
  const { sources, ...rest } = item;
  const ids = idsOf(sources);
  return { ...rest, ...(ids.length > 0 && { sources: ids }) };
}

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
