import { answer, type Answers, type Question } from './query.js';
import type { Dataset } from './types.js';

/**
 * Who answers the views' questions. The dataset in memory answers at once; a server can stand behind
 * the same contract, because views only ever see answers.
 */
export interface EventSource {
  readonly dataset: Dataset;
  ask(question: Question): Answers;
}

/** A dataset in memory. The last answer is kept: an equal question gets the same object. */
export function memorySource(dataset: Dataset): EventSource {
  let last: Answers | null = null;
  return {
    dataset,
    ask(question) {
      if (!last || !sameQuestion(last.question, question)) last = answer(dataset, question);
      return last;
    },
  };
}

function sameQuestion(a: Question, b: Question): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.hidden.join('\n') === b.hidden.join('\n') &&
    (a.bounds === b.bounds ||
      (a.bounds !== null &&
        b.bounds !== null &&
        a.bounds.west === b.bounds.west &&
        a.bounds.east === b.bounds.east &&
        a.bounds.north === b.bounds.north &&
        a.bounds.south === b.bounds.south))
  );
}
