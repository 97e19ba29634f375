import { IssueLog, show } from '../issues.js';
import { finished, mapped, type Steps } from '../steps.js';
import type { GroupInput, Text } from '../types.js';
import { besides, isYes, itemsOf, linksIn, statusOf, withoutGuard } from './cells.js';
import { cellPath, type Table, type TableRow } from './csv-text.js';
import { named, textOf, withWords, type FieldNames, type Naming } from './gathering.js';
import { columnsByRole, plainHeader, roleOf, type Role, type RoleColumns } from './headers.js';
import { readMedium } from './media.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { richText } from './rich-text.js';
import { datesOf } from './row-dates.js';
import { isPlainDate } from './date-text.js';
import { colourIn, RowGroups } from './row-groups.js';
import { placeOf } from './row-place.js';
import { sourcesOf } from './row-sources.js';

/** The fields of an event that the cells of a role fill. Issues about a field name that column. */
const FIELDS: Readonly<Partial<Record<Role, string>>> = {
  image: 'media',
  alt: 'media[0].alt',
  caption: 'media[0].caption',
  credit: 'media[0].credit',
  venue: 'venue.name',
};

/** Texts that a table may hold in several languages. */
const TEXTS = ['title', 'displayDate', 'summary', 'note', 'statusNote', 'timeNote', 'discrepancy'] as const;

const DETAILS: readonly Role[] = [
  ...(['status', 'confidence', 'inferred', 'ongoing', 'participants', 'summary'] as const),
  ...(['image', 'links', 'sources', 'sourceUrl', 'publisher', 'published'] as const),
];

/** A tag such as `en` or `zh-Hant`; a column may say "English", which is left alone. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;

const DATES: readonly Role[] = ['when', 'start', 'date', 'year', 'time'];
const END_DATES: readonly Role[] = ['end', 'endTime'];

/**
 * Reads rows of events by what their headers are called, unless `columns` says what they hold. What a cell says that
 * cannot be read is told by row and column. `refine` may add what no cell can say.
 */
export const readRows = (...given: Parameters<typeof rowSteps>): Reading => finished(rowSteps(...given));

/** The same in steps. */
export function* rowSteps(
  table: Table,
  columns: RoleColumns = columnsByRole(table.headers),
  refine?: (event: EventDraft, row: TableRow) => void,
): Steps<Reading> {
  const { headers, rows } = table;
  if (![...DATES, 'title' as const].some((role) => columns.main.has(role))) return unknownHeaders(table);
  const log = new IssueLog(table.issues);
  if (rows.length === 0) {
    log.warn('no-rows', 'row 1', 'There are headers, but no rows under them. Give it events.');
  }
  const reader = new RowReader(table, columns, log);
  if (rows.length > 0 && !DATES.some((role) => columns.main.has(role))) {
    const remedy = 'Call the column of the dates "date", or "start" and "end".';
    log.warn('no-dates', 'row 1', `None of the headers ${listed(headers)} says date. ${remedy}`);
  }
  reportTwice(headers, log);
  const events = yield* mapped(rows, (row) => {
    const event = reader.read(row);
    refine?.(event, row);
    return event;
  });
  return {
    data: {
      ...(reader.lang !== undefined && { lang: reader.lang }),
      ...(reader.groups.length > 0 && { groups: reader.groups }),
      events,
    },
    issues: log.list(),
    path: (index, field) => reader.naming(rows[index]?.number ?? 1)(field),
  };
}

/** Of two columns with the same header the first is read. */
function reportTwice(headers: readonly string[], log: IssueLog): void {
  const seen = new Set<string>();
  for (const header of headers) {
    const name = header.toLowerCase();
    if (seen.has(name) && roleOf(header.replace(/@.*/, '')) !== undefined) {
      const message = `Two columns are called ${show(header)}: the first is read, the other is left out. Rename one.`;
      log.warn('duplicate-header', `row 1, column ${show(header)}`, message);
    }
    seen.add(name);
  }
}

function unknownHeaders({ headers, issues }: Table): Reading {
  const remedy =
    'The first row must name the columns: title, and date or start and end; for the map lat and lon, or place.';
  const seen =
    headers.length === 0
      ? 'There is no row of headers.'
      : `None of ${listed(headers)} is known here as a title or a date.`;
  const { data, issues: unknown } = nothing('unknown-headers', 'row 1', `${seen} ${remedy}`);
  return { data, issues: [...issues, ...unknown] };
}

function listed(headers: readonly string[]): string {
  const shown = headers
    .slice(0, 12)
    .map((header) => show(header))
    .join(', ');
  return headers.length > 12 ? `${shown}, …` : shown;
}

