import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/data/readers/decode.js';
import { read } from '../../src/data/readers/index.js';
import { issueList } from './reader-kit.js';

const bytes = (...codes: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(codes);
const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (char) => (char === '–' ? 0x96 : char.charCodeAt(0)));
const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !isBig);
  return new Uint8Array(view.buffer);
};

describe('decodeText', () => {
  test.each<[name: string, bytes: Uint8Array<ArrayBuffer>, type: string, text: string]>([
    ['nothing', bytes(), '', ''],
    ['one byte', bytes(0x41), '', 'A'],
    ['UTF-8', new TextEncoder().encode('Hà Nội 하노이'), '', 'Hà Nội 하노이'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x41), '', 'A'],
    [
      'UTF-8 that is called something else',
      new TextEncoder().encode('Hà'),
      'text/csv; charset=iso-8859-1',
      'Hà',
    ],
    ['UTF-16 of little ends', utf16('\ufeffHà\t1', false), '', 'Hà\t1'],
    ['UTF-16 of big ends', utf16('\ufeffHà\t1', true), 'text/csv', 'Hà\t1'],
    [
      'UTF-16 of little ends without a mark',
      utf16('title\tdate\nHà Nội\t1', false),
      '',
      'title\tdate\nHà Nội\t1',
    ],
    [
      'UTF-16 of big ends without a mark',
      utf16('title\tdate\nHà Nội\t1', true),
      '',
      'title\tdate\nHà Nội\t1',
    ],
    ['UTF-8 with a stray 0', bytes(0x41, 0, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47), '', 'A\0BCDEFG'],
    ['a charset that is named', bytes(0xc7, 0xcf, 0xb3, 0xeb), 'text/csv; charset=euc-kr', '하노'],
    ['a charset in quotes', bytes(0xe9), 'text/csv;charset="ISO-8859-1"', 'é'],
  ])('%s', (_, given, type, text) => {
    expect(decodeText(given, type)).toEqual({ text, issues: [] });
  });

  test.each(['', 'text/csv', 'text/csv; charset=utf-8', 'text/csv; charset=nonsense'])(
    'takes what is no UTF-8 for windows-1252 and says so: %j',
    (type) => {
      const { text, issues } = decodeText(latin('Title,Date\nA,2018\nCafé – Genève,2019\n'), type);
      expect(text).toContain('Café – Genève');
      expect(issueList({ issues })).toEqual(['not-utf-8 at line 3']);
    },
  );

  test('looks at its own part of a buffer alone', () => {
    const all = bytes(0xff, 0xfe, 0x41, 0x42);
    expect(decodeText(all.subarray(2)).text).toBe('AB');
    expect(decodeText(bytes(0x41, 0x42).buffer).text).toBe('AB');
  });
});

test('read takes bytes as well as text', async () => {
  const { dataset, issues, format } = await read(latin('title,date\nGenève,2018\n'), { name: 'a.csv' });
  expect([dataset.titleOf(0), format, issueList({ issues })]).toEqual([
    'Genève',
    'csv',
    ['not-utf-8 at line 2'],
  ]);
  const sheet = await read(utf16('\ufefftitle\tdate\nHà Nội\t2019\n', false));
  expect([sheet.dataset.titleOf(0), sheet.format, sheet.issues]).toEqual(['Hà Nội', 'csv', []]);
});

test('bytes that are no text are one issue, whatever they are named', async () => {
  let seed = 1;
  const byChance = Uint8Array.from({ length: 5000 }, () => (seed = (seed * 48_271) % 2_147_483_647) % 256);
  for (const given of [byChance, new Uint8Array(300)]) {
    const { dataset, issues, format } = await read(given, { name: 'events.csv', type: 'text/csv' });
    expect([dataset.length, format, issueList({ issues })]).toEqual([0, null, ['no-text at line 1']]);
  }
});

test('a stray control character does not cost the file', async () => {
  const { dataset, format } = await read('title,date\nA\u0000B,2018\nC\u0007,2019\n', { name: 'events.csv' });
  expect([dataset.length, format]).toEqual([2, 'csv']);
});

test('a sheet in UTF-16 without a mark is read', async () => {
  const { dataset, issues } = await read(utf16('title\tdate\nHà Nội\t2019\n', false), { name: 'events.csv' });
  expect([dataset.titleOf(0), issues]).toEqual(['Hà Nội', []]);
});
