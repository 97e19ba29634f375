/** `12-Jun-18`, `12 June 18`, `Jun-18`: what spreadsheets make of dates. `June 18` is a day. */
const SHORT_YEAR = /^(?:(\d{1,2}[- ]\p{L}{3,9}\.?)[- ]|(\p{L}{3,9}\.?)-)(\d\d)$/u;
const BEGUN = /^(?:since|from) (.+)$|^(.+?) ?[-–—]$/i;
const ENDED = /^(?:until|till|to) (.+)$/i;
const BETWEEN = /^between (.+) and (.+)$/i;

/**
 * What to write for a date that lacks the century, or a range that lacks an end; undefined for any other text. `read`
 * gives the EDTF of a date.
 */
export function exactRemedy(text: string, read: (text: string) => string | undefined): string | undefined {
  const [, ofDay, ofMonth = '', short] = SHORT_YEAR.exec(text) ?? [];
  if (short !== undefined) {
    const known = (ofDay ?? ofMonth).replace('-', ' ');
    const full = ['20', '19'].map((century) => read(`${known} ${century}${short}`)).filter(Boolean);
    return full.length > 0 ? `Write ${full.join(' or ')}.` : undefined;
  }
  const [, since, open = since ?? ''] = BEGUN.exec(text) ?? [];
  const start = read(open);
  if (start) return `Write ${start}/.. if it is still on, or ${start}/ if its end is not known.`;
  const end = read(ENDED.exec(text)?.[1] ?? '');
  if (end) return `Write /${end} if its start is not known.`;
  const [from, to] = (BETWEEN.exec(text) ?? []).slice(1).map(read);
  if (!from || !to) return undefined;
  return `Write [${from}..${to}] if it was once between them, or ${from}/${to} if all of that time is meant.`;
}
