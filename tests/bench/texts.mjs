// @ts-check
/** The same events as files that people have: CSV, GeoJSON, and the rows of the CSV as JSON to compare with. */

/** @typedef {import('./data.mjs').Rows} Rows */

/** @param {number} time @param {number} length */
const iso = (time, length) => new Date(time).toISOString().slice(0, length);

/** @param {Rows} rows */
const records = (rows) =>
  rows.titles.map((title, i) => {
    const end = rows.end[i] ?? NaN;
    return {
      id: String(i),
      title,
      start: iso(rows.start[i] ?? 0, 16),
      end: Number.isNaN(end) ? '' : iso(end, 10),
      lat: Number((rows.lat[i] ?? 0).toFixed(4)),
      lon: Number((rows.lon[i] ?? 0).toFixed(4)),
      category: `c${rows.group[i]}`,
    };
  });

/** @param {Rows} rows */
export const toJson = (rows) => JSON.stringify(records(rows));

/** No title holds what would have to be quoted. @param {Rows} rows */
export function toCsv(rows) {
  const lines = records(rows).map((record) => Object.values(record).join(','));
  return ['id,title,start,end,lat,lon,category', ...lines, ''].join('\n');
}

/** @param {Rows} rows */
export const toGeoJson = (rows) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: records(rows).map(({ id, lat, lon, ...properties }) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties,
    })),
  });
