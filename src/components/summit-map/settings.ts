import { property } from 'lit/decorators.js';
import { asGiven, type ClockZone } from '../../data/arranged.js';
import { SummitElement } from '../shared/element.js';
import type { TileProvider } from '../summit-venues/tile-provider.js';
import type { Layout } from './arrangement.js';

/** What only the page decides of a `<summit-map>`. What its readers change, too, is in the element. */
export abstract class Settings extends SummitElement {
  /** Entries beyond this many are left out, and it is said. Counts for what is loaded next; default 2 000 000. */
  @property({ type: Number, attribute: 'max-records' }) maxRecords: number | null = null;
  /** A larger file, in megabytes, is not loaded. Counts for what is loaded next; default 512. */
  @property({ type: Number, attribute: 'max-megabytes' }) maxMegabytes: number | null = null;
  /** Name of the whole component for assistive technology. Default: the dataset's title. */
  @property() label: string | null = null;
  /** `group` gives the timeline a lane for each group. Default: one field for all. */
  @property() lanes: 'packed' | 'group' = 'packed';
  /** Which way time runs. By default as the page's language is written: from right to left in Arabic. */
  @property({ attribute: 'time-direction' }) timeDirection: 'ltr' | 'rtl' | null = null;
  /** On whose clock instants are shown: that of each venue, the reader's own, or UTC. */
  @property() zone: ClockZone = asGiven.zone;
  /**
   * Ids of two or more events, with spaces between: what happened around each is laid on one relative time, with
   * their days as day 0. The window then counts days: `-P21D`.
   */
  @property() compare: string | null = asGiven.compare;
  /** Whether the map draws how people came to the events, where the data says so. */
  @property({ type: Boolean }) journeys = false;
  /** Whether the map keeps to what the time window shows. By default it stays where the reader left it. */
  @property({ type: Boolean }) follow = false;
  /** A map server of the page's choice, as `<summit-venues>` takes it. Without it no server is asked for anything. */
  @property() tiles: string | TileProvider | null = null;
  /** Who is to be named for the tiles. */
  @property({ attribute: 'tile-attribution' }) tileAttribution: string | null = null;
  /** `ask` lets the reader decide before the server of the tiles is contacted. */
  @property() consent: 'ask' | null = null;
  /**
   * Keeps what the reader selects, filters and the window in the fragment of the page's address, under this name, so that
   * a link shows the same: `#talks.selected=hanoi-summit`. Without it the address is left alone. To be set before the
   * element comes to the page.
   */
  @property() address: string | null = null;
  /** Leaves the notice about entries that could not be read out; `issues` and `summit-data-issue` still tell of them. */
  @property({ type: Boolean, attribute: 'hide-problems' }) hideProblems = false;
  /** `wide`, `medium` or `narrow` fixes the layout; without it the width of the element decides. */
  @property() layout: Layout | null = null;
  /** The views that are shown, in this order: `map timeline list details`, of which any may be left out. */
  @property() views: string | null = null;
  /** `light` or `dark` forces a theme; without it the element follows the page's `color-scheme`. */
  @property({ reflect: true }) theme: string | null = null;
}
