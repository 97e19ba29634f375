import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  SummitDataIssueEvent,
  SummitSelectEvent,
  SummitWindowEvent,
  type SummitLoadEvent,
  type EventInput,
  type SummitMap,
} from '../../src/index.js';
import { clear, focused, mount, SummitHarness } from './harness/summit.js';

afterEach(clear);

const HANOI = /Second US–North Korea summit|Hanoi/;
const ALL = [
  'singapore-summit',
  'stalled-negotiations',
  'iwaya-concrete-results',
  'working-groups',
  'us-inventory-demand',
  'sotu-announcement',
  'moon-turning-point',
  'china-positive-result',
  'envoys-feb17',
  'hanoi-summit',
];

describe('with neither src nor data', () => {
  it('shows the bundled summits and says so once', async () => {
    const summit = await mount();
    expect(summit.visible).toEqual(ALL);
    expect(summit.events('load')).toHaveLength(1);
    expect(summit.element.issues).toEqual([]);
    await expect
      .element(summit.whole.getByRole('heading', { level: 2 }))
      .toHaveTextContent('The two summits, 2018–2019');
    await expect.element(summit.whole.getByText('Ten entries, seven of them with a place.')).toBeVisible();
  });
});

describe('the contract with the page', () => {
  it('fires nothing when the page sets a property', async () => {
    const summit = await mount();
    summit.heard.length = 0;
    Object.assign(summit.element, { selected: 'hanoi-summit', from: '2019-01', to: '2019-02' });
    await summit.settled();
    summit.element.next();
    summit.element.fit();
    await summit.settled();
    expect(summit.heard.filter((each) => each.type !== 'summit-viewport')).toEqual([]);
    expect(summit.events('viewport').every((each) => each.user === false)).toBe(true);
  });

  it('fit() shows all places and the whole period again, wherever the reader has gone', async () => {
    const summit = await mount();
    const marks = (): number[] =>
      [...(summit.view('summit-venues').shadowRoot?.querySelectorAll('.marker') ?? [])].map((mark) =>
        Math.round(mark.getBoundingClientRect().x),
      );
    const before = marks();
    await summit.in('summit-venues').getByRole('button', { name: 'Zoom in' }).click();
    summit.element.from = '2019';
    await summit.settled();
    expect(marks()).not.toEqual(before);
    summit.element.fit();
    await summit.settled();
    expect(summit.element.from).toBeNull();
    expect(marks()).toEqual(before);
  });

  it('answers at once: visible and selected are right in the line after', async () => {
    const { element } = await mount();
    element.from = '2019-02-01';
    element.to = '2019-02-12';
    expect([...element.visible]).toEqual([
      'stalled-negotiations',
      'working-groups',
      'sotu-announcement',
      'moon-turning-point',
      'china-positive-result',
    ]);
    expect(element.visible).toHaveLength(5);
    expect(element.visible.at(-1)).toBe('china-positive-result');
  });

  it('steps through the visible events in time order and stops at the ends', async () => {
    const { element } = await mount();
    element.next();
    expect(element.selected).toBe('singapore-summit');
    element.previous();
    expect(element.selected).toBe('singapore-summit');
    element.selected = null;
    element.previous();
    expect(element.selected).toBe('hanoi-summit');
    element.next();
    expect(element.selected).toBe('hanoi-summit');
  });

  it('keeps a selection outside the window; next() takes the nearest later visible event', async () => {
    const { element } = await mount({ selected: 'singapore-summit', from: '2019-02', to: '2019-02' });
    expect(element.selected).toBe('singapore-summit');
    expect(element.from).toBe('2019-02');
    element.next();
    expect(element.selected).toBe('stalled-negotiations');
  });

  it('takes attributes, properties set before the upgrade, and reports a bad date', async () => {
    document.body.innerText = '';
    const element = document.createElement('summit-map');
    element.setAttribute('from', 'soon');
    element.setAttribute('selected', 'hanoi-summit');
    document.body.append(element);
    await element.updateComplete;
    expect(element.selected).toBe('hanoi-summit');
    expect(element.from).toBeNull();
    expect(element.issues).toMatchObject([{ path: 'from', severity: 'warning' }]);
  });

  it('gives a view of the page in a slot the same three properties and listens to it', async () => {
    const view = document.createElement('div');
    view.slot = 'list';
    const element = document.createElement('summit-map');
    element.append(view);
    document.body.append(element);
    await element.updateComplete;
    expect(view).toMatchObject({ data: { length: 10 }, state: { selected: null }, answers: { total: 10 } });
    const heard = vi.fn();
    element.addEventListener('summit-select', () => {
      heard(element.selected);
    });
    view.dispatchEvent(new SummitSelectEvent('hanoi-summit'));
    expect(heard).toHaveBeenCalledExactlyOnceWith('hanoi-summit');
    view.dispatchEvent(new SummitSelectEvent('hanoi-summit'));
    expect(heard).toHaveBeenCalledOnce();
    await element.updateComplete;
    expect(view).toMatchObject({ state: { selected: 'hanoi-summit' } });
    // What is on its way is theirs at once, as it is ours.
    view.dispatchEvent(new SummitWindowEvent('2019', null, 'move'));
    const own = element.renderRoot.querySelector('summit-venues');
    for (const each of [view, own])
      expect(each).toMatchObject({
        state: { from: '2019' },
        answers: { question: { from: Date.UTC(2019, 0) } },
      });
  });
});

