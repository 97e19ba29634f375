import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { foreignLang } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import { markerKey, step } from './keys.js';

/** `full` takes and leaves the whole screen, `pan` shows and hides the four ways to pan, `unplaced` the list of events without a place. */
const TOOLS = ['in', 'out', 'fit', 'full', 'pan', 'west', 'north', 'south', 'east', 'unplaced'] as const;
export type Tool = (typeof TOOLS)[number];

/** What a very small map has of them, the most needed first. */
const NEEDED: readonly Tool[] = ['in', 'out', 'full', 'fit'];

export interface ToolbarModel {
  readonly say: Messages;
  /** BCP 47 tag of the reader's language. */
  readonly lang: string;
  readonly rtl: boolean;
  /** Whether the map can go closer, and further away. */
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  /** How many visible events have no point. */
  readonly unplaced: number;
  readonly unplacedOpen: boolean;
  readonly narrow: boolean;
  /** How many tools have room. Keys do what the others do, and so do these on the whole screen. */
  readonly room: number;
  /** Whether the map has the whole screen; null where a page may not give it. */
  readonly fullScreen: boolean | null;
}

/** One toolbar and one Tab stop: zoom, fit, the four ways to pan, and the note about events without a place. */
export class Toolbar {
  readonly #act: (tool: Tool) => void;
  readonly #redraw: () => void;
  #panOpen = false;
  /** The one that Tab reaches. */
  #tab: Tool = 'in';
  #rtl = false;

  constructor(act: (tool: Tool) => void, redraw: () => void) {
    this.#act = act;
    this.#redraw = redraw;
  }

  render(model: ToolbarModel): TemplateResult {
    const { say, unplaced, room } = model;
    const able = NEEDED.filter((tool) => tool !== 'full' || model.fullScreen !== null);
    const tools: readonly Tool[] = room < Infinity ? able.slice(0, room) : TOOLS;
    if (this.#tab === 'unplaced' ? unplaced === 0 : !tools.includes(this.#tab)) this.#tab = 'in';
    this.#rtl = model.rtl;
    return html`<div class="controls" role="toolbar" aria-label=${say.mapControls} @keydown=${this.#onKey}>
      <div class="group zoom" part="controls">
        ${this.#button('in', say.zoomIn, icons.plus, !model.canZoomIn, undefined, say.noFinerDetail)}
        ${this.#button('out', say.zoomOut, icons.minus, !model.canZoomOut)}
        ${tools.includes('fit') ? this.#button('fit', say.fit, icons.fit) : nothing}
        ${
          model.fullScreen === null || !tools.includes('full')
            ? nothing
            : this.#button('full', model.fullScreen ? say.leaveFullScreen : say.fullScreen, icons.full)
        }
        ${tools.includes('pan') ? this.#button('pan', say.panMore, icons.move, false, this.#panOpen) : nothing}
      </div>
      ${
        this.#panOpen && tools.includes('pan')
          ? html`<div class="group pan" part="controls">
              ${this.#button('west', say.panLeft, icons.left)} ${this.#button('north', say.panUp, icons.up)}
              ${this.#button('south', say.panDown, icons.down)}
              ${this.#button('east', say.panRight, icons.right)}
            </div>`
          : nothing
      }
      ${unplaced > 0 ? this.#note(model) : nothing}
    </div>`;
  }

  #button(
    tool: Tool,
    name: string,
    icon: TemplateResult,
    disabled = false,
    open?: boolean,
    why = name,
  ): TemplateResult {
    return html`<button
      type="button"
      data-tool=${tool}
      tabindex=${this.#tab === tool ? 0 : -1}
      aria-label=${name}
      title=${disabled ? why : name}
      aria-disabled=${disabled ? 'true' : nothing}
      aria-expanded=${open === undefined ? nothing : open ? 'true' : 'false'}
      @click=${() => {
        // Where the map goes no closer it says so.
        if (!disabled || tool === 'in') this.#press(tool);
      }}
    >
      ${icon}
    </button>`;
  }

  #note({ say, lang, unplaced, unplacedOpen, narrow }: ToolbarModel): TemplateResult {
    return html`<button
      type="button"
      class="note"
      part="note"
      data-tool="unplaced"
      tabindex=${this.#tab === 'unplaced' ? 0 : -1}
      aria-haspopup="dialog"
      aria-expanded=${unplacedOpen ? 'true' : 'false'}
      @click=${() => this.#press('unplaced')}
    >
      ${icons.tray}<span class="words" dir="auto" lang=${foreignLang(say.lang, lang)}
        >${narrow ? say.withoutPlace(unplaced) : say.noSinglePlace(unplaced)}</span
      ><span class="count" aria-hidden="true">${unplaced}</span>
    </button>`;
  }

  #press(tool: Tool): void {
    this.#tab = tool;
    if (tool === 'pan') this.#panOpen = !this.#panOpen;
    this.#redraw();
    this.#act(tool);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')];
    const here = tools.findIndex((tool) => tool === event.target);
    const key = markerKey(event, this.#rtl);
    const closes = key === 'leave' && this.#panOpen;
    const to = closes
      ? tools.find(({ dataset }) => dataset.tool === 'pan')
      : tools[step(key, here, tools.length)];
    if (!to) return;
    if (closes) {
      this.#panOpen = false;
      event.stopPropagation();
    }
    event.preventDefault();
    this.#tab = TOOLS.find((tool) => tool === to.dataset.tool) ?? this.#tab;
    to.focus();
    this.#redraw();
  };
}
