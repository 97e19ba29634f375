import { beforeEach, describe, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { windowStart } from '../../src/data/dates/index.js';
import { createDataset } from '../../src/data/dataset.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { pictureOf } from './harness/picture.js';
import { toInput } from '../../src/data/writers/to-input.js';
import { idOf, mountTimeline, type TimelineHarness } from './harness/timeline.js';

const DAY = 86_400_000;

const inside = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x > left && x < right && y > top && y < bottom;

/** The words of an option as they stand on the page, as high as their letters. */
function wordsOf(option: Element): DOMRect | null {
  const label = option.querySelector('.label:not(.aside)');
  if (!label || getComputedStyle(label).display === 'none') return null;
  const { x, y, width, height } = label.getBoundingClientRect();
  return new DOMRect(x + 1, y + 3, width - 2, height - 6);
}

/** Points along a path, on the page. */
function pointsOn(path: SVGPathElement): { x: number; y: number }[] {
  const matrix = path.getScreenCTM();
  if (!matrix) return [];
  const length = path.getTotalLength();
  return Array.from({ length: 200 }, (_, i) =>
    path.getPointAtLength((length * i) / 199).matrixTransform(matrix),
  );
}

const leaders = (timeline: TimelineHarness): SVGPathElement[] =>
  timeline.options.flatMap((option) => [...option.querySelectorAll<SVGPathElement>('path.leader')]);

beforeEach(() => document.body.replaceChildren());

it('a date beyond the mark that the mouse is on stands over no part of a name', async () => {
  const data = [
    { id: 'a', title: 'A meeting with a name of some length', date: '2024-01-05' },
    {
      id: 'b',
      title: 'Another meeting with a name so long that it leaves no room for a date',
      date: '2024-05-20',
    },
    { id: 'c', title: 'The last of them, for the end of the axis', date: '2024-11-30' },
  ];
  const timeline = await mountTimeline({ data }, { width: 784 });
  const mark = timeline.at('b').querySelector('.m-fill')?.getBoundingClientRect() ?? new DOMRect();
  await commands.mouseMove(mark.left + 4, mark.top + 4);
  await expect.poll(() => timeline.at('b').classList.contains('hovered')).toBe(true);
  const date = timeline.at('b').querySelector('.aside')?.getBoundingClientRect() ?? new DOMRect();
  const name = timeline.at('a').querySelector('.label');
  expect(date.height).toBeGreaterThan(0);
  expect(name?.checkVisibility({ visibilityProperty: true })).toBe(false);
  await commands.mouseMove(1270, 890);
  await expect.poll(() => name?.checkVisibility({ visibilityProperty: true })).toBe(true);
});

describe('labels in a crowd', () => {
  it.each(['ltr', 'rtl'] as const)(
    'turn to the other side or stand elsewhere, with a line to their mark that crosses no words, %s',
    async (dir) => {
      const timeline = await mountTimeline({ data: usSovietSummits }, { width: 760, dir });
      expect(timeline.options).toHaveLength(usSovietSummits.events.length);
      const lines = leaders(timeline);
      expect(lines.length).toBeGreaterThan(0);
      const words = timeline.options.map((option) => ({ id: idOf(option), box: wordsOf(option) }));
      for (const line of lines) {
        const option = line.closest('[role=option]');
        if (!option) throw new Error('A line belongs to an option.');
        const points = pointsOn(line);
        const [first, last] = [points[0] ?? { x: 0, y: 0 }, points.at(-1) ?? { x: 0, y: 0 }];
        const { left } = timeline.find('.lanes').getBoundingClientRect();
        expect(
          Math.abs(first.x - left - (option.getBoundingClientRect().left + option.clientWidth / 2 - left)),
        ).toBeLessThan(3);
        const own = wordsOf(option);
        expect(
          Math.min(Math.abs(last.x - (own?.left ?? 0)), Math.abs(last.x - (own?.right ?? 0))),
        ).toBeLessThan(8);
        expect(last.y).toBeGreaterThan(own?.top ?? 0);
        expect(last.y).toBeLessThan(own?.bottom ?? 0);
        const crossed = words.filter(({ box }) => box && points.some(({ x, y }) => inside(box, x, y)));
        expect(crossed).toEqual([]);
      }
      words.forEach(({ box: a }, i) => {
        for (const { box: b } of words.slice(i + 1)) {
          const apart =
            !a || !b || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart).toBe(true);
        }
      });
    },
  );

  it('are chosen by their words where those stand away from the mark', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits }, { width: 760 });
    const option = leaders(timeline)[0]?.closest('[role=option]');
    const words = option?.querySelector<HTMLElement>('.label .short');
    if (!option || !words) throw new Error('No label stands elsewhere.');
    const { top } = words.getBoundingClientRect();
    words.click();
    await timeline.settled();
    expect(timeline.element.selected).toBe(idOf(option));
    // What is shown stays where it is.
    expect(words.getBoundingClientRect().top).toBeCloseTo(top, 0);
  });
});

