/** Which language an element speaks, and what it does with it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createDataset } from '../../src/data/dataset.js';
import { summits } from '../../src/data/sets/summits.js';
import { textIn } from '../../src/data/text.js';
import { registerLocale } from '../../src/index.js';
import { languages, loadLanguage, messagesFor } from '../../src/locales/index.js';
import { pseudo } from '../../stories/pseudo.js';
import { misfits, rootsOf } from './harness/fits.js';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

afterEach(() => {
  clear();
  for (const name of ['lang', 'dir']) document.documentElement.removeAttribute(name);
});

const tools = (summit: SummitHarness): string | null =>
  summit.root.querySelector('.tools')?.getAttribute('aria-label') ?? null;

async function spoken(summit: SummitHarness, lang: string): Promise<void> {
  await loadLanguage(lang);
  if (lang.startsWith('en')) expect(messagesFor(lang).lang).toMatch(/^en/);
  else expect(messagesFor(lang).tools).not.toBe(messagesFor('en').tools);
  await vi.waitFor(() => expect(tools(summit)).toBe(messagesFor(lang).tools));
  // Data of a single kind has nothing to filter by.
  const chips = summit.root.querySelector('.chips[role=group]');
  if (chips) expect(chips.getAttribute('aria-label')).toBe(messagesFor(lang).filterByGroup);
}

/** What the bundled data says in English to an Arabic reader. */
const inEnglish = ((): readonly string[] => {
  const { length, lang, groups, venues, titleOf } = createDataset(summits);
  const titles = Array.from({ length }, (_, row) => titleOf(row));
  return [
    ...titles,
    ...groups.map(({ label }) => label),
    ...venues.flatMap(({ name, place }) => [name, place]),
  ]
    .map((text) => textIn(text, 'ar', lang))
    .filter((text) => text.lang === 'en' && text.value.length > 3)
    .map(({ value }) => value);
})();

/** Every piece of text, with the language that it says it is in. */
function textsOf(summit: SummitHarness): { readonly value: string; readonly lang: string | undefined }[] {
  const langOf = (node: Node): string | undefined => {
    const element = node instanceof Element ? node : node.parentElement;
    const around = element?.closest('[lang]')?.getAttribute('lang');
    const root = node.getRootNode();
    return around ?? (root instanceof ShadowRoot ? langOf(root.host) : undefined);
  };
  return rootsOf(summit).flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: { value: string; lang: string | undefined }[] = [];
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      found.push({ value: node.textContent ?? '', lang: langOf(node) });
    }
    return found;
  });
}

describe('the way of time', () => {
  it('is that of the page, or the one that the page sets, for drawing and keys alike', async () => {
    document.documentElement.lang = 'ar';
    const summit = await mount({}, 1200, 'rtl');
    await spoken(summit, 'ar');
    const left = (id: string): number => {
      const paths = summit
        .view('summit-timeline')
        .shadowRoot?.querySelectorAll(`.option[data-id="${id}"] .picture path`);
      const boxes = [...(paths ?? [])].map((path) => path.getBoundingClientRect());
      return Math.min(...boxes.filter(({ width }) => width > 0).map((box) => box.left));
    };
    await vi.waitFor(() => expect(left('singapore-summit')).toBeGreaterThan(left('hanoi-summit')));
    summit.element.timeDirection = 'ltr';
    await vi.waitFor(() => expect(left('singapore-summit')).toBeLessThan(left('hanoi-summit')));
    summit.element.selected = 'singapore-summit';
    await summit.settled();
    summit.view('summit-timeline').shadowRoot?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    const next = focused()?.getAttribute('data-id');
    expect(next).not.toBe('singapore-summit');
    expect(left(next ?? '')).toBeGreaterThan(left('singapore-summit'));
  });
});