describe('selecting in any view selects in all', () => {
  let summit: SummitHarness;
  beforeEach(async () => {
    summit = await mount();
  });

  async function everywhere(): Promise<void> {
    await summit.settled();
    expect(summit.element.selected).toBe('hanoi-summit');
    expect(summit.events('select')).toMatchObject([{ selected: 'hanoi-summit' }]);
    await expect.element(summit.heading).toHaveTextContent('Second US–North Korea summit');
    await expect.element(summit.option(HANOI)).toHaveAttribute('aria-selected', 'true');
    expect(summit.view('summit-venues').shadowRoot?.querySelector('[part~=selected]')).not.toBeNull();
  }

  it('from the map, by mouse', async () => {
    await summit.marker(HANOI).click();
    await everywhere();
  });

  it('from the timeline, by mouse', async () => {
    await summit.option(HANOI).click();
    await everywhere();
  });

  it('from the timeline, by keyboard', async () => {
    const first = summit.option(/First US–North Korea summit/).element();
    if (first instanceof HTMLElement || first instanceof SVGElement) first.focus();
    await userEvent.keyboard('{End}{Enter}');
    await everywhere();
  });

  it('from the list, and focus goes into the details and back', async () => {
    await summit.row(HANOI).click();
    await everywhere();
    await vi.waitFor(() => expect(focused()).toBe(summit.heading.element()));
    await summit.in('summit-details').getByRole('button', { name: 'Previous entry' }).click();
    await userEvent.keyboard('{Escape}');
    await summit.settled();
    expect(summit.element.selected).toBeNull();
    await vi.waitFor(() => expect(focused()).toBe(summit.row(/draft documents/).element()));
  });

  it('from the details, by the next and previous buttons', async () => {
    summit.element.selected = 'envoys-feb17';
    await summit.settled();
    await summit.in('summit-details').getByRole('button', { name: 'Next entry' }).click();
    await everywhere();
  });
});

