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
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromeLaunchOptions } from './find-chrome.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(tmpdir(), 'summit-map-shots') },
    readme: { type: 'boolean', default: false },
  },
});
const page = positionals[0] ?? 'index.html';
const name = page.replace(/\.html$/, '').replaceAll('/', '-');

const server = await createServer({
  root,
  server: { port: 0, strictPort: false, hmr: false },
  logLevel: 'warn',
});
await server.listen();
const url = new URL(page, server.resolvedUrls?.local[0]).href;
const browser = await chromium.launch(await chromeLaunchOptions());

/** @param {number} width @param {'light' | 'dark'} colorScheme */
async function open(width, colorScheme) {
  const tab = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  tab.on('console', (line) => {
    const isNews =
      ['error', 'warning'].includes(line.type()) && !line.text().startsWith('Lit is in dev mode');
    if (isNews) console.log(`  ${width} ${colorScheme}, console ${line.type()}: ${line.text()}`);
  });
  tab.on('pageerror', (error) => console.log(`  ${width} ${colorScheme}, error: ${error.message}`));
  await tab.goto(url, { waitUntil: 'networkidle' });
  await tab.evaluate(() => document.fonts.ready);
  return tab;
}

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
  await browser.close();
  await server.close();
}
