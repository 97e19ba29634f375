/** Text from files as it may go to a terminal: what would move the cursor, colour or turn the line is taken out. */
export const visible = (text: string): string =>
  text.replace(/[\t\r\n]+/g, ' ').replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** `1 event`, `3 events`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Rows with their cells under each other, two blanks apart. Columns named in `right` are numbers. */
export function table(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string {
  const shown = rows.map((cells) => cells.map(visible));
  const widths = shown.reduce<number[]>((most, cells) => {
    cells.forEach((cell, column) => (most[column] = Math.max(most[column] ?? 0, cell.length)));
    return most;
  }, []);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return shown.map((cells) => `${line(cells)}\n`).join('');
}
