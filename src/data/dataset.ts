import { attempt, Fields, isRaw, NONE, unreadable, type Raw } from './checks.js';
import { readAbout, readEras, readRelations } from './dataset/about.js';
import { readColumns } from './dataset/column-rows.js';
import { NO_DETAILS } from './dataset/details.js';
import { finish } from './dataset/finish.js';
import { GroupBook } from './dataset/groups.js';
import { readJourneys } from './dataset/journeys.js';
import { ParticipantBook } from './dataset/participants.js';
import { rowSteps } from './dataset/rows.js';
import { SourceBook } from './dataset/sources.js';
import { VenueBook } from './dataset/venues.js';
import { DateError, tryParseWhen } from './dates/index.js';
import { IssueLog, show } from './issues.js';
import { finished, type Steps } from './steps.js';
import type { DataInput, Dataset, Issue, TimeSpan } from './types.js';

export interface DatasetOptions {
  /** Records beyond this many are left out, with an issue. Default 2 000 000. */
  readonly maxRecords?: number | undefined;
  /** Where the data came from: relative links and pictures are resolved against it. */
  readonly base?: string;
  /** What a reader found before; these issues come first. */
  readonly issues?: readonly Issue[];
  /** Names a field of a record in issues. Default `events[3].lat`; a table says `row 5, column "lat"`. */
  readonly path?: (index: number, field: string) => string;
  /** Names in issues what stands beside the events. Default `venues[0].zone`; a file says `line 7, venues[0].zone`. */
  readonly pathBeside?: (field: string) => string;
}

const SEVERITIES: readonly Issue['severity'][] = ['error', 'warning'];
const MAX_RECORDS = 2_000_000;

/**
 * The events as a frozen, sorted, indexed dataset. It never throws on data: what is wrong becomes an issue,
 * the good rest is kept, and a record is dropped only where it has neither title nor date.
 * Takes a dataset (returned as it is), `{ events, venues, … }`, plain rows, or `{ columns }`.
 */
export const createDataset = (input: DataInput, options?: DatasetOptions | null): Dataset =>
  datasetFrom(input, options);

/** The same for data of which nothing is known, as readers have it. */
export const datasetFrom = (input: unknown, options?: DatasetOptions | null): Dataset =>
  finished(datasetSteps(input, options));

/** The same in steps. */
export function* datasetSteps(input: unknown, given?: DatasetOptions | null): Steps<Dataset> {
  const options = given ?? {};
  const log = new IssueLog(options.issues);
  try {
    const made = yield* stepsOf(input, log, options);
    if (made) return made;
  } catch {
    unreadable('data', log);
  }
  return yield* fromRows({ events: [] }, log, options);
}

function* stepsOf(input: unknown, log: IssueLog, options: DatasetOptions): Steps<Dataset | undefined> {
  if (isDataset(input)) return input;
  if (Array.isArray(input)) return yield* fromRows({ events: input }, log, options);
  if (isRaw(input)) {
    if (Array.isArray(input['features'])) {
      const remedy = 'Pass its text to read() of summit-map/data, or its address as src of <summit-map>.';
      log.error('not-data', 'data', `This is GeoJSON, which is read as text. ${remedy}`);
      return undefined;
    }
    const columns = input['columns'];
    return columns === undefined ? yield* fromRows(input, log, options) : fromColumns(columns, log, options);
  }
  const remedy = 'Pass a list of records, or { "events": [ … ] }.';
  log.error('not-data', 'data', `${show(input)} is no data. ${remedy}`);
  return undefined;
}

/** Whether it is a dataset already, made here or by a source that keeps the contract. */
export function isDataset(value: unknown): value is Dataset {
  if (!isRaw(value)) return false;
  const columns = value['columns'];
  return (
    typeof value['event'] === 'function' &&
    typeof value['indexOf'] === 'function' &&
    isRaw(columns) &&
    columns['start'] instanceof Float64Array &&
    columns['x'] instanceof Float32Array
  );
}

/** Throws `TypeError`, with what to pass instead, where a function that needs a dataset was given something else. */
export function expectDataset(value: unknown, parameter = 'dataset'): void {
  if (isDataset(value)) return;
  const isRead = isRaw(value) && isDataset(value['dataset']);
  const remedy = isRead
    ? 'Pass the dataset in it: const { dataset } = await read(text).'
    : 'Pass what createDataset returns, or the dataset that read gives.';
  throw new TypeError(`The ${parameter} is ${show(value)}, which is no dataset. ${remedy}`);
}

