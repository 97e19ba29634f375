import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { icons } from './icons.js';

type Row = readonly [keys: readonly string[], effect: string];

const UP_AND_DOWN = ['↑', '↓'];

export interface HelpModel {
  readonly say: Messages;
  readonly rtl: boolean;
  /** Only of the timeline. */
  readonly lone?: boolean;
}

/** Every key there is, part by part, in the order of the Tab key; "next or previous" has the key for the next one first. */
function parts({
  say,
  rtl,
  lone = false,
}: HelpModel): readonly (readonly [part: string, rows: readonly Row[]])[] {
  const { keys, help } = say;
  const across = rtl ? (['←', '→'] as const) : (['→', '←'] as const);
  const ends: Row = [[keys.home, keys.end], help.ends];
  const open: Row = [[keys.enter, keys.space], help.open];
  const back: Row = [[keys.escape], help.back];
  const all: readonly (readonly [part: string, rows: readonly Row[], beyond?: true])[] = [
    [help.everywhere, [[[keys.tab, `${keys.shift} ${keys.tab}`], help.parts]]],
    [help.toolbars, [[across, help.buttons]]],
    [
      say.map,
      [
        [[...across, ...UP_AND_DOWN], help.pan],
        [['+', '−'], help.zoom],
        [[keys.home], say.fit],
        [[keys.enter], help.toMarkers],
      ],
      true,
    ],
    [say.markers, [[[across[0], '↓', across[1], '↑'], help.step], ends, open, back], true],
    [
      say.timeline,
      [
        [across, help.step],
        [UP_AND_DOWN, help.lanes],
        ends,
        [[keys.pageDown, keys.pageUp], help.periods],
        [[keys.letters], help.type],
        [['+', '−'], help.timeZoom],
        open,
        back,
      ],
    ],
    [
      say.window,
      [
        [[...across, ...UP_AND_DOWN], help.windowStep],
        [[keys.pageUp, keys.pageDown], help.windowLeap],
        [[keys.home, keys.end], help.windowEnds],
      ],
    ],
    [
      say.playback,
      [
        [[keys.enter, keys.space], `${say.play} / ${say.pause}`],
        [[keys.escape], say.pause],
      ],
    ],
    [say.allEntries, [[UP_AND_DOWN, `${say.previous} / ${say.next}`], ends, open, back], true],
    [help.details, [back], true],
  ];
  return all.flatMap(([part, rows, beyond]) => (lone && beyond ? [] : [[part, rows] as const]));
}

function dialog(model: HelpModel, onClose: () => void): TemplateResult {
  const { say } = model;
  return html`<dialog part="help" lang=${say.lang} aria-labelledby="help" @close=${onClose}>
    <form method="dialog">
      <h3 id="help">${say.keyboardHelp}</h3>
      <button class="close" type="submit" aria-label=${say.close}>${icons.close}</button>
    </form>
    <table>
      ${parts(model).map(
        ([part, rows]) =>
          html`<tbody>
            <tr>
              <th colspan="2" scope="rowgroup">${part}</th>
            </tr>
            ${rows.map(
              ([keys, effect]) =>
                html`<tr>
                  <td>${keys.map((key) => html`<kbd><bdi>${key}</bdi></kbd> `)}</td>
                  <td>${effect}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </dialog>`;
}

export const helpStyles = css`
  dialog {
    max-inline-size: min(34rem, 100vw - 2rem);
    max-block-size: calc(100vh - 2rem);
    padding: var(--_space-4);
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font-size: var(--_text-s);
    line-height: calc(18 / 13);
  }
  dialog form {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  dialog h3 {
    font-size: var(--_text-l);
  }
  dialog .close {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    display: inline-grid;
    place-items: center;
  }
  dialog table {
    border-collapse: collapse;
  }
  dialog th {
    padding-block: var(--_space-3) var(--_space-1);
    border-block-end: 1px solid var(--_rule);
    text-align: start;
  }
  dialog td {
    padding-block: 3px;
    padding-inline-end: var(--_space-3);
    vertical-align: baseline;
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.5rem;
    padding-inline: 4px;
    border: 1px solid var(--_rule-strong);
    border-radius: var(--_radius);
    font: inherit;
    text-align: center;
    white-space: nowrap;
  }
`;

/** The keys as a table, in a dialog that Escape or its button closes. */
export class KeyboardHelp {
  readonly #owner: LitElement;
  #isOpen = false;

  constructor(owner: LitElement) {
    this.#owner = owner;
  }

  readonly open = async (): Promise<void> => {
    this.#become(true);
    await this.#owner.updateComplete;
    this.#owner.renderRoot.querySelector('dialog')?.showModal();
  };

  button(say: Messages): TemplateResult {
    return html`<button class="link" type="button" aria-haspopup="dialog" @click=${this.open}>
      ${say.keyboardHelp}
    </button>`;
  }

  dialog(model: HelpModel): TemplateResult | typeof nothing {
    return this.#isOpen ? dialog(model, () => this.#become(false)) : nothing;
  }

  #become(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#owner.requestUpdate();
  }
}
