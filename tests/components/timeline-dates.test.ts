import { beforeEach, describe, expect, it } from 'vitest';
import type { EventInput } from '../../src/data/types.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

/** What the label of an event says as it is now seen: title, short title and dates, each as often as it is there. */
function saidAt(timeline: TimelineHarness, id: string): string {
  return [...timeline.at(id).querySelectorAll<HTMLElement>('.label > *')]
    .filter((part) => part.checkVisibility())
    .map((part) => part.dataset['text'] ?? part.textContent)
    .filter((text) => text !== '')
    .join(' ');
}

const flag = (timeline: TimelineHarness): string => timeline.find('.flag text').textContent;

beforeEach(() => document.body.replaceChildren());

describe('what began before the lanes do', () => {
  const events: EventInput[] = [
    { id: 'war', title: 'Sample war', when: '1939-09-01/1945-09-02' },
    { id: 'ledger', title: 'Sample ledger', when: '1935/' },
    { id: 'treaty', title: 'Sample treaty', when: '1936/..' },
    { id: 'endless', title: 'Sample custom', when: '../1950' },
    { id: 'visit', title: 'Sample visit', when: '1942-06-01' },
  ];
  const window = { from: '1942', to: '1943' };

  it('says its date as it is said everywhere: how it ended, that nobody knows, that it goes on', async () => {
    const timeline = await mountTimeline({ data: { events }, ...window });
    expect(saidAt(timeline, 'war')).toBe('Sample war 1 Sept 1939 – 2 Sept 1945');
    expect(saidAt(timeline, 'ledger')).toBe('Sample ledger from 1935, end unknown');
    expect(saidAt(timeline, 'treaty')).toBe('Sample treaty since 1936');
    expect(saidAt(timeline, 'endless')).toBe('Sample custom');
    expect(saidAt(timeline, 'visit')).toBe('Sample visit');
  });

  it('says it once where it is asked for', async () => {
    const timeline = await mountTimeline({ data: { events }, ...window });
    await timeline.focusOn('ledger');
    expect(saidAt(timeline, 'ledger')).toBe('Sample ledger from 1935, end unknown');
  });

  it('says it also where titles repeat and it is called by its place', async () => {
    const venue = { name: 'Sample hall', place: 'Sampletown', lat: 1, lon: 1 };
    const twins = ['1939-09-01/1945-09-02', '1942-03-01'].map((when, i) => ({
      ...{ id: `t${i}`, title: 'Sample council', when, venue },
    }));
    const timeline = await mountTimeline({ data: { events: twins }, ...window });
    expect(saidAt(timeline, 't0')).toBe('Sampletown 1 Sept 1939 – 2 Sept 1945');
    await timeline.focusOn('t0');
    expect(saidAt(timeline, 't0')).toBe('Sample council 1 Sept 1939 – 2 Sept 1945');
  });

  it('says its title alone where both have no room, and the date where it is asked for', async () => {
    const title = 'Sample: a war that had a long name, and a second name';
    const data = { events: [{ id: 'war', title, when: '1939-09-01/1945-09-02' }, ...events.slice(1)] };
    const timeline = await mountTimeline({ data, ...window }, { width: 440 });
    expect(saidAt(timeline, 'war')).toBe(title);
    const label = timeline.at('war').querySelector('.label');
    expect(label?.scrollWidth).toBeLessThanOrEqual(label?.clientWidth ?? 0);
    await timeline.focusOn('war');
    expect(saidAt(timeline, 'war')).toBe(`${title} 1 Sept 1939 – 2 Sept 1945`);
  });
});

describe('titles that repeat', () => {
  const votes = ['2015', '2016', '2017-03-02'].map((when) => ({ id: when, title: 'Budget vote', when }));

  it.each([
    { id: '2015', rest: 'Budget vote 2015', asked: 'Budget vote 2015' },
    { id: '2017-03-02', rest: 'Budget vote 2017', asked: 'Budget vote 2 Mar 2017' },
  ])('say the date once, and all of it where they are asked for: $id', async ({ id, rest, asked }) => {
    const timeline = await mountTimeline({ data: { events: votes } });
    expect(saidAt(timeline, id)).toBe(rest);
    await timeline.focusOn(id);
    expect(saidAt(timeline, id)).toBe(asked);
    await timeline.press('Home');
    await timeline.option(new RegExp(`^Budget vote, .*${id.slice(0, 4)}`)).hover();
    await timeline.settled();
    expect(saidAt(timeline, id)).toBe(asked);
  });
});

describe('the flag of the selected date', () => {
  const days = ['0800', '1789-07-14', '2020'].map((when) => ({ id: when, title: `Sample ${when}`, when }));
  const lanes = { data: { events: days }, selected: '1789-07-14' };

  it('has its year where the axis counts in years', async () => {
    const timeline = await mountTimeline(lanes, { width: 768 });
    expect(timeline.axis).toContain('1200');
    expect(flag(timeline)).toBe('14 Jul 1789');
  });

  it.each([
    { from: '1787', to: '1791' },
    { from: '1789-07-01', to: '1789-08-01' },
  ])('leaves out the year that the axis says over months and days: $from to $to', async (window) => {
    const timeline = await mountTimeline({ ...lanes, ...window }, { width: 768 });
    expect(timeline.axis.join(' ')).toContain('1789');
    expect(flag(timeline)).toBe('14 Jul');
  });

  it('has the year of a range of days as well', async () => {
    const data = { events: [...days, { id: 'pair', title: 'Sample pair', when: '1986-10-11/1986-10-12' }] };
    const timeline = await mountTimeline({ data, selected: 'pair' }, { width: 768 });
    expect(flag(timeline)).toBe('11–12 Oct 1986');
    timeline.element.from = '1986-09';
    timeline.element.to = '1987-01';
    await timeline.settled();
    expect(flag(timeline)).toBe('11–12 Oct');
  });
});

it('the names of events follow the language, with their dates', async () => {
  const timeline = await mountTimeline();
  expect(timeline.at('hanoi-summit').ariaLabel).toContain(', 27–28 February 2019, ');
  timeline.element.lang = 'de';
  await expect.poll(() => timeline.at('hanoi-summit').ariaLabel).toMatch(/, 27\.\s?–\s?28\. Februar 2019, /);
});

it('words in place of a date are those of the name and of the flag, and the mark stays at the date', async () => {
  const event = { id: 'own', title: 'Sample', date: '2024-03-10' };
  const data = [event, { id: 'after', title: 'Sample after', date: '2024-03-30' }];
  const plain = await mountTimeline({ data, selected: 'own' });
  const displayDate = 'When the leaves fell';
  const timeline = await mountTimeline({
    data: [{ ...event, displayDate }, ...data.slice(1)],
    selected: 'own',
  });
  expect(timeline.at('own').ariaLabel).toContain(`Sample, ${displayDate}, `);
  expect(timeline.find('.flag text').textContent).toBe(displayDate);
  expect(timeline.markX('own')).toBeCloseTo(plain.markX('own'), 0);
});
