/**
 * The standalone file as a page gets it: served beside one static page under a strict policy, opened in a real browser.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChrome, launchArguments } from '../scripts/find-chrome.mjs';

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
/** Lit's policy is the only one that is needed; a second copy of Lit wants it a second time. */
const TRUSTED = "; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
/** What a page with large files adds: our own policy, which names the worker that reads them. */
const WITH_WORKER = `${STRICT}${TRUSTED} summit-map`;
/** Pages that keep to another policy than the rest. */
const POLICIES: Record<string, string> = {
  '/large': WITH_WORKER,
  '/large/no-worker': `${WITH_WORKER}; worker-src 'none'`,
  '/readers/worker.js': WITH_WORKER,
};
const LARGE_ROWS = 12_000;

const page = (
  body: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<script type="module" src="/violations.js"></script><script type="module" src="/summit-map.standalone.js"></script>${body}`;

const PAGES: Record<string, string> = {
  '/': page('<summit-map></summit-map>'),
  '/vietnamese': page('<summit-map lang="vi"></summit-map>'),
  '/alone-vietnamese': page('<summit-map lang="vi"></summit-map>').replace(
    '/summit-map',
    '/alone/summit-map',
  ),
  '/twice': page(
    '<script type="module" src="/copy/summit-map.standalone.js"></script><summit-map></summit-map><summit-map selected="singapore-summit"></summit-map>',
  ),
  '/file': page('<summit-map src="/events.json"></summit-map>'),
  ...Object.fromEntries(
    ['', '/no-worker', '/no-policy'].map((way) => [
      `/large${way}`,
      page('<summit-map src="/events.csv"></summit-map>'),
    ]),
  ),
  '/calendar': page('<summit-map src="/events.ics"></summit-map>'),
  '/coarse': page('<summit-map></summit-map>').replace('/summit-map', '/coarse/summit-map'),
  ...Object.fromEntries(
    ['refused', 'silent', 'moody'].map((way) => [
      `/tiles/${way}`,
      page(`<summit-venues tiles="/tile/${way}/{z}/{x}/{y}.png" tile-attribution="Us"></summit-venues>`),
    ]),
  ),
  '/alone': page('<summit-map src="/events.ics"></summit-map>').replace('/summit-map', '/alone/summit-map'),
};

const FILES: Record<string, [type: string, text: string]> = {
  '/violations.js': [
    'text/javascript',
    'globalThis.violations = []; globalThis.progress = []; document.addEventListener("summit-progress", (e) => progress.push([e.phase, e.unit])); document.addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective + " " + e.blockedURI + " " + e.sourceFile + ":" + e.lineNumber));',
  ],
  '/events.json': [
    'application/json',
    JSON.stringify([{ id: 'one', title: 'One', date: '2020-01-02', lat: 10, lon: 20 }]),
  ],
  '/events.csv': [
    'text/csv',
    `id,title,date,lat,lon\n${Array.from(
      { length: LARGE_ROWS },
      (_, i) =>
        `e${i},An event with a title of some length ${i},20${10 + (i % 10)}-03-04,${(i % 60) + 1},${i % 150}`,
    ).join('\n')}`,
  ],
  '/events.ics': [
    'text/calendar',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:one\r\nSUMMARY:One\r\nDTSTART;VALUE=DATE:20200102\r\nGEO:10;20\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ],
};

/** Ways in which a tile server answers. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const refused = new Set<string>();
const referrers = new Set<string | undefined>();
function answerTile(path: string, referrer: string | undefined, response: ServerResponse): void {
  const picture = () => void response.setHeader('content-type', 'image/png').end(PNG);
  if (path.startsWith('/tile/refused/')) response.writeHead(403).end();
  else if (path.startsWith('/tile/moody/')) {
    referrers.add(referrer);
    // Every third is refused at first, when others have come.
    if (Number(path.match(/\d+/g)?.[1]) % 3 === 0 && !refused.has(path)) {
      refused.add(path);
      setTimeout(() => response.writeHead(503).end(), 400);
    } else setTimeout(picture, 150);
  }
  // Otherwise silence.
}

let folder: string;
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'summit-map-standalone-'));
  // In a process of its own: inside a test run the bundler would take the development build of Lit.
  const build = `import { buildStandalone } from './scripts/standalone.mjs'; await buildStandalone(${JSON.stringify(folder)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', build], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const bundle = readFileSync(join(folder, 'summit-map.standalone.js'), 'utf8');
  FILES['/locales/vi.js'] = ['text/javascript', readFileSync(join(folder, 'locales/vi.js'), 'utf8')];
  FILES['/readers/worker.js'] = ['text/javascript', readFileSync(join(folder, 'readers/worker.js'), 'utf8')];
  FILES['/readers/ical.js'] = ['text/javascript', readFileSync(join(folder, 'readers/ical.js'), 'utf8')];
  FILES['/writers/csv.js'] = ['text/javascript', readFileSync(join(folder, 'writers/csv.js'), 'utf8')];
  for (const name of readdirSync(join(folder, 'world'))) {
    FILES[`/world/${name}`] = ['text/javascript', readFileSync(join(folder, 'world', name), 'utf8')];
  }
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const html = PAGES[path];
    const file = path.endsWith('/summit-map.standalone.js') ? ['text/javascript', bundle] : FILES[path];
    if (path.startsWith('/tile/')) {
      answerTile(path, request.headers.referer, response);
      return;
    }
    response.setHeader('content-security-policy', POLICIES[path] ?? STRICT + TRUSTED);
    if (html) response.setHeader('content-type', 'text/html').end(html);
    else if (file) response.setHeader('content-type', file[0] ?? '').end(file[1]);
    else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  const { path, env } = await findChrome();
  browser = await chromium.launch({ executablePath: path, args: [...launchArguments], ...(env && { env }) });
}, 180_000);

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether the map is drawn from finer pieces alone. */
const whole =
  "(() => { const { shadowRoot } = document.querySelector('summit-map').shadowRoot.querySelector('summit-venues'); return shadowRoot.querySelector('.world > g') !== null && !shadowRoot.querySelector('#world'); })()";

interface Visit {
  readonly page: Page;
  readonly requests: string[];
  readonly lines: string[];
  violations(): Promise<unknown>;
}

async function open(path: string, ready = '[part~="marker"]', tag = 'summit-map'): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const requests: string[] = [];
  const lines: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(origin, '')));
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(String(error)));
  // Pictures may be on their way for ever.
  await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
  await page.locator(`${tag} ${ready}`).first().waitFor();
  return { page, requests, lines, violations: () => page.evaluate('violations') };
}

