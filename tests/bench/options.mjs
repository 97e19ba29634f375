// @ts-check
/** The command line. */
import { parseArgs } from 'node:util';
import { GESTURES } from './gestures.mjs';
import { PAGES, isPage } from './pages.mjs';

export const HELP = `npm run bench -- [options]

  --size 10000,quakes   numbers of events, or quakes; default 2,1000,10000,100000,1000000,quakes
  --page ours,floor     of ${Object.keys(PAGES).join(', ')}; default all
  --gesture window      of ${Object.keys(GESTURES).join(', ')}; none; default all
  --runs 3              of each page, one after the other in turn
  --quick               10 000 events, short gestures, and only what can be done in two minutes
  --text                also from the bytes of a CSV and a GeoJSON file (100 000 rows, or --size) to events on screen
  --profile             instead: one gesture (or load) of <summit-map>, and the functions that cost most
  --unminified          the component as it is before packing: built in a second instead of ten
  --floor folder        where the floor lies; default SUMMIT_BENCH_FLOOR, else shared/bench beside the checkout
  --readme              puts the table into README.md
  --out file            where to write the figures; default tests/bench/results/last.json
  --from file,file      takes what earlier runs wrote, and measures nothing

How it is measured: tests/bench/README.md`;

const SIZES = ['2', '1000', '10000', '100000', '1000000', 'quakes'];

/** @param {readonly string[]} args @throws {Error} which says what is wrong */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      size: { type: 'string' },
      page: { type: 'string' },
      gesture: { type: 'string' },
      runs: { type: 'string', default: '3' },
      quick: { type: 'boolean', default: false },
      text: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      unminified: { type: 'boolean', default: false },
      floor: { type: 'string' },
      readme: { type: 'boolean', default: false },
      out: { type: 'string' },
      from: { type: 'string' },
    },
  });
  const { quick } = values;
  const list = (/** @type {string | undefined} */ text) => text?.split(',').map((each) => each.trim());

  const sizes = list(values.size) ?? (quick ? ['10000'] : SIZES);
  const bad = sizes.find((size) => size !== 'quakes' && !/^[1-9]\d{0,6}$/.test(size));
  if (bad !== undefined) throw new Error(`--size takes numbers up to 9999999, or quakes; not ${bad}.`);

  const pages = list(values.page) ?? Object.keys(PAGES);
  if (!pages.every(isPage))
    throw new Error(`--page takes ${Object.keys(PAGES).join(', ')}; not ${values.page}.`);

  const wanted = list(values.gesture) ?? Object.keys(GESTURES);
  const gestures = wanted.filter(isGesture);
  const others = wanted.filter((each) => !isGesture(each) && each !== 'none' && each !== 'load');
  if (others.length > 0)
    throw new Error(`--gesture takes ${Object.keys(GESTURES).join(', ')}; not ${others}.`);

  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a whole number; not ${values.runs}.`);
  const { text, profile, unminified, readme, out, floor, help } = values;
  return {
    sizes,
    // Asked by name, the text is measured at the size that was asked for.
    textSizes: values.size ? sizes : ['100000'],
    pages,
    gestures,
    runs,
    /** Seconds of a gesture. */
    seconds: quick ? 0.7 : 1.5,
    /** Seconds after which nothing more is begun. */
    budget: quick ? 100 : Infinity,
    text,
    profile,
    unminified: unminified || profile,
    readme,
    out,
    from: list(values.from),
    floor,
    help,
  };
}

/** @param {string} name @returns {name is import('./gestures.mjs').Gesture} */
const isGesture = (name) => Object.hasOwn(GESTURES, name);

/** @typedef {ReturnType<typeof readOptions>} Options */
