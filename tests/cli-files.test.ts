/** The command line on files of this system: a file has more than one name, and none of them may cost its reader. */
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { nodeIo } from '../src/cli/node-io.js';

const TEXT = 'Title,Date\nKick-off,2024-03-04\n';
let folder: string;
let source: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summit-map-files-'));
  source = join(folder, 'events.csv');
  writeFileSync(source, TEXT);
  mkdirSync(join(folder, 'inner'));
  symlinkSync(source, join(folder, 'by-symlink.json'));
  symlinkSync(join(folder, 'by-symlink.json'), join(folder, 'by-two-symlinks.json'));
  symlinkSync(folder, join(folder, 'inner', 'back'));
  linkSync(source, join(folder, 'by-hard-link.json'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]): Promise<{ readonly status: number; readonly err: string }> {
  let err = '';
  const status = await main(args, { ...nodeIo(), isWatched: false, err: (text) => (err += text) });
  return { status, err };
}

test.each([
  'by-symlink.json',
  'by-two-symlinks.json',
  'by-hard-link.json',
  'inner/back/events.csv',
  'inner/../events.csv',
])('convert and embed do not write over their source under the name %s', async (name) => {
  const other = join(folder, name);
  for (const args of [
    ['convert', source, other, '--to', 'json'],
    ['convert', other, source, '--from', 'csv'],
    ['embed', source, '--out', other],
  ]) {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toContain('is the file to read, and would be lost: name another one to write.');
    expect(readFileSync(source, 'utf8')).toBe(TEXT);
  }
});

test('convert writes through a link to another file', async () => {
  const target = join(folder, 'other.json');
  const link = join(folder, 'link-to-other.json');
  writeFileSync(target, 'old');
  symlinkSync(target, link);
  expect(await run('convert', source, link)).toEqual({ status: 0, err: '' });
  expect(readFileSync(target, 'utf8')).toContain('"Kick-off"');
});