function* fromRows(input: Raw, log: IssueLog, options: DatasetOptions): Steps<Dataset> {
  const { base, maxRecords = MAX_RECORDS, pathBeside = (field) => field || 'data' } = options;
  const dataset = new Fields(input, pathBeside, log, base);
  const sources = new SourceBook(log, base);
  const venues = new VenueBook(sources);
  const groups = new GroupBook();
  const participants = new ParticipantBook();
  for (const book of [sources, venues, groups, participants]) {
    attempt(dataset.where, log, () => book.declare(dataset));
  }
  const reading = dataset.record('reading');
  const given = input['events'];
  if (!Array.isArray(given)) {
    dataset.error(
      'no-events',
      'events',
      `${show(given)} is no list of events. Pass { "events": [ … ] }, or a list of records.`,
    );
  }
  const records: readonly unknown[] = Array.isArray(given) ? given : NONE;
  const path = options.path ?? ((index, field) => `events[${index}]${field && `.${field}`}`);
  const rows = yield* rowSteps(records, {
    log,
    sources,
    participants,
    groups,
    venues,
    base,
    maxRecords,
    path,
  });
  const { columns, ids, titles, whens, details } = rows;
  let rowById: ReadonlyMap<string, number> | undefined;
  const indexOf = (id: string): number => {
    rowById ??= new Map(ids.map((each, row) => [each, row]));
    return rowById.get(id) ?? -1;
  };
  const venueOf = (row: number) => venues.at(columns.venue[row] ?? -1) ?? null;
  const hasEvent = (id: string): boolean => indexOf(id) >= 0;
  const heading = attempt(dataset.where, log, () => ({
    title: dataset.text('title'),
    summary: dataset.text('summary'),
    lang: dataset.language('lang'),
    relations: readRelations(dataset, hasEvent),
    journeys: readJourneys(dataset, {
      sources,
      participants,
      hasVenue: (id) => venues.has(id),
      hasEvent,
    }),
    eras: readEras(dataset),
    about: readAbout(dataset, sources, participants),
  }));
  return finish({
    ...(heading ?? NO_HEADING),
    columns,
    groups: groups.list(),
    venues: always(venues.list()),
    sources: sources.list(),
    participants: participants.list(),
    issues: reading ? issuesOf(reading) : log.list(),
    offered: reading?.number('offered') ?? records.length,
    id: (row) => ids[row] ?? '',
    indexOf,
    titleOf: (row) => titles[row] ?? '',
    whenOf: (row) => whens[row] ?? '',
    spanOf: (row) => spanOf(whens[row] ?? '', venueOf(row)?.zone),
    venueOf,
    detailsOf: (row) => details[row] ?? NO_DETAILS,
  });
}

/** Records that come from a file were judged when it was read: they have no other issues than those. */
function issuesOf(reading: Fields): readonly Issue[] {
  const log = new IssueLog();
  reading.records('issues', (issue) => {
    const level = issue.word('severity', SEVERITIES) === 'error' ? 'error' : 'warn';
    log[level](issue.string('code') ?? '', issue.string('path') ?? '', issue.string('message') ?? '');
    return undefined;
  });
  return log.list();
}

function fromColumns(input: unknown, log: IssueLog, options: DatasetOptions): Dataset | undefined {
  const rows = readColumns(input, log, options.maxRecords ?? MAX_RECORDS);
  if (!rows) return undefined;
  const { columns, groups, offered, id, indexOf, title, venue, when } = rows;
  return finish({
    ...NO_HEADING,
    columns,
    groups: groups.list(),
    venues: always(NONE),
    sources: NONE,
    participants: NONE,
    issues: log.list(),
    offered,
    id,
    indexOf,
    titleOf: title,
    whenOf: when,
    spanOf(row) {
      const span = spanOf(when(row), undefined);
      // The text names whole units; the columns know the moments.
      return (
        span &&
        Object.freeze({ ...span, earliest: columns.start[row] ?? NaN, latest: columns.end[row] ?? NaN })
      );
    },
    venueOf: venue,
    detailsOf: () => NO_DETAILS,
  });
}

const always =
  <T>(value: T) =>
  (): T =>
    value;

/** Dates are kept as text and read again for a record: a span per event would cost more than all columns. */
export function spanOf(when: string, zone: string | undefined): TimeSpan | null {
  if (when === '') return null;
  const span = tryParseWhen(when, { zone });
  return span instanceof DateError ? null : Object.freeze(span);
}

const NO_HEADING = {
  title: undefined,
  summary: undefined,
  lang: undefined,
  relations: NONE,
  journeys: NONE,
  eras: NONE,
  about: undefined,
} as const;
