// @ts-check
/** What we ask of ourselves beyond the criteria, or more exactly. @type {readonly import('./row.d.ts').Row[]} */
export const requirements = [
  {
    id: '1',
    name: 'axe finds nothing in any state',
    how: 'Every story is a test that axe passes; a test goes through the states, the themes, light and dark, forced colours and the languages.',
    tests: [
      'components/axe › in the state “%s”',
      'components/axe › in forced colours',
      'components/axe › in %s',
    ],
  },
  {
    id: '2',
    name: 'Name, summary and all entries before anybody acts',
    how: 'The region has the title of the data or its `label`; its `summary` and a sentence say what is shown, how much, when and where. Where no table is on screen, one stands there for the ear alone, with the columns of the other and its first fifty rows. What assistive technology is told is kept as text for each state.',
    tests: [
      'components/help › says what all views show now, and describes the whole',
      'components/help › is there for the ear before anybody acts, %s',
      'components/help › holds what all views show, and gives way to the table that is seen',
      'components/accessibility-tree › in the state “%s”',
    ],
  },
  {
    id: '3',
    name: 'Every key as listed; few stops of Tab',
    how: 'Tried with real keys from left to right and from right to left. At most 14 stops with 5, 500 and 5 000 events.',
    tests: [
      'components/keyboard/page › goes from part to part in the order of the page, out of it, and the same way back',
      'components/keyboard/map › arrows walk the markers in time order and stop at the ends; Home and End lead there',
      'components/keyboard/map › arrows, Home and End walk the controls; Enter and Space press them',
      'components/timeline-keys › go forward and back in time, to the first and to the last',
      'components/timeline-keys › move by one step of the axis, by ten, and to the limits',
      'components/timeline-playback › is worked by keys, %s',
      'components/keyboard/timeline › %o opens the event: the details come, the map shows it, the focus stays',
      'components/keyboard/timeline › counts of many events are walked in time order, and Enter opens one into its time',
      'components/keyboard/list › arrows walk the rows, Home and End lead to the ends, and it is one Tab stop',
      'components/keyboard/list › in the head of the table arrows walk the columns, Enter sorts, and down leads into the rows',
      'components/keyboard/details › gives the focus back to the marker',
      'components/focus › are at most 14 with %i events in %i px, and each is seen',
    ],
  },
  {
    id: '4',
    name: 'The same set in the same order in all views',
    how: 'All views draw the same answers.',
    tests: [
      'components/same-set › whenever something has changed, with the %s in %i px',
      'components/summit-map › filters list and options, leaves outlines on the map, and puts the rest apart',
      'components/summit-map › switch a kind off and on in all views',
    ],
  },
  {
    id: '5',
    name: 'Names: title, date, place, kind',
    how: 'Composed in one place for markers, options and rows; those that would be the same are numbered.',
    tests: [
      'components/speech › differ where title, date, place and kind are the same',
      'components/summit-venues › are named by title, date, place and kind',
      'components/summit-timeline › shows every event as an option in time order, named by title, date, place and kind',
      'components/summit-list › shows the ten events oldest first, each named by title, date, place and kind',
    ],
  },
  {
    id: '6',
    name: 'Focus is never lost',
    how: 'What has the focus is kept, or its neighbour takes it, or at last the whole.',
    tests: [
      'components/focus › is not lost to the page when %s',
      'components/focus › stays in the details when their event is gone with the data',
      'components/timeline-keys › never lose the focus to the page when their event leaves the window',
      'components/summit-list › goes to a neighbour when its row is gone, and to the message when all are',
      'components/summit-venues › keep the focus when their markers merge, and give it to the map when they go',
      'components/summit-list › are drawn a page at a time, and each row says its place among all',
    ],
  },
  {
    id: '7',
    name: 'Targets of 24 px, 44 on touch screens',
    how: '`--summit-target` is 32 px and becomes 44 on coarse pointers.',
    tests: [
      'components/summit-venues › never lie on each other, and keep 24 px for a finger',
      'components/reading › are at least 24 px, at %i px, coarse pointer %s',
      'components/reading › are 44 px for a finger, at %i px',
    ],
  },
  {
    id: '8',
    name: 'A button for each drag',
    how: 'Pan, zoom and fit on the map; steps, zoom and date fields on the timeline.',
    tests: [
      'components/summit-venues › the buttons zoom, fit and pan, and say where the end is',
      'components/summit-timeline › move and zoom the window: whole months stay whole months',
    ],
  },
  {
    id: '9',
    name: 'The page keeps its scroll',
    how: 'The wheel and one finger belong to the page; Ctrl and two fingers to the map.',
    tests: [
      'components/summit-venues › the wheel belongs to the page; with Ctrl it zooms where the pointer is',
      'components/summit-venues › one finger leaves the map where it is; two move and zoom it',
    ],
  },
  {
    id: '10',
    name: 'Reflow at 320 px of width and 256 px of height',
    how: 'One column below 600 px.',
    tests: [
      'components/summit-list › has fewer columns below 600 px, and no scroll bar at 320 px',
      'components/languages › has nothing cut off or overlapping at %i px',
      'components/reading › scrolls in one direction only, and everything is reached, %s',
    ],
  },
  {
    id: '11',
    name: 'Text spacing and text twice as large',
    how: 'Sizes are rem; boxes grow.',
    tests: [
      'components/reading › twice as large in the whole page fits, %s at %i px',
      'components/reading › with the spacing of WCAG 1.4.12 fits, %s at %i px',
      'components/summit-venues-labels › make room when a reader’s own style spaces the text, or enlarges it, afterwards',
    ],
  },
  {
    id: '12',
    name: 'What has the focus is in full view',
    how: 'Lists scroll to it, the map moves to it, the page follows.',
    tests: [
      'components/focus › are at most 14 with %i events in %i px, and each is seen',
      'components/focus › is seen wherever the arrows lead in the %s',
      'components/summit-venues › bring a marker into view that has the focus',
      'components/summit-timeline › scroll inside the lanes, and the focused one is brought into view without moving the page',
    ],
  },
  {
    id: '13',
    name: 'A focus ring that is seen',
    how: 'An outline of 2 px at 3 : 1.',
    tests: [
      'components/reading › has a ring of 2 px at least on every control, %s',
      'themes › has the contrast that text, marks and edges need, %s',
    ],
  },
  {
    id: '14',
    name: 'Contrast in every theme',
    how: 'Computed from the files of the themes, and of the marks on the lanes as they are drawn.',
    tests: [
      'themes › has the contrast that text, marks and edges need, %s',
      'components/contrast › stand out at 3 : 1, those too that the map does not hold, %s',
    ],
  },
  {
    id: '15',
    name: 'Forced colours',
    how: 'System colours; shape, ring and dash carry the meaning.',
    tests: [
      'components/summit-venues › dark and forced colours keep every mark and every contrast',
      'components/reading › leave every state a form: pressed, off, chosen, inferred, planned',
    ],
  },
  {
    id: '16',
    name: 'Reduced motion',
    how: 'All durations become 0.',
    tests: [
      'components/summit-venues › a glide takes its time, unless the reader wants no motion',
      'components/reading › leaves nothing that moves by itself: no transition, no animation',
      'components/reading › is followed when it is asked for while the page is open',
    ],
  },
  {
    id: '17',
    name: 'What plays can be paused',
    how: 'A button and Escape; it does not start by itself.',
    tests: ['components/timeline-playback › is worked by keys, %s'],
  },
  {
    id: '18',
    name: 'One message per act',
    how: 'A polite region for what is done, half a second after it and for four; an alert for errors.',
    tests: [
      'components/speech › when an event is chosen in any view',
      'components/speech › when the window has been dragged, and nothing while it is',
      'components/speech › when the reader has moved the map, and none when it has moved by itself',
      'components/speech › half a second after an act, or after the last of several, and is gone within five seconds',
      'components/speech › when a search has been typed, letter by letter',
      'components/speech › when new data come to what is there, and when other data do',
      'components/speech › when a file has come, and an alert when it has not',
      'components/speech › when playback pauses, and nothing while it plays',
    ],
  },
  {
    id: '19',
    name: 'What hover shows stays, and focus shows it too',
    how: 'Labels in their place; Escape takes them back.',
    tests: [
      'components/keyboard/page › takes back what the pointer shows over the %s, wherever the focus is',
      'components/summit-timeline › is place and year where titles repeat; the title and the date on hover and focus',
    ],
  },
  {
    id: '20',
    name: 'No reference crosses a shadow root',
    how: 'Names are texts, or point within one root.',
    tests: [
      'components/references › stay within their shadow root: %s',
      'components/references › name the inner region after the label of the host',
    ],
  },
  {
    id: '21',
    name: 'Languages are marked',
    how: 'Words in another language carry `lang`, texts of the data their own direction. Names of marks and options are one string to the browser, which cannot; the list beside them says the same and does.',
    tests: [
      'components/languages › marks the title in the sentence that is said of a choice',
      'components/languages › marks every text of the data that is in another language, %s',
      'components/summit-list › marks what is in another language than the reader’s',
    ],
  },
  {
    id: '22',
    name: 'Uncertainty in words',
    how: '“about”, “inferred”, “planned” stand beside the date; pictures are links with their words.',
    tests: [
      'components/summit-list › says inferred and planned in words beside the date',
      'components/summit-details › says that a day is inferred, and what the time of day means elsewhere',
    ],
  },
  {
    id: '23',
    name: 'Several ways to the same event',
    how: 'Search, filters, sortable table, the data as files, and a link that says what is shown.',
    tests: [
      'components/finder › narrows all views to what holds every word, without its accents',
      'components/summit-list › sorts by each column, both ways, with rows that say nothing last',
      'components/download › as CSV is the whole of the ten events, and is read again as they were',
      'standalone › gives its data as files, JSON without asking anybody, CSV with the writer from beside it',
      'components/address › decides what is shown, at the start and whenever another link is followed',
    ],
  },
  {
    id: '24',
    name: 'Read with screen readers by hand',
    how: 'Not done yet.',
    missing: 'NVDA, JAWS, VoiceOver and TalkBack.',
  },
  {
    id: '25',
    name: 'Decorative mode',
    how: '`inert` on the element.',
    tests: ['components/references › leaves nothing for the Tab key'],
  },
  {
    id: '26',
    name: 'Many events become named counts',
    how: 'Clusters and bins say how many, where and when, and open.',
    tests: [
      'components/speech › of many events say how many, where and when',
      'components/summit-venues-many › can be reached by keys as named cells, with the most events first, which hold them all',
      'components/summit-timeline › are a density under names of calendar steps, with few elements; a step opens into its events',
    ],
  },
  {
    id: '27',
    name: 'Print',
    how: 'A map with numbers, the list that they refer to, the table of all entries; nothing to press.',
    tests: [
      'components/summit-map-print › has every event in a list and in a table, under the same numbers',
      'components/summit-map-print › has the same numbers on the map, beside each mark',
      'components/summit-map-print › has nothing to press, and fits a page of A4',
    ],
  },
  {
    id: '28',
    name: 'Sound and touch',
    how: 'Not there: sonification and tactile pictures are for plug-ins.',
    missing: 'All of it.',
  },
];
