import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHead } from '../../src/data/readers/head.js';
import { read, type ReadProgress } from '../../src/data/readers/index.js';
import { jsonSteps } from '../../src/data/readers/json-records.js';
import { parseJson } from '../../src/data/readers/parse-json.js';
import { finished, RECORDS_PER_STEP, TEXT_PER_STEP } from '../../src/data/steps.js';

const ROWS = 3000;
const rows = Array.from({ length: ROWS }, (_, i) => ({
  id: `e${i}`,
  title: i % 7 === 0 ? `Event "${i}",\nsecond line` : `Event ${i}`,
  date: `20${String(i % 90).padStart(2, '0')}-03-04`,
  lat: (i % 120) - 60,
  lon: (i % 300) - 150,
}));
const quoted = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`;
const TEXTS: Readonly<Record<string, string>> = {
  csv: ['id,title,date,lat,lon', ...rows.map((row) => Object.values(row).map(quoted).join(','))].join('\n'),
  json: JSON.stringify({ title: 'Sample', events: rows, lang: 'en' }),
  'json rows': JSON.stringify(rows),
  geojson: JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map(({ lat, lon, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  }),
};
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  test('is read in steps of a few records, which say how far they are', async () => {
    const heard: ReadProgress[] = [];
    const { dataset } = await read(bytesOf(text), { onStep: (progress) => void heard.push(progress) });
    expect(dataset.length).toBe(ROWS);
    const [texts, records] = [
      heard.filter(({ unit }) => unit === 'bytes'),
      heard.filter(({ unit }) => unit === 'records'),
    ];
    // From the text to records, and from those to events.
    expect(records.length).toBeGreaterThanOrEqual((2 * ROWS) / RECORDS_PER_STEP - 2);
    expect(new Set(records.map(({ total }) => total))).toEqual(new Set([ROWS]));
    expect(new Set(texts.map(({ total }) => total))).toEqual(new Set([bytesOf(text).length]));
    heard.forEach(({ share, done, total }, i) => {
      expect(share).toBeGreaterThanOrEqual(heard[i - 1]?.share ?? 0);
      expect(share).toBeLessThanOrEqual(1);
      expect(done).toBeLessThanOrEqual(total);
    });
  });

  test('is the same as without steps', async () => {
    const whole = await read(text);
    const inSteps = await read(text, { onStep: () => Promise.resolve() });
    expect(inSteps.issues).toEqual(whole.issues);
    expect(Array.from(rows.keys(), (i) => inSteps.dataset.event(i))).toEqual(
      Array.from(rows.keys(), (i) => whole.dataset.event(i)),
    );
  });

  test('ends between two steps where it is told to', async () => {
    let steps = 0;
    const onStep = (): void => {
      if (++steps === 3) throw new Error('enough');
    };
    await expect(read(text, { onStep })).rejects.toThrow('enough');
    expect(steps).toBe(3);
  });

  test('has its first events in its first bytes, cut anywhere', async () => {
    const bytes = bytesOf(text);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20_000 }), async (length) => {
        const head = await readHead(bytes.slice(0, length), {});
        if (!head) return;
        expect(head.issues).toEqual([]);
        const { dataset } = await read(bytes, {});
        const ids = Array.from({ length: head.length }, (_, row) => Number(head.id(row).slice(1)));
        // As many as there are, from the first on, and each says what it says in the whole.
        expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: head.length }, (_, i) => i));
        const inWhole = dataset.event('e0');
        expect(head.event('e0')).toEqual(inWhole && { ...inWhole, index: head.indexOf('e0') });
      }),
      { numRuns: 25 },
    );
    expect((await readHead(bytes.slice(0, 20_000), {}))?.length).toBeGreaterThan(100);
  });
});

test.each([
  ['csv', ['title,date', ...Array.from({ length: 5000 }, (_, i) => `Title ${i},2018`)].join('\n')],
  ['json', JSON.stringify(Array.from({ length: 5000 }, (_, i) => ({ title: `Title ${i}`, when: '2018' })))],
])('of a long beginning in %s only so many are read that they come soon', async (_, text) => {
  expect((await readHead(bytesOf(text), {}))?.length).toBe(400);
});

test('what is no JSON, GeoJSON or CSV in UTF-8 has no head', async () => {
  const head = (text: string, name = ''): Promise<unknown> => readHead(bytesOf(text), { name });
  expect(await head('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n')).toBeNull();
  expect(await head('<!doctype html><p>Sign in</p>')).toBeNull();
  expect(await head('title,date,lat,lon')).toBeNull();
  expect(await head('\n"', 'a.csv')).toBeNull();
  expect(await head('[{"title":"One","date":"2020"')).toBeNull();
  expect(await readHead(Uint8Array.of(0x74, 0x69, 0xff, 0x0a), { name: 'a.csv' })).toBeNull();
});

test('letters of several bytes may be cut in two', async () => {
  const bytes = bytesOf('title,date\nĐà Nẵng,2020\nHuế');
  const heads = await Promise.all([1, 2, 3].map((cut) => readHead(bytes.slice(0, -cut), {})));
  expect(heads.map((head) => head?.titleOf(0))).toEqual(['Đà Nẵng', 'Đà Nẵng', 'Đà Nẵng']);
});

describe('JSON in steps is JSON.parse, or tells the same fault', () => {
  const key = fc.constantFrom('events', 'features', '__proto__', 'a', 'title');
  const value = fc.jsonValue({ maxDepth: 3 });
  const list = fc.array(value, { maxLength: 700 });
  const object = fc.array(fc.tuple(key, fc.oneof(value, list)), { maxLength: 4 }).map((pairs) => {
    // By hand, so that a name may come twice.
    return `{${pairs.map(([name, item]) => `${JSON.stringify(name)}: ${JSON.stringify(item)}`).join(' ,')}}`;
  });
  const text = fc.oneof(
    object,
    list.map((items) => JSON.stringify(items)),
    value.map((each) => JSON.stringify(each, null, 2)),
  );
  const inSteps = (json: string): unknown => finished(jsonSteps(json, ['events']));

  test('of any values', () => {
    fc.assert(
      fc.property(text, (json) => void expect(inSteps(json)).toEqual(parseJson(json))),
      { numRuns: 300 },
    );
  });

  test('of texts with a sign too many or too few', () => {
    const broken = fc
      .tuple(text, fc.nat(), fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ':', ' '))
      .map(([json, at, sign]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + sign + json.slice(sign === '' ? place + 1 : place);
      });
    fc.assert(
      fc.property(broken, (json) => void expect(inSteps(json)).toEqual(parseJson(json))),
      { numRuns: 600 },
    );
  });

  test('looks at no more than so many characters in one step', () => {
    const json = JSON.stringify({
      events: Array.from({ length: 20_000 }, (_, i) => ({ title: `Event ${i}`.padEnd(40) })),
    });
    const steps = [...jsonSteps(json, ['events'])].map(({ done }) => done);
    const longest = Math.max(...steps.map((done, i) => done - (steps[i - 1] ?? 0)));
    expect(longest).toBeLessThanOrEqual(TEXT_PER_STEP / 2);
  });
});
