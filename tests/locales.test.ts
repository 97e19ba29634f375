/** The languages: whole, different from English, right in their plurals, and found by every tag that a page may write. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { offsetsText, offsetText } from '../src/components/shared/relative.js';
import { languageFile, languages, loadLanguage, messagesFor, registerLocale } from '../src/locales/index.js';

beforeAll(async () => {
  for (const lang of languages) await loadLanguage(lang);
});

/** Every text of a catalogue, by its path; functions are called with numbers, and texts for texts. */
function texts(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const args = Array.from({ length: value.length }, (_, i) => (takesText(path, i) ? `text ${i}` : 3 + i));
    const said: unknown = Reflect.apply(value, undefined, args);
    return texts(said, path);
  }
  if (Array.isArray(value)) return value.flatMap((each, i) => texts(each, `${path}[${i}]`));
  return Object.entries(value ?? {}).flatMap(([key, each]) => texts(each, path ? `${path}.${key}` : key));
}

const TEXTS =
  /^(mapCredit|relative\.\w+|badDate|dateHint|movedAlong|askTiles|scrollHint|commitment|opensSite|spokenEvent|spokenSelected|datePrecision\.with)$/;
const takesText = (path: string, index: number): boolean =>
  TEXTS.test(path) ||
  (path === 'counted' && index === 2) ||
  (path === 'eventsAt' && index === 1) ||
  (path === 'eventsAround' && index > 0) ||
  (path === 'andMore' && index === 0) ||
  (path === 'viewSummary' && (index === 2 || index === 4));

describe.each(languages.filter((lang) => lang !== 'en'))('%s', (lang) => {
  const same = /^(lang|keys\.|windowSentence\.(after|between)|commitment|spokenEvent|datePrecision\.with)/;

  it('says in its file that no native speaker has read it yet', () => {
    const file = readFileSync(new URL(`../src/locales/${lang}.ts`, import.meta.url), 'utf8');
    expect(file).toMatch(/\/\*\* .*Not yet read by a native speaker\..*\*\//);
  });

  it('says everything, in words of its own', () => {
    // Centuries are numbered in as many forms as a language has.
    const whole = (of: string) =>
      texts(messagesFor(of)).filter(([path]) => !path.startsWith('dates.century'));
    const ours = new Map(whole('en'));
    const theirs = whole(lang);
    expect(theirs.map(([path]) => path)).toEqual([...ours.keys()]);
    const empty = theirs.filter(([path, text]) => text === '' && path !== 'windowSentence.after');
    expect(empty).toEqual([]);
    // Cognates are no oversight; a sentence that is the same is.
    const copied = theirs.filter(([path, text]) => !same.test(path) && text === ours.get(path));
    expect(copied.filter(([, text]) => (text.match(/\p{L}{2,}/gu) ?? []).length > 2)).toEqual([]);
  });

  it('hands every value on', () => {
    for (const [path, text] of texts(messagesFor(lang))) {
      if (path === 'showRest') continue;
      const values =
        (texts(messagesFor('en')).find(([each]) => each === path)?.[1] ?? '').match(/text \d/g) ?? [];
      for (const value of values) expect(text, path).toContain(value);
    }
  });
});

describe('time before and after', () => {
  const said = (lang: string, count: number, unit: 'day' | 'week', title = ''): string =>
    offsetText({ unit, count }, messagesFor(lang), lang, title);

  it.each([
    ['en', '3 weeks before Singapore summit', '1 day after', 'Day 0'],
    ['vi', '3 tuần trước Singapore summit', '1 ngày sau', 'Ngày 0'],
    ['ko', 'Singapore summit 3주 전', '1일 후', '당일'],
    ['ja', 'Singapore summitの3 週間前', '1 日後', '当日'],
    ['zh-Hans', 'Singapore summit前3周', '1天后', '当天'],
    ['zh-Hant', 'Singapore summit前3 週', '1 天後', '當天'],
    ['fr', '3 semaines avant « Singapore summit »', '1 jour après', 'Jour 0'],
    ['es', '3 semanas antes de «Singapore summit»', '1 día después', 'Día 0'],
    ['de', '3 Wochen vor „Singapore summit“', '1 Tag danach', 'Tag 0'],
    ['ru', 'за 3 недели до «Singapore summit»', '1 день после', 'День 0'],
    ['ar', 'قبل 3 أسابيع من «\u2068Singapore summit\u2069»', 'بعد يوم', 'اليوم 0'],
  ])('%s', (lang, before, after, zero) => {
    const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain(said(lang, -3, 'week', 'Singapore summit'))).toBe(before);
    expect(plain(said(lang, 1, 'day'))).toBe(after);
    expect(said(lang, 0, 'day', 'Singapore summit')).toBe(zero);
  });

  it('says both ends of what may lie anywhere between them', () => {
    const range = (lang: string, title = ''): string =>
      offsetsText(
        [
          { unit: 'month', count: -8 },
          { unit: 'month', count: 4 },
        ],
        messagesFor(lang),
        lang,
        title,
      ).replace(/[\u00a0\u202f]/g, ' ');
    expect(range('en', 'Summit')).toBe('8 months before to 4 months after Summit');
    expect(range('de', 'Gipfel')).toBe('8 Monate vorher bis 4 Monate nach „Gipfel“');
    expect(range('fr')).toBe('de 8 mois avant à 4 mois après');
    expect(range('zh-Hans')).toBe('8个月前至4个月后');
  });

  it('declines what stands behind a preposition', () => {
    expect(said('ru', -1, 'week', 'Саммит')).toBe('за 1 неделю до «Саммит»');
    expect(said('ar', -2, 'week')).toBe('قبل أسبوعين');
  });
});

