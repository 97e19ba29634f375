import { scanJson } from './json-scan.js';

/**
 * The lines on which values stand in JSON, by their paths: `@graph[2].location`. The text is walked over once, when
 * the first line is asked for. What lies too deep to be looked at is on line 1.
 */
export function pathLines(json: string, paths: readonly string[]): (path: string) => number {
  let lines: ReadonlyMap<string, number> | undefined;
  return (path) => (lines ??= linesOf(json, new Set(paths))).get(path) ?? 1;
}

function linesOf(json: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
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
    for (; next >= 0 && next < at; next = json.indexOf('\n', next + 1)) line += 1;
    let name = '';
    path.forEach((part, index) => {
      name += part === '' ? `[${(items[index + 1] ?? 1) - 1}]` : name === '' ? part : `.${part}`;
    });
    if (wanted.has(name) && !lines.has(name)) lines.set(name, line);
  });
  return lines;
}
