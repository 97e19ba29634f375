/** What `summit-map/data` can do without the elements: nothing else is imported here. */
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { DateError, formatWhen, parseWhen, read, type FormatOptions } from '../../src/data/index.js';
import { datasetFrom } from '../../src/data/dataset.js';

const words = (edtf: string, lang: string, style: FormatOptions['style'] = 'full'): string =>
  formatWhen(parseWhen(edtf), { lang, style });

test.each([
  ['en', ['about 1850', '2004 (uncertain)', 'from 1985, end unknown', 'since 1985', 'one of 1667 and 1668']],
  [
    'vi',
    [
      'khoảng 1850',
      '2004 (chưa chắc chắn)',
      'từ 1985, không rõ thời điểm kết thúc',
      'từ 1985',
      'một trong các mốc 1667 và 1668',
    ],
  ],
  [
    'ko',
    ['1850년경', '2004년(불확실)', '1985년부터, 종료 시점 미상', '1985년부터', '1667년 및 1668년 중 하나'],
  ],
])('vague dates have their words in %s', (lang, expected) => {
  const shown = ['1850~', '2004?', '1985/', '1985/..', '[1667,1668]'];
  expect(shown.map((edtf) => words(edtf, lang))).toEqual(expected);
});

test.each(['ar', 'de', 'es', 'fr', 'ja', 'ko', 'ru', 'vi', 'zh-Hans', 'zh-Hant'])('and in %s', (lang) => {
  for (const edtf of ['1850~', '2004?', '1985/', '/1985', '1985/..', '[1667,1668]', '2001-21'])
    expect(words(edtf, lang), edtf).not.toMatch(/about|uncertain|unknown|since|one of|spring/);
});

/** What `Intl` itself writes between two days that share nothing. */
function separatorIn(lang: string): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  const days = [Date.UTC(2018, 5, 12), Date.UTC(2019, 1, 28)] as const;
  // What ends each of the two, such as 일, may count as shared.
  const ending = format.formatToParts(days[0]).at(-1);
  return format
    .formatRangeToParts(...days)
    .filter(({ source }) => source === 'shared')
    .map(({ value }) => value)
    .join('')
    .replaceAll(ending?.type === 'literal' ? ending.value : '\0', '')
    .trim();
}

test.each(['2019-02-27', '2019-02', '2019', '2019-02-27/2019-02-28', '1850~', '2019-02-27T18:30'])(
  '%s is no instant: no zone moves it',
  (edtf) => {
    for (const zone of ['Asia/Seoul', 'Pacific/Honolulu']) {
      expect(parseWhen(edtf, { zone })).toEqual(parseWhen(edtf));
      expect(formatWhen(parseWhen(edtf), { lang: 'en', zone })).toBe(words(edtf, 'en'));
    }
  },
);

describe('a range whose two sides are not equally exact', () => {
  const RANGES = [
    '2018-06/2019-02-27',
    '2019-02-27/2020',
    '2018/2019-02',
    '1850~/1861-04-12',
    '-0043-03-15/0014',
  ];
  const LANGUAGES = [
    'en',
    'en-US',
    'vi',
    'ko',
    'ja',
    'zh-Hans',
    'zh-Hant',
    'de',
    'fr',
    'es',
    'ru',
    'ar',
    'fa',
    'th',
  ];

  test.each(LANGUAGES)('keeps each side as it would be alone, joined as Intl does, in %s', (lang) => {
    for (const range of RANGES) {
      const [first = '', last = ''] = range.split('/').map((side) => words(side, lang));
      const text = words(range, lang);
      expect(text.slice(0, first.length)).toBe(first);
      expect(text.slice(-last.length)).toBe(last);
      expect(text.slice(first.length, -last.length).trim(), text).toBe(separatorIn(lang));
    }
  });

  test.each([
    ['en', 'June 2018 – 27 February 2019', 'Jun 2018 – 27 Feb 2019'],
    ['vi', 'tháng 6 năm 2018 – 27 tháng 2, 2019', '6/2018–27/2/2019'],
    ['ko', '2018년 6월~2019년 2월 27일', '2018년 6월~2019년 2월 27일'],
    ['ja', '2018年6月～2019年2月27日', '2018年6月～2019年2月27日'],
    ['fa', 'ژوئن ۲۰۱۸ تا ۲۷ فوریهٔ ۲۰۱۹', 'ژوئن ۲۰۱۸ تا ۲۷ فوریه ۲۰۱۹'],
  ])('2018-06/2019-02-27 in %s', (lang, full, short) => {
    expect(words('2018-06/2019-02-27', lang)).toBe(full);
    expect(words('2018-06/2019-02-27', lang, 'short')).toBe(short);
  });
});

describe.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a number', 5],
  ['a truth', true],
  ['a symbol', Symbol('x')],
  ['a function', () => '2018'],
  ['an object', {}],
  ['a list', ['2018']],
  ['a Date', new Date(0)],
  ['a Map', new Map()],
  ['a promise', Promise.resolve('[]')],
  ['a Blob', new Blob(['[]'])],
  ['numbers of two bytes', new Uint16Array(2)],
  ['a view', new DataView(new ArrayBuffer(2))],
])('where %s stands', (_, value) => {
  /** As a page without types would call it. */
  const called = (run: (...args: never[]) => unknown, ...rest: unknown[]): unknown =>
    Reflect.apply(run, undefined, [value, ...rest]);

  test('for a file, read says that it is none, and what to pass', async () => {
    const result = await called(read);
    expect(result).toMatchObject({
      format: null,
      dataset: { length: 0 },
      issues: [{ code: 'not-data', path: 'data', severity: 'error' }],
    });
    expect(JSON.stringify(result)).toMatch(/is no text\. Pass the text of a file or its bytes/);
  });

  test('for records, createDataset makes an empty dataset that says so, or takes an empty list for what it is', () => {
    const { length, issues } = datasetFrom(value);
    expect(length).toBe(0);
    expect(issues.map(({ code }) => code)).toEqual([
      Array.isArray(value) ? 'not-a-record' : typeof value === 'object' && value ? 'no-events' : 'not-data',
    ]);
  });

  test('for a date, parseWhen and formatWhen throw a DateError that names it', () => {
    expect(() => called(parseWhen)).toThrow(DateError);
    expect(() => called(parseWhen)).toThrow(/ is no text\. Write dates as text/);
    expect(() => called(formatWhen, { lang: 'en' })).toThrow(DateError);
    expect(() => called(formatWhen, { lang: 'en' })).toThrow(
      / is no span of time\. Pass what parseWhen gives/,
    );
  });

  test.skipIf(Array.isArray(value))('for a language, dates are in English', () => {
    expect(Reflect.apply(formatWhen, undefined, [parseWhen('2018-06'), { lang: value }])).toBe('June 2018');
  });
});

test('bytes of another realm are bytes', async () => {
  const bytes: unknown = runInNewContext('Uint8Array.from([91, 93])');
  const buffer: unknown = runInNewContext('Uint8Array.from([91, 93]).buffer');
  for (const source of [bytes, buffer])
    expect(await Reflect.apply(read, undefined, [source])).toMatchObject({ format: 'json', issues: [] });
});
