import { readFileSync } from 'node:fs';
import { read, type ReadOptions, type ReadResult } from '../../src/data/readers/index.js';

/** A file of `tests/fixtures`: `fixture('csv/summits.csv')`. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** What a text says, without all that is blank: to be held against a golden file. */
export function digest({ dataset, issues, format }: ReadResult): unknown {
  const events = Array.from({ length: dataset.length }, (_, index) => {
    const event = dataset.event(index);
    // Where it stands and what its date comes to follow from the rest.
    return { ...event, index: undefined, span: undefined, group: event?.group.id };
  });
  const { title, summary, lang, relations, eras, about } = dataset;
  const groups = dataset.groups.map(({ id, label }) => ({ id, label }));
  return withoutBlanks({ format, title, summary, lang, groups, events, relations, eras, about, issues });
}

/** Reads a fixture and gives its digest. The format is told from the text alone unless options say it. */
export const digestOf = async (name: string, options: ReadOptions = {}): Promise<unknown> =>
  digest(await read(fixture(name), options));

/** The golden result beside a fixture: `csv/summits.csv` -> `csv/summits.golden.json`. */
export const golden = (name: string): unknown =>
  JSON.parse(fixture(name.replace(/\.[^.]+$/, '.golden.json')));

/** `code at path`, to be held against a list. */
export const issueList = ({ issues }: Pick<ReadResult, 'issues'>): string[] =>
  issues.map(({ code, path }) => `${code} at ${path}`);

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, item]) => {
    const isBlank =
      item === undefined || item === null || item === false || (Array.isArray(item) && item.length === 0);
    return isBlank ? [] : [[key, withoutBlanks(item)] as const];
  });
  return Object.fromEntries(kept);
}
