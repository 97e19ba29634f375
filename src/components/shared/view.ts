import { nothing, render, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { asGiven, type ClockZone } from '../../data/arranged.js';
import { createDataset } from '../../data/dataset.js';
import type { Answers } from '../../data/query.js';
import { summits } from '../../data/sets/summits.js';
import type { DataInput, Dataset, Issue } from '../../data/types.js';
import { base } from './base.js';
import { Dismissal } from './dismissal.js';
import { SummitElement } from './element.js';
import { CHANGE_EVENTS, SummitChangeEvent, SummitHoverEvent } from './events.js';
import { drawAtOnce, inFrame } from './frame.js';
import { Locale } from './locale.js';
import { problemsNotice, type Problems } from './problems.js';
import { Sight } from './sight.js';
import { Store, type State } from './store.js';
import { ToldProblems } from './told-problems.js';
import { tokens } from './tokens.js';

/** Dataset, state and answers: all that a view draws. */
export interface Model {
  readonly dataset: Dataset;
  readonly state: State;
  readonly answers: Answers;
}

/** What is wrong with a view that is given a file: it would show the bundled summits instead, and nobody would know why. */
const NO_SOURCE: Issue = {
  code: 'no-src',
  path: 'src',
  message:
    'A view that stands alone takes no src. Put that on <summit-map>, of which views="…" shows one view, or set the property data here.',
  severity: 'warning',
};

const MISSED_PLACE: ReadonlySet<string> = new Set(['missing-place', 'missing-point']);
const told = new WeakMap<readonly Issue[], readonly Issue[]>();

/** What a single view says, found once for a dataset: a place is missed on a map alone, which lists what has none. */
function hereOf(issues: readonly Issue[]): readonly Issue[] {
  let here = told.get(issues);
  if (!here) told.set(issues, (here = issues.filter(({ code }) => !MISSED_PLACE.has(code))));
  return here;
}

/**
 * What the four views share. Inside a `<summit-map>` the owner assigns `data`, `state` and `answers`
 * and the view only asks, by firing change events. Alone on a page it keeps a store of its own, takes
 * `data`, `selected`, `from` and `to`, and fires the same events.
 */
export abstract class SummitView extends SummitElement {
  static override styles: CSSResultGroup = [tokens, base];
  /**
   * One of the views has come to a page.
   * @internal
   */
  static shown = false;

  /** A dataset or plain records. Default: the bundled summits. */
  @property({ attribute: false }) data: DataInput | null = null;
  /** Assigned by the owner; leave it alone to let the view keep its own. */
  @property({ attribute: false }) state: State | null = null;
  /** Assigned by the owner together with `state`. */
  @property({ attribute: false }) answers: Answers | null = null;
  /** Id of the selected event, or null. For a view that stands alone. */
  @property() selected: string | null = null;
  /** Start of the time window as ISO/EDTF text, `today` or the distance from it (`-P12M`), or null. For a view that stands alone. */
  @property() from: string | null = null;
  /** End of the time window as ISO/EDTF text, inclusive, or null. For a view that stands alone. */
  @property() to: string | null = null;
  /** `light` or `dark` forces a theme; without it the view follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: string | null = null;

  /** On whose clock instants are shown: that of each venue, the reader's own, or UTC. For a view that stands alone. */
  @property() zone: ClockZone = asGiven.zone;
  /**
   * Ids of two or more events, with spaces between: what happened around each is laid on one relative time, with
   * their days as day 0. The window then counts days: `-P21D`. For a view that stands alone.
   */
  @property() compare: string | null = asGiven.compare;

  protected readonly locale = new Locale(this);
  /** Inside an owner it is that one which sleeps. */
  readonly #sight: Sight = new Sight(this, (): Element | null => (this.owned ? null : this));
  /** Inside an owner that one looks after it. */
  readonly #dismissal = new Dismissal(
    this,
    () => !this.owned && this.model.state.hovered !== null,
    () => this.ask(new SummitHoverEvent(null)),
  );
  #store: Store | null = null;
  #drawn: readonly unknown[] | null = null;
  /** Somebody asked for a drawing without a change of a property. */
  #asked = false;
  #notice: HTMLElement | null = null;
  #problems: Problems = 'closed';
  readonly #told = new ToldProblems(this);

  constructor() {
    super();
    for (const type of CHANGE_EVENTS) this.addEventListener(type, this.#keep, { capture: true });
    this.addEventListener('keydown', drawAtOnce, { capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    SummitView.shown = true;
  }

  /** Whether somebody else owns data and state. */
  protected get owned(): boolean {
    return this.state !== null && this.answers !== null;
  }

  protected get model(): Model {
    if (this.state && this.answers) {
      return { dataset: this.answers.dataset, state: this.state, answers: this.answers };
    }
    const { dataset, state, answers } = this.#own;
    return { dataset, state, answers };
  }

  /** What could not be read, or only in part. */
  get issues(): readonly Issue[] {
    return this.model.dataset.issues;
  }

  get #own(): Store {
    return (this.#store ??= new Store(this.#read()));
  }

  #read(): Dataset {
    if (this.data || !this.hasAttribute('src')) return createDataset(this.data ?? summits);
    this.#problems = 'open';
    return createDataset([], { issues: [NO_SOURCE] });
  }

  /** Ask for a change. The value is in place when listeners run. */
  protected ask(event: SummitChangeEvent): void {
    this.dispatchEvent(event);
  }

  readonly #keep = (event: Event): void => {
    if (this.owned || !(event instanceof SummitChangeEvent)) return;
    // What the page has set since the last drawing stands.
    this.#store?.dispatch(this.#asSet);
    const held = event instanceof SummitHoverEvent && event.hovered !== null && this.#dismissal.holds;
    if (held || !this.#store?.dispatch(event.change)) {
      if (!event.final) event.stopImmediatePropagation();
      return;
    }
    const { selected, from, to } = this.#store.state;
    this.selected = selected;
    this.from = from;
    this.to = to;
    this.requestUpdate();
  };

  /**
   * What this view draws of the owner's state and answers: where all of it is as it was, it is not drawn again.
   * Null draws every time.
   */
  protected get drawn(): readonly unknown[] | null {
    return null;
  }

  override requestUpdate(...args: Parameters<SummitElement['requestUpdate']>): void {
    // The first call comes before there are fields.
    if (args[0] === undefined && #asked in this) this.#asked = true;
    super.requestUpdate(...args);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const { drawn } = this;
    const last = this.#drawn;
    const others = this.#asked || [...changed.keys()].some((key) => key !== 'state' && key !== 'answers');
    this.#asked = false;
    this.#drawn = drawn;
    return (
      others || drawn?.length !== last?.length || !drawn || drawn.some((value, i) => value !== last?.[i])
    );
  }

  /**
   * At most once per frame; the first time as soon as the language is there. Out of sight it sleeps: the update is still
   * pending then, and `updateComplete` resolves with false.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const draw = (): void | Promise<unknown> => super.scheduleUpdate();
    if (!this.hasUpdated) return this.locale.whenReady(draw);
    if (this.#sight.inSight) return inFrame('view', draw);
    this.#sight.later(() => void inFrame('view', draw));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.owned) return;
    if (changed.has('data') && this.#store) {
      this.#problems = 'closed';
      this.#store.load(this.#read());
    }
    this.#own.arrange(this);
    this.#own.dispatch(this.#asSet);
  }

  get #asSet(): Partial<State> {
    const { selected, from, to } = this;
    return { selected, from, to };
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const notice = this.owned ? nothing : this.#problemsNotice();
    if (notice === nothing && !this.#notice) return;
    if (!this.#notice) {
      // Before all that the view draws, which knows nothing of it.
      this.#notice = this.ownerDocument.createElement('div');
      this.#notice.className = 'problems';
      this.renderRoot.prepend(this.#notice);
    }
    render(notice, this.#notice, { host: this });
  }

  /** The first that takes the focus of what it shows itself. */
  protected get start(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[tabindex="0"], [data-start]');
  }

  #problemsNotice(): ReturnType<typeof problemsNotice> {
    const { issues, offered } = this.#told.of(this.model.dataset);
    return problemsNotice({ issues: hereOf(issues), offered }, this.#problems, this.locale, (problems) => {
      this.#problems = problems;
      // The button goes with its notice.
      if (problems === 'dismissed') this.start?.focus({ preventScroll: true });
      this.requestUpdate();
    });
  }
}
