import { describe, expect, test } from 'vitest';
import { typedDate } from '../../src/components/summit-timeline/typed-date.js';
import { formatWhen, parseWhen } from '../../src/data/dates/index.js';

describe('dates as a reader writes them', () => {
  const languages = 'en en-US de fr es pt-BR it nl sv pl cs ru uk tr ar fa he hi ja ko zh vi id th'.split(
    ' ',
  );
  test.each(languages)('what is shown in %s can be typed', (lang) => {
    for (const when of ['2019-02-05', '2018-12-06', '2019-09', '2019-05-31', '2019-01']) {
      for (const style of ['short', 'full'] as const) {
        const shown = formatWhen(parseWhen(when), { lang, style });
        expect(typedDate(shown, lang), shown).toBe(when);
      }
    }
  });

  test.each([
    ['5 february 2019', 'en', '2019-02-05'],
    ['Feb 5, 2019', 'en', '2019-02-05'],
    ['5 Sep 2019', 'en', '2019-09-05'],
    ['12/6/2018', 'en', '2018-06-12'],
    ['12/6/2018', 'en-US', '2018-12-06'],
    ['12/6/2018', 'vi', '2018-06-12'],
    ['6/2018', 'vi', '2018-06'],
    ['5.2.2019', 'de', '2019-02-05'],
    ['27 Feb 2019, 18:05', 'en', '2019-02-27T18:05'],
  ])('%s in %s is %s', (text, lang, when) => {
    expect(typedDate(text, lang)).toBe(when);
  });

  test.each([
    ['5/2/19', 'en'],
    ['2018/6/12', 'en'],
    ['Ju 2019', 'en'],
    ['Jan', 'en'],
    ['about Jan 2019', 'en'],
    ['1 Jan 2019 – 2 Feb 2019', 'en'],
    ['1 2 3 2019', 'en'],
    ['Jan 2019 18:05', 'en'],
    ['2/27/2019, 6:05', 'en-US'],
    ['nonsense', 'ar'],
    ['', 'ja'],
  ])('%s in %s is not guessed', (text, lang) => {
    expect(typedDate(text, lang)).toBeNull();
  });
});
