import { isRaw, type Raw } from '../checks.js';
import { DateError, formatWhen, tryParseWhen } from '../dates/index.js';
import { show, type IssueLog } from '../issues.js';
import type { GroupInput, Media, Text } from '../types.js';
import { yearText } from './foreign-dates.js';
import { Gathering, listOf, named, plainText, textOf, type Naming } from './gathering.js';
import { pathLines } from './json-lines.js';
import { parseJson } from './parse-json.js';
import { nothing, type EventDraft, type Reading } from './reader.js';
import { whenOf, yearsText, type KnownDate } from './wikidata.js';

/** An item of the file and where it stands. */
interface Item {
  readonly id: string;
  readonly raw: Raw;
  readonly at: Naming;
}

/**
 * Items of Wikidata as `Special:EntityData` and `wbgetentities` give them: `{ "entities": { "Q1": … } }`, or one alone.
 * Places and kinds that others name are read for their names where they are in the file; they are no events.
 */
export function read(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.issue) return { data: [], issues: [parsed.issue] };
  const gathering = new Gathering();
  const items = itemsOf(parsed.data, text, gathering);
  if (!items) {
    const remedy = 'Write { "entities": { "Q1": { "labels": …, "claims": … } } }.';
    return nothing('no-entities', 'line 1', `${show(parsed.data)} has no entities. ${remedy}`);
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  const groups = new Map<string, GroupInput>();
  const helpers = new Set(items.flatMap(({ raw }) => [...idsOf(raw, 'P276'), ...idsOf(raw, 'P31')]));
  for (const item of items) {
    const isDated = ['P585', 'P580', 'P582'].some((property) => claimsOf(item.raw, property).length > 0);
    if (!isDated && helpers.has(item.id)) continue;
    const kind = readItem(item, byId, gathering);
    if (kind) groups.set(kind.id, { id: kind.id, label: wordsOf(kind.raw, 'labels') ?? kind.id });
  }
  return gathering.reading({ groups: [...groups.values()] });
}

function itemsOf(data: unknown, text: string, { log }: Gathering): readonly Item[] | undefined {
  if (!isRaw(data)) return undefined;
  if (isRaw(data['claims']))
    return [{ id: plainText(data['id']) ?? '', raw: data, at: (name) => `line 1${name && `, ${name}`}` }];
  const { entities } = data;
  if (!isRaw(entities)) return undefined;
  const pathOf = (key: string): string => `entities.${key}`;
  const lineOf = pathLines(text, Object.keys(entities).map(pathOf));
  return Object.entries(entities).flatMap(([key, raw]) => {
    const path = pathOf(key);
    const at: Naming = (name) => `line ${lineOf(path)}, ${path}${name && `.${name}`}`;
    if (isRaw(raw) && raw['missing'] === undefined) return [{ id: key, raw, at }];
    const remedy = 'Ask for items that exist.';
    log.error(
      'not-a-record',
      at(''),
      `${isRaw(raw) ? key : show(raw)} is no item and is left out. ${remedy}`,
    );
    return [];
  });
}

const NAMES = {
  title: 'labels',
  summary: 'descriptions',
  when: 'claims.P585',
  start: 'claims.P580',
  end: 'claims.P582',
  venue: 'claims.P625',
  lat: 'claims.P625',
  lon: 'claims.P625',
  place: 'claims.P276',
  group: 'claims.P31',
  media: 'claims.P18',
  'media[0].alt': 'claims.P18',
};

function readItem(
  { id, raw, at }: Item,
  byId: ReadonlyMap<string, Item>,
  gathering: Gathering,
): Item | undefined {
  const { log } = gathering;
  const dates = (property: string): readonly WikibaseDate[] =>
    claimsOf(raw, property).map((value) => dateOf(value, at(`claims.${property}`), log));
  const [points, starts, ends] = [dates('P585'), dates('P580'), dates('P582')];
  const when = whenOf(points, starts, ends);
  const isJulian = [...points, ...starts, ...ends].some((date) => date.isJulian);
  const itemOf = (property: string): Item | undefined => byId.get(idsOf(raw, property)[0] ?? '');
  const [place, kind] = [itemOf('P276'), itemOf('P31')];
  gathering.add(
    {
      id: id || undefined,
      title: wordsOf(raw, 'labels') ?? (id || undefined),
      ...when,
      displayDate: isJulian ? julianText(when) : undefined,
      summary: wordsOf(raw, 'descriptions'),
      ...(pointOf(raw, at, log) ?? (place && pointOf(place.raw, place.at, log))),
      place: place && wordsOf(place.raw, 'labels'),
      group: kind?.id,
      media: claimsOf(raw, 'P18').flatMap((file) => pictureOf(file) ?? []),
      links: /^Q\d+$/.test(id)
        ? [{ url: `https://www.wikidata.org/wiki/${id}`, title: `Wikidata ${id}` }]
        : undefined,
    },
    named(at, NAMES),
  );
  return kind;
}

