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
export function decodeText(bytes: Bytes, type = ''): Decoded {
  const [first, second] = new Uint8Array(
    bytes instanceof ArrayBuffer ? bytes : bytes.buffer,
    offsetOf(bytes),
    Math.min(2, bytes.byteLength),
  );
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, 'utf-16le') ?? '', issues: [] };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, 'utf-16be') ?? '', issues: [] };
  const utf8 = decode(bytes, 'utf-8');
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

const offsetOf = (bytes: Bytes): number => (bytes instanceof ArrayBuffer ? 0 : bytes.byteOffset);

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