describe('a drag of the lanes', () => {
  /** A bar goes out on the left, its words held at the edge: in its row follow those that it comes to meet. */
  const events = [
    { id: 'bar', title: 'Sample: a workshop of many weeks', when: '2023-01-28/2023-03-20' },
    { id: 'met', title: 'Sample: an audit by outside accountants', when: '2023-05-02' },
    { id: 'one', title: 'Sample: a visit', when: '2023-03-15' },
    { id: 'two', title: 'Sample: a visit to the northern plant', when: '2023-05-20' },
    { id: 'three', title: 'Sample: a board meeting', when: '2023-05-25' },
    { id: 'four', title: 'Sample: a call', when: '2023-08-10' },
    { id: 'five', title: 'Sample: a call to the plant', when: '2023-09-10' },
    { id: 'six', title: 'Sample: a call to the board', when: '2023-12-10' },
  ];

  it('leaves all in their rows but the one that must go', async () => {
    const timeline = await mountTimeline(
      { data: { events }, from: '2023-03', to: '2023-10' },
      { width: 1200 },
    );
    const rows = (): Map<string, number> =>
      new Map(timeline.options.map((option) => [idOf(option), option.offsetTop]));
    const went = new Set<string>();
    for (let i = 0, before = rows(); i < 12; i++) {
      await timeline.dragLanes(-20);
      const after = rows();
      for (const [id, top] of before) if ((after.get(id) ?? top) !== top) went.add(id);
      before = after;
    }
    expect(timeline.ids).toContain('met');
    expect([...went]).toEqual(['bar']);
  });
});

describe('to select an event', () => {
  /** Twenty-two, from before the common era to today: rows that one wider title packs anew. */
  const titles = [
    'Founding of the city',
    'A long peace is agreed',
    'Sample: treaty of the two rivers',
    'Congress',
  ];
  const years = [
    ...['-0500', '-0480', '-0431', '-0300', '-0146', '-0044', '-0031', '0009', '0070', '0313', '0410'],
    ...['0800', '1066', '1215', '1453', '1492', '1648', '1789', '1815', '1914', '1945', '1989'],
  ];
  const ages = years.map((when, i) => ({ id: `e${i}`, title: `${titles[i % 4]} ${i}`, when }));

  it.each([
    { of: 'ages', dir: 'ltr', width: 1200, data: { events: ages } },
    { of: 'a crowd', dir: 'ltr', width: 760, data: usSovietSummits },
    { of: 'a crowd', dir: 'rtl', width: 760, data: usSovietSummits },
  ] as const)('moves no other and leaves the height as it is: $of, $dir', async ({ dir, width, data }) => {
    const timeline = await mountTimeline({ data }, { width, dir });
    /** Where each mark is, and the words of all but one, whose own go a little further off its ring. */
    const stand = (id: string): unknown => [
      timeline.element.getBoundingClientRect().height,
      timeline.options.map((option) => JSON.stringify([idOf(option), option.getBoundingClientRect()])),
      timeline.options.map((option) => idOf(option) === id || JSON.stringify(wordsOf(option))),
    ];
    const before = timeline.ids.map((id) => ({ id, stand: stand(id) }));
    for (const { id, stand: was } of before) {
      timeline.element.selected = id;
      await timeline.settled();
      // A selection that the page makes is brought into view.
      timeline.find('.lanes').scrollTop = 0;
      expect(stand(id), id).toEqual(was);
    }
  });
});

