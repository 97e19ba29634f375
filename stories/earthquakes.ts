import text from '../node_modules/vega-datasets/data/earthquakes.json?raw';
import type { DatasetInput, EventInput } from '../src/index.js';

/** The USGS feed of one week of 2018, as `vega-datasets` keeps it: 1 707 entries, of which we read these fields. */
interface Quakes {
  readonly features: readonly {
    readonly id: string;
    readonly properties: {
      readonly mag: number;
      /** "4km W of Castaic, CA" */
      readonly place: string;
      /** UTC milliseconds. */
      readonly time: number;
      readonly url: string;
      readonly title: string;
    };
    /** The third number is the depth in kilometres. */
    readonly geometry: { readonly coordinates: readonly [lon: number, lat: number, depth: number] };
  }[];
}

const { features } = JSON.parse(text) as Quakes;

const STRONGEST = 5;
const SOURCE = {
  id: 'usgs',
  title: 'All Earthquakes, Past Week',
  publisher: 'U.S. Geological Survey, through vega-datasets 3.2.1',
  date: '2018-02-07',
  url: 'https://earthquake.usgs.gov/earthquakes/feed/v1.0/summary/all_week.geojson',
};

/** Whole magnitudes: 0 for everything below 1, 5 for everything above. */
const stepOf = (magnitude: number): number => Math.max(0, Math.min(STRONGEST, Math.floor(magnitude)));

const groups = Array.from({ length: STRONGEST + 1 }, (_, step) => {
  const label =
    step === 0 ? 'Below magnitude 1' : step === STRONGEST ? 'Magnitude 5 and above' : `Magnitude ${step}`;
  return { id: String(step), label, singular: label, prominent: step === STRONGEST };
});

/** The earthquakes as rows, each with its magnitude as group and the page of the survey about it. */
export const earthquakeRows: readonly EventInput[] = features.map(({ id, properties, geometry }) => ({
  id,
  title: properties.title,
  date: new Date(properties.time).toISOString(),
  place: properties.place,
  lat: geometry.coordinates[1],
  lon: geometry.coordinates[0],
  group: String(stepOf(properties.mag)),
  summary: `Depth ${geometry.coordinates[2]} km.`,
  sources: [SOURCE.id],
  links: [{ url: properties.url, title: 'The page of the survey about it' }],
}));

/** The same with names for the magnitudes: real data, more than a timeline has room for. */
export const earthquakes: DatasetInput = {
  title: 'Earthquakes of one week, 2018',
  lang: 'en',
  groups,
  events: earthquakeRows,
  sources: [SOURCE],
};

/** The same as columns, without an object per event. */
export const earthquakeColumns = {
  columns: {
    id: features.map(({ id }) => id),
    start: Float64Array.from(features, ({ properties }) => properties.time),
    end: new Float64Array(features.length).fill(NaN),
    lat: Float32Array.from(features, ({ geometry }) => geometry.coordinates[1]),
    lon: Float32Array.from(features, ({ geometry }) => geometry.coordinates[0]),
    group: Uint8Array.from(features, ({ properties }) => stepOf(properties.mag)),
    groups: groups.map(({ label }) => label),
    title: features.map(({ properties }) => properties.title),
  },
};
