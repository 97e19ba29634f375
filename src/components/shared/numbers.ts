import type { Answers } from '../../data/query.js';

/** So many entries are printed: what is more is no reading for paper. */
export const MOST_PRINTED = 2000;

const known = new WeakMap<Answers, ReadonlyMap<number, number>>();

/** The numbers by which map, list and table name the same entry on paper: those in the window first, in time order. */
export function numbersOf(answers: Answers): ReadonlyMap<number, number> {
  let numbers = known.get(answers);
  if (!numbers) {
    const rows = [...answers.visible.slice(0, MOST_PRINTED), ...answers.outside.slice(0, MOST_PRINTED)];
    known.set(answers, (numbers = new Map(rows.map((row, at) => [row, at + 1]))));
  }
  return numbers;
}

/** "2, 4–6": so many runs of numbers stand beside one mark, and then dots. */
const MOST_RUNS = 4;

/** The numbers of some rows in one text, neighbours as a range. */
export function numbersText(answers: Answers, rows: readonly number[], lang: string): string {
  const numbers = numbersOf(answers);
  const sorted = rows.flatMap((row) => numbers.get(row) ?? []).sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const { format } = new Intl.NumberFormat(lang, { useGrouping: false });
  const texts = runs
    .slice(0, MOST_RUNS)
    .map(([first, last]) => (first === last ? format(first) : `${format(first)}–${format(last)}`));
  return texts.join(', ') + (runs.length > MOST_RUNS ? ' …' : '');
}
