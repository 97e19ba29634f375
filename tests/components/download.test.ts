/** The data as a file: all that was read, in two formats, made in the page. */
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDataset, type DatasetInput } from '../../src/index.js';
import { noFilters } from '../../src/data/filters.js';
import { read } from '../../src/data/readers/index.js';
import { summits } from '../../src/data/sets/summits.js';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

interface Saved {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

let saved: Promise<Saved>[] = [];

beforeEach(() => {
  saved = [];
  // The browser's own part, which would put a file into somebody's folder.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const { download, href } = this;
    saved.push(
      fetch(href).then(async (answer) => {
        const blob = await answer.blob();
        return { name: download, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
      }),
    );
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  clear();
});

const data: DatasetInput = {
  title: { en: 'Talks: 1/2 "open"', vi: 'Đàm phán' },
  lang: 'en',
  groups: [{ id: 'talks', label: 'Talks' }],
  events: [
    { id: 'a', title: 'Seoul, =1+1', when: '2018-06-12', lat: 37.5, lon: 127, group: 'talks' },
    { id: 'b', title: { en: 'Hanoi', vi: 'Hà Nội' }, when: '2019-02-27/2019-02-28', group: 'talks' },
  ],
};

async function press(summit: SummitHarness, format: string): Promise<Saved> {
  await summit.button(`Download the data: ${format}`).click();
  await expect.poll(() => saved.length).toBe(1);
  const [file] = await Promise.all(saved);
  if (!file) throw new Error('Nothing was saved.');
  return file;
}
const textOf = ({ bytes }: Saved): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('Download the data', () => {
  it('as JSON is a file of our own format that says the same as what was read, filters or not', async () => {
    const summit = await mount({ data, from: '2019', filters: { ...noFilters, search: 'nothing' } });
    const file = await press(summit, 'JSON');
    expect(file.name).toBe('Talks  1 2  open.json');
    expect(file.type).toBe('application/json');
    const { dataset: again } = await read(textOf(file));
    expect(again.length).toBe(2);
    expect(again.event('a')).toEqual(createDataset(data).event('a'));
    expect(again.event('b')).toEqual(createDataset(data).event('b'));
    expect(again.issues).toEqual([]);
  });

  it('as CSV is a table for spreadsheets, which takes letters of every alphabet and no formula', async () => {
    const summit = await mount({ data });
    const file = await press(summit, 'CSV');
    expect(file.name).toMatch(/\.csv$/);
    expect(file.type).toBe('text/csv');
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = textOf(file).slice(1).split('\r\n');
    expect(lines[0]).toContain('title@vi');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toContain('Hà Nội');
    expect(lines[1]).toContain('2018-06-12');
  });

  it('as CSV is the whole of the ten events, and is read again as they were', async () => {
    const summit = await mount();
    const text = textOf(await press(summit, 'CSV'));
    const { dataset: again } = await read(text);
    expect(again.length).toBe(10);
    const whole = createDataset(summits);
    for (const id of ['hanoi-summit', 'working-groups'])
      expect(again.event(id)?.when).toEqual(whole.event(id)?.when);
  });

  it('is not offered where there is nothing', async () => {
    const summit = await mount({ data: [] });
    expect(summit.button('Download the data: CSV').query()).toBeNull();
    await expect.element(summit.button('Keyboard help')).toBeVisible();
  });

  it.each(['ltr', 'rtl'])('stands with the help in one stop of Tab, %s', async (dir) => {
    const summit = await mount({ dir });
    const [first] = [...summit.root.querySelectorAll<HTMLElement>('.foot button')];
    first?.focus();
    const names = [focused()?.textContent?.trim()];
    for (let i = 0; i < 2; i++) {
      await userEvent.keyboard(dir === 'ltr' ? '{ArrowRight}' : '{ArrowLeft}');
      names.push(focused()?.textContent?.trim());
    }
    expect(names).toEqual(['CSV', 'JSON', 'Keyboard help']);
    const stops = [...summit.root.querySelectorAll<HTMLElement>('.foot button')];
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});
