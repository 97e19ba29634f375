import type { DatasetInput } from '../types.js';
import { events } from './summits/events.js';
import { participants } from './summits/people.js';
import { about } from './summits/report.js';
import { sources } from './summits/sources.js';
import { venues } from './summits/venues.js';

/** The default dataset: the US–North Korea summits in Singapore and Hanoi, as one report of February 2019 saw them. */
export const summits = {
  title: 'The two summits, 2018–2019',
  summary: 'What one news report of February 2019 foresaw, and what followed.',
  lang: 'en',
  groups: [
    { id: 'summits', label: 'Summits', singular: 'Summit', category: 1, prominent: true },
    { id: 'statements', label: 'Statements', singular: 'Statement', category: 2 },
    { id: 'talks', label: 'Talks', singular: 'Talks', category: 3 },
  ],
  events,
  venues,
  participants,
  relations: [
    {
      from: 'sotu-announcement',
      to: 'hanoi-summit',
      kind: 'announced',
      label: 'announced in Washington, 5 Feb',
    },
    { from: 'working-groups', to: 'hanoi-summit', kind: 'led-to', label: 'prepared by working groups' },
  ],
  sources,
  about,
} satisfies DatasetInput;
