/** What to write instead of the most usual slips; the last line fits whatever is left. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/^\s|\s$/, 'Take away the spaces around it.'],
  [
    /^-?\d{5}/,
    'Put a Y before a year of more than four digits, and hyphens between year, month and day: Y12345, 2018-06-12.',
  ],
  [/^\d{4}-\d{1,2}-\d{1,2}[ t]/, 'Put a T between date and time: 2019-02-27T18:30.'],
  [/^\d{4}-\d{1,2}(-\d{1,2})?$/, 'Write months and days with two digits: 2018-06-09.'],
  [/\d[/.]\d/, 'Write the year first and hyphens between: 2018-06-12.'],
  [
    /^\d{1,3}$/,
    'Write years with four digits, and both dates of an interval in full: 2019-02-27/2019-02-28.',
  ],
  [/[?~%]{2}/, 'Write one qualifier: ? for uncertain, ~ for approximate, % for both.'],
  [/\d[ux]/, 'Write a capital X for a digit that is not known: 195X.'],
  [/open|\bnow\b|present/i, 'Write two dots for an end that is open: 2018/.. .'],
  [
    /unknown/i,
    'Write 2018/ where the end is not known, /2018 where the start is not, and "?" in a field of the end.',
  ],
  [/bc/i, 'Write years before Christ with a minus, counting 1 BC as 0000: 44 BC is -0043.'],
  [/^(ca?|circa|about|approx)\b/i, 'Write a tilde after a date that is approximate: 1850~.'],
];

export const hintFor = (text: string): string =>
  hints.find(([slip]) => slip.test(text))?.[1] ??
  'Write it as 2018, 2018-06, 2018-06-12 or 2019-02-27T18:30, with ~ after it for about and ? for uncertain.';

/** For two years that look like a year and its month, such as `1914-18`. */
export function yearsMeant(text: string): string | undefined {
  const [, century = '', from = '', to = ''] = /^(\d\d)(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (to <= from) return undefined;
  const [first, last] = [century + from, century + to];
  return `If the years ${first} to ${last} are meant, write ${first}/${last}.`;
}
