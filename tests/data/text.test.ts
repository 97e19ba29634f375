import { expect, test } from 'vitest';
import { stringIn, tagChain, textIn } from '../../src/data/text.js';

const hanoi = { en: 'Hanoi', vi: 'Hà Nội', zh: '河内', 'zh-Hant': '河內' };

test('a tag is shortened from its end', () => {
  expect(tagChain('zh-Hant-TW')).toEqual(['zh-Hant-TW', 'zh-Hant', 'zh']);
  expect(tagChain('en')).toEqual(['en']);
});

test.each([
  ['vi', 'Hà Nội', 'vi'],
  ['vi-VN', 'Hà Nội', 'vi'],
  ['VI', 'Hà Nội', 'vi'],
  ['zh-Hant-TW', '河內', 'zh-Hant'],
  ['zh-hant', '河內', 'zh-Hant'],
  ['zh-CN', '河内', 'zh'],
  ['fr', 'Hanoi', 'en'],
])('for a reader of %s it is %s', (lang, value, found) => {
  expect(textIn(hanoi, lang)).toEqual({ value, lang: found });
});

test("the data's own language comes before English", () => {
  expect(stringIn(hanoi, 'fr', 'vi')).toBe('Hà Nội');
  expect(stringIn(hanoi, 'fr', 'ko')).toBe('Hanoi');
});

test('a plain text is in the language of the data', () => {
  expect(textIn('Hanoi', 'fr', 'en')).toEqual({ value: 'Hanoi', lang: 'en' });
  expect(textIn('Hanoi', 'fr')).toEqual({ value: 'Hanoi', lang: undefined });
});

test('a text is never lost for want of a translation', () => {
  expect(textIn({ ko: '하노이' }, 'fr')).toEqual({ value: '하노이', lang: 'ko' });
  expect(textIn({ vi: '', en: 'Hanoi' }, 'vi')).toEqual({ value: 'Hanoi', lang: 'en' });
  expect(textIn(undefined, 'en')).toEqual({ value: '', lang: undefined });
  expect(textIn({}, 'en')).toEqual({ value: '', lang: undefined });
});