describe('hovering in any view highlights in all', () => {
  it('from the list to map and timeline, and away', async () => {
    const summit = await mount();
    await summit.row(HANOI).hover();
    await summit.settled();
    for (const view of ['summit-venues', 'summit-timeline'] as const) {
      expect(summit.view(view).shadowRoot?.querySelector('[part~=hovered]'), view).not.toBeNull();
    }
    await summit.whole.getByRole('heading', { level: 2 }).hover();
    await summit.settled();
    expect(summit.view('summit-venues').shadowRoot?.querySelector('[part~=hovered]')).toBeNull();
  });

  it('from the map and from the timeline to the list', async () => {
    const summit = await mount();
    await summit.marker(HANOI).hover();
    await summit.settled();
    expect(summit.view('summit-list').shadowRoot?.querySelector('[part~=hovered]')).not.toBeNull();
    await summit.option(/Moon Jae-in/).hover();
    await summit.settled();
    expect(summit.view('summit-list').shadowRoot?.querySelector('[part~=hovered]')?.textContent).toContain(
      'Moon Jae-in',
    );
  });
});

describe('the window sets what every view shows', () => {
  it('filters list and options, leaves outlines on the map, and puts the rest apart', async () => {
    const summit = await mount({ from: '2019-01', to: '2019-02' });
    expect(summit.visible).toHaveLength(9);
    const options = summit.in('summit-timeline').getByRole('option').elements();
    expect(options).toHaveLength(9);
    await expect.element(summit.in('summit-list').getByText('Outside these dates')).toBeVisible();
    expect(summit.marker(/Singapore/).query()).toBeNull();
    expect(summit.view('summit-venues').shadowRoot?.querySelector('[part~=outside]')).not.toBeNull();
  });

  it('is cleared by "Whole period"', async () => {
    const summit = await mount({ from: '2019-01', to: '2019-02' });
    await summit.whole.getByRole('button', { name: 'Whole period' }).click();
    expect(summit.element).toMatchObject({ from: null, to: null });
    expect(summit.events('window').at(-1)).toMatchObject({ from: null, to: null, phase: 'end' });
    expect(summit.visible).toHaveLength(10);
  });
});

describe('panning the map', () => {
  it('dims on the timeline what is out of view and filters nothing', async () => {
    const summit = await mount();
    const map = summit.in('summit-venues').getByRole('region', { name: 'Map' }).element();
    if (map instanceof HTMLElement) map.focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{+}{+}');
    await vi.waitFor(() => {
      expect(summit.view('summit-timeline').shadowRoot?.querySelector('[part~=dimmed]')).not.toBeNull();
    });
    expect(summit.visible).toHaveLength(10);
    expect(summit.events('viewport').some((each) => each.user === true && each.phase === 'end')).toBe(true);
  });
});

describe('filters', () => {
  it('switch a kind off and on in all views', async () => {
    const summit = await mount();
    const chip = summit.whole.getByRole('button', { name: /Statements/ });
    await expect.element(chip).toHaveAttribute('aria-pressed', 'true');
    await chip.click();
    expect(summit.visible).toHaveLength(5);
    expect(summit.events('filter')).toHaveLength(1);
    await summit.settled();
    expect(summit.in('summit-timeline').getByRole('option').elements()).toHaveLength(5);
    await chip.click();
    expect(summit.visible).toHaveLength(10);
  });
});

