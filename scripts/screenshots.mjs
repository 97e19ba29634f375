// @ts-check
/**
 * Takes pictures of a page of this project, served from its sources, at three widths in light and dark.
 *
 *     npm run screenshots                                    index.html, into a folder of the temporary directory
 *     npm run screenshots -- demo/other.html --out shots     another page, another folder
 *     npm run screenshots -- --readme                        docs/summit-map.png, the picture of the README
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openPages, root } from './pages.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(tmpdir(), 'summit-map-shots') },
    readme: { type: 'boolean', default: false },
  },
});
const page = positionals[0] ?? 'index.html';
const name = page.replace(/\.html$/, '').replaceAll('/', '-');

const pages = await openPages();

/** @param {number} width @param {'light' | 'dark'} colorScheme */
const open = (width, colorScheme) =>
  pages.open(page, `${width} ${colorScheme}`, { viewport: { width, height: 900 }, colorScheme });

try {
  if (values.readme) {
    const tab = await open(1200, 'light');
    const element = tab.locator('summit-map').first();
    // The state that shows most: two months of the period, the second summit open.
    await element.evaluate(async (/** @type {import('../src/index.js').SummitMap} */ map) => {
      Object.assign(map, { from: '2019-01-01', to: '2019-02-28', selected: 'hanoi-summit' });
      await map.updateComplete;
    });
    await tab.waitForTimeout(500);
    await element.screenshot({ path: join(root, 'docs/summit-map.png') });
    console.log('docs/summit-map.png');
  } else {
    const out = resolve(values.out);
    mkdirSync(out, { recursive: true });
    for (const width of [360, 768, 1200]) {
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        const path = join(out, `${name}-${width}-${colorScheme}.png`);
        const tab = await open(width, colorScheme);
        await tab.screenshot({ path, fullPage: true });
        await tab.close();
        console.log(path);
      }
    }
  }
} finally {
  await pages.close();
}