describe('the standalone file', () => {
  it('works on a static page under a strict policy with one request and not a word in the console', async () => {
    const { page, requests, lines, violations } = await open('/');
    await page.getByRole('option', { name: /Second US–North Korea summit/ }).press('Enter');
    await page.getByRole('heading', { name: 'Second US–North Korea summit' }).waitFor();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('table').first().waitFor();
    expect(await violations()).toEqual([]);
    expect(lines).toEqual([]);
    expect(requests.filter((url) => url !== '/favicon.ico')).toEqual([
      '/',
      '/violations.js',
      '/summit-map.standalone.js',
    ]);
    expect(await page.evaluate("'L' in globalThis")).toBe(false);
    await page.close();
  });

  it('may be loaded twice: two copies, two elements that share nothing, no error', async () => {
    const { page, lines } = await open('/twice');
    const selected = await page.evaluate(
      "[...document.querySelectorAll('summit-map')].map((each) => each.selected)",
    );
    expect(selected).toEqual([null, 'singapore-summit']);
    // What either of them does when the page has nothing else to do.
    for (let i = 0; i < 20; i++)
      await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
    expect(lines).toEqual([]);
    await page.close();
  });

  it('reads a file of the page without asking anybody else', async () => {
    const { page, requests, violations } = await open('/file');
    expect(await page.evaluate("[...document.querySelector('summit-map').visible]")).toEqual(['one']);
    expect(await violations()).toEqual([]);
    expect(requests.filter((url) => url.includes('://'))).toEqual([]);
    await page.close();
  });

  const isWhole = `document.querySelector('summit-map').visible.length === ${LARGE_ROWS} && document.querySelector('summit-map').matches(':state(ready)')`;

  it('reads a large file in the worker beside it, under Trusted Types too', async () => {
    const { page, requests, lines, violations } = await open('/large');
    await expect.poll(() => page.evaluate(isWhole), { timeout: 20_000 }).toBe(true);
    expect(requests).toContain('/readers/worker.js');
    expect(await page.evaluate('progress')).toContainEqual(['move', 'records']);
    expect(await violations()).toEqual([]);
    expect(lines).toEqual([]);
    await page.close();
  });

  it.each([
    ['forbids workers', '/large/no-worker', /worker-src/],
    ['does not know our Trusted Types policy', '/large/no-policy', /trusted-types/],
  ])('reads it in slices where the page %s', async (_, path, why) => {
    const { page, requests, violations } = await open(path);
    await expect.poll(() => page.evaluate(isWhole), { timeout: 20_000 }).toBe(true);
    expect(requests).not.toContain('/readers/worker.js');
    expect(await page.evaluate('progress')).toContainEqual(['move', 'records']);
    // The browser reports what was tried, and nothing else.
    expect(await violations()).toEqual([expect.stringMatching(why)]);
    expect(await page.evaluate("document.querySelector('summit-map').issues")).toEqual([]);
    await page.close();
  });

  it('fetches the reader of another format from beside it', async () => {
    const { page, requests, lines, violations } = await open('/calendar');
    expect(await page.evaluate("[...document.querySelector('summit-map').visible]")).toEqual(['one']);
    // The map comes after the first frame, and its finer pieces with it.
    const asked = requests.filter((url) => !url.startsWith('/world/'));
    expect(asked.slice(-2)).toEqual(['/events.ics', '/readers/ical.js']);
    expect(await violations()).toEqual([]);
    expect(lines).toEqual([]);
    await page.close();
  });

  it('fetches its language from beside it, and speaks English where that is not served', async () => {
    const { page, requests, lines, violations } = await open('/vietnamese');
    await page.getByRole('button', { name: 'Bảng' }).waitFor();
    expect(requests.at(-1)).toBe('/locales/vi.js');
    expect(await violations()).toEqual([]);
    expect(lines).toEqual([]);
    await page.close();
    const alone = await open('/alone-vietnamese');
    await alone.page.getByRole('button', { name: 'Table' }).waitFor();
    await alone.page
      .getByText('27–28 thg 2, 2019')
      .or(alone.page.getByText('27–28/2/2019'))
      .first()
      .waitFor();
    await alone.page.close();
  });

  it('gives its data as files, JSON without asking anybody, CSV with the writer from beside it', async () => {
    const { page, requests, lines, violations } = await open('/');
    const before = requests.length;
    const save = async (format: string): Promise<readonly [name: string, text: string]> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download the data: ${format}` }).click(),
      ]);
      return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
    };
    const asked = (): string[] => requests.slice(before).filter((each) => !each.startsWith('blob:'));
    const [name, json] = await save('JSON');
    expect(name).toBe('The two summits, 2018–2019.json');
    expect(JSON.parse(json)).toMatchObject({ events: { length: 10 } });
    expect(asked()).toEqual([]);
    const [csvName, csv] = await save('CSV');
    expect(csvName).toBe('The two summits, 2018–2019.csv');
    expect(csv).toContain('hanoi-summit');
    expect(asked()).toEqual(['/writers/csv.js']);
    expect(await violations()).toEqual([]);
    expect(lines).toEqual([]);
    await page.close();
    // Where the writer is not served, the data is not kept back.
    const alone = await open('/alone-vietnamese');
    const [file] = await Promise.all([
      alone.page.waitForEvent('download'),
      alone.page.getByRole('button', { name: /: CSV$/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.json$/);
    await alone.page.close();
  });

  it('says what is missing where that reader is not served', async () => {
    const { page } = await open('/alone', '[part~="error"]');
    const said = await page.locator('summit-map [part~="error"] [role="alert"]').textContent();
    expect(said).toContain('The reader of ical could not be loaded. Serve readers/ical.js');
    const codes = "document.querySelector('summit-map').issues.map(({ code }) => code)";
    expect(await page.evaluate(codes)).toEqual(['reader-missing']);
    await page.close();
  });

  it('fetches finer pieces of the world from beside it where the reader comes near', async () => {
    const { page, requests, lines, violations } = await open('/');
    for (let i = 0; i < 5; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => page.evaluate(whole), { timeout: 10_000 }).toBe(true);
    const pieces = requests.filter((url) => url.startsWith('/world/'));
    expect(pieces.length).toBeGreaterThan(1);
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(requests.filter((url) => url.includes('://'))).toEqual([]);
    expect(await violations()).toEqual([]);
    expect(lines).toEqual([]);
    await page.close();
  });

  it('keeps the coarser world where the finer one is not served, asks no more, and goes no closer', async () => {
    const { page, requests } = await open('/coarse');
    const zoomIn = page.getByRole('button', { name: 'Zoom in' });
    for (let i = 0; i < 9; i++) {
      await zoomIn.click({ force: true });
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(300);
    const pieces = requests.filter((url) => url.includes('/world/'));
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.length).toBeLessThan(12);
    expect(await page.evaluate(whole)).toBe(false);
    expect(await zoomIn.getAttribute('aria-disabled')).toBe('true');
    await page.close();
  });

  it.each([
    ['refuses', 'refused'],
    ['says nothing', 'silent'],
  ])('a tile server that %s leaves the built-in world, after a few attempts', async (_, way) => {
    const { page, requests } = await open(`/tiles/${way}`, '', 'summit-venues');
    await page.getByText('The detailed map could not be fetched').waitFor({ timeout: 14_000 });
    const tiles = requests.filter((url) => url.startsWith('/tile/'));
    expect(tiles.length).toBeGreaterThan(2);
    expect(tiles.length).toBeLessThan(30);
    await page.waitForTimeout(1500);
    expect(requests.filter((url) => url.startsWith('/tile/'))).toHaveLength(tiles.length);
    expect(await page.locator('summit-venues .tiles').count()).toBe(0);
    await page.close();
  });

  it('tiles that are slow or fail now and then come in the end, and the server is told which page asks', async () => {
    refused.clear();
    const { page, violations } = await open('/tiles/moody', '', 'summit-venues');
    const come =
      "(() => { const all = [...document.querySelector('summit-venues').shadowRoot.querySelectorAll('.tiles img')]; return all.length > 3 && all.every((each) => each.className === 'loaded'); })()";
    await expect.poll(() => page.evaluate(come), { timeout: 10_000 }).toBe(true);
    expect(refused.size).toBeGreaterThan(0);
    expect(referrers.size).toBe(1);
    expect([...referrers][0]).toContain(origin);
    expect(await violations()).toEqual([]);
    await page.close();
  });
});
