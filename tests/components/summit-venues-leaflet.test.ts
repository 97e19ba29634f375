/** The hand of Leaflet, taken by itself: it may be let go at any moment, and more than once. */
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';
import { Camera } from '../../src/components/summit-venues/camera.js';
import { Engine } from '../../src/components/summit-venues/engine.js';
import { attachLeaflet } from '../../src/components/summit-venues/leaflet.js';
import { mountMap } from './harness/map.js';
import { frames } from './harness/quiet.js';

afterEach(() => document.body.replaceChildren());

function stage(): { container: HTMLElement; camera: Camera } {
  const container = document.createElement('div');
  container.style.cssText = 'position: absolute; inline-size: 400px; block-size: 300px';
  document.body.append(container);
  const camera = new Camera(
    () => undefined,
    () => 0,
  );
  camera.setLimits(0, 8);
  camera.resize(400, 300);
  camera.put([20, 100], 3);
  return { container, camera };
}

/** What goes wrong from now on, where nobody waits for it. */
function watchFailures(): readonly string[] {
  const failures: string[] = [];
  const onFailure = (event: Event): void => {
    event.preventDefault();
    failures.push(event.type);
  };
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, onFailure);
  onTestFinished(() => {
    for (const type of ['error', 'unhandledrejection']) removeEventListener(type, onFailure);
  });
  return failures;
}

it('is let go twice, and asked for more after that, without an error', () => {
  const { container, camera } = stage();
  const handle = attachLeaflet(container, camera, true);
  expect(container.classList.contains('leaflet-container')).toBe(true);
  handle.dispose();
  handle.dispose();
  camera.put([0, 0], 5);
  handle.sync();
  expect(container.childElementCount).toBe(0);
  expect(container.className).toBe('');
});

it('may be given the same container again', () => {
  const { container, camera } = stage();
  attachLeaflet(container, camera, true).dispose();
  const again = attachLeaflet(container, camera, true);
  expect(container.querySelectorAll('.leaflet-map-pane')).toHaveLength(1);
  again.dispose();
});

it('swallows no click in a container that it has left after a drag', async () => {
  const { container, camera } = stage();
  const handle = attachLeaflet(container, camera, false);
  const { left, top } = container.getBoundingClientRect();
  await commands.mousePath([
    [left + 100, top + 100],
    [left + 180, top + 100],
  ]);
  expect(camera.view.center[1]).toBeLessThan(100);
  handle.dispose();
  const button = document.createElement('button');
  container.append(button);
  let clicks = 0;
  button.addEventListener('click', () => (clicks += 1));
  const box = button.getBoundingClientRect();
  await commands.mouseClick(box.left + box.width / 2, box.top + box.height / 2);
  expect(clicks).toBe(1);
});

it('takes no size from a container that is hidden, nor a place that is none', () => {
  const { container, camera } = stage();
  const handle = attachLeaflet(container, camera, true);
  container.style.display = 'none';
  camera.put([40, 10], 4);
  handle.sync();
  container.style.display = '';
  handle.sync();
  camera.move([NaN, 1], 3, { user: false });
  camera.move([1, 1], Infinity, { user: false });
  camera.follow([1, NaN], 3, 'end');
  camera.follow([1, 1], NaN, 'move');
  handle.sync();
  expect(camera.view.center.every(Number.isFinite)).toBe(true);
  expect(camera.view.zoom).toBe(4);
  handle.dispose();
});

it('zooms about the fingers after it was hidden and sent elsewhere meanwhile', async () => {
  const { container, camera } = stage();
  const handle = attachLeaflet(container, camera, true);
  container.style.display = 'none';
  camera.put([40, 10], 4);
  handle.sync();
  container.style.display = '';
  handle.sync();
  const { left, top } = container.getBoundingClientRect();
  const fingers = (apart: number) => [
    [left + 200 - apart, top + 150] as const,
    [left + 200 + apart, top + 150] as const,
  ];
  await commands.touch([fingers(50), fingers(75), fingers(100)]);
  await expect.poll(() => camera.view.zoom).toBeGreaterThan(4.5);
  expect(camera.view.center[0]).toBeCloseTo(40, 0);
  expect(camera.view.center[1]).toBeCloseTo(10, 0);
  handle.dispose();
});

it('zooms about the fingers after its container has another size', async () => {
  const { container, camera } = stage();
  const handle = attachLeaflet(container, camera, true);
  container.style.inlineSize = '700px';
  camera.resize(700, 300);
  handle.sync();
  const { center } = camera.view;
  const { left, top } = container.getBoundingClientRect();
  const fingers = (apart: number) => [
    [left + 350 - apart, top + 150] as const,
    [left + 350 + apart, top + 150] as const,
  ];
  await commands.touch([fingers(50), fingers(75), fingers(100)]);
  await expect.poll(() => camera.view.zoom).toBeGreaterThan(3.5);
  expect(camera.view.center[0]).toBeCloseTo(center[0], 0);
  expect(camera.view.center[1]).toBeCloseTo(center[1], 0);
  handle.dispose();
});

