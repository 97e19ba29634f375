import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../shared/locale.js';
import type { Model } from '../shared/view.js';
import type { Basemap } from './basemap.js';
import type { Camera } from './camera.js';
import { hintText, type Gestures } from './gestures.js';
import type { Hand } from './hand.js';
import type { Lists } from './lists.js';
import { scaleBar } from './scale-bar.js';
import type { Texts } from './texts.js';
import type { Toolbar } from './toolbar.js';

export interface OverModel extends Model {
  readonly camera: Camera;
  readonly basemap: Basemap;
  readonly gestures: Gestures;
  readonly hand: Hand;
  readonly lists: Lists;
  readonly toolbar: Toolbar;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly narrow: boolean;
  /** For how many controls there is room. */
  readonly room: number;
  /** Whether the map has the whole screen; null where it cannot. */
  readonly fullScreen: boolean | null;
}

/** What stands over the map and does not move with it: controls, scale, credits, the open list, a hint. */
export function overView(over: OverModel): TemplateResult {
  const { answers, camera, basemap, gestures, lists, texts, narrow } = over;
  const { say, lang, rtl } = over.locale;
  const { view, heading, minZoom } = camera;
  return html`${over.toolbar.render({
      say,
      lang,
      rtl,
      narrow,
      room: over.room,
      canZoomIn: !camera.atClosest,
      canZoomOut: heading.zoom > minZoom + 0.01,
      fullScreen: over.fullScreen,
      unplaced: answers.unplaced.length,
      unplacedOpen: lists.isOpen(null),
    })}
    <div class="corner">${scaleBar(view, lang)} ${basemap.over(say)}</div>
    ${lists.render({ ...over, texts, say, rtl, view, narrow, buttons: over.hand.buttons })}
    ${
      gestures.hint === null
        ? nothing
        : html`<div class="hint" aria-hidden="true">${hintText(gestures.hint, say)}</div>`
    }`;
}
