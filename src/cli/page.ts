import { createHash } from 'node:crypto';
import { classicScript, inlineJson, inlineScript } from './classic-script.js';
import { directionOf } from './language.js';
import type { DatasetInput } from '../data/types.js';

/** What a page is made of. */
export interface PageParts {
  readonly title: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly theme: 'light' | 'dark' | undefined;
  readonly data: DatasetInput;
  /** Dates and titles, shown where the component cannot be. */
  readonly entries: readonly (readonly [date: string, title: string])[];
  /** How many entries there are beyond these. */
  readonly more: number;
  /** The text of `summit-map.standalone.js`. */
  readonly module: string;
  /** The text of `writers/csv.js`, so that the page can give its data as a table. */
  readonly csv: string;
  /** The text of the page's language, `locales/vi.js`; English needs none. */
  readonly language: string | undefined;
  /** The licences of what is inside. */
  readonly notices: string;
}

/** Hands the data over before the element has drawn anything. */
const START = `document.querySelector('summit-map').data = JSON.parse(document.getElementById('summit-map-data').textContent);`;

/** One HTML page that needs nothing else: it opens from disk, and its policy keeps it from asking the network for anything but pictures. */
export function pageOf(page: PageParts): string {
  const { title, lang, theme, data, entries, more, module, csv, language, notices } = page;
  const script = inlineScript(classicScript(module, START, language, csv));
  const style = styleOf(theme);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src 'self' file: data: blob: http: https:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<summit-map${theme ? ` theme="${theme}"` : ''}>
<h1>${escapeHtml(title)}</h1>
<p lang="en" dir="ltr">The map and the timeline of these events need JavaScript.</p>
<ul>
${entries.map(entry).join('\n')}
</ul>${more > 0 ? `\n<p>+ ${more}</p>` : ''}
</summit-map>
<script type="application/json" id="summit-map-data">${inlineJson(data)}</script>
<script type="text/plain" id="summit-map-notices">
${inlineScript(notices)}</script>
<script>${script}</script>
</body>
</html>
`;
}

const entry = ([date, title]: readonly [string, string]): string =>
  `<li>${[date, title]
    .filter((text) => text !== '')
    .map(escapeHtml)
    .join(' · ')}</li>`;

const styleOf = (theme: PageParts['theme']): string => `
:root { color-scheme: ${theme ?? 'light dark'}; background: light-dark(#ffffff, #15191c); color: light-dark(#17222a, #eef1f2); font-family: system-ui, sans-serif; }
body { margin: 0; padding: 1rem max(1rem, calc((100% - 1200px) / 2)); }
`;

/** The source expression that lets an inline script or style with exactly that text run. */
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
