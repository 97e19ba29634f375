import { headerCells } from './csv-text.js';
import { roleOf } from './headers.js';
import { shapeOf, type JsonShape } from './json-scan.js';
import { extension, mediaType, type Hint } from './reader.js';

/** What a text is made of; one family holds several formats. */
type Family = 'json' | 'table' | 'markup' | 'calendar';

/** A head, looked at no further than a rule asks. */
interface Head {
  readonly text: string;
  /** What stands where in the JSON. */
  readonly json: JsonShape;
  /** The cells of the first row, in lower case and trimmed. */
  readonly headers: ReadonlySet<string>;
}

interface Rule {
  readonly format: string;
  readonly family: Family;
  /** Media types that settle it. Those that fit a whole family stand in `FAMILIES`. */
  readonly types?: readonly string[];
  /** Whether a head of that family is of this format. */
  readonly fits: (head: Head) => boolean;
}

/** The first rule that fits wins: the more particular before the more general, each family ending with its plainest. */
const RULES: readonly Rule[] = [
  {
    format: 'timelinejs',
    family: 'json',
    fits: ({ json }) =>
      json.has('events[].start_date') || json.has('title.text.headline') || json.has('timeline.date[]'),
  },
  { format: 'storymapjs', family: 'json', fits: ({ json }) => json.has('storymap.slides') },
  {
    format: 'lpf',
    family: 'json',
    fits: ({ json }) =>
      !json.has('summitMap') &&
      (json.has('features[].when') ||
        json.has('when.timespans') ||
        json.has('features[].names[].toponym') ||
        (json.has('features') && /linked-?p(?:laces|asts)/i.test(json.text('@context')))),
  },
  {
    format: 'mf-json',
    family: 'json',
    fits: ({ json }) =>
      ['temporalGeometry', 'features[].temporalGeometry', 'features[].properties.datetimes'].some(json.has),
  },
  {
    format: 'ogc-features',
    family: 'json',
    fits: ({ json, text }) =>
      json.has('features') &&
      (json.has('numberMatched') || json.has('numberReturned') || /"rel"\s*:\s*"next"/.test(text)),
  },
  {
    format: 'geojson',
    family: 'json',
    fits: ({ json }) =>
      json.has('features') ||
      ['type', '[].type'].some((path) => GEOJSON_TYPE.test(json.text(path)) && !json.has('items')),
  },
  {
    format: 'wikibase',
    family: 'json',
    fits: ({ json, text }) =>
      (json.has('entities') || json.text('type') === 'item') && /"(?:claims|labels)"\s*:/.test(text),
  },
  {
    format: 'sparql',
    family: 'json',
    types: ['application/sparql-results+json'],
    fits: ({ json, text }) =>
      json.has('results.bindings') ||
      // The query service of Wikidata also offers bare rows.
      (json.has('[]') && /"https?:\/\/www\.wikidata\.org\/entity\/Q\d/.test(text) && !json.has('[].@type')),
  },
  {
    format: 'iiif',
    family: 'json',
    fits: ({ json, text }) =>
      (json.has('@context') && /"https?:\/\/iiif\.io\/api\//.test(text)) || json.has('items[].navDate'),
  },
  {
    format: 'schema-org',
    family: 'json',
    fits: ({ json, text }) =>
      ['@context', '[].@context', '@graph', '[].@type'].some(json.has) && /\bschema(?:\.org|:)/.test(text),
  },
  {
    format: 'simile',
    family: 'json',
    fits: ({ json }) => json.has('dateTimeFormat') || json.has('events[].durationEvent'),
  },
  { format: 'json', family: 'json', fits: () => true },

  {
    format: 'timelinejs-sheet',
    family: 'table',
    fits: ({ headers }) => headers.has('headline') && (headers.has('year') || headers.has('start date')),
  },
  {
    format: 'lp-tsv',
    family: 'table',
    fits: ({ headers }) =>
      headers.has('title_source') && (headers.has('start') || headers.has('attestation_year')),
  },
  {
    format: 'timemapper',
    family: 'table',
    fits: ({ headers }) =>
      headers.has('start') && headers.has('location') && (headers.has('place') || headers.has('web page')),
  },
  { format: 'csv', family: 'table', fits: () => true },

  {
    format: 'kml',
    family: 'markup',
    types: ['application/vnd.google-earth.kml+xml', 'application/vnd.google-earth.kmz'],
    fits: ({ text }) => /<(?:\w{1,20}:)?(?:kml|Placemark)[\s>]/.test(text),
  },
  { format: 'simile', family: 'markup', fits: ({ text }) => /^\s*(?:<\?xml[^>]*>\s*)?<data[\s>]/.test(text) },
  { format: 'html', family: 'markup', fits: ({ text }) => /<(?:table|time)[\s>]/i.test(text) },

  { format: 'ical', family: 'calendar', types: ['text/calendar'], fits: () => true },
];

/** Types of GeoJSON, and of TopoJSON, which its reader tells apart. */
const GEOJSON_TYPE =
  /^(?:Feature|(?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection|FeatureCollection|Topology)$/;

/** Media types that leave the format open. Others than these and those of the rules say nothing. */
const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ['application/json', 'json'],
  ['text/json', 'json'],
  ['application/ld+json', 'json'],
  ['text/csv', 'table'],
  ['text/tab-separated-values', 'table'],
  // What browsers on Windows say of a CSV file.
  ['application/vnd.ms-excel', 'table'],
  ['application/xml', 'markup'],
  ['text/xml', 'markup'],
]);

const EXTENSIONS: ReadonlyMap<string, Family> = new Map([
  ['json', 'json'],
  ['geojson', 'json'],
  ['jsonld', 'json'],
  ['csv', 'table'],
  ['tsv', 'table'],
  ['tab', 'table'],
  ['ics', 'calendar'],
  ['kml', 'markup'],
  ['xml', 'markup'],
  ['html', 'markup'],
  ['htm', 'markup'],
]);

/** So much of a text is looked at to tell its format. */
export const HEAD_LENGTH = 65_536;

/** Workbooks old and new, packed files, PDF and pictures, whatever they are named, and what is full of control characters. */
export function isNoText(head: string): boolean {
  if (/^(?:PK\u0003|ÐÏ\u0011à|\u001f‹|%PDF-|‰PNG|ÿØÿ|GIF8)/.test(head)) return true;
  const start = head.slice(0, 4096);
  // Of bytes by chance every ninth is one; a stray one in a text is none of that.
  const controls = start.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls >= 8 && controls > start.length / 20;
}

/**
 * The format of a text by its media type, else by how it begins, else by the ending of its name. Undefined where it
 * is none that is known. The same hint always gives the same answer.
 */
export function detect(hint: Hint): string | undefined {
  if (isNoText(hint.head)) return undefined;
  const type = mediaType(hint);
  const settled = RULES.find(({ types }) => types?.includes(type));
  if (settled) return settled.format;
  const family = familyOf(hint, type);
  const head = headOf(hint);
  return RULES.find((rule) => rule.family === family && rule.fits(head))?.format;
}

function familyOf(hint: Hint, type: string): Family | undefined {
  const byType = FAMILIES.get(type) ?? (type.endsWith('+json') ? 'json' : undefined);
  if (byType !== undefined) return byType;
  const start = hint.head.trimStart();
  if (/^[[{]/.test(start)) return 'json';
  if (start.startsWith('<')) return 'markup';
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'calendar';
  const byName = EXTENSIONS.get(extension(hint));
  if (byName !== undefined) return byName;
  return headerCells(start).some((cell) => roleOf(cell) !== undefined) ? 'table' : undefined;
}

function headOf({ head }: Hint): Head {
  let json: JsonShape | undefined;
  let headers: ReadonlySet<string> | undefined;
  return {
    text: head,
    get json() {
      return (json ??= shapeOf(head));
    },
    get headers() {
      return (headers ??= new Set(headerCells(head).map((cell) => cell.trim().toLowerCase())));
    },
  };
}
