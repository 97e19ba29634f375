/** Pieces of dates as EDTF writes them. */

export const two = (number: string): string => number.padStart(2, '0');

/** A year in EDTF, which counts 1 BC as 0000: `yearText(44, true)` is -0043. */
export function yearText(year: number, isBeforeChrist: boolean): string {
  const astronomical = isBeforeChrist ? 1 - year : year;
  const digits = String(Math.abs(astronomical)).padStart(4, '0');
  const sign = astronomical < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits;
}

/** `'9:04', 'p.m.'` -> `'21:04'`; undefined for hours that no clock has. */
export function clockOf(time: string, half: string | undefined): string | undefined {
  const [hours = '', ...rest] = time.split(':');
  const hour = Number(hours);
  if (half === undefined) return hour <= 24 ? [two(hours), ...rest].join(':') : undefined;
  if (hour < 1 || hour > 12) return undefined;
  const isAfternoon = half.toLowerCase().startsWith('p');
  return [two(String((hour % 12) + (isAfternoon ? 12 : 0))), ...rest].join(':');
}