class RowReader {
  readonly #table: Table;
  readonly #columns: ReadonlyMap<Role, number>;
  readonly #tagged: RoleColumns['tagged'];
  readonly #log: IssueLog;
  readonly #names: FieldNames;
  /** The first of several tags is the group. */
  readonly #groupIsTags: boolean;
  readonly #hasDetails: boolean;
  /** The role of the only column that has to do with dates, as is most usual. */
  readonly #onlyDate: Role | undefined;
  /** Those of dates whose columns hold years alone. */
  readonly #years: ReadonlySet<Role>;
  readonly #groups = new RowGroups();
  readonly #texts: readonly (typeof TEXTS)[number][];
  /** The language that the first row to name one is in; texts of rows in another one are marked with it. */
  readonly lang: string | undefined;
  constructor(table: Table, { main, tagged }: RoleColumns, log: IssueLog) {
    this.#table = table;
    this.#columns = main;
    this.#tagged = tagged;
    this.#log = log;
    this.#names = this.#fieldNames();
    this.#groupIsTags = plainHeader(this.#header('group')) === 'tags';
    const dates = [...DATES, ...END_DATES].filter((role) => main.has(role));
    this.#onlyDate = dates.length === 1 && dates[0] !== 'year' && dates[0] !== 'time' ? dates[0] : undefined;
    this.#years = new Set(dates.filter((role) => /\byear\b/.test(plainHeader(this.#header(role)))));
    this.#texts = TEXTS.filter((role) => main.has(role) || tagged.some((column) => column.role === role));
    const said = main.has('lang') ? table.rows.find((row) => this.#langOf(row) !== undefined) : undefined;
    this.lang = said && this.#langOf(said);
    this.#hasDetails = DETAILS.some((role) => main.has(role));
  }

  /** Names the fields of a row in issues: `row 12, column "Latitude"`. */
  naming(number: number): Naming {
    return named((name) => cellPath(this.#table, number, name), this.#names);
  }

  /** The groups of the rows that were read, where a column says more of them than one name. */
  get groups(): readonly GroupInput[] {
    return this.#groups.list();
  }

  read(row: TableRow): EventDraft {
    const cell = (role: Role): string => this.#cell(row, this.#columns.get(role));
    const event: EventDraft = {};
    for (const key of this.#texts) {
      const text = this.#text(row, key);
      if (text !== undefined) event[key] = text;
    }
    if (cell('id') !== '') event.id = cell('id');
    const [group, ...further] = this.#groupIsTags
      ? itemsOf(cell('group').replace(/[,;]/g, '\n'))
      : [this.#groupOf(row, cell)];
    if (group) event.group = group;
    if (further.length > 0) event.note = withWords(event.note, further);
    this.#readDates(event, row, cell);
    this.#readPlace(event, row, cell);
    if (this.#hasDetails) this.#readDetails(event, cell);
    return event;
  }

  /** The id of the group; where that has a column of its own, the other one holds its label. */
  #groupOf(row: TableRow, cell: (role: Role) => string): string {
    const hasIds = this.#columns.has('groupId');
    if (!hasIds && !this.#columns.has('groupColour')) return cell('group');
    const id = cell('groupId') || cell('group');
    const colour = cell('groupColour');
    const category = colourIn(colour);
    if (colour !== '' && !category) {
      const message = `${show(colour)} is no colour of a group. Write 1 to 7, or leave it blank.`;
      this.#log.warn('unknown-category', this.#place(row, 'groupColour'), message);
    }
    this.#groups.add(id, hasIds ? this.#text(row, 'group') : undefined, category);
    return id;
  }

  #langOf(row: TableRow): string | undefined {
    const tag = this.#cell(row, this.#columns.get('lang'));
    return LANGUAGE.test(tag) ? tag : undefined;
  }

  #readDates(event: EventDraft, row: TableRow, cell: (role: Role) => string): void {
    const simple = this.#onlyDate && cell(this.#onlyDate);
    if (simple && isPlainDate(simple)) {
      event.when = simple;
      return;
    }
    const { when, start, end, words, problems, cautions } = datesOf((role) =>
      this.#years.has(role) ? this.#yearIn(row, role) : cell(role),
    );
    if (when !== undefined) event.when = when;
    if (start !== undefined) event.start = start;
    if (end !== undefined) event.end = end;
    if (words !== undefined) event.displayDate ??= words;
    const log = this.#log;
    const isDated = (when ?? start ?? end) !== undefined;
    const isNamed = event.title !== undefined;
    if (isNamed && !isDated && problems.length === 0 && words === undefined) this.#reportUndated(row);
    const left = isDated ? 'The other date of the event is kept.' : 'The event is kept without a date.';
    for (const { role, message, kept: rest = left } of problems) {
      log.error('unclear-date', this.#place(row, role), `${message} ${rest}`);
    }
    for (const { code, role, message } of cautions) log.warnOnce(code, this.#place(row, role), message);
  }

  /** Where only years stand, `79` is one: spreadsheets hold no 0079. */
  #yearIn(row: TableRow, role: Role): string {
    const text = this.#cell(row, this.#columns.get(role));
    if (!/^(?!0+$)\d{1,2}$/.test(text)) return text;
    const [year, end] = [Number(text), text.padStart(2, '0')];
    const message = `${show(text)} is read as the year AD ${year}. If 19${end} or 20${end} is meant, write all four digits.`;
    this.#log.warnOnce('date-short', this.#place(row, role), message);
    return text.padStart(4, '0');
  }

  /** Of merged cells only the first holds the date: a row without one is more often so than meant. */
  #reportUndated(row: TableRow): void {
    const role = DATES.find((each) => this.#columns.has(each));
    if (role === undefined) return;
    const remedy = 'Write one if there is one; of merged cells only the first one has what they say.';
    this.#log.warn('missing-date', this.#place(row, role), `This event has no date. ${remedy}`);
  }

  #readPlace(event: EventDraft, row: TableRow, cell: (role: Role) => string): void {
    const text = (role: Role): Text | undefined => this.#text(row, role);
    const { problem, ...place } = placeOf(cell, text, this.#table.decimalComma);
    Object.assign(event, place);
    if (problem) this.#log.warn(problem.code, this.#place(row, problem.role), problem.message);
  }

  #readDetails(event: EventDraft, cell: (role: Role) => string): void {
    const status = statusOf(cell('status'));
    if (status !== '') Object.assign(event, { status });
    if (cell('confidence') !== '') Object.assign(event, { confidence: cell('confidence').toLowerCase() });
    if (isYes(cell('inferred'))) event.inferred = true;
    if (isYes(cell('ongoing'))) event.ongoing = true;
    const people = itemsOf(cell('participants'));
    if (people.length > 0) event.participants = people;

    const { links, images } = richText(cell('summary'));
    const [media, further] = [[...images], [...linksIn(cell('links')), ...links]];
    const isPicture = !plainHeader(this.#header('image')).startsWith('media');
    const pictures = cell('image') === '' ? [] : isPicture ? cell('image').split(/\n+/) : [cell('image')];
    const words = (['alt', 'caption', 'credit'] as const).map((role) => besides(cell(role), pictures.length));
    const found = pictures.map((url, i) => {
      const [alt, caption, credit] = words.map((each) => each[i]);
      return readMedium({ url, alt, caption, credit, isPicture });
    });
    media.unshift(...found.flatMap((each) => each.media));
    further.push(...found.flatMap((each) => each.links));
    const quotations = found.flatMap(({ quotation }) => quotation ?? []);
    if (quotations.length > 0 && typeof event.summary !== 'object')
      event.summary = [event.summary, ...quotations].filter(Boolean).join('\n\n');
    if (media.length > 0) event.media = media;
    if (further.length > 0) event.links = further;

    const sources = sourcesOf(cell);
    if (sources.length > 0) event.sources = sources;
  }

  #cell({ cells }: TableRow, column: number | undefined): string {
    return column === undefined ? '' : withoutGuard(cells[column] ?? '').trim();
  }

  #text(row: TableRow, role: Role): Text | undefined {
    const main = richText(this.#cell(row, this.#columns.get(role))).text;
    const lang = this.lang === undefined ? undefined : this.#langOf(row);
    const tag = lang === this.lang ? undefined : lang;
    if (this.#tagged.length === 0 && tag === undefined) return main;
    const more = this.#tagged.filter((column) => column.role === role);
    return textOf([
      [tag, main ?? ''],
      ...more.map(({ tag: other, column }) => [other, this.#cell(row, column)] as const),
    ]);
  }

  #header(role: Role): string {
    const column = this.#columns.get(role);
    return column === undefined ? '' : (this.#table.headers[column] ?? '');
  }

  #place({ number }: TableRow, role: Role): string {
    return cellPath(this.#table, number, this.#header(role) || role);
  }

  #fieldNames(): FieldNames {
    const names: Record<string, string> = {};
    for (const role of this.#columns.keys()) names[FIELDS[role] ?? role] = this.#header(role);
    const first = (...roles: readonly Role[]): string | undefined => {
      const role = roles.find((each) => this.#columns.has(each));
      return role && this.#header(role);
    };
    const date = first(...DATES);
    if (date !== undefined) for (const field of ['when', 'start', 'date']) names[field] ??= date;
    const spot = first('lat', 'geometry', 'point', 'place');
    if (spot !== undefined) for (const field of ['lat', 'lon', 'geometry']) names[field] ??= spot;
    const name = first('venue', 'place', 'country', 'zone');
    if (name !== undefined) names['venue.name'] ??= name;
    const end = first('end', 'endTime');
    if (end !== undefined) names['end'] = end;
    // HTML in a summary may hold pictures.
    if (this.#columns.has('summary')) names['media'] ??= this.#header('summary');
    return names;
  }
}
