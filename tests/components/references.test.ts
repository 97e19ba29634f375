/** What points at something points within its own shadow root; what is decoration is passed over. */
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clear, focused, mount } from './harness/summit.js';

afterEach(clear);

const REFERENCES = [
  'labelledby',
  'describedby',
  'controls',
  'owns',
  'details',
  'activedescendant',
  'errormessage',
];

/** A root and those of all elements in it. */
const rootsIn = (root: ShadowRoot): ShadowRoot[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
];

/** Each reference by id, with whether its own root has something of that name. */
function references(root: ShadowRoot): [id: string, found: boolean][] {
  return rootsIn(root).flatMap((each) => {
    const ids = REFERENCES.flatMap((name) =>
      [...each.querySelectorAll(`[aria-${name}]`)].flatMap(
        (element) => element.getAttribute(`aria-${name}`)?.split(' ') ?? [],
      ),
    );
    const labels = [...each.querySelectorAll('label[for]')].map((label) => label.getAttribute('for') ?? '');
    return [...ids, ...labels].map((id): [string, boolean] => [id, each.getElementById(id) !== null]);
  });
}

describe('references', () => {
  it.each([
    ['wide', 1200, {}],
    ['opened', 1200, { selected: 'hanoi-summit' }],
    ['a table', 1200, { view: 'table' }],
    ['narrow', 400, { selected: 'hanoi-summit' }],
  ] as const)('stay within their shadow root: %s', async (_, width, properties) => {
    const summit = await mount(properties, width);
    const all = references(summit.root);
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(([, found]) => !found)).toEqual([]);
  });

  it('name the inner region after the label of the host', async () => {
    const summit = await mount({ label: 'Meetings of the year' });
    const named = summit.whole.getByRole('region', { name: 'Meetings of the year', exact: true });
    await expect.element(named).toBeInTheDocument();
  });
});

describe('inert', () => {
  it('leaves nothing for the Tab key', async () => {
    const summit = await mount();
    summit.element.inert = true;
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    summit.element.before(before);
    summit.element.after(after);
    before.focus();
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe(after);
  });
});
