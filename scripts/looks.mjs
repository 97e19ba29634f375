// @ts-check
/**
 * Takes pictures of `<summit-map>` to be looked at by people: every theme at three widths in four languages, light and
 * dark where the theme has both; other states; forced colours; text at 200 %; pages of print; and sheets that show
 * many at once.
 *
 *     npm run looks                             all, into a folder of the temporary directory
 *     npm run looks -- --out looks --only ink   another folder; only pictures with that in their name
 */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contactSheets } from './contact-sheets.mjs';
import { openPages, root } from './pages.mjs';

/**
 * @typedef {object} Look
 * @property {string} name
 * @property {number} width
 * @property {string} [theme] a file of src/themes/
 * @property {string} [lang]
 * @property {'light' | 'dark'} [scheme]
 * @property {string} [set] a module of src/data/sets/, with the name that it exports: `file#name`
 * @property {Record<string, unknown>} [properties] of the element
 * @property {string} [css] of the page
 * @property {import('playwright').BrowserContextOptions} [settings]
 */

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(tmpdir(), 'summit-map-looks') },
    only: { type: 'string', default: '' },
  },
});
const out = resolve(values.out);
const WIDTHS = [360, 768, 1200];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const themes = readdirSync(join(root, 'src/themes')).map((file) => file.replace('.css', ''));
const oneScheme = { ink: 'light', night: 'dark' };

const period = { from: '2019-01-01', to: '2019-02-28' };
const chosen = { ...period, selected: 'hanoi-summit' };
/** The medium layout shows its list, the others what is chosen. @param {number} width */
const stateAt = (width) => (width === 768 ? period : chosen);

/** @type {Look[]} */
const inThemes = themes.flatMap((theme) =>
  SCHEMES.filter((scheme) => (oneScheme[/** @type {'ink'} */ (theme)] ?? scheme) === scheme).flatMap(
    (scheme) =>
      WIDTHS.flatMap((width) =>
        ['en', 'vi', 'ko', 'ar'].map((lang) => ({
          name: `${theme}-${scheme}-${width}-${lang}`,
          ...{ theme, scheme, width, lang, properties: stateAt(width) },
        })),
      ),
  ),
);

const dense = 'us-soviet-summits.ts#usSovietSummits';
/** @type {Omit<Look, 'width'>[]} */
const states = [
  { name: 'forced', scheme: 'dark', properties: chosen, settings: { forcedColors: 'active' } },
  { name: 'large-text', properties: chosen, css: 'html { font-size: 200% }' },
  { name: 'large-text-table', properties: { ...period, view: 'table' }, css: 'html { font-size: 200% }' },
  { name: 'bar-chosen', properties: { ...period, selected: 'working-groups' } },
  { name: 'coarse', properties: period, settings: { hasTouch: true, isMobile: true } },
  { name: 'list', properties: period },
  { name: 'table', properties: { ...period, view: 'table', selected: 'sotu-announcement' } },
  { name: 'table-ar', lang: 'ar', properties: { ...period, view: 'table' } },
  { name: 'whole-period', properties: {} },
  { name: 'german', lang: 'de', properties: chosen },
  { name: 'russian', lang: 'ru', properties: period },
  { name: 'lanes', set: dense, properties: { lanes: 'group', from: '1955', to: '1992' } },
  {
    name: 'lanes-dark',
    scheme: 'dark',
    set: dense,
    properties: { lanes: 'group', from: '1955', to: '1992' },
  },
  { name: 'lanes-ar', lang: 'ar', set: dense, properties: { lanes: 'group', from: '1955', to: '1992' } },
  { name: 'no-match', properties: { filters: { search: 'Reykjavik' } } },
  { name: 'error', properties: { src: '/nowhere.json' } },
  { name: 'no-data', properties: { data: [] } },
];

const looks = [
  ...inThemes,
  ...states.flatMap((state) => WIDTHS.map((width) => ({ ...state, name: `${state.name}-${width}`, width }))),
].filter(({ name }) => name.includes(values.only));

const pages = await openPages();

/** A page with nothing but the element on it. @param {Look} look */
async function show({
  name,
  width,
  theme = 'default',
  lang = 'en',
  scheme,
  set = '',
  properties,
  css = '',
  settings,
}) {
  const tab = await pages.open('index.html', name, {
    viewport: { width, height: 900 },
    colorScheme: scheme ?? 'light',
    ...settings,
  });
  const sheet = readFileSync(join(root, `src/themes/${theme}.css`), 'utf8');
  const paper = /--summit-paper: (.*?);/.exec(sheet)?.[1] ?? 'Canvas';
  await tab.addStyleTag({
    content: `${sheet} :root { background: ${paper} }
      body { padding: 1rem max(1rem, (100% - 1200px) / 2); font-family: sans-serif } summit-map { margin: 0 } ${css}`,
  });
  await tab.evaluate(
    async ({ lang, set, properties }) => {
      const map = document.querySelector('summit-map');
      if (!map) throw new Error('There is no element.');
      document.body.replaceChildren(map);
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
      const [file, name = ''] = set.split('#');
      if (file) Object.assign(map, { data: (await import(`/src/data/sets/${file}`))[name] });
      await map.updateComplete;
      Object.assign(map, properties);
      await map.updateComplete;
    },
    { lang, set, properties: properties ?? {} },
  );
  await tab.waitForLoadState('networkidle');
  await tab.waitForTimeout(400);
  return tab;
}

mkdirSync(out, { recursive: true });
/** @type {string[]} */
const taken = [];
try {
  for (const look of looks) {
    const tab = await show(look);
    // Not `fullPage`: for that picture the pointer is a mouse again.
    const height = await tab.evaluate(() => document.documentElement.scrollHeight);
    await tab.setViewportSize({ width: look.width, height });
    await tab.screenshot({ path: join(out, `${look.name}.png`) });
    taken.push(look.name);
    await tab.close();
  }
  for (const lang of ['en', 'ar']) {
    const name = `print-${lang}`;
    if (!name.includes(values.only)) continue;
    const tab = await show({ name, width: 1200, lang, properties: chosen });
    await tab.pdf({ path: join(out, `${name}.pdf`), format: 'A4', printBackground: false });
    await tab.close();
  }
  await contactSheets(pages, out, taken);
} finally {
  await pages.close();
}
console.log(`${taken.length} pictures in ${out}`);
