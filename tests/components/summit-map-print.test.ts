/** On paper: a map with numbers, the list that they refer to, the table of everything, and nothing to press. */
import { commands } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, mount, type SummitHarness } from './harness/summit.js';

afterEach(async () => {
  await commands.emulateMedia({ media: 'screen' });
  clear();
});

async function print(summit: SummitHarness): Promise<void> {
  await commands.emulateMedia({ media: 'print' });
  await expect.poll(() => summit.root.querySelector('.frame.paper')).not.toBeNull();
  await summit.settled();
}

const rootsOf = (summit: SummitHarness, name: string): ParentNode[] =>
  [...summit.root.querySelectorAll(name)].flatMap((view) => view.shadowRoot ?? []);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What each row of the list or of the table is, by its number. */
const numbered = (root: ParentNode, row: string): Map<string, string> =>
  new Map(
    [...root.querySelectorAll(row)].map((each) => [
      plain(each.querySelector('.number')?.textContent ?? ''),
      plain(each.querySelector('.title, td.entry button')?.textContent ?? ''),
    ]),
  );

describe('a printed page', () => {
  it('has every event in a list and in a table, under the same numbers', async () => {
    const summit = await mount({ from: '2019-01', to: '2019-02', selected: 'hanoi-summit' });
    await print(summit);
    const [list, table] = rootsOf(summit, 'summit-list');
    if (!list || !table) throw new Error('List or table is missing.');
    const inList = numbered(list, '.entry');
    const inTable = numbered(table, 'tbody tr[data-id]');
    expect([...inList.keys()]).toEqual(Array.from({ length: 10 }, (_, i) => String(i + 1)));
    expect(inTable).toEqual(inList);
    // The one outside the dates comes last.
    expect(inList.get('10')).toContain('First US–North Korea summit');
    expect(table.textContent).toContain('Reuters');
  });

  it('has the same numbers on the map, beside each mark', async () => {
    const summit = await mount({ from: '2019-01', to: '2019-02' });
    await print(summit);
    const labels = [
      ...(summit.view('summit-venues').shadowRoot?.querySelectorAll<HTMLElement>('label[data-of]') ?? []),
    ].map((label) => plain(label.textContent ?? ''));
    expect(labels.sort()).toEqual([
      '10 Singapore',
      '2 Hawaii',
      '4 Stanford',
      '5 Washington',
      '6 Seoul',
      '7 Beijing',
      '9 Hanoi',
    ]);
  });

  it('gives a number to each mark also where names have no room', async () => {
    const data = Array.from({ length: 12 }, (_, n) => ({
      title: `A long name of an event, number ${n}`,
      date: `2020-01-${10 + n}`,
      place: `A place with quite a long name ${n}`,
      lat: 10 + (n % 4) * 2,
      lon: 10 + Math.floor(n / 4) * 3,
    }));
    const summit = await mount({ data: [...data, { title: 'Far', date: '2021', lat: -40, lon: 150 }] });
    await print(summit);
    const root = summit.view('summit-venues').shadowRoot;
    const marks = root?.querySelectorAll('.marker') ?? [];
    const labels = [...(root?.querySelectorAll('label[data-of]') ?? [])];
    expect(labels.length).toBe(marks.length);
    const numbers = labels.flatMap((label) => {
      const [, first = '', last = first] = /^(\d+)(?:–(\d+))?/.exec(plain(label.textContent ?? '')) ?? [];
      return [Number(first), Number(last)];
    });
    expect(Math.min(...numbers)).toBe(1);
    expect(Math.max(...numbers)).toBe(13);
  });

  it('names what is between the dates before what is earlier, and gives the others a number', async () => {
    const data = Array.from({ length: 24 }, (_, n) => ({
      title: `Event ${n}`,
      date: String(n % 2 ? 2000 + n : 1900 + n),
      place: `A place with a rather long name, ${n % 2 ? 'inside' : 'outside'}`,
      lat: 10 + (n % 6) * 2,
      lon: 10 + Math.floor(n / 6) * 2,
    }));
    const summit = await mount({ data, from: '2000', to: '2030' });
    await print(summit);
    const root = summit.view('summit-venues').shadowRoot;
    const labels = [...(root?.querySelectorAll('label[data-of]') ?? [])].map((label) =>
      plain(label.textContent ?? ''),
    );
    const numbers = labels.map((label) => Number.parseInt(label));
    expect(numbers.sort((a, b) => a - b)).toEqual(data.map((_, i) => i + 1));
    expect(labels.filter((label) => label.endsWith('inside'))).toHaveLength(12);
    // There is no room for all.
    expect(labels.filter((label) => /^\d+$/.test(label)).length).toBeGreaterThan(2);
  });

  it('has nothing to press, and fits a page of A4', async () => {
    const summit = await mount({ selected: 'hanoi-summit' });
    await print(summit);
    const views = ['summit-venues', 'summit-timeline', 'summit-list', 'summit-details'];
    const roots = [summit.root, ...views.flatMap((name) => rootsOf(summit, name))];
    const content = '.marker, .option, .rows button, td button, .ref, .folds button, .viewport';
    const pressed = roots
      .flatMap((root) => [
        ...root.querySelectorAll<HTMLElement>('button, input, [role="slider"], [role="toolbar"]'),
      ])
      .filter((each) => !each.matches(content))
      .filter((each) => each.checkVisibility() && each.getClientRects().length > 0);
    expect(pressed.map((each) => `${each.localName} ${each.className} ${each.textContent}`)).toEqual([]);
    const frame = summit.root.querySelector('.frame');
    expect(frame?.getBoundingClientRect().width).toBeLessThanOrEqual(718);
    expect(frame?.scrollWidth).toBe(frame?.clientWidth);
    // A browser repeats the head of a table on each page, but draws no button there.
    const heads = rootsOf(summit, 'summit-list').flatMap((root) => [...root.querySelectorAll('thead th')]);
    expect(heads.map((head) => head.textContent)).toEqual([
      ...['Date', 'Date is', 'Entry', 'Kind', 'Place', 'Sources'],
    ]);
    // All of the details, also what is folded on the screen.
    const details = summit.view('summit-details').shadowRoot;
    expect(details?.querySelectorAll('.ledger tbody tr').length).toBeGreaterThan(4);
    expect(details?.querySelectorAll('.sources li').length).toBeGreaterThan(4);
  });

  it.each([
    [{}, '12 Jun 2018', '28 Feb 2019'],
    [{ from: '2019-01', to: '2019-02' }, 'Jan 2019', 'Feb 2019'],
  ])('says between which dates its entries are: %o', async (bounds, ...dates) => {
    const summit = await mount({ selected: 'hanoi-summit', ...bounds });
    await print(summit);
    const fields = [...(summit.view('summit-timeline').shadowRoot?.querySelectorAll('.field') ?? [])];
    const written = fields.map((field) => {
      const { content, visibility } = getComputedStyle(field, '::after');
      return visibility === 'visible' && field.clientWidth > 30 ? content : '';
    });
    expect(written).toEqual(dates.map((date) => JSON.stringify(date)));
  });

  it('prints a long set as a table, whole', async () => {
    const data = Array.from({ length: 320 }, (_, n) => ({ title: `Event ${n}`, date: String(1500 + n) }));
    const summit = await mount({ data });
    await print(summit);
    const [table, ...others] = rootsOf(summit, 'summit-list');
    expect(others).toEqual([]);
    expect(table?.querySelectorAll('tbody tr[data-id]')).toHaveLength(320);
  });

  it('leaves the screen as it was, and tells the page nothing', async () => {
    const summit = await mount({ selected: 'hanoi-summit' }, 1000);
    const place = (): number[] => {
      const { x, y, width, height } = summit.view('summit-venues').getBoundingClientRect();
      return [x, y, width, height];
    };
    const before = place();
    summit.heard.length = 0;
    await print(summit);
    await commands.emulateMedia({ media: 'screen' });
    await expect.poll(() => summit.root.querySelector('.frame.wide')).not.toBeNull();
    await expect.poll(place).toEqual(before);
    expect(summit.heard.filter(({ type }) => type !== 'summit-viewport')).toEqual([]);
    expect(rootsOf(summit, 'summit-list')).toEqual([]);
    await expect.element(summit.heading).toBeVisible();
  });

  it('is drawn for paper as soon as the browser says so, before any frame', async () => {
    const summit = await mount({}, 400);
    dispatchEvent(new Event('beforeprint'));
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(summit.root.querySelector('.frame.paper')).not.toBeNull();
    expect(rootsOf(summit, 'summit-list')).toHaveLength(2);
    expect(rootsOf(summit, 'summit-list')[1]?.querySelectorAll('tbody tr[data-id]')).toHaveLength(10);
    dispatchEvent(new Event('afterprint'));
    await expect.poll(() => summit.root.querySelector('.frame.narrow')).not.toBeNull();
  });

  it('has a map as large as its place on paper, before any frame', async () => {
    const summit = await mount({}, 1000);
    const map = summit.view('summit-venues');
    const drawn = (): number[] => {
      const world = map.shadowRoot?.querySelector('.world');
      return ['width', 'height'].map((side) => Math.round(Number(world?.getAttribute(side))));
    };
    const onScreen = drawn();
    expect(onScreen).toEqual([map.clientWidth, map.clientHeight]);
    dispatchEvent(new Event('beforeprint'));
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(drawn()).toEqual([map.clientWidth, map.clientHeight]);
    expect(drawn()).not.toEqual(onScreen);
    dispatchEvent(new Event('afterprint'));
    await expect.poll(drawn).toEqual(onScreen);
  });
});
