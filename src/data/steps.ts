/** How far long work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is counted: characters of the text, or records. */
  readonly unit: 'text' | 'records';
}

/** Long work that may be put down between any two of its steps, each of which is short and says how far it is. */
export type Steps<T> = Generator<Progress, T, void>;

/** So many records are read in one step: a few milliseconds, on a slow machine too. */
export const RECORDS_PER_STEP = 250;
/** So many characters are looked at in one step. */
export const TEXT_PER_STEP = 262_144;

/** All of the work at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `take` for each of `total` records, in steps. */
export function* each(
  total: number,
  take: (index: number) => void,
  unit: Progress['unit'] = 'records',
): Steps<void> {
  for (let from = 0; from < total; from += RECORDS_PER_STEP) {
    if (from > 0) yield { done: from, total, unit };
    const to = Math.min(total, from + RECORDS_PER_STEP);
    for (let index = from; index < to; index++) take(index);
  }
}

/** The same list with each item turned into another, in steps. */
export function* mapped<T, U>(list: readonly T[], turn: (item: T, index: number) => U): Steps<U[]> {
  const made: U[] = [];
  yield* each(list.length, (index) => {
    const item = list[index];
    if (item !== undefined) made.push(turn(item, index));
  });
  return made;
}
