// @ts-check
/**
 * A hand on mouse and wheel, through the browser's protocol: what arrives in the page is hit-tested, captured and
 * gathered per frame like a reader's. The hand does not wait for the page: it moves by the clock, and what the page has
 * not taken yet piles up in the browser, as it would. (`page.mouse` of Playwright asks the page after each move whether
 * a drag began; that would be measured too.)
 */
import { setTimeout as wait } from 'node:timers/promises';
import { within } from './browser.mjs';

/** @typedef {import('./browser.mjs').Tab} Tab @typedef {import('./pages/harness.js').Target} Target */

/** What is measured, by the names of the command line. */
export const GESTURES = /** @type {const} */ ({
  'time-pan': 'tlPan',
  'time-zoom': 'tlZoom',
  'map-pan': 'mapPan',
  'map-zoom': 'mapZoom',
  window: 'winDrag',
});

/** @typedef {keyof typeof GESTURES} Gesture */

/** A mouse reports 125 times a second, a trackpad's wheel 60 times. */
const MOVE = 8;
const TURN = 16;
const CTRL = 2;

/** @param {Tab} tab @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type @param {number} x @param {number} y @param {boolean} [held] */
const mouse = ({ devtools }, type, x, y, held = type !== 'mouseReleased') =>
  devtools.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: held || type === 'mouseReleased' ? 'left' : 'none',
    buttons: held ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });

/**
 * Does something for a while by the clock, and ends when the browser has taken the last of it.
 * @param {number} seconds @param {number} every ms
 * @param {(part: number) => Promise<unknown>} act
 */
async function byTheClock(seconds, every, act) {
  const from = performance.now();
  const taken = [];
  for (let turn = 1; ; turn++) {
    const part = Math.min(1, (performance.now() - from) / (seconds * 1000));
    taken.push(act(part));
    if (part === 1) break;
    await wait(Math.max(0, from + turn * every - performance.now()));
  }
  await within(Promise.all(taken));
}

/** @param {Tab} tab @param {import('./pages/harness.js').Drag} path */
export async function drag(tab, { from, to }) {
  const STEPS = 10;
  await mouse(tab, 'mouseMoved', from.x, from.y, false);
  await mouse(tab, 'mousePressed', from.x, from.y);
  for (let step = 1; step <= STEPS; step++) {
    const at = (/** @type {number} */ a, /** @type {number} */ b) => a + ((b - a) * step) / STEPS;
    await mouse(tab, 'mouseMoved', at(from.x, to.x), at(from.y, to.y));
  }
  await mouse(tab, 'mouseReleased', to.x, to.y);
}

/** To the right, back and to the right again, slowing at the turns. @param {Tab} tab @param {Target} target */
function dragging(tab, { x, y, reach = 400 }) {
  const at = (/** @type {number} */ part) => x + reach * (0.5 - 0.5 * Math.cos(3 * Math.PI * part));
  return {
    begin: async () => {
      await mouse(tab, 'mouseMoved', x, y, false);
      await mouse(tab, 'mousePressed', x, y);
      // Past what a trembling hand may do in a click.
      for (let px = 2; px <= 8; px += 2) await mouse(tab, 'mouseMoved', x + px, y);
    },
    move: (/** @type {number} */ seconds) =>
      byTheClock(seconds, MOVE, (part) => mouse(tab, 'mouseMoved', at(part), y)),
    end: () => mouse(tab, 'mouseReleased', at(1), y),
  };
}

/** In for three quarters of the time, then out. @param {Tab} tab @param {Target} target */
function turning(tab, { x, y, ctrl = false, wheel = 10 }) {
  const turn = (/** @type {number} */ deltaY) =>
    tab.devtools.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x,
      y,
      deltaX: 0,
      deltaY,
      modifiers: ctrl ? CTRL : 0,
    });
  return {
    begin: async () => {
      await mouse(tab, 'mouseMoved', x - 3, y - 3, false);
      await mouse(tab, 'mouseMoved', x, y, false);
    },
    move: (/** @type {number} */ seconds) =>
      byTheClock(seconds, TURN, (part) => turn(part < 0.75 ? -wheel : wheel)),
    end: async () => undefined,
  };
}

/**
 * @typedef {object} Hand
 * @property {() => Promise<void>} begin
 * @property {(seconds: number) => Promise<void>} move what is measured
 * @property {() => Promise<unknown>} end
 */

/** @param {Tab} tab @param {Gesture} gesture @param {Target} target @returns {Hand} */
export const handFor = (tab, gesture, target) => (gesture.endsWith('zoom') ? turning : dragging)(tab, target);
