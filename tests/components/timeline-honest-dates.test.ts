import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, TO_OPTIONS, type TimelineHarness } from './harness/timeline.js';

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

describe('honest dates', () => {
  const sample = (when: string, rest: Partial<EventInput> = {}): EventInput[] => [
    { id: 'a', title: 'Sample', when, ...rest },
    { id: 'first', title: 'First', when: '2019-01-01' },
    { id: 'last', title: 'Last', when: '2019-03-31' },
  ];
  const cases: [what: string, data: EventInput[], form: string, parts: string[], mask: string | null][] = [
    ['a day', sample('2019-02-14'), 'point', ['m-halo', 'm-fill'], null],
    ['a span of days', sample('2019-02-01/2019-02-20'), 'bar', ['m-bar'], null],
    ['a month only', sample('2019-02'), 'bracket', ['m-bar', 'm-line', 'm-halo', 'm-stroke'], null],
    ['a month in doubt', sample('2019-02?'), 'bracket', ['m-bar', 'm-line', 'm-halo', 'm-stroke'], null],
    [
      'an approximate day',
      sample('2019-02-14~'),
      'bracket',
      ['m-bar', 'm-halo', 'm-fill', 'm-fill', 'm-fill'],
      'both',
    ],
    [
      'an approximate day in doubt',
      sample('2019-02-14%'),
      'bracket',
      ['m-bar', 'm-halo', 'm-stroke', 'm-stroke'],
      'both',
    ],
    ['an uncertain day', sample('2019-02-14?'), 'point', ['m-halo', 'm-stroke'], null],
    ['an approximate span', sample('2019-02-01~/2019-02-20~'), 'bar', ['m-bar'], 'both'],
    ['an approximate end', sample('2019-02-01/2019-02-20~'), 'bar', ['m-bar'], 'right'],
    ['a span in doubt', sample('2019-02-01/2019-02-20?'), 'bar', ['m-stroke'], null],
    ['an approximate start, an end in doubt', sample('2019-02-01~/2019-02-20?'), 'bar', ['m-stroke'], 'left'],
    ['an approximate start in doubt', sample('2019-02-01%/2019-02-20'), 'bar', ['m-stroke'], 'left'],
    [
      'approximate days, inferred',
      sample('2019-02-01~/2019-02-20~', { inferred: true }),
      'bar',
      ['m-bar'],
      'both',
    ],
    ['an open end', sample('2019-02-01/..'), 'bar', ['m-bar', 'm-tip'], null],
    ['an open start', sample('../2019-02-01'), 'bar', ['m-bar', 'm-tip'], null],
    ['an unknown end', sample('2019-02-01/'), 'bar', ['m-bar', 'm-tip'], 'right-long'],
    ['an approximate start without an end', sample('2019-02-01~/'), 'bar', ['m-bar', 'm-tip'], 'both-long'],
    [
      'an end that is only the last known',
      sample('2019-02-01/2019-03', { ongoing: true }),
      'bar',
      ['m-bar'],
      'right-long',
    ],
    [
      'two separate days',
      sample('{2019-02-01,2019-02-20}'),
      'days',
      ['m-line', 'm-halo', 'm-fill', 'm-halo', 'm-fill'],
      null,
    ],
    ['an inferred day', sample('2019-02-14', { inferred: true }), 'point', ['m-halo', 'm-stroke'], null],
    ['inferred days', sample('2019-02-01/2019-02-20', { inferred: true }), 'bar', ['m-stroke'], null],
    [
      'a cancelled day',
      sample('2019-02-14', { status: 'cancelled' }),
      'point',
      ['m-halo', 'm-stroke', 'm-slash-gap', 'm-slash'],
      null,
    ],
    [
      'cancelled days',
      sample('2019-02-01/2019-02-20', { status: 'cancelled' }),
      'bar',
      ['m-stroke', 'm-slash-gap', 'm-slash'],
      null,
    ],
  ];
  it.each(cases)('draws %s', async (_, data, form, parts, mask) => {
    const timeline = await mountTimeline({ data });
    expect(timeline.at('a').part.contains(form)).toBe(true);
    expect(timeline.parts('a')).toEqual(parts);
    const masks = [...timeline.at('a').querySelectorAll('[mask]')].map((path) => path.getAttribute('mask'));
    expect(masks).toEqual(mask === null ? [] : [`url(#fade-${mask})`]);
    for (const url of masks) expect(timeline.root.querySelector(url?.slice(4, -1) ?? '')).not.toBeNull();
  });

  it('tells a year far off from a day by a bracket that is never narrower than its mark', async () => {
    const data = [
      { id: 'year', title: 'Sample: a year', when: '1850' },
      { id: 'day', title: 'Sample: a day', when: '1871-03-04' },
      { id: 'doubtful', title: 'Sample: in doubt', when: '1895-03-04?' },
      { id: 'old', title: 'Sample: old', when: '1000-01-01' },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.parts('year')).toEqual(['m-bar', 'm-line', 'm-halo', 'm-stroke']);
    expect(timeline.parts('day')).toEqual(['m-halo', 'm-fill']);
    expect(timeline.parts('doubtful')).toEqual(['m-halo', 'm-stroke']);
    const width = (id: string, part: string): number =>
      timeline.at(id).querySelector(part)?.getBoundingClientRect().width ?? NaN;
    expect(width('year', '.m-line')).toBeGreaterThan(width('day', '.m-halo') + 6);
  });

  it('runs to the edge without an arrow where only the window cuts it, whatever its form', async () => {
    const ends = async (when: string, rest: Partial<EventInput> = {}): Promise<[string[], DOMRect]> => {
      const data = sample(when, rest);
      const timeline = await mountTimeline({ data, from: '2019-02-05', to: '2019-02-10' });
      const lanes = timeline.find('.lanes').getBoundingClientRect();
      const path = timeline.at('a').querySelector('.picture [class^=m-]')?.getBoundingClientRect();
      return [timeline.parts('a'), new DOMRect((path?.left ?? NaN) - lanes.left, 0, path?.width ?? NaN)];
    };
    const [cut, box] = await ends('2019-02-01/2019-02-20');
    expect(cut).toEqual(['m-bar']);
    // Its round ends lie outside.
    expect(box.left).toBeLessThan(-2);
    expect(box.right).toBeGreaterThan(786);
    expect((await ends('2019-02-01/2019-02-20', { status: 'planned' }))[0]).toEqual(['m-stroke']);
    expect((await ends('2019-02-01/..'))[0]).toEqual(['m-bar', 'm-tip']);
    expect((await ends('../..'))[0]).toEqual(['m-bar', 'm-tip', 'm-tip']);
    const [, month] = await ends('2019-02');
    expect(month.left).toBeGreaterThanOrEqual(0);
  });

  it('leaves the line of a hollow bar whole where it does not fade', async () => {
    const timeline = await mountTimeline({ data: sample('2019-02-01~/2019-02-20?') });
    const line = timeline.at('a').querySelector<SVGPathElement>('.m-stroke');
    const lit = timeline.find<SVGRectElement>('#fade-left rect');
    // Both count from the box of the path, on which the middle of the line lies.
    const { width = NaN, height = NaN } = line?.getBBox() ?? {};
    const half = Number(line?.getAttribute('stroke-width')) / 2;
    const { x, y, width: across, height: down } = lit.getBBox();
    expect((x + across - 1) * width).toBeGreaterThanOrEqual(half);
    expect(-y * height).toBeGreaterThanOrEqual(half);
    expect((y + down - 1) * height).toBeGreaterThanOrEqual(half);
  });

  it('draws planned days dashed', async () => {
    const timeline = await mountTimeline({ data: sample('2019-02-01/2019-02-20', { status: 'planned' }) });
    expect(timeline.at('a').querySelector('.m-stroke')?.getAttribute('stroke-dasharray')).toBe('2.6 2.2');
  });

  it('have colours and shapes that are named where nothing else names them', async () => {
    const names = (timeline: TimelineHarness): string[] =>
      [...timeline.root.querySelectorAll('.groups li')].map((entry) => entry.textContent.trim());
    const packed = await mountTimeline();
    expect(names(packed)).toEqual(['Summits', 'Statements', 'Talks']);
    expect(names(await mountTimeline({ lanes: 'group' }))).toEqual([]);
  });

  it('are explained by a legend of exactly what is used', async () => {
    const used = (timeline: TimelineHarness): string[] =>
      [...timeline.root.querySelectorAll('.legend li')].map((entry) => entry.textContent.trim());
    const plain = await mountTimeline({ data: [{ title: 'Sample', date: '2024-03-04' }] });
    expect(used(plain)).toEqual([]);
    expect(plain.root.querySelector('.legend')).toBeNull();
    expect(used(await mountTimeline({ data: usSovietSummits }))).toEqual([
      'Date inferred or doubtful',
      'Separate days',
    ]);
    const data = [
      { title: 'Sample: some time', date: '2024' },
      { title: 'Sample: since', date: '2024-02-01/..' },
      { title: 'Sample: about', date: '2024-04~/2024-05' },
      { title: 'Sample: not held', date: '2024-04-03', status: 'cancelled' as const },
      // Not "some time in this period": the day is in doubt, and drawn hollow.
      { title: 'Sample: in doubt', date: '2024-04-03?' },
    ];
    const timeline = await mountTimeline({ data });
    expect(used(timeline)).toEqual([
      'Date inferred or doubtful',
      'Cancelled',
      'Some time in this period',
      'Approximate',
      'Still going on',
    ]);
    Object.assign(timeline.element, { from: '2024-03', to: '2024-04' });
    await timeline.settled();
    expect(used(timeline)).toContain('Possibly in these dates');
    expect(used(await mountTimeline({ data: data.slice(-1) }))).toEqual(['Date inferred or doubtful']);
  });

  /** Each path with its fade, and whether it is dashed. */
  const drawing = (picture: Element | null | undefined): string[] =>
    [...(picture?.querySelectorAll('path[class^=m-]') ?? [])].map((path) => {
      const dashed = path.hasAttribute('stroke-dasharray') ? ' dashed' : '';
      return `${path.getAttribute('class')}${dashed} ${path.getAttribute('mask') ?? ''}`.trim();
    });

  it.each([
    ['Some time in this period', sample('2019-02')],
    ['Approximate', sample('2019-02-01~/2019-02-20~')],
    ['Open start', sample('../2019-02-01')],
    ['Still going on', sample('2019-02-01/..')],
    ['Start not known', sample('/2019-02-01')],
    ['End not known', sample('2019-02-01/')],
    ['Separate days', sample('{2019-02-01,2019-02-20}')],
    ['Date inferred or doubtful', sample('2019-02-14', { inferred: true })],
    ['Planned', sample('2019-02-14', { status: 'planned' })],
    ['Cancelled', sample('2019-02-14', { status: 'cancelled' })],
  ])('are drawn in the legend as on the lanes: %s', async (words, data) => {
    const timeline = await mountTimeline({ data });
    const entry = timeline.find('.legend li');
    expect(entry.textContent.trim()).toBe(words);
    expect(drawing(entry)).toEqual(drawing(timeline.at('a').querySelector('.picture')));
  });

  it('are drawn in the legend to where they go on the lanes: to the left where time runs so', async () => {
    const tip = (timeline: TimelineHarness): number => {
      const box = timeline.find('.legend svg').getBoundingClientRect();
      const at = timeline.find('.legend .m-tip').getBoundingClientRect();
      return (at.left + at.right - box.left - box.right) / box.width;
    };
    const timeline = await mountTimeline({ data: sample('2019-02-14/..') });
    expect(tip(timeline)).toBeGreaterThan(0.5);
    timeline.element.lang = 'ar';
    timeline.element.dir = 'rtl';
    await timeline.settled();
    await expect.poll(() => tip(timeline)).toBeLessThan(-0.5);
  });

  it('are two marks of full size though two separate days lie on each other, and whole at the edge', async () => {
    const data = [
      { id: 'a', title: 'Sample: two days', date: '{1900-01-01,1900-01-09}' },
      { id: 'three', title: 'Sample: three days', date: '{1960-03-01,1960-03-02,1960-03-09}' },
      { id: 'b', title: 'Sample: end', date: '2020-01-01' },
    ];
    const timeline = await mountTimeline({ data });
    const marks = (id: string): DOMRect[] =>
      [...timeline.at(id).querySelectorAll('.m-fill')].map((mark) => mark.getBoundingClientRect());
    const [size = 0] = marks('b').map(({ width }) => width);
    for (const id of ['a', 'three']) {
      expect(marks(id).map(({ width }) => Math.round(width - size))).toEqual([0, 0]);
      const [first, second] = marks(id);
      expect((second?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThanOrEqual(7);
    }
    expect(marks('a')[0]?.left).toBeGreaterThanOrEqual(timeline.find('.lanes').getBoundingClientRect().left);
  });

  it('says which dates lie only possibly in the window', async () => {
    const data = [
      { id: 'sure', title: 'Sample: sure', date: '2024-03-04' },
      { id: 'year', title: 'Sample: some time', date: '2024' },
    ];
    const timeline = await mountTimeline({ data, from: '2024-03', to: '2024-04' });
    expect(timeline.at('year').ariaLabel).toMatch(/, possibly in these dates$/);
    expect(timeline.at('sure').ariaLabel).not.toContain('possibly');
    Object.assign(timeline.element, { from: null, to: null });
    await timeline.settled();
    expect(timeline.at('year').ariaLabel).not.toContain('possibly');
  });

  it('draws a year that only possibly lies in the window with a core', async () => {
    const timeline = await mountTimeline({ data: sample('2019'), from: '2019-02', to: '2019-02' });
    expect(timeline.parts('a')).toEqual(['m-bar', 'm-line', 'm-halo', 'm-stroke', 'm-core']);
  });

  it('draws a span that only possibly lies in the window with a core, and explains it', async () => {
    const data = sample('2019-01/2019-03');
    const timeline = await mountTimeline({ data, from: '2019-01-05', to: '2019-01-20' });
    expect(timeline.parts('a')).toEqual(['m-stroke', 'm-core']);
    const entry = [...timeline.root.querySelectorAll('.legend li')].at(-1);
    expect(entry?.textContent.trim()).toBe('Possibly in these dates');
    expect(drawing(entry)).toEqual(['m-halo', 'm-stroke', 'm-core']);
  });

  it('shows a day as the stretch that it is once a day is wide, and a point as long as it is not', async () => {
    const timeline = await mountTimeline({
      data: sample('2019-02-14'),
      from: '2019-02-14',
      to: '2019-02-15',
    });
    expect(timeline.at('a').part.contains('bracket')).toBe(true);
    expect(timeline.parts('a')).toEqual(['m-line', 'm-halo', 'm-fill']);
    timeline.element.to = '2019-03';
    await timeline.settled();
    expect(timeline.at('a').part.contains('point')).toBe(true);
  });

  it('goes from minutes to centuries', async () => {
    const data: EventInput[] = [
      { id: 'battle', title: 'Battle', when: '-0489-09~' },
      { id: 'year', title: 'Year one', when: '0001' },
      { id: 'minute', title: 'Minute', when: '2019-02-27T18:40' },
    ];
    const timeline = await mountTimeline({ data });
    expect(timeline.find('.axis').textContent).toContain('500 BC');
    await timeline.write('From', '2019-02-27T18:00');
    await timeline.write('To', '2019-02-27T18:59');
    expect(timeline.ids).toEqual(['minute']);
    expect(timeline.find('.axis').textContent).toMatch(/27 Feb 2019.*18:30/);
    await timeline.tabIn(TO_OPTIONS + 1);
    await timeline.press('ArrowRight');
    expect(timeline.element.from).toBe('2019-02-27T18:01');
  });
});
