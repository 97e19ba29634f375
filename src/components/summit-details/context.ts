import { html, nothing, type TemplateResult } from 'lit';
import { DateError } from '../../data/dates/error.js';
import { tryParseWhen } from '../../data/dates/index.js';
import type { Answers } from '../../data/query.js';
import type { EventRecord, Journey, Source, Text } from '../../data/types.js';
import type { Messages } from '../../locales/messages.js';
import { dataText, ownWords } from '../shared/data-text.js';
import { icons } from '../shared/icons.js';
import type { Words } from '../shared/words.js';
import type { Numbering } from './numbering.js';

/** What is folded at first: the later entries of a part, a whole part, or (`rest`) all that `inline` leaves out. */
export const FOLDS = [
  'claims',
  'participants',
  'positions',
  'commitments',
  'topics',
  'sources',
  'rest',
] as const;
export type Fold = (typeof FOLDS)[number];

/** What the parts of the details draw from. */
export interface DetailsContext {
  readonly event: EventRecord;
  /** How people came to it. */
  readonly journeys: readonly Journey[];
  readonly row: number;
  readonly answers: Answers;
  readonly words: Words;
  readonly say: Messages;
  /** BCP 47 tag of the reader's language. */
  readonly lang: string;
  readonly numbering: Numbering;
  readonly open: ReadonlySet<Fold>;
  readonly toggle: (fold: Fold) => void;
  /** Brings a source into view and puts the focus on it. */
  readonly cite: (number: number) => void;
}

export const text = ({ words, lang }: DetailsContext, value: Text | undefined): TemplateResult =>
  dataText(words, value, lang);

/** A date that the data gives as EDTF, in words; as it is written where it is no date. */
export function dateWords(
  { words }: DetailsContext,
  edtf: string | undefined,
  style: 'full' | 'short' = 'short',
): string {
  if (edtf === undefined || edtf === '') return '';
  const span = tryParseWhen(edtf);
  return span instanceof DateError ? edtf : words.when(span, style);
}

/** How many of some items stay folded: one alone is shown, since the button would take its room. */
export const hiddenOf = (count: number, limit: number): number => (count - limit > 1 ? count - limit : 0);

/** The first `limit` of some items, all of them once the reader has asked. */
export function folded<T>(
  { open }: DetailsContext,
  fold: Fold,
  items: readonly T[],
  limit: number,
): readonly T[] {
  return open.has(fold) || hiddenOf(items.length, limit) === 0 ? items : items.slice(0, limit);
}

/** The button that shows the others; nothing where there are none. */
export function unfold(
  context: DetailsContext,
  fold: Fold,
  hidden: number,
  label: string,
): TemplateResult | typeof nothing {
  if (hidden <= 0) return nothing;
  const open = context.open.has(fold);
  return html`<button
    class="more"
    type="button"
    aria-expanded=${open ? 'true' : 'false'}
    @click=${() => context.toggle(fold)}
  >
    <span class="link">${ownWords(context, open ? context.say.showFewer : label)}</span
    >${open ? icons.up : icons.down}
  </button>`;
}

/** The numbers of the sources of a sentence, raised; each leads to its source. */
export function references(
  { numbering, say, lang, cite }: DetailsContext,
  sources: readonly Source[],
): TemplateResult | typeof nothing {
  const numbers = numbering.numbersOf(sources);
  if (numbers.length === 0) return nothing;
  const format = new Intl.NumberFormat(lang);
  return html`<sup class="refs"
    >${numbers.map(
      (number, i) =>
        html`${i === 0 ? nothing : ', '}<button
            class="ref"
            type="button"
            aria-label=${say.source(number)}
            @click=${() => cite(number)}
          >
            ${format.format(number)}
          </button>`,
    )}</sup
  >`;
}
