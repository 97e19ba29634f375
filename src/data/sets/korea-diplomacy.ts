import type { DatasetInput } from '../types.js';
import { eventsOf2018 } from './korea-diplomacy/events-2018.js';
import { eventsOf2019 } from './korea-diplomacy/events-2019.js';
import { journeys } from './korea-diplomacy/journeys.js';
import { participants } from './korea-diplomacy/people.js';
import { sources } from './korea-diplomacy/sources.js';
import { venues } from './korea-diplomacy/venues.js';

/**
 * The diplomacy around Korea of 2018 and 2019, by kind: 36 events.
 * Four of them are in the set of the two summits too and have the same ids there.
 */
export const koreaDiplomacy = {
  title: 'Korea diplomacy, 2018–2019',
  summary:
    'Thirty-six summits, visits, talks and statements, from the first talks of the two Koreas at Panmunjom to the talks that broke down near Stockholm.',
  lang: 'en',
  groups: [
    { id: 'summits', label: 'Summits', singular: 'Summit', category: 1, prominent: true },
    { id: 'statements', label: 'Statements', singular: 'Statement', category: 2 },
    { id: 'talks', label: 'Talks', singular: 'Talks', category: 3 },
    { id: 'visits', label: 'Visits of leaders', singular: 'Visit of a leader', category: 4 },
    { id: 'ceremonies', label: 'Ceremonies', singular: 'Ceremony', category: 5 },
  ],
  events: [...eventsOf2018, ...eventsOf2019],
  venues,
  participants,
  relations: [
    { from: 'summit-back-on', to: 'singapore-summit', kind: 'announced' },
    { from: 'stockholm-jan', to: 'hanoi-summit', kind: 'led-to' },
    { from: 'sotu-announcement', to: 'hanoi-summit', kind: 'announced' },
    { from: 'hanoi-tweet', to: 'hanoi-summit', kind: 'announced' },
    { from: 'hanoi-working', to: 'hanoi-summit', kind: 'led-to' },
    { from: 'hanoi-signing', to: 'hanoi-summit', kind: 'part-of' },
  ],
  journeys,
  sources,
} satisfies DatasetInput;
