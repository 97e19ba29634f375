import fc from 'fast-check';

const dates = [
  '2019-02-27',
  '2018-06',
  '1850~',
  '2019-02-28/2019-02-27',
  '../2001',
  '2001/',
  '2018-02-30',
  'someday',
  '-0044',
  '2019-02-27T17:30Z',
  '',
  '[2001, 2003]',
  '156X',
];
const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'a', 'b', 'c', ''];

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  withSparseArray: true,
  withObjectString: true,
});

/** Right about half of the time. */
const mostly = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: good }, { weight: 1, arbitrary: anything });

const text = mostly(
  fc.oneof(
    fc.string(),
    fc.constantFrom(...keys),
    fc.dictionary(fc.constantFrom('en', 'vi', 'zh-Hant', '__proto__', 'x y'), fc.string()),
  ),
);
const id = mostly(fc.constantFrom(...keys));
const degrees = mostly(
  fc.oneof(fc.double(), fc.integer({ min: -400, max: 400 }), fc.constantFrom('1.25', 'abc', 0)),
);
const date = mostly(fc.constantFrom(...dates));
const sources = mostly(
  fc.array(fc.oneof(id, fc.record({ id, title: text, url: text, date }, { requiredKeys: [] })), {
    maxLength: 3,
  }),
);

const venue = fc.record(
  {
    id,
    name: text,
    place: text,
    lat: degrees,
    lon: degrees,
    zone: mostly(fc.constantFrom('Asia/Seoul', 'Mars/Olympus')),
    country: text,
    radius: degrees,
    precision: text,
    sources,
  },
  { requiredKeys: [] },
);

/** An event as a careless author, or a hostile one, may write it. */
export const halfValidEvent = fc.record(
  {
    id,
    title: text,
    when: date,
    date,
    start: date,
    end: date,
    lat: degrees,
    lon: degrees,
    place: text,
    venue: fc.oneof(id, venue),
    group: id,
    status: mostly(fc.constantFrom('held', 'planned')),
    confidence: text,
    inferred: mostly(fc.boolean()),
    participants: mostly(fc.array(id, { maxLength: 3 })),
    asReported: mostly(fc.record({ when: text }, { requiredKeys: [] })),
    claims: mostly(
      fc.array(
        fc.record(
          { reported: text, happened: text, verdict: text, reportedOn: date, sources },
          { requiredKeys: [] },
        ),
        { maxLength: 2 },
      ),
    ),
    links: mostly(fc.array(fc.record({ url: text, title: text }), { maxLength: 2 })),
    sources,
  },
  { requiredKeys: [] },
);

export const halfValidDataset = fc.record(
  {
    title: text,
    lang: text,
    events: mostly(fc.array(mostly(halfValidEvent), { maxLength: 12 })),
    venues: mostly(fc.array(mostly(venue), { maxLength: 4 })),
    groups: mostly(
      fc.array(
        mostly(fc.record({ id, label: text, category: degrees, prominent: text }, { requiredKeys: [] })),
        { maxLength: 9 },
      ),
    ),
    participants: mostly(
      fc.array(mostly(fc.record({ id, name: text }, { requiredKeys: [] })), { maxLength: 3 }),
    ),
    eras: mostly(fc.array(mostly(fc.record({ label: text, when: date })), { maxLength: 3 })),
    relations: mostly(
      fc.array(mostly(fc.record({ from: id, to: id, kind: mostly(fc.constant('led-to')) })), {
        maxLength: 3,
      }),
    ),
    journeys: mostly(
      fc.array(
        mostly(
          fc.record(
            { from: id, to: id, event: id, when: date, who: mostly(fc.array(id)), note: text, sources },
            { requiredKeys: ['from', 'to'] },
          ),
        ),
        { maxLength: 3 },
      ),
    ),
    sources,
    about: mostly(
      fc.record(
        { source: id, published: date, names: text, placeWords: text, discrepancies: sources },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: ['events'] },
);

const milliseconds = fc.oneof(
  fc.double({ noInteger: false }),
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.constantFrom(0, -0, NaN, 1, 1.5),
);

/** Columns of equal length with anything in them. */
export const columnsInput = fc
  .array(
    fc.record({
      start: milliseconds,
      end: fc.oneof(milliseconds, fc.constant(NaN)),
      lat: fc.double({ min: -100, max: 100 }),
      lon: fc.double({ min: -400, max: 400 }),
      group: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 60 },
  )
  .map((rows) => ({
    columns: {
      start: Float64Array.from(rows, (row) => row.start),
      end: Float64Array.from(rows, (row) => row.end),
      lat: Float32Array.from(rows, (row) => row.lat),
      lon: Float32Array.from(rows, (row) => row.lon),
      group: Uint8Array.from(rows, (row) => row.group),
      groups: ['a', 'b', 'c', 'd'],
      title: (index: number) => `Event ${index}`,
    },
  }));

export { anything };
