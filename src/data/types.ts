/**
 * The words of the data module: what a dataset is, what goes in and what comes out.
 * Only types live here, so that every other file may import this one and this one imports nothing.
 */

/** Milliseconds on the proleptic Gregorian scale since 1970-01-01T00:00, astronomical years inside. */
export type Milliseconds = number;
/** Decimal degrees, WGS 84. */
export type Degrees = number;
export type Metres = number;

/** One language, or the same text per BCP 47 tag: `'Hanoi'` or `{ en: 'Hanoi', vi: 'Hà Nội' }`. */
export type Text = string | { readonly [languageTag: string]: string };

// ---------------------------------------------------------------- time

/** The unit to which a date is known. A span has the coarser precision of its two ends. */
export type Precision =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'unknown';

/**
 * What an EDTF (ISO 8601-2) text says, as an envelope on the time axis.
 *
 * `earliest` is the first millisecond that may belong to it and `latest` the first one after it
 * (half-open). An open end is ±Infinity. An unknown end is NaN and has its flag set.
 * Wall-clock dates are held as if they were UTC, so a date never shifts with a zone.
 */
export interface TimeSpan {
  readonly edtf: string;
  readonly earliest: Milliseconds;
  readonly latest: Milliseconds;
  readonly precision: Precision;
  /** A set of bits from `Flag` (see `dates/flags.ts`). */
  readonly flags: number;
}

/** Whether a date lies in a window for certain, perhaps, or not at all. */
export type Match = 'certainly' | 'possibly' | 'out';

// ---------------------------------------------------------------- shapes

/** A position as GeoJSON orders it: longitude first. */
export type LonLat = readonly [lon: Degrees, lat: Degrees];

/** A shape on the map, as GeoJSON has it (RFC 7946) but without heights. The first ring of a polygon is its outline. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: LonLat }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly LonLat[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly (readonly LonLat[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly LonLat[])[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };

// ---------------------------------------------------------------- records

export type Status = 'held' | 'planned' | 'postponed' | 'cancelled';
export type Confidence = 'high' | 'medium' | 'low';
/** How exact a place is: a building, its grounds, a town, a city, a region, a country. */
export type PlacePrecision = 'venue' | 'site' | 'town' | 'city' | 'region' | 'country';

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher?: string | undefined;
  /** EDTF date of publication. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

export interface Venue {
  readonly id: string;
  /** The building or site if known, else the town: what a details view says. */
  readonly name: Text;
  /** The town or region: the short name that a map label shows. */
  readonly place: Text;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly lat?: Degrees | undefined;
  readonly lon?: Degrees | undefined;
  /** What the point stands for, where somebody says so. */
  readonly precision?: PlacePrecision | undefined;
  /** How far the true spot may lie from the point. */
  readonly radius?: Metres | undefined;
  /** IANA time zone name. */
  readonly zone?: string | undefined;
  readonly note?: Text | undefined;
  readonly sources: readonly Source[];
}

export interface Group {
  readonly id: string;
  /** Plural, for filters and lanes: "Summits". */
  readonly label: Text;
  /** For one event: "Summit". */
  readonly singular: Text;
  /** The shape and colour slot, 1 to 7 (`--summit-cat-1` …). */
  readonly category: Category;
  /** Drawn larger and labelled first. */
  readonly prominent: boolean;
}
export type Category = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A person or body that takes part. */
export interface Participant {
  readonly id: string;
  readonly name: Text;
  readonly role?: Text | undefined;
}

/** What a report said against what happened. */
export interface Claim {
  readonly id: string;
  readonly reported: Text;
  readonly by?: Text | undefined;
  /** EDTF date of the report. */
  readonly reportedOn?: string | undefined;
  readonly happened: Text;
  readonly verdict: 'held' | 'partly' | 'not-met' | 'unconfirmed';
  readonly verdictText: Text;
  readonly sources: readonly Source[];
}

/** A demand, an offer, an expectation … of one party. */
export interface Position {
  readonly id: string;
  readonly party: Text;
  /** EDTF, where known. */
  readonly when?: string | undefined;
  readonly kind: string;
  readonly text: Text;
  readonly caution?: Text | undefined;
  readonly sources: readonly Source[];
}

export interface Commitment {
  readonly id: string;
  readonly by: Text;
  readonly to: Text;
  readonly when?: string | undefined;
  readonly text: Text;
  readonly caution?: Text | undefined;
  readonly sources: readonly Source[];
}

/** A question that the events are about. (`issues` always means problems found while reading.) */
export interface Topic {
  readonly id: string;
  readonly text: Text;
  readonly state?: Text | undefined;
  readonly sources: readonly Source[];
}

