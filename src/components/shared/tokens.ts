import { css } from 'lit';

/**
 * The public tokens and their defaults. Nothing here declares a `--summit-*`: an ancestor's value must win.
 * Each is read once into a private `--_*`, which is what the rest of the styles use.
 * Light and dark come from `color-scheme`, which the element inherits from the page unless `theme` forces it.
 */
export const tokens = css`
  :host {
    /* type: the font is the page's own */
    --_font: var(--summit-font, inherit); /* font family */
    --_text-xs: var(--summit-text-xs, 0.75rem); /* axis, credits, tags */
    --_text-s: var(--summit-text-s, 0.8125rem); /* controls, dates, places, map labels */
    --_text-m: var(--summit-text-m, 0.875rem); /* titles in the list, the summary */
    --_text-l: var(--summit-text-l, 1rem); /* titles on the narrow rail, reading */
    --_text-xl: var(--summit-text-xl, 1.375rem); /* the title of the whole and of the details */

    /* space */
    --_space-1: var(--summit-space-1, 4px); /* smallest gap */
    --_space-2: var(--summit-space-2, 8px); /* between controls */
    --_space-3: var(--summit-space-3, 12px); /* between rows */
    --_space-4: var(--summit-space-4, 16px); /* around blocks */
    --_space-5: var(--summit-space-5, 24px); /* between the map and the reading column */
    --_space-6: var(--summit-space-6, 32px); /* the fade at the end of a column */
    --_radius: var(--summit-radius, 3px); /* corners of controls */
    --_target: var(--summit-target, 32px); /* least height and width of a control; 44px on coarse pointers */

    /* ground and ink */
    --_paper: var(--summit-paper, light-dark(#ffffff, #15191c)); /* ground */
    --_tint: var(--summit-tint, light-dark(#f2f5f6, #1e2428)); /* notices, overview, hover */
    --_ink: var(--summit-ink, light-dark(#17222a, #eef1f2)); /* text, selection, the time window */
    --_ink-2: var(--summit-ink-2, light-dark(#53616a, #a7b3b9)); /* second text */
    --_rule: var(--summit-rule, light-dark(#dbe1e4, #2e373c)); /* hairlines */
    --_grid: var(--summit-grid, light-dark(#d5dcdf, #343e43)); /* lines of the axis */
    --_rule-strong: var(--summit-rule-strong, light-dark(#76858d, #7b8990)); /* edges of controls, the axis */
    --_focus: var(--summit-focus, light-dark(#0a58c2, #8ab8ff)); /* focus ring */
    --_error: var(--summit-error, light-dark(#a5281b, #ff9c8f)); /* error text */

    /* basemap */
    --_sea: var(--summit-sea, light-dark(#e7eef0, #0e1215)); /* water */
    --_land: var(--summit-land, light-dark(#fbfaf6, #262d31)); /* land */
    --_land-host: var(--summit-land-host, light-dark(#efe9dc, #373d3c)); /* countries that host a summit */
    --_coast: var(--summit-coast, light-dark(#b3c2c8, #465258)); /* coasts */
    --_border: var(--summit-border, light-dark(#cecdc2, #465054)); /* borders; transparent hides them */
    --_graticule: var(--summit-graticule, light-dark(#dbe4e7, #191f22)); /* parallels and meridians */

    /* categories: always paired with a shape */
    --_cat-1: var(--summit-cat-1, light-dark(#b8442a, #f08a66)); /* kind 1, split disc */
    --_cat-2: var(--summit-cat-2, light-dark(#073969, #6ba8f2)); /* kind 2, circle */
    --_cat-3: var(--summit-cat-3, light-dark(#4f8f72, #8fe8c8)); /* kind 3, diamond */
    --_cat-4: var(--summit-cat-4, light-dark(#5d3f03, #e8cb74)); /* kind 4, square */
    --_cat-5: var(--summit-cat-5, light-dark(#a35ab5, #9b78b5)); /* kind 5, triangle */
    --_cat-6: var(--summit-cat-6, light-dark(#526b75, #a3b4ba)); /* kind 6, hexagon, density */
    --_cat-7: var(--summit-cat-7, light-dark(#630c3a, #e1576c)); /* kind 7, plus */

    /* motion */
    --_fast: var(--summit-fast, 120ms); /* colours and rings */
    --_base: var(--summit-base, 220ms); /* rows that come in */
    --_slow: var(--summit-slow, 420ms); /* moves of the map */
    --_ease: var(--summit-ease, cubic-bezier(0.2, 0, 0, 1)); /* easing of what CSS moves */
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0ms;
      --_base: 0ms;
      --_slow: 0ms;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_ink-2: var(--_ink);
      --_rule: var(--_rule-strong);
      --_coast: var(--_rule-strong);
      --_border: var(--_rule-strong);
    }
  }
  @media (pointer: coarse) {
    :host {
      --_target: var(--summit-target, 44px);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_paper: Canvas;
      --_tint: Canvas;
      --_ink: CanvasText;
      --_ink-2: CanvasText;
      --_rule: CanvasText;
      --_rule-strong: CanvasText;
      --_focus: Highlight;
      --_error: CanvasText;
      --_sea: Canvas;
      --_land: Canvas;
      --_land-host: Canvas;
      --_graticule: Canvas;
      --_grid: color-mix(in srgb, CanvasText 28%, Canvas);
      --_coast: color-mix(in srgb, CanvasText 45%, Canvas);
      --_border: color-mix(in srgb, CanvasText 28%, Canvas);
      --_cat-1: CanvasText;
      --_cat-2: CanvasText;
      --_cat-3: CanvasText;
      --_cat-4: CanvasText;
      --_cat-5: CanvasText;
      --_cat-6: CanvasText;
      --_cat-7: CanvasText;
    }
  }
  @media print {
    :host {
      --_paper: #ffffff;
      --_tint: #ececec;
      --_ink: #000000;
      --_ink-2: #3a3a3a;
      --_rule: #c4c4c4;
      --_grid: #c4c4c4;
      --_rule-strong: #666666;
      --_sea: #ffffff;
      --_land: #efefef;
      --_land-host: #dddddd;
      --_coast: #8a8a8a;
      --_border: #bdbdbd;
      --_graticule: #ffffff;
      --_cat-1: #000000;
      --_cat-2: #000000;
      --_cat-3: #6a6a6a;
      --_cat-4: #000000;
      --_cat-5: #6a6a6a;
      --_cat-6: #6a6a6a;
      --_cat-7: #000000;
    }
  }
`;
