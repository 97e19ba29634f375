/** A box that becomes narrow or wide under the focus: the same entry has it in the other form, and the page never. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { define } from '../../src/components/shared/define.js';
import { SummitList } from '../../src/components/summit-list/summit-list.js';
import { samples } from './harness/samples.js';
import { focused, mount } from './harness/summit.js';
import { idOf, mountTimeline, TO_OPTIONS, type TimelineHarness } from './harness/timeline.js';

define('summit-list', SummitList);

beforeEach(() => document.body.replaceChildren());
afterEach(() => document.body.removeAttribute('style'));

function resize({ parentElement }: HTMLElement, width: number): void {
  if (parentElement) parentElement.style.inlineSize = `${width}px`;
}

/** What has the focus, where it is inside of an element: its role or tag, and the entry. */
function at(element: HTMLElement): string {
  const active = focused();
  if (!active || !element.matches(':focus-within')) return `outside: ${active?.localName ?? ''}`;
  return `${active.role ?? active.localName} ${idOf(active)}`;
}

const rail = ({ root }: TimelineHarness): ShadowRoot | null | undefined =>
  root.querySelector('summit-list')?.shadowRoot;

/** Where Tab comes into the rail. */
const stop = (timeline: TimelineHarness): Element | null | undefined =>
  rail(timeline)?.querySelector('[data-key][tabindex="0"]');

/** Puts the focus on an entry of the rail by keys. */
async function focusOnRail(timeline: TimelineHarness, id: string): Promise<void> {
  await expect.poll(() => stop(timeline)).toBeTruthy();
  await timeline.tabIn();
  for (let i = 0; i < 9 && focused() !== stop(timeline); i++) await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('{Home}');
  for (let i = 0; i < 40 && at(timeline.element) !== `button ${id}`; i++)
    await userEvent.keyboard('{ArrowDown}');
  expect(at(timeline.element)).toBe(`button ${id}`);
}

async function drawn(timeline: TimelineHarness): Promise<void> {
  for (let i = 0; i < 4; i++) await timeline.settled();
}