describe('in lanes taller than their box', () => {
  it.each(['ltr', 'rtl'] as const)('tips and words keep clear of the bar of the rows, %s', async (dir) => {
    const events = Array.from({ length: 40 }, (_, i) => ({
      id: `e${i}`,
      title: `Sample: a title of which much is said ${i}`,
      when: i === 39 ? '' : `${1960 + i}-06-01${['/..', '/', ''][i % 3] ?? ''}`,
    }));
    const timeline = await mountTimeline({ data: { events } }, { width: 768, dir });
    const bar = timeline.find('.rows-bar');
    const { left, right } = bar.getBoundingClientRect();
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(bar);
    const painted = [left + Number.parseFloat(borderLeftWidth), right - Number.parseFloat(borderRightWidth)];
    const [from = NaN, to = NaN] = painted;
    const things = [...timeline.root.querySelectorAll('.m-tip, .label:not(.aside)')];
    expect(things.length).toBeGreaterThan(60);
    for (const thing of things) {
      const box = thing.getBoundingClientRect();
      expect(dir === 'ltr' ? from - box.right : box.left - to).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a title that is cut', () => {
  it.each([
    { dir: 'ltr', title: 'القمة الثانية بين الولايات المتحدة وكوريا الشمالية ' },
    { dir: 'rtl', title: 'Hội nghị thượng đỉnh Hoa Kỳ – Triều Tiên lần thứ hai ' },
    { dir: 'rtl', title: '제2차 북미 정상회담 ' },
  ] as const)(
    'shows its beginning, whatever the direction of the page: $title $dir',
    async ({ dir, title }) => {
      const data = { events: [{ id: 'long', title: title.repeat(12), when: '2019-02-27' }] };
      const timeline = await mountTimeline({ data }, { width: 600, dir });
      const label = timeline.at('long').querySelector('.label');
      const text = label?.querySelector('.title')?.firstChild;
      if (!label || !text) throw new Error('There is no title.');
      expect(label.scrollWidth).toBeGreaterThan(label.clientWidth + 100);
      const first = document.createRange();
      first.setStart(text, 0);
      first.setEnd(text, 1);
      const [letter, box] = [first.getBoundingClientRect(), label.getBoundingClientRect()];
      expect(letter.left).toBeGreaterThanOrEqual(box.left);
      expect(letter.right).toBeLessThanOrEqual(box.right);
    },
  );

  it('is whole while its event has the focus, inside the lanes', async () => {
    const title = 'Sample: a title without an end '.repeat(10).trim();
    const events = [
      { id: 'before', title: 'Sample', when: '2024-01-01' },
      { id: 'long', title, when: '2024-02-01' },
      { id: 'after', title: 'Sample of another kind', when: '2024-03-01' },
    ];
    const timeline = await mountTimeline({ data: { events } }, { width: 600 });
    const label = timeline.at('long').querySelector('.label');
    if (!label) throw new Error('There is no label.');
    expect(label.scrollWidth).toBeGreaterThan(label.clientWidth + 100);
    await timeline.focusOn('long');
    // What comes to have the focus counts as hovered, until a pointer has come and left.
    await userEvent.hover(timeline.at('long'));
    await commands.mouseMove(1270, 890);
    await expect.poll(() => timeline.at('long').classList.contains('hovered')).toBe(false);
    expect(timeline.focused).toBe('long');
    expect(label.scrollWidth).toBe(label.clientWidth);
    const [box, lanes] = [label, timeline.find('.lanes')].map((each) => each.getBoundingClientRect());
    expect(box?.left).toBeGreaterThanOrEqual((lanes?.left ?? 0) - 5);
    expect(box?.right).toBeLessThanOrEqual((lanes?.right ?? 0) + 5);
  });
});

describe('the arc of a relation', () => {
  it('passes behind the words of the entries between its ends', async () => {
    const timeline = await mountTimeline(
      { from: '2019-01', to: '2019-02', selected: 'hanoi-summit' },
      { width: 1000 },
    );
    const arc = timeline.find<SVGPathElement>('.arc');
    expect(arc.getTotalLength()).toBeGreaterThan(40);
    const words = timeline.options.flatMap((option) => wordsOf(option) ?? []);
    const crossed = pointsOn(arc).filter(({ x, y }) => words.some((box) => inside(box, x, y)));
    expect(crossed).toEqual([]);
  });

  const letters = {
    relations: [
      { from: 'q1', to: 'q2', kind: 'led-to' as const },
      { from: 'q5', to: 'q6', kind: 'replied-to' as const },
    ],
    events: [
      { id: 'q1', title: 'Letter sent', when: '2011-02-03', group: 'L' },
      { id: 'q4', title: 'Unrelated thing in between', when: '2011-06-11', group: 'L' },
      { id: 'q2', title: 'Meeting held', when: '2011-09-01', group: 'M' },
      { id: 'q3', title: 'Conference', when: '2012-04-01/2012-05-20', group: 'M' },
      { id: 'q5', title: 'Question asked in parliament', when: '2012-08-01', group: 'L' },
      { id: 'q6', title: 'Answer given', when: '2012-08-20', group: 'L' },
    ],
  };
  describe.each([600, 768, 1200])('%i px wide', (width) => {
    it.each([
      ['q1', 'q2', 'ltr'],
      ['q1', 'q2', 'rtl'],
      ['q5', 'q6', 'ltr'],
      ['q5', 'q6', 'rtl'],
    ] as const)('leads from the edge of %s to that of %s and to no other mark, %s', async (from, to, dir) => {
      const timeline = await mountTimeline({ data: letters, selected: from }, { width, dir });
      const points = pointsOn(timeline.find<SVGPathElement>('.arc'));
      const head = timeline.find<SVGPathElement>('.arc-head').getBoundingClientRect();
      const near = (id: string, { x, y }: { x: number; y: number }): number => {
        const mark = timeline.at(id).querySelector('.m-fill, .m-bar')?.getBoundingClientRect();
        if (!mark) throw new Error(`${id} has no mark.`);
        const reach = (at: number, a: number, b: number): number => Math.max(a - at, at - b, 0);
        return Math.hypot(reach(x, mark.left, mark.right), reach(y, mark.top, mark.bottom));
      };
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) throw new Error('There is no arc.');
      expect(near(from, first)).toBeLessThan(20);
      expect(near(to, last)).toBeLessThan(16);
      expect(head.width + head.height).toBeGreaterThan(6);
      for (const { id } of letters.events) {
        if (id === from || id === to) continue;
        expect(Math.min(...points.map((point) => near(id, point)))).toBeGreaterThan(2);
      }
      // No words lie over its head.
      const words = timeline.options.flatMap((option) => wordsOf(option) ?? []);
      const middle = [(head.left + head.right) / 2, (head.top + head.bottom) / 2] as const;
      expect(words.filter((box) => inside(box, ...middle))).toEqual([]);
    });
  });
});

describe('lines behind words', () => {
  const year = new Date().getFullYear();

  /** How many px of a column are painted in pure red, within a box. */
  function reds({ data, width }: ImageData, { left, right, top, bottom }: DOMRect, frame: DOMRect): number {
    let found = 0;
    for (let y = Math.ceil(top - frame.top); y < bottom - frame.top; y++) {
      for (let x = Math.ceil(left - frame.left); x < right - frame.left; x++) {
        const [r = 0, g = 0, b = 0] = data.subarray(4 * (y * width + x));
        if (r - Math.max(g, b) > 40) found++;
      }
    }
    return found;
  }

  it.each(['.today', '.grid'])('stop at them: %s', async (line) => {
    const data = {
      eras: [{ label: 'Sample: an era with a long name', when: `${year - 9}/${year + 1}` }],
      events: Array.from({ length: 12 }, (_, i) => ({
        id: `e${i}`,
        title: 'Sample: a title that is long enough to cross a line',
        when: i % 4 === 3 ? `${year - 3 + i}-06-01/..` : `${year - 6 + i}-06-01`,
      })),
    };
    const timeline = await mountTimeline({ data });
    timeline
      .find('.back')
      .querySelectorAll<SVGElement>(line)
      .forEach((each) => {
        each.style.stroke = 'red';
      });
    const picture = await pictureOf(timeline.element);
    const frame = timeline.element.getBoundingClientRect();
    expect(reds(picture, frame, frame)).toBeGreaterThan(50);
    const words = timeline.options.flatMap((option) => wordsOf(option) ?? []);
    const crossing = [...timeline.root.querySelectorAll(line)].map((each) => each.getBoundingClientRect());
    expect(
      words.some(
        ({ left, right }) => crossing.some((at) => at.left > left && at.left < right) || line === '.grid',
      ),
    ).toBe(true);
    const letters = ({ x, y, width, height }: DOMRect): DOMRect => new DOMRect(x, y + 1, width, height - 2);
    expect(words.map((each) => reds(picture, letters(each), frame))).toEqual(words.map(() => 0));
  });

  it.each(['ltr', 'rtl'] as const)(
    'have no words on today, where those may stand elsewhere, %s',
    async (dir) => {
      const events = Array.from({ length: 10 }, (_, i) => ({
        id: `e${i}`,
        title: `Sample: a meeting ${i}`,
        when: `${year - 5 + i}-03-01`,
      }));
      const timeline = await mountTimeline({ data: { events } }, { width: 900, dir });
      const crossed = (): string[] => {
        const { left } = timeline.find<Element>('.today').getBoundingClientRect();
        return timeline.options
          .filter((option) => {
            const words = wordsOf(option);
            return words && words.left < left + 1 && words.right > left;
          })
          .map(idOf);
      };
      expect(crossed()).toEqual([]);
      // Nor does any come to stand there, or change sides, while the lanes move under the hand.
      const sides = (): Map<string, string> =>
        new Map(
          timeline.options.map((option) => {
            const label = option.querySelector<HTMLElement>('.label');
            return [idOf(option), label?.style.left === '' ? 'left' : 'right'];
          }),
        );
      timeline.element.from = `${year - 3}`;
      timeline.element.to = `${year + 2}`;
      await timeline.settled();
      expect(crossed()).toEqual([]);
      for (let i = 0, before = sides(); i < 8; i++) {
        await timeline.dragLanes(i < 4 ? -10 : 10);
        const after = sides();
        for (const [id, side] of before) expect(after.get(id) ?? side, id).toBe(side);
        expect(crossed()).toEqual([]);
        before = after;
      }
    },
  );

  it('stop at the names of eras', async () => {
    const eras = [{ label: 'Sample: an era with a long name', when: '1961/1972' }];
    const data = { ...toInput(createDataset(usSovietSummits)), eras };
    const timeline = await mountTimeline({ data, from: '1961', to: '1972' });
    const [name] = timeline.root.querySelectorAll('.era text');
    timeline
      .find('.back')
      .querySelectorAll<SVGElement>('.grid')
      .forEach((each) => {
        each.style.stroke = 'red';
      });
    const picture = await pictureOf(timeline.element);
    const frame = timeline.element.getBoundingClientRect();
    const { left, top, width, height } = name?.getBoundingClientRect() ?? frame;
    expect(reds(picture, frame, frame)).toBeGreaterThan(50);
    expect(reds(picture, new DOMRect(left, top + 3, width, height - 6), frame)).toBe(0);
  });
});

describe('an opened label', () => {
  const seen = (timeline: TimelineHarness): { id: string; box: DOMRect }[] =>
    timeline.options.flatMap((option) => {
      const label = option.querySelector('.label:not(.aside)');
      const isSeen = label?.checkVisibility({ visibilityProperty: true });
      return label && isSeen ? [{ id: idOf(option), box: label.getBoundingClientRect() }] : [];
    });

  it.each(['pointer', 'focus'] as const)(
    'leaves nothing of the labels that it covers, and gives them back: by %s',
    async (way) => {
      const timeline = await mountTimeline({ data: usSovietSummits }, { width: 760 });
      const all = seen(timeline).map(({ id }) => id);
      const open = async (id: string): Promise<void> => {
        if (way === 'focus') await timeline.focusOn(id);
        else await userEvent.hover(timeline.at(id).querySelector('.short') ?? timeline.at(id));
        await timeline.settled();
      };
      await open('paris-1960');
      const own = seen(timeline).find(({ id }) => id === 'paris-1960');
      expect(own?.box.width).toBeGreaterThan(120);
      const beside = seen(timeline).filter(({ id, box }) => id !== 'paris-1960' && own && meet(own.box, box));
      expect(beside).toEqual([]);
      expect(seen(timeline).length).toBeLessThan(all.length);
      timeline.element.blur();
      if (way === 'focus') await timeline.press('Tab');
      else await userEvent.unhover(timeline.at('paris-1960'));
      await expect.poll(() => seen(timeline).map(({ id }) => id)).toEqual(all);
    },
  );

  it.each(['ltr', 'rtl'] as const)('leaves no name whose mark it covers, %s', async (dir) => {
    const sample = (id: string, time: number): object => ({
      id,
      title: `Sample ${id}`,
      date: new Date(time).toISOString().slice(0, 10),
    });
    const asked = windowStart('1990-09-18');
    const around = [
      sample('first', asked - 9000 * DAY),
      sample('asked', asked),
      sample('last', asked + 9000 * DAY),
    ];
    const timeline = await mountTimeline({ data: around }, { width: 1184, dir });
    const markOf = (id: string): DOMRect =>
      timeline.at(id).querySelector('.picture')?.getBoundingClientRect() ?? new DOMRect();
    const openedOf = async (): Promise<DOMRect> => {
      await userEvent.hover(timeline.at('asked'));
      await timeline.settled();
      return seen(timeline).find(({ id }) => id === 'asked')?.box ?? new DOMRect();
    };
    const { left, right } = await openedOf();
    const perDay = (markOf('last').x - markOf('asked').x) / 9000;
    // Its name begins beyond the opened label.
    const end = dir === 'ltr' ? right - 4 : left + 4;
    const days = (end - markOf('asked').x) / perDay;
    await userEvent.unhover(timeline.at('asked'));
    timeline.element.data = [
      ...around,
      sample('beside', asked + days * DAY),
      sample('before', asked - days * DAY),
    ];
    await timeline.settled();
    const names = (): string[] => seen(timeline).map(({ id }) => id);
    const all = names();
    expect(all).toContain('beside');
    const box = await openedOf();
    const mark = markOf('beside');
    expect(inside(box, mark.x, mark.y)).toBe(true);
    expect(names()).toEqual(all.filter((id) => id !== 'beside'));
    await userEvent.unhover(timeline.at('asked'));
    await expect.poll(names).toEqual(all);
  });

  it.each(['ltr', 'rtl'] as const)(
    'lies in the lanes, however long its title: in each row, %s',
    async (dir) => {
      const title = '제2차 북미 정상회담을 앞두고 실무 협상단이 하노이에서 '.repeat(8);
      const events = Array.from({ length: 20 }, (_, i) => ({
        id: `e${i}`,
        title: `${title}${i}`,
        when: i % 3 === 2 ? `${1960 + i}/${1970 + i}` : `${1960 + i}-06-01`,
      }));
      const timeline = await mountTimeline({ data: { events } }, { width: 768, dir });
      const lanes = timeline.find('.lanes');
      let lines = 0;
      await timeline.focusOn('e0');
      for (const { id } of events) {
        expect(timeline.focused).toBe(id);
        const label = timeline.at(id).querySelector('.label')?.getBoundingClientRect();
        const box = lanes.getBoundingClientRect();
        lines = Math.max(lines, (label?.height ?? 0) / 18);
        expect(label?.top).toBeGreaterThanOrEqual(box.top - 0.5);
        expect(label?.bottom).toBeLessThanOrEqual(box.bottom + 0.5);
        await timeline.press(dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft');
      }
      expect(lines).toBeGreaterThan(2);
    },
  );

  const title = 'Sample: a title without an end that goes on '.repeat(7);
  const long = Array.from({ length: 8 }, (_, i) => ({
    id: `e${i}`,
    title: `${title}${i}`,
    when: i % 2 === 1 ? `2024-0${i + 1}-01/2024-0${i + 2}-10` : `2024-0${i + 1}-05`,
  }));
  const short = long.map((event) => ({ ...event, title: 'Sample: a title that ends soon' }));
  it.each([
    { of: 'titles without an end', dir: 'ltr', way: 'pointer', width: 500, data: { events: long } },
    { of: 'titles without an end', dir: 'rtl', way: 'pointer', width: 500, data: { events: long } },
    { of: 'titles without an end', dir: 'ltr', way: 'focus', width: 500, data: { events: long } },
    { of: 'short titles', dir: 'ltr', way: 'pointer', width: 500, data: { events: short } },
    { of: 'a crowd', dir: 'ltr', way: 'pointer', width: 760, data: usSovietSummits },
  ] as const)('covers nothing of its own mark: $of, by $way, $dir', async ({ of, dir, way, width, data }) => {
    const timeline = await mountTimeline({ data }, { width, dir });
    const lanes = timeline.find('.lanes').getBoundingClientRect();
    const sides = new Set<boolean>();
    for (const id of timeline.ids) {
      const option = timeline.at(id);
      const mark = option.querySelector('.m-bar, .m-fill, .m-stroke')?.getBoundingClientRect();
      if (!mark) throw new Error(`${id} has no mark.`);
      if (mark.bottom > lanes.bottom) continue;
      if (way === 'focus') await timeline.focusOn(id);
      else {
        // The one before is over others until then.
        await commands.mouseMove(1270, 890);
        await expect.poll(() => timeline.root.querySelector('.hovered')).toBe(null);
        await commands.mouseMove(mark.left + mark.width / 2, mark.top + mark.height / 2);
      }
      await expect.poll(() => option.classList.contains('hovered')).toBe(true);
      await timeline.settled();
      const box = option.querySelector('.label')?.getBoundingClientRect() ?? new DOMRect();
      expect(meet(box, mark), id).toBe(false);
      expect(box.top).toBeGreaterThanOrEqual(lanes.top - 0.5);
      expect(box.bottom).toBeLessThanOrEqual(lanes.bottom + 0.5);
      if (!option.classList.contains('bar')) continue;
      const isUnder = box.top > mark.top;
      sides.add(isUnder);
      // Over it where that has the room.
      if (isUnder) expect(box.height, id).toBeGreaterThan(mark.top - lanes.top - 3);
    }
    if (of === 'titles without an end') expect([...sides]).toEqual([true, false]);
  });

  it.each([
    { of: 'with room over it and under it', title: 'Sample: a title that ends soon' },
    { of: 'too tall for the room on either side', title: title.repeat(3) },
  ])('stays over its bar: $of', async ({ title }) => {
    const events = Array.from({ length: 7 }, (_, i) => ({ id: `e${i}`, title, when: `2024-0${i + 1}/2025` }));
    const timeline = await mountTimeline({ data: { events } }, { width: 500 });
    const lanes = timeline.find('.lanes').getBoundingClientRect();
    for (const id of timeline.ids) {
      await timeline.focusOn(id);
      const [mark, box] = ['.m-bar', '.label'].map((name) =>
        timeline.at(id).querySelector(name)?.getBoundingClientRect(),
      );
      if (!mark || !box) throw new Error(`${id} has no bar or no label.`);
      // As far over it as the lanes reach.
      const top = Math.max(lanes.top, mark.top - box.height);
      expect(Math.abs(box.top - top), id).toBeLessThan(4);
    }
  });

  it('stays off the ring around its mark', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits }, { width: 760 });
    await userEvent.hover(timeline.at('paris-1960').querySelector('.short') ?? timeline.at('paris-1960'));
    await timeline.settled();
    const ring = timeline.at('paris-1960').querySelector('.ring-hover')?.getBoundingClientRect();
    const label = timeline.at('paris-1960').querySelector('.label')?.getBoundingClientRect();
    expect(label?.left).toBeGreaterThanOrEqual(ring?.right ?? NaN);
  });
});

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
