import { html, nothing, type TemplateResult } from 'lit';
import { ownWords } from '../shared/data-text.js';
import { earlierKey, moreKey, type ListContext, type Part } from './context.js';

type Frame = (button: TemplateResult) => TemplateResult;

/** The button that brings the rows behind those on screen. */
export function moreButton(context: ListContext, part: Part, frame: Frame): TemplateResult | typeof nothing {
  const { shown, step, say } = context;
  const { behind } = shown[part];
  if (behind === 0) return nothing;
  return frame(turn(context, part, moreKey(part), say.showMore(Math.min(step, behind))));
}

/** The button that brings back the rows before them. */
export function earlierButton(
  context: ListContext,
  part: Part,
  frame: Frame,
): TemplateResult | typeof nothing {
  const { shown, step, say } = context;
  const { before } = shown[part];
  if (before === 0) return nothing;
  return frame(turn(context, part, earlierKey(part), say.showEarlier(Math.min(step, before))));
}

const turn = (context: ListContext, part: Part, key: string, label: string): TemplateResult =>
  html`<button
    class="link"
    type="button"
    data-key=${key}
    data-more=${part}
    tabindex=${context.tabStop === key ? 0 : -1}
  >
    ${ownWords(context, label)}
  </button>`;
