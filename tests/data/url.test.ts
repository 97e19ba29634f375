import { describe, expect, test } from 'vitest';
import { safeImage, safeLink } from '../../src/data/url.js';
import { expectLinearText } from '../growth.js';

const PAGE = 'https://news.example/2019/summit/';

describe('safeLink', () => {
  test.each([
    ['https://reuters.example/a?b=1#c', 'https://reuters.example/a?b=1#c'],
    ['http://reuters.example', 'http://reuters.example/'],
    ['HTTPS://Reuters.Example/A', 'https://reuters.example/A'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['tel:+842438266919', 'tel:+842438266919'],
    ['https://example.org/Hà Nội', 'https://example.org/H%C3%A0%20N%E1%BB%99i'],
    [' \u0000\u001f https://example.org/ ', 'https://example.org/'],
    ['ht\ntp\ts://exa\rmple.org/', 'https://example.org/'],
  ])('lets %j through', (given, expected) => {
    expect(safeLink(given)).toBe(expected);
    expect(safeLink(given, PAGE)).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'javascript\r\n:alert(1)',
    'javascript://news.example/%0aalert(1)',
    'vbscript:msgbox(1)',
    'intent://scan/#Intent;scheme=zxing;end',
    'data:text/html,<script>alert(1)</script>',
    'data:image/png;base64,AAAA',
    'blob:https://news.example/1234',
    'file:///etc/passwd',
    'about:blank',
    'view-source:https://news.example/',
    'ftp://news.example/a',
    'https://',
    'http://[::1',
    '',
    ' \t\n',
  ])('stops %j', (given) => {
    expect(safeLink(given)).toBeNull();
  });

  test('stops what is no text', () => {
    for (const given of [undefined, null, 5, {}, [], ['https://a.example'], new URL('https://a.example')]) {
      expect(safeLink(given)).toBeNull();
    }
  });

  test('takes out a name and password that imitate another host', () => {
    expect(safeLink('https://bank.example@evil.example/x')).toBe('https://evil.example/x');
    expect(safeLink('https://bank.example:443@evil.example/x')).toBe('https://evil.example/x');
    expect(safeLink('https:\\\\bank.example\\@evil.example')).toBe('https://bank.example/@evil.example');
  });

  test('says where an address without a scheme leads', () => {
    expect(safeLink('//evil.example/x', PAGE)).toBe('https://evil.example/x');
    expect(safeLink('//evil.example/x', 'http://news.example/')).toBe('http://evil.example/x');
    expect(safeLink('\\\\evil.example/x')).toBe('https://evil.example/x');
    expect(safeLink('//bank.example@evil.example/x')).toBe('https://evil.example/x');
  });

  test('keeps a relative address, and resolves it where the page is known', () => {
    expect(safeLink('more.html')).toBe('more.html');
    expect(safeLink(' /more\n.html#top ')).toBe('/more.html#top');
    expect(safeLink('#top')).toBe('#top');
    expect(safeLink('more.html', PAGE)).toBe('https://news.example/2019/summit/more.html');
    expect(safeLink('more.html', 'file:///home/me/page.html')).toBeNull();
    expect(safeLink('more.html', 'not a base')).toBeNull();
  });
});

describe('safeImage', () => {
  test.each([
    ['https://pictures.example/a.jpg', 'https://pictures.example/a.jpg'],
    ['a.jpg', 'a.jpg'],
    ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
    ['DATA:image/JPEG;base64,AAAA', 'data:image/JPEG;base64,AAAA'],
    ['data:image/webp,x', 'data:image/webp,x'],
    ['blob:https://news.example/1234', 'blob:https://news.example/1234'],
  ])('lets %j through', (given, expected) => {
    expect(safeImage(given)).toBe(expected);
  });

  test.each([
    'data:image/svg+xml,<svg onload=alert(1)>',
    'data:image/svg+xml;base64,AAAA',
    'data:image/pngx;base64,AAAA',
    'data:text/html,x',
    'data:,x',
    'da\nta:image/svg+xml,x',
    'javascript:alert(1)',
    'mailto:desk@news.example',
    'tel:1',
  ])('stops %j', (given) => {
    expect(safeImage(given)).toBeNull();
  });
});

test('a long address full of tricks takes its time from its length alone', () => {
  expectLinearText(['\t', ' ', 'a', 'p', '/', '\n:'], (long) => {
    for (const address of [`${long}x`, `${long}:`, `data:image/${long}`]) {
      safeLink(address);
      safeImage(address);
    }
  });
});