export interface Relation {
  /** Event ids. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'announced' | 'led-to' | 'replied-to' | 'part-of';
  readonly label?: Text | undefined;
}

/** How somebody came from one place to another: drawn as the shortest way, which need not be the way that was taken. */
export interface Journey {
  /** Venue ids. Where no source names the start, the seat of the traveller's government will do: say so in `note`. */
  readonly from: string;
  readonly to: string;
  /** Id of the event that it led to, with which it is shown. */
  readonly event?: string | undefined;
  /** EDTF. A journey without an event is shown while this meets the window. */
  readonly when?: string | undefined;
  readonly who: readonly Participant[];
  readonly note?: Text | undefined;
  readonly sources: readonly Source[];
}

/** A stretch of time with a name, behind the events. */
export interface Era {
  readonly label: Text;
  /** EDTF. */
  readonly when: string;
}

export interface Media {
  readonly url: string;
  readonly alt: Text;
  readonly caption?: Text | undefined;
  readonly credit?: Text | undefined;
}

export interface Link {
  readonly url: string;
  readonly title: Text;
}

/** How the report that tells of an event put it, where that differs from what is known now. */
export interface AsReported {
  readonly when?: Text | undefined;
  readonly status?: Text | undefined;
  readonly place?: Text | undefined;
}

/** One event, whole: what `dataset.event(id)` builds and freezes on request. */
export interface EventRecord {
  readonly id: string;
  /** Position in time order, the index into the columns. */
  readonly index: number;
  /** Id of the same event in another dataset: where both are put together, only the other is kept. */
  readonly sameAs?: string | undefined;
  readonly title: Text;
  /** EDTF as written in the data; '' where the event has no date. */
  readonly when: string;
  readonly span: TimeSpan | null;
  /** Replaces the words of the date, never its position. */
  readonly displayDate?: Text | undefined;
  /** The date was worked out from other reports; the one that tells of the event does not give it. */
  readonly inferred: boolean;
  /** The stated end is the last that is known of it, not when it stopped. */
  readonly ongoing: boolean;
  readonly status: Status;
  /** A word more about the status: "cut short". */
  readonly statusNote?: Text | undefined;
  readonly venue: Venue | null;
  /** A line or area that the event covers, where it is more than the point of its venue. */
  readonly geometry?: Geometry | undefined;
  readonly group: Group;
  readonly participants: readonly Participant[];
  readonly summary?: Text | undefined;
  readonly timeNote?: Text | undefined;
  /** Where the sources part. */
  readonly discrepancy?: Text | undefined;
  readonly note?: Text | undefined;
  readonly confidence?: Confidence | undefined;
  readonly asReported?: AsReported | undefined;
  readonly claims: readonly Claim[];
  readonly positions: readonly Position[];
  readonly commitments: readonly Commitment[];
  readonly topics: readonly Topic[];
  readonly media: readonly Media[];
  readonly links: readonly Link[];
  readonly sources: readonly Source[];
}

// ---------------------------------------------------------------- the dataset

/** The one report that a dataset was taken from, and how it was read. */
export interface About {
  /** Id of the report in `sources`. */
  readonly source: string;
  /** EDTF: when it came out, as closely as that is known. */
  readonly published?: string | undefined;
  readonly note?: Text | undefined;
  /** Ids of the participants that it names. */
  readonly names: readonly string[];
  readonly placeWords: readonly PlaceWord[];
  readonly discrepancies: readonly Discrepancy[];
}

/** A word for a place in the report: what it stands for there. */
export interface PlaceWord {
  readonly word: string;
  /** `city`, `country`, `metonym` … */
  readonly kind: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /** Id of the venue that it became; none for words of which no point is drawn. */
  readonly venue?: string | undefined;
  readonly precision: string;
  readonly use: Text;
}

/** Where the report and other sources part. */
export interface Discrepancy {
  readonly id: string;
  readonly text: Text;
  readonly sources: readonly Source[];
}

/** A problem found while reading. `path` names the place: `events[3].when`, `row 12, column "lat"`. */
export interface Issue {
  readonly code: string;
  readonly path: string;
  /** Names the value and the remedy. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** The events as typed arrays in time order; undated ones stand at the end with NaN. */
export interface Columns {
  readonly length: number;
  /** Envelope, wall clock of the venue as if UTC; ±Infinity where open or unknown. */
  readonly start: Float64Array;
  /** First millisecond after the event. */
  readonly end: Float64Array;
  /** Web Mercator units: 0 to 1 from west to east and from north to south; NaN without a point. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into `dataset.groups`. */
  readonly group: Uint16Array;
  /** Index into `dataset.venues`, or -1. */
  readonly venue: Int32Array;
  /** `Flag` bits of the date, plus `Mark` bits (see `columns.ts`). */
  readonly flags: Uint32Array;
}

/** How sequences of events lie on one relative time. */
export interface Alignment {
  /** Start of day 0 by the calendar, for each group. */
  readonly zeros: readonly Milliseconds[];
  /** What the events cover by the calendar. */
  readonly extent: Dataset['extent'];
}

export interface Dataset {
  readonly title: Text | undefined;
  readonly summary: Text | undefined;
  /** Language of plain strings in the data, if it says so. */
  readonly lang: string | undefined;
  readonly length: number;
  readonly columns: Columns;
  readonly groups: readonly Group[];
  readonly venues: readonly Venue[];
  readonly relations: readonly Relation[];
  readonly journeys: readonly Journey[];
  readonly eras: readonly Era[];
  readonly sources: readonly Source[];
  /** The people and bodies that the dataset lists, whether an event names them or not. */
  readonly participants: readonly Participant[];
  readonly about: About | undefined;
  readonly issues: readonly Issue[];
  /** How many records were offered, read or not. */
  readonly offered: number;
  /** The finite part of the time axis that the events cover; null where nothing is dated. */
  readonly extent: readonly [earliest: Milliseconds, latest: Milliseconds] | null;
  /** IANA zone on whose clock all instants are shown. Default: each on that of its venue. */
  readonly zone?: string | undefined;
  /** Where sequences of events are compared, one for each group: times count from day 0 of each. */
  readonly alignment?: Alignment | undefined;
  id(index: number): string;
  /** -1 where no event has that id. */
  indexOf(id: string): number;
  titleOf(index: number): Text;
  /** Of one event, without building its record. */
  participantsOf(index: number): readonly Participant[];
  sourcesOf(index: number): readonly Source[];
  /** The event in full, frozen, built on request; null where there is none. */
  event(key: string | number): EventRecord | null;
}

// ---------------------------------------------------------------- input

/** Columns as an author hands them over: parsing is skipped. */
export interface ColumnsInput {
  readonly id?: readonly string[];
  /** UTC milliseconds. */
  readonly start: Float64Array;
  /** UTC milliseconds, exclusive; NaN for an instant. */
  readonly end: Float64Array;
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  /** Index into `groups`. */
  readonly group: Uint8Array | Uint16Array;
  readonly groups: readonly string[];
  readonly title: readonly string[] | ((index: number) => string);
}

/** A source given in place, or the id of one in `sources`. */
export type SourceInput = string | (Omit<Source, 'id'> & { readonly id?: string });
type Sourced<T> = Omit<T, 'sources'> & { readonly sources?: readonly SourceInput[] };

export type VenueInput = Sourced<Omit<Venue, 'place'>> & { readonly place?: Text };

export interface GroupInput {
  readonly id: string;
  readonly label?: Text;
  readonly singular?: Text;
  readonly category?: Category;
  readonly prominent?: boolean;
}

/** An event as an author writes it. A plain row `{ title, date, lat, lon }` is enough. */
export interface EventInput {
  readonly id?: string | number;
  readonly sameAs?: string;
  readonly title?: Text;
  /** EDTF: `2018-06-12`, `2019-02-27/2019-02-28`, `1850~`, `2018-06/..`. */
  readonly when?: string;
  /** Plain rows: the same as `when`, or its start where `end` is given. */
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly displayDate?: Text;
  readonly inferred?: boolean;
  readonly ongoing?: boolean;
  readonly status?: Status;
  readonly statusNote?: Text;
  /** Id of a venue in `venues`, or a venue in place. */
  readonly venue?: string | Partial<VenueInput>;
  /** Plain rows: the name of the place, with `lat` and `lon`. */
  readonly place?: Text;
  readonly lat?: number | string;
  readonly lon?: number | string;
  /** Plain rows: the IANA time zone of that place. */
  readonly zone?: string;
  /** A line or area. It does not take the place of `lat` and `lon`, where the marker stands. */
  readonly geometry?: Geometry;
  readonly group?: string;
  /** Ids from `participants`, or names. */
  readonly participants?: readonly string[];
  readonly summary?: Text;
  readonly timeNote?: Text;
  readonly discrepancy?: Text;
  readonly note?: Text;
  readonly confidence?: Confidence;
  readonly asReported?: AsReported;
  readonly claims?: readonly Sourced<Claim>[];
  readonly positions?: readonly Sourced<Position>[];
  readonly commitments?: readonly Sourced<Commitment>[];
  readonly topics?: readonly Sourced<Topic>[];
  readonly media?: readonly Media[];
  readonly links?: readonly Link[];
  readonly sources?: readonly SourceInput[];
}

export type JourneyInput = Sourced<Omit<Journey, 'who'>> & {
  /** Ids from `participants`, or names. */
  readonly who?: readonly string[];
};

export type AboutInput = Pick<About, 'source' | 'published' | 'note'> & {
  readonly names?: readonly string[];
  readonly placeWords?: readonly PlaceWord[];
  readonly discrepancies?: readonly Sourced<Discrepancy>[];
};

export interface DatasetInput {
  readonly title?: Text;
  readonly summary?: Text;
  readonly lang?: string;
  readonly events: readonly EventInput[];
  readonly venues?: readonly VenueInput[];
  readonly groups?: readonly GroupInput[];
  readonly participants?: readonly Participant[];
  readonly relations?: readonly Relation[];
  readonly journeys?: readonly JourneyInput[];
  readonly eras?: readonly Era[];
  readonly sources?: readonly Source[];
  readonly about?: AboutInput;
  /** How the file was read that these records come from, as `embed` puts it into a page: nothing else is reported then. */
  readonly reading?: ReadingInput;
}

export interface ReadingInput {
  /** How many records the file had. */
  readonly offered: number;
  readonly issues: readonly Issue[];
}

/** Everything `createDataset` and `<summit-map>.data` take. */
export type DataInput = Dataset | DatasetInput | readonly EventInput[] | { readonly columns: ColumnsInput };
