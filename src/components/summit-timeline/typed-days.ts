/** Days before and after day 0 as they are written in one language: "11 weeks before", "Day 0". */
import { localeOf } from '../../data/dates/index.js';
import { YEAR } from '../../layout/relative-ticks.js';
import { UNIT_LENGTH } from '../../layout/time-scale.js';
import type { Messages } from '../../locales/messages.js';
import type { Milliseconds } from '../../data/types.js';
import { offsetText } from '../shared/relative.js';
import { folded } from './typed-date.js';

const { day } = UNIT_LENGTH;
const LENGTHS = { day, week: 7 * day, year: YEAR } as const;
const UNITS = ['day', 'week', 'year'] as const;

/** The day that a reader of `lang` has written as it is shown, null for any other text. */
export function typedDays(text: string, say: Pick<Messages, 'relative'>, lang: string): Milliseconds | null {
  const fold = (of: string): string => folded(of, localeOf(lang));
  const wanted = fold(text);
  if (wanted === fold(say.relative.zero)) return 0;
  const digits = wanted.replace(/\D/g, '');
  // Arabic writes one and two of something as a word.
  const counts = digits === '' ? [1, 2] : [Number(digits)];
  for (const unit of UNITS) {
    for (const count of counts.flatMap((number) => [-number, number])) {
      if (count !== 0 && fold(offsetText({ unit, count }, say, lang)) === wanted) {
        return Math.round((count * LENGTHS[unit]) / day) * day;
      }
    }
  }
  return null;
}
