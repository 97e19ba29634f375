/** How deep the scan tells paths; what lies deeper is walked over. */
const DEPTH = 8;

/**
 * Called for every value: `path` holds the names that lead to it, with '' for an item of a list, and is reused between
 * calls; `at` is where the value begins; `text` is what a string holds, escapes left as they are.
 */
type Visit = (path: readonly string[], at: number, text: string | undefined) => void;

/** Walks over JSON in one go without building anything. Text that is cut short or broken simply ends the walk. */
export function scanJson(json: string, visit: Visit): void {
  const path: string[] = [];
  /** For each open bracket whether it is an object. */
  const open: boolean[] = [];
  let key = '';
  let wantsKey = false;
  const see = (at: number, text?: string): void => {
    if (open.length > DEPTH) return;
    if (open.length > 0) path[open.length - 1] = open.at(-1) ? key : '';
    path.length = open.length;
    visit(path, at, text);
  };
  for (let at = 0; at < json.length; at++) {
    const char = json.charAt(at);
    if (char === '"') {
      const end = endOfString(json, at);
      if (end < 0) return;
      const text = json.slice(at + 1, end);
      if (wantsKey) key = text;
      else see(at, text);
      at = end;
    } else if (char === '{' || char === '[') {
      see(at);
      open.push(char === '{');
      wantsKey = char === '{';
    } else if (char === '}' || char === ']') {
      open.pop();
      wantsKey = false;
    } else if (char === ',') wantsKey = open.at(-1) === true;
    else if (char === ':') wantsKey = false;
    else if (char > ' ') {
      see(at);
      while (at + 1 < json.length && !ENDS.includes(json.charAt(at + 1))) at += 1;
    }
  }
}

const ENDS = ' \t\r\n,:"{}[]';

/** Where the string that begins at `at` is closed; -1 where it is not. */
function endOfString(json: string, at: number): number {
  for (let end = at + 1; end < json.length; end++) {
    const code = json.charCodeAt(end);
    if (code === 0x5c) end += 1;
    else if (code === 0x22) return end;
  }
  return -1;
}

/** What a head of JSON looks like: `has('features[].when')`, `text('type')`. */
export interface JsonShape {
  /** Whether there is a value at a path, lists written as `[]`. */
  has(path: string): boolean;
  /** The first string at that path; '' where there is none. */
  text(path: string): string;
}

export function shapeOf(head: string): JsonShape {
  const found = new Map<string, string>();
  scanJson(head, (path, _at, text) => {
    const name = path.reduce((all, part) => all + (part === '' ? '[]' : all === '' ? part : `.${part}`), '');
    if (!found.get(name)) found.set(name, text ?? '');
  });
  return { has: (path) => found.has(path), text: (path) => found.get(path) ?? '' };
}

/**
 * Names fields of the records of a list in messages: `line 41, events[3].start_date`. The lines are looked up once,
 * when the first problem turns up. `list` leads to the list: `['timeline', 'events']`, or `[]` where it is the whole.
 */
export function recordPath(json: string, list: readonly string[]): (index: number, field: string) => string {
  const name = list.join('.');
  let lines: readonly number[] | undefined;
  return (index, field) => {
    lines ??= linesOf(json, list);
    const dotted = field === '' || field.startsWith('[') ? field : `.${field}`;
    return `line ${lines[index] ?? 1}, ${name}[${index}]${dotted}`;
  };
}

/** The line of each item of the list at that path. */
function linesOf(json: string, list: readonly string[]): readonly number[] {
  const lines: number[] = [];
  let line = 1;
  let next = json.indexOf('\n');
  scanJson(json, (path, at) => {
    if (path.length !== list.length + 1 || path.at(-1) !== '' || list.some((part, i) => part !== path[i]))
      return;
    for (; next >= 0 && next < at; next = json.indexOf('\n', next + 1)) line += 1;
    lines.push(line);
  });
  return lines;
}
