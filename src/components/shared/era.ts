import { formatWhen, tryParseWhen } from '../../data/dates/index.js';
import type { Era, Milliseconds } from '../../data/types.js';

/** From when to when an era lasts, half-open; infinite where it has no such end or nobody knows it. Null without a date. */
export function eraSpan({ when }: Era): { readonly start: Milliseconds; readonly end: Milliseconds } | null {
  const span = tryParseWhen(when);
  if (span instanceof Error) return null;
  return {
    start: Number.isFinite(span.earliest) ? span.earliest : -Infinity,
    end: Number.isFinite(span.latest) ? span.latest : Infinity,
  };
}

/** Its date in words, '' without one. */
export function eraDate({ when }: Era, lang: string): string {
  const span = tryParseWhen(when);
  return span instanceof Error ? '' : formatWhen(span, { lang });
}
