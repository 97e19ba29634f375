import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { icons } from '../shared/icons.js';

type Row = readonly [keys: readonly string[], effect: string];

const ACROSS = ['←', '→'];
const UP_AND_DOWN = ['↑', '↓'];

/** Every key there is, part by part, in the order of the Tab key. */
function parts(say: Messages): readonly (readonly [part: string, rows: readonly Row[]])[] {
  const { keys, help } = say;
  const ends: Row = [[keys.home, keys.end], help.ends];
  const open: Row = [[keys.enter, keys.space], help.open];
  const back: Row = [[keys.escape], help.back];
  return [
    [help.everywhere, [[[keys.tab, `${keys.shift} ${keys.tab}`], help.parts]]],
    [help.toolbars, [[ACROSS, help.buttons]]],
    [
      say.map,
      [
        [[...ACROSS, ...UP_AND_DOWN], help.pan],
        [['+', '−'], help.zoom],
        [[keys.home], say.fit],
        [[keys.enter], help.toMarkers],
      ],
    ],
    [say.markers, [[[...ACROSS, ...UP_AND_DOWN], help.step], ends, open, back]],
    [
      say.timeline,
      [
        [ACROSS, help.step],
        [UP_AND_DOWN, help.lanes],
        ends,
        [[keys.pageUp, keys.pageDown], help.periods],
        [[keys.letters], help.type],
        [['+', '−'], help.timeZoom],
        open,
        back,
      ],
    ],
    [
      say.window,
      [
        [[...ACROSS, ...UP_AND_DOWN], help.windowStep],
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
    [say.allEntries, [[UP_AND_DOWN, `${say.previous} / ${say.next}`], ends, open, back]],
    [help.details, [back]],
  ];
}

function dialog(say: Messages, onClose: () => void): TemplateResult {
  return html`<dialog part="help" lang=${say.lang} aria-labelledby="help" @close=${onClose}>
    <form method="dialog">
      <h3 id="help">${say.keyboardHelp}</h3>
      <button class="close" type="submit" aria-label=${say.close}>${icons.close}</button>
    </form>
    <table>
      ${parts(say).map(
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

  dialog(say: Messages): TemplateResult | typeof nothing {
    return this.#isOpen ? dialog(say, () => this.#become(false)) : nothing;
  }

  #become(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#owner.requestUpdate();
  }
}
