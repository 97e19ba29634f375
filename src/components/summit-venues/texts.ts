import type { Answers } from '../../data/query.js';
import { isNameless } from '../../data/dataset/venue.js';
import type { Chosen } from '../../data/text.js';
import type { Dataset } from '../../data/types.js';
import { cut } from '../../layout/cut.js';
import type { Messages } from '../../locales/messages.js';
import type { Locale } from '../shared/locale.js';
import { numbersText } from '../shared/numbers.js';
import { printing } from '../shared/printing.js';
import { venueOf } from '../shared/venue-of.js';
import { Words } from '../shared/words.js';
import type { Marker } from './markers.js';
import type { Place } from './places.js';
import type { Spot } from './scene.js';

/** A cell of more events is named without its years: it would have to look for them all, in each frame of a drag. */
const MOST_DATED = 1000;

/** Words around a name, which may run the other way than it does. */
export interface Phrase extends Chosen {
  /** Of the words; by its first letter where there are none. */
  readonly dir?: 'ltr' | 'rtl';
  /** The words whole, and of the name what there is room for. */
  readonly cut?: (room: number, measure: (text: string) => number) => string;
}

/** Letters that run from right to left. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The name keeps its own direction, and the words around it theirs. */
function phrase(name: Chosen, words: (name: string) => string): Phrase {
  const rtl = RTL.test(words(''));
  const around = (text: string): string => words(RTL.test(name.value) === rtl ? text : `\u2068${text}\u2069`);
  return {
    ...name,
    value: around(name.value),
    dir: rtl ? 'rtl' : 'ltr',
    cut: (room, measure) => around(cut(name.value, room, (text) => measure(around(text)))),
  };
}

/** The words for markers in one language, kept: the map asks for the same ones in every frame. */
export class Texts {
  readonly dataset: Dataset;
  readonly lang: string;
  readonly words: Words;
  readonly #locale: Locale;
  readonly #listed: boolean;
  readonly #dates = new Map<number, string>();
  readonly #spoken = new Map<number, string>();
  readonly #spans = new WeakMap<Marker, string>();
  readonly #countries = new Map<string, string>();
  readonly #regions: Intl.DisplayNames;

  /** `listed`: whether a list beside the map numbers its entries on paper. */
  constructor(locale: Locale, dataset: Dataset, listed: boolean) {
    this.#locale = locale;
    this.dataset = dataset;
    this.lang = locale.lang;
    this.#listed = listed;
    this.words = new Words(locale, dataset);
    this.#regions = new Intl.DisplayNames(locale.lang, { type: 'region', fallback: 'none' });
  }

  /**
   * The short name beside a marker: "Hanoi", "Washington and 3 more", "154 entries around Hanoi", or of a place without a
   * name what took place there.
   */
  name(marker: Marker): Phrase {
    return this.#name(marker, phrase);
  }

  #name(marker: Marker, compose: typeof phrase): Phrase {
    const { say } = this.#locale;
    const { named, count } = marker;
    // Of a cell nothing more is asked for: its events are looked for where somebody opens it, or where it is but one.
    if (named !== undefined && count > 1) {
      return compose(this.#place(named), (place) => say.eventsAround(count, place));
    }
    const { places, rows } = marker;
    const venue = places.find(hasName)?.venue;
    const name = this.words.chosen(venue ? venue.place : this.dataset.titleOf(rows[0] ?? 0));
    const more = (venue ? places.length : count) - 1;
    return more > 0 ? compose(name, (place) => say.andMore(place, more)) : name;
  }

  /** What the selected event is called, where it stands with others. */
  selected({ selected, marker }: Spot, id: string | null): Chosen | null {
    if (!selected || id === null || marker.count < 2) return null;
    return this.words.chosen(this.dataset.titleOf(this.dataset.indexOf(id)));
  }

  get say(): Messages {
    return this.#locale.say;
  }

  /** On paper: the numbers that the entries of a marker have in the list; '' on the screen, and where no list is. */
  numbers(answers: Answers, marker: Marker): string {
    if (!printing() || !this.#listed || marker.kind === 'cell') return '';
    return numbersText(answers, marker.rows, this.lang);
  }

  /** Where an event took place, or what it is called. */
  #place(row: number): Chosen {
    const venue = venueOf(this.dataset, row);
    return this.words.chosen(venue && !isNameless(venue) ? venue.place : this.dataset.titleOf(row));
  }

  /** The name that assistive technology says. */
  spoken(marker: Marker): string {
    const { say } = this.#locale;
    // The events of a cell are not looked for to name it, but for a single one.
    const alone = marker.kind === 'event' || (marker.kind === 'cell' && marker.count === 1);
    const row = alone ? marker.rows[0] : undefined;
    if (row === undefined) {
      const { value } = this.#name(marker, (name, words) => ({ ...name, value: words(name.value) }));
      const at =
        marker.kind !== 'cell' && marker.places.some(hasName) ? say.eventsAt(marker.count, value) : value;
      return say.spokenEvent(at, this.years(marker), '', '');
    }
    const known = kept(this.#spoken, row, () => {
      const event = this.dataset.event(row);
      if (!event?.venue) return event ? this.words.spoken(event) : '';
      // What is written beside the mark is part of its name, so that it can be called by it.
      const [venue, place] = [this.words.venue(event), this.words.text(event.venue.place)];
      return this.words.spoken(event, venue === '' || venue.includes(place) ? venue : `${venue}, ${place}`);
    });
    return marker.look.form === 'possibly' ? say.spokenEvent(known, say.possibly, '', '') : known;
  }

  /** "1961–1985": between which years several events began, '' where that would take long to find. */
  years(marker: Marker): string {
    if ((marker.total ?? marker.count) > MOST_DATED || this.dataset.alignment) return '';
    return kept(this.#spans, marker, () => {
      const { start } = this.dataset.columns;
      const dated = marker.rows.map((row) => start[row] ?? NaN).filter(Number.isFinite);
      const [first, last] = [dated[0], dated.at(-1)];
      return first === undefined || last === undefined ? '' : this.words.years(first, last);
    });
  }

  /** The date of an event, short. */
  date(row: number): string {
    return kept(this.#dates, row, () => {
      const event = this.dataset.event(row);
      return event && (event.span || event.displayDate !== undefined) ? this.words.date(event, 'short') : '';
    });
  }

  /** '' where the language has no name for it. */
  country(code: string): string {
    return kept(this.#countries, code, () => (code === '' ? '' : (this.#regions.of(code) ?? '')));
  }
}

const hasName = ({ venue }: Place): boolean => venue !== null && !isNameless(venue);

interface Cache<Key> {
  get(key: Key): string | undefined;
  set(key: Key, value: string): unknown;
}

function kept<Key>(cache: Cache<Key>, key: Key, make: () => string): string {
  let value = cache.get(key);
  if (value === undefined) cache.set(key, (value = make()));
  return value;
}
