// @ts-check
/**
 * Takes pictures of `<summit-venues>` to be looked at by people: four parts of the world at every zoom, at three widths,
 * light and dark, and a sheet for each part that shows them at once.
 *
 *     npm run looks:map                                   all, into a folder of the temporary directory
 *     npm run looks:map -- --out looks --only hanoi-dark  another folder; only pictures with that in their name
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contactSheets } from './contact-sheets.mjs';
import { openPages } from './pages.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'summit-map-looks-map') },
    only: { type: 'string', default: '' },
  },
});
const out = resolve(values.out);

const korea = 'korea-diplomacy.ts#koreaDiplomacy';
const places = [
  { place: 'singapore', center: [1.2494, 103.8249], set: korea },
  { place: 'hanoi', center: [21.03, 105.85], set: korea },
  { place: 'europe', center: [50, 10], set: 'us-soviet-summits.ts#usSovietSummits' },
  { place: 'pacific', center: [25, -170], set: korea },
];
const sizes = [
  { width: 360, height: 268 },
  { width: 768, height: 408 },
  { width: 1200, height: 560 },
];
const zooms = [1, 2, 3, 4, 5, 6, 7, 8];

const looks = places.flatMap((place) =>
  /** @type {const} */ (['light', 'dark']).flatMap((scheme) =>
    sizes.flatMap((size) =>
      zooms.map((zoom) => ({
        ...{ ...place, ...size, scheme, zoom },
        name: `${place.place}-${scheme}-${size.width}-z${zoom}`,
      })),
    ),
  ),
);

const pages = await openPages();
mkdirSync(out, { recursive: true });
/** @type {string[]} */
const taken = [];
try {
  for (const { name, width, height, scheme, zoom, center, set } of looks) {
    if (!name.includes(values.only)) continue;
    const tab = await pages.open('index.html', name, { viewport: { width, height }, colorScheme: scheme });
    await tab.addStyleTag({
      content: `body { margin: 0; padding: 0; font-family: sans-serif } summit-venues { block-size: ${height}px }`,
    });
    await tab.evaluate(
      async ({ center, zoom, set }) => {
        const [file, name = ''] = set.split('#');
        const data = (await import(`/src/data/sets/${file}`))[name];
        // As the element itself imports it: a module of another name would be another class.
        const events = '/src/components/shared/events.ts';
        const { SummitViewportEvent } = await import(events);
        const map = Object.assign(document.createElement('summit-venues'), { data });
        document.body.replaceChildren(map);
        await map.updateComplete;
        const bounds = { west: 0, north: 0, east: 0, south: 0 };
        map.dispatchEvent(new SummitViewportEvent({ center, zoom, bounds }, false, 'end'));
        await map.updateComplete;
      },
      { center, zoom, set },
    );
    // The finer pieces of the world, and the frame in which they are drawn.
    await tab.waitForLoadState('networkidle');
    await tab.waitForTimeout(150);
    await tab.screenshot({ path: join(out, `${name}.png`) });
    taken.push(name);
    await tab.close();
  }
  await contactSheets(pages, out, taken);
} finally {
  await pages.close();
}
