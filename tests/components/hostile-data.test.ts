/** Every text of every format, replaced by hostile ones: what is shown is text, whatever the view. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { read, type ReadResult } from '../../src/data/readers/index.js';
import type { Dataset } from '../../src/data/types.js';
import { ADDRESSES, CANARY, hostileTexts, KEYS, MARKUP } from '../hostile.js';
import { Alarms, isHarmless } from './harness/alarms.js';
import { rootsOf } from './harness/fits.js';
import { partsOf, sorted, stringsIn, templateOf } from './harness/hostile-file.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';

const files = Object.entries(
  import.meta.glob<string>(
    [
      '../fixtures/*.json',
      '../fixtures/*/*',
      '!../fixtures/accessibility/*',
      '!../fixtures/**/*.golden.json',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
).map(([path, text]) => ({ name: path.replace('../fixtures/', ''), text }));

const alarms = new Alarms();
afterEach(() => {
  clear();
  alarms.reset();
});
afterAll(() => alarms.stop());

async function drawn(summit: SummitHarness): Promise<void> {
  await summit.element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await summit.element.updateComplete;
}

/** Opens what can be opened, in all views. */
async function unfold(summit: SummitHarness): Promise<void> {
  for (const root of rootsOf(summit))
    for (const button of root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
  await drawn(summit);
}

/** Shows data in every view with all that can be opened, and gives what the alarms say. */
async function shown(summit: SummitHarness, dataset: Dataset, search: string): Promise<string[]> {
  const { element } = summit;
  const found = new Set<string>();
  const look = (): void => alarms.sounded().forEach((each) => found.add(each));
  Object.assign(element, { data: dataset, view: 'list', filters: null, selected: null, journeys: true });
  await summit.settled();
  await unfold(summit);
  look();
  for (let row = 0; row < dataset.length; row++) {
    element.selected = dataset.id(row);
    await drawn(summit);
    await unfold(summit);
    look();
  }
  Object.assign(element, { view: 'table', lanes: 'group' });
  await drawn(summit);
  look();
  Object.assign(element, { filters: { search }, lanes: 'packed' });
  await drawn(summit);
  look();
  return [...found];
}

/** All addresses that became links or pictures. */
const addressesIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'url' && typeof item === 'string' ? [item] : addressesIn(item),
  );
};

const [WIDE, NARROW] = [1200, 400];

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** JSON in which every object has the hostile keys besides its own, but for one that points to another. */
const withKeys = (text: string): string => {
  const more = KEYS.map((key) => `${JSON.stringify(key)}: "hostile"`).join();
  return text.replace(/"(?:[^"\\]|\\.)*"|\{(?!\s*(?:\}|"@id"[^,}]*\}))/g, (found) =>
    found === '{' ? `{${more},` : found,
  );
};

describe.each(files)('$name', { timeout: 120_000 }, ({ name, text }) => {
  const file = templateOf(name, text);
  const format = name.includes('/') ? name.slice(0, name.indexOf('/')) : 'json';
  /** Texts that were equal stay so, since they may refer to each other. */
  const filled = (texts: readonly string[], places: readonly number[], turn: number): Promise<ReadResult> => {
    const others = places.map((place) => {
      const first = places.find((each) => file.texts[each] === file.texts[place]) ?? place;
      return [place, `${texts[(first + turn) % texts.length]} ${first}`] as const;
    });
    return read(file.fill(new Map(others)), { format });
  };

  const split = once(() => sorted(file, format));

  it('is shown as text, whatever its words are, in every view', async () => {
    const { words } = await split();
    expect(words.length).toBeGreaterThan(0);
    const texts = hostileTexts(4);
    for (const turn of texts.keys()) {
      const summit = await mount({}, turn % 2 === 0 ? WIDE : NARROW);
      const { dataset } = await filled(texts, words, turn);
      if (dataset.length > 0)
        expect(stringsIn(partsOf(dataset)).some((each) => each.includes('alert'))).toBe(true);
      expect(await shown(summit, dataset, texts[turn] ?? '')).toEqual([]);
      clear();
    }
  });

  it('has no address that runs, whatever is written for one', async () => {
    const { words } = await split();
    for (const turn of ADDRESSES.keys()) {
      const { dataset } = await filled(ADDRESSES, words, turn);
      expect(addressesIn(partsOf(dataset)).filter((url) => !isHarmless(url))).toEqual([]);
    }
  });

  it.runIf(/json$|srj$/.test(name))(
    'is the same where every object has keys that reach for a prototype',
    async () => {
      const [plain, hostile] = await Promise.all(
        [text, withKeys(text)].map((each) => read(each, { format })),
      );
      expect(hostile?.dataset.columns).toEqual(plain?.dataset.columns);
      expect(alarms.sounded()).toEqual([]);
    },
  );

  it('may be broken by hostile texts, but tells of it in text', async () => {
    const { bones } = await split();
    const summit = await mount();
    const texts = hostileTexts(4);
    for (const bone of bones) {
      const { dataset } = await filled(texts, [bone], 0);
      Object.assign(summit.element, { data: dataset });
      await drawn(summit);
      await unfold(summit);
      expect(alarms.sounded(), file.texts[bone]).toEqual([]);
    }
  });
});

/** On this site, which does not have it, rather than on one that nobody has. */
const nearby = (markup: string): string =>
  markup.replaceAll(new RegExp(`(?:https:)?//${CANARY}`, 'g'), `${location.origin}/${CANARY}`);

describe('the alarms', () => {
  it('are silent where all is well', () => {
    document.body.append('<script>alert(1)</script>');
    expect(alarms.sounded()).toEqual([]);
    document.body.replaceChildren();
  });

  it.each(MARKUP.slice(0, -4))('sound where %s becomes markup', (markup) => {
    const box = document.createElement('template');
    box.content.append(document.createRange().createContextualFragment(markup));
    expect(alarms.sounded(box.content)).not.toEqual([]);
  });

  it('hear what runs and what is asked for', async () => {
    const markup = MARKUP.map(nearby).filter((each) => !/<(?:base|form|iframe|script src)/.test(each));
    for (const each of markup) document.body.append(document.createRange().createContextualFragment(each));
    await vi.waitFor(() => {
      const heard = alarms.sounded(document.createElement('p'));
      expect(heard).toContain('a script ran');
      expect(heard.filter((each) => each.includes(CANARY)).length).toBeGreaterThan(1);
    });
  });

  it.each(ADDRESSES)('sound where %j becomes a link', (address) => {
    document.body.append(Object.assign(document.createElement('a'), { href: address }));
    expect(alarms.sounded()).not.toEqual([]);
  });
});
