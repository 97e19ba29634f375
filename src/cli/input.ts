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
  if (from !== undefined && !readers.has(from)) {
    const known = [...readers.keys()].join(', ');
    throw new UserError(`"${from}" is not a format that can be read: write --from with one of ${known}.`);
  }
  const bytes = await io.read(file, (done, total) => progress?.bytes(file, done, total));
  const name = file === '-' ? undefined : basename(file);
  const onStep = ({ share }: { readonly share: number }): void =>
    progress?.reading(file, bytes.byteLength, share);
  const { dataset, issues, format } = await read(bytes, { format: from, name, onStep });
  progress?.note(`${file}: ${counted(dataset.length, 'event')} read`);
  return { file, format, dataset, issues };
}

export const isError = ({ severity }: Issue): boolean => severity === 'error';

/** Throws `UserError` where the result would be written over the file that it is made from. */
export async function refuseSame(from: string, to: string, io: Io): Promise<void> {
  if (!(await io.isSame(from, to))) return;
  throw new UserError(`"${to}" is the file to read, and would be lost: name another one to write.`);
}

/**
 * Throws `DataError` where there is nothing to go on with. Else says on `io.err` what is wrong with the rest, and gives
 * the exit status: 1 where something could not be read, else 0.
 */
export function requireEvents({ file, dataset, issues }: Input, io: Io): number {
  const errors = issues.filter(isError);
  const [problem] = [...errors, ...issues];
  if (dataset.length === 0) {
    const reason = problem ? `${problem.path}: ${problem.message}` : 'The file holds none.';
    throw new DataError(`There are no events in "${file}". ${reason}`);
  }
  if (problem) {
    const rest = errors.length > 0 ? `, and ${errors.length} of them mean that something is lost` : '';
    io.err(
      `${visible(file)}: ${counted(issues.length, 'problem')} found${rest}; summit-map check tells which\n`,
    );
  }
  return errors.length > 0 ? 1 : 0;
}
