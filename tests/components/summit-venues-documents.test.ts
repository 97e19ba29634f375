/** A map that is moved: within its page, into a frame, into a popup window, and back. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';
import { MapHarness, mountMap } from './harness/map.js';
import { clear, mount } from './harness/summit.js';

const SEA = [700, 400] as const;

beforeEach(async () => {
  clear();
  document.body.style.margin = '0';
  await commands.mouseMove(1200, 880);
});

let popup: Window | null = null;
afterEach(() => {
  popup?.close();
  popup = null;
});

/** The page of a frame, or of a popup window. */
function pageOf(inner: Window | null): Document {
  if (!inner) throw new Error('There is no window.');
  inner.document.body.style.margin = '0';
  return inner.document;
}

function newFrame(): Document {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 900px; block-size: 500px; border: 0';
  document.body.append(frame);
  return pageOf(frame.contentWindow);
}

function newPopup(): Document {
  popup = open('', '', 'popup,width=900,height=600');
  return pageOf(popup);
}

/** Whether a map looks and acts as it should, where it stands now. */
async function expectWhole(map: MapHarness, drag: 'page' | 'popup' = 'page'): Promise<void> {
  await expect.poll(() => map.steered).toBe(true);
  await map.settled();
  const { ownerDocument } = map.element;
  const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
    ownerDocument.defaultView?.getComputedStyle(element);
  expect(styleOf(map.viewport)?.position).toBe('absolute');
  const land = map.root.querySelector('.land');
  expect(land && styleOf(land)?.fill).toBe('rgb(251, 250, 246)');
  const before = map.markers();
  expect(before.length).toBe(7);
  const [x, y] = drag === 'popup' ? SEA : map.at(...SEA);
  await commands.mousePath(
    [
      [x, y],
      [x - 60, y],
    ],
    { popup: drag === 'popup' },
  );
  await expect.poll(() => map.markers()[0]?.x).toBe((before[0]?.x ?? 0) - 60);
  expect(map.of('viewport').at(-1)).toMatchObject({ user: true, phase: 'end' });
}

/** The listeners that a page and its window have got since, and not lost again. */
function watchListeners(page = document): readonly string[] {
  const kept: string[] = [];
  const targets = [page, page.defaultView ?? window];
  for (const target of targets) {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      kept.push(args[0]);
      Reflect.apply(addEventListener, target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      if (kept.includes(args[0])) kept.splice(kept.indexOf(args[0]), 1);
      Reflect.apply(removeEventListener, target, args);
    };
  }
  onTestFinished(() => {
    for (const target of targets)
      for (const name of ['addEventListener', 'removeEventListener']) Reflect.deleteProperty(target, name);
  });
  return kept;
}

