/** What the bench works out, without a browser: its figures are only as good as this. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generate, pack } from './bench/data.mjs';
import { readOptions } from './bench/options.mjs';
import { costs } from './bench/profile.mjs';
import { writeReadme } from './bench/readme.mjs';
import { tableText, verdict } from './bench/report.mjs';
import { spreads } from './bench/run.mjs';
import { quantile } from './bench/stats.mjs';
import { toCsv, toGeoJson, toJson } from './bench/texts.mjs';
import { inputLatencies, paintTimes } from './bench/trace.mjs';

const at = (ms: number) => ms * 1000;
const slice = (name: string, id: string, begin: number, end: number, args: Record<string, unknown>) => [
  { name, ph: 'b', ts: at(begin), id2: { local: id }, args },
  { name, ph: 'e', ts: at(end), id2: { local: id }, args: {} },
];

describe('the data', () => {
  it('is that of the floor, byte by byte', () => {
    const hash = createHash('sha256')
      .update(pack(generate(1000)))
      .digest('hex');
    expect(hash).toBe('3c9d7bc9c8dddad9fff4492441d183e5d0051ea9d8e160e361a3eff15c7b8953');
  });

  it('holds the same rows as CSV, GeoJSON and JSON', () => {
    const rows = generate(50);
    const json: unknown = JSON.parse(toJson(rows));
    const lines = toCsv(rows).trim().split('\n');
    const table = lines.slice(1).map((line) => line.split(','));
    const geojson: unknown = JSON.parse(toGeoJson(rows));
    expect(lines[0]).toBe('id,title,start,end,lat,lon,category');
    expect(json).toHaveLength(50);
    expect(json).toMatchObject(
      table.map(([id, title, start, end, lat, lon, category]) => {
        return { id, title, start, end, lat: Number(lat), lon: Number(lon), category };
      }),
    );
    expect(geojson).toMatchObject({
      features: table.map(([id, title, , , lat, lon]) => {
        return { id, geometry: { coordinates: [Number(lon), Number(lat)] }, properties: { title } };
      }),
    });
  });
});

describe('the figures', () => {
  it('interpolates between the values', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('takes paint from the frames that came to the screen, the first from what was drawn by then', () => {
    const shown = { frame_reporter: { state: 'STATE_PRESENTED_ALL' } };
    const drawn = (id: string, begin: number, end: number) =>
      slice('SendBeginMainFrameToCommit', id, begin, end, {});
    const times = paintTimes([
      { name: 'data-ready', ph: 'I', ts: at(100), args: {} },
      { name: 'mounted', ph: 'I', ts: at(150), args: {} },
      // One id, used twice: begin and end belong together in order of time.
      ...slice('PipelineReporter', '0x1', 80, 120, shown),
      ...slice('PipelineReporter', '0x1', 120, 170, shown),
      // What it shows was drawn before, though it came to the screen afterwards.
      ...drawn('0x1', 125, 145),
      ...slice('PipelineReporter', '0x3', 140, 190, shown),
      ...drawn('0x3', 146, 180),
      ...slice('PipelineReporter', '0x2', 160, 230, shown),
      ...slice('PipelineReporter', '0x3', 300, 400, { frame_reporter: { state: 'STATE_NO_UPDATE_DESIRED' } }),
    ]);
    expect(times).toEqual({ first: 90, last: 130 });
  });

  it('counts the inputs that led to a frame', () => {
    const moved = { event_latency: { event_type: 'MOUSE_DRAGGED', display_trace_id: 1 } };
    expect(
      inputLatencies([
        ...slice('EventLatency', '0x1', 10, 30, moved),
        ...slice('EventLatency', '0x1', 40, 41, { event_latency: { event_type: 'MOUSE_DRAGGED' } }),
        ...slice('EventLatency', '0x2', 50, 75, {
          event_latency: { ...moved.event_latency, event_type: 'MOUSE_PRESSED' },
        }),
      ]),
    ).toEqual([20]);
  });

  it('says STOP where one run was stopped', () => {
    expect(
      spreads([
        { a: 1, b: 5 },
        { a: 3, b: 'STOP' },
        { a: 2, c: NaN },
      ]),
    ).toMatchObject({
      a: { min: 1, median: 2, max: 3 },
      b: 'STOP',
    });
  });

  it('adds up a profile by function, recursion counted once', () => {
    const frame = (functionName: string) => ({ functionName, url: '', lineNumber: 0, columnNumber: 0 });
    const nodes = [
      { id: 1, callFrame: frame('outer'), children: [2] },
      { id: 2, callFrame: frame('inner'), children: [3] },
      { id: 3, callFrame: frame('outer') },
    ];
    const profile = { nodes, samples: [3, 2, 1], timeDeltas: [1000, 2000, 4000] };
    expect(costs(profile, ({ functionName }) => functionName)).toEqual([
      { name: 'outer', self: 5, total: 7 },
      { name: 'inner', self: 2, total: 3 },
    ]);
  });
});

const even = (median: number) => ({ min: median, median, max: median });
const table = {
  data: '100000',
  pages: {
    ours: { painted: even(270), 'window: main': even(9) },
    floor: { painted: even(90), 'window: main': even(3) },
  },
  left: [],
};

describe('the report', () => {
  it('holds ours against the floor and the target', () => {
    expect(verdict(table, 'painted')).toEqual({ ratio: '3.0 ×', target: '≤ 3 ×', met: true });
    expect(verdict(table, 'window: main')).toEqual({ ratio: '3.0 ×', target: '≤ 8', met: false });
  });

  it('names every figure under its gesture', () => {
    const lines = tableText(table).split('\n');
    expect(lines[0]).toBe('100,000 events: median (least–most)');
    expect(lines.find((line) => line.startsWith('data to painted'))).toMatch(/270 +90\.0 +3\.0 × +≤ 3 × +✓$/);
    const gesture = lines.indexOf('window');
    expect(lines[gesture + 1]).toMatch(/^ {2}main thread, ms\/frame +9\.0 +3\.0 +3\.0 × +≤ 8 +✗$/);
  });

  it('replaces what stands between the marks of the README, and nothing else', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'summit-map-bench-')), 'README.md');
    writeFileSync(file, 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n');
    const results = { commit: 'abc', date: '2026-01-02', browser: '1', cores: 2, runs: 3, tables: [table] };
    writeReadme(file, results);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^before\n<!-- bench -->\n\nMedians of 3 runs, 2026-01-02, commit abc,/);
    expect(text).toMatch(/\| 100.000 +\| +270 \| +90\.0 \|/);
    expect(text).toMatch(/<!-- \/bench -->\nafter\n$/);
    expect(text).not.toContain('old');
    writeFileSync(file, 'no marks');
    expect(() => writeReadme(file, results)).toThrow('no place for the table');
  });
});

describe('the command line', () => {
  it('chooses sizes, pages and gestures', () => {
    const chosen = readOptions([
      '--size',
      '2,quakes',
      '--page',
      'ours',
      '--gesture',
      'window',
      '--runs',
      '1',
    ]);
    expect(chosen).toMatchObject({ sizes: ['2', 'quakes'], pages: ['ours'], gestures: ['window'], runs: 1 });
    expect(readOptions(['--gesture', 'none']).gestures).toEqual([]);
  });

  it.each([
    ['--size', 'many'],
    ['--page', 'theirs'],
    ['--gesture', 'wave'],
    ['--runs', '0'],
  ])('says what %s takes instead of %s', (option, value) => {
    expect(() => readOptions([option, value])).toThrow(`${option} takes`);
  });
});
