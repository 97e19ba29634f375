import { describe, expect, it } from 'vitest';
import type { LatLon } from '../../src/layout/arcs.js';
import { bundle, journeyArc } from '../../src/layout/journeys.js';
import { SHAPE_SIZE } from '../../src/layout/shapes.js';

const PYONGYANG: LatLon = [39.02, 125.75];
const SINGAPORE: LatLon = [1.25, 103.82];
const WASHINGTON: LatLon = [38.9, -77.01];
const HANOI: LatLon = [21.03, 105.86];

/** Start and end of each line of a path, as degrees of longitude. */
const endsOf = (path: string): number[][] =>
  path
    .split('M')
    .filter((line) => line !== '')
    .map((line) => line.split('L'))
    .map((points) => [points[0], points.at(-1)].map((point) => Number(point?.split(' ')[0])))
    .map((ends) => ends.map((x) => Math.round((x / SHAPE_SIZE) * 360 - 180)));

describe('the arc of a journey', () => {
  it('leads from place to place in one piece', () => {
    const { path, from, to, heading } = journeyArc(PYONGYANG, SINGAPORE);
    expect(endsOf(path)).toEqual([[126, 104]]);
    expect(from.x).toBeGreaterThan(to.x);
    // South-south-west.
    expect(heading).toBeGreaterThan(110);
    expect(heading).toBeLessThan(135);
  });

  it('is broken at the date line, where the next copy of the world goes on', () => {
    expect(endsOf(journeyArc(WASHINGTON, HANOI).path)).toEqual([
      [-77, -180],
      [180, 106],
    ]);
  });

  it('comes down from the north where the shortest way leads over the Arctic', () => {
    const { heading, middle } = journeyArc(WASHINGTON, HANOI);
    expect(heading).toBeCloseTo(90, -1.5);
    expect(middle.y).toBeLessThan(0.1);
  });

  it('has no length between two names of one place', () => {
    const { from, to, heading } = journeyArc(HANOI, HANOI);
    expect(from).toEqual(to);
    expect(heading).toBe(0);
  });
});

describe('journeys of which there are many', () => {
  const journey = (from: LatLon, to: LatLon, chosen = false) => ({ ...journeyArc(from, to), chosen });
  const near: LatLon = [1.3, 103.9];

  it('are one where they look alike, and come apart as the map comes closer', () => {
    const all = [journey(PYONGYANG, SINGAPORE), journey(PYONGYANG, near), journey(SINGAPORE, PYONGYANG)];
    const counts = (scale: number): number[] => bundle(all, scale).map(({ journeys }) => journeys.length);
    expect(counts(1000)).toEqual([2, 1]);
    expect(counts(256 * 2 ** 12)).toEqual([1, 1, 1]);
  });

  it('are left out where they are shorter than a mark', () => {
    expect(bundle([journey(SINGAPORE, near)], 1000)).toEqual([]);
  });

  it('are led by the chosen one', () => {
    const chosen = journey(PYONGYANG, near, true);
    const [first] = bundle([journey(WASHINGTON, HANOI), journey(PYONGYANG, SINGAPORE), chosen], 1000);
    expect(first?.chosen).toBe(true);
    expect(first?.journeys[0]).toBe(chosen);
    expect(first?.journeys).toHaveLength(2);
  });

  it('leave the chosen one its place, however few have gone that way', () => {
    const busy = Array.from({ length: 60 }, (_, i) => journey([i * 2 - 60, 0], WASHINGTON));
    const kept = bundle([...busy, ...busy, journey(PYONGYANG, SINGAPORE, true)], 20_000);
    expect(kept).toHaveLength(48);
    expect(kept.map(({ chosen }) => chosen).indexOf(true)).toBe(0);
  });

  it('leave room: the most travelled of a thousand stay', () => {
    const busy = Array.from({ length: 3 }, () => journey(HANOI, SINGAPORE));
    const many = Array.from({ length: 1000 }, (_, i) =>
      journey([(i % 20) * 6 - 60, Math.floor(i / 20) * 7 - 175], WASHINGTON),
    );
    const kept = bundle([...many, ...busy], 20_000);
    expect(kept).toHaveLength(48);
    expect(kept[0]?.journeys).toHaveLength(3);
  });
});
