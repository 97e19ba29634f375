/** One line of the conformance report. */
export interface Row {
  /** Number of the success criterion, or of our own requirement. */
  readonly id: string;
  readonly name: string;
  /** Conformance level, for success criteria. */
  readonly level?: 'A' | 'AA';
  /** How it is met; a reason where it does not apply. */
  readonly how: string;
  /** `file › name of the test`, the file below `tests/` and without its `.test.ts`. */
  readonly tests?: readonly string[];
  /** What is not met, or not proven, yet. */
  readonly missing?: string;
  /** There is nothing in the component to which it could apply. */
  readonly absent?: true;
}
