import { createDataset } from '../../data/dataset.js';
import { summits } from '../../data/sets/summits.js';
import type { DataInput, Dataset, Issue } from '../../data/types.js';
import type { Messages } from '../../locales/messages.js';
import { readFile } from './aside.js';
import { LoadError, loadFile } from './load.js';

export type Phase = 'loading' | 'ready' | 'empty' | 'error';

export interface LoadingHost {
  /** Where the element stands now. */
  readonly element: () => {
    readonly isConnected: boolean;
    readonly baseURI: string;
    readonly data: DataInput | null;
    readonly src: string | null;
    readonly maxRecords: number | null;
    readonly maxMegabytes: number | null;
  };
  readonly say: () => Messages;
  /** A file is asked for: what was wrong before is no longer. */
  readonly begin: () => void;
  readonly show: (dataset: Dataset) => void;
  readonly fail: (message: string) => void;
}

/** Takes the data that stands: the property, else the file, else the bundled summits. */
export class Loading {
  readonly #host: LoadingHost;
  readonly #states: CustomStateSet;
  #phase: Phase = 'loading';
  #settled = false;
  #file: AbortController | null = null;
  #unread: readonly Issue[] = [];

  constructor(host: LoadingHost, states: CustomStateSet) {
    this.#host = host;
    this.#states = states;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** What is wrong with a file of which nothing could be shown. */
  get unread(): readonly Issue[] {
    return this.#unread;
  }

  /** What was there may not stand any more. */
  unsettle(): void {
    this.#settled = false;
  }

  settle(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.stop();
    this.#unread = [];
    const { data, src, maxRecords } = this.#host.element();
    if (data !== null) this.#show(createDataset(data, { maxRecords: limit(maxRecords) }));
    else if (src === null) this.#show(createDataset(summits));
    else this.#load(src);
  }

  /** A file that was under way when the element left the page is asked for again when it is back. */
  resume(): void {
    const { data, src } = this.#host.element();
    if (src !== null && data === null && this.#phase === 'loading') this.#settled = false;
  }

  stop(): void {
    this.#file?.abort();
    this.#file = null;
  }

  #show(dataset: Dataset): void {
    this.#enter(dataset.length === 0 ? 'empty' : 'ready');
    this.#host.show(dataset);
  }

  #load(address: string): void {
    const { isConnected, baseURI, maxRecords, maxMegabytes } = this.#host.element();
    if (!isConnected) {
      this.#settled = false;
      return;
    }
    const file = new AbortController();
    this.#file = file;
    this.#enter('loading');
    this.#host.begin();
    const run = async (): Promise<void> => {
      const caps = { signal: file.signal, megabytes: limit(maxMegabytes) };
      const { bytes, ...place } = await loadFile(address, baseURI, caps);
      const hints = { ...place, maxRecords: limit(maxRecords) };
      const dataset = await readFile(bytes, hints, file.signal);
      const { issues } = dataset;
      const fatal = issues.find((issue) => issue.severity === 'error');
      if (dataset.length > 0 || !fatal) {
        this.#show(dataset);
        return;
      }
      this.#unread = issues;
      this.#fail(`${this.#host.say().notData} ${fatal.message}`);
    };
    run().catch((error: unknown) => {
      if (!file.signal.aborted) this.#fail(explain(error, this.#host.say()));
    });
  }

  #fail(message: string): void {
    this.#enter('error');
    this.#host.fail(message);
  }

  #enter(phase: Phase): void {
    this.#states.delete(this.#phase);
    this.#states.add(phase);
    this.#phase = phase;
  }
}

/** What is no limit, such as a word in an attribute, leaves the usual one. */
const limit = (value: number | null): number | undefined => (value !== null && value > 0 ? value : undefined);

function explain(error: unknown, say: Messages): string {
  if (!(error instanceof LoadError)) return say.notData;
  const { problem } = error;
  switch (problem.kind) {
    case 'status':
      return say.httpStatus(problem.status);
    case 'timeout':
      return say.timedOut(problem.seconds);
    case 'size':
      return say.tooLarge(problem.megabytes);
    default:
      return say.unreachable;
  }
}