describe('plurals', () => {
  it.each([
    ['en', ['No entries', 'One entry', 'Two entries', '11 entries', '1,234 entries']],
    ['ru', ['Нет записей', '1 запись', '2 записи', '11 записей', '1 234 записи']],
    ['ar', ['لا مدخلات', 'مدخل واحد', 'مدخلان', '11 مدخلًا', '1,234 مدخلًا']],
    ['de', ['Keine Einträge', '1 Eintrag', '2 Einträge', '11 Einträge', '1.234 Einträge']],
    ['fr', ['Aucune entrée', '1 entrée', '2 entrées', '11 entrées', '1 234 entrées']],
    ['ko', ['항목 0개', '항목 1개', '항목 2개', '항목 11개', '항목 1,234개']],
  ])('%s', (lang, captions) => {
    const { tableCaption } = messagesFor(lang);
    const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');
    expect([0, 1, 2, 11, 1234].map((n) => plain(tableCaption(n)))).toEqual(captions);
  });

  it('come with the digits of the reader', () => {
    expect(messagesFor('ar-EG').position(3, 10)).toBe('٣ من ١٠');
    expect(messagesFor('ar').position(3, 10)).toBe('3 من 10');
    expect(messagesFor('en-IN').tableCaption(123_456)).toBe('1,23,456 entries');
  });
});

describe('the language of a tag', () => {
  it.each([
    ['vi-VN', 'vi'],
    ['VI', 'vi'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['es-419', 'es'],
    ['ar-EG', 'ar'],
    ['en-GB', 'en'],
    ['it', 'en'],
    ['toString', 'en'],
    ['x_y', 'en'],
  ])('%s is %s', (tag, lang) => {
    expect(messagesFor(tag).lang).toBe(lang);
    expect(languageFile(tag)).toBe(lang === 'en' ? undefined : lang);
  });

  it("is completed message by message: a page's own words, then the shorter tag, then English", () => {
    registerLocale({ lang: 'vi-VN', list: 'Liệt kê' });
    registerLocale({ lang: 'it', list: 'Elenco' });
    registerLocale({ lang: 'it', table: 'Tabella' });
    expect(messagesFor('vi-VN')).toMatchObject({ list: 'Liệt kê', table: 'Bảng' });
    expect(messagesFor('vi').list).toBe('Danh sách');
    expect(messagesFor('it-CH')).toMatchObject({ lang: 'it', list: 'Elenco', table: 'Tabella', map: 'Map' });
  });
});
