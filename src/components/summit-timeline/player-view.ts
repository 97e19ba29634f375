/** The play button, and the settings that it brings. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { icons } from '../shared/icons.js';
import { PLAY_MODES, SPEEDS, type Player } from './player.js';

export function playButton(player: Player, say: Messages): TemplateResult {
  const { canPlay } = player;
  const label = player.playing ? say.pause : canPlay ? say.play : `${say.play}: ${say.noData}`;
  return html`<button
    type="button"
    class="control play"
    part="play"
    aria-label=${label}
    title=${label}
    aria-disabled=${canPlay ? 'false' : 'true'}
    @pointerenter=${({ target }: Event) => comeAnew(target)}
    @click=${({ target }: Event) => {
      player.toggle();
      buttonsOf(target)?.classList.toggle('started', player.playing);
    }}
  >
    ${player.playing ? icons.pause : icons.play}
  </button>`;
}

const buttonsOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('.steps') : null;

/** What was just started lies free of the settings until the reader comes to the buttons anew. */
function comeAnew(target: EventTarget | null): void {
  buttonsOf(target)?.classList.remove('started');
}

/** By touch the settings stay in sight for a while only, counted anew from each touch at the buttons. */
export function followTouch({ currentTarget: buttons, pointerType }: PointerEvent): void {
  if (!(buttons instanceof Element)) return;
  const touched = buttons.classList.toggle('touched', pointerType === 'touch');
  if (touched) comeAnew(buttons);
  for (const lingers of buttons.querySelector('.player')?.getAnimations() ?? []) lingers.currentTime = 0;
}

export function playSettings(player: Player, say: Messages): TemplateResult | typeof nothing {
  if (!player.opened) return nothing;
  const button = (label: string, on: boolean, act: () => void): TemplateResult =>
    html`<button type="button" class="control" aria-pressed=${on ? 'true' : 'false'} @click=${act}>
      <bdi>${label}</bdi>
    </button>`;
  return html`<span class="player" part="player" role="group" aria-label=${say.playback}>
    <span class="group"
      >${PLAY_MODES.map((mode) =>
        button(say.playModes[mode], player.mode === mode, () => player.change({ mode })),
      )}</span
    >
    <span class="group"
      >${SPEEDS.map((speed) =>
        button(say.speed(speed), player.speed === speed, () => player.change({ speed })),
      )}</span
    >
    ${button(say.repeat, player.loop, () => player.change({ loop: !player.loop }))}
  </span>`;
}
