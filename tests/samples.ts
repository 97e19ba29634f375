import type { ColumnsInput } from '../src/data/types.js';

/** Seeded events as columns, in eight groups between 1945 and 2025; a fifth of them with an end. Not facts. */
export function columnsOf(count: number): ColumnsInput {
  const random = mulberry32(7);
  const [from, to] = [Date.UTC(1945, 0), Date.UTC(2026, 0)];
  const start = Float64Array.from({ length: count }, () => from + random() * (to - from));
  return {
    start,
    end: start.map((time) => (random() < 0.2 ? time + random() * 30 * 86_400_000 : NaN)),
    lat: Float32Array.from({ length: count }, () => random() * 140 - 70),
    lon: Float32Array.from({ length: count }, () => random() * 360 - 180),
    group: Uint8Array.from({ length: count }, () => Math.floor(random() * 8)),
    groups: Array.from({ length: 8 }, (_, i) => `Sample group ${i + 1}`),
    title: (index) => `Sample event number ${index}`,
  };
}

/** A small generator of repeatable numbers from 0 to 1. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
