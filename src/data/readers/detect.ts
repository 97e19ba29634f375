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

  { format: 'simile', family: 'markup', fits: ({ text }) => /^\s*(?:<\?xml[^>]*>\s*)?<data[\s>]/.test(text) },
  { format: 'html', family: 'markup', fits: ({ text }) => /<(?:table|ol|ul|time)[\s>]/i.test(text) },
];

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

/**
 * The format of a text by its media type, else by how it begins, else by the ending of its name. Undefined where it
 * is none that is known. The same hint always gives the same answer.
 */
export function detect(hint: Hint): string | undefined {
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
  // No text begins so: it is a packed file, such as a workbook.
  if (hint.head.startsWith('PK\u0003')) return undefined;
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
