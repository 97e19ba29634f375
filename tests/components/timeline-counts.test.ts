import { beforeEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1270, 890);
});

const data = Array.from({ length: 1500 }, (_, i) => ({
  title: `Sample ${i}`,
  group: `Some group ${i % 3}`,
  date: new Date(Date.UTC(1950, 0, 1 + ((i * 7919) % 20_000))).toISOString().slice(0, 10),
}));

interface Words {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is written at a count, and where on the page; null for nothing. */
function wordsAt(bin: Element): Words | null {
  const { content, width, height, left, transform } = getComputedStyle(bin, '::after');
  if (content === 'none') return null;
  const box = bin.getBoundingClientRect();
  const { e, f } = new DOMMatrix(transform);
  const x = box.left + Number.parseFloat(left) + e;
  const y = box.top + f;
  return {
    text: content.slice(1, -1),
    ...{ left: x, right: x + Number.parseFloat(width) },
    ...{ top: y, bottom: y + Number.parseFloat(height) },
  };
}

function expectPlaced(timeline: TimelineHarness, bin: Element): void {
  const words = wordsAt(bin);
  if (!words) throw new Error('Nothing is written at the count.');
  expect(words.text).toBe(bin.ariaLabel);
  const lanes = timeline.find('.lanes').getBoundingClientRect();
  expect(words.left).toBeGreaterThanOrEqual(lanes.left);
  expect(words.right).toBeLessThanOrEqual(lanes.right);
  expect(words.top).toBeGreaterThanOrEqual(lanes.top - 0.1);
  const { left, right, top } = bin.getBoundingClientRect();
  expect(words.left).toBeLessThan(right);
  expect(words.right).toBeGreaterThan(left);
  expect(Math.abs(words.bottom - top)).toBeLessThan(20);
}

describe.each(['packed', 'group'] as const)('the words of a count, lanes %s', (lanes) => {
  it.each(['ltr', 'rtl'] as const)('stand at the one that is hovered, in view, %s', async (dir) => {
    const timeline = await mountTimeline({ data, lanes }, { dir, width: 600 });
    const bins = timeline.options;
    expect(bins.length).toBeGreaterThan(8);
    expect(bins.map(wordsAt).filter((words) => words !== null)).toEqual([]);
    const byPlace = [...bins].sort((a, b) => a.offsetLeft - b.offsetLeft || a.offsetTop - b.offsetTop);
    for (const bin of [byPlace[0], byPlace[byPlace.length >> 1], byPlace.at(-1)]) {
      if (!bin) throw new Error('There is no count.');
      await page.elementLocator(bin).hover();
      expect(bin.ariaLabel).toMatch(/^\d+ entries, [\d–]+(, Some group \d)?$/);
      expectPlaced(timeline, bin);
      expect(bins.filter((each) => wordsAt(each) !== null)).toEqual([bin]);
    }
    await commands.mouseMove(1270, 890);
    expect(bins.map(wordsAt).filter((words) => words !== null)).toEqual([]);
  });

  it('stand at the one that has the focus of the keyboard, over the names of lanes', async () => {
    const timeline = await mountTimeline({ data, lanes });
    await timeline.focusOn(timeline.ids[0] ?? '');
    const focused = (): Element => timeline.find('.option:focus-visible');
    expectPlaced(timeline, focused());
    // The first of its lane, whose name begins there.
    expect(getComputedStyle(focused(), '::after').zIndex).toBe('3');
    expect(getComputedStyle(focused()).zIndex).toBe('auto');
    await timeline.press('End');
    expectPlaced(timeline, focused());
    // And from where it is once the lanes have moved.
    await timeline.press('+');
    expectPlaced(timeline, focused());
  });
});

it('counts of groups reach as high as their lanes where most are, each lane by itself', async () => {
  const timeline = await mountTimeline({ data, lanes: 'group' });
  const profiles = [...timeline.root.querySelectorAll('.density')];
  expect(profiles).toHaveLength(3);
  const { height } = timeline.options[0]?.getBoundingClientRect() ?? new DOMRect();
  // Up to a round number.
  for (const each of profiles) expect(each.getBoundingClientRect().height).toBeGreaterThan(0.5 * height);
});

describe('counts of days and of what is only known by its year', () => {
  const mixed = data.map(({ title, date }, i) => {
    const year = String(1990 + (i % 10));
    return { title, date: i % 8 === 0 ? year : `${year}${date.slice(4)}` };
  });

  it('are named apart: what begins in a step, and what lies somewhere in its year', async () => {
    const timeline = await mountTimeline({ data: mixed, from: '1990', to: '1993' }, { width: 900 });
    const names = timeline.options.map(({ ariaLabel }) => ariaLabel ?? '');
    expect(names.length).toBeGreaterThan(6);
    for (const name of names) {
      const [certain = '', vague, ...more] = name.split('; ');
      expect(certain).not.toMatch(/^\d+ entries, \d{4}$/);
      if (vague !== undefined) expect(vague).toMatch(/^\d+ entries, \d{4}$/);
      expect(more).toEqual([]);
    }
    expect(names.filter((name) => name.includes('; '))).toHaveLength(2);
  });

  it('are named by it alone where nothing else begins', async () => {
    const later = mixed.filter(({ date }) => date.length === 4 || date >= '1990-07');
    const timeline = await mountTimeline({ data: later, from: '1990', to: '1993' }, { width: 900 });
    const [first] = timeline.options.map(({ ariaLabel }) => ariaLabel);
    expect(first).toMatch(/^\d+ entries, 1990$/);
  });

  it('stand at no January higher than at other months', async () => {
    const timeline = await mountTimeline({ data: mixed, from: '1990', to: '1993' }, { width: 900 });
    const profile = timeline.find('.density').getAttribute('d') ?? '';
    const tall = [...profile.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h\S+Z/g)].map((match) => Number(match[4]));
    const middle = tall.toSorted((a, b) => a - b)[tall.length >> 1] ?? 0;
    expect(tall.length).toBeGreaterThan(20);
    expect(Math.max(...tall)).toBeLessThan(2.5 * middle);
  });
});
