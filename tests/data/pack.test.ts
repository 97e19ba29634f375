import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';
import { pack, unpack } from '../../src/data/pack.js';
import { read } from '../../src/data/readers/index.js';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import type { Dataset } from '../../src/data/types.js';

/** What another thread gets. */
const sent = (dataset: Dataset): Dataset => unpack(structuredClone(pack(dataset).packed));

function expectSame(dataset: Dataset, again: Dataset): void {
  const { id, indexOf, titleOf, event, participantsOf, sourcesOf, ...plain } = dataset;
  expect(again).toMatchObject(plain);
  expect(again.length).toBe(dataset.length);
  expect(again.extent).toEqual(dataset.extent);
  for (let row = 0; row < dataset.length; row++) {
    expect(again.event(row)).toEqual(event(row));
    expect(again.id(row)).toBe(id(row));
    expect(again.indexOf(id(row))).toBe(indexOf(id(row)));
    expect(again.titleOf(row)).toEqual(titleOf(row));
    expect(again.participantsOf(row)).toEqual(participantsOf(row));
    expect(again.sourcesOf(row)).toEqual(sourcesOf(row));
  }
  for (const none of ['', 'nowhere']) expect(again.indexOf(none)).toBe(-1);
  for (const none of [-1, dataset.length, 0.5]) expect(again.event(none)).toBe(null);
}

describe('a packed dataset says the same', () => {
  test.each([
    ['the summits', createDataset(summits)],
    ['the diplomacy', createDataset(koreaDiplomacy)],
    ['nothing', createDataset([])],
    [
      'texts in languages',
      createDataset([{ title: { en: 'A', ko: '가' }, when: '2019~', place: { en: 'B' } }]),
    ],
    ['a lone title', createDataset([{ title: 'A' }, { title: '' }, { title: 'B\u{1F30F}', when: '2018' }])],
  ])('%s', (_, dataset) => expectSame(dataset, sent(dataset)));

  const corpus = new URL('../fixtures/corpus/', import.meta.url);
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  );
  test.each(files)('%s', async (name) => {
    const { dataset } = await read(readFileSync(new URL(name, corpus), 'utf8'), { name });
    expectSame(dataset, sent(dataset));
  });
});

test('what is handed over is all that is large', () => {
  const { packed, transfer } = pack(createDataset(summits));
  const copy = structuredClone(packed, { transfer: transfer as ArrayBuffer[] });
  expect(packed.columns.start.length).toBe(0);
  expect(unpack(copy).length).toBe(10);
});

test('places are made when somebody asks for them, each once', () => {
  const rows = Array.from({ length: 50 }, (_, i) => ({
    title: 'A',
    when: '2018',
    place: `Town ${i}`,
    lat: i,
    lon: 1,
  }));
  const { packed } = pack(createDataset(rows));
  const parse = vi.spyOn(JSON, 'parse');
  const dataset = unpack(structuredClone(packed));
  expect(dataset.titleOf(7)).toBe('A');
  expect(parse).not.toHaveBeenCalled();
  const { venue } = dataset.event(7) ?? {};
  expect(venue).toMatchObject({ name: 'Town 7', lat: 7 });
  expect(parse).toHaveBeenCalledOnce();
  expect(dataset.venues[dataset.columns.venue[7] ?? -1]).toBe(venue);
  expect(dataset.venues).toHaveLength(50);
  expect(parse).toHaveBeenCalledTimes(50);
  parse.mockRestore();
});
