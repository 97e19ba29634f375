/** The public door: classes, events, types and data functions. Importing it registers nothing and works in Node. */
export { SummitDetails } from './components/summit-details/summit-details.js';
export { SummitList } from './components/summit-list/summit-list.js';
export { SummitMap } from './components/summit-map/summit-map.js';
export { SummitTimeline } from './components/summit-timeline/summit-timeline.js';
export { SummitVenues } from './components/summit-venues/summit-venues.js';
export type { TileProvider } from './components/summit-venues/tile-provider.js';
export { SummitView, type Model } from './components/shared/view.js';
export { define } from './components/shared/define.js';
export { version } from './components/shared/version.js';
export {
  SummitChangeEvent,
  SummitDataIssueEvent,
  SummitErrorEvent,
  SummitFilterEvent,
  SummitHoverEvent,
  SummitLoadEvent,
  SummitPlayEvent,
  SummitProgressEvent,
  SummitSelectEvent,
  SummitViewportEvent,
  SummitWindowEvent,
  type Phase,
} from './components/shared/events.js';
export type { Facets, Filters } from './data/filters.js';
export type { Change, State, Viewport } from './components/shared/store.js';
export { addLanguage, registerLocale } from './locales/index.js';
export type { Catalogue, Messages, OwnMessages } from './locales/messages.js';
export * from './data/core.js';
