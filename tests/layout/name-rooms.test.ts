import { expect, it } from 'vitest';
import { roomsIn } from '../../src/layout/name-rooms.js';
import { world110m } from '../../src/layout/world-110m.js';
import { decodeWorld } from '../../src/layout/world.js';

const square = (left: number, top: number, right: number, bottom: number): number[] => [
  ...[left, top, right, top, right, bottom, left, bottom, left, top],
];
const all = { west: 0, north: 0, east: 100, south: 100 };

it('a name has its room in the middle of what is seen of a shape', () => {
  const [room] = roomsIn([square(0, 0, 100, 100)], all);
  expect(room).toMatchObject({ x: 50, width: 100 });
  expect(room?.y).toBeCloseTo(50, -0.5);
  const [half] = roomsIn([square(0, 0, 100, 100)], { ...all, west: 60, south: 20 });
  expect(half).toMatchObject({ x: 80, width: 40 });
  expect(half?.y).toBeLessThan(20);
});

it('holes and gaps are no room, nor is what a name would stick out of above or below', () => {
  const ring = [square(0, 0, 100, 100), square(20, 0, 95, 90)];
  const rooms = roomsIn(ring, all);
  expect(rooms[0]?.width).toBeGreaterThan(80);
  expect(rooms[0]?.y).toBeGreaterThan(90);
  expect(rooms.at(-1)).toMatchObject({ x: 97.5, width: 5 });
  // A neck of one line, wide above and narrow below.
  const steps = roomsIn([[...[0, 0, 100, 0, 100, 50, 10, 50, 10, 100, 0, 100, 0, 0]]], all);
  expect(steps.filter(({ y, width }) => y > 47 && width > 10)).toEqual([]);
});

it('nothing in view is no room', () => {
  expect(roomsIn([square(0, 0, 10, 10)], { ...all, west: 50 })).toEqual([]);
  expect(roomsIn([square(0, 0, 10, 10)], { ...all, north: 50, south: 10 })).toEqual([]);
});

it('land around the pole goes on to the edge of the map', () => {
  const { countries, size } = decodeWorld(world110m);
  const antarctica = countries.find(({ code }) => code === 'AQ');
  const rooms = roomsIn(antarctica?.rings ?? [], {
    west: 0.2 * size,
    east: 0.8 * size,
    north: 0.95 * size,
    south: size,
  });
  expect(rooms[0]?.width).toBeCloseTo(0.6 * size, -1);
});

it('of every country a room lies inside it, whatever part of it is seen', () => {
  const { countries, size } = decodeWorld(world110m);
  for (const { code, rings, bounds, path } of countries.filter(({ path }) => path !== '')) {
    const { west, east, north, south } = bounds;
    const window = {
      west: west * size,
      east: ((west + east) / 2) * size,
      north: north * size,
      south: south * size,
    };
    const [room] = roomsIn(rings, window);
    if (!room) continue;
    expect(room.x, code).toBeLessThanOrEqual(window.east);
    expect(path).not.toBe('');
    expect(isInside(rings, room.x, room.y), code).toBe(true);
  }
});

/** By another way than the code's: the winding of the outline around the point, in angles. */
function isInside(rings: readonly (readonly number[])[], x: number, y: number): boolean {
  let turns = 0;
  for (const ring of rings) {
    let angle = 0;
    for (let i = 2; i < ring.length; i += 2) {
      const [ax, ay] = [(ring[i - 2] ?? 0) - x, (ring[i - 1] ?? 0) - y];
      const [bx, by] = [(ring[i] ?? 0) - x, (ring[i + 1] ?? 0) - y];
      angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    }
    turns += Math.round(angle / (2 * Math.PI));
  }
  return turns !== 0;
}
