/** A page that allows no inline style, no inline script and no text as markup: the map does all it can do. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { MapHarness } from './harness/map.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const PAGE = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<script type="module" src="/tests/components/harness/strict-page.ts"></script>
<summit-venues></summit-venues>`;

let page: HTMLIFrameElement;

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

/** What the browser refused, or what was thrown. */
const wrong = (): unknown => page.contentWindow && Reflect.get(page.contentWindow, 'wrong');

async function open(): Promise<MapHarness> {
  document.body.replaceChildren();
  page = document.createElement('iframe');
  page.style.cssText = 'inline-size: 800px; block-size: 600px; border: 0';
  // eslint-disable-next-line no-restricted-syntax -- A policy counts from the beginning of a document; this is a text of ours.
  page.srcdoc = PAGE;
  document.body.append(page);
  const element = (): HTMLElementTagNameMap['summit-venues'] | null | undefined =>
    page.contentDocument?.querySelector('summit-venues');
  await expect.poll(() => element()?.shadowRoot ?? null).not.toBeNull();
  const found = element();
  if (!found) throw new Error('There is no map.');
  Object.assign(found.style, { position: 'absolute', inset: '0', blockSize: '423px' });
  const map = new MapHarness(found);
  await expect.poll(() => map.steered).toBe(true);
  return map;
}

it('the page is as strict as it says', async () => {
  const map = await open();
  const { ownerDocument } = map.element;
  expect(() => (ownerDocument.createElement('script').text = 'text')).toThrow();
  ownerDocument.createElement('div').setAttribute('style', 'color: red');
  await expect.poll(wrong).toHaveLength(2);
});

it('markers, names, gestures, lists, journeys, shapes, tiles, crowds: nothing is refused', async () => {
  const map = await open();
  const first = map.markers()[0];
  await map.drag([700, 400], [640, 400]);
  await expect.poll(() => map.markers()[0]?.x).toBe((first?.x ?? 0) - 60);
  await map.wheel([400, 200], -100, { ctrl: true });
  await commands.dblclick(600, 380);
  await map.settled();
  const { x, y } = map
    .markers()
    .find((each) => each.x > 20 && each.x < 700 && each.y > 20 && each.y < 400) ?? { x: 0, y: 0 };
  await commands.mouseClick(x, y);
  await map.settled();
  expect(map.of('select').length + map.of('viewport').length).toBeGreaterThan(3);

  Object.assign(map.element, { journeys: true, follow: true, selected: 'hanoi-summit' });
  await map.settled();
  map.element.data = [
    {
      title: 'A',
      date: '2020',
      lat: 1,
      lon: 1,
      geometry: {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [9, 9],
        ],
      },
    },
    { title: 'B', date: '2021', lat: 1, lon: 1 },
  ];
  await map.settled();
  const [stack] = map.markers();
  await commands.mouseClick(stack?.x ?? 0, stack?.y ?? 0);
  await expect.poll(() => map.list).not.toBeNull();
  Object.assign(map.element, {
    tiles: '/stories/tile.svg?{z}/{x}/{y}',
    tileAttribution: 'Us',
    consent: 'ask',
  });
  await map.settled();
  map.element.consent = null;
  await expect.poll(() => map.root.querySelectorAll('.tiles img.loaded').length).toBeGreaterThan(3);
  expect(wrong()).toEqual([]);

  const many = await open();
  // Typed arrays of another window are none there: rows.
  many.element.data = Array.from({ length: 6000 }, (_, i) => ({
    title: `Sample ${i}`,
    date: '2020',
    lat: (i % 97) - 40,
    lon: (i % 289) - 140,
  }));
  await expect.poll(() => many.root.querySelector('canvas.crowd')).not.toBeNull();
  many.element.density = 'heat';
  await many.settled();
  expect(wrong()).toEqual([]);
});
