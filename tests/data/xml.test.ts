import { describe, expect, test } from 'vitest';
import { parseXml, type XmlElement } from '../../src/data/readers/xml.js';
import { expectLinearText } from '../growth.js';

/** `<a x="1">text</a>` as `a@1(x=1) text`, children in brackets. */
function drawn({ name, line, attributes, text, children }: XmlElement): string {
  const listed = [...attributes].map(([key, value]) => `${key}=${value}`).join(' ');
  const inside = children.map(drawn).join(', ');
  return [`${name}@${line}`, listed && `(${listed})`, text && ` ${text}`, inside && ` [${inside}]`].join('');
}

const tree = (text: string): string => {
  const { root } = parseXml(text);
  return root ? drawn(root) : '';
};

describe('parseXml', () => {
  test.each<[name: string, text: string, tree: string]>([
    ['elements', '<a><b>1</b><b>2</b></a>', 'a@1 [b@1 1, b@1 2]'],
    ['lines', '<?xml version="1.0"?>\n<a>\n<b\n x="1"/></a>', 'a@2 [b@3(x=1)]'],
    ['attributes', `<a x="1" y = 'two "2"' z="&lt;&#233;&#xe9;"/>`, 'a@1(x=1 y=two "2" z=<éé)'],
    ['prefixes', '<k:a xmlns:k="u" k:id="1"><gx:b/></k:a>', 'a@1(k=u id=1) [b@1]'],
    ['entities', '<a b="&quot;">&lt;b&gt; &amp;amp; &#8211; &eacute;</a>', 'a@1(b=") <b> &amp; – é'],
    ['lone ampersands', '<a b="R&D">AT&T <![CDATA[R&D &amp;]]> Q&A</a>', 'a@1(b=R&D) AT&T R&D &amp; Q&A'],
    ['CDATA', '<a>1<![CDATA[<b>&amp;</b>]]>2</a>', 'a@1 1<b>&amp;</b>2'],
    ['comments', '<!-- <x> --><a>1<!-- <b> -->2<?php echo ?></a>', 'a@1 12'],
    ['nothing', '   ', ''],
    ['only the first root', '<a/><b/>', 'a@1'],
  ])('reads %s', (_, text, expected) => {
    expect(tree(text)).toBe(expected);
    expect(parseXml(text).issues).toEqual([]);
  });

  test.each<[name: string, text: string, tree: string, path: string]>([
    ['an element that is not closed', '<a>\n<b>1</a>', 'a@1 [b@2 1]', 'line 2'],
    ['a file cut short', '<a>\n<b>1', 'a@1 [b@2 1]', 'line 2'],
    ['a stray end', '<a>1\n</c>2</a>', 'a@1 1\n</c>2', 'line 2'],
    ['a value without quotes', '<a>\n<b x=1>2</b></a>', 'a@1 [b@2(x=1) 2]', 'line 2'],
    ['a tag without an end', '<a><b <c>1</c></a>', 'a@1 [b@1(c=c) 1</c>]', 'line 1'],
    ['a lone bracket', '<a>\n1 < 2</a>', 'a@1 1 < 2', 'line 2'],
    ['characters that are none', '<a>&#0;&#xD800;</a>', 'a@1 &#0;&#xD800;', 'line 1'],
    ['a comment without an end', '<a>1<!-- 2</a>', 'a@1 1', 'line 1'],
  ])('keeps what it can of %s', (_, text, expected, path) => {
    expect(tree(text)).toBe(expected);
    expect(parseXml(text).issues).toMatchObject([{ code: 'xml-syntax', path, severity: 'error' }]);
  });

  test.each(['<!DOCTYPE a>\n<a/>', '<a><!ENTITY b>1</a>', '<!doctype html><a/>'])('refuses %j', (text) => {
    const { root, issues } = parseXml(text);
    expect(root).toBeNull();
    expect(issues).toMatchObject([{ code: 'xml-doctype', severity: 'error' }]);
  });

  test('leaves out what stands too deep, and says so once', () => {
    const { root, issues } = parseXml(`${'<a>'.repeat(500)}deep${'</a>'.repeat(500)}`);
    let depth = 0;
    for (let at: XmlElement | undefined = root ?? undefined; at; at = at.children[0]) depth += 1;
    expect(depth).toBe(64);
    expect(issues).toMatchObject([{ code: 'too-deep', path: 'line 1' }]);
  });

  test('reads no further in what is no XML at all', () => {
    const { root, issues } = parseXml(`<a>${'<b>'.repeat(2000)}${'</c>'.repeat(2000)}<d/></a>`);
    expect(root?.name).toBe('a');
    expect(issues).toMatchObject([{ code: 'xml-syntax' }, { code: 'too-deep' }]);
  });

  test('takes time in proportion to the text', () => {
    const pieces = [
      '<a',
      '<a ',
      '</a',
      '<a>',
      '<a></b>',
      '<a b="',
      `<a b="'`,
      '<!--',
      '<![CDATA[',
      '&#',
      '&amp',
      '\n<a',
    ];
    expectLinearText([...pieces, ' ', 'x', '<?', ']]>', '<a\n', '<a b=', '=', '"'], (text) => {
      parseXml(text);
      parseXml(`<a ${text}`);
      parseXml(`<a>${text}`);
      parseXml('<a>'.repeat(text.length / 20) + text);
    });
  });
});
