/** The design's one curve of motion, cubic-bezier(0.2, 0, 0, 1), for what CSS cannot move. From 0 to 1. */
export function ease(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  // x(t) = 3·0.2·t(1−t)² + t³ grows with t: halve the interval until t is found.
  let low = 0;
  let high = 1;
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    if (0.6 * t * (1 - t) ** 2 + t ** 3 < share) low = t;
    else high = t;
  }
  return 3 * (1 - low) * low ** 2 + low ** 3;
}

/** Milliseconds that a move takes: the design's own token, 0 for readers who want no motion. */
export function glideTime(map: Element): number {
  const time = getComputedStyle(map).getPropertyValue('--_slow').trim();
  return (Number.parseFloat(time) || 0) * (time.endsWith('ms') ? 1 : 1000);
}