/**
 * What is claimed of a property: the values that are preferred, else all but the deprecated. Null stands for one that
 * is there but not known.
 */
function claimsOf({ claims }: Raw, property: string): readonly unknown[] {
  const all = isRaw(claims) ? listOf(claims[property]).filter(isRaw) : [];
  const best = all.filter(({ rank }) => rank === 'preferred');
  const chosen = best.length > 0 ? best : all.filter(({ rank }) => rank !== 'deprecated');
  return chosen.flatMap(({ mainsnak }) => {
    if (!isRaw(mainsnak) || mainsnak['snaktype'] === 'novalue') return [];
    if (mainsnak['snaktype'] === 'somevalue') return [null];
    const { datavalue } = mainsnak;
    return [isRaw(datavalue) ? datavalue['value'] : datavalue];
  });
}

/** The items that a property names. */
const idsOf = (raw: Raw, property: string): readonly string[] =>
  claimsOf(raw, property).flatMap((value) => (isRaw(value) ? (plainText(value['id']) ?? []) : []));

/** Labels or descriptions: `{ "en": { "language": "en", "value": "…" } }`. */
function wordsOf(raw: Raw, key: string): Text | undefined {
  const words = raw[key];
  if (!isRaw(words)) return undefined;
  return textOf(
    Object.entries(words).map(([tag, word]) => [tag, plainText(isRaw(word) ? word['value'] : word) ?? '']),
  );
}

interface WikibaseDate extends KnownDate {
  /** Whether it is a day or month of that calendar; of years and what is longer both say the same. */
  readonly isJulian: boolean;
}

const TIME = /^([-+]?\d{1,16})-(\d\d)-(\d\d)T/;
const DAY = 11;

/** There is no year 0 here: -44 is 44 BC, which EDTF writes -0043. The precision goes from 6, a millennium, to 11, a day. */
function dateOf(value: unknown, path: string, log: IssueLog): WikibaseDate {
  if (value === null) return { when: undefined, isJulian: false };
  const { time, precision, calendarmodel } = isRaw(value) ? value : {};
  const [, counted = '0', month = '', day = ''] = TIME.exec(plainText(time) ?? '') ?? [];
  if (Number(counted) === 0) {
    const remedy = 'Write { "time": "+2018-06-12T00:00:00Z", "precision": 11 }.';
    log.error('bad-date', path, `${show(isRaw(value) ? time : value)} is no time of Wikibase. ${remedy}`);
    return { when: undefined, isJulian: false };
  }
  const year = Number(counted) + (counted.startsWith('-') ? 1 : 0);
  // What is not known is 00.
  const finest = month === '00' ? 9 : day === '00' ? 10 : DAY;
  const unit = Math.min(finest, typeof precision === 'number' ? precision : DAY);
  const isJulian = unit > 9 && plainText(calendarmodel)?.endsWith('/Q1985786') === true;
  if (isJulian) {
    const remedy = 'It is kept as it is written, not moved to the day of the Gregorian calendar.';
    log.warn('julian-calendar', path, `${show(time)} is a date of the Julian calendar. ${remedy}`);
  }
  if (unit <= 9) return { when: yearsText(year, unit), isJulian };
  return { when: [yearText(year), month, ...(unit < DAY ? [] : [day])].join('-'), isJulian };
}

/** The date as it is given, in words where it is one in both calendars. */
function julianText({ when, start = '', end }: ReturnType<typeof whenOf>): Text {
  const text = when ?? (end === undefined ? start : `${start}/${end}`);
  const span = tryParseWhen(text);
  return { en: `${span instanceof DateError ? text : formatWhen(span, { lang: 'en' })} (Julian calendar)` };
}

function pointOf(raw: Raw, at: Naming, log: IssueLog): Pick<EventDraft, 'lat' | 'lon'> | undefined {
  const [point] = claimsOf(raw, 'P625').filter((value) => value !== null);
  if (point === undefined) return undefined;
  const path = at(NAMES.venue);
  if (!isRaw(point)) {
    const remedy = 'Write { "latitude": 21.03, "longitude": 105.85 }.';
    log.error('bad-geometry', path, `${show(point)} is no point. ${remedy}`);
    return undefined;
  }
  const globe = plainText(point['globe']);
  if (globe === undefined || globe.endsWith('/Q2')) {
    return { lat: plainText(point['latitude']), lon: plainText(point['longitude']) };
  }
  log.warn(
    'other-globe',
    path,
    `${show(globe)} is another globe than the Earth, so there is no point on the map.`,
  );
  return undefined;
}

/** Files are named there as on Commons. */
function pictureOf(file: unknown): Media | undefined {
  const name = plainText(file);
  const folder = 'https://commons.wikimedia.org/wiki/Special:FilePath/';
  return name === undefined ? undefined : { url: folder + encodeURIComponent(name), alt: '' };
}
