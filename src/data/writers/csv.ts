import { stringIn } from '../text.js';
import type { Dataset, EventRecord, Text } from '../types.js';
import { NO_WORDS, SEPARATOR } from '../readers/cells.js';
import { asHtml, csvCell, proseCell } from './csv-cell.js';
import { isBarePoint, whenText } from './to-input.js';
import { eventsOf, languageOf, type WriteOptions } from './writer.js';

/** A column whose cells may be blank in every row; then it is left out. */
interface Column {
  readonly header: string;
  readonly cell: (event: EventRecord) => string | number | undefined;
}
type TextOf = (event: EventRecord) => Text | undefined;

/** Columns that are there even where all their cells are blank, as are `title` and `place` in one language or another. */
const ALWAYS: ReadonlySet<string> = new Set(['id', 'when', 'lat', 'lon']);

/**
 * A table for spreadsheets (RFC 4180), a row per event, which reads back with all that a row can hold: not claims,
 * positions and relations, nor what is said of the whole. Texts in several languages have a column each: `title@vi`.
 */
export function* pieces(dataset: Dataset, options: WriteOptions): Generator<string> {
  const columns = usedColumns(dataset, options);
  yield row(columns.map(({ header }) => header));
  for (const event of eventsOf(dataset)) yield row(columns.map(({ cell }) => cell(event)));
}

const row = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

/** One pass over the events finds which columns and which languages there are. */
function usedColumns(dataset: Dataset, options: WriteOptions): readonly Column[] {
  const choose = (text: Text): string => stringIn(text, languageOf(dataset, options), dataset.lang);
  const plan: readonly (Column | readonly [header: string, TextOf])[] = [
    { header: 'id', cell: ({ id }) => id },
    { header: 'language', cell: () => dataset.lang },
    ['title', ({ title }) => title],
    { header: 'when', cell: whenText },
    ['display date', ({ displayDate }) => displayDate],
    ['place', placeOf],
    ['venue', nameOf],
    { header: 'lat', cell: ({ venue }) => venue?.lat },
    { header: 'lon', cell: ({ venue }) => venue?.lon },
    { header: 'country', cell: ({ venue }) => venue?.country },
    { header: 'precision', cell: ({ venue }) => venue?.precision },
    { header: 'radius', cell: ({ venue }) => venue?.radius },
    { header: 'zone', cell: ({ venue }) => venue?.zone },
    { header: 'geometry', cell: ({ geometry }) => geometry && JSON.stringify(geometry) },
    ...groupColumns(dataset),
    { header: 'status', cell: ({ status }) => (status === 'held' ? undefined : status) },
    ['status note', ({ statusNote }) => statusNote],
    ['summary', ({ summary }) => summary],
    ['time note', ({ timeNote }) => timeNote],
    ['discrepancy', ({ discrepancy }) => discrepancy],
    ['note', ({ note }) => note],
    { header: 'inferred', cell: ({ inferred }) => (inferred ? 'yes' : undefined) },
    { header: 'ongoing', cell: ({ ongoing }) => (ongoing ? 'yes' : undefined) },
    { header: 'confidence', cell: ({ confidence }) => confidence },
    {
      header: 'participants',
      cell: ({ participants }) => list(participants.map(({ name }) => item(choose(name)))),
    },
    { header: 'image', cell: ({ media }) => lines(media.map(({ url }) => url)) },
    { header: 'alt', cell: ({ media }) => lines(media.map(({ alt }) => item(choose(alt)))) },
    { header: 'caption', cell: ({ media }) => lines(media.map(({ caption }) => prose(caption, choose))) },
    { header: 'credit', cell: ({ media }) => lines(media.map(({ credit }) => prose(credit, choose))) },
    { header: 'links', cell: ({ links }) => list(links.map((link) => reference(link, choose))) },
    { header: 'sources', cell: ({ sources }) => list(sources.map((source) => reference(source, choose))) },
    {
      header: 'publisher',
      cell: ({ sources }) => lines(sources.map(({ publisher }) => item(publisher ?? ''))),
    },
    { header: 'published', cell: ({ sources }) => lines(sources.map(({ date }) => date ?? '')) },
  ];
  const used = new Set<string>(ALWAYS);
  const tags = new Map<string, Set<string>>();
  for (const event of eventsOf(dataset)) {
    for (const column of plan) {
      if (!('header' in column)) noteLanguages(column[0], column[1](event), used, tags);
      else if (!used.has(column.header) && column.cell(event) !== undefined) used.add(column.header);
    }
  }
  for (const header of ['title', 'place']) if (!tags.has(header)) used.add(header);
  return plan
    .flatMap((column) =>
      'header' in column ? [column] : textColumns(...column, tags.get(column[0]), choose),
    )
    .filter(({ header }) => used.has(header));
}

