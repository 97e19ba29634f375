import { beforeEach, describe, expect, it } from 'vitest';
import type { DatasetInput } from '../../src/data/types.js';
import { clear, mount } from './harness/summit.js';
import { mountTimeline } from './harness/timeline.js';
import '../../src/define.js';

/** More groups than there are colours. */
const GROUPS = 11;
const data: DatasetInput = {
  groups: Array.from({ length: GROUPS }, (_, i) => ({ id: `g${i}`, label: `Sample group ${i}` })),
  events: Array.from({ length: GROUPS }, (_, i) => ({
    title: `Sample ${i}`,
    when: `${2001 + i}-02-03`,
    group: `g${i}`,
    venue: { name: `Place ${i}`, lat: i % 2 === 0 ? 20 : -20, lon: -150 + 30 * i },
  })),
};

/** The different outlines among the marks of a view. */
const outlines = (root: ParentNode | null | undefined, marks: string): Set<string> =>
  new Set([...(root?.querySelectorAll(marks) ?? [])].map((path) => path.getAttribute('d') ?? ''));

beforeEach(clear);

describe('groups that share a colour differ in shape', () => {
  it.each([
    ['among the filters', null, '.chip .m-fill'],
    ['on the map', 'summit-venues', '[data-key] .m-fill'],
    ['on the timeline', 'summit-timeline', '.option .m-fill'],
    ['in the list', 'summit-list', '[data-id] .m-fill'],
  ] as const)('%s', async (_, view, marks) => {
    const map = await mount({ data });
    const root = view === null ? map.root : map.view(view).shadowRoot;
    await expect.poll(() => outlines(root, marks).size).toBe(GROUPS);
    const colours = new Set(
      [...(root?.querySelectorAll(marks) ?? [])].map((path) => getComputedStyle(path).fill),
    );
    expect(colours.size).toBe(7);
  });

  it('in the list of a narrow box', async () => {
    const map = await mount({ data }, 360);
    await expect.poll(() => outlines(map.view('summit-list').shadowRoot, '.rail .m-fill').size).toBe(GROUPS);
  });

  it('over the lanes of groups', async () => {
    const timeline = await mountTimeline({ data, lanes: 'group' });
    expect(outlines(timeline.root, '.head .m-fill').size).toBe(GROUPS);
  });
});
