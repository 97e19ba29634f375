import type { Messages } from './messages.js';

const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');
const entries = (count: number): string =>
  `${number.format(count)} ${plural.select(count) === 'one' ? 'entry' : 'entries'}`;
const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
/** Small numbers in words, as a newspaper writes them at the head of a sentence. */
const words = (count: number): string => SMALL[count] ?? number.format(count);

export const en: Messages = {
  lang: 'en',

  skip: 'Skip the map and timeline',
  componentName: 'Map and timeline',
  counted: (count, placed, span) => {
    const noun = plural.select(count) === 'one' ? 'entry' : 'entries';
    const when = span === '' ? '' : `, ${span}`;
    if (count === 0) return 'No entries.';
    if (placed === count) return `${words(count)} ${noun}${when}, ${count === 1 ? '' : 'all '}with a place.`;
    return `${words(count)} ${noun}${when}, ${placed === 0 ? 'none' : words(placed).toLowerCase()} of them with a place.`;
  },
  loading: 'Loading the entries',
  noData: 'There are no entries yet.',
  noneVisible: 'No entry in these dates',
  noneVisibleHint: 'Widen the dates or switch a kind back on.',
  tools: 'Kinds of entry, and list or table',
  filterByGroup: 'Kinds of entry',
  showAs: 'Show as',
  list: 'List',
  table: 'Table',
  mapCredit: 'Map: Natural Earth, Web Mercator. Times and dates are local to the place.',
  download: 'Download the data',

  loadFailed: 'The data could not be read',
  retry: 'Try again',
  httpStatus: (status) => `The file answered with status ${status}.`,
  timedOut: (seconds) => `The file did not answer within ${seconds} seconds.`,
  unreachable: 'The file could not be reached. Check the address and the connection.',
  notData: 'What came back is not data in a format that can be read.',
  tooLarge: (megabytes) => `The file is larger than ${number.format(megabytes)} MB.`,
  unread: (bad, all) => `${number.format(bad)} of ${entries(all)} could not be read in full.`,
  checked: (count) =>
    `${number.format(count)} ${plural.select(count) === 'one' ? 'detail wants' : 'details want'} a second look.`,
  seeWhich: 'See which',
  dismiss: 'Dismiss',
  badDate: (text) => `“${text}” is not a date. Write 2019, 2019-02 or 2019-02-27.`,

  map: 'Map',
  markers: 'Places on the map',
  mapControls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all places',
  panLeft: 'Move west',
  panRight: 'Move east',
  panUp: 'Move north',
  panDown: 'Move south',
  panMore: 'Move the map',
  noSinglePlace: (count) => `${entries(count)} ${count === 1 ? 'has' : 'have'} no single place`,
  withoutPlace: (count) => `${number.format(count)} without a place`,
  eventsAt: (count, place) => `${entries(count)} at ${place}`,
  eventsAround: (count, place) => `${entries(count)} around ${place}`,
  andMore: (place, more) => `${place} and ${number.format(more)} more`,
  oceans: { pacific: 'Pacific Ocean', atlantic: 'Atlantic Ocean', indian: 'Indian Ocean' },
  scrollHint: (key) => `Use ${key} and scroll to zoom the map`,
  touchHint: 'Use two fingers to move the map',
  noFinerDetail: 'The map has no finer detail',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',

  timeline: 'Timeline',
  window: 'Time window',
  windowSentence: (shown, all) => ({
    strong: `${number.format(shown)} of ${number.format(all)}`,
    before: 'entries between',
    between: 'and',
    after: '',
  }),
  from: 'From',
  to: 'To',
  dateHint: 'Year, month or day: 2019, 2019-02, 2019-02-27',
  wholePeriod: 'Whole period',
  units: {
    millennium: 'Millennium',
    century: 'Century',
    decade: 'Decade',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    hour: 'Hour',
    minute: 'Minute',
    second: 'Second',
    millisecond: 'Millisecond',
  },
  windowStart: 'Start of the time window',
  windowEnd: 'End of the time window',
  earlier: 'Earlier',
  later: 'Later',
  timeZoomIn: 'Shorter period',
  timeZoomOut: 'Longer period',
  since: (date) => `since ${date}`,
  openEnd: 'open',
  localTime: 'local time',
  today: 'Today',

  allEntries: 'All entries',
  oldestFirst: 'oldest first',
  outsideDates: 'Outside these dates',
  tableCaption: (count) => `${words(count)} ${plural.select(count) === 'one' ? 'entry' : 'entries'}`,
  columnDate: 'Date',
  columnPrecision: 'Date is',
  columnEntry: 'Entry',
  columnKind: 'Kind',
  columnPlace: 'Place',
  columnSources: 'Sources',
  showMore: (count) => `Show ${number.format(count)} more`,
  showEarlier: (count) => `Show ${number.format(count)} earlier`,
  showFewer: 'Show fewer',
  moreSources: (count) => `${number.format(count)} more ${count === 1 ? 'source' : 'sources'}`,
  showRest: (more, sources) => {
    const list = `${number.format(sources)} ${sources === 1 ? 'source' : 'sources'}`;
    if (more > 0) return `Show ${number.format(more)} more${sources > 0 ? `, and ${list}` : ''}`;
    return sources > 0 ? `Show ${list}` : 'Show more';
  },
  nothingSelected: 'Choose an entry on the map, the timeline or the table to read it here.',
  position: (index, all) => `${number.format(index)} of ${number.format(all)}`,
  previous: 'Previous entry',
  next: 'Next entry',
  noPlace: 'No single place',
  noDate: 'No date',
  days: (count) => `${number.format(count)} days`,
  participants: 'Taking part',
  asReported: 'As reported',
  whatHappened: 'What happened',
  sourcesPart: 'Where the sources part',
  positions: 'Positions',
  commitments: 'Commitments',
  commitment: (by, to) => `${by} to ${to}`,
  topics: 'What it is about',
  sources: 'Sources',
  links: 'Links',
  media: 'Pictures',
  note: 'Note',
  source: (index) => `Source ${number.format(index)}`,
  opensSite: (host) => `on ${host}`,

  inferred: { day: 'day inferred', other: 'dates inferred', mark: 'inferred' },
  status: { held: 'Held', planned: 'Planned', postponed: 'Postponed', cancelled: 'Cancelled' },
  possibly: 'possibly in these dates',
  placePrecision: {
    venue: 'Exact place',
    site: 'Grounds, not the room',
    town: 'Town, not the building',
    city: 'City, not the building',
    region: 'Region, not a point',
    country: 'Country, not a point',
  },
  confidence: { high: 'Well sourced', medium: 'Partly sourced', low: 'Weakly sourced' },
  datePrecision: {
    day: 'Day',
    days: 'Days',
    month: 'Month',
    year: 'Year',
    time: 'Time of day',
    approximate: 'Approximate',
    openEnd: 'Open end',
    other: 'Period',
    with: (precision, mark) => `${precision}, ${mark}`,
  },

  spokenEvent: (title, date, place, group) =>
    [title, date, place, group].filter((part) => part !== '').join(', '),
  spokenCount: (shown, all) => `${number.format(shown)} of ${entries(all)} shown`,
  spokenSelected: (title) => `Selected: ${title}`,
};
