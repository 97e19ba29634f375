/** What the public functions do with null, as JavaScript has it where a value was not there. */
import { describe, expect, test } from 'vitest';
import {
  compareDatasets,
  createDataset,
  DateError,
  matchWindow,
  parseWhen,
  read,
  readers,
  stringIn,
  textIn,
  toInput,
  tryParseWhen,
  write,
  writers,
} from '../../src/data/index.js';

const dataset = createDataset([{ title: 'A', date: '2018-06-12T10:00Z', lat: 1, lon: 2 }]);
const names = [...writers.keys()];
/** Passes what no type allows. */
const pass = (fn: unknown, ...args: readonly unknown[]): unknown =>
  typeof fn === 'function' ? Reflect.apply(fn, undefined, args) : fn;

describe('options of null are none', () => {
  test('for a dataset', () => {
    expect(toInput(createDataset(toInput(dataset), null))).toEqual(toInput(dataset));
  });

  test.each(names)('for the writer of %s', (name) => {
    const now = (text: string): string => text.replace(/DTSTAMP:\w+/g, '');
    expect(now(write(dataset, name, null))).toBe(now(write(dataset, name)));
    expect(now([...(writers.get(name)?.pieces(dataset, null) ?? [])].join(''))).toBe(
      now(write(dataset, name)),
    );
  });

  test.each(['2018', '2018-06-12T10:00+07:00', '2018-21', '[2018,2019]'])('for the date %s', (edtf) => {
    expect(parseWhen(edtf, null)).toEqual(parseWhen(edtf));
    expect(tryParseWhen(edtf, null)).toEqual(parseWhen(edtf));
  });
});

describe('what needs a dataset says so', () => {
  const calls: readonly (readonly [string, (given: unknown) => unknown])[] = [
    ...names.map((name) => [`write as ${name}`, (given: unknown) => pass(write, given, name)] as const),
    ['toInput', (given) => pass(toInput, given)],
    ['compareDatasets, before', (given) => pass(compareDatasets, given, dataset)],
    ['compareDatasets, after', (given) => pass(compareDatasets, dataset, given)],
  ];
  test.each(calls)('%s', async (_, call) => {
    expect(() => call(null)).toThrow(/^The dataset.* is null, which is no dataset\. Pass what createDataset/);
    expect(() => call([{ title: 'A' }])).toThrow(/is a list, which is no dataset/);
    const result = await read('Title,Date\nA,2018');
    expect(() => call(result)).toThrow(/Pass the dataset in it: const \{ dataset \} = await read/);
  });
});

test('a window is matched with spans only', () => {
  expect(() => pass(matchWindow, null, 0, 1)).toThrow(DateError);
  expect(() => pass(matchWindow, null, 0, 1)).toThrow(
    '"null" is no span of time. Pass what parseWhen gives.',
  );
});

test('a text of null is as one that is not there', () => {
  expect(stringIn(null, 'en')).toBe('');
  expect(textIn(null, 'en')).toEqual({ value: '', lang: undefined });
});

test.each([...readers.keys()])('the reader of %s says that null is no text', async (name) => {
  const reader = readers.get(name);
  expect(await pass(reader?.read, null)).toMatchObject({ issues: [{ code: 'not-data', severity: 'error' }] });
});
