/** Play, and buttons for what the gestures do: earlier, later, shorter, longer, all of it or one unit of the calendar. */
import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Messages } from '../../locales/messages.js';
import { foreignLang } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import type { Toolbar } from '../shared/roving.js';
import type { Period, WindowText } from './period.js';
import { followTouch, playButton, playSettings } from './player-view.js';
import type { Player } from './player.js';

export interface StepsModel {
  /** As it is when it is asked for; null where nothing is dated. */
  readonly period: () => Period | null;
  /** What a shorter or longer period is about: the middle of the window, or the selected event. */
  readonly about: (period: Period) => number;
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
  readonly icon: TemplateResult;
  readonly label: (say: Messages) => string;
  readonly can: (period: Period) => boolean;
  readonly to: (period: Period, about: StepsModel['about']) => WindowText;
}

const STEPS: readonly Step[] = [
  {
    name: 'earlier',
    icon: icons.back,
    label: (say) => say.earlier,
    can: (period) => period.hasNeighbour(-1),
    to: (period) => period.neighbour(-1),
  },
  {
    name: 'later',
    icon: icons.forward,
    label: (say) => say.later,
    can: (period) => period.hasNeighbour(1),
    to: (period) => period.neighbour(1),
  },
  {
    name: 'shorter',
    icon: icons.plus,
    label: (say) => say.timeZoomIn,
    can: (period) => period.canShorten(),
    to: (period, about) => period.zoomed(about(period), 2),
  },
  {
    name: 'longer',
    icon: icons.minus,
    label: (say) => say.timeZoomOut,
    can: (period) => !period.isOpen,
    to: (period, about) => period.zoomed(about(period), 0.5),
  },
];

/** One toolbar, written again only where a button says something else: the window it moves may move in every frame. */
export function steps(model: StepsModel): unknown {
  const { say, lang, player } = model;
  const period = model.period();
  const said = period && [
    ...STEPS.map(({ can }) => can(period)),
    period.isOpen,
    ...period.units.flatMap((unit) => [unit, period.isUnit(unit)]),
  ];
  const { canPlay, playing, opened, mode, speed, loop } = player;
  const played = [canPlay, playing, opened, mode, speed, loop];
  return guard([say, lang, ...played, ...(said ?? [])], () => toolbar(model));
}

/** The choices are its last buttons and stand at the far end of the row. */
function toolbar(model: StepsModel): TemplateResult {
  const { about, roving, player, say, lang, ask } = model;
  const shown = model.period();
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
      >${STEPS.map(
        ({ name, icon, label, can, to }) =>
          html`<button
            type="button"
            class="control ${name}"
            part="step"
            aria-label=${label(say)}
            title=${label(say)}
            aria-disabled=${shown && can(shown) ? 'false' : 'true'}
            @click=${() => {
              const period = model.period();
              if (period && can(period)) ask(to(period, about));
            }}
          >
            ${icon}
          </button>`,
      )}</span
    >
    ${shown ? choices(shown, model) : ''} ${playSettings(player, say)}
  </div>`;
}

/** "Whole period", "Decade", "Year": what the window is, and what it can be at once. */
function choices(shown: Period, { period: now, unitAbout, say, ask }: StepsModel): TemplateResult {
  const choice = (
    label: string,
    part: string,
    on: boolean,
    to: (period: Period) => WindowText,
  ): TemplateResult =>
    html`<button
      type="button"
      class="link"
      part=${part}
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => {
        const period = now();
        if (period) ask(to(period));
      }}
    >
      <bdi>${label}</bdi>
    </button>`;
  return html`<span class="choices">
    ${choice(say.wholePeriod, 'whole', shown.isOpen, () => ({ from: null, to: null }))}
    ${shown.units.map((unit) => choice(say.units[unit], 'unit', shown.isUnit(unit), (period) => period.around(unitAbout(period), unit)))}
  </span>`;
}
