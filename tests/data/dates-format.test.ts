import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  dateText,
  dateWords,
  formatUnit,
  formatWhen,
  localeOf,
  parseWhen,
  registerDateWords,
  tryParseWhen,
  wallClock,
} from '../../src/data/dates/index.js';
import type { FormatOptions } from '../../src/data/dates/index.js';
import { en } from '../../src/data/dates/words/en.js';
import type { Precision, TimeSpan } from '../../src/data/types.js';
import { languages, loadLanguage } from '../../src/locales/index.js';
import { level0, level1, level2, moment } from './edtf-cases.js';

/** Versions of `Intl` differ in the spaces that they put between numbers, words and the Korean tilde. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0\u2009]/g, ' ').replace(/ ?~ ?/g, '~');
const words = (edtf: string, options: Partial<FormatOptions> = {}): string =>
  plain(formatWhen(parseWhen(edtf), { lang: 'en', ...options }));

beforeAll(async () => {
  for (const lang of languages) await loadLanguage(lang);
});

describe('in English', () => {
  it.each([
    ['2018-06-12', '12 June 2018', '12 Jun 2018'],
    ['2018-06', 'June 2018', 'Jun 2018'],
    ['2018', '2018', '2018'],
    ['2019-02-27T18:30', '27 February 2019 at 18:30', '27 Feb 2019, 18:30'],
    ['2019-02-27T00:30:05', '27 February 2019 at 00:30:05', '27 Feb 2019, 00:30:05'],
    ['2019-02-27T18:30:05.5', '27 February 2019 at 18:30:05.5', '27 Feb 2019, 18:30:05.5'],
    ['2019-02-27T18:30:05.25', '27 February 2019 at 18:30:05.25', '27 Feb 2019, 18:30:05.25'],
    ['2019-02-27T18', '27 February 2019 at 6 pm', '27 Feb 2019, 6 pm'],
    ['2019-02-27T12', '27 February 2019 at 12 pm', '27 Feb 2019, 12 pm'],
    // Ranges write what they share once.
    ['2019-02-27/2019-02-28', '27–28 February 2019', '27–28 Feb 2019'],
    ['2019-02-27/2019-02-27', '27 February 2019', '27 Feb 2019'],
    ['2018-06-12/2019-02-28', '12 June 2018 – 28 February 2019', '12 Jun 2018 – 28 Feb 2019'],
    ['2018-06/2018-08', 'June–August 2018', 'Jun–Aug 2018'],
    ['1815/1852', '1815–1852', '1815–1852'],
    ['2019-02-27T18:30/2019-02-27T20:00', '27 February 2019, 18:30–20:00', '27 Feb 2019, 18:30–20:00'],
    // Each side keeps its precision.
    ['2018-06-13/2019-02', '13 June 2018 – February 2019', '13 Jun 2018 – Feb 2019'],
    ['1984~/2004-06?', 'about 1984 – June 2004 (uncertain)', 'about 1984 – Jun 2004 (uncertain)'],
    [
      '2004-06-~01/2004-06-~20',
      'about 1 June 2004 – about 20 June 2004',
      'about 1 Jun 2004 – about 20 Jun 2004',
    ],
    ['1919-XX-02/1919-XX-01', '1919', '1919'],
    // Open and unknown ends.
    ['2018-06-13/..', 'since 13 June 2018', 'since 13 Jun 2018'],
    ['../1985', 'until 1985', 'until 1985'],
    ['1985/', 'from 1985, end unknown', 'from 1985, end unknown'],
    ['/1985', 'until 1985, start unknown', 'until 1985, start unknown'],
    ['/..', 'since an unknown date', 'since an unknown date'],
    ['../', 'until an unknown date', 'until an unknown date'],
    ['../..', 'at all times', 'at all times'],
    ['/', 'undated', 'undated'],
    // Qualifiers.
    ['-0519~', 'about 520 BC', 'about 520 BC'],
    ['2004?', '2004 (uncertain)', '2004 (uncertain)'],
    ['2004-06-11%', 'about 11 June 2004 (uncertain)', 'about 11 Jun 2004 (uncertain)'],
    ['1950S2', 'about 1950', 'about 1950'],
    // Digits that are not known.
    ['2004-XX', '2004', '2004'],
    ['1985-04-XX', 'April 1985', 'Apr 1985'],
    ['1985-XX-15', '1985', '1985'],
    ['196X', '1960s', '1960s'],
    ['196X/197X', '1960s–1970s', '1960s–1970s'],
    ['19XX', '20th century', '20th century'],
    ['10XX', '11th century', '11th century'],
    ['20XX', '21st century', '21st century'],
    ['1XXX', '1000–1999', '1000–1999'],
    ['XXXX', 'year unknown', 'year unknown'],
    ['156X-12-25', '25 December, 1560s', '25 Dec, 1560s'],
    ['XXXX-12-XX', 'December, year unknown', 'Dec, year unknown'],
    // Seasons and parts of a year.
    ['2001-21', 'spring 2001', 'spring 2001'],
    ['2001-24', 'winter 2001', 'winter 2001'],
    ['2001-27', 'autumn 2001 (northern hemisphere)', 'autumn 2001 (northern hemisphere)'],
    ['2001-30', 'summer 2001 (southern hemisphere)', 'summer 2001 (southern hemisphere)'],
    ['2001-34', 'second quarter of 2001', 'second quarter of 2001'],
    ['2001-39', 'last third of 2001', 'last third of 2001'],
    ['2001-40', 'first half of 2001', 'first half of 2001'],
    // Sets.
    ['[1667,1668,1670..1672]', 'one of 1667, 1668 and 1670–1672', 'one of 1667, 1668 and 1670–1672'],
    ['[..1760-12-03]', '3 December 1760 or earlier', '3 Dec 1760 or earlier'],
    ['[1760-12..]', 'December 1760 or later', 'Dec 1760 or later'],
    ['[1667]', '1667', '1667'],
    ['{1967-06-23,1967-06-25}', '23 and 25 June 1967', '23 and 25 Jun 1967'],
    ['{1967-06-23,1967-07-25}', '23 June 1967 and 25 July 1967', '23 Jun 1967 and 25 Jul 1967'],
    [
      '{1967-06-23,1967-06-25?}',
      '23 June 1967 and 25 June 1967 (uncertain)',
      '23 Jun 1967 and 25 Jun 1967 (uncertain)',
    ],
    ['{1960,1961-12}', '1960 and December 1961', '1960 and Dec 1961'],
    ['{1670..1672}', 'all of 1670–1672', 'all of 1670–1672'],
    ['{..1984}', 'until 1984', 'until 1984'],
    // The era wherever a year below 1 is shown, and where a small one could be a day.
    ['-0043', '44 BC', '44 BC'],
    ['0000', '1 BC', '1 BC'],
    ['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC'],
    ['-0043/-0030', '44–31 BC', '44–31 BC'],
    ['-0043/0014', '44 BC – 14 AD', '44 BC – 14 AD'],
    ['-0043/1985-03', '44 BC – March 1985 AD', '44 BC – Mar 1985 AD'],
    ['{-0043,0476}', '44 BC and 476 AD', '44 BC and 476 AD'],
    ['-004X', '50–41 BC', '50–41 BC'],
    ['-01XX', '200–101 BC', '200–101 BC'],
    ['000X', '1 BC – 9 AD', '1 BC – 9 AD'],
    ['0079-08-24', '24 August 79 AD', '24 Aug 79 AD'],
    ['0476', '476', '476'],
    ['Y12345', '12345', '12345'],
  ])('%s', (edtf, full, short) => {
    expect(words(edtf)).toBe(full);
    expect(words(edtf, { style: 'short' })).toBe(short);
  });
});

const shown = [
  '2018-06-12',
  '2018-06',
  '2019-02-27/2019-02-28',
  '2018-06-13/2019-02',
  '-0043',
  '1960~',
] as const;

describe.each<[lang: string, full: readonly string[], short: readonly string[]]>([
  [
    'en',
    [
      '12 June 2018',
      'June 2018',
      '27–28 February 2019',
      '13 June 2018 – February 2019',
      '44 BC',
      'about 1960',
    ],
    ['12 Jun 2018', 'Jun 2018', '27–28 Feb 2019', '13 Jun 2018 – Feb 2019', '44 BC', 'about 1960'],
  ],
  [
    'en-US',
    [
      'June 12, 2018',
      'June 2018',
      'February 27–28, 2019',
      'June 13, 2018 – February 2019',
      '44 BC',
      'about 1960',
    ],
    ['Jun 12, 2018', 'Jun 2018', 'Feb 27–28, 2019', 'Jun 13, 2018 – Feb 2019', '44 BC', 'about 1960'],
  ],
  [
    'vi',
    [
      '12 tháng 6, 2018',
      'tháng 6 năm 2018',
      '27–28 tháng 2, 2019',
      '13 tháng 6, 2018 – tháng 2 năm 2019',
      '44 TCN',
      'khoảng 1960',
    ],
    ['12/6/2018', '6/2018', '27–28/2/2019', '13/6/2018–2/2019', '44 TCN', 'khoảng 1960'],
  ],
  [
    'ko',
    [
      '2018년 6월 12일',
      '2018년 6월',
      '2019년 2월 27일~28일',
      '2018년 6월 13일~2019년 2월',
      'BC 44년',
      '1960년경',
    ],
    [
      '2018년 6월 12일',
      '2018년 6월',
      '2019년 2월 27일~28일',
      '2018년 6월 13일~2019년 2월',
      'BC 44년',
      '1960년경',
    ],
  ],
  [
    'fr',
    [
      '12 juin 2018',
      'juin 2018',
      '27–28 février 2019',
      '13 juin 2018 – février 2019',
      '44 av. J.-C.',
      'vers 1960',
    ],
    [
      '12 juin 2018',
      'juin 2018',
      '27–28 févr. 2019',
      '13 juin 2018 – févr. 2019',
      '44 av. J.-C.',
      'vers 1960',
    ],
  ],
  [
    'de',
    [
      '12. Juni 2018',
      'Juni 2018',
      '27.–28. Februar 2019',
      '13. Juni 2018 – Februar 2019',
      '44 v. Chr.',
      'um 1960',
    ],
    ['12. Juni 2018', 'Juni 2018', '27.–28. Feb. 2019', '13. Juni 2018 – Feb. 2019', '44 v. Chr.', 'um 1960'],
  ],
  [
    'ar-SA',
    ['١٢ يونيو ٢٠١٨', 'يونيو ٢٠١٨', '٢٧–٢٨ فبراير ٢٠١٩', '١٣ يونيو ٢٠١٨ – فبراير ٢٠١٩', '٤٤ ق.م', 'نحو ١٩٦٠'],
    ['١٢ يونيو ٢٠١٨', 'يونيو ٢٠١٨', '٢٧–٢٨ فبراير ٢٠١٩', '١٣ يونيو ٢٠١٨ – فبراير ٢٠١٩', '٤٤ ق.م', 'نحو ١٩٦٠'],
  ],
  [
    'th',
    [
      '12 มิถุนายน 2018',
      'มิถุนายน 2018',
      '27–28 กุมภาพันธ์ 2019',
      '13 มิถุนายน 2018 – กุมภาพันธ์ 2019',
      'ก่อน ค.ศ. 44',
      'about 1960',
    ],
    ['12 มิ.ย. 2018', 'มิ.ย. 2018', '27–28 ก.พ. 2019', '13 มิ.ย. 2018 – ก.พ. 2019', 'ก่อน ค.ศ. 44', 'about 1960'],
  ],
  [
    'fa',
    [
      '۱۲ ژوئن ۲۰۱۸',
      'ژوئن ۲۰۱۸',
      '۲۷ تا ۲۸ فوریهٔ ۲۰۱۹',
      '۱۳ ژوئن ۲۰۱۸ تا فوریهٔ ۲۰۱۹',
      '۴۴ ق.م.',
      'about ۱۹۶۰',
    ],
    [
      '۱۲ ژوئن ۲۰۱۸',
      'ژوئن ۲۰۱۸',
      '۲۷ تا ۲۸ فوریه ۲۰۱۹',
      '۱۳ ژوئن ۲۰۱۸ تا فوریه ۲۰۱۹',
      '۴۴ ق.م.',
      'about ۱۹۶۰',
    ],
  ],
])('in %s', (lang, full, short) => {
  it('long', () => expect(shown.map((edtf) => words(edtf, { lang }))).toEqual(full));
  it('short', () => expect(shown.map((edtf) => words(edtf, { lang, style: 'short' }))).toEqual(short));
});

// How these two join dates depends on the version of `Intl`; that no word gets lost does not.
describe.each([
  ['zh', '公元前44年'],
  ['ja', '紀元前44年'],
])('in %s', (lang, caesar) => {
  it.each([
    ['2018-06-12', /^2018年6月12日$/],
    ['2018-06', /^2018年6月$/],
    ['2019-02-27/2019-02-28', /^2019年2月27日\s?[–～至](2019年2月)?28日$/],
    ['2018-06/2019-02', /^2018年6月\s?[–～至]2019年2月$/],
    ['2018-06-13/2019-02', /^2018年6月13日\s?[–～至]\s?2019年2月$/],
    ['{1967-06-23,1967-06-25}', /^1967年6月23日\P{N}25日$/u],
  ])('%s', (edtf, pattern) => expect(words(edtf, { lang })).toMatch(pattern));
  it('-0043', () => expect(words('-0043', { lang })).toBe(caesar));
});

describe('the words of other languages', () => {
  it.each([
    ['vi', '196X', 'thập niên 1960'],
    ['vi', '19XX', 'thế kỷ 20'],
    ['vi', '2001-21', 'mùa xuân năm 2001'],
    ['vi', '1985/', 'từ 1985, không rõ thời điểm kết thúc'],
    ['vi', '[1667,1668]', 'một trong các mốc 1667 và 1668'],
    ['vi', '15XX-12-XX', 'Tháng 12, thế kỷ 16'],
    ['ko', '196X', '1960년대'],
    ['ko', '19XX', '20세기'],
    ['ko', '2001-21', '2001년 봄'],
    ['ko', '2004?', '2004년(불확실)'],
    ['ko', '[1667,1668]', '1667년 및 1668년 중 하나'],
    ['ko', '{1967-06-23,1967-06-25}', '1967년 6월 23일 및 25일'],
    ['de', '{1967-06-23,1967-06-25}', '23. und 25. Juni 1967'],
    ['en-US', '{1967-06-23,1967-06-25}', 'June 23 and 25, 1967'],
    ['fr', '196X', 'années 1960'],
    ['fr', '1850~', 'vers 1850'],
    ['de', '18XX', '19. Jahrhundert'],
    ['ja', '2019-02-27/', '2019年2月27日から、終わりは不明'],
    ['zh-TW', '2001-21', '2001年春'],
    ['zh-CN', '1850~', '约1850年'],
    ['ar', '2004?', '2004 (غير مؤكد)'],
    ['ru', '[1667,1668]', 'одна из дат: 1667 и 1668'],
    // Without words of its own a language gets the years instead of an English decade.
    ['it', '196X', '1960–1969'],
    ['it', '2018-06-13/..', 'since 13 giugno 2018'],
  ])('%s: %s', (lang, edtf, text) => expect(words(edtf, { lang })).toBe(text));

  it.each(languages)('have the same places for values in %s', (lang) => {
    const places = (text: unknown): string[] => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
    const words = dateWords(lang);
    for (const list of ['seasons', 'quarters', 'thirds', 'halves'] as const) {
      expect(words[list]).toHaveLength(en[list].length);
      for (const pattern of words[list]) expect(places(pattern)).toEqual(['{year}']);
    }
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      expect(places(words[key]), key).toEqual(places(en[key]));
    }
  });

  it('can be registered, key by key, and fall back along the tag', () => {
    expect(words('2018-06-13/..', { lang: 'eo' })).toMatch(/^since /);
    registerDateWords('eo', { since: 'ekde {date}' });
    registerDateWords('eo', { decade: '{n}-aj jaroj' });
    expect(words('1985/..', { lang: 'eo-XX' })).toBe('ekde 1985');
    expect(words('196X', { lang: 'EO' })).toBe('1960-aj jaroj');
    expect(words('1985~', { lang: 'eo' })).toBe('about 1985');
    expect(dateWords('vi-VN').since).toBe('từ {date}');
    expect(dateWords('zh-TW').since).toBe('{date}起');
    expect(dateWords('').since).toBe(en.since);
  });

  it('are put in as they are, without meaning in them', () => {
    registerDateWords('x-dollar', { about: "$& $1 {date} $' {nothing}" });
    expect(words('1985~', { lang: 'x-dollar' })).toBe("$& $1 1985 $' ");
  });
});

describe('the locale', () => {
  it('is never that of the machine', () => {
    expect(['en', 'en-US', 'vi', 'xx', 'x_y', '', 'tlh', 'en-u-nu-arab'].map(localeOf)).toEqual([
      'en-GB',
      'en-US',
      'vi',
      'en-GB',
      'en-GB',
      'en-GB',
      'en-GB',
      'en-GB-u-nu-arab',
    ]);
  });

  it('keeps to the Gregorian calendar unless told otherwise', () => {
    expect(words('2018-06-12', { lang: 'th', calendar: 'buddhist' })).toContain('2561');
    expect(words('2018-06-12', { lang: 'fa-u-ca-persian' })).toBe('۱۲ ژوئن ۲۰۱۸');
    expect(words('2018-06-12', { calendar: '' })).toBe('12 June 2018');
    expect(words('2018-06-12', { lang: 'fa-u-nu-latn' })).toBe('12 ژوئن 2018');
  });
});

describe('zones', () => {
  const zone = 'Asia/Ho_Chi_Minh';

  it('shows instants on the clock of the venue, wherever the span was read', () => {
    expect(words('2019-02-27T17:30Z', { zone })).toBe('28 February 2019 at 00:30');
    const read = parseWhen('2019-02-27T17:30Z', { zone });
    expect(plain(formatWhen(read, { lang: 'en' }))).toBe('28 February 2019 at 00:30');
    expect(plain(formatWhen(read, { lang: 'en', zone }))).toBe('28 February 2019 at 00:30');
    const talks = parseWhen('2019-02-27T11:30Z/2019-02-27T13:00Z', { zone });
    expect(plain(formatWhen(talks, { lang: 'en', style: 'short' }))).toBe('27 Feb 2019, 18:30–20:00');
    expect(words('[2019-02-27T17:30Z,2019-02-27T19:30Z]', { zone, style: 'short' })).toBe(
      'one of 28 Feb 2019, 00:30 and 28 Feb 2019, 02:30',
    );
  });

  it('never moves a date, or a time without an offset', () => {
    for (const edtf of ['2019-02-27', '2019-02', '2019-02-27T18:30'])
      expect(words(edtf, { zone })).toBe(words(edtf));
  });

  it('names the zone on request', () => {
    const options = { zoneName: true, style: 'short' } as const;
    expect(words('2019-02-27T17:30Z', { zone, ...options })).toBe('28 Feb 2019, 00:30 GMT+7');
    expect(words('2019-02-27T18:30', { zone, ...options })).toBe('27 Feb 2019, 18:30 GMT+7');
    expect(words('2019-02-27T11:30Z/2019-02-27T13:00Z', { zone, ...options })).toBe(
      '27 Feb 2019, 18:30–20:00 GMT+7',
    );
    expect(words('2026-10-25T01:30Z', { zone: 'Europe/Paris', zoneName: true })).toContain(
      '02:30 Central European Standard Time',
    );
    expect(words('2019-02-27T17:30Z', options)).toBe('27 Feb 2019, 17:30 UTC');
    expect(words('2019-02-27', { zone, ...options })).toBe('27 Feb 2019');
  });

  it('never ends a range before it began, where two hours of two clocks lie half over each other', () => {
    // 12:30 to 13:30 UTC, and 12:00 to 13:00 UTC.
    const options = { zone: 'Asia/Kolkata', zoneName: true } as const;
    expect(words('2019-02-27T18+05:30/2019-02-27T12Z', options)).toBe(
      '27 February 2019 at 6 pm India Standard Time',
    );
  });

  it('reads an unknown zone as UTC, and names only what it knows', () => {
    const options = { zone: 'Asia/Nowhere', zoneName: true, style: 'short' } as const;
    expect(words('2019-02-27T12:30-05:00', options)).toBe('27 Feb 2019, 17:30 UTC');
    expect(words('2019-02-27T18:30', options)).toBe('27 Feb 2019, 18:30');
    expect(words('2019-02-27T12:30-05:00', { zoneName: true, style: 'short' })).toBe('27 Feb 2019, 12:30');
  });
});

describe('formatUnit', () => {
  const at = moment('2019 2 27 17:30');

  it.each<[Precision, full: string, axis: string]>([
    ['minute', '27 February 2019 at 17:30', '17:30'],
    ['hour', '27 February 2019 at 5 pm', '17:00'],
    ['day', '27 February 2019', '27'],
    ['month', 'February 2019', 'Feb'],
    ['year', '2019', '2019'],
    ['decade', '2010s', '2010s'],
    ['century', '21st century', '21st century'],
    ['millennium', '2000–2999', '2000–2999'],
    ['season', 'January–March 2019', 'Jan–Mar'],
  ])('%s', (unit, full, axis) => {
    expect(plain(formatUnit(at, unit, { lang: 'en' }))).toBe(full);
    expect(plain(formatUnit(at, unit, { lang: 'en', style: 'axis' }))).toBe(axis);
  });

  it('writes round years before Christ with their era, also on an axis', () => {
    expect(formatUnit(moment('-99'), 'year', { lang: 'en', style: 'axis' })).toBe('100 BC');
    expect(formatUnit(moment('-99'), 'year', { lang: 'vi', style: 'axis' })).toBe('100 TCN');
    expect(formatUnit(moment('-99'), 'decade', { lang: 'en' })).toBe('100–91 BC');
  });
});

describe('a span without a text', () => {
  const day = 86_400_000;
  it.each<[Partial<TimeSpan>, string]>([
    [{ earliest: 0, latest: day }, '1 January 1970'],
    [{ earliest: 0, latest: 3 * day }, '1–3 January 1970'],
    [{ earliest: 0, latest: Infinity }, 'since 1 January 1970'],
    [{ earliest: NaN, latest: NaN }, 'undated'],
    [{ earliest: 0, latest: moment('1980'), precision: 'decade' }, '1970s'],
  ])('%j', (span, text) => {
    const whole: TimeSpan = { edtf: '', earliest: 0, latest: 0, precision: 'day', flags: 0, ...span };
    expect(formatWhen(whole, { lang: 'en' })).toBe(text);
  });
});

it.each([undefined, null])('without options (%s) a date is written in English', (options) => {
  expect(formatWhen(parseWhen('2019-02-27'), options)).toBe('27 February 2019');
  expect(formatWhen(parseWhen('2019-02-27T18:30Z'), options)).toBe(words('2019-02-27T18:30Z'));
  expect(formatUnit(moment('2019'), 'year', options)).toBe('2019');
});

describe('for every date', () => {
  const texts = [...level0, ...level1, ...level2].map(([text]) => text);
  const langs = [
    'en',
    'en-US',
    'vi',
    'ko',
    'zh',
    'ja',
    'fr',
    'de',
    'ar-SA',
    'th',
    'fa',
    'he',
    'hi',
    'ru',
    'pt-BR',
  ];
  const styles = ['full', 'short', 'axis'] as const;

  it('there are words, without a gap in them, in every language', () => {
    for (const text of texts) {
      for (const lang of langs) {
        for (const style of styles) {
          const result = formatWhen(parseWhen(text), { lang, style });
          expect(result, `${text} in ${lang}`).toMatch(/\S/);
          expect(result, `${text} in ${lang}`).not.toMatch(/undefined|NaN|Invalid|Infinity|[{}]|^\s|\s$/);
        }
      }
    }
  });

  it('a year before 1 is never shown without its era', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 0 }), fc.integer({ min: 0, max: 3000 }), (year, length) => {
        const [first, last] = [year, year + length].map((y) => dateText(moment(String(y)), 'year'));
        expect(words(`${first}`)).toBe(`${1 - year} BC`);
        const [start = '', end = ''] = [year, year + length].map((y) => (y > 0 ? `${y} AD` : `${1 - y} BC`));
        const range = words(`${first}/${last}`);
        expect(range).toContain('BC');
        if (end.endsWith('AD')) expect(range).toBe(`${start} – ${end}`);
      }),
    );
  });

  it('the day that is shown is the day that is meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: moment('100'), max: moment('9999') }), (ms) => {
        const date = new Date(ms);
        const month = formatUnit(ms, 'month', { lang: 'en', style: 'axis' });
        expect(words(dateText(ms, 'day'), { style: 'short' })).toBe(
          `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`,
        );
      }),
    );
  });

  it('nothing finer than its precision is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${year}-${String(month).padStart(2, '0')}`;
        expect(words(text).match(/\d+/g)).toEqual([String(year)]);
        expect(words(`${text}/${year + 1}`).match(/\d+/g)).toEqual([String(year), String(year + 1)]);
      }),
    );
  });

  it('an instant reads as the clock of its zone', () => {
    const zones = fc.constantFrom('Asia/Seoul', 'America/New_York', 'Asia/Kathmandu');
    fc.assert(
      fc.property(zones, fc.integer({ min: moment('1920'), max: moment('2035') }), (zone, ms) => {
        const local = dateText(wallClock(ms, zone), 'second');
        expect(words(`${dateText(ms, 'second')}Z`, { zone })).toBe(words(local));
      }),
    );
  });

  it('makes few formatters for 10 000 dates, and none once it has them', () => {
    const spans = texts.map((text) => parseWhen(text));
    const all = (): string[] =>
      Array.from({ length: Math.ceil(10_000 / spans.length / styles.length) }).flatMap(() =>
        spans.flatMap((span) => styles.map((style) => formatWhen(span, { lang: 'nl', style }))),
      );
    const { result: first, made } = countIntl(all);
    expect(first.length).toBeGreaterThanOrEqual(10_000);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(100);
    expect(countIntl(all)).toEqual({ result: first, made: 0 });
  });

  it('hostile text gives an error or words, never another error', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-\d/.~?%XYTZES:+[\]{},]{0,14}$/), (text) => {
        const span = tryParseWhen(text);
        if (!(span instanceof Error)) expect(formatWhen(span, { lang: 'en' })).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

/** How many objects of `Intl` are made meanwhile, of whatever kind. */
function countIntl<T>(run: () => T): { result: T; made: number } {
  const kinds = [
    'DateTimeFormat',
    'ListFormat',
    'NumberFormat',
    'PluralRules',
    'DisplayNames',
    'Locale',
  ] as const;
  const original = kinds.map((kind) => [kind, Intl[kind]] as const);
  let made = 0;
  const counted = original.map(([kind, target]) => {
    const construct = (_: object, args: unknown[]): object => {
      made++;
      const one: unknown = Reflect.construct(target, args);
      if (typeof one !== 'object' || one === null) throw new TypeError('Nothing was made.');
      return one;
    };
    return [kind, new Proxy(target, { construct })] as const;
  });
  Object.assign(Intl, Object.fromEntries(counted));
  try {
    const result = run();
    return { result, made };
  } finally {
    Object.assign(Intl, Object.fromEntries(original));
  }
}
