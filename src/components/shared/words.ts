import { openEnds } from '../../data/columns.js';
import { zeroOf } from '../../data/aligned.js';
import { Flag, has } from '../../data/dates/flags.js';
import { dateText, formatWhen, parseWhen } from '../../data/dates/index.js';
import { isNameless } from '../../data/dataset/venue.js';
import { stringIn, textIn, type Chosen } from '../../data/text.js';
import type { Dataset, EventRecord, Milliseconds, Text, Venue } from '../../data/types.js';
import type { Locale } from './locale.js';
import { offsetsOf, offsetsText } from './relative.js';
import { amongSame } from './same.js';

/**
 * The words for one event in the reader's language: the same in the list, in the details, on the timeline
 * and in every accessible name.
 */
export class Words {
  readonly #locale: Locale;
  readonly #dataset: Dataset;

  constructor(locale: Locale, dataset: Dataset) {
    this.#locale = locale;
    this.#dataset = dataset;
  }

  get #say() {
    return this.#locale.say;
  }

  text(text: Text | undefined): string {
    return stringIn(text, this.#locale.lang, this.#dataset.lang);
  }

  /** A text with the language it is in, for a `lang` attribute where that is not the reader's. */
  chosen(text: Text | undefined): Chosen {
    return textIn(text, this.#locale.lang, this.#dataset.lang);
  }

  /** The date said exactly as it is known; where events are compared, first how long before or after. */
  date(event: EventRecord, style: 'full' | 'short' = 'full'): string {
    const offset = this.offset(event, style);
    const date = this.#calendarDate(event, style);
    return offset === '' ? date : this.#say.spokenEvent(offset, date, '', '');
  }

  /** "3 weeks before Singapore summit", or short "3 weeks before"; '' where nothing is compared, or it is not known. */
  offset({ index, id, span }: EventRecord, style: 'full' | 'short'): string {
    const { alignment, columns, groups } = this.#dataset;
    const side = groups[columns.group[index] ?? 0];
    if (!alignment || !span) return '';
    const { lang } = this.#locale;
    // Day 0 is where it begins, however exactly that is known.
    if (side?.id === id) return this.#say.relative.zero;
    const title = style === 'full' ? this.text(side?.label) : '';
    return offsetsText(offsetsOf(span, zeroOf(this.#dataset, index)), this.#say, lang, title);
  }

  #calendarDate(event: EventRecord, style: 'full' | 'short'): string {
    if (event.displayDate !== undefined) return this.text(event.displayDate);
    if (!event.span) return this.#say.noDate;
    return formatWhen(event.span, {
      lang: this.#locale.lang,
      style,
      zone: this.#dataset.zone ?? event.venue?.zone,
      zoneName: this.#dataset.zone !== undefined,
    });
  }

  /** The years that the dataset covers, '' where nothing is dated: "1943–2021", "since 1943" where something goes on. */
  extent(): string {
    const { alignment, extent: own, columns } = this.#dataset;
    const extent = alignment ? alignment.extent : own;
    const open = openEnds(columns);
    return extent ? this.years(open.from ? -Infinity : extent[0], open.to ? Infinity : extent[1] - 1) : '';
  }

  /** "1943–2021", or one year. */
  years(from: Milliseconds, to: Milliseconds): string {
    const first = dateText(from, 'year');
    const last = dateText(to, 'year');
    const span = parseWhen(first === last && first !== '..' ? first : `${first}/${last}`);
    return formatWhen(span, { lang: this.#locale.lang });
  }

  /** A source's or a claim's own date, given as EDTF. */
  when(span: EventRecord['span'], style: 'full' | 'short' = 'short'): string {
    return span ? formatWhen(span, { lang: this.#locale.lang, style }) : '';
  }

  /** The venue's own name, '' where it has none to say, or that there is no venue. */
  venue(event: EventRecord): string {
    return event.venue ? this.text(namedVenue(event)?.name) : this.#say.noPlace;
  }

  /** Venue, town and country, each in its own language, without saying anything twice. */
  address(event: EventRecord): readonly Chosen[] {
    const { lang } = this.#locale;
    if (!event.venue) return [{ value: this.#say.noPlace, lang: this.#say.lang }];
    const venue = namedVenue(event);
    if (!venue) return [];
    const { name, place, country } = venue;
    const parts = [this.chosen(name)];
    for (const part of [this.chosen(place), { value: this.country(country), lang }])
      if (part.value !== '' && !parts.some(({ value }) => value.includes(part.value))) parts.push(part);
    return parts;
  }

  country(code: string | undefined): string {
    if (!code) return '';
    try {
      return new Intl.DisplayNames(this.#locale.lang, { type: 'region', fallback: 'none' }).of(code) ?? '';
    } catch {
      return '';
    }
  }

  /** "day inferred", "planned": what the mark shows, in words; '' for a plain known date. */
  mark(event: EventRecord): string {
    const { status, inferred } = this.#say;
    if (event.status !== 'held') return status[event.status].toLocaleLowerCase(this.#locale.lang);
    if (!event.inferred) return '';
    return event.span?.precision === 'day' && !has(event.span.flags, Flag.interval)
      ? inferred.day
      : inferred.other;
  }

  /** The "Date is" column: how exactly the date is known. */
  precision(event: EventRecord): string {
    const { datePrecision } = this.#say;
    const mark = this.mark(event);
    const word = this.#precisionWord(event);
    if (mark === '' || event.ongoing) return word;
    return datePrecision.with(word, event.status === 'held' ? this.#say.inferred.mark : mark);
  }

  #precisionWord(event: EventRecord): string {
    const { datePrecision } = this.#say;
    const span = event.span;
    if (!span) return this.#say.noDate;
    if (
      event.ongoing ||
      has(span.flags, Flag.openEnd | Flag.openStart | Flag.unknownEnd | Flag.unknownStart)
    ) {
      return datePrecision.openEnd;
    }
    if (has(span.flags, Flag.approximateStart | Flag.approximateEnd)) return datePrecision.approximate;
    switch (span.precision) {
      case 'day':
        return has(span.flags, Flag.interval | Flag.allOf) ? datePrecision.days : datePrecision.day;
      case 'month':
        return datePrecision.month;
      case 'year':
        return datePrecision.year;
      case 'hour':
      case 'minute':
      case 'second':
      case 'millisecond':
        return datePrecision.time;
      default:
        return datePrecision.other;
    }
  }

  /** "2 of 3" where others are said alike, else ''. */
  ordinal({ index }: EventRecord): string {
    const same = amongSame(this.#dataset, index);
    return same ? this.#say.position(...same) : '';
  }

  /** The accessible name: title, date, place, kind, and which of them it is where several have all that in common. */
  spoken(event: EventRecord, place = this.venue(event)): string {
    const mark = this.mark(event);
    const date = this.date(event);
    const name = this.#say.spokenEvent(
      this.text(event.title),
      mark === '' ? date : `${date} (${mark})`,
      place,
      this.text(event.group.singular),
    );
    return this.#say.spokenEvent(name, this.ordinal(event), '', '');
  }
}

/** The coordinates of one point on a line or area are no name: it is seen where that is. */
export const namedVenue = ({ venue, geometry }: EventRecord): Venue | null =>
  geometry && venue && isNameless(venue) ? null : venue;
