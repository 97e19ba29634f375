import { show } from '../issues.js';
import type { Era } from '../types.js';
import { readTable, type Table, type TableRow } from './csv-text.js';
import { Gathering, named, type FieldNames } from './gathering.js';
import { columnsByRole, plainHeader, type Role } from './headers.js';
import { plainHtml } from './html-text.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { placeOf } from './row-place.js';
import { dateOfParts, partsOfText, partsOfTime, type DateParts } from './timelinejs-dates.js';
import { addEvent, eraOfSlide, eventOfSlide } from './timelinejs-slides.js';

/** The sheet of TimelineJS as CSV, and its first form with `Start Date` and `Tag`. Columns of places are taken too. */
export function read(text: string): Reading {
  const table = readTable(text);
  const sheet = new Sheet(table);
  if (!sheet.has('year') && !sheet.has('start date')) {
    const remedy = 'The first row must hold Year and Headline.';
    return nothing('unknown-headers', 'row 1', `This is no sheet of TimelineJS. ${remedy}`);
  }
  let heading: Heading | undefined;
  for (const row of table.rows) {
    const type = sheet.cell(row, 'type').toLowerCase();
    if (type === 'title' && !heading) {
      heading = {
        title: plainHtml(sheet.cell(row, 'headline')) || undefined,
        summary: plainHtml(sheet.cell(row, 'text')) || undefined,
      };
    } else sheet.add(row, type === 'era');
  }
  return sheet.gathering.reading({ ...heading, eras: sheet.eras });
}

interface Heading {
  readonly title: string | undefined;
  readonly summary: string | undefined;
}

/** The columns of each part of a date. */
type DateColumns = readonly [year: string, month: string, day: string, time: string, text: string];
const START: DateColumns = ['year', 'month', 'day', 'time', 'start date'];
const END: DateColumns = ['end year', 'end month', 'end day', 'end time', 'end date'];

/** Where the fields of an event stand. */
const FIELDS: readonly (readonly [field: string, header: string])[] = [
  ['title', 'headline'],
  ['summary', 'text'],
  ['when', 'start date'],
  ['start', 'start date'],
  ['when', 'year'],
  ['start', 'year'],
  ['end', 'end date'],
  ['end', 'end year'],
  ['displayDate', 'display date'],
  ['group', 'tag'],
  ['group', 'group'],
  ['media', 'media'],
  ['media[0].alt', 'alt text'],
  ['links', 'media'],
];
const PLACES: readonly Role[] = ['lat', 'lon', 'point', 'geometry', 'place', 'venue', 'country', 'zone'];

class Sheet {
  readonly gathering: Gathering;
  readonly eras: Era[] = [];
  readonly #table: Table;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #roles: ReadonlyMap<Role, number>;
  readonly #names: FieldNames;
  /** Whether something was said of the dates of the current row. */
  #isTold = false;

  constructor(table: Table) {
    this.#table = table;
    this.gathering = new Gathering(table.issues);
    // The first of two columns of one name has it.
    this.#columns = new Map(table.headers.map((header, i) => [plainHeader(header), i] as const).reverse());
    this.#roles = columnsByRole(table.headers).main;
    const names: Record<string, string> = {};
    for (const [field, header] of FIELDS) if (this.has(header)) names[field] = this.#header(header);
    for (const role of PLACES) {
      const column = this.#roles.get(role);
      if (column !== undefined) names[role === 'venue' ? 'venue.name' : role] = table.headers[column] ?? role;
    }
    this.#names = names;
  }

  has(header: string): boolean {
    return this.#columns.has(header);
  }

  cell({ cells }: TableRow, header: string): string {
    const column = this.#columns.get(header);
    return column === undefined ? '' : (cells[column] ?? '').trim();
  }

  add(row: TableRow, isEra: boolean): void {
    const cell = (header: string): string => this.cell(row, header);
    this.#isTold = false;
    const [start, end] = [this.#date(row, START), this.#date(row, END)];
    const words = this.#isTold && start === undefined ? cell('start date') : '';
    const event = eventOfSlide({
      headline: cell('headline'),
      text: cell('text'),
      start,
      end,
      displayDate: cell('display date') || words,
      group: cell('group') || cell('tag'),
      medium: {
        url: cell('media'),
        alt: cell('alt text'),
        caption: cell('media caption'),
        credit: cell('media credit'),
        thumbnail: cell('media thumbnail'),
      },
    });
    const name = named((header) => (header === '' ? `row ${row.number}` : at(row, header)), this.#names);
    if (isEra) {
      const era = eraOfSlide(event, name, this.gathering, this.#isTold);
      if (era) this.eras.push(era);
      return;
    }
    this.#place(event, row);
    addEvent(event, name, this.gathering, this.#isTold);
  }

  #place(event: EventDraft, row: TableRow): void {
    const cell = (role: Role): string => {
      const column = this.#roles.get(role);
      return column === undefined ? '' : (row.cells[column] ?? '').trim();
    };
    const text = (role: Role): string | undefined => cell(role) || undefined;
    const { problem, ...place } = placeOf(cell, text, this.#table.decimalComma);
    Object.assign(event, place);
    if (problem)
      this.gathering.log.warn(
        problem.code,
        at(row, this.#names[problem.role] ?? problem.role),
        problem.message,
      );
  }

  #date(row: TableRow, [year, month, day, time, text]: DateColumns): string | undefined {
    const report = (header: string, message: string): void => {
      this.#isTold = true;
      this.gathering.log.error('bad-date', at(row, this.#header(header)), message);
    };
    const cell = (header: string): string => this.cell(row, header);
    if (cell(year) === '' && cell(text) !== '') {
      const parts = partsOfText(cell(text));
      if (parts) return this.#parts(parts, (_, message) => report(text, message));
      report(text, `${show(cell(text))} is no date here. Write it as month/day/year or 2018-06-12.`);
      return undefined;
    }
    const clock = partsOfTime(cell(time));
    if (!clock && cell(time) !== '') {
      report(time, `${show(cell(time))} is no time of day and is left out. Write 13:45 or 1:45 pm.`);
    }
    const parts = { year: cell(year), month: cell(month), day: cell(day), ...clock };
    const headers: Readonly<Record<string, string>> = { year, month, day };
    return this.#parts(parts, (part, message) => report(headers[part] ?? time, message));
  }

  #parts(parts: DateParts, report: (part: keyof DateParts, message: string) => void): string | undefined {
    const { when, problem } = dateOfParts(parts);
    if (problem) report(problem.part, problem.message);
    return when;
  }

  #header(header: string): string {
    const column = this.#columns.get(header);
    return (column === undefined ? undefined : this.#table.headers[column]) ?? header;
  }
}

const at = ({ number }: TableRow, name: string): string => `row ${number}, column "${name}"`;
