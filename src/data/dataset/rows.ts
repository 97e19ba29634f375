import { attempt, Fields, isRaw, type Where } from '../checks.js';
import { emptyColumns, Mark, placeBits, reorder, statusBits, timeOrder } from '../columns.js';
import { show, type IssueLog } from '../issues.js';
import { each, mapped, type Steps } from '../steps.js';
import { mercatorX, mercatorY } from '../mercator.js';
import { stringIn } from '../text.js';
import type { Columns, Status, Text, TimeSpan } from '../types.js';
import { readDetails, type Books, type Details } from './details.js';
import type { GroupBook } from './groups.js';
import { Ids, slug } from './ids.js';
import type { VenueBook } from './venues.js';
import { readWhen } from './when.js';

const STATUSES: readonly Status[] = ['held', 'planned', 'postponed', 'cancelled'];

const PLACE_KEYS = ['venue', 'place', 'lat', 'lon', 'geometry'];

/** One event as it was read; what the columns hold is not kept twice. */
interface Draft {
  /** Position in the input. */
  readonly offer: number;
  readonly id: string | undefined;
  readonly title: Text;
  readonly when: string;
  readonly span: TimeSpan | null;
  readonly group: number;
  readonly venue: number;
  /** The record does not so much as try to name a place. */
  readonly placeless: boolean;
  readonly marks: number;
  readonly details: Details;
}

/** The events in time order. */
export interface EventRows {
  readonly columns: Columns;
  readonly ids: readonly string[];
  readonly titles: readonly Text[];
  /** EDTF, '' where undated. */
  readonly whens: readonly string[];
  readonly details: readonly Details[];
}

export interface RowContext extends Books {
  readonly log: IssueLog;
  readonly groups: GroupBook;
  readonly venues: VenueBook;
  readonly base: string | undefined;
  readonly maxRecords: number;
  /** Names a field of a record of the input. */
  readonly path: (index: number, field: string) => string;
}

/** Reads the records one by one: what is wrong with one never costs another. */
export function* rowSteps(records: readonly unknown[], context: RowContext): Steps<EventRows> {
  const { log, maxRecords } = context;
  const offered = records.length;
  if (offered > maxRecords) {
    const remedy = 'Pass fewer, or raise maxRecords.';
    log.error(
      'too-many-records',
      context.path(maxRecords, ''),
      `There are ${offered} records; the first ${maxRecords} are read, and none from here on. ${remedy}`,
    );
  }
  const offers: Draft[] = [];
  yield* each(Math.min(offered, maxRecords), (index) => {
    const where: Where = (field) => context.path(index, field);
    const draft = attempt(where, log, () => readRow(records[index], index, where, context));
    if (draft) offers.push(draft);
  });
  const drafts = onceEach(offers);
  reportUnplaced(drafts, context);
  const ids = yield* giveIds(drafts, context);
  const columns = yield* columnsOf(drafts, context);
  const order = timeOrder(columns.start, columns.end);
  const sorted = <T>(list: readonly T[]): readonly T[] =>
    order ? Array.from(order, (from) => list[from]).filter((item) => item !== undefined) : list;
  return {
    columns: reorder(columns, order),
    ids: sorted(ids),
    titles: sorted(drafts.map(({ title }) => title)),
    whens: sorted(drafts.map(({ when }) => when)),
    details: sorted(drafts.map(({ details }) => details)),
  };
}

function readRow(record: unknown, offer: number, where: Where, context: RowContext): Draft | undefined {
  if (!isRaw(record)) {
    const remedy = 'Write { "title": …, "when": … }.';
    context.log.error(
      'not-a-record',
      where(''),
      `${show(record)} is not a record and is left out. ${remedy}`,
    );
    return undefined;
  }
  const event = new Fields(record, where, context.log, context.base);
  const venue = context.venues.of(event);
  const place = context.venues.at(venue);
  const when = readWhen(event, place?.zone);
  const given = event.text('title');
  if (given === undefined && when.span === null) {
    event.error(
      'nothing-left',
      '',
      'There is neither a title nor a date that can be read, so the record is left out. Give it both.',
    );
    return undefined;
  }
  const title = given ?? event.text('displayDate') ?? place?.place ?? when.text;
  if (given === undefined) {
    event.warn(
      'missing-title',
      'title',
      `There is no title, so ${show(stringIn(title, 'en'))} stands for it. Give it one.`,
    );
  }
  return {
    offer,
    id: event.string('id'),
    title,
    when: when.text,
    span: when.span,
    group: context.groups.of(event),
    venue,
    placeless: !PLACE_KEYS.some((key) => event.has(key)),
    marks:
      statusBits(event.word('status', STATUSES) ?? 'held') |
      (event.flag('inferred') ? Mark.inferred : 0) |
      (event.flag('ongoing') ? Mark.ongoing : 0) |
      (place ? placeBits(place.precision) : 0),
    details: readDetails(event, context),
  };
}

/** Among rows that carry their places with them, one without is more often forgotten than meant. */
function reportUnplaced(drafts: readonly Draft[], { log, venues, path }: RowContext): void {
  if (venues.listed || !drafts.some(({ venue }) => venue >= 0)) return;
  for (const { placeless, offer } of drafts) {
    if (!placeless) continue;
    const remedy = 'It is listed, but not on the map: give it a place, lat and lon.';
    log.warn('missing-place', path(offer, 'place'), `This event has no place. ${remedy}`);
  }
}

/** Without those that say of themselves that another is the same event. */
function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  const named = (details: Details): string => details.sameAs ?? '';
  if (!drafts.some(({ details }) => named(details) !== '')) return drafts;
  const others = new Set(drafts.map(({ id, details }) => (named(details) === '' ? id : '')));
  return drafts.filter(({ details }) => named(details) === '' || !others.has(named(details)));
}

/** Written ids first, so that one made from a title never takes the id that an author gave. */
function* giveIds(drafts: readonly Draft[], { log, path }: RowContext): Steps<readonly string[]> {
  const ids = new Ids();
  const given = yield* mapped(drafts, ({ id, offer }) => {
    if (id === undefined) return undefined;
    const taken = ids.take(id);
    if (taken !== id) {
      const remedy = 'Give each event an id of its own.';
      log.warn(
        'duplicate-id',
        path(offer, 'id'),
        `${show(id)} is the id of an earlier event. This one is ${show(taken)}. ${remedy}`,
      );
    }
    return taken;
  });
  return yield* mapped(
    drafts,
    ({ title, offer }, row) => given[row] ?? ids.take(slug(stringIn(title, 'en')) || `event-${offer + 1}`),
  );
}

function* columnsOf(drafts: readonly Draft[], { venues }: RowContext): Steps<Columns> {
  const columns = emptyColumns(drafts.length);
  yield* mapped(drafts, ({ span, venue, group, marks }, row) => {
    if (span) {
      columns.start[row] = Number.isNaN(span.earliest) ? -Infinity : span.earliest;
      columns.end[row] = Number.isNaN(span.latest) ? Infinity : span.latest;
    }
    const { lat, lon } = venues.at(venue) ?? {};
    if (lat !== undefined && lon !== undefined) {
      columns.x[row] = mercatorX(lon);
      columns.y[row] = mercatorY(lat);
    }
    columns.venue[row] = venue;
    columns.group[row] = group;
    columns.flags[row] = marks | (span?.flags ?? 0);
  });
  return columns;
}
