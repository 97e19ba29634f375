import type { DatasetInput } from '../types.js';
import { events } from './g20-summits/events.js';
import { participants } from './g20-summits/people.js';
import { sources } from './g20-summits/sources.js';
import { venues } from './g20-summits/venues.js';

/** The G20 leaders’ summits of 2008 to 2025, by the region of the host as the United Nations (M49) draw it: 20 events. */
export const g20Summits = {
  title: 'G20 leaders’ summits, 2008–2025',
  summary:
    'Twenty summits, by the region of the host. That of 2020 was held online; the extraordinary online meeting of March 2020 is left out.',
  lang: 'en',
  groups: [
    { id: 'americas', label: 'Americas', singular: 'In the Americas', category: 2 },
    { id: 'europe', label: 'Europe', singular: 'In Europe', category: 3 },
    { id: 'asia', label: 'Asia', singular: 'In Asia', category: 4 },
    { id: 'oceania', label: 'Oceania', singular: 'In Oceania', category: 5 },
    { id: 'africa', label: 'Africa', singular: 'In Africa', category: 7 },
  ],
  events,
  venues,
  participants,
  sources,
} satisfies DatasetInput;
