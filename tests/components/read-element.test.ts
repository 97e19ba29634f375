/** Events that a page has in its own markup are read from its nodes, as a browser makes them. */
import { expect, it } from 'vitest';
import { datasetFrom } from '../../src/data/dataset.js';
import { readElement } from '../../src/data/readers/html.js';

const MARKUP = `
  <!-- not to be read: <time datetime="1999">1999</time> -->
  <ol lang="en">
    <li><time datetime="2018-06-12">12 June</time> <b>Singapore</b> &amp; after<script>never()</script>
    <li><time datetime="2019-02-27">27 February</time> Hanoi
      <template><time datetime="1999">never</time></template></li>
  </ol>`;

const eventsOf = (node: Element | DocumentFragment): unknown[] => {
  const { data, issues } = readElement(node);
  const dataset = datasetFrom(data, { issues });
  expect(dataset.issues).toEqual([]);
  return Array.from({ length: dataset.length }, (_, row) => [dataset.titleOf(row), dataset.event(row)?.when]);
};

it('reads a fragment and an element alike, and changes nothing of them', () => {
  const fragment = document.createDocumentFragment();
  fragment.append(...new DOMParser().parseFromString(MARKUP, 'text/html').body.childNodes);
  const before = fragment.cloneNode(true);
  const events = [
    ['Singapore & after', '2018-06-12'],
    ['Hanoi', '2019-02-27'],
  ];
  expect(eventsOf(fragment)).toEqual(events);
  expect(fragment.isEqualNode(before)).toBe(true);

  const element = document.createElement('div');
  element.append(fragment);
  document.body.append(element);
  expect(eventsOf(element)).toEqual(events);
  element.remove();
});
