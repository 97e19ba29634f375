import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../../src/data/readers/html-entities.js';
import { htmlText, looksLikeHtml, plainHtml } from '../../src/data/readers/html-text.js';
import { expectLinearText } from '../growth.js';

describe('htmlText', () => {
  test.each([
    ['', ''],
    ['Plain words', 'Plain words'],
    ['Two  <b>bold</b>\n words', 'Two bold words'],
    ['<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['<ul><li>Kim</li><li>Trump</li></ul>', 'Kim\nTrump'],
    ['H&agrave; N&#7897;i &amp; H&#x1ebf;', 'Hà Nội & Hế'],
    ['&#150; &#x93;quoted&#148;', '– “quoted”'],
    ['&notanentity; &amp &lt;b&gt;', '&notanentity; &amp <b>'],
    ['1 < 2 and <3', '1 < 2 and <3'],
    ['a <b', 'a <b'],
    ['Before<script>alert("<p>no</p>")</script> after', 'Before after'],
    ['Before<style>p{}</style><template><p>no</p></template> after', 'Before after'],
    ['<svg><svg></svg><text>no</text></svg>yes<svg/> too', 'yes too'],
    ['<script>never closed <p>no</p>', ''],
    ['One<!-- <b>no</b> -->, two<!--> three', 'One, two three'],
    ['<?php echo 1 ?>text<!doctype html>', 'text'],
    ['<a title="a > b">link</a>', 'link'],
    ["<a title='never closed>link</a>", ''],
    ['<b<i>text</i>', 'text'],
    ['<IMG SRC=x onerror=alert(1)>text', 'text'],
    ['a\u00a0\u00a0b', 'a b'],
  ])('%j reads %j', (html, text) => {
    expect(plainHtml(html)).toBe(text);
  });

  test('keeps links that are safe, each address once, with their words', () => {
    const html =
      '<a href="https://example.org/a"><b>The</b> text</a> <a href=/b>b</a> <a href="https://example.org/a">again</a>' +
      '<a href="javascript:alert(1)">bad</a><a href="java&#10;script:alert(1)">bad</a><a href="#top">top</a>' +
      '<a href="https://example.org/c"><img src="c.png" alt=""></a><a href="mailto:desk@example.org">write';
    expect(htmlText(html).links).toEqual([
      { url: 'https://example.org/a', title: 'The text' },
      { url: '/b', title: 'b' },
      { url: 'https://example.org/c', title: 'https://example.org/c' },
    ]);
  });

  test('keeps pictures that are safe', () => {
    const html = '<img src="a.png" alt=" A &amp; B "><img src="data:image/svg+xml,<svg/>"><img alt="none">';
    expect(htmlText(html).images).toEqual([{ url: 'a.png', alt: 'A & B' }]);
  });

  test.each([
    ['a < b', false],
    ['R&D', false],
    ['<https://example.org>', false],
    ['in <i>italics</i>', true],
    ['<a href="x">y</a>', true],
    ['line<br />line', true],
  ])('looksLikeHtml(%j) is %s', (text, expected) => {
    expect(looksLikeHtml(text)).toBe(expected);
  });

  test('takes its time from the length of the text alone', () => {
    const pieces = [
      '<',
      '<a',
      '<a ',
      '<a b="',
      '<a b=\'"',
      '<!--',
      '<script>',
      '<svg>',
      '&',
      '&#',
      '<a href=x>y</a>',
    ];
    expectLinearText([...pieces, '<p', '</', '<a =', '<a/', ' ', '<a b=c', '<?', '<!>'], (html) => {
      for (const text of [html, `${html}>`, `<a ${html}`, `${html}"'-->`]) {
        htmlText(text);
        looksLikeHtml(text);
        decodeEntities(text);
      }
    });
  });
});
