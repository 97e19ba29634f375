import { createDataset } from '../../data/dataset.js';
import { summits } from '../../data/sets/summits.js';
import { HEAD_BYTES, readHead } from '../../data/readers/head.js';
import type { ReadProgress } from '../../data/readers/index.js';
import type { DataInput, Dataset, Issue } from '../../data/types.js';
import type { Messages } from '../../locales/messages.js';
import { afterPaint } from '../shared/first-paint.js';
import { nextTask } from '../shared/next-task.js';
import { LARGE, readFile } from './aside.js';
import { LoadError, loadFile, type FilePlace } from './load.js';

export type Phase = 'loading' | 'ready' | 'empty' | 'error';

/** How far a large file is; null where that is not known. */
export type FileProgress = Pick<ReadProgress, 'done' | 'unit'> & {
  readonly [Key in 'share' | 'total']: number | null;
};

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
  /** The first events of a file that is still being read, where nothing else is on screen. */
  readonly showPart: (dataset: Dataset) => void;
  readonly isEmpty: () => boolean;
  /** A large file is begun, goes on, ends (well or not), or is given up. */
  readonly tell: (phase: 'start' | 'move' | 'end' | 'cancel', progress: FileProgress) => void;
  readonly fail: (message: string) => void;
}

/** How much of the whole is done when a file has come. */
const COME = 0.4;
/** How much further a file has to be before that is told, as a part of the whole; in bytes where that is not known. */
const TOLD = { share: 0.01, bytes: 1024 * 1024 };

/** Takes the data that stands: the property, else the file, else the bundled summits. */
export class Loading {
  readonly #host: LoadingHost;
  readonly #states: CustomStateSet;
  #phase: Phase = 'loading';
  #settled = false;
  #file: AbortController | null = null;
  #unread: readonly Issue[] = [];
  #progress: FileProgress | null = null;
  #partial = false;
  #stopped = false;

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

  /** How far the file is, where it is a large one and on its way. */
  get progress(): FileProgress | null {
    return this.#progress;
  }

  /** What is on screen is only the beginning of a file. */
  get partial(): boolean {
    return this.#partial;
  }

  /** The last file was given up halfway. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The reader knows that it was. */
  forget(): void {
    this.#stopped = false;
  }

  /** Whether what is asked for is on screen or on its way. */
  get settled(): boolean {
    return this.#settled;
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
    this.#stopped = false;
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
    this.#tell('cancel');
  }

  /** Gives up the file that is on its way; what is on screen stays. */
  cancel(): void {
    if (!this.#file || this.#phase !== 'loading') return;
    this.#stopped = true;
    this.stop();
    this.#enter(this.#host.isEmpty() ? 'empty' : 'ready');
  }

  #show(dataset: Dataset): void {
    this.#partial = false;
    this.#tell('end');
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
    const options = { maxRecords: limit(maxRecords) };
    const take = async (bytes: Uint8Array<ArrayBuffer>, place: FilePlace): Promise<void> => {
      if (!this.#host.isEmpty()) return;
      const part = await readHead(bytes, { ...place, ...options });
      // The page goes on between reading and drawing.
      await nextTask();
      if (!part || file.signal.aborted) return;
      this.#partial = true;
      this.#host.showPart(part);
      await afterPaint();
    };
    const run = async (): Promise<void> => {
      const { bytes, ...place } = await loadFile(address, baseURI, {
        signal: file.signal,
        megabytes: limit(maxMegabytes),
        onPiece: (done, total) => this.#came(done, total),
        head: { bytes: HEAD_BYTES, take },
      });
      const dataset = await readFile(bytes, { ...place, ...options }, file.signal, (progress) =>
        this.#move({ ...progress, share: COME + (1 - COME) * progress.share }),
      );
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

  #came(done: number, total: number | null): void {
    if (Math.max(done, total ?? 0) < LARGE) return;
    this.#move({ done, total, share: total === null ? null : (COME * done) / total, unit: 'bytes' });
  }

  #move(progress: FileProgress): void {
    const before = this.#progress;
    const isNews =
      before === null ||
      (progress.share === null || before.share === null
        ? progress.share !== null || progress.done - before.done >= TOLD.bytes
        : progress.share - before.share >= TOLD.share);
    if (!isNews) return;
    this.#progress = progress;
    this.#host.tell(before ? 'move' : 'start', progress);
  }

  /** A large file is no longer on its way. */
  #tell(phase: 'end' | 'cancel'): void {
    const progress = this.#progress;
    this.#progress = null;
    if (progress) this.#host.tell(phase, progress);
  }

  #fail(message: string): void {
    this.#tell('end');
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
