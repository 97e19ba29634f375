import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createDataset } from '../../src/data/dataset.js';
import type { DatasetInput, EventInput } from '../../src/data/types.js';
import { violations } from './harness/axe.js';
import { mountDetails } from './harness/details.js';

beforeEach(() => {
  document.body.replaceChildren();
});

/** One invented event with everything that `more` gives it, selected. */
const one = (more: EventInput): { data: DatasetInput; selected: string } => ({
  data: { lang: 'en', events: [{ id: 'it', title: 'Sample', when: '2020-05-01', ...more }] },
  selected: 'it',
});

describe('one event in full', () => {
  it('says kind, status, date, length and place as exactly as they are known', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    await expect.element(details.title).toHaveTextContent('Second US–North Korea summit');
    expect(details.root.querySelector('.kind')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'SummitHeld, cut short',
    );
    expect(details.root.querySelector('.facts')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      '27–28 February 2019 2 days Sofitel Legend Metropole Hanoi, Vietnam Exact place',
    );
    expect(await violations(details.element)).toEqual([]);
  });

  it('says nothing of the place of a line that has no name', async () => {
    const coordinates = [[8, 54] as const, [12, 55] as const];
    const details = await mountDetails(one({ geometry: { type: 'LineString', coordinates } }));
    await expect.element(details.title).toHaveTextContent('Sample');
    expect(details.root.querySelector('.facts')?.textContent.replace(/\s+/g, ' ').trim()).toBe('1 May 2020');
  });

  it('says the hour before the summary in a row of the rail too', async () => {
    const details = await mountDetails({
      ...one({ summary: 'What was said.', timeNote: 'At nine.', note: 'And more.' }),
      inline: true,
    });
    expect(details.text.indexOf('At nine.')).toBeGreaterThanOrEqual(0);
    expect(details.text.indexOf('At nine.')).toBeLessThan(details.text.indexOf('What was said.'));
    expect(details.text.split('At nine.')).toHaveLength(2);
  });

  it('shows what a button would bring alone', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `Person ${i}`);
    const five = await mountDetails(one({ participants: names(5) }));
    expect(five.root.querySelectorAll('.section li')).toHaveLength(5);
    expect(five.button(/^Show/).query()).toBeNull();
    document.body.replaceChildren();
    const six = await mountDetails(one({ participants: names(6) }));
    expect(six.root.querySelectorAll('.section li')).toHaveLength(4);
    await expect.element(six.button('Show 2 more')).toBeVisible();
  });

  it('says that a day is inferred, and what the time of day means elsewhere', async () => {
    const details = await mountDetails({ selected: 'moon-turning-point' });
    expect(details.root.querySelector('.facts .tag')?.textContent).toBe('day inferred');
    details.element.selected = 'sotu-announcement';
    await details.settled();
    expect(details.root.querySelector('.facts')?.textContent).toContain('already 6 February in Hanoi');
    expect(details.root.querySelector('.aside')?.textContent).toContain('The speech said only “in Vietnam”');
  });

  it('draws no part that the event does not name', async () => {
    const details = await mountDetails(one({}));
    expect(details.parts()).toEqual([]);
    expect(details.root.querySelector('table, ol, ul, a, .summary, .aside')).toBeNull();
    await expect.element(details.title).toHaveTextContent('Sample');
  });

  it('says so where nothing is selected', async () => {
    const details = await mountDetails();
    await expect.element(details.whole.getByText(/^Choose an entry/)).toBeVisible();
    const inline = await mountDetails({ inline: true });
    expect(inline.text.trim()).toBe('');
  });

  it('is dated in the reader’s language and marks what is in another', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    details.element.lang = 'vi';
    await details.settled();
    await expect.element(details.title).toHaveTextContent('Hội nghị thượng đỉnh Mỹ – Triều lần hai');
    expect(details.root.querySelector('h3 [lang]')).toBeNull();
    expect(details.root.querySelector('.summary [lang]')?.getAttribute('lang')).toBe('en');
  });
});

