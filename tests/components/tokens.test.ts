/** Every public token changes something that is seen; the list of them comes from the code. */
import { commands, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tokens } from '../../src/components/shared/tokens.js';
import type { DatasetInput } from '../../src/index.js';
import theming from '../../docs/theming.md?raw';
import { playground } from '../../stories/playground.js';
import { clear, mount, type SummitHarness } from './harness/summit.js';

afterEach(clear);

const all = [
  ...new Set([...tokens.cssText.matchAll(/var\((--summit-[\w-]+)/g)].map(([, name = '']) => name)),
];

/** Where a token is seen: in the shadow root of a view (or of the whole), at an element, in a property. */
interface Seen {
  readonly view?: Parameters<SummitHarness['view']>[0];
  readonly at: string;
  readonly pseudo?: string;
  readonly property: string;
  readonly value: string;
  readonly width?: number;
}

const CATEGORIES = [1, 2, 3, 4, 5, 6, 7] as const;
const COLOUR = 'rgb(1, 2, 3)';
const map = (at: string, property: string): Seen => ({ view: 'summit-venues', at, property, value: COLOUR });
const whole = (at: string, property: string, value = COLOUR): Seen => ({ at, property, value });
const lanes = (at: string, property: string, value = COLOUR): Seen => ({
  view: 'summit-timeline',
  at,
  property,
  value,
});

const cases: Record<string, Seen> = {
  '--summit-font': whole('h2', 'font-family', 'monospace'),
  '--summit-text-xs': whole('footer', 'font-size', '41px'),
  '--summit-text-s': whole('.search', 'font-size', '41px'),
  '--summit-text-m': whole('.about', 'font-size', '41px'),
  '--summit-text-l': {
    view: 'summit-list',
    at: '.rail .title',
    property: 'font-size',
    value: '41px',
    width: 360,
  },
  '--summit-text-xl': whole('h2', 'font-size', '41px'),
  '--summit-space-1': whole('footer', 'row-gap', '41px'),
  '--summit-space-2': whole('.tools', 'row-gap', '41px'),
  '--summit-space-3': whole('header', 'padding-top', '41px'),
  '--summit-space-4': whole('footer', 'column-gap', '41px'),
  '--summit-space-5': whole('.grid', 'column-gap', '41px'),
  '--summit-space-6': { at: '.side', pseudo: '::after', property: 'height', value: '41px' },
  '--summit-radius': whole('.search', 'border-top-left-radius', '41px'),
  '--summit-target': whole('.chip', 'min-height', '41px'),
  '--summit-paper': whole('.frame', 'background-color'),
  '--summit-tint': lanes('.overview .ground', 'fill'),
  '--summit-ink': whole('h2', 'color'),
  '--summit-ink-2': whole('.about', 'color'),
  '--summit-rule': whole('footer', 'border-top-color'),
  '--summit-grid': lanes('.grid:not(.major)', 'stroke'),
  '--summit-rule-strong': whole('.search', 'border-top-color'),
  '--summit-focus': whole('.search', 'outline-color'),
  '--summit-error': lanes('.error', 'color'),
  '--summit-sea': map('.frame', 'background-color'),
  '--summit-land': map('.land:not(.host)', 'fill'),
  '--summit-land-host': map('.land.host', 'fill'),
  '--summit-coast': map('.coast', 'stroke'),
  '--summit-border': map('.borders', 'stroke'),
  '--summit-graticule': map('.graticule', 'stroke'),
  ...Object.fromEntries(
    CATEGORIES.map((n) => [`--summit-cat-${n}`, map(`button .cat-${n} .m-fill`, 'fill')]),
  ),
  '--summit-fast': whole('.chip', 'transition-duration', '7s'),
  '--summit-base': lanes('.fresh', 'animation-duration', '7s'),
  '--summit-ease': whole('.chip', 'transition-timing-function', 'linear'),
};

/** A token whose effect is not a style of one element: see below. */
const apart = ['--summit-slow'];

/** One event of each of the seven kinds, far from each other. */
const dataset = {
  groups: CATEGORIES.map((category) => ({ id: `kind ${category}`, category })),
  events: CATEGORIES.map((n) => ({
    id: `e${n}`,
    title: `Event ${n}`,
    when: `2019-0${n}-15`,
    lat: 10 * n - 40,
    lon: 40 * n - 160,
    group: `kind ${n}`,
  })),
} satisfies DatasetInput;

/** What the token needs to have anything to show on. */
async function prepare(summit: SummitHarness, token: string): Promise<void> {
  if (token.includes('-cat-')) summit.element.data = dataset;
  if (token === '--summit-focus') summit.root.querySelector<HTMLElement>('.search')?.focus();
  if (token === '--summit-base') {
    summit.element.data = { ...dataset, events: dataset.events.slice(1) };
    await summit.settled();
    summit.element.data = dataset;
  }
  if (token === '--summit-error') {
    await summit.in('summit-timeline').getByRole('textbox').first().fill('31 Feb');
    await userEvent.keyboard('{Enter}');
  }
  await summit.settled();
}

function shown(summit: SummitHarness, { view, at, pseudo, property }: Seen): string | undefined {
  const root = view ? summit.view(view).shadowRoot : summit.root;
  const element = root?.querySelector(at);
  return element ? getComputedStyle(element, pseudo).getPropertyValue(property) : undefined;
}

describe('every token', () => {
  beforeEach(() => commands.emulateMedia({ reducedMotion: 'no-preference' }));

  it('has a case here, and no case is of a token that is gone', () => {
    expect([...Object.keys(cases), ...apart].sort()).toEqual([...all].sort());
  });

  it.each(Object.entries(cases))('%s is seen, as the page sets it', async (token, seen) => {
    const summit = await mount({ selected: null }, seen.width);
    await prepare(summit, token);
    await expect.poll(() => shown(summit, seen)).toBeDefined();
    expect(shown(summit, seen)).not.toBe(seen.value);
    // From an ancestor, as a page would.
    document.body.style.setProperty(token, seen.value);
    await expect.poll(() => shown(summit, seen)).toBe(seen.value);
    document.body.style.removeProperty(token);
    await expect.poll(() => shown(summit, seen)).not.toBe(seen.value);
  });

  it('--summit-slow is how long the map moves', async () => {
    const summit = await mount({ data: dataset });
    const place = (): number =>
      summit.view('summit-venues').shadowRoot?.querySelector('.marker')?.getBoundingClientRect().x ?? NaN;
    const press = async (slow: string, name: RegExp): Promise<void> => {
      summit.element.style.setProperty('--summit-slow', slow);
      await summit.in('summit-venues').getByRole('button', { name }).click();
      await summit.settled();
    };
    await press('0ms', /^Zoom in/);
    const near = place();
    await press('0ms', /^Zoom out/);
    const far = place();
    expect(Math.abs(near - far)).toBeGreaterThan(50);
    await press('3s', /^Zoom in/);
    expect(Math.abs(place() - near)).toBeGreaterThan(1);
    await expect.poll(() => Math.abs(place() - near)).toBeLessThan(1);
  });
});

it('each has a field on the playground, in the order of the documentation, that sets it', async () => {
  const box = playground();
  document.body.append(box);
  const documented = [...theming.matchAll(/^\| `(--summit-[\w-]+)`/gm)].map(([, name]) => name);
  expect(documented).toEqual(all);
  const fields = [...box.querySelectorAll('label')];
  expect(fields.map((field) => field.querySelector('span')?.textContent)).toEqual(documented);
  const field = fields.at(documented.indexOf('--summit-target'))?.querySelector('input');
  if (!field) throw new Error('There is no field for the targets.');
  await userEvent.fill(field, '41px');
  await userEvent.tab();
  expect(box.querySelector('pre')?.textContent).toBe('summit-map {\n  --summit-target: 41px;\n}\n');
  const chip = (): Element | null | undefined =>
    box.querySelector('summit-map')?.shadowRoot?.querySelector('.chip');
  await expect.poll(() => chip() && getComputedStyle(chip() ?? box).minHeight).toBe('41px');
});
