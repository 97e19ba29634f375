import type { TimeUnit } from '../layout/time-scale.js';
import type { DateWords } from '../data/dates/words/index.js';
import type { Counting } from './counting.js';

/**
 * Every string the components say. One file per language implements it, so the compiler finds a missing
 * one. Messages with values are functions: plural rules and word order are the language's own business.
 */
export interface Messages {
  /** BCP 47 tag of this file. */
  readonly lang: string;
  /** The words around dates; the dates themselves come from `Intl`. */
  readonly dates: DateWords;

  // the component
  /** Past the component. */
  readonly skip: string;
  /** The buttons that skip something. */
  readonly skipLinks: string;
  readonly skipToEntries: string;
  readonly componentName: string;
  /** "Ten entries, seven of them with a place." */
  readonly counted: (entries: number, placed: number, span: string) => string;
  readonly loading: string;
  readonly noData: string;
  readonly noneVisible: string;
  /** `search` is what is searched for, '' where nothing is. */
  readonly noneVisibleHint: (search: string) => string;
  readonly tools: string;
  readonly filterByGroup: string;
  readonly showAs: string;
  readonly list: string;
  readonly table: string;
  /** Whose map it is and whose clock the times go by: that of their place, or of the zone named. */
  readonly mapCredit: (zone: string) => string;
  readonly download: string;

  // search and filters
  readonly search: string;
  /** What is searched, as the hint in the empty field. */
  readonly searchHint: string;
  /** Opens search and filters where there is no room for them. */
  readonly filters: string;
  readonly filterStatus: string;
  readonly clearFilters: string;

  // problems
  readonly loadFailed: string;
  readonly retry: string;
  readonly httpStatus: (status: number) => string;
  readonly timedOut: (seconds: number) => string;
  readonly unreachable: string;
  readonly notData: string;
  readonly tooLarge: (megabytes: number) => string;
  /** A large file is being read. */
  readonly reading: string;
  readonly cancel: string;
  readonly readingStopped: string;
  readonly entriesRead: (done: number, all: number) => string;
  /** `all` is null where nobody knows. */
  readonly megabytesRead: (done: number, all: number | null) => string;
  readonly unread: (bad: number, all: number) => string;
  readonly checked: (warnings: number) => string;
  readonly seeWhich: string;
  readonly dismiss: string;
  /** `forms` are those in which a date can be written, with "or". */
  readonly badDate: (text: string, forms: string) => string;

  // map
  readonly map: string;
  readonly markers: string;
  readonly mapControls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly panLeft: string;
  readonly panRight: string;
  readonly panUp: string;
  readonly panDown: string;
  /** Opens the four buttons that pan. */
  readonly panMore: string;
  readonly noSinglePlace: (count: number) => string;
  readonly withoutPlace: (count: number) => string;
  readonly eventsAt: (count: number, place: string) => string;
  /** Many events of one part of the map, named by one of their places. */
  readonly eventsAround: (count: number, place: string) => string;
  /** Several places in one mark: "Washington and 3 more". */
  readonly andMore: (place: string, more: number) => string;
  /** Only those that nobody disputes the name of. */
  readonly oceans: Readonly<Record<'pacific' | 'atlantic' | 'indian', string>>;
  /** Of a parallel or a meridian, from a number with its sign: "20° N". */
  readonly degrees: Readonly<Record<'north' | 'east' | 'south' | 'west', (degrees: string) => string>>;
  readonly scrollHint: (key: string) => string;
  readonly touchHint: string;
  /** Where zooming in ends. */
  readonly noFinerDetail: string;
  /** Before anything is asked of a server of map pictures. */
  readonly askTiles: (host: string) => string;
  readonly showTiles: string;
  /** Keeps the built-in map. */
  readonly declineTiles: string;
  readonly privacy: string;
  readonly noTiles: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;

  // time
  readonly timeline: string;
  readonly window: string;
  /** The sentence around the two date fields, cut where they stand: "9 of 10 entries between [ ] and [ ]". */
  readonly windowSentence: (
    shown: number,
    all: number,
  ) => {
    readonly strong: string;
    readonly before: string;
    readonly between: string;
    readonly after: string;
  };
  readonly from: string;
  readonly to: string;
  readonly dateHint: (forms: string) => string;
  /** The field beside the one that was typed into now says that date, too. */
  readonly movedAlong: (field: string, date: string) => string;
  readonly wholePeriod: string;
  /** A window of one unit of the calendar. */
  readonly units: Readonly<Record<TimeUnit, string>>;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly earlier: string;
  readonly later: string;
  readonly timeZoomIn: string;
  readonly timeZoomOut: string;
  readonly play: string;
  readonly pause: string;
  readonly playback: string;
  readonly playModes: Readonly<Record<'entries' | 'window' | 'until', string>>;
  /** "2×". */
  readonly speed: (times: number) => string;
  readonly repeat: string;
  readonly openEnd: string;
  readonly legendName: string;
  /** What the marks of dates mean that are not plainly known. */
  readonly legend: Readonly<
    Record<
      | 'inferred'
      | 'planned'
      | 'cancelled'
      | 'possibly'
      | 'approximate'
      | 'within'
      | 'openStart'
      | 'open'
      | 'unknownStart'
      | 'unknown'
      | 'days',
      string
    >
  >;
  /** Whose clock the axis goes by, and the mark of the present day on it. */
  readonly localTime: string;
  readonly today: string;
  /** Time counted from the event that others are compared with, `event`, which is '' where that is clear. */
  readonly relative: {
    /** "3 weeks before"; `span` is "3 weeks" as `Intl` writes it. */
    readonly before: (span: string, event: string) => string;
    readonly after: (span: string, event: string) => string;
    /** "8 months before to 4 months after", of two such times. */
    readonly range: (first: string, last: string) => string;
    readonly zero: string;
    /** How to write an end of the window. */
    readonly hint: string;
    readonly bad: (text: string) => string;
  };

