import { extname } from 'node:path';
import { writers } from '../data/index.js';
import type { Dataset } from '../data/types.js';
import type { Writer } from '../data/writers/index.js';
import { readInput, refuseSame, requireEvents } from './input.js';
import { UserError, type Io } from './io.js';
import { Progress } from './progress.js';
import { checkLanguage } from './language.js';
import { counted, visible } from './text.js';

export interface ConvertOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly lang?: string | undefined;
}

/** Turns a file of one format into one of another. */
export async function convert(files: readonly string[], options: ConvertOptions, io: Io): Promise<number> {
  const [from, to, ...more] = files;
  if (from === undefined || to === undefined || more.length > 0) {
    throw new UserError('Name two files: the one to read and the one to write.');
  }
  const writer = writerFor(to, options.to);
  checkLanguage(options.lang);
  await refuseSame(from, to, io);
  const progress = new Progress(io);
  const input = await readInput(from, options.from, io, progress);
  const status = requireEvents(input, io);
  const { dataset } = input;
  const pieces = progress.counting(to, writer.pieces(dataset, { lang: options.lang }), dataset.length);
  await io.write(to, writer.name === 'csv' && to !== '-' ? withMark(pieces) : pieces);
  const left = leftOut(dataset, writer);
  if (left > 0) {
    io.err(
      `${visible(to)}: ${counted(left, 'event')} left out, as ${writer.name} cannot hold such a date or none\n`,
    );
  }
  progress.note(`${to}: written`);
  return status;
}

const known = (): string => [...writers.keys()].join(', ');

/** By name, else by the ending of the file name; two formats that share one go by the first. */
function writerFor(path: string, name: string | undefined): Writer {
  if (name !== undefined) {
    const named = writers.get(name);
    if (named) return named;
    throw new UserError(`"${name}" is not a format that can be written: write --to with one of ${known()}.`);
  }
  const ending = extname(path).slice(1).toLowerCase();
  const found = [...writers.values()].find(({ extension }) => extension === ending);
  if (found) return found;
  throw new UserError(`"${path}" does not tell its format: write --to with one of ${known()}.`);
}

/** Spreadsheets take a table for UTF-8 only where it begins with this mark. */
function* withMark(pieces: Iterable<string>): Generator<string> {
  yield '\uFEFF';
  yield* pieces;
}

function leftOut(dataset: Dataset, { holds }: Writer): number {
  if (!holds) return 0;
  let count = 0;
  for (let index = 0; index < dataset.length; index++) {
    const event = dataset.event(index);
    if (event && !holds(event)) count += 1;
  }
  return count;
}