it('ends a throw where it is let go, and moves nothing after that', async () => {
  const failures = watchFailures();
  const { container, camera } = stage();
  let moved = 0;
  camera.follow = () => (moved += 1);
  const handle = attachLeaflet(container, camera, true);
  const mouse = (type: string, clientX: number): unknown =>
    container.dispatchEvent(new MouseEvent(type, { clientX, clientY: 100, bubbles: true }));
  mouse('mousedown', 100);
  for (const x of [140, 180, 220]) {
    await frames(1);
    mouse('mousemove', x);
  }
  await frames(1);
  mouse('mouseup', 220);
  const dragged = moved;
  await frames(3);
  // It goes on by itself.
  expect(moved).toBeGreaterThan(dragged);
  const thrown = moved;
  handle.dispose();
  await frames(5);
  expect(moved).toBe(thrown);
  expect(failures).toEqual([]);
});

it('throws nothing that was let go in its last frame', async () => {
  const failures = watchFailures();
  const { container, camera } = stage();
  let thrown = 0;
  camera.follow = () => (thrown += 1);
  const handle = attachLeaflet(container, camera, true);
  const mouse = (type: string, clientX: number): unknown =>
    container.dispatchEvent(new MouseEvent(type, { clientX, clientY: 100, bubbles: true }));
  mouse('mousedown', 100);
  for (const x of [140, 180, 220]) {
    await frames(1);
    mouse('mousemove', x);
  }
  await frames(1);
  const moved = thrown;
  expect(moved).toBeGreaterThan(0);
  mouse('mouseup', 220);
  handle.dispose();
  await frames(5);
  expect(failures).toEqual([]);
  expect(thrown).toBe(moved);
});

it('comes once to a container that was left and asked for again before it was there', async () => {
  const failures = watchFailures();
  const { container, camera } = stage();
  const engine = new Engine(camera);
  engine.start(container, () => true);
  engine.stop();
  engine.start(container, () => true);
  await expect.poll(() => container.className).toContain('leaflet-container');
  await frames(5);
  expect(container.querySelectorAll('.leaflet-map-pane')).toHaveLength(1);
  expect(failures).toEqual([]);
  engine.stop();
  expect(container.childElementCount).toBe(0);
});

it('does not come to a container that was left before it was there', async () => {
  const { container, camera } = stage();
  const engine = new Engine(camera);
  engine.start(container, () => true);
  engine.stop();
  // By when it comes to another one, it would be here too.
  const other = stage();
  const later = new Engine(other.camera);
  later.start(other.container, () => true);
  await expect.poll(() => other.container.className).toContain('leaflet-container');
  await frames(5);
  expect(container.className).toBe('');
  later.stop();
});

it('zooms nothing where a pinch was let go in its last frame', async () => {
  const failures = watchFailures();
  const { container, camera } = stage();
  let moved = 0;
  camera.follow = () => (moved += 1);
  const handle = attachLeaflet(container, camera, true);
  const touch = (type: string, apart: number): void => {
    const touches = [200 - apart, 200 + apart].map(
      (clientX, identifier) => new Touch({ identifier, target: container, clientX, clientY: 150 }),
    );
    const init = { touches, changedTouches: touches, bubbles: true, cancelable: true };
    container.dispatchEvent(new TouchEvent(type, init));
  };
  touch('touchstart', 50);
  touch('touchmove', 60);
  await frames(2);
  expect(moved).toBeGreaterThan(0);
  touch('touchmove', 80);
  handle.dispose();
  const before = moved;
  await frames(5);
  expect(moved).toBe(before);
  expect(failures).toEqual([]);
});

it('needs no style sheet of its own: the map’s says how its box looks and what fingers do there', async () => {
  const map = await mountMap();
  const style = (): CSSStyleDeclaration => getComputedStyle(map.viewport);
  expect(map.steered).toBe(true);
  expect(style().overflow).toBe('hidden');
  expect(style().cursor).toBe('grab');
  expect(style().touchAction).toBe('pan-x pan-y');
  expect(style().getPropertyValue('-webkit-tap-highlight-color')).toBe('rgba(0, 0, 0, 0)');
  map.viewport.classList.add('dragging');
  expect(style().cursor).toBe('grabbing');
  // Its panes take no room and no press.
  for (const pane of map.root.querySelectorAll('.leaflet-pane'))
    expect([pane.getBoundingClientRect().height, pane.textContent]).toEqual([0, '']);
  const { left, top } = map.viewport.getBoundingClientRect();
  const [mark] = map.markers();
  const hit = map.root.elementFromPoint(left + (mark?.x ?? 0), top + (mark?.y ?? 0));
  expect(hit?.closest('button')?.getAttribute('aria-label')).toBe(mark?.name);
});

it('comes to a map that already looks as it wants it, so that nothing is drawn anew', async () => {
  const map = await mountMap();
  const { viewport } = map;
  await expect.poll(() => viewport.className).toContain('leaflet-container');
  // What fingers do, and no picture.
  const unseen = /^touch-action$|^-webkit-tap-highlight-color$/;
  const look = (): Record<string, string> => {
    const style = getComputedStyle(viewport);
    const names = Array.from(style).filter((name) => !unseen.test(name));
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
  };
  const after = look();
  viewport.className = 'viewport';
  expect(look()).toEqual(after);
});