  // list, table, details
  readonly allEntries: string;
  readonly oldestFirst: string;
  readonly outsideDates: string;
  readonly tableCaption: (count: number) => string;
  readonly columnDate: string;
  readonly columnPrecision: string;
  readonly columnEntry: string;
  readonly columnKind: string;
  readonly columnPlace: string;
  readonly columnSources: string;
  readonly showMore: (count: number) => string;
  /** The rows before those on screen, where there are too many for all of them. */
  readonly showEarlier: (count: number) => string;
  readonly showFewer: string;
  readonly moreSources: (count: number) => string;
  /** "Show 3 more, and 5 sources"; either may be 0. */
  readonly showRest: (entries: number, sources: number) => string;
  readonly nothingSelected: string;
  readonly position: (index: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly noPlace: string;
  readonly noDate: string;
  readonly days: (count: number) => string;
  readonly participants: string;
  /** Heading: who came to the event from where. */
  readonly journeys: string;
  readonly asReported: string;
  readonly whatHappened: string;
  readonly sourcesPart: string;
  readonly positions: string;
  readonly commitments: string;
  /** Who promised whom: "Donald Trump to North Korea". */
  readonly commitment: (by: string, to: string) => string;
  readonly topics: string;
  readonly sources: string;
  readonly links: string;
  readonly media: string;
  readonly note: string;
  readonly source: (number: number) => string;
  readonly opensSite: (host: string) => string;

  // words for what is known
  /** Of a day; of a span; behind another word: "Day, inferred". */
  readonly inferred: { readonly day: string; readonly other: string; readonly mark: string };
  readonly status: Readonly<Record<'held' | 'planned' | 'postponed' | 'cancelled', string>>;
  readonly possibly: string;
  readonly placePrecision: Readonly<
    Record<'venue' | 'site' | 'town' | 'city' | 'region' | 'country', string>
  >;
  readonly confidence: Readonly<Record<'high' | 'medium' | 'low', string>>;
  readonly datePrecision: {
    readonly day: string;
    readonly days: string;
    readonly month: string;
    readonly year: string;
    readonly time: string;
    readonly approximate: string;
    readonly openEnd: string;
    readonly other: string;
    readonly with: (precision: string, mark: string) => string;
  };

  // speech
  readonly spokenEvent: (title: string, date: string, place: string, group: string) => string;
  readonly spokenCount: (shown: number, all: number) => string;
  /** Said when the reader has moved the map: of all that are shown, so many lie in its view. */
  readonly spokenInView: (shown: number, all: number) => string;
  /** "2 new entries". */
  readonly newEntries: (count: number) => string;
  readonly spokenSelected: (title: string) => string;
  /** What the views show now: "8 of 10 entries, January–February 2019, in 6 places. Selected: …"; texts may be ''. */
  readonly viewSummary: (
    shown: number,
    all: number,
    span: string,
    places: number,
    selected: string,
  ) => string;

  // keyboard help
  readonly keyboardHelp: string;
  readonly close: string;
  /** What is printed on the keys. */
  readonly keys: Readonly<
    Record<
      'tab' | 'shift' | 'enter' | 'space' | 'escape' | 'home' | 'end' | 'pageUp' | 'pageDown' | 'letters',
      string
    >
  >;
  readonly help: {
    /** Heads of the table, where no other message names the part. */
    readonly everywhere: string;
    readonly toolbars: string;
    readonly details: string;
    /** What the keys do. */
    readonly parts: string;
    readonly buttons: string;
    readonly pan: string;
    readonly zoom: string;
    readonly toMarkers: string;
    readonly step: string;
    readonly ends: string;
    readonly open: string;
    readonly back: string;
    readonly lanes: string;
    readonly periods: string;
    readonly type: string;
    readonly timeZoom: string;
    readonly windowStep: string;
    readonly windowLeap: string;
    readonly windowEnds: string;
  };
}

/** What a page says in its own words: any of the messages of a language, or all of a further one. */
export type OwnMessages = Partial<Messages> & Pick<Messages, 'lang'>;

/** One language, made for a reader's own tag: `ar` and `ar-EG` write other digits. */
export type Catalogue = (by: Counting) => Messages;
