import { finished, type Steps } from '../steps.js';
import type { Issue } from '../types.js';
import { WINDOWS_LETTERS } from './html-entities.js';

export interface Decoded {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** The bytes of a file as text. */
export type Bytes = Uint8Array<ArrayBuffer> | ArrayBuffer;

/**
 * Bytes as text: UTF-16 where a byte order mark says so, else UTF-8, else the charset that the media type names. What
 * is none of these is taken for windows-1252, in which older spreadsheets save, and that is told.
 */
export const decodeText = (bytes: Bytes, type = ''): Decoded => finished(decodeSteps(bytes, type));

/** The same in steps, where it is UTF-8. */
export function* decodeSteps(bytes: Bytes, type = ''): Steps<Decoded> {
  const all = ArrayBuffer.isView(bytes) ? bytes : new Uint8Array(bytes);
  const [first, second] = all;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, 'utf-16le') ?? '', issues: [] };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, 'utf-16be') ?? '', issues: [] };
  const wide = wideCharset(all);
  const unmarked = wide && decode(bytes, wide);
  if (unmarked !== undefined) return { text: unmarked, issues: [] };
  const utf8 = yield* utf8Steps(all);
  if (utf8 !== undefined) return { text: utf8, issues: [] };
  const charset = /;\s*charset\s*=\s*"?([\w-]{1,40})/i.exec(type)?.[1];
  const declared = charset === undefined || /^utf-?8$/i.test(charset) ? undefined : decode(bytes, charset);
  if (declared !== undefined) return { text: declared, issues: [] };
  const text = decode(bytes, 'windows-1252') ?? '';
  const line = text.slice(0, text.search(/[^\u0000-\u007f]/)).split('\n').length;
  const message =
    'The file is not in UTF-8. It is read as windows-1252, so letters beyond those of Western Europe may be wrong. ' +
    'Save it as UTF-8; spreadsheets call that "CSV UTF-8".';
  return { text, issues: [{ code: 'not-utf-8', path: `line ${line}`, message, severity: 'warning' }] };
}

/**
 * UTF-16 without a byte order mark: of the plain letters that any table or markup has, one byte of two is 0, on the
 * same side always. Texts in UTF-8 have no 0.
 */
function wideCharset(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 8;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) <= many || Math.min(even, odd) > 0) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** So many bytes are decoded in one step. */
const BYTES_PER_STEP = 4 * 1024 * 1024;

/** Undefined where the bytes are not in UTF-8. */
function* utf8Steps(bytes: Uint8Array<ArrayBuffer>): Steps<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  const { length } = bytes;
  try {
    for (let from = 0; from < length; from += BYTES_PER_STEP) {
      if (from > 0) yield { done: 0, total: length, unit: 'text' };
      const piece = bytes.subarray(from, from + BYTES_PER_STEP);
      pieces.push(decoder.decode(piece, { stream: from + BYTES_PER_STEP < length }));
    }
  } catch {
    return undefined;
  }
  return pieces.join('');
}

/** Undefined where the bytes are not in that charset, or nobody knows it. */
function decode(bytes: Bytes, charset: string): string | undefined {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;
    // Some versions of Node read it as Latin-1, which has control characters there.
    return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_LETTERS.charAt(char.charCodeAt(0) - 0x80));
  } catch {
    return undefined;
  }
}
