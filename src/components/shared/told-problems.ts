import type { ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../data/types.js';
import { goesOn } from './live.js';
import { MouseRest } from './mouse-rest.js';

/** Whose problems are told: a notice of new data would move what the reader's mouse rests on, and waits until it leaves. */
export class ToldProblems {
  readonly #host: Element;
  readonly #rest: MouseRest;
  #told: Dataset | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#rest = new MouseRest(host, () => host.requestUpdate());
  }

  of(dataset: Dataset): Dataset {
    const told = this.#told;
    const waits = told !== null && told !== dataset && goesOn(told, dataset) && this.#rest.on([this.#host]);
    return waits ? told : (this.#told = dataset);
  }
}