describe('the language', () => {
  it('is there with the first drawing: nobody sees English first', async () => {
    const element = document.createElement('summit-map');
    element.lang = 'fr';
    document.body.append(element);
    await element.updateComplete;
    expect(element.renderRoot.textContent).toContain('Passer la carte et la chronologie');
  });

  it("is the host's, else an ancestor's through shadow roots, else the document's", async () => {
    const summit = await mount();
    const { element } = summit;
    await spoken(summit, 'en');
    document.documentElement.lang = 'de';
    await spoken(summit, 'de');
    const outer = document.createElement('article');
    outer.lang = 'ja';
    const root = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    document.body.append(outer);
    root.append(element);
    await spoken(summit, 'ja');
    outer.lang = 'es-MX';
    await spoken(summit, 'es');
    element.lang = 'ko';
    await spoken(summit, 'ko');
  });

  it("is the browser's where the page says none, and English where that is no language", async () => {
    const browsers = vi.spyOn(navigator, 'language', 'get').mockReturnValue('fr-CA');
    await spoken(await mount(), 'fr');
    clear();
    browsers.mockReturnValue('');
    await spoken(await mount(), 'en');
    browsers.mockRestore();
  });

  it('may differ between two on one page', async () => {
    const one = await mount();
    const two = await mount();
    one.element.lang = 'ru';
    two.element.lang = 'zh-TW';
    await spoken(one, 'ru');
    // It lies below, and what is out of sight is not drawn.
    two.element.scrollIntoView();
    await spoken(two, 'zh-Hant');
    expect(tools(one)).not.toBe(tools(two));
  });

  it('falls back to English words with dates of its own where there is no catalogue', async () => {
    const summit = await mount();
    summit.element.lang = 'it';
    await vi.waitFor(() => expect(summit.element.shadowRoot?.textContent).toContain('Ten entries'));
    const list = summit.view('summit-list').shadowRoot;
    await vi.waitFor(() => expect(list?.textContent).toContain('27–28 feb 2019'));
    expect(list?.querySelector('#heading bdi')?.getAttribute('lang')).toBe('en');
  });

  it("takes a page's own words message by message", async () => {
    registerLocale({ lang: 'en-AU', table: 'Ledger' });
    const summit = await mount();
    summit.element.lang = 'en-AU';
    await expect.element(summit.whole.getByRole('button', { name: 'Ledger' })).toBeVisible();
    await expect.element(summit.whole.getByRole('button', { name: 'List' })).toBeVisible();
  });

  it.each([
    ['with a list', {}],
    ['with details', { selected: 'hanoi-summit' }],
    ['with a table and lanes', { view: 'table', lanes: 'group' }],
  ] as const)('marks every text of the data that is in another language, %s', async (_, properties) => {
    document.documentElement.lang = 'ar';
    const summit = await mount(properties);
    await spoken(summit, 'ar');
    summit.root.querySelector<HTMLElement>('.finder')?.click();
    await summit.settled();
    const texts = textsOf(summit).filter(({ value }) => inEnglish.some((text) => value.includes(text)));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ lang }) => lang !== 'en').map(({ value }) => value)).toEqual([]);
  });

  it('marks the title in the sentence that is said of a choice', async () => {
    document.documentElement.lang = 'ar';
    const summit = await mount();
    await spoken(summit, 'ar');
    await summit.option(/^First US/).click();
    const status = summit.root.querySelector('[role=status]');
    await vi.waitFor(() => expect(status?.querySelector('[lang=en]')?.textContent).toMatch(/^First US/));
    expect(status?.textContent).toMatch(/^المختار: First US.+summit$/);
  });
});

describe('lines', () => {
  /** The characters after which a line of an element ends. */
  function ends(element: Element): string[] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    let last = { char: '', top: NaN };
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      for (const [i, char] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        if (box.top > last.top + 8) found.push(last.char);
        last = { char, top: box.top };
      }
    }
    return found;
  }

  it('are broken between words in Korean, and anywhere in Chinese', async () => {
    document.documentElement.lang = 'ko';
    const ko =
      '가나다라마바사 아자차카타파하 가나다라마바사 아자차카타파하 가나다라마바사 아자차카타파하 가나다라마바사';
    const zh = '一二三四五六七八九十'.repeat(6);
    const summit = await mount(
      { data: [ko, zh].map((title, i) => ({ title: i ? { zh: title } : { ko: title }, date: '2020' })) },
      330,
    );
    await spoken(summit, 'ko');
    const titles = summit.in('summit-list').getByRole('listitem').elements();
    const title = (i: number): Element => titles[i]?.querySelector('.title') ?? document.body;
    expect(ends(title(0)).length).toBeGreaterThan(1);
    // The last letters of the two words; the gap behind them hangs over the edge, without a width.
    expect(ends(title(0)).filter((char) => !['사', '하'].includes(char))).toEqual([]);
    expect(ends(title(1)).length).toBeGreaterThan(1);
  });
});

describe('what was read in English', () => {
  it('says so where the reader’s language is another one', async () => {
    const summit = await mount({ data: [{ title: 'Sample', date: 'sometime', lat: 1, lon: 2 }] });
    summit.element.lang = 'vi';
    await spoken(summit, 'vi');
    const more = summit.root.querySelector<HTMLElement>('.notice .link');
    more?.click();
    await summit.settled();
    const message = summit.root.querySelector('.notice li span');
    expect(message?.textContent).toContain('is not a date');
    expect(message?.getAttribute('lang')).toBe('en');
    summit.element.lang = 'en';
    await vi.waitFor(() => expect(message?.hasAttribute('lang')).toBe(false));
  });
});

describe.each([...languages, 'en-XA'])('the layout in %s', (lang) => {
  it.each([1200, 768, 360, 320])('has nothing cut off or overlapping at %i px', async (width) => {
    if (lang === 'en-XA') registerLocale(pseudo);
    const summit = await mount({ selected: 'hanoi-summit', from: '2019-01', to: '2019-02' }, width);
    summit.root.querySelector<HTMLElement>('.finder')?.click();
    summit.element.dir = lang === 'ar' ? 'rtl' : 'ltr';
    summit.element.lang = lang;
    await spoken(summit, lang);
    await summit.settled();
    expect(misfits(summit)).toEqual([]);
    Object.assign(summit.element, { selected: null, view: 'table' });
    await summit.settled();
    expect(misfits(summit)).toEqual([]);
  });
});
