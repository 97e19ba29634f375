// @ts-check
/**
 * The events that every page is measured with: seeded, so that each machine and each run has the same ones. World-wide,
 * a fifth as many venues as events and a few of them busy, 1945 to 2025, a fifth with an end date, eight groups.
 * The recipe, down to the order in which numbers are drawn, is that of the floor's own generator.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Rows one entry per event, in no useful order
 * @property {number} n
 * @property {Float64Array} start UTC milliseconds
 * @property {Float64Array} end UTC milliseconds, NaN for an instant
 * @property {Float32Array} lat
 * @property {Float32Array} lon
 * @property {Uint8Array} group 0 to 7
 * @property {string[]} titles ASCII
 */

const DAY = 86_400_000;
const MINUTE = 60_000;
const FROM = Date.UTC(1945, 0, 1);
const TO = Date.UTC(2026, 0, 1);
const HUBS = 200;
const KINDS =
  'premiere concert treaty summit exhibition opening festival election accord launch trial strike parade speech recital regatta congress derby eclipse jubilee auction debate referendum rally symposium'.split(
    ' ',
  );
const RANKS =
  'Annual First Second Grand Last Royal Spring Winter National Great Open Joint Special Minor Famous Quiet'.split(
    ' ',
  );
const SYLLABLES =
  'ba ko ri na lu te sa mo vi der gal hum ost ran pel tor wick ham ville burg mont san bel nor'.split(' ');

/** Numbers from 0 to 1 that follow from the seed (mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} low @param {number} high @param {number} value */
const clamp = (low, high, value) => Math.max(low, Math.min(high, value));

/**
 * Seven in ten lie around one of 200 hubs, the rest anywhere between 55° south and 70° north.
 * @param {number} count @param {() => number} draw
 */
function venues(count, draw) {
  const anywhere = () => /** @type {const} */ ([-55 + 125 * draw(), -180 + 360 * draw()]);
  const bell = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const syllable = () => SYLLABLES[Math.floor(draw() * SYLLABLES.length)] ?? '';
  const hubs = Array.from({ length: HUBS }, anywhere);
  return Array.from({ length: count }, () => {
    let [lat, lon] = [0, 0];
    if (draw() < 0.7) {
      const hub = hubs[Math.floor(draw() * draw() * HUBS)] ?? [0, 0];
      lat = hub[0] + bell() * 3;
      lon = hub[1] + bell() * 4;
    } else [lat, lon] = anywhere();
    const first = syllable();
    const name = first.charAt(0).toUpperCase() + first.slice(1) + syllable() + syllable();
    return { lat: clamp(-75, 78, lat), lon: ((lon + 540) % 360) - 180, name };
  });
}

/** @param {number} n @param {number} [seed] @returns {Rows} */
export function generate(n, seed = 42) {
  const draw = random(seed);
  const count = Math.max(n < 5 ? n : 2, Math.round(n / 5));
  const places = venues(count, draw);
  const rows = empty(n);
  for (let i = 0; i < n; i++) {
    // Every venue once, then by a rank of which each power is as likely as the next: a heavy tail.
    const at = i < count ? i : Math.min(count - 1, Math.floor(count ** draw()) - 1);
    const place = places[at] ?? { lat: 0, lon: 0, name: '' };
    rows.lat[i] = place.lat;
    rows.lon[i] = place.lon;
    // More of them toward the present.
    const start =
      Math.floor((FROM + (TO - FROM) * draw() ** 0.7) / DAY) * DAY + Math.floor(draw() * 1440) * MINUTE;
    rows.start[i] = start;
    if (draw() < 0.2) rows.end[i] = Math.min(TO, start + DAY * (1 + Math.floor(draw() ** 4 * 700)));
    rows.group[i] = Math.floor(8 * draw() * Math.sqrt(draw()));
    const rank = RANKS[Math.floor(draw() * RANKS.length)];
    const kind = KINDS[Math.floor(draw() * KINDS.length)];
    rows.titles[i] = `${rank} ${kind} of ${place.name} no. ${i + 1}`.padEnd(38, '.');
  }
  return shuffled(rows, draw);
}

/** @param {number} n @returns {Rows} */
const empty = (n) => ({
  n,
  start: new Float64Array(n),
  end: new Float64Array(n).fill(NaN),
  lat: new Float32Array(n),
  lon: new Float32Array(n),
  group: new Uint8Array(n),
  titles: new Array(n).fill(''),
});

/** @param {Rows} rows @param {() => number} draw @returns {Rows} */
function shuffled(rows, draw) {
  const order = Uint32Array.from({ length: rows.n }, (_, i) => i);
  for (let i = rows.n - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return {
    n: rows.n,
    start: rows.start.map((_, i) => rows.start[order[i] ?? 0] ?? NaN),
    end: rows.end.map((_, i) => rows.end[order[i] ?? 0] ?? NaN),
    lat: rows.lat.map((_, i) => rows.lat[order[i] ?? 0] ?? NaN),
    lon: rows.lon.map((_, i) => rows.lon[order[i] ?? 0] ?? NaN),
    group: rows.group.map((_, i) => rows.group[order[i] ?? 0] ?? 0),
    titles: rows.titles.map((_, i) => rows.titles[order[i] ?? 0] ?? ''),
  };
}

/** The earthquakes of one week, by whole magnitudes. @returns {Rows} */
function earthquakes() {
  const file = new URL('node_modules/vega-datasets/data/earthquakes.json', import.meta.url);
  /** @type {{ features: { properties: { time?: number, mag?: number, title?: string }, geometry?: { coordinates: number[] } }[] }} */
  const { features } = JSON.parse(readFileSync(file, 'utf8'));
  const found = features.filter(({ properties, geometry }) => properties.time && geometry);
  const rows = empty(found.length);
  for (const [i, { properties, geometry }] of found.entries()) {
    rows.start[i] = properties.time ?? NaN;
    rows.lon[i] = geometry?.coordinates[0] ?? NaN;
    rows.lat[i] = geometry?.coordinates[1] ?? NaN;
    rows.group[i] = clamp(0, 7, Math.floor(properties.mag ?? 0));
    rows.titles[i] = (properties.title ?? '').replace(/[^ -~]/g, '?');
  }
  return rows;
}

/** The number of events that a key names, or the earthquakes. @param {string} key */
export const rowsOf = (key) => (key === 'quakes' ? earthquakes() : generate(Number(key)));

/**
 * Columns one after the other, little endian: four u32 (a mark, n, bytes of text, 0), then f64 start and end, f32 lat
 * and lon, u32 where each title begins, u8 group, the titles.
 * @param {Rows} rows
 */
export function pack(rows) {
  const begins = new Uint32Array(rows.n + 1);
  for (const [i, title] of rows.titles.entries()) begins[i + 1] = (begins[i] ?? 0) + title.length;
  const text = Buffer.from(rows.titles.join(''), 'latin1');
  const head = Uint32Array.of(0x31545645, rows.n, text.length, 0);
  const parts = [head, rows.start, rows.end, rows.lat, rows.lon, begins, rows.group];
  return Buffer.concat([
    ...parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    text,
  ]);
}

export const cache = fileURLToPath(new URL('.cache/', import.meta.url));

/** The file of a key, written where it is not there yet. @param {string} key @param {'bin' | 'csv' | 'geojson' | 'json'} kind @param {(rows: Rows) => Buffer | string} write */
export function dataFile(key, kind, write) {
  const folder = join(cache, 'data');
  const file = join(folder, `events-${key}.${kind}`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, write(rowsOf(key)));
  }
  return file;
}
