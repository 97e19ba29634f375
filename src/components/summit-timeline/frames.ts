/** The boxes that the layers draw into, with what listens on them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../shared/locale.js';
import type { Toolbar } from '../shared/roving.js';
import type { Model } from '../shared/view.js';
import type { Words } from '../shared/words.js';
import type { StripDrag } from './drag.js';
import { spokenEras } from './eras.js';
import { FADES } from './fades.js';
import type { Options } from './options.js';
import type { LanesPan } from './pan.js';
import type { RowsBar } from './rows-bar.js';
import { nothingShown } from './sentence.js';

export interface LanesFrameModel {
  readonly model: Model;
  readonly words: Words;
  readonly locale: Locale;
  readonly pan: LanesPan;
  readonly rowsBar: RowsBar;
  readonly options: Options;
  readonly toolbar: Toolbar;
  readonly onFold: (event: Event) => void;
  readonly onScroll: () => void;
}

export function lanesFrame(frame: LanesFrameModel): TemplateResult {
  const { model, words, locale, pan, rowsBar, options, toolbar, onFold, onScroll } = frame;
  const { answers, dataset } = model;
  const any = answers.visible.length > 0;
  return html`${spokenEras(dataset.eras, words, locale.lang)}
    <div
      class="lanes"
      part="lanes"
      @pointerdown=${pan.down}
      @pointermove=${pan.move}
      @pointerup=${pan.up}
      @pointercancel=${pan.up}
      @scroll=${onScroll}
      @dblclick=${pan.doubleClick}
      @wheel=${{ handleEvent: pan.wheel, passive: false }}
    >
      <svg class="back" aria-hidden="true">
        <path class="grid"></path>
        <path class="grid major"></path>
        <g class="eras"></g>
        <path class="arc"></path>
        <path class="arc-head"></path>
      </svg>
      <canvas class="density-canvas" hidden aria-hidden="true"></canvas>
      <div class="heads" @click=${onFold} @keydown=${toolbar.onKey} @focusin=${toolbar.onFocus}></div>
      <div
        class="options"
        role=${any ? 'listbox' : nothing}
        aria-label=${any ? locale.say.timeline : nothing}
        aria-orientation=${any ? 'horizontal' : nothing}
        @click=${options.click}
        @keydown=${options.key}
        @pointerover=${options.point}
        @pointerleave=${options.point}
        @focusin=${options.focusIn}
        @focusout=${options.focusOut}
      ></div>
      ${any ? nothing : nothingShown(model, locale)}
      <svg class="tints" aria-hidden="true"></svg>
      <div
        class="rows-bar"
        part="rows-bar"
        hidden
        aria-hidden="true"
        @pointerdown=${rowsBar.down}
        @pointermove=${rowsBar.move}
        @pointerup=${rowsBar.up}
        @pointercancel=${rowsBar.up}
      ></div>
    </div>
    <svg class="axis" part="axis" aria-hidden="true" ?hidden=${dataset.extent === null}>
      <line class="rule" y1="0.5" y2="0.5"></line>
      <g class="texts"></g>
    </svg>`;
}

export interface StripFrameModel {
  /** Nothing is dated. */
  readonly hidden: boolean;
  readonly label: string;
  readonly drag: StripDrag;
  readonly onKey: (event: KeyboardEvent) => void;
}

export function stripFrame({ hidden, label, drag, onKey }: StripFrameModel): TemplateResult {
  return html`<div
      class="overview"
      part="overview"
      role="group"
      aria-label=${label}
      ?hidden=${hidden}
      @pointerdown=${drag.down}
      @pointermove=${drag.move}
      @pointerup=${drag.up}
      @pointercancel=${drag.up}
      @keydown=${onKey}
    >
      <svg class="strip" aria-hidden="true">
        <rect class="ground"></rect>
        <rect class="paper"></rect>
        <path class="ticks"></path>
        <g class="events"></g>
        <path class="frame"></path>
        <g class="texts"></g>
      </svg>
    </div>
    ${FADES}`;
}
