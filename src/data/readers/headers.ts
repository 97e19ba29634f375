/** What a column of a table of events may hold. */
export type Role = (typeof WORDS)[number][0];

/** The headers that tables in the wild give their columns, best first: where two fit, the earlier one has the role. */
const WORDS = [
  ['id', 'id|event id|identifier|uid|key'],
  ['title', 'title|headline|name|label|event|event name|subject'],
  ['when', 'when|edtf'],
  [
    'start',
    'start|start date|date start|begin|begin date|beginning|from|from date|date from|start year|year start',
  ],
  ['end', 'end|end date|date end|until|to|to date|date to|finish|end year|year end'],
  ['date', 'date|datetime|date time|event date|timestamp'],
  ['year', 'year'],
  ['month', 'month'],
  ['day', 'day'],
  ['time', 'time|start time'],
  ['endTime', 'end time'],
  ['displayDate', 'display date|date text|date label|date display'],
  ['lat', 'lat|latitude|decimal latitude|y'],
  ['lon', 'lon|lng|long|longitude|decimal longitude|x'],
  ['point', 'lat lon|lat lng|lat long|latlon|latlng|latlong|latitude longitude|geo point|coordinates|coords'],
  ['geometry', 'geometry|geom|the geom|wkt|geowkt|geojson|shape'],
  ['place', 'place|place name|location|where|city|town|site|location name'],
  ['venue', 'venue|building|venue name'],
  ['country', 'country|country code'],
  ['precision', 'precision|place precision'],
  ['radius', 'radius'],
  ['zone', 'zone|time zone|timezone|tz'],
  ['group', 'group|category|type|kind|series|tag|tags'],
  ['groupId', 'group id'],
  ['groupColour', 'group colour|group color'],
  ['lang', 'language|lang'],
  ['status', 'status'],
  ['statusNote', 'status note'],
  ['summary', 'summary|description|desc|text|details|abstract|body|content'],
  ['note', 'note|notes|comment|comments|remarks'],
  ['timeNote', 'time note'],
  ['discrepancy', 'discrepancy'],
  ['inferred', 'inferred'],
  ['ongoing', 'ongoing'],
  ['confidence', 'confidence'],
  ['participants', 'participants|people|persons|who|attendees|actors'],
  ['sources', 'sources|source|reference|references|citation|source title|title source'],
  ['sourceUrl', 'source url|source link|sources url|reference url|title uri'],
  ['publisher', 'publisher|publishers|source publisher'],
  ['published', 'published|source date|publication date|date published'],
  ['links', 'links|link|url|web page|webpage|website|href|more'],
  ['image', 'image|image url|picture|photo|img|media|media url|thumbnail'],
  ['alt', 'alt|alt text|image alt|image description'],
  ['caption', 'caption|media caption|image caption'],
  ['credit', 'credit|media credit|image credit|credits'],
] as const;

const ROLES = new Map<string, { readonly role: Role; readonly rank: number }>();
for (const [role, words] of WORDS) {
  words.split('|').forEach((word, rank) => ROLES.set(word, { role, rank }));
}

/** `'start_date'`, `'startDate'` and `' Start date (local) '` -> `'start date'`. */
export const plainHeader = (header: string): string =>
  header
    .slice(0, 200)
    .replace(/[([].*$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_\-.:*#]+/g, ' ')
    .trim()
    .toLowerCase();

/** What a column of that name holds; undefined where the name says nothing. */
export const roleOf = (header: string): Role | undefined => ROLES.get(plainHeader(header))?.role;

/** The columns of a table by what they hold. */
export interface RoleColumns {
  readonly main: ReadonlyMap<Role, number>;
  /** Columns that say in another language, a BCP 47 tag, what the column of that role says: `title@vi`. */
  readonly tagged: readonly { readonly role: Role; readonly tag: string; readonly column: number }[];
}

export function columnsByRole(headers: readonly string[]): RoleColumns {
  const best = new Map<Role, { readonly column: number; readonly rank: number }>();
  const tagged: { role: Role; tag: string; column: number }[] = [];
  headers.forEach((header, column) => {
    const [, name = header, tag] = TAGGED.exec(header) ?? [];
    const found = ROLES.get(plainHeader(name));
    if (!found) return;
    if (tag !== undefined) {
      tagged.push({ role: found.role, tag, column });
      return;
    }
    const before = best.get(found.role);
    if (!before || found.rank < before.rank) best.set(found.role, { column, rank: found.rank });
  });
  return { main: new Map([...best].map(([role, { column }]) => [role, column])), tagged };
}

const TAGGED = /^([^@]{1,100})@([A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3})$/;
