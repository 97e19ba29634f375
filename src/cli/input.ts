import { basename } from 'node:path';
import { read, readers } from '../data/index.js';
import type { Dataset, Issue } from '../data/types.js';
import { DataError, UserError, type Io } from './io.js';
import type { Progress } from './progress.js';
import { counted, visible } from './text.js';

/** What a file holds. */
export interface Input {
  readonly file: string;
  readonly format: string | null;
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
}

/** Reads a file of any known format, or of the one named. What is wrong with its data is in `issues`. */
export async function readInput(
  file: string,
  from: string | undefined,
  io: Io,
  progress?: Progress,
): Promise<Input> {
  if (from !== undefined && !readers.some(({ name }) => name === from)) {
    const known = readers.map(({ name }) => name).join(', ');
    throw new UserError(`"${from}" is not a format that can be read: write --from with one of ${known}.`);
  }
  const bytes = await io.read(file, (done, total) => progress?.bytes(file, done, total));
  const name = file === '-' ? undefined : basename(file);
  const { dataset, issues, format } = await read(bytes, { format: from, name });
  progress?.note(`${file}: ${counted(dataset.length, 'event')} read`);
  return { file, format, dataset, issues };
}

/** Throws `DataError` where there is nothing to go on with, and says on `io.err` what is wrong with the rest. */
export function requireEvents({ file, dataset, issues }: Input, io: Io): void {
  const [problem] = [...issues.filter(({ severity }) => severity === 'error'), ...issues];
  if (dataset.length === 0) {
    const reason = problem ? `${problem.path}: ${problem.message}` : 'The file holds none.';
    throw new DataError(`There are no events in "${file}". ${reason}`);
  }
  if (problem) {
    const look = 'summit-map check tells which';
    io.err(`${visible(file)}: ${counted(issues.length, 'problem')} found; ${look}\n`);
  }
}
