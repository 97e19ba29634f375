/** A text, shortened where it would be wider than `room`; '' where not even two letters fit. */
export function cut(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  let length = Math.floor((letters.length * Math.max(0, room)) / measure(text));
  const short = (): string => `${letters.slice(0, length).join('').trimEnd()}…`;
  while (length > 1 && measure(short()) > room) length--;
  return length > 1 ? short() : '';
}
