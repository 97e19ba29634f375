/** On whose clock instants are shown: that of their venue, the reader's own, or UTC. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readersZone } from '../../src/data/zoned.js';
import { instants } from '../../stories/timeline-samples.js';
import { mount } from './harness/summit.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

beforeEach(() => document.body.replaceChildren());

const MESSAGE = 'sample-a-message';
const nameOf = (timeline: TimelineHarness, id: string): string =>
  timeline.at(id).getAttribute('aria-label') ?? '';
const notes = (timeline: TimelineHarness): string[] =>
  [...timeline.root.querySelectorAll('.axis .note')].map((note) => note.textContent);
const open = (properties: Parameters<typeof mountTimeline>[0]): Promise<TimelineHarness> =>
  mountTimeline({ data: instants, ...properties });

describe('the clock of the axis', () => {
  it('is that of the venue: half past five in the evening in UTC is the next day in Hanoi', async () => {
    const timeline = await open({ from: '2019-02-28', to: '2019-02-28' });
    expect(timeline.ids).toContain(MESSAGE);
    expect(nameOf(timeline, MESSAGE)).toContain('28 February 2019 at 00:30,');
    expect(notes(timeline)).toEqual(['local time']);
  });

  it('is UTC where a page asks for it, and says so on the axis and in every name', async () => {
    const timeline = await open({ zone: 'utc', from: '2019-02-28', to: '2019-02-28' });
    expect(timeline.ids).toEqual([]);
    timeline.element.from = timeline.element.to = '2019-02-27';
    await timeline.settled();
    expect(timeline.ids).toEqual(['sample-a-day', 'sample-a-call', MESSAGE]);
    expect(nameOf(timeline, MESSAGE)).toMatch(/27 February 2019 at 17:30 (UTC|Coordinated Universal Time),/);
    expect(notes(timeline)).toEqual(['UTC']);
  });

  it('is the reader’s own', async () => {
    const timeline = await open({ zone: 'reader' });
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: readersZone(),
      dateStyle: 'long',
      timeStyle: 'short',
    });
    expect(nameOf(timeline, MESSAGE)).toContain(format.format(Date.UTC(2019, 1, 27, 17, 30)));
    expect(notes(timeline)).toHaveLength(1);
    expect(notes(timeline)).not.toEqual(['local time']);
  });

  it('is that of the fields: an hour is told by its first and last minute, and can be typed as it is shown', async () => {
    const timeline = await open({ from: '2019-02-28T00', to: '2019-02-28T13' });
    const shown = (): string[] =>
      ['From', 'To'].map((name) => {
        const input = timeline.field(name).element();
        return input instanceof HTMLInputElement ? input.value : '';
      });
    expect(shown()).toEqual(['28 Feb 2019, 00:00', '28 Feb 2019, 13:59']);
    expect(timeline.find('.grip.to').ariaValueText).toBe('28 February 2019 at 13:59');
    await timeline.write('To', '28 Feb 2019, 13:59');
    expect(timeline.window).toEqual(['2019-02-28T00', '2019-02-28T13']);
    await timeline.write('To', '28 Feb 2019, 3 am');
    expect(timeline.window).toEqual(['2019-02-28T00', '2019-02-28T03']);
    expect(shown()[1]).toBe('28 Feb 2019, 03:59');
    expect(timeline.root.querySelector('.error')).toBeNull();
    timeline.element.lang = 'en-US';
    await expect.poll(shown).toEqual(['Feb 28, 2019, 12:00 AM', 'Feb 28, 2019, 3:59 AM']);
  });

  it('moves marks when it changes, but no day', async () => {
    const timeline = await open({ from: '2019-02-27', to: '2019-02-28' });
    const [day, message] = [timeline.markX('sample-a-day'), timeline.markX(MESSAGE)];
    timeline.element.zone = 'utc';
    await timeline.settled();
    expect(timeline.markX('sample-a-day')).toBeCloseTo(day, 0);
    // Seven of 48 hours.
    const width = timeline.find('.lanes').getBoundingClientRect().width - 20;
    expect(message - timeline.markX(MESSAGE)).toBeCloseTo((7 / 48) * width, -1);
    timeline.element.zone = 'venue';
    await timeline.settled();
    expect(timeline.markX(MESSAGE)).toBeCloseTo(message, 0);
  });

  it('is one for all views of a map, and named under it', async () => {
    const map = await mount({ data: instants, zone: 'utc', from: '2019-02-27', to: '2019-02-27' });
    expect(map.visible).toContain(MESSAGE);
    expect(map.root.querySelector('footer')?.textContent).toContain('Times: UTC.');
    await expect
      .poll(() => map.view('summit-list').shadowRoot?.textContent)
      .toContain('27 Feb 2019, 17:30 UTC');
    map.element.zone = 'venue';
    expect(map.visible).not.toContain(MESSAGE);
    await map.settled();
    expect(map.root.querySelector('footer')?.textContent).toContain('local to the place');
  });
});
