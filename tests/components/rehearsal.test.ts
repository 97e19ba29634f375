/** What is drawn before there is anything to show. In a page of its own, where nothing was drawn before. */
import { afterEach, expect, it, vi } from 'vitest';
import { define } from '../../src/components/shared/define.js';
import { CHANGE_EVENTS } from '../../src/components/shared/events.js';
import { rehearse } from '../../src/components/summit-map/rehearsal.js';
import { SummitDetails } from '../../src/components/summit-details/summit-details.js';
import { SummitList } from '../../src/components/summit-list/summit-list.js';
import { SummitMap } from '../../src/components/summit-map/summit-map.js';
import { SummitTimeline } from '../../src/components/summit-timeline/summit-timeline.js';
import { SummitVenues } from '../../src/components/summit-venues/summit-venues.js';
import { frames, watchAsked } from './harness/quiet.js';

define('summit-venues', SummitVenues);
define('summit-timeline', SummitTimeline);
define('summit-details', SummitDetails);
define('summit-list', SummitList);
define('summit-map', SummitMap);

const EVENTS = [
  ...CHANGE_EVENTS,
  ...['summit-load', 'summit-data-issue', 'summit-progress', 'summit-error', 'summit-play'],
];

afterEach(() => vi.restoreAllMocks());

/** What is to be done when the page has nothing else to do. */
function idleWork(): (() => void)[] {
  const idle: IdleRequestCallback[] = [];
  vi.spyOn(globalThis, 'requestIdleCallback').mockImplementation((work) => idle.push(work));
  rehearse(SummitMap);
  vi.mocked(globalThis.requestIdleCallback).mockRestore();
  return idle.map((work) => () => work({ didTimeout: false, timeRemaining: () => 50 }));
}

it('each view is drawn with few events and with many, where the page notices nothing of it', async () => {
  const drawn: string[] = [];
  for (const view of [SummitMap, SummitList, SummitTimeline, SummitVenues]) {
    const { updated } = view.prototype;
    vi.spyOn(view.prototype, 'updated').mockImplementation(function (this: SummitMap, ...args: unknown[]) {
      drawn.push(this.localName);
      Reflect.apply(updated, this, args);
    });
  }
  const heard = vi.fn();
  for (const type of EVENTS) window.addEventListener(type, heard, { capture: true });
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const fetched = vi.spyOn(globalThis, 'fetch');
  const asked = watchAsked();

  const idle = idleWork();
  expect(drawn).toEqual([]);
  for (const work of idle) work();
  await frames(3);

  const once = ['summit-map', 'summit-list', 'summit-timeline'];
  expect(drawn).toEqual([
    // The map of few events once more, when its names know what is in their way.
    ...[...once, 'summit-venues', 'summit-venues'],
    ...[...once, 'summit-venues'],
  ]);
  expect(asked.now()).toEqual({ pending: 0, all: 0, listeners: 0 });
  expect([...changes, ...observer.takeRecords()]).toEqual([]);
  expect(heard).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();

  asked.stop();
  observer.disconnect();
  for (const type of EVENTS) window.removeEventListener(type, heard, { capture: true });
});

it('what takes Intl long of dates was asked of it', async () => {
  const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatRange');
  const data = [
    { title: 'Mission', date: '1961-03-04/1985-05-06', place: 'Lisbon', lat: 38.72, lon: -9.14 },
    { title: 'Term', date: '1985-06-11/1986-02-09', place: 'Nairobi', lat: -1.29, lon: 36.82 },
  ];
  const map = Object.assign(document.createElement('summit-map'), { data, lang: 'en' });
  document.body.append(map);
  await map.updateComplete;
  expect(map.shadowRoot?.querySelector('summit-list')?.shadowRoot?.textContent).toMatch(/1961.*–.*1985/);
  expect(asked).not.toHaveBeenCalled();
  map.remove();
});

it('the templates that were rehearsed are not read again when events are shown, and then nothing is rehearsed', async () => {
  const read = vi.spyOn(Element.prototype, 'innerHTML', 'set');
  const map = document.createElement('summit-map');
  document.body.append(map);
  await map.updateComplete;
  expect(
    map.shadowRoot?.querySelector('summit-list')?.shadowRoot?.querySelector('[part~="row"]'),
  ).not.toBeNull();
  await expect
    .poll(() => map.shadowRoot?.querySelector('summit-venues')?.shadowRoot?.querySelector('[part~="label"]'))
    .toBeTruthy();
  expect(read.mock.calls.map(([text]) => text)).toEqual([]);

  const drawn = vi.spyOn(SummitList.prototype, 'updated');
  for (const work of idleWork()) work();
  expect(drawn).not.toHaveBeenCalled();
  map.remove();
});
