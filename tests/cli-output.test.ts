/** The command line as a process of its own, where nobody takes what it writes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A device of Linux on which every write finds the disk full. */
const FULL = '/dev/full';
const LINES = Array.from({ length: 40_000 }, (_, i) => `Event ${i},2018-06-12`).join('\n');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'summit-map-output-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'small.csv'), 'Title,Date\nKick-off,2024-03-04\n');
  writeFileSync(join(folder, 'large.csv'), `Title,Date\n${LINES}\n`);
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../src/cli/summit-map.ts', import.meta.url)),
      outDir: join(folder, 'cli'),
      minify: false,
    },
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `summit-map` in a shell, with what stands behind it there. */
function shell(command: string): { readonly status: number | null; readonly said: string } {
  const line = `set -o pipefail; "${process.execPath}" cli/summit-map.js ${command}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

test('the program runs', () => {
  expect(shell('convert small.csv - --to csv')).toMatchObject({ status: 0 });
  expect(shell('check none.csv')).toMatchObject({ status: 2 });
});

test('reads what comes in by standard input, and writes to standard output', () => {
  const named = shell('convert small.csv - --to json');
  expect(named.said).toContain('Kick-off');
  expect(shell('convert - - --to json < small.csv')).toEqual(named);
  expect(shell('check - < small.csv').said).toMatch(/^- +csv +1 /m);
});

describe.runIf(existsSync(FULL))('a full disk is told in one sentence', () => {
  test.each(['--help', 'check small.csv', 'check --json large.csv', 'convert small.csv - --to json'])(
    '%s > full',
    (command) => {
      const said = 'summit-map: "standard output" cannot be written: the disk is full.\n';
      expect(shell(`${command} > ${FULL}`)).toEqual({ status: 2, said });
    },
  );

  test('in a file that is named', () => {
    const said = `summit-map: "${FULL}" cannot be written: the disk is full.\n`;
    expect(shell(`convert small.csv ${FULL} --to json`)).toEqual({ status: 2, said });
  });

  test('and does not end the work where only what goes wrong cannot be said', () => {
    expect(shell(`check none.csv 2> ${FULL}`)).toEqual({ status: 2, said: '' });
    expect(shell(`check --json small.csv 2> ${FULL}`).status).toBe(0);
  });
});

test.each(['check --json large.csv', 'convert large.csv - --to json'])(
  'whoever reads may stop early: %s | head -c 1',
  (command) => {
    const { status, said } = shell(`${command} 2> errors.txt | head -c 1; cat errors.txt`);
    expect([status, said.replace(/Writing.*\n/g, '')]).toEqual([0, '{']);
  },
);
