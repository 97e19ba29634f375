import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import { icons } from '../shared/icons.js';
import type { FileProgress } from './loading.js';

export interface ProgressModel {
  readonly progress: FileProgress | null;
  /** The file was given up halfway. */
  readonly stopped: boolean;
  readonly say: Messages;
  readonly onCancel: () => void;
  readonly onRetry: (event: MouseEvent) => void;
  readonly onDismiss: () => void;
}

/** A word over the lower edge, which moves nothing: how far a large file is, or that it was given up. */
export function progressCard(model: ProgressModel): TemplateResult | typeof nothing {
  const { progress, stopped } = model;
  if (!progress && !stopped) return nothing;
  return html`<div class="float">
    <div class="card" part="progress">${progress ? goingOn(model, progress) : given(model)}</div>
  </div>`;
}

function goingOn({ say, onCancel }: ProgressModel, progress: FileProgress): TemplateResult {
  const { share } = progress;
  const text = progressText(progress, say);
  return html`<progress
      max="1"
      value=${share ?? nothing}
      aria-label=${say.reading}
      aria-valuetext=${text}
    ></progress>
    <span class="amount" aria-hidden="true">${text}</span>
    <button class="control" type="button" @click=${onCancel}>${say.cancel}</button>`;
}

const given = ({ say, onRetry, onDismiss }: ProgressModel): TemplateResult =>
  html`<span class="amount">${say.readingStopped}</span>
    <button class="control" type="button" @click=${onRetry}>${icons.retry}${say.retry}</button>
    <button class="close" type="button" aria-label=${say.dismiss} @click=${onDismiss}>
      ${icons.close}
    </button>`;

const MB = 1024 * 1024;

/** "12,000 of 100,000 entries read", or how many megabytes. */
function progressText({ done, total, unit }: FileProgress, say: Messages): string {
  if (unit === 'records') return say.entriesRead(done, total ?? done);
  const megabytes = (bytes: number): number => Math.round((bytes / MB) * 10) / 10;
  return say.megabytesRead(megabytes(done), total === null ? null : megabytes(total));
}
