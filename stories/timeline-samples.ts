import type { DatasetInput } from '../src/index.js';

/** Invented for the gallery, in the ways that dates can be known from before the common era to today: not facts. */
export const longTimes: DatasetInput = {
  title: 'Sample: from long ago to today',
  eras: [
    { label: 'Sample: an early era', when: '-0800/-0300' },
    { label: 'Sample: one that overlaps it', when: '-0450~/0300' },
    { label: 'Sample: still going on', when: '1500/..' },
  ],
  groups: [
    { id: 'finds', label: 'Sample finds', singular: 'Sample find', category: 3 },
    { id: 'works', label: 'Sample works', singular: 'Sample work', category: 2 },
    { id: 'reigns', label: 'Sample reigns', singular: 'Sample reign', category: 4 },
  ],
  events: [
    { title: 'Sample: a find of about 780 BC', when: '-0779~', group: 'finds' },
    { title: 'Sample: a find of one of two years', when: '[-0500,-0480]', group: 'finds' },
    { title: 'Sample: a find of some year of a century', when: '03XX', group: 'finds' },
    { title: 'Sample: the last year before the era', when: '0000', group: 'works' },
    { title: 'Sample: the first year of the era', when: '0001', group: 'works' },
    { title: 'Sample: a doubtful year', when: '0812?', group: 'works' },
    { title: 'Sample: a work of a year', when: '1455', group: 'works' },
    { title: 'Sample: a long reign', when: '-0221/-0206', group: 'reigns' },
    { title: 'Sample: a reign with vague ends', when: '0768~/0814~', group: 'reigns' },
    { title: 'Sample: a reign since 1952', when: '1952/..', group: 'reigns' },
    { title: 'Sample: a reign of unknown end', when: '1230/', group: 'reigns' },
  ],
};

/** Invented: minutes beside ages, and many on one day. */
export const farApart: DatasetInput = {
  title: 'Sample: minutes and ages',
  events: [
    { title: 'Sample: one minute', when: '1970-01-01T00:00' },
    { title: 'Sample: the next minute', when: '1970-01-01T00:01' },
    { title: 'Sample: ten thousand years', when: '-9999/0001' },
    { title: 'Sample: as long ago as can be dated', when: 'Y-271820' },
  ],
};

const hanoi = { name: 'Hanoi', zone: 'Asia/Ho_Chi_Minh' };

/** Invented: instants on both sides of a midnight, and a day that no zone moves. */
export const instants: DatasetInput = {
  title: 'Sample: instants',
  events: [
    { title: 'Sample: a call', when: '2019-02-27T10:30Z', venue: hanoi },
    { title: 'Sample: a message', when: '2019-02-27T17:30Z', venue: hanoi },
    { title: 'Sample: a day', when: '2019-02-27', venue: hanoi },
  ],
};
