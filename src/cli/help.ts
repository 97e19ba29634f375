import { readers, writers } from '../data/index.js';

const listed = (formats: ReadonlyMap<string, unknown>): string => {
  const lines: string[] = [];
  for (const name of formats.keys()) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 60) lines[lines.length - 1] = `${last}, ${name}`;
    else lines.push(name);
  }
  return lines.join(',\n                  ');
};

const general = `Usage: summit-map <command> [options]

Dated, placed events: check what a file holds, turn it into another format, or into a page.

Commands
  check FILE…                   says what was read, and what is wrong where
  convert IN OUT                turns one format into another
  embed IN --out page.html      writes one page with map, timeline and list that opens from disk

Options
  -h, --help      this text; after a command, more about it
  -v, --version   the version

A file named - is standard input or output.
Example: summit-map embed events.csv --out page.html
`;

const check = (): string => `Usage: summit-map check FILE… [options]

Prints for each file its format, the number of events and places, the first and last day, and every
problem with its row, its value and what to do. A file named - is standard input.

Options
  --from FORMAT   the format, where it is not told from the file: one of
                  ${listed(readers)}
  --json          prints { file, format, events, venues, earliest, latest, issues: [{ code, path,
                  message, severity }] }, or a list of these for several files
  -h, --help      this text

Ends with 0 where all was read, 1 where something could not be, 2 where the command is wrong.
`;

const convert = (): string => `Usage: summit-map convert IN OUT [options]

Reads one file and writes another. The ending of OUT names its format: .json (our own), .geojson,
.csv, .ics, .jsonld. A file named - is standard input or output.

Options
  --from FORMAT   the format of IN, where it is not told from the file: one of
                  ${listed(readers)}
  --to FORMAT     the format of OUT: one of
                  ${listed(writers)}
  --lang TAG      the language for formats with one text where the data has several: en, vi, zh-Hant
  -h, --help      this text
`;

const embed = (): string => `Usage: summit-map embed IN --out page.html [options]

Writes one HTML page with the events of IN and all that is needed to show them. It opens from disk
and asks the network for nothing but the pictures that the data names.

Options
  --out FILE      the page to write; - is standard output
  --title TEXT    the title, where the data has none or another is wanted
  --lang TAG      the language of the page: en, vi, zh-Hant (default: that of the data, else en)
  --theme THEME   light or dark (default: as the reader's system has it)
  --from FORMAT   the format of IN, where it is not told from the file: one of
                  ${listed(readers)}
  -h, --help      this text
`;

const topics: ReadonlyMap<string, () => string> = new Map([
  ['check', check],
  ['convert', convert],
  ['embed', embed],
]);

/** The help of a command, or of the whole. */
export const helpFor = (command?: string): string => topics.get(command ?? '')?.() ?? general;
