import { describe, expect, test } from 'vitest';
import { datasetFrom } from '../../src/data/dataset.js';
import { read, readElement } from '../../src/data/readers/html.js';
import { htmlTree, type DomNode, type HtmlNode } from '../../src/data/readers/html-tree.js';
import * as readers from '../../src/data/readers/index.js';
import { expectLinearText } from '../growth.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const FILES = ['html/table.html', 'html/list.html'];

test.each(FILES)('%s', async (name) => {
  expect(await digestOf(name)).toEqual(golden(name));
});

/** A tree as a document would show it. */
function domOf(node: HtmlNode | string): DomNode {
  if (typeof node === 'string') return { nodeName: '#text', nodeValue: node, childNodes: [] };
  const childNodes = node.children.map(domOf);
  childNodes.push({ nodeName: '#comment', nodeValue: 'not to be read', childNodes: [] });
  return {
    nodeName: node.name.toUpperCase(),
    nodeValue: null,
    childNodes,
    getAttributeNames: () => [...node.attributes.keys()],
    getAttribute: (name) => node.attributes.get(name) ?? null,
  };
}

test.each(FILES)('%s says the same as nodes of a document, which have no lines', (name) => {
  const text = fixture(name);
  const [fromText, fromNodes] = [read(text), readElement(domOf(htmlTree(text)))];
  expect(fromNodes.data).toEqual(fromText.data);
  expect(fromNodes.issues.map(({ path }) => path)).toEqual(
    fromText.issues.map(({ path }) => path.replace(/line \d+, /, '')),
  );
});

