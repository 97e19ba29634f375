import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Filters } from '../../data/filters.js';
import type { Status } from '../../data/types.js';
import { SummitFilterEvent, SummitSelectEvent, SummitWindowEvent } from '../shared/events.js';

/** What of an element a link can carry. */
interface Linked extends ReactiveControllerHost, HTMLElement {
  /** What its part of the fragment is called; null for an element that leaves the address alone. */
  readonly address: string | null;
  selected: string | null;
  from: string | null;
  to: string | null;
  get filters(): Filters;
  set filters(value: Partial<Filters> | null);
}

const STATUSES: ReadonlySet<string> = new Set<Status>(['held', 'planned', 'postponed', 'cancelled']);
const isStatus = (text: string): text is Status => STATUSES.has(text);

/**
 * Keeps what the reader chose in the fragment of the page's address, so that a link shows the same:
 * `#talks.selected=hanoi-summit&talks.from=2019`. Only where the page asks for it; the rest of the fragment stays, and
 * no entry is added to the history.
 */
export class Address implements ReactiveController {
  readonly #host: Linked;
  /** Where it listens. */
  #heard: Window | null = null;

  constructor(host: Linked) {
    this.#host = host;
    host.addController(this);
    for (const { type } of [SummitSelectEvent, SummitWindowEvent, SummitFilterEvent]) {
      host.addEventListener(type, this.#write);
    }
  }

  hostConnected(): void {
    if (this.#host.address === null) return;
    this.#heard = this.#window;
    this.#heard?.addEventListener('hashchange', this.#read);
    // What the attributes say holds until a link says something else.
    if (this.#ownKeys(this.#params).length > 0) this.#read();
  }

  hostDisconnected(): void {
    this.#heard?.removeEventListener('hashchange', this.#read);
    this.#heard = null;
  }

  get #window(): Window | null {
    return this.#host.ownerDocument.defaultView;
  }

  get #params(): URLSearchParams {
    const fragment = this.#window?.location.hash.slice(1) ?? '';
    // An anchor within the page is not ours.
    return new URLSearchParams(fragment.includes('=') ? fragment : '');
  }

  #ownKeys(params: URLSearchParams): readonly string[] {
    const { address } = this.#host;
    return address === null ? [] : [...params.keys()].filter((key) => key.startsWith(`${address}.`));
  }

  readonly #read = (): void => {
    const host = this.#host;
    if (host.address === null) return;
    const params = this.#params;
    const all = (key: string): string[] => params.getAll(`${host.address}.${key}`);
    const one = (key: string): string | null => all(key)[0] ?? null;
    host.selected = one('selected');
    host.from = one('from');
    host.to = one('to');
    host.filters = {
      search: one('search') ?? '',
      participants: all('participant'),
      statuses: all('status').filter(isStatus),
      sources: all('source'),
    };
  };

  readonly #write = (event: Event): void => {
    const { address, selected, from, to, filters } = this.#host;
    if (address === null || (event instanceof SummitWindowEvent && !event.final)) return;
    const params = this.#params;
    for (const key of this.#ownKeys(params)) params.delete(key);
    const put = (key: string, value: string | null): void => {
      if (value !== null && value !== '') params.append(`${address}.${key}`, value);
    };
    put('selected', selected);
    put('from', from);
    put('to', to);
    put('search', filters.search);
    for (const id of filters.participants) put('participant', id);
    for (const status of filters.statuses) put('status', status);
    for (const id of filters.sources) put('source', id);
    const window = this.#window;
    if (!window) return;
    const { pathname, search } = window.location;
    const fragment = params.size > 0 ? `#${params}` : '';
    try {
      window.history.replaceState(window.history.state, '', pathname + search + fragment);
    } catch {
      // A frame without an address of its own, or a browser that was asked too often: there is no link then.
    }
  };
}
