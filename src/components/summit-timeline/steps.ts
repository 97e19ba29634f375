/** Play, and buttons for what the gestures do: earlier, later, shorter, longer, all of it or one unit of the calendar. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { foreignLang } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import type { Toolbar } from '../shared/roving.js';
import type { Period, WindowText } from './period.js';
import { followTouch, playButton, playSettings } from './player-view.js';
import type { Player } from './player.js';

export interface StepsModel {
  /** Null where nothing is dated. */
  readonly period: Period | null;
  /** What a shorter or longer period is about: the middle of the window, or the selected event. */
  readonly about: number;
  /** What a unit of the calendar is chosen about. */
  readonly unitAbout: (period: Period) => number;
  /** Makes all of it one Tab stop. */
  readonly roving: Toolbar;
  readonly player: Player;
  readonly say: Messages;
  readonly lang: string;
  readonly ask: (text: WindowText) => void;
}

interface Step {
  readonly name: string;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly can: (period: Period) => boolean;
  readonly to: (period: Period) => WindowText;
}

/** One toolbar. The choices are its last buttons and stand at the far end of the row. */
export function steps(model: StepsModel): TemplateResult {
  const { period, about, roving, player, say, lang, ask } = model;
  const all: readonly Step[] = [
    {
      name: 'earlier',
      label: say.earlier,
      icon: icons.back,
      can: (p) => p.hasNeighbour(-1),
      to: (p) => p.neighbour(-1),
    },
    {
      name: 'later',
      label: say.later,
      icon: icons.forward,
      can: (p) => p.hasNeighbour(1),
      to: (p) => p.neighbour(1),
    },
    {
      name: 'shorter',
      label: say.timeZoomIn,
      icon: icons.plus,
      can: (p) => p.canShorten(),
      to: (p) => p.zoomed(about, 2),
    },
    {
      name: 'longer',
      label: say.timeZoomOut,
      icon: icons.minus,
      can: (p) => !p.isOpen,
      to: (p) => p.zoomed(about, 0.5),
    },
  ];
  return html`<div
    class="steps"
    role="toolbar"
    lang=${foreignLang(say.lang, lang)}
    aria-label=${say.window}
    @keydown=${roving.onKey}
    @focusin=${roving.onFocus}
    @pointerover=${followTouch}
  >
    ${playButton(player, say)}
    <span class="group"
      >${all.map(({ name, label, icon, can, to }) => {
        const enabled = period !== null && can(period);
        return html`<button
          type="button"
          class="control ${name}"
          part="step"
          aria-label=${label}
          title=${label}
          aria-disabled=${enabled ? 'false' : 'true'}
          @click=${() => {
            if (enabled) ask(to(period));
          }}
        >
          ${icon}
        </button>`;
      })}</span
    >
    ${period ? choices(period, model) : ''} ${playSettings(player, say)}
  </div>`;
}

/** "Whole period", "Decade", "Year": what the window is, and what it can be at once. */
function choices(period: Period, { unitAbout, say, ask }: StepsModel): TemplateResult {
  const choice = (label: string, part: string, on: boolean, to: () => WindowText): TemplateResult =>
    html`<button
      type="button"
      class="link"
      part=${part}
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => ask(to())}
    >
      <bdi>${label}</bdi>
    </button>`;
  return html`<span class="choices">
    ${choice(say.wholePeriod, 'whole', period.isOpen, () => ({ from: null, to: null }))}
    ${period.units.map((unit) => choice(say.units[unit], 'unit', period.isUnit(unit), () => period.around(unitAbout(period), unit)))}
  </span>`;
}
