import { afterEach, describe, expect, it } from 'vitest';
import { MarkerFocus } from '../../src/components/summit-venues/focus.js';
import type { Marker } from '../../src/components/summit-venues/markers.js';

/** A cell of a grid of 2^level columns, at Mercator units. */
const cell = (level: number, x: number, y = 0.5): Marker => ({
  kind: 'cell',
  key: `${level} ${x} ${y}`,
  ...{ places: [], rows: [], count: 9, x, y },
  ...{ look: { category: 6, r: 5, form: 'known' }, radius: 16, parts: [], prominent: false, room: 50 },
});

/** A map that shows markers, and puts the focus where it belongs. */
function mapOf(focus: MarkerFocus): (markers: readonly Marker[], moves: boolean) => string | undefined {
  const map = document.createElement('div');
  map.tabIndex = -1;
  document.body.append(map);
  return (markers, moves) => {
    const before = new Map([...map.querySelectorAll('button')].map((button) => [button.dataset.key, button]));
    const buttons = markers.map((marker) => {
      const known = before.get(marker.key);
      if (known) return known;
      const button = document.createElement('button');
      button.className = 'marker';
      button.dataset.key = marker.key;
      button.addEventListener('focus', () => focus.enter(marker, true));
      return button;
    });
    map.replaceChildren(...buttons);
    focus.settle(map, markers, map, moves);
    const { activeElement } = document;
    return activeElement instanceof HTMLElement ? activeElement.dataset.key : undefined;
  };
}

describe('the focus of a cell that divides', () => {
  afterEach(() => document.body.replaceChildren());

  it('goes to the first of all that was in it, over however many levels the zoom goes', () => {
    const focus = new MarkerFocus();
    const show = mapOf(focus);
    const whole = cell(2, 0.51);
    const others = cell(2, 0.1);
    show([others, whole], false);
    focus.claim(whole.key);
    expect(show([others, whole], false)).toBe(whole.key);
    // On the way another part comes first than where the zoom ends.
    const [left, right] = [cell(3, 0.52), cell(3, 0.7)];
    expect(show([others, right, left], true)).toBe(right.key);
    const [first, second] = [cell(4, 0.53), cell(4, 0.72)];
    expect(show([others, first, second], true)).toBe(first.key);
    expect(show([others, first, second], false)).toBe(first.key);
  });

  it('is divided anew from where the zoom has ended', () => {
    const focus = new MarkerFocus();
    const show = mapOf(focus);
    const whole = cell(2, 0.51);
    show([whole], false);
    focus.claim(whole.key);
    show([whole], false);
    const [left, right] = [cell(3, 0.52), cell(3, 0.7)];
    expect(show([right, left], true)).toBe(right.key);
    show([right, left], false);
    const [first, second] = [cell(4, 0.53), cell(4, 0.72)];
    expect(show([first, second], true)).toBe(second.key);
  });
});
