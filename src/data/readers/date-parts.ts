/** Pieces of dates as EDTF writes them. */

export const two = (number: string): string => number.padStart(2, '0');

/** Offsets as EDTF has them: `T10:00-0600` -> `T10:00-06:00`. */
export const withColon = (text: string): string => text.replace(/(T[\d:.]+[-+]\d\d)(\d\d)(?=$|\/)/g, '$1:$2');

/** `'9:04', 'p.m.'` -> `'21:04'`; undefined for hours that no clock has. */
export function clockOf(time: string, half: string | undefined): string | undefined {
  const [hours = '', ...rest] = time.split(':');
  const hour = Number(hours);
  if (half === undefined) return hour <= 24 ? [two(hours), ...rest].join(':') : undefined;
  if (hour < 1 || hour > 12) return undefined;
  const isAfternoon = half.toLowerCase().startsWith('p');
  return [two(String((hour % 12) + (isAfternoon ? 12 : 0))), ...rest].join(':');
}
