import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DataInput, Dataset, Issue } from '../../data/types.js';
import {
  SummitDataIssueEvent,
  SummitErrorEvent,
  SummitLoadEvent,
  SummitProgressEvent,
} from '../shared/events.js';
import { flush } from '../shared/frame.js';
import { noteBeginning } from '../shared/live.js';
import type { Sight } from '../shared/sight.js';
import { Loading, type FileProgress, type Phase } from './loading.js';
import { problemsNotice, type Problems } from '../shared/problems.js';
import { ToldProblems } from '../shared/told-problems.js';
import { errorNotice } from './error-notice.js';
import { progressCard } from './progress.js';
import type { Core } from './requests.js';
import { speakOfNew } from './speech.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly data: DataInput | null;
  readonly src: string | null;
  readonly maxRecords: number | null;
  readonly maxMegabytes: number | null;
  readonly hideProblems: boolean;
}

/** Brings data to the screen, and tells the page and the reader how that goes: by events, in words, in notices. */
export class Delivery implements ReactiveController {
  readonly #host: Host;
  readonly #core: Core;
  readonly #sight: Sight;
  readonly #loading: Loading;
  /** Why `src` could not be had, or ''. */
  #problem = '';
  #problems: Problems = 'closed';
  readonly #told: ToldProblems;
  /** What was shown before data that is not announced yet. */
  #replaced: Dataset | null = null;
  /** What was shown before the beginning of a file, of which the rest is still to come. */
  #unannounced: Dataset | null = null;
  /** The data that is not announced yet was long in coming: the reader is told that it is there. */
  #wasLarge = false;
  /** The reader was told that something is on its way. */
  #waited = false;

  constructor(host: Host, core: Core, sight: Sight, states: CustomStateSet) {
    this.#host = host;
    this.#told = new ToldProblems(host);
    this.#core = core;
    this.#sight = sight;
    this.#loading = new Loading(
      {
        element: () => host,
        say: () => core.locale.say,
        begin: () => this.#report(''),
        show: (dataset) => this.#show(dataset),
        showPart: (dataset) => this.#showPart(dataset),
        isEmpty: () => core.store.dataset.length === 0,
        tell: (phase, progress) => this.#tell(phase, progress),
        fail: (message) => this.#fail(message),
      },
      states,
    );
    host.addController(this);
  }

  get phase(): Phase {
    return this.#loading.phase;
  }

  /** What is on screen is only the beginning of a file. */
  get partial(): boolean {
    return this.#loading.partial;
  }

  /** What is wrong with a file of which nothing could be shown. */
  get unread(): readonly Issue[] {
    return this.#loading.unread;
  }

  /** There is nothing to see yet. */
  get waiting(): boolean {
    return this.phase === 'loading' && this.#core.store.dataset.length === 0;
  }

  /** What was asked for is on screen or on its way, and the page has heard of what is there. */
  get settled(): boolean {
    return this.#loading.settled && !this.#replaced;
  }

  hostConnected(): void {
    this.#loading.resume();
  }

  hostDisconnected(): void {
    this.#loading.stop();
  }

  settle(): void {
    this.#loading.settle();
  }

  /** What was asked for may not stand any more: that is not slept over. */
  unsettle(): void {
    this.#loading.unsettle();
    this.#sight.rouse();
  }

  cancel(): void {
    this.#loading.cancel();
    this.#host.requestUpdate();
  }

  /** New data is drawn: the page and the reader are told. */
  announce(): void {
    const { store, locale, announcer } = this.#core;
    const before = this.#replaced;
    this.#waited ||= this.waiting;
    if (!before) return;
    this.#replaced = null;
    const loaded = new SummitLoadEvent(before, store.dataset);
    this.#host.dispatchEvent(loaded);
    if (loaded.issues.length > 0) this.#host.dispatchEvent(new SummitDataIssueEvent(store.dataset));
    if (this.#wasLarge) {
      announcer.forget();
      announcer.say(locale.say.entriesRead(loaded.count, loaded.offered));
    } else if (this.#waited || before.length > 0) speakOfNew(loaded, store, locale, announcer);
    this.#wasLarge = this.#waited = false;
  }

  /** That `src` could not be had. */
  failure(): TemplateResult | typeof nothing {
    return this.#problem === '' ? nothing : errorNotice(this.#problem, this.#core.locale.say, this.#retry);
  }

  /** That some of the entries could not be read. */
  problems(): TemplateResult | typeof nothing {
    const { store, locale } = this.#core;
    if (this.#host.hideProblems) return nothing;
    return problemsNotice(this.#told.of(store.dataset), this.#problems, locale, (problems) => {
      this.#problems = problems;
      this.#host.requestUpdate();
    });
  }

  /** How far a large file is. */
  card(): TemplateResult | typeof nothing {
    return progressCard({
      progress: this.#loading.progress,
      stopped: this.#loading.stopped,
      say: this.#core.locale.say,
      onCancel: this.#onCancel,
      onRetry: this.#readAgain,
      onDismiss: this.#dismiss,
    });
  }

  #show(dataset: Dataset): void {
    this.#replaced ??= this.#unannounced ?? this.#core.store.dataset;
    this.#unannounced = null;
    this.#sight.rouse();
    this.#problem = '';
    this.#problems = 'closed';
    this.#take(dataset);
  }

  /** The beginning of a file is drawn at once, and is not announced: the whole will be. */
  #showPart(dataset: Dataset): void {
    this.#unannounced = this.#core.store.dataset;
    noteBeginning(dataset);
    this.#take(dataset);
    flush();
  }

  #take(dataset: Dataset): void {
    this.#core.store.load(dataset);
    this.#host.requestUpdate();
  }

  #tell(phase: SummitProgressEvent['phase'], progress: FileProgress): void {
    const { announcer, locale } = this.#core;
    if (phase === 'start') announcer.say(locale.say.reading);
    if (phase === 'cancel') announcer.say(locale.say.readingStopped);
    this.#wasLarge ||= phase === 'end';
    this.#host.dispatchEvent(new SummitProgressEvent(phase, progress));
    this.#host.requestUpdate();
  }

  #fail(message: string): void {
    this.#report(message);
    this.#host.dispatchEvent(new SummitErrorEvent(message));
  }

  #report(problem: string): void {
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  readonly #retry = (): void => {
    this.unsettle();
    this.#host.requestUpdate();
  };

  /** The second half of a double click on what stood there before does not count. */
  readonly #readAgain = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#retry();
  };

  /** The button in the place of the pressed one gets its focus. */
  readonly #onCancel = (): void => {
    this.cancel();
    const focus = (): void => this.#host.shadowRoot?.querySelector<HTMLElement>('.card button')?.focus();
    void this.#host.updateComplete.then(focus);
  };

  readonly #dismiss = (): void => {
    this.#loading.forget();
    this.#host.requestUpdate();
  };
}
