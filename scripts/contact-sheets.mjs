// @ts-check
/** Many pictures on one: a sheet for each theme and each other state. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What pictures have in common: all of the name before the width. @param {string} name */
const sheetOf = (name) => name.replace(/-\d+(-\w+)?$/, '');

/**
 * @param {Awaited<ReturnType<typeof import('./pages.mjs').openPages>>} pages
 * @param {string} folder @param {readonly string[]} names of pictures in it
 */
export async function contactSheets(pages, folder, names) {
  for (const sheet of new Set(names.map(sheetOf))) {
    const tab = await pages.open('index.html', sheet, { viewport: { width: 1800, height: 900 } });
    const figures = names
      .filter((name) => sheetOf(name) === sheet)
      .map((name) => {
        const picture = readFileSync(join(folder, `${name}.png`)).toString('base64');
        return `<figure><img src="data:image/png;base64,${picture}"><figcaption>${name}</figcaption></figure>`;
      });
    await tab.setContent(`<link rel="icon" href="data:,"><style>
        body { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; background: #888; font: 14px sans-serif }
        figure { margin: 0 } img { display: block; zoom: 0.5 }
      </style>${figures.join('')}`);
    await tab.screenshot({ path: join(folder, `sheet-${sheet}.png`), fullPage: true });
    await tab.close();
  }
}
