/** What an author of a page arranges: layout, views and their order, and a height that the views have to keep. */
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

afterEach(clear);

const VIEWS = ['summit-venues', 'summit-timeline', 'summit-list'] as const;
const shownViews = (summit: SummitHarness): string[] => VIEWS.filter((name) => summit.has(name));
const frameOf = (summit: SummitHarness): Element => {
  const frame = summit.root.querySelector('.frame');
  if (!frame) throw new Error('Nothing is drawn.');
  return frame;
};
const boxOf = (summit: SummitHarness, name: (typeof VIEWS)[number]): DOMRect =>
  summit.view(name).getBoundingClientRect();

describe('the layout', () => {
  it.each([
    ['narrow', 1200, 'narrow'],
    ['medium', 1200, 'medium'],
    ['wide', 620, 'wide'],
    [null, 620, 'medium'],
    ['tall', 620, 'medium'],
  ])('%s at %i px is %s', async (layout, width, is) => {
    const summit = await mount({}, width);
    if (layout !== null) summit.element.setAttribute('layout', layout);
    await expect.poll(() => frameOf(summit).classList.contains(is)).toBe(true);
    expect(frameOf(summit).scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('views', () => {
  const tabStops = async (): Promise<Element[]> => {
    const stops: Element[] = [];
    for (;;) {
      await userEvent.keyboard('{Tab}');
      const at = focused();
      if (!at || at === document.body || stops.includes(at)) return stops;
      stops.push(at);
    }
  };

  it('that are left out are not there at all: no element, no stop of Tab, no switch for a table', async () => {
    const summit = await mount();
    const all = await tabStops();
    summit.element.views = 'map timeline';
    await summit.settled();
    expect(shownViews(summit)).toEqual(['summit-venues', 'summit-timeline']);
    expect(summit.whole.getByRole('button', { name: 'Table' }).query()).toBeNull();
    expect(boxOf(summit, 'summit-venues').width).toBe(1200);
    const some = await tabStops();
    expect(some.length).toBe(all.length - 1);
    summit.element.views = 'list';
    await summit.settled();
    expect(shownViews(summit)).toEqual(['summit-list']);
    expect(boxOf(summit, 'summit-list').width).toBe(1200);
    expect((await tabStops()).length).toBeLessThan(some.length);
  });

  it('keep their promise when something is chosen, and when a table was asked for', async () => {
    const summit = await mount({ views: 'timeline map', view: 'table', selected: 'hanoi-summit' });
    expect(summit.has('summit-list')).toBe(false);
    expect(summit.has('summit-details')).toBe(false);
    summit.element.views = 'map details';
    await summit.settled();
    await expect.element(summit.heading).toHaveTextContent('Second US–North Korea summit');
    expect(summit.has('summit-list')).toBe(false);
  });

  it.each(['ltr', 'rtl'])('stand in the order in which they are named, %s', async (dir) => {
    const summit = await mount({ views: 'list timeline map', dir });
    await summit.settled();
    const [list, time, map] = [
      boxOf(summit, 'summit-list'),
      boxOf(summit, 'summit-timeline'),
      boxOf(summit, 'summit-venues'),
    ];
    expect(time.bottom).toBeLessThanOrEqual(map.top);
    if (dir === 'ltr') expect(list.right).toBeLessThan(map.left);
    else expect(list.left).toBeGreaterThan(map.right);
    // Tab follows the eye.
    const order = [...summit.root.querySelectorAll('summit-list, summit-timeline, summit-venues')];
    expect(order.map(({ localName }) => localName)).toEqual([
      'summit-list',
      'summit-timeline',
      'summit-venues',
    ]);
    summit.element.layout = 'medium';
    await summit.settled();
    expect(boxOf(summit, 'summit-list').bottom).toBeLessThanOrEqual(boxOf(summit, 'summit-timeline').top);
  });

  it('in a narrow box share the rail: it is there for the timeline too', async () => {
    const summit = await mount({ views: 'map timeline' }, 360);
    expect(shownViews(summit)).toEqual([...VIEWS]);
    summit.element.views = 'map';
    await summit.settled();
    expect(shownViews(summit)).toEqual(['summit-venues']);
  });

  it('that nobody knows are all of them', async () => {
    const summit = await mount({ views: 'globe' });
    expect(shownViews(summit)).toEqual([...VIEWS]);
  });
});

describe('a height that the page gives', () => {
  const give = async (width: number, css: string, around = ''): Promise<SummitHarness> => {
    const summit = await mount({}, width);
    const box = summit.element.parentElement;
    if (box) box.style.cssText += around;
    summit.element.style.cssText = css;
    await summit.settled();
    return summit;
  };

  /** Everything in it, to be scrolled to or in view, lies inside the element. */
  const expectKept = (summit: SummitHarness, height: number): void => {
    const frame = frameOf(summit);
    const { element } = summit;
    expect(element.offsetHeight).toBe(height);
    expect(frame.getBoundingClientRect().height).toBe(height);
    expect(element.scrollHeight).toBe(height);
    expect(frame.scrollWidth).toBe(frame.clientWidth);
  };

  it.each([
    [1200, 600],
    [1200, 700],
    [1200, 1400],
    [768, 800],
    [768, 1400],
  ])('is shared where it is enough: %i × %i px', async (width, height) => {
    const summit = await give(width, `height: ${height}px`);
    await expect.poll(() => frameOf(summit).classList.contains('shares')).toBe(true);
    await summit.settled();
    expectKept(summit, height);
    const frame = frameOf(summit);
    // All views and the footer are in sight at once; what is long scrolls in its own box.
    expect(frame.scrollHeight).toBe(frame.clientHeight);
    const { bottom } = summit.element.getBoundingClientRect();
    for (const name of VIEWS.slice(0, 2)) expect(boxOf(summit, name).bottom).toBeLessThan(bottom);
    const plate = summit.root.querySelector('.plate');
    expect(plate?.scrollHeight).toBe(plate?.clientHeight);
    const side = summit.root.querySelector('.side');
    expect(side?.getBoundingClientRect().bottom).toBeLessThan(bottom);
    expect(boxOf(summit, 'summit-venues').height).toBeGreaterThanOrEqual(150);
    if (height < 1000) {
      expect(side?.scrollHeight).toBeGreaterThan(side?.clientHeight ?? Infinity);
      const lanes = summit.view('summit-timeline').shadowRoot?.querySelector('.lanes');
      expect(lanes?.clientHeight).toBeGreaterThanOrEqual(76);
      expect(lanes?.scrollHeight).toBeGreaterThan(lanes?.clientHeight ?? Infinity);
      expect(lanes?.classList.contains('more')).toBe(true);
    }
    const controls = [...(summit.view('summit-venues').shadowRoot?.querySelectorAll('.zoom button') ?? [])];
    const map = boxOf(summit, 'summit-venues');
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      expect(box.bottom, control.ariaLabel ?? '').toBeLessThanOrEqual(map.bottom);
    }
  });

  it.each([
    [1200, 400],
    [1200, 256],
    [768, 600],
    [360, 600],
    [320, 256],
  ])('is scrolled in as one where it is not: %i × %i px', async (width, height) => {
    const summit = await give(width, `height: ${height}px`);
    await expect.poll(() => frameOf(summit).classList.contains('scrolls')).toBe(true);
    await summit.settled();
    expectKept(summit, height);
    const frame = frameOf(summit);
    expect(frame.scrollHeight).toBeGreaterThan(height);
    expect(boxOf(summit, 'summit-venues').height).toBeLessThanOrEqual(Math.max(160, height * 0.6) + 1);
    frame.scrollTop = frame.scrollHeight;
    const footer = summit.root.querySelector('footer')?.getBoundingClientRect();
    const host = summit.element.getBoundingClientRect();
    expect(footer?.bottom).toBeLessThanOrEqual(host.bottom + 1);
    expect(footer?.top).toBeGreaterThan(host.top);
  });

  it.each([
    ['as a cell of a grid', 'display: grid; height: 700px', ''],
    ['as what grows in a column', 'display: flex; flex-direction: column; height: 700px', 'flex: 1'],
    ['as a share of its box', 'height: 700px', 'height: 100%'],
    ['as a block', '', 'display: block; height: 700px'],
  ])('may come %s', async (_, around, css) => {
    const summit = await give(1200, css, around);
    await expect.poll(() => frameOf(summit).classList.contains('shares')).toBe(true);
    expectKept(summit, 700);
  });

  it('that comes from the content is none: a row of a flex box is as high as the element wants', async () => {
    const summit = await mount();
    const height = summit.element.offsetHeight;
    const box = summit.element.parentElement;
    if (box) box.style.display = 'flex';
    await summit.settled();
    expect(Math.abs(summit.element.offsetHeight - height)).toBeLessThanOrEqual(2);
  });

  it('may come and go', async () => {
    const summit = await mount();
    const height = summit.element.offsetHeight;
    summit.element.style.height = '600px';
    await expect.poll(() => frameOf(summit).classList.contains('shares')).toBe(true);
    summit.element.style.height = '';
    await expect.poll(() => frameOf(summit).classList.contains('free')).toBe(true);
    await expect.poll(() => summit.element.offsetHeight).toBe(height);
  });

  it('has room for a table, too', async () => {
    const summit = await give(1200, 'height: 600px');
    summit.element.view = 'table';
    await expect.poll(() => frameOf(summit).classList.contains('scrolls')).toBe(true);
    expectKept(summit, 600);
  });
});
