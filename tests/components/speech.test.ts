/** What is said of its own accord: one polite message per finished act, and nothing meanwhile. */
import { render } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { Announcer } from '../../src/components/shared/announcer.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import type { EventInput } from '../../src/data/types.js';
import { json, serve } from './harness/network.js';
import { samples } from './harness/samples.js';
import { Speech } from './harness/speech.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';
import { mountTimeline } from './harness/timeline.js';

afterEach(() => {
  clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const HANOI = /^Second US–North Korea summit/;

/**
 * What is said after an act, until the next words would have come and the last ones have been taken away. The clock is
 * ours: words wait half a second for others that would replace them.
 */
async function after(summit: SummitHarness, act: () => Promise<unknown>): Promise<string[]> {
  const speech = new Speech(summit.root);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await act();
  await summit.settled();
  for (let i = 0; i < 12; i++) {
    vi.advanceTimersByTime(500);
    await summit.settled();
  }
  vi.useRealTimers();
  speech.stop();
  expect(summit.root.querySelector('[role=status]')?.textContent).toBe('');
  return speech.said;
}

describe('one message is said', () => {
  it('when an event is chosen in any view', async () => {
    const summit = await mount();
    const title = ['Selected: Second US–North Korea summit'];
    expect(await after(summit, () => summit.marker(HANOI).click())).toEqual(title);
    summit.element.selected = null;
    await summit.settled();
    expect(await after(summit, () => summit.option(HANOI).click())).toEqual(title);
    summit.element.selected = null;
    await summit.settled();
    expect(await after(summit, () => summit.row(HANOI).click())).toEqual(title);
  });

  it('when the window has been moved, by key, by button and by field', async () => {
    const summit = await mount({ from: '2019-01', to: '2019-02' });
    const timeline = summit.view('summit-timeline').shadowRoot;
    timeline?.querySelector<HTMLElement>('[data-end=from]')?.focus();
    expect(await after(summit, () => summit.press('PageUp', 'PageUp'))).toEqual([
      expect.stringMatching(/^\d of 10 entries shown$/),
    ]);
    expect(await after(summit, () => summit.button('Whole period').click())).toEqual([
      '10 of 10 entries shown',
    ]);
    const write = async (): Promise<void> => {
      await summit.whole.getByRole('textbox', { name: 'From' }).fill('2019-02');
      await summit.press('Enter');
    };
    expect(await after(summit, write)).toEqual(['7 of 10 entries shown']);
  });

  it('when the window has been dragged, and nothing while it is', async () => {
    const summit = await mount();
    const ground = summit.view('summit-timeline').shadowRoot?.querySelector('.ground');
    ground?.scrollIntoView({ block: 'center' });
    const strip = ground?.getBoundingClientRect();
    const at = (share: number): [number, number] => [
      (strip?.left ?? 0) + share * (strip?.width ?? 0),
      (strip?.top ?? 0) + 8,
    ];
    const drag = (): Promise<void> => commands.mousePath([at(0.5), at(0.6), at(0.7), at(0.9)]);
    // As slow a hand as there is: time enough for a message after each of its moves.
    summit.element.addEventListener('summit-window', () => vi.advanceTimersByTime(600));
    expect(await after(summit, drag)).toEqual([expect.stringMatching(/^\d+ of 10 entries shown$/)]);
    expect(summit.events('window').length).toBeGreaterThan(3);
    expect(summit.events('window').at(-1)?.phase).toBe('end');
  });

  it('when a kind is switched off, and when the filters are cleared', async () => {
    const summit = await mount();
    expect(
      await after(summit, () => summit.whole.getByRole('button', { name: /^Talks \d/ }).click()),
    ).toEqual([expect.stringMatching(/^\d of 10 entries shown$/)]);
    expect(await after(summit, () => summit.button('Clear all').click())).toEqual(['10 of 10 entries shown']);
  });

  it('half a second after an act, or after the last of several, and is gone within five seconds', async () => {
    const summit = await mount();
    const speech = new Speech(summit.root);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pass = async (ms: number): Promise<void> => {
      vi.advanceTimersByTime(ms);
      await summit.settled();
    };
    for (const kind of [/^Talks \d/, /^Statements \d/]) {
      await summit.whole.getByRole('button', { name: kind }).click();
      await summit.settled();
      await pass(490);
      expect(speech.said).toEqual([]);
    }
    await pass(20);
    expect(speech.said).toEqual(['2 of 10 entries shown']);
    await pass(4990);
    expect(summit.root.querySelector('[role=status]')?.textContent).toBe('');
    speech.stop();
  });

  it('when a search has been typed, letter by letter', async () => {
    const summit = await mount();
    const type = async (): Promise<void> => {
      await summit.whole.getByRole('searchbox').click();
      for (const letter of 'hanoi') {
        await summit.press(letter);
        vi.advanceTimersByTime(100);
      }
      vi.advanceTimersByTime(300);
    };
    expect(await after(summit, type)).toEqual(['1 of 10 entries shown']);
  });

  it('when the reader has moved the map, and none when it has moved by itself', async () => {
    const summit = await mount();
    summit.view('summit-venues').shadowRoot?.querySelector<HTMLElement>('.viewport')?.focus();
    expect(await after(summit, () => summit.press('+', '+', 'ArrowRight'))).toEqual([
      expect.stringMatching(/^\d of 10 entries in the visible part of the map$/),
    ]);
    const show = (): Promise<void> => {
      summit.element.selected = 'singapore-summit';
      return summit.settled();
    };
    expect(await after(summit, show)).toEqual([]);
  });

  it('when new data come to what is there, and when other data do', async () => {
    const summit = await mount({ data: samples(5) });
    const give = (data: unknown) => (): Promise<void> => {
      Object.assign(summit.element, { data });
      return summit.settled();
    };
    expect(await after(summit, give(samples(7)))).toEqual(['2 new entries']);
    expect(await after(summit, give(samples(7)))).toEqual([]);
    const others = samples(4).map((event) => ({ ...event, id: `other-${event.id}` }));
    expect(await after(summit, give(others))).toEqual(['4 of 4 entries shown']);
  });

  it('when a file has come, and an alert when it has not', async () => {
    serve({
      '/some.json': () => json(JSON.stringify(samples(3))),
      '/none.json': () => new Response('', { status: 404 }),
    });
    const summit = await mount();
    const read = (src: string) => async (): Promise<void> => {
      const told = summit.heard.length;
      summit.element.src = src;
      await vi.waitFor(() => expect(summit.heard.length).toBeGreaterThan(told));
    };
    expect(await after(summit, read('/some.json'))).toEqual(['3 of 3 entries shown']);
    expect(await after(summit, read('/none.json'))).toEqual([
      expect.stringMatching(/^alert: The data could not be read .*404/),
    ]);
  });

  it('when playback pauses, and nothing while it plays', async () => {
    const summit = await mount();
    const playAndPause = async (): Promise<void> => {
      await summit.button('Play').click();
      await commands.mouseMove(1270, 890);
      for (let i = 0; i < 16; i++) {
        vi.advanceTimersByTime(400);
        await summit.settled();
      }
      expect(summit.events('select').length).toBeGreaterThan(2);
      expect(summit.root.querySelector('[role=status]')?.textContent).toBe('');
      await summit.press('Escape');
    };
    const said = await after(summit, playAndPause);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^Selected: /);
  });

  it('is not said for what the page does', async () => {
    const summit = await mount();
    const set = (): Promise<void> => {
      Object.assign(summit.element, {
        selected: 'hanoi-summit',
        from: '2019',
        filters: { search: 'summit' },
      });
      return summit.settled();
    };
    expect(await after(summit, set)).toEqual([]);
  });
});

describe.each([784, 360])('a timeline alone, %i px wide, says', (width) => {
  it('how many entries are left, once for each act that has ended', async () => {
    const timeline = await mountTimeline({}, { width });
    const speech = new Speech(timeline.root);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pass = async (): Promise<string[]> => {
      for (let i = 0; i < 12; i++) {
        vi.advanceTimersByTime(500);
        await timeline.settled();
      }
      return speech.said.splice(0);
    };
    // As slow a hand as there is.
    const held = (): unknown => vi.advanceTimersByTime(600);
    timeline.element.addEventListener('summit-window', held);
    await timeline.brush('2018-06-01', '2019-01-15');
    timeline.element.removeEventListener('summit-window', held);
    expect(timeline.phases.filter((phase) => phase === 'move').length).toBeGreaterThan(1);
    expect(await pass()).toEqual([expect.stringMatching(/^\d of 10 entries shown$/)]);
    await timeline.button('Whole period').click();
    expect(await pass()).toEqual(['10 of 10 entries shown']);
    await timeline.write('From', '2019-02');
    expect(await pass()).toEqual(['7 of 10 entries shown']);
    timeline.find('[data-end=from]').focus();
    await timeline.press('PageUp', 'PageUp');
    expect(await pass()).toEqual([expect.stringMatching(/^\d of 10 entries shown$/)]);
    // Nothing of what the page does.
    Object.assign(timeline.element, { from: '2019-01', to: '2019-02' });
    expect(await pass()).toEqual([]);
    speech.stop();
  });
});

describe.each(['alone', 'in the whole'])('of what comes by itself a timeline %s says', (where) => {
  interface Live {
    readonly give: (data: EventInput[]) => Promise<void>;
    /** Lets so much time pass. */
    readonly pass: (seconds: number) => Promise<void>;
    /** The reader shows the whole period, of which the count is said. */
    readonly act: () => Promise<void>;
    /** What was said since it was asked last. */
    readonly said: () => string[];
  }
  const live = async (data: EventInput[]): Promise<Live> => {
    const harness = where === 'alone' ? await mountTimeline({ data }) : await mount({ data });
    const speech = new Speech(harness.root);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return {
      give: async (more) => {
        harness.element.data = more;
        await harness.settled();
      },
      pass: async (seconds) => {
        for (let i = 0; i < 2 * seconds; i++) {
          vi.advanceTimersByTime(500);
          await harness.settled();
        }
      },
      act: () => harness.button('Whole period').click(),
      said: () => speech.said.splice(0),
    };
  };

  it('the first at once, and then from time to time how many have come since', async () => {
    const { give, pass, said } = await live(samples(12));
    for (let count = 13; count <= 20; count++) {
      await give(samples(count));
      await pass(1);
    }
    await pass(2);
    expect(said()).toEqual(['1 new entry', '7 new entries']);
    await pass(30);
    expect(said()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    // After a rest at once again.
    await give(samples(21));
    await pass(1);
    expect(said()).toEqual(['1 new entry']);
    // In the same words, and heard.
    await pass(2);
    await give(samples(22));
    await pass(10);
    expect(said()).toEqual(['1 new entry']);
  });

  it('nothing over the count that the reader asked for, nor loses itself to it', async () => {
    const { act, give, pass, said } = await live(samples(12));
    await act();
    await give(samples(13));
    await give(samples(15));
    await pass(10);
    expect(said()).toEqual([expect.stringMatching(/^1\d of 1\d entries shown$/), '3 new entries']);
    await pass(10);
    await give(samples(16));
    await act();
    await pass(10);
    expect(said()).toEqual(['16 of 16 entries shown', '1 new entry']);
    // What is the same after the next act is said again.
    await act();
    await pass(2);
    await act();
    await pass(2);
    expect(said()).toEqual(['16 of 16 entries shown', '16 of 16 entries shown']);
  });

  it('none that are gone again by then, and nothing where all are', async () => {
    const { give, pass, said } = await live(samples(12));
    await give(samples(13));
    await pass(2);
    for (const count of [16, 13, 17]) {
      await give(samples(count));
      await pass(1);
    }
    await pass(10);
    expect(said()).toEqual(['1 new entry', '4 new entries']);
    await give(samples(20));
    await give(samples(17));
    await pass(60);
    expect(said()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('no more where other data have come instead', async () => {
    const { give, pass, said } = await live(samples(12));
    await give(samples(13));
    await pass(1);
    await give(samples(15));
    await give(samples(4).map((event) => ({ ...event, id: `other-${event.id}` })));
    await pass(20);
    expect(said()).toEqual(['1 new entry', ...(where === 'alone' ? [] : ['4 of 4 entries shown'])]);
  });
});

it('what keeps coming is told the more seldom the longer it goes on, and nothing is left out', () => {
  const said: string[] = [];
  const region = document.createElement('div');
  const announcer: Announcer = new Announcer({
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      render(announcer.region(), region);
      const text = region.textContent.trim();
      if (text !== '') said.push(text);
    },
    updateComplete: Promise.resolve(true),
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (let seconds = 0; seconds < 600; seconds++) {
    announcer.count([`e${seconds}`], () => true, String);
    vi.advanceTimersByTime(1000);
  }
  vi.advanceTimersByTime(130_000);
  expect(said.length).toBeGreaterThan(5);
  expect(said.length).toBeLessThan(15);
  expect(said.map(Number).reduce((sum, count) => sum + count)).toBe(600);
  expect(vi.getTimerCount()).toBe(0);
  // Nothing of it is left once the element has gone.
  announcer.count(['last'], () => true, String);
  vi.advanceTimersByTime(1000);
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  announcer.hostDisconnected();
  expect(vi.getTimerCount()).toBe(0);
});

describe('names', () => {
  /** The accessible names of what a view shows as buttons or options. */
  const names = (summit: SummitHarness): Record<string, string[]> => ({
    markers: summit
      .in('summit-venues')
      .getByRole('button')
      .elements()
      .filter((each) => each.matches('.marker'))
      .map((each) => each.getAttribute('aria-label') ?? ''),
    options: summit
      .in('summit-timeline')
      .getByRole('option')
      .elements()
      .map((each) => each.getAttribute('aria-label') ?? ''),
    rows: summit
      .in('summit-list')
      .getByRole('listitem')
      .elements()
      .map((each) => each.querySelector('button')?.ariaLabel ?? ''),
  });

  it('differ where title, date, place and kind are the same', async () => {
    const one = { title: 'Visit', date: '2020-05-01', place: 'Vienna', group: 'Visits' };
    const data = [
      { ...one, id: 'a', lat: 48.2, lon: 16.37 },
      { ...one, id: 'b', lat: -12.05, lon: -77.04 },
      { ...one, id: 'c', lat: 21.03, lon: 105.85 },
      { ...one, id: 'd', date: '2020-05-02', lat: 64.15, lon: -21.94 },
    ];
    const summit = await mount({ data });
    for (const list of Object.values(names(summit))) {
      expect(list).toHaveLength(4);
      expect(new Set(list).size).toBe(4);
    }
    expect(names(summit).options?.filter((name) => /\d of \d/.test(name))).toHaveLength(3);
    await commands.mouseMove(1270, 890);
  });

  it('of the lanes of groups are others than those of the filters, and begin with the words that are seen', async () => {
    const summit = await mount({ lanes: 'group' });
    await expect.element(summit.button('Summits 2')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(summit.button('Summits 2 Timeline')).toHaveAttribute('aria-expanded', 'true');
  });

  it('of many events say how many, where and when', async () => {
    const summit = await mount({ data: samples(5000) });
    const { markers = [], options = [] } = names(summit);
    expect(markers.length).toBeGreaterThan(0);
    for (const name of markers) expect(name).toMatch(/^(Sample|[\d,.k]+ entries (at|around) .+)/);
    expect(options.length).toBeGreaterThan(3);
    for (const name of options) expect(name).toMatch(/^[\d,]+ entr(y|ies), .*\d{4}/);
    expect(new Set(options).size).toBe(options.length);
    expect(new Set(markers).size).toBe(markers.length);
  });

  it('of a few events say between which years', async () => {
    const summit = await mount({ data: usSovietSummits }, 400);
    const several = (names(summit).markers ?? []).filter((name) => / entries at /.test(name));
    expect(several.length).toBeGreaterThan(1);
    for (const name of several) expect(name).toMatch(/^\d+ entries at .+, (19|20)\d\d(–(19|20)\d\d)?$/);
  });
});