describe('in another document a map', () => {
  it('of a frame has its styles and its gestures, as on the way back', async () => {
    const map = await mountMap();
    newFrame().body.append(map.element);
    await expectWhole(map);
    document.body.prepend(map.element);
    await expectWhole(map);
  });

  it('of a frame may stand from the beginning', async () => {
    const element = document.createElement('summit-venues');
    element.style.cssText = 'inline-size: 784px; block-size: 423px';
    const map = new MapHarness(element);
    newFrame().body.append(element);
    await expectWhole(map);
  });

  it('of a popup window has them too, and keeps its size with the window', async () => {
    const map = await mountMap();
    newPopup().body.append(map.element);
    await expectWhole(map, 'popup');
    const drawn = map.of('viewport').length;
    await map.resize(600, 300);
    await expect.poll(() => map.of('viewport').length).toBeGreaterThan(drawn);
    expect(map.viewport.clientWidth).toBe(600);
    document.body.prepend(map.element);
    await map.resize(784, 423);
    await expectWhole(map);
  });

  it('is taken by Leaflet once, also where it comes and goes before Leaflet is there', async () => {
    const map = await mountMap();
    const frame = newFrame();
    for (const page of [frame, document, frame, document]) {
      page.body.prepend(map.element);
      // So far that Leaflet is asked for, and no further.
      await map.element.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await expectWhole(map);
    expect(map.root.querySelectorAll('.leaflet-map-pane')).toHaveLength(1);
  });

  it('leaves no listener in the one before, not even in the middle of a drag or with a list open', async () => {
    const kept = watchListeners();
    const frame = newFrame();
    const map = await mountMap();
    document.body.prepend(map.element);
    await map.settled();
    expect(kept).toContain('beforeprint');
    map.element.addEventListener('summit-viewport', () => frame.body.append(map.element), { once: true });
    await commands.mousePath([map.at(...SEA), map.at(SEA[0] - 60, SEA[1])]);
    await map.settled();
    expect(map.element.ownerDocument).toBe(frame);
    expect(kept).toEqual([]);

    document.body.prepend(map.element);
    const [lat, lon] = map.stand.center;
    map.element.data = ['one', 'two'].map((title) => ({ title, date: '2020', place: 'P', lat, lon }));
    await map.settled();
    await map.marker(/2 entries at P/).click();
    expect(map.list).not.toBeNull();
    expect(kept).toContain('pointerdown');
    frame.body.append(map.element);
    await map.settled();
    expect(map.list).toBeNull();
    expect(kept).toEqual([]);
  });

  it.each(['page', 'frame'])('leaves none in the middle of a pinch either: of the %s', async (name) => {
    const frame = newFrame();
    const [from, to] = name === 'page' ? [document, frame] : [frame, document];
    const kept = watchListeners(from);
    const map = await mountMap();
    from.body.prepend(map.element);
    await expect.poll(() => map.steered).toBe(true);
    await map.settled();
    expect(kept).toContain('beforeprint');
    map.element.addEventListener('summit-viewport', () => to.body.append(map.element), { once: true });
    await commands.touch(
      [100, 140, 180].map((apart) => [map.at(400 - apart, 300), map.at(400 + apart, 300)] as const),
    );
    await map.settled();
    expect(map.element.ownerDocument).toBe(to);
    expect(kept).toEqual([]);
  });
});

it('the whole with all its views goes to another document and back', async () => {
  const summit = await mount();
  const box = summit.element.parentElement;
  const frame = newFrame();
  frame.body.append(summit.element);
  await summit.settled();
  const views = ['summit-venues', 'summit-timeline', 'summit-list'] as const;
  const looks = (): (string | undefined)[] =>
    views.map(
      (name) =>
        summit.element.ownerDocument.defaultView?.getComputedStyle(summit.view(name)).fontVariantNumeric,
    );
  const styled = views.map(() => 'lining-nums tabular-nums');
  await expect.poll(looks).toEqual(styled);
  expect(summit.element.getBoundingClientRect().width).toBe(frame.body.clientWidth);
  const mark = summit.view('summit-venues').shadowRoot?.querySelector('button.event');
  const place = frame.defaultView?.frameElement?.getBoundingClientRect();
  if (!mark || !place) throw new Error('There is no mark in the frame.');
  const { x, y, width } = mark.getBoundingClientRect();
  await commands.mouseClick(place.x + x + width / 2, place.y + y + width / 2);
  expect(summit.element.selected).not.toBeNull();
  summit.element.selected = null;
  box?.append(summit.element);
  await summit.settled();
  await expect.poll(looks).toEqual(styled);
});

describe('moved within its page', () => {
  it('by moveBefore it goes on in the same frame: same view, focus, and Leaflet', async () => {
    const map = await mountMap({ selected: 'hanoi-summit' });
    await map.focusMap();
    await map.press('{+}{ArrowRight}');
    const { center, zoom } = map.stand;
    const pane = map.root.querySelector('.leaflet-pane');
    const place = document.createElement('div');
    document.body.append(place);
    place.moveBefore(map.element, null);
    expect(map.focused).toBe(map.viewport);
    await map.settled();
    expect(map.stand).toEqual({ center, zoom });
    expect(map.root.querySelector('.leaflet-pane')).toBe(pane);
    expect(map.steered).toBe(true);
    await map.press('{ArrowLeft}');
    expect(map.stand.center[1]).toBeLessThan(center[1]);
  });

  it('by other means it keeps its Leaflet, too, while it is back in the same task', async () => {
    const map = await mountMap();
    const pane = map.root.querySelector('.leaflet-pane');
    map.element.remove();
    document.body.append(map.element);
    await map.settled();
    expect(map.root.querySelectorAll('.leaflet-map-pane')).toHaveLength(1);
    expect(map.root.querySelector('.leaflet-pane')).toBe(pane);
  });

  it('by other means it keeps the focus on what had it, and takes it from nothing else', async () => {
    const map = await mountMap({ selected: 'hanoi-summit' });
    await map.focusMap();
    await map.press('{Enter}');
    const marker = map.focused;
    expect(marker?.classList.contains('marker')).toBe(true);
    const place = document.createElement('div');
    const field = document.createElement('input');
    document.body.append(place, field);
    place.append(map.element);
    expect(map.focused).toBe(marker);
    await map.settled();
    expect(map.focused).toBe(marker);
    expect(map.element.selected).toBe('hanoi-summit');
    map.element.remove();
    field.focus();
    place.append(map.element);
    await map.settled();
    expect(document.activeElement).toBe(field);
    // What has lost it before is given none.
    field.blur();
    document.body.append(map.element);
    await map.settled();
    expect(map.focused).toBeNull();
  });
});
