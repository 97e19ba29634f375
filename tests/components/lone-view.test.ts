/** What a view that stands alone says of data that it cannot read: the same as the whole says. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import type { SummitView } from '../../src/components/shared/view.js';
import { mount } from './harness/summit.js';
import './harness/details.js';
import './harness/list.js';
import './harness/map.js';
import './harness/timeline.js';

const TAGS = ['summit-venues', 'summit-timeline', 'summit-list', 'summit-details'] as const;

/** Two that cannot be read in full, one of them for two reasons, and two to be looked at again. */
const MIXED = [
  { title: 'Sample: north of the pole', date: 'some day', lat: 99, lon: 120 },
  { title: 'Sample: round the globe', date: '2003', lat: 1, lon: 190 },
  { title: 'Sample: no date', date: 'once', lat: 1, lon: 10 },
  { title: 'Sample: backwards', date: '2005/2001', lat: 1, lon: 20 },
];

beforeEach(() => document.body.replaceChildren());

async function stand(
  tag: (typeof TAGS)[number],
  properties: Partial<SummitView>,
  src?: string,
): Promise<SummitView> {
  const view = document.createElement(tag);
  Object.assign(view, properties);
  if (src !== undefined) view.setAttribute('src', src);
  document.body.append(view);
  await view.updateComplete;
  return view;
}

const notice = (view: SummitView): Element | null => view.renderRoot.querySelector('[part=problems]');
const said = (view: SummitView): string => notice(view)?.textContent.replace(/\s+/g, ' ') ?? '';

describe.each(TAGS)('<%s> alone', (tag) => {
  it('names on the page and in `issues` what it cannot read, until the reader puts that away', async () => {
    const view = await stand(tag, { data: MIXED });
    expect(said(view)).toContain('2 of 4 entries could not be read in full. 2 details want a second look.');
    expect(view.issues.map(({ path }) => path)).toContain('events[0].lat');
    const whole = page.elementLocator(view);
    await whole.getByRole('button', { name: 'See which' }).click();
    await expect.poll(() => notice(view)?.querySelectorAll('li').length).toBe(4);
    expect(said(view)).toContain('events[2].date "once"');
    await whole.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => notice(view)).toBeNull();
    // It would move what the mouse rests on.
    await commands.mouseMove(1270, 890);
    view.data = [...MIXED.slice(0, 1)];
    await expect.poll(() => said(view)).toContain('1 of 1 entry');
    view.data = [{ title: 'Sample', date: '2001' }];
    await expect.poll(() => notice(view)).toBeNull();
    expect(view.issues).toEqual([]);
  });

  it('keeps the focus when the reader puts the notice away', async () => {
    const view = await stand(tag, { data: MIXED, selected: tag === 'summit-details' ? '1' : null });
    view.renderRoot.querySelector<HTMLElement>('[part=problems] .close')?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => notice(view)).toBeNull();
    expect(view.matches(':focus-within')).toBe(true);
    if (tag === 'summit-venues') expect(view.shadowRoot?.activeElement?.matches('.viewport')).toBe(true);
  });

  it('says that it takes no `src`, and shows no other events in its place', async () => {
    const view = await stand(tag, {}, 'events.json');
    expect(said(view)).toContain('takes no src');
    expect(view.issues).toMatchObject([{ code: 'no-src', path: 'src' }]);
    expect(view.renderRoot.textContent).not.toContain('Hanoi');
    // Data is wanted, and there.
    view.data = [{ title: 'Sample', date: '2001' }];
    await expect.poll(() => notice(view)).toBeNull();
  });

  it('does not ask a reader for places that events have not', async () => {
    const here = { title: 'Sample: here', date: '2001', lat: 1, lon: 10 };
    const view = await stand(tag, { data: [here, { title: 'Sample: nowhere', date: '2002' }] });
    expect(view.issues.map(({ code }) => code)).toEqual(['missing-place']);
    expect(notice(view)).toBeNull();
  });

  it('says how GeoJSON is read', async () => {
    const geojson = { type: 'FeatureCollection', features: [] };
    const view = await stand(tag, {});
    Reflect.set(view, 'data', geojson);
    await expect.poll(() => view.issues.map(({ message }) => message).join()).toContain('This is GeoJSON');
    expect(said(view)).not.toBe('');
  });

  it('leaves that to a whole around it', async () => {
    const summit = await mount({ data: MIXED });
    const view = summit.root.querySelector<SummitView>(tag);
    if (tag !== 'summit-details') expect(view).not.toBeNull();
    if (view) expect(notice(view)).toBeNull();
    expect(summit.root.querySelectorAll('[part=problems]')).toHaveLength(1);
  });
});

describe.each(['summit-venues', 'summit-timeline', 'summit-list'] as const)('<%s> alone', (tag) => {
  beforeEach(() => commands.mouseMove(1200, 880));

  it('keeps what the page has set when the reader does something before it is drawn', async () => {
    const view = await stand(tag, {
      data: [2001, 2002, 2003].map((year) => ({
        id: `e${year}`,
        title: `Sample ${year}`,
        date: String(year),
        lat: year - 2000,
        lon: 10 * (year - 2000),
      })),
    });
    const first = (): HTMLElement | null =>
      view.renderRoot.querySelector('.marker, [role=option], [data-id]');
    await expect.poll(first).not.toBeNull();
    const heard: string[] = [];
    view.addEventListener('summit-hover', () => heard.push('hover'));
    // In the moment in which the pointer comes.
    const set = (): unknown => heard.push('set') && Object.assign(view, { selected: 'e2003', from: '2002' });
    view.addEventListener('pointerover', set, { once: true, capture: true });
    await userEvent.hover(first() ?? view);
    expect(heard.slice(0, 2)).toEqual(['set', 'hover']);
    await view.updateComplete;
    expect(view).toMatchObject({ selected: 'e2003', from: '2002', to: null });
  });
});
