/** What the style sheets of a page do to the inside of the element: nothing but give it their font and their rem. */
import bootstrap from 'bootstrap/dist/css/bootstrap.css?raw';
import { compile } from 'tailwindcss';
import preflight from 'tailwindcss/preflight.css?raw';
import theme from 'tailwindcss/theme.css?raw';
import understrap from 'understrap/css/theme.css?raw';
import { afterEach, expect, it } from 'vitest';
import { MapHarness } from './harness/map.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';

afterEach(clear);

/** What is inherited, and what somebody may set for the text of a whole page. */
const opinionated = `body {
  color: rgb(200, 0, 0); font: italic small-caps 900 condensed 23px/3 monospace; font-kerning: none;
  font-feature-settings: 'smcp'; font-optical-sizing: none; letter-spacing: 3px; word-spacing: 9px;
  text-align: right; text-indent: 40px; text-transform: uppercase; text-shadow: 1px 1px red;
  text-emphasis: dot; text-underline-position: under; text-wrap: balance; white-space: pre;
  word-break: break-all; overflow-wrap: anywhere; line-break: anywhere; hyphens: auto; quotes: none;
  list-style: square inside; border-collapse: collapse; caption-side: bottom;
  fill: red; stroke: red; stroke-width: 4px; text-anchor: end; accent-color: red; caret-color: red;
  -webkit-text-fill-color: red; -webkit-text-stroke: 1px red;
}`;

/** Inherited, but nothing inside shows them: no tabs; the flash of a tap is the browser's or the page's. */
const idle = ['tab-size', '-webkit-tap-highlight-color'];

const sheets: Record<string, () => Promise<string> | string> = {
  Bootstrap: () => bootstrap,
  'Tailwind preflight': async () => (await compile(theme + preflight)).build([]),
  'a WordPress theme': () => understrap,
  'a page with opinions': () => opinionated,
};

/** How elements look, by what and where they are: one of each kind. */
function looks(summit: SummitHarness): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  const visit = (root: ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      const classes = element.getAttribute('class') ?? '';
      const name = `${root.host.localName} ${element.parentElement?.localName} > ${element.localName}.${classes}`;
      if (!found.has(name)) {
        const style = getComputedStyle(element);
        found.set(name, Object.fromEntries([...style].map((key) => [key, style.getPropertyValue(key)])));
      }
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(summit.root);
  return found;
}

async function shown(view: 'list' | 'table', width: number): Promise<ReturnType<typeof looks>> {
  const summit = await mount({ selected: 'hanoi-summit', from: '2019-01', view }, width);
  const steered = (): unknown => summit.view('summit-venues').shadowRoot?.querySelector('.leaflet-container');
  await expect.poll(steered).toBeTruthy();
  await summit.settled();
  const found = looks(summit);
  clear();
  return found;
}

it.each(Object.keys(sheets))('%s changes no style of anything inside', async (name) => {
  // Font, `rem` and the width that there is are the page's: the same with and without its sheet.
  document.documentElement.style.cssText = 'font-size: 16px !important';
  document.body.style.cssText = 'margin: 8px !important; font-family: Arial, sans-serif !important';
  const sheet = document.createElement('style');
  sheet.textContent = (await sheets[name]?.()) ?? '';
  expect(sheet.textContent.length).toBeGreaterThan(500);
  for (const [view, width] of [
    ['list', 1200],
    ['table', 1200],
    ['list', 360],
  ] as const) {
    const without = await shown(view, width);
    document.head.append(sheet);
    const within = await shown(view, width);
    sheet.remove();
    expect(without.size).toBeGreaterThan(100);
    const changed = [...without].flatMap(([element, style]) =>
      Object.entries(style)
        .map(([key, value]) => [key, value, within.get(element)?.[key]])
        .filter(([key = '', value, now]) => now !== value && !idle.includes(key) && !key.startsWith('--'))
        .map(([key, value, now]) => `${element}: ${key} ${value} -> ${now}`),
    );
    expect(changed).toEqual([]);
  }
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

/** A map that stands in a page by itself: where everything is, in px of the map. */
async function placesAlone(): Promise<Record<string, number[]>> {
  const box = document.createElement('div');
  box.style.cssText = 'inline-size: 760px; display: block';
  const element = document.createElement('summit-venues');
  const map = new MapHarness(element);
  box.append(element);
  document.body.append(box);
  await expect.poll(() => element.shadowRoot && map.steered).toBe(true);
  await map.settled();
  const { left, top, width, height } = element.getBoundingClientRect();
  const parts = [...map.root.querySelectorAll('.marker, .label, .group, .group button, .note, .world')];
  const places = parts.map((part, i): [string, number[]] => {
    const at = part.getBoundingClientRect();
    const sides = [at.left - left, at.top - top, at.width, at.height];
    return [`${i} ${part.getAttribute('class')}`, sides.map(Math.round)];
  });
  box.remove();
  return { element: [width, height].map(Math.round), ...Object.fromEntries(places) };
}

it.each(['summit-map', 'summit-venues', 'summit-timeline', 'summit-list', 'summit-details'])(
  '%s is as wide as its page makes it, padding and border included',
  (name) => {
    const element = document.createElement(name);
    element.style.cssText = 'inline-size: 400px; padding: 20px; border: 2px solid';
    document.body.append(element);
    expect(element.offsetWidth).toBe(400);
    element.remove();
  },
);

it.each(Object.keys(sheets))('%s moves and resizes nothing of a map that stands alone', async (name) => {
  document.documentElement.style.cssText = 'font-size: 16px !important';
  document.body.style.cssText = 'margin: 8px !important; font-family: Arial, sans-serif !important';
  const sheet = document.createElement('style');
  // As many pages have it, also for what they do not know.
  sheet.textContent = `${(await sheets[name]?.()) ?? ''} * { box-sizing: content-box; min-width: 0 }
    img, svg, canvas { max-width: 20%; height: auto } button { all: unset; padding: 2rem; border: 3px solid }`;
  const without = await placesAlone();
  document.head.append(sheet);
  const within = await placesAlone();
  sheet.remove();
  expect(Object.keys(without).length).toBeGreaterThan(20);
  expect(without.element?.[0]).toBe(760);
  expect(within).toEqual(without);
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});