describe('the focus in a lone timeline whose box crosses the width of its forms', () => {
  it.each([
    ['packed', {}],
    ['in groups', { lanes: 'group' }],
    ['compared', { compare: 's2 s9' }],
  ] as const)('stays on its entry, there and back, with lanes that are %s', async (_, properties) => {
    const timeline = await mountTimeline({ data: samples(16), ...properties }, { width: 1150 });
    const { element } = timeline;
    await timeline.focusOn('s5');
    expect(at(element)).toBe('option s5');
    resize(element, 440);
    await expect.poll(() => at(element)).toBe('button s5');
    await userEvent.keyboard('{ArrowDown}');
    const next = at(element);
    expect(next).toMatch(/^button s\d+$/);
    expect(next).not.toBe('button s5');
    resize(element, 900);
    await expect.poll(() => at(element)).toBe(next.replace('button', 'option'));
    await timeline.press('ArrowLeft');
    expect(at(element)).toBe('option s5');
    resize(element, 460);
    await expect.poll(() => at(element)).toBe('button s5');
  });

  it.each([1150, 440])('stays on it from %i px without scrolling the page', async (width) => {
    const timeline = await mountTimeline({ data: samples(16) }, { width });
    const above = document.createElement('div');
    above.style.blockSize = '1500px';
    document.body.prepend(above);
    document.body.style.paddingBlockEnd = '3000px';
    const { element } = timeline;
    if (width < 480) await focusOnRail(timeline, 's12');
    else await timeline.focusOn('s12');
    window.scrollTo(0, 700);
    resize(element, width < 480 ? 900 : 440);
    await expect.poll(() => at(element)).toBe(`${width < 480 ? 'option' : 'button'} s12`);
    await drawn(timeline);
    expect(window.scrollY).toBe(700);
  });

  it('goes from the head of a lane to where Tab comes into the rail', async () => {
    const timeline = await mountTimeline({ data: samples(16), lanes: 'group' }, { width: 1150 });
    await timeline.tabIn(TO_OPTIONS);
    expect(focused()?.className).toContain('head');
    resize(timeline.element, 440);
    await expect.poll(() => at(timeline.element)).toBe('button s0');
    expect(focused()).toBe(stop(timeline));
  });

  it('goes from a count of events to where Tab comes into the rail', async () => {
    const timeline = await mountTimeline({ data: samples(3000) }, { width: 1150 });
    await timeline.tabIn(TO_OPTIONS);
    await timeline.press('ArrowRight');
    expect(focused()?.getAttribute('part')).toContain('bin');
    resize(timeline.element, 440);
    await expect.poll(() => at(timeline.element)).toBe('button s0');
    expect(focused()).toBe(stop(timeline));
  });

  it('goes from what is outside the window to where Tab comes into the lanes', async () => {
    const timeline = await mountTimeline({ data: samples(6), to: '2001-01-08' }, { width: 440 });
    await focusOnRail(timeline, 's5');
    resize(timeline.element, 900);
    await expect.poll(() => at(timeline.element)).toMatch(/^option s[012]$/);
    expect(focused()?.getAttribute('tabindex')).toBe('0');
  });

  it('stays inside where there is no entry to go to', async () => {
    const timeline = await mountTimeline({ data: samples(6), from: '1950', to: '1951' }, { width: 440 });
    await focusOnRail(timeline, 's5');
    resize(timeline.element, 900);
    await expect.poll(() => timeline.root.querySelector('.lanes')).not.toBeNull();
    await drawn(timeline);
    expect(at(timeline.element)).toBe('button ');
  });

  it('is on its entry when the box turns back at every frame', async () => {
    const timeline = await mountTimeline({ data: samples(16) }, { width: 1150 });
    await timeline.focusOn('s5');
    for (const width of [440, 900, 440, 900]) {
      resize(timeline.element, width);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await drawn(timeline);
    await expect.poll(() => at(timeline.element)).toBe('option s5');
  });

  it('is neither taken from elsewhere, nor from a reader who has left', async () => {
    const timeline = await mountTimeline({ data: samples(16) }, { width: 1150 });
    const { element } = timeline;
    const other = document.createElement('button');
    document.body.append(other);
    await timeline.focusOn('s5');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    const field = focused();
    resize(element, 440);
    await drawn(timeline);
    expect(focused()).toBe(field);
    resize(element, 900);
    await drawn(timeline);
    await timeline.focusOn('s5');
    other.focus();
    resize(element, 440);
    await drawn(timeline);
    expect(focused()).toBe(other);
    other.blur();
    resize(element, 900);
    await drawn(timeline);
    expect(focused()).toBe(document.body);
  });
});

describe('the focus in a map that becomes narrow', () => {
  it('goes from the timeline to the same entry of the list, which keeps it', async () => {
    const summit = await mount({ data: samples(16) }, 1150);
    const { element } = summit;
    const option = summit.option(/^Sample 5 /).element();
    if (option instanceof HTMLElement) option.focus();
    await summit.press('ArrowRight');
    expect(at(element)).toBe('option s6');
    window.scrollTo(0, 0);
    resize(element, 440);
    await expect.poll(() => at(element)).toBe('button s6');
    expect(window.scrollY).toBe(0);
    await summit.press('ArrowDown');
    expect(at(element)).toBe('button s7');
    resize(element, 1150);
    await summit.settled();
    await expect.poll(() => at(element)).toBe('button s7');
  });

  it('comes back to the timeline where no list is left', async () => {
    const summit = await mount({ data: samples(16), views: 'map timeline' }, 440);
    const row = summit.row(/^Sample 5 /).element();
    if (row instanceof HTMLElement) row.focus();
    await summit.press('ArrowDown');
    expect(at(summit.element)).toBe('button s6');
    // Puts away what the focus shows elsewhere.
    await summit.press('Escape');
    resize(summit.element, 1150);
    await expect.poll(() => at(summit.element)).toBe('option s6');
  });
});
