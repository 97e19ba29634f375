/** The keys of the map as one table: what a key means, not what happens then. */

export type MapKey =
  /** In steps, to the east and to the south. */
  | { readonly do: 'pan'; readonly x: number; readonly y: number }
  | { readonly do: 'zoom'; readonly levels: number }
  | { readonly do: 'fit' | 'enter' };

export type MarkerKey = 'next' | 'previous' | 'first' | 'last' | 'leave';

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What Shift makes of one step. */
const FAR = 3;

/** On the map itself. The map is never mirrored, so left is west in every language. */
export function mapKey(press: KeyPress): MapKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const by = press.shiftKey ? FAR : 1;
  switch (press.key) {
    case 'ArrowLeft':
      return { do: 'pan', x: -by, y: 0 };
    case 'ArrowRight':
      return { do: 'pan', x: by, y: 0 };
    case 'ArrowUp':
      return { do: 'pan', x: 0, y: -by };
    case 'ArrowDown':
      return { do: 'pan', x: 0, y: by };
    case '+':
    case '=':
      return { do: 'zoom', levels: by };
    case '-':
    case '_':
      return { do: 'zoom', levels: -by };
    case 'Home':
      return { do: 'fit' };
    case 'Enter':
      return { do: 'enter' };
    default:
      return null;
  }
}

/** On a marker: the events in time order, whose direction is the reader's. */
export function markerKey(press: KeyPress, rtl: boolean): MarkerKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  switch (press.key) {
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'Escape':
      return 'leave';
    default:
      return null;
  }
}

/** Among things in a row: the index to go to, or -1 where the key says nothing. Does not run past the ends. */
export function step(key: MarkerKey | null, here: number, length: number): number {
  if (length === 0) return -1;
  switch (key) {
    case 'next':
      return Math.min(length - 1, here + 1);
    case 'previous':
      return Math.max(0, here - 1);
    case 'first':
      return 0;
    case 'last':
      return length - 1;
    case 'leave':
    case null:
      return -1;
  }
}