describe('the toolbar', () => {
  it('is one Tab stop, with arrows inside, and remembers where it was', async () => {
    const summit = await mount();
    const buttons = [...summit.root.querySelectorAll<HTMLButtonElement>('.tools button')];
    expect(buttons.map((button) => button.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
    buttons[0]?.focus();
    await userEvent.keyboard('{End}{ArrowLeft}');
    expect(focused()).toBe(buttons[4]);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await summit.settled();
    expect(summit.element.view).toBe('table');
    expect(buttons.map((button) => button.tabIndex)).toEqual([-1, -1, -1, -1, -1, 0]);
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(buttons[0]);
  });

  it('keeps the whole at no more than 14 Tab stops', async () => {
    const summit = await mount({ from: '2019-01', to: '2019-02' });
    const stops: Element[] = [];
    const outside = document.createElement('button');
    document.body.prepend(outside);
    outside.focus();
    for (;;) {
      await userEvent.keyboard('{Tab}');
      const at = focused();
      if (!at || at === document.body || at === outside || stops.length > 30) break;
      stops.push(at);
    }
    expect(stops.length).toBeGreaterThan(8);
    expect(stops.length).toBeLessThanOrEqual(14);
    expect(summit.element.isConnected).toBe(true);
  });
});

describe('the measures of the whole', () => {
  it('come from its own box, not from the window of the page', async () => {
    const summit = await mount({}, 700);
    await vi.waitFor(() => expect(summit.view('summit-venues').offsetHeight).toBe(364));
  });

  it('do not change when an entry is opened', async () => {
    const summit = await mount();
    const before = [summit.element.offsetHeight, summit.view('summit-venues').offsetHeight];
    summit.element.selected = 'hanoi-summit';
    await summit.settled();
    expect([summit.element.offsetHeight, summit.view('summit-venues').offsetHeight]).toEqual(before);
  });

  it('fill a row of a flex box', async () => {
    const summit = await mount();
    const box = summit.element.parentElement;
    if (box) box.style.display = 'flex';
    await vi.waitFor(() => expect(summit.element.offsetWidth).toBe(1200));
  });
});

describe('odd values', () => {
  it('a window whose end comes before its start holds nothing', async () => {
    const { element } = await mount({ from: '2019-02', to: '2018-12' });
    expect([...element.visible]).toEqual([]);
  });

  it('undefined is no data: the default stays', async () => {
    const summit = await mount();
    Reflect.set(summit.element, 'data', undefined);
    await summit.settled();
    expect(summit.visible).toEqual(ALL);
  });

  it('an empty set is said once', async () => {
    const summit = await mount({ data: [] });
    expect(summit.whole.getByText('There are no entries yet.').elements()).toHaveLength(1);
  });

  it('an empty set offers no choice between list and table, and the map takes the whole width', async () => {
    const summit = await mount({ data: [] });
    expect(summit.whole.getByRole('button', { name: 'Table' }).elements()).toHaveLength(0);
    const map = summit.element.renderRoot.querySelector('summit-venues');
    expect(map?.getBoundingClientRect().width).toBe(summit.element.getBoundingClientRect().width);
    summit.element.data = [{ title: 'First', date: '2019' }];
    await summit.settled();
    expect(summit.whole.getByRole('button', { name: 'Table' }).elements()).toHaveLength(1);
  });
});

describe('life on a page', () => {
  it('two on one page share nothing', async () => {
    const one = await mount();
    const two = await mount();
    await one.row(HANOI).click();
    expect(one.element.selected).toBe('hanoi-summit');
    expect(two.element.selected).toBeNull();
    expect(two.events('select')).toEqual([]);
  });

  it('may be removed, put back and moved, and keeps what was chosen', async () => {
    const summit = await mount({ selected: 'hanoi-summit', from: '2019-01' });
    const { element } = summit;
    element.remove();
    document.body.append(element);
    await summit.settled();
    const elsewhere = document.createElement('main');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await summit.settled();
    expect(element).toMatchObject({ selected: 'hanoi-summit', from: '2019-01' });
    await summit.option(/Moon Jae-in/).click();
    expect(element.selected).toBe('moon-turning-point');
    await expect.element(summit.marker(/Beijing|China hopes/)).toBeVisible();
  });

  it('comes alive in a box without size that grows later', async () => {
    const summit = await mount({}, 0);
    const box = summit.element.parentElement;
    if (box) box.style.inlineSize = '1000px';
    await vi.waitFor(() => expect(summit.marker(HANOI).query()).not.toBeNull());
    await summit.marker(HANOI).click();
    expect(summit.element.selected).toBe('hanoi-summit');
  });

  it('follows its container: wide, medium, narrow', async () => {
    const summit = await mount();
    const box = summit.element.parentElement;
    for (const [width, layout] of [
      [1200, 'wide'],
      [768, 'medium'],
      [360, 'narrow'],
    ] as const) {
      if (box) box.style.inlineSize = `${width}px`;
      await vi.waitFor(() => expect(summit.root.querySelector(`.frame.${layout}`)).not.toBeNull());
      expect(summit.element.scrollWidth).toBeLessThanOrEqual(width);
    }
  });
});

describe('an update in place', () => {
  const rows: EventInput[] = [
    { id: 'a', title: 'A', date: '2018-01-01', lat: 1, lon: 2 },
    { id: 'b', title: 'B', date: '2019-01-01', lat: 3, lon: 4 },
  ];

  it('is told by id, and selection, window and focus survive', async () => {
    const summit = await mount({ data: rows, selected: 'b', from: '2019' });
    const loaded = new Promise<SummitLoadEvent>((resolve) => {
      summit.element.addEventListener('summit-load', resolve, { once: true });
    });
    const option = summit.option(/^B/).element();
    if (option instanceof HTMLElement || option instanceof SVGElement) option.focus();
    summit.element.data = [
      { ...rows[1], title: 'B, corrected' },
      { id: 'c', title: 'C', date: '2020' },
    ];
    expect(await loaded).toMatchObject({ count: 2, added: ['c'], changed: ['b'], removed: ['a'] });
    await summit.settled();
    expect(summit.element).toMatchObject({ selected: 'b', from: '2019' });
    expect(focused()?.getAttribute('aria-label')).toContain('B, corrected');
  });
});

describe('data that is partly bad', () => {
  const good = (n: number): EventInput => ({
    id: `g${n}`,
    title: `Good ${n}`,
    date: '2020-01-02',
    lat: 10,
    lon: n,
  });
  const rows: EventInput[] = [
    ...Array.from({ length: 115 }, (_, n) => good(n)),
    { id: 'no-place', title: 'No place', date: '2020-02-01' },
    { id: 'bad-date', title: 'Impossible', date: '2020-02-31', lat: 1, lon: 2 },
    { id: 'g1', title: 'Twice', date: '2020-02-02', lat: 1, lon: 2 },
    { id: 'north', title: 'Beyond the pole', date: '2020-02-03', lat: 106, lon: 2 },
    { id: 'nan', title: 'Not a number', date: '2020-02-04', lat: Number.NaN, lon: 2 },
  ];

  it('shows the good rest, names each problem, and says on the page which', async () => {
    const summit = await mount({ data: rows });
    expect(summit.visible.length).toBe(120);
    const paths = summit.element.issues.map((issue) => issue.path);
    for (const record of [116, 117, 118, 119]) {
      expect(
        paths.some((path) => path.startsWith(`events[${record}]`)),
        `events[${record}]`,
      ).toBe(true);
    }
    await expect.element(summit.whole.getByText(/3 of 120 entries could not be read/)).toBeVisible();
    await summit.whole.getByRole('button', { name: 'See which' }).click();
    await expect.element(summit.whole.getByText(/106/).first()).toBeVisible();
  });

  it('says as many as it lists: each entry with an error once, all that is only to be looked at, and the rest when asked', async () => {
    const bad = Array.from({ length: 60 }, (_, i) => ({
      title: `Sample ${i}`,
      date: 'once',
      lat: 99,
      lon: 120,
    }));
    const summit = await mount({
      data: {
        venues: [{ id: 'far', name: 'Sample: beyond the pole', lat: 100, lon: 200 }],
        events: [...bad, { title: 'Sample: backwards', date: '2005/2001', venue: 'far' }],
      },
    });
    const notice = (): Element | null => summit.root.querySelector('[part=problems]');
    const items = (): number | undefined => notice()?.querySelectorAll('li').length;
    // A venue is no entry.
    const said = '60 of 61 entries could not be read in full. 2 details want a second look.';
    expect(notice()?.textContent.replace(/\s+/g, ' ')).toContain(said);
    await summit.whole.getByRole('button', { name: 'See which' }).click();
    await expect.poll(items).toBe(50);
    expect(notice()?.querySelector('li')?.textContent).toMatch(/events\[0\]\.lat[^]*events\[0\]\.date/);
    await summit.whole.getByRole('button', { name: 'Show 12 more' }).click();
    await expect.poll(items).toBe(62);
  });

  it('tells the page of them in an event of their own, and the reader only if the page does not do that itself', async () => {
    const told: [type: string, unread: number, offered: number, issues: number][] = [];
    const listen = (event: Event): void => {
      if (event instanceof SummitDataIssueEvent)
        told.push([event.type, event.unread, event.offered, event.issues.length]);
    };
    document.addEventListener('summit-data-issue', listen);
    const summit = await mount({ data: rows, hideProblems: true });
    expect(told).toEqual([['summit-data-issue', 3, 120, summit.element.issues.length]]);
    expect(summit.root.querySelector('[part=problems]')).toBeNull();
    summit.element.data = rows.slice(0, 115);
    await summit.settled();
    document.removeEventListener('summit-data-issue', listen);
    expect(told).toHaveLength(1);
  });

  it('tells the page how many of how many could be read', async () => {
    const summit = await mount();
    const loaded = new Promise<SummitLoadEvent>((resolve) => {
      summit.element.addEventListener('summit-load', resolve, { once: true });
    });
    summit.element.data = [good(1), { summary: 'Neither title nor date' }, good(2)];
    const { count, offered, issues } = await loaded;
    expect([count, offered]).toEqual([2, 3]);
    expect(issues).toEqual([expect.objectContaining({ code: 'nothing-left', severity: 'error' })]);
  });

  it('shows the words that stand for a date, where the date is', async () => {
    const summit = await mount({ data: [good(1), { ...good(2), displayDate: 'When the leaves fell' }] });
    expect(summit.row(/Good 1/).element().textContent).toContain('2020');
    const row = summit.row(/Good 2/).element();
    expect(row.textContent).toContain('When the leaves fell');
    expect(row.textContent).not.toContain('2020');
    await summit.row(/Good 2/).click();
    await summit.settled();
    const told = summit.view('summit-details').shadowRoot?.textContent ?? '';
    expect(told).toContain('When the leaves fell');
    expect(told).not.toContain('2020');
    const marks = summit.view('summit-timeline').shadowRoot?.querySelectorAll('[role="option"]') ?? [];
    const names = Array.from(marks, (mark) => mark.getAttribute('aria-label') ?? '');
    expect(names.find((name) => name.includes('Good 2'))).toContain('When the leaves fell');
    summit.element.from = '2020-01-03';
    await summit.settled();
    expect(summit.visible).toEqual([]);
  });

  it('draws an event that two lists share once', async () => {
    const told = { ...good(1), id: 'again', sameAs: 'g1', title: 'Told again' };
    const summit = await mount({ data: [told, good(1), good(2)] });
    expect(summit.visible).toEqual(['g1', 'g2']);
    expect(summit.view('summit-list').shadowRoot?.textContent).not.toContain('Told again');
    const markers = summit.view('summit-venues').shadowRoot?.querySelectorAll('[part~="marker"]');
    expect(markers).toHaveLength(2);
    expect(summit.element.issues).toEqual([]);
  });

  it('never throws at the page, whatever it is given', async () => {
    const summit = await mount();
    const open = ['2019/..', '../2018', '2019/'].map((date) => [{ title: 'A', date }]);
    for (const value of [5, 'text', [], [null, 3, {}], { events: 'no' }, { columns: 1 }, ...open]) {
      Reflect.set(summit.element, 'data', value);
      await summit.settled();
    }
    Reflect.set(summit.element, 'data', null);
    await summit.settled();
    expect(summit.visible).toEqual(ALL);
  });

  it('draws text as text', async () => {
    const hostile = '<img src=x onerror="globalThis.hit = 1"><script>globalThis.hit = 1</script>';
    await mount({
      data: {
        title: hostile,
        events: [{ id: 'x', title: hostile, date: '2020', place: hostile, lat: 1, lon: 2, group: hostile }],
      },
      selected: 'x',
    } satisfies Partial<SummitMap>);
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
  });
});