describe('as reported against what happened', () => {
  it('shows four pairs, the others on request, and keeps the focus on the button', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    expect(details.pairs()).toHaveLength(4);
    const [reported, happened] = details.pairs()[0]?.cells ?? [];
    expect(reported?.textContent).toContain('two days against one in Singapore');
    expect(happened?.textContent).toContain('Held, shortened');
    expect(happened?.querySelector('svg')).not.toBeNull();
    await expect
      .element(details.whole.getByRole('columnheader').first())
      .toHaveTextContent('As reported February 2019');
    await details.button('Show 3 more').click();
    expect(details.pairs()).toHaveLength(7);
    expect(details.root.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await details.press('Enter');
    expect(details.pairs()).toHaveLength(4);
  });

  it('names who reported where the sentence does not, and dates pairs of different days', async () => {
    const claim = { happened: 'It did not.', verdict: 'not-met', verdictText: 'Not met' } as const;
    const details = await mountDetails(
      one({
        claims: [
          { id: 'a', reported: 'Rain.', by: 'A paper', reportedOn: '2020-04-01', ...claim },
          { id: 'b', reported: 'Snow, says Ann.', by: 'Ann', reportedOn: '2020-04-02', ...claim },
        ],
      }),
    );
    const cells = details.pairs().map((row) => row.cells[0]?.textContent.trim());
    expect(cells).toEqual(['A paper Rain. 1 Apr 2020', 'Snow, says Ann. 2 Apr 2020']);
  });

  it('leads from a number to its source, also to one that is not shown yet', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    expect(details.sources()).toHaveLength(4);
    await details.button('Source 2').first().click();
    await details.settled();
    expect(details.root.activeElement?.getAttribute('data-source')).toBe('2');
    const last = details.pairs()[3]?.querySelector<HTMLElement>('.ref:last-child');
    if (!last) throw new Error('The fourth pair cites no source.');
    const number = last.textContent.trim();
    expect(Number(number)).toBeGreaterThan(4);
    await userEvent.click(last);
    await details.settled();
    expect(details.root.activeElement?.getAttribute('data-source')).toBe(number);
    expect(details.root.activeElement?.textContent).toContain('Business Insider');
  });
});

describe('sources', () => {
  it('are numbered: the event’s own first, then those that its parts cite, each once', async () => {
    const source = (id: string): { id: string; title: string } => ({ id, title: `Title ${id}` });
    const details = await mountDetails({
      selected: 'it',
      data: {
        sources: ['own', 'both', 'claim', 'position'].map(source),
        events: [
          {
            id: 'it',
            title: 'Sample',
            when: '2020',
            sources: ['own', 'both'],
            claims: [
              {
                id: 'c',
                reported: 'A',
                happened: 'B',
                verdict: 'held',
                verdictText: 'Held',
                sources: ['claim', 'both'],
              },
            ],
            positions: [{ id: 'p', party: 'C', kind: 'hope', text: 'D', sources: ['position'] }],
          },
        ],
      },
    });
    expect(details.sources().map((each) => each.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      '1 Title own',
      '2 Title both',
      '3 Title claim',
      '4 Title position',
    ]);
    const cited = [...details.root.querySelectorAll('.ledger .ref')].map((each) => each.textContent.trim());
    expect(cited).toEqual(['2', '3']);
  });

  it('say who, when and what, as a link that says where it leads', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    const reuters = details.sources()[2];
    expect(reuters?.textContent).toContain('Reuters, 28 Feb 2019. ');
    const link = reuters?.querySelector('a');
    if (!link) throw new Error('The third source has no link.');
    expect(link.rel).toBe('noopener noreferrer');
    expect(link.textContent).toContain(`on ${new URL(link.href).host}`);
    await details.button(/more sources$/).click();
    expect(details.sources().length).toBeGreaterThan(10);
  });

  it('are no links where the address is not safe, and text is only ever text', async () => {
    const bad = ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', ' java\nscript:alert(1)'];
    // A dataset of the page's own making, which no reader of ours has cleaned.
    const dataset = createDataset(one({}).data);
    const record = dataset.event('it');
    if (!record) throw new Error('The dataset has lost its event.');
    const hostile = {
      ...record,
      title: '<b onclick=alert(1)>Sample</b>',
      summary: '<img src=x onerror=alert(1)>',
      sources: bad.map((url, i) => ({ id: `${i}`, title: `<i>${i}</i>`, url })),
      links: [{ url: 'vbscript:x', title: 'Bad link' }],
      media: [{ url: 'javascript:alert(2)', alt: 'Bad picture' }],
    };
    const details = await mountDetails({
      data: { ...dataset, titleOf: () => hostile.title, event: () => hostile },
      selected: 'it',
    });
    expect(details.sources()).toHaveLength(3);
    expect(details.links()).toEqual([]);
    expect(details.root.querySelector('img, script, i, h3 b')).toBeNull();
    await expect.element(details.title).toHaveTextContent('<b onclick=alert(1)>Sample</b>');
    for (const words of ['<i>2</i>', 'Bad link', 'Bad picture']) expect(details.text).toContain(words);
  });

  it('asks nothing of another site for a picture: it is a link with its words', async () => {
    const details = await mountDetails(
      one({ media: [{ url: 'https://example.org/a.jpg', alt: 'Two flags', credit: 'A. Photographer' }] }),
    );
    expect(details.root.querySelector('img')).toBeNull();
    expect(details.links().map((link) => link.href)).toEqual(['https://example.org/a.jpg']);
    expect(details.text).toContain('Two flags on example.org A. Photographer');
  });
});

