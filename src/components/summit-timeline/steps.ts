/** Buttons for what the gestures do: earlier, later, shorter, longer, and all of it. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { foreignLang } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import type { Period, WindowText } from './period.js';

export interface StepsModel {
  /** Null where nothing is dated. */
  readonly period: Period | null;
  /** What a shorter or longer period is about: the middle of the window, or the selected event. */
  readonly about: number;
  /** Which of the buttons Tab reaches. */
  readonly active: number;
  readonly say: Messages;
  readonly lang: string;
  readonly ask: (text: WindowText) => void;
  readonly onActive: (index: number) => void;
}

interface Step {
  readonly name: string;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly enabled: boolean;
  readonly to: () => WindowText;
}

export const WHOLE = 4;
const ALL: WindowText = { from: null, to: null };

/** One toolbar: one Tab stop, arrows inside. "Whole period" is its last button and stands at the far end of the row. */
export function steps(model: StepsModel): TemplateResult {
  const { period, about, active, say, lang, ask, onActive } = model;
  const is = (can: ((period: Period) => boolean) | undefined): boolean =>
    period !== null && (can?.(period) ?? true);
  const to = (make: (period: Period) => WindowText) => (): WindowText => (period ? make(period) : ALL);
  const all: Step[] = [
    {
      name: 'earlier',
      label: say.earlier,
      icon: icons.back,
      enabled: is((p) => p.hasNeighbour(-1)),
      to: to((p) => p.neighbour(-1)),
    },
    {
      name: 'later',
      label: say.later,
      icon: icons.forward,
      enabled: is((p) => p.hasNeighbour(1)),
      to: to((p) => p.neighbour(1)),
    },
    {
      name: 'shorter',
      label: say.timeZoomIn,
      icon: icons.plus,
      enabled: is((p) => p.canShorten()),
      to: to((p) => p.zoomed(about, 2)),
    },
    {
      name: 'longer',
      label: say.timeZoomOut,
      icon: icons.minus,
      enabled: is((p) => !p.isOpen),
      to: to((p) => p.zoomed(about, 0.5)),
    },
  ];
  const open = period === null || period.isOpen;
  const stop = open && active === WHOLE ? 0 : active;
  const onKey = (event: KeyboardEvent): void => {
    const to = moved(event, stop, open ? WHOLE : WHOLE + 1);
    if (to === null) return;
    event.preventDefault();
    onActive(to);
  };
  return html`<div
    class="steps"
    role="toolbar"
    lang=${foreignLang(say.lang, lang)}
    aria-label=${say.window}
    @keydown=${onKey}
  >
    <span class="group"
      >${all.map(
        (step, index) =>
          html`<button
            type="button"
            class="control ${step.name}"
            part="step"
            aria-label=${step.label}
            title=${step.label}
            tabindex=${index === stop ? 0 : -1}
            aria-disabled=${step.enabled ? 'false' : 'true'}
            @click=${() => {
              if (step.enabled) ask(step.to());
            }}
          >
            ${step.icon}
          </button>`,
      )}</span
    >
    <button
      type="button"
      class="link whole ${open ? 'gone' : ''}"
      part="whole"
      tabindex=${stop === WHOLE ? 0 : -1}
      @click=${() => {
        onActive(0);
        ask(ALL);
      }}
    >
      <bdi>${say.wholePeriod}</bdi>
    </button>
  </div>`;
}

/** Where an arrow, Home or End leads among `count` buttons in a row, or null. */
function moved(event: KeyboardEvent, at: number, count: number): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const { currentTarget } = event;
  const rtl = currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
  switch (event.key) {
    case 'ArrowRight':
      return (at + (rtl ? count - 1 : 1)) % count;
    case 'ArrowLeft':
      return (at + (rtl ? 1 : count - 1)) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
