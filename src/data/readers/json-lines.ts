import { scanJson } from './json-scan.js';

/**
 * The lines on which values stand in JSON, by their paths: `@graph[2].location`. The text is walked over once, when
 * the first line is asked for. What lies too deep to be looked at is on line 1.
 */
export function pathLines(json: string, paths: readonly string[]): (path: string) => number {
  let lines: ReadonlyMap<string, number> | undefined;
  return (path) => {
    if (!lines) {
      const wanted = new Set(paths);
      lines = linesOf(json, (name) => wanted.has(name));
    }
    return lines.get(path) ?? 1;
  };
}

/**
 * Names what stands beside the list of records in messages: `line 7, venues[0].zone`. What is missing is on the line
 * of what it is missing from. `holder` is the object that has it all, where the whole is not.
 */
export function pathBeside(json: string, records: string, holder = ''): (path: string) => string {
  let lines: ReadonlyMap<string, number> | undefined;
  return (path) => {
    // The records are many and have their lines from `recordPath`.
    lines ??= linesOf(
      json,
      () => true,
      (names) => names.length > 1 && names[0] === records,
    );
    const name = [holder, path].filter(Boolean).join('.');
    let known = name;
    while (known !== '' && !lines.has(known))
      known = known.slice(0, Math.max(0, known.lastIndexOf('.'), known.lastIndexOf('[')));
    return `line ${lines.get(known) ?? 1}, ${name || 'data'}`;
  };
}

function linesOf(
  json: string,
  wants: (name: string) => boolean,
  skips: (path: readonly string[]) => boolean = () => false,
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  /** For each depth how many items of its list have gone by. */
  const items: number[] = [];
  let line = 1;
  let next = json.indexOf('\n');
  scanJson(json, (path, at) => {
    const depth = path.length;
    if (path.at(-1) === '') items[depth] = (items[depth] ?? 0) + 1;
    // A value begins: the lists inside it count anew.
    items[depth + 1] = 0;
    if (skips(path)) return;
    for (; next >= 0 && next < at; next = json.indexOf('\n', next + 1)) line += 1;
    let name = '';
    path.forEach((part, index) => {
      name += part === '' ? `[${(items[index + 1] ?? 1) - 1}]` : name === '' ? part : `.${part}`;
    });
    if (wants(name) && !lines.has(name)) lines.set(name, line);
  });
  return lines;
}
