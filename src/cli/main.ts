import { parseArgs, type ParseArgsConfig } from 'node:util';
import { version } from '../components/shared/version.js';
import { check } from './check.js';
import { convert } from './convert.js';
import { embed } from './embed.js';
import { helpFor } from './help.js';
import { DataError, UserError, type Io } from './io.js';
import { visible } from './text.js';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Each command takes what follows its name. */
const commands: ReadonlyMap<string, (args: readonly string[], io: Io) => Promise<number>> = new Map([
  [
    'check',
    (args, io) => {
      const { values, positionals } = parse(args, { from: text, json: flag });
      return check(positionals, values, io);
    },
  ],
  [
    'convert',
    (args, io) => {
      const { values, positionals } = parse(args, { from: text, to: text, lang: text });
      return convert(positionals, values, io);
    },
  ],
  [
    'embed',
    (args, io) => {
      const options = { from: text, out: { ...text, short: 'o' }, title: text, lang: text, theme: text };
      const { values, positionals } = parse(args, options);
      return embed(positionals, values, io);
    },
  ],
]);

const parse = <O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true });

/**
 * Runs a command line, without the name of the program, and gives its exit status: 0 done, 1 the data is at fault,
 * 2 the command is. Never rejects.
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === '--version' || command === '-v') {
      io.out(`${version}\n`);
      return 0;
    }
    if (command === undefined) {
      io.err(helpFor());
      return 2;
    }
    if (command === 'help' || isHelp(command)) {
      io.out(helpFor(rest[0]));
      return 0;
    }
    const run = commands.get(command);
    if (!run) throw new UserError(`"${command}" is not a command: write check, convert or embed.`);
    if (rest.some(isHelp)) {
      io.out(helpFor(command));
      return 0;
    }
    return await run(rest, io);
  } catch (error) {
    io.err(`summit-map: ${visible(sentenceFor(error, command))}\n`);
    return error instanceof DataError ? 1 : 2;
  }
}

const isHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

function sentenceFor(error: unknown, command = ''): string {
  if (error instanceof UserError || error instanceof DataError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    return `${message.split(/\. |\n/, 1)[0] ?? message}; see summit-map ${command} --help.`;
  }
  return `Something went wrong inside the program (${message}); please report it with the command and the file.`;
}
