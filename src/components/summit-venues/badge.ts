import type { Marker } from './markers.js';

const HEIGHT = 16;
const PER_DIGIT = 7;
/** How far it reaches over its mark, to the left and down: a number of more digits covers no more of the shape. */
const OVER = { left: 4.5, down: 6.5 };

export interface Badge {
  readonly text: string;
  /** Its middle, from that of the mark, and its size in CSS px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The number at the mark of a place with several events, on the right in all languages, as the map is. */
export function badgeOf({ count, radius }: Marker): Badge {
  const text = String(count);
  const width = Math.max(HEIGHT, 9 + PER_DIGIT * text.length);
  return {
    text,
    x: radius - OVER.left + width / 2,
    y: OVER.down - radius - HEIGHT / 2,
    width,
    height: HEIGHT,
  };
}