/** The group by its label, by its id where that is another, and by its colour where its turn would give it another. */
function groupColumns(dataset: Dataset): readonly (Column | readonly [header: string, TextOf])[] {
  const { groups } = dataset;
  const named = ({ group }: EventRecord): EventRecord['group'] | undefined =>
    group.id === 'events' && group.label === 'Events' ? undefined : group;
  const colour = coloursFollow(dataset) ? [] : [{ header: 'group colour', cell: colourOf }];
  if (groups.every(({ id, label }) => label === (id === 'events' ? 'Events' : id)))
    return [{ header: 'group', cell: (event) => named(event)?.id }, ...colour];
  return [
    ['group', (event) => named(event)?.label],
    { header: 'group id', cell: (event) => named(event)?.id },
    ...colour,
  ];
}

const colourOf = ({ group }: EventRecord): number => group.category;

/** Whether groups that are met in the order of the rows get the colours that they have. */
function coloursFollow({ groups, columns }: Dataset): boolean {
  const met = [...new Set(columns.group)].map((index) => groups[index]);
  if (met.length === 1 && met[0]?.id === 'events') return met[0].category === 2;
  return met.every((group, i) => group?.category === (i < 7 ? i + 1 : 6));
}

/** Tags that the header of a column can hold. */
const TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/;

function noteLanguages(
  header: string,
  text: Text | undefined,
  used: Set<string>,
  tags: Map<string, Set<string>>,
): void {
  if (text === undefined) return;
  const known = typeof text === 'string' ? [] : Object.keys(text).filter((tag) => TAG.test(tag));
  if (known.length === 0) used.add(header);
  for (const tag of known) {
    used.add(`${header}@${tag}`);
    const found = tags.get(header) ?? new Set();
    tags.set(header, found.add(tag));
  }
}

/** A column for texts of which the language is not said, and one for each language. */
function textColumns(
  header: string,
  textOf: TextOf,
  tags: ReadonlySet<string> = new Set(),
  choose: (text: Text) => string,
): readonly Column[] {
  const plain: Column = {
    header,
    cell(event) {
      const text = textOf(event);
      if (text === undefined) return undefined;
      const isTagged = typeof text !== 'string' && Object.keys(text).some((tag) => TAG.test(tag));
      return isTagged ? undefined : proseCell(choose(text));
    },
  };
  const tagged = [...tags].map((tag): Column => ({
    header: `${header}@${tag}`,
    cell(event) {
      const text = textOf(event);
      return typeof text === 'object' ? text[tag] : undefined;
    },
  }));
  return [plain, ...tagged];
}

/** The town; where one without a point might be read as coordinates, the name under `venue` stands alone. */
function placeOf({ venue }: Pick<EventRecord, 'venue'>): Text | undefined {
  if (!venue || isBarePoint(venue)) return undefined;
  return venue.lat === undefined && looksLikePoint(venue.place) ? undefined : venue.place;
}

/** The building or site, where it is more than the town. */
const nameOf = ({ venue }: EventRecord): Text | undefined =>
  !venue || isBarePoint(venue) || placeOf({ venue }) === venue.name ? undefined : venue.name;

const looksLikePoint = (text: Text): boolean => typeof text === 'string' && /^[([{\d+-]|^[A-Z]{5}/.test(text);

/** Several items in one cell, each on a line of its own; one alone that looks like several gets a second line. */
function list(items: readonly string[]): string | undefined {
  if (items.length === 1 && SEPARATOR.test(items[0] ?? '')) return `${items[0]}\n${NO_WORDS}`;
  return items.length > 0 ? items.join('\n') : undefined;
}

/** One line for each, a dash where there is nothing: they stand beside the items of another cell. */
const lines = (items: readonly string[]): string | undefined =>
  items.some((each) => each !== '') ? items.map((each) => each || NO_WORDS).join('\n') : undefined;

/** An item on one line. */
const item = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ');

/** `Title <address>`, or the address where it is the title. */
function reference(
  { title, url }: { readonly title: Text; readonly url?: string | undefined },
  choose: (text: Text) => string,
): string {
  const name = item(choose(title));
  // What stands between the last two angles is read as an address, even where it is none.
  if (url === undefined) return name.endsWith('>') ? `${name} <>` : name;
  if (name === url && /^https?:[^\s;|]+$/.test(url)) return name;
  return `${name} <${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
}

/** A text on one line, in a column in which HTML is understood. */
function prose(text: Text | undefined, choose: (text: Text) => string): string {
  const words = text === undefined ? '' : choose(text);
  return (/[<&\n]/.test(words) ? asHtml(words) : words).replaceAll('\n', ' ');
}
