/** The themes: known tokens only, contrast as required, and a chapter that says what the code does. */
import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { chapter, defaultTheme, tokensOf } from '../scripts/theming.mjs';

const file = (path: string): URL => new URL(`../${path}`, import.meta.url);
const themes = readdirSync(file('src/themes/'));
const tokens = new Map(tokensOf().map(({ name, value }) => [name, value]));

const declarations = (css: string): (readonly [name: string, value: string])[] =>
  [...css.matchAll(/(--summit-[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]);

/** Relative luminance of `#rrggbb`, after WCAG. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

it('measures contrast as WCAG does', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21);
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(themes)('%s', (name) => {
  const own = declarations(readFileSync(file(`src/themes/${name}`), 'utf8'));
  const values = new Map([...tokens, ...own]);

  it('sets tokens that there are', () => {
    expect(own.map(([token]) => token).filter((token) => !tokens.has(token))).toEqual([]);
    expect(own.length).toBeGreaterThan(20);
  });

  it.each(['light', 'dark'])('has the contrast that text, marks and edges need, %s', (scheme) => {
    const colour = (token: string): string => {
      const value = values.get(`--summit-${token}`) ?? '';
      const both = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
      const one = both ? both[scheme === 'light' ? 1 : 2] : value;
      expect(one, token).toMatch(/^#[\da-f]{6}$/);
      return one ?? '';
    };
    const strict = name === 'contrast.css';
    const text = strict ? 7 : 4.5;
    const line = strict ? 4.5 : 3;
    const marks = [1, 2, 3, 4, 5, 6, 7].map((n) => `cat-${n}`);
    // Paper is the ground of the lanes, too, and tint that of the chosen days on them.
    for (const ground of ['paper', 'tint', 'sea', 'land', 'land-host']) {
      for (const each of ['ink', 'ink-2', ...(ground === 'land-host' ? [] : ['error'])]) {
        expect(ratio(colour(each), colour(ground)), `${each} on ${ground}`).toBeGreaterThanOrEqual(text);
      }
      for (const each of ['focus', 'rule-strong', ...marks]) {
        expect(ratio(colour(each), colour(ground)), `${each} on ${ground}`).toBeGreaterThanOrEqual(line);
      }
    }
    // A border is seen, also between two countries that are set off, and a coast is more than a border.
    for (const ground of ['land', 'land-host']) {
      const border = ratio(colour('border'), colour(ground));
      expect(border, `border on ${ground}`).toBeGreaterThanOrEqual(1.3);
      expect(border, `border on ${ground}`).toBeLessThan(ratio(colour('coast'), colour(ground)));
    }
    // What is written or drawn on ink: the flag on the axis, badges, a grip that is taken hold of.
    expect(ratio(colour('paper'), colour('ink')), 'paper on ink').toBeGreaterThanOrEqual(text);
    // The ring of the focus stands on paper beside a mark.
    for (const each of ['focus', 'ink']) {
      expect(ratio(colour(each), colour('paper')), `${each} ring`).toBeGreaterThanOrEqual(line);
    }
    if (strict) {
      for (const hairline of ['rule', 'grid', 'coast']) {
        expect(ratio(colour(hairline), colour('paper')), hairline).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe('what is written from the code', () => {
  it('names every token that the styles read, with what it is for', () => {
    const source = readFileSync(file('src/components/shared/tokens.ts'), 'utf8');
    const read = new Set([...source.matchAll(/var\((--summit-[\w-]+)/g)].map(([, name]) => name));
    expect([...tokens.keys()]).toEqual([...read]);
  });

  it.each([
    ['docs/theming.md', chapter],
    ['src/themes/default.css', defaultTheme],
  ])('%s is up to date: npm run theming', async (path, text) => {
    const options = { ...(await resolveConfig(file(path))), filepath: path };
    expect(readFileSync(file(path), 'utf8')).toBe(await format(text(), options));
  });
});