describe('parts', () => {
  it('are folded where they are long, and open by their heading', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    expect(details.parts()).toEqual([
      'Where the sources part',
      'Sources',
      'Taking part',
      'Positions 3',
      'What it is about 3',
      'As reported',
      'Note',
    ]);
    expect(details.text).toContain('Donald Trump President of the United States');
    expect(details.text).not.toContain('A new chapter and a lasting peace');
    await details.button(/^Positions/).click();
    expect(details.text).toContain('A new chapter and a lasting peace');
    await expect.element(details.button(/^Positions/)).toHaveAttribute('aria-expanded', 'true');
    expect(await violations(details.element)).toEqual([]);
  });

  it('are folded again for the next event', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    await details.button(/^Positions/).click();
    details.element.selected = 'sotu-announcement';
    await details.settled();
    await expect.element(details.button(/^Positions/)).toHaveAttribute('aria-expanded', 'false');
  });

  it('show four who took part, and the others on request', async () => {
    const details = await mountDetails(one({ participants: ['A', 'B', 'C', 'D', 'E', 'F'] }));
    const names = (): number => details.root.querySelectorAll('.section li').length;
    expect(names()).toBe(4);
    await details.button('Show 2 more').click();
    expect(names()).toBe(6);
  });

  it('say from whom to whom a commitment goes', async () => {
    const details = await mountDetails({ selected: 'singapore-summit' });
    await details.button(/^Commitments/).click();
    expect(details.text).toContain('Donald Trump to North Korea 12 Jun 2018');
  });
});

describe('moving on', () => {
  it('steps to the neighbours in time order: one event each, the new value in place', async () => {
    const details = await mountDetails({ selected: 'sotu-announcement' });
    await expect.element(details.whole.getByText('6 of 10')).toBeVisible();
    await details.button(/^Next entry/).click();
    await details.settled();
    await details.button(/^Previous entry/).click();
    await details.settled();
    expect(details.selections).toEqual(['moon-turning-point', 'sotu-announcement']);
    expect(details.root.activeElement?.getAttribute('aria-label')).toMatch(/^Previous entry/);
  });

  it('fires nothing when a page sets the property', async () => {
    const details = await mountDetails();
    details.element.selected = 'hanoi-summit';
    await details.settled();
    await expect.element(details.title).toHaveTextContent('Second US–North Korea summit');
    expect(details.selections).toEqual([]);
  });

  it('keeps the focus when the button under it is switched off at the end', async () => {
    const details = await mountDetails({ selected: 'envoys-feb17' });
    await details.button(/^Next entry/).click();
    await details.settled();
    await expect.element(details.button(/^Next entry/)).toBeDisabled();
    expect(details.root.activeElement?.getAttribute('aria-label')).toMatch(/^Previous entry/);
    const alone = await mountDetails(one({}));
    await expect.element(alone.button(/^Next entry/)).toBeDisabled();
    await expect.element(alone.button(/^Previous entry/)).toBeDisabled();
  });

  it('finds the neighbours of an event outside the window', async () => {
    const details = await mountDetails({ selected: 'singapore-summit', from: '2019-02', to: '2019-02' });
    await expect.element(details.whole.getByText('Outside these dates')).toBeVisible();
    await expect.element(details.button(/^Previous entry/)).toBeDisabled();
    await details.button(/^Next entry/).click();
    expect(details.selections).toEqual(['stalled-negotiations']);
  });

  it('goes back to all by its button and by Escape anywhere inside', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    await details.button('All entries').click();
    expect(details.selections).toEqual([null]);
    await details.settled();
    expect(details.root.activeElement?.textContent).toMatch(/^Choose an entry/);
    details.element.selected = 'hanoi-summit';
    await details.settled();
    details.links()[0]?.focus();
    await details.press('Escape');
    expect(details.selections).toEqual([null, null]);
    await details.press('Escape');
    expect(details.selections).toEqual([null, null]);
  });

  it('puts the focus on the title, and back there when what had it is gone', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit' });
    await details.element.focusTitle();
    expect(details.root.activeElement?.localName).toBe('h3');
    details.links()[0]?.focus();
    details.element.selected = 'sotu-announcement';
    await details.settled();
    expect(details.root.activeElement?.textContent).toContain('State of the Union');
  });
});

describe('inline', () => {
  it('leaves out what its row says, and one button brings all the rest', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit', inline: true }, 300);
    expect(details.root.querySelector('h3, .nav, .kind')).toBeNull();
    expect(details.text).toContain('Foreseen as a two-day meeting');
    expect(details.pairs()).toHaveLength(3);
    expect(details.sources()).toHaveLength(0);
    await details.button('Show 4 more, and 13 sources').click();
    await details.settled();
    expect(details.pairs()).toHaveLength(7);
    expect(details.sources()).toHaveLength(13);
    expect(details.text).toContain('Held, cut short');
    expect(details.text).toContain('Exact place');
    expect(await violations(details.element)).toEqual([]);
    expect(details.element.scrollWidth).toBeLessThanOrEqual(300);
  });

  it('opens the rest when a number is pressed', async () => {
    const details = await mountDetails({ selected: 'hanoi-summit', inline: true }, 300);
    await details.button('Source 4').first().click();
    await details.settled();
    expect(details.root.activeElement?.getAttribute('data-source')).toBe('4');
  });
});
