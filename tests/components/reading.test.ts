/** What readers set for their eyes and hands: large text, wide spacing, small screens, own colours, less motion. */
import { commands, page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { all, CONTROLS, misfits, nameOf, rootsOf } from './harness/fits.js';
import { clear, focused, mount, type SummitHarness } from './harness/summit.js';

afterEach(async () => {
  clear();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  await page.viewport(1280, 900);
  await commands.coarsePointer(true);
  await commands.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
});

const chosen = { selected: 'hanoi-summit', from: '2019-01', to: '2019-02' };
const states = [
  ['with details', chosen],
  ['with a list', { from: '2019-01', to: '2019-02' }],
  ['with a table', { from: '2019-01', to: '2019-02', view: 'table' }],
] as const;
const widths = [1200, 768, 360, 320, 288];
const cases = states.flatMap(([name, state]) => widths.map((width) => [name, width, state] as const));

/** Opens what is folded, and the filters. */
async function unfold(summit: SummitHarness): Promise<void> {
  for (const each of all(summit, '[aria-expanded=false]')) {
    if (!each.matches('.marker, .note, .head')) each.click();
  }
  await summit.settled();
}

/** The reader's own sheet, which reaches into every root. */
function inAllRoots(summit: SummitHarness, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const root of rootsOf(summit)) root.adoptedStyleSheets.push(sheet);
}

it('what does not fit is found: words that hang out, leave the whole, lie on each other or are cut', async () => {
  const summit = await mount(chosen, 768);
  expect(misfits(summit)).toEqual([]);
  const broken: [css: string, found: string][] = [
    ['.chip { max-inline-size: 40px; min-inline-size: 0; white-space: nowrap }', 'cut'],
    ['h2 { margin-inline-start: -20px }', 'outside'],
    ['.switch { margin-inline-start: -60px }', 'overlap'],
    ['.search.search { flex: none; inline-size: 90px; min-inline-size: 0 }', 'cramped'],
    ['header { max-block-size: 20px; overflow: hidden }', 'cut'],
  ];
  for (const [css, found] of broken) {
    inAllRoots(summit, css);
    expect(misfits(summit).join(), css).toContain(found);
    for (const root of rootsOf(summit)) root.adoptedStyleSheets.pop();
  }
  expect(misfits(summit)).toEqual([]);
});

describe('text', () => {
  it.each(cases)('twice as large in the whole page fits, %s at %i px', async (_, width, state) => {
    document.documentElement.style.fontSize = '200%';
    const summit = await mount(state, width);
    await unfold(summit);
    expect(misfits(summit)).toEqual([]);
  });

  it.each(cases)('with the spacing of WCAG 1.4.12 fits, %s at %i px', async (_, width, state) => {
    const summit = await mount(state, width);
    await unfold(summit);
    inAllRoots(
      summit,
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
    );
    await summit.settled();
    expect(misfits(summit)).toEqual([]);
  });
});

describe('a screen of 320 × 256 px', () => {
  it.each(states)('scrolls in one direction only, and everything is reached, %s', async (_, state) => {
    await page.viewport(320, 256);
    document.body.style.margin = '0';
    const summit = await mount(state, 320);
    if (summit.element.parentElement) summit.element.parentElement.style.inlineSize = 'auto';
    await summit.settled();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(misfits(summit)).toEqual([]);
    const controls = all(summit, CONTROLS).filter((each) => !each.matches('.marker, .option, .ref'));
    expect(controls.length).toBeGreaterThan(15);
    for (const each of controls) {
      each.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top, bottom } = each.getBoundingClientRect();
      expect(left, nameOf(each)).toBeGreaterThanOrEqual(-1);
      expect(right, nameOf(each)).toBeLessThanOrEqual(321);
      expect(bottom - top, nameOf(each)).toBeLessThan(256);
      expect(under((left + right) / 2, (top + bottom) / 2)).toSatisfy(
        (hit: Element | null) => hit !== null && (each.contains(hit) || hit.contains(each)),
        `${nameOf(each)} is not covered`,
      );
    }
  });
});

/** What lies at a point of the page, through all roots. */
function under(x: number, y: number): Element | null {
  let at = document.elementFromPoint(x, y);
  for (;;) {
    const inner = at?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === at) return at;
    at = inner;
  }
}

