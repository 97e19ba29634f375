import type { DatasetInput } from '../types.js';
import { participants } from './us-soviet-summits/people.js';
import { russianEvents } from './us-soviet-summits/russian-events.js';
import { sources } from './us-soviet-summits/sources.js';
import { sovietEvents } from './us-soviet-summits/soviet-events.js';
import { venues } from './us-soviet-summits/venues.js';

/** The meetings of US presidents with leaders of the Soviet Union and of Russia, 1943 to 2021, by host: 51 events. */
export const usSovietSummits = {
  title: 'Where the two presidents met',
  summary:
    'Fifty-one meetings of American and Soviet or Russian leaders, 1943–2021, by the country that played host. Meetings on the margins of larger gatherings are mostly left out.',
  lang: 'en',
  groups: [
    { id: 'third-countries', label: 'Third countries', singular: 'In a third country', category: 2 },
    { id: 'united-states', label: 'United States', singular: 'In the United States', category: 3 },
    {
      id: 'soviet-union-russia',
      label: 'Soviet Union and Russia',
      singular: 'In the Soviet Union or Russia',
      category: 4,
    },
  ],
  events: [...sovietEvents, ...russianEvents],
  venues,
  participants,
  sources,
} satisfies DatasetInput;
