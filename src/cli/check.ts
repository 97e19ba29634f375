import type { Issue } from '../data/types.js';
import { daysOf, type Days } from './days.js';
import { isError, readInput, type Input } from './input.js';
import { UserError, type Io } from './io.js';
import { Progress } from './progress.js';
import { counted, table, visible } from './text.js';

/** So many problems of a file are listed for people; `--json` has all that are kept. */
const LISTED = 100;

export interface CheckOptions {
  readonly from?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Says what files hold and what is wrong with it. 1 where something could not be read, else 0. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (files.length === 0) throw new UserError('Name a file to check, or - for standard input.');
  const inputs: Input[] = [];
  const unread = new Set<string>();
  for (const file of files) {
    try {
      inputs.push(await readInput(file, options.from, io, new Progress(io)));
    } catch (error) {
      // One file that is not there is no reason to say nothing of the others.
      if (!(error instanceof UserError) || files.length === 1) throw error;
      unread.add(error.message);
    }
  }
  if (inputs.length > 0) io.out(options.json ? jsonOf(inputs, files.length) : tableOf(inputs));
  if (unread.size > 0) throw new UserError([...unread].join(' '));
  return inputs.some(({ issues }) => issues.some(isError)) ? 1 : 0;
}

/** What `--json` prints for a file. */
interface Report extends Days {
  readonly file: string;
  readonly format: string | null;
  readonly events: number;
  readonly venues: number;
  readonly issues: readonly Issue[];
}

/** One object where one file was named, a list for several. */
function jsonOf(inputs: readonly Input[], named: number): string {
  const reports = inputs.map(reportOf);
  return `${JSON.stringify(named === 1 ? reports[0] : reports, undefined, 2)}\n`;
}

function reportOf({ file, format, dataset, issues }: Input): Report {
  return {
    file,
    format,
    events: dataset.length,
    venues: dataset.venues.length,
    ...daysOf(dataset),
    issues,
  };
}

const HEADERS = ['File', 'Format', 'Events', 'Places', 'First day', 'Last day', 'Errors', 'Warnings'];
const NUMBERS: ReadonlySet<number> = new Set([2, 3, 6, 7]);

const dayWords = (day: string | null): string => (day === '..' ? 'open' : (day ?? '–'));

function tableOf(inputs: readonly Input[]): string {
  const rows = inputs.map(reportOf).map(({ file, format, events, venues, earliest, latest, issues }) => {
    const errors = issues.filter(isError).length;
    const counts = [errors, issues.length - errors].map(String);
    return [
      file,
      format ?? '?',
      String(events),
      String(venues),
      dayWords(earliest),
      dayWords(latest),
      ...counts,
    ];
  });
  return table([HEADERS, ...rows], NUMBERS) + inputs.map(problemsOf).join('');
}

/** The problems of a file: how bad, where, and what to do. */
function problemsOf({ file, issues }: Input): string {
  if (issues.length === 0) return '';
  const rows = issues.slice(0, LISTED).map(({ severity, path, message }) => [`  ${severity}`, path, message]);
  const hidden = issues.length - rows.length;
  const rest = hidden > 0 ? `  … and ${counted(hidden, 'more problem')}; --json lists them all.\n` : '';
  return `\n${visible(file)}\n${table(rows)}${rest}`;
}
