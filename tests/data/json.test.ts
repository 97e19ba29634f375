import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, readers } from '../../src/data/index.js';
import { findFault, nestsTooDeep } from '../../src/data/readers/json-text.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const issuesOf = async (text: string, options = {}): Promise<string[]> =>
  (await read(text, options)).issues.map(({ code, path }) => `${code} ${path}`);

describe('own JSON', () => {
  test('a dataset', async () => {
    const { dataset, issues, format } = await read(fixture('own.json'), {
      base: 'https://data.example/sets/own.json',
    });
    expect(issues).toMatchObject([{ code: 'missing-point', path: 'line 32, events[2].venue.name' }]);
    expect(issues).toBe(dataset.issues);
    expect(format).toBe('json');
    expect(dataset).toMatchObject({ title: { en: 'Three launches', vi: 'Ba lần phóng' }, length: 3 });
    // 19:28 UTC is already the next day where it was launched.
    expect(dataset.event('sputnik')).toMatchObject({
      index: 0,
      venue: { place: { en: 'Baikonur' } },
      sources: [{ title: 'A book' }],
    });
    expect(new Date(dataset.event('sputnik')?.span?.earliest ?? NaN).getUTCDate()).toBe(5);
    expect(dataset.event('vostok')).toMatchObject({
      participants: [{ name: 'Yuri Gagarin' }],
      links: [{ url: 'https://data.example/sets/more.html' }],
    });
    expect(dataset.event('next')).toMatchObject({ status: 'planned', venue: { name: 'Unknown' } });
    expect(dataset.relations).toHaveLength(1);
    expect(dataset.groups[0]).toMatchObject({ category: 1, prominent: true });
  });

  test('plain rows', async () => {
    const { dataset, issues } = await read(fixture('rows.json'));
    expect(issues).toEqual([]);
    expect([0, 1, 2].map((row) => dataset.id(row))).toEqual(['premiere', 'revival', 'film']);
    expect(dataset.venues.map(({ id }) => id)).toEqual(['paris', 'new-york']);
    expect(dataset.groups.map(({ id, category }) => [id, category])).toEqual([
      ['Music', 1],
      ['Film', 2],
    ]);
  });

  test('a byte order mark is no fault', async () => {
    expect(await issuesOf(`\uFEFF${fixture('rows.json')}`)).toEqual([]);
  });

  test('what is wrong beside the events is named by its line', async () => {
    const text = `{
      "title": 5, "summary": ["x"],
      "venues": [
        { "id": "hall", "name": "Hall", "lat": 1, "lon": 2,
          "zone": "Mars/X" },
        { "id": "base", "name": "Base", "lat": 1, "lon": 2 }
      ],
      "sources": [{ "id": "s", "title": "One" },
        { "id": "s",
          "title": "Two" }, { "id": "blank" }],
      "relations": [
        { "from": "a", "to": "nobody" }
      ],
      "groups": 7,
      "events": [
        { "id": "a", "title": "A", "when": "2019" }]
    }`;
    expect(await issuesOf(text)).toEqual([
      'duplicate-id line 9, sources[1].id',
      // What is missing is on the line of what it is missing from.
      'missing-title line 10, sources[2].title',
      'unknown-zone line 5, venues[0].zone',
      'bad-list line 14, groups',
      'bad-text line 2, summary',
      'unknown-event line 12, relations[0].to',
    ]);
    expect(await issuesOf('{\n"title": "A",\n"events": 5 }', { format: 'json' })).toEqual([
      'no-events line 3, events',
    ]);
  });

  test('bad records are reported beside the good ones', async () => {
    const { dataset, issues } = await read(
      '[{"title":"A","date":"2019-02-30"}, 5, {"title":"B","date":"2019"}]',
    );
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'date-value line 1, [0].date',
      'not-a-record line 1, [1]',
    ]);
    expect(dataset).toMatchObject({ offered: 3, length: 2 });
  });

  test('records beyond the cap are left out', async () => {
    expect(await issuesOf(fixture('rows.json'), { maxRecords: 2 })).toEqual(['too-many-records line 4, [2]']);
  });

  test.each([
    ['5', 'not-data data'],
    ['null', 'not-data data'],
    ['"text"', 'not-data data'],
    ['{}', 'no-events line 1, events'],
    ['{"columns": {"start": [1]}}', 'columns-in-json line 1'],
  ])('%s holds no events', async (text, issue) => {
    expect(await issuesOf(text, { format: 'json' })).toEqual([issue]);
  });
});

