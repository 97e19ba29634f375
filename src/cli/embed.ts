import { basename, extname } from 'node:path';
import { formatWhen, stringIn, toInput } from '../data/index.js';
import type { Dataset } from '../data/types.js';
import { languageFile, loadLanguage } from '../locales/index.js';
import { readInput, refuseSame, requireEvents } from './input.js';
import { UserError, type Io } from './io.js';
import { checkLanguage } from './language.js';
import { pageOf } from './page.js';
import { Progress } from './progress.js';

export interface EmbedOptions {
  readonly from?: string | undefined;
  readonly out?: string | undefined;
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  readonly theme?: string | undefined;
}

/** So many events are listed for those who cannot see the component. */
const LISTED = 200;

/** Writes one page with the component and the data inside. */
export async function embed(files: readonly string[], options: EmbedOptions, io: Io): Promise<number> {
  const [file, ...more] = files;
  const { out } = options;
  if (file === undefined || more.length > 0) throw new UserError('Name one file with the events to embed.');
  if (out === undefined) {
    throw new UserError('Name the page to write, such as --out page.html, or --out - for standard output.');
  }
  const theme = themeOf(options.theme);
  checkLanguage(options.lang);
  await refuseSame(file, out, io);
  const progress = new Progress(io);
  const input = await readInput(file, options.from, io, progress);
  const status = requireEvents(input, io);
  const { dataset } = input;
  const lang = options.lang ?? dataset.lang ?? 'en';
  const title = options.title ?? (stringIn(dataset.title, lang, dataset.lang) || nameOf(file));
  const language = languageFile(lang);
  await loadLanguage(lang);
  const page = pageOf({
    title,
    lang,
    theme,
    data: {
      ...toInput(dataset),
      ...((options.title !== undefined || !dataset.title) && { title }),
      ...(dataset.issues.length > 0 && { reading: { offered: dataset.offered, issues: dataset.issues } }),
    },
    entries: entriesOf(dataset, lang),
    more: Math.max(0, dataset.length - LISTED),
    module: await io.part('summit-map.standalone.js'),
    csv: await io.part('writers/csv.js'),
    language: language === undefined ? undefined : await io.part(`locales/${language}.js`),
    notices: await io.part('NOTICES.txt'),
  });
  await io.write(out, [page]);
  progress.note(`${out}: written`);
  return status;
}

function themeOf(theme: string | undefined): 'light' | 'dark' | undefined {
  if (theme === undefined || theme === 'light' || theme === 'dark') return theme;
  throw new UserError(`"${theme}" is not a theme: write --theme light or --theme dark, or leave it out.`);
}

const nameOf = (file: string): string => (file === '-' ? 'Events' : basename(file, extname(file)));

function entriesOf(dataset: Dataset, lang: string): readonly (readonly [string, string])[] {
  return Array.from({ length: Math.min(dataset.length, LISTED) }, (_, index) => {
    const event = dataset.event(index);
    const words = stringIn(event?.displayDate, lang, dataset.lang);
    const date = words || (event?.span ? formatWhen(event.span, { lang }) : '');
    return [date, stringIn(event?.title, lang, dataset.lang)] as const;
  });
}
