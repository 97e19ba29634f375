import { Filtered, MemoryAnswers, Windowed, type Answers, type Bounds, type Question } from './query.js';
import { subjectOf } from './subject.js';
import type { Dataset } from './types.js';

/**
 * Who answers the views' questions. The dataset in memory answers at once; a server can stand behind
 * the same contract, because views only ever see answers.
 */
export interface EventSource {
  readonly dataset: Dataset;
  ask(question: Question): Answers;
  /** Makes ready for a search, in slices of time; resolves at once where it is. */
  prepareSearch(): Promise<void>;
}

/** Titles that are folded between two breaths. */
const SLICE = 5000;

/** A dataset in memory. An equal question gets the same object, a question that differs in part the other parts. */
export function memorySource(dataset: Dataset): EventSource {
  const subject = subjectOf(dataset);
  let filtered: Filtered | null = null;
  let windowed: Windowed | null = null;
  let last: Answers | null = null;
  return {
    dataset,
    ask(question) {
      const before = last?.question;
      const sameFilter =
        sameList(before?.hidden, question.hidden) &&
        before?.filters === question.filters &&
        // The language counts only where something is searched for.
        (before?.lang === question.lang || (question.filters?.search ?? '') === '');
      const sameWindow = before?.from === question.from && before.to === question.to;
      if (last && sameFilter && sameWindow && sameBounds(last.question.bounds, question.bounds)) return last;
      if (!filtered || !sameFilter) filtered = new Filtered(subject, question);
      if (!windowed || !sameFilter || !sameWindow)
        windowed = new Windowed(filtered, question.from, question.to);
      return (last = new MemoryAnswers(question, filtered, windowed));
    },
    async prepareSearch() {
      while (subject.sieve.text.advance(SLICE)) await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** One question, one answer, from nothing. */
export const answer = (dataset: Dataset, question: Question): Answers => memorySource(dataset).ask(question);

const sameList = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a === b || a?.join('\n') === b.join('\n');

const sameBounds = (a: Bounds | null, b: Bounds | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.west === b.west &&
    a.east === b.east &&
    a.north === b.north &&
    a.south === b.south);
