// @ts-check
/** Pages of this project in a browser, served from its sources: for pictures. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromeLaunchOptions } from './find-chrome.mjs';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** A server and a browser, until `close`. */
export async function openPages() {
  const server = await createServer({
    root,
    server: { port: 0, strictPort: false, hmr: false },
    logLevel: 'warn',
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  const browser = await chromium.launch(await chromeLaunchOptions());
  /**
   * One for each kind of device: what it has loaded once is there for the next page.
   * @type {Map<string, import('playwright').BrowserContext>}
   */
  const devices = new Map();
  /** @param {import('playwright').BrowserContextOptions} settings */
  const device = async (settings) => {
    const key = JSON.stringify(settings);
    const known =
      devices.get(key) ??
      (await browser.newContext({
        locale: 'en-US',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
        ...settings,
      }));
    devices.set(key, known);
    return known;
  };
  return {
    /**
     * Opens a page when its fonts are there; what it writes to the console is told here.
     * @param {string} path @param {string} name of the picture, for what is told
     * @param {import('playwright').BrowserContextOptions} settings
     */
    async open(path, name, { viewport, colorScheme, forcedColors, ...settings }) {
      const tab = await (await device(settings)).newPage();
      if (viewport) await tab.setViewportSize(viewport);
      await tab.emulateMedia({ colorScheme: colorScheme ?? 'light', forcedColors: forcedColors ?? 'none' });
      tab.on('console', (line) => {
        const isNews =
          ['error', 'warning'].includes(line.type()) && !line.text().startsWith('Lit is in dev mode');
        if (isNews) console.log(`  ${name}, console ${line.type()}: ${line.text()}`);
      });
      tab.on('pageerror', (error) => console.log(`  ${name}, error: ${error.message}`));
      await tab.goto(new URL(path, base).href, { waitUntil: 'networkidle' });
      await tab.evaluate(() => document.fonts.ready);
      return tab;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
