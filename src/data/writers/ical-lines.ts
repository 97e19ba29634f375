/** Content lines of iCalendar (RFC 5545, section 3.1). */

const LINE_BYTES = 75;
const encoder = new TextEncoder();

/** A property with its value as it stands, in lines of at most 75 bytes that never cut a character. */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  if (line.length * 3 <= LINE_BYTES) return `${line}\r\n`;
  let text = '';
  let bytes = 0;
  for (const sign of line) {
    const size = sign < '\u0080' ? 1 : encoder.encode(sign).length;
    if (bytes + size > LINE_BYTES) {
      text += '\r\n ';
      // The blank that marks a continued line counts.
      bytes = 1;
    }
    text += sign;
    bytes += size;
  }
  return `${text}\r\n`;
}

/** A property that holds text; none where there is nothing to say. */
export const textLine = (name: string, value: string | undefined): string =>
  value === undefined ? '' : contentLine(name, escaped(value));

/** Text with the signs escaped that part values, and without control characters, which the format forbids. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