describe('a tree from text', () => {
  const outline = (node: HtmlNode | string): string =>
    typeof node === 'string' ? node.trim() : `${node.name}(${node.children.map(outline).join(' ')})`;

  test.each([
    ['<p>a<p>b', '(p(a) p(b))'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', '(ul(li(a ul(li(b))) li(c)))'],
    ['<table><tr><td>a<td>b<tr><th>c</table>d', '(table(tr(td(a) td(b)) tr(th(c))) d)'],
    ['<b>a</i></b>c', '(b(a) c)'],
    ['<ol><li>a</b></ol></li>c', '(ol(li(a)) c)'],
    ['a<br>b<hr/><img src=x>c', '(a br() b hr() img() c)'],
    ['<td><table></td><tr><td>a</table>', '(td(table(tr(td(a)))))'],
  ])('%s', (html, expected) => {
    expect(outline(htmlTree(html))).toBe(expected);
  });
});

const eventsOf = (html: string): unknown[] => {
  const { data, issues, ...rest } = read(html);
  const dataset = datasetFrom(data, { issues, ...rest });
  return Array.from({ length: dataset.length }, (_, i) => dataset.event(i));
};

test.each<[html: string, expected: object]>([
  ['<ul><li><time>2018</time> A thing', { title: 'A thing', when: '2018' }],
  ['<ul><li>A thing (<time>2018</time>)', { title: 'A thing', when: '2018' }],
  ['<ul><li><b>A thing</b>: words <time>2018</time>', { title: 'A thing', summary: 'words', when: '2018' }],
  ['<ul><li><b>A thing</b> goes on <time>2018</time>', { title: 'A thing goes on', when: '2018' }],
  ['<ul><li><p>A thing</p><p>More</p><time>2018</time>', { title: 'A thing', summary: 'More', when: '2018' }],
  [
    '<ul><li data-start=2018 data-end=2019 data-lat=1 data-lng=2><time>x</time>A',
    { when: '2018/2019', venue: { lat: 1, lon: 2 } },
  ],
  ['<ul><li><time datetime="2019-02-27 18:30">x</time>A', { title: 'A', when: '2019-02-27T18:30' }],
  ['<ul><li><time datetime="12/06/2018">x</time>A', { title: 'A', when: '', displayDate: '12/06/2018' }],
  ['<table><tr><th>Foo<th>Bar<tr><td>A<td><time>2018</time></table>', { title: 'A', when: '2018' }],
  ['<table><tr><th>Date<th>Event<tr><td>May 1945<td>A</table>', { title: 'A', when: '1945-05' }],
  ['<table><tr><th>No.<th>Date<tr><td>1<td>2018<td>extra</table>', { title: '1', when: '2018' }],
  ['<table><tr><th>Date<th>Title<tr><td colspan=99999>2018</table>', { title: '2018', when: '2018' }],
])('%s', (html, expected) => {
  expect(eventsOf(html)).toMatchObject([expected]);
});

test('a cell that spans rows and columns stands in each', () => {
  const rows = '<tr><td rowspan=2>2018<td>A<tr><td>B<tr><td>2019<td>C';
  expect(eventsOf(`<table><tr><th>Date<th>Title${rows}</table>`)).toMatchObject([
    { title: 'A', when: '2018' },
    { title: 'B', when: '2018' },
    { title: 'C', when: '2019' },
  ]);
});

describe('a table as encyclopedias have it', () => {
  const head = '<tr><th rowspan=2>Name<th colspan=2>Date<th rowspan=2>Place<tr><th>start<th>end';

  test('has heads over two rows, and rows of heads that part the others', () => {
    const rows =
      '<tr><th colspan=4>The 1950s<tr><td>A<td>1955<td>1956<td>Geneva<tr><td>B<td>1957<td>1958<td>Rome';
    expect(eventsOf(`<table>${head}${rows}<tr><th>Name<th>start<th>end<th>Place</table>`)).toMatchObject([
      { title: 'A', when: '1955/1956', venue: { name: 'Geneva' } },
      { title: 'B', when: '1957/1958', venue: { name: 'Rome' } },
    ]);
  });

  test.each([
    [
      'the number of a footnote',
      'June 1955<sup id="cite_ref-1" class="reference"><a href="#n">[1]</a></sup>',
    ],
    ['what is not displayed', '<span style="display:none">0000195506</span>June 1955'],
    ['what is hidden', 'June 1955<span hidden>x</span>'],
  ])('its dates are read without %s', (_, date) => {
    expect(eventsOf(`<table><tr><th>Date<th>Event<tr><td>${date}<td>A<sup>2</sup></table>`)).toMatchObject([
      { title: 'A2', when: '1955-06' },
    ]);
  });
});

test.each<[name: string, html: string, issues: string[]]>([
  ['nothing', '', ['no-events at line 1']],
  ['no events', '<p>Hello</p><table><tr><td>a</table>', ['no-events at line 1']],
  [
    'a second table',
    '<table><tr><th>Date<th>Title<tr><td>2018<td>A</table>\n<table><tr><td><time>1</time></table>',
    ['more-tables at line 2'],
  ],
  ['a table without rows', '<table><tr><th>Date<th>Title</table>', ['no-rows at row 1']],
  [
    'a date in doubt',
    '<table><tr><th>Date<th>Title\n<tr><td>1/2/18<td>A</table>',
    ['unclear-date at line 2, row 2, column "Date"'],
  ],
  ['an item in doubt', '<ol>\n<li><time>one day</time> A', ['unclear-date at line 2, item 1, date']],
  [
    'a point on no earth',
    '<ol><li data-lat=95 data-lon=5><time>2018</time> A',
    ['looks-swapped at line 1, item 1, lat'],
  ],
  [
    'a picture without words',
    '<ol><li><time>2018</time> A <img src=a.png>',
    ['missing-alt at line 1, item 1, image'],
  ],
])('%s is told by line', async (_, html, expected) => {
  expect(issueList(await readers.read(html, { format: 'html' }))).toEqual(expected);
});

test('takes its time from the length of the text alone', { timeout: 60_000 }, () => {
  const pieces = [
    '<ol>',
    '<li>',
    '<li><time>2018</time>',
    '<td>',
    '<tr>',
    '<table><tr>',
    '</li>',
    '<p>',
    '<b>',
    '<td rowspan=999>x',
  ];
  expectLinearText(
    [...pieces, '<li data-lat=1>', '<a href=geo:1,2>x', '<div>', 'x</div>', '<caption>'],
    (html) => {
      read(html);
      read(`<ol><li><time>2018</time>${html}`);
      read(`<table><tr><th>Date<th>Title<tr>${html}`);
    },
  );
});

test.each(FILES)('%s, broken in a thousand ways', { timeout: 60_000 }, async (name) => {
  await expectSturdy('html', fixture(name));
});
