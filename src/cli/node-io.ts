import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError, type Io } from './io.js';

/** Strings of JavaScript hold little more. */
const MOST_BYTES = 512 * 1024 * 1024;
const CHUNK_CHARS = 65_536;

/** The files and streams of this process. */
export function nodeIo(): Io {
  process.stdout.on('error', (error: Error) => {
    // Whoever reads our output may stop early: `summit-map check big.csv | head`.
    if (codeOf(error) === 'EPIPE') process.exit(0);
    const reason = REASONS.get(codeOf(error))?.('standard output') ?? error.message;
    process.stderr.write(`summit-map: ${reason}\n`);
    process.exit(2);
  });
  // Work goes on where nobody hears how far it is; the exit status still tells the end.
  process.stderr.on('error', () => undefined);
  return {
    async read(path, onBytes) {
      try {
        return await bytesOf(path, onBytes);
      } catch (error) {
        throw explained(error, path);
      }
    },
    async write(path, pieces) {
      const chunks = Readable.from(inChunks(pieces));
      try {
        if (path === '-') await pipeline(chunks, process.stdout, { end: false });
        else await pipeline(chunks, createWriteStream(path));
      } catch (error) {
        throw explained(error, path);
      }
    },
    async isSame(a, b) {
      if (a === '-' || b === '-') return false;
      const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
      return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
    },
    part: (name) => readFile(new URL(`../${name}`, import.meta.url), 'utf8'),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
  };
}

async function bytesOf(path: string, onBytes: Parameters<Io['read']>[1]): Promise<Uint8Array<ArrayBuffer>> {
  const info = path === '-' ? undefined : await stat(path);
  if (info?.isDirectory()) throw new UserError(`"${path}" is a folder: name a file in it.`);
  const total = info?.isFile() ? info.size : undefined;
  const chunks: Uint8Array[] = [];
  let done = 0;
  const stream: AsyncIterable<unknown> = path === '-' ? process.stdin : createReadStream(path);
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    done += chunk.length;
    if (done > MOST_BYTES || (total ?? 0) > MOST_BYTES) {
      throw new UserError(`"${path}" is larger than 512 MB: split it, or leave columns out.`);
    }
    chunks.push(chunk);
    onBytes?.(done, total);
  }
  return Buffer.concat(chunks);
}

/** Small pieces together: a call to the system for each would take longer than the rest. */
function* inChunks(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const REASONS = new Map<string, (path: string) => string>([
  ['ENOENT', (path) => `There is no file or folder "${path}": check its name, or make the folder first.`],
  ['ENOTDIR', (path) => `There is no file "${path}": a part of that path is not a folder.`],
  ['EISDIR', (path) => `"${path}" is a folder: name a file in it.`],
  ['EACCES', (path) => `You may not open "${path}": check its permissions.`],
  ['EPERM', (path) => `You may not open "${path}": check its permissions.`],
  ['EROFS', (path) => `"${path}" cannot be written: it lies on a disk that can only be read.`],
  ['ENOSPC', (path) => `"${path}" cannot be written: the disk is full.`],
  ['EDQUOT', (path) => `"${path}" cannot be written: your share of the disk is full.`],
  ['EIO', (path) => `"${path}" cannot be read or written: the disk failed.`],
  ['ENAMETOOLONG', () => 'That file name is too long.'],
]);

function explained(error: unknown, path: string): unknown {
  const reason = REASONS.get(codeOf(error));
  if (!reason) return error;
  const isAddress = /^https?:\/\//i.test(path);
  return new UserError(
    isAddress ? `"${path}" is an address: download the file first, then name it here.` : reason(path),
  );
}
