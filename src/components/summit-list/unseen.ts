import { noChange, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveParameters } from 'lit/directive.js';
import { inFrame } from '../shared/frame.js';

/**
 * Which rows of a list that turns pages are out of sight. While the window moves they stay as they stand; they are
 * written when it rests.
 */
export class Unseen implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #applies: () => boolean;
  #rows = new WeakSet<Element>();
  #watched = new WeakSet<Element>();
  /** What has no element yet: it is there after the drawing. */
  readonly #made: ChildPart[] = [];
  #observer: IntersectionObserver | null = null;
  #left = false;
  #all = false;
  /** Resolves when no row is left to write; null where none is. */
  written: Promise<void> | null = null;

  /** `applies` says whether there are so many events that elements are handed on from row to row. */
  constructor(host: ReactiveControllerHost, applies: () => boolean) {
    this.#host = host;
    this.#applies = applies;
    host.addController(this);
  }

  /** Whether a row stays as it stands in this drawing. */
  readonly leaves = (part: ChildPart): boolean => {
    if (!this.#applies()) return false;
    const row = elementOf(part);
    if (row === null) {
      this.#made.push(part);
      return false;
    }
    this.#watch(row);
    if (this.#all || !this.#rows.has(row)) return false;
    this.#left = true;
    return true;
  };

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#rows = new WeakSet();
    this.#watched = new WeakSet();
  }

  hostUpdated(): void {
    this.#all = false;
    // After the update: where a key was pressed, nothing waits, and another one is asked for at once.
    if (this.#left) this.written ??= Promise.resolve().then(() => inFrame('rest', this.#writeAll));
    this.#left = false;
    for (const part of this.#made.splice(0)) {
      const row = elementOf(part);
      if (row !== null) this.#watch(row);
    }
  }

  readonly #writeAll = (): void => {
    this.written = null;
    this.#all = true;
    this.#host.requestUpdate();
  };

  #watch(row: Element): void {
    if (this.#watched.has(row)) return;
    this.#watched.add(row);
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#rows[isIntersecting ? 'delete' : 'add'](target);
    });
    this.#observer.observe(row);
  }
}

function elementOf({ startNode }: ChildPart): Element | null {
  const node = startNode?.nextSibling;
  return node instanceof Element ? node : null;
}

/** Writes a row, unless the element that it takes over stays as it stands. */
class Written extends Directive {
  render(_leaves: Unseen['leaves'], write: () => unknown): unknown {
    return write();
  }

  override update(part: ChildPart, [leaves, write]: DirectiveParameters<this>): unknown {
    return leaves(part) ? noChange : write();
  }
}

export const written = directive(Written);