describe('targets', () => {
  /** The sides of the square around its middle that answers for it. */
  const reach = (each: HTMLElement): number => {
    each.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const answers = (r: number): boolean =>
      [
        [x - r, y],
        [x + r, y],
        [x, y - r],
        [x, y + r],
      ].every(([px = 0, py = 0]) => {
        const hit = under(px, py);
        return hit !== null && (each === hit || each.contains(hit));
      });
    let r = 0;
    while (r < 23 && answers(r + 0.5)) r += 0.5;
    return 2 * r + 1;
  };
  /** What stands in running text, which gives it its height, and what is placed by time and place. */
  const INLINE = '.section a, .ref, .marker, .option';

  it.each([
    [1200, false, 24],
    [768, false, 24],
    [360, true, 24],
  ] as const)('are at least 24 px, at %i px, coarse pointer %s', async (width, coarse, least) => {
    await commands.coarsePointer(coarse);
    const summit = await mount(chosen, width);
    await unfold(summit);
    const small = all(summit, CONTROLS)
      .filter((each) => !each.matches(INLINE))
      .map((each) => [nameOf(each), reach(each)] as const)
      .filter(([, size]) => size < least);
    expect(small).toEqual([]);
  });

  it.each([1200, 768, 360])('are 44 px for a finger, at %i px', async (width) => {
    const summit = await mount(chosen, width);
    expect(matchMedia('(pointer: coarse)').matches).toBe(true);
    const small = all(summit, '.control, .search, .bar input, .group button, .choices button, .rail button')
      .map((each) => [nameOf(each), each.getBoundingClientRect().height] as const)
      .filter(([, size]) => size < 44);
    expect(small).toEqual([]);
  });
});

describe('the focus', () => {
  it.each(['light', 'dark', 'forced'])('has a ring of 2 px at least on every control, %s', async (mode) => {
    await commands.emulateMedia({
      colorScheme: mode === 'light' ? 'light' : 'dark',
      forcedColors: mode === 'forced' ? 'active' : 'none',
    });
    document.documentElement.style.colorScheme = 'light dark';
    await mount(chosen);
    const before = document.createElement('button');
    document.body.prepend(before);
    before.focus();
    const seen: Element[] = [];
    for (;;) {
      await userEvent.keyboard('{Tab}');
      const at = focused();
      if (!at || at === document.body || seen.includes(at)) break;
      seen.push(at);
      const style = getComputedStyle(at);
      const rings = [...at.querySelectorAll('.focus .line, .ring-focus, .focus-ring')].map((ring) => {
        const { display, stroke, strokeWidth } = getComputedStyle(ring);
        return display === 'none' || stroke === 'none' ? 0 : Number.parseFloat(strokeWidth);
      });
      const outline = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
      expect(Math.max(outline, ...rings), nameOf(at)).toBeGreaterThanOrEqual(2);
    }
    expect(seen.length).toBeGreaterThan(10);
  });
});

describe('colours that the reader forces', () => {
  it('leave every state a form: pressed, off, chosen, inferred, planned', async () => {
    await commands.emulateMedia({ forcedColors: 'active' });
    const summit = await mount({ ...chosen, layout: 'medium', views: 'map timeline list' });
    summit.root.querySelector<HTMLElement>('.chip')?.click();
    await summit.settled();
    const one = (selector: string): CSSStyleDeclaration => {
      const [found] = rootsOf(summit).flatMap((root) => [...root.querySelectorAll(selector)]);
      if (!found) throw new Error(`There is no ${selector}.`);
      return getComputedStyle(found);
    };
    expect(one('.switch [aria-pressed=true]').borderBlockEndWidth).toBe('4px');
    expect(one('.switch [aria-pressed=false]').borderBlockEndWidth).toBe('1px');
    expect(one('.chip[aria-pressed=false]').borderTopStyle).toBe('dashed');
    expect(one('.chip[aria-pressed=true]').borderTopStyle).toBe('solid');
    expect(one('.chip[aria-pressed=false] .name').textDecorationLine).toBe('line-through');
    const [ink, paper] = [one('h2').color, one('.frame').backgroundColor];
    expect(ink).not.toBe(paper);
    // Marks: filled, hollow, dashed, in the one colour that there is.
    expect(one('.option .m-fill').fill).toBe(ink);
    expect(one('.option .m-stroke').stroke).toBe(ink);
    expect(one('.option .m-stroke').fill).toBe(paper);
    expect(one('.option path[stroke-dasharray]:not([stroke-dasharray=none])').stroke).toBe(ink);
    expect(one('.grip .body').stroke).toBe(ink);
    expect(one('.axis .rule').stroke).toBe(ink);
  });
});

describe('less motion', () => {
  const still = (times: string): boolean => times.split(', ').every((time) => Number.parseFloat(time) === 0);
  const moves = (each: Element): boolean => {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(each);
    return !still(transitionDuration) || (animationName !== 'none' && !still(animationDuration));
  };

  it('leaves nothing that moves by itself: no transition, no animation', async () => {
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    const summit = await mount(chosen);
    for (const name of ['All entries', 'Table', 'Filters', 'List']) {
      const button = all(summit, 'button').find((each) => nameOf(each).includes(name));
      button?.focus();
      button?.click();
      await summit.settled();
      expect(rootsOf(summit).flatMap((root) => root.getAnimations())).toEqual([]);
      expect(
        rootsOf(summit)
          .flatMap((root) => [...root.querySelectorAll('*')].filter(moves))
          .map(nameOf),
      ).toEqual([]);
    }
  });

  it('is followed when it is asked for while the page is open', async () => {
    await commands.emulateMedia({ reducedMotion: 'no-preference' });
    const summit = await mount(chosen);
    const chip = summit.root.querySelector('.chip');
    const duration = (): string => (chip ? getComputedStyle(chip).transitionDuration : '');
    expect(duration()).toBe('0.12s');
    await commands.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(duration).toBe('0s');
  });
});
