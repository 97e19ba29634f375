/**
 * Runs before every test file, in Node and in the browser: a test or story that writes a line to the console fails.
 */
import { afterAll, afterEach } from 'vitest';

// Lit announces its development build once per page; this is its own way of saying "known".
Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) });

let lines: string[] = [];

for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
  const write = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    lines.push(`console.${level}: ${values.map(String).join(' ')}`);
    write(...values);
  };
}

function failIfAnyLine(): void {
  const found = lines;
  lines = [];
  if (found.length > 0) throw new Error(`The console must stay silent, but it got\n${found.join('\n')}`);
}

afterEach(failIfAnyLine);
afterAll(failIfAnyLine);
