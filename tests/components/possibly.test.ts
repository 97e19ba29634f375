/** What lies only perhaps in the window, or whose date is doubtful, is drawn and said differently, in all views alike. */
import { beforeEach, expect, it } from 'vitest';
import { mount, type SummitHarness } from './harness/summit.js';

beforeEach(() => document.body.replaceChildren());

const WORDS = 'possibly in these dates';
const rows = [
  { id: 'month', title: 'Sample: some time in May', date: '2018-05', place: 'Lisbon', lat: 38.7, lon: -9.1 },
  { id: 'day', title: 'Sample: a day in May', date: '2018-05-25', place: 'Nairobi', lat: -1.3, lon: 36.8 },
];

const names = (map: SummitHarness): Record<string, boolean> => {
  const said = (view: Parameters<SummitHarness['view']>[0], selector: string): boolean => {
    const found = [...(map.view(view).shadowRoot?.querySelectorAll(selector) ?? [])];
    const of = found.find((each) => (each.ariaLabel ?? each.textContent).includes('some time in May'));
    return (of?.ariaLabel ?? of?.textContent ?? '').includes(WORDS);
  };
  return {
    map: said('summit-venues', 'button.marker'),
    timeline: said('summit-timeline', '[role=option]'),
    list: said('summit-list', '[data-id]'),
  };
};
const core = (map: SummitHarness, view: 'summit-venues' | 'summit-timeline' | 'summit-list'): number =>
  map.view(view).shadowRoot?.querySelectorAll(':is(button.marker, .option, [data-id]) .m-core').length ?? 0;

it('is said and drawn on map, timeline and list, and nowhere once it is certain', async () => {
  const map = await mount({ data: rows, from: '2018-05-20', to: '2018-06-10' });
  await expect.poll(() => names(map)).toEqual({ map: true, timeline: true, list: true });
  for (const view of ['summit-venues', 'summit-timeline', 'summit-list'] as const)
    expect(core(map, view)).toBe(1);
  expect(map.view('summit-timeline').shadowRoot?.querySelector('.legend')?.textContent).toContain('Possibly');
  map.element.from = '2018-05-01';
  await map.settled();
  await expect.poll(() => names(map)).toEqual({ map: false, timeline: false, list: false });
  for (const view of ['summit-venues', 'summit-timeline', 'summit-list'] as const)
    expect(core(map, view)).toBe(0);
});

it('is hollow where the date is doubtful, in all views alike', async () => {
  const map = await mount({
    data: [
      { id: 'doubtful', title: 'Sample: a day in doubt', date: '2018-05-24?', lat: 38.7, lon: -9.1 },
      { id: 'known', title: 'Sample: a day in May', date: '2018-05-25', lat: -1.3, lon: 36.8 },
    ],
  });
  const parts = (view: 'summit-venues' | 'summit-timeline' | 'summit-list', part: string): number =>
    map.view(view).shadowRoot?.querySelectorAll(`:is(button.marker, .option, [data-id]) .${part}`).length ??
    0;
  for (const view of ['summit-venues', 'summit-timeline', 'summit-list'] as const) {
    await expect.poll(() => [parts(view, 'm-stroke'), parts(view, 'm-fill')]).toEqual([1, 1]);
  }
});

it('fades at its edge where the date is approximate, hollow or not, in all views alike', async () => {
  const map = await mount({
    data: [
      { id: 'about', title: 'Sample: about a day', date: '2018-05-24~', lat: 38.7, lon: -9.1 },
      { id: 'both', title: 'Sample: perhaps about a day', date: '2018-05-20%', lat: 50, lon: 30 },
      { id: 'known', title: 'Sample: a day in May', date: '2018-05-25', lat: -1.3, lon: 36.8 },
    ],
  });
  const faded = (view: 'summit-venues' | 'summit-list', title: string, role: string): string[] => {
    const rows = [...(map.view(view).shadowRoot?.querySelectorAll(':is(button.marker, [data-id])') ?? [])];
    const row = rows.find((each) => `${each.ariaLabel} ${each.textContent}`.includes(title));
    return [...(row?.querySelectorAll(`.m-${role}`) ?? [])].map((part) => part.getAttribute('opacity') ?? '');
  };
  for (const view of ['summit-venues', 'summit-list'] as const) {
    await expect.poll(() => faded(view, ': a day', 'fill')).toEqual(['1']);
    expect(faded(view, ': about', 'fill')).toEqual(['0.3', '0.45', '1']);
    expect(faded(view, ': perhaps', 'fill')).toEqual([]);
    expect(faded(view, ': perhaps', 'stroke')).toEqual(['0.4', '1']);
  }
  // On the axis it is the stretch that fades, to both sides.
  const lanes = map.view('summit-timeline').shadowRoot;
  expect(lanes?.querySelectorAll('.option [mask="url(#fade-both)"]')).toHaveLength(2);
  expect(lanes?.querySelector('.legend')?.textContent).toContain('Approximate');
});
