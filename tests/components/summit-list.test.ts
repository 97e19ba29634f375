import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { yearText } from '../../src/data/dates/index.js';
import type { EventInput } from '../../src/data/types.js';
import { violations } from './harness/axe.js';
import { ListHarness, mountList } from './harness/list.js';

const HANOI = /^Second US–North Korea summit/;
const WINDOW = { from: '2019-01', to: '2019-02' } as const;

/** Invented rows, `count` of them, one a day from 1955 on, `days` apart. */
const many = (count: number, days: number): EventInput[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Sample ${i}`,
    date: new Date(Date.UTC(1955, 0, 1 + i * days)).toISOString().slice(0, 10),
  }));

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1200, 880);
});

describe('list', () => {
  it('shows the ten events oldest first, each named by title, date, place and kind', async () => {
    const list = await mountList();
    expect(list.titles()).toHaveLength(10);
    expect(list.titles()[0]).toBe('First US–North Korea summit');
    expect(list.titles().at(-1)).toBe('Second US–North Korea summit');
    await expect
      .element(list.row(HANOI))
      .toHaveAccessibleName(
        'Second US–North Korea summit, 27–28 Feb 2019, Sofitel Legend Metropole Hanoi, Summit',
      );
    expect(await violations(list.element)).toEqual([]);
  });

  it.each(['list', 'table'] as const)(
    'says nothing of the place of a line or area that has no name, in the %s',
    async (view) => {
      const geometry = { type: 'LineString', coordinates: [[8, 54] as const, [12, 55] as const] } as const;
      const data = [{ title: 'Sample: a ferry', date: '2001', geometry }];
      const list = await mountList({ data, view });
      await expect
        .element(list.row(/^Sample/))
        .toHaveAccessibleName(/^Sample: a ferry, 2001, (year known, )?Event$/);
      expect(list.root.textContent).not.toMatch(/\d\d\.\d\d/);
    },
  );

  it('puts what lies outside the window apart, under its own heading', async () => {
    const list = await mountList(WINDOW);
    expect(list.titles()).toHaveLength(9);
    expect(list.titles('outer')).toEqual(['First US–North Korea summit']);
    expect(list.headings()).toEqual(['Outside these dates']);
    await list.row(/^First US/).click();
    expect(list.selections).toEqual(['singapore-summit']);
  });

  it('selects by click: one event, and the listener already reads the new value', async () => {
    const list = await mountList();
    await list.row(HANOI).click();
    expect(list.selections).toEqual(['hanoi-summit']);
    await list.settled();
    await expect.element(list.row(HANOI)).toHaveAttribute('aria-current', 'true');
    expect(list.root.querySelectorAll('[aria-current]')).toHaveLength(1);
    expect(list.root.querySelector('[part~=selected]')?.textContent).toContain('Second US');
    await list.row(HANOI).click();
    expect(list.selections).toEqual(['hanoi-summit']);
  });

  it('fires nothing when a page sets the property', async () => {
    const list = await mountList();
    list.element.selected = 'hanoi-summit';
    await list.settled();
    await expect.element(list.row(HANOI)).toHaveAttribute('aria-current', 'true');
    expect(list.heard).toEqual([]);
  });

  it('says inferred and planned in words beside the date', async () => {
    const list = await mountList();
    const dates = [...list.root.querySelectorAll('.date')].map((each) =>
      each.textContent.replace(/\s+/g, ' '),
    );
    expect(dates).toContain('12 Jun 2018');
    expect(dates).toContain('11 Feb 2019 day inferred');
    expect(dates).toContain('17 Feb 2019 planned');
    expect(list.root.querySelectorAll('.tag')).toHaveLength(6);
  });

  it('tells what the pointer and the focus rest on, and when they leave', async () => {
    const list = await mountList();
    await list.row(HANOI).hover();
    await list.settled();
    expect(list.root.querySelector('[part~=hovered]')?.textContent).toContain('Second US');
    await commands.mouseMove(700, 600);
    await list.settled();
    expect(list.root.querySelector('[part~=hovered]')).toBeNull();
    await list.tabIn();
    expect(list.root.querySelector('[part~=hovered]')?.textContent).toContain('First US');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await list.settled();
    expect(list.root.querySelector('[part~=hovered]')).toBeNull();
    expect(list.heard.map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => 'summit-hover'));
  });

  it('runs down two columns in a box of medium width and has no scroll bar at 320 px', async () => {
    const wide = await mountList({}, 768);
    const [first, second] = wide.root.querySelectorAll('.entry');
    const last = [...wide.root.querySelectorAll('.entry')].at(-1);
    const left = (element: Element | undefined): number => element?.getBoundingClientRect().left ?? NaN;
    expect(left(second)).toBe(left(first));
    expect(left(last)).toBeGreaterThan(left(first) + 300);
    const narrow = await mountList({}, 320);
    expect(narrow.element.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('shows hostile text as text', async () => {
    const list = await mountList({
      data: [{ title: '<img src=x onerror=alert(1)>', date: '2020', place: '<script>alert(2)</script>' }],
    });
    expect(list.titles()).toEqual(['<img src=x onerror=alert(1)>']);
    expect(list.root.querySelector('img, script')).toBeNull();
  });

  it('says so where there is nothing, and lets a page say it', async () => {
    const list = await mountList({ from: '1990', to: '1991' });
    await expect.element(list.whole.getByText('No entries to show')).toBeVisible();
    expect(list.titles('outer')).toHaveLength(10);
    const none = await mountList({ data: [] });
    await expect.element(none.whole.getByText('There are no entries yet.')).toBeVisible();
    const own = document.createElement('p');
    own.slot = 'empty';
    own.textContent = 'Come back later';
    none.element.append(own);
    await expect.element(none.whole.getByText('Come back later')).toBeVisible();
    await expect.element(none.whole.getByText('There are no entries yet.')).not.toBeVisible();
  });

  it('marks what is in another language than the reader’s', async () => {
    const list = await mountList({
      data: {
        lang: 'en',
        events: [{ title: { en: 'Talks', ko: '회담' }, when: '2019', venue: { name: 'Seoul' } }],
      },
    });
    list.element.lang = 'ko';
    // The words of the language come first, and the texts with them.
    await expect.poll(() => list.root.querySelector('.entry .title')?.textContent).toBe('회담');
    const title = list.root.querySelector('.entry .title');
    expect(title?.hasAttribute('lang')).toBe(false);
    expect(list.root.querySelector('.place > :first-child')?.getAttribute('lang')).toBe('en');
  });

  it('lets each text run in its own direction, and begin at the edge where the page’s lines do', async () => {
    const events = [
      { title: 'Talks?', when: '2019' },
      { title: 'محادثات؟!', when: '2020' },
    ];
    for (const dir of ['ltr', 'rtl'] as const) {
      const list = await mountList({ data: { events } }, 400, dir);
      for (const title of list.root.querySelectorAll('.entry .title')) {
        const words = document.createRange();
        words.selectNodeContents(title);
        const [line, box] = [words.getBoundingClientRect(), title.getBoundingClientRect()];
        expect(dir === 'ltr' ? line.left - box.left : box.right - line.right).toBeLessThan(1);
        // The mark at the end stands at the end of the line.
        const text = title.firstChild;
        if (!text) throw new Error('A title is empty.');
        words.setStart(text, title.textContent.length - 1);
        const end = words.getBoundingClientRect();
        const isLatin = title.textContent.startsWith('Talks');
        expect(isLatin ? line.right - end.right : end.left - line.left).toBeLessThan(1);
      }
    }
  });
});

describe('keys', () => {
  it('are one Tab stop, entered at the selected row', async () => {
    const list = await mountList({ selected: 'sotu-announcement' });
    expect(list.tabStops()).toBe(1);
    await list.tabIn();
    expect(list.focused).toBe('row:sotu-announcement');
    await userEvent.keyboard('{Tab}');
    expect(list.focused).toBeNull();
  });

  it('move by arrows, Home and End through both groups, and stop at the ends', async () => {
    const list = await mountList(WINDOW);
    const keys = list.keys();
    expect(keys).toHaveLength(10);
    await list.tabIn();
    expect(list.focused).toBe(keys[0]);
    await list.press('ArrowUp');
    expect(list.focused).toBe(keys[0]);
    await list.press('ArrowDown');
    expect(list.focused).toBe(keys[1]);
    await list.press('End');
    expect(list.focused).toBe('row:singapore-summit');
    await list.press('ArrowDown');
    expect(list.focused).toBe('row:singapore-summit');
    await list.press('ArrowUp');
    expect(list.focused).toBe('row:hanoi-summit');
    await list.press('Home');
    expect(list.focused).toBe(keys[0]);
    expect(list.tabStops()).toBe(1);
    expect(list.selections).toEqual([]);
  });

  it('choose by Enter and Space, and give the choice up by Escape, keeping the focus', async () => {
    const list = await mountList();
    await list.tabIn();
    await list.press('End', 'Enter');
    expect(list.selections).toEqual(['hanoi-summit']);
    await list.press('ArrowUp');
    await userEvent.keyboard(' ');
    expect(list.selections).toEqual(['hanoi-summit', 'envoys-feb17']);
    await list.press('Escape');
    expect(list.selections).toEqual(['hanoi-summit', 'envoys-feb17', null]);
    expect(list.focused).toBe('row:envoys-feb17');
  });

  it('leave a page its shortcuts', async () => {
    const list = await mountList();
    await list.tabIn();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(list.focused).toBe('row:singapore-summit');
  });
});

describe('focus', () => {
  it('stays on its row when the window puts the row apart', async () => {
    const list = await mountList();
    await list.row(/^First US/).click();
    expect(list.focused).toBe('row:singapore-summit');
    list.element.from = '2019';
    await list.settled();
    expect(list.titles('outer')).toEqual(['First US–North Korea summit']);
    expect(list.focused).toBe('row:singapore-summit');
  });

  it('goes to a neighbour when its row is gone, and to the message when all are', async () => {
    const list = await mountList({ data: many(5, 1) });
    await list.row('Sample 3').click();
    list.element.data = many(3, 1);
    await list.settled();
    expect(list.focused).toBe('row:e2');
    list.element.data = [];
    await list.settled();
    expect(list.root.activeElement?.textContent).toContain('There are no entries yet.');
  });

  it('is put on a row by focusEvent, also on one that is not drawn yet', async () => {
    const list = await mountList({ data: many(300, 1) });
    expect(await list.element.focusEvent('e250')).toBe(true);
    expect(list.focused).toBe('row:e250');
    expect(list.titles()).toHaveLength(101);
    expect(await list.element.focusEvent('no-such-event')).toBe(false);
  });
});

describe('life on a page', () => {
  it('may be removed, changed, put back and moved, and goes on', async () => {
    const list = await mountList({ selected: 'hanoi-summit' });
    const { element } = list;
    element.remove();
    element.from = '2019-02';
    document.body.append(element);
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await list.settled();
    expect(list.titles()).toHaveLength(7);
    await list.row(/^China hopes/).click();
    expect(list.selections).toEqual(['china-positive-result']);
    expect(list.tabStops()).toBe(1);
  });
});

describe('many events', () => {
  it('stand under headings of the finest period that holds some rows each', async () => {
    expect((await mountList({ data: many(26, 540) })).headings()).toEqual([
      '1950s',
      '1960s',
      '1970s',
      '1980s',
      '1990s',
    ]);
    document.body.replaceChildren();
    expect((await mountList({ data: many(20, 50) })).headings()).toEqual(['1955', '1956', '1957']);
    document.body.replaceChildren();
    expect((await mountList({ data: many(14, 540) })).headings()).toEqual([]);
  });

  it('stand under the round years of history, and before all of them what began nobody knows when', async () => {
    const years = Array.from({ length: 20 }, (_, i) => ({
      title: `Year ${i}`,
      date: yearText(-259 + 22 * i),
    }));
    const list = await mountList({ data: [...years, { title: 'Old', date: '/0150' }] });
    expect(list.titles()[0]).toBe('Old');
    expect(list.headings()).toEqual(['300–201 BC', '200–101 BC', '100–1 BC', '1–99 AD', '100–199']);
    const old = list.root.querySelector('li')?.textContent ?? '';
    expect(old).toContain('Old');
    expect(old).not.toContain('BC');
  });

  it('come a hundred at a time, and the focus goes to the first new one', async () => {
    const list = await mountList({ data: many(230, 1) });
    expect(list.titles()).toHaveLength(100);
    await list.tabIn();
    await list.press('End');
    expect(list.focused).toBe('more:visible');
    await list.press('Enter');
    expect(list.titles()).toHaveLength(200);
    expect(list.focused).toBe('row:e100');
    await list.row('Show 30 more').click();
    await list.settled();
    expect(list.titles()).toHaveLength(230);
    expect(list.focused).toBe('row:e200');
    expect(list.row(/^Show/).query()).toBeNull();
  });

  it('are not hidden behind a button that brings three or fewer', async () => {
    const list = await mountList({ data: many(103, 1) });
    expect(list.titles()).toHaveLength(103);
    expect(list.row(/^Show/).query()).toBeNull();
    document.body.replaceChildren();
    const more = await mountList({ data: many(104, 1) });
    expect(more.titles()).toHaveLength(100);
    await expect.element(more.row('Show 4 more')).toBeVisible();
  });

  it('keep dates and our own words whole, and say their language, on a page without a catalogue', async () => {
    document.documentElement.lang = 'he';
    document.documentElement.dir = 'rtl';
    try {
      const list = await mountList();
      const heading = list.root.querySelector('h3 bdi');
      expect(heading?.getAttribute('lang')).toBe('en');
      expect(list.root.querySelectorAll('.entry .date bdi').length).toBeGreaterThanOrEqual(10);
      expect(list.root.querySelector('.entry .date bdi')?.getAttribute('lang')).toBeNull();
    } finally {
      document.documentElement.lang = 'en';
      document.documentElement.removeAttribute('dir');
    }
  });

  it('begin at the edge of the table', async () => {
    const list = await mountList({ view: 'table', selected: 'hanoi-summit' }, 700);
    const edge = list.element.getBoundingClientRect().left;
    for (const row of list.root.querySelectorAll('tbody tr, thead tr')) {
      expect(row.getBoundingClientRect().left).toBe(edge);
      expect(getComputedStyle(row.children[0] ?? row).borderInlineStartWidth).toBe('0px');
    }
  });

  it('always hold the selected one, which says its place among all', async () => {
    const list = await mountList({ data: many(230, 1), selected: 'e215' });
    expect(list.titles().at(-1)).toBe('Sample 215');
    const item = list.root.querySelector('[part~=selected]');
    expect(item?.getAttribute('aria-posinset')).toBe('216');
    expect(item?.getAttribute('aria-setsize')).toBe('230');
    expect(await violations(list.element)).toEqual([]);
  });

  describe('by the hundred thousand', () => {
    const DAY = 86_400_000;
    const LENGTH = 100_000;
    const start = Float64Array.from({ length: LENGTH }, (_, i) => i * DAY);
    const data = {
      columns: {
        start,
        end: start.map(() => NaN),
        lat: new Float32Array(LENGTH).fill(10),
        lon: new Float32Array(LENGTH),
        group: new Uint8Array(LENGTH),
        groups: ['Sample'],
        title: (i: number) => `Sample ${i}`,
      },
    };
    const place = (list: ListHarness): string | null =>
      list.root.querySelector('li')?.getAttribute('aria-posinset') ?? null;

    it('are drawn a page at a time, and each row says its place among all', async () => {
      const list = await mountList({ data });
      expect(list.titles()).toHaveLength(30);
      expect(list.root.querySelectorAll('*').length).toBeLessThan(1000);
      expect(place(list)).toBe('1');
      expect(list.root.querySelector('li')?.getAttribute('aria-setsize')).toBe('100000');
      await list.row('Show 30 more').click();
      await list.settled();
      expect(list.titles()).toHaveLength(30);
      expect(place(list)).toBe('31');
      expect(list.focused).toBe('row:30');
      await list.row('Show 30 earlier').click();
      await list.settled();
      expect(place(list)).toBe('1');
      expect(list.focused).toBe('row:29');
      expect(list.tabStops()).toBe(1);
    });

    it('are reached by the keys to the last one', async () => {
      const list = await mountList({ data });
      await list.tabIn();
      await list.press('PageDown', 'PageDown');
      expect(list.focused).toBe('row:60');
      await list.press('End');
      expect(list.focused).toBe('row:99999');
      expect(list.titles().at(-1)).toBe('Sample 99999');
      await list.press('PageUp');
      expect(list.focused).toBe('row:99960');
      await list.press('Home');
      expect(list.focused).toBe('row:0');
    });

    it('draw what lies outside the dates when somebody asks for it', async () => {
      const list = await mountList({ data, from: '1980', to: '1980' });
      expect(list.titles()[0]).toBe('Sample 3652');
      expect(list.titles('outer')).toEqual([]);
      expect(list.headings()).toContain('Outside these dates');
      await list.whole.getByRole('button', { name: 'Show 30 more' }).last().click();
      await list.settled();
      expect(list.titles('outer')).toHaveLength(30);
      expect(list.focused).toBe('row:0');
    });

    it('stay on the page of the table that they are on, 30 rows of it', async () => {
      const list = await mountList({ data, view: 'table' }, 900);
      await list.row('Show 30 more').click();
      await list.settled();
      expect(list.titles()[0]).toBe('Sample 30');
      expect(list.titles()).toHaveLength(30);
    });

    it('follow a moving window without building more rows than are drawn', async () => {
      let titles = 0;
      const counted = {
        columns: {
          ...data.columns,
          title: (i: number) => {
            titles++;
            return `Sample ${i}`;
          },
        },
      };
      const list = await mountList({ data: counted, from: '1980', to: '1999' });
      for (let year = 1981; year < 2000; year++) {
        titles = 0;
        list.element.from = String(year);
        await list.settled();
        expect(list.titles()).toHaveLength(30);
        expect(titles).toBeLessThanOrEqual(2 * 30);
      }
    });
  });
});

describe('table', () => {
  const table = (more: Partial<ListHarness['element']> = {}, width = 900): Promise<ListHarness> =>
    mountList({ view: 'table', ...more }, width);

  it('is a native table with a caption, sorted by date, and says what it is sorted by', async () => {
    const list = await table();
    await expect.element(list.whole.getByRole('table')).toHaveAccessibleName(/^Ten entries/);
    const headers = list.whole.getByRole('columnheader').elements();
    expect(headers.map((each) => each.textContent.trim())).toEqual([
      'Date',
      'Date is',
      'Entry',
      'Kind',
      'Place',
      'Sources',
    ]);
    expect(headers.map((each) => each.getAttribute('aria-sort'))).toEqual([
      'ascending',
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(await violations(list.element)).toEqual([]);
  });

  it('sorts by each column, both ways, with rows that say nothing last', async () => {
    const list = await table();
    const timeOrder = list.titles();
    await list.column('Entry').click();
    await list.settled();
    expect(list.titles()[0]).toBe('China hopes for a positive result');
    expect(list.root.querySelector('th.entry')?.getAttribute('aria-sort')).toBe('ascending');
    await list.column('Entry').click();
    await list.settled();
    expect(list.titles()[0]).toBe('Working groups prepare the summit');
    expect(list.root.querySelector('th.entry')?.getAttribute('aria-sort')).toBe('descending');
    const places = (): (string | undefined)[] =>
      [...list.root.querySelectorAll('tbody td.place')].map((cell) => cell.textContent.trim());
    for (const first of ['Beijing', 'Washington']) {
      await list.column('Place').click();
      await list.settled();
      expect(places()[0]).toBe(first);
      expect(places().slice(-3)).toEqual(['No single place', 'No single place', 'No single place']);
    }
    await list.column('Sources').click();
    await list.settled();
    const counts = [...list.root.querySelectorAll('td.sources')].map((cell) => Number(cell.textContent));
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    await list.column('Kind').click();
    await list.settled();
    expect(list.root.querySelector('tbody td.kind')?.textContent).toContain('Statement');
    await list.column('Date').click();
    await list.settled();
    expect(list.titles()).toEqual(timeOrder);
    await list.column('Date').click();
    await list.settled();
    expect(list.titles()).toEqual([...timeOrder].reverse());
  });

  it('keeps what lies outside the window in a group of rows of its own', async () => {
    const list = await table(WINDOW);
    expect(list.titles()).toHaveLength(9);
    expect(list.titles('outer')).toEqual(['First US–North Korea summit']);
    expect(list.headings()).toEqual(['Outside these dates']);
  });

  it('selects by the title and anywhere in a row', async () => {
    const list = await table();
    await list.row(HANOI).click();
    const cell = list.root.querySelector('tbody tr:nth-child(2) td.precision');
    if (!(cell instanceof HTMLElement)) throw new Error('The table has no such cell.');
    await userEvent.click(cell);
    expect(list.selections).toEqual(['hanoi-summit', 'stalled-negotiations']);
    await list.settled();
    expect(list.root.querySelector('tr.selected')?.textContent).toContain('Talks stall');
  });

  it('sorts words as the reader’s language does, and numbers in them by their value', async () => {
    const titles = ['zone', 'Étape 10', 'etape 2', 'Äpfel', 'apex'];
    const list = await table({ data: titles.map((title) => ({ title, date: '2020' })) });
    await list.column('Entry').click();
    await list.settled();
    expect(list.titles()).toEqual(['apex', 'Äpfel', 'etape 2', 'Étape 10', 'zone']);
    document.documentElement.lang = 'sv';
    await vi.waitFor(() => {
      expect(list.titles()).toEqual(['apex', 'etape 2', 'Étape 10', 'zone', 'Äpfel']);
    });
    document.documentElement.removeAttribute('lang');
  });

  it('is one Tab stop: up from the first row lead the arrow keys to the sort buttons', async () => {
    const list = await table();
    expect(list.tabStops()).toBe(1);
    await list.tabIn();
    expect(list.focused).toBe('row:singapore-summit');
    await list.press('ArrowUp');
    expect(list.focused).toBe('sort:date');
    await list.press('ArrowRight', 'ArrowRight');
    expect(list.focused).toBe('sort:entry');
    await list.press('Enter');
    expect(list.focused).toBe('sort:entry');
    expect(list.titles()[0]).toBe('China hopes for a positive result');
    await list.press('End', 'ArrowRight', 'Home', 'ArrowDown');
    expect(list.focused).toBe('row:china-positive-result');
    expect(list.tabStops()).toBe(1);
  });

  it('comes fifty rows at a time', async () => {
    const list = await table({ data: many(120, 1), selected: 'e110' });
    expect(list.titles()).toHaveLength(51);
    expect(list.titles().at(-1)).toBe('Sample 110');
    await list.row('Show 50 more').click();
    await list.settled();
    expect(list.titles()).toHaveLength(101);
    expect(list.focused).toBe('row:e50');
  });

  it('has fewer columns below 600 px, and no scroll bar at 320 px', async () => {
    const list = await table({}, 320);
    const headers = list.whole.getByRole('columnheader').elements();
    expect(headers.map((each) => each.textContent.trim())).toEqual(['Date', 'Entry', 'Kind', 'Place']);
    const box = list.root.querySelector('.scroll');
    expect(box?.scrollWidth).toBe(box?.clientWidth);
    expect(box?.hasAttribute('tabindex')).toBe(false);
  });

  it('can be scrolled by keyboard where it must be wider than its box', async () => {
    const list = await table({}, 150);
    const region = list.whole.getByRole('region', { name: 'Ten entries' });
    await expect.element(region).toHaveAttribute('tabindex', '0');
    expect(await violations(list.element)).toEqual([]);
  });
});

describe('rail', () => {
  const rail = async (more: Partial<ListHarness['element']> = {}): Promise<ListHarness> => {
    const list = await mountList({ rail: true, ...more }, 360);
    const details = document.createElement('div');
    details.slot = 'details';
    details.innerText = 'In full';
    const link = document.createElement('button');
    link.textContent = 'Inside';
    details.append(link);
    list.element.append(details);
    return list;
  };

  it('opens the details after the row, and closes them by the same button', async () => {
    const list = await rail();
    await expect.element(list.row(HANOI)).toHaveAttribute('aria-expanded', 'false');
    await list.row(HANOI).click();
    await list.settled();
    expect(list.selections).toEqual(['hanoi-summit']);
    await expect.element(list.row(HANOI)).toHaveAttribute('aria-expanded', 'true');
    await expect.element(list.whole.getByText('In full')).toBeVisible();
    expect(list.root.querySelector('[part~=selected] slot[name=details]')).not.toBeNull();
    expect(await violations(list.element)).toEqual([]);
    await list.row(HANOI).click();
    await list.settled();
    expect(list.selections).toEqual(['hanoi-summit', null]);
    expect(list.root.querySelector('slot[name=details]')).toBeNull();
    expect(list.focused).toBe('row:hanoi-summit');
  });

  it('draws spans as bars up to the row in which they end', async () => {
    const list = await rail({
      data: [
        { title: 'Sample: known span', date: '2020-01-01/2020-01-31' },
        { title: 'Sample: day', date: '2020-01-05' },
        { title: 'Sample: approximate span', date: '2020-01-08~/2020-02-20~' },
        { title: 'Sample: two days', date: '2020-01-10/2020-01-11' },
        { title: 'Sample: day after the first', date: '2020-02-01' },
        { title: 'Sample: still going', date: '2020-03-01/..' },
        { title: 'Sample: last day', date: '2020-04-01' },
      ],
    });
    const looks = ['lane-0', 'lane-1', 'starts', 'fades-in', 'fades-out', 'arrow'];
    const bars = [...list.root.querySelectorAll('.entry')].map((entry) =>
      [...entry.querySelectorAll('.bar')].map(({ classList }) =>
        looks.filter((look) => classList.contains(look)).join(' '),
      ),
    );
    expect(bars).toEqual([
      ['lane-0 starts'],
      ['lane-0'],
      ['lane-0', 'lane-1 starts fades-in'],
      ['lane-0', 'lane-1'],
      ['lane-1 fades-out'],
      ['lane-0 starts'],
      ['lane-0 arrow'],
    ]);
    const pieces = [...list.root.querySelectorAll('.bar.lane-1')].map((bar) => bar.getBoundingClientRect());
    pieces.slice(1).forEach((piece, i) => expect(piece.top).toBeCloseTo(pieces[i]?.bottom ?? NaN, 0));
  });

  it.each([
    ['between two rows', [{ id: 'next', title: 'Sample: after', date: '1952-01-01' }]],
    ['after the last', []],
  ])('ends bars %s in proportion to the time that passes there', async (_, after) => {
    const list = await rail({
      data: {
        // Its name stands over the row in which they end.
        eras: [{ label: 'Sample: an era', when: '1594/1600' }],
        events: [
          { id: 'first', title: 'Sample: before', date: '1590-01-01' },
          { id: 'short', title: 'Sample: short', date: '1592/1598' },
          { id: 'long', title: 'Sample: long', date: '1593/1940' },
          { id: 'middle', title: 'Sample: half', date: '1593-06-01/1769-12-31' },
          { id: 'still', title: 'Sample: line', date: '1594/1599' },
          ...after,
        ],
      },
    });
    const middleOf = (id: string): number => {
      const { top, bottom } =
        list.root.querySelector(`[data-id=${id}] .mark`)?.getBoundingClientRect() ?? new DOMRect(NaN, NaN);
      return (top + bottom) / 2;
    };
    const row = list.root.querySelector('[data-id=still]')?.closest('li');
    const endOf = (lane: string): number =>
      row?.querySelector(`.bar.stops.${lane}`)?.getBoundingClientRect().bottom ?? NaN;
    const ends = ['lane-0', 'on-line', 'lane-2', 'lane-1'].map(endOf);
    ends.slice(1).forEach((end, i) => expect(end).toBeGreaterThan(ends[i] ?? Infinity));
    const [first = NaN, , half = NaN, last = NaN] = ends;
    expect((half - first) / (last - first)).toBeCloseTo(0.5, 1);
    const [from, to] = [
      middleOf('still'),
      after.length > 0 ? middleOf('next') : (row?.getBoundingClientRect().bottom ?? NaN),
    ];
    // Off the marks of both.
    expect(first).toBeGreaterThan(from + 12);
    expect(last).toBeLessThan(after.length > 0 ? to - 12 : to + 1);
    // Without a gap beside the name.
    const pieces = [...list.root.querySelectorAll('.bar.lane-1')]
      .map((bar) => bar.getBoundingClientRect())
      .sort((a, b) => a.top - b.top);
    pieces.slice(1).forEach((piece, i) => expect(piece.top).toBeCloseTo(pieces[i]?.bottom ?? NaN, 0));
  });

  it('ends a bar beside the last row that it reaches, however long nothing happens after it', async () => {
    const list = await rail({
      data: [
        { title: 'Sample: span', date: '-0026/0014' },
        { id: 'last', title: 'Sample: within it', date: '0001' },
        { title: 'Sample: much later', date: '0768' },
      ],
    });
    const [, piece] = [...list.root.querySelectorAll('.bar')];
    const row = list.root.querySelector('[data-id=last]')?.getBoundingClientRect();
    expect(piece?.getBoundingClientRect().bottom).toBeLessThanOrEqual((row?.bottom ?? NaN) + 1);
  });

  it('draws five spans side by side, each with its end', async () => {
    const spans = Array.from({ length: 5 }, (_, i) => ({ title: `Sample: ${i}`, date: `190${i}/195${i}` }));
    const list = await rail({ data: [...spans, { title: 'Sample: after', date: '1954-06' }] });
    expect(list.root.querySelectorAll('.bar.starts')).toHaveLength(5);
    const places = [...list.root.querySelectorAll('.entry:nth-child(5) .bar')];
    expect(new Set(places.map((bar) => bar.getBoundingClientRect().left)).size).toBe(5);
    const line = list.root.querySelector('.line')?.getBoundingClientRect().left ?? NaN;
    for (const bar of places) expect(bar.getBoundingClientRect().right).toBeLessThan(line);
  });

  it.each(['ltr', 'rtl'])(
    'draws a span within which nothing else begins as a bar on the line, beside its own text, %s',
    async (dir) => {
      document.body.dir = dir;
      const list = await rail({
        data: {
          eras: [{ label: 'Sample: an era', when: '1989/1999' }],
          events: [
            { id: 'day', title: 'Sample: day', date: '1980-01-01' },
            { id: 'span', title: 'Sample: span', date: '1990/1995' },
            { id: 'cancelled', title: 'Sample: cancelled', date: '2002/2006', status: 'cancelled' },
            { id: 'soft', title: 'Sample: soft', date: '2008~/2009~' },
            { id: 'evening', title: 'Sample: evening', date: '2010-03-01T20:00/2010-03-02T01:00' },
            { id: 'week', title: 'Sample: week', date: '2011-03-01/2011-03-07' },
            { id: 'planned', title: 'Sample: planned', date: '2030/2035', status: 'planned' },
          ],
        },
      });
      const entry = (id: string): Element => {
        const found = list.root.querySelector(`[data-id=${id}]`)?.closest('.entry');
        if (!found) throw new Error(`There is no row of ${id}.`);
        return found;
      };
      const box = (id: string, part: string): DOMRect =>
        entry(id).querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      const middle = ({ left, right }: DOMRect): number => (left + right) / 2;
      for (const id of ['day', 'evening', 'week']) expect(entry(id).querySelector('.bar')).toBeNull();
      for (const id of ['span', 'cancelled', 'soft', 'planned']) {
        const [bar, mark, line] = [box(id, '.bar'), box(id, '.mark'), box(id, '.line')];
        expect(middle(bar)).toBeCloseTo(middle(mark), 0);
        expect(middle(bar)).toBeCloseTo(middle(line), 0);
        expect(bar.top).toBeCloseTo((mark.top + mark.bottom) / 2, 0);
        expect(bar.bottom).toBeGreaterThan((mark.top + mark.bottom) / 2 + 12);
      }
      // As far down to the next mark as it lasts.
      for (const [id, next] of [
        ['span', 'cancelled'],
        ['cancelled', 'soft'],
        ['soft', 'evening'],
      ] as const)
        expect(box(id, '.bar').bottom).toBeLessThan(box(next, '.mark').top + 10);
      expect(box('span', '.bar').bottom).toBeCloseTo(
        (box('span', '.mark').bottom + box('cancelled', '.mark').top) / 2,
        0,
      );
      for (const [id, name] of [
        ['cancelled', 'cancelled'],
        ['planned', 'planned'],
        ['soft', 'fades-out'],
        ['span', 'stops'],
      ] as const) {
        expect([...(entry(id).querySelector('.bar')?.classList ?? [])]).toContain(name);
      }
      document.body.dir = '';
    },
  );

  it('has no lane for more than five at once: a sixth span keeps a bar, and separate days their marks', async () => {
    const spans = Array.from({ length: 6 }, (_, i) => ({
      id: `span-${i}`,
      title: `Sample: ${i}`,
      date: `196${i}/197${i}`,
    }));
    const list = await rail({
      data: [
        ...spans,
        { id: 'days', title: 'Sample: two days', date: '{1966-05-01,1968-05-01}' },
        { id: 'between', title: 'Sample: between', date: '1967-05-01' },
        { id: 'after', title: 'Sample: after', date: '1969-05-01' },
      ],
    });
    const inRow = (id: string, parts: string): Element[] => [
      ...(list.root.querySelector(`[data-id=${id}]`)?.closest('.entry')?.querySelectorAll(parts) ?? []),
    ];
    expect(inRow('span-5', '.bar.on-line')).toHaveLength(1);
    expect(inRow('between', '.bar.on-line')).toHaveLength(0);
    expect(['days', 'between', 'after'].map((id) => inRow(id, '.chain').length)).toEqual([1, 1, 0]);
    expect(['days', 'between', 'after'].map((id) => inRow(id, '.mark').length)).toEqual([1, 2, 1]);
    const places = inRow('between', '.mark').map((mark) => mark.getBoundingClientRect());
    expect(places[0]?.left).toBe(places[1]?.left);
    expect(Math.abs((places[0]?.top ?? 0) - (places[1]?.top ?? 0))).toBeGreaterThan(16);
  });

  /** The classes of what stands in the place of the mark of a row, and of the piece of its bar. */
  const drawn = (list: ListHarness, id: string): { mark: string[]; bar: string } => {
    const entry = list.root.querySelector(`[data-id="${id}"]`)?.closest('.entry');
    const paths = [...(entry?.querySelectorAll('.mark path') ?? [])];
    return {
      mark: paths.map((path) => path.getAttribute('class') ?? ''),
      bar: entry?.querySelector('.bar')?.className ?? '',
    };
  };

  it.each([
    ['an exact day', { date: '2020-01-05' }, ['m-halo', 'm-fill'], ''],
    ['a year', { date: '2020' }, ['m-fill', 'tip', 'm-halo', 'm-stroke'], ''],
    ['a decade', { date: '201X' }, ['m-fill', 'tip', 'm-halo', 'm-stroke'], ''],
    ['a century', { date: '19XX' }, ['m-fill', 'tip', 'm-halo', 'm-stroke'], ''],
    ['a year in doubt', { date: '2020?' }, ['m-fill', 'tip', 'm-halo', 'm-stroke'], ''],
    ['an approximate day', { date: '2020-01-05~' }, ['m-halo', 'm-fill', 'm-fill', 'm-fill'], ''],
    ['a day in doubt', { date: '2020-01-05?' }, ['m-halo', 'm-stroke'], ''],
    ['an open start', { date: '../1900' }, ['tip'], 'starts known stops'],
    ['an unknown start', { date: '/1900' }, ['tip'], 'starts known fades-in stops'],
    ['an open end', { date: '2020-01-05/..' }, ['m-halo', 'm-fill'], 'starts known arrow'],
    ['an unknown end', { date: '2020-01-05/' }, ['m-halo', 'm-fill'], 'starts known fades-out asks'],
    [
      'a planned span',
      { date: '2020-01-05/2020-02-20', status: 'planned' as const },
      ['m-halo', 'm-stroke'],
      'starts planned',
    ],
  ])('draws %s by the marks of the horizontal timeline', async (_, event, mark, bar) => {
    const rows = [
      { id: 'a', title: 'Sample', ...event },
      { title: 'Sample: at the same time', date: '2020-02-10' },
    ];
    // What has no end known runs on to the last row: there it is alone.
    const endless = /\d\/(\.\.)?$/.test(event.date);
    const list = await rail({ data: endless ? rows.slice(0, 1) : rows });
    const seen = drawn(list, 'a');
    expect(seen.mark).toEqual(mark);
    const own = seen.bar.split(/\s+/).filter((name) => !/^$|^bar$|^lane-|^cat-/.test(name));
    expect(own.sort()).toEqual(bar.split(' ').filter(Boolean).sort());
  });

  it.each([
    ['1850/1861', '', 'solid'],
    ['1850~/1861', 'clear full', 'solid'],
    ['1850/1861?', '', 'hollow'],
    ['1850~/1861?', 'clear full', 'hollow'],
    ['1850%/1861', 'clear full', 'hollow'],
    ['1850?/1861~', 'full clear', 'hollow'],
    ['1850%/1861%', 'clear full clear', 'hollow'],
  ])('draws the bar of %s hollow if in doubt, and faded where approximate', async (date, fade, form) => {
    const list = await rail({ data: [{ title: 'Sample', date }] });
    const bar = list.root.querySelector('.bar') ?? document.body;
    const { maskImage, backgroundColor, borderInlineStartWidth } = getComputedStyle(bar, '::before');
    const stops = [...maskImage.matchAll(/rgba?\(0, 0, 0(, 0)?\)/g)];
    expect(stops.map(([, clear]) => (clear ? 'clear' : 'full')).join(' ')).toBe(fade);
    expect(parseFloat(borderInlineStartWidth) > 0).toBe(form === 'hollow');
    // As the mark is painted, or the paper around it.
    const paint = list.root.querySelector(form === 'solid' ? '.mark .m-fill' : '.mark .m-halo') ?? bar;
    expect(backgroundColor).toBe(getComputedStyle(paint).fill);
  });

  it('makes a mark within a year hollow, with a bracket as high as both lines', async () => {
    const list = await rail({
      data: [
        { id: 'year', title: 'Sample: year', date: '2019' },
        { id: 'day', title: 'Sample: day', date: '2020-01-05' },
      ],
    });
    const box = (id: string, part: string): DOMRect =>
      list.root.querySelector(`[data-id="${id}"] .mark ${part}`)?.getBoundingClientRect() ?? new DOMRect();
    expect(list.root.querySelectorAll('[data-id=year] .mark .m-stroke')).toHaveLength(1);
    expect(list.root.querySelectorAll('[data-id=day] .mark .m-stroke')).toHaveLength(0);
    expect(box('year', '.tip').height).toBeGreaterThan(box('day', '.m-halo').height + 5);
    expect(box('year', '.tip').top).toBeGreaterThanOrEqual(
      list.root.querySelector('[data-id=year]')?.getBoundingClientRect().top ?? NaN,
    );
  });

  it('lets Tab go from the open row into its details', async () => {
    const list = await rail({ selected: 'hanoi-summit' });
    await list.tabIn();
    expect(list.focused).toBe('row:hanoi-summit');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Inside');
  });

  it('takes the focus back to the row when the details are closed from inside', async () => {
    const list = await rail({ selected: 'hanoi-summit' });
    const inside = list.whole.getByRole('button', { name: 'Inside' });
    await inside.click();
    list.element.selected = null;
    await list.settled();
    expect(list.focused).toBe('row:hanoi-summit');
    expect(list.selections).toEqual([]);
  });
});
