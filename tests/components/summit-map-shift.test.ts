/** Nothing on the page moves while the element comes: measured by the browser itself, as its layout shifts. */
import { afterEach, expect, it } from 'vitest';
import { clear } from './harness/summit.js';

afterEach(clear);

const LATE = 150;

interface Page {
  readonly body: string;
  readonly css?: string;
  readonly lang?: string;
  readonly width?: number;
}

/** A page of its own, on which the element is not defined before the text has been seen. */
async function shifts({ body, css = '', lang = 'en', width = 1200 }: Page): Promise<number> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 900px; border: 0`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const text = `<!doctype html><html lang="${lang}"><style>body { margin: 16px } ${css}</style><body>${body}</body></html>`;
  frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) throw new Error('The page of the test has no window.');
  let sum = 0;
  const observer = new view.PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  const frames = (count: number): Promise<void> =>
    count === 0
      ? Promise.resolve()
      : new Promise((resolve) => view.requestAnimationFrame(() => resolve(frames(count - 1))));
  await frames(4);
  const script = page.createElement('script');
  script.type = 'module';
  script.src = new URL('../../src/define.ts', import.meta.url).href;
  page.head.append(script);
  await expect
    .poll(() => page.querySelector('summit-map:state(ready)')?.shadowRoot?.querySelector('footer') ?? null, {
      timeout: 10_000,
    })
    .not.toBeNull();
  await frames(12);
  for (const entry of observer.takeRecords()) sum += Number(Reflect.get(entry, 'value'));
  return sum;
}

const rows = Array.from({ length: 12 }, (_, n) => ({
  title: `Event ${n}`,
  date: `2020-0${1 + (n % 9)}-11`,
  lat: 10 + n,
  lon: 20 + n,
}));
const src = (): string => URL.createObjectURL(new Blob([JSON.stringify(rows)], { type: 'application/json' }));

it('measures: a page on which a line is put before the others moves', async () => {
  const pushed = await shifts({
    body: `<div style="height: 400px; background: silver">Text.</div><summit-map></summit-map><script>
      setTimeout(() => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Late', style: 'height: 300px' })), ${LATE});
    </script>`,
  });
  expect(pushed).toBeGreaterThan(0.05);
});

it.each([
  ['with what is bundled', '<summit-map></summit-map>', 'en', 1200],
  ['with a file', '<summit-map src="SRC"></summit-map>', 'en', 1200],
  ['with a file, narrow', '<summit-map src="SRC"></summit-map>', 'en', 360],
  ['with a file and words for the while', '<summit-map src="SRC"><p>Meanwhile.</p></summit-map>', 'en', 768],
  ['in a language that has to be fetched', '<summit-map><p>Meanwhile.</p></summit-map>', 'vi', 1200],
])('nothing moves %s', async (_, body, lang, width) => {
  const page = { body: `<p>Text before.</p>${body.replace('SRC', src())}`, lang, width };
  expect(await shifts(page)).toBeLessThan(0.01);
});

it.each([
  ['with what is bundled', '<summit-map></summit-map>', 'en'],
  ['with a file', '<summit-map src="SRC"></summit-map>', 'en'],
  ['in a language that has to be fetched', '<summit-map></summit-map>', 'vi'],
])('nothing below moves where the page gives a height, %s', async (_, body, lang) => {
  const page = {
    body: `<p>Text before.</p>${body.replace('SRC', src())}<p>Text after.</p>`,
    css: 'summit-map { display: block; height: 600px }',
    lang,
  };
  expect(await shifts(page)).toBeLessThan(0.01);
});