describe('broken JSON is reported with line and column', () => {
  test.each<[text: string, place: string, says: string]>([
    ['{\n  "events": [\n    { "title": "A" },\n  ]\n}', 'line 4, column 3', 'Take away the comma'],
    ['{"events": [] "title": 1}', 'line 1, column 15', 'Write a comma'],
    ["{'events': []}", 'line 1, column 2', 'double quotes'],
    ['[{"title": "A"}', 'line 1, column 16', 'ends too early'],
    ['["A\nB"]', 'line 1, column 4', 'line break'],
    ['["\\x"]', 'line 1, column 3', 'escape'],
    ['[NaN]', 'line 1, column 2', 'null'],
    ['[undefined]', 'line 1, column 2', 'null'],
    ['[01]', 'line 1, column 3', 'comma'],
    ['[1.]', 'line 1, column 3', 'comma'],
    ['[,1]', 'line 1, column 2', 'missing'],
    ['{"a" 1}', 'line 1, column 6', 'colon'],
    ['{} {}', 'line 1, column 4', 'ended before'],
    ['[] // no', 'line 1, column 4', 'ended before'],
    ['[ // no', 'line 1, column 3', 'no comments'],
    ['[tru]', 'line 1, column 2', 'value'],
    ['["', 'line 1, column 3', 'ends too early'],
  ])('%j', async (text, place, says) => {
    const { dataset, issues } = await read(text, { format: 'json' });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'json-syntax', path: place, severity: 'error' });
    expect(issues[0]?.message).toContain(place);
    expect(issues[0]?.message).toContain(says);
    expect(dataset.length).toBe(0);
  });

  test('nothing at all', async () => {
    expect(await issuesOf(' \n', { format: 'json' })).toEqual(['empty line 1']);
  });

  test('brackets 64 deep are read, one more is too many', async () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(nestsTooDeep(nested(64))).toBe(false);
    expect(nestsTooDeep(`["${'['.repeat(99)}\\"["]`)).toBe(false);
    expect(await issuesOf(nested(64))).toEqual(['not-a-record line 1, [0]']);
    expect(await issuesOf(nested(65))).toEqual(['json-syntax line 1, column 65']);
    expect(await issuesOf('['.repeat(100_000))).toEqual(['json-syntax line 1, column 65']);
    expect(await issuesOf('{"a":'.repeat(100_000))).toEqual(['json-syntax line 1, column 321']);
  });

  test('the walk finds a fault exactly where JSON.parse does not read on', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...'{}[],:"\\ \n', '"a"', '1', '-0.5e3', 'true', 'null', '\\u00e9', '0x1'),
        fc.string(),
      ),
      { maxLength: 12 },
    );
    const texts = fc.oneof(
      pieces.map((list) => list.join('')),
      fc.json(),
      fc.tuple(fc.json(), fc.nat(40)).map(([text, cut]) => text.slice(0, cut)),
    );
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(texts, (text) => {
        expect(findFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the format', () => {
  test.each<[what: string, text: string, options: object, format: string | null]>([
    ['explicit', '[]', { format: 'json', type: 'text/csv' }, 'json'],
    ['media type', '[]', { type: 'application/json; charset=utf-8' }, 'json'],
    ['media type with a suffix', '[]', { type: 'Application/X+JSON' }, 'json'],
    ['file name', '', { name: 'https://data.example/Events.JSON?v=1#top' }, 'json'],
    ['first characters', ' \n[1]', {}, 'json'],
    ['unknown', '[1]', { format: 'xls' }, null],
    ['a web page', '<!DOCTYPE html><title>404</title>', {}, null],
    ['nothing', '', {}, null],
  ])('%s', async (_, text, options, format) => {
    expect((await read(text, options)).format).toBe(format);
  });

  test('what nobody reads is an issue that says so', async () => {
    const codeOf = async (text: string, options = {}) =>
      (await read(text, options)).issues.map(({ code }) => code);
    expect(await codeOf('[]', { format: 'xls' })).toEqual(['unknown-format']);
    expect(await codeOf('<!doctype html>')).toEqual(['web-page']);
  });

  test('readers go by their names, and no name reaches further', () => {
    expect(readers.get('csv')?.name).toBe('csv');
    expect(readers.get('constructor')).toBeUndefined();
    const names = [...readers.values()].map(({ name }) => name);
    expect(names).toEqual([...readers.keys()]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('json');
  });
});

test('any text is read without throwing', async () => {
  const own = fixture('own.json');
  const mutated = fc
    .tuple(fc.nat(own.length), fc.nat(40), fc.string())
    .map(([at, cut, put]) => own.slice(0, at) + put + own.slice(at + cut));
  const options = fc.record({
    format: fc.constantFrom('json', 'none', undefined),
    name: fc.option(fc.string(), { nil: undefined }),
    type: fc.option(fc.string(), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.string(), fc.json()), options, async (text, settings) => {
      const { dataset, issues } = await read(text, settings);
      expect(issues.every(({ code, path }) => code !== '' && path !== '')).toBe(true);
      expect(dataset.length).toBeLessThanOrEqual(dataset.offered);
    }),
    { numRuns: 1000 },
  );
});
